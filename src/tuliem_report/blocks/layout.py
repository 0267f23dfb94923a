"""How the document is set: its margins, its line distance, whether paragraphs are indented. Measured, never assumed.

Where a format gives no positions (plain text) the width of a line is estimated with the widths of a Times-like typeface, in
which nearly all reports are set.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from tuliem_report.lines.line import Line

_WIDTHS = {
    **dict.fromkeys("bdghknopquvxy0123456789$_–*", 500),
    **dict.fromkeys("acez“”?", 444),
    **dict.fromkeys("ijlt/;:\\", 278),
    **dict.fromkeys("fr()-I[]!", 333),
    **dict.fromkeys("ADGHKNOQUVXY", 722),
    **dict.fromkeys("BCR", 667),
    **dict.fromkeys("ELTZ", 611),
    **dict.fromkeys("PSF", 556),
    **dict.fromkeys(" .,|", 250),
    "s": 389, "J": 389, "m": 778, "w": 722, "M": 889, "W": 944, "%": 833, "+": 564, "=": 564, "&": 778, "'": 180, '"': 408, "…": 1000,
}  # fmt: skip
COLUMN = 500
"""The width of a character where text is wrapped by columns."""
LEAST_MEASURE = 24_000
"""No page is set narrower than this, in thousandths of an em: a text of short lines only is not wrapped at all."""
_HORN = "\u031b"


def _width(char: str) -> int:
    """The width of one character; a letter with marks is as wide as its base, a horn makes it a little wider."""
    letters = unicodedata.normalize("NFD", char.replace("đ", "d").replace("Đ", "D"))
    return _WIDTHS.get(letters[0], 500) + (40 if _HORN in letters else 0)


class _WidthTable(dict[str, int]):
    """The widths of the usual characters; any other is worked out when it comes."""

    def __missing__(self, char: str) -> int:
        return _width(char)


_TABLE = _WidthTable({char: _width(char) for char in map(chr, (*range(0x20, 0x250), *range(0x1EA0, 0x1EFA), *range(0x2010, 0x2027)))})


def text_width(text: str) -> float:
    """The width of a line in thousandths of the type size, as Times would set it."""
    return sum(map(_TABLE.__getitem__, text))


@dataclass(frozen=True, slots=True)
class Layout:
    """Margins and distances of one document. Lengths in points, or in thousandths of an em where there are no positions.

    `indents` tells that paragraphs begin with an indent; `spacing` is the usual distance of two baselines. `hidden_indent`:
    text without positions does not show the indent of a first line, but such lines are shorter by so much. `columns`: such
    text is wrapped at a number of characters, not at a width.
    """

    placed: bool
    left: float
    right: float
    spacing: float
    indents: bool
    hidden_indent: float = 0.0
    columns: bool = False

    def text_width(self, text: str) -> float:
        """The estimated width of a text, in thousandths of an em."""
        return COLUMN * len(text) if self.columns else text_width(text)

    def extent(self, line: Line) -> tuple[float, float]:
        """The width of the line's text, and how much of the measure it leaves free at its right."""
        if self.placed and line.box is not None:
            return line.box.x1 - line.box.x0, self.right - line.box.x1
        width = self.text_width(line.text)
        return width, self.right - width - (COLUMN * line.indent if self.columns else 0.0)

    def is_indented(self, line: Line) -> bool:
        """Does the line begin right of the left margin, as the first of a paragraph does?"""
        if self.placed and line.box is not None:
            return line.box.x0 > self.left + 8
        return line.indent >= 2

    def is_centred(self, line: Line) -> bool | None:
        """Does the line stand in the middle of the measure? None where there are no positions."""
        if line.style is not None and line.style.alignment is not None:
            return line.style.alignment == "center"
        if not self.placed or line.box is None:
            return None
        left, right = line.box.x0 - self.left, self.right - line.box.x1
        return left > 20 and right > 12 and abs(left - right) < 0.12 * (left + right) + 6


def measure(lines: list[Line]) -> Layout:
    """Measure the document's own text lines."""
    placed = [line for line in lines if line.box is not None and line.table is None]
    if len(placed) * 2 < len(lines) or not placed:
        text = [line for line in lines if line.table is None]
        told = all(line.style is not None for line in text)  # the format tells paragraphs apart: no width will be asked for
        return Layout(False, 0.0, 0.0, 0.0, False) if told else _measure_text(text)
    boxes = [line.box for line in placed if line.box is not None]
    rights = sorted(box.x1 for box in boxes)
    lefts = Counter(round(box.x0) for box in boxes)
    left = float(lefts.most_common(1)[0][0])
    leftmost = [place for place, count in lefts.items() if count >= 0.12 * len(boxes)]
    left = float(min(leftmost, default=left))
    steps = Counter(
        round(after.box.bottom - before.box.bottom)
        for before, after in pairwise(placed)
        if before.box is not None and after.box is not None and before.page == after.page and after.box.bottom > before.box.bottom
    )
    spacing = float(steps.most_common(1)[0][0]) if steps else 0.0
    right = rights[min(int(len(rights) * 0.9), len(rights) - 1)]
    indented = sum(8 < box.x0 - left < 90 for box in boxes)
    return Layout(True, left, right, spacing, indented >= max(2, 0.05 * len(boxes)))


def _measure_text(lines: list[Line]) -> Layout:
    """Measure plain text by estimated widths."""
    columns = _wrapped_by_columns(lines)
    bare = Layout(False, 0.0, 0.0, 0.0, False, columns=columns)
    widths = [bare.text_width(line.text) + COLUMN * line.indent * columns for line in lines]
    right = max(LEAST_MEASURE, sorted(widths)[min(int(len(widths) * 0.95), len(widths) - 1)] if widths else 0.0)
    indented = sum(2 <= line.indent < 14 for line in lines)
    flush = sum(line.indent < 2 and line.text[:1].islower() for line in lines)
    first, middle = [], []
    for position, line in enumerate(lines[1:], start=1):
        room = right - widths[position]
        if room > 0.2 * right:
            continue
        if line.text[:1].islower():
            middle.append(room)
        elif right - widths[position - 1] > 0.35 * right:
            first.append(room)
    hidden = median(first) - median(middle) if len(first) > 4 and len(middle) > 4 else 0.0
    indents = indented >= 0.05 * len(lines) and flush > 0
    return Layout(False, 0.0, right, 0.0, indents, hidden if hidden > 900 and not indents else 0.0, columns)


def _wrapped_by_columns(lines: list[Line]) -> bool:
    """Do full lines agree in their number of characters rather than in their width?"""
    full = [before for before, after in pairwise(lines) if after.text[:1].islower() and len(before.text) > 30]
    if len(full) < 8:
        return False
    ends = [len(line.text) + line.indent for line in full]
    widths = [text_width(line.text) for line in full]
    return max(ends) * 0.5 < median(ends) and _spread(ends) < 0.7 * _spread(widths)


def _spread(values: Sequence[float]) -> float:
    """How far the larger half of the values lie from the largest, as a share of it."""
    top = sorted(values)[len(values) // 2 :]
    return (top[-1] - median(top)) / top[-1]
