"""Drafts: what changed between two reports, as rows that are proven to be the whole change."""

from collections import Counter

from tuliem_report.drafts.align import align
from tuliem_report.drafts.changes import DraftDiff, Verification
from tuliem_report.drafts.findings import collect_findings
from tuliem_report.drafts.followed import followed_of
from tuliem_report.drafts.joints import find_joints
from tuliem_report.drafts.moves import find_stays
from tuliem_report.drafts.proof import verify
from tuliem_report.drafts.rows import change_rows, changes_of
from tuliem_report.drafts.tree import UNPAIRED, UnitTree
from tuliem_report.drafts.units import units_of
from tuliem_report.report.document import Report


def diff_reports(old: Report, new: Report) -> DraftDiff:
    """Compare two reports."""
    old_units, new_units = units_of(old), units_of(new)
    alignment = align(UnitTree(old_units), UnitTree(new_units))
    joints = find_joints(alignment)
    findings = collect_findings(alignment, joints, find_stays(alignment))
    rows = change_rows(findings)
    changes, ids = changes_of(rows)
    told = {row.old for row in rows if row.old != UNPAIRED and row.new != UNPAIRED}
    followed = tuple(followed_of(findings, told, ids))
    diff = DraftDiff(
        old=old.source,
        new=new.source,
        changes=changes,
        followed=followed,
        summary=dict(Counter(c.kind for c in changes)),
        verification=Verification(verified=None, old_units=len(old_units), new_units=len(new_units)),
    )
    return diff.model_copy(update={"verification": verify(diff, old_units, new_units)})
