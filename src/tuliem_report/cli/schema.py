"""``tuliem schema``."""

import json
from importlib import import_module
from typing import Annotated

import typer

from tuliem_report.cli.console import emit
from tuliem_report.errors import OptionError

# What is written, and where its model is: "module:name" within the package.
SCHEMAS = {
    "report": "report.document:Report",
    "targets": "report.schema:TargetList",
    "diff": "drafts.changes:DraftDiff",
}


def schema(
    name: Annotated[str, typer.Argument(metavar="|".join(SCHEMAS), help="What the schema is of.", show_default=False)] = "report",
) -> None:
    """Print the JSON Schema of what the program writes.

    \b
    Examples:
      tuliem schema
      tuliem schema targets
    """
    emit(schema_text(name).encode())


def schema_text(name: str) -> str:
    """Give the schema as text; raise OptionError for what has none."""
    from tuliem_report.report.schema import json_schema

    if name not in SCHEMAS:
        raise OptionError(f"there is no schema {name!r}", hint=f"choose one of: {', '.join(SCHEMAS)}")
    module, model = SCHEMAS[name].split(":")
    schema = json_schema(f"tuliem {name}", getattr(import_module(f"tuliem_report.{module}"), model))
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
