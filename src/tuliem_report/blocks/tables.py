"""A table that runs over pages is one: its parts are tied together, and the header that each page repeats goes to the ledger.

A row that the end of a page broke is put together on the page where it begins.
"""

from dataclasses import replace

from tuliem_report.blocks.broken_rows import goes_on, join_row
from tuliem_report.lines.cleaning import Mending, clean_text
from tuliem_report.lines.line import Line
from tuliem_report.reading.page import TableGrid

MOST_HEADER_ROWS = 4


def tie_tables(lines: list[Line], mending: Mending) -> list[Line]:
    """Mark the parts of a table that go on from the page before; a repeated header becomes a line set aside."""
    tied: list[Line] = []
    first: TableGrid | None = None
    last: Line | None = None
    foot = 0
    for line in lines:
        if line.aside is not None:
            tied.append(line)
            continue
        if line.table is not None and first is not None and last is not None and _goes_on(last, line, first):
            header = _repeated_rows(first, line.table)
            if header:
                tied.append(replace(line, text=_row_texts(line.table, header, mending), aside="repeated table header", table=None))
            rest = _without(line.table, header)
            above = tied[foot].table
            if above is not None and goes_on(above, rest, Mending(mending.encodings)):
                tied[foot] = replace(tied[foot], table=join_row(above, rest))
                rest = _without(rest, 1)
            foot = len(tied) if rest.rows else foot
            tied.append(replace(line, table=rest, continues=True))
        else:
            foot = len(tied)
            tied.append(line)
            first = line.table
        last = line
    return tied


def _goes_on(before: Line, line: Line, first: TableGrid) -> bool:
    """Is this the rest of the table before it: on the next page, with as many columns?"""
    if before.table is None or line.table is None or before.page is None or line.page is None:
        return False
    return line.page == before.page + 1 and line.table.columns == first.columns and line.table.ruled == first.ruled


def _texts(grid: TableGrid, row: int) -> list[tuple[int, str]]:
    return [(cell.column, " ".join(line.text.strip() for line in cell.lines)) for cell in grid.cells if cell.row == row]


def _repeated_rows(first: TableGrid, later: TableGrid) -> int:
    """How many rows at the top of a part are those at the top of the table."""
    count = 0
    while (
        count < min(MOST_HEADER_ROWS, first.rows, later.rows - 1)
        and (texts := _texts(later, count)) == _texts(first, count)
        and any(text for _, text in texts)
    ):
        count += 1
    return count


def _row_texts(grid: TableGrid, rows: int, mending: Mending) -> str:
    lines = (line for row in range(rows) for cell in grid.cells if cell.row == row for line in cell.lines)
    return " ".join(text for line in lines if (text := clean_text(line, mending)))


def _without(grid: TableGrid, rows: int) -> TableGrid:
    """The grid without its first rows."""
    cells = tuple(replace(cell, row=cell.row - rows) for cell in grid.cells if cell.row >= rows)
    return replace(grid, cells=cells, rows=grid.rows - rows, header_rows=max(0, grid.header_rows - rows))
