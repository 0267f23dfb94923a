"""An index of neighbouring tokens: which old and new units may have to do with each other, without comparing all with all.

Only shingles that are rare on both sides count, so the work grows with the length of the texts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product

_COMMON = 48
"""A shingle counts if the units that hold it make at most so many pairs."""
_BEST = 6
"""Partners looked at for each unit."""

Codes = Mapping[int, str]


def shingles(code: str) -> set[str]:
    """Give the pairs of neighbouring tokens; the token itself where there is only one."""
    return {code[at : at + 2] for at in range(len(code) - 1)} or {code}


def likely_pairs(old: Codes, new: Codes) -> list[tuple[int, int]]:
    """Give pairs of units that share rare shingles: for each unit its best partners, seen from either side."""
    shared = _shared_shingles(old, new)
    best_of_old: dict[int, list[tuple[int, int]]] = defaultdict(list)
    best_of_new: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (i, j), count in shared.items():
        best_of_old[i].append((-count, j))
        best_of_new[j].append((-count, i))
    found = {(i, j) for i, partners in best_of_old.items() for _, j in _best(partners, i)}
    found |= {(i, j) for j, partners in best_of_new.items() for _, i in _best(partners, j)}
    return sorted(found)


def _best(partners: list[tuple[int, int]], at: int) -> Iterable[tuple[int, int]]:
    return sorted(partners, key=lambda partner: (partner[0], abs(partner[1] - at), partner[1]))[:_BEST]


def _shared_shingles(old: Codes, new: Codes) -> Mapping[tuple[int, int], int]:
    holders = _holders(new)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for shingle, in_old in _holders(old).items():
        in_new = holders.get(shingle, ())
        if len(in_old) * len(in_new) <= _COMMON:
            for pair in product(in_old, in_new):
                shared[pair] += 1
    return shared


def _holders(codes: Codes) -> dict[str, list[int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for at, code in codes.items():
        for shingle in shingles(code):
            holders[shingle].append(at)
    return holders
