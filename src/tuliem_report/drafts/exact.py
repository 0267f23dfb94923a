"""First pass of the alignment: units with the same words, noise aside.

What stands once in either report is paired at once; what is repeated ("Nguyên nhân chủ quan:", "Đạt") is told apart by its
parent, then by its neighbours, then by order.
"""

from collections import defaultdict, deque
from collections.abc import Callable

from tuliem_report.drafts.tree import UNPAIRED, Alignment

_LONG = 40
"""Characters from which the same characters are the same paragraph, without a look at noise or place."""
_TELLING = 6
"""Tokens from which a repeated text is paired by order alone."""

Groups = list[tuple[list[int], list[int]]]


def pair_same_words(alignment: Alignment) -> None:
    """Pair units whose words are the same, noise aside."""
    old, new = alignment.old.units, alignment.new.units
    _pair_single(alignment, _groups(alignment, lambda i: old[i].words, lambda j: new[j].words, _LONG))
    _pair_single(alignment, _same_codes(alignment))


def pair_repeated_words(alignment: Alignment, *, by_order: bool) -> None:
    """Pair units whose words are repeated in a report, by their parents and neighbours; what is left by order, if asked."""
    groups = _same_codes(alignment)
    _pair_under_same_parent(alignment, groups)
    for step in (1, -1):
        _pair_beside_pairs(alignment, groups, step)
    if by_order:
        _pair_in_order(alignment, groups)


def _same_codes(alignment: Alignment) -> Groups:
    return _groups(alignment, lambda i: alignment.old_codes[i], lambda j: alignment.new_codes[j], 1)


def _groups(alignment: Alignment, old_key: Callable[[int], str], new_key: Callable[[int], str], shortest: int) -> Groups:
    """Group the free units of both sides by their key, in the old reading order."""
    groups: dict[tuple[bool, str], tuple[list[int], list[int]]] = {}
    zoned = alignment.have_letterheads
    for i in alignment.free_old():
        if len(key := old_key(i)) >= shortest:
            groups.setdefault((zoned and alignment.old.in_letterhead[i], key), ([], []))[0].append(i)
    for j in alignment.free_new():
        if (zone_key := (zoned and alignment.new.in_letterhead[j], new_key(j))) in groups:
            groups[zone_key][1].append(j)
    return [group for group in groups.values() if group[1]]


def _pair_single(alignment: Alignment, groups: Groups) -> None:
    for old, new in groups:
        if len(old) == len(new) == 1:
            alignment.pair(old[0], new[0])


def _pair_under_same_parent(alignment: Alignment, groups: Groups) -> None:
    """Pair in order what stands under the same parent: first what bears the same number there as well."""
    old, new = alignment.old, alignment.new
    for is_numbered in (True, False):
        for old_group, new_group in groups:
            waiting: dict[tuple[int, str | None], deque[int]] = defaultdict(deque)
            for j in new_group:
                if alignment.to_old[j] == UNPAIRED:
                    waiting[new.parent[j], new.units[j].number if is_numbered else None].append(j)
            for i in old_group:
                number = old.units[i].number if is_numbered else None
                queue = waiting.get((alignment.to_new[old.parent[i]], number))
                if alignment.to_new[i] == UNPAIRED and queue and (number is not None or not is_numbered):
                    alignment.pair(i, queue.popleft())


def _pair_beside_pairs(alignment: Alignment, groups: Groups, step: int) -> None:
    """Pair what stands next to a pair on both sides; a run of repeated units is followed to its end."""
    for old, new in groups:
        members = set(new)
        for i in old if step > 0 else reversed(old):
            before = i - step
            if alignment.to_new[i] != UNPAIRED or not 0 < before < len(alignment.old) or alignment.to_new[before] == UNPAIRED:
                continue
            j = alignment.to_new[before] + step
            if j in members and alignment.to_old[j] == UNPAIRED:
                alignment.pair(i, j)


def _pair_in_order(alignment: Alignment, groups: Groups) -> None:
    for old, new in groups:
        left_old = [i for i in old if alignment.to_new[i] == UNPAIRED]
        left_new = [j for j in new if alignment.to_old[j] == UNPAIRED]
        if left_old and len(alignment.old_codes[left_old[0]]) >= _TELLING:
            for i, j in zip(left_old, left_new, strict=False):
                alignment.pair(i, j)
