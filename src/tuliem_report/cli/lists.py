"""``tuliem targets``, ``tasks``, ``breakthroughs``, ``solutions``, ``viewpoints``, ``lessons``: each its own list."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from tuliem_report.cli.console import deliver
from tuliem_report.cli.options import ForceOption, OutputOption, ReportsArgument, format_option
from tuliem_report.cli.reports import choose_reports
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.rows import RowTable, item_rows, join_tables, target_rows

if TYPE_CHECKING:
    from tuliem_report.report.document import Report

_Format = Annotated[str | None, format_option("table", "csv", "json", "jsonl", "yaml", "md", "xlsx")]
_Bom = Annotated[bool, typer.Option("--bom", help="Begin CSV with a byte order mark, for Excel.")]
_DecimalComma = Annotated[bool, typer.Option("--decimal-comma", help="Write 5,8 in CSV, with semicolons between the cells.")]
_RawCells = Annotated[bool, typer.Option("--raw-cells", help="Leave cells that a spreadsheet may run as they are.")]


def targets(
    reports: ReportsArgument = None,
    format_name: _Format = None,
    output: OutputOption = None,
    bom: _Bom = False,
    decimal_comma: _DecimalComma = False,
    raw_cells: _RawCells = False,
    force: ForceOption = False,
) -> None:
    """Print the targets with their values, deadlines and pages.

    \b
    Examples:
      tuliem targets report.pdf
      tuliem targets data/structured/*.json -f csv --bom -o targets.csv
    """
    _print_list(target_rows, reports, format_name, output, WriteOptions(bom, decimal_comma, raw_cells), force=force)


def tasks(
    reports: ReportsArgument = None,
    format_name: _Format = None,
    output: OutputOption = None,
    bom: _Bom = False,
    decimal_comma: _DecimalComma = False,
    raw_cells: _RawCells = False,
    force: ForceOption = False,
) -> None:
    """Print the key tasks, with their pages.

    \b
    Examples:
      tuliem tasks report.pdf -f md
      tuliem tasks draft2.docx draft3.docx -f xlsx -o tasks.xlsx
    """
    _print_list(_rows_of("tasks"), reports, format_name, output, WriteOptions(bom, decimal_comma, raw_cells), force=force)


def breakthroughs(
    reports: ReportsArgument = None,
    format_name: _Format = None,
    output: OutputOption = None,
    bom: _Bom = False,
    decimal_comma: _DecimalComma = False,
    raw_cells: _RawCells = False,
    force: ForceOption = False,
) -> None:
    """Print the breakthroughs, with their pages.

    \b
    Examples:
      tuliem breakthroughs report.pdf
      tuliem breakthroughs report.docx -f json
    """
    _print_list(_rows_of("breakthroughs"), reports, format_name, output, WriteOptions(bom, decimal_comma, raw_cells), force=force)


def solutions(
    reports: ReportsArgument = None,
    format_name: _Format = None,
    output: OutputOption = None,
    bom: _Bom = False,
    decimal_comma: _DecimalComma = False,
    raw_cells: _RawCells = False,
    force: ForceOption = False,
) -> None:
    """Print the groups of solutions, what stands below each included, with their pages.

    \b
    Examples:
      tuliem solutions report.pdf
      tuliem solutions report.docx -f yaml -o solutions.yaml
    """
    _print_list(_rows_of("solutions"), reports, format_name, output, WriteOptions(bom, decimal_comma, raw_cells), force=force)


def viewpoints(
    reports: ReportsArgument = None,
    format_name: _Format = None,
    output: OutputOption = None,
    bom: _Bom = False,
    decimal_comma: _DecimalComma = False,
    raw_cells: _RawCells = False,
    force: ForceOption = False,
) -> None:
    """Print the guiding viewpoints, with their pages.

    \b
    Examples:
      tuliem viewpoints report.pdf
      tuliem viewpoints report.docx -f jsonl
    """
    _print_list(_rows_of("viewpoints"), reports, format_name, output, WriteOptions(bom, decimal_comma, raw_cells), force=force)


def lessons(
    reports: ReportsArgument = None,
    format_name: _Format = None,
    output: OutputOption = None,
    bom: _Bom = False,
    decimal_comma: _DecimalComma = False,
    raw_cells: _RawCells = False,
    force: ForceOption = False,
) -> None:
    """Print the lessons learnt, with their pages.

    \b
    Examples:
      tuliem lessons report.pdf
      tuliem lessons report.docx -f csv --bom -o lessons.csv
    """
    _print_list(_rows_of("lessons"), reports, format_name, output, WriteOptions(bom, decimal_comma, raw_cells), force=force)


def _rows_of(name: str) -> Callable[["Report"], RowTable]:
    return lambda report: item_rows(report, name)


def _print_list(
    rows: Callable[["Report"], RowTable],
    reports: list[str] | None,
    format_name: str | None,
    output: str | None,
    options: WriteOptions,
    *,
    force: bool,
) -> None:
    table = join_tables([rows(report) for report in choose_reports(reports)])
    deliver("rows", table, format_name=format_name, output=output, options=options, force=force)
