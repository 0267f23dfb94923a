"""Stage reading, PDF: the slow path, pdfplumber for everything.

It exists to hold the fast path to account: characters, words, styles and tables come from another library, by geometry alone. Only
what makes lines of words is shared.
"""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import pdfplumber

from tuliem_report.reading.page import Page
from tuliem_report.reading.pdf_fonts import font_from
from tuliem_report.reading.pdf_geometry import SPACE, Frame, PageText, Piece, Turned, turn_of
from tuliem_report.reading.pdf_pages import Drawing, build_page
from tuliem_report.reading.pdf_rules import SNAP, Rule, joined
from tuliem_report.reading.pdf_tables import CellPlace, Grid
from tuliem_report.reading.source import Source

# pdfplumber's own measure for a line of words, in points.
_SAME_LINE = 3.0


def reference_pages(source: Source) -> list[Page]:
    """Read all pages with pdfplumber."""
    with pdfplumber.open(BytesIO(source.content)) as document:
        return [_page(page.dedupe_chars()) for page in document.pages]


def _page(page: Any) -> Page:
    frame = Frame(0.0, 0.0, float(page.width), float(page.height))
    words = page.extract_words(
        x_tolerance_ratio=SPACE, y_tolerance=_SAME_LINE, extra_attrs=["fontname", "size", "upright"], return_chars=True
    )
    upright = [word for word in words if _stands(word["chars"][0])]
    turned = [
        Turned(word["text"], word["x0"], word["bottom"], turn_of(*word["chars"][0]["matrix"][:2]) is not None)
        for word in words
        if not _stands(word["chars"][0])
    ]
    text = PageText(frame, [_piece(word) for word in upright], turned)
    grids = [grid for table in page.find_tables() if (grid := _grid(table)) is not None]
    rules = joined(Rule(True, (edge["top"] + edge["bottom"]) / 2, edge["x0"], edge["x1"]) for edge in page.horizontal_edges)
    free = [rule for rule in rules if not any(grid.holds((rule.start + rule.stop) / 2, rule.at) for grid in grids)]
    characters = sum(len("".join(char["text"].split())) for char in page.chars)
    page.close()
    return build_page(page.page_number, text, Drawing(tuple(grids), tuple(rule.as_box() for rule in free)), characters)


def _stands(char: dict[str, Any]) -> bool:
    return bool(char["upright"]) and turn_of(*char["matrix"][:2]) == 0


def _piece(word: dict[str, Any]) -> Piece:
    char = word["chars"][0]
    baseline = char["top"] + char["y1"] - char["matrix"][5]
    return Piece(word["text"], word["x0"], word["x1"], baseline, round(word["size"], 1), font_from(word["fontname"]))


def _grid(table: Any) -> Grid | None:
    """Make a grid of pdfplumber's cells, which are rectangles (x0, top, x1, bottom)."""
    xs = _places(edge for cell in table.cells for edge in (cell[0], cell[2]))
    ys = _places(edge for cell in table.cells for edge in (cell[1], cell[3]))
    cells = []
    for x0, top, x1, bottom in sorted(table.cells, key=lambda cell: (cell[1], cell[0])):
        column, row = _nearest(xs, x0), _nearest(ys, top)
        cells.append(CellPlace(row, column, _nearest(ys, bottom) - row, _nearest(xs, x1) - column))
    return Grid(xs, ys, tuple(cells)) if len(xs) > 2 and len(ys) > 1 and len(cells) > 1 else None


def _places(edges: Iterable[float]) -> tuple[float, ...]:
    places: list[float] = []
    for edge in sorted(edges):
        if not places or edge - places[-1] > SNAP:
            places.append(edge)
    return tuple(places)


def _nearest(places: tuple[float, ...], edge: float) -> int:
    return min(range(len(places)), key=lambda number: abs(places[number] - edge))
