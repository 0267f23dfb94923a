"""The scorer itself: what it counts as right, and what it does not."""

from typing import Any

import pytest

from scores.counting import Rate
from scores.fields import score_front_matter
from scores.headings import HeadingScore, found_headings, score_headings, true_headings
from scores.targets import indicator_likeness, score_targets
from scores.wording import group_key, number_key, title_key, unit_key
from tuliem_report.report.document import FrontMatter


def row(number: str | None, title: str, depth: int, kind: str = "item", **more: Any) -> dict[str, Any]:
    """Give a heading as truths and outlines have it."""
    return {"kind": kind, "marker": None, "number": number, "title": title, "text": None, "depth": depth} | more


TRUTH = [
    row("I", "MỤC TIÊU", 1, "section"),
    row("1", "Về kinh tế", 2),
    row("2", "Về xã hội", 2),
    row("II", "NHIỆM VỤ", 1, "section"),
]


def scored(found: list[dict[str, Any]], truth: list[dict[str, Any]] | None = None) -> HeadingScore:
    """Score rows against the truth above or another."""
    return score_headings(true_headings(truth or TRUTH), found_headings(found))


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("I-", "i"), ("I.", "i"), ("(1)", "1"), ("1.1.", "1.1"), ("a)", "a"), ("đ)", "đ"), ("Một là,", "1"), ("THỨ NHẤT", "1"),
        ("Thứ hai", "2"), ("PHẦN THỨ BA", "p3"), ("Phần IV", "p4"), ("Điều 5", "đ5"), ("–", "-"), (None, ""), ("PHỤ LỤC II", "pl"),
    ],
)  # fmt: skip
def test_numbers_are_compared_by_value(printed: str | None, key: str) -> None:
    """How a number is printed makes no difference."""
    assert number_key(printed) == key


def test_wordings_are_compared_without_typing() -> None:
    """Dashes, quotation marks, spaces and capitals do not tell two titles, units or groups apart; words do."""
    assert title_key("Về kinh tế – xã hội:") == title_key("VỀ KINH TẾ-XÃ HỘI")
    assert title_key("Về kinh tế") != title_key("Về xã hội")
    assert unit_key("triệu đồng/người/ năm") == unit_key("Triệu đồng/người/năm")
    assert unit_key("phần trăm") == unit_key("%")
    assert group_key("II. Về xã hội:") == group_key("Về xã hội")


def test_a_perfect_outline_has_full_marks() -> None:
    """What is as the truth says is right, and the kind is not asked for."""
    whole = scored([one | {"kind": "heading"} for one in TRUTH])
    assert (whole.f1, whole.parents) == (1.0, Rate(4, 4))


def test_a_missed_heading_costs_recall_and_not_its_children() -> None:
    """Children of a missed heading are right where they stand under the next one above."""
    without = scored([row("1", "Về kinh tế", 1), row("2", "Về xã hội", 1), TRUTH[3]])
    assert (without.recalled, without.precise, without.parents) == (Rate(3, 4), Rate(3, 3), Rate(3, 3))


def test_an_invented_heading_costs_precision() -> None:
    """A paragraph taken for a heading is wrong; a bullet or the head of the document is neither right nor wrong."""
    extra = scored([row(None, "BÁO CÁO CHÍNH TRỊ", 1), *TRUTH, row("3", "Đồng thời", 2), row(None, "", 3, marker="-", text="Một ý")])
    assert (extra.recalled, extra.precise) == (Rate(4, 4), Rate(4, 5))
    assert len(extra.invented) == 1


def test_a_wrong_depth_is_a_wrong_parent() -> None:
    """A heading under the wrong parent is found, but misplaced."""
    moved = scored([*TRUTH[:2], row("2", "Về xã hội", 3), TRUTH[3]])
    assert (moved.f1, moved.parents) == (1.0, Rate(3, 4))


def test_order_matters() -> None:
    """Of two headings in the wrong order one is missed and invented."""
    assert scored([TRUTH[0], TRUTH[2], TRUTH[1], TRUTH[3]]).recalled == Rate(3, 4)


def test_where_a_run_in_title_ends_is_free() -> None:
    """A numbered paragraph may be given by its first words; a heading of its own may not."""
    long = "Tập trung xây dựng Đảng bộ trong sạch, vững mạnh"
    assert scored([row("1", long[:20], 1)], [row("1", long, 1, run_in=True)]).f1 == 1.0
    assert scored([row("1", long[:20], 1)], [row("1", long, 1)]).f1 == 0.0


def test_an_optional_heading_is_neither_hit_nor_miss() -> None:
    """It may be found or not."""
    truth = [*TRUTH, row(None, "Ghi chú", 2, optional=True)]
    for found in (TRUTH, truth):
        assert (scored(found, truth).recalled, scored(found, truth).precise) == (Rate(4, 4), Rate(4, 4))


TARGET: dict[str, Any] = {
    "number": 1, "group": "Về kinh tế", "indicator": "Tỷ lệ hộ nghèo", "value_text": "dưới 1", "operator": "lt", "low": None, "high": 1,
    "unit": "%", "period": "2030", "baseline": "2,5",
}  # fmt: skip
FOUND = TARGET | {"baseline": {"value_text": "2,5%"}, "value_text": "dưới 1%"}


def test_a_target_is_right_where_its_fields_are() -> None:
    """A unit from its own column may stand in the value; a number may be written with decimals."""
    right = score_targets([TARGET], [FOUND | {"high": 1.0, "indicator": "Tỉ lệ hộ nghèo đạt"}])
    assert right.recalled_whole == right.precise_whole == Rate(1, 1)
    assert not right.wrong
    assert all(rate == Rate(1, 1) for _, rate in right.fields)


@pytest.mark.parametrize(
    ("change", "value", "whole"),
    [({"high": 2}, 0, 0), ({"operator": "lte"}, 0, 0), ({"unit": "người"}, 0, 0), ({"period": None}, 1, 0), ({"group": None}, 1, 0)],
)
def test_a_wrong_field_is_told(change: dict[str, Any], value: int, whole: int) -> None:
    """A wrong value is wrong; a wrong period or group leaves the value right. The target counts as found."""
    wrong = score_targets([TARGET], [FOUND | change])
    assert (wrong.found.hits, wrong.recalled.hits, wrong.recalled_whole.hits) == (1, value, whole)
    assert len(wrong.wrong) == 1


def test_second_wordings_are_as_good() -> None:
    """What the truth lists beside a field is right too."""
    truth = TARGET | {"period_also": ["annual"], "indicator_also": ["Số hộ nghèo còn lại"]}
    assert score_targets([truth], [FOUND | {"period": "annual", "indicator": "Số hộ nghèo còn lại"}]).recalled_whole == Rate(1, 1)


def test_each_target_is_paired_once() -> None:
    """The same target twice is one too many where the truth has it once."""
    twice = score_targets([TARGET], [FOUND, FOUND])
    assert (twice.recalled, twice.precise) == (Rate(1, 1), Rate(1, 2))


def test_indicators_are_alike_or_not() -> None:
    """One that says a little more is like; another subject is not."""
    assert indicator_likeness("Tỷ lệ hộ nghèo theo chuẩn", "Tỷ lệ hộ nghèo theo chuẩn đa chiều") >= 0.9
    assert indicator_likeness("Tỷ lệ hộ nghèo", "Tỷ lệ hộ khá") < 0.9


def test_front_matter_is_compared_without_case_and_spaces() -> None:
    """A field that the truth leaves out is no claim."""
    found = FrontMatter(issuer="ĐẢNG ỦY  XÃ AN", draft=2, recipients=("Các chi bộ", "Lưu"), place="An")
    result = score_front_matter({"issuer": "Đảng ủy xã An", "draft": 2, "recipients": ["Các chi bộ", "Lưu"], "term": None}, found)
    assert result.right == Rate(4, 4)
    assert score_front_matter({"draft": 3}, found).right == Rate(0, 1)
