"""Faults of the numbering and of the tree, said as problems that a drafter can act on."""

from tuliem_report.blocks.marker import BULLET
from tuliem_report.outline.node import OutlineNode
from tuliem_report.problems import ProblemLog

HEADING_KINDS = frozenset({"part", "section", "item", "subitem", "letter", "appendix"})


def report_faults(root: OutlineNode, log: ProblemLog, address: dict[OutlineNode, str]) -> None:
    """Log gaps, doubles and wrong parents in the numbering of each list, and headings with nothing under them."""
    reached: dict[str, OutlineNode] = {}
    for parent in root.walk():
        last: dict[str, OutlineNode] = {}
        for child in parent.children:
            marker = child.marker
            if marker is not None and marker.row.rank < BULLET and marker.row.name != "appendix":
                before = last.get(marker.row.series) or _runs_on(reached.get(marker.row.series), child)
                _check_step(before, child, log, address[child])
                if marker.number is not None and marker.number not in marker.text:
                    log.add(
                        "numbering-misread",
                        f"{marker.text} is read as number {marker.number}",
                        severity="info",
                        hint="correct the number; text recognised in a scan often has l or 1 for I",
                        page=child.page,
                        address=address[child],
                    )
                last[marker.row.series] = reached[marker.row.series] = child
            if child.kind in HEADING_KINDS and child.title and not child.text and not child.children:
                log.add(
                    "heading-without-text",
                    f"nothing stands under the heading {_name(child)}",
                    severity="info",
                    hint="write its text, or take the heading out",
                    page=child.page,
                    address=address[child],
                )


def _runs_on(before: OutlineNode | None, node: OutlineNode) -> OutlineNode | None:
    """The last item of an earlier list, where the numbering runs on through several lists (targets in groups do)."""
    if before is None or before.marker is None or node.marker is None:
        return None
    return before if any(own == other + 1 for own in node.marker.values for other in before.marker.values) else None


def _name(node: OutlineNode) -> str:
    return node.marker.text if node.marker is not None else node.kind


def _check_step(before: OutlineNode | None, node: OutlineNode, log: ProblemLog, address: str) -> None:
    """Compare a number with the one before it in the same list."""
    assert node.marker is not None
    value = node.marker.values
    if before is None:
        if 1 not in value and not (len(node.marker.path) == 1 and node.marker.path[0] == 1):
            log.add(
                "numbering-start",
                f"a list begins with {node.marker.text}",
                hint="number its items from the first on",
                page=node.page,
                address=address,
            )
        return
    assert before.marker is not None
    last = before.marker.values
    steps = {own - other for own in value for other in last}
    if 1 in steps:
        if node.marker.path[:-1] != before.marker.path[:-1]:
            log.add(
                "level-jump",
                f"{node.marker.text} follows {before.marker.text}",
                hint="check the first figures of the number",
                page=node.page,
                address=address,
            )
    elif 0 in steps:
        log.add("numbering-duplicate", f"{node.marker.text} stands twice", hint="renumber the second one", page=node.page, address=address)
    else:
        code = "numbering-gap" if min(steps) > 1 else "numbering-backward"
        log.add(
            code,
            f"{node.marker.text} follows {before.marker.text}",
            hint="a number is missing or mistyped",
            page=node.page,
            address=address,
        )
