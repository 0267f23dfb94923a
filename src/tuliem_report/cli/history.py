"""``tuliem history``."""

from typing import Annotated

import typer

from tuliem_report.cli.console import deliver
from tuliem_report.cli.options import ForceOption, OutputOption, format_option
from tuliem_report.cli.reports import choose_report
from tuliem_report.outputs.history_rows import history_rows


def history(
    query: Annotated[str, typer.Argument(metavar="TARGET|ADDRESS", help="The number or words of a target, or an address.")],
    drafts: Annotated[list[str], typer.Argument(metavar="DRAFT…", help="The drafts, the oldest first.", show_default=False)],
    format_name: Annotated[str | None, format_option("table", "csv", "json", "jsonl", "yaml", "md", "xlsx")] = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Follow one target, or one place of the text, through all drafts: one row for each draft.

    \b
    Examples:
      tuliem history 5 draft1.docx draft2.docx final.pdf
      tuliem history part2/IV/3 draft1.docx final.docx -f md
    """
    from tuliem_report.drafts.history import history as follow

    rows = follow(query, [choose_report(draft, models=True) for draft in drafts])
    deliver("rows", history_rows(rows), format_name=format_name, output=output, force=force)
