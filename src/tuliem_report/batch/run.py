"""Many documents by many processes: what is unchanged stays, what fails is said, and the rest goes on.

The workers get bytes and give bytes; only this process reads documents and writes results. So the executor may be any
`concurrent.futures.Executor`, with workers on whatever machine.
"""

import os
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tuliem_report.batch.failures import explain, located
from tuliem_report.batch.plan import STANDARD, Job
from tuliem_report.batch.reuse import is_current, is_successor
from tuliem_report.batch.task import Failure, Structured, Task, attempt, warm_up
from tuliem_report.batch.workers import WorkerLimits, Workers
from tuliem_report.errors import TuliemError, UnsupportedFormat
from tuliem_report.limits import read_bounded
from tuliem_report.outputs.writing import clear_drafts, make_folder, write_file
from tuliem_report.reading.source import ReadOptions, Source, read_source

_TICK = 0.5
"""Seconds after which to look whether the user wants to stop, where no result comes."""

_IN_FLIGHT = 256 * 2**20
"""Bytes of documents that wait or are worked on at one time; a single one may be larger."""


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """How documents are structured. `processes` 0 does it in this process, which `limits` then do not bound, but within `guard`.

    `reuse` leaves a result alone that would come out the same; `force` replaces results that hold something else.
    """

    format: str = "json"
    reading: ReadOptions = field(default_factory=ReadOptions)
    processes: int = 0
    limits: WorkerLimits = field(default_factory=WorkerLimits)
    scheduler: str | None = None
    reuse: bool = True
    force: bool = False
    problems: bool = False
    debug: bool = False
    guard: Callable[[], AbstractContextManager[object]] = nullcontext


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: its report, its failure, or None where an earlier result stays."""

    job: Job
    result: Structured | Failure | None


def run_batch(jobs: Sequence[Job], options: BatchOptions) -> Generator[Outcome]:
    """Structure the documents, the largest first, and write the results; give each outcome as it comes.

    Closing the generator before its end ends the workers at once. Raises TuliemError where no worker is to be had any more.
    """
    for folder in {job.output.parent for job in jobs if job.output is not None}:
        clear_drafts(folder)
    waiting = deque(sorted(jobs, key=_size, reverse=True))
    running: dict[Future[Any], tuple[Job, int]] = {}
    with _open_executor(options) as (submit, width, check):
        while waiting or running:
            check()
            in_flight = sum(size for _, size in running.values())
            if waiting and len(running) < 2 * width and (not running or in_flight + _size(waiting[0]) <= _IN_FLIGHT):
                job = waiting.popleft()
                prepared = _prepare(job, options)
                if isinstance(prepared, Task):
                    running[submit(prepared)] = (job, len(prepared.content))
                else:
                    yield prepared
                continue
            done = wait(running, _TICK, FIRST_COMPLETED).done
            for future in [future for future in running if future in done]:
                job, _ = running.pop(future)
                yield _finish(job, future, options)


class _Here(Executor):
    """Runs a call at once, in this process."""

    def __init__(self, guard: Callable[[], AbstractContextManager[object]]) -> None:
        self._guard = guard

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            with self._guard():
                result = fn(*args, **kwargs)
            future.set_result(result)
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def _open_executor(options: BatchOptions) -> Iterator[tuple[Callable[[Task], Future[Any]], int, Callable[[], object]]]:
    """Give what hands a task to a worker, how many tasks are worked on at one time, and what raises when no worker is left."""
    if options.scheduler is not None:
        from tuliem_report.batch.cluster import cluster_executor, run_apart

        with cluster_executor(options.scheduler, options.processes) as (executor, width, check):
            yield partial(executor.submit, run_apart, options.limits, attempt), width, check
    elif not options.processes:
        yield partial(_Here(options.guard).submit, attempt), 1, int
    else:
        workers = Workers(options.processes, options.limits, warm_up, debug=options.debug)
        try:
            yield partial(workers.submit, attempt), options.processes, int
        except BaseException:
            workers.kill_workers()
            raise
        workers.shutdown()


def _prepare(job: Job, options: BatchOptions) -> Task | Outcome:
    """Read a document, unless its result is there already."""
    try:
        source = _read(job, options.reading)
    except TuliemError as error:
        return Outcome(job, Failure(error.message, error.where, error.hint))
    if options.reuse and job.output is not None and is_current(job.output, source):
        return Outcome(job, None)
    return Task(source.name, source.content, options.reading, options.format, options.problems, options.debug)


def _read(job: Job, options: ReadOptions) -> Source:
    if job.document is None:
        return Source(STANDARD, read_bounded(sys.stdin.buffer, options.limits, STANDARD), options)
    if job.document.suffix.lower() in (".json", ".yaml", ".yml"):
        raise UnsupportedFormat("the file is structured already", where=str(job.document), hint="tuliem export writes it in another form")
    return read_source(job.document, options)


def _finish(job: Job, future: Future[Any], options: BatchOptions) -> Outcome:
    """Write what a worker gave, or say why it gave nothing."""
    try:
        result: Structured | Failure = future.result()
    except Exception as error:
        return Outcome(job, explain(error, job, options.limits))
    if isinstance(result, Failure):
        return Outcome(job, located(result, job))
    if job.output is not None:
        try:
            _store(job, job.output, result, force=options.force)
        except TuliemError as error:
            return Outcome(job, Failure(error.message, error.where, error.hint))
    return Outcome(job, result)


def _store(job: Job, output: Path, result: Structured, *, force: bool) -> None:
    if job.in_folder:
        make_folder(output.parent)
    successor = job.mirrored and job.document is not None and is_successor(job.document, output)
    write_file(output, result.content, force=force or successor, source=result.sha256)
    # What came out the same is as good as new (`is_current`); a device has no time.
    with suppress(OSError):
        os.utime(output)


def _size(job: Job) -> int:
    try:
        return job.document.stat().st_size if job.document is not None else 0
    except OSError:
        return 0
