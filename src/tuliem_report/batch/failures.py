"""What to say of a document whose worker gave no answer."""

import signal
from dataclasses import replace

from tuliem_report.batch.plan import STANDARD, Job
from tuliem_report.batch.task import Failure
from tuliem_report.batch.workers import TimeLimitPassed, WorkerDied, WorkerLimits

_SUSPECT = "the file may be damaged, or made to do harm"


def explain(error: BaseException, job: Job, limits: WorkerLimits) -> Failure:
    """Say in a sentence why the call failed, and what to do; no message of a library is passed on, for it may quote the document."""
    where = str(job.document or STANDARD)
    if isinstance(error, TimeLimitPassed):
        return Failure(f"took longer than {limits.seconds:g} s", where, f"{_SUSPECT}; tuliem parse --timeout SECONDS gives it more time")
    if isinstance(error, MemoryError):
        bound = f" than {limits.memory // 2**20} MiB" if limits.memory else ""
        return Failure(f"needs more memory{bound}", where, f"{_SUSPECT}; tuliem parse --max-memory MIB gives it more")
    if isinstance(error, WorkerDied):
        hint = f"{_SUSPECT}, or need more memory than it may have: tuliem parse --max-memory MIB gives it more"
        return Failure(f"its worker process died ({_name(error.args[0])})", where, hint)
    return Failure(f"its worker was lost ({type(error).__name__})", where, "run the command again: what is done stays done")


def located(failure: Failure, job: Job) -> Failure:
    """Put the document's folder before its name: of many documents some have the same name."""
    if job.document is None or not failure.where.startswith(job.document.name):
        return failure
    return replace(failure, where=str(job.document.parent / failure.where))


def _name(exit_code: int) -> str:
    try:
        return signal.Signals(-exit_code).name
    except ValueError:
        return f"exit code {exit_code}"
