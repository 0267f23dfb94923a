"""One progress bar on standard error, for whoever waits at a terminal."""

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds that nobody minds to wait without being told."""


class ProgressBar:
    """Counts documents; of a single one it only shows that it lasts. Nothing is shown unless standard error is a terminal and it
    takes longer than a second.

    Lines that are printed to standard error while the bar is there stand above it.
    """

    def __init__(self, total: int, *, shown: bool) -> None:
        self._total = total
        self._done = 0
        self._bar: tuple[Progress, TaskID] | None = None
        self._lock = threading.Lock()
        self._over = not (shown and sys.stderr.isatty())
        self._timer = threading.Timer(_PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> "ProgressBar":
        if not self._over:
            self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._lock:
            self._over = True
            self._timer.cancel()
            if self._bar is not None:
                self._bar[0].stop()

    def advance(self) -> None:
        """Count one document more."""
        with self._lock:
            self._done += 1
            if self._bar is not None:
                progress, task = self._bar
                progress.update(task, completed=self._done)

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeElapsedColumn, TimeRemainingColumn

        with self._lock:
            if self._over:
                return
            many = self._total > 1
            columns = (MofNCompleteColumn(), TimeRemainingColumn()) if many else (TimeElapsedColumn(),)
            progress = Progress("structuring", BarColumn(), *columns, console=Console(stderr=True), transient=True, refresh_per_second=4)
            self._bar = (progress, progress.add_task("", total=self._total if many else None, completed=self._done))
            progress.start()
