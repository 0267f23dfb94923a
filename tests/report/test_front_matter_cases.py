"""Small documents, each of which shows one layout of head or signature; a case is x.txt with x.expected.txt beside it.

A line of the expected file is a field that is printed and its value; what is not listed is None. Recipients are parted by "|".
"""

from pathlib import Path

import pytest

from tuliem_report import parse_text

CASES = sorted(path for path in (Path(__file__).parent.parent / "cases" / "front_matter").glob("*.txt") if ".expected" not in path.name)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    """The fields are those written beside the text, and no others."""
    stated = case.with_name(f"{case.stem}.expected.txt").read_text(encoding="utf-8").splitlines()
    fields = parse_text(case.read_text(encoding="utf-8")).front_matter.model_dump(mode="json")
    printed = {
        name: " | ".join(value) if isinstance(value, list) else str(value) for name, value in fields.items() if value not in (None, [])
    }
    assert printed == dict(line.split(": ", 1) for line in stated)


def test_secrecy_is_said_without_text() -> None:
    """A secrecy mark gives a warning that quotes nothing but the mark, with what follows from it."""
    report = parse_text("ĐẢNG ỦY XÃ KIM SƠN\nSố 3-BC/ĐU\nTỐI MẬT\nBÁO CÁO CHÍNH TRỊ\nI. TÌNH HÌNH\nKinh tế phát triển.")
    problem = next(problem for problem in report.problems if problem.code == "secret-document")
    assert problem.severity == "warning"
    assert "TỐI MẬT" in problem.message
    assert "KIM SƠN" not in problem.message + problem.hint
    assert "cache" in problem.hint


def test_no_mark_no_warning() -> None:
    """Words about secrecy in the text are no mark."""
    report = parse_text("BÁO CÁO CHÍNH TRỊ\nI. BẢO MẬT\nBảo vệ bí mật nhà nước; Tài liệu mật được quản lý chặt chẽ.\nMật độ dân số cao.")
    assert report.front_matter.secrecy is None
    assert not [problem for problem in report.problems if problem.code == "secret-document"]
