"""JSON Schema (2020-12) of what the program writes."""

from typing import Any

from pydantic import TypeAdapter

from tuliem_report.errors import OptionError
from tuliem_report.report.document import Report, Target


class TargetRow(Target):
    """A target as `tuliem targets -f json` writes it; `report` is there where several reports were asked for."""

    report: str | None = None


SCHEMAS: dict[str, Any] = {"report": Report, "targets": list[TargetRow]}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(name: str) -> dict[str, Any]:
    """Give the schema of "report" or "targets"; raise OptionError for any other name."""
    if name not in SCHEMAS:
        raise OptionError(f"there is no schema {name!r}", hint=f"choose one of: {', '.join(SCHEMAS)}")
    schema = TypeAdapter(SCHEMAS[name]).json_schema(mode="serialization")
    return {"$schema": _DIALECT, "title": f"tuliem {name}", **schema}
