"""``tuliem show``."""

from typing import Annotated

import typer

from tuliem_report.cli.console import deliver
from tuliem_report.cli.options import ForceOption, OutputOption, format_option
from tuliem_report.cli.reports import choose_report
from tuliem_report.errors import OptionError
from tuliem_report.search import find_passage


def show(
    names: Annotated[list[str], typer.Argument(metavar="[REPORT] ADDRESS", help="The address of a place in a report, or its last steps.")],
    format_name: Annotated[str | None, format_option("text", "json", "yaml", "md")] = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Print one section, paragraph, table or note with its pages. The last steps of an address are enough where only one place has them.

    \b
    Examples:
      tuliem show part2/IV
      tuliem show report.pdf VI/1/1.1 -f md
    """
    if len(names) > 2:
        raise OptionError("more than one REPORT and one ADDRESS are given", hint="tuliem show report.pdf part2/IV")
    passage = find_passage(choose_report(names[0] if len(names) == 2 else None), names[-1])
    deliver("passage", passage, format_name=format_name, output=output, force=force)
