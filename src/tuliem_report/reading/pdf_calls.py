"""Stage reading, PDF: PDFium's functions, called with plain integers.

The price of reading a PDF is the number of calls into the library, and most of a call's price is the wrapping of its
arguments. Prototypes over addresses, mapped over whole lists of character numbers, cost a third of the wrapped ones. They
hold the interpreter lock, which is right for calls of a fraction of a microsecond.
"""

import ctypes
from collections import deque
from collections.abc import Iterator, Sequence
from ctypes import PYFUNCTYPE, addressof, c_double, c_float, c_int, c_uint, c_ulong, c_void_p
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium_c


def address(pointer: Any) -> int:
    """Give the address behind a ctypes pointer or a pypdfium2 object."""
    value = ctypes.cast(getattr(pointer, "raw", pointer), c_void_p).value
    return value or 0


def _prototype(function: Any, result: Any, *arguments: Any) -> Any:
    return PYFUNCTYPE(result, *arguments)(address(function))


text_object_at = _prototype(pdfium_c.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
unicode_at = _prototype(pdfium_c.FPDFText_GetUnicode, c_uint, c_void_p, c_int)
is_generated = _prototype(pdfium_c.FPDFText_IsGenerated, c_int, c_void_p, c_int)
has_map_error = _prototype(pdfium_c.FPDFText_HasUnicodeMapError, c_int, c_void_p, c_int)
_font_size_at = _prototype(pdfium_c.FPDFText_GetFontSize, c_double, c_void_p, c_int)
_origin_at = _prototype(pdfium_c.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
_matrix_at = _prototype(pdfium_c.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
_box_at = _prototype(pdfium_c.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
font_of = _prototype(pdfium_c.FPDFTextObj_GetFont, c_void_p, c_void_p)
render_mode_of = _prototype(pdfium_c.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
page_object_count = _prototype(pdfium_c.FPDFPage_CountObjects, c_int, c_void_p)
page_object = _prototype(pdfium_c.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
form_object_count = _prototype(pdfium_c.FPDFFormObj_CountObjects, c_int, c_void_p)
form_object = _prototype(pdfium_c.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
object_type = _prototype(pdfium_c.FPDFPageObj_GetType, c_int, c_void_p)
segment_count = _prototype(pdfium_c.FPDFPath_CountSegments, c_int, c_void_p)
segment_at = _prototype(pdfium_c.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_type = _prototype(pdfium_c.FPDFPathSegment_GetType, c_int, c_void_p)
closes_path = _prototype(pdfium_c.FPDFPathSegment_GetClose, c_int, c_void_p)
_segment_point = _prototype(pdfium_c.FPDFPathSegment_GetPoint, c_int, c_void_p, c_void_p, c_void_p)
_object_matrix = _prototype(pdfium_c.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
_object_bounds = _prototype(pdfium_c.FPDFPageObj_GetBounds, c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
_draw_mode = _prototype(pdfium_c.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)
_COLOUR = (c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
_stroke_colour = _prototype(pdfium_c.FPDFPageObj_GetStrokeColor, c_int, *_COLOUR)
_fill_colour = _prototype(pdfium_c.FPDFPageObj_GetFillColor, c_int, *_COLOUR)

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

# FS_RECTF is (left, top, right, bottom), four floats of four bytes.
_BOX_BYTES = 16
_POINT_BYTES = 16
_MATRIX_BYTES = 24


def text_objects(text_page: int, indices: Sequence[int]) -> list[int | None]:
    """Give the text object of each character; None for one that PDFium made up."""
    return list(map(text_object_at, repeat(text_page), indices))


def char_boxes(text_page: int, indices: Sequence[int]) -> list[float]:
    """Give (left, top, right, bottom) of each character in user space, one after the other.

    A box holds both the character's advance and its ink, which may stand out on either side.
    """
    boxes = (c_float * (4 * len(indices)))()
    start = addressof(boxes)
    places = range(start, start + _BOX_BYTES * len(indices), _BOX_BYTES)
    _exhaust(map(_box_at, repeat(text_page), indices, places))
    return boxes[:]


def char_origins(text_page: int, indices: Sequence[int]) -> list[float]:
    """Give (x, y) of the place in user space from which each character is drawn, one after the other."""
    origins = (c_double * (2 * len(indices)))()
    start = addressof(origins)
    xs = range(start, start + _POINT_BYTES * len(indices), _POINT_BYTES)
    ys = range(start + _POINT_BYTES // 2, start + _POINT_BYTES * len(indices), _POINT_BYTES)
    _exhaust(map(_origin_at, repeat(text_page), indices, xs, ys))
    return origins[:]


def _exhaust(results: Iterator[int]) -> None:
    deque(results, maxlen=0)


def text_matrices(text_page: int, indices: Sequence[int]) -> list[float]:
    """Give the first four numbers (a, b, c, d) of each character's text matrix, with two more after them, one after the other."""
    matrices = (c_float * (6 * len(indices)))()
    start = addressof(matrices)
    places = range(start, start + _MATRIX_BYTES * len(indices), _MATRIX_BYTES)
    _exhaust(map(_matrix_at, repeat(text_page), indices, places))
    return matrices[:]


def font_sizes(text_page: int, indices: Sequence[int]) -> list[float]:
    """Give the size of each character's font, before its text matrix."""
    return list(map(_font_size_at, repeat(text_page), indices))


def matrix_of(page_object: int) -> Matrix:
    """Give the matrix of a page object within its page or form."""
    matrix = (c_float * 6)()
    if not _object_matrix(page_object, addressof(matrix)):
        return IDENTITY
    a, b, c, d, e, f = matrix
    return a, b, c, d, e, f


def bounds_of(page_object: int) -> tuple[float, float, float, float] | None:
    """Give (left, bottom, right, top) of a page object within its page or form."""
    bounds = (c_float * 4)()
    start = addressof(bounds)
    if not _object_bounds(page_object, start, start + 4, start + 8, start + 12):
        return None
    left, bottom, right, top = bounds
    return left, bottom, right, top


def point_of(segment: int) -> tuple[float, float]:
    """Give the end point of a path's segment."""
    point = (c_float * 2)()
    _segment_point(segment, addressof(point), addressof(point) + 4)
    return point[0], point[1]


def draw_mode(path: int) -> tuple[bool, bool]:
    """Tell whether a path is filled and whether it is stroked."""
    mode = (c_int * 2)()
    _draw_mode(path, addressof(mode), addressof(mode) + 4)
    return mode[0] != 0, mode[1] != 0


def colour_of(path: int, *, stroked: bool) -> tuple[int, int, int, int]:
    """Give red, green, blue and opacity of a path, from 0 to 255."""
    colour = (c_uint * 4)(0, 0, 0, 255)
    start = addressof(colour)
    (_stroke_colour if stroked else _fill_colour)(path, start, start + 4, start + 8, start + 12)
    red, green, blue, opacity = colour
    return red, green, blue, opacity


def codes(text_page: int, count: int) -> list[int]:
    """Give the code of each character; 0 where the font does not say."""
    return list(map(unicode_at, repeat(text_page), range(count)))
