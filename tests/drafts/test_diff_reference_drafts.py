"""The two reference drafts: every recorded edit is found, nothing else is reported, noise is told apart."""

import json
import unicodedata
from pathlib import Path

import pytest
import regex

from golden_report import CORPUS, golden_report
from tuliem_report import parse_file
from tuliem_report.drafts import diff_reports
from tuliem_report.drafts.changes import DraftDiff, Side
from tuliem_report.report.document import Target

ROOT = Path(__file__).parents[2]
REPORT_PDF = ROOT / "data" / "raw" / "tuliem-2025-report.pdf"
EDITS = [edit for edit in json.loads((CORPUS / "drafts" / "edits.json").read_text(encoding="utf-8")) if edit["class"] != "line_breaks"]
FITTING = {
    "reword": {"reworded", "retitled"},
    "value": {"reworded", "value"},
    "move": {"moved", "renumbered"},
    "renumber": {"renumbered"},
    "add": {"added"},
    "delete": {"removed"},
    "split": {"split"},
    "merge": {"merged"},
}


def squeezed(text: str | list[str] | None) -> str:
    """Letters and signs without white space, markers at the front or case."""
    joined = " ".join(text) if isinstance(text, list) else text or ""
    plain = regex.sub(r"^(?:\(\d+\)|[IVX]+\.|\d+\.|-)\s+", "", joined)
    return "".join(unicodedata.normalize("NFC", plain).casefold().split())


def side_text(side: Side | Target | None) -> str:
    """All the words of a row's side."""
    if side is None:
        return ""
    if isinstance(side, Target):
        return squeezed(f"{side.indicator} {side.value_text}") + squeezed(side.quote)
    return squeezed(side.marker) + squeezed(side.title) + squeezed(side.text)


def rows_of(diff: DraftDiff) -> list[tuple[str, str, str]]:
    """Kind, old words, new words of every row that claims substance."""
    rows = [(row.kind, side_text(row.old), side_text(row.new)) for row in (*diff.changes, *diff.targets)]
    return [row for row in rows if row[0] != "cosmetic"]


def fits(edit: dict[str, object], row: tuple[str, str, str]) -> bool:
    """Whether a row tells of an edit."""
    kind, old, new = row
    return kind in FITTING[str(edit["op"])] and squeezed(edit["before"]) in old and squeezed(edit["after"]) in new  # type: ignore[arg-type]


def check(diff: DraftDiff) -> None:
    """Each edit of substance has its row, and each row of substance its edit."""
    substance = [edit for edit in EDITS if edit["op"] != "cosmetic"]
    slips = [edit | {"op": "reword"} for edit in EDITS if edit["class"] == "typo"]
    rows = rows_of(diff)
    assert [edit["id"] for edit in substance if not any(fits(edit, row) for row in rows)] == []
    assert [row for row in rows if row[0] != "renumbered" and not any(fits(edit, row) for edit in [*substance, *slips])] == []
    assert diff.verification.verified


def test_the_golden_trees() -> None:
    """With a perfect parser: all found, nothing spurious, each renumbering with its cause, twelve paragraphs of mere noise."""
    diff = diff_reports(golden_report(CORPUS / "drafts" / "draft2-outline.json"), golden_report())
    check(diff)
    assert all(row.consequence_of for row in diff.changes if row.kind == "renumbered")
    assert diff.summary["cosmetic"] == 12
    assert set(diff.noise) == {
        "case", "dash", "date_format", "iy", "number_format", "quotes", "spacing", "tone_mark", "typo",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (CORPUS / "drafts" / "draft2.docx", CORPUS / "report.docx"),
        (CORPUS / "drafts" / "draft2.pdf", REPORT_PDF),
        (CORPUS / "drafts" / "draft2.docx", REPORT_PDF),
    ],
    ids=["docx-docx", "pdf-pdf", "docx-pdf"],
)
def test_the_documents(old: Path, new: Path) -> None:
    """From the documents themselves, across formats: the same."""
    check(diff_reports(parse_file(old), parse_file(new)))


@pytest.mark.parametrize("name", ["report.docx", "report-styled.docx", "report-chromium.pdf", "report-mixed-fonts.pdf"])
def test_one_report_in_two_formats(name: str) -> None:
    """The report's PDF against its other forms: nothing at all."""
    diff = diff_reports(parse_file(REPORT_PDF), parse_file(CORPUS / name))
    assert {row.kind for row in diff.changes} <= {"cosmetic"}
    assert diff.targets == ()
    assert diff.verification.verified
