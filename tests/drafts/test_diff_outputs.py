"""The diff as people and programs get it: text, colour, JSON, CSV, Markdown; the commands and their exit statuses."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest
from pydantic import TypeAdapter

from drafts.test_diff_structure import CULTURE, DEFENCE, ECONOMY, PARTY, report, section
from drafts.test_target_changes import target
from tuliem_report.cli import main
from tuliem_report.cli.diff_screen import _renderable
from tuliem_report.drafts import DiffOptions, DraftDiff, diff_reports
from tuliem_report.outputs import formats, write
from tuliem_report.outputs.diff_lines import diff_lines
from tuliem_report.outputs.diff_marking import plain
from tuliem_report.outputs.diff_view import LABELS, DiffView
from tuliem_report.report.document import Report

HOSTILE = "=cmd() [red]đỏ[/red] <script> *sao* \x1b[31m \u202e | ~~"


def old_report() -> Report:
    """The older draft."""
    made = report(
        section("I.", ECONOMY, DEFENCE, HOSTILE, title="Kết quả"),
        section("II.", section("1.", CULTURE, title="Văn hoá", kind="item"), title="Nhiệm vụ"),
    )
    return made.model_copy(update={"targets": (target("80%", low="80", number=1), target("5%", low="5", indicator=HOSTILE, number=2))})


def new_report() -> Report:
    """The newer draft: reworded, added, moved, renumbered, retitled, cosmetic, two targets changed."""
    made = report(
        section("I.", ECONOMY.replace("vượt kế hoạch", "tăng bình quân 12%/năm"), title="Kết quả đạt được"),
        section("II.", PARTY, title="Xây dựng Đảng"),
        section("III.", section("1.", CULTURE, DEFENCE, title="Văn hóa", kind="item"), title="Nhiệm vụ"),
    )
    return made.model_copy(
        update={"targets": (target("85%", low="85", number=1), target("4%", low="4", number=2, indicator="Tỷ lệ hộ nghèo"))}
    )


@pytest.fixture(scope="module")
def diff() -> DraftDiff:
    return diff_reports(old_report(), new_report())


def text_of(diff: DraftDiff, **choices: object) -> str:
    """The plain text."""
    return write("diff", "text", DiffView(diff, **choices)).decode()  # type: ignore[arg-type]


def test_text_is_readable_without_colour(diff: DraftDiff) -> None:
    """Signs tell what colour would: what came, went, was reworded, moved; consequences stand on one line."""
    text = text_of(diff)
    assert "thu ngân sách [-vượt kế hoạch-]{+tăng bình quân 12%/năm+}." in text
    assert f"      + {PARTY}" in text
    assert "▲ Chỉ tiêu 1 – Tỷ lệ trường công lập đạt chuẩn quốc gia: nâng mức yêu cầu từ “80%” lên “85%”." in text
    assert "> chuyển chỗ  I/p2 → III/1/p2" in text
    assert "# đổi số kéo theo: II. → III." in text
    assert "Đã kiểm chứng" in text


def test_cosmetic_changes_are_counted_and_listed_on_request(diff: DraftDiff) -> None:
    """They are never in the way."""
    assert "1 vị trí dấu thanh" in text_of(diff)
    assert "Văn [-hoá-]{+hóa+}" not in text_of(diff)
    assert "Văn [-hoá-]{+hóa+}" in text_of(diff, cosmetic=True)


def test_summary_and_context(diff: DraftDiff) -> None:
    """The summary has counts and targets only; the context bounds the unchanged words."""
    assert "[-vượt" not in text_of(diff, summary=True)
    assert "CHỈ TIÊU" in text_of(diff, summary=True)
    assert "… ngân sách [-vượt kế hoạch-]{+tăng bình quân 12%/năm+}." in text_of(diff, context=2)


def test_every_label_is_there_in_both_languages() -> None:
    """English has no Vietnamese label in it, but for what the documents say."""
    assert all(len(pair) == 2 and all(pair) for pair in LABELS.values())
    english = diff_reports(old_report(), new_report(), DiffOptions(language="en"))
    text = text_of(english, language="en")
    assert "Two drafts of one report." in text
    assert "raised from “80%” to “85%”" in text
    assert "chuyển chỗ" not in text


def test_the_screen_shows_the_same_words(diff: DraftDiff) -> None:
    """In colour the lines are those of the text; markup of the document stays text."""
    from rich.console import Console

    console = Console(width=400, file=io.StringIO(), markup=False, highlight=False)
    for line in diff_lines(DiffView(diff)):
        console.print(_renderable(line))
    assert console.file.getvalue().replace(" ", "") == "".join(  # type: ignore[attr-defined]
        plain(line).rstrip() + "\n" for line in diff_lines(DiffView(diff))
    ).replace(" ", "")


@pytest.mark.parametrize("name", [name for name in formats("diff") if name not in ("docx", "xlsx")])
def test_hostile_text_stays_inert(diff: DraftDiff, name: str) -> None:
    """No escape sequence, bidi override, formula or markup of a document gets through in any format."""
    content = write("diff", name, DiffView(diff, cosmetic=True)).decode()
    assert "\x1b" not in content
    assert "\u202e" not in content
    if name in ("md", "html"):
        assert "<script> *sao*" not in content
    if name == "md":
        assert "\\[red\\]" in content
    if name == "csv":
        assert not any(cell.startswith("=") for row in csv.reader(io.StringIO(content)) for cell in row)


def test_json_keeps_the_contract(diff: DraftDiff) -> None:
    """The JSON loads again, fits its schema, and has the fields that the contract names."""
    data = json.loads(write("diff", "json", DiffView(diff)))
    assert DraftDiff.model_validate(data) == diff
    jsonschema.validate(data, TypeAdapter(DraftDiff).json_schema(mode="serialization"))
    assert data["verification"]["verified"] is True
    assert data["summary"] == {"added": 1, "cosmetic": 1, "moved": 1, "removed": 1, "renumbered": 1, "retitled": 1, "reworded": 1}
    assert {"kind", "old", "new", "words"} <= data["changes"][0].keys()
    assert {"address", "page", "title", "text"} <= data["changes"][0]["new"].keys()
    assert {"kind", "old", "new", "direction", "sentence"} <= data["targets"][0].keys()


def test_csv_has_a_row_for_each_changed_field(diff: DraftDiff) -> None:
    """A target whose value changed has rows for its value, low and high."""
    rows = list(csv.DictReader(io.StringIO(write("diff", "csv", DiffView(diff)).decode())))
    value = [(row["field"], row["old_value"], row["new_value"], row["direction"]) for row in rows if row["kind"] == "value"]
    assert value == [("value_text", "80%", "85%", "raised"), ("low", "80", "85", "raised"), ("high", "80", "85", "raised")]
    assert {row["about"] for row in rows} == {"target", "text"}
    assert [
        (row["field"], row["old_value"], row["new_value"]) for row in rows if row["kind"] == "renumbered" and row["about"] == "text"
    ] == [("marker", "II.", "III.")]


def test_markdown_marks_words_in_its_own_way(diff: DraftDiff) -> None:
    """Struck and bold, a table of targets, headings for the sections."""
    text = write("diff", "md", DiffView(diff)).decode()
    assert "~~vượt kế hoạch~~ **tăng bình quân 12%/năm**" in text
    assert "| ▲ nâng | 80% | 85% |" in text
    assert "\n## I. Kết quả đạt được\n" in text


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command in a folder with the two drafts as structured files."""
    monkeypatch.chdir(tmp_path)
    for name, made in (("old", old_report()), ("new", new_report())):
        (tmp_path / f"{name}.json").write_text(made.model_dump_json(), encoding="utf-8")

    def run_command(*arguments: str) -> Outcome:
        status = main(arguments)
        out, err = capsysbinary.readouterr()
        return Outcome(status, out.decode(), err.decode())

    return run_command


def test_exit_status_as_of_diff(run: Run) -> None:
    """0 for no change of substance, 1 for changes, 2 for trouble; narrowed, the status is that of what was asked for."""
    assert run("diff", "old.json", "old.json").status == 0
    assert run("diff", "old.json", "new.json").status == 1
    assert run("diff", "old.json", "new.json", "--section", "I", "--only", "text").status == 1
    assert run("diff", "old.json", "new.json", "--section", "III/1", "--only", "text").status == 0
    assert run("diff", "old.json", "old.json", "--only", "targets", "-f", "csv").status == 0
    assert run("diff", "old.json", "nowhere.json").status == 2
    assert run("diff", "old.json", "new.json", "--only", "words").status == 2
    assert run("diff", "old.json", "new.json", "--section", "XX").status == 2


def test_cosmetic_changes_alone_are_no_difference(run: Run, tmp_path: Path) -> None:
    """hoá and hòa, dashes and spaces: exit status 0."""
    dressed = (tmp_path / "old.json").read_text(encoding="utf-8").replace("Văn hoá", "VĂN HÓA").replace("kế hoạch", "kế  hoạch")
    (tmp_path / "dressed.json").write_text(dressed, encoding="utf-8")
    outcome = run("diff", "old.json", "dressed.json")
    assert outcome.status == 0
    assert "Không có thay đổi về nội dung." in outcome.out


def test_output_goes_where_it_is_wanted(run: Run, tmp_path: Path) -> None:
    """A file's ending chooses the format; nothing goes to standard output then."""
    outcome = run("diff", "old.json", "new.json", "-o", "changes.md", "--lang", "en")
    assert (outcome.status, outcome.out) == (1, "")
    assert (tmp_path / "changes.md").read_text(encoding="utf-8").startswith("# Comparison: ")


def test_a_diff_without_proof_is_trouble(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the rows do not explain the new report the program says what they miss, without text, and exits with 2."""
    monkeypatch.setattr("tuliem_report.drafts.proof.apply_changes", lambda _diff, units: list(units))
    outcome = run("diff", "old.json", "new.json")
    assert outcome.status == 2
    assert "do not explain" in outcome.err
    assert ECONOMY not in outcome.err
    assert "KHÔNG kiểm chứng được" in outcome.out


def test_history_command(run: Run) -> None:
    """One row for each draft, in any table format."""
    outcome = run("history", "1", "old.json", "new.json", "-f", "json")
    assert [(row["status"], row["text"]) for row in json.loads(outcome.out)] == [("first", "80%"), ("changed", "85%")]
    assert run("history", "tỷ lệ trường", "old.json", "new.json").status == 0
    assert run("history", "99", "old.json", "new.json").status == 2
