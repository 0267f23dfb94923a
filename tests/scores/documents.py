"""The documents that are scored, each parsed once for all tests."""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from scores.fields import FieldScore, score_front_matter
from scores.headings import HeadingScore, found_headings, score_headings, true_headings
from scores.lists import LISTS, ListScore, score_lists
from scores.notes import NoteScore, score_notes
from scores.targets import TargetScore, score_targets
from tuliem_report import parse_file
from tuliem_report.outputs.rows import outline_rows, target_rows
from tuliem_report.report.document import Report

ROOT = Path(__file__).parents[2]
RAW = ROOT / "data" / "raw"
CORPUS = ROOT / "tests" / "corpus"
GENRE = ROOT / "tests" / "genre"

GOLDEN_QUESTIONS = ("headings", "targets")
TULIEM_FILES = {
    RAW / "tuliem-2025-report.pdf": GOLDEN_QUESTIONS,
    RAW / "tuliem-2025-report.txt": GOLDEN_QUESTIONS,
    CORPUS / "report-chromium.pdf": GOLDEN_QUESTIONS,
    CORPUS / "report-mixed-fonts.pdf": GOLDEN_QUESTIONS,
    CORPUS / "report.docx": GOLDEN_QUESTIONS,
    CORPUS / "report-styled.docx": GOLDEN_QUESTIONS,
    CORPUS / "report-table.docx": (*GOLDEN_QUESTIONS, "footnotes"),
    CORPUS / "report-table.pdf": (*GOLDEN_QUESTIONS, "footnotes"),
}


@cache
def parsed(path: Path) -> Report:
    """Parse a document, once."""
    return parse_file(path)


@dataclass(frozen=True, slots=True)
class Sample:
    """A file with the truth of its document and the questions that it can answer."""

    document: str
    path: Path
    questions: tuple[str, ...]
    truth: dict[str, Any] = field(repr=False)

    @property
    def label(self) -> str:
        """Name the file with its document."""
        return f"{self.document}/{self.path.name}"


@dataclass(frozen=True, slots=True)
class Score:
    """What one file, or several together, got right; `unaccounted` counts characters. None where the question was not asked."""

    headings: HeadingScore | None = None
    targets: TargetScore | None = None
    footnotes: NoteScore | None = None
    lists: ListScore | None = None
    front_matter: FieldScore | None = None
    unaccounted: int = 0


def tuliem() -> list[Sample]:
    """Give the files of the Từ Liêm report."""
    headings = golden("headings")["headings"]
    in_a_table = [heading | {"optional": heading.get("optional", False) or heading["kind"] == "target_group"} for heading in headings]
    truth = {
        "targets": golden("targets"),
        "footnotes": golden("footnotes"),
    } | {name: [item.get("title") or item["text"] for item in golden(name)] for name in LISTS}
    return [
        Sample("tuliem", path, questions, truth | {"headings": in_a_table if path.stem == "report-table" else headings})
        for path, questions in TULIEM_FILES.items()
    ]


def development() -> list[Sample]:
    """Give the files of the documents that the parser is developed with."""
    return _library(GENRE)


def heldout() -> list[Sample]:
    """Give the files of the documents that are only scored."""
    return _library(GENRE / "heldout")


def _library(folder: Path) -> list[Sample]:
    samples = []
    for path in sorted(folder.glob("*/truth.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        samples += [
            Sample(path.parent.name, path.parent / name, tuple(questions), truth) for name, questions in sorted(truth["files"].items())
        ]
    return samples


@cache
def golden(name: str) -> Any:
    """Read a golden file of the Từ Liêm report."""
    return json.loads((CORPUS / "golden" / f"{name}.json").read_text(encoding="utf-8"))


def score(sample: Sample) -> Score:
    """Score one file on the questions that it can answer."""
    report, truth, asked = parsed(sample.path), sample.truth, sample.questions
    headings = targets = footnotes = lists = front_matter = None
    if "headings" in asked:
        headings = score_headings(true_headings(truth["headings"]), found_headings(outline_rows(report).records))
        lists = score_lists(truth, report)
    if "targets" in asked:
        targets = score_targets(truth["targets"], target_rows(report).records)
    if "footnotes" in asked:
        footnotes = score_notes(truth["footnotes"], report)
    if "front_matter" in asked:
        front_matter = score_front_matter(truth["front_matter"], report.front_matter)
    return Score(headings, targets, footnotes, lists, front_matter, report.accounting.unaccounted)


def together(scores: list[Score]) -> Score:
    """Count the scores of several files as those of one."""
    return Score(
        sum((one.headings for one in scores if one.headings), HeadingScore()),
        sum((one.targets for one in scores if one.targets), TargetScore()),
        sum((one.footnotes for one in scores if one.footnotes), NoteScore()),
        sum((one.lists for one in scores if one.lists), ListScore()),
        sum((one.front_matter for one in scores if one.front_matter), FieldScore()),
        sum(one.unaccounted for one in scores),
    )
