"""Stage 4, outline: from blocks to the tree. Here one candidate marker is chosen for each block, with the context."""

from dataclasses import dataclass

from tuliem_report.blocks import Block
from tuliem_report.outline.nesting import join_headings, nest
from tuliem_report.outline.node import OutlineNode, whole
from tuliem_report.outline.regions import Regions, is_separator, split_regions
from tuliem_report.outline.sequence import choose_markers
from tuliem_report.outline.shape import document_styles
from tuliem_report.outline.targets_shape import name_targets
from tuliem_report.outline.titles import set_titles

__all__ = ["Outline", "build_outline"]


@dataclass(frozen=True, slots=True)
class Outline:
    """The tree, the head of the document as it was parted, and the drawn lines that are no text."""

    root: OutlineNode
    regions: Regions
    rules: tuple[Block, ...]


def build_outline(blocks: list[Block]) -> Outline:
    """Part the document, choose the markers, and build the tree with its titles."""
    styles = document_styles(blocks)
    regions = split_regions(join_headings(blocks), styles)
    root = OutlineNode("document")
    _add_head(root, regions)
    numbered = [*regions.body, *regions.appendices]
    rules = tuple(block for block in numbered if is_separator(block))
    numbered = [block for block in numbered if not is_separator(block)]
    tree = OutlineNode("document")
    nest(tree, numbered, choose_markers(numbered, styles))
    set_titles(tree, styles)
    if tree.text and regions.body:
        root.children.append(OutlineNode("preamble", text=tree.text, page=tree.text[0].block.page))
        tree.text = []
    main = [node for node in tree.children if node.kind != "appendix"]
    appendices = tree.children[len(main) :] if all(node.kind != "appendix" for node in tree.children[: len(main)]) else []
    if not appendices:
        main = tree.children
    root.children += main
    _add_tail(root, regions)
    root.children += appendices
    name_targets(root)
    root.page = blocks[0].page if blocks else None
    return Outline(root, regions, rules)


def _add_head(root: OutlineNode, regions: Regions) -> None:
    """Letterhead, title, subtitle and preamble; a separator among them is a node of its own."""
    if regions.letterhead:
        root.children.append(
            OutlineNode("front_matter", text=[whole(block) for block in regions.letterhead], page=regions.letterhead[0].page)
        )
    root.title = [whole(block) for block in regions.title]
    for block in regions.subtitle:
        if is_separator(block):
            root.children.append(OutlineNode("separator", text=[whole(block)], page=block.page))
        else:
            root.text.append(whole(block))
    _add_paragraphs(root, "preamble", regions.preamble)


def _add_tail(root: OutlineNode, regions: Regions) -> None:
    """Closing words and signature."""
    closing = regions.closing
    if closing and is_separator(closing[0]):
        root.children.append(OutlineNode("separator", text=[whole(closing[0])], page=closing[0].page))
        closing = closing[1:]
    _add_paragraphs(root, "closing", closing)
    if regions.signature:
        root.children.append(OutlineNode("signature", text=[whole(block) for block in regions.signature], page=regions.signature[0].page))


def _add_paragraphs(root: OutlineNode, kind: str, blocks: list[Block]) -> None:
    """One node that holds the paragraphs, if there are any."""
    if blocks:
        node = OutlineNode("closing" if kind == "closing" else "preamble", page=blocks[0].page)
        node.text = [whole(block) for block in blocks]
        root.children.append(node)
