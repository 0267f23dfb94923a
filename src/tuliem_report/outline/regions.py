"""The parts of a document that stand around its numbered body: head, preamble, closing words, signature, appendices.

What surprises: the signature block stands *before* the appendices, and the letterhead's two columns may come as a table, as
lines side by side, or as one line after the other.
"""

from dataclasses import dataclass

from tuliem_report.blocks.block import Block
from tuliem_report.outline.annexes import number_annex
from tuliem_report.outline.formulas import CLOSING, FRAME_HEADING
from tuliem_report.outline.head import cut_head, is_running, is_separator, kind_place, split_head
from tuliem_report.outline.shape import Styles, is_unnumbered_heading
from tuliem_report.outline.tail import cut_tail, find_signature

__all__ = ["Regions", "is_separator", "split_regions"]

DEEPEST_OPENING = 70
"""The body begins with a marker of at most this rank: a heading, not a point of a list."""


@dataclass(frozen=True, slots=True)
class Regions:
    """The blocks of a document by what they are. `title` and `subtitle` belong to the document itself."""

    letterhead: list[Block]
    title: list[Block]
    subtitle: list[Block]
    preamble: list[Block]
    body: list[Block]
    closing: list[Block]
    signature: list[Block]
    appendices: list[Block]


def split_regions(blocks: list[Block], styles: Styles) -> Regions:
    """Cut the document into its parts, in reading order."""
    blocks = cut_tail(cut_head(blocks))
    appendix = _appendix_start(blocks)
    main, appendices = blocks[:appendix], blocks[appendix:]
    start, preamble_start = _body_start(main, styles)
    letterhead, title, subtitle = split_head(main[:preamble_start])
    signature, late = find_signature(main, start)
    signed = main[signature:late]
    if not signed:
        # the whole document is signed at its end, after the appendices
        first, last = find_signature(appendices, 1, sure=True)
        signed, appendices = appendices[first:last], [*appendices[:first], *appendices[last:]]
    body = main[start:signature]
    closing = _closing_start(body)
    return Regions(
        letterhead,
        title,
        subtitle,
        main[preamble_start:start],
        body[:closing],
        body[closing:],
        signed,
        [*map(number_annex, main[late:]), *appendices],
    )


def _appendix_start(blocks: list[Block]) -> int:
    """Where the first appendix begins: after the last part, and in the last two thirds unless nothing numbered comes before."""
    last_part = max((place for place, block in enumerate(blocks) if any(marker.row.name == "part" for marker in block.markers)), default=-1)
    numbered = False
    for place, block in enumerate(blocks):
        if (
            place > last_part
            and any(marker.row.name == "appendix" for marker in block.markers)
            and (place * 3 > len(blocks) or not numbered)
        ):
            return place
        numbered = numbered or any(marker.row.rank <= DEEPEST_OPENING for marker in block.markers)
    return len(blocks)


def _body_start(main: list[Block], styles: Styles) -> tuple[int, int]:
    """Where the numbered body begins, and where the preamble before it does."""
    start = next((place for place, block in enumerate(main) if _opens_body(block)), None)
    if start is None:
        start = len(main)
    head = kind_place(main[:start]) or 0
    preamble = next((place for place in range(head, start) if is_running(main[place])), start)
    if start == len(main):
        # nothing is numbered: the body begins at the first heading after the head, or at the first paragraph
        start = next((place for place in range(preamble, len(main)) if is_unnumbered_heading(main[place], None, styles)), preamble)
    return start, preamble


def _opens_body(block: Block) -> bool:
    """Is the block numbered as a part, section or item? Any number will do: the first page may be missing."""
    if any(marker.row.name == "part" and len(block.lines[0].text) <= marker.end for marker in block.markers):
        return True  # "PHẦN THỨ NHẤT" on a line of its own, however full the line before it is
    numbered = any(marker.row.rank <= DEEPEST_OPENING and marker.row.name != "appendix" for marker in block.markers)
    return (block.firm or block.caps) and (numbered or FRAME_HEADING.match(block.text) is not None)


def _closing_start(body: list[Block]) -> int:
    """Where the closing words begin: after a last row of stars, or at the farewell formula of the last paragraphs."""
    end = len(body)
    plain = end
    while (
        plain > 0
        and not body[plain - 1].markers
        and body[plain - 1].table is None
        and not is_separator(body[plain - 1])
        and end - plain < 8
    ):
        plain -= 1
    if plain > 0 and is_separator(body[plain - 1]):
        return plain - 1
    if end and body[end - 1].text.rstrip().endswith("./."):
        for place in range(max(plain, end - 4), end):
            if CLOSING.match(body[place].text):
                return place
    return end
