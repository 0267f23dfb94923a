"""A diff as an Excel workbook: a sheet of targets with typed numbers, a sheet of changes, and one that says where they came from."""

from typing import TYPE_CHECKING

from tuliem_report.outputs.diff_rows import diff_rows
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.rows import Column, Record, RowTable, plain_value
from tuliem_report.outputs.to_xlsx import workbook_of

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import TargetChange

_TARGET_COLUMNS = (
    Column("number", numeric=True), Column("group"), Column("indicator"), Column("kind"), Column("direction"), Column("old_value_text"),
    Column("old_low", numeric=True), Column("old_high", numeric=True), Column("old_unit"), Column("new_value_text"),
    Column("new_low", numeric=True), Column("new_high", numeric=True), Column("new_unit"), Column("sentence"),
    Column("old_page", numeric=True), Column("new_page", numeric=True),
)  # fmt: skip
_SIDE_FIELDS = ("value_text", "low", "high", "unit", "page")


def write_diff(view: DiffView, options: WriteOptions) -> bytes:
    """Write the workbook; a sheet that would be empty is left out."""
    sources = (view.diff.old, view.diff.new)
    rows = tuple(_target_row(view, change) for change in view.diff.targets)
    changes = diff_rows(view)
    text = tuple(row for row in changes.rows if row["about"] == "text")
    tables = (RowTable("targets", _TARGET_COLUMNS, rows, rows, sources), RowTable("changes", changes.columns, text, text, sources))
    return workbook_of([table for table in tables if table.rows] or tables[:1], options)


def _target_row(view: DiffView, change: "TargetChange") -> Record:
    shown = change.new or change.old
    assert shown is not None
    row: Record = {"number": shown.number, "group": shown.group, "indicator": shown.indicator, "kind": view.say(change.kind)}
    row["direction"] = view.say(change.direction) if change.direction else None
    row["sentence"] = getattr(change.sentences, view.language)
    for name, target in (("old", change.old), ("new", change.new)):
        row |= {f"{name}_{field}": plain_value(getattr(target, field, None)) for field in _SIDE_FIELDS}
    return row
