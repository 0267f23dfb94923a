"""What the alignment found, as rows about units: which came, went and moved, and which row tells of each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tuliem_report.drafts.changes import ChangeKind, Noise, Side, Words
from tuliem_report.drafts.joints import Joint, find_joints
from tuliem_report.drafts.layout import Redressed, find_redressed
from tuliem_report.drafts.letterheads import find_reset
from tuliem_report.drafts.moves import Stay, find_stays
from tuliem_report.drafts.numbering import RowKey
from tuliem_report.drafts.section_joints import find_section_joints
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.drafts.words import has_substance


@dataclass(frozen=True, slots=True)
class Row:
    """A change before it has an id. `old` and `new` are indexes of units, -1 where there is none."""

    kind: ChangeKind
    old: int
    new: int
    sides: tuple[Side | None, Side | None]
    words: tuple[Words, ...] = ()
    noise: tuple[Noise, ...] = ()
    cause: RowKey | None = None

    @property
    def key(self) -> RowKey:
        """What other rows name this one by."""
        return (self.kind, self.old, self.new)


@dataclass(frozen=True, slots=True)
class Findings:
    """All that the alignment found, and for each unit without a partner the row that tells of it."""

    alignment: Alignment
    joints: list[Joint]
    redressed: Redressed
    stays: list[Stay | None]
    coming: Mapping[int, RowKey]
    going: Mapping[int, RowKey]


def collect_findings(alignment: Alignment, *, breaks_inferred: bool = False) -> Findings:
    """Find what was split, merged, moved and set otherwise, and name the row of each unit that came, went or moved.

    `breaks_inferred`: one of the two sources is plain text, which does not say where a paragraph ends; a split or a merger
    that changes no word is then noise.
    """
    reset = find_reset(alignment)
    joints = find_joints(alignment, reset.joints)
    joints += find_section_joints(alignment, joints)
    if breaks_inferred:
        joints = [joint if has_substance(joint.words) else replace(joint, kind="cosmetic") for joint in joints]
    redressed = find_redressed(alignment, joints, reset)
    joints = [replace(joint, kind="cosmetic") if joint.key[1] in redressed.old else joint for joint in joints]
    stays = find_stays(alignment)
    for i in redressed.old:
        stays[i] = Stay.NESTED if stays[i] is Stay.MOVED else stays[i]
    coming: dict[int, RowKey] = {
        j: ("cosmetic" if root in redressed.new else "added", UNPAIRED, root) for j, root in _roots(alignment.new, alignment.to_old).items()
    }
    going: dict[int, RowKey] = {
        i: ("cosmetic" if root in redressed.old else "removed", root, UNPAIRED)
        for i, root in _roots(alignment.old, alignment.to_new).items()
    }
    for i, stay in enumerate(stays):
        if stay is Stay.MOVED:
            going[i] = coming[alignment.to_new[i]] = ("moved", i, alignment.to_new[i])
    for joint in joints:
        (coming if joint.is_split else going).update({part: joint.key for part in joint.parts if part != joint.heir})
    return Findings(alignment, joints, redressed, stays, coming, going)


def _roots(tree: UnitTree, partners: list[int]) -> dict[int, int]:
    """Give for each free unit the topmost free unit that it hangs from: that one makes the row."""
    roots: dict[int, int] = {}
    for at, partner in enumerate(partners):
        if partner == UNPAIRED:
            roots[at] = roots.get(tree.parent[at], at)
    return roots
