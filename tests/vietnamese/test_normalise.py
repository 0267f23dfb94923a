"""Characters put in order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.vietnamese.normalise import _PLAIN, CHARACTER_RULES, CharacterRule, normalise, normalise_with_repairs

EXAMPLES = [(rule, raw, repaired) for rule in CHARACTER_RULES for raw, repaired in rule.examples.items()]
NEAR_MISSES = [(rule, text) for rule in CHARACTER_RULES for text in rule.near_misses]
ODD = st.text(
    st.sampled_from(
        "aeoưuyđĐiI aà êÊ \u0300\u0301\u0302\u0323\u031b\u0340\ufb01\u00d0\u0430\u0435\u03bf\u0416\u200b\u00ad\uf0b7"
        "\u3000\t\n\ufffe\x07\u212b\u2001KΩ1-"
    )
)


@pytest.mark.parametrize(("rule", "raw", "repaired"), EXAMPLES, ids=lambda value: getattr(value, "name", None))
def test_each_rule_repairs_its_examples(rule: CharacterRule, raw: str, repaired: str) -> None:
    """The text comes out as the row says, and the row is named as the reason."""
    text, repairs = normalise_with_repairs(raw)
    assert text == repaired
    assert [repair.rule.name for repair in repairs] == [rule.name]


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES, ids=lambda value: getattr(value, "name", None))
def test_no_rule_touches_its_near_misses(rule: CharacterRule, text: str) -> None:
    """What merely resembles a fault stays and is not reported."""
    assert normalise_with_repairs(text) == (text, ())
    assert rule.message


def test_quotes_and_dashes_stay() -> None:
    """Typography is the author's."""
    text = '“nóng” ‘a’ "b" 2020 – 2025 — 1-2 …'
    assert normalise(text) == text


def test_windows_1258_text_is_composed() -> None:
    """Python's cp1258 codec gives a base letter and a combining tone."""
    raw = unicodedata.normalize("NFC", "Từ Liêm").translate({ord("ừ"): "ư\u0300"})
    assert normalise(raw.encode("cp1258").decode("cp1258")) == "Từ Liêm"


def test_several_repairs_are_counted() -> None:
    """Each kind of repair is one entry with its count."""
    repairs = normalise_with_repairs("Ðảng\u200b bộ, HÐND, \u200bnghị\u00a0quyết")[1]
    assert {repair.rule.name: repair.count for repair in repairs} == {"invisible": 2, "d-with-stroke": 2, "white-space": 1}


def test_plain_characters_are_beyond_every_rule() -> None:
    """The quick way out may only be taken by characters that no rule changes."""
    for letter in _PLAIN:
        for rule in CHARACTER_RULES:
            assert rule.pattern.sub(lambda match, rule=rule: rule.repair(match[0]), f"a{letter}a") == f"a{letter}a", rule.name


@given(st.one_of(st.text(), ODD))
def test_normalise_is_idempotent(text: str) -> None:
    """Text in order is left alone, whatever it was before."""
    once = normalise(text)
    assert normalise_with_repairs(once) == (once, ())


@given(st.one_of(st.text(), ODD))
def test_normalised_text_is_composed_and_single_spaced(text: str) -> None:
    """The outcome is NFC, encodable, and has no white space but single spaces."""
    once = normalise(text)
    assert unicodedata.is_normalized("NFC", once)
    assert "  " not in once
    assert once.encode().decode() == once


def test_a_pile_of_marks_costs_no_time() -> None:
    """Composing such a pile as it stands would take minutes."""
    assert len(normalise("a" + "\u0301\u200b" * 200_000)) == 8
