"""``tuliem schema``."""

import json
from typing import Annotated

import typer

from tuliem_report.cli.console import emit


def schema(
    name: Annotated[str, typer.Argument(metavar="[report|targets]", help="What the schema is of.", show_default=False)] = "report",
) -> None:
    """Print the JSON Schema of what the program writes.

    \b
    Examples:
      tuliem schema
      tuliem schema targets
    """
    from tuliem_report.report.schema import json_schema

    emit(f"{json.dumps(json_schema(name), ensure_ascii=False, indent=2)}\n".encode())
