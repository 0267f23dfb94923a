"""CSV that opens right in a spreadsheet, and cannot be made to run there.

A cell that a spreadsheet would read as a formula gets an apostrophe before it: ``'=1+1``, ``'- Nâng cao chất lượng``. A cell that
begins with apostrophes before such a character gets one more, so that taking one apostrophe away gives the text back in
every case (`unprotected`). A number ("-5,8%") and a mark that stands alone ("-") are harmless and stay as they are.
"""

import csv
import io
import re
from typing import Any

from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.rows import RowTable
from tuliem_report.outputs.visible import visible

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_HARMLESS = re.compile(r"[-+]|[-+]\s?\d[\d.,]*\s?%?")


def protected(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run."""
    return f"'{text}" if _FORMULA.match(text) and not _HARMLESS.fullmatch(text) else text


def unprotected(text: str) -> str:
    """Take back what `protected` did."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def write_rows(table: RowTable, options: WriteOptions) -> str:
    """Write a line of column names and one line for each flat row."""
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";" if options.decimal_comma else ",", lineterminator="\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows([_cell(row[column.key], options) for column in table.columns] for row in table.rows)
    return ("\ufeff" if options.bom else "") + target.getvalue()


def _cell(value: Any, options: WriteOptions) -> str:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value).replace(".", ",") if options.decimal_comma else str(value)
    return str(value) if options.raw_cells else protected(visible(str(value)))
