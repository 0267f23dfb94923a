"""Many documents: one that is bad, hangs, crashes or eats memory is reported, and the rest goes on."""

import os
import re
from pathlib import Path

import pytest

import awkward_documents as awkward
from tuliem_report.batch import reuse, run
from tuliem_report.batch.failures import explain
from tuliem_report.batch.plan import Job, plan
from tuliem_report.batch.run import BatchOptions, Outcome, run_batch
from tuliem_report.batch.task import Failure, Structured, Task, attempt
from tuliem_report.batch.workers import TimeLimitPassed, WorkerDied, WorkerLimits
from tuliem_report.cli import main
from tuliem_report.reading.source import ReadOptions
from tuliem_report.report.load import load_report

DOCUMENT = "BÁO CÁO CHÍNH TRỊ\n\nI. KẾT QUẢ ĐẠT ĐƯỢC\n\nKinh tế phát triển.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for documents, beside which the results go."""
    monkeypatch.setattr(reuse, "program_time", lambda: 0.0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def awkwardly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents do in the workers what their names say."""
    monkeypatch.setattr(run, "attempt", awkward.attempt)
    monkeypatch.setattr(run, "warm_up", awkward.process_number)


def make(folder: Path, *names: str) -> None:
    """Write documents that differ."""
    for number, name in enumerate(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{DOCUMENT}{number}\n")


def results() -> list[str]:
    """The files in the folder of results, hidden ones too."""
    return sorted(path.relative_to("out").as_posix() for path in Path("out").rglob("*") if path.is_file())


def test_a_folder_by_two_processes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same bytes come out as from one document at a time; standard output stays empty, and a second run does nothing."""
    make(folder, "a.txt", "sub/b.txt", "sub/deep/c.txt")
    assert main(["parse", "in", "-o", "out", "-j", "2"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1] == "3 of 3 documents structured"
    assert "in/sub/deep/c.txt: 1 section, 0 targets" in err
    assert results() == ["a.json", "sub/b.json", "sub/deep/c.json"]
    assert load_report("out/sub/b.json").source.name == "b.txt"
    assert main(["parse", "in/a.txt", "-o", "alone.json"]) == 0
    assert Path("alone.json").read_bytes() == Path("out/a.json").read_bytes()
    capsys.readouterr()
    assert main(["parse", "in", "-o", "out"]) == 0
    assert capsys.readouterr().err == "3 of 3 documents structured, 3 of them unchanged since an earlier run\n"


@pytest.mark.usefixtures("awkwardly")
def test_awkward_documents_are_reported(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its reason and no word of its text; the others are written, and the exit status is 3."""
    make(folder, "hang.txt", "eat.txt", "crash.txt", "bug.txt", "a.txt", "b.txt", "c.txt")
    limits = ("--timeout", "5", "--max-memory", "512")
    assert main(["parse", "in", "missing.txt", "-o", "out", "-j", "2", "-q", *limits]) == 3
    err = capsys.readouterr().err
    assert results() == ["a.json", "b.json", "c.json"]
    failed = dict(re.findall(r"tuliem: (\S+): failed: (.*)", err))
    assert failed == {
        "in/hang.txt": "took longer than 5 s",
        "in/eat.txt": "needs more memory than 512 MiB",
        "in/crash.txt": "its worker process died (exit code 7)",
        "in/bug.txt": "the program failed with ValueError",
        "missing.txt": "there is no such file",
    }
    assert err.count("hint: ") == len(failed)
    assert awkward.SECRET not in err
    assert "Traceback" not in err


@pytest.mark.usefixtures("awkwardly")
def test_debug_shows_where_the_program_failed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only on request, for it may quote the document."""
    make(folder, "bug-1.txt", "a.txt")
    assert main(["parse", "in", "-o", "out", "-j", "1", "--debug"]) == 3
    err = capsys.readouterr().err
    assert f"ValueError: {awkward.SECRET}" in err
    assert "in _fail" in err


@pytest.mark.usefixtures("awkwardly")
def test_none_usable(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """2 where all failed, as for a single document."""
    make(folder, "crash-1.txt", "crash-2.txt")
    assert main(["parse", "in", "-o", "out", "-j", "2"]) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "0 of 2 documents structured; 2 failed"


@pytest.mark.usefixtures("awkwardly")
def test_one_document_with_limits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A single document is structured in the program itself, unless a limit is asked for."""
    make(folder, "crash.txt")
    assert main(["parse", "in/crash.txt", "-o", "x.json", "--timeout", "20"]) == 2
    assert "died" in capsys.readouterr().err


def test_quiet_says_nothing_of_what_went_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """-q leaves the failures."""
    make(folder, "a.txt", "photo.png")
    assert main(["parse", "in", "-o", "out", "-q"]) == 0
    assert capsys.readouterr() == ("", "")
    make(folder, "empty.txt")
    (folder / "empty.txt").write_text("")
    assert main(["parse", "in", "-o", "out", "-q"]) == 3
    assert capsys.readouterr().err.startswith("tuliem: in/empty.txt: failed: ")


def test_options_that_cannot_be(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Usage errors are told before anything is done."""
    make(folder, "a.txt", "b.txt")
    for wrong in (["-j", "0"], ["-j", "x"], ["--max-memory", "3"], ["--scheduler", "nonsense"], ["--timeout", "soon"]):
        assert main(["parse", "in", "-o", "out", *wrong]) == 2
        err = capsys.readouterr().err
        assert err.count("\n") == 2, err
    assert not Path("out").exists()


def test_bounds_can_be_lifted_and_lowered(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """--max-characters and its like reach the reader."""
    make(folder, "a.txt")
    assert main(["parse", "in/a.txt", "-o", "a.json", "--max-characters", "10"]) == 2
    assert "--max-characters" in capsys.readouterr().err
    assert main(["parse", "in/a.txt", "-o", "a.json", "--max-characters", "1000"]) == 0


def outcomes(jobs: list[Job], **options: object) -> list[Outcome]:
    """Structure the jobs without the command line."""
    return list(run_batch(jobs, BatchOptions(**options)))  # type: ignore[arg-type]


def test_the_largest_are_handed_out_first(folder: Path) -> None:
    """So that no long one is begun when all others are done. What one process does comes in that order too."""
    for name, size in (("a.txt", 10), ("b.txt", 3000), ("c.txt", 200)):
        (folder / name).write_text("Một câu. " * size)
    done = outcomes(plan(["in"], "out", "json"))
    assert [outcome.job.document.name for outcome in done if outcome.job.document] == ["b.txt", "c.txt", "a.txt"]


def test_results_that_cannot_be_written(folder: Path) -> None:
    """A folder in the way of a result fails that document; a file that holds something else stays."""
    make(folder, "a.txt", "b.txt", "c.txt")
    Path("out/a.json").mkdir(parents=True)
    Path("out/b.json").write_text("mine")
    done = {outcome.job.document.name: outcome.result for outcome in outcomes(plan(["in"], "out", "json")) if outcome.job.document}
    assert isinstance(done["a.txt"], Failure)
    assert isinstance(done["b.txt"], Failure)
    assert isinstance(done["c.txt"], Structured)
    assert (done["b.txt"].where, done["b.txt"].message) == ("out/b.json", "the file exists and holds something else")
    assert Path("out/b.json").read_text() == "mine"


def test_what_killed_runs_left_is_cleared(folder: Path) -> None:
    """Drafts of results do not stay about."""
    make(folder, "a.txt")
    Path("out").mkdir()
    Path("out/.tuliem-0123456789abcdef.tmp").write_text("half")
    outcomes(plan(["in"], "out", "json"))
    assert results() == ["a.json"]


def test_all_is_said_without_text() -> None:
    """Neither a task nor what comes of it shows text where it is printed, as logs of a cluster do."""
    task = Task("a.txt", DOCUMENT.encode(), ReadOptions())
    result = attempt(task)
    assert isinstance(result, Structured)
    assert "Kinh" not in f"{task} {result}"
    assert attempt(Task("a.txt", b"", ReadOptions(), version="0.0.1")) != attempt(Task("a.txt", b"", ReadOptions()))


def test_every_end_of_a_worker_has_a_sentence() -> None:
    """Signals by name, time and memory with their limits, what a cluster raises by its type only."""
    job, limits = Job(Path("in/a.txt"), None), WorkerLimits(30, 2**30)
    said = [explain(error, job, limits) for error in (TimeLimitPassed(), MemoryError(), WorkerDied(-11), OSError(awkward.SECRET))]
    assert [failure.message for failure in said] == [
        "took longer than 30 s",
        "needs more memory than 1024 MiB",
        "its worker process died (SIGSEGV)",
        "its worker was lost (OSError)",
    ]
    assert all(failure.where == os.path.join("in", "a.txt") and failure.hint for failure in said)
    assert explain(MemoryError(), job, WorkerLimits()).message == "needs more memory"
