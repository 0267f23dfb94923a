"""Worker processes outlive whatever their calls do."""

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, wait
from pathlib import Path

import pytest

import awkward_documents as awkward
from tuliem_report.batch import worker
from tuliem_report.batch.workers import TimeLimitPassed, WorkerDied, WorkerLimits, Workers

LIMITS = WorkerLimits(seconds=20, memory=512 * 2**20, calls=5)


@pytest.fixture
def workers() -> Iterator[Workers]:
    """Two processes with limits, ended after the test."""
    executor = Workers(2, LIMITS)
    yield executor
    executor.kill_workers()


def test_it_is_a_standard_executor(workers: Workers) -> None:
    """map, submit and the with statement work as they do everywhere."""
    assert isinstance(workers, Executor)
    with workers:
        assert list(workers.map(pow, range(20), [2] * 20)) == [number**2 for number in range(20)]
    with pytest.raises(RuntimeError):
        workers.submit(pow, 1, 1)


def test_exceptions_come_back(workers: Workers) -> None:
    """An exception of the call is raised by its future; one that cannot travel is named."""
    with pytest.raises(ZeroDivisionError):
        workers.submit(divmod, 1, 0).result()
    with pytest.raises(RuntimeError, match="OddError"):
        workers.submit(awkward.fail_oddly).result()


def test_awkward_calls_cost_only_themselves(workers: Workers) -> None:
    """Dying, ending, eating memory and printing do no harm to the calls before, between and after."""
    awkward_calls = (awkward.crash, awkward.leave, awkward.eat, awkward.chatter)
    good = [workers.submit(pow, number, 2) for number in range(3)]
    bad = [workers.submit(call) for call in awkward_calls]
    good += [workers.submit(pow, number, 2) for number in range(3, 6)]
    assert [future.result() for future in good] == [number**2 for number in range(6)]
    errors = [future.exception() for future in bad]
    assert [type(error) for error in errors] == [WorkerDied, WorkerDied, MemoryError, type(None)]
    assert [error.args for error in errors[:2] if error] == [(7,), (3,)]


def test_a_call_that_hangs_is_ended() -> None:
    """After the time limit the process is killed; the time of its start and its imports does not count."""
    with Workers(1, WorkerLimits(seconds=2), initializer=awkward.process_number) as workers:
        hanging, next_one = workers.submit(awkward.hang), workers.submit(awkward.process_number)
        assert isinstance(hanging.exception(timeout=50), TimeLimitPassed)
        assert next_one.result() != os.getpid()


def test_a_verdict_needs_a_new_process(tmp_path: Path) -> None:
    """A process that dies after other calls may have died of them: the call is tried again. In a new one it is final."""
    with Workers(1, LIMITS) as one:
        assert isinstance(one.submit(awkward.crash_once, str(tmp_path / "first")).exception(), WorkerDied)
        assert one.submit(pow, 2, 3).result() == 8
        assert one.submit(awkward.crash_once, str(tmp_path / "second")).result() == "done"


def test_processes_are_replaced_after_so_many_calls() -> None:
    """Memory that a library loses is given back."""
    with Workers(1, LIMITS) as workers:
        numbers = [future.result() for future in [workers.submit(awkward.process_number) for _ in range(12)]]
    assert [numbers.count(number) for number in dict.fromkeys(numbers)] == [5, 5, 2]


def test_no_more_processes_than_calls() -> None:
    """A process is started when there is a call for it."""
    workers = Workers(8, LIMITS)
    assert workers.submit(pow, 2, 3).result() == 8
    assert len(workers._processes) == 1
    workers.shutdown()
    assert not workers._processes


def test_shutdown_waits_for_what_was_submitted() -> None:
    """Calls are finished; with cancel_futures only those that run."""
    workers = Workers(1, LIMITS)
    futures = [workers.submit(awkward.sleep_and_tell, 0.05) for _ in range(3)]
    workers.shutdown()
    assert all(future.done() and not future.cancelled() for future in futures)
    workers = Workers(1, LIMITS)
    futures = [workers.submit(awkward.sleep_and_tell, 1.5) for _ in range(3)]
    while not futures[0].running():
        time.sleep(0.01)
    workers.shutdown(cancel_futures=True)
    assert [future.cancelled() for future in futures] == [False, True, True]


def test_killing_does_not_wait() -> None:
    """What hangs does not keep the program from ending; its calls are over."""
    workers = Workers(2, LIMITS)
    futures = [workers.submit(awkward.hang) for _ in range(4)]
    while not futures[1].running():
        time.sleep(0.01)
    workers.kill_workers()
    assert wait(futures, timeout=20).not_done == set()


def test_what_cannot_be_pickled_is_said_at_once(workers: Workers) -> None:
    """The caller gets the error, not a future that never comes."""
    with pytest.raises((pickle.PicklingError, AttributeError)):
        workers.submit(lambda: None)


def started_worker(settings: dict[str, object]) -> subprocess.Popen[bytes]:
    """A worker process as its parent starts it."""
    process = subprocess.Popen([sys.executable, "-P", worker.__file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    worker.send(process.stdin, pickle.dumps({"search_path": sys.path, "memory": 0, "seconds": 0} | settings))
    worker.send(process.stdin, pickle.dumps((int, (), {})))
    worker.receive(process.stdout)
    return process


def test_a_worker_ends_with_its_parent() -> None:
    """The end of its input is the end of a process, idle or not."""
    with started_worker({}) as idle:
        assert idle.stdin
        idle.stdin.close()
        assert idle.wait(timeout=20) == 0
    with started_worker({}) as hanging:
        assert hanging.stdin
        worker.send(hanging.stdin, pickle.dumps((awkward.hang, (), {})))
        hanging.stdin.close()
        assert hanging.wait(timeout=20) == 0


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no such alarm")
def test_a_worker_that_nobody_ends_ends_itself() -> None:
    """A while after the time limit, should its parent be stopped or too busy."""
    with started_worker({"seconds": 0.1}) as hanging:
        assert hanging.stdin
        worker.send(hanging.stdin, pickle.dumps((awkward.hang, (), {})))
        assert hanging.wait(timeout=20) == -signal.SIGALRM


def test_modules_of_the_working_folder_are_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of strangers' documents may hold a pickle.py; it stays unread."""
    (tmp_path / "pickle.py").write_text("raise SystemExit(9)")
    (tmp_path / "struct.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    with Workers(1, LIMITS) as workers:
        assert workers.submit(pow, 2, 3).result() == 8
