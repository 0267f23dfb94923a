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
_WIDEST, _WIDEST_HEAD = 40, 14
_LINE, _MOST_LINES = 15, 27  # points, of which a row of Excel has at most 409
_A4 = 9
_SOURCE_FIELDS = ("name", "format", "sha256", "pages", "encoding")
_HEAD = {"bold": True, "bottom": 1, "bg_color": "#E8E4DA", "valign": "vcenter", "text_wrap": True}
_GRID = {"valign": "top", "border": 1, "border_color": "#D5D0C4"}
_AS_PRINTED = {**_GRID, "text_wrap": True}
_PERCENT = {**_GRID, "num_format": 'General"%"'}

_SIDES = {"baseline_": "kết quả trước: ", "old_": "bản cũ: ", "new_": "bản mới: "}
_NAMES = {
    "report": "báo cáo", "number": "số thứ tự", "group": "nhóm chỉ tiêu", "indicator": "chỉ tiêu", "value_text": "giá trị như in",
    "operator": "phép so sánh", "low": "mức thấp", "high": "mức cao", "unit": "đơn vị tính", "period": "thời hạn", "address": "địa chỉ",
    "page": "trang", "quote": "nguyên văn", "note": "ghi chú", "kind": "loại", "direction": "chiều hướng", "sentence": "diễn giải",
    "marker": "ký hiệu", "title": "tiêu đề", "text": "nội dung", "depth": "cấp", "name": "tên tệp", "format": "định dạng",
    "sha256": "mã SHA-256 của tệp", "pages": "số trang", "encoding": "bảng mã", "year": "năm", "about": "về", "place": "vị trí",
}  # fmt: skip
_MEANINGS = _NAMES | {prefix + key: said + name for prefix, said in _SIDES.items() for key, name in _NAMES.items()}
"""What a column holds, in Vietnamese: shown where the pointer rests on its header."""


def write_rows(table: RowTable, options: WriteOptions) -> bytes:
    """Write the flat rows of one table."""
    return workbook_of([table], options)


def workbook_of(tables: Sequence[RowTable], options: WriteOptions) -> bytes:
    """Write a sheet for each table of the same sources; a text that Excel would run when it is edited is marked as text, not changed."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_numbers": False}) as workbook:
        workbook.set_properties({"created": _CREATED})
        formats = {
            "head": workbook.add_format(_HEAD),
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
        is_empty = bool(rows) and all(row[column.key] is None for row in rows)
        sheet.set_column(position, position, _width(column, rows), None, {"hidden": is_empty})
        if column.key in _MEANINGS:
            sheet.write_comment(0, position, _MEANINGS[column.key], {"author": "", "x_scale": 1.2, "y_scale": 0.5})
    sheet.freeze_panes(1, 0)
    _set_print(sheet)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    widths = [(column.key, _width(column, rows)) for column in columns]
    for line, row in enumerate(rows, start=1):
        sheet.set_row(line, _LINE * min(max(_lines(row[key], width) for key, width in widths), _MOST_LINES))
        for position, column in enumerate(columns):
            _put(sheet, (line, position), row[column.key], formats[_look(row, column, raw=raw)])


def _set_print(sheet: Worksheet) -> None:
    """Print on lying A4 sheets, as wide as one, the header on each."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.4, top=0.6, bottom=0.6)
    sheet.repeat_rows(0)
    sheet.set_footer("&L&A&R&P/&N")


def _width(column: Column, rows: Sequence[Record]) -> int:
    """Fit the longest text, up to a width at which the others are wrapped; the header has its filter button beside it."""
    longest = max((len(str(row[column.key])) for row in rows if row[column.key] is not None), default=0)
    return max(min(longest + 2, _WIDEST), min(len(column.key), _WIDEST_HEAD) + 4)


def _lines(value: Any, width: int) -> int:
    """Estimate on how many lines a value stands: not every program fits the height of a row to wrapped text by itself."""
    return sum(-(-len(line) // max(width - 2, 1)) or 1 for line in str(value)[:_LONGEST_TEXT].split("\n"))


def _look(row: Record, column: Column, *, raw: bool) -> str:
    value = row[column.key]
    unit = row.get(column.key.removesuffix("low").removesuffix("high") + "unit")
    if column.numeric and unit == "%":
        return "percent"
    return "guarded" if isinstance(value, str) and not raw and protected(value) != value else "text"


def _put(sheet: Worksheet, cell: tuple[int, int], value: Any, look: Format) -> None:
    if value is None:
        sheet.write_blank(*cell, None, look)
    elif isinstance(value, int | float):
        sheet.write_number(*cell, value, look)
    else:
        text = visible_block(str(value))
        sheet.write_string(*cell, text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…", look)
