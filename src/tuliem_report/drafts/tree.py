"""The units of one report with their places in the tree, and the two trees of a comparison with the pairs found so far."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from rapidfuzz.distance import Indel

from tuliem_report.drafts.noise import raw_tokens, token_key
from tuliem_report.drafts.units import Unit

UNPAIRED = -1
_LEVELS = 12


class UnitTree:
    """Units in reading order with parents and children as indexes. `weights` counts the characters of a unit and all below it."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.index = {unit.address: at for at, unit in enumerate(units)}
        self.parent: list[int] = []
        self.children: list[list[int]] = [[] for _ in units]
        for at, unit in enumerate(units):
            parent = UNPAIRED if unit.parent is None else self.index[unit.parent]
            self.parent.append(parent)
            if parent != UNPAIRED:
                self.children[parent].append(at)
        self.weights = [len(unit.words) + 1 for unit in units]
        for at in range(len(units) - 1, 0, -1):
            self.weights[self.parent[at]] += self.weights[at]

        self.depths = [0] * len(units)
        for at in range(1, len(units)):
            self.depths[at] = self.depths[self.parent[at]] + 1

    def __len__(self) -> int:
        return len(self.units)

    @cached_property
    def positions(self) -> list[int]:
        """The place of each unit under its parent, from 1."""
        found = [1] * len(self.units)
        for children in self.children:
            for position, child in enumerate(children, start=1):
                found[child] = position
        return found

    @cached_property
    def in_letterhead(self) -> list[bool]:
        """Whether each unit stands in the letterhead, whose words the title of the document repeats."""
        found = [unit.kind == "front_matter" for unit in self.units]
        for at in range(1, len(self.units)):
            found[at] |= found[self.parent[at]]
        return found

    def ancestors(self, at: int) -> Iterator[int]:
        """Yield the parent, its parent and so on; the document comes last."""
        while (at := self.parent[at]) != UNPAIRED:
            yield at

    def near_ancestors(self, at: int) -> Iterator[int]:
        """Yield the nearest ancestors: as many as a report has levels, however deep a broken one is nested."""
        return islice(self.ancestors(at), _LEVELS)


class Encoder:
    """Writes texts as strings of one character for each token, the same characters for both reports: cheap to compare."""

    def __init__(self) -> None:
        self._of_token: dict[str, str] = {}
        self._of_key: dict[str, str] = {}

    def encode(self, text: str) -> str:
        """Give the code of a text; texts that differ only by noise have the same code."""
        known = self._of_token
        return "".join([known.get(token) or self._learn(token) for token in raw_tokens(text)])

    def _learn(self, token: str) -> str:
        # Beyond 53,248 kinds of tokens some share a character: such texts are compared a little less well.
        character = self._of_key.setdefault(token_key(token), chr(0x100 + len(self._of_key) % 0xD000))
        self._of_token[token] = character
        return character


class CodeList:
    """The codes of one tree's units, each made when it is first asked for."""

    def __init__(self, units: Sequence[Unit], encode: Callable[[str], str]) -> None:
        self._units = units
        self._encode = encode
        self._codes: list[str | None] = [None] * len(units)

    def __getitem__(self, at: int) -> str:
        code = self._codes[at]
        if code is None:
            code = self._codes[at] = self._encode(self._units[at].words)
        return code


class Alignment:
    """Two trees and which unit became which. The documents themselves are a pair from the start."""

    def __init__(self, old: UnitTree, new: UnitTree) -> None:
        self.old = old
        self.new = new
        self.to_new = [UNPAIRED] * len(old)
        self.to_old = [UNPAIRED] * len(new)
        encoder = Encoder()
        self.old_codes = CodeList(old.units, encoder.encode)
        self.new_codes = CodeList(new.units, encoder.encode)
        self.pair(0, 0)

    @cached_property
    def have_letterheads(self) -> bool:
        """Tell whether both reports have one; then nothing in the one is compared with what is outside the other."""
        return any(self.old.in_letterhead) and any(self.new.in_letterhead)

    def are_of_one_zone(self, i: int, j: int) -> bool:
        """Tell whether both units stand in the letterhead, or neither does."""
        return not self.have_letterheads or self.old.in_letterhead[i] == self.new.in_letterhead[j]

    def pair(self, i: int, j: int) -> None:
        """Note that old unit `i` became new unit `j`."""
        self.to_new[i] = j
        self.to_old[j] = i

    def part(self, i: int, j: int) -> None:
        """Take a pair back."""
        self.to_new[i] = UNPAIRED
        self.to_old[j] = UNPAIRED

    def are_free(self, i: int, j: int) -> bool:
        """Tell whether neither unit is in a pair."""
        return self.to_new[i] == UNPAIRED and self.to_old[j] == UNPAIRED

    def free_old(self) -> list[int]:
        """Old units that are in no pair, in reading order."""
        return [i for i, j in enumerate(self.to_new) if j == UNPAIRED]

    def free_new(self) -> list[int]:
        """New units that are in no pair, in reading order."""
        return [j for j, i in enumerate(self.to_old) if i == UNPAIRED]

    def have_paired_parents(self, i: int, j: int) -> bool:
        """Tell whether the parent of the one became the parent of the other."""
        parent = self.old.parent[i]
        return parent != UNPAIRED and self.to_new[parent] == self.new.parent[j]

    def likeness(self, i: int, j: int) -> float:
        """Tell how alike the words of two units are, from 0 to 1."""
        return Indel.normalized_similarity(self.old_codes[i], self.new_codes[j])

    def have_same_number(self, i: int, j: int) -> bool:
        """Tell whether both bear the same number."""
        number = self.old.units[i].number
        return number is not None and number == self.new.units[j].number
