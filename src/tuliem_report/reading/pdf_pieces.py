"""Stage reading, PDF: from the text of a page to its pieces, by the fast path or by the geometric one.

The fast path trusts PDFium's order within a text object and samples the ends of words. It gives up on a page where that
order cannot be trusted: letters of one line written out of order, as wherever a font is substituted ("NG B" first, then
"ĐẢ" and "Ộ"), or one text object for each glyph, as browsers write. Then `pdf_glyphs` puts glyphs together by position.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tuliem_report.reading import pdf_calls as calls
from tuliem_report.reading.pdf_geometry import Frame, Piece
from tuliem_report.reading.pdf_text import TextLayer, TextStyle, main_turn, mend, visible_frame

# All in parts of the type size. The ink of slanted letters hides up to 0.15 of a gap.
TOO_NARROW = 0.02
_WIDE = 1.2
_OVERLAP = 0.35
_SAME_BASELINE = 0.1
# A word in two text objects is usual where the style changes; where this part of a page's words is, it is a habit.
_BROKEN_WORDS = 0.3
_FEW_WORDS = 20

WordRange = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Turned:
    """Text that does not stand upright, and where it begins on the page. `quarter`: it runs up, down or upside down."""

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


@dataclass(slots=True)
class _OpenPiece:
    """A piece to which words are still added; `stop` is the number of the character after its last."""

    text_object: int
    style: TextStyle
    text: str
    stop: int
    x0: float
    x1: float
    baseline: float
    spaced: bool


def object_ranges(layer: TextLayer) -> list[WordRange] | None:
    """Cut the words where the text object changes: (start, stop, object). None: it changes within too many words."""
    firsts = calls.text_objects(layer.address, [start for start, _ in layer.words])
    lasts = calls.text_objects(layer.address, [stop - 1 for _, stop in layer.words])
    broken = sum(first != last for first, last in zip(firsts, lasts, strict=True))
    if broken > _FEW_WORDS and broken > _BROKEN_WORDS * len(layer.words):
        return None
    ranges: list[WordRange] = []
    for (start, stop), first, last in zip(layer.words, firsts, lasts, strict=True):
        if first and first == last:
            ranges.append((start, stop, first))
        else:
            ranges.extend(_cut(layer, range(start, stop), ranges[-1][2] if ranges else 0))
    return [word for word in ranges if word[2]]


def _cut(layer: TextLayer, indices: range, known: int) -> list[WordRange]:
    """Cut one word by the objects of its characters; a character without one goes with the character before it."""
    ranges: list[WordRange] = []
    for index, text_object in zip(indices, calls.text_objects(layer.address, indices), strict=True):
        known = text_object or known
        if ranges and ranges[-1][2] == known:
            ranges[-1] = (ranges[-1][0], index + 1, known)
        else:
            ranges.append((index, index + 1, known))
    return ranges


def sampled_pieces(page: Any, layer: TextLayer, ranges: list[WordRange]) -> PageText | None:
    """Build pieces from the ends of words; None where their boxes say that the order is not to be trusted."""
    styles = [layer.style(text_object, start) for start, _, text_object in ranges]
    frame = visible_frame(page, main_turn(styles))
    xs, baselines = frame.points(calls.char_origins(layer.address, [start for start, _, _ in ranges]))
    ends = frame.right_edges(calls.char_boxes(layer.address, [stop - 1 for _, stop, _ in ranges]))
    opened: list[_OpenPiece] = []
    turned: list[Turned] = []
    for (start, stop, text_object), style, x0, baseline, x1 in zip(ranges, styles, xs, baselines, ends, strict=True):
        if style.turn != frame.turn:
            turned.append(turned_text(layer, start, stop, style, (x0, baseline)))
        elif not (opened and _extend(opened[-1], layer, start, stop, text_object, x0, x1)):
            spaced = _has_space(layer, start, x0 - opened[-1].x1 if opened else 0.0, style.size)
            opened.append(_OpenPiece(text_object, style, layer.text[start:stop], stop, x0, x1, baseline, spaced))
    pieces = [
        Piece(mend(piece.text), piece.x0, piece.x1, piece.baseline, piece.style.size, piece.style.font, piece.spaced) for piece in opened
    ]
    return None if _is_disordered(pieces) else PageText(frame, pieces, turned)


def _extend(piece: _OpenPiece, layer: TextLayer, start: int, stop: int, text_object: int, x0: float, x1: float) -> bool:
    """Add a word to the piece of the same text object, unless it stands far off or on another line."""
    size = piece.style.size
    if piece.text_object != text_object or not -_OVERLAP * size < x0 - piece.x1 < _WIDE * size:
        return False
    if start > piece.stop and _has_space(layer, start, x0 - piece.x1, size):
        piece.text += " "
    piece.text += layer.text[start:stop]
    piece.stop, piece.x1 = stop, x1
    return True


def _has_space(layer: TextLayer, start: int, gap: float, size: float) -> bool:
    """Tell whether white space stands before a word: PDFium makes some up where there is no room for it."""
    if start == 0 or layer.text[start - 1] not in " \u00a0\t":
        return False
    return gap > TOO_NARROW * size or not calls.is_generated(layer.address, start - 1)


def turned_text(layer: TextLayer, start: int, stop: int, style: TextStyle, place: tuple[float, float]) -> Turned:
    """Keep text that leans or runs up or down the page, with the place where it begins."""
    space = " " if start and layer.text[start - 1].isspace() else ""
    return Turned(space + mend(layer.text[start:stop]), *place, style.turn is not None)


def _is_disordered(pieces: list[Piece]) -> bool:
    """Tell whether two pieces of one baseline overlap: then their letters interleave, or are drawn twice."""
    ordered = sorted(pieces, key=lambda piece: (round(piece.baseline), piece.x0))
    return any(
        right.x0 < left.x1 - _OVERLAP * left.size and abs(right.baseline - left.baseline) <= _SAME_BASELINE * left.size
        for left, right in pairwise(ordered)
    )
