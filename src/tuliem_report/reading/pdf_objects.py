"""Stage reading, PDF: what is drawn on a page, object by object.

Forms (drawings that a page includes) are opened: whole pages are written as one by some drivers and by stamping tools.
"""

from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium_c

from tuliem_report.reading import pdf_calls as calls

# A drawing, not a document, has more paths than this on a page.
_MOST_PATHS = 5_000
_DEEPEST_FORM = 4
# Forms may draw each other again and again; what lies beyond so many objects of a page's forms is not looked at.
_MOST_IN_FORMS = 100_000
_TEXT, _PATH = pdfium_c.FPDF_PAGEOBJ_TEXT, pdfium_c.FPDF_PAGEOBJ_PATH
_IMAGE, _FORM = pdfium_c.FPDF_PAGEOBJ_IMAGE, pdfium_c.FPDF_PAGEOBJ_FORM


@dataclass(slots=True)
class PageObjects:
    """The handles of a page's paths and texts, each with the matrix of the form that holds it, and of its images.

    `in_forms` counts the objects that forms hold.
    """

    paths: list[tuple[int, calls.Matrix]] = field(default_factory=list)
    texts: list[tuple[int, calls.Matrix]] = field(default_factory=list)
    images: list[int] = field(default_factory=list)
    in_forms: int = 0


def page_objects(page: Any) -> PageObjects:
    """List the objects of a pypdfium2 page in the order in which they are drawn."""
    handle = calls.address(page)
    found = PageObjects()
    _collect(list(map(calls.page_object, repeat(handle), range(calls.page_object_count(handle)))), calls.IDENTITY, 0, found)
    return found


def _collect(items: list[int], matrix: calls.Matrix, depth: int, found: PageObjects) -> None:
    """Sort objects by their types; in place of a form, what it holds."""
    kinds = list(map(calls.object_type, items))
    found.texts.extend((item, matrix) for item, kind in zip(items, kinds, strict=True) if kind == _TEXT)
    for item, kind in zip(items, kinds, strict=True):
        if kind == _PATH and len(found.paths) < _MOST_PATHS:
            found.paths.append((item, matrix))
        elif kind == _IMAGE:
            found.images.append(item)
        elif kind == _FORM and depth < _DEEPEST_FORM and found.in_forms < _MOST_IN_FORMS:
            inner = list(map(calls.form_object, repeat(item), range(calls.form_object_count(item))))
            found.in_forms += len(inner)
            _collect(inner, product(calls.matrix_of(item), matrix), depth + 1, found)


def product(first: calls.Matrix, second: calls.Matrix) -> calls.Matrix:
    """Give the matrix that applies one after the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def applied(matrix: calls.Matrix, x: float, y: float) -> tuple[float, float]:
    """Move a point by a matrix."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
