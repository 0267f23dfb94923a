"""Plain text: the head of a table whose columns are kept by spaces, one line or several.

The head is found at a line with names of columns; lines above and below it that can only be other lines of these names belong
to it ("Đơn vị" / "tính"), and a name that stands above two others is that of a merged cell.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from tuliem_report.reading.page import Cell, Run, TextLine
from tuliem_report.reading.txt_columns import MOST_COLUMNS, Gutter, Piece, head_pieces
from tuliem_report.reading.txt_heads import is_column_name, is_ordinal, is_telling, may_continue_head, names_groups, numbers_rows
from tuliem_report.reading.txt_layout import RawLine

_MOST_ABOVE, _MOST_BELOW = 5, 6
_CORNER = regex.compile(r"[:(]|^(?:biểu|phụ lục|bảng|mẫu|số|trang)\b", regex.IGNORECASE)
"""What stands in the corner above a table: "(ĐVT: %)", "Biểu số 01"."""
_TWO_YEARS = regex.compile(r"(?:19|20)\d\d (?:19|20)\d\d")
"""Names of two columns that could not be told apart."""
_FEWEST_COLUMNS = 3
_LONGEST_ALONE = 25
"""Characters of a name that stands alone above the others; a longer line is the title of the table."""


@dataclass(frozen=True, slots=True)
class Column:
    """The name of one column, line by line, and where it stands."""

    start: int
    stop: int
    pieces: tuple[Piece, ...]

    @property
    def middle(self) -> float:
        """The middle of the name."""
        return (self.start + self.stop) / 2

    @property
    def text(self) -> str:
        """The name as one text."""
        return " ".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Head:
    """The head in the lines from `first` to before `stop`; `merged` names stand above several columns: (first, last, name)."""

    first: int
    stop: int
    columns: tuple[Column, ...]
    merged: tuple[tuple[int, int, Piece], ...] = ()

    @property
    def rows(self) -> int:
        """The rows of cells: two where cells are merged."""
        return 2 if self.merged else 1

    @property
    def middles(self) -> list[float]:
        """The middles of the columns."""
        return [column.middle for column in self.columns]

    @property
    def number(self) -> int | None:
        """The column of the numbers of the rows."""
        return next((place for place, column in enumerate(self.columns) if numbers_rows(column.text)), None)

    @property
    def loose(self) -> frozenset[int]:
        """The columns whose cells reach over several rows."""
        return frozenset(place for place, column in enumerate(self.columns) if names_groups(column.text))

    def cells(self) -> list[Cell]:
        """Give the cells of the head."""
        cells: list[Cell] = []
        below = {column for first, last, _ in self.merged for column in range(first, last + 1)}
        starts = {first: (last, name) for first, last, name in self.merged}
        for place, column in enumerate(self.columns):
            if place in starts:
                last, name = starts[place]
                cells.append(Cell(0, place, (text_line(name.text),), colspan=last - place + 1))
            if place not in below:
                cells.append(Cell(0, place, tuple(text_line(piece.text) for piece in column.pieces), rowspan=self.rows))
        cells += [Cell(1, place, tuple(text_line(piece.text) for piece in self.columns[place].pieces)) for place in sorted(below)]
        return cells


def text_line(text: str) -> TextLine:
    """Give a line of a cell."""
    return TextLine((Run(text),))


def is_head_line(pieces: Sequence[Piece]) -> bool:
    """Tell a line with names of columns: two at least, and one of them is hardly met elsewhere."""
    names = [piece for piece in pieces if is_column_name(piece.text)]
    return len(names) >= 2 and any(is_telling(piece.text) for piece in names)


def find_head(lines: Sequence[RawLine], at: int, floor: int) -> tuple[int, int] | None:
    """Give the first line of the head with names of columns in the line `at`, and the line after its last.

    Nothing above the line `floor` belongs to it.
    """
    anchor = head_pieces(lines[at])
    if not is_head_line(anchor):
        return None
    rows = [anchor]
    first, stop = at, at + 1
    while first > max(floor, at - _MOST_ABOVE) and lines[first].gap <= 1 and _heads(head_pieces(lines[first - 1]), anchor):
        first -= 1
        rows.insert(0, head_pieces(lines[first]))
    while stop < min(len(lines), at + _MOST_BELOW) and lines[stop].gap <= 1 and _goes_on(head_pieces(lines[stop]), rows):
        rows.append(head_pieces(lines[stop]))
        stop += 1
    return first, stop


def read_head(lines: Sequence[RawLine], first: int, stop: int, gutters: Sequence[Gutter]) -> Head | None:
    """Put the names in the lines of a head together; None where they do not make columns."""
    return _assembled(first, stop, [head_pieces(line, gutters) for line in lines[first:stop]])


def _heads(pieces: Sequence[Piece], anchor: Sequence[Piece]) -> bool:
    """Tell whether a line above the names is part of them; what stands over the names of the rows is a title."""
    if len(pieces) > 1 and all(is_column_name(piece.text) or may_continue_head(piece.text) for piece in pieces):
        return True
    if len(pieces) == 1 and numbers_rows(pieces[0].text):
        return pieces[0].start < anchor[0].start
    names = anchor[1] if len(anchor) > 1 and numbers_rows(anchor[0].text) else anchor[0]
    return all(piece.start > names.stop and len(piece.text) <= _LONGEST_ALONE and not _CORNER.search(piece.text) for piece in pieces)


def _goes_on(pieces: Sequence[Piece], rows: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether a line below names goes on with them; a row of the table has a number, a name or a figure."""
    above = [piece for row in rows for piece in row]
    left = min(above, key=lambda piece: piece.start)
    for piece in pieces:
        over = [name for name in above if _overlap(name, piece)]
        if not over or (is_ordinal(piece.text) and _overlap(left, piece)):
            return False
        known = may_continue_head(piece.text)
        if not known and (piece.text[:1].isdigit() or any(_names_rows(name.text) for name in over)):
            return False
    return len(pieces) > 1 or pieces[0].text[:1].islower() or may_continue_head(pieces[0].text)


def _names_rows(text: str) -> bool:
    return numbers_rows(text) or any(word in text.lower() for word in ("chỉ tiêu", "nội dung", "tên"))


def _overlap(one: Piece | Column, other: Piece | Column) -> bool:
    return one.start < other.stop and other.start < one.stop


def _assembled(first: int, stop: int, rows: Sequence[Sequence[Piece]]) -> Head | None:
    """Put the lines of each name together; None where they do not make columns."""
    merged = [
        piece
        for index, row in enumerate(rows)
        for piece in row
        if any(sum(_overlap(piece, below) for below in later) > 1 for later in rows[index + 1 :])
    ]
    higher = ((piece, above) for index, row in enumerate(rows) for piece in row for earlier in rows[:index] for above in earlier)
    if any(piece in merged and _overlap(piece, above) for piece, above in higher):
        return None
    columns: list[Column] = []
    for piece in sorted((piece for row in rows for piece in row if piece not in merged), key=lambda piece: piece.start):
        last = columns[-1] if columns else None
        if last is not None and _overlap(last, piece):
            columns[-1] = Column(last.start, max(last.stop, piece.stop), (*last.pieces, piece))
        else:
            columns.append(Column(piece.start, piece.stop, (piece,)))
    if not _FEWEST_COLUMNS <= len(columns) <= MOST_COLUMNS:
        return None
    line_of = {id(piece): index for index, row in enumerate(rows) for piece in row}
    ordered = [Column(column.start, column.stop, tuple(sorted(column.pieces, key=lambda piece: line_of[id(piece)]))) for column in columns]
    if any(len({line_of[id(piece)] for piece in column.pieces}) < len(column.pieces) for column in ordered):
        return None
    if any(_TWO_YEARS.search(piece.text) for column in ordered for piece in column.pieces):
        return None
    return _with_merged(Head(first, stop, tuple(ordered)), merged)


def _with_merged(head: Head, merged: Sequence[Piece]) -> Head | None:
    """Tell over which columns merged names stand; None where two of them stand over one."""
    spans: list[tuple[int, int, Piece]] = []
    for piece in sorted(merged, key=lambda piece: piece.start):
        under = [place for place, column in enumerate(head.columns) if _overlap(column, piece)]
        if not under or (spans and under[0] <= spans[-1][1]):
            return None
        spans.append((under[0], under[-1], piece))
    return Head(head.first, head.stop, head.columns, tuple(spans))
