"""Reads small web pages for the tests of the HTML reader."""

from typing import Any

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_html import read_html
from tuliem_report.reading.page import Page, ParagraphStyle, TableGrid, TextLine
from tuliem_report.reading.source import ReadOptions, Source


def read(html: str, **options: Any) -> Page:
    """Read a page from its text."""
    (page,) = read_html(Source("a.html", html.encode(), ReadOptions(**options)), ProblemLog())
    return page


def lines_of(page: Page) -> list[TextLine]:
    """Give the lines outside of tables."""
    return [item for item in page.items if isinstance(item, TextLine)]


def texts(page: Page) -> list[str]:
    """Give the text of each line outside of tables."""
    return [line.text for line in lines_of(page)]


def styles(page: Page) -> list[ParagraphStyle]:
    """Give each line's paragraph, which it must have."""
    found = [line.paragraph for line in lines_of(page)]
    assert None not in found
    return [style for style in found if style is not None]


def table_of(page: Page) -> TableGrid:
    """Give the only table."""
    (table,) = (item for item in page.items if isinstance(item, TableGrid))
    return table


def cells(table: TableGrid) -> list[tuple[int, int, int, int, str]]:
    """Give place, spans and text of each cell."""
    return [(cell.row, cell.column, cell.rowspan, cell.colspan, "|".join(line.text for line in cell.lines)) for cell in table.cells]


def accounted(page: Page) -> bool:
    """Tell whether the page's count equals what it holds."""
    held = [line.text for line in lines_of(page)] + [aside.text for aside in page.asides]
    held += [line.text for item in page.items if isinstance(item, TableGrid) for cell in item.cells for line in cell.lines]
    held += [line.text for note in page.notes for line in note.lines]
    return page.characters == sum(len("".join(text.split())) for text in held)
