"""``tuliem diff`` into files to hand over: page, comparison table, workbook, tracked changes; and the page in the browser."""

import io
import webbrowser
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tuliem_report.cli import main

OLD = "BÁO CÁO CHÍNH TRỊ\n\nI. KẾT QUẢ\n\nKinh tế tăng trưởng khá, bình quân 8%/năm; đời sống được nâng lên.\n\nII. NHIỆM VỤ\n\nMột.\n"
NEW = OLD.replace("8%", "9%")


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two drafts."""
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["x.html", "x.docx", "x.xlsx"])
def test_the_ending_chooses_the_format(drafts: Path, name: str) -> None:
    """The exit status is that of diff(1), whatever is written."""
    assert main(["diff", "old.txt", "new.txt", "-o", name]) == 1
    content = (drafts / name).read_bytes()
    if name == "x.html":
        assert content.startswith(b"<!doctype html>")
    elif name == "x.docx":
        assert b"NewWords" in zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
    else:
        assert openpyxl.load_workbook(io.BytesIO(content)).sheetnames[-1] == "source"


def test_redline_writes_tracked_changes(drafts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--redline writes a Word file and nothing else."""
    assert main(["diff", "old.txt", "new.txt", "--redline", "-o", "tracked.docx"]) == 1
    assert b"<w:ins " in zipfile.ZipFile(drafts / "tracked.docx").read("word/document.xml")
    assert main(["diff", "old.txt", "new.txt", "--redline", "-f", "html"]) == 2
    assert "choose one of: docx" in capsys.readouterr().err


def test_open_shows_the_page_beside_the_text(drafts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """--open changes nothing of what is printed, nor the exit status."""
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(opened.append(address)) or True)
    monkeypatch.setattr("tempfile.tempdir", str(drafts))
    assert main(["diff", "old.txt", "new.txt", "--open"]) == 1
    assert opened[0].endswith("/diff.html")
    assert "{+9+}%" in capsys.readouterr().out
