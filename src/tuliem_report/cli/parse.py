"""``tuliem parse``."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from tuliem_report.batch.plan import STANDARD, Job, plan
from tuliem_report.batch.run import BatchOptions, Outcome, run_batch
from tuliem_report.batch.task import Failure, Structured
from tuliem_report.cli import parse_options as given
from tuliem_report.cli.console import emit, say, say_error
from tuliem_report.cli.deadline import deadline
from tuliem_report.cli.open import show_page
from tuliem_report.cli.options import OpenOption
from tuliem_report.cli.progress import ProgressBar
from tuliem_report.errors import EXIT_OK, EXIT_PARTIAL, EXIT_TROUBLE, OptionError
from tuliem_report.outputs import choose_format

if TYPE_CHECKING:
    from tuliem_report.report.document import Report

_FORMATS = ("json", "yaml")


def parse(
    files: given.FilesArgument,
    output: given.ResultOption = None,
    format_name: given.ResultFormatOption = None,
    revisions: given.RevisionsOption = "accept",
    problems: given.ProblemsOption = False,
    force: given.AgainOption = False,
    no_cache: given.NoCacheOption = False,
    in_browser: OpenOption = False,
    quiet: given.QuietOption = False,
    jobs: given.JobsOption = None,
    timeout: given.TimeoutOption = None,
    max_memory: given.MemoryOption = None,
    scheduler: given.SchedulerOption = None,
    debug: given.DebugOption = False,
    file_bytes: given.MaxFileBytes = None,
    pages: given.MaxPages = None,
    page_objects: given.MaxPageObjects = None,
    characters: given.MaxCharacters = None,
    lines: given.MaxLines = None,
    cells: given.MaxCells = None,
    tags: given.MaxTags = None,
    unpacked_bytes: given.MaxUnpackedBytes = None,
) -> int:
    """Structure documents: for each a line on standard error. What is unchanged since an earlier run is not parsed again.

    \b
    Examples:
      tuliem parse report.pdf
      tuliem parse drafts/ -o structured/ -f yaml
      tuliem parse drafts/ -j 2 --timeout 30 -q
    """
    bounds = {"file_bytes": file_bytes, "pages": pages, "page_objects": page_objects, "characters": characters}
    reading = given.read_options(revisions, **bounds, lines=lines, cells=cells, tags=tags, unpacked_bytes=unpacked_bytes)
    chosen, work = _result_format(format_name, output), given.WorkOptions(jobs, scheduler, timeout, max_memory)
    planned = plan(files, output, chosen, _ignore if quiet else say)
    reuse, amount = not (force or no_cache or problems), work.processes(len(planned))
    options = BatchOptions(chosen, reading, amount, work.limits(), scheduler, reuse=reuse, force=force, problems=problems, debug=debug)
    return _run(planned, options, quiet=quiet, in_browser=in_browser)


def _ignore(_: str) -> None:
    """Say nothing."""


def _result_format(asked: str | None, output: str | None) -> str:
    chosen = choose_format("report", asked, output)
    if chosen not in _FORMATS:
        raise OptionError(f"parse does not write {chosen}", hint=f"choose one of: {', '.join(_FORMATS)}; tuliem export writes the others")
    return chosen


def _run(jobs: Sequence[Job], options: BatchOptions, *, quiet: bool, in_browser: bool) -> int:
    """Structure the documents, say how each went as it comes, and give the exit status."""
    if in_browser and len(jobs) > 1:
        raise OptionError("--open shows one document", hint="structure them first, then: tuliem open REPORT")
    counts = Counts(len(jobs))
    # What is done in this process is one document, the first.
    guarded = replace(options, guard=partial(deadline, str(jobs[0].document or STANDARD)))
    try:
        with closing(run_batch(jobs, guarded)) as outcomes, ProgressBar(len(jobs), shown=not quiet) as bar:
            for outcome in outcomes:
                bar.advance()
                counts.add(outcome)
                _tell(outcome, single=len(jobs) == 1, quiet=quiet)
                if in_browser and not isinstance(outcome.result, Failure):
                    show_page("report", _report_of(outcome))
    except KeyboardInterrupt:
        say(f"tuliem: stopped; {counts}. The same command goes on from there")
        raise
    if len(jobs) > 1 and not quiet:
        say(str(counts))
    return counts.status


@dataclass(slots=True)
class Counts:
    """How many documents there are, and what became of those that are done."""

    total: int
    structured: int = 0
    unchanged: int = 0
    failed: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        self.failed += isinstance(outcome.result, Failure)
        self.unchanged += outcome.result is None
        self.structured += isinstance(outcome.result, Structured)

    def __str__(self) -> str:
        unchanged = f", {self.unchanged} of them unchanged since an earlier run" if self.unchanged else ""
        failed = f"; {self.failed} failed" if self.failed else ""
        return f"{self.structured + self.unchanged} of {self.total} documents structured{unchanged}{failed}"

    @property
    def status(self) -> int:
        """Give the exit status when all are done."""
        return EXIT_OK if not self.failed else EXIT_TROUBLE if self.failed == self.total else EXIT_PARTIAL


def _tell(outcome: Outcome, *, single: bool, quiet: bool) -> None:
    """Give the data to standard output where they belong there, and say how it went; of many, those unchanged are only counted."""
    job, result = outcome.job, outcome.result
    name = str(job.document or STANDARD)
    place = f" -> {job.output.as_posix()}" if job.output else ""
    if isinstance(result, Failure):
        say_error(f"{result.where}: {'' if single else 'failed: '}{result.message}", result.hint)
        if result.trace:
            say(result.trace.rstrip("\n"))
    elif isinstance(result, Structured):
        if job.output is None:
            emit(result.content)
        if not quiet:
            say(f"{name}: {result.summary}{place}")
        if result.problems:
            say(result.problems)
    elif single and not quiet:
        say(f"{name}: unchanged since an earlier run{place}")


def _report_of(outcome: Outcome) -> "Report":
    """Load the report as it was written, be it now or in an earlier run."""
    from tuliem_report.report.load import load_bytes, load_report

    if isinstance(outcome.result, Structured):
        return load_bytes(outcome.result.content, str(outcome.job.document or STANDARD))
    assert outcome.job.output is not None
    return load_report(outcome.job.output)
