"""Plain text → pages of lines. A line keeps its leading spaces; blank lines are not lines.

Form feeds are page breaks. Without them pages are told from what a PDF's text extraction leaves of them, if it is
consistent; otherwise the document is one page whose number is None. A line has a paragraph only where the layout makes the
paragraphs certain. Tables in columns of spaces, with tabs, drawn ones and those with a cell for each line become grids.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import Aside, Page, ParagraphStyle, Run, TableGrid, TextLine
from tuliem_report.reading.source import Source
from tuliem_report.reading.txt_encoding import decode_logged
from tuliem_report.reading.txt_layout import RawLine, blocks_of, is_one_paragraph, layout_of, line_width
from tuliem_report.reading.txt_pages import page_starts
from tuliem_report.reading.txt_tables import TextTable, find_tables

_LINE_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_WHITE_SPACE = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
"""All there is; each is counted by itself, since to part a large text at them takes ten times its memory."""
_SOFT_BREAKS = "\v\u2028"


def read_txt(source: Source, log: ProblemLog) -> list[Page]:
    """Read a text file in any encoding; at least one page. Raises LimitExceeded before anything is made of its lines."""
    text = decode_logged(source.content, log)
    limits = source.options.limits
    limits.check("characters", len(text) - sum(map(text.count, _WHITE_SPACE)), source.name)
    limits.check("pages", text.count("\f"), source.name)
    limits.check("lines", sum(1 for line in text.splitlines() if not line.isspace()), source.name)
    return pages_of_text(text)


_GLUED_RULE = re.compile(r"(?<=[-_*=–]{4})(?=[^\W\d_])")
"""Where an extractor joined a drawn line with the text after it: "-----PHẦN THỨ NHẤT"."""


def pages_of_text(text: str) -> list[Page]:
    """Give the pages of a text that is already characters; every string has pages."""
    lines = list(_raw_lines(_GLUED_RULE.sub("\n\n", text)))
    if not lines:
        return [Page(number=None, items=(), characters=0)]
    tables = {table.first: table for table in find_tables(lines)}
    inside = {index: table.stop for table in tables.values() for index in range(table.first, table.stop)}
    running = [line for line in lines if line.index not in inside] if inside else lines
    layout = layout_of(running) if running else "wrapped"
    paragraphs = _PARAGRAPHS[layout](running) if layout in _PARAGRAPHS else {}
    content = _Content(lines, paragraphs, tables, inside)
    if "\f" in text:
        return _pages_by_form_feed(text, content)
    starts = page_starts(lines, layout)
    if starts is None:
        return [content.page(None, 0, len(lines))]
    return [content.page(number, start, end) for number, (start, end) in enumerate(pairwise([*starts, len(lines)]), 1)]


@dataclass(frozen=True, slots=True)
class _Content:
    """The lines of a text, with what is known of some by their index: the paragraph, the table that begins, where a table ends."""

    lines: Sequence[RawLine]
    paragraphs: Mapping[int, ParagraphStyle]
    tables: Mapping[int, TextTable]
    inside: Mapping[int, int]

    def page(self, number: int | None, start: int, end: int) -> Page:
        """Give the page with the lines from `start` to before `end`; a table is on the page where it begins, whole."""
        items: list[TextLine | TableGrid] = []
        asides: list[Aside] = []
        at = self._after_table(start)
        first, end = at, max(at, self._after_table(end))
        while at < end:
            line, table = self.lines[at], self.tables.get(at)
            if table is None:
                items.append(TextLine((Run(line.text),), paragraph=self.paragraphs.get(at)))
            else:
                items.append(table.grid)
                asides += [Aside(table.borders, "table border")] * bool(table.borders)
            at = at + 1 if table is None else table.stop
        characters = sum(_count(line.text) for line in self.lines[first:end])
        return Page(number, tuple(items), asides=tuple(asides), characters=characters)

    def _after_table(self, at: int) -> int:
        """Give the first line from `at` on that is not inside of a table that began before."""
        return at if at in self.tables else self.inside.get(at, at)


def _raw_lines(text: str) -> Iterator[RawLine]:
    """Give the lines that are not blank, each with what stood between it and the line before."""
    index = gap = page = 0
    soft = False
    for line, mark in _split(text):
        if line and not line.isspace():
            yield RawLine(index, line, gap, continues=soft, page=page)
            index, gap, soft = index + 1, 0, mark in _SOFT_BREAKS
        else:
            gap, soft = gap + 1, False
        if mark == "\f":
            page, soft = page + 1, False


def _split(text: str) -> Iterator[tuple[str, str]]:
    """Give each line with the break that ends it; the last line's is a line feed."""
    start = 0
    for found in _LINE_BREAK.finditer(text):
        yield text[start : found.start()], found.group()
        start = found.end()
    yield text[start:], "\n"


def _paragraph_per_line(lines: Sequence[RawLine]) -> dict[int, ParagraphStyle]:
    paragraphs: dict[int, ParagraphStyle] = {}
    style = ParagraphStyle(number=0)
    for line in lines:
        if not line.continues:
            style = ParagraphStyle(number=line.index)
        paragraphs[line.index] = style
    return paragraphs


def _paragraph_per_block(lines: Sequence[RawLine]) -> dict[int, ParagraphStyle]:
    """Give the lines of a block one paragraph; a block of several lines that may be more than one paragraph gets none."""
    width = line_width(lines)
    sure = (block for block in blocks_of(lines) if is_one_paragraph(block, width))
    return {line.index: style for block in sure for style in [ParagraphStyle(number=block[0].index)] for line in block}


_PARAGRAPHS = {"paragraph-lines": _paragraph_per_line, "spaced-blocks": _paragraph_per_block}
"""How the paragraphs are known in the layouts that tell them."""


def _pages_by_form_feed(text: str, content: _Content) -> list[Page]:
    """Give every page between form feeds its number, blank ones too; the form feed at the very end begins no page."""
    chunks = text.split("\f")
    if not chunks[-1].strip():
        chunks.pop()
    pages: list[Page] = []
    start = 0
    for number, chunk in enumerate(chunks, 1):
        end = start
        while end < len(content.lines) and content.lines[end].page == number - 1:
            end += 1
        pages.append(replace(content.page(number, start, end), characters=_count(chunk)))
        start = end
    return pages


def _count(text: str) -> int:
    """Count the characters that are not white space."""
    return sum(map(len, text.split()))
