"""Plain text: the placed lines of a table become its grid: rows are cut, groups laid over their rows, the head put on top."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from tuliem_report.reading.page import Cell, TableGrid
from tuliem_report.reading.txt_columns import Placed
from tuliem_report.reading.txt_rows import Band, Plan, cut_rows, goes_on, may_go_on, number_column
from tuliem_report.reading.txt_table_head import text_line


@dataclass(frozen=True, slots=True)
class Body:
    """The lines below the head: their pieces in columns, and the blank lines above each."""

    lines: tuple[list[Placed], ...]
    gaps: tuple[int, ...]
    columns: int
    number: int | None
    loose: frozenset[int]


DEAREST_ROW = 6.5
"""What a row may cost when a table is cut; columns that were told wrongly make rows dear."""


def grid_of(body: Body, head: Sequence[Cell], top: int) -> tuple[TableGrid, float]:
    """Give the grid of a table whose head has `top` rows, and what its dearest row cost."""
    usual = min(body.gaps[1:], default=0)
    bands = [_band(placed, body.columns, gap > usual) for placed, gap in zip(body.lines, body.gaps, strict=True)]
    cut = cut_rows(bands, _plan(bands, body))
    rows = cut.rows
    cells = list(head)
    for index, (first, stop) in enumerate(rows, top):
        cells += _cells_of_row(bands[first:stop], index, body)
    for column in sorted(body.loose):
        texts = [band.texts[column] for band in bands]
        for begin, end in _sections(rows, bands):
            cells += _cells_over_rows(texts, rows[begin:end], column, top + begin)
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return TableGrid(tuple(cells), top + len(rows), body.columns, header_rows=top), cut.cost


def _band(placed: Sequence[Placed], columns: int, apart: bool) -> Band:
    texts, extents = [""] * columns, [(0, 0)] * columns
    for one in placed:
        start = min(extents[one.column][0], one.piece.start) if texts[one.column] else one.piece.start
        texts[one.column] = f"{texts[one.column]} {one.piece.text}".lstrip()
        extents[one.column] = (start, one.piece.stop)
    return Band(tuple(texts), apart, max(placed[-1].span, 1) if any(one.span > 1 for one in placed) else 0, tuple(extents))


def _plan(bands: Sequence[Band], body: Body) -> Plan:
    """Tell which column has the numbers and which the names: the widest that is no other."""
    columns = [[band.texts[column] for band in bands if band.texts[column] and not band.spread] for column in range(body.columns)]
    number = body.number if body.number is not None else number_column(columns)
    widths = tuple(max((len(text) for text in texts), default=0) for texts in columns)
    others = [column for column in range(body.columns) if column != number and column not in body.loose]
    name = max(others, key=lambda column: (widths[column], -column))
    return Plan(widths, name, number, body.loose)


def _cells_of_row(bands: Sequence[Band], row: int, body: Body) -> list[Cell]:
    if bands[0].spread:
        return _cells_of_spread_row(bands[0], row, body.columns)
    return [
        Cell(row, column, tuple(text_line(band.texts[column]) for band in bands if band.texts[column]))
        for column in range(body.columns)
        if column not in body.loose
    ]


def _cells_of_spread_row(band: Band, row: int, columns: int) -> list[Cell]:
    """The title of a group of rows: its number may have a cell of its own, the title reaches to the end."""
    filled = [column for column, text in enumerate(band.texts) if text]
    last = filled[-1]
    cells = [Cell(row, column, (text_line(band.texts[column]),) if column in filled else ()) for column in range(last)]
    return [*cells, Cell(row, last, (text_line(band.texts[last]),), colspan=columns - last)]


def _sections(rows: Sequence[tuple[int, int]], bands: Sequence[Band]) -> Iterator[tuple[int, int]]:
    """Give the runs of rows with no title of a group between them."""
    begin = 0
    for index, (first, _) in enumerate(rows):
        if bands[first].spread:
            if begin < index:
                yield begin, index
            begin = index + 1
    if begin < len(rows):
        yield begin, len(rows)


@dataclass(slots=True)
class _Group:
    """The text of a cell that reaches over rows: the lines in which it stands."""

    first: int
    last: int
    texts: list[str]


def _cells_over_rows(texts: Sequence[str], rows: Sequence[tuple[int, int]], column: int, top: int) -> list[Cell]:
    """Lay the names of groups over their rows: each begins a row, or stands in the middle of those that are its own."""
    starts = {first: index for index, (first, _) in enumerate(rows)}
    groups = _groups(texts, range(rows[0][0], rows[-1][1]), starts)
    if all(group.first in starts for group in groups) and (not groups or groups[0].first == rows[0][0]):
        begins = [starts[group.first] for group in groups]
    elif len(groups) <= len(rows):
        begins = _begins_in_middle(groups, rows)
    else:
        inside = (tuple(text_line(text) for text in texts[first:stop] if text) for first, stop in rows)
        return [Cell(row, column, lines) for row, lines in enumerate(inside, top)]
    cells = [Cell(top + row, column, ()) for row in range(begins[0] if begins else len(rows))]
    for group, begin, end in zip(groups, begins, [*begins[1:], len(rows)], strict=False):
        cells.append(Cell(top + begin, column, tuple(text_line(text) for text in group.texts), rowspan=end - begin))
    return cells


def _groups(texts: Sequence[str], lines: range, starts: Container[int]) -> list[_Group]:
    """Put the lines of each name together; a name that begins with a row begins anew unless its words go on."""
    groups: list[_Group] = []
    for index in lines:
        text, last = texts[index], groups[-1] if groups else None
        if not text:
            continue
        if last is not None and index == last.last + 1 and (index not in starts or goes_on(text) or may_go_on(last.texts[-1])):
            last.last = index
            last.texts.append(text)
        else:
            groups.append(_Group(index, index, [text]))
    return groups


def _begins_in_middle(groups: Sequence[_Group], rows: Sequence[tuple[int, int]]) -> list[int]:
    """Give the first row of each group where the names stand in the middle of their rows; no more groups than rows."""
    begins: list[int] = []
    row = 0
    for left, group in enumerate(groups, 1 - len(groups)):
        begins.append(row)
        first = rows[row][0]
        row += 1
        middle = group.first + group.last
        while row < len(rows) + left and abs(first + rows[row][1] - 1 - middle) < abs(first + rows[row - 1][1] - 1 - middle):
            row += 1
    return begins
