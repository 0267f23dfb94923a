"""Tables whose rows do not add up to the total that they print.

Only a row that is called so ("Tổng cộng") is a total, and only of columns in which every other row has a figure. Shares, densities
and averages add up to nothing; rows that begin with a dash are parts of the row above, so that such a table is left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from tuliem_report.checks.finding import Finding
from tuliem_report.report.document import Report, Table, TableCell
from tuliem_report.report.section import walk
from tuliem_report.vietnamese.numbers import format_number, parse_number

_TOTAL = regex.compile(r"(?i)(?:tổng(?: cộng| số)?|cộng|toàn (?:xã|phường|tỉnh|huyện|thành phố|đảng bộ))[:.]?")
_NO_SUM = regex.compile(r"(?i)%|tỷ lệ|tỉ lệ|mật độ|bình quân|trung bình|\bTT\b|\bSTT\b")
_PART = regex.compile(r"(?i)\s*(?:[-–+*]|trong đó)")
_FIGURE = regex.compile(r"\d[\d.]*(?:,\d+)?")
_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a table: its first words, and its cells with a figure by column."""

    name: str
    figures: dict[int, TableCell]


def find(report: Report) -> Iterator[Finding]:
    """Add up the columns of each table that prints a total."""
    for _, node in walk(report.body):
        for table in node.content:
            if isinstance(table, Table):
                yield from _check(table)


def _check(table: Table) -> Iterator[Finding]:
    rows = _rows(table)
    totals = [row for row in rows if _TOTAL.fullmatch(row.name)]
    parts = [row for row in rows if not _TOTAL.fullmatch(row.name)]
    if len(totals) != 1 or totals[0] not in (rows[0], rows[-1]) or len(parts) < _FEWEST_ROWS or any(_PART.match(row.name) for row in parts):
        return
    without_sum = {cell.column for cell in table.cells if _NO_SUM.search(cell.text)}
    for column, cell in totals[0].figures.items():
        if column not in without_sum and all(column in row.figures for row in parts):
            yield from _compare(table, cell, [row.figures[column] for row in parts])


def _rows(table: Table) -> list[_Row]:
    """The rows with figures, from the top; the head of the table has none, or figures without a name."""
    rows: dict[int, _Row] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        text = cell.text.strip()
        row = rows.setdefault(cell.row, _Row("", {}))
        if _FIGURE.fullmatch(text):
            row.figures[cell.column] = cell
        elif text and not row.name:
            rows[cell.row] = _Row(text, row.figures)
    return [row for row in rows.values() if row.figures and row.name]


def _compare(table: Table, total: TableCell, parts: list[TableCell]) -> Iterator[Finding]:
    numbers = [number for part in parts if (number := parse_number(part.text.strip())) is not None]
    printed = parse_number(total.text.strip())
    if printed is None or len(numbers) < len(parts):
        return
    added = sum(numbers, Decimal(0))
    finest = min(_decimals(number) for number in numbers)
    # where there are decimals, each part and the total may have been rounded
    rounding = (len(parts) * finest + _decimals(printed)) / 2 if finest < 1 else Decimal(0)
    if abs(added - printed) > rounding:
        yield Finding(
            code="total-mismatch",
            severity="warning",
            message=f"the rows add up to {format_number(added)}, the total says {total.text.strip()}",
            hint="correct the total, or the figure of a row",
            page=total.page or table.page,
            address=table.address,
            found=total.text.strip(),
            quote=" + ".join(part.text.strip() for part in parts),
        )


def _decimals(number: Decimal) -> Decimal:
    """The place of the last figure: 0.01 for 10.25, 1 for whole numbers."""
    return Decimal(1).scaleb(min(0, int(number.as_tuple().exponent)))
