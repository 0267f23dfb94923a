"""Stage reading, PDF: the geometry that all PDF modules share.

Positions are points from the top left corner of the page as it is read: y grows downwards, a baseline is a y. A page is
turned the way most of its text stands, whatever its /Rotate entry says: a table printed sideways reads like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot
from typing import Literal

from tuliem_report.reading.page import Box

Turn = Literal[0, 1, 2, 3]

# A scanned page may lie a little askew; a stamp or a watermark leans far more. Tangent of about 3.5 degrees.
SKEW = 0.06
# The em box of a line about its baseline, in parts of the type size. Fonts disagree wildly about their own ascent.
ASCENT = 0.8
DESCENT = 0.2
# A gap wider than this part of the type size is a space. Of the 0.25 of Times, the ink of slanted letters hides up to 0.15.
SPACE = 0.09
# Where PDFium sees a space, a gap this wide is enough; it also sees some where there is no gap at all.
TOO_NARROW = 0.02
# A superscript is at most this part of the size of the text beside it.
SUPERSCRIPT = 0.85
# A gap as wide as this may part columns: a piece ends there.
WIDE = 0.6


@dataclass(frozen=True, slots=True)
class Font:
    """A font as a run names it. `name` is without the subset prefix ("ABCDEF+")."""

    name: str
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one font and size on one baseline, without white space at its ends.

    `spaced`: the source has white space before it on its line (without, the gap may still tell). `raised` marks a
    superscript, whose baseline is then the one of its line. `widest` is its widest gap between words.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    font: Font
    spaced: bool = False
    raised: bool = False
    widest: float = 0.0

    @property
    def top(self) -> float:
        """Upper edge of the em box."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Lower edge of the em box."""
        return self.baseline + DESCENT * self.size


@dataclass(frozen=True, slots=True)
class Frame:
    """The visible rectangle of a page in PDF user space, and the quarter turns that set its text upright."""

    left: float
    bottom: float
    right: float
    top: float
    turn: Turn = 0

    @property
    def width(self) -> float:
        """Width of the page as it is read."""
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height of the page as it is read."""
        return self.right - self.left if self.turn % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point of user space into one of the page."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def user_point(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point of the page back into one of user space."""
        if self.turn == 0:
            return x + self.left, self.top - y
        if self.turn == 1:
            return y + self.left, x + self.bottom
        if self.turn == 2:
            return self.right - x, y + self.bottom
        return self.right - y, self.top - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Turn a rectangle of user space into one of the page."""
        xa, ya = self.point(left, bottom)
        xb, yb = self.point(right, top)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))

    def points(self, coordinates: Sequence[float]) -> tuple[list[float], list[float]]:
        """Turn points of user space, (x, y) one after the other, into the xs and the ys of the page."""
        xs, ys = coordinates[0::2], coordinates[1::2]
        if self.turn == 0:
            return [x - self.left for x in xs], [self.top - y for y in ys]
        if self.turn == 1:
            return [y - self.bottom for y in ys], [x - self.left for x in xs]
        if self.turn == 2:
            return [self.right - x for x in xs], [y - self.bottom for y in ys]
        return [self.top - y for y in ys], [self.right - x for x in xs]

    def right_edges(self, boxes: Sequence[float]) -> list[float]:
        """Give the x at which upright characters end: `boxes` has (left, top, right, bottom) in user space for each."""
        if self.turn == 0:
            return [x - self.left for x in boxes[2::4]]
        if self.turn == 1:
            return [y - self.bottom for y in boxes[1::4]]
        if self.turn == 2:
            return [self.right - x for x in boxes[0::4]]
        return [self.top - y for y in boxes[3::4]]

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point of the page can be seen."""
        return 0 <= x <= self.width and 0 <= y <= self.height


@dataclass(frozen=True, slots=True)
class Turned:
    """One line of text that does not stand upright, and where it begins. `quarter`: it runs up, down or upside down."""

    text: str
    x: float
    y: float
    quarter: bool


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page in pieces. `doubles` holds glyphs drawn twice in the same place, to look bold."""

    frame: Frame
    pieces: list[Piece]
    turned: list[Turned]
    doubles: str = ""


def turn_of(a: float, b: float) -> Turn | None:
    """Name the quarter turn of text that runs along (a, b) in user space; None where it leans."""
    if hypot(a, b) == 0 or abs(b) <= SKEW * abs(a):
        return 0 if a >= 0 else 2
    if abs(a) <= SKEW * abs(b):
        return 1 if b > 0 else 3
    return None
