"""Plain text: which lines below a head are rows of its table, and which column each piece of them stands in.

The columns of a page laid out with spaces may drift: where a line does not fit, the rooms between the columns are looked for anew in
the lines from there on. The table ends with the last row that fits.
"""

from collections.abc import Sequence

import regex

from tuliem_report.reading.txt_columns import Gutter, Piece, Placed, find_gutters, place
from tuliem_report.reading.txt_heads import is_marked, is_ordinal
from tuliem_report.reading.txt_rows import goes_on, may_go_on

_WINDOW = 12
"""Lines from which the rooms between the columns are told anew."""
_NEAR_NUMBER = 3
"""Characters by which a number may stand beside the middle of its column."""
_BROKEN_OFF = 5
_NUMBERED = regex.compile(r"(?:\d{1,3}[.)]?|[IVX]{1,5}[.)]?) (?=\S)")


class Fitting:
    """Places the lines of a table one by one; `gaps` are the blank lines above each."""

    def __init__(self, rough: Sequence[Sequence[Piece]], gaps: Sequence[int], middles: Sequence[float], number: int | None) -> None:
        self._rough = rough if number is None else [_number_apart(pieces, middles, number) for pieces in rough]
        self._gaps = gaps
        self._middles = middles
        self._number = number
        self._gutters: tuple[Gutter, ...] = ()

    def members(self) -> list[list[Placed]]:
        """Give the lines of the table with their pieces in columns; none where the columns are not to be told."""
        found = self._told(self._rough) or self._told(self._rough[:_WINDOW])
        if found is None:
            return []
        self._gutters = found
        placed: list[list[Placed]] = []
        usual = min(self._gaps[1:], default=0)
        for index in range(len(self._rough)):
            line = self._line(index)
            if line is None or (index and self._gaps[index] > usual + 1 and len(line) == 1 and not self._row_follows(index)):
                break
            placed.append(line)
        return _without_tail(placed, [gap > usual for gap in self._gaps])

    def _told(self, lines: Sequence[Sequence[Piece]]) -> tuple[Gutter, ...] | None:
        several = [pieces for pieces in lines if len(pieces) > 1]
        return find_gutters(self._middles, several, self._number) if several else None

    def _line(self, index: int) -> list[Placed] | None:
        """Place a line, if need be in columns that have drifted; None where it belongs to no table."""
        line = self._placed(index)
        if _is_within(line) or self._spreads(index):
            return line
        before, following = self._gutters, self._rough[index : index + _WINDOW]
        if not any(len(pieces) > 2 for pieces in following[:3]):
            return None
        self._gutters = self._told(following) or before
        line = self._placed(index)
        if _is_within(line) or self._spreads(index):
            return line
        self._gutters = before
        return None

    def _placed(self, index: int) -> list[Placed]:
        pieces = self._rough[index]
        return place(pieces, self._gutters, part=len(pieces) > 2)

    def _spreads(self, index: int) -> bool:
        """Tell whether a line is the title of a group of rows, which reaches over columns: a row follows it."""
        placed = self._placed(index)
        if len(placed) > 2 or (len(placed) == 2 and (placed[0].span > 1 or not is_ordinal(placed[0].piece.text))):
            return False
        return placed[-1].piece.text[-1:] not in ".;," and self._row_follows(index)

    def _row_follows(self, index: int) -> bool:
        """Tell whether one of the next lines is a row of the table: it has text in several columns and crosses none."""
        for later in range(index + 1, min(index + 4, len(self._rough))):
            placed = self._placed(later)
            if not _is_within(placed) and not is_marked(self._rough[later][0].text):
                return False
            if len(placed) > 1 and _is_within(placed):
                return True
        return False


def _number_apart(pieces: Sequence[Piece], middles: Sequence[float], number: int) -> Sequence[Piece]:
    """Part the number of a row from a name that stands close to it, in a line with more than a title."""
    for index, piece in enumerate(pieces if len(pieces) > 1 else ()):
        found = _NUMBERED.match(piece.text)
        if found and abs(piece.start + found.end() / 2 - middles[number]) <= _NEAR_NUMBER:
            cut = piece.start + found.end() - 1
            parts = Piece(piece.start, cut, found.group().rstrip()), Piece(cut + 1, piece.stop, piece.text[found.end() :])
            return [*pieces[:index], *parts, *pieces[index + 1 :]]
    return pieces


def goes_on_after(rough: Sequence[Sequence[Piece]], members: Sequence[object]) -> bool:
    """Tell whether a table was broken off in the middle: one of the next lines is a row by its number."""
    following = rough[len(members) : len(members) + _BROKEN_OFF]
    return any(len(pieces) > 2 or (len(pieces) == 2 and _NUMBERED.match(pieces[0].text + " x")) for pieces in following)


def _is_within(placed: Sequence[Placed]) -> bool:
    return all(one.span == 1 for one in placed)


def shared(members: Sequence[Sequence[Placed]]) -> int:
    """Count the lines that have two pieces in one column, as where two columns are taken for one."""
    return sum(len({one.column for one in placed}) < len(placed) for placed in members)


def _without_tail(members: list[list[Placed]], apart: Sequence[bool]) -> list[list[Placed]]:
    """Keep after the last row only what plainly goes on with its cells."""
    last = max((index for index, placed in enumerate(members) if len(placed) > 1 and placed[-1].span == 1), default=-1)
    if last < 0:
        return []
    texts = {one.column: one.piece.text for one in members[last]}
    nameless = not texts.keys() & {one.column for placed in members[max(0, last - 1) : last] for one in placed if len(placed) == 1}
    stop = last + 1
    while stop < len(members) and len(members[stop]) == 1 and not apart[stop]:
        one = members[stop][0]
        above = texts.get(one.column, "")
        centred = nameless and not above and last > 0 and not is_marked(one.piece.text)
        if not goes_on(one.piece.text) and not (above and may_go_on(above)) and not centred:
            break
        texts[one.column] = one.piece.text
        stop += 1
    return members[:stop]
