"""A row of a ruled table that does not fit on its page goes on at the top of the next one, where it looks like a row of its own.

What tells it: it has no number, and in each of its cells the text of the cell above goes on. A row that is one, though it has no
number ("- Trong đó: khu vực nông thôn", "Về văn hóa - xã hội"), begins anew, or sets a value under a value.
"""

from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import takewhile

import regex

from tuliem_report.blocks.joining import CONNECTIVES
from tuliem_report.lines.cleaning import Mending, clean_text
from tuliem_report.reading.page import Cell, TableGrid

_ORDINAL = regex.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|\p{L})\s*[.):]?")
_ROW_OF_ITS_OWN = regex.compile(r"(?i)[-–—+•*]\s*(?!\d)|(?:trong đó|bao gồm|gồm|chia ra)\s*:")
_RANGE_BROKEN = (regex.compile(r"\d\s*%?$"), regex.compile(r"[-–]\s*\d"))  # "10" / "- 10,5"
_GOES_ON = (",", ";", ":", ")", "%", "/", ".")
_UNFINISHED = (",", "-", "–", "/", "(", "≥", "≤", ">", "<")
_FIGURE = regex.compile(r"\d")
_WORDS = regex.compile(r"\p{L}{2}.*\s\p{L}{2}")
_WORD = regex.compile(r"\w+")


class _Seam(IntEnum):
    """What the text of a cell at the top of a page is to the cell above it, at the foot of the page before."""

    BLANK = 0
    ANEW = 1
    ALONE = 2
    MAY_GO_ON = 3
    GOES_ON = 4


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two cells of one column: the last on a page, the first on the next."""

    above: Cell
    below: Cell
    before: str
    after: str


def goes_on(before: TableGrid, after: TableGrid, mending: Mending) -> bool:
    """Is the first row of a part the rest of the last row of the part before?"""
    pairs = _pairs(before, after, mending)
    if any(_ORDINAL.fullmatch(pair.after) for pair in takewhile(lambda pair: not _WORDS.search(pair.after), pairs[:2])):
        return False
    seams = {_seam(pair, (before, after)) for pair in pairs}
    if _Seam.ANEW in seams:
        return _is_only_name(pairs) and _all_rows_numbered(before, after, pairs[0]) and _fills(pairs[1], (before, after))
    if _Seam.ALONE in seams:
        return _Seam.GOES_ON in seams
    return bool(seams & {_Seam.MAY_GO_ON, _Seam.GOES_ON})


def join_row(before: TableGrid, after: TableGrid) -> TableGrid:
    """Put the first row of a part under the last row of the part before, cell by cell."""
    rest = {cell.column: cell for cell in after.cells if cell.row == 0}
    cells = tuple(
        replace(cell, lines=(*cell.lines, *rest[cell.column].lines), rowspan=cell.rowspan + rest[cell.column].rowspan - 1)
        if _is_last(cell, before)
        else cell
        for cell in before.cells
    )
    return replace(before, cells=cells)


def _is_last(cell: Cell, grid: TableGrid) -> bool:
    return cell.row + cell.rowspan >= grid.rows


def _pairs(before: TableGrid, after: TableGrid, mending: Mending) -> list[_Pair]:
    """The cells of both rows side by side; none where the rows are divided in different ways."""
    above = sorted((cell for cell in before.cells if _is_last(cell, before)), key=lambda cell: cell.column)
    below = sorted((cell for cell in after.cells if cell.row == 0), key=lambda cell: cell.column)
    if [(cell.column, cell.colspan) for cell in above] != [(cell.column, cell.colspan) for cell in below]:
        return []
    return [_Pair(one, other, _text(one, mending), _text(other, mending)) for one, other in zip(above, below, strict=True)]


def _text(cell: Cell, mending: Mending) -> str:
    return " ".join(text for line in cell.lines if (text := clean_text(line, mending).strip()))


def _seam(pair: _Pair, grids: tuple[TableGrid, TableGrid]) -> _Seam:
    if not pair.after:
        return _Seam.BLANK
    if pair.before and _RANGE_BROKEN[0].search(pair.before) and _RANGE_BROKEN[1].match(pair.after):
        return _Seam.GOES_ON
    if _ROW_OF_ITS_OWN.match(pair.after) or pair.before == pair.after:
        return _Seam.ANEW
    if not pair.before:
        return _Seam.ALONE
    if pair.after.startswith(_GOES_ON) or _is_unfinished(pair.before):
        return _Seam.GOES_ON
    if not pair.after[0].islower() and not pair.after[0].isdecimal():
        return _Seam.ANEW
    if _fills(pair, grids):
        return _Seam.GOES_ON
    figures = _FIGURE.search(pair.before) is not None and _FIGURE.search(pair.after) is not None
    return _Seam.MAY_GO_ON if pair.after[0].islower() and not figures else _Seam.ANEW


def _is_unfinished(text: str) -> bool:
    """Does a text end in a word or sign that asks for more?"""
    words = _WORD.findall(text[-12:])
    return text.endswith(_UNFINISHED) or text.count("(") > text.count(")") or (text[-1].isalpha() and words[-1] in CONNECTIVES)


def _fills(pair: _Pair, grids: tuple[TableGrid, TableGrid]) -> bool:
    """Was the text wrapped: does the first word below not fit behind the last line above? Cells of one line do not show their width."""
    above, below = pair.above.lines, pair.below.lines
    if max(len(above), len(below)) < 2 or not (above and below) or above[-1].box is None or below[0].box is None:
        return False
    column = (cell for grid in grids for cell in grid.cells if (cell.column, cell.colspan) == (pair.above.column, pair.above.colspan))
    width = max(line.box.x1 - line.box.x0 for cell in column for line in cell.lines if line.box is not None)
    last, first = above[-1].box, below[0].box
    word, _, _ = pair.after.partition(" ")
    need = (first.x1 - first.x0) * (len(word) + 1) / max(len(below[0].text), 1)
    return last.x1 - last.x0 + need > width


def _is_only_name(pairs: list[_Pair]) -> bool:
    """Does nothing go on but the name behind a number?"""
    return len(pairs) > 2 and all(bool(pair.after) == (place == 1) for place, pair in enumerate(pairs)) and bool(pairs[2].before)


def _all_rows_numbered(before: TableGrid, after: TableGrid, first: _Pair) -> bool:
    """Has each row a number but the one in question? In such a table a group has one too."""
    cells = [cell for cell in (*before.cells, *after.cells) if cell.column == 0 and cell is not first.below]
    return (
        len(cells) > 2 and bool(_ORDINAL.fullmatch(first.before)) and all(any(line.text.strip() for line in cell.lines) for cell in cells)
    )
