"""Alignment of two reports: which node of the one became which of the other, by words, number and place together.

A table of passes, from what is certain to what is likely. Each looks only at what the earlier ones left, so that the work stays
close to the length of the texts.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from tuliem_report.drafts.branches import pair_branches, part_namesakes
from tuliem_report.drafts.exact import pair_repeated_words, pair_same_words
from tuliem_report.drafts.likeness import pair_in_place, pair_likeliest
from tuliem_report.drafts.tree import Alignment, UnitTree

PASSES: tuple[Callable[[Alignment], None], ...] = (
    pair_same_words,
    pair_branches,
    partial(pair_repeated_words, by_order=False),
    pair_likeliest,
    part_namesakes,
    pair_branches,
    partial(pair_repeated_words, by_order=True),
    pair_in_place,
    pair_branches,
    pair_in_place,
)


def align(old: UnitTree, new: UnitTree) -> Alignment:
    """Pair the units of two reports."""
    alignment = Alignment(old, new)
    if _are_the_same(old, new):
        for at in range(len(old)):
            alignment.pair(at, at)
        return alignment
    for run in PASSES:
        run(alignment)
    return alignment


def _are_the_same(old: UnitTree, new: UnitTree) -> bool:
    """Nothing but pages differs: the usual case of one report in two formats."""
    return len(old) == len(new) and all(replace(a, page=b.page) == b for a, b in zip(old.units, new.units, strict=True))
