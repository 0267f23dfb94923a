"""Stage reading, PDF: from the pieces, grids and rules of a page to the `Page` that later stages read.

Text that is no line of the page is set aside with the reason: what lies outside the visible part, what leans (watermarks), what
is drawn twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median
from typing import TypeVar

from tuliem_report.reading.page import Aside, Box, Page, Run, TableGrid, TextLine
from tuliem_report.reading.pdf_columns import reading_order
from tuliem_report.reading.pdf_geometry import Frame, PageText, Piece, Turned
from tuliem_report.reading.pdf_lines import rows_of, segments_of, text_line
from tuliem_report.reading.pdf_tables import Grid, middle, table_of

OUTSIDE = "outside the page"
WATERMARK = "watermark"
ROTATED = "rotated text"
DOUBLED = "doubled glyph"
# A watermark that stands level is so many times larger than the text, and crosses at least two lines of it.
_HUGE = 2.0

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the lines drawn on a page make: tables, and level rules that belong to none."""

    grids: tuple[Grid, ...] = ()
    rules: tuple[Box, ...] = ()


def build_page(number: int, text: PageText, drawing: Drawing, characters: int) -> Page:
    """Put one page together: tables in their places, lines in reading order, the rest set aside."""
    outside, pieces = _part(text.pieces, [not _is_seen(piece, text.frame) for piece in text.pieces])
    watermarks, pieces = _part(pieces, _are_watermarks(pieces))
    turned = text.turned
    tables: list[TableGrid] = []
    for grid in drawing.grids:
        inside, others = _part(pieces, [grid.holds(_middle_of(piece), middle(piece)) for piece in pieces])
        sideways, leaning = _part(turned, [item.quarter and grid.holds(item.x, item.y) for item in turned])
        table = _with_turned(table_of(grid, inside), grid, sideways)
        if sum(bool(cell.lines) for cell in table.cells) > 1 or _is_rest_of_row(table, grid, others):
            tables.append(table)
            pieces, turned = others, leaning
    asides = [
        *_aside_lines(outside, OUTSIDE),
        *_aside_lines(watermarks, WATERMARK),
        *_turned_asides(turned),
        *([Aside(text.doubles, DOUBLED)] if text.doubles else []),
    ]
    items = tuple(_in_order(pieces, tables))
    return Page(number, items, text.frame.width, text.frame.height, drawing.rules, asides=tuple(asides), characters=characters)


def _is_rest_of_row(table: TableGrid, grid: Grid, others: list[Piece]) -> bool:
    """Does a row broken by the end of the page before end at the top of this one? Often only one of its cells has text left."""
    above = (piece for piece in others if middle(piece) < grid.box.top)
    filled = any(cell.lines for cell in table.cells)
    return filled and table.rows == 1 and table.columns > 2 and all(piece.text.strip().isdecimal() for piece in above)


def _part(items: list[_Item], chosen: Iterable[bool]) -> tuple[list[_Item], list[_Item]]:
    """Part items in the chosen ones and the others."""
    parts: tuple[list[_Item], list[_Item]] = ([], [])
    for item, is_chosen in zip(items, chosen, strict=True):
        parts[0 if is_chosen else 1].append(item)
    return parts


def _middle_of(piece: Piece) -> float:
    return (piece.x0 + piece.x1) / 2


def _is_seen(piece: Piece, frame: Frame) -> bool:
    return frame.holds(_middle_of(piece), middle(piece))


def _are_watermarks(pieces: list[Piece]) -> list[bool]:
    """Tell for each piece whether it is huge level text that lies across lines of the page."""
    usual = median(piece.size for piece in pieces) if pieces else 0.0
    return [piece.size > _HUGE * usual and _crosses_lines(piece, pieces) for piece in pieces]


def _crosses_lines(huge: Piece, pieces: list[Piece]) -> bool:
    crossed = {
        round(piece.baseline)
        for piece in pieces
        if piece.size < huge.size / _HUGE and huge.top < middle(piece) < huge.bottom and min(piece.x1, huge.x1) > max(piece.x0, huge.x0)
    }
    return len(crossed) > 1


def _aside_lines(pieces: list[Piece], reason: str) -> list[Aside]:
    return [Aside(text_line(row).text, reason) for row in rows_of(pieces)]


def _turned_asides(turned: list[Turned]) -> list[Aside]:
    """Set turned text aside: what leans is a watermark, what runs up or down the page stands in a margin."""
    return [Aside(item.text, ROTATED if item.quarter else WATERMARK) for item in turned]


def _with_turned(table: TableGrid, grid: Grid, turned: list[Turned]) -> TableGrid:
    """Add text that runs up or down (heads of narrow columns) to the cells in which it begins."""
    cells = list(table.cells)
    for item in turned:
        row, column = grid.slot(item.x, item.y)
        for number, cell in enumerate(cells):
            if cell.row <= row < cell.row + cell.rowspan and cell.column <= column < cell.column + cell.colspan:
                cells[number] = replace(cell, lines=(*cell.lines, TextLine((Run(item.text),))))
    return replace(table, cells=tuple(cells))


def _in_order(pieces: list[Piece], tables: list[TableGrid]) -> list[TextLine | TableGrid]:
    """Give lines and tables from top to bottom; within a stretch without tables, lines in reading order."""
    items: list[TextLine | TableGrid] = []
    for table in tables:
        top = table.box.top if table.box else 0.0
        above, pieces = _part(pieces, [middle(piece) < top for piece in pieces])
        items.extend(_lines(above))
        items.append(table)
    items.extend(_lines(pieces))
    return items


def _lines(pieces: list[Piece]) -> list[TextLine]:
    rows = [segments_of(row) for row in rows_of(pieces)]
    return [text_line(segment.pieces) for segment in reading_order(rows)]
