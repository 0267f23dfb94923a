"""Files are written whole or not at all, and never over something else by accident."""

import os
import threading
from pathlib import Path

import pytest

from sample_report import REPORT
from tuliem_report.errors import OutputError
from tuliem_report.outputs import write
from tuliem_report.outputs.writing import clear_drafts, write_file, written_from

SHA = REPORT.source.sha256


@pytest.mark.parametrize("format_name", ["json", "yaml", "md", "html", "akn"])
def test_a_written_report_says_what_it_was_written_from(format_name: str) -> None:
    """The beginning of each structured form tells the SHA-256 of the document."""
    assert written_from(write("report", format_name, REPORT)[:4096]) == SHA


@pytest.mark.parametrize("content", [b"", b"sha256: " + b"a" * 64, b'{"name": "x"}', b"\xff\xfe"])
def test_other_files_say_nothing(content: bytes) -> None:
    """A file of somebody else is not taken for one of ours because it holds a hash."""
    assert written_from(content) is None


def test_a_new_file_is_written(tmp_path: Path) -> None:
    """Nothing but the file is left in the folder."""
    write_file(tmp_path / "x.json", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]
    assert (tmp_path / "x.json").read_bytes() == b"new"


def test_something_else_is_not_overwritten(tmp_path: Path) -> None:
    """An existing file stays without --force, and is replaced with it."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"old")
    with pytest.raises(OutputError, match="holds something else"):
        write_file(path, b"new", source=SHA)
    assert path.read_bytes() == b"old"
    write_file(path, b"new", force=True)
    assert path.read_bytes() == b"new"


def test_what_was_written_from_the_same_source_is_replaced(tmp_path: Path) -> None:
    """A report structured again from the same document replaces itself; one from another document does not."""
    path = tmp_path / "x.json"
    path.write_bytes(write("report", "json", REPORT))
    write_file(path, b"new from the same", source=SHA)
    path.write_bytes(write("report", "json", REPORT))
    with pytest.raises(OutputError):
        write_file(path, b"new from another", source="cd" * 32)


def test_the_same_content_needs_no_force(tmp_path: Path) -> None:
    """Writing what is there already changes nothing."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"same")
    before = path.stat().st_mtime_ns
    write_file(path, b"same")
    assert path.stat().st_mtime_ns == before


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full the old file is whole and no draft is left behind."""
    path = tmp_path / "x.json"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="no space left") as error:
        write_file(path, b"new", force=True)
    assert error.value.hint
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.json"]


@pytest.mark.parametrize("step", ["open", "fstat", "fsync", "replace"])
def test_an_interrupted_write_leaves_no_draft(step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C may come right after any step."""
    take_step = getattr(os, step)

    def interrupt(*arguments: object, **options: object) -> None:
        take_step(*arguments, **options)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, step, interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_file(tmp_path / "x.json", b"new")
    assert [path.name for path in tmp_path.iterdir()] == (["x.json"] if step == "replace" else [])


def test_a_vanished_folder_is_said(tmp_path: Path) -> None:
    """The hint tells how to make it."""
    with pytest.raises(OutputError) as error:
        write_file(tmp_path / "gone" / "x.json", b"new")
    assert error.value.hint.startswith("make the folder first")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder of the name is an error, and stays."""
    with pytest.raises(OutputError):
        write_file(tmp_path, b"new", force=True)
    assert tmp_path.is_dir()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    """No permission is an error with a hint."""
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="permission denied"):
        write_file(tmp_path / "x.json", b"new")


def test_links_and_modes_are_kept(tmp_path: Path) -> None:
    """A link goes on pointing to its file, and the file keeps its permissions."""
    path, link = tmp_path / "x.json", tmp_path / "link.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_file(link, b"new", force=True)
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_devices_are_written_to() -> None:
    """/dev/null is a fine place for output."""
    write_file(Path("/dev/null"), b"new")


def test_a_full_disk_is_said() -> None:
    """In the system's words, with a hint."""
    if not Path("/dev/full").exists():
        pytest.skip("the system has no device that is always full")
    with pytest.raises(OutputError, match="no space left") as error:
        write_file(Path("/dev/full"), b"new")
    assert "has room" in error.value.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_file_stays(tmp_path: Path) -> None:
    """Who takes the permission away means it, --force or not."""
    path = tmp_path / "x.json"
    path.write_bytes(b"old")
    path.chmod(0o400)
    with pytest.raises(OutputError, match="permission denied"):
        write_file(path, b"new", force=True)
    assert path.read_bytes() == b"old"


def test_a_loop_of_links_is_said(tmp_path: Path) -> None:
    """It is an error of the place, or replaced; no fault of the program."""
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OutputError):
        write_file(tmp_path / "a" / "x.json", b"new")


def test_drafts_of_killed_runs_are_cleared_and_those_of_others_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run is writing is locked, and survives that another one begins."""
    left = tmp_path / ".tuliem-0123456789abcdef.tmp"
    left.write_bytes(b"half")
    other = tmp_path / ".other.tmp"
    other.write_bytes(b"not ours")
    sync = os.fsync

    def begin_another_run(handle: int) -> None:
        clear_drafts(tmp_path)
        sync(handle)

    monkeypatch.setattr(os, "fsync", begin_another_run)
    write_file(tmp_path / "x.json", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".other.tmp", "x.json"]
    assert (tmp_path / "x.json").read_bytes() == b"new"
    clear_drafts(tmp_path / "missing")


def test_a_draft_that_was_cleared_too_early_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between making a draft and locking it another run may take it for left over."""
    fcntl = pytest.importorskip("fcntl")
    lock, locked = fcntl.flock, []

    def be_late(handle: int, operation: int) -> None:
        if not locked:
            locked.append(handle)
            clear_drafts(tmp_path)
        lock(handle, operation)

    monkeypatch.setattr(fcntl, "flock", be_late)
    write_file(tmp_path / "x.json", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


def test_two_at_once_leave_one_of_both(tmp_path: Path) -> None:
    """Whoever reads meanwhile sees the whole of one or the whole of the other."""
    path, contents = tmp_path / "x.json", (b"a" * 500_000, b"b" * 400_000)
    path.write_bytes(contents[0])

    def write_often(content: bytes) -> None:
        for _ in range(10):
            write_file(path, content, force=True)

    threads = [threading.Thread(target=write_often, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        assert path.read_bytes() in contents
    assert path.read_bytes() in contents
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.json"]
