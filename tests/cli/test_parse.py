"""tuliem parse: where results go, what is said, and what the exit status tells."""

from pathlib import Path

import pytest

from tuliem_report.cli import main
from tuliem_report.cli.parse import plan
from tuliem_report.errors import OptionError
from tuliem_report.report.load import load_report

DOCUMENT = "BÁO CÁO CHÍNH TRỊ\n\nI. KẾT QUẢ ĐẠT ĐƯỢC\n\nKinh tế phát triển.\n\nIII. PHƯƠNG HƯỚNG\n\nTiếp tục đổi mới.\n"


@pytest.fixture(autouse=True)
def empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test runs in a folder of its own with one document."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(DOCUMENT)
    return tmp_path


def outputs(*arguments: str) -> list[str]:
    """Where the results of the given FILEs and, after "->", the given --output go."""
    *files, output = arguments if "->" not in arguments else (*arguments[: arguments.index("->")], arguments[-1])
    return [str(job.output) for job in plan(files, output or None, "json")]


def test_the_default_place(empty_folder: Path) -> None:
    """A document goes to data/structured under its stem; the folder is made."""
    assert main(["parse", "a.txt"]) == 0
    assert load_report(empty_folder / "data/structured/a.json").source.name == "a.txt"


def test_places_of_results(empty_folder: Path) -> None:
    """A file or a folder can be named; a folder of documents keeps its inner folders."""
    for name in ("b.pdf", "xa/b.txt", "xa/b.docx", "other.png"):
        (empty_folder / name).parent.mkdir(exist_ok=True)
        (empty_folder / name).write_text(DOCUMENT)
    assert outputs("a.txt", "x.json") == ["x.json"]
    assert outputs("a.txt", "out/") == ["out/a.json"]
    assert outputs("a.txt", "b.pdf", "out") == ["out/a.json", "out/b.json"]
    assert outputs(".", "out") == ["out/a.json", "out/b.json", "out/xa/b.docx.json", "out/xa/b.txt.json"]


def test_documents_of_one_name_do_not_meet() -> None:
    """Where two stems are alike the whole names are kept."""
    assert outputs("report.pdf", "report.docx", "") == ["data/structured/report.pdf.json", "data/structured/report.docx.json"]


def test_several_documents_need_a_folder(empty_folder: Path) -> None:
    """Standard output and a file take one document."""
    (empty_folder / "x.json").write_text("{}")
    for output in ("-", "x.json"):
        with pytest.raises(OptionError):
            plan(["a.txt", "b.txt"], output, "json")


def test_standard_output_takes_the_data(capsys: pytest.CaptureFixture[str]) -> None:
    """With -o - the JSON is printed, and the summary still goes to standard error."""
    assert main(["parse", "a.txt", "-o", "-"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith('{\n  "schema_version"')
    assert err.startswith("a.txt: ")


def test_the_summary_says_how_it_went(capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each file: sections, targets, share of the text, problems, and where the result is."""
    assert main(["parse", "a.txt", "-o", "a.yaml"]) == 0
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "2 sections, 0 targets, 100.00 % of the text accounted for" in err
    assert err.endswith(" -> a.yaml\n")


def test_problems_are_listed_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    """Each problem has its code, message and hint."""
    assert main(["parse", "a.txt", "--problems"]) == 0
    assert "numbering" in capsys.readouterr().err


def test_many_files_of_which_some_fail(empty_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """3 when some failed, 2 when all did; what could be read is written."""
    (empty_folder / "empty.txt").write_text("")
    assert main(["parse", "a.txt", "empty.txt", "missing.pdf"]) == 3
    err = capsys.readouterr().err
    assert "1 of 3 documents structured" in err
    assert err.count("hint: ") == 2
    assert [path.name for path in (empty_folder / "data/structured").iterdir()] == ["a.json"]
    assert main(["parse", "empty.txt", "missing.pdf"]) == 2


def test_an_output_of_something_else_is_kept(empty_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The result of another document is not overwritten without --force; the result of this one is."""
    assert main(["parse", "a.txt", "-o", "x.json"]) == 0
    assert main(["parse", "a.txt", "-o", "x.json"]) == 0
    (empty_folder / "b.txt").write_text(DOCUMENT + "Thêm một câu.\n")
    assert main(["parse", "b.txt", "-o", "x.json"]) == 2
    assert "--force" in capsys.readouterr().err
    assert load_report("x.json").source.name == "a.txt"
    assert main(["parse", "b.txt", "-o", "x.json", "--force"]) == 0
    assert load_report("x.json").source.name == "b.txt"


def test_structured_files_are_no_documents(capsys: pytest.CaptureFixture[str]) -> None:
    """A structured file given to parse is an error that names the command for it."""
    assert main(["parse", "a.txt", "-o", "a.json"]) == 0
    assert main(["parse", "a.json"]) == 2
    assert "tuliem export" in capsys.readouterr().err
