"""Set phrases: examples and near misses of each row, and that no row disturbs what another makes right."""

import pytest

from tuliem_report.checks import set_phrases
from tuliem_report.checks.set_phrases import ROWS, SetPhrase
from tuliem_report.report.texts import Text


def _text(text: str) -> Text:
    return Text(text, "part1", 1, "paragraph")


def _mended(row: SetPhrase, text: str) -> str:
    for slip in reversed(list(set_phrases.slips_of(row, [_text(text)]))):
        text = text[: slip.start] + slip.suggestion + text[slip.end :]
    return text


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_examples_of_a_row_are_mended(row: SetPhrase) -> None:
    """The suggestion in the place of what was found gives the right text."""
    assert {text: _mended(row, text) for text in row.examples} == row.examples


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_near_misses_of_a_row_are_left_alone(row: SetPhrase) -> None:
    """What could be meant so, and the right form itself, are no slips."""
    assert [text for text in row.near_misses if _mended(row, text) != text] == []


def test_what_is_right_is_no_slip_of_any_row() -> None:
    """No row finds anything in the right forms of the others."""
    right = [_text(text) for row in ROWS for text in row.examples.values()]
    assert [slip.text.text for slip in set_phrases.find(right)] == []


def test_capitals_of_a_heading_are_kept() -> None:
    """A heading in capitals gets its comma in capitals."""
    assert [slip.suggestion for slip in set_phrases.find([_text("CÔNG TÁC KIỂM TRA GIÁM SÁT")])] == ["KIỂM TRA, GIÁM SÁT"]
