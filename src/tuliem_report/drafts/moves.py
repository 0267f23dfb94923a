"""What moved: a unit under another parent, or out of the order that its neighbours kept.

What kept its place is the heaviest increasing subsequence, weighted by text, so that a short section moves past a long one and
not the other way round. The choice does not depend on which report is called old.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from zlib import crc32

from tuliem_report.drafts.tree import UNPAIRED, Alignment


class Stay(Enum):
    """How the two places of a paired unit relate."""

    KEPT = "kept"
    MOVED = "moved"
    ADOPTED = "adopted"
    """In the same place of the text, but a heading around it came or went, so that it stands under another one."""
    NESTED = "nested"
    """In the same place of the text, but counted to another of the headings before it."""


@dataclass(frozen=True, slots=True)
class Step:
    """A paired unit as a step of a sequence: its place on both sides and what it weighs."""

    old: int
    new: int
    weight: int


def find_stays(alignment: Alignment) -> list[Stay | None]:
    """Tell for each old unit how its two places relate; None for a unit without a partner."""
    stays: list[Stay | None] = [None if j == UNPAIRED else Stay.KEPT for j in alignment.to_new]
    for siblings in _siblings(alignment):
        staying = {step.old for step in heaviest_increasing(siblings)}
        for step in siblings:
            if step.old not in staying:
                stays[step.old] = Stay.MOVED
    strangers = [i for i, j in enumerate(alignment.to_new) if i and j != UNPAIRED and not alignment.have_paired_parents(i, j)]
    for i in strangers:
        stays[i] = Stay.MOVED
    _settle_in_place(alignment, stays, strangers)
    _unsettle_dissolved(alignment, stays, strangers)
    return stays


def _siblings(alignment: Alignment) -> Iterator[list[Step]]:
    """Yield for each pair of parents the pairs among their children."""
    old, new = alignment.old, alignment.new
    for parent, children in enumerate(old.children):
        if alignment.to_new[parent] == UNPAIRED:
            continue
        steps = [_step(alignment, i) for i in children if alignment.to_new[i] != UNPAIRED]
        steps = [step for step in steps if new.parent[step.new] == alignment.to_new[parent]]
        if any(before.new > after.new for before, after in pairwise(steps)):
            yield steps


def _step(alignment: Alignment, i: int) -> Step:
    j = alignment.to_new[i]
    return Step(i, j, _weight(alignment, i, j))


def _weight(alignment: Alignment, i: int, j: int) -> int:
    """Characters of both sides; a checksum of their words decides between equals, whichever side is called old."""
    checksum = sum(crc32(unit.words.encode()) for unit in (alignment.old.units[i], alignment.new.units[j]))
    return ((alignment.old.weights[i] + alignment.new.weights[j]) << 40) + checksum


def heaviest_increasing(steps: Sequence[Step]) -> list[Step]:
    """Give the subsequence with the greatest total weight in which `new` increases; `steps` are in the order of `old`."""
    ranks = {new: rank for rank, new in enumerate(sorted(step.new for step in steps), start=1)}
    # A Fenwick tree over the ranks: each node holds the best total of a range, and the step that ends it.
    best: list[tuple[int, int]] = [(0, UNPAIRED)] * (len(steps) + 1)
    before: list[int] = []
    for at, step in enumerate(steps):
        total, last = 0, UNPAIRED
        rank = ranks[step.new] - 1
        while rank:
            if best[rank][0] > total:
                total, last = best[rank]
            rank &= rank - 1
        before.append(last)
        rank = ranks[step.new]
        while rank <= len(steps):
            best[rank] = max(best[rank], (total + step.weight, at))
            rank += rank & -rank
    return _trace(steps, before, max(_prefixes(best), default=(0, UNPAIRED))[1])


def _prefixes(best: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    rank = len(best) - 1
    while rank:
        yield best[rank]
        rank &= rank - 1


def _trace(steps: Sequence[Step], before: Sequence[int], last: int) -> list[Step]:
    chosen = []
    while last != UNPAIRED:
        chosen.append(steps[last])
        last = before[last]
    return chosen[::-1]


def _settle_in_place(alignment: Alignment, stays: list[Stay | None], strangers: list[int]) -> None:
    """Find the units under another parent that follow, or precede, the same unmoved text as before."""
    beside = {step: (_paired_beside(alignment.to_new, step), _paired_beside(alignment.to_old, step)) for step in (-1, 1)}

    def keeps(i: int, step: int) -> bool:
        neighbour = beside[step][0][i]
        if neighbour == UNPAIRED or alignment.to_new[neighbour] != beside[step][1][alignment.to_new[i]]:
            return False
        return stays[neighbour] is not Stay.MOVED or _is_above(alignment, neighbour, i)

    for step, order in ((-1, strangers), (1, strangers[::-1])):
        for i in order:
            if _has_free_parent(alignment, i) and keeps(i, step):
                stays[i] = Stay.ADOPTED
    for i in strangers:
        if stays[i] is Stay.MOVED and keeps(i, -1) and keeps(i, 1):
            stays[i] = Stay.NESTED


def _paired_beside(partners: Sequence[int], step: int) -> list[int]:
    """Give for each unit the nearest paired unit before (step -1) or after it."""
    found = [UNPAIRED] * len(partners)
    nearest = UNPAIRED
    for at in range(len(partners)) if step < 0 else range(len(partners) - 1, -1, -1):
        found[at] = nearest
        if partners[at] != UNPAIRED:
            nearest = at
    return found


def _has_free_parent(alignment: Alignment, i: int) -> bool:
    old_parent, new_parent = alignment.old.parent[i], alignment.new.parent[alignment.to_new[i]]
    return alignment.to_new[old_parent] == UNPAIRED or alignment.to_old[new_parent] == UNPAIRED


def _is_above(alignment: Alignment, above: int, i: int) -> bool:
    """A moved heading carries what is below it along."""
    return above in alignment.old.near_ancestors(i) and alignment.to_new[above] in alignment.new.near_ancestors(alignment.to_new[i])


def _unsettle_dissolved(alignment: Alignment, stays: list[Stay | None], strangers: list[int]) -> None:
    """Where some of what stood under a heading that is gone (or new) moved, the section was dissolved (or gathered): all of it moved.

    Not so where all of it stands under what the heading stood under: there only a level came or went, and what kept its order stayed.
    """
    under: dict[tuple[str, int], list[int]] = {}
    for i in strangers:
        old_parent, new_parent = alignment.old.parent[i], alignment.new.parent[alignment.to_new[i]]
        if alignment.to_new[old_parent] == UNPAIRED:
            under.setdefault(("gone", old_parent), []).append(i)
        if alignment.to_old[new_parent] == UNPAIRED:
            under.setdefault(("new", new_parent), []).append(i)
    for (kind, heading), members in under.items():
        if _is_mere_level(alignment, kind, heading, members):
            staying = {step.old for step in heaviest_increasing([_step(alignment, i) for i in members])}
            for i in members:
                stays[i] = Stay.ADOPTED if i in staying else Stay.MOVED
        elif any(stays[i] is Stay.MOVED for i in members):
            for i in members:
                stays[i] = Stay.MOVED


def _is_mere_level(alignment: Alignment, kind: str, heading: int, members: Sequence[int]) -> bool:
    old, new = alignment.old, alignment.new
    if kind == "gone":
        above = alignment.to_new[old.parent[heading]]
        return all(new.parent[alignment.to_new[i]] == above for i in members)
    above = alignment.to_old[new.parent[heading]]
    return all(old.parent[i] == above for i in members)
