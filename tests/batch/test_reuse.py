"""What is unchanged is not parsed again, and nothing else is left alone."""

import os
from pathlib import Path

import pytest

import awkward_documents as awkward
from sample_report import REPORT
from tuliem_report.batch import reuse, run
from tuliem_report.batch.reuse import is_current, is_successor, program_time
from tuliem_report.cli import main
from tuliem_report.outputs import write
from tuliem_report.outputs.stamp import HEAD, Stamp, read_stamp
from tuliem_report.reading.source import ReadOptions, Source, describe_generator

DOCUMENT = "BÁO CÁO CHÍNH TRỊ\n\nI. KẾT QUẢ ĐẠT ĐƯỢC\n\nKinh tế phát triển.\n"
NAME = 'dự "thảo": front_matter, lần 3.txt'


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one document and a program that is older than anything in it."""
    monkeypatch.setattr(reuse, "program_time", lambda: 0.0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DOCUMENT)
    return tmp_path


def was_parsed(capsys: pytest.CaptureFixture[str], *arguments: str) -> bool:
    """Whether parse did something."""
    assert main(["parse", *arguments]) == 0
    return "unchanged" not in capsys.readouterr().err


@pytest.mark.parametrize("format_name", ["json", "yaml"])
def test_the_stamp_stands_at_the_beginning(format_name: str) -> None:
    """Of any name that a file can have, even one that looks like the data around it."""
    source = REPORT.source.model_copy(update={"name": NAME})
    report = REPORT.model_copy(update={"generator": "tuliem 0.1.0", "source": source})
    assert read_stamp(write("report", format_name, report)[:HEAD]) == Stamp("tuliem 0.1.0", NAME, source.sha256)


@pytest.mark.parametrize(
    "head",
    [b"", b"{", b"{" * HEAD, b'{"a": 1}', b'{"source": 3, "generator": ', b"\xff"]
    + [b"schema_version: " + value for value in (b"[", b"1", b"&a [*a]", b"!!python/name:os.system x")],
)
def test_other_files_have_no_stamp(head: bytes) -> None:
    """Whatever a file begins with, it is no error."""
    assert read_stamp(head) is None


def test_a_report_without_generator_has_no_stamp() -> None:
    """Reports of earlier versions are made again."""
    assert read_stamp(write("report", "json", REPORT.model_copy(update={"generator": None}))[:HEAD]) is None


@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_an_unchanged_document_is_left_alone(ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The second run parses nothing and touches nothing; --force and --no-cache parse, and give the same bytes."""
    output = Path(f"a.{ending}")
    assert was_parsed(capsys, "a.txt", "-o", str(output))
    content, time = output.read_bytes(), output.stat().st_mtime_ns
    assert not was_parsed(capsys, "a.txt", "-o", str(output))
    assert output.stat().st_mtime_ns == time
    assert was_parsed(capsys, "a.txt", "-o", str(output), "--force")
    assert was_parsed(capsys, "a.txt", "-o", str(output), "--no-cache")
    assert output.read_bytes() == content


def test_other_options_parse_again(capsys: pytest.CaptureFixture[str]) -> None:
    """The stamp names the options that change the result."""
    assert was_parsed(capsys, "a.txt", "-o", "a.json")
    assert was_parsed(capsys, "a.txt", "-o", "a.json", "--revisions", "reject")
    assert b'"generator": "tuliem ' in Path("a.json").read_bytes()
    assert b"--revisions reject" in Path("a.json").read_bytes()
    assert not was_parsed(capsys, "a.txt", "-o", "a.json", "--revisions", "reject")
    assert was_parsed(capsys, "a.txt", "-o", "a.json")


def test_another_version_parses_again(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What an older version wrote is written anew."""
    monkeypatch.setattr("tuliem_report.reading.source.__version__", "0.0.9")
    assert describe_generator(ReadOptions()) == "tuliem 0.0.9"
    assert was_parsed(capsys, "a.txt", "-o", "a.json")
    monkeypatch.undo()
    monkeypatch.setattr(reuse, "program_time", lambda: 0.0)
    assert not is_current(Path("a.json"), Source("a.txt", DOCUMENT.encode()))


def test_a_program_changed_under_its_version_parses_again(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A result older than the program's own files is not trusted, but once: then it is as good as new."""
    assert was_parsed(capsys, "a.txt", "-o", "a.json")
    os.utime("a.json", (1000, 1000))
    monkeypatch.setattr(reuse, "program_time", lambda: 2000.0)
    assert was_parsed(capsys, "a.txt", "-o", "a.json")
    assert not was_parsed(capsys, "a.txt", "-o", "a.json")


def test_the_program_has_a_time() -> None:
    """It is that of its newest file."""
    assert program_time.__wrapped__() >= Path(reuse.__file__).stat().st_mtime


@pytest.mark.parametrize("name", ["a.json", "a.yaml"])
def test_half_a_result_is_made_again(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A copy that broke off keeps its beginning, and is told by its end."""
    assert was_parsed(capsys, "a.txt", "-o", name)
    whole = Path(name).read_bytes()
    Path(name).write_bytes(whole[:-2])
    assert was_parsed(capsys, "a.txt", "-o", name)
    assert Path(name).read_bytes() == whole


def test_a_renamed_document_is_parsed_again(capsys: pytest.CaptureFixture[str]) -> None:
    """The result names its document."""
    assert was_parsed(capsys, "a.txt", "-o", "x.json")
    Path("a.txt").rename("b.txt")
    assert was_parsed(capsys, "b.txt", "-o", "x.json")


def test_problems_need_a_parse(capsys: pytest.CaptureFixture[str]) -> None:
    """--problems lists them each time."""
    assert was_parsed(capsys, "a.txt", "--problems")
    assert was_parsed(capsys, "a.txt", "--problems")


def test_a_changed_document_of_a_folder_replaces_its_result(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The tree of results follows the tree of documents; the rest of it is left alone."""
    monkeypatch.setattr(run, "attempt", awkward.attempt)
    monkeypatch.setattr(run, "warm_up", int)
    Path("in").mkdir()
    Path("in/a.txt").write_text(DOCUMENT)
    Path("in/b.txt").write_text(DOCUMENT)
    assert main(["parse", "in", "-o", "out", "-q"]) == 0
    Path("in/a.txt").write_text(DOCUMENT + "Thêm một câu.\n")
    later = Path("out/a.json").stat().st_mtime + 1
    os.utime("in/a.txt", (later, later))
    assert main(["parse", "in", "-o", "out"]) == 0
    assert "2 of 2 documents structured, 1 of them unchanged" in capsys.readouterr().err
    assert is_current(Path("out/a.json"), Source("a.txt", Path("in/a.txt").read_bytes()))


def test_only_what_was_written_before_has_a_successor(workplace: Path) -> None:
    """A file of somebody else, and a result newer than the document, are not replaced."""
    assert main(["parse", "a.txt", "-o", "a.json"]) == 0
    result = workplace / "a.json"
    assert not is_successor(workplace / "a.txt", result)
    os.utime(result, (1000, 1000))
    assert is_successor(workplace / "a.txt", result)
    result.write_text("{}")
    os.utime(result, (1000, 1000))
    assert not is_successor(workplace / "a.txt", result)
    assert not is_successor(workplace / "a.txt", workplace / "missing.json")


def test_a_secret_document_leaves_nothing_but_its_result(workplace: Path) -> None:
    """There is no memory beside the results: no cache, in the folder or in the home folder."""
    home = workplace / "home"
    home.mkdir()
    (workplace / "a.txt").write_text("MẬT\n\n" + DOCUMENT)
    assert main(["parse", "a.txt", "-o", "a.json"]) == 0
    assert sorted(path.name for path in workplace.rglob("*")) == ["a.json", "a.txt", "home"]
