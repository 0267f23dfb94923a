"""The command line ``tuliem``: a table of commands, each imported when it is called, and the one boundary that turns errors into text."""

import atexit
import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.exceptions import TyperException
from typer.main import get_command

from tuliem_report import __version__
from tuliem_report.cli import console
from tuliem_report.cli.plain_parameters import PlainCommand, PlainGroup
from tuliem_report.errors import EXIT_INTERRUPTED, EXIT_OK, EXIT_TROUBLE, TuliemError

_BROKEN_PIPE = 141  # what a shell reports for a program that SIGPIPE ended
_NEW_OBJECTS = 50_000  # after so many look for garbage: Python's 700 suit programs that run on, here next to nothing is garbage


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its function as "module:function" within this package, and its line in ``tuliem --help``."""

    name: str
    function: str
    summary: str


COMMANDS = (
    Command("parse", "parse:parse", "Structure documents: PDF, DOCX, TXT or HTML to JSON or YAML."),
    Command("outline", "outline:outline", "The tree of headings."),
    Command("show", "show:show", "One section, with its pages."),
    Command("targets", "lists:targets", "The targets: indicator, value, unit, deadline, page."),
    Command("tasks", "lists:tasks", "The key tasks."),
    Command("breakthroughs", "lists:breakthroughs", "The breakthroughs."),
    Command("solutions", "lists:solutions", "The groups of solutions."),
    Command("viewpoints", "lists:viewpoints", "The guiding viewpoints."),
    Command("lessons", "lists:lessons", "The lessons learnt."),
    Command("search", "search:search", "Full text, with or without diacritics."),
    Command("diff", "diff:diff", "What changed between two drafts."),
    Command("history", "history:history", "One target or place through all drafts."),
    Command("export", "export:export", "The whole report in another form."),
    Command("open", "open:open_report", "A report as a page in the browser."),
    Command("check", "check:check", "Faults of the document itself: numbering, headings, values."),
    Command("schema", "schema:schema", "JSON Schema of what the program writes."),
)


class _Commands(Mapping[str, Any]):
    """The commands by name; looking one up imports its module."""

    def __getitem__(self, name: str) -> Any:
        row = next((row for row in COMMANDS if row.name == name), None)
        if row is None:
            raise KeyError(name)
        module, function = row.function.split(":")
        single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        single.command(name, cls=PlainCommand)(getattr(import_module(f"{__name__}.{module}"), function))
        return get_command(single)

    def __iter__(self) -> Iterator[str]:
        return (row.name for row in COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class _LazyGroup(PlainGroup):
    """Lists the commands from the table, without importing them."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands()  # type: ignore[assignment]

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 -- typer's signature
        with formatter.section("Commands"):
            formatter.write_dl([(row.name, row.summary) for row in COMMANDS])


app = typer.Typer(cls=_LazyGroup, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(wanted: bool) -> None:
    if wanted:
        console.emit(f"tuliem {__version__}\n".encode())
        raise typer.Exit


@app.callback(invoke_without_command=True, context_settings={"help_option_names": ["--help", "-h"]})
def tuliem(
    context: typer.Context,
    _version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version and exit.")
    ] = False,
    _debug: Annotated[
        bool, typer.Option("--debug", help="Show the whole exception of a bug, which may quote the document. Before the command.")
    ] = False,
) -> None:
    """Read Vietnamese Party-congress reports, and answer questions about them.

    REPORT is a document (PDF, DOCX, TXT, HTML), a structured file (JSON, YAML), the name of one in data/structured,
    or - for standard input. Left out: the newest structured file in ./data/structured, else the report of the
    Từ Liêm ward that comes with the program.

    Data goes to standard output, everything else to standard error. The program works offline and sends nothing.

    \b
    Examples:
      tuliem parse report.pdf
      tuliem targets report.pdf -f csv -o targets.csv
    """
    if context.invoked_subcommand is None:
        console.say(context.get_help())
        raise typer.Exit(EXIT_TROUBLE)


def _settle() -> None:
    """Set the interpreter up for a short run over a document that is nobody else's business."""
    gc.set_threshold(_NEW_OBJECTS, *gc.get_threshold()[1:])
    atexit.register(gc.freeze)  # else the interpreter goes through all objects once more as it ends: a tenth of a parse
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # they are looked for in every package, and some send what they see


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit status.

    Of a bug only kind and places are told, for the words of an exception may be the document's; with --debug it is raised.
    """
    _settle()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = app(args=given, prog_name="tuliem", standalone_mode=False)
    except TuliemError as error:
        console.say_error(str(error), error.hint)
        return EXIT_TROUBLE
    except TyperException as error:
        context = getattr(error, "ctx", None)
        console.say_error(error.format_message(), f"{context.command_path if context else 'tuliem'} --help")
        return EXIT_TROUBLE
    except console.OutputClosedError:
        return _BROKEN_PIPE
    except (KeyboardInterrupt, typer.Abort):
        return EXIT_INTERRUPTED
    except Exception as error:
        if given[:1] == ["--debug"]:
            raise
        console.say_bug(error)
        return EXIT_TROUBLE
    return status if isinstance(status, int) else EXIT_OK
