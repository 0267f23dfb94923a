"""Two reports that are no drafts of one another: their tasks, breakthroughs, solutions, viewpoints and lessons side by side."""

from collections.abc import Iterator, Sequence
from typing import get_args

from rapidfuzz.distance import Indel

from tuliem_report.drafts.changes import Counterpart, Role, Side
from tuliem_report.drafts.shingles import likely_pairs
from tuliem_report.drafts.tree import Encoder
from tuliem_report.report.document import ListedItem, Report

_ALIKE = 0.35
"""Likeness from which two items say something about the same matter."""


def find_counterparts(old: Report, new: Report) -> tuple[Counterpart, ...]:
    """Pair the items of each role by their words; what has no counterpart stands alone."""
    return tuple(row for role in get_args(Role) for row in _of_role(role, getattr(old, role), getattr(new, role)))


def _of_role(role: Role, old: Sequence[ListedItem], new: Sequence[ListedItem]) -> Iterator[Counterpart]:
    encoder = Encoder()
    old_codes = {i: encoder.encode(item.title or item.text) for i, item in enumerate(old)}
    new_codes = {j: encoder.encode(item.title or item.text) for j, item in enumerate(new)}
    scored = sorted(
        (-likeness, abs(i - j), i + j, i, j)
        for i, j in likely_pairs(old_codes, new_codes)
        if (likeness := round(Indel.normalized_similarity(old_codes[i], new_codes[j]), 4)) >= _ALIKE
    )
    partner: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for negative, _, _, i, j in scored:
        if j not in partner and i not in taken:
            partner[j] = (i, -negative)
            taken.add(i)
    for j, item in enumerate(new):
        found = partner.get(j)
        if found is None:
            yield Counterpart(role=role, new=_side(role, item))
        else:
            yield Counterpart(role=role, old=_side(role, old[found[0]]), new=_side(role, item), likeness=found[1])
    for i, item in enumerate(old):
        if i not in taken:
            yield Counterpart(role=role, old=_side(role, item))


def _side(role: Role, item: ListedItem) -> Side:
    return Side(
        address=item.address,
        page=item.page,
        kind=role,
        marker=item.marker,
        number=item.number,
        title=item.title,
        text=None if item.title is not None and item.title == item.text else item.text,
        position=item.ordinal,
    )
