"""A single document that keeps a library busy, or eats memory, ends the program with an error."""

import subprocess
import sys
from pathlib import Path

import pytest

import bombs

PROGRAM = """
import sys
from tuliem_report.cli import deadline, main
deadline.deadline.__wrapped__.__defaults__ = ({seconds}, {memory})
sys.exit(main(sys.argv[1:]))
"""


def run(*arguments: str, seconds: float = 120, memory: int = 2048, given: bytes | None = None) -> tuple[int, bytes, list[str]]:
    """Run the program with other limits; give its exit status, its output and the lines of its errors."""
    program = PROGRAM.format(seconds=seconds, memory=memory)
    done = subprocess.run([sys.executable, "-c", program, *arguments], input=given, capture_output=True, check=False, timeout=100)
    return done.returncode, done.stdout, done.stderr.decode().splitlines()


@pytest.fixture
def bomb(tmp_path: Path) -> Path:
    """A page of forms within forms, which PDFium reads within one call."""
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bombs.nested_forms(12))
    return path


@pytest.mark.parametrize("arguments", [["parse", "-o", "-"], ["targets"], ["export", "-f", "md"]])
def test_a_document_that_never_ends(bomb: Path, arguments: list[str]) -> None:
    """One error, no output, exit status 2."""
    status, out, errors = run(*arguments, str(bomb), seconds=0.5)
    assert (status, out, len(errors)) == (2, b"", 2)
    assert errors[0] == f"tuliem: {bomb}: took longer than 0.5 s"
    assert errors[1].startswith("hint: ")
    assert "tuliem parse --timeout SECONDS" in errors[1]


def test_a_document_that_eats_memory(bomb: Path) -> None:
    """The error says how much it may have."""
    status, out, errors = run("outline", "-", memory=60, given=bomb.read_bytes())
    assert (status, out) == (2, b"")
    assert errors[0] == "tuliem: -: needs more memory than 60 MiB"


def test_what_comes_after_the_document_may_take_its_time() -> None:
    """The limits end with the parse: whoever pages through the output is not cut off."""
    program = "from tuliem_report.cli.deadline import deadline\nwith deadline('a.txt', 1): pass\nimport time; time.sleep(2)"
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=100).returncode == 0
