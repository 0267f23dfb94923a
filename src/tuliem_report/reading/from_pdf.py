"""Stage reading: a PDF to its pages.

PDFium gives text and drawn lines; each page is read by the fast path where it can be and glyph by glyph where it must be (see
`pdf_pieces`). PDFium is not safe for threads: one document at a time within a process.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from tuliem_report.errors import EncryptedFile, UnreadableFile
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import Page
from tuliem_report.reading.pdf_calls import address, page_object_count
from tuliem_report.reading.pdf_fonts import FontTable
from tuliem_report.reading.pdf_geometry import PageText
from tuliem_report.reading.pdf_objects import page_objects
from tuliem_report.reading.pdf_overprint import with_overprint
from tuliem_report.reading.pdf_pages import Drawing, build_page
from tuliem_report.reading.pdf_pieces import geometric_text, sampled_text
from tuliem_report.reading.pdf_rules import drawn_rules
from tuliem_report.reading.pdf_streams import unpacked_size
from tuliem_report.reading.pdf_tables import find_grids
from tuliem_report.reading.pdf_text import TextLayer
from tuliem_report.reading.source import Source

_OCR_HINT = "the file is a scan: run text recognition for Vietnamese over it first, e.g. with 'ocrmypdf -l vie'"
_START_MARK, _END_MARK = b"%PDF-", b"%%EOF"
# Bytes at either end of a file within which its marks stand; mail gateways and scanners add a few lines.
_HEAD, _TAIL = 1024, 4096
# A font is unreadable when at least so many of its characters, and at least half of those tried, have no Unicode value.
_FEWEST_UNMAPPED = 3
# A producer has its habits: after so many pages in a row that samples could not read, no further one is tried by them.
_MOST_MISSES = 2


@dataclass(slots=True)
class _FontReport:
    """Characters tried and characters without a Unicode value by font name, over all pages."""

    fonts: FontTable = field(default_factory=FontTable)
    first_page: dict[str, int] = field(default_factory=dict)

    def add(self, page: int, fonts: FontTable) -> None:
        """Count in what was tried on one page."""
        self.fonts.sampled.update(fonts.sampled)
        self.fonts.unmapped.update(fonts.unmapped)
        for name, count in fonts.unmapped.items():
            if count:
                self.first_page.setdefault(name, page)

    def tell(self, log: ProblemLog) -> None:
        """Log the fonts whose text cannot be trusted."""
        for name, page in self.first_page.items():
            unmapped = self.fonts.unmapped[name]
            if unmapped >= _FEWEST_UNMAPPED and 2 * unmapped >= self.fonts.sampled[name]:
                log.add(
                    "unreadable-font",
                    f"the font {name or 'without a name'} does not say which letters its signs stand for",
                    hint="its text may be wrong: make the PDF again with embedded Unicode fonts, or read the Word file",
                    page=page,
                )


def read_pdf(source: Source, log: ProblemLog) -> list[Page]:
    """Read the pages of a PDF.

    Raises `EncryptedFile` where a password is asked for, and `UnreadableFile` where the file is damaged or has no text.
    """
    with _opened(source) as document:
        if source.options.reference:
            from tuliem_report.reading.pdf_reference import reference_pages

            pages = reference_pages(source)
        else:
            pages = list(_pages(document, source, log))
        _check_text(source, document, pages, log)
    return pages


@contextmanager
def _opened(source: Source) -> Iterator[Any]:
    """Open a PDF and close it again."""
    if _START_MARK not in source.content[:_HEAD]:
        raise UnreadableFile("this is not a PDF", where=source.name, hint="check that this is the right file")
    if _END_MARK not in source.content[-_TAIL:]:
        raise UnreadableFile("the PDF is cut off: its end is missing", where=source.name, hint="fetch or save the file again")
    limits = source.options.limits
    limits.check("unpacked_bytes", unpacked_size(source.content, limits.unpacked_bytes), source.name)
    try:
        document = pdfium.PdfDocument(source.content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD:
            hint = "save a copy without a password (for instance with 'qpdf --decrypt') and read that"
            raise EncryptedFile("the PDF asks for a password", where=source.name, hint=hint) from None
        raise UnreadableFile("the PDF is damaged", where=source.name, hint="fetch or save the file again") from None
    with closing(document):
        if len(document) == 0:
            raise UnreadableFile("the PDF has no pages", where=source.name, hint="fetch or save the file again")
        limits.check("pages", len(document), source.name)
        yield document


def _pages(document: Any, source: Source, log: ProblemLog) -> Iterator[Page]:
    fonts = _FontReport()
    limits = source.options.limits
    misses = characters = 0
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pdfium.PdfiumError:
            log.add("unreadable-page", "the page is damaged and was left out", severity="error", page=number)
            yield Page(number, ())
            continue
        with closing(page), closing(page.get_textpage()) as text_page:
            layer = TextLayer(text_page)
            characters += layer.characters
            limits.check("page_objects", len(layer.text) + page_object_count(address(page)), source.name)
            limits.check("characters", characters, source.name)
            text = sampled_text(page, layer) if misses < _MOST_MISSES else None
            misses = 0 if text else misses + 1
            yield _page(number, page, layer, text)
            fonts.add(number, layer.fonts)
    fonts.tell(log)


def _page(number: int, page: Any, layer: TextLayer, sampled: PageText | None) -> Page:
    """Build one page: glyph by glyph where samples do not do, and word by word where there are tables."""
    text = sampled or geometric_text(page, layer, by_word=False)
    objects = page_objects(page)
    grids, rules = find_grids(drawn_rules(objects, text.frame))
    if grids:
        text = geometric_text(page, layer, by_word=True)
    drawing = Drawing(tuple(grids), tuple(rule.as_box() for rule in rules))
    return build_page(number, with_overprint(text, layer, objects), drawing, layer.characters)


def _check_text(source: Source, document: Any, pages: list[Page], log: ProblemLog) -> None:
    """Complain of a document without text; log the pages that hold images and no text."""
    if not any(page.characters for page in pages):
        images = any(_has_image(document, number) for number in range(1, len(document) + 1))
        message = "the PDF holds images and no text" if images else "the PDF holds no text"
        hint = _OCR_HINT if images else "check that this is the right file"
        raise UnreadableFile(message, where=source.name, hint=hint)
    for page in pages:
        if not page.characters and page.number and _has_image(document, page.number):
            log.add("page-without-text", "the page holds an image and no text", hint=_OCR_HINT, page=page.number)


def _has_image(document: Any, number: int) -> bool:
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        return False
    with closing(page):
        return bool(page_objects(page).images)
