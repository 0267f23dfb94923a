"""The comparison table (bảng so sánh): a Word file with the targets first and both texts beside each other."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from outputs.comparison_drafts import hostile_view, reference_view, small_view, view_of
from sample_report import REPORT
from tuliem_report.outputs import write
from tuliem_report.outputs.diff_details import entry_details, target_entries
from tuliem_report.outputs.diff_entries import Mark, diff_entries
from tuliem_report.outputs.diff_view import DiffView
from word_checks import W, faults, part


def tables(view: DiffView) -> list[list[list[str]]]:
    """The tables of the file, cell by cell."""
    document = docx.Document(io.BytesIO(write("diff", "docx", view)))
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


@pytest.mark.parametrize(
    "view", [small_view(), small_view(cosmetic=True, language="en"), reference_view(), hostile_view(), small_view(summary=True)]
)
def test_the_file_keeps_to_the_schema(view: DiffView, tmp_path: Path) -> None:
    """No part breaks the rules of Office Open XML, and the same drafts give the same bytes."""
    content = write("diff", "docx", view)
    assert faults(content, tmp_path) == []
    assert content == write("diff", "docx", view)


def test_the_columns_are_those_of_a_drafting_office() -> None:
    """Targets with both values and what it means; then place, old, new and what changed."""
    targets, changes = tables(small_view())
    assert targets[0] == ["TT", "Chỉ tiêu", "Dự thảo cũ", "Dự thảo mới", "Nội dung thay đổi"]
    assert targets[1][2:4] == ["80%", "85%"]
    assert targets[1][4].startswith("▲ nâng. ")
    assert changes[0] == ["Mục", "Dự thảo cũ", "Dự thảo mới", "Nội dung thay đổi"]
    reworded = next(row for row in changes if "12%" in row[2])
    assert "vượt kế hoạch" in reworded[1]
    assert reworded[3].startswith("sửa lời:\n“")
    assert " → “" in reworded[3]


def test_the_last_column_says_what_was_put_for_what() -> None:
    """The first few replacements word by word, and how many more there are; what came or went whole is only named."""
    entry = next(entry for entry in diff_entries(small_view(), cosmetic=False) if entry.kinds == ("reworded",))
    replaced = tuple(
        mark for n in range(6) for mark in (Mark("both", "a ", "a "), Mark("old", old=f"{n}% "), Mark("new", new=f"{n + 1}% "))
    )
    marks = (Mark("old", old="bỏ đi "), *replaced, Mark("both", "b", "b"), Mark("new", new=" thêm"))
    lines = entry_details(small_view(), replace(entry, marks=marks)).split("\n")
    assert lines == ["sửa lời:", "bỏ “bỏ đi”", "“0%” → “1%”", "“1%” → “2%”", "“2%” → “3%”", "còn lại: 4 chỗ"]
    assert {entry_details(small_view(), each) for each in diff_entries(small_view(), cosmetic=False) if each.kinds == ("added",)} <= {
        "thêm"
    }


def test_a_target_has_one_row() -> None:
    """All that became of it stands there, and a renumbered target's value is not struck unless it changed."""
    view = reference_view()
    entries = target_entries(view)
    assert sum(len(entry.changes) for entry in entries) == len(view.diff.targets) > len(entries)
    rows = tables(view)[0][1:]
    assert len(rows) == len(entries)
    assert any(row[4].startswith("▲ nâng. ") and "\n# đổi số. " in row[4] for row in rows)


def test_two_units_are_no_drafts() -> None:
    """The columns of reports that are no drafts of one are not called drafts."""
    other = REPORT.model_copy(update={"front_matter": REPORT.front_matter.model_copy(update={"unit": "xã Khác", "type": "Nghị quyết"})})
    view = view_of(REPORT, other)
    relation = view.diff.relation.model_copy(update={"kind": "units"})
    content = write("diff", "docx", replace(view, diff=view.diff.model_copy(update={"relation": relation})))
    assert "Dự thảo" not in "".join(part(content).itertext())


def test_short_rows_are_not_torn_apart() -> None:
    """A row of the targets stands on one page."""
    body = part(write("diff", "docx", small_view()))
    rows = body.find(f".//{W}tbl").findall(f"{W}tr")
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_words_that_went_are_struck_and_words_that_came_underlined() -> None:
    """In the old column nothing is underlined, in the new one nothing struck."""
    body = part(write("diff", "docx", small_view()))
    styles = {
        (cell.getparent().index(cell) - len(cell.getparent().findall(f"{W}trPr")), run.find(f"{W}rPr/{W}rStyle").get(f"{W}val"))
        for cell in body.findall(f".//{W}tbl")[-1].iter(f"{W}tc")
        for run in cell.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}rStyle") is not None
    }
    assert styles == {(1, "OldWords"), (2, "NewWords")}


def test_cosmetic_changes_only_on_request() -> None:
    """Noise has no row of its own unless it is asked for."""
    plain, full = (tables(small_view(cosmetic=wanted))[-1] for wanted in (False, True))
    assert not any(row[3].startswith("hình thức") for row in plain)
    assert any("hình thức" in row[3] for row in full)


def test_the_sheets_lie() -> None:
    """Four columns want a wide page; the head of a table is repeated on each."""
    body = part(write("diff", "docx", small_view()))
    assert body.find(f".//{W}pgSz").get(f"{W}orient") == "landscape"
    assert len(body.findall(f".//{W}tblHeader")) == 2


def test_a_hostile_draft_is_text() -> None:
    """What tries to act is letters in a cell."""
    shown = str(tables(hostile_view()))
    assert "<script>alert(1)</script>" in shown
    assert "\u202e" not in shown
