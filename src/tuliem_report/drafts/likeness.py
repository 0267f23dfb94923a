"""Third pass of the alignment: units whose words changed, paired by how alike they are, with place and number to break ties."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tuliem_report.drafts.shingles import likely_pairs
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree

_IN_PLACE = 0.5
"""Likeness from which two units under one parent are the same one reworded."""
_ELSEWHERE = ((20, 0.52), (8, 0.6), (0, 0.75))
"""Likeness asked of a unit that also moved, by the tokens it has at least: short texts are alike by chance."""
_SAME_GAP = 0.35
"""Likeness asked of two units that stand between the same neighbours."""
_SAME_GAP_AND_NUMBER = 0.3
_GAP = 8
"""Free units in a gap up to which each is compared with each."""


def pair_likeliest(alignment: Alignment) -> None:
    """Pair free units that share rare words, the most alike first."""
    old = {i: alignment.old_codes[i] for i in alignment.free_old() if alignment.old_codes[i]}
    new = {j: alignment.new_codes[j] for j in alignment.free_new() if alignment.new_codes[j]}
    candidates = []
    for i, j in likely_pairs(old, new):
        if not alignment.are_of_one_zone(i, j):
            continue
        likeness = alignment.likeness(i, j)
        in_place = alignment.have_paired_parents(i, j)
        if likeness >= _asked(min(len(old[i]), len(new[j])), in_place):
            bonus = 0.1 * in_place + 0.03 * alignment.have_same_number(i, j)
            candidates.append((-round(likeness + bonus, 6), abs(i - j), i + j, i, j))
    _pair_best(alignment, candidates)


def _asked(length: int, in_place: bool) -> float:
    return _IN_PLACE if in_place else next(asked for least, asked in _ELSEWHERE if length >= least)


def pair_in_place(alignment: Alignment) -> None:
    """Pair free units that stand after, or before, the same neighbour under the same parent, even if little of their words is left."""
    for step in (1, -1):
        gaps: dict[tuple[int, int], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for i, beside in _free_children(alignment.old, alignment.to_new, step):
            parent = alignment.to_new[alignment.old.parent[i]]
            if parent != UNPAIRED:
                gaps[parent, UNPAIRED if beside == UNPAIRED else alignment.to_new[beside]][0].append(i)
        for j, beside in _free_children(alignment.new, alignment.to_old, step):
            gaps[alignment.new.parent[j], beside][1].append(j)
        _pair_best(alignment, [candidate for old, new in gaps.values() for candidate in _gap_candidates(alignment, old, new)])


def _free_children(tree: UnitTree, partners: Sequence[int], step: int) -> Iterator[tuple[int, int]]:
    """Yield each free unit with the nearest paired sibling before it (step 1) or after it."""
    for children in tree.children:
        beside = UNPAIRED
        for at in children[::step]:
            if partners[at] == UNPAIRED:
                yield at, beside
            else:
                beside = at


Candidate = tuple[float, int, int, int, int]


def _gap_candidates(alignment: Alignment, old: list[int], new: list[int]) -> list[Candidate]:
    pairs = [(i, j) for i in old for j in new] if max(len(old), len(new)) <= _GAP else list(zip(old, new, strict=False))
    candidates = []
    for i, j in pairs:
        a, b = alignment.old.units[i], alignment.new.units[j]
        same_number = alignment.have_same_number(i, j)
        if bool(a.words) != bool(b.words):
            continue
        likeness = alignment.likeness(i, j) if a.words else 1.0
        if likeness >= (_SAME_GAP_AND_NUMBER if same_number else _SAME_GAP) and (a.words or a.kind == b.kind):
            candidates.append((-round(likeness + 0.1 * same_number + 0.05 * (a.kind == b.kind), 6), abs(i - j), i + j, i, j))
    return candidates


def _pair_best(alignment: Alignment, candidates: list[Candidate]) -> None:
    for *_, i, j in sorted(candidates):
        if alignment.are_free(i, j):
            alignment.pair(i, j)
