"""``tuliem parse``."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tuliem_report.cli.console import STANDARD, emit, say, say_error
from tuliem_report.cli.open import show_page
from tuliem_report.cli.options import ForceOption, OpenOption
from tuliem_report.cli.reports import STRUCTURED_FOLDER
from tuliem_report.errors import EXIT_OK, EXIT_PARTIAL, EXIT_TROUBLE, OptionError, TuliemError, UnreadableFile, UnsupportedFormat
from tuliem_report.outputs import choose_format, write

if TYPE_CHECKING:
    from tuliem_report.reading.source import ReadOptions
    from tuliem_report.report.document import Report

_FORMATS = ("json", "yaml")


@dataclass(frozen=True, slots=True)
class Job:
    """One document to structure, None for standard input, and where the result goes, None for standard output.

    `in_folder` tells that a folder for results was named or is the default: it is made where there is none.
    """

    document: Path | None
    output: Path | None
    in_folder: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How documents are to be structured, and what is to be said and shown of them."""

    format_name: str
    reading: "ReadOptions"
    problems: bool
    force: bool
    in_browser: bool


def parse(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Documents, folders of documents, or - for standard input.")],
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="PATH", help="A file, of many a folder. Default: data/structured. - for standard output."),
    ] = None,
    format_name: Annotated[
        str | None, typer.Option("--format", "-f", metavar="json|yaml", help="Default: json, or what --output ends in.")
    ] = None,
    revisions: Annotated[
        str, typer.Option("--revisions", metavar="accept|reject", help="What becomes of tracked changes in Word files.")
    ] = "accept",
    problems: Annotated[bool, typer.Option("--problems", help="List the problems of each document.")] = False,
    force: ForceOption = False,
    in_browser: OpenOption = False,
) -> int:
    """Structure documents. Each file gets a line on standard error: sections, targets, text accounted for, problems.

    \b
    Examples:
      tuliem parse report.pdf
      tuliem parse drafts/ -o structured/ -f yaml
    """
    from tuliem_report.reading.source import ReadOptions

    if revisions not in ("accept", "reject"):
        raise OptionError(f"--revisions {revisions} is not possible", hint="choose one of: accept, reject")
    chosen = choose_format("report", format_name, output)
    if chosen not in _FORMATS:
        raise OptionError(f"parse does not write {chosen}", hint=f"choose one of: {', '.join(_FORMATS)}; tuliem export writes the others")
    reading = ReadOptions("accept" if revisions == "accept" else "reject")
    return _structure_all(plan(files, output, chosen), Manner(chosen, reading, problems, force, in_browser))


def _structure_all(jobs: Sequence[Job], manner: Manner) -> int:
    """Structure the documents one after the other, and give the exit status."""
    if manner.in_browser and len(jobs) > 1:
        raise OptionError("--open shows one document", hint="structure them first, then: tuliem open REPORT")
    failed = 0
    for job in jobs:
        try:
            report = _structure(job, manner)
            if manner.in_browser:
                show_page("report", report)
        except TuliemError as error:
            failed += 1
            say_error(str(error), error.hint)
    if len(jobs) > 1:
        say(f"{len(jobs) - failed} of {len(jobs)} documents structured")
    return EXIT_OK if not failed else EXIT_TROUBLE if failed == len(jobs) else EXIT_PARTIAL


def plan(files: Sequence[str], output: str | None, format_name: str) -> list[Job]:
    """Decide which documents are meant and where each result goes. Raises TuliemError where that cannot be."""
    found = [(document, folder) for name in files for document, folder in _documents(name)]
    if output == STANDARD or (output is None and files == [STANDARD]):
        if len(found) > 1:
            raise OptionError("several documents cannot go to standard output", hint="name a folder with --output")
        return [Job(found[0][0], None)]
    if output is not None and len(found) == 1 and not Path(output).is_dir() and not output.endswith("/") and not Path(files[0]).is_dir():
        return [Job(found[0][0], Path(output))]
    target = Path(output) if output is not None else STRUCTURED_FOLDER
    if target.is_file():
        raise OptionError("--output names a file, but there are several documents", hint="name a folder")
    stems = Counter(_place(document, folder, whole=False) for document, folder in found)
    return [
        Job(document, target / f"{_place(document, folder, whole=stems[_place(document, folder, whole=False)] > 1)}.{format_name}", True)
        for document, folder in found
    ]


def _place(document: Path | None, folder: Path | None, *, whole: bool) -> str:
    """Give the result's name: the stem, below the folders that lie between; the whole name where two stems are alike."""
    if document is None:
        return "stdin"
    inner = document.relative_to(folder).parent if folder else Path()
    return (inner / (document.name if whole else document.stem)).as_posix()


def _documents(name: str) -> list[tuple[Path | None, Path | None]]:
    """Give a document, or the documents in a folder and below it, with the folder."""
    if name == STANDARD:
        return [(None, None)]
    folder = Path(name)
    if not folder.is_dir():
        return [(folder, None)]
    from tuliem_report.reading import READERS
    from tuliem_report.reading.sniff import FORMATS

    readable = {suffix for known in FORMATS if known.name in READERS for suffix in known.suffixes}
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith((".", "~$")))
    documents: list[tuple[Path | None, Path | None]] = [(path, folder) for path in files if path.suffix.lower() in readable]
    if not documents:
        raise UnreadableFile("the folder holds no document", where=name, hint="documents end in .pdf, .docx, .txt or .html")
    if len(documents) < len(files):
        others = sorted({path.suffix.lower() or "no ending" for path in files} - readable)
        say(f"{name}: {len(files) - len(documents)} files of other kinds left out ({', '.join(others)})")
    return documents


def _structure(job: Job, manner: Manner) -> "Report":
    """Structure one document, write it, and say how it went."""
    report = _parse(job.document, manner.reading)
    content = write("report", manner.format_name, report)
    if job.output is None:
        emit(content)
    else:
        from tuliem_report.outputs.writing import make_folder, write_file

        if job.in_folder:
            make_folder(job.output.parent)
        write_file(job.output, content, force=manner.force, source=report.source.sha256)
    say(summary(report, job))
    if manner.problems and report.problems:
        from tuliem_report.outputs.rows import problem_rows

        say(write("problems", "text", problem_rows(report, report.problems)).decode().rstrip("\n"))
    return report


def _parse(document: Path | None, options: "ReadOptions") -> "Report":
    from tuliem_report.pipeline import parse_bytes, parse_file

    if document is not None and document.suffix.lower() in (".json", ".yaml", ".yml"):
        raise UnsupportedFormat("the file is structured already", where=str(document), hint="tuliem export writes it in another form")
    if document is not None:
        return parse_file(document, options)
    import sys

    return parse_bytes(sys.stdin.buffer.read(), STANDARD, options)


def summary(report: "Report", job: Job) -> str:
    """Say in one line what was found; the share of the text is rounded down, so that 100.00 % means all of it."""
    from tuliem_report.outputs.rows import outline_rows

    accounting = report.accounting
    share = 1.0 if not accounting.characters else 1 - accounting.unaccounted / accounting.characters
    counts = ", ".join(
        (
            _count(len(outline_rows(report).rows) - 1, "section"),
            _count(len(report.targets), "target"),
            f"{int(share * 10_000) / 100:.2f} % of the text accounted for",
            _count(len(report.problems), "problem"),
        )
    )
    return f"{report.source.name}: {counts}" + (f" -> {job.output.as_posix()}" if job.output else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
