"""The rows about one unit that is in both reports: moved, renumbered, reworded, or different in nothing but noise."""

from collections.abc import Iterator
from dataclasses import dataclass

from tuliem_report.drafts.changes import Noise
from tuliem_report.drafts.findings import Findings, Row
from tuliem_report.drafts.letterheads import without_cells
from tuliem_report.drafts.moves import Stay
from tuliem_report.drafts.numbering import Numbering, RowKey, numbering
from tuliem_report.drafts.sides import side_of
from tuliem_report.drafts.tree import UNPAIRED
from tuliem_report.drafts.units import Unit
from tuliem_report.drafts.words import compare_words, has_substance, noise_in


def pair_rows(findings: Findings) -> Iterator[Row]:
    """Give the rows of all pairs, parents before what stands below them."""
    alignment = findings.alignment
    reasons = numbering(alignment, findings.coming, findings.going)
    joined = {(joint.whole, joint.heir) if joint.is_split else (joint.heir, joint.whole) for joint in findings.joints}
    row_of_number: dict[int, RowKey] = {}
    for i, j in enumerate(alignment.to_new):
        stay = findings.stays[i]
        if j == UNPAIRED or (stay is Stay.KEPT and _says_the_same(alignment.old.units[i], alignment.new.units[j])):
            continue
        pair = _Pair(findings, reasons, i, j, row_of_number.get(alignment.old.parent[i]), (i, j) in joined)
        for row in pair.rows():
            if row.kind in ("moved", "renumbered"):
                row_of_number[i] = row.key
            yield row


def _says_the_same(old: Unit, new: Unit) -> bool:
    return (
        old.words == new.words
        and old.marker == new.marker
        and old.number == new.number
        and old.kind == new.kind
        and old.shape == new.shape
        and _field(old) == _field(new)
    )


def _field(unit: Unit) -> tuple[bool, bool]:
    """Whether the words are a title or a text."""
    return unit.title is not None, unit.text is not None


def is_same_number(old: str | None, new: str | None) -> bool:
    """Tell whether two bare numbers say the same: capitals and leading zeros aside."""
    if old is None or new is None:
        return old is new
    return old.casefold() == new.casefold() or (old.isdecimal() and new.isdecimal() and old.lstrip("0") == new.lstrip("0"))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Old unit `i` and new unit `j`; `row_of_parent` tells how their parent's number changed."""

    findings: Findings
    reasons: Numbering
    i: int
    j: int
    row_of_parent: RowKey | None
    is_joined: bool

    @property
    def old(self) -> Unit:
        return self.findings.alignment.old.units[self.i]

    @property
    def new(self) -> Unit:
        return self.findings.alignment.new.units[self.j]

    def rows(self) -> Iterator[Row]:
        """Give what is to be said of the pair, each thing in a row of its own."""
        sides = side_of(self.findings.alignment.old, self.i), side_of(self.findings.alignment.new, self.j)
        words = () if self.is_joined or self.old.words == self.new.words else compare_words(self.old.words, self.new.words)
        if self.i in self.findings.redressed.old:
            words = without_cells(words)
            is_told = self.i in self.findings.redressed.reworded and has_substance(words)
            if is_told:
                yield Row("reworded", self.i, self.j, sides, words)
            yield Row("cosmetic", self.i, self.j, sides, () if is_told else words, ("layout",))
            return
        moved = self.findings.stays[self.i] is Stay.MOVED
        if moved:
            yield Row("moved", self.i, self.j, sides)
        renumbered = not is_same_number(self.old.number, self.new.number)
        if renumbered:
            cause: RowKey | None = ("moved", self.i, self.j) if moved else self.reasons.cause(self.i, self.j, self.row_of_parent)
            yield Row("renumbered", self.i, self.j, sides, cause=cause)
        noise = set(self._structure_noise(renumbered))
        if has_substance(words):
            titled = self.old.title is not None or self.new.title is not None
            yield Row("retitled" if titled else "reworded", self.i, self.j, sides, words)
            words = ()
        noise |= set(noise_in(words))
        if noise:
            yield Row("cosmetic", self.i, self.j, sides, words, tuple(sorted(noise)))

    def _structure_noise(self, renumbered: bool) -> Iterator[Noise]:
        """What the tree says differently of the same words: the dress of a number, the level of a heading."""
        if not renumbered and (self.old.marker != self.new.marker or self.old.number != self.new.number):
            yield "marker"
        other_level = not renumbered and (self.old.kind != self.new.kind or self.findings.stays[self.i] is Stay.NESTED)
        other_field = _field(self.old) != _field(self.new)
        if other_level or other_field or self.old.shape != self.new.shape:
            yield "level"
