"""``tuliem open``, and what ``--open`` does elsewhere."""

import tempfile
import webbrowser
from pathlib import Path
from typing import Any

from tuliem_report.cli.console import say
from tuliem_report.cli.options import ReportArgument
from tuliem_report.cli.reports import choose_report
from tuliem_report.errors import OutputError
from tuliem_report.outputs import write


def open_report(report: ReportArgument = None) -> None:
    """Show a report in the browser: outline, targets as a picture, search, notes, pages.

    The page is written to a temporary file that only you can read; it works offline. tuliem export -f html writes it to keep.

    \b
    Examples:
      tuliem open report.pdf
      tuliem open
    """
    show_page("report", choose_report(report))


def show_page(shape: str, value: Any) -> None:
    """Write the page of a value to a temporary file and open it; raise OutputError where no browser is to be had."""
    try:
        folder = Path(tempfile.mkdtemp(prefix="tuliem-"))  # readable for nobody else: drafts are confidential
        page = folder / f"{shape}.html"
        page.write_bytes(write(shape, "html", value))
    except OSError as error:
        raise OutputError(
            "the page cannot be written to a temporary file", hint="tuliem export -f html -o PATH writes it elsewhere"
        ) from error
    say(f"tuliem: the page is {page}")
    if not webbrowser.open(page.as_uri()):
        raise OutputError("no browser could be opened", where=str(page), hint="open the file by hand")
