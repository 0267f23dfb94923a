"""Stage reading, PDF: the geometric path. Words are put together from the boxes of single glyphs, whatever their order.

Spaces that PDFium makes up are left out: they stand where *its* order has gaps. A gap makes a space where it is wider than
kerning and letter spacing; a space that the source itself draws always counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tuliem_report.reading.pdf_geometry import SPACE, TOO_NARROW, Font, Piece
from tuliem_report.reading.pdf_text import mend

# In parts of the type size: how far letters are set apart in headings, often and at most.
_LETTERSPACING = 0.12
_WIDEST_LETTERSPACING = 0.35
_SAME_BASELINE = 0.1
# A glyph is another one's double when it starts within this part of its width from it.
_DOUBLE = 0.25


class Glyph(NamedTuple):
    """One character in its place; a tuple, since a page has thousands. `hinted`: PDFium sees a space before it."""

    baseline: float
    x0: float
    x1: float
    number: int
    text: str
    size: float
    font: Font
    hinted: bool = False


def words_of(glyphs: list[Glyph]) -> tuple[list[Piece], str]:
    """Put glyphs together to words, baseline by baseline; give apart what is drawn twice."""
    pieces: list[Piece] = []
    doubles: list[str] = []
    for row in _baseline_rows(glyphs):
        kept, twice = _without_doubles(sorted(row, key=lambda glyph: (round(glyph.x0, 1), glyph.number)))
        doubles.extend(twice)
        pieces.extend(_row_words(kept))
    return pieces, mend("".join(doubles))


def _baseline_rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Give the glyphs of each baseline, from the top of the page."""
    row: list[Glyph] = []
    for glyph in sorted(glyphs):
        if row and glyph.baseline - row[-1].baseline > _SAME_BASELINE * glyph.size:
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _without_doubles(row: list[Glyph]) -> tuple[list[Glyph], list[str]]:
    """Take out glyphs drawn twice in one place; what they double looks bold, so it is."""
    kept: list[Glyph] = []
    twice: list[str] = []
    for glyph in row:
        for back in range(1, min(3, len(kept) + 1)):
            other = kept[-back]
            if other.text == glyph.text and glyph.x0 - other.x0 < _DOUBLE * (glyph.x1 - glyph.x0) and not glyph.text.isspace():
                kept[-back] = other._replace(font=replace(other.font, bold=True))
                twice.append(glyph.text)
                break
        else:
            kept.append(glyph)
    return kept, twice


def _row_words(row: list[Glyph]) -> Iterator[Piece]:
    """Cut one baseline into words, and words where the style changes."""
    spacing = _letter_spacing([glyph for glyph in row if not glyph.text.isspace()])
    word: list[Glyph] = []
    spaced = space = False
    for glyph in row:
        if glyph.text.isspace():
            space = True
            continue
        if word:
            last = word[-1]
            gap = glyph.x0 - last.x1
            hinted = glyph.hinted and last.number == glyph.number - 2 and spacing < SPACE
            space = space or (hinted and gap > TOO_NARROW * glyph.size)
            wide = gap > (SPACE + spacing) * max(glyph.size, last.size)
            if space or wide or glyph.size != last.size or glyph.font != last.font:
                yield _word(word, spaced=spaced)
                word, spaced = [], space
        word.append(glyph)
        space = False
    if word:
        yield _word(word, spaced=spaced)


def _letter_spacing(row: Sequence[Glyph]) -> float:
    """Give the usual gap between the letters of a line, in parts of the type size: headings may be set wide.

    Letters all alike far apart are words of one letter each; letters of words have wider gaps among them.
    """
    gaps = [(right.x0 - left.x1) / right.size for left, right in pairwise(row) if right.size]
    spacing = max(median(gaps), 0.0) if gaps else 0.0
    if spacing > _LETTERSPACING and (spacing > _WIDEST_LETTERSPACING or max(gaps) < spacing + 2 * SPACE):
        return _LETTERSPACING
    return spacing


def _word(word: list[Glyph], *, spaced: bool) -> Piece:
    first = word[0]
    text = mend("".join(glyph.text for glyph in word))
    return Piece(text, first.x0, max(glyph.x1 for glyph in word), first.baseline, first.size, first.font, spaced)
