"""Appendices that are not called so: "BIỂU 1", "MỘT SỐ CHỈ TIÊU CHỦ YẾU …" in capitals after the signature."""

from dataclasses import replace

import regex

from tuliem_report.blocks.block import Block
from tuliem_report.blocks.marker import Marker
from tuliem_report.blocks.word_markers import APPENDIX
from tuliem_report.outline.node import OutlineNode

_NUMBERED = regex.compile(r"(?P<marker>(?:BIỂU|BẢNG)\s+(?:SỐ\s*)?(?P<number>\d{1,2})\s*[.:–-]*)(?=\s|$)")
_NAMED = regex.compile(
    r"""
    (?:CÁC|MỘT\ SỐ|HỆ\ THỐNG|TỔNG\ HỢP|DANH\ MỤC|BIỂU|BẢNG|KẾT\ QUẢ)\b .* \b(?:CHỈ\ TIÊU|DỰ\ ÁN|CÔNG\ TRÌNH|CHƯƠNG\ TRÌNH|SỐ\ LIỆU)\b""",
    regex.VERBOSE,
)


def names_annex(block: Block) -> bool:
    """Does the block name an appendix without the word? To be asked only after the signature."""
    return block.table is None and block.caps and (_NUMBERED.match(block.text) or _NAMED.match(block.text)) is not None


def number_annex(block: Block) -> Block:
    """Give "BIỂU 2" the marker of an appendix."""
    match = _NUMBERED.match(block.text) if names_annex(block) else None
    if match is None:
        return block
    marker = Marker(APPENDIX, match["marker"].strip(), match["number"], (int(match["number"]),), match.end())
    return replace(block, own_markers=(marker,))


def call_annexes(tree: OutlineNode) -> None:
    """Make appendices of the headings in capitals that name one."""
    for node in tree.children:
        if node.kind == "heading" and node.head is not None and names_annex(node.head):
            node.kind = "appendix"
