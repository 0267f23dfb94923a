"""Stage 4, outline: from blocks to the tree. Here one candidate marker is chosen for each block, with the context."""

from dataclasses import dataclass
from typing import Literal

from tuliem_report.blocks import Block
from tuliem_report.outline.annexes import call_annexes
from tuliem_report.outline.nesting import join_headings, nest
from tuliem_report.outline.node import OutlineNode, Piece, whole
from tuliem_report.outline.regions import Regions, is_separator, split_regions
from tuliem_report.outline.sequence import choose_markers
from tuliem_report.outline.shape import Styles, document_styles
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
    appended = join_headings(regions.appendices)
    body, appendices = _tree(regions.body, styles), _tree(appended, styles)
    call_annexes(appendices)
    _add_paragraphs(root, "preamble", body.text)
    root.children += body.children
    _add_tail(root, regions)
    if appendices.text:
        root.children.append(_unnamed_appendix(appendices.text))
    root.children += appendices.children
    name_targets(root)
    root.page = blocks[0].page if blocks else None
    rules = tuple(block for block in (*regions.body, *appended) if is_separator(block))
    return Outline(root, regions, rules)


def _tree(blocks: list[Block], styles: Styles) -> OutlineNode:
    """The tree of one region; drawn lines are left out."""
    numbered = [block for block in blocks if not is_separator(block)]
    tree = OutlineNode("document")
    nest(tree, numbered, choose_markers(numbered, styles))
    set_titles(tree, styles)
    return tree


def _unnamed_appendix(text: list[Piece]) -> OutlineNode:
    """What follows the signature without being called an appendix: its first lines in capitals are its heading."""
    titled = next((place for place, piece in enumerate(text) if not piece.block.caps), len(text))
    return OutlineNode("appendix", title=text[:titled], text=text[titled:], page=text[0].block.page)


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
    _add_paragraphs(root, "preamble", [whole(block) for block in regions.preamble])


def _add_tail(root: OutlineNode, regions: Regions) -> None:
    """Closing words and signature."""
    closing = regions.closing
    if closing and is_separator(closing[0]):
        root.children.append(OutlineNode("separator", text=[whole(closing[0])], page=closing[0].page))
        closing = closing[1:]
    _add_paragraphs(root, "closing", [whole(block) for block in closing])
    if regions.signature:
        root.children.append(OutlineNode("signature", text=[whole(block) for block in regions.signature], page=regions.signature[0].page))


def _add_paragraphs(root: OutlineNode, kind: Literal["preamble", "closing"], text: list[Piece]) -> None:
    """One node that holds the paragraphs, if there are any; those of one kind that follow each other go together."""
    if not text:
        return
    if root.children and root.children[-1].kind == kind:
        root.children[-1].text += text
    else:
        root.children.append(OutlineNode(kind, text=text, page=text[0].block.page))
