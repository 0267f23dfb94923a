"""A diff as flat rows, one for each field that changed. Tables and CSV are written from these."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.rows import Column, Record, RowTable

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Change, Part, TargetChange

COLUMNS = (
    Column("id"), Column("about", "About"), Column("kind", "Kind"), Column("direction", "Direction"), Column("field", "Field"),
    Column("old_value", "Old"), Column("new_value", "New"), Column("section", "Section"), Column("old_address"),
    Column("new_address", "Address"), Column("old_page", numeric=True), Column("new_page", "Page", numeric=True),
    Column("consequence_of"), Column("sentence", "What changed"),
)  # fmt: skip


def diff_rows(view: DiffView) -> RowTable:
    """Give the targets first, then the text; cosmetic rows only where they are asked for."""
    rows = [row for change in view.diff.targets for row in _target_rows(change)]
    rows += [row for change in view.changes() for row in _change_rows(change)]
    return RowTable("diff", COLUMNS, tuple(rows), tuple(rows), (view.diff.old, view.diff.new))


def _target_rows(change: "TargetChange") -> Iterator[Record]:
    shown = change.new or change.old
    assert shown is not None
    common = {
        "id": None,
        "about": "target",
        "kind": change.kind,
        "direction": change.direction,
        "section": shown.indicator,
        "old_address": change.old and change.old.address,
        "new_address": change.new and change.new.address,
        "old_page": change.old and change.old.page,
        "new_page": change.new and change.new.page,
        "consequence_of": None,
        "sentence": change.sentence,
    }
    if not change.fields:
        values = {"old_value": change.old and change.old.value_text, "new_value": change.new and change.new.value_text}
        yield common | {"field": "target"} | values
    for field in change.fields:
        yield common | {"field": field.field, "old_value": field.old, "new_value": field.new}


def _change_rows(change: "Change") -> Iterator[Record]:
    common = {
        "id": change.id,
        "about": "text",
        "kind": change.kind,
        "direction": None,
        "section": " › ".join(change.within) or None,
        "old_address": change.old and change.old.address,
        "new_address": change.new and change.new.address,
        "old_page": change.old and change.old.page,
        "new_page": change.new and change.new.page,
        "consequence_of": change.consequence_of,
        "sentence": None,
    }
    for field in _fields(change):
        yield common | {"field": field, "old_value": _value(change.old, field), "new_value": _value(change.new, field)}


def _fields(change: "Change") -> list[str]:
    """Name the fields that a row changes."""
    match change.kind:
        case "moved":
            return ["place"]
        case "renumbered":
            return ["marker"]
        case "cosmetic" if not change.words:
            return ["marker"] if "marker" in change.noise else ["kind"]
        case _:
            return ["title"] if any(side is not None and side.title is not None for side in (change.old, change.new)) else ["text"]


def _value(part: "Part | None", field: str) -> str | None:
    if part is None:
        return None
    match field:
        case "place":
            return part.address
        case "marker":
            return part.marker
        case "kind":
            return part.kind
        case "title":
            return "\n".join(words for words in (part.title, part.text) if words) or None
        case _:
            return part.text
