"""The list of everyday syllables."""

from tuliem_report.vietnamese.common_syllables import common_syllables, is_common
from tuliem_report.vietnamese.syllables import is_syllable
from tuliem_report.vietnamese.tone_marks import canonical


def test_the_list_is_sound() -> None:
    """Each entry is a syllable in small letters with its tone mark in the old place."""
    assert [word for word in common_syllables() if not is_syllable(word) or word != canonical(word.lower())] == []


def test_capitals_and_tone_placement_do_not_matter() -> None:
    """The list answers for every way of writing a word."""
    assert all(map(is_common, ("đảng", "ỦY", "UỶ", "hoà", "Nghị", "quyết")))
    assert not any(map(is_common, ("ất", "ộng", "HĐND", "", "đảng bộ")))
