"""Two token lists → stretches that differ or are the same, put together so that a reader sees phrases.

The stretches of (b, a) are those of (a, b) turned round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

TOO_LONG = 200_000_000
"""Product of two token counts beyond which what lies between the common ends is one stretch: some 25 MB of bit vectors."""

_ENDS = {".": 3, ";": 3, ":": 2, ",": 1}
_OPENERS = {",": 2, ";": 1, "-": 1, "(": 2, "và": 2, "hoặc": 2, "cùng": 1}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens old[i1:i2] against new[j1:j2]. `same` tells that the keys are pairwise equal."""

    i1: int
    i2: int
    j1: int
    j2: int
    same: bool

    @property
    def size(self) -> int:
        """Tokens on the longer side."""
        return max(self.i2 - self.i1, self.j2 - self.j1)

    @property
    def is_one_sided(self) -> bool:
        """Something was only put in or only taken out."""
        return self.i1 == self.i2 or self.j1 == self.j2


def find_stretches(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Cut two lists of keys into stretches, alternately the same and different, covering both."""
    runs = _slide(_runs(old, new), old, new)
    return _join_over_islands(runs, old)


def _runs(old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    # The lesser list is always taken first: the longest common subsequence is not unique, and must not depend on the direction.
    turned = (len(old), *old) > (len(new), *new)
    first, second = (new, old) if turned else (old, new)
    runs: list[Stretch] = []
    for tag, i1, i2, j1, j2 in _opcodes(first, second):
        runs.append(Stretch(j1, j2, i1, i2, tag == "equal") if turned else Stretch(i1, i2, j1, j2, tag == "equal"))
    return _alternating(runs)


def _alternating(runs: Sequence[Stretch]) -> list[Stretch]:
    """Join neighbours of one kind and drop what is empty."""
    joined: list[Stretch] = []
    for run in runs:
        if joined and joined[-1].same == run.same:
            joined[-1] = replace(joined[-1], i2=run.i2, j2=run.j2)
        elif run.size:
            joined.append(run)
    return joined


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    if len(old) * len(new) <= TOO_LONG:
        for code in Indel.opcodes(old, new):
            yield code.tag, code.src_start, code.src_end, code.dest_start, code.dest_end
        return
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    yield "equal", 0, head, 0, head
    yield "replace", head, len(old) - tail, head, len(new) - tail
    yield "equal", len(old) - tail, len(old), len(new) - tail, len(new)


def _slide(runs: list[Stretch], old: Sequence[str], new: Sequence[str]) -> list[Stretch]:
    """Shift what was only put in or taken out to where a sentence or a clause begins, if the same words allow it."""
    for at in range(1, len(runs) - 1):
        before, run, after = runs[at - 1 : at + 2]
        if not run.is_one_sided or run.same:
            continue
        keys, start, end = (old, run.i1, run.i2) if run.i1 < run.i2 else (new, run.j1, run.j2)
        by = _best_shift(keys, start, end, before.size, after.size)
        runs[at - 1] = replace(before, i2=before.i2 + by, j2=before.j2 + by)
        runs[at] = Stretch(run.i1 + by, run.i2 + by, run.j1 + by, run.j2 + by, False)
        runs[at + 1] = replace(after, i1=after.i1 + by, j1=after.j1 + by)
    return _alternating(runs)


def _best_shift(keys: Sequence[str], start: int, end: int, room_before: int, room_after: int) -> int:
    shifts = [0]
    while -shifts[-1] < room_before and keys[start + shifts[-1] - 1] == keys[end + shifts[-1] - 1]:
        shifts.append(shifts[-1] - 1)
    shifts.reverse()
    while shifts[-1] < room_after and keys[start + shifts[-1]] == keys[end + shifts[-1]]:
        shifts.append(shifts[-1] + 1)

    def fitness(by: int) -> tuple[int, int]:
        first, end_at = start + by, end + by
        begins = max(_ENDS.get(keys[first - 1], 0) if first else 3, _OPENERS.get(keys[first], 0))
        ends = max(_ENDS.get(keys[end_at - 1], 0), 2 if end_at == len(keys) or keys[end_at] in _ENDS else 0)
        return begins + ends, -abs(by)

    return max(shifts, key=fitness)


def _join_over_islands(runs: list[Stretch], old: Sequence[str]) -> list[Stretch]:
    """Swallow the few unchanged words between two changes that are too few to be read on their own."""
    joined: list[Stretch] = []
    for run in runs:
        if len(joined) >= 2 and not run.same and _is_island(joined[-2], joined[-1], run, old):
            joined[-2:] = [Stretch(joined[-2].i1, run.i2, joined[-2].j1, run.j2, False)]
        else:
            joined.append(run)
    return joined


def _is_island(before: Stretch, run: Stretch, after: Stretch, old: Sequence[str]) -> bool:
    keys = old[run.i1 : run.i2]
    syllables = sum(key[0].isalnum() for key in keys)
    if "." in keys or syllables > 2 or len(keys) > 3:
        return False
    if syllables == 2:
        return min(before.size, after.size) >= 3
    return syllables == 0 or before.size + after.size >= 3
