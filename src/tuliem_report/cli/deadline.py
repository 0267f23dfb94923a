"""What one document may take that is read in this process: a library that does not come back cannot be called off from within."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

from tuliem_report.cli.console import say_error
from tuliem_report.errors import EXIT_TROUBLE

if TYPE_CHECKING:
    import threading

DEFAULT_SECONDS = 120
DEFAULT_MEMORY = 2048
"""MiB."""
_CURSOR_BACK = "\r\x1b[K\x1b[?25h"
"""Clears the line of a progress bar, which hides the cursor, at a terminal."""
_TICK = 0.25
"""Seconds between two looks at the memory: PDFium takes some 30 MB in that time."""


@contextmanager
def deadline(where: str, seconds: float = DEFAULT_SECONDS, memory: int = DEFAULT_MEMORY) -> Iterator[None]:
    """End the program with an error that names the document where the block takes longer, or so many MiB more.

    For a block that writes nothing, for what it has begun is not cleared away. A library that lets no other thread run is not ended;
    PDFium, which one page can keep busy for years, does.
    """
    import threading

    over = threading.Event()
    threading.Thread(target=_watch, args=(over, where, seconds, memory), daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _watch(over: "threading.Event", where: str, seconds: float, memory: int) -> None:
    """Look now and then whether a limit is passed; what a thread does."""
    before = _peak()
    for _ in range(ceil(seconds / _TICK)):  # counted, so that no time passes for a program that is halted
        if over.wait(_TICK):
            return
        if _peak() - before > memory * 2**20:
            _give_up(MemoryError(), where, seconds, memory)
    from tuliem_report.batch.workers import TimeLimitPassed

    _give_up(TimeLimitPassed(), where, seconds, memory)


def _peak() -> int:
    """Give the most memory that this process had so far, in bytes, 0 where the system does not tell."""
    with suppress(ImportError):
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else 1024 * peak
    return 0


def _give_up(error: Exception, where: str, seconds: float, memory: int) -> None:
    from tuliem_report.batch.failures import explain
    from tuliem_report.batch.plan import Job
    from tuliem_report.batch.workers import WorkerLimits

    try:
        failure = explain(error, Job(Path(where), None), WorkerLimits(seconds, memory * 2**20))
        if sys.stderr.isatty():
            sys.stderr.write(_CURSOR_BACK)
        say_error(f"{failure.where}: {failure.message}", failure.hint)
        sys.stderr.flush()
    finally:
        os._exit(EXIT_TROUBLE)
