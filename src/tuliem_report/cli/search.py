"""``tuliem search``."""

from typing import Annotated

import typer

from tuliem_report.cli.console import deliver
from tuliem_report.cli.options import ForceOption, OutputOption, ReportsArgument, format_option
from tuliem_report.cli.reports import choose_reports
from tuliem_report.errors import EXIT_DIFFERENT, EXIT_OK
from tuliem_report.outputs.rows import hit_rows, join_tables
from tuliem_report.search import Query, search_report


def search(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Words; those without diacritics fit words with any.")],
    reports: ReportsArgument = None,
    anywhere: Annotated[bool, typer.Option("--all-words", help="Find paragraphs that hold all the words, in any order.")] = False,
    format_name: Annotated[str | None, format_option("text", "json", "jsonl", "csv")] = None,
    output: OutputOption = None,
    force: ForceOption = False,
) -> int:
    """Find a phrase in headings, paragraphs, tables and notes, and print the sentences it stands in. Exit status 1: nothing found.

    \b
    Examples:
      tuliem search "chuyen doi so" report.pdf
      tuliem search --all-words "doanh nghiệp số" data/structured/*.json
    """
    wanted = Query.of(query, anywhere=anywhere)
    table = join_tables([hit_rows(report, search_report(report, wanted)) for report in choose_reports(reports)])
    deliver("hits", table, format_name=format_name, output=output, force=force)
    return EXIT_OK if table.rows else EXIT_DIFFERENT
