"""Tables of a report as tables of Word: every place named, the covered ones too, and columns as wide as their texts want."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tuliem_report.outputs.docx_columns import columns_row, columns_table, line_styles
from tuliem_report.outputs.docx_markup import Cell, Element, paragraph, row, run, table
from tuliem_report.outputs.docx_package import TEXT_WIDTH
from tuliem_report.outputs.html_blocks import Block, Place, Row

_WIDEST = 45  # letters of a text that a column is given room for
_UNBROKEN = 10  # letters of a text that is kept on one line: "175 - 200"
_SHORT = 700  # letters of a row that is kept on one page
_LETTER, _CAPITAL, _PADDING = 118, 170, 240  # of 12 points, and of a cell; in twentieths of a point
_WORDS = re.compile(r"[^\s]{1,24}")


@dataclass(frozen=True, slots=True)
class TableCell:
    """One place of a row: its text and style, how many columns it spans, and whether it begins or goes on downwards."""

    text: str
    style: str
    columns: int = 1
    starts: bool = False
    goes_on: bool = False

    def filled(self, content: Sequence[Element]) -> Cell:
        """Give the cell with these runs as its paragraph."""
        return Cell([paragraph(content, self.style)], self.columns, self.starts, self.goes_on)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row. `number` is its own in the source, from 0."""

    number: int
    head: bool
    cells: tuple[TableCell, ...]

    def filled(self, contents: Iterable[Sequence[Element]], widths: Sequence[int]) -> Element:
        """Give the row with these runs in its cells."""
        cells = [cell.filled(content) for cell, content in zip(self.cells, contents, strict=True)]
        return row(cells, widths, head=self.head, whole=sum(map(len, self.texts)) <= _SHORT)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of its cells."""
        return tuple(cell.text for cell in self.cells)

    @property
    def shape(self) -> tuple[tuple[int, bool, bool], ...]:
        """What rows have alike whose cells can be compared one by one."""
        return tuple((cell.columns, cell.starts, cell.goes_on) for cell in self.cells)

    @property
    def stands_alone(self) -> bool:
        """Has it no cell that is merged with one of another row?"""
        return not any(cell.starts or cell.goes_on for cell in self.cells)


def plain(text: str) -> list[Element]:
    """Give a text as one run, nothing as none."""
    return [run(text)] if text else []


def whole_table(block: Block) -> Element:
    """Give the table of a block, or what is set as one."""
    if block.columns is not None:
        return columns_table(columns_row(block, [[run(text, style)] for text, style in line_styles(block)]), block)
    widths = column_widths(block)
    return framed([each.filled(map(plain, each.texts), widths) for each in table_rows(block)], widths, block)


def framed(rows: Sequence[Element], widths: Sequence[int], block: Block) -> Element:
    """Put rows into a table that has lines, unless it only lays texts beside each other."""
    return table(rows, widths, style=None if block.laid_out else "TableGrid")


def column_widths(block: Block) -> list[int]:
    """Give each column the room of its longest word, and share out what is left by how much its texts want more, on the average."""
    places = [place for line in block.grid for place in line.places]
    columns = max((place.column + place.colspan for place in places), default=1)
    if block.laid_out:
        return [TEXT_WIDTH // columns] * columns
    needs: list[int] = [_room("MM")] * columns
    texts: list[list[int]] = [[] for _ in range(columns)]
    for place in places:
        if place.cell and place.colspan == 1:
            unbroken = [place.cell.text] if len(place.cell.text) <= _UNBROKEN else _WORDS.findall(place.cell.text)
            needs[place.column] = max(needs[place.column], *map(_room, unbroken))
            texts[place.column].append(_room(place.cell.text[:_WIDEST]))
    wants = [max(sum(rooms) // max(len(rooms), 1) - need, 1) for rooms, need in zip(texts, needs, strict=True)]
    left = TEXT_WIDTH - sum(needs)
    if left < 0:
        return [TEXT_WIDTH * need // sum(needs) for need in needs]
    # What nobody wants stays with all columns alike.
    extra = min(left, sum(wants))
    return [need + extra * want // sum(wants) + (left - extra) // columns for need, want in zip(needs, wants, strict=True)]


def _room(text: str) -> int:
    return _PADDING + sum(_CAPITAL if letter.isupper() else _LETTER for letter in text)


def table_rows(block: Block) -> Iterator[TableRow]:
    """Put back the places that a cell merged downwards covers: Word wants each of them named."""
    columns = len(column_widths(block))
    hanging: dict[int, tuple[int, int]] = {}  # column → rows still covered, columns wide
    for line in block.grid:
        head = line.head and not block.laid_out
        cells: list[TableCell] = []
        places = {place.column: place for place in line.places}
        column = 0
        while column < columns:
            place = places.get(column, Place(None, column))
            rows, width = hanging.pop(column, (0, 0))
            goes_on = rows > 0
            if not goes_on:
                rows, width = place.rowspan, place.colspan
            if rows > 1:
                hanging[column] = (rows - 1, width)
            text = "" if goes_on or place.cell is None else place.cell.text
            cells.append(TableCell(text, _style(place, line, laid_out=block.laid_out), width, rows > 1 and not goes_on, goes_on))
            column += width
        yield TableRow(line.number, head, tuple(cells))


def _style(place: Place, line: Row, *, laid_out: bool) -> str:
    if laid_out:
        return "TableCentred"
    return "TableHead" if line.head else "TableGroup" if line.is_group else "TableNumber" if place.numeric else "TableText"
