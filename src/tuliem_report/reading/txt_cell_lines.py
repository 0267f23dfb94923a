"""Plain text: tables with a line for each cell, as LibreOffice saves them; an empty cell is a blank line.

Where the rows begin is told by their numbers, so a table is taken only if its head begins with "TT" and its rows count up. Cells
of several paragraphs cannot be told from several cells: a table that breaks off before a row that would count on is left alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tuliem_report.reading.page import Cell, TableGrid
from tuliem_report.reading.txt_heads import closes_table, is_column_name, is_marked, is_ordinal, numbers_rows
from tuliem_report.reading.txt_layout import RawLine
from tuliem_report.reading.txt_row_grids import head_cells, is_head, merged_head, rows_to_grid

_MOST_COLUMNS = 12
_LONGEST_NAME = 60
_LONGEST_TITLE = 120
_FEWEST_ROWS = 2
_KNOWN_NAMES = 0.6
"""The share of the head that names columns as the genre does; where "TT" is not the first column, the lines after it are a row."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """What may be a cell: the text of a line, or "" for a blank one; `line` is the place of the next line that is not blank."""

    text: str
    line: int


class _Slots:
    """The cells from a line on, made as they are asked for; past the end all are empty."""

    def __init__(self, lines: Sequence[RawLine], start: int) -> None:
        self._lines = lines
        self._made = [_Slot(lines[start].text.strip(), start)]
        self._next = start + 1

    def __getitem__(self, index: int) -> str:
        return self._made[index].text if self._reach(index) else ""

    def ended(self, index: int) -> bool:
        """Tell whether there is nothing from a cell on."""
        return not self._reach(index)

    def line(self, index: int) -> int:
        """Give the line in which a cell stands; for a blank one the next that is not blank."""
        return self._made[index].line if self._reach(index) else self._next

    def _reach(self, index: int) -> bool:
        while len(self._made) <= index:
            line = self._lines[self._next] if self._next < len(self._lines) else None
            if line is None or line.gap > _MOST_COLUMNS or line.page != self._lines[self._next - 1].page:
                return False
            self._made += [*[_Slot("", self._next)] * line.gap, _Slot(line.text.strip(), self._next)]
            self._next += 1
        return True


def find_cell_lines_table(lines: Sequence[RawLine], start: int) -> tuple[int, TableGrid] | None:
    """Give the table whose head begins in a line, and the line after it."""
    if not numbers_rows(lines[start].text):
        return None
    slots = _Slots(lines, start)
    names = 1
    while (
        names <= _MOST_COLUMNS and 0 < len(slots[names]) <= _LONGEST_NAME and not _begins_row(slots, names) and not _is_title(slots, names)
    ):
        names += 1
    head = [slots[index] for index in range(names)]
    known = sum(map(is_column_name, head))
    if not is_head(head) or names > _MOST_COLUMNS or known < _KNOWN_NAMES * names:
        return None
    found = _read(slots, names, names, head_cells([[name] for name in head]), 1)
    for columns in (names + 1, names + 2):
        second = [slots[names + index] for index in range(columns)]
        if found is None and (merged := merged_head(head, second)):
            found = _read(slots, names + columns, columns, merged, 2)
    return found


def _read(slots: _Slots, start: int, columns: int, head: list[Cell], head_rows: int) -> tuple[int, TableGrid] | None:
    """Read the rows below a head; None where they do not count up, or break off."""
    rows: list[list[list[str]]] = []
    at, numbered, last = start, 0, 0
    kept = (start, 0)
    while not slots.ended(at) and (size := _size_of_row(slots, at, columns)):
        number = int(slots[at]) if slots[at].isdigit() else None
        if number is not None:
            if number not in (1, last + 1):
                return None
            numbered, last = numbered + 1, number
        rows.append([[slots[at + index]] for index in range(size)])
        at += size
        kept = (at, len(rows)) if size == columns else kept
    at, count = kept
    if numbered < _FEWEST_ROWS or any(slots[at + index].isdigit() for index in range(2 * columns)):
        return None
    return slots.line(at), rows_to_grid(rows[:count], columns, head, head_rows)


def _begins_row(slots: _Slots, at: int) -> bool:
    """Tell whether a row with a number, or a part of a row, begins here."""
    return is_ordinal(slots[at]) or (not slots[at] and is_marked(slots[at + 1]))


def _is_title(slots: _Slots, at: int) -> bool:
    """Tell the title of a group, merged over all columns: a row with a number follows it at once."""
    text = slots[at]
    if not text or len(text) > _LONGEST_TITLE or text[-1] in ".;," or closes_table(text):
        return False
    return is_marked(text) and is_ordinal(slots[at + 1])


def _size_of_row(slots: _Slots, at: int, columns: int) -> int:
    """Give the number of cells of the row that begins here; 0 where none does."""
    text = slots[at]
    if _is_title(slots, at):
        return 1
    if not _begins_row(slots, at):
        return 0
    if text and not text[0].isdigit():
        empty = not any(slots[at + index] for index in range(2, columns))
        return columns if empty and not slots.ended(at + columns) else 2
    filled = sum(bool(slots[at + index]) for index in range(1, columns))
    return columns if filled >= 1 and all(len(slots[at + index]) <= 4 * _LONGEST_TITLE for index in range(columns)) else 0
