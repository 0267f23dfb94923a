"""Two sequences read as one: what both have in the same order, what went, what came, and what stands elsewhere."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Step = Literal["kept", "gone", "come", "left", "arrived"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One step: places in the old and in the new sequence, -1 where the step has none.

    What changed its order comes twice: it "left" where it was, and "arrived" where it is.
    """

    step: Step
    old: int = -1
    new: int = -1


def merged(length_of_old: int, length_of_new: int, partners: Mapping[int, int]) -> Iterator[Entry]:
    """Read both in the order of the new one; what only the old one has stands where it stood. `partners` are places, old to new."""
    stays = longest_rise(sorted(partners.items()))
    kept = dict(stays)
    origins = {new: old for old, new in partners.items() if old not in kept}
    last_old = last_new = -1
    for old, new in [*stays, (length_of_old, length_of_new)]:
        for gone in range(last_old + 1, old):
            yield Entry("left", gone, partners[gone]) if gone in partners else Entry("gone", old=gone)
        for come in range(last_new + 1, new):
            yield Entry("arrived", origins[come], come) if come in origins else Entry("come", new=come)
        if old < length_of_old:
            yield Entry("kept", old, new)
        last_old, last_new = old, new


def longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs sorted by their first number, give the longest selection in which the second rises too."""
    ends: list[int] = []  # the smallest second number that ends a rise of each length
    places: list[int] = []  # where in `pairs` that is
    before: list[int] = []
    for place, (_, new) in enumerate(pairs):
        length = bisect_left(ends, new)
        before.append(places[length - 1] if length else -1)
        ends[length : length + 1] = [new]
        places[length : length + 1] = [place]
    chosen = []
    place = places[-1] if places else -1
    while place >= 0:
        chosen.append(pairs[place])
        place = before[place]
    return chosen[::-1]
