"""Addresses are unique, and cost no more where many are alike."""

from tuliem_report.blocks.candidates import find_markers
from tuliem_report.outline.node import OutlineNode
from tuliem_report.report.ids import addresses


def tree(*lines: str) -> OutlineNode:
    """A document with one node for each line."""
    markers = [find_markers(line)[0] for line in lines]
    return OutlineNode("document", children=[OutlineNode(marker.row.kind, marker=marker) for marker in markers])


def test_namesakes_are_counted() -> None:
    """The second of a number gets a suffix, its children under it; other numbers are left alone."""
    root = tree("1. A", "2. B", "1. C", "1. D")
    root.children[2].children = tree("a) E").children
    found = addresses(root)
    assert list(found.values()) == ["document", "1", "2", "1_2", "1_3", "1_2/a"]


def test_many_namesakes_cost_no_square() -> None:
    """A numbering that says "1." fifty thousand times is counted in one pass; a square would take minutes."""
    (first,) = tree("1. A").children
    root = OutlineNode("document", children=[OutlineNode("item", marker=first.marker) for _ in range(50_000)])
    assert list(addresses(root).values())[-1] == "1_50000"
