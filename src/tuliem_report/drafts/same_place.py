"""Whether two targets stand in the same place of the aligned text."""

from collections.abc import Callable

from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.report.document import Target


def same_place(alignment: Alignment) -> Callable[[Target, Target], bool]:
    """Make the question whether the node of an old target became that of a new one.

    All rows of a table have the table's address: that says nothing about a single target.
    """
    old_index, new_index = alignment.old.index, alignment.new.index

    def is_same_place(old: Target, new: Target) -> bool:
        i, j = _unit(alignment.old, old_index, old.address), _unit(alignment.new, new_index, new.address)
        return i != UNPAIRED and alignment.to_new[i] == j and alignment.old.units[i].kind != "table"

    return is_same_place


def _unit(tree: UnitTree, index: dict[str, int], address: str) -> int:
    """Find the unit of an address; the first paragraph of a numbered node is part of the node's unit."""
    if address in index:
        return index[address]
    at = index.get(address.rpartition("/")[0], UNPAIRED)
    return at if at != UNPAIRED and tree.units[at].text is not None else UNPAIRED
