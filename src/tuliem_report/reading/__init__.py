"""Stage reading: the bytes of one document become pages of text lines and tables, whatever the format is.

`READERS` has one row for each format. A reader's module, and with it its library, is imported only when its row is chosen.
"""

from dataclasses import dataclass
from importlib import import_module

from tuliem_report.limits import Limits
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import Page, TableGrid
from tuliem_report.reading.sniff import recognise
from tuliem_report.reading.source import Source


@dataclass(frozen=True, slots=True)
class Reader:
    """Where the reader of a format is: `function` of `module` takes (source, log) and gives pages.

    `encoding` of `encoding_module` tells the character encoding of a format that has one.
    """

    format: str
    module: str
    function: str
    encoding_module: str | None = None
    encoding: str = ""

    def read(self, source: Source, log: ProblemLog) -> list[Page]:
        """Import the reader and run it."""
        pages: list[Page] = getattr(import_module(self.module), self.function)(source, log)
        return pages

    def encoding_of(self, content: bytes) -> str | None:
        """The name of the character encoding, None for a format that is not text."""
        if self.encoding_module is None:
            return None
        name: str = getattr(import_module(self.encoding_module), self.encoding)(content)
        return name


READERS: dict[str, Reader] = {
    reader.format: reader
    for reader in (
        Reader("pdf", "tuliem_report.reading.from_pdf", "read_pdf"),
        Reader("docx", "tuliem_report.reading.from_docx", "read_docx"),
        Reader("html", "tuliem_report.reading.from_html", "read_html", "tuliem_report.reading.html_charset", "encoding_of_html"),
        Reader("txt", "tuliem_report.reading.from_txt", "read_txt", "tuliem_report.reading.txt_encoding", "encoding_of_text"),
    )
}


def read_pages(source: Source, log: ProblemLog) -> list[Page]:
    """Read a document of any known format.

    Raises InputError where no report is possible: an empty file, a format that no reader takes, a file that is not what
    its name says, one that passes a limit.
    """
    limits = source.options.limits
    limits.check("file_bytes", len(source.content), source.name)
    pages = READERS[recognise(source)].read(source, log)
    _check_size(pages, limits, source.name)
    return pages


def _check_size(pages: list[Page], limits: Limits, where: str) -> None:
    """Raise LimitExceeded where later stages would get more than they should take."""
    cells = [cell for page in pages for item in page.items if isinstance(item, TableGrid) for cell in item.cells]
    lines = sum(len(page.items) for page in pages) + sum(len(cell.lines) for cell in cells)
    limits.check("pages", len(pages), where)
    limits.check("characters", sum(page.characters for page in pages), where)
    limits.check("cells", len(cells), where)
    limits.check("lines", lines, where)


__all__ = ["READERS", "Reader", "read_pages", "recognise"]
