"""Stage reading, PDF: the geometric path. Words are put together by the places of glyphs, whatever their order.

Neighbours in the content that stand close together are a stretch, and most words are one. Stretches of one baseline are put
together from left to right: a gap makes a space where it is wider than kerning and letter spacing. Where stretches overlap (accents
drawn over a word, a word drawn twice), that row is put together glyph by glyph.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tuliem_report.reading import pdf_calls as calls
from tuliem_report.reading.pdf_geometry import SPACE, SUPERSCRIPT, TOO_NARROW, WIDE, Frame, Piece, Turn
from tuliem_report.reading.pdf_text import TextLayer, TextStyle

# In parts of the type size: how far letters are set apart in headings, often and at most.
_LETTERSPACING = 0.12
_WIDEST_LETTERSPACING = 0.35
_SAME_BASELINE = 0.1
_OVERLAP = 0.2
# A glyph is another one's double, or drawn over it, when it starts within this part of its width from it.
_DOUBLE = 0.25
# Combining accents: they stay with the letter before them, wherever they are drawn.
_FIRST_ACCENT, _LAST_ACCENT = "\u0300", "\u036f"


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters with their places on the page, in the order of the content. Every list has one entry for each of them."""

    layer: TextLayer
    numbers: list[int]
    styles: list[TextStyle]
    xs: list[float]
    baselines: list[float]
    ends: list[float]

    def of_turn(self, turn: Turn | None) -> list[int]:
        """Give where in the lists the characters stand that have this turn."""
        return [at for at, style in enumerate(self.styles) if style.turn == turn]

    def only(self, places: list[int]) -> "Glyphs":
        """Give the characters that stand at these places in the lists."""
        numbers, styles = [self.numbers[at] for at in places], [self.styles[at] for at in places]
        xs, baselines, ends = ([values[at] for at in places] for values in (self.xs, self.baselines, self.ends))
        return Glyphs(self.layer, numbers, styles, xs, baselines, ends)


class _Stretch(NamedTuple):
    """Characters from `start` to before `stop` in the lists; a tuple, since a page has thousands."""

    baseline: float
    x0: float
    x1: float
    start: int
    stop: int
    doubled: bool = False


class _Joint(NamedTuple):
    """How a word meets the one left of it: `hinted`, PDFium sees a space between; `spaced`, it or the gap makes one; `direct`,
    nothing else stands between in the content.
    """

    hinted: bool = False
    spaced: bool = False
    gap: float = 0.0
    direct: bool = False


class _Word(NamedTuple):
    """A word, or the part of one in one look."""

    text: str
    x0: float
    x1: float
    baseline: float
    style: TextStyle
    doubled: bool
    joint: _Joint


def glyphs_of(layer: TextLayer, frame: Frame, numbers: list[int], styles: list[TextStyle]) -> Glyphs:
    """Find the places of characters in a frame."""
    xs, baselines = frame.points(calls.char_origins(layer.address, numbers))
    return Glyphs(layer, numbers, styles, xs, baselines, frame.right_edges(calls.char_boxes(layer.address, numbers)))


def pieces_of(glyphs: Glyphs, *, by_word: bool) -> tuple[list[Piece], str]:
    """Put glyphs together to words, and words to pieces unless each is wanted; give apart what is drawn twice."""
    pieces: list[Piece] = []
    doubles: list[str] = []
    small = min((style.size for style in glyphs.layer.kinds.values()), default=0.0)
    for row in _baseline_rows(glyphs, list(_stretches(glyphs))):
        row.sort(key=lambda stretch: stretch.x0)
        if _is_overlapping(row, glyphs):
            singles = [single for stretch in row for single in _singles(stretch, glyphs)]
            row, twice = _without_doubles(sorted(singles, key=lambda single: (round(single.x0, 1), single.start)), glyphs)
            doubles.extend(twice)
        words = _words(row, glyphs)
        pieces.extend((_piece([word]) for word in words) if by_word else _joined(words, small))
    return pieces, glyphs.layer.mended("".join(doubles))


def _stretches(glyphs: Glyphs) -> Iterator[_Stretch]:
    """Give the characters that follow each other closely on one baseline in one style."""
    start, before, style = 0, -2, None
    first_x = x0 = x1 = line = room = 0.0
    for at, (number, new_style, x, baseline, end) in enumerate(
        zip(glyphs.numbers, glyphs.styles, glyphs.xs, glyphs.baselines, glyphs.ends, strict=True)
    ):
        follows = number == before + 1
        before = number
        if follows and new_style is style and -0.5 < baseline - line < 0.5:
            # Characters that one glyph stands for (a ligature, a letter with its accent) share its origin.
            follows = x == x0 or (x - x1 <= room and x - x0 >= _DOUBLE * (x1 - x0))
        else:
            follows = follows and at > 0 and _is_accent(glyphs, at)
        if not follows:
            if at:
                yield _Stretch(line, first_x, x1, start, at)
            start, style, first_x, line, room, x1 = at, new_style, x, baseline, SPACE * new_style.size, end
        x0, x1 = x, end if end > x1 else x1
    if glyphs.numbers:
        yield _Stretch(line, first_x, x1, start, len(glyphs.numbers))


def _is_accent(glyphs: Glyphs, at: int) -> bool:
    return _FIRST_ACCENT <= glyphs.layer.text[glyphs.numbers[at]] <= _LAST_ACCENT


def _singles(stretch: _Stretch, glyphs: Glyphs) -> Iterator[_Stretch]:
    """Cut a stretch into its letters, each with its accents."""
    start = stretch.start
    for at in range(stretch.start + 1, stretch.stop + 1):
        if at == stretch.stop or not _is_accent(glyphs, at):
            yield _Stretch(stretch.baseline, glyphs.xs[start], max(glyphs.ends[start:at]), start, at)
            start = at


def _baseline_rows(glyphs: Glyphs, stretches: list[_Stretch]) -> Iterator[list[_Stretch]]:
    """Give the stretches of each baseline, from the top of the page."""
    row: list[_Stretch] = []
    for stretch in sorted(stretches):
        if row and stretch.baseline - row[-1].baseline > _SAME_BASELINE * glyphs.styles[stretch.start].size:
            yield row
            row = []
        row.append(stretch)
    if row:
        yield row


def _is_overlapping(row: list[_Stretch], glyphs: Glyphs) -> bool:
    return any(right.x0 < left.x1 - _OVERLAP * glyphs.styles[left.start].size for left, right in pairwise(row))


def _without_doubles(row: list[_Stretch], glyphs: Glyphs) -> tuple[list[_Stretch], list[str]]:
    """Take out glyphs drawn twice in one place; what they double looks bold, so it is."""
    kept: list[_Stretch] = []
    twice: list[str] = []
    for single in row:
        text = _text(single, glyphs)
        for back in range(1, min(3, len(kept) + 1)):
            other = kept[-back]
            if single.x0 - other.x0 < _DOUBLE * (single.x1 - single.x0) and text == _text(other, glyphs):
                kept[-back] = other._replace(doubled=True)
                twice.append(text)
                break
        else:
            kept.append(single)
    return kept, twice


def _text(stretch: _Stretch, glyphs: Glyphs) -> str:
    first = glyphs.numbers[stretch.start]
    return glyphs.layer.text[first : first + stretch.stop - stretch.start]


def _words(row: list[_Stretch], glyphs: Glyphs) -> Iterator[_Word]:
    """Put the stretches of one baseline together to words, and to parts of words where the look changes.

    Letters of one look in several fonts are one word in the font of most: its own font lacks some letters.
    """
    spacing = _letter_spacing(row, glyphs)
    styles, numbers = glyphs.styles, glyphs.numbers
    parts: list[_Stretch] = []
    joint, end = _Joint(), 0.0
    style = styles[row[0].start]
    for stretch in row:
        last, style = style, styles[stretch.start]
        if parts:
            gap = stretch.x0 - end
            between = numbers[stretch.start] - numbers[parts[-1].stop - 1] - 1
            direct = between == 0 or (between == 1 and glyphs.layer.follows_space(numbers[stretch.start]))
            hinted = direct and between == 1 and spacing < SPACE and gap > TOO_NARROW * style.size
            spaced = hinted or gap > (SPACE + spacing) * (style.size if style.size > last.size else last.size)
            if spaced or stretch.doubled != parts[-1].doubled or not (style is last or _look_alike(style, last)):
                yield _word(parts, glyphs, joint)
                parts, joint = [], _Joint(hinted, spaced, gap, direct)
        parts.append(stretch)
        end = stretch.x1 if stretch.x1 > end else end
    yield _word(parts, glyphs, joint)


def _look_alike(style: TextStyle, other: TextStyle) -> bool:
    return style.size == other.size and style.font.bold == other.font.bold and style.font.italic == other.font.italic


def _word(parts: list[_Stretch], glyphs: Glyphs, joint: _Joint) -> _Word:
    first = parts[0]
    style, text, end = glyphs.styles[first.start], _text(first, glyphs), first.x1
    if len(parts) > 1:
        style = _main_style(parts, glyphs)
        text, end = "".join([_text(part, glyphs) for part in parts]), max([part.x1 for part in parts])
    return _Word(text, first.x0, end, first.baseline, style, first.doubled, joint)


def _main_style(parts: list[_Stretch], glyphs: Glyphs) -> TextStyle:
    """Give the style of most letters, the first among equals."""
    letters: dict[int, int] = {}
    for part in parts:
        key = id(glyphs.styles[part.start])
        letters[key] = letters.get(key, 0) + part.stop - part.start
    most = max(parts, key=lambda part: letters[id(glyphs.styles[part.start])])
    return glyphs.styles[most.start]


def _joined(words: Iterable[_Word], small: float) -> Iterator[Piece]:
    """Put words of one style together up to a gap as between columns.

    Where type as small as `small` may be a raised mark, words are put together only if nothing stands between them in the content.
    """
    parts: list[_Word] = []
    for word in words:
        if parts:
            last = parts[-1]
            alike = word.style is last.style and word.doubled == last.doubled
            free = word.joint.direct or small > SUPERSCRIPT * word.style.size
            if not (alike and free and word.joint.spaced and word.joint.gap < WIDE * word.style.size):
                yield _piece(parts)
                parts = []
        parts.append(word)
    yield _piece(parts)


def _piece(words: list[_Word]) -> Piece:
    first, last = words[0], words[-1]
    font = replace(first.style.font, bold=True) if first.doubled else first.style.font
    widest = max((word.joint.gap for word in words[1:]), default=0.0)
    text = " ".join(word.text for word in words)
    return Piece(text, first.x0, last.x1, first.baseline, first.style.size, font, first.joint.hinted, widest=widest)


def _letter_spacing(row: Sequence[_Stretch], glyphs: Glyphs) -> float:
    """Give the usual gap between the letters of a line, in parts of the type size: headings may be set wide.

    Letters all alike far apart are words of one letter each; letters of words have wider gaps among them.
    """
    letters = row[-1].stop - row[-1].start - 1 + sum(stretch.stop - stretch.start for stretch in row[:-1])
    if 2 * len(row) <= letters:
        return 0.0
    gaps = [(right.x0 - left.x1) / (glyphs.styles[right.start].size or 1.0) for left, right in pairwise(row)]
    spacing = max(median(gaps + [0.0] * (letters - len(gaps))), 0.0) if gaps else 0.0
    if spacing > _LETTERSPACING and (spacing > _WIDEST_LETTERSPACING or max(gaps) < spacing + 2 * SPACE):
        return _LETTERSPACING
    return spacing
