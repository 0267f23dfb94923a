"""Whether a result can stay as it is. The result itself says what it was made from and by what: there is no other memory."""

from functools import cache
from pathlib import Path

import tuliem_report
from tuliem_report.outputs.stamp import HEAD, Stamp, read_stamp
from tuliem_report.outputs.writing import written_from
from tuliem_report.reading.source import Source, describe_generator

_ENDS = {".json": b"\n}\n"}


def is_current(output: Path, source: Source) -> bool:
    """Tell whether `output` is what structuring `source` again would give: same document, same name, same program and options.

    Of the result only its beginning and its end are read. A result older than the program's own files is not taken: so a
    program that was changed under its version makes all anew.
    """
    try:
        with output.open("rb") as file:
            head = file.read(HEAD)
            file.seek(-min(len(head), 8), 2)
            whole = file.read().endswith(_ENDS.get(output.suffix, b"\n"))
        made = output.stat().st_mtime
    except OSError:
        return False
    if not whole or made < program_time():
        return False
    return read_stamp(head) == Stamp(describe_generator(source.options), source.name, source.sha256)


def is_successor(document: Path, output: Path) -> bool:
    """Tell whether `output` was written by this program before `document` got its present content."""
    try:
        with output.open("rb") as file:
            head = file.read(HEAD)
        return written_from(head) is not None and document.stat().st_mtime_ns > output.stat().st_mtime_ns
    except OSError:
        return False


@cache
def program_time() -> float:
    """Give the time at which the newest file of the program was changed, in seconds of the epoch."""
    return max(path.stat().st_mtime for path in Path(tuliem_report.__file__).parent.rglob("*.py"))
