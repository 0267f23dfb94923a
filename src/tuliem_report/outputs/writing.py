"""Put a result into a file: whole or not at all, and never over something else by accident."""

import contextlib
import errno
import os
import re
import secrets
import shutil
from pathlib import Path

from tuliem_report.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows, where nobody can remove a file that is open
    fcntl = None  # type: ignore[assignment]

_HEAD = 4096
_DRAFT = ".tuliem-{}.tmp"
# How the report begins in JSON, YAML, Markdown, HTML and Akoma Ntoso.
_WRITTEN_FROM = re.compile(
    rb"\A(?:\{\s*\"schema_version\"|schema_version:|(?:<\?xml [^>]*>\s*)?<!-- tuliem-report;|<!doctype html>.*?\"tuliem-report )"
    rb".*?sha256\b[^0-9a-f\n]{1,20}(?P<sha256>[0-9a-f]{64})\b",
    re.DOTALL,
)


def write_file(path: Path, content: bytes, *, force: bool = False, source: str | None = None) -> None:
    """Write the content; an interrupted run leaves the old file or the new one.

    An existing file that holds something else stays unless `force` is set or tuliem wrote it from the document whose SHA-256
    is `source`. Raises OutputError where the file stays or cannot be written.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(content)  # a device or a pipe cannot be replaced
        elif not target.is_file() or _may_replace(target, content, force=force, source=source):
            _replace(target, content)
    except FileExistsError as error:
        hint = "give --force to replace it, or another name with --output"
        raise OutputError("the file exists and holds something else", where=str(path), hint=hint) from error
    except OSError as error:
        raise OutputError(_reason(error), where=str(path), hint=_hint(error, path)) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raise OutputError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(_reason(error), where=str(folder), hint="choose another folder with --output") from error


def clear_drafts(folder: Path) -> None:
    """Remove what killed runs left unfinished in a folder; what another run is writing stays."""
    for draft in folder.glob(_DRAFT.format("*")):
        with contextlib.suppress(OSError):
            handle = os.open(draft, os.O_RDWR)
            try:
                if fcntl is not None:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    draft.unlink()
            finally:
                os.close(handle)
            if fcntl is None:
                draft.unlink()


def _may_replace(path: Path, content: bytes, *, force: bool, source: str | None) -> bool:
    """Tell whether the file must be replaced; raise FileExistsError where it must not, PermissionError where it is read-only."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        if head == content[:_HEAD] and head + file.read() == content:
            return False
    if not force and (source is None or written_from(head) != source):
        raise FileExistsError
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return True


def written_from(head: bytes) -> str | None:
    """Give the SHA-256 of the document from which tuliem wrote a file, read from the file's first 4096 bytes."""
    match = _WRITTEN_FROM.match(head)
    return match["sha256"].decode() if match else None


def _replace(path: Path, content: bytes) -> None:
    """Write a draft beside the file, and rename it; it is locked meanwhile, so that `clear_drafts` leaves it."""
    draft, lock = path.parent / _DRAFT.format(secrets.token_hex(8)), None
    try:
        lock = _make_locked(draft)
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.is_file():
            shutil.copymode(path, draft)
        draft.replace(path)
    except BaseException:
        # Ctrl-C may come at any step, so the name was there before the file.
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    finally:
        if lock is not None:
            os.close(lock)
    _sync_folder(path.parent)


def _make_locked(draft: Path) -> int | None:
    """Make an empty file and give the handle that holds its lock, None where there are no locks."""
    while True:
        handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666)
        if fcntl is None:
            os.close(handle)
            return None
        with contextlib.suppress(OSError):  # some network folders have no locks; nobody then clears drafts there
            fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink:
            return handle
        os.close(handle)  # another run took it for left over before it was locked


def _sync_folder(folder: Path) -> None:
    """Make the new name last; some file systems cannot, and then there is nothing to do about it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _reason(error: OSError) -> str:
    return f"the result cannot be written: {(error.strerror or type(error).__name__).lower()}"


def _hint(error: OSError, path: Path) -> str:
    if isinstance(error, FileNotFoundError):
        return f"make the folder first: mkdir -p {path.parent}"
    if isinstance(error, PermissionError):
        return "choose a folder that you may write to, with --output"
    if isinstance(error, IsADirectoryError):
        return "name a file, not a folder, with --output"
    return "see that the disk is there and has room, or choose another place with --output"
