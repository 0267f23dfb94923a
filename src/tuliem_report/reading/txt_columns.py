"""Plain text: columns that are kept by spaces; from lines to pieces of text, and from pieces to the places between columns.

A column is known by its middle: that of its head, or of its cells. Between two middles, the column ends where the fewest lines have
text; a page is no table where too many lines have.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from tuliem_report.reading.txt_heads import is_column_name
from tuliem_report.reading.txt_layout import RawLine
from tuliem_report.vietnamese.units import read_unit

_APART = regex.compile(r"\S+(?: \S+)*")
_BEFORE_CAPITAL = regex.compile(r"[ ](?=ĐVT|\p{Lu}\p{Ll}+[ ])")
_LONGEST_NAMES = 80
MOST_COLUMNS = 24
_LONGEST_LINE = 1000
"""Characters that no line of a table laid out with spaces has: the places of one are counted one by one."""
_CROSSED = 0.08
"""The share of lines that may have text where a column ends; their text is parted at the nearest space."""

_PLAIN = 0.25
"""The share of rows that must have text right of a gutter for it to be told without a head."""
_NEAR = 6
"""Places left of a gutter where a text may begin that a long one before it pushes aside."""
_OVERHANG = 2
"""Places by which a text may stick out over a gutter; the first column of a table is too narrow for that."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with single spaces between them, and the columns of characters that they cover."""

    start: int
    stop: int
    text: str

    @property
    def middle(self) -> float:
        """The middle of the piece."""
        return (self.start + self.stop) / 2


@dataclass(frozen=True, slots=True)
class Gutter:
    """The room between two columns of a table: from `start` to before `stop`."""

    start: int
    stop: int


def may_have_pieces(line: RawLine) -> bool:
    """Tell quickly whether two spaces, or what looks like them, stand inside a line."""
    text = line.text.strip()
    return "  " in text or "\t" in text or "\u00a0" in text


def pieces_of(line: RawLine) -> tuple[Piece, ...]:
    """Part a line where two spaces or more, or a tab, stand between words; marks above and below letters take no room."""
    if len(line.text) > _LONGEST_LINE:
        return (Piece(0, len(line.text), line.text.strip()),)
    text = line.text.expandtabs(8).replace("\u00a0", " ")
    parts = [(found.start(), found.group()) for found in _APART.finditer(text)]
    if not text.isascii() and any(unicodedata.combining(char) for char in text):
        return tuple(Piece(start, start + _width(part), part) for at, part in parts for start in [_width(text[:at])])
    return tuple(Piece(start, start + len(part), part) for start, part in parts)


def head_pieces(line: RawLine, gutters: Sequence[Gutter] = ()) -> tuple[Piece, ...]:
    """Give the pieces of a line of a head, where one space may stand between the names of two columns.

    `gutters`: where the rows below the head show the room between columns.
    """
    return tuple(part for piece in pieces_of(line) for name in _names(piece) for part in _cut_at(name, gutters))


def _names(piece: Piece) -> Iterator[Piece]:
    """Part "TT Chỉ tiêu" and "Thực hiện Mục tiêu" before the capital where both parts name columns."""
    cuts = (found.start() for found in _BEFORE_CAPITAL.finditer(piece.text[:_LONGEST_NAMES]))
    cut = next((at for at in cuts if is_column_name(piece.text[:at]) and is_column_name(piece.text[at + 1 :])), None)
    if cut is None:
        yield piece
    else:
        yield Piece(piece.start, piece.start + cut, piece.text[:cut])
        yield from _names(Piece(piece.start + cut + 1, piece.stop, piece.text[cut + 1 :]))


def _cut_at(piece: Piece, gutters: Sequence[Gutter]) -> Iterator[Piece]:
    """Part a piece at gutters where a name may begin anew; a name merged over columns goes on in small letters."""
    done = 0
    for gutter in gutters:
        low, high = gutter.start - piece.start - 1, gutter.stop - piece.start + 1
        at = piece.text.find(" ", max(low, done), max(high, 0))
        if at > done and (not piece.text[at + 1 : at + 2].islower() or not is_column_name(piece.text)):
            yield Piece(piece.start + done, piece.start + at, piece.text[done:at])
            done = at + 1
    yield Piece(piece.start + done, piece.stop, piece.text[done:])


def _width(text: str) -> int:
    return sum(not unicodedata.combining(char) for char in text)


def find_gutters(middles: Sequence[float], lines: Sequence[Sequence[Piece]], number: int | None = None) -> tuple[Gutter, ...] | None:
    """Give the rooms between columns of which the middles are known; None where the lines do not keep them free.

    `number` is the column of the rows' numbers, which ends at the first room: it is narrow.
    """
    width = max([int(middles[-1]) + 2, *(line[-1].stop + 1 for line in lines if line)])
    used = _occupied(lines, width)
    allowed = int(_CROSSED * len(lines))
    gutters = []
    for column, (left, right) in enumerate(pairwise(middles)):
        found = _emptiest(used, int(left) + 1, max(int(right), int(left) + 2), first=column == number)
        if used[found.start] > allowed:
            return None
        gutters.append(found)
    return tuple(gutters)


def plain_gutters(lines: Sequence[Sequence[Piece]]) -> tuple[Gutter, ...]:
    """Give the rooms that rows keep free and right of which many rows have text that stands apart."""
    rows = [line for line in lines if len(line) > 2]
    if len(rows) < 2:
        return ()
    used = _occupied(rows, max(row[-1].stop for row in rows) + 1)
    starts = [0] * (len(used) + 1)
    for row in rows:
        for piece in row[1:]:
            starts[piece.start] += 1
    allowed, found = int(_CROSSED * len(rows)), [Gutter(0, 0)]
    at = min(row[0].start for row in rows)
    for place, count in enumerate([*used[at:], allowed + 1], at):
        if count <= allowed:
            found[-1:] = [Gutter(found[-1].start, place + 1)] if found[-1].stop == place else [found[-1], Gutter(place, place + 1)]
    ends = [*(gutter.start for gutter in found[1:]), len(used)]
    return tuple(
        gutter for gutter, end in zip(found, ends, strict=True) if gutter.stop and sum(starts[gutter.start + 1 : end]) >= _PLAIN * len(rows)
    )


def _occupied(lines: Sequence[Sequence[Piece]], width: int) -> list[int]:
    """Count for each column of characters the lines that have a character of a piece there."""
    changes = [0] * (width + 2)
    for line in lines:
        for piece in line:
            at = piece.start
            for word in piece.text.split(" "):
                stop = min(at + _width(word), width)
                changes[min(at, width)] += 1
                changes[stop] -= 1
                at = stop + 1
    used, total = [], 0
    for change in changes:
        total += change
        used.append(total)
    return used


def _emptiest(used: Sequence[int], start: int, stop: int, *, first: bool) -> Gutter:
    """Give the longest stretch of the places that the fewest lines use, the last one of equals; or the `first` stretch."""
    fewest = min(used[start:stop])
    best = Gutter(start, start)
    at = start
    while at < stop:
        end = at
        while end < stop and used[end] == fewest:
            end += 1
        if end > at and end - at >= best.stop - best.start:
            best = Gutter(at, end)
        if first and best.stop > best.start:
            break
        at = end + 1
    return best


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with the columns that it stands in: from `column` over `span` of them."""

    column: int
    span: int
    piece: Piece


def place(pieces: Sequence[Piece], gutters: Sequence[Gutter], *, part: bool) -> list[Placed]:
    """Put the pieces of a line into columns; `part` parts those that reach over a gutter with a space in it."""
    placed: list[Placed] = []
    for piece in pieces:
        first = sum(_is_right_of(piece, gutter, _OVERHANG if index else 0) for index, gutter in enumerate(gutters))
        last = max(first, sum(piece.stop > gutter.stop + _OVERHANG for gutter in gutters))
        if first < last and part:
            placed.extend(_parted(piece, gutters[first:last], first))
        else:
            placed.append(Placed(first, last - first + 1, piece))
    return placed


def _is_right_of(piece: Piece, gutter: Gutter, overhang: int) -> bool:
    """Tell whether a piece begins in the column right of a gutter; one that stands in the gutter itself goes to the nearer side."""
    if piece.stop > gutter.stop + overhang:
        return piece.start >= gutter.start - overhang
    return piece.start >= gutter.start and piece.middle > (gutter.start + gutter.stop) / 2


def _parted(piece: Piece, gutters: Sequence[Gutter], column: int) -> list[Placed]:
    """Cut a piece at the spaces that stand in gutters; what no space parts stays together."""
    placed: list[Placed] = []
    done, first = 0, column
    for beyond, gutter in enumerate(gutters, column + 1):
        at = _cut(piece, gutter, done)
        if at > done:
            placed.append(Placed(first, beyond - first, Piece(piece.start + done, piece.start + at, piece.text[done:at])))
            done, first = at + 1, beyond
    placed.append(Placed(first, column + len(gutters) - first + 1, Piece(piece.start + done, piece.stop, piece.text[done:])))
    return placed


def _cut(piece: Piece, gutter: Gutter, done: int) -> int:
    """Give the space at which a piece is cut: before a unit or a capital close by, else one in the gutter; -1 for none."""
    low, high = gutter.start - piece.start, gutter.stop - piece.start
    close = [at for at in range(max(low - _NEAR, done + 1), min(high + _OVERHANG, len(piece.text))) if piece.text[at] == " "]
    told = [at for at in close if is_unit(piece.text[at + 1 :])] or [at for at in close if piece.text[at + 1].isupper()]
    return told[0] if told else piece.text.find(" ", max(low, done), max(high, 0))


def is_unit(text: str) -> bool:
    """Tell whether a text is a unit of measure and nothing else."""
    unit = read_unit(text)
    return unit is not None and unit.known and unit.end == len(text)
