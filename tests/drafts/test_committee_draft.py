"""A resolution of the test library and a second draft of it, edited as a committee does: every edit found, in every pair of formats.

`committee_draft/source.txt` is the second draft in the library's notation, `edits.json` the list of edits, written by hand before a diff
had read them; the first draft is the library's own document.
"""

import json
from pathlib import Path

import pytest

from drafts.test_diff_reference_drafts import FITTING, rows_of, squeezed
from genre.making.markup import read_document
from genre.making.set_text import paragraphs
from tuliem_report import parse_file, parse_text
from tuliem_report.drafts import diff_reports
from tuliem_report.drafts.changes import DraftDiff

HERE = Path(__file__).parent / "committee_draft"
FIRST = HERE.parents[1] / "genre" / "nghi-quyet-xa-phu-loc-dong"
EDITS = json.loads((HERE / "edits.json").read_text(encoding="utf-8"))
SUBSTANCE = [edit for edit in EDITS if edit["op"] != "cosmetic"]
PRECISION = 0.95


def fits(edit: dict[str, object], row: tuple[str, str, str]) -> bool:
    """Whether a row tells of an edit; of two neighbours that change places either may be the one that moved."""
    kind, old, new = row
    kinds = FITTING[str(edit["op"])] | {"wording"} | ({"value", "retitled"} if edit["op"] in ("reword", "merge") else set())
    sides = [(edit["before"], edit["after"]), *((words, words) for words in edit.get("either", ()))]  # type: ignore[attr-defined]
    return kind in kinds and any(squeezed(before) in old and squeezed(after) in new for before, after in sides)


@pytest.fixture(scope="module")
def diffs() -> dict[str, DraftDiff]:
    """The second draft as text against the first as text, as a Word file and as a PDF."""
    new = parse_text(paragraphs(read_document(HERE / "source.txt")), "second.txt")
    old_text = parse_text(paragraphs(read_document(FIRST / "source.txt")), "first.txt")
    olds = {"txt": old_text, "docx": parse_file(FIRST / "report.docx"), "pdf": parse_file(FIRST / "report.pdf")}
    return {name: diff_reports(old, new) for name, old in olds.items()}


@pytest.mark.parametrize("name", ["txt", "docx", "pdf"])
def test_every_edit_is_found(diffs: dict[str, DraftDiff], name: str) -> None:
    """Each edit has its row, and the proof holds. A paragraph merely split or merged is noise where one side is plain text."""
    rows = rows_of(diffs[name])
    told = [edit for edit in SUBSTANCE if name == "txt" or edit["op"] not in ("split", "merge")]
    assert [edit for edit in told if not any(fits(edit, row) for row in rows)] == []
    assert diffs[name].verification.verified


@pytest.mark.parametrize("name", ["txt", "docx", "pdf"])
def test_hardly_anything_else_is_reported(diffs: dict[str, DraftDiff], name: str) -> None:
    """Rows of substance are edits, and none rests on noise alone."""
    rows = [row for row in rows_of(diffs[name]) if row[0] != "renumbered"]
    invented = [row for row in rows if not any(fits(edit, row) for edit in SUBSTANCE)]
    assert 1 - len(invented) / len(rows) >= PRECISION, invented


def test_the_targets_are_judged(diffs: dict[str, DraftDiff]) -> None:
    """What a secretary would say of each changed target."""
    judged = {row.new.indicator: row.direction for row in diffs["docx"].targets if row.kind == "value" and row.new is not None}
    assert (
        judged
        | {
            "Tốc độ tăng giá trị sản xuất bình quân": "softer",
            "Thu nhập bình quân đầu người đến năm 2030": "raised",
            "Thu ngân sách nhà nước trên địa bàn": "firmer",
            "Tỷ lệ hộ nghèo đa chiều": "lowered",
            "Tỷ lệ bao phủ bảo hiểm y tế": "softer",
            "Số vụ tội phạm về trật tự xã hội": "softer",
        }
        == judged
    )
