"""Plain text: tables drawn with bars, "| TT | Chỉ tiêu |", as Markdown and programs that print tables have them.

Where borders stand between the rows they tell the rows; else each line is a row (Markdown), or the cells tell how far a row goes.
The characters that draw the table are no text of the document: they are set aside.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import regex

from tuliem_report.reading.page import Cell, TableGrid
from tuliem_report.reading.txt_columns import MOST_COLUMNS, Piece, Placed
from tuliem_report.reading.txt_grids import Body, grid_of
from tuliem_report.reading.txt_heads import names_groups, numbers_rows
from tuliem_report.reading.txt_layout import RawLine
from tuliem_report.reading.txt_row_grids import head_cells, is_head, rows_to_grid
from tuliem_report.reading.txt_table_head import text_line

_BAR = regex.compile(r"[|│┃║¦]")
_JOINT = regex.compile(r"[|+│┃║├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬╟╢╫╪╞╡╒╕╘╛┏┓┗┛┣┫┳┻╋]")
_LEVEL = "-=─━═╌┄"
_BORDER = regex.compile(rf"(?:[{_LEVEL}:\s]|{_JOINT.pattern})++")
_RULE = regex.compile(rf"[{_LEVEL}]{{3}}")
_DASHES = regex.compile(rf"\s*+[{_LEVEL}]{{3,}}\s*+")
_SLACK = 1
"""Characters by which a bar may stand beside those of other lines."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the table: its cells, the place of the bar before each, and the characters that draw it; a border has no cells."""

    cells: tuple[str, ...]
    bars: tuple[int, ...]
    drawn: str

    @property
    def closed(self) -> set[int]:
        """The cells that hold a piece of border instead of text."""
        return {index for index, cell in enumerate(self.cells) if _DASHES.fullmatch(cell)}


def find_drawn_table(lines: Sequence[RawLine], start: int) -> tuple[int, TableGrid, str] | None:
    """Give the table that begins in a line, the line after it, and the characters that draw it."""
    if not _is_drawn(lines[start].text):
        return None
    stop = start + 1
    while stop < len(lines) and lines[stop].page == lines[start].page and lines[stop].gap <= 1 and _is_drawn(lines[stop].text):
        stop += 1
    parted = [_part(line.text) for line in lines[start:stop]]
    rows = [line for line in parted if line.cells]
    full = max(rows, key=lambda line: len(line.cells), default=None)
    if full is None or not 2 <= len(full.cells) <= MOST_COLUMNS or len(rows) < (3 if len(full.cells) == 2 else 2):
        return None
    enclosed = sum(len(line.cells) == len(full.cells) and line.bars[0] >= 0 for line in rows)
    if len(rows) == len(parted) and enclosed < max(3, len(rows) / 2):
        return None
    return stop, _grid(parted, full), " ".join(line.drawn for line in parted)


def _is_border(text: str) -> bool:
    return _BORDER.fullmatch(text) is not None and _RULE.search(text) is not None and _JOINT.search(text) is not None


def _is_drawn(text: str) -> bool:
    return len(_BAR.findall(text)) >= 2 or _is_border(text)


def _part(text: str) -> _Line:
    """Part a line at its bars; what stands before the first bar or after the last is a cell only if it is text."""
    joints = list((_JOINT if _RULE.search(text) else _BAR).finditer(text))
    bars = [-1, *(joint.start() for joint in joints)]
    cells = [text[left + 1 : right] for left, right in pairwise([*bars, len(text)])]
    if not cells[0].strip():
        del cells[0], bars[0]
    if cells and not cells[-1].strip():
        del cells[-1], bars[-1]
    if _is_border(text) and all(cell.strip() for cell in cells):
        return _Line((), (), "".join(text.split()))
    drawn = "".join(joint.group() for joint in joints) + "".join(cell.strip() for cell in cells if _DASHES.fullmatch(cell))
    return _Line(tuple(cells), tuple(bars), drawn)


def _columns_of(line: _Line, full: _Line) -> list[tuple[int, int, str]]:
    """Give column, span and text of each cell of a line; fewer cells than columns are merged where their bars show it."""
    columns = len(full.cells)
    if len(line.cells) == columns:
        return [(column, 1, text) for column, text in enumerate(line.cells)]
    places = [_nearest(full.bars, bar) for bar in line.bars]
    if None in places or len(set(places)) < len(places):
        places = list(range(len(line.cells)))
    known = [place for place in places if place is not None]
    ends = [*known[1:], columns]
    return [(place, end - place, text) for place, end, text in zip(known, ends, line.cells, strict=True)]


def _nearest(bars: Sequence[int], bar: int) -> int | None:
    return next((place for place, other in enumerate(bars) if abs(other - bar) <= _SLACK), None)


def _grid(parted: Sequence[_Line], full: _Line) -> TableGrid:
    borders = [index for index, line in enumerate(parted) if not line.cells]
    rows = [index for index, line in enumerate(parted) if line.cells]
    inner = [index for index in borders if rows[0] < index < rows[-1]]
    if len(inner) > 1 or any(line.closed for line in parted):
        return _bordered(parted, full)
    is_markdown = len(inner) == 1 and inner[0] == 1 and borders == inner
    head = [parted[index] for index in rows if inner and index < inner[0]] or [parted[rows[0]]]
    names = [[line.cells[column].strip() for line in head if len(line.cells) == len(full.cells)] for column in range(len(full.cells))]
    has_head = is_markdown or is_head([" ".join(filter(None, lines)) for lines in names])
    top = head_cells(names) if has_head and all(len(line.cells) == len(full.cells) for line in head) else []
    body = [parted[index] for index in rows[len(head) if top else 0 :]]
    if is_markdown:
        texts = [[[text.strip()] for _, _, text in _columns_of(line, full)] for line in body]
        return rows_to_grid(texts, len(full.cells), top, 1 if top else 0)
    return _unbordered(body, full, top)


def _unbordered(body: Sequence[_Line], full: _Line, head: list[Cell]) -> TableGrid:
    """Read rows that no borders part: their cells tell how far each goes."""
    lines = [
        [Placed(column, span, Piece(0, 0, text.strip())) for column, span, text in _columns_of(line, full) if text.strip()] for line in body
    ]
    kept = tuple(placed for placed in lines if placed)
    names = [" ".join(line.text for line in cell.lines) for cell in head]
    number = next((column for column, name in enumerate(names) if numbers_rows(name)), None)
    loose = frozenset(column for column, name in enumerate(names) if names_groups(name))
    grid, _ = grid_of(Body(kept, (0,) * len(kept), len(full.cells), number, loose), head, 1 if head else 0)
    return grid


@dataclass(slots=True)
class _Sheet:
    """The rows that are being put together; a cell that no border closes below stands in the next row too."""

    rows: list[dict[int, Cell]] = field(default_factory=list)

    def begin(self, closed: set[int] | None) -> None:
        """Begin a row below a border under the columns that are `closed`; None: under all."""
        above = self.rows[-1] if self.rows and closed is not None else {}
        self.rows.append({column: cell for column, cell in above.items() if closed is None or column not in closed})

    def put(self, column: int, span: int, text: str) -> None:
        """Add a line of text to a cell of the last row."""
        row = self.rows[-1]
        cell = row.get(column) or Cell(len(self.rows) - 1, column, (), colspan=span)
        row[column] = replace(cell, lines=(*cell.lines, text_line(text)) if text else cell.lines)

    def cells(self) -> list[Cell]:
        """Give the cells, those that reach over several rows once."""
        found: dict[tuple[int, int], Cell] = {}
        for index, row in enumerate(self.rows):
            for cell in row.values():
                found[cell.row, cell.column] = replace(cell, rowspan=index - cell.row + 1)
        return [found[key] for key in sorted(found)]


def _bordered(parted: Sequence[_Line], full: _Line) -> TableGrid:
    """Read rows that borders part, some of which run only under some columns."""
    sheet = _Sheet()
    head_rows, pending = 0, True
    for line in parted:
        if not line.cells:
            head_rows = head_rows or len(sheet.rows)
            pending = True
            continue
        cells = _columns_of(line, full)
        if line.closed and not pending:
            closed = {
                place for index, (column, span, _) in enumerate(cells) if index in line.closed for place in range(column, column + span)
            }
            sheet.begin(closed)
        elif pending:
            sheet.begin(None)
        pending = False
        for index, (column, span, text) in enumerate(cells):
            if index not in line.closed:
                sheet.put(column, span, text.strip())
    found = sheet.cells()
    names = [" ".join(line.text for line in cell.lines) for cell in found if cell.row < head_rows]
    return TableGrid(tuple(found), len(sheet.rows), len(full.cells), header_rows=head_rows if is_head(names) else 0)
