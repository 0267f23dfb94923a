"""Renumbering: whether a number changed by intention, or because something before it came, went or moved.

Numbered units form sequences (the sections of a part; the targets of an appendix, on through its groups). A number that changed
as the unit's place in its sequence changed is a consequence of the nearest change before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from tuliem_report.drafts.changes import ChangeKind
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.vietnamese.counting import counting_value, letter_ordinals, ordinal_value, roman_value

RowKey = tuple[ChangeKind, int, int]
"""A row before it has an id: kind, old unit, new unit (-1 where there is none)."""


def number_value(number: str | None) -> int | None:
    """Read a bare number as its place in a list: "2.3" is 3, "IV" 4, "THỨ NHẤT" and "Một là" 1, "đ" 5."""
    if number is None:
        return None
    last = number.rpartition(".")[2].strip()
    if last.isdecimal():
        return int(last) if len(last) < 9 else None
    letters = letter_ordinals(last)
    return roman_value(last) or ordinal_value(last) or counting_value(regex.sub(r"\s+là$", "", last)) or (letters[0] if letters else None)


@dataclass(frozen=True, slots=True)
class Sequences:
    """For each unit the sequence it is numbered in, its place there from 0, and the unit before it there; -1 where there is none."""

    sequence: list[int]
    place: list[int]
    before: list[int]


def find_sequences(tree: UnitTree) -> Sequences:
    """Find the numbered sequences of one report."""
    sequence = [UNPAIRED] * len(tree)
    place = [UNPAIRED] * len(tree)
    befores = [UNPAIRED] * len(tree)
    latest: dict[tuple[str, str, int], int] = {}
    lengths: list[int] = []
    for at, unit in enumerate(tree.units):
        if unit.number is None:
            continue
        parent = tree.parent[at]
        grandparent = tree.parent[parent] if parent > 0 else UNPAIRED
        style = (unit.kind, (unit.marker or unit.number).replace(unit.number, "#", 1), grandparent)
        before = latest.get(style, UNPAIRED)
        if before == UNPAIRED or not _continues(tree, before, at):
            sequence[at] = len(lengths)
            lengths.append(0)
        else:
            sequence[at] = sequence[before]
            befores[at] = before
        place[at] = lengths[sequence[at]]
        lengths[sequence[at]] += 1
        latest[style] = at
    return Sequences(sequence, place, befores)


def _continues(tree: UnitTree, before: int, at: int) -> bool:
    """The same parent, or the number that comes next under another one."""
    if tree.parent[before] == tree.parent[at]:
        return True
    return _counts_on(tree, before, at)


@dataclass(frozen=True, slots=True)
class Numbering:
    """What is needed to tell why a number changed. `coming` and `going` give the row of what came into or left a sequence."""

    old: UnitTree
    new: UnitTree
    old_sequences: Sequences
    new_sequences: Sequences
    last_coming: list[RowKey | None]
    last_going: list[RowKey | None]
    coming: Mapping[int, RowKey]
    going: Mapping[int, RowKey]
    partner: Sequence[int]

    def cause(self, i: int, j: int, row_of_parent: RowKey | None) -> RowKey | None:
        """Give the row that made the number of old unit `i` into that of new unit `j`; None where it was changed by itself."""
        old, new = self.old.units[i].number or "", self.new.units[j].number or ""
        if row_of_parent is not None and old.rpartition(".")[0] != new.rpartition(".")[0]:
            return row_of_parent
        by = self.new_sequences.place[j] - self.old_sequences.place[i]
        old_value, new_value = number_value(old), number_value(new)
        if not by or (old_value is not None and new_value is not None and new_value - old_value != by):
            return self._cause_before(i, j)
        coming, going = self.last_coming[j], self.last_going[i]
        return (coming or going) if by > 0 else (going or coming)

    def _cause_before(self, i: int, j: int) -> RowKey | None:
        """In a list that is misnumbered elsewhere: the row of what stands just before, if the counting goes on from there."""
        before_old, before_new = self.old_sequences.before[i], self.new_sequences.before[j]
        if UNPAIRED in (before_old, before_new) or not (_counts_on(self.old, before_old, i) and _counts_on(self.new, before_new, j)):
            return None
        if before_new in self.coming:
            return self.coming[before_new]
        return ("renumbered", before_old, before_new) if self.partner[before_old] == before_new else self.going.get(before_old)


def _counts_on(tree: UnitTree, before: int, at: int) -> bool:
    first, second = number_value(tree.units[before].number), number_value(tree.units[at].number)
    return first is not None and second == first + 1


def numbering(alignment: Alignment, coming: Mapping[int, RowKey], going: Mapping[int, RowKey]) -> Numbering:
    """Prepare the search for causes; `coming` maps new units, `going` old ones, to the rows about them."""
    old, new = alignment.old, alignment.new
    old_sequences, new_sequences = find_sequences(old), find_sequences(new)
    return Numbering(
        old,
        new,
        old_sequences,
        new_sequences,
        list(_latest(new_sequences.sequence, coming)),
        list(_latest(old_sequences.sequence, going)),
        coming,
        going,
        alignment.to_new,
    )


def _latest(sequence: Sequence[int], rows: Mapping[int, RowKey]) -> Iterator[RowKey | None]:
    """Give for each unit the last row about a unit before it in its sequence."""
    latest: dict[int, RowKey] = {}
    for at, label in enumerate(sequence):
        yield latest.get(label) if label != UNPAIRED else None
        if label != UNPAIRED and at in rows:
            latest[label] = rows[at]
