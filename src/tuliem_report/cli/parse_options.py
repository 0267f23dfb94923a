"""The options of ``tuliem parse``: what is read, how many at one time, and what one document may take."""

import os
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from tuliem_report.batch.workers import WorkerLimits
from tuliem_report.cli.deadline import DEFAULT_MEMORY, DEFAULT_SECONDS
from tuliem_report.errors import OptionError
from tuliem_report.limits import Limits, option_of
from tuliem_report.reading.source import ReadOptions

LEAST_MEMORY = 512
"""MiB of address space that the program takes for itself, and a plain report on top of it."""

FilesArgument = Annotated[list[str], typer.Argument(metavar="FILE", help="Documents, folders of documents, or - for standard input.")]
ResultOption = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="PATH", help="A file, of many a folder. Default: data/structured. - for standard output."),
]
ResultFormatOption = Annotated[
    str | None, typer.Option("--format", "-f", metavar="json|yaml", help="Default: json, or what --output ends in.")
]
RevisionsOption = Annotated[
    str, typer.Option("--revisions", metavar="accept|reject", help="What becomes of tracked changes in Word files.")
]
ProblemsOption = Annotated[bool, typer.Option("--problems", help="List the problems of each document.")]
AgainOption = Annotated[bool, typer.Option("--force", help="Replace a file that holds something else; parse again what is unchanged.")]
NoCacheOption = Annotated[bool, typer.Option("--no-cache", help="Parse again what is unchanged.")]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what failed.")]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show where the program failed; this may quote the document.")]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", "-j", metavar="N", help="Documents at one time. Default: the processor cores.", show_default=False)
]
SchedulerOption = Annotated[
    str | None,
    typer.Option("--scheduler", metavar="local|tcp://HOST:PORT", help="Hand the documents to dask.distributed (extra: dask)."),
]
TimeoutOption = Annotated[
    int | None,
    typer.Option("--timeout", metavar="SECONDS", help=f"For each document. Default: {DEFAULT_SECONDS}; 0: none.", show_default=False),
]
MemoryOption = Annotated[
    int | None,
    typer.Option("--max-memory", metavar="MIB", help=f"For each document. Default: {DEFAULT_MEMORY}; 0: none.", show_default=False),
]


def _bound(name: str, noun: str) -> Any:
    default = getattr(Limits(), name)
    return typer.Option(option_of(name), metavar="N", help=f"Refuse a document with more {noun}. Default: {default}.", show_default=False)


MaxFileBytes = Annotated[int | None, _bound("file_bytes", "bytes")]
MaxPages = Annotated[int | None, _bound("pages", "pages")]
MaxPageObjects = Annotated[int | None, _bound("page_objects", "characters and drawn objects on one page")]
MaxCharacters = Annotated[int | None, _bound("characters", "characters")]
MaxLines = Annotated[int | None, _bound("lines", "lines")]
MaxCells = Annotated[int | None, _bound("cells", "table cells")]
MaxTags = Annotated[int | None, _bound("tags", "tags in one of its parts")]
MaxUnpackedBytes = Annotated[int | None, _bound("unpacked_bytes", "bytes when it is unpacked")]


def read_options(revisions: str, **bounds: int | None) -> ReadOptions:
    """Make the options of reading; a bound that is None stays as it is. Raises OptionError."""
    lifted = {name: bound for name, bound in bounds.items() if bound is not None}
    if revisions not in ("accept", "reject"):
        raise OptionError(f"--revisions {revisions} is not possible", hint="choose one of: accept, reject")
    return ReadOptions("accept" if revisions == "accept" else "reject", limits=Limits(**lifted))


@dataclass(frozen=True, slots=True)
class WorkOptions:
    """How much work is done at one time, and what each document may take, as the user put it; None where nothing was said."""

    jobs: int | None
    scheduler: str | None
    timeout: int | None
    max_memory: int | None

    def processes(self, documents: int) -> int:
        """Give the number of worker processes; 0 where one document needs none. Raises OptionError."""
        if self.jobs == 0:
            raise OptionError("--jobs 0 is not possible", hint="give 1 or more")
        if documents == 1 and self.scheduler is None and self.timeout is None and self.max_memory is None:
            return 0
        return min(self.jobs or _cores(), documents)

    def limits(self) -> WorkerLimits:
        """Give what one document may take. Raises OptionError."""
        memory = DEFAULT_MEMORY if self.max_memory is None else self.max_memory
        if 0 < memory < LEAST_MEMORY:
            raise OptionError(f"--max-memory {memory} is not possible", hint=f"the program itself needs {LEAST_MEMORY} MiB")
        return WorkerLimits(DEFAULT_SECONDS if self.timeout is None else self.timeout, memory * 2**20)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
