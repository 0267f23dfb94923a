"""Documents handed to dask.distributed; needs the extra `dask`."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import awkward_documents as awkward
from tuliem_report.batch import cluster, reuse, run, task
from tuliem_report.cli import main
from tuliem_report.errors import TuliemError

distributed = pytest.importorskip("distributed", reason="dask.distributed is not installed (pip install --group dask)")
# Its own threads and sockets end a little after its last statement.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[Any]:
    """A scheduler with two worker processes."""
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as started:
        yield started


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with documents that misbehave as their names say."""
    monkeypatch.setattr(reuse, "program_time", lambda: 0.0)
    monkeypatch.setattr(run, "attempt", awkward.attempt)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


def make(*names: str) -> None:
    """Write documents that differ."""
    for number, name in enumerate(names):
        Path("in", name).write_text(f"I. MỤC {number}\n")


def end_one(workers: dict[str, int], after: int) -> None:
    """Kill a worker process when there are some results."""
    while len(list(Path("out").glob("*.json"))) < after:
        time.sleep(0.02)
    os.kill(next(iter(workers.values())), signal.SIGKILL)


def test_a_worker_that_dies_costs_nothing_but_time(scheduler: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """One of the two is killed in the middle; every document has its result."""
    make(*(f"slow-{number}.txt" for number in range(12)))
    with distributed.Client(scheduler, set_as_default=False) as client:
        workers = client.run(os.getpid)
    assert len(set(workers.values())) == 2
    killer = threading.Thread(target=end_one, args=(workers, 3))
    killer.start()
    assert main(["parse", "in", "-o", "out", "--scheduler", scheduler.scheduler_address]) == 0
    killer.join()
    assert capsys.readouterr().err.splitlines()[-1] == "12 of 12 documents structured"
    assert len(list(Path("out").iterdir())) == 12


def test_awkward_documents_do_no_harm_to_the_cluster(scheduler: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """The limits hold there too: each worker has a process for what may happen."""
    make("hang.txt", "crash.txt", "a.txt", "b.txt")
    assert main(["parse", "in", "-o", "out", "-q", "--timeout", "4", "--scheduler", scheduler.scheduler_address]) == 3
    err = capsys.readouterr().err
    assert "in/hang.txt: failed: took longer than 4 s" in err
    assert "in/crash.txt: failed: its worker process died (exit code 7)" in err
    assert sorted(path.name for path in Path("out").iterdir()) == ["a.json", "b.json"]


def test_a_cluster_of_its_own(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """--scheduler local starts one for the run; the bytes are those of a run without it."""
    monkeypatch.setattr(run, "attempt", task.attempt)
    make("a.txt", "b.txt")
    assert main(["parse", "in", "-o", "out", "-j", "2", "--scheduler", "local"]) == 0
    assert main(["parse", "in", "-o", "alone"]) == 0
    assert capsys.readouterr().err.count("2 of 2 documents structured\n") == 2
    for name in ("a.json", "b.json"):
        assert Path("out", name).read_bytes() == Path("alone", name).read_bytes()


def test_a_scheduler_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It is an error that says how to start one."""
    monkeypatch.setattr(cluster, "_PATIENCE", 1)
    make("a.txt", "b.txt")
    assert main(["parse", "in", "-o", "out", "--scheduler", "tcp://127.0.0.1:9"]) == 2
    assert "hint: start one with: dask scheduler" in capsys.readouterr().err


def test_a_scheduler_that_is_lost() -> None:
    """Its futures may never end; the run does, and says so."""
    with pytest.raises(TuliemError, match=r"tcp://there:1: the scheduler was lost"):
        cluster._check(SimpleNamespace(status="connecting"), "tcp://there:1")
