"""How many of the slips that a reader marked in the Từ Liêm report the checks of usage find."""

import json
from functools import cache

import pytest

from golden_report import CORPUS
from tuliem_report.checks import set_phrases, variants
from tuliem_report.checks.finding import Slip
from tuliem_report.pipeline import parse_file
from tuliem_report.report.texts import texts

_SPACES_LOST = "  "  # the report's text has single spaces: doubled ones cannot be found
_OF_USAGE = ("hằng", "2 cấp")  # what two ways of writing stand among the misspellings


@cache
def _slips() -> tuple[Slip, ...]:
    everything = tuple(texts(parse_file(CORPUS.parents[1] / "data" / "raw" / "tuliem-2025-report.txt")))
    return (*variants.find(everything), *set_phrases.find(everything))


def _marked() -> list[dict[str, str]]:
    typos: list[dict[str, str]] = json.loads((CORPUS / "golden" / "typos.json").read_text(encoding="utf-8"))
    return [typo for typo in typos if _SPACES_LOST not in typo["found"]]


def _found(typo: dict[str, str]) -> bool:
    """Tell whether any slip touches a place where the marked words stand."""
    return any(_touches(slip, typo["found"]) for slip in _slips())


def _touches(slip: Slip, words: str) -> bool:
    text = slip.text.text
    return text.find(words, max(0, slip.start - len(words) + 1), slip.end + len(words) - 1) >= 0


@pytest.mark.parametrize(
    ("category", "least"), [("tone_or_iy_variant", 25), ("spacing", 9), ("quotes", 4), ("capitalisation", 9), ("punctuation", 13)]
)
def test_the_marked_slips_of_a_category_are_found(category: str, least: int) -> None:
    """Of what the two rules can know; other punctuation belongs to other checks, and some slips need the sense of a sentence."""
    assert sum(_found(typo) for typo in _marked() if typo["category"] == category) >= least


def test_the_other_ways_of_writing_among_the_misspellings_are_found() -> None:
    """ "Hàng năm" beside "hằng năm", "hai cấp" beside "2 cấp"."""
    marked = [typo for typo in _marked() if typo["category"] == "spelling" and any(word in typo["correction"] for word in _OF_USAGE)]
    assert [typo["found"] for typo in marked if not _found(typo)] == []


def test_hardly_anything_else_is_said() -> None:
    """All but a few of the slips were marked by the reader; the rest are their like, such as other years of a term."""
    marked = [typo["found"] for typo in _marked()]
    strangers = [slip for slip in _slips() if not any(_touches(slip, words) for words in marked)]
    assert len(strangers) <= 0.1 * len(_slips())
