"""The way of one target or one place through the drafts, as rows."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from tuliem_report.outputs.rows import Column, RowTable

if TYPE_CHECKING:
    from tuliem_report.drafts.history import HistoryRow

COLUMNS = (
    Column("draft", "Draft"), Column("status", "Status"), Column("number", "No."), Column("title", "Title"), Column("text", "Text"),
    Column("direction", "Direction"), Column("address", "Address"), Column("page", "Page", numeric=True),
)  # fmt: skip


def history_rows(rows: "Sequence[HistoryRow]") -> RowTable:
    """Give one row for each draft."""
    records = tuple(asdict(row) for row in rows)
    return RowTable("history", COLUMNS, records, records)
