"""The marker table: every row finds its examples and passes over its near misses."""

import pytest

from tuliem_report.blocks.candidates import find_markers
from tuliem_report.blocks.marker import MarkerRow
from tuliem_report.blocks.markers import MARKERS


@pytest.mark.parametrize(("row", "text", "number"), [(row, text, number) for row in MARKERS for text, number in row.examples.items()])
def test_row_finds_its_examples(row: MarkerRow, text: str, number: str) -> None:
    """Each example of a row gives the number that stands beside it, and the row is among the candidates."""
    found = [marker for marker in find_markers(text) if marker.row is row]
    assert [marker.number or "" for marker in found] == [number]


@pytest.mark.parametrize(("row", "text"), [(row, text) for row in MARKERS for text in row.near_misses])
def test_row_passes_over_near_misses(row: MarkerRow, text: str) -> None:
    """No near miss of a row is one of its markers."""
    assert row not in [marker.row for marker in find_markers(text)]


def test_ranks_are_unique_within_series() -> None:
    """Rows of one series have one rank, so that they stand at one depth."""
    ranks: dict[str, set[int]] = {}
    for row in MARKERS:
        ranks.setdefault(row.series, set()).add(row.rank)
    assert all(len(found) == 1 for found in ranks.values())
