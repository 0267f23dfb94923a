"""Alignment → the rows of a diff, in reading order, each with its id and the row that it follows from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tuliem_report.drafts.changes import Change, ChangeKind, Noise
from tuliem_report.drafts.findings import Findings, Row
from tuliem_report.drafts.numbering import RowKey
from tuliem_report.drafts.pair_rows import pair_rows
from tuliem_report.drafts.sides import headings_above, side_of, side_of_joint, side_of_section
from tuliem_report.drafts.tree import UNPAIRED, Alignment
from tuliem_report.drafts.words import has_substance, noise_in

_KINDS: tuple[ChangeKind, ...] = ("moved", "renumbered", "retitled", "split", "merged", "reworded", "cosmetic", "added", "removed")
_LAYOUT: tuple[Noise, ...] = ("layout",)
_ORDER = {kind: order for order, kind in enumerate(_KINDS)}


def change_rows(findings: Findings) -> list[Row]:
    """Make all rows, in reading order of the new report; what is gone stands where it was."""
    rows = _without_doubles([*_unpaired_rows(findings), *_joint_rows(findings), *pair_rows(findings)])
    anchors = _anchors(findings.alignment)

    def place(row: Row) -> tuple[int, int, int, int]:
        at = row.new if row.new != UNPAIRED else anchors[row.old]
        return (at, row.new == UNPAIRED, _ORDER[row.kind], row.old)

    return sorted(rows, key=place)


def _anchors(alignment: Alignment) -> list[int]:
    """Give for each old unit the new unit that it, or the nearest paired unit before it, became."""
    anchors, latest = [], 0
    for j in alignment.to_new:
        latest = j if j != UNPAIRED else latest
        anchors.append(latest)
    return anchors


def _unpaired_rows(findings: Findings) -> Iterator[Row]:
    old, new = findings.alignment.old, findings.alignment.new
    for (kind, _, root), members in _members(findings.coming).items():
        yield Row(kind, UNPAIRED, root, (None, side_of_section(new, members)), noise=_LAYOUT if kind == "cosmetic" else ())
    for (kind, root, _), members in _members(findings.going).items():
        yield Row(kind, root, UNPAIRED, (side_of_section(old, members), None), noise=_LAYOUT if kind == "cosmetic" else ())


def _members(rows: Mapping[int, RowKey]) -> dict[RowKey, list[int]]:
    """Group the units that came or went without a partner by their row."""
    members: dict[RowKey, list[int]] = {}
    for at, key in sorted(rows.items()):
        if UNPAIRED in key:
            members.setdefault(key, []).append(at)
    return members


def _joint_rows(findings: Findings) -> Iterator[Row]:
    old, new = findings.alignment.old, findings.alignment.new
    for joint in findings.joints:
        kind, i, j = joint.key
        if joint.is_split:
            sides = side_of(old, i), side_of_joint(new, joint.parts, joint.heir)
        else:
            sides = side_of_joint(old, joint.parts, joint.heir), side_of(new, j)
        yield Row(joint.kind, i, j, sides, joint.words, (noise_in(joint.words) or _LAYOUT) if kind == "cosmetic" else ())
        if (kind != "cosmetic" or i in findings.redressed.reworded) and has_substance(joint.words):
            yield Row("retitled" if sides[0].title is not None and sides[1].title is not None else "reworded", i, j, sides, joint.words)


def _without_doubles(rows: Iterable[Row]) -> list[Row]:
    """Put cosmetic rows about one pair together: a mended line may be the heir of another numbering style as well."""
    kept: dict[RowKey, Row] = {}
    for row in rows:
        first = kept.get(row.key)
        kept[row.key] = row if first is None else replace(first, noise=tuple(sorted({*first.noise, *row.noise})))
    return list(kept.values())


def changes_of(alignment: Alignment, rows: list[Row]) -> tuple[tuple[Change, ...], dict[RowKey, str]]:
    """Give the rows their ids; also which id a row key has."""
    ids = {row.key: f"c{number}" for number, row in enumerate(rows, start=1)}
    changes = tuple(
        Change.model_construct(
            id=ids[row.key],
            kind=row.kind,
            old=row.sides[0],
            new=row.sides[1],
            within=headings_above(alignment, row.old, row.new),
            words=row.words,
            noise=row.noise,
            consequence_of=ids[row.cause] if row.cause is not None else None,
        )
        for row in rows
    )
    return changes, ids
