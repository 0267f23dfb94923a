"""Whenever a run is ended, and however, each result is whole or absent; the next run does the rest."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import awkward_documents as awkward

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are sent")
DOCUMENTS = 200
KILLS = 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with many small documents."""
    (tmp_path / "in").mkdir()
    for number in range(DOCUMENTS):
        (tmp_path / "in" / f"{number}.txt").write_text(f"I. MỤC {number}\n\nMột câu.\n")
    return tmp_path


def start(folder: Path, *options: str) -> subprocess.Popen[str]:
    """Structure the documents of the folder in a program of its own, in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, awkward.__file__, "in", "-o", "out", "-j", "2", *options],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for the end; give the exit status and what was said."""
    _, err = process.communicate(timeout=60)
    return process.returncode, err


def whole_results(folder: Path) -> int:
    """Count the results; each is whole."""
    files = list((folder / "out").glob("*.json"))
    for path in files:
        content = path.read_bytes()
        assert len(content) > awkward.FILLER
        assert json.loads(content)["source"]["name"] == f"{path.stem}.txt"
    return len(files)


def wait_until(true: object, seconds: float = 50) -> None:
    """Look often whether it has come true."""
    end = time.monotonic() + seconds
    while not true():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.01)


def wait_for_results(folder: Path, number: int) -> None:
    """Wait until there are so many results, or all."""
    wait_until(lambda: len(list((folder / "out").glob("*.json"))) >= min(number, DOCUMENTS))


def nobody_is_left(group: int) -> bool:
    """Whether a process group has ended."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, 0)
        return False
    return True


def test_killed_at_any_moment(folder: Path) -> None:
    """Again and again; each run goes on where the last one was killed, and in the end all is there, and no draft."""
    moments = random.Random()
    done = 0
    for _ in range(KILLS):
        process = start(folder)
        wait_for_results(folder, done + 1)
        time.sleep(moments.uniform(0, 0.2))
        process.kill()
        finish(process)
        assert whole_results(folder) >= done
        done = whole_results(folder)
        wait_until(lambda group=process.pid: nobody_is_left(group))
    status, err = finish(start(folder))
    assert status == 0
    assert err.splitlines()[-1] == f"{DOCUMENTS} of {DOCUMENTS} documents structured, {done} of them unchanged since an earlier run"
    assert whole_results(folder) == len(os.listdir(folder / "out")) == DOCUMENTS


def test_two_runs_at_once(folder: Path) -> None:
    """They write the same, and do not disturb each other."""
    runs = [start(folder, "--no-cache") for _ in range(2)]
    assert [finish(process)[0] for process in runs] == [0, 0]
    assert whole_results(folder) == len(os.listdir(folder / "out")) == DOCUMENTS


@pytest.mark.parametrize("name", ["begin", "slow"])
def test_ctrl_c(folder: Path, name: str) -> None:
    """The run stops, whatever its documents do, says how far it came, leaves whole results and no process.

    It takes a tenth of a second; how long a busy machine may take for that, no test can say, but hanging documents take 120 s.
    """
    for number in range(4):
        (folder / "in" / f"{name}-{number}.txt").write_text("x" * 1000)
    process = start(folder)
    if name == "slow":
        wait_for_results(folder, 3)
    else:
        wait_until((folder / awkward.BEGUN).exists)
    os.killpg(process.pid, signal.SIGINT)
    status, err = finish(process)
    assert status == 130
    assert "The same command goes on from there" in err
    assert "Traceback" not in err
    wait_until(lambda: nobody_is_left(process.pid))
    if name == "slow":
        assert not [path for path in (folder / "out").iterdir() if path.suffix != ".json"]


def test_a_killed_worker_is_replaced(folder: Path) -> None:
    """A worker that somebody else ends, as a system short of memory does, costs nothing: its document is tried again."""
    for number in range(12):
        (folder / "in" / f"slow-{number}.txt").write_text("x" * 1000)
    process = start(folder)
    wait_until(lambda: all((folder / "out" / f"slow-{number}.json").exists() for number in (0, 1)))
    if not list(Path(f"/proc/{process.pid}/task").glob("*/children")):
        process.kill()
        finish(process)
        pytest.skip("the system does not tell which processes another has started")
    os.kill(children(process.pid)[0], signal.SIGKILL)
    status, err = finish(process)
    assert (status, err.splitlines()[-1]) == (0, f"{DOCUMENTS + 12} of {DOCUMENTS + 12} documents structured")


def test_ctrl_c_while_a_cluster_starts(folder: Path) -> None:
    """What has been started of it ends too, without a word of the library's."""
    pytest.importorskip("distributed", reason="dask.distributed is not installed (pip install --group dask)")
    process = start(folder, "--scheduler", "local")
    if not list(Path(f"/proc/{process.pid}/task").glob("*/children")):
        process.kill()
        finish(process)
        pytest.skip("the system does not tell which processes another has started")
    wait_until(lambda: len(children(process.pid)) > 1)
    os.killpg(process.pid, signal.SIGINT)
    status, err = finish(process)
    assert (status, err.count("\n")) == (130, 1)
    wait_until(lambda: nobody_is_left(process.pid))


def children(parent: int) -> list[int]:
    """The numbers of the processes that the threads of a process have started."""
    return [int(number) for path in Path(f"/proc/{parent}/task").glob("*/children") for number in path.read_text().split()]
