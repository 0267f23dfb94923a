"""Broken and doubled words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.vietnamese.broken_words import BROKEN_WORD_RULES, BrokenWordRule, mend_broken_words, restore_broken_words
from tuliem_report.vietnamese.common_syllables import common_syllables
from tuliem_report.vietnamese.syllables import is_syllable

EXAMPLES = [(rule, raw, text) for rule in BROKEN_WORD_RULES for raw, text in rule.examples.items()]
NEAR_MISSES = [(rule, text) for rule in BROKEN_WORD_RULES for text in rule.near_misses]


@pytest.mark.parametrize(("rule", "raw", "text"), EXAMPLES)
def test_each_rule_mends_its_examples(rule: BrokenWordRule, raw: str, text: str) -> None:
    """The words come out whole, the row is named as the reason, and the raw text can be had back."""
    mended, repairs = mend_broken_words(raw)
    assert mended == text
    assert {repair.rule for repair in repairs} == {rule.name}
    assert restore_broken_words(mended, repairs) == raw


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES)
def test_no_rule_touches_its_near_misses(rule: BrokenWordRule, text: str) -> None:
    """Letters, numerals, initials, units and real words side by side stay."""
    assert mend_broken_words(text) == (text, ()), rule.message


def test_a_document_known_to_be_broken_allows_doubtful_joins() -> None:
    """A unit behind a number stays a unit even there."""
    assert mend_broken_words("tiêu chu ẩn m ở")[0] == "tiêu chu ẩn m ở"
    assert mend_broken_words("tiêu chu ẩn m ở", suspected=True)[0] == "tiêu chuẩn mở"
    assert mend_broken_words("10 m ở khu vực", suspected=True)[0] == "10 m ở khu vực"


def test_a_word_broken_before_its_accent_is_whole_again() -> None:
    """Every everyday syllable whose rest is no everyday word itself is found from its two pieces."""
    broken = [
        (word[:at], word[at:]) for word in common_syllables() for at in range(1, len(word)) if not word[at].isascii() and word[at] != "đ"
    ]
    certain = [pieces for pieces in broken if pieces[1] not in common_syllables()]
    assert len(certain) > 800
    assert [pieces for pieces in certain if mend_broken_words(" ".join(pieces))[0] != "".join(pieces)] == []


def test_an_endless_line_is_left_alone() -> None:
    """What is no line of any document costs no time."""
    text = "b ộ " * 10_000
    assert mend_broken_words(text) == (text, ())


@given(st.lists(st.sampled_from(sorted(common_syllables()))), st.booleans())
def test_sound_text_is_left_alone(words: list[str], capitals: bool) -> None:
    """No sequence of everyday words is changed."""
    text = " ".join(words).upper() if capitals else " ".join(words)
    assert mend_broken_words(text) == (text, ())


@given(
    st.lists(st.sampled_from(["b", "ộ", "ề", "u", "đi", "Đ", "kho", "ản", "1", "2", ".", "A", "I", "ÁÁ", "ĐĐạạii", "  ", "ngh", "ị"])).map(
        " ".join
    )
)
def test_mending_can_be_undone_and_loses_nothing(text: str) -> None:
    """The repairs give the raw text back; joining takes away nothing but spaces."""
    mended, repairs = mend_broken_words(text)
    assert restore_broken_words(mended, repairs) == text
    if not any(repair.rule == "doubled-characters" for repair in repairs):
        assert mended.replace(" ", "") == text.replace(" ", "")
    joined = [mended[repair.start : repair.end] for repair in repairs if repair.rule == "broken-word"]
    assert all(is_syllable(word) for word in joined)


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    """Any string is taken, and can be had back."""
    assert restore_broken_words(*mend_broken_words(text, suspected=True)) == text
