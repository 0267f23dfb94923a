"""Periods: by when a target is to be reached."""

import pytest

from tuliem_report.facts.deadlines import ROWS, find_period, first_period

EXAMPLES = [(text, row.period) for row in ROWS for text in row.examples]
NEAR_MISSES = [(text, row.period) for row in ROWS for text in row.near_misses]


@pytest.mark.parametrize(("text", "period"), EXAMPLES)
def test_a_period_is_read(text: str, period: str | None) -> None:
    """Each example gives its row's period, or the year that it names."""
    found = find_period(text)
    assert found == period if period else (found or "").isdigit()


@pytest.mark.parametrize(("text", "period"), NEAR_MISSES)
def test_what_is_only_compared_with_is_no_period(text: str, period: str | None) -> None:
    """A year of comparison, an income for a year and a past term say nothing of a deadline."""
    found = find_period(text)
    assert found is None or (found != period and not (period is None and found.isdigit()))


def test_the_nearest_text_decides() -> None:
    """What a target says itself goes before its headings."""
    assert first_period("tăng 10%/năm", "Chỉ tiêu đến năm 2030") == "annual"
    assert first_period("Tỷ lệ đô thị hóa: 60%", "Chỉ tiêu đến năm 2030", "nhiệm kỳ 2025-2030") == "2030"
    assert first_period("Tỷ lệ đô thị hóa: 60%", None) is None
