"""Which marked nodes have a heading, and which are paragraphs that merely bear a number.

The look of each block is judged first (`shape`); where it is unclear the neighbours in the same list decide, and whether
anything stands under the node: a heading has something under it.
"""

from tuliem_report.blocks.marker import BULLET, PARTS
from tuliem_report.outline.node import OutlineNode, Piece
from tuliem_report.outline.shape import (
    LEADS_IN,
    LONGEST_PLAIN_HEADING,
    Shape,
    Styles,
    colon_end,
    is_set_apart,
    list_head_ends,
    run_in_end,
    shape_of,
)

ALWAYS_HEADED = PARTS | {"roman", "upper_letter"}
NEVER_HEADED_PLAIN = frozenset({"lesson", "point", "labelled"})
"""Numbered sentences: without bold or italic type they have no heading of their own."""


def set_titles(root: OutlineNode, styles: Styles) -> None:
    """Decide title and text of every node below `root` that has a head block."""
    for parent in root.walk():
        groups: dict[str, list[OutlineNode]] = {}
        for child in parent.children:
            if child.head is not None and child.marker is not None:
                groups.setdefault(child.marker.row.series, []).append(child)
        for siblings in groups.values():
            _set_group(siblings, styles)


def _set_group(siblings: list[OutlineNode], styles: Styles) -> None:
    """Decide for the items of one list together."""
    shapes = [_shape(node, styles) for node in siblings]
    if len(siblings) > 1 and all(_heads_text(node) for node in siblings):
        shapes = ["heading" if shape == "paragraph" else shape for shape in shapes]
    ends = _list_heads(siblings, shapes, styles)
    headings = sum(shape in ("heading", "run_in") for shape in shapes)
    paragraphs = shapes.count("paragraph")
    for node, shape, end in zip(siblings, shapes, ends, strict=True):
        if shape == "unclear":
            shape = _settle(node, headings, paragraphs)
        _set(node, end or _cut(node, shape, styles))


def _list_heads(siblings: list[OutlineNode], shapes: list[Shape], styles: Styles) -> list[int | None]:
    """Where the titles of a list in plain text end, each of which runs into its paragraph."""
    heads = [(node.head, node.marker) for node in siblings if node.head is not None and node.marker is not None]
    whole = any(shape == "heading" and not block.text.endswith(":") for (block, _), shape in zip(heads, shapes, strict=True))
    if styles.uses_bold or whole or "run_in" in shapes or any(marker.row.name in NEVER_HEADED_PLAIN | ALWAYS_HEADED for _, marker in heads):
        return [None] * len(siblings)
    bullets = any(marker.row.rank >= BULLET for _, marker in heads)
    ends = list_head_ends([(block, marker.end) for block, marker in heads], bullets=bullets)
    return [None] * len(siblings) if ends is None else [*ends]


def _shape(node: OutlineNode, styles: Styles) -> Shape:
    assert node.head is not None
    assert node.marker is not None
    block, start, row = node.head, node.marker.end, node.marker.row
    shape = shape_of(block, start, styles)
    if row.name in ALWAYS_HEADED:
        long = shape in ("run_in", "paragraph") and len(block.text) > 300
        return shape if long else "paragraph" if _is_whole_paragraph(node, shape) else "heading"
    if shape in ("heading", "unclear") and not is_set_apart(block, start):
        if row.name in NEVER_HEADED_PLAIN:
            heads = block.text.endswith(":") or (row.name == "labelled" and shape == "heading")
            return "heading" if heads and _has_more(node) else "paragraph"
        if row.rank >= BULLET or row.name in ("letter", "lower_roman", "article"):
            return _plain_bullet(node, shape)
    return shape


def _heads_text(node: OutlineNode) -> bool:
    """Is a letter before a short sentence without figures that has paragraphs of its own? Then the full stop ends a heading."""
    assert node.head is not None
    assert node.marker is not None
    rest = node.head.text[node.marker.end :]
    short = len(rest) <= LONGEST_PLAIN_HEADING and node.head.one_sentence(node.marker.end) and not any(char.isdigit() for char in rest)
    return node.marker.row.name == "letter" and short and rest.endswith(".") and bool(node.text)


def _is_whole_paragraph(node: OutlineNode, shape: Shape) -> bool:
    """Is a section or part one paragraph of a resolution: sentences in plain type, or a sentence with nothing under it?"""
    assert node.head is not None
    assert node.marker is not None
    if is_set_apart(node.head, node.marker.end) or not node.head.text.endswith((".", ";", "./.")):
        return False
    return shape in ("paragraph", "unclear") and (not node.head.one_sentence(node.marker.end) or not _has_more(node))


def _plain_bullet(node: OutlineNode, shape: Shape) -> Shape:
    """A bullet in plain type is a heading only if it is no whole sentence and something stands under it."""
    assert node.head is not None
    if not _has_more(node) or LEADS_IN.search(node.head.text):
        return "paragraph"
    return "heading" if shape == "heading" or not node.head.text.rstrip().endswith((".", ";", ",")) else "paragraph"


def _has_more(node: OutlineNode) -> bool:
    return bool(node.children) or len(node.text) > 0


def _settle(node: OutlineNode, headings: int, paragraphs: int) -> Shape:
    """An unclear look: do as the list does; else a short one with something under it is a heading."""
    assert node.head is not None
    ends = node.head.text.rstrip()[-1:]
    if _has_more(node):
        return "heading" if ends not in ";," or headings else "paragraph"
    if ends in ".;,":
        return "paragraph"
    return "heading" if headings >= paragraphs else "paragraph"


def _set(node: OutlineNode, cut: int) -> None:
    """Write title and text into the node; both are pieces of its head block (text that follows stands after them)."""
    assert node.head is not None
    assert node.marker is not None
    block, start = node.head, node.marker.end
    if cut > start:
        node.title.insert(0, Piece(block, start, cut))
    if cut < len(block.text):
        node.text.insert(0, Piece(block, cut, len(block.text)))


def _cut(node: OutlineNode, shape: Shape, styles: Styles) -> int:
    """Where the title ends: behind the marker for a paragraph, at the end for a heading, in between for one that runs in."""
    assert node.head is not None
    assert node.marker is not None
    block, start = node.head, node.marker.end
    if shape == "run_in":
        return run_in_end(block, start) or start
    if shape == "heading":
        leads_in = block.text.endswith(":") and not styles.uses_bold and not is_set_apart(block, start)
        return (leads_in and colon_end(block, start)) or len(block.text)
    if not styles.uses_bold and (node.marker.row.name in ("dash", "bullet") or node.marker.row.series.startswith("decimal")):
        return colon_end(block, start) or start
    return start
