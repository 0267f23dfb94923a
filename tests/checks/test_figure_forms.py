"""Figures and dates that are written otherwise than the rules or the document's other figures."""

import pytest

from tuliem_report.checks.figure_forms import FIGURE_RULES, FigureRule, find
from tuliem_report.report.texts import Text


def slips(*paragraphs: str) -> list[tuple[str, str]]:
    texts = [Text(paragraph, f"p{place}", 1, "paragraph") for place, paragraph in enumerate(paragraphs)]
    return [(slip.text.text[slip.start : slip.end], slip.suggestion) for slip in find(texts)]


@pytest.mark.parametrize("rule", FIGURE_RULES, ids=lambda rule: rule.name)
def test_each_rule_finds_its_examples_and_no_near_miss(rule: FigureRule) -> None:
    """One finding for each example; years, symbols, lonely customs and what is right give none."""
    for example, wanted in rule.examples.items():
        assert [suggestion for _, suggestion in slips(example)] == [wanted]
    assert [text for text in rule.near_misses if slips(text)] == []


def test_the_custom_may_stand_in_another_text() -> None:
    """A document has one way of writing its figures."""
    assert slips("thu ngân sách 6153 tỷ đồng", "chi 4.100 tỷ đồng") == [("6153", "6.153")]
    assert slips("thu ngân sách 6153 tỷ đồng", "chi 4100 tỷ đồng") == []
