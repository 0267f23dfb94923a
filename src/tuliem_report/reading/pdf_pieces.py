"""Stage reading, PDF: from the text of a page to its pieces, by the fast path or by the geometric one.

The fast path trusts PDFium's order within a text object and samples the ends of words. It gives up on a page where that
order cannot be trusted: letters of one line written out of order, as wherever a font is substituted ("NG B" first, then
"ĐẢ" and "Ộ"), or one text object for each glyph, as browsers write. Then `pdf_glyphs` puts glyphs together by position.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import sub
from typing import Any

from tuliem_report.reading import pdf_calls as calls
from tuliem_report.reading.pdf_geometry import TOO_NARROW, WIDE, PageText, Piece, Turned
from tuliem_report.reading.pdf_glyphs import glyphs_of, pieces_of
from tuliem_report.reading.pdf_text import TextLayer, TextStyle, visible_frame
from tuliem_report.reading.pdf_turned import turned_lines

# All in parts of the type size.
_OVERLAP = 0.35
_SAME_BASELINE = 0.1
# A word in two text objects is usual where the style changes; where this part of a page's words is, it is a habit.
_BROKEN_WORDS = 0.3
_FEW_WORDS = 20
_SPACED_LETTERS = 5


@dataclass(frozen=True, slots=True)
class _WordParts:
    """The words of a page, cut where the text object changes: from `starts` to before `stops`, each in one of `objects`."""

    starts: list[int]
    stops: list[int]
    objects: list[int]


def _word_parts(layer: TextLayer) -> _WordParts | None:
    """Cut the words where the text object changes. None: it changes within too many words."""
    starts, stops = [start for start, _ in layer.words], [stop for _, stop in layer.words]
    firsts = calls.text_objects(layer.address, starts)
    # The characters of an object stand together: between two words of one object, all is that object's.
    nexts = [*firsts[1:], None]
    open_ends = [number for number, first in enumerate(firsts) if not first or first != nexts[number]]
    lasts = calls.text_objects(layer.address, [stops[number] - 1 for number in open_ends])
    broken = [number for number, last in zip(open_ends, lasts, strict=True) if not last or last != firsts[number]]
    if len(broken) > _FEW_WORDS and len(broken) > _BROKEN_WORDS * len(starts):
        return None
    parts = _WordParts([], [], [])
    done = 0
    for number in [*broken, len(starts)]:
        parts.starts.extend(starts[done:number])
        parts.stops.extend(stops[done:number])
        parts.objects.extend(obj for obj in firsts[done:number] if obj)
        if number < len(starts):
            _cut(layer, range(starts[number], stops[number]), parts)
        done = number + 1
    return parts


def _cut(layer: TextLayer, indices: range, parts: _WordParts) -> None:
    """Cut one word by the objects of its characters; a character without one goes with the character before it."""
    objects = calls.text_objects(layer.address, indices)
    known = next((obj for obj in objects if obj), parts.objects[-1] if parts.objects else 0)
    for index, text_object in zip(indices, objects, strict=True):
        if index == indices.start or (text_object and text_object != known):
            known = text_object or known
            parts.starts.append(index)
            parts.stops.append(index + 1)
            parts.objects.append(known)
        else:
            parts.stops[-1] = index + 1


def sampled_text(page: Any, layer: TextLayer) -> PageText | None:
    """Build pieces from the ends of words; None where their order or their objects are not to be trusted."""
    parts = _word_parts(layer)
    if parts is None:
        return None
    starts, stops = parts.starts, parts.stops
    styles = layer.styles_of(parts.objects, starts)
    frame = visible_frame(page, layer.main_turn(styles))
    xs, baselines = frame.points(calls.char_origins(layer.address, starts))
    ends = frame.right_edges(calls.char_boxes(layer.address, [stop - 1 for stop in stops]))
    gaps = list(map(sub, xs[1:], ends))
    pieces: list[Piece] = []
    turned: dict[int, TextStyle] = {}
    for first, last in _stretches(parts.objects, styles, gaps):
        start, stop, style = starts[first], stops[last], styles[first]
        if style.turn == frame.turn:
            spaced = first > 0 and _has_space(layer, start, gaps[first - 1], style.size)
            text = _text_of(layer, starts[first : last + 1], stop, gaps[first:last], style.size)
            widest = max(gaps[first:last], default=0.0)
            pieces.append(Piece(text, xs[first], ends[last], baselines[first], style.size, style.font, spaced, widest=widest))
        else:
            turned.update((number, style) for number in range(start, stop) if not layer.text[number].isspace())
    if _is_disordered(pieces) or _has_spaced_letters(pieces):
        return None
    others = glyphs_of(layer, frame, list(turned), list(turned.values()))
    return PageText(frame, pieces, *turned_lines(page, frame, others))


def _stretches(objects: list[int], styles: list[TextStyle], gaps: list[float]) -> Iterator[tuple[int, int]]:
    """Give first and last of the words that follow each other in one text object without a gap as between columns."""
    first, current = 0, 0
    low = high = 0.0
    for number, text_object in enumerate(objects):
        if text_object == current and low < gaps[number - 1] < high:
            continue
        if number:
            yield first, number - 1
        if text_object != current:
            current, size = text_object, styles[number].size
            low, high = -_OVERLAP * size, WIDE * size
        first = number
    if objects:
        yield first, len(objects) - 1


def _text_of(layer: TextLayer, starts: list[int], stop: int, gaps: list[float], size: float) -> str:
    """Give the text of words in one text object, without spaces that PDFium made up where there is no gap."""
    if not gaps or min(gaps) > TOO_NARROW * size:
        return layer.mended(layer.text[starts[0] : stop])
    words = [layer.text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], stop], strict=True)]
    joints = [" " if _has_space(layer, start, gap, size) else "" for start, gap in zip(starts[1:], gaps, strict=True)]
    return layer.mended(words[0] + "".join(joint + word for joint, word in zip(joints, words[1:], strict=True)))


def _has_space(layer: TextLayer, start: int, gap: float, size: float) -> bool:
    """Tell whether white space stands before a word: PDFium makes some up where there is no room for it."""
    return layer.follows_space(start) and (gap > TOO_NARROW * size or not calls.is_generated(layer.address, start - 1))


def _is_disordered(pieces: list[Piece]) -> bool:
    """Tell whether two pieces of one baseline overlap: then their letters interleave, or are drawn twice."""
    ordered = sorted(pieces, key=lambda piece: (round(piece.baseline), piece.x0))
    return any(
        right.x0 < left.x1 - _OVERLAP * left.size and abs(right.baseline - left.baseline) <= _SAME_BASELINE * left.size
        for left, right in pairwise(ordered)
    )


def _has_spaced_letters(pieces: list[Piece]) -> bool:
    """Tell whether PDFium takes the letters of a line for words ("B Á O C Á O"), as it does where they are set far apart."""
    return any((spaces := piece.text.count(" ")) >= _SPACED_LETTERS and 2.5 * spaces > len(piece.text) for piece in pieces)


def geometric_text(page: Any, layer: TextLayer, *, by_word: bool) -> PageText:
    """Build the pieces of a page from its glyphs, one for each word if asked for."""
    numbers = [number for start, stop in layer.words for number in range(start, stop)]
    styles = layer.styles_of(_objects_of(layer, numbers), numbers)
    frame = visible_frame(page, layer.main_turn(styles))
    glyphs = glyphs_of(layer, frame, numbers, styles)
    turned: list[Turned] = []
    twice = ""
    if any(style.turn != frame.turn for style in layer.kinds.values()):
        turned, twice = turned_lines(page, frame, glyphs)
        glyphs = glyphs.only(glyphs.of_turn(frame.turn))
    pieces, doubles = pieces_of(glyphs, by_word=by_word)
    if layer.is_broken:
        pieces = [replace(piece, text=layer.mended(piece.text)) for piece in pieces]
    return PageText(frame, pieces, turned, doubles + twice)


def _objects_of(layer: TextLayer, numbers: list[int]) -> list[int]:
    """Give the text objects of characters; a character without one goes with the character before it."""
    objects: list[int] = []
    known = 0
    for text_object in calls.text_objects(layer.address, numbers):
        known = text_object or known
        objects.append(known)
    return objects
