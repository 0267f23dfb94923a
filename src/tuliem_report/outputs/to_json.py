"""JSON: UTF-8, two spaces, a line break at the end; what would steer a terminal stands as an escape."""

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.rows import RowTable
from tuliem_report.outputs.visible import visible_block

if TYPE_CHECKING:
    from tuliem_report.report.document import Report
    from tuliem_report.search import Passage


def write_report(report: "Report", _: WriteOptions) -> str:
    """Write the whole report; `load_report` gives an equal one back."""
    return visible_block(report.model_dump_json(indent=2)) + "\n"


def write_rows(table: RowTable, _: WriteOptions) -> str:
    """Write the records as one list."""
    return visible_block(json.dumps(table.records, ensure_ascii=False, indent=2)) + "\n"


def write_lines(table: RowTable, _: WriteOptions) -> str:
    """Write one record to a line."""
    return "".join(visible_block(json.dumps(record, ensure_ascii=False)) + "\n" for record in table.records)


def write_passage(passage: "Passage", _: WriteOptions) -> str:
    """Write what stands at an address, with its notes."""
    return visible_block(json.dumps(passage_record(passage), ensure_ascii=False, indent=2)) + "\n"


def passage_record(passage: "Passage") -> dict[str, Any]:
    """Give a passage as what JSON can hold: the part as it stands in the report, its notes, the addresses above it."""
    above = [section.address for section in passage.above]
    return {"above": above, "part": _fields(passage.part), "notes": [_fields(note) for note in passage.notes]}


def _fields(value: Any) -> Any:
    """Turn a model, or the plain object that `read_shipped` gives, into dictionaries and lists."""
    if isinstance(value, SimpleNamespace):
        return {name: _fields(field) for name, field in vars(value).items()}
    if isinstance(value, list):
        return [_fields(item) for item in value]
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value
