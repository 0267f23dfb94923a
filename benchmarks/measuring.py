"""Two ways to measure processor time, within this process and of a whole one, and the median of runs that alternate."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from statistics import median

Measure = Callable[[], float]


def _used() -> float:
    """Give the processor seconds that this process and those it started and waited for have used."""
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))


def within(action: Callable[[], object]) -> Measure:
    """Measure processor seconds of a call, and of the processes that it starts."""

    def seconds() -> float:
        started = _used()
        action()
        return _used() - started

    return seconds


def process(*command: str) -> Measure:
    """Measure processor seconds of a whole process and its children, start-up included."""

    def seconds() -> float:
        return run(command)

    return seconds


def python(code: str) -> Measure:
    """Measure a whole Python process."""
    return process(sys.executable, "-c", code)


def run(command: Sequence[str]) -> float:
    """Run a process to its end, in a folder without structured reports; give its processor seconds.

    Python may keep its byte code, as it does for installed programs: the run that is not counted writes it.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, env=environment)
        _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {started.returncode}")
    return used.ru_utime + used.ru_stime


def peak_of(code: str) -> int:
    """Run Python code in a process of its own; give the peak of its memory in bytes."""
    tail = "\nprint(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return int(done.stdout) * 1024


def alternating(ours: Measure, theirs: Measure, runs: int) -> tuple[float, float]:
    """Give the medians of both, measured in turns so that a busy machine is busy for both."""
    ours(), theirs()
    pairs = [(ours(), theirs()) for _ in range(runs)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
