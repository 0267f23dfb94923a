"""Units as the sides of a change."""

from collections.abc import Iterable, Sequence
from typing import Any

from tuliem_report.drafts.changes import Part, Side
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.drafts.units import Unit


def side_of(tree: UnitTree, at: int) -> Side:
    """Show one unit."""
    return Side.model_construct(**_fields(tree, at), parts=())


def side_of_section(tree: UnitTree, members: Sequence[int]) -> Side:
    """Show a unit together with what came or went with it; `members` are in reading order, the unit itself first."""
    if len(members) == 1:
        return side_of(tree, members[0])
    top = tree.units[members[0]]
    below = "\n".join(_line(tree.units[at]) for at in members[1:])
    text = below if top.text is None else f"{top.text}\n{below}"
    return Side.model_construct(**_fields(tree, members[0]) | {"text": text}, parts=_parts(tree, members))


def side_of_joint(tree: UnitTree, parts: Sequence[int], heir: int) -> Side:
    """Show what a paragraph was split into or merged from; the heir stands for all."""
    title = tree.units[parts[0]].title
    text = joint_words(tree, parts if title is None else parts[1:])
    return Side.model_construct(**_fields(tree, heir) | {"title": title, "text": text}, parts=_parts(tree, parts))


def joint_words(tree: UnitTree, parts: Sequence[int]) -> str:
    """Give the words of several units, one a line."""
    return "\n".join(tree.units[at].words for at in parts)


def headings_above(alignment: Alignment, i: int, j: int) -> tuple[str, ...]:
    """Name the headings that a unit stands under, the document's own title left out.

    They are called as in the new report; of a unit that is only in the old one, as far as they are in both.
    """
    if j != UNPAIRED:
        return _headings(alignment.new, alignment.new.near_ancestors(j))
    gone: list[int] = []
    for up in alignment.old.near_ancestors(i):
        if alignment.to_new[up] != UNPAIRED:
            kept = alignment.to_new[up]
            return _headings(alignment.new, (kept, *alignment.new.near_ancestors(kept))) + _headings(alignment.old, gone)
        gone.append(up)
    return _headings(alignment.old, gone)


def _headings(tree: UnitTree, above: Iterable[int]) -> tuple[str, ...]:
    return tuple(_label(tree.units[up]) for up in reversed(list(above)) if up and (tree.units[up].marker or tree.units[up].title))


def _label(unit: Unit) -> str:
    if unit.title is None:
        return unit.marker or ""
    return f"{unit.marker} {unit.title}" if unit.marker else unit.title


def _parts(tree: UnitTree, members: Sequence[int]) -> tuple[Part, ...]:
    return tuple(Part.model_construct(**_fields(tree, at)) for at in members)


def _fields(tree: UnitTree, at: int) -> dict[str, Any]:
    # The values come from a validated report: validating them again would cost more than the whole alignment.
    unit = tree.units[at]
    return {
        "address": unit.address,
        "page": unit.page,
        "kind": unit.kind,
        "marker": unit.marker,
        "number": unit.number,
        "title": unit.title,
        "text": unit.text,
        "parent": None if tree.parent[at] == UNPAIRED else unit.parent,
        "position": tree.positions[at],
        "shape": unit.shape,
    }


def _line(unit: Unit) -> str:
    return f"{unit.marker} {unit.words}".strip() if unit.marker else unit.words
