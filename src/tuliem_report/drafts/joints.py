"""Last pass of the alignment: one paragraph that became several, several that became one.

A free unit whose words stand in a longer unit of the other report, and do not stand in that unit's partner as well, is a part
of it. Of the parts, one is the heir: it stays the partner of the whole, and what stood below the whole stands below it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from tuliem_report.drafts.changes import ChangeKind, Words
from tuliem_report.drafts.numbering import RowKey
from tuliem_report.drafts.shingles import likely_pairs, shingles
from tuliem_report.drafts.sides import joint_words
from tuliem_report.drafts.tree import UNPAIRED, Alignment, CodeList, UnitTree
from tuliem_report.drafts.words import compare_words, has_substance

_SHORTEST = 4
"""Tokens that a part must have: less is found in any paragraph."""
_HELD = 0.7
"""Share of a part's shingles that the whole must hold."""
_GAINED = 0.6
"""Share of a part's tokens by which it must explain more of the whole."""
_EXPLAINED = 0.6
"""Likeness of the whole to its parts put together."""
_SENTENCE_ENDS = (".", "!", "?", "…", ";", ":", "")
_REMNANT = 0.25
"""Share of a whole from which a single part that it holds is the whole itself, cut down."""


@dataclass(frozen=True, slots=True)
class Joint:
    """One unit on one side, several on the other. `is_split` tells that the one is old. `heir` is one of the parts.

    `kind` is "cosmetic" where nothing but a line was broken or mended. `words` marks the old words against the new ones, of the
    side with the parts one part a line.
    """

    is_split: bool
    whole: int
    parts: tuple[int, ...]
    heir: int
    kind: ChangeKind
    words: tuple[Words, ...]

    @property
    def key(self) -> RowKey:
        """The row about it."""
        return (self.kind, self.whole, self.heir) if self.is_split else (self.kind, self.heir, self.whole)


@dataclass(frozen=True, slots=True)
class View:
    """The alignment seen with the wholes on one side, so that splits and merges are one search."""

    alignment: Alignment
    is_split: bool
    wholes: UnitTree
    parts: UnitTree
    whole_codes: CodeList
    part_codes: CodeList
    partner: list[int]
    partner_of_part: list[int]

    def have_paired_parents(self, whole: int, part: int) -> bool:
        i, j = (whole, part) if self.is_split else (part, whole)
        return self.alignment.have_paired_parents(i, j)

    def has_changed(self, whole: int, part: int) -> bool:
        if self.wholes.units[whole].words == self.parts.units[part].words:
            return False
        return self.whole_codes[whole] != self.part_codes[part]

    def free_part(self, part: int) -> None:
        """Take back the pair of a part, if it is in one."""
        whole = self.partner_of_part[part]
        if whole != UNPAIRED:
            self.alignment.part(*((whole, part) if self.is_split else (part, whole)))

    def pair(self, whole: int, part: int) -> None:
        """Make a part the partner of a whole, whatever it was paired with."""
        if self.partner[whole] != UNPAIRED:
            self.alignment.part(*((whole, self.partner[whole]) if self.is_split else (self.partner[whole], whole)))
        self.alignment.pair(*((whole, part) if self.is_split else (part, whole)))


def views_of(alignment: Alignment) -> tuple[View, View]:
    """See the alignment as one in which wholes were split, and as one in which parts were merged."""
    a = alignment
    return (
        View(a, True, a.old, a.new, a.old_codes, a.new_codes, a.to_new, a.to_old),
        View(a, False, a.new, a.old, a.new_codes, a.old_codes, a.to_old, a.to_new),
    )


def find_joints(alignment: Alignment, known: Sequence[Joint] = ()) -> list[Joint]:
    """Find what was split and merged, and pair each whole with its heir; a unit is in one joint at most. `known` ones stand first."""
    found = [(gain, view, whole, parts) for view in views_of(alignment) for gain, whole, parts in _search(view)]
    joints: list[Joint] = list(known)
    taken = {unit for joint in known for unit in _units_of(joint.is_split, joint.whole, joint.parts)}
    for _, view, whole, parts in sorted(found, key=lambda entry: (-entry[0], entry[2] + sum(entry[3]))):
        touched = _units_of(view.is_split, whole, parts)
        if touched & taken:
            continue
        taken |= touched
        heir = _heir(view, whole, parts)
        view.pair(whole, heir)
        if len(parts) > 1:
            joints.append(joint_of(view, whole, parts, heir))
    return joints


def _units_of(is_split: bool, whole: int, parts: Sequence[int]) -> set[tuple[bool, int]]:
    """Name the units of a joint, those of the old report with True."""
    return {(is_split, whole), *((not is_split, part) for part in parts)}


def joint_of(view: View, whole: int, parts: list[int], heir: int) -> Joint:
    """Make the joint of a whole and its parts, with their words compared."""
    one, several = view.wholes.units[whole].words, joint_words(view.parts, parts)
    words = compare_words(one, several) if view.is_split else compare_words(several, one)
    kind: ChangeKind = "split" if view.is_split else "merged"
    if not has_substance(words) and _is_broken_line(view, parts):
        kind = "cosmetic"
    return Joint(view.is_split, whole, tuple(parts), heir, kind, words)


def _is_broken_line(view: View, parts: list[int]) -> bool:
    """A paragraph that ends within a sentence is no paragraph: the sentence goes on in the next part, which bears no number."""
    return all(
        view.parts.parent[before] == view.parts.parent[after]
        and view.parts.units[after].marker is None
        and view.parts.units[before].words.rstrip('”"’)»] ')[-1:] not in _SENTENCE_ENDS
        for before, after in pairwise(parts)
    )


def _search(view: View) -> list[tuple[int, int, list[int]]]:
    """Give (tokens explained, whole, parts in reading order) for each whole; a single part is a whole cut down."""
    found = []
    for whole, held in _held_parts(view).items():
        partner = view.partner[whole]
        parts = [] if partner == UNPAIRED else [partner]
        explained = _explained(view, whole, parts)
        for part in held:
            with_part = sorted([*parts, part])
            gain = _explained(view, whole, with_part) - explained
            if gain >= _GAINED * len(view.part_codes[part]):
                parts, explained = with_part, explained + gain
        length = len(view.whole_codes[whole])
        enough = _EXPLAINED * (length + sum(len(view.part_codes[part]) for part in parts)) / 2 if len(parts) > 1 else _REMNANT * length
        if explained >= enough and (len(parts) > 1 or (parts and partner == UNPAIRED)):
            found.append((explained, whole, parts))
    return found


def _held_parts(view: View) -> dict[int, list[int]]:
    """Give for each whole the free parts that it holds, in reading order; each part goes to the whole that holds most of it.

    A section that came or went is no part, though its title may be found in any paragraph.
    """
    parts = {
        p: code
        for p, w in enumerate(view.partner_of_part)
        if w == UNPAIRED and not view.parts.children[p] and len(code := view.part_codes[p]) >= _SHORTEST
    }
    wholes = {
        w: view.whole_codes[w]
        for w, p in enumerate(view.partner)
        if (p == UNPAIRED or view.has_changed(w, p)) and len(view.whole_codes[w]) > _SHORTEST
    }
    best: dict[int, tuple[float, int, int]] = {}
    for whole, part in sorted({*likely_pairs(wholes, parts), *_neighbours(view, wholes, parts)}):
        of_part = shingles(parts[part])
        share = len(of_part & shingles(wholes[whole])) / len(of_part)
        if share >= _HELD and len(parts[part]) < len(wholes[whole]):
            best[part] = max(best.get(part, (0.0, 0, 0)), (share, -abs(whole - part), whole))
    held: dict[int, list[int]] = defaultdict(list)
    for part, (_, _, whole) in sorted(best.items()):
        held[whole].append(part)
    return held


def _neighbours(view: View, wholes: Mapping[int, str], parts: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Give the wholes next to where a part stands: in a report that repeats itself no shingle is rare enough to find them."""
    for part in parts:
        for beside in (part - 1, part + 1):
            partner = view.partner_of_part[beside] if beside < len(view.partner_of_part) else UNPAIRED
            yield from ((whole, part) for whole in (partner - 1, partner, partner + 1) if partner != UNPAIRED and whole in wholes)


def _explained(view: View, whole: int, parts: list[int]) -> int:
    """Count the tokens of the whole that the parts, put together, have in the same order."""
    return LCSseq.similarity(view.whole_codes[whole], "".join(view.part_codes[part] for part in parts))


def _heir(view: View, whole: int, parts: list[int]) -> int:
    """Choose the part that stands for the whole: the one that has what was below it, else the first in its place."""
    partner = view.partner[whole]
    if partner in parts and (view.wholes.children[whole] or view.parts.children[partner]):
        return partner
    return next((part for part in parts if view.have_paired_parents(whole, part)), parts[0])
