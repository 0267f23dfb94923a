"""A block: the lines of one paragraph or heading put together, with what its look and its first words say of it."""

from dataclasses import dataclass, replace
from functools import cached_property

import regex

from tuliem_report.blocks.candidates import find_markers, label_markers
from tuliem_report.blocks.marker import Marker
from tuliem_report.lines.line import Anchor, Line, StyleSpan
from tuliem_report.reading.page import TableGrid

LONGEST_CAPITALS = 600
"""No heading is longer."""

_HYPHENS = "-‐‑/"
_NO_SPACE_BEFORE = ",.;:!?)]”%…"
_CAPITAL_OR_FIGURE = regex.compile(r"[\p{Lu}\d]")
_SENTENCE_BREAK = regex.compile(r"[.?!;]\s+[\p{Lu}\d]")


@dataclass(frozen=True)
class Block:
    """One paragraph, heading or table.

    `spans` and `anchors` are over `text`. `doubt` is above 0 where nothing but its marker speaks for a new paragraph, the
    more the likelier it is the middle of the one before it. `own_markers` are kept where a heading was joined: "Phần
    thứ ba" is a marker as a line of its own, not before any word.
    """

    lines: tuple[Line, ...]
    text: str
    spans: tuple[StyleSpan, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    doubt: float = 0.0
    centred: bool | None = None
    own_markers: tuple[Marker, ...] | None = None

    @property
    def page(self) -> int | None:
        """The page on which the block begins."""
        return self.lines[0].page

    @property
    def table(self) -> TableGrid | None:
        """The grid, where the block is a table."""
        return self.lines[0].table

    @property
    def raw(self) -> str:
        """The source's own characters, line by line."""
        return "\n".join(line.raw for line in self.lines)

    @property
    def heading_level(self) -> int | None:
        """The level of the heading style that the format gives, from 1."""
        style = self.lines[0].style
        return style.heading if style is not None else None

    @cached_property
    def markers(self) -> tuple[Marker, ...]:
        """What the block's first characters could be, numbering-wise."""
        if self.own_markers is not None:
            return self.own_markers
        first = self.lines[0]
        style = first.style
        alone = find_markers(first.text) if len(self.lines) > 1 else ()
        if alone and alone[0].end >= len(first.text):
            return alone  # "Phần thứ nhất", a manual line break, "KẾT QUẢ …"
        return find_markers(self.text) or (label_markers(self.text, style.label) if style is not None and style.label else ())

    @cached_property
    def caps(self) -> bool:
        """Are the words all in capitals? Not asked of whole paragraphs."""
        if len(self.text) > LONGEST_CAPITALS:
            return False
        letters = list(filter(str.isalpha, self.text))
        return len(letters) >= 2 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)

    def bold_until(self, start: int = 0) -> int | None:
        """Where the bold words that begin at `start` end; `start` where there are none, None where weight is unknown."""
        return self._until("bold", start)

    def italic_until(self, start: int = 0) -> int | None:
        """Likewise for italic words."""
        return self._until("italic", start)

    def underlined_until(self, start: int = 0) -> int | None:
        """Likewise for underlined words."""
        return self._until("underlined", start)

    def _until(self, what: str, start: int) -> int | None:
        known = False
        end = start
        for span in self.spans:
            value = getattr(span, what)
            known = known or value is not None
            if span.end <= end:
                continue
            if not value and self.text[max(span.start, end) : span.end].strip(" .,:;"):
                break
            end = span.end
        return end if known else None

    @property
    def firm(self) -> bool:
        """Is it certain that a paragraph begins here?"""
        return self.doubt <= 0

    def one_sentence(self, start: int = 0) -> bool:
        """Does no sentence end inside the block, from `start` on?"""
        return _SENTENCE_BREAK.search(self.text, start) is None


def build_block(lines: list[Line], *, doubt: float, centred: bool | None, keep_hyphen: bool) -> Block:
    """Join the lines of one paragraph. `keep_hyphen`: "văn hóa-" / "xã hội" is printed without a space in this document."""
    text = ""
    spans: list[StyleSpan] = []
    anchors: list[Anchor] = []
    for line in lines:
        glue = _glue(text, line.text, keep_hyphen=keep_hyphen)
        shift = len(text) + len(glue)
        if glue and spans:
            spans[-1] = StyleSpan(spans[-1].start, shift, *spans[-1].look)
        text += glue + line.text
        spans.extend(StyleSpan(span.start + shift, span.end + shift, *span.look) for span in line.spans)
        anchors.extend(Anchor(anchor.offset + shift, anchor.mark, anchor.note) for anchor in line.anchors)
    return Block(tuple(lines), text, tuple(spans), tuple(anchors), doubt, centred)


def merge_blocks(first: Block, second: Block) -> Block:
    """Put two blocks together that are one paragraph after all."""
    merged = build_block([*first.lines, *second.lines], doubt=first.doubt, centred=first.centred, keep_hyphen=True)
    return replace(merged, own_markers=first.markers)


def _glue(before: str, after: str, *, keep_hyphen: bool) -> str:
    """What stands between two lines of a paragraph: a space, or nothing after a hyphen inside a word or a symbol."""
    if not before or not after or after[0] in _NO_SPACE_BEFORE:
        return ""
    if before[-1] in _HYPHENS and before[-2:-1].strip():
        word = before[before.rfind(" ") + 1 :]
        inside = _CAPITAL_OR_FIGURE.search(word) is not None or after[0].isupper() or after[0].isdigit()
        return "" if inside or keep_hyphen else " "
    return "" if before[-1] in "(“[" else " "
