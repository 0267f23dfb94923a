"""What is done with one document, wherever it is done: bytes in, bytes out, and no exception.

A `Task` and what comes of it can be pickled; neither shows text of the document in its `repr`, for that ends up in logs.
"""

import gc
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tuliem_report import __version__
from tuliem_report.errors import TuliemError
from tuliem_report.outputs import write
from tuliem_report.reading.source import ReadOptions, Source

if TYPE_CHECKING:
    from tuliem_report.report.document import Report


@dataclass(frozen=True, slots=True)
class Task:
    """One document to structure, and how. `version` is that of the program that asks."""

    name: str
    content: bytes = field(repr=False)
    options: ReadOptions
    format: str = "json"
    problems: bool = False
    debug: bool = False
    version: str = __version__


@dataclass(frozen=True, slots=True)
class Structured:
    """The written report, what to say of it in one line, and, where it was asked for, its problems as text."""

    content: bytes = field(repr=False)
    sha256: str
    summary: str
    problems: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no report; without text of the document, but for `trace`, which is there only for ``--debug``."""

    message: str
    where: str
    hint: str
    trace: str = field(default="", repr=False)


def attempt(task: Task) -> Structured | Failure:
    """Structure a document; say it where that fails, be it the document's fault or the program's."""
    try:
        if task.version != __version__:
            return Failure(f"the worker has tuliem {__version__}, not {task.version}", task.name, "install one version everywhere")
        return _structure(task)
    except TuliemError as error:
        return Failure(error.message, error.where or task.name, error.hint)
    except MemoryError:
        raise
    except Exception as error:
        hint = "this is a fault of the program: please report it; --debug shows where, and may quote the document"
        trace = traceback.format_exc() if task.debug else ""
        return Failure(f"the program failed with {type(error).__name__}", task.name, hint, trace)


def warm_up() -> None:
    """Import what every document needs, and the library of the most frequent format."""
    import tuliem_report.outputs.rows
    import tuliem_report.pipeline
    import tuliem_report.reading.from_pdf  # noqa: F401 -- the imports are the purpose

    # What the imports made stays as long as the process: to look through it for garbage takes a tenth of the time of a parse.
    gc.collect()
    gc.freeze()


def _structure(task: Task) -> Structured:
    from tuliem_report.outputs.rows import problem_rows
    from tuliem_report.pipeline import parse

    source = Source(task.name, task.content, task.options)
    report = parse(source)
    problems = write("problems", "text", problem_rows(report, report.problems)).decode() if task.problems and report.problems else ""
    return Structured(write("report", task.format, report), source.sha256, _summary(report), problems.rstrip("\n"))


def _summary(report: "Report") -> str:
    """Say in one line what was found; the share of the text is rounded down, so that 100.00 % means all of it."""
    from tuliem_report.outputs.rows import outline_rows

    accounting = report.accounting
    share = 1.0 if not accounting.characters else 1 - accounting.unaccounted / accounting.characters
    counts = (
        _count(len(outline_rows(report).rows) - 1, "section"),
        _count(len(report.targets), "target"),
        f"{int(share * 10_000) / 100:.2f} % of the text accounted for",
        _count(len(report.problems), "problem"),
    )
    return ", ".join(counts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
