"""The commands as a user meets them: what they print, where, and with which exit status."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest

from sample_report import REPORT
from tuliem_report.cli import COMMANDS, main
from tuliem_report.outputs import write
from tuliem_report.report.document import Report
from tuliem_report.report.load import load_bytes
from tuliem_report.shipped import read_shipped, shipped_bytes

DOCUMENT = """BÁO CÁO CHÍNH TRỊ

I. KẾT QUẢ ĐẠT ĐƯỢC

Kinh tế phát triển. Chuyển đổi số được đẩy mạnh.

II. PHƯƠNG HƯỚNG

Tiếp tục đổi mới.
"""


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run_command(*arguments: str) -> Outcome:
        status = main(arguments)
        out, err = capsysbinary.readouterr()
        return Outcome(status, out.decode(), err.decode())

    return run_command


@pytest.fixture
def structured(tmp_path: Path) -> Path:
    """The sample report as a file."""
    path = tmp_path / "sample.json"
    path.write_bytes(write("report", "json", REPORT))
    return path


def assert_one_error(outcome: Outcome, *, status: int = 2) -> None:
    """One error is one line with a hint on the next, nothing on standard output."""
    assert (outcome.status, outcome.out) == (status, "")
    first, second = outcome.err.splitlines()[-2:]
    assert first.startswith("tuliem: ")
    assert second.startswith("hint: ")
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_has_help_with_two_examples(run: Run, name: str) -> None:
    """Help shows at least two lines that can be typed."""
    outcome = run(name, "--help")
    assert outcome.status == 0
    assert outcome.out.split("Examples:")[1].count(f"\n    tuliem {name}") >= 2


def test_help_names_every_command(run: Run) -> None:
    """The overview is complete, and asked for it is data."""
    outcome = run("--help")
    assert outcome.status == 0
    assert all(f"\n  {command.name} " in outcome.out for command in COMMANDS)


def test_no_command_at_all_is_a_usage_error(run: Run) -> None:
    """Help goes to standard error then."""
    outcome = run()
    assert (outcome.status, outcome.out) == (2, "")
    assert "Commands:" in outcome.err


def test_the_version_is_printed(run: Run) -> None:
    """--version gives the name and the number."""
    assert run("--version").out.startswith("tuliem 0.")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["show"],
        ["search"],
        ["parse"],
        ["outline", "--depth", "x"],
        ["outline", "--nonsense"],
        ["outline", "-f", "pdf"],
        ["targets", "-f", "text"],
        ["schema", "nonsense"],
        ["outline", "missing"],
        ["outline", "missing.pdf"],
        ["parse", "missing.pdf"],
        ["parse", "."],
        ["parse", "x.txt", "--revisions", "maybe"],
        ["parse", "x.txt", "-f", "md"],
        ["show", "a", "b", "c"],
        ["show", "no/such/address"],
        ["search", "--", "--"],
        ["targets", "-o", "no/such/folder/x.csv"],
    ],
    ids=" ".join,
)
def test_trouble_is_one_error_and_status_2(run: Run, arguments: list[str]) -> None:
    """Usage errors and unreadable input look alike: what is wrong, and what to do."""
    assert_one_error(run(*arguments))


def test_without_a_report_the_shipped_one_is_taken(run: Run) -> None:
    """Standard error says so in one line; the data are the nine targets of the ward."""
    outcome = run("targets", "-f", "json")
    assert outcome.status == 0
    assert outcome.err.count("\n") == 1
    assert "comes with the program" in outcome.err
    assert [target["number"] for target in json.loads(outcome.out)] == list(range(1, 10))


def test_the_shipped_report_reads_the_same_both_ways() -> None:
    """What is read without validation has every field that the models have."""
    report = load_bytes(shipped_bytes(), "shipped")
    plain = read_shipped()
    for shape, value in (("outline", "outline_rows"), ("rows", "target_rows")):
        from tuliem_report.outputs import rows

        assert write(shape, "json", getattr(rows, value)(report)) == write(shape, "json", getattr(rows, value)(plain))


def test_the_newest_structured_file_is_the_default(run: Run, structured: Path, tmp_path: Path) -> None:
    """Of the files in data/structured the newest is taken, its JSON before its YAML, and the choice is said."""
    folder = tmp_path / "data/structured"
    folder.mkdir(parents=True)
    old, new = folder / "old.json", folder / "inner" / "new.json"
    new.parent.mkdir()
    old.write_bytes(structured.read_bytes())
    new.write_bytes(structured.read_bytes())
    new.with_suffix(".yaml").write_text("not read")
    os.utime(old, (1, 1))
    outcome = run("targets", "-f", "json")
    assert outcome.err == "tuliem: no REPORT given, taking data/structured/inner/new.json\n"
    assert len(json.loads(outcome.out)) == 2
    for name in ("old", "old.json", "inner/new"):
        assert run("outline", name).status == 0
    assert "structured here: new, old" in run("outline", "nonsense").err


def test_standard_input_is_a_report(run: Run, structured: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """- takes a structured file or a document from standard input."""
    for content, name in ((structured.read_bytes(), "part1/I"), (DOCUMENT.encode(), "I")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        outcome = run("outline", "-", "-f", "json")
        assert name in {row["address"] for row in json.loads(outcome.out)}


def test_outline_is_one_flat_list(run: Run, structured: Path) -> None:
    """The keys and their order are the contract's."""
    rows = json.loads(run("outline", str(structured), "-f", "json").out)
    assert list(rows[0]) == ["address", "kind", "marker", "number", "title", "text", "depth", "page", "parent"]
    assert rows[0]["kind"] == "document"
    assert len(json.loads(run("outline", str(structured), "-f", "json", "--depth", "1").out)) == 2


def test_show_takes_an_end_of_an_address(run: Run, structured: Path) -> None:
    """The section is printed with its page; with one argument the argument is the address."""
    outcome = run("show", str(structured), "I/p1")
    assert outcome.out.startswith("[part1/I/p1]  p. 2\nin PHẦN I › I.\n")
    assert json.loads(run("show", str(structured), "part1/I", "-f", "json").out)["part"]["title"] == "Tình hình"
    assert run("show", "document", "--format", "md").status == 0


def test_search_says_whether_it_found_anything(run: Run, structured: Path) -> None:
    """As of grep: 0 found, 1 nothing; the hit stands in its sentence."""
    outcome = run("search", "dien tich", str(structured))
    assert outcome.status == 0
    assert outcome.out == "part1/I/p1 (p. 2): «Diện tích» 10,09 km²¹.\n"
    assert run("search", "không có", str(structured)) == Outcome(1, "", "")
    hits = json.loads(run("search", "mở đậm", str(structured), "--all-words", "-f", "json").out)
    assert hits[0]["marks"] == [[3, 5], [13, 16]]


def test_lists_of_several_reports_have_a_report_column(run: Run, structured: Path) -> None:
    """Each row tells which report it is from."""
    outcome = run("targets", str(structured), str(structured), "-f", "csv", "--bom", "--decimal-comma")
    rows = list(csv.DictReader(io.StringIO(outcome.out.removeprefix("\ufeff")), delimiter=";"))
    assert [row["report"] for row in rows] == ["mẫu.pdf"] * 2 + ["mẫu.pdf (2)"] * 2
    assert rows[0]["low"] == "85,5"


@pytest.mark.parametrize("name", ["tasks", "breakthroughs", "solutions", "viewpoints", "lessons"])
def test_every_list_has_its_command(run: Run, structured: Path, name: str) -> None:
    """Each command prints its own list."""
    expected = REPORT.model_dump(mode="json")[name]
    assert json.loads(run(name, str(structured), "-f", "json").out) == expected
    assert run(name, str(structured)).status == 0


def test_output_goes_to_a_file_whose_ending_tells_the_format(run: Run, structured: Path, tmp_path: Path) -> None:
    """Nothing is printed; an existing file is kept unless --force is given."""
    arguments = ("targets", str(structured), "-o", "out.csv")
    assert run(*arguments) == Outcome(0, "", "")
    assert (tmp_path / "out.csv").read_text().startswith("number,group,")
    (tmp_path / "out.csv").write_text("mine")
    assert_one_error(run(*arguments))
    assert (tmp_path / "out.csv").read_text() == "mine"
    assert run(*arguments, "--force").status == 0
    assert run("targets", str(structured), "-o", "out.xlsx").status == 0
    assert (tmp_path / "out.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("format_name", ["json", "yaml", "md"])
def test_export_writes_the_whole_report(run: Run, structured: Path, format_name: str) -> None:
    """The export is the report in the form asked for."""
    assert run("export", str(structured), "-f", format_name).out.encode() == write("report", format_name, REPORT)


def test_check_reports_findings_by_its_status(run: Run, structured: Path, tmp_path: Path) -> None:
    """1 with findings, 0 without; notices alone are no findings."""
    outcome = run("check", str(structured))
    assert outcome.status == 1
    assert outcome.out.startswith("mẫu.pdf:2: warning: ")
    for problems in ((), (REPORT.problems[0].__class__("repair", "info", "A space was taken out."),)):
        clean: Report = REPORT.model_copy(update={"problems": problems})
        (tmp_path / "clean.json").write_bytes(write("report", "json", clean))
        assert run("check", "clean.json") == Outcome(0, "", "")
        assert len(json.loads(run("check", "clean.json", "--all", "-f", "json").out)) == len(problems)


@pytest.mark.parametrize(("name", "command"), [("report", "export"), ("targets", "targets")])
def test_schema_fits_what_is_written(run: Run, structured: Path, name: str, command: str) -> None:
    """What a command writes is valid by its schema, and a field more is not."""
    validator = jsonschema.Draft202012Validator(json.loads(run("schema", name).out))
    data = json.loads(run(command, str(structured), "-f", "json").out)
    validator.validate(data)
    one = data if isinstance(data, dict) else data[0]
    one["nonsense"] = 1
    assert not validator.is_valid(data)


def test_schema_fits_the_targets_of_several_reports(run: Run, structured: Path) -> None:
    """The column that tells the reports apart is in the schema."""
    schema = json.loads(run("schema", "targets").out)
    jsonschema.validate(json.loads(run("targets", str(structured), str(structured), "-f", "json").out), schema)


def test_a_reader_that_goes_away_is_no_error(structured: Path) -> None:
    """A pipe closed early ends the program quietly."""
    program = f"import sys; from tuliem_report.cli import main; sys.exit(main(['export', {str(structured)!r}]))"
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 141
    process.stderr.close()


def test_an_interrupt_is_status_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends the program without a traceback."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tuliem_report.cli.outline.choose_report", interrupt)
    assert run("outline").status == 130


def test_a_bug_keeps_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no TuliemError is raised whole on request."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("tuliem_report.cli.outline.choose_report", fail)
    with pytest.raises(ZeroDivisionError):
        run("--debug", "outline")


def imported_by(*arguments: str) -> set[str]:
    """The modules that a command imports."""
    program = f"import sys; from tuliem_report.cli import main; main({list(arguments)!r}); print(*sys.modules, file=sys.stderr)"
    process = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd="/")
    return set(process.stderr.decode().splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--help"], ["targets"], ["outline"], ["search", "chuyen doi so"]], ids=" ".join)
def test_what_needs_no_models_imports_none(arguments: list[str]) -> None:
    """Help and questions about the shipped report start without pydantic, the PDF libraries, YAML and rich."""
    heavy = {"pydantic", "pdfplumber", "pypdfium2", "lxml", "yaml", "rich", "xlsxwriter", "tuliem_report.pipeline"}
    assert not imported_by(*arguments) & heavy
