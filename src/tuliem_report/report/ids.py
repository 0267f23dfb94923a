"""Addresses: unique, stable under re-parsing, typed in a shell without quotes: "part2/VI/1/1.1/dash3".

A numbered heading is named by its bare number, anything else by its kind and its place among its like. Nodes that stand
straight under the document, or under a part, begin a path of their own only by their parent's address.
"""

import regex

from tuliem_report.outline.node import OutlineNode
from tuliem_report.vietnamese.fold import fold

_UNSAFE = regex.compile(r"[^A-Za-z0-9.]+")
BARE = frozenset({"section", "item", "subitem"})
"""Kinds whose number alone is their step of the path."""


def addresses(root: OutlineNode) -> dict[OutlineNode, str]:
    """Give every node its address; two that would be alike are told apart by a suffix "_2"."""
    found = {root: "document"}
    taken = {"document": 1}  # each with the suffix that its last namesake got
    for node in root.walk():
        prefix = "" if node is root else found[node] + "/"
        counts: dict[str, int] = {}
        singles = _singles(node) if node is root else frozenset()
        for child in node.children:
            counts[child.kind] = counts.get(child.kind, 0) + 1
            step = _step(child, counts[child.kind], single=child.kind in singles)
            address = prefix + step
            again = taken.get(address, 0)
            while address in taken:
                again += 1
                address = f"{prefix}{step}_{again}"
            taken[prefix + step] = again
            taken[address] = 1
            found[child] = address
    return found


def _singles(root: OutlineNode) -> frozenset[str]:
    """Kinds that stand once under the document and need no figure."""
    kinds = [child.kind for child in root.children]
    return frozenset(kind for kind in ("front_matter", "preamble", "closing", "signature", "appendix") if kinds.count(kind) == 1)


def _step(node: OutlineNode, place: int, *, single: bool) -> str:
    """One step of a path."""
    marker = node.marker
    number = (
        _UNSAFE.sub("", marker.number if marker.number.isascii() else fold(marker.number)) if marker is not None and marker.number else ""
    )
    if number and node.kind in BARE:
        return number
    if node.kind == "letter" and marker is not None and marker.number:
        return "dd" if marker.number == "đ" else number
    if node.kind in ("part", "article", "point", "target") and marker is not None and marker.number:
        return f"{node.kind}{marker.values[0]}" if marker.row.name != "upper_letter" else number
    name = {"target_group": "group", "front_matter": "front"}.get(node.kind, node.kind)
    return name if single else f"{name}{place}"
