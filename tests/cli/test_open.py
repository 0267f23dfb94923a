"""``tuliem open`` and ``--open``: a page that only its maker can read, shown in the browser."""

import stat
import webbrowser
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from tuliem_report.cli import main


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The pages that the browser was asked to show; temporary files go to a folder of the test."""
    pages: list[Path] = []

    def show(address: str) -> bool:
        pages.append(Path(unquote(urlparse(address).path)))
        return True

    monkeypatch.setattr(webbrowser, "open", show)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return pages


def test_open_shows_the_page(opened: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    """The page of the default report, in a folder that nobody else may enter; nothing goes to standard output."""
    assert main(["open"]) == 0
    (page,) = opened
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert stat.S_IMODE(page.parent.stat().st_mode) == 0o700
    out, err = capsys.readouterr()
    assert out == ""
    assert str(page) in err


def test_check_marks_its_findings_on_the_page(opened: list[Path], tmp_path: Path) -> None:
    """What check finds stands on the page, in Vietnamese, beside the paragraph."""
    (tmp_path / "a.txt").write_text("BÁO CÁO CHÍNH TRỊ\n\nI. KẾT QUẢ\nXã thực hiện theo theo kế hoạch.\n", encoding="utf-8")
    assert main(["check", "a.txt", "--open"]) == 1
    assert "Lặp từ. “theo theo” → “theo”" in opened[0].read_text(encoding="utf-8")


def test_parse_opens_what_it_structured(opened: list[Path], tmp_path: Path) -> None:
    """--open shows the page beside writing the JSON; of many documents it would be too many pages."""
    (tmp_path / "a.txt").write_text("BÁO CÁO CHÍNH TRỊ\n\nI. KẾT QUẢ\n\nMột.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("I. HAI\n\nBa.\n", encoding="utf-8")
    assert main(["parse", "a.txt", "-o", "a.json", "--open"]) == 0
    assert "KẾT QUẢ" in opened[0].read_text(encoding="utf-8")
    assert main(["parse", "a.txt", "b.txt", "--open"]) == 2
    assert len(opened) == 1


def test_without_a_browser_the_page_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where no browser can be opened the status is 2, and the message says where the page is."""
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert main(["open"]) == 2
    assert "hint: open the file by hand" in capsys.readouterr().err
