"""How a plain text is laid out: what its line ends and blank lines mean, as far as that is certain.

The same words come as visual lines of a PDF, each followed by a blank line (where blank lines mean nothing), as one long
line for each paragraph (copied out of a web page), or as wrapped lines with a blank line between paragraphs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import regex

Layout = Literal["paragraph-lines", "double-spaced", "spaced-blocks", "wrapped"]


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of the text that is not blank.

    `index` counts the lines that are not blank, from 0. `gap` is the number of blank lines before it. `continues`: it
    follows a manual line break (vertical tab, U+2028), not the end of a paragraph. `page` counts the form feeds before it.
    """

    index: int
    text: str
    gap: int
    continues: bool = False
    page: int = 0


LONG_LINE = 200
"""Characters that no visual line of a page holds."""

_SENTENCE_END = regex.compile(r"[.;:!?…][”\"'’»)\]]*\s*\Z")
_LOWERCASE_START = regex.compile(r"\s*+(?!\p{Ll}{1,3}[.)/-]\s)\p{Ll}")
_MARKER = regex.compile(r"\s*(?:[-–—+*•]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|\p{L})[.)/-])\s")


def layout_of(lines: Sequence[RawLine]) -> Layout:
    """Tell how the text is laid out; "wrapped" where nothing can be said of its paragraphs."""
    if _is_one_line_per_paragraph(lines):
        return "paragraph-lines"
    if _is_double_spaced(lines):
        return "double-spaced"
    if _is_spaced_blocks(lines):
        return "spaced-blocks"
    return "wrapped"


def starts_in_sentence(text: str) -> bool:
    """Tell whether a line begins with a small letter that is not the letter of a list."""
    return _LOWERCASE_START.match(text) is not None


def is_marked(text: str) -> bool:
    """Tell whether a line begins with what could be the marker of a list item or a section."""
    return _MARKER.match(text) is not None


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends with a punctuation mark that may end a paragraph."""
    return _SENTENCE_END.search(text[-12:]) is not None


def _share(count: int, of: int) -> float:
    return count / of if of else 0.0


def _is_one_line_per_paragraph(lines: Sequence[RawLine]) -> bool:
    """Ask for lines longer than a page is wide, ended like sentences, and none that goes on with the last one's sentence."""
    long = [line for line in lines if len(line.text) > LONG_LINE]
    if not long:
        return False
    middling = [line for line in lines if len(line.text) > 60]
    return (
        _share(sum(ends_sentence(line.text) for line in long), len(long)) >= 0.8
        and _share(sum(ends_sentence(line.text) for line in middling), len(middling)) >= 0.6
        and _share(sum(not line.continues and starts_in_sentence(line.text) for line in lines), len(lines)) <= 0.05
    )


def _is_double_spaced(lines: Sequence[RawLine]) -> bool:
    """Ask for a blank line before nearly every line, although many lines go on with the sentence of the line before."""
    following = lines[1:]
    return (
        len(following) >= 5
        and _share(sum(line.gap > 0 for line in following), len(following)) >= 0.9
        and _share(sum(starts_in_sentence(line.text) for line in following), len(following)) >= 0.1
    )


def _is_spaced_blocks(lines: Sequence[RawLine]) -> bool:
    """Ask that blank lines never cut a sentence, and that most blocks of several lines are filled like one paragraph."""
    if not any(line.gap for line in lines[1:]) or lines[-1].page:
        return False
    blocks = list(blocks_of(lines))
    if _share(sum(starts_in_sentence(block[0].text) for block in blocks[1:]), len(blocks)) > 0.02:
        return False
    several = [block for block in blocks if len(block) > 1]
    width = line_width(lines)
    return not several or _share(sum(is_one_paragraph(block, width) for block in several), len(several)) >= 0.8


def blocks_of(lines: Sequence[RawLine]) -> Iterator[list[RawLine]]:
    """Give the runs of lines with no blank line between them."""
    block: list[RawLine] = []
    for line in lines:
        if line.gap and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def line_width(lines: Sequence[RawLine]) -> int:
    """Give the length that full lines have: the 95th percentile, since a few may stick out."""
    lengths = sorted(len(line.text.rstrip()) for line in lines)
    return lengths[len(lengths) * 95 // 100] if lengths else 0


def is_one_paragraph(block: Sequence[RawLine], width: int) -> bool:
    """Tell a block whose lines are all full but the last, with no list item and no indent inside: it is surely one paragraph."""
    return not any(
        len(line.text.rstrip()) < 0.75 * width
        or following.text[0].isspace()
        # Words that were wrapped may begin with a dash or a number, but not after the end of a sentence.
        or (is_marked(following.text) and ends_sentence(line.text))
        for line, following in pairwise(block)
    )
