"""Stage 3, blocks: from lines to paragraphs and headings, each with the markers that it could begin with."""

from dataclasses import replace
from itertools import zip_longest

import regex

from tuliem_report.blocks.block import Block, build_block, merge_blocks
from tuliem_report.blocks.candidates import find_markers
from tuliem_report.blocks.contents import mark_contents
from tuliem_report.blocks.joining import CONNECTIVES, Scales, is_drawn
from tuliem_report.blocks.layout import measure
from tuliem_report.blocks.odd_markers import believed_odd_markers
from tuliem_report.blocks.tables import tie_tables
from tuliem_report.lines import CleanText, Line

__all__ = ["Block", "find_markers", "group_blocks", "merge_blocks"]

SOFT = -3.5
"""A line that begins with a marker opens a block of its own down to this sum of evidence; the outline may undo it."""

ALL_BOLD = 0.9
"""From this share of bold type on the bold type means nothing."""

BROKEN_LINE_DOUBT = 2.0
"""How doubtful it is that a manual line break begins a new list item."""

_TIGHT_HYPHEN = regex.compile(r"\p{Ll}-\p{Ll}")
_LOOSE_HYPHEN = regex.compile(r"\p{Ll}- \p{Ll}")


def group_blocks(text: CleanText) -> tuple[list[Block], list[Line]]:
    """Put the lines together; the second list holds the lines set aside (furniture, contents), in order."""
    lines = tie_tables(mark_contents(list(text.lines)), text.mending)
    kept = _with_telling_weight([line for line in lines if line.aside is None])
    layout = measure(kept)
    odd = believed_odd_markers(kept)
    scales = Scales(layout, odd)
    keep_hyphen = _tight_hyphens(kept)
    blocks: list[Block] = []
    group: list[Line] = []
    doubt = 0.0

    def build() -> Block:
        block = build_block(group, doubt=doubt, centred=layout.is_centred(group[0]), keep_hyphen=keep_hyphen)
        believed = odd.get(group[0].number)
        return replace(block, own_markers=(*block.markers, *believed)) if believed else block

    for line, beyond in zip_longest(kept, kept[1:]):
        next_doubt = _doubt(group, line, beyond, scales) if group else None
        if next_doubt is not None:
            blocks.append(build())
            group, doubt = [], next_doubt
        group.append(line)
    if group:
        blocks.append(build())
    return blocks, [line for line in lines if line.aside is not None]


def _with_telling_weight(lines: list[Line]) -> list[Line]:
    """Forget the weight of the type where the whole document is set in bold: it sets nothing apart."""
    known = bold = 0
    for line in lines:
        for span in line.spans:
            known += (span.end - span.start) * (span.bold is not None)
            bold += (span.end - span.start) * bool(span.bold)
    if bold < ALL_BOLD * known or not bold:
        return lines
    return [replace(line, spans=tuple(replace(span, bold=None) for span in line.spans)) for line in lines]


def _doubt(group: list[Line], after: Line, beyond: Line | None, scales: Scales) -> float | None:
    """None where the paragraph goes on with `after`; else how doubtful it is that a new one begins (0: certain)."""
    before = group[-1]
    if after.continues:
        return None
    if before.table is not None or after.table is not None or _is_separator(before) or _is_separator(after):
        return 0.0
    if before.style is not None and after.style is not None:
        parted = before.style.number != after.style.number or _heads_own_paragraph(group, after)
        return 0.0 if parted else _broken_line_doubt(before, after)
    total, by_marker = scales.weigh(before, after, opens=len(group) == 1, beyond=beyond)
    if by_marker and total > SOFT:
        return max(0.0, by_marker - total)
    return 0.0 if total > 0 else None


def _broken_line_doubt(before: Line, after: Line) -> float | None:
    """The format tells paragraphs apart; a manual line break inside one may still begin a list item."""
    return BROKEN_LINE_DOUBT if before.text[-1:] in ".;:!?" and find_markers(after.text) else None


def _heads_own_paragraph(group: list[Line], after: Line) -> bool:
    """Is a numbered first line a heading, and the text behind its manual line break what stands under it?"""
    first, before = group[0], group[-1]
    if not find_markers(first.text) or find_markers(after.text):
        return False
    if not first.spans or not after.spans or first.spans[0].bold is None:
        return False  # lines of plain text may just be wrapped
    if all(span.bold for line in group for span in line.spans) and not after.spans[0].bold:
        return True
    whole = after.text[:1].isupper() and after.text[-1:] == "." and len(after.text) >= len(first.text)
    return len(group) == 1 and whole and before.text[-1:].isalnum() and before.text.rpartition(" ")[2] not in CONNECTIVES


def _is_separator(line: Line) -> bool:
    return line.table is None and len(line.text) >= 3 and is_drawn(line.text)


def _tight_hyphens(lines: list[Line]) -> bool:
    """Does the document print "văn hóa-xã hội" rather than "văn hóa- xã hội"?"""
    hyphened = [line.text for line in lines if "-" in line.text]
    tight = sum(len(_TIGHT_HYPHEN.findall(text)) for text in hyphened)
    loose = sum(len(_LOOSE_HYPHEN.findall(text)) for text in hyphened)
    return tight >= loose
