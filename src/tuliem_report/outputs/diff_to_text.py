"""A diff as plain text: readable without colour, changed words between [- -] and {+ +}."""

from tuliem_report.outputs.diff_lines import diff_lines
from tuliem_report.outputs.diff_marking import plain
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.options import WriteOptions


def write_diff(view: DiffView, _: WriteOptions) -> str:
    """Write one line for each thing to say; long paragraphs are not wrapped."""
    return "".join(f"{plain(line).rstrip()}\n" for line in diff_lines(view))
