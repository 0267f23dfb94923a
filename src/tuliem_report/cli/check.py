"""``tuliem check``."""

from typing import Annotated

import typer

from tuliem_report.cli.console import deliver
from tuliem_report.cli.open import show_page
from tuliem_report.cli.options import ForceOption, OpenOption, OutputOption, ReportArgument, format_option
from tuliem_report.cli.reports import choose_report
from tuliem_report.errors import EXIT_DIFFERENT, EXIT_OK
from tuliem_report.outputs.rows import finding_rows


def check(
    report: ReportArgument = None,
    notices: Annotated[bool, typer.Option("--all", help="Print notices too: what was repaired or is merely worth knowing.")] = False,
    format_name: Annotated[str | None, format_option("text", "json", "csv")] = None,
    output: OutputOption = None,
    force: ForceOption = False,
    in_browser: OpenOption = False,
) -> int:
    """Print the faults of a document: numbering, spelling, contradictions. Each has its page and what to do; --open marks them on the page
    of the report. Exit status 1: there are some.

    \b
    Examples:
      tuliem check report.docx
      tuliem check report.docx --all -f json
      tuliem check report.docx -o faults.csv
      tuliem check report.docx --open
    """
    from tuliem_report.checks import check_report

    chosen = choose_report(report, models=True)
    problems = check_report(chosen)
    findings = [problem for problem in problems if problem.severity != "info"]
    shown = problems if notices else findings
    deliver("problems", finding_rows(chosen, shown), format_name=format_name, output=output, force=force)
    if in_browser:
        show_page("report", chosen.model_copy(update={"problems": tuple(shown)}))
    return EXIT_DIFFERENT if findings else EXIT_OK
