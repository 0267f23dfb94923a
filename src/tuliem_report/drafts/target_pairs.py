"""Which target of one report is which of the other: by indicator, never by number.

Words that many indicators share ("tỷ lệ", "đạt chuẩn") count for little. The place in the aligned text, group, unit and number
break ties.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import log

from tuliem_report.drafts.noise import raw_tokens, token_key
from tuliem_report.report.document import Target

_ALIKE = 0.6
"""Share of the weighted words from which two indicators are one reworded."""
_ALIKE_IN_PLACE = 0.35
"""Likewise where the text around them is aligned."""
_FEW = 60
"""Targets on either side up to which each is compared with each."""
_RARE = 8

Keys = tuple[str, ...]
IsSamePlace = Callable[[Target, Target], bool]


def indicator_keys(target: Target) -> Keys:
    """Give the words of an indicator, noise left out."""
    return tuple(token_key(token) for token in raw_tokens(target.indicator))


def pair_targets(old: Sequence[Target], new: Sequence[Target], is_same_place: IsSamePlace) -> list[tuple[int | None, int | None]]:
    """Pair the targets; in the order of the new list, what is only old where it stood."""
    old_keys, new_keys = [indicator_keys(target) for target in old], [indicator_keys(target) for target in new]
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(_candidates(old, new, old_keys, new_keys, is_same_place)):
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return _in_order(len(old), len(new), partner)


def _candidates(
    old: Sequence[Target], new: Sequence[Target], old_keys: Sequence[Keys], new_keys: Sequence[Keys], is_same_place: IsSamePlace
) -> list[tuple[tuple[float, int, int], int, int]]:
    weights = _weights([*old_keys, *new_keys])
    found = []
    for i, j in _likely(old_keys, new_keys):
        alike = _likeness(old_keys[i], new_keys[j], weights)
        a, b = old[i], new[j]
        same_place = is_same_place(a, b)
        if alike >= (_ALIKE_IN_PLACE if same_place else _ALIKE):
            ties = 0.2 * same_place + 0.08 * (a.period == b.period) + 0.06 * (a.unit == b.unit) + 0.04 * (a.group == b.group)
            ties += 0.02 * (a.value_text == b.value_text) + 0.02 * (a.number == b.number)
            found.append(((-round(alike + ties, 6), abs(i - j), i + j), i, j))
    return found


def _weights(indicators: Sequence[Keys]) -> Mapping[str, float]:
    """Give each word its weight: the fewer indicators have it, the more."""
    holders = Counter(key for keys in indicators for key in set(keys))
    return {key: log(1 + len(indicators) / count) for key, count in holders.items()}


def _likeness(old: Keys, new: Keys, weights: Mapping[str, float]) -> float:
    if old == new:
        return 1.0
    old_words, new_words = Counter(old), Counter(new)
    shared = sum(weights[key] * count for key, count in (old_words & new_words).items())
    total = sum(weights[key] * count for key, count in (old_words + new_words).items())
    return 2 * shared / total if total else 0.0


def _likely(old_keys: Sequence[Keys], new_keys: Sequence[Keys]) -> set[tuple[int, int]]:
    """Give the pairs worth a comparison: all of short lists, those that share rare words of long ones."""
    if len(old_keys) <= _FEW and len(new_keys) <= _FEW:
        return {(i, j) for i in range(len(old_keys)) for j in range(len(new_keys))}
    holders: dict[object, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, lists in enumerate((old_keys, new_keys)):
        for at, keys in enumerate(lists):
            for key in (keys, *set(keys)):  # the whole indicator, and each of its words
                holders[key][side].append(at)
    found: set[tuple[int, int]] = set()
    for old, new in holders.values():
        if min(len(old), len(new)) <= _RARE:
            found.update((i, j) for i in old[: _RARE * 4] for j in new[: _RARE * 4])
    return found


def _in_order(old_count: int, new_count: int, partner: Mapping[int, int]) -> list[tuple[int | None, int | None]]:
    old_of = {j: i for i, j in partner.items()}
    after: dict[int, list[int]] = defaultdict(list)
    latest = -1
    for i in range(old_count):
        if i in partner:
            latest = partner[i]
        else:
            after[latest].append(i)
    ordered: list[tuple[int | None, int | None]] = [(i, None) for i in after[-1]]
    for j in range(new_count):
        ordered.append((old_of.get(j), j))
        ordered.extend((i, None) for i in after[j])
    return ordered
