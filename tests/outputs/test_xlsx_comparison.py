"""A diff as an Excel workbook, read back with another library."""

import io

import openpyxl

from outputs.comparison_drafts import hostile_view, small_view
from tuliem_report.drafts import DiffOptions, diff_reports
from tuliem_report.outputs import write
from tuliem_report.outputs.diff_rows import diff_rows
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.visible import visible_block


def workbook(view: DiffView) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write("diff", "xlsx", view)))


def test_targets_have_typed_numbers() -> None:
    """Values are numbers, percentages are shown as such, sentences are text; the head is frozen and filtered."""
    sheet = workbook(small_view())["targets"]
    head = [cell.value for cell in sheet[1]]
    first = dict(zip(head, sheet[2], strict=True))
    assert (first["old_low"].value, first["new_low"].value) == (80, 85)
    assert first["new_low"].number_format == 'General"%"'
    assert (first["old_value_text"].value, first["direction"].value) == ("80%", "nâng")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref.startswith("A1:")


def test_the_sheet_of_changes_has_every_row() -> None:
    """Cell by cell what the flat rows say."""
    view = small_view()
    head, *rows = workbook(view)["changes"].iter_rows(values_only=True)
    expected = [
        {key: visible_block(value) if isinstance(value, str) else value for key, value in row.items()}
        for row in diff_rows(view).rows
        if row["about"] == "text"
    ]
    assert [dict(zip(head, row, strict=True)) for row in rows] == expected


def test_only_targets() -> None:
    """Of a diff of targets alone there is one sheet beside the one that says where they came from."""
    old, new = small_view().reports or ()
    view = DiffView(diff_reports(old, new, DiffOptions(only="targets")))
    assert workbook(view).sheetnames == ["targets", "source"]
    assert [row[0].value for row in workbook(view)["source"].iter_rows(min_row=2)] == [old.source.name, new.source.name]


def test_no_cell_of_a_hostile_draft_is_a_formula() -> None:
    """Whatever a text begins with, it is text."""
    for sheet in workbook(hostile_view(cosmetic=True)):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
