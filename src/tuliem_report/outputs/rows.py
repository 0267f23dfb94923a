"""Flat rows out of a report: the outline, the targets, the lists. Every tabular format is written from these.

Nothing here needs the pydantic models at run time: fields are only read, so that `shipped.read_shipped` may hand over plain data.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tuliem_report.problems import Problem
    from tuliem_report.report.document import Baseline, ListedItem, Report, Section, SourceInfo, Target
    from tuliem_report.search import Hit

Record = dict[str, Any]

OUTLINE_FIELDS = ("address", "kind", "marker", "number", "title", "text", "depth", "page", "parent")
TARGET_FIELDS = ("number", "group", "indicator", "value_text", "operator", "low", "high", "unit", "period", "address", "page", "quote")
BASELINE_FIELDS = ("value_text", "operator", "low", "high", "unit", "period")
ITEM_FIELDS = ("ordinal", "number", "marker", "title", "text", "address", "page", "quote")
HIT_FIELDS = ("address", "page", "place", "sentence")
PROBLEM_FIELDS = ("code", "severity", "message", "hint", "page", "address")
FINDING_FIELDS = (*PROBLEM_FIELDS, "found", "suggestion", "quote")


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `heading` is what a person reads, "" where the column is left out of tables made to be looked at."""

    key: str
    heading: str = ""
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class RowTable:
    """Rows that belong together. `records` may nest (JSON), `rows` never do (CSV); both hold what JSON can hold."""

    name: str
    columns: tuple[Column, ...]
    records: tuple[Record, ...]
    rows: tuple[Record, ...]
    sources: tuple["SourceInfo", ...] = ()

    def readable(self) -> tuple[list[Column], list[Record]]:
        """Give the columns that have a heading and hold something, and the rows as a person reads them.

        Where there is one column for title and text, a title stands for its text.
        """
        columns = [column for column in self.columns if column.heading and any(row[column.key] is not None for row in self.rows)]
        if any(column.key == "title" for column in columns):
            return columns, list(self.rows)
        return columns, [row | {"text": row["title"]} if row.get("title") else row for row in self.rows]


OUTLINE_COLUMNS = (
    Column("address", "Address"), Column("kind", "Kind"), Column("marker", "Marker"), Column("number"), Column("title"),
    Column("text", "Text"), Column("depth", numeric=True), Column("page", "Page", numeric=True), Column("parent"),
)  # fmt: skip
TARGET_COLUMNS = (
    Column("number", "No.", numeric=True), Column("group", "Group"), Column("indicator", "Indicator"), Column("value_text", "Target"),
    Column("operator"), Column("low", numeric=True), Column("high", numeric=True), Column("unit"), Column("period", "By"),
    Column("address"), Column("page", "Page", numeric=True), Column("quote"), Column("baseline_value_text"),
    Column("baseline_operator"), Column("baseline_low", numeric=True), Column("baseline_high", numeric=True), Column("baseline_unit"),
    Column("baseline_period"), Column("note"),
)  # fmt: skip
ITEM_COLUMNS = (
    Column("depth", numeric=True), Column("ordinal", numeric=True), Column("number"), Column("marker", "No."), Column("title"),
    Column("text", "Text"), Column("address", "Address"), Column("page", "Page", numeric=True), Column("quote"),
)  # fmt: skip
HIT_COLUMNS = (Column("address"), Column("page", numeric=True), Column("place"), Column("sentence"))
PROBLEM_COLUMNS = (
    Column("code", "Code"), Column("severity", "Severity"), Column("message", "Message"), Column("hint"),
    Column("page", "Page", numeric=True), Column("address", "Address"),
)  # fmt: skip
FINDING_COLUMNS = (*PROBLEM_COLUMNS, Column("found", "Found"), Column("suggestion", "Suggestion"), Column("quote"))


def _take(thing: Any, fields: Iterable[str]) -> Record:
    return {field: plain_value(getattr(thing, field)) for field in fields}


def plain_value(value: Any) -> Any:
    """Write a decimal as JSON does: 70 as 70, 5.8 as 5.8."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def outline_rows(report: "Report", depth: int | None = None) -> RowTable:
    """Give a row for the document and for every node that carries a number or a title, down to `depth` (0: the document)."""
    records = tuple(record for record in _outline(report.body) if depth is None or record["depth"] <= depth)
    return RowTable("outline", OUTLINE_COLUMNS, records, records, (report.source,))


def _outline(body: "Section") -> Iterator[Record]:
    """Yield the rows in reading order; the parent is the nearest node above that has a row of its own."""
    stack: list[tuple[Section, str | None, int]] = [(body, None, 0)]
    while stack:
        node, parent, depth = stack.pop()
        below, level = parent, depth
        if node.number or node.title or node is body:
            text = None if node.title else next((part.text for part in node.content if part.type == "paragraph"), None)
            record = _take(node, ("address", "kind", "marker", "number", "title"))
            yield record | {"text": text, "depth": depth, "page": node.page, "parent": parent}
            below, level = node.address, depth + 1
        stack.extend((child, below, level) for child in reversed(node.children))


def target_rows(report: "Report") -> RowTable:
    """Give one row for each target; the flat rows carry the last result as `baseline_…`."""
    records = tuple(_target_record(target) for target in report.targets)
    return RowTable("targets", TARGET_COLUMNS, records, tuple(_flat_target(record) for record in records), (report.source,))


def _target_record(target: "Target") -> Record:
    baseline: Baseline | None = target.baseline
    return _take(target, TARGET_FIELDS) | {"baseline": _take(baseline, BASELINE_FIELDS) if baseline else None, "note": target.note}


def _flat_target(record: Record) -> Record:
    baseline = record["baseline"] or {}
    flat = {f"baseline_{field}": baseline.get(field) for field in BASELINE_FIELDS}
    return {key: value for key, value in record.items() if key not in ("baseline", "note")} | flat | {"note": record["note"]}


def item_rows(report: "Report", name: str) -> RowTable:
    """Give the list `name` ("tasks", "solutions", …); the flat rows have the items below an item after it, one deeper."""
    items: Sequence[ListedItem] = getattr(report, name)
    rows = tuple(row for item in items for row in _flat_item(item, 0))
    return RowTable(name, ITEM_COLUMNS, tuple(_item_record(item) for item in items), rows, (report.source,))


def _item_record(item: "ListedItem") -> Record:
    return _take(item, ITEM_FIELDS) | {"children": [_item_record(child) for child in item.children]}


def _flat_item(item: "ListedItem", depth: int) -> Iterator[Record]:
    yield {"depth": depth} | _take(item, ITEM_FIELDS)
    for child in item.children:
        yield from _flat_item(child, depth + 1)


def hit_rows(report: "Report", hits: "Iterable[Hit]") -> RowTable:
    """Give one row for each hit of a search; the records say in `marks` which characters of the sentence were looked for."""
    found = tuple(hits)
    rows = tuple(_take(hit, HIT_FIELDS) for hit in found)
    records = tuple(row | {"marks": [list(mark) for mark in hit.marks]} for row, hit in zip(rows, found, strict=True))
    return RowTable("hits", HIT_COLUMNS, records, rows, (report.source,))


def problem_rows(report: "Report", problems: "Iterable[Problem]") -> RowTable:
    """Give one row for each problem of a document."""
    records = tuple(_take(problem, PROBLEM_FIELDS) for problem in problems)
    return RowTable("problems", PROBLEM_COLUMNS, records, records, (report.source,))


def finding_rows(report: "Report", problems: "Iterable[Problem]") -> RowTable:
    """Give one row for each problem or finding of a check; what only a finding says of the words is null for the others."""
    records = tuple({field: plain_value(getattr(problem, field, "")) or None for field in FINDING_FIELDS} for problem in problems)
    return RowTable("problems", FINDING_COLUMNS, records, records, (report.source,))


def join_tables(tables: Sequence[RowTable]) -> RowTable:
    """Put the rows of several reports into one table; where there are more than one, `report` is the first column."""
    if len(tables) == 1:
        return tables[0]
    labels = _labels([table.sources[0].name for table in tables])
    return RowTable(
        tables[0].name,
        (Column("report", "Report"), *tables[0].columns),
        tuple({"report": label} | record for label, table in zip(labels, tables, strict=True) for record in table.records),
        tuple({"report": label} | row for label, table in zip(labels, tables, strict=True) for row in table.rows),
        tuple(source for table in tables for source in table.sources),
    )


def _labels(names: Sequence[str]) -> list[str]:
    """Tell reports of one name apart: "report.pdf", "report.pdf (2)"."""
    seen: dict[str, int] = {}
    labels = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        labels.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return labels
