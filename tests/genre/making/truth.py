"""Writes what a document's source states as the truth that the scorer reads."""

from typing import Any

from genre.making.markup import Document, Heading, plain

WORDS_OF_A_NUMBERED_PARAGRAPH = 14
SCORER_KINDS = {"heading": "unnumbered", "subsubitem": "subitem", "dash": "dash-heading", "plus": "dash-heading"}
ROLES = ("task", "breakthrough", "solution", "viewpoint", "lesson")
LISTS = {role: f"{role}s" for role in ROLES}
COPIED = ("case", "split", "about", "files", "front_matter", "annotations", "revisions", "problems", "set_aside", "tables")


def truth_of(document: Document) -> dict[str, Any]:
    """Give the truth: headings and targets in the scorer's format, and what else the source states."""
    truth: dict[str, Any] = {key: document.head[key] for key in COPIED if key in document.head}
    truth["headings"] = _headings(document)
    truth["targets"] = document.targets
    truth["footnotes"] = document.footnotes
    nodes = [block for block in document.blocks if isinstance(block, Heading)]
    for role in ROLES:
        truth[LISTS[role]] = [_title(node) for node in nodes if role in node.roles]
    return truth


def _headings(document: Document) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    trail: list[str] = []
    seen: set[str] = set()
    for block in document.blocks:
        if not isinstance(block, Heading):
            continue
        del trail[block.depth - 1 :]
        step = block.number or block.kind
        path = "/".join([*trail, step])
        while path in seen:
            step += "+"
            path = "/".join([*trail, step])
        seen.add(path)
        trail.append(step)
        row: dict[str, Any] = {
            "path": path,
            "kind": SCORER_KINDS.get(block.kind, block.kind),
            "number": block.number,
            "label": block.marker,
            "title": _title(block),
            "depth": block.depth,
            "run_in": block.rest is not None,
        }
        if block.optional:
            row["optional"] = True
        rows.append(row)
    return rows


def _title(node: Heading) -> str:
    if node.title:
        return " ".join(plain(node.title).split())
    return " ".join(plain(node.rest or "").split()[:WORDS_OF_A_NUMBERED_PARAGRAPH])
