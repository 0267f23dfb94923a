"""Tables on a terminal, as wide as it is. Only here is rich used, and only where a person looks."""

import sys

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tuliem_report.outputs.rows import Column, Record, RowTable
from tuliem_report.outputs.visible import visible

_BODY = ("indicator", "text")


def print_table(table: RowTable) -> None:
    """Print the rows; a group is a line of its own above its rows, so that the columns fit on 80 columns."""
    Console(file=sys.stdout, highlight=False, markup=False, emoji=False).print(build_table(table))


def build_table(table: RowTable) -> Table:
    """Set the columns that have a heading and hold something."""
    columns, rows = table.readable()
    shown = [column for column in columns if column.key != "group"]
    grid = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in shown:
        grid.add_column(
            column.heading,
            justify="right" if column.numeric else "left",
            no_wrap=column.numeric,
            ratio=1 if column.key in _BODY else None,
            overflow="fold",
        )
    group = None
    for row in rows:
        if row.get("group") not in (group, None):
            group = row["group"]
            grid.add_row(*(Text(visible(group) if column.key in _BODY else "", style="bold") for column in shown))
        grid.add_row(*(_cell(row, column) for column in shown))
    return grid


def _cell(row: Record, column: Column) -> Padding:
    value = row[column.key]
    indent = 2 * row.get("depth", 0) if column.key in _BODY else 0
    return Padding(Text("" if value is None else visible(str(value))), (0, 0, 0, indent))
