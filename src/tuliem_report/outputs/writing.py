"""Put a result into a file: whole or not at all, and never over something else by accident."""

import contextlib
import os
import re
import secrets
import shutil
from pathlib import Path

from tuliem_report.errors import OutputError

_HEAD = 4096
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
        _write(path.resolve(), content, force=force, source=source)
    except OSError as error:
        raise OutputError(_reason(error), where=str(path), hint=_hint(error, path)) from error


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raise OutputError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(_reason(error), where=str(folder), hint="choose another folder with --output") from error


def _write(path: Path, content: bytes, *, force: bool, source: str | None) -> None:
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(content)  # a device or a pipe cannot be replaced
        return
    if path.is_file():
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if head == content[:_HEAD] and path.read_bytes() == content:
            return
        if not force and (source is None or written_from(head) != source):
            hint = "give --force to replace it, or another name with --output"
            raise OutputError("the file exists and holds something else", where=path.name, hint=hint)
    _replace(path, content)


def written_from(head: bytes) -> str | None:
    """Give the SHA-256 of the document from which tuliem wrote a file, read from the file's first 4096 bytes."""
    match = _WRITTEN_FROM.match(head)
    return match["sha256"].decode() if match else None


def _replace(path: Path, content: bytes) -> None:
    draft = path.with_name(f".tuliem-{secrets.token_hex(8)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.is_file():
            shutil.copymode(path, draft)
        draft.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


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
