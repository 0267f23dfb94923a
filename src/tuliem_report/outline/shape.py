"""Does a block look like a heading? By its style where the format tells it, else by its words alone."""

from dataclasses import dataclass
from typing import Literal

import regex

from tuliem_report.blocks.block import Block

LONGEST_HEADING = 420
"""Headings of three lines in capitals are common, longer ones are paragraphs. Code points."""
LONGEST_PLAIN_HEADING = 110
"""An unnumbered line without any style is taken for a heading up to this length."""
LONGEST_RUN_IN = 130
"""A heading that runs into its paragraph is short."""

Shape = Literal["heading", "run_in", "paragraph", "unclear"]

_ENDS_SENTENCE = regex.compile(r"[.;,…/]\W*$")
_RUN_IN_END = regex.compile(r"[.:;]\s*$|[.:;–-]\s*$")
_AFTER_RUN_IN = regex.compile(r"\s*[:.;–-]")
_COLON_HEAD = regex.compile(r"(?P<head>\p{Lu}[^:.;?!]{8,110}:)\s+(?=\p{L}[^:]{60,})")


@dataclass(frozen=True, slots=True)
class Styles:
    """What the whole document tells about style: is weight known, and is bold used to set headings apart?"""

    weight_known: bool
    uses_bold: bool


def document_styles(blocks: list[Block]) -> Styles:
    """Look through all blocks once."""
    known = any(span.bold is not None for block in blocks for span in block.spans)
    bold = sum(bool(block.markers) and (block.bold_until(block.markers[0].end) or 0) > block.markers[0].end for block in blocks)
    return Styles(known, bold >= 2)


def style_key(block: Block, start: int) -> tuple[bool, bool, bool] | None:
    """Weight, slope and capitals of the words at `start`: what blocks of one level have in common. None where unknown."""
    span = next((span for span in block.spans if span.end > start), None)
    if span is None or span.bold is None:
        return None
    return bool(span.bold), bool(span.italic), block.caps


def run_in_end(block: Block, start: int) -> int | None:
    """Where a heading that is set apart by bold or italic type, and runs into its paragraph, ends."""
    for end in (block.bold_until(start), block.italic_until(start)):
        if end is None or end <= start + 2 or end >= len(block.text) - 1 or end - start > LONGEST_HEADING:
            continue
        if _RUN_IN_END.search(block.text[start:end]):
            return end
        after = _AFTER_RUN_IN.match(block.text, end)
        if after is not None:
            return after.end()
    return None


def colon_end(block: Block, start: int) -> int | None:
    """Where a short head before a colon ends, with a long paragraph after it ("Nguyên nhân chủ quan: Công tác …")."""
    match = _COLON_HEAD.match(block.text, start)
    return match.end("head") if match is not None else None


def is_set_apart(block: Block, start: int) -> bool:
    """Are all words from `start` bold, italic, in capitals or in a heading style?"""
    if block.heading_level is not None:
        return True
    end = len(block.text) - 1
    bold, italic = block.bold_until(start), block.italic_until(start)
    return (bold is not None and bold >= end) or (italic is not None and italic >= end) or block.caps


def looks_like_heading(block: Block, start: int) -> bool:
    """Do the words after the marker ask for something under them? Cheap, for the search over markers."""
    rest = block.text[start:]
    if len(rest) > LONGEST_HEADING or not block.one_sentence(start):
        return False
    short = len(rest) <= 60 and not _ENDS_SENTENCE.search(rest) and not any(char.isdigit() for char in rest)
    return short or rest.endswith(":") or is_set_apart(block, start)


def shape_of(block: Block, start: int, styles: Styles) -> Shape:
    """Say what the words after the marker (`start`) look like."""
    rest = block.text[start:]
    if not rest.strip():
        return "heading"
    if is_set_apart(block, start) and len(rest) <= LONGEST_HEADING:
        return "heading"
    if run_in_end(block, start) is not None:
        return "run_in"
    if len(rest) > LONGEST_HEADING or not block.one_sentence(start):
        return "paragraph"
    if _ENDS_SENTENCE.search(rest):
        return "paragraph" if len(rest) > LONGEST_PLAIN_HEADING else "unclear"
    # no full stop at the end: a heading in plain text; where headings are bold and this is not, it may be either
    return "unclear" if styles.uses_bold or len(rest) > 320 else "heading"


def is_unnumbered_heading(block: Block, styles: Styles) -> bool:
    """Is a block without a marker a heading?"""
    text = block.text
    if block.table is not None or len(text) < 4 or _ENDS_SENTENCE.search(text) or not any(char.isalpha() for char in text):
        return False
    if styles.weight_known:
        bold = block.bold_until()
        apart = block.heading_level is not None or (bold is not None and bold >= len(text) - 1) or (block.caps and bool(block.centred))
        return apart and len(text) <= 250
    if text.endswith(":"):
        return block.caps and len(text) <= LONGEST_PLAIN_HEADING
    one_line = len(block.lines) == 1 or block.caps
    starts_big = text.lstrip("“\"(")[:1].isupper() and not text.startswith("(")
    return one_line and starts_big and block.one_sentence() and len(text) <= LONGEST_PLAIN_HEADING and " " in text
