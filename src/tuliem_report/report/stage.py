"""The entry of stage 5: tree, notes and ledger in; the report without its facts out."""

from tuliem_report.lines import CleanText, Line
from tuliem_report.outline import Outline
from tuliem_report.outline.faults import report_faults
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import Page
from tuliem_report.report.accounting import account
from tuliem_report.report.build import Builder, build_annotations, build_ledger, build_notes
from tuliem_report.report.document import Report, SourceInfo
from tuliem_report.report.front_matter import read_front_matter
from tuliem_report.report.ids import addresses


def build_report(outline: Outline, text: CleanText, aside: list[Line], pages: list[Page], source: SourceInfo, log: ProblemLog) -> Report:
    """Build the immutable report, and check that every character of the source is in it or in the ledger."""
    address = addresses(outline.root)
    builder = Builder(text, address)
    body = builder.section(outline.root)
    notes = build_notes(text.notes, builder.anchored)
    ledger = build_ledger(pages, aside, outline.rules)
    report_faults(outline.root, log, address)
    return Report(
        source=source,
        front_matter=read_front_matter(outline, text.mending, ledger, log),
        body=body,
        notes=notes,
        annotations=build_annotations(pages),
        ledger=ledger,
        accounting=account(pages, text, body, notes, ledger, log),
    )
