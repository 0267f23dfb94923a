"""Plain text: finds the tables among the lines, whichever way their columns are kept.

A drawn table shows itself; tabs and a line for each cell need a head of the genre or rows that are plainly alike; what is left is
searched for columns of spaces. Every line is looked at by each reader once or twice, so that the cost stays linear.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tuliem_report.reading.page import TableGrid
from tuliem_report.reading.txt_cell_lines import find_cell_lines_table
from tuliem_report.reading.txt_drawn import find_drawn_table
from tuliem_report.reading.txt_layout import RawLine
from tuliem_report.reading.txt_spaced import SpacedTable, ends_page, find_spaced_tables
from tuliem_report.reading.txt_tabbed import find_tabbed_table


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table in the lines from `first` to before `stop`; `borders` are the characters that draw it and are no text."""

    first: int
    stop: int
    grid: TableGrid
    borders: str = ""


def find_tables(lines: Sequence[RawLine]) -> list[TextTable]:
    """Give the tables of a text, top to bottom; no table reaches over a form feed."""
    told = list(_told_tables(lines))
    spaced = _spaced_tables(lines, told)
    return sorted([*told, *spaced], key=lambda table: table.first)


def _told_tables(lines: Sequence[RawLine]) -> Iterator[TextTable]:
    """Give the tables whose cells are told apart by bars, tabs or line ends."""
    at = 0
    while at < len(lines):
        if drawn := find_drawn_table(lines, at):
            yield TextTable(at, *drawn)
            at = drawn[0]
        elif other := find_tabbed_table(lines, at) or find_cell_lines_table(lines, at):
            yield TextTable(at, *other)
            at = other[0]
        else:
            at += 1


def _spaced_tables(lines: Sequence[RawLine], told: Sequence[TextTable]) -> Iterator[TextTable]:
    """Give the tables in columns of spaces in the stretches between form feeds and other tables."""
    feeds = (after.index for before, after in pairwise(lines) if before.page != after.page)
    cuts = sorted({0, len(lines), *feeds, *(at for table in told for at in (table.first, table.stop))})
    inside = {table.first for table in told}
    before: SpacedTable | None = None
    for first, stop in pairwise(cuts):
        members = lines[first:stop]
        found = [] if first in inside else find_spaced_tables(members, before)
        before = found[-1] if found and ends_page(found[-1], members) else None
        for table in found:
            yield TextTable(first + table.first, first + table.stop, table.grid)
