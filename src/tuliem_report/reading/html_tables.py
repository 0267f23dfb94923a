"""Reading HTML: tables. One that only sets a page out is no table; one without lines that sets a few things side by side is not ruled."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from tuliem_report.reading.html_look import Look
from tuliem_report.reading.html_styles import StyleSheet
from tuliem_report.reading.html_tree import Element, class_names
from tuliem_report.reading.page import Cell, TableGrid, TextLine

MAX_COLUMNS = 1000
"""What browsers allow a cell to span."""

MAX_LINES_BESIDE = 14
"""Paragraphs and breaks in one cell of a letterhead or a signature block; more are the text of a page, set in a table."""

MAX_BORDERS_ASKED = 60
"""Cells whose borders are looked at, from the first on."""

_RULED_CLASS = regex.compile(r"table-bordered|bordered|grid|Grid|TableGrid|dataTable|data-table")
_PARTS = frozenset({"thead", "tbody", "tfoot"})


def rows_of(table: Element) -> Iterator[Element]:
    """Give the rows of a table itself, not those of tables in its cells."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _PARTS:
            yield from (row for row in child if row.tag == "tr")


def cells_of(row: Element) -> list[Element]:
    """Give the cells of a row."""
    return [cell for cell in row if cell.tag in ("td", "th")]


@dataclass(frozen=True, slots=True)
class TableShape:
    """What can be seen of a table before it is read: `rows` and `columns` that hold cells, and whether lines are drawn."""

    rows: int
    columns: int
    bordered: bool
    headed: bool
    nested: bool
    longest: int

    @property
    def is_layout(self) -> bool:
        """Does the table only set out the page, so that its cells are read like any other text?"""
        if self.rows * self.columns <= 1 or self.columns == 1:
            return True
        return not self.is_ruled and (self.nested or self.longest > MAX_LINES_BESIDE)

    @property
    def is_ruled(self) -> bool:
        """Is it a table of figures and words, rather than a letterhead or a signature block?"""
        return self.bordered or self.headed or (self.rows >= 3 and self.columns >= 3 and not self.nested)


def shape_of(table: Element, look: Look, styles: StyleSheet) -> TableShape:
    """Look at a table."""
    rows = [cells for row in rows_of(table) if (cells := cells_of(row))]
    flat = [cell for cells in rows for cell in cells]
    return TableShape(
        rows=len(rows),
        columns=max((sum(min(_span(cell, "colspan"), MAX_COLUMNS) for cell in cells) for cells in rows), default=0),
        bordered=bool(look.bordered) or _has_borders(table, flat, styles),
        headed=any(cell.tag == "th" for cell in flat) or any(child.tag == "thead" for child in table),
        nested=any(True for cell in flat for _ in cell.iter("table")),
        longest=max((sum(1 for _ in cell.iter("p", "br", "li")) for cell in flat), default=0),
    )


def _has_borders(table: Element, cells: list[Element], styles: StyleSheet) -> bool:
    if (table.get("border") or "0").strip("px ") not in ("0", "") or table.get("rules") not in (None, "none", ""):
        return True
    if any(_RULED_CLASS.fullmatch(name) for name in class_names(table)):
        return True
    return any(styles.look(cell, Look()).bordered for cell in cells[:MAX_BORDERS_ASKED])


def _span(cell: Element, name: str) -> int:
    """Give a span; 0 means down to the last row, and stands for 1 across."""
    found = regex.match(r"\s*(\d{1,6})", cell.get(name) or "")
    return int(found[1]) if found else 1


@dataclass(slots=True)
class OpenTable:
    """A table that is being read: the cells of each row so far, each with its lines."""

    ruled: bool
    _rows: list[list[tuple[Element, tuple[TextLine, ...]]]] = field(default_factory=list)

    def start_row(self) -> None:
        """Begin a row, which may stay empty where cells from above reach into it."""
        self._rows.append([])

    def add(self, cell: Element, lines: tuple[TextLine, ...]) -> None:
        """Put the next cell into the row."""
        if not self._rows:
            self.start_row()
        self._rows[-1].append((cell, lines))

    def grid(self) -> TableGrid | None:
        """Give the table; None where its cells hold no text."""
        cells = self._placed()
        if not any(cell.lines for cell in cells):
            return None
        edges = sorted({edge for cell in cells for edge in (cell.column, cell.column + cell.colspan)})
        place = {edge: number for number, edge in enumerate(edges)}
        closed = tuple(
            Cell(cell.row, place[cell.column], cell.lines, cell.rowspan, place[cell.column + cell.colspan] - place[cell.column])
            for cell in cells
        )
        return TableGrid(closed, len(self._rows), len(edges) - 1, ruled=self.ruled, header_rows=self._header_rows())

    def _placed(self) -> list[Cell]:
        """Put each cell into the first column that no cell from above reaches into."""
        taken: list[int] = []
        cells = []
        for number, row in enumerate(self._rows):
            column = 0
            for element, lines in row:
                while column < len(taken) and taken[column] > number:
                    column += 1
                across = max(1, min(_span(element, "colspan"), MAX_COLUMNS))
                if column + across > MAX_COLUMNS:
                    across = 1
                down = min(_span(element, "rowspan") or len(self._rows), len(self._rows) - number)
                taken.extend([0] * (column + across - len(taken)))
                taken[column : column + across] = [number + down] * across
                cells.append(Cell(number, column, lines, down, across))
                column += across
        return cells

    def _header_rows(self) -> int:
        """Count the rows at the top that stand in `<thead>` or hold nothing but `<th>`."""
        headings = [bool(row) and all(cell.tag == "th" or _in_head(cell) for cell, _ in row) for row in self._rows]
        return headings.index(False) if False in headings else 0


def _in_head(cell: Element) -> bool:
    row = cell.getparent()
    part = row.getparent() if row is not None else None
    return part is not None and part.tag == "thead"
