"""Stage reading, PDF: what is drawn on a page, object by object.

Forms (drawings that a page includes) are opened: whole pages are written as one by some drivers and by stamping tools.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium_c

from tuliem_report.reading import pdf_calls as calls

# A drawing, not a document, has more paths than this on a page.
_MOST_PATHS = 5_000
_DEEPEST_FORM = 4


@dataclass(frozen=True, slots=True)
class PageObjects:
    """The handles of a page's paths and texts, each with the matrix of the form that holds it; and whether it has an image."""

    paths: list[tuple[int, calls.Matrix]] = field(default_factory=list)
    texts: list[tuple[int, calls.Matrix]] = field(default_factory=list)
    images: list[int] = field(default_factory=list)


def page_objects(page: Any) -> PageObjects:
    """List the objects of a pypdfium2 page in the order in which they are drawn."""
    handle = calls.address(page)
    found = PageObjects()
    top = (calls.page_object(handle, index) for index in range(calls.page_object_count(handle)))
    for item, kind, matrix in _opened(top, calls.IDENTITY, 0):
        if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
            found.texts.append((item, matrix))
        elif kind == pdfium_c.FPDF_PAGEOBJ_PATH and len(found.paths) < _MOST_PATHS:
            found.paths.append((item, matrix))
        elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            found.images.append(item)
    return found


def _opened(items: Iterable[int], matrix: calls.Matrix, depth: int) -> Iterator[tuple[int, int, calls.Matrix]]:
    """Give objects and their types; in place of a form, what it holds."""
    for item in items:
        kind = calls.object_type(item)
        if kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
            inner = (calls.form_object(item, index) for index in range(calls.form_object_count(item)))
            yield from _opened(inner, product(calls.matrix_of(item), matrix), depth + 1)
        else:
            yield item, kind, matrix


def product(first: calls.Matrix, second: calls.Matrix) -> calls.Matrix:
    """Give the matrix that applies one after the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def applied(matrix: calls.Matrix, x: float, y: float) -> tuple[float, float]:
    """Move a point by a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
