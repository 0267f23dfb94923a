"""Two small drafts with every kind of change, and the reference drafts, for the tests of comparison pages and tables."""

from pathlib import Path

from drafts.test_diff_outputs import new_report, old_report
from hostile_report import hostile_report
from sample_report import BODY, REPORT
from tuliem_report.drafts import diff_reports
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.pipeline import parse_file
from tuliem_report.report.document import Report

CORPUS = Path(__file__).parent.parent / "corpus"


def view_of(old: Report, new: Report, **choices: object) -> DiffView:
    """The diff of two reports, to be shown with these choices."""
    return DiffView(diff_reports(old, new), reports=(old, new), **choices)  # type: ignore[arg-type]


def small_view(**choices: object) -> DiffView:
    """Reworded, added, removed, moved, renumbered, retitled, cosmetic, two targets changed."""
    return view_of(old_report(), new_report(), **choices)


def reference_view(**choices: object) -> DiffView:
    """The second draft of the report and the report."""
    return view_of(parse_file(CORPUS / "drafts" / "draft2.docx"), parse_file(CORPUS / "report-table.docx"), **choices)


def hostile_view(**choices: object) -> DiffView:
    """Two drafts whose every text tries to act."""
    changed = BODY.model_copy(update={"title": "BÁO CÁO CHÍNH TRỊ TRÌNH ĐẠI HỘI", "children": BODY.children[1:]})
    return view_of(hostile_report(), hostile_report(REPORT.model_copy(update={"body": changed, "targets": REPORT.targets[1:]})), **choices)
