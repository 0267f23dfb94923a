"""Walks over the tree of a report: the questions that facts, drafts, checks and outputs all ask of it."""

from collections.abc import Iterator

from tuliem_report.report.document import Section


def walk(section: Section, depth: int = 0) -> Iterator[tuple[int, Section]]:
    """Yield the node and all below it in reading order, each with its depth (0 for the one given)."""
    stack = [(depth, section)]
    while stack:
        level, node = stack.pop()
        yield level, node
        stack.extend((level + 1, child) for child in reversed(node.children))
