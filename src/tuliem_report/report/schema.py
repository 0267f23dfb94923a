"""JSON Schema (2020-12) of what the program writes."""

from typing import Any

from pydantic import TypeAdapter

from tuliem_report.report.document import Target

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class TargetRow(Target):
    """A target as `tuliem targets -f json` writes it; `report` is there where several reports were asked for."""

    report: str | None = None


TargetList = list[TargetRow]


def json_schema(title: str, model: Any) -> dict[str, Any]:
    """Give the schema of a model as it is written."""
    return {"$schema": _DIALECT, "title": title} | TypeAdapter(model).json_schema(mode="serialization") | {"title": title}
