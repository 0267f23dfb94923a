"""Second pass of the alignment: headings and other nodes with something below them, paired by what is below.

Each pair of units votes for its ancestors to be a pair; a section that was retitled is found by its paragraphs.
"""

from collections import defaultdict
from itertools import product

from tuliem_report.drafts.tree import UNPAIRED, Alignment

_HALF_BELOW = 0.5
_TITLE_WEIGHT = 0.5
_BONUS = 0.05


def pair_branches(alignment: Alignment) -> None:
    """Pair free nodes that hold enough of the same units, the best first."""
    candidates = []
    for (i, j), votes in _votes(alignment).items():
        below = 2 * votes / (alignment.old.weights[i] + alignment.new.weights[j])
        title = alignment.likeness(i, j) if alignment.old.units[i].words or alignment.new.units[j].words else 0.0
        if _is_acceptable(alignment, i, j, below, title):
            bonus = _BONUS * (alignment.have_same_number(i, j) + (alignment.old.units[i].kind == alignment.new.units[j].kind))
            candidates.append((-(below + _TITLE_WEIGHT * title + bonus), abs(i - j), i + j, i, j))
    for *_, i, j in sorted(candidates):
        if alignment.are_free(i, j):
            alignment.pair(i, j)


def _votes(alignment: Alignment) -> dict[tuple[int, int], int]:
    """Count for each two free nodes the characters of the units below them that are pairs."""
    votes: dict[tuple[int, int], int] = defaultdict(int)
    old, new = alignment.old, alignment.new
    for i, j in enumerate(alignment.to_new):
        if j == UNPAIRED or not i:
            continue
        weight = len(old.units[i].words) + len(new.units[j].words) + 2
        free_old = [up for up in old.near_ancestors(i) if alignment.to_new[up] == UNPAIRED]
        free_new = [up for up in new.near_ancestors(j) if alignment.to_old[up] == UNPAIRED]
        for up in product(free_old, free_new):
            votes[up] += weight
    return {pair: weight // 2 for pair, weight in votes.items()}


def _is_acceptable(alignment: Alignment, i: int, j: int, below: float, title: float) -> bool:
    in_place = alignment.have_paired_parents(i, j) and alignment.have_same_number(i, j)
    return below >= _HALF_BELOW or (title >= 0.5 and below >= 0.15) or (in_place and below >= 0.3)


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
