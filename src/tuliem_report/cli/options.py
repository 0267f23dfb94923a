"""Arguments and options that several commands take; each means the same everywhere."""

from typing import Annotated, Any

import typer

ReportArgument = Annotated[
    str | None, typer.Argument(metavar="REPORT", help="A document, a structured file, or - for standard input.", show_default=False)
]
ReportsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="REPORT", help="Documents or structured files; of several, a column tells which.", show_default=False),
]
OutputOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="PATH", help="Write to a file; its ending chooses the format. - for standard output."),
]
OpenOption = Annotated[bool, typer.Option("--open", help="Show it as a page in the browser too.")]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace an existing file that holds something else.")]


def format_option(*names: str) -> Any:
    """Make the --format option of a command; the first name is the default."""
    return typer.Option("--format", "-f", metavar="|".join(names), help=f"Default: {names[0]}, or what the ending of --output says.")
