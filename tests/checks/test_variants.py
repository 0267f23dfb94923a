"""One thing written in two ways: examples and near misses of each row, and who wins."""

from collections.abc import Iterable

import pytest

from tuliem_report.checks import variants
from tuliem_report.checks.variant_rows import ROWS, VariantRow
from tuliem_report.report.texts import Text


def _text(text: str) -> Text:
    return Text(text, "part1", 1, "paragraph")


def _found(texts: Iterable[str]) -> list[tuple[str, str]]:
    return [(slip.text.text[slip.start : slip.end], slip.suggestion) for slip in variants.find([_text(text) for text in texts])]


def _mended(row: VariantRow, text: str, wanted: str) -> str:
    document = [_text(f"Tại đây, {line}") for line in (*[wanted] * 3, text)]
    for slip in variants.slips_of(row, document):
        assert slip.text is document[-1]
        return (slip.text.text[: slip.start] + slip.suggestion + slip.text.text[slip.end :]).removeprefix("Tại đây, ")
    return text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_examples_of_a_row_are_mended(row: VariantRow) -> None:
    """Where the document has the other form three times, the one that differs is found, and the suggestion mends it."""
    assert {text: _mended(row, text, wanted) for text, wanted in row.examples.items()} == row.examples


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_near_misses_of_a_row_are_left_alone(row: VariantRow) -> None:
    """They stand beside the wanted form and are no other form of it."""
    wanted = [line for line in row.examples.values() for _ in range(3)]
    for near_miss in row.near_misses:
        document = [_text(line) for line in (*wanted, near_miss)]
        assert not [slip.text.text for slip in variants.slips_of(row, document)], near_miss


def test_the_form_met_more_often_wins() -> None:
    """No style is the right one: a document in the new style has its old-style slips shown."""
    assert _found(["văn hoá", "xã hội hoá", "hiện đại hoá", "văn hóa"]) == [("hóa", "hoá")]


def test_nothing_is_said_where_the_document_does_not_decide() -> None:
    """Twice against once is too little, and three times against twice no clear majority."""
    assert not _found(["tổ chức đảng", "tổ chức đảng", "tổ chức Đảng"])
    assert not _found(["tổ chức đảng"] * 3 + ["tổ chức Đảng"] * 2)


def test_the_form_that_the_party_prints_is_never_a_slip() -> None:
    """It wins a near draw, and against a majority it is left alone."""
    assert _found(["hằng năm,"] * 3 + ["hàng năm,"] * 4) == [("hàng năm", "hằng năm")] * 4
    assert not _found(["hằng năm,"] + ["hàng năm,"] * 9)


def test_a_name_is_compared_with_itself_only() -> None:
    """The name of a place keeps its tone mark in a document that writes the other style, unless it is written both ways itself."""
    style = ["văn hóa"] * 9
    assert not _found([*style, "xã Khánh Hoà đã", "xã Khánh Hoà có"])
    assert _found([*style, *["xã Khánh Hoà có"] * 3, "xã Khánh Hòa có"]) == [("Hòa", "Hoà")]


def test_each_place_is_given_in_order() -> None:
    """The command puts equal ones together; the rule gives them all."""
    slips = list(variants.find([_text("cấp ủy, Đảng ủy, Tỉnh ủy, Thành ủy"), _text("cấp uỷ và Đảng uỷ")]))
    assert [(slip.start, slip.suggestion) for slip in slips] == [(4, "ủy"), (15, "ủy")]
