"""The tree while it is being built: one node for each marker or unnumbered heading, with the blocks that belong to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tuliem_report.blocks.block import Block
from tuliem_report.blocks.marker import Marker
from tuliem_report.report.document import Kind


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's text, `start` to `end`."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the piece."""
        return self.block.text[self.start : self.end].strip()

    @property
    def raw(self) -> str | None:
        """The source's own characters, where the piece is a whole block that a repair changed."""
        if self.start or self.end < len(self.block.text):
            return None
        if " ".join(line.raw for line in self.block.lines) == self.block.text:
            return None  # as nearly always: there is nothing to be made comparable
        source = " ".join(self.block.raw.split())
        return source if source != self.block.text else None


@dataclass(slots=True, eq=False)
class OutlineNode:
    """A node: `head` is the block that opens it, `title` the pieces of its heading, `text` its own paragraphs and tables."""

    kind: Kind
    head: Block | None = None
    marker: Marker | None = None
    title: list[Piece] = field(default_factory=list)
    text: list[Piece] = field(default_factory=list)
    children: list["OutlineNode"] = field(default_factory=list)
    page: int | None = None

    def walk(self) -> Iterator["OutlineNode"]:
        """Yield this node and all below it, in reading order, however deep the tree is."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    @property
    def title_text(self) -> str | None:
        """The heading, its lines joined."""
        return " ".join(piece.text for piece in self.title) or None


def whole(block: Block) -> Piece:
    """The piece that is the whole block."""
    return Piece(block, 0, len(block.text))
