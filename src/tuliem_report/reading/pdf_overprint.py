"""Stage reading, PDF: text drawn twice to look bold.

PDFium leaves the second drawing out of the text, and with it the only sign that the text is bold. The objects of the page still
have it: a text object of which no character is in the text lies on top of the one that it doubles.
"""

from dataclasses import replace

from tuliem_report.reading import pdf_calls as calls
from tuliem_report.reading.page import Box
from tuliem_report.reading.pdf_geometry import Frame, PageText, Piece
from tuliem_report.reading.pdf_objects import PageObjects, applied
from tuliem_report.reading.pdf_text import TextLayer

# A page with more objects left out than this is one of single glyphs, where each space is an object without extent.
_MOST_SILENT = 300
# In parts of the type size: how far ink and double may stand out, and how much of a piece's height is surely inked.
_STANDS_OUT = 0.25
_INKED = 0.3


def with_overprint(text: PageText, layer: TextLayer, objects: PageObjects) -> PageText:
    """Make those pieces bold on which a text object lies that PDFium left out."""
    silent = [(item, matrix) for item, matrix in objects.texts if item not in layer.styles]
    if not silent or len(silent) > _MOST_SILENT:
        return text
    extents = [_extent(item, matrix, text.frame) for item, matrix in silent]
    doubles = [box for box in extents if box and box.x1 > box.x0 and box.bottom > box.top]
    if not doubles:
        return text
    pieces = [_bold(piece) if any(_lies_on(box, piece) for box in doubles) else piece for piece in text.pieces]
    return replace(text, pieces=pieces)


def _extent(item: int, matrix: calls.Matrix, frame: Frame) -> Box | None:
    bounds = calls.bounds_of(item)
    if bounds is None:
        return None
    left, bottom, right, top = bounds
    (xa, ya), (xb, yb) = applied(matrix, left, bottom), applied(matrix, right, top)
    return frame.box(xa, ya, xb, yb)


def _lies_on(box: Box, piece: Piece) -> bool:
    slack = _STANDS_OUT * piece.size
    middle = piece.baseline - _INKED * piece.size
    return box.top <= middle <= box.bottom and box.x0 - slack <= piece.x0 and piece.x1 <= box.x1 + slack


def _bold(piece: Piece) -> Piece:
    return replace(piece, font=replace(piece.font, bold=True))
