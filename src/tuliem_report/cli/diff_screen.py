"""A diff on a terminal, in colour. Every sign is there without colour too."""

import sys

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tuliem_report.outputs.diff_lines import Line, diff_lines
from tuliem_report.outputs.diff_marking import plain
from tuliem_report.outputs.diff_view import DiffView

_STYLES = {
    "": "", "bold": "bold", "dim": "dim", "heading": "bold cyan", "delete": "red", "insert": "green", "raised": "green", "lowered": "red",
}  # fmt: skip


def print_diff(view: DiffView) -> None:
    """Print the diff, wrapped to the terminal with the indent kept."""
    console = Console(file=sys.stdout, highlight=False, markup=False, emoji=False)
    for line in diff_lines(view):
        console.print(_renderable(line))


def _renderable(line: Line) -> Padding | Text:
    indent = len(plain(line)) - len(plain(line).lstrip())
    text = Text.assemble(*((span.text, _STYLES[span.style]) for span in line))
    return Padding(text[indent:], (0, 0, 0, indent)) if indent else text
