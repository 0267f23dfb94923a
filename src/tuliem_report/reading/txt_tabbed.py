"""Plain text: tables whose cells are parted by tabs, as Word saves them; a line break inside a cell cuts its row in two lines."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tuliem_report.reading.page import TableGrid
from tuliem_report.reading.txt_columns import MOST_COLUMNS
from tuliem_report.reading.txt_heads import closes_table, is_column_name, is_ordinal
from tuliem_report.reading.txt_layout import RawLine
from tuliem_report.reading.txt_row_grids import head_cells, is_head, merged_head, rows_to_grid
from tuliem_report.reading.txt_rows import goes_on

_LOOK_AHEAD = 6
"""Lines over which a row may be broken."""
_SAMPLE = 12
"""Lines from which the number of columns is told."""
_LONGEST_TITLE = 120
_FEWEST_CELLS = 2
"""Cells that a line with a number has at least; the others may be left out or follow in the next line."""
_FEWEST_ALIKE = 4
"""Cells that rows without a head have at least."""


class _Parts:
    """The lines from one on, parted at tabs as they are asked for; None for a line past the place where a table must end."""

    def __init__(self, lines: Sequence[RawLine], start: int) -> None:
        self._lines = lines
        self._start = start
        self._made = [lines[start].text.split("\t")]
        self._ended = False

    def get(self, index: int) -> list[str] | None:
        """Give the cells of a line."""
        while not self._ended and len(self._made) <= index:
            at = self._start + len(self._made)
            line = self._lines[at] if at < len(self._lines) else None
            if line is None or line.page != self._lines[self._start].page or line.gap > 1 or _is_running(line.text):
                self._ended = True
            else:
                self._made.append(line.text.split("\t"))
        return self._made[index] if index < len(self._made) else None

    def first(self, count: int, start: int = 0) -> Iterator[list[str]]:
        """Give the cells of so many lines from one on, as far as there are."""
        for index in range(start, start + count):
            if (cells := self.get(index)) is None:
                return
            yield cells


@dataclass(slots=True)
class _Reading:
    """The lines of a text parted at tabs, and the rows of the table that is being read."""

    parts: _Parts
    columns: int
    rows: list[list[list[str]]]
    at: int

    def read_row(self) -> bool:
        """Take the next row in; tell whether there was one."""
        cells = self.parts.get(self.at)
        if cells is None:
            return False
        if len(cells) == 1:
            return self._read_alone(cells[0])
        if any(cell.strip() for cell in cells[self.columns :]) or any(closes_table(cell) for cell in cells[:1] if self.rows):
            return False
        broken = self._broken_over(len(cells))
        row = [[cell] for cell in cells[: self.columns]]
        for line in self.parts.first(broken - 1, self.at + 1):
            row[-1].append(line[0])
            row += [[cell] for cell in line[1:]]
        row += [[""] for _ in range(self.columns - len(row))]
        self.rows.append(row)
        self.at += max(1, broken)
        return True

    def _broken_over(self, total: int) -> int:
        """Give the lines that make one whole row from here; 1 where the row is whole or merely short."""
        for count, line in enumerate(self.parts.first(_LOOK_AHEAD - 1, self.at + 1), 2):
            total += len(line) - 1
            if total > self.columns or len(line) >= self.columns or is_ordinal(line[0]):
                return 1
            if total == self.columns and len(line) > 1:
                return count
        return 1

    def _read_alone(self, text: str) -> bool:
        """Take a line without a tab: the end of the last cell, or the title of the rows that follow."""
        if self.rows and len(self.rows[-1]) == self.columns and goes_on(text.strip()):
            self.rows[-1][-1].append(text)
        elif self._is_title(text):
            self.rows.append([[text]])
        else:
            return False
        self.at += 1
        return True

    def _is_title(self, text: str) -> bool:
        following = self.parts.get(self.at + 1) or []
        closed = text.rstrip()[-1:] in ".;," or closes_table(text)
        return len(text) <= _LONGEST_TITLE and not closed and (len(following) == self.columns or self._is_numbered(following))

    @staticmethod
    def _is_numbered(cells: Sequence[str]) -> bool:
        return len(cells) >= _FEWEST_CELLS and is_ordinal(cells[0])


def find_tabbed_table(lines: Sequence[RawLine], start: int) -> tuple[int, TableGrid] | None:
    """Give the table that begins in a line, and the line after it."""
    if lines[start].text.count("\t") < 2:
        return None
    parts = _Parts(lines, start)
    found = _headed(parts) or _alike(parts)
    return None if found is None else (start + found[0], found[1])


def _is_running(text: str) -> bool:
    return "\t" not in text and len(text) > 2 * _LONGEST_TITLE


def _headed(parts: _Parts) -> tuple[int, TableGrid] | None:
    """Read a table with a head of one row or two."""
    first, second = [parts.get(0) or [], parts.get(1) or []]
    if not any(is_column_name(cell) for cell in first if cell.strip()):
        return None
    if is_head(first) and (merged := merged_head(first, second)):
        reading = _read(parts, len(second), 2)
        return None if not reading.rows else (reading.at, rows_to_grid(reading.rows, reading.columns, merged, 2))
    columns = Counter(len(cells) for cells in parts.first(_SAMPLE) if len(cells) > 2).most_common(1)[0][0]
    head = _Reading(parts, columns, [], 0)
    if columns > MOST_COLUMNS or not head.read_row() or not is_head([" ".join(lines) for lines in head.rows[0]]):
        return None
    reading = _read(parts, columns, head.at)
    return (reading.at, rows_to_grid(reading.rows, columns, head_cells(head.rows[0]), 1)) if reading.rows else None


def _alike(parts: _Parts) -> tuple[int, TableGrid] | None:
    """Read a table without a head: three rows or more that have as many cells as the first, and figures in them."""
    first = parts.get(0) or []
    if not _FEWEST_ALIKE <= len(first) <= MOST_COLUMNS or sum(len(cells) == len(first) for cells in parts.first(3)) < 3:
        return None
    rows: list[list[str]] = []
    while (cells := parts.get(len(rows))) is not None and len(cells) == len(first):
        rows.append(cells)
    full = sum(sum(bool(cell.strip()) for cell in cells) >= 3 and any(map(str.isdigit, "".join(cells[1:]))) for cells in rows)
    return (len(rows), rows_to_grid([[[cell] for cell in cells] for cells in rows], len(first))) if full * 2 > len(rows) else None


def _read(parts: _Parts, columns: int, start: int) -> _Reading:
    reading = _Reading(parts, columns, [], start)
    while reading.read_row():
        pass
    return reading
