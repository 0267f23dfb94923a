"""An Excel workbook: a sheet of rows with typed cells, header frozen and filtered, and a sheet that says where they came from."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.rows import Column, Record, RowTable
from tuliem_report.outputs.to_csv import protected
from tuliem_report.outputs.visible import visible_block

_CREATED = datetime(2025, 1, 1)  # any fixed day: the same rows give the same bytes
_LONGEST_TEXT = 32_767  # what an Excel cell holds
_WIDEST = 60
_SOURCE_FIELDS = ("name", "format", "sha256", "pages", "encoding")
_AS_PRINTED = {"valign": "top", "text_wrap": True}
_PERCENT = {"valign": "top", "num_format": 'General"%"'}


def write_rows(table: RowTable, options: WriteOptions) -> bytes:
    """Write the flat rows of one table."""
    return workbook_of([table], options)


def workbook_of(tables: Sequence[RowTable], options: WriteOptions) -> bytes:
    """Write a sheet for each table of the same sources; a text that Excel would run when it is edited is marked as text, not changed."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_numbers": False}) as workbook:
        workbook.set_properties({"created": _CREATED})
        formats = {
            "head": workbook.add_format({"bold": True, "bottom": 1}),
            "text": workbook.add_format(_AS_PRINTED),
            "guarded": workbook.add_format(_AS_PRINTED | {"quote_prefix": True}),
            "percent": workbook.add_format(_PERCENT),
        }
        for table in tables:
            _fill(workbook.add_worksheet(table.name), table.columns, table.rows, formats, raw=options.raw_cells)
        sources = [{field: getattr(source, field) for field in _SOURCE_FIELDS} for source in tables[0].sources]
        _fill(workbook.add_worksheet("source"), [Column(field) for field in _SOURCE_FIELDS], sources, formats, raw=options.raw_cells)
    return target.getvalue()


def _fill(sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Record], formats: dict[str, Format], *, raw: bool) -> None:
    for position, column in enumerate(columns):
        sheet.write_string(0, position, column.key, formats["head"])
        sheet.set_column(position, position, _width(column, rows))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    for line, row in enumerate(rows, start=1):
        for position, column in enumerate(columns):
            _put(sheet, (line, position), row[column.key], formats[_look(row, column, raw=raw)])


def _width(column: Column, rows: Sequence[Record]) -> int:
    longest = max((len(str(row[column.key])) for row in rows if row[column.key] is not None), default=0)
    return min(max(longest, len(column.key)) + 2, _WIDEST)


def _look(row: Record, column: Column, *, raw: bool) -> str:
    value = row[column.key]
    unit = row.get(column.key.removesuffix("low").removesuffix("high") + "unit")
    if column.numeric and unit == "%":
        return "percent"
    return "guarded" if isinstance(value, str) and not raw and protected(value) != value else "text"


def _put(sheet: Worksheet, cell: tuple[int, int], value: Any, look: Format) -> None:
    if isinstance(value, int | float):
        sheet.write_number(*cell, value, look)
    elif value is not None:
        text = visible_block(str(value))
        sheet.write_string(*cell, text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…", look)
