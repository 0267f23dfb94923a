"""Stage reading, PDF: from pieces to visual lines.

A row is what stands on one baseline, superscripts brought home; a segment is the part of a row up to a gap as between two
columns. One segment becomes one `TextLine`, whose box is the em box of its type about its baseline.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import regex

from tuliem_report.reading.page import Box, Run, TextLine
from tuliem_report.reading.pdf_geometry import SPACE, SUPERSCRIPT, Piece

# In parts of the type size.
_SAME_BASELINE = 0.25
_ROW_DEPTH = 0.5
_LEAST_GAP = 0.15
NARROWEST_GUTTER = 0.6
_WIDE_GAP = 2.5
_OUTLYING = 2.2
_LABEL_GAP = 6.0
# Where a line is pulled wide, at least so many gaps are wider than a gutter, and they differ by no more than this.
_FEWEST_PULLED = 4
_PULLED_ALIKE = 0.15
# A superscript stands at most this far above its neighbour's baseline (or below: CO₂), noticeably so, and close beside it.
_RAISED = 0.7
_LOWERED = 0.35
_NOTICEABLE = 0.06
_BESIDE = 0.4

# "2", "(1)", "1, 3", "*", "o": what is set raised or lowered. Words of a recognised scan differ in size and height by chance.
_SUPERSCRIPT = regex.compile(r"[\[(]? [\d*†‡,\s–-]{1,7} [\])]? [,.;:]? | [a-zº°]", regex.VERBOSE)
# "1.", "1.2.", "a)", "(3)", "IV.", "-", "Điều 5.": set apart from its text by a tab, not by a column.
_LABEL = regex.compile(
    r"""
      ^ [(\[]? (?: \d{1,3} (?: \. \d{1,3} ){0,4} | [a-zđA-ZĐ]{1,2} | [IVXLC]{1,6} ) [.)\]:/-]* $
    | ^ [^\w\s] $
    | ^ (?: Điều | Chương | Mục | Phần ) \s \S{1,5} $
    """,
    regex.VERBOSE,
)
# "12", "10-11%", "≥ 95%": a page number after leaders or a value in a column without rules belongs to what stands left of it. A year
# does not: it may be the end of the date in a letterhead.
_VALUE = regex.compile(r"^ (?! (?:19|20)\d\d $ ) [<>≤≥~±+-]? \s? \d [\d.,\s–-]* %? $ | ^ [ivxl]{1,5} $", regex.VERBOSE)


@dataclass(frozen=True, slots=True)
class Segment:
    """Pieces of one row without a column's gap between them, from left to right. `gap` is the one before the first."""

    pieces: tuple[Piece, ...]
    gap: float = 0.0

    @property
    def is_apart(self) -> bool:
        """Tell whether the gap before it parts it from what is left of it, whatever the rows around look like."""
        return self.gap > _WIDE_GAP * self.size

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(piece.x1 for piece in self.pieces)

    @property
    def top(self) -> float:
        """Upper edge of the tallest em box."""
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        """Lower edge of the lowest em box."""
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        """Largest type size."""
        return max(piece.size for piece in self.pieces)

    @property
    def text(self) -> str:
        """The characters of the segment."""
        return "".join(run.text for run in _runs(self.pieces))


Row = list[Segment]


def rows_of(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Give the pieces of each visual row, from top to bottom, each from left to right."""
    row: list[Piece] = []
    for piece in sorted(bring_home(list(pieces)), key=lambda piece: piece.baseline):
        size = min(piece.size, row[-1].size) if row else piece.size
        if row and (piece.baseline - row[-1].baseline > _SAME_BASELINE * size or piece.baseline - row[0].baseline > _ROW_DEPTH * size):
            yield sorted(row, key=lambda piece: piece.x0)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda piece: piece.x0)


def bring_home(pieces: list[Piece]) -> list[Piece]:
    """Set superscripts (and subscripts) on the baseline of the text beside them."""
    largest = max((piece.size for piece in pieces), default=0.0)
    if all(piece.size > SUPERSCRIPT * largest for piece in pieces):
        return pieces
    ordered = sorted(pieces, key=lambda piece: piece.baseline)
    baselines = [piece.baseline for piece in ordered]
    home: list[Piece] = []
    for piece in ordered:
        host = None
        if piece.size <= SUPERSCRIPT * largest and _SUPERSCRIPT.fullmatch(piece.text):
            low = bisect_left(baselines, piece.baseline - _LOWERED * largest)
            high = bisect_right(baselines, piece.baseline + _RAISED * largest)
            host = next((other for other in ordered[low:high] if _is_host(other, piece)), None)
        home.append(replace(piece, baseline=host.baseline, raised=host.baseline > piece.baseline) if host else piece)
    return home


def _is_host(host: Piece, piece: Piece) -> bool:
    """Tell whether `piece` is set above or below the baseline of `host` and beside it."""
    rise = host.baseline - piece.baseline
    return (
        piece.size <= SUPERSCRIPT * host.size
        and _NOTICEABLE * host.size < abs(rise)
        and -_LOWERED * host.size <= rise <= _RAISED * host.size
        and -_BESIDE * host.size <= max(piece.x0 - host.x1, host.x0 - piece.x1) <= _BESIDE * host.size
    )


def segments_of(row: list[Piece]) -> Row:
    """Part one row where columns may part: at gaps far wider than the other gaps of the row.

    In a justified line pulled wide all gaps are alike, but for those inside its automatic number. A label before a tab and a value
    at the end stay with their text.
    """
    if len(row) == 1:
        return [Segment((row[0],))]
    size = median(piece.size for piece in row)
    gaps = [right.x0 - left.x1 for left, right in pairwise(row)]
    within = [piece.widest for piece in row for _ in range(piece.text.count(" "))]
    between = sorted(gap for gap in (*gaps, *within) if gap > _LEAST_GAP * size)
    usual = between[(len(between) - 1) // 4] if len(between) > 1 else 0.0
    if _is_pulled_wide(gaps, size):
        return [Segment(tuple(row))]
    parts = [[row[0]]]
    widths = [0.0]
    for gap, piece in zip(gaps, row[1:], strict=True):
        if gap > max(NARROWEST_GUTTER * size, _OUTLYING * usual):
            parts.append([piece])
            widths.append(gap)
        else:
            parts[-1].append(piece)
    segments = [Segment(tuple(part), width) for part, width in zip(parts, widths, strict=True)]
    return _rejoined(segments) if len(segments) > 1 else segments


def _is_pulled_wide(gaps: list[float], size: float) -> bool:
    """Is the line justified although it breaks early, all its words equally far apart?"""
    wide = [gap for gap in gaps if gap > NARROWEST_GUTTER * size]
    return len(wide) >= _FEWEST_PULLED and max(wide) - min(wide) < _PULLED_ALIKE * size


def _rejoined(segments: Row) -> Row:
    """Join labels to the text behind them, and values to the text before them."""
    joined = segments[:1]
    for segment in segments[1:]:
        left = joined[-1]
        near = segment.gap < _LABEL_GAP * left.size
        if (near and _LABEL.search(left.text)) or (segment is segments[-1] and _VALUE.search(segment.text)):
            joined[-1] = together([left, segment])
        else:
            joined.append(segment)
    return joined


def together(segments: Row) -> Segment:
    """Join the segments of one row."""
    if len(segments) == 1:
        return segments[0]
    return Segment(tuple(piece for segment in segments for piece in segment.pieces), segments[0].gap)


def text_line(pieces: Iterable[Piece]) -> TextLine:
    """Make a line of pieces that stand from left to right."""
    pieces = tuple(pieces)
    if len(pieces) == 1:
        piece = pieces[0]
        return TextLine((_run([piece.text], piece),), Box(piece.x0, piece.top, piece.x1, piece.bottom))
    box = Box(
        min(piece.x0 for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.x1 for piece in pieces),
        max(piece.bottom for piece in pieces),
    )
    return TextLine(tuple(_runs(pieces)), box)


def _runs(pieces: tuple[Piece, ...]) -> Iterator[Run]:
    """Join neighbours of one style; the space between two styles goes with the first, but never with a raised mark."""
    texts: list[str] = []
    last: Piece | None = None
    for piece in pieces:
        if last is not None:
            space = [" "] if _is_spaced(last, piece) else []
            if (piece.font, piece.size, piece.raised) == (last.font, last.size, last.raised):
                texts += space
            elif last.raised:
                yield _run(texts, last)
                texts = space
            else:
                yield _run(texts + space, last)
                texts = []
        texts.append(piece.text)
        last = piece
    if last is not None:
        yield _run(texts, last)


def _is_spaced(left: Piece, right: Piece) -> bool:
    """Tell whether a space parts two pieces. Beside a small raised mark only the gap counts: PDFium measures it by the mark's size."""
    gap = right.x0 - left.x1
    trusted = right.spaced and not (left.raised or right.raised)
    return trusted or gap > SPACE * max(left.size, right.size)


def _run(texts: list[str], piece: Piece) -> Run:
    return Run("".join(texts), piece.font.bold, piece.font.italic, piece.size, piece.font.name, piece.raised)
