"""Drafts: what changed between two reports, as rows that are proven to be the whole change."""

from tuliem_report.drafts.align import align
from tuliem_report.drafts.apply import MismatchError, apply_changes, unapply_changes
from tuliem_report.drafts.changes import DraftDiff, Relation, TargetChange, Verification
from tuliem_report.drafts.counterparts import find_counterparts
from tuliem_report.drafts.findings import collect_findings
from tuliem_report.drafts.followed import followed_of
from tuliem_report.drafts.narrowing import DiffOptions, narrowed
from tuliem_report.drafts.proof import verify
from tuliem_report.drafts.relation import relate
from tuliem_report.drafts.rows import change_rows, changes_of
from tuliem_report.drafts.same_place import same_place
from tuliem_report.drafts.targets import compare_targets, footing_of
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.drafts.units import units_of
from tuliem_report.report.document import Report

__all__ = ["DiffOptions", "DraftDiff", "MismatchError", "apply_changes", "diff_reports", "unapply_changes", "units_of"]


def diff_reports(old: Report, new: Report, options: DiffOptions | None = None) -> DraftDiff:
    """Tell what changed between two reports, and prove it.

    Reports of different congresses, units or types are not compared as an edit: then there are no changes, but counterparts.
    """
    options = options or DiffOptions()
    alignment = align(UnitTree(units_of(old)), UnitTree(units_of(new)))
    relation = relate(old.front_matter, new.front_matter, alignment, options.language)
    targets = compare_targets(old.targets, new.targets, same_place(alignment), footing_of(relation, options.language))
    if relation.kind == "drafts":
        diff = _edit_script(old, new, alignment, relation, targets)
    else:
        diff = _side_by_side(old, new, alignment, relation, targets)
    return narrowed(diff, options, alignment)


def _edit_script(old: Report, new: Report, alignment: Alignment, relation: Relation, targets: tuple[TargetChange, ...]) -> DraftDiff:
    one_is_text = (old.source.format == "txt") != (new.source.format == "txt")
    findings = collect_findings(alignment, breaks_inferred=one_is_text)
    rows = change_rows(findings)
    changes, ids = changes_of(alignment, rows)
    told = {row.old for row in rows if row.old != UNPAIRED and row.new != UNPAIRED}
    diff = DraftDiff.model_construct(
        old=old.source,
        new=new.source,
        relation=relation,
        changes=changes,
        followed=tuple(followed_of(findings, told, ids)),
        targets=targets,
    )
    return diff.model_copy(update={"verification": verify(diff, alignment.old.units, alignment.new.units)})


def _side_by_side(old: Report, new: Report, alignment: Alignment, relation: Relation, targets: tuple[TargetChange, ...]) -> DraftDiff:
    return DraftDiff(
        old=old.source,
        new=new.source,
        relation=relation,
        targets=targets,
        counterparts=find_counterparts(old, new),
        verification=Verification(verified=None, old_units=len(alignment.old), new_units=len(alignment.new)),
    )
