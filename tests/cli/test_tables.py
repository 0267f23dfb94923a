"""Tables on a terminal: they fit, they align, and text of a document is text."""

import io
import os
import pty
import re
import sys

import pytest
from rich.console import Console

from sample_report import REPORT
from tuliem_report.cli import main
from tuliem_report.cli.tables import build_table
from tuliem_report.outputs.rows import RowTable, item_rows, target_rows
from tuliem_report.outputs.to_text import columns_wide
from tuliem_report.shipped import read_shipped


def printed(table: RowTable, width: int) -> list[str]:
    """The lines of a table on a terminal of the width, without style."""
    target = io.StringIO()
    Console(file=target, width=width, force_terminal=True, color_system=None).print(build_table(table))
    return re.sub(r"\x1b\[\d*m", "", target.getvalue()).splitlines()


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("name", ["targets", "tasks", "breakthroughs", "solutions", "viewpoints", "lessons"])
def test_tables_fit_and_align(name: str, width: int) -> None:
    """No line is wider than the terminal, and the page stands at the right edge of each row."""
    report = read_shipped()
    lines = printed(target_rows(report) if name == "targets" else item_rows(report, name), width)
    assert max(map(columns_wide, lines)) <= width
    edge = columns_wide(lines[0].rstrip())
    pages = [line for line in lines[2:] if re.search(r"\d$", line.rstrip()) and line.rstrip()[:1].strip()]
    assert all(columns_wide(line.rstrip()) == edge for line in pages)


def test_every_target_is_in_the_table() -> None:
    """At 80 columns the indicators are wrapped, not cut, and groups stand on lines of their own."""
    report = read_shipped()
    words = " ".join(" ".join(line.split()) for line in printed(target_rows(report), 80))
    assert all(target.group in words for target in report.targets)
    assert "…" not in words


def test_markup_in_a_document_is_text() -> None:
    """Square brackets are no colours."""
    words = "".join("".join(line.split()) for line in printed(target_rows(REPORT), 80))
    assert "[red]hộnghèo[/red]" in words


def test_no_color_is_honoured() -> None:
    """On a terminal a table has a rule under its head, and no colour where NO_COLOR is set."""
    pid, terminal = pty.fork()
    if pid == 0:  # the child is on a terminal of its own
        os.environ.update({"NO_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": "80"})
        program = "from tuliem_report.cli import main; main(['targets'])"
        os.execv(sys.executable, [sys.executable, "-c", program])
    output = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux ends a closed terminal with an error
            break
        if not piece:
            break
        output += piece
    os.close(terminal)
    os.waitpid(pid, 0)
    assert "──" in output.decode()
    assert not re.search(rb"\x1b\[[\d;]*3\d", output)


def test_a_pipe_gets_plain_text(capfd: pytest.CaptureFixture[str]) -> None:
    """No frames, no escape sequences, one line to a row."""
    assert main(["targets"]) == 0
    out = capfd.readouterr().out
    assert len(out.splitlines()) == len(read_shipped().targets) + 1
    assert not re.search("[─│\x1b]", out)
