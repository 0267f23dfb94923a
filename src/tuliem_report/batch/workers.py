"""Worker processes as a standard executor that outlives them: one that hangs, dies or eats memory costs its own call, and is replaced.

`concurrent.futures.ProcessPoolExecutor` cannot stop a call that runs, and all its calls fail when one process dies. Here each of
`count` threads owns one process, hands it one call at a time, and kills it when the time of the call is over.
"""

import contextlib
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from tuliem_report.batch import worker

_GOODBYE = 5
"""Seconds that a process has to end after its input or output was closed."""


class TimeLimitPassed(Exception):
    """The call took longer than the time limit, and its process was killed."""


class WorkerDied(Exception):
    """The process ended in the middle of the call; the only argument is its exit code, of a signal the negative number."""


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """What one call may take: `seconds` by the clock, `memory` in bytes of address space; 0 is no limit.

    `calls` is after how many of them a process is replaced, whatever memory it may have gathered.
    """

    seconds: float = 0
    memory: int = 0
    calls: int = 100


class _Process:
    """One worker process; its methods are called by the thread that owns it, but for `kill`."""

    def __init__(self, limits: WorkerLimits, initializer: Callable[[], object], *, debug: bool) -> None:
        self.calls = 0
        self._seconds = limits.seconds
        # Without -P the working directory, which may hold files of strangers, would be searched for modules.
        command = [sys.executable, "-P", str(Path(worker.__file__))]
        errors = None if debug else subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
        self._initial = pickle.dumps((initializer, (), {}))
        self._settings = pickle.dumps({"search_path": sys.path, "memory": limits.memory, "seconds": limits.seconds})

    def start(self) -> None:
        """Wait until the process has made its imports, whose time is on no call's account; raise as `call` does."""
        with contextlib.suppress(OSError):
            worker.send(self._input, self._settings)
        succeeded, value = self._exchange(self._initial)
        if not succeeded:
            raise value

    def call(self, payload: bytes) -> tuple[bool, Any]:
        """Give (True, result) or (False, exception) of a pickled call; raise TimeLimitPassed or WorkerDied."""
        self.calls += 1
        if not self._seconds:
            return self._exchange(payload)
        late = threading.Event()

        def end() -> None:
            late.set()
            self.kill()

        timer = threading.Timer(self._seconds, end)
        timer.daemon = True
        timer.start()
        try:
            return self._exchange(payload)
        except WorkerDied:
            if late.is_set():
                raise TimeLimitPassed from None
            raise
        finally:
            timer.cancel()

    def kill(self) -> None:
        """End the process at once; whoever waits for its answer gets WorkerDied."""
        self._process.kill()

    def close(self) -> None:
        """End an idle process, or clear away a dead one."""
        for stream in (self._input, self._output):
            with contextlib.suppress(OSError):
                stream.close()
        self._exit_code()

    def _exit_code(self) -> int:
        try:
            return self._process.wait(_GOODBYE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    @property
    def _input(self) -> BinaryIO:
        return cast(BinaryIO, self._process.stdin)

    @property
    def _output(self) -> BinaryIO:
        return cast(BinaryIO, self._process.stdout)

    def _exchange(self, payload: bytes) -> tuple[bool, Any]:
        try:
            worker.send(self._input, payload)
            answer = worker.receive(self._output)
        except (EOFError, OSError) as error:
            raise WorkerDied(self._exit_code()) from error
        succeeded, value = pickle.loads(answer)
        return succeeded, value


class Workers(Executor):
    """At most `count` processes, each started when there is a call for it.

    Each process runs `initializer` first. A future gives what the call gave or raised; TimeLimitPassed; WorkerDied; MemoryError. The
    last two are final only in a process that has done nothing before: else the call is tried once more in a new one. With
    `debug` the processes print to standard error.
    """

    def __init__(self, count: int, limits: WorkerLimits, initializer: Callable[[], object] = int, *, debug: bool = False) -> None:
        self._count = count
        self._limits = limits
        self._initializer = initializer
        self._debug = debug
        self._queue: queue.SimpleQueue[tuple[Future[Any], bytes] | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._processes: set[_Process] = set()
        self._lock = threading.Lock()
        self._closed = self._killed = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Queue a call whose function and arguments can be pickled."""
        future: Future[Any] = Future()
        payload = pickle.dumps((fn, args, kwargs), pickle.HIGHEST_PROTOCOL)
        with self._lock:
            if self._closed:
                raise RuntimeError("the executor is shut down")
            self._queue.put((future, payload))
            if len(self._threads) < self._count:
                thread = threading.Thread(target=self._serve, daemon=True)
                self._threads.append(thread)
                thread.start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more calls, and end the processes when the queued calls are done, or with `cancel_futures` the running ones."""
        with self._lock:
            self._closed = True
            if cancel_futures:
                self._cancel_queued()
            for _ in self._threads:
                self._queue.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def kill_workers(self) -> None:
        """End all processes at once, with what they are doing."""
        with self._lock:
            self._killed = True
            for process in self._processes:
                process.kill()
        self.shutdown(cancel_futures=True)

    def _cancel_queued(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                queued = self._queue.get_nowait()
                if queued is not None and queued[0].cancel():
                    queued[0].set_running_or_notify_cancel()

    def _serve(self) -> None:
        """Answer calls with one process after the other; what a thread of this executor does."""
        process: _Process | None = None
        while (queued := self._queue.get()) is not None:
            future, payload = queued
            if not future.set_running_or_notify_cancel():
                continue
            try:
                process, succeeded, value = self._answer(process, payload)
            except Exception as error:
                process = None
                future.set_exception(error)
                continue
            if succeeded:
                future.set_result(value)
            else:
                future.set_exception(value)
        if process is not None:
            self._discard(process)

    def _answer(self, process: _Process | None, payload: bytes) -> tuple[_Process | None, bool, Any]:
        """Run a call in the process or in a new one; give the process that goes on, and the answer."""
        if process is not None and process.calls >= self._limits.calls:
            self._discard(process)
            process = None
        if process is not None:
            with contextlib.suppress(WorkerDied, MemoryError):
                return self._attempt(process, payload)
        return self._attempt(self._start(), payload)

    def _attempt(self, process: _Process, payload: bytes) -> tuple[_Process, bool, Any]:
        try:
            succeeded, value = process.call(payload)
        except BaseException:
            self._discard(process)
            raise
        if isinstance(value, MemoryError):
            self._discard(process)
            raise value
        return process, succeeded, value

    def _start(self) -> _Process:
        process = _Process(self._limits, self._initializer, debug=self._debug)
        with self._lock:
            self._processes.add(process)
            if self._killed:
                process.kill()
        try:
            process.start()
        except BaseException:
            self._discard(process)
            raise
        return process

    def _discard(self, process: _Process) -> None:
        with self._lock:
            self._processes.discard(process)
        process.close()
