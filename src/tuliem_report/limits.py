"""Bounds on what the program takes from a file that it does not trust.

They are far above any real report: the longest political report is some hundred pages, and its `word/document.xml` stays
below 10 MB even when every word is a run of its own. What a sound file may pass is a field of `Limits`, and an option of
``tuliem parse`` lifts it; the other constants guard against what no sound file has.
"""

from dataclasses import dataclass
from typing import BinaryIO

from tuliem_report.errors import LimitExceeded

MAX_FILE_BYTES = 256 * 2**20
"""Size of a document as a file."""

MAX_PAGES = 3_000
"""Pages of a PDF, or of a text with form feeds."""

MAX_PAGE_OBJECTS = 100_000
"""Characters and drawn objects of one PDF page; a page full of small print has 10,000."""

MAX_CHARACTERS = 5_000_000
"""Characters of a document that are not white space: 2,000 close pages."""

MAX_LINES = 200_000
"""Lines of a document, those in cells of tables included."""

MAX_CELLS = 200_000
"""Cells of all tables together."""

MAX_TAGS = 3_000_000
"""Tags of a web page, or of one XML part of a Word file."""

MAX_UNPACKED_BYTES = 192 * 2**20
"""Unpacked size of what is read of a Word file, or of all streams of a PDF that are packed tightly."""

MAX_ARCHIVE_MEMBERS = 5_000
"""Members of a zip archive (a report with a photograph on each page has some hundred)."""

MAX_PART_BYTES = 64 * 2**20
"""Unpacked size of one XML part."""

MAX_PACKING_RATIO = 300
"""Unpacked size over packed size; repetitive XML of real tables reaches about 100, a bomb about 1,000."""

RATIO_FREE_BYTES = 2**20
"""Parts up to this unpacked size, in bytes, may be packed as tightly as they like."""

MAX_STRUCTURED_BYTES = 128 * 2**20
"""Size of a structured report (JSON or YAML) as a file."""

MAX_STRUCTURED_DEPTH = 200
"""Nesting of a structured report."""

MAX_XML_DEPTH = 256
"""Nesting of an XML part: what libxml2 takes."""

MAX_HTML_DEPTH = 2_000
"""Nesting of a web page, a little below what libxml2 takes."""

_SUSPECT = "check where the file comes from; if it is sound, save it anew or split it"


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds that an option lifts: ``tuliem parse --max-pages N`` for `pages`, and so on. All count from 0."""

    file_bytes: int = MAX_FILE_BYTES
    pages: int = MAX_PAGES
    page_objects: int = MAX_PAGE_OBJECTS
    characters: int = MAX_CHARACTERS
    lines: int = MAX_LINES
    cells: int = MAX_CELLS
    tags: int = MAX_TAGS
    unpacked_bytes: int = MAX_UNPACKED_BYTES

    def check(self, name: str, amount: int, where: str) -> None:
        """Raise LimitExceeded where `amount` passes the bound `name`."""
        bound: int = getattr(self, name)
        if amount > bound:
            raise LimitExceeded(f"the file has more than {bound:,} {_NOUNS[name]}", where=where, hint=_lifting(name))


_NOUNS = {
    "file_bytes": "bytes",
    "pages": "pages",
    "page_objects": "characters and drawn objects on one page",
    "characters": "characters of text",
    "lines": "lines",
    "cells": "cells in its tables",
    "tags": "tags in one part",
    "unpacked_bytes": "bytes when it is unpacked",
}


def option_of(name: str) -> str:
    """Give the option that lifts a bound: "--max-pages"."""
    return f"--max-{name.replace('_', '-')}"


def _lifting(name: str) -> str:
    return f"if the file is sound, lift the limit: tuliem parse FILE {option_of(name)} NUMBER"


def suspicious(what: str, where: str) -> LimitExceeded:
    """Make the error for what no sound file has; no option lifts it."""
    return LimitExceeded(what, where=where, hint=_SUSPECT)


def read_bounded(stream: BinaryIO, limits: Limits, where: str) -> bytes:
    """Read a file or standard input to its end, but no further than the bound on its size."""
    content = stream.read(limits.file_bytes + 1)
    limits.check("file_bytes", len(content), where)
    return content
