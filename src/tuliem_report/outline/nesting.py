"""From blocks and their chosen markers to the tree."""

from tuliem_report.blocks.block import Block, merge_blocks
from tuliem_report.blocks.marker import PARTS
from tuliem_report.outline.node import OutlineNode, whole
from tuliem_report.outline.sequence import Choice

LONGEST_TITLE_PART = 260


def nest(root: OutlineNode, blocks: list[Block], choices: list[Choice]) -> None:
    """Hang the blocks under `root` as the choices say; a paragraph goes to the node that is open."""
    open_nodes = [root]
    for block, choice in zip(blocks, choices, strict=True):
        if choice.depth is None:
            _add_text(open_nodes[-1], block)
            continue
        del open_nodes[choice.depth + 1 :]
        node = OutlineNode(choice.marker.row.kind if choice.marker else "heading", block, choice.marker, page=block.page)
        if choice.marker is None:
            node.title.append(whole(block))
        open_nodes[-1].children.append(node)
        open_nodes.append(node)


def _add_text(node: OutlineNode, block: Block) -> None:
    """Append a paragraph; one that opened on its marker alone, and was refused, is the rest of the one before it."""
    if not block.firm:
        if node.text and node.text[-1].block.table is None and node.text[-1].start == 0:
            node.text[-1] = whole(merge_blocks(node.text[-1].block, block))
            return
        if not node.text and node.head is not None and node.marker is not None:
            node.head = merge_blocks(node.head, block)
            return
    node.text.append(whole(block))


def join_headings(blocks: list[Block]) -> list[Block]:
    """Put a heading together that was set as several paragraphs: "PHẦN THỨ NHẤT" / "ĐÁNH GIÁ KẾT QUẢ …" / "NHIỆM KỲ …"."""
    joined: list[Block] = []
    for block in blocks:
        if joined and _continues(joined[-1], block):
            joined[-1] = merge_blocks(joined[-1], block)
        else:
            joined.append(block)
    return joined


def _continues(before: Block, block: Block) -> bool:
    """Is `block` the rest of the heading that `before` begins?"""
    if before.table is not None or block.table is not None or block.markers or not before.markers or not block.text:
        return False
    marker = before.markers[0]
    if len(before.text.rstrip()) <= marker.end and marker.row.name not in PARTS:
        return True  # the number stands on a line of its own
    if len(block.text) > LONGEST_TITLE_PART or (before.text.rstrip()[-1:] in ".;" and len(before.text) > marker.end):
        return False
    if marker.row.name in PARTS and len(before.text.rstrip()) <= marker.end:
        return block.text.rstrip()[-1:] not in ".;,"
    if marker.row.rank > 30 and marker.row.rank != 40:
        return False
    same_weight = _bold(before, marker.end) == _bold(block, 0)
    lower = block.text[:1].islower() and _bold(block, 0) is True
    return (
        same_weight
        and ((_in_capitals(before, marker.end) and (block.caps or not any(char.isalpha() for char in block.text))) or lower)
        and block.text.rstrip()[-1:] not in ".;,"
    )


def _in_capitals(block: Block, start: int) -> bool:
    """Are the words from `start` in capitals: the title after "Phần thứ nhất", which itself is in small letters?"""
    title = block.text[start:]
    return block.caps or (title.isupper() and len(title) <= LONGEST_TITLE_PART)


def _bold(block: Block, start: int) -> bool | None:
    """Are all words from `start` bold?"""
    end = block.bold_until(start)
    return None if end is None else end >= len(block.text) - 1
