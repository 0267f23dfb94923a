"""Plain text: tables whose columns are kept by spaces, as `pdftotext -layout` writes them.

A table is taken only on positive evidence: a head of names known from the genre, three or more gaps that stand one above the
other in three rows, or the columns of the table with which the page before ended. Its end is the last row that fits the columns.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tuliem_report.reading.page import TableGrid
from tuliem_report.reading.txt_columns import MOST_COLUMNS, Piece, Placed, head_pieces, may_have_pieces, pieces_of, plain_gutters
from tuliem_report.reading.txt_fitting import Fitting, goes_on_after, shared
from tuliem_report.reading.txt_grids import DEAREST_ROW, Body, grid_of
from tuliem_report.reading.txt_heads import closes_table, is_column_name, is_marked
from tuliem_report.reading.txt_layout import RawLine
from tuliem_report.reading.txt_table_head import Head, find_head, is_head_line, read_head

_MOST_ALONE = 8
"""Lines with text in one column that may follow each other in a table."""
_WIDEST_GAP = 3
"""Blank lines that may stand inside a table."""
_WIDE = 0.8
"""The share of the widest line from which on a line is one of running text."""
_FEWEST_ALIGNED = 4
_MOST_SHARED = 0.15
"""The share of lines that may have two pieces in one column."""


@dataclass(frozen=True, slots=True)
class SpacedTable:
    """A table in the lines from `first` to before `stop`, and what tells whether a table on the next page goes on with it."""

    first: int
    stop: int
    grid: TableGrid
    middles: tuple[float, ...]
    number: int | None
    loose: frozenset[int]
    head_lines: int
    head_words: str


def find_spaced_tables(lines: Sequence[RawLine], before: SpacedTable | None) -> list[SpacedTable]:
    """Give the tables among the lines of one page; `before` is the table with which the page before ended."""
    tables: list[SpacedTable] = []
    at = floor = 0
    while at < len(lines):
        table, tried = _table_at(lines, at, floor, before if not tables else None)
        if table is not None:
            tables.append(table)
            at = floor = table.stop
        else:
            at = max(at + 1, tried)
    return tables


def ends_page(table: SpacedTable, lines: Sequence[RawLine]) -> bool:
    """Tell whether nothing but furniture follows a table on its page."""
    return all(len(line.text.strip()) <= 12 for line in lines[table.stop : table.stop + 3]) and len(lines) - table.stop < 3


def _table_at(lines: Sequence[RawLine], at: int, floor: int, before: SpacedTable | None) -> tuple[SpacedTable | None, int]:
    """Give the table that begins about the line `at`, and the line before which no other need be looked for."""
    if not may_have_pieces(lines[at]):
        return None, at + 1
    pieces = head_pieces(lines[at])
    if len(pieces) < 2:
        return None, at + 1
    if is_head_line(pieces):
        found = find_head(lines, at, floor)
        if found is None:
            return None, at + 1
        first, stop = found
        if before is not None and _words(lines[first : first + before.head_lines]) == before.head_words:
            stop = first + before.head_lines
        return _headed(lines, first, stop), stop
    if before is not None and at < 4:
        start = _first_of_page(lines, at)
        table = _grown(lines, start, _Evidence(list(before.middles), before.number, before.loose), rows=1)
        if table is not None:
            return table, table.stop
    return _aligned(lines, at, before=len(pieces))


def _words(lines: Sequence[RawLine]) -> str:
    return " ".join(word for line in lines for word in line.text.split())


def _first_of_page(lines: Sequence[RawLine], at: int) -> int:
    """Give the first line of a page that is no page number or running head, for a row whose first lines have one piece."""
    while at > 0 and lines[at].gap == 0 and not lines[at - 1].text.strip(" -–").isdigit():
        at -= 1
    return at


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What is known of the columns before the rows are looked at."""

    middles: list[float]
    number: int | None = None
    loose: frozenset[int] = frozenset()
    head: Head | None = None


def _headed(lines: Sequence[RawLine], first: int, stop: int) -> SpacedTable | None:
    """Give the table with a head in the lines from `first` to before `stop`."""
    gutters = plain_gutters([pieces_of(line) for line in lines[stop : _loose_end(lines, stop)]])
    head = read_head(lines, first, stop, gutters)
    if head is None:
        return None
    return _grown(lines, stop, _Evidence(head.middles, head.number, head.loose, head), rows=1) or _bare(lines, head)


def _aligned(lines: Sequence[RawLine], at: int, before: int) -> tuple[SpacedTable | None, int]:
    """Give a table without a head: rows with as many pieces as the first, one above the other."""
    if not _FEWEST_ALIGNED <= before <= MOST_COLUMNS:
        return None, at + 1
    stop = at
    alike: list[tuple[Piece, ...]] = []
    missed = 0
    while stop < len(lines) and missed <= 2 and (stop == at or lines[stop].gap <= _WIDEST_GAP):
        pieces = pieces_of(lines[stop])
        missed = 0 if len(pieces) == before else missed + 1
        alike += [pieces] * (len(pieces) == before)
        stop += 1
    columns = [(min(piece.start for piece in pieces), max(piece.stop for piece in pieces)) for pieces in zip(*alike, strict=True)]
    if len(alike) < 3 or any(left[1] + 2 > right[0] for left, right in pairwise(columns)) or not _has_figures(alike):
        return None, stop
    table = _grown(lines, at, _Evidence([(start + end) / 2 for start, end in columns]), rows=3)
    return table, table.stop if table else stop


def _has_figures(rows: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether rows have words and figures, as tables have; letters set apart and dots that lead to page numbers have not."""
    figures = sum(any(char.isdigit() for piece in row[1:] for char in piece.text) for row in rows)
    words = sum(any(len(piece.text) > 3 and piece.text[0].isalpha() for piece in row) for row in rows)
    dotted = any(set(piece.text) <= set(". …_") for row in rows for piece in row)
    return figures * 2 >= len(rows) and words * 2 >= len(rows) and not dotted


def _loose_end(lines: Sequence[RawLine], start: int) -> int:
    """Give the line before which all rows of a table that begins at `start` stand, as far as that is told without its columns."""
    stop, alone, wide = start, 0, 0
    widest = max((len(line.text) for line in lines[max(0, start - 40) : start + 40]), default=0)
    while stop < len(lines) and alone <= _MOST_ALONE and wide < 2:
        line = lines[stop]
        pieces = pieces_of(line)
        if (stop > start and line.gap > _WIDEST_GAP) or is_head_line(pieces) or closes_table(pieces[0].text):
            break
        alone = alone + 1 if len(pieces) == 1 else 0
        wide = wide + 1 if len(pieces) == 1 and len(pieces[0].text) >= _WIDE * widest else 0
        stop += 1
    return stop


def _grown(lines: Sequence[RawLine], start: int, evidence: _Evidence, rows: int) -> SpacedTable | None:
    """Take in the lines that fit the columns; None where fewer than `rows` have text in most of them, or the columns are not free."""
    stop = _loose_end(lines, start)
    rough = [pieces_of(line) for line in lines[start:stop]]
    members = Fitting(rough, [line.gap for line in lines[start:stop]], evidence.middles, evidence.number).members()
    columns, head = len(evidence.middles), evidence.head
    full = sum(len(member) >= min(3, columns - 1) for member in members)
    if full < rows or shared(members) > _MOST_SHARED * len(members) or goes_on_after(rough, members):
        return None
    gaps = [line.gap for line in lines[start + 1 : start + len(members)]]
    body = Body(tuple(members), (0, *gaps), columns, evidence.number, evidence.loose)
    grid, cost = grid_of(body, head.cells() if head else (), head.rows if head else 0)
    if cost > DEAREST_ROW:
        return None
    first = head.first if head else start
    named = lines[first:start]
    middles = tuple(evidence.middles)
    return SpacedTable(first, start + len(members), grid, middles, evidence.number, evidence.loose, len(named), _words(named))


def _bare(lines: Sequence[RawLine], head: Head) -> SpacedTable | None:
    """Give a head with which a page ends, with the title of a group that may stand under it: the rows are on the next page."""
    rest = [line for line in lines[head.stop :] if not line.text.strip(" -–").isdigit()]
    if len(rest) > 1 or not all(is_marked(line.text) for line in rest) or len(head.columns) < _FEWEST_ALIGNED:
        return None
    if sum(is_column_name(column.text) for column in head.columns) < len(head.columns) - 1:
        return None
    members = tuple([Placed(0, len(head.columns), pieces_of(line)[0])] for line in rest if len(pieces_of(line)) == 1)
    if len(members) < len(rest):
        return None
    body = Body(members, (0,) * len(members), len(head.columns), head.number, head.loose)
    grid, _ = grid_of(body, head.cells(), head.rows)
    named = lines[head.first : head.stop]
    middles = tuple(head.middles)
    return SpacedTable(head.first, head.stop + len(rest), grid, middles, head.number, head.loose, len(named), _words(named))
