"""The signature block: where it begins and ends. It stands before the appendices, or after them at the very end.

What surprises: place and date may stand in it; notes that were printed at the end of the document follow it; and its first line
may have been joined with the last paragraph.
"""

import regex

from tuliem_report.blocks.block import Block, build_block
from tuliem_report.outline.annexes import names_annex
from tuliem_report.outline.formulas import DATED, SIGNATURE

LONGEST_SIGNATURE_LINE = 140
MOST_SIGNATURE_BLOCKS = 60
"""How many blocks before the end the signature block may begin: recipients, names, and the notes after them."""
MOST_SIGNATURE_CELLS = 8

_RUNNING = regex.compile(r"[.;:,!?]\W*$")
_SURE = regex.compile(r"T[/.]M\b|TM\.|(?:Nơi nhận|NƠI NHẬN)\s*:")
"""What begins no paragraph and no heading."""


def cut_tail(blocks: list[Block]) -> list[Block]:
    """Cut the last blocks where a line of the signature block was joined with the paragraph before it."""
    first = max(len(blocks) - MOST_SIGNATURE_BLOCKS, 0)
    return [*blocks[:first], *(piece for block in blocks[first:] for piece in _pieces(block))]


def _pieces(block: Block) -> list[Block]:
    if block.table is not None or block.caps:
        return [block]
    cut = next((place for place, line in enumerate(block.lines) if place and _SURE.match(line.text)), None)
    if cut is None:
        return [block]
    above = build_block(list(block.lines[:cut]), doubt=block.doubt, centred=block.centred, keep_hyphen=True)
    return [above, build_block(list(block.lines[cut:]), doubt=0.0, centred=None, keep_hyphen=True)]


def find_signature(blocks: list[Block], start: int, *, sure: bool = False) -> tuple[int, int]:
    """Where the signature block begins and where it ends: a ruled table after it begins an appendix without a name.

    `start`: it does not begin before. `sure`: only the phrases count that nothing else begins with.
    """
    start = max([start, len(blocks) - MOST_SIGNATURE_BLOCKS, *(place + 1 for place, block in enumerate(blocks) if _opens_section(block))])
    place = next((place for place in range(start, len(blocks)) if _signs(blocks[place], sure=sure)), None)
    if place is None:
        return len(blocks), len(blocks)
    end = next((later for later in range(place + 1, len(blocks)) if (grid := blocks[later].table) is not None and grid.ruled), len(blocks))
    end = next((later for later in range(place + 1, end) if names_annex(blocks[later])), end)
    while place < end - 1 and end < len(blocks) and blocks[end - 1].caps and not SIGNATURE.match(blocks[end - 1].text):
        end -= 1
    while place > start and blocks[place - 1].table is None and DATED.match(blocks[place - 1].text):
        place -= 1
    return place, end


def _opens_section(block: Block) -> bool:
    """Does a part or a section in capitals begin here? Then the body still goes on."""
    return block.caps and any(marker.row.rank <= 30 for marker in block.markers)


def _signs(block: Block, *, sure: bool) -> bool:
    """Is this the first line of a signature block?"""
    phrase = _SURE if sure else SIGNATURE
    if block.table is not None:
        if block.table.ruled and len(block.table.cells) > MOST_SIGNATURE_CELLS:
            return False
        phrase = _SURE if block.table.ruled else phrase
        return any(phrase.match(line.text.strip()) for cell in block.table.cells for line in cell.lines)
    return (
        phrase.match(block.text) is not None
        and len(block.text) <= LONGEST_SIGNATURE_LINE
        and not _RUNNING.search(block.lines[0].text.removesuffix(":"))
    )
