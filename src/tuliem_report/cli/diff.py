"""``tuliem diff``."""

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, cast

import typer

from tuliem_report.cli.console import deliver, say
from tuliem_report.cli.open import show_page
from tuliem_report.cli.options import ForceOption, OpenOption, OutputOption, format_option
from tuliem_report.cli.reports import choose_report
from tuliem_report.errors import EXIT_DIFFERENT, EXIT_OK, EXIT_TROUBLE
from tuliem_report.outputs import choose_format, formats
from tuliem_report.outputs.diff_view import DEFAULT_CONTEXT, DiffView
from tuliem_report.outputs.options import WriteOptions

if TYPE_CHECKING:
    from tuliem_report.drafts import DraftDiff
    from tuliem_report.drafts.changes import Language
    from tuliem_report.drafts.narrowing import Only


@dataclass(frozen=True, slots=True)
class Manner:
    """How and where a diff is to be written."""

    format_name: str | None
    output: str | None
    options: WriteOptions
    force: bool


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The older draft: a document or a structured file.", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The newer draft.", show_default=False)],
    format_name: Annotated[str | None, format_option(*formats("diff"))] = None,
    output: OutputOption = None,
    only: Annotated[str | None, typer.Option("--only", metavar="targets|text|structure", help="Compare only this.")] = None,
    section: Annotated[str | None, typer.Option("--section", metavar="ADDRESS", help="Compare only what stands there.")] = None,
    cosmetic: Annotated[bool, typer.Option("--cosmetic", help="List cosmetic changes too.")] = False,
    context: Annotated[int, typer.Option("--context", metavar="N", help="Unchanged words shown around a change.")] = DEFAULT_CONTEXT,
    summary: Annotated[bool, typer.Option("--summary", help="Only the counts and the targets.")] = False,
    redline: Annotated[bool, typer.Option("--redline", help="A Word file with tracked changes; accept all gives NEW.")] = False,
    in_browser: OpenOption = False,
    language: Annotated[str, typer.Option("--lang", metavar="vi|en", help="Language of the sentences.")] = "vi",
    bom: Annotated[bool, typer.Option("--bom", help="Begin CSV with a byte order mark, for Excel.")] = False,
    decimal_comma: Annotated[bool, typer.Option("--decimal-comma", help="Separate the cells of CSV by semicolons.")] = False,
    raw_cells: Annotated[bool, typer.Option("--raw-cells", help="Leave cells that a spreadsheet may run as they are.")] = False,
    force: ForceOption = False,
) -> int:
    """Tell what changed between two drafts: targets by their meaning, moves, renumbering, wording; noise aside.

    Exit status 0: no change of substance. 1: changes. 2: trouble, or changes that could not be proven to be all.

    \b
    Examples:
      tuliem diff draft2.docx draft3.docx
      tuliem diff draft3.docx final.pdf --only targets -f csv --bom -o targets.csv
      tuliem diff draft2.docx draft3.docx --redline -o tracked.docx
    """
    from tuliem_report.drafts import DiffOptions, diff_reports

    options = DiffOptions(cast("Only | None", only), section, cast("Language", language))
    reports = choose_report(old, models=True), choose_report(new, models=True)
    found = diff_reports(*reports, options)
    view = DiffView(found, cosmetic=cosmetic, context=context, summary=summary, language=options.language, reports=reports)
    _show(view, "redline" if redline else "diff", Manner(format_name, output, WriteOptions(bom, decimal_comma, raw_cells), force))
    if in_browser:
        show_page("diff", view)
    return _status(found)


def _show(view: DiffView, shape: str, manner: Manner) -> None:
    """Give the diff to a terminal in colour, or where and how it was asked for."""
    if shape == "diff" and manner.output is None and sys.stdout.isatty() and choose_format(shape, manner.format_name) == "text":
        from tuliem_report.cli.diff_screen import print_diff

        print_diff(view)
    else:
        deliver(shape, view, format_name=manner.format_name, output=manner.output, options=manner.options, force=manner.force)


def _status(found: "DraftDiff") -> int:
    """Give the exit status of diff(1); a diff without proof is trouble."""
    if found.verification.verified is False:
        say(f"tuliem: the changes do not explain the new report: {len(found.verification.unexplained)} nodes differ")
        for difference in found.verification.unexplained:
            say(f"  {difference.field}: {difference.old or ''} {difference.new or ''}".rstrip())
        return EXIT_TROUBLE
    substance = any(change.kind != "cosmetic" for change in found.changes)
    return EXIT_DIFFERENT if substance or found.targets or found.counterparts else EXIT_OK
