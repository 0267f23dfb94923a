"""The same words set in a table in one report and in lines in the other: a letterhead, a signature block, a table of a plain text.

A PDF and a TXT keep no cells where a Word file has some. Where all the words of a table stand in the text beside it, number for
number, the difference is one of layout; what it takes to turn the one into the other is cosmetic.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tuliem_report.drafts.joints import Joint
from tuliem_report.drafts.letterheads import Reset
from tuliem_report.drafts.noise import raw_tokens, token_key
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree


@dataclass(frozen=True, slots=True)
class Redressed:
    """The units on either side that differ in layout; of those in `reworded`, old ones, words differ as well."""

    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    reworded: frozenset[int] = frozenset()


def find_redressed(alignment: Alignment, joints: Sequence[Joint], reset: Reset) -> Redressed:
    """Find the tables that the other report sets as lines, and these lines, `reset` ones among them."""
    a = alignment
    old_ornaments, new_ornaments = _ornaments(a.old), _ornaments(a.new)
    partners_of_old, partners_of_new = _partners(a, joints)
    old_found = {i for i in old_ornaments if a.to_new[i] == UNPAIRED or a.to_new[i] in new_ornaments} | _bare(a.old, a.to_new)
    new_found = {j for j in new_ornaments if a.to_old[j] == UNPAIRED or a.to_old[j] in old_ornaments} | _bare(a.new, a.to_old)
    for table, parent in _lone_tables(a.old, a.to_new):
        lines = _lines_for(a.old, table, a.new, a.to_new[parent], partners_of_old, a.to_old)
        if lines is not None:
            old_found |= _below(a.old, [table])
            new_found |= lines
    for table, parent in _lone_tables(a.new, a.to_old):
        lines = _lines_for(a.new, table, a.old, a.to_old[parent], partners_of_new, a.to_new)
        if lines is not None:
            new_found |= _below(a.new, [table])
            old_found |= lines
    return Redressed(frozenset(old_found | reset.old), frozenset(new_found | reset.new), reset.old)


def _ornaments(tree: UnitTree) -> set[int]:
    """Find the units without a word or number in them or below them: rules, rows of stars, empty rows."""
    silent = [not any(map(str.isalnum, f"{unit.marker or ''}{unit.words}")) for unit in tree.units]
    for at in range(len(tree) - 1, 0, -1):
        silent[tree.parent[at]] &= silent[at]
    return {at for at, is_silent in enumerate(silent) if is_silent and at}


def _bare(tree: UnitTree, partners: Sequence[int]) -> set[int]:
    """Find the units without a partner that say nothing themselves and hold nothing that came or went with them ("preamble")."""
    bare = [partner == UNPAIRED and not (unit.words or unit.marker) for unit, partner in zip(tree.units, partners, strict=True)]
    for at in range(len(tree) - 1, 0, -1):
        if partners[at] == UNPAIRED:
            bare[tree.parent[at]] &= bare[at]
    return {at for at, is_bare in enumerate(bare) if is_bare and at}


def _partners(alignment: Alignment, joints: Sequence[Joint]) -> tuple[dict[int, set[int]], dict[int, set[int]]]:
    """Give for each unit all units that it became, or came from."""
    of_old: dict[int, set[int]] = {i: {j} for i, j in enumerate(alignment.to_new) if j != UNPAIRED}
    of_new: dict[int, set[int]] = {j: {i} for i, j in enumerate(alignment.to_new) if j != UNPAIRED}
    for joint in joints:
        of_whole, of_part = (of_old, of_new) if joint.is_split else (of_new, of_old)
        of_whole.setdefault(joint.whole, set()).update(joint.parts)
        for part in joint.parts:
            of_part.setdefault(part, set()).add(joint.whole)
    return of_old, of_new


def _lone_tables(tree: UnitTree, partners: Sequence[int]) -> list[tuple[int, int]]:
    """List the tables without a partner whose parent has one."""
    return [
        (at, tree.parent[at])
        for at, unit in enumerate(tree.units)
        if unit.kind == "table" and partners[at] == UNPAIRED and tree.parent[at] != UNPAIRED and partners[tree.parent[at]] != UNPAIRED
    ]


def _lines_for(
    tree: UnitTree, table: int, other: UnitTree, parent: int, partners: dict[int, set[int]], other_partners: Sequence[int]
) -> set[int] | None:
    """Give the units of the other report that have the words of a table, no more and no less; None where they are others."""
    members = _below(tree, [table])
    became = {partner for member in members for partner in partners.get(member, ())}
    free = [child for child in other.children[parent] if other_partners[child] == UNPAIRED or child in became]
    lines = _below(other, [*free, *became])
    return lines if lines and _bag(tree, members) == _bag(other, lines) else None


def _below(tree: UnitTree, tops: Iterable[int]) -> set[int]:
    found: set[int] = set()
    stack = list(tops)
    while stack:
        at = stack.pop()
        if at not in found:
            found.add(at)
            stack.extend(tree.children[at])
    return found


def _bag(tree: UnitTree, members: Iterable[int]) -> Counter[str]:
    """Count the words and numbers, markers included; rules, dashes and stars are layout."""
    texts = (f"{tree.units[at].marker or ''} {tree.units[at].words}" for at in members)
    return Counter(key for text in texts for token in raw_tokens(text) if (key := token_key(token))[0].isalnum())
