"""Second pass of the alignment: headings and other nodes with something below them, paired by what is below.

Each pair of units votes for its ancestors to be a pair; a section that was retitled is found by its paragraphs.
"""

from collections import defaultdict
from itertools import product
from math import sqrt

from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.drafts.units import Unit

_HALF_BELOW = 0.5
_TITLE_WEIGHT = 0.5
_PARENT_BONUS = 0.5
_SMALL_BONUS = 0.05


def pair_branches(alignment: Alignment) -> None:
    """Pair free nodes that hold enough of the same units: the upper levels first, and on each level the best first."""
    old_bulk, new_bulk = _bulks(alignment.old), _bulks(alignment.new)
    levels: dict[int, list[tuple[int, int, float]]] = defaultdict(list)
    for (i, j), votes in _votes(alignment).items():
        below = 2 * votes / (old_bulk[i] + new_bulk[j])
        levels[alignment.old.depths[i] + alignment.new.depths[j]].append((i, j, below))
    for _, candidates in sorted(levels.items()):
        ranked = sorted(rank for i, j, below in candidates if (rank := _rank(alignment, i, j, below)))
        for *_, i, j in ranked:
            if alignment.are_free(i, j):
                alignment.pair(i, j)


def _rank(alignment: Alignment, i: int, j: int, below: float) -> tuple[float, int, int, int, int] | None:
    """Give the place of a pair among the candidates of its level, the best first; None where too little speaks for it."""
    old, new = alignment.old.units[i], alignment.new.units[j]
    if not old.words and not new.words and old.kind != new.kind:
        return None  # a table is not the block that it stands in
    title = alignment.likeness(i, j) if old.words or new.words else 0.0
    same_parent = alignment.have_paired_parents(i, j)
    same_number = alignment.have_same_number(i, j)
    least = min(_HALF_BELOW, 0.15 if title >= 0.5 else 1.0, 0.3 if same_parent and same_number else 1.0)
    if below < least and not (same_parent and title >= 0.5):
        return None
    fitness = below + _TITLE_WEIGHT * title + _PARENT_BONUS * same_parent + _SMALL_BONUS * (same_number + (old.kind == new.kind))
    return (-round(fitness, 6), abs(i - j), i + j, i, j)


def _votes(alignment: Alignment) -> dict[tuple[int, int], float]:
    """Count for each two free nodes what the units below them that are pairs weigh."""
    votes: dict[tuple[int, int], float] = defaultdict(float)
    old, new = alignment.old, alignment.new
    for i, j in enumerate(alignment.to_new):
        if j == UNPAIRED or not i:
            continue
        weight = (_bulk(old.units[i]) + _bulk(new.units[j])) / 2
        free_old = [up for up in old.near_ancestors(i) if alignment.to_new[up] == UNPAIRED]
        free_new = [up for up in new.near_ancestors(j) if alignment.to_old[up] == UNPAIRED]
        for up in product(free_old, free_new):
            votes[up] += weight
    return votes


def _bulk(unit: Unit) -> float:
    """What a unit counts for: a long paragraph more than a short one, but not so much that it decides alone."""
    return 1 + sqrt(len(unit.words))


def _bulks(tree: UnitTree) -> list[float]:
    """Give for each unit the bulk of all below it, itself included."""
    bulks = [_bulk(unit) for unit in tree.units]
    for at in range(len(tree) - 1, 0, -1):
        bulks[tree.parent[at]] += bulks[at]
    return bulks


def part_namesakes(alignment: Alignment) -> None:
    """Take back pairs of short headings that share their words and nothing else: neither parent nor anything below."""
    for i, j in list(enumerate(alignment.to_new)):
        if j == UNPAIRED or not i or alignment.have_paired_parents(i, j):
            continue
        below_old, below_new = alignment.old.children[i], alignment.new.children[j]
        if below_old and below_new and len(alignment.old_codes[i]) < 6 and not _shares_children(alignment, i, j):
            alignment.part(i, j)


def _shares_children(alignment: Alignment, i: int, j: int) -> bool:
    return any(
        alignment.to_new[child] != UNPAIRED and alignment.new.parent[alignment.to_new[child]] == j for child in alignment.old.children[i]
    )
