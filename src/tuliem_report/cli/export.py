"""``tuliem export``."""

from typing import Annotated

from tuliem_report.cli.console import deliver
from tuliem_report.cli.options import ForceOption, OutputOption, ReportArgument, format_option
from tuliem_report.cli.reports import choose_report
from tuliem_report.outputs import formats


def export(
    report: ReportArgument = None,
    format_name: Annotated[str | None, format_option(*formats("report"))] = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Write the whole report in another form.

    \b
    Examples:
      tuliem export report.pdf -f md -o report.md
      tuliem export -f yaml
    """
    chosen = choose_report(report, models=True)
    deliver("report", chosen, format_name=format_name, output=output, force=force, source=chosen.source.sha256)
