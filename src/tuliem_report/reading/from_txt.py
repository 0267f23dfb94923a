"""Plain text → pages of lines. A line keeps its leading spaces; blank lines are not lines.

Form feeds are page breaks. Without them pages are told from what a PDF's text extraction leaves of them, if it is
consistent; otherwise the document is one page whose number is None. A line has a paragraph only where the layout makes the
paragraphs certain.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import Page, ParagraphStyle, Run, TextLine
from tuliem_report.reading.source import Source
from tuliem_report.reading.txt_encoding import decode_logged
from tuliem_report.reading.txt_layout import RawLine, blocks_of, is_one_paragraph, layout_of, line_width
from tuliem_report.reading.txt_pages import page_starts

_LINE_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SOFT_BREAKS = "\v\u2028"


def read_txt(source: Source, log: ProblemLog) -> list[Page]:
    """Read a text file in any encoding; at least one page. Raises LimitExceeded before anything is made of its lines."""
    text = decode_logged(source.content, log)
    limits = source.options.limits
    limits.check("characters", _count(text), source.name)
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
    layout = layout_of(lines)
    if layout == "paragraph-lines":
        paragraphs = _paragraph_per_line(lines)
    elif layout == "spaced-blocks":
        paragraphs = _paragraph_per_block(lines)
    else:
        paragraphs = {}
    if "\f" in text:
        return _pages_by_form_feed(text, lines, paragraphs)
    starts = page_starts(lines, layout)
    if starts is None:
        return [_page(None, lines, paragraphs)]
    return [_page(number, lines[start:end], paragraphs) for number, (start, end) in enumerate(pairwise([*starts, len(lines)]), 1)]


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


def _pages_by_form_feed(text: str, lines: Sequence[RawLine], paragraphs: dict[int, ParagraphStyle]) -> list[Page]:
    """Give every page between form feeds its number, blank ones too; the form feed at the very end begins no page."""
    chunks = text.split("\f")
    if not chunks[-1].strip():
        chunks.pop()
    by_page: list[list[RawLine]] = [[] for _ in chunks]
    for line in lines:
        by_page[line.page].append(line)
    return [
        Page(number, _items(members, paragraphs), characters=_count(chunk))
        for number, (chunk, members) in enumerate(zip(chunks, by_page, strict=True), 1)
    ]


def _page(number: int | None, lines: Sequence[RawLine], paragraphs: dict[int, ParagraphStyle]) -> Page:
    return Page(number, _items(lines, paragraphs), characters=sum(_count(line.text) for line in lines))


def _items(lines: Sequence[RawLine], paragraphs: dict[int, ParagraphStyle]) -> tuple[TextLine, ...]:
    return tuple(TextLine((Run(line.text),), paragraph=paragraphs.get(line.index)) for line in lines)


def _count(text: str) -> int:
    """Count the characters that are not white space."""
    return sum(map(len, text.split()))
