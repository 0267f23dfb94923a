"""``tuliem outline``."""

from typing import Annotated

import typer

from tuliem_report.cli.console import deliver
from tuliem_report.cli.options import ForceOption, OutputOption, ReportArgument, format_option
from tuliem_report.cli.reports import choose_report
from tuliem_report.outputs.rows import outline_rows


def outline(
    report: ReportArgument = None,
    format_name: Annotated[str | None, format_option("text", "json", "yaml", "md")] = None,
    depth: Annotated[int | None, typer.Option("--depth", metavar="N", min=0, help="Show N levels below the document.")] = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Print the tree of headings: every node that carries a number or a title, with its page and its address.

    \b
    Examples:
      tuliem outline report.pdf --depth 2
      tuliem outline report.docx -f json -o outline.json
    """
    deliver("outline", outline_rows(choose_report(report), depth), format_name=format_name, output=output, force=force)
