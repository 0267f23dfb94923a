"""How many of the slips that a reader marked in the Từ Liêm report the checks of spelling and marks find, and what else they say."""

import json
from functools import cache

import pytest

from golden_report import CORPUS
from tuliem_report.checks import doubled_words, figure_forms, misspelling, punctuation
from tuliem_report.checks.finding import Slip
from tuliem_report.pipeline import parse_file
from tuliem_report.report.texts import texts

_RULES = (misspelling, doubled_words, punctuation, figure_forms)
_OF_USAGE = ("hằng", "2 cấp")  # two ways of writing, which another check compares
_NOT_MARKED = ("22/2/2022",)  # wants its zero like the date that the reader marked


@cache
def _slips() -> tuple[Slip, ...]:
    everything = tuple(texts(parse_file(CORPUS.parents[1] / "data" / "raw" / "tuliem-2025-report.txt")))
    return tuple(slip for rule in _RULES for slip in rule.find(everything))


def _marked(*categories: str) -> list[dict[str, str]]:
    typos: list[dict[str, str]] = json.loads((CORPUS / "golden" / "typos.json").read_text(encoding="utf-8"))
    return [typo for typo in typos if typo["category"] in categories and not any(word in typo["correction"] for word in _OF_USAGE)]


def _touches(slip: Slip, words: str) -> bool:
    text = slip.text.text
    return text.find(words, max(0, slip.start - len(words) + 1), slip.end + len(words) - 1) >= 0


@pytest.mark.parametrize(("category", "missed"), [("spelling", {"mâu mắc"}), ("doubled_word", {"và kịp thời", "và toàn diện và"})])
def test_the_marked_slips_of_a_category_are_found(category: str, missed: set[str]) -> None:
    """All but those that need the sense of the sentence."""
    unfound = [typo["found"] for typo in _marked(category) if not any(_touches(slip, typo["found"]) for slip in _slips())]
    assert [found for found in unfound if not any(words in found for words in missed)] == []


@pytest.mark.parametrize("found", ["được làm....", "môi trường....", "hộ kinh doanh, ...", "xã hội,...", "kỷ cương đô thị,"])
def test_marks_that_are_wrong_by_themselves_are_found(found: str) -> None:
    """Commas that are missing in a set phrase or between clauses are no matter of these rules."""
    assert any(_touches(slip, found) for slip in _slips())


def test_the_suggestion_is_what_the_reader_wrote() -> None:
    """Put in place of what was found, it gives the reader's correction."""
    for typo in _marked("spelling"):
        for slip in (slip for slip in _slips() if _touches(slip, typo["found"])):
            mended = slip.text.text[: slip.start] + slip.suggestion + slip.text.text[slip.end :]
            assert typo["correction"] in mended


def test_nothing_else_is_said() -> None:
    """Each finding is a slip that the reader marked, or its like."""
    marked = [typo["found"] for typo in _marked("spelling", "doubled_word", "punctuation")]
    strangers = [slip for slip in _slips() if not any(_touches(slip, words) for words in (*marked, *_NOT_MARKED))]
    assert strangers == []
