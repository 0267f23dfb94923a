"""Plain text: rows whose cells are already told apart (by tabs, bars, line ends) become a grid."""

from collections.abc import Sequence
from dataclasses import replace

from tuliem_report.reading.page import Cell, TableGrid
from tuliem_report.reading.txt_heads import is_column_name, is_telling, names_groups
from tuliem_report.reading.txt_table_head import text_line

RowTexts = Sequence[Sequence[str]]
"""The cells of a row, each with its lines; a row of fewer cells than columns is the title of a group, its last cell wide."""


def is_head(cells: Sequence[str]) -> bool:
    """Tell whether cells are the head of a table: three at least, of which two name columns and one hardly stands elsewhere."""
    names = [cell for cell in cells if cell.strip() and is_column_name(cell)]
    return sum(bool(cell.strip()) for cell in cells) >= 3 and len(names) >= 2 and any(map(is_telling, names))


def rows_to_grid(rows: Sequence[RowTexts], columns: int, head: Sequence[Cell] = (), head_rows: int = 0) -> TableGrid:
    """Give the grid of rows below a head that may already be cells."""
    cells = list(head)
    for index, row in enumerate(rows, head_rows):
        for column, lines in enumerate(row[:columns]):
            span = columns - column if column == len(row) - 1 else 1
            cells.append(Cell(index, column, tuple(text_line(text) for text in lines if text.strip()), colspan=span))
    loose = [cell.column for cell in head if names_groups(" ".join(line.text.strip() for line in cell.lines))]
    for column in loose:
        cells = _over_rows(cells, column, head_rows, columns)
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return TableGrid(tuple(cells), head_rows + len(rows), columns, header_rows=head_rows)


def head_cells(cells: Sequence[Sequence[str]]) -> list[Cell]:
    """Give the cells of a head of one row."""
    return [Cell(0, column, tuple(text_line(text) for text in lines if text.strip())) for column, lines in enumerate(cells)]


def merged_head(upper: Sequence[str], lower: Sequence[str]) -> list[Cell] | None:
    """Give the cells of a head of two rows where one upper cell is merged over the names in the lower row; None for no such head."""
    filled = [column for column, text in enumerate(lower) if text.strip()]
    if len(filled) < 2 or filled != list(range(filled[0], filled[-1] + 1)) or not all(is_column_name(lower[column]) for column in filled):
        return None
    if len(upper) + len(filled) - 1 != len(lower) or filled[0] == 0:
        return None
    cells = []
    for place, text in enumerate(upper):
        lines = (text_line(text),) if text.strip() else ()
        if place == filled[0]:
            cells.append(Cell(0, place, lines, colspan=len(filled)))
        else:
            cells.append(Cell(0, place + (len(filled) - 1 if place > filled[0] else 0), lines, rowspan=2))
    return cells + [Cell(1, column, (text_line(lower[column]),)) for column in filled]


def _over_rows(cells: list[Cell], column: int, top: int, columns: int) -> list[Cell]:
    """Let the cells of a column of groups reach down over the empty cells below them."""
    kept: list[Cell] = []
    group: int | None = None
    for cell in sorted(cells, key=lambda cell: cell.row):
        if cell.row >= top and cell.colspan > 1 and cell.column + cell.colspan == columns:
            group = None
        if cell.row < top or cell.column != column:
            kept.append(cell)
        elif cell.lines or group is None:
            group = len(kept) if cell.lines else None
            kept.append(cell)
        else:
            kept[group] = replace(kept[group], rowspan=kept[group].rowspan + 1)
    return kept
