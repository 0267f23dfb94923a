"""Which report a command is about: the one named, the newest structured one, or the one that comes with the program."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tuliem_report.cli.console import STANDARD, say
from tuliem_report.cli.deadline import deadline
from tuliem_report.cli.progress import ProgressBar
from tuliem_report.errors import UnreadableFile
from tuliem_report.limits import Limits, read_bounded

if TYPE_CHECKING:
    from tuliem_report.report.document import Report

STRUCTURED_FOLDER = Path("data/structured")
_SUFFIXES = (".json", ".yaml", ".yml")
_SHOWN_NAMES = 5


def choose_report(name: str | None, *, models: bool = False) -> "Report":
    """Open the report that the user named or left out.

    `models` asks for the real pydantic models; without it the report that comes with the program is plain data with the same
    attributes (see `shipped.read_shipped`), which is enough for everything that only reads fields.
    """
    if name == STANDARD:
        return _from_standard_input()
    if name is not None:
        return _open(_find(name))
    newest = max(_structured_files(), key=lambda path: path.stat().st_mtime_ns, default=None)
    if newest is not None:
        say(f"tuliem: no REPORT given, taking {newest.as_posix()}")
        return _open(newest)
    say("tuliem: no REPORT given, taking the report of the Từ Liêm ward that comes with the program")
    return _shipped(models=models)


def choose_reports(names: list[str] | None) -> list["Report"]:
    """Open each of the reports named, or the default one."""
    return [choose_report(name) for name in names] if names else [choose_report(None)]


def _shipped(*, models: bool) -> "Report":
    from tuliem_report.shipped import SHIPPED_NAME, read_shipped, shipped_bytes

    if not models:
        return read_shipped()
    from tuliem_report.report.load import load_bytes

    return load_bytes(shipped_bytes(), SHIPPED_NAME)


def _open(path: Path) -> "Report":
    """Load a structured file, parse anything else; the parser is not imported where it is not needed."""
    from tuliem_report.report.load import STRUCTURED_SUFFIXES, load_report

    if path.suffix.lower() in STRUCTURED_SUFFIXES:
        return load_report(path)
    from tuliem_report.pipeline import parse_file

    with _at_work(str(path)):
        return parse_file(path)


@contextmanager
def _at_work(where: str) -> Iterator[None]:
    """Bound the work on one document, and show that it lasts."""
    with deadline(where), ProgressBar(1, shown=True):
        yield


def _from_standard_input() -> "Report":
    from tuliem_report.report.load import is_structured, load_bytes

    content = read_bounded(sys.stdin.buffer, Limits(), STANDARD)
    if is_structured(content):
        return load_bytes(content, STANDARD)
    from tuliem_report.pipeline import parse_bytes

    with _at_work(STANDARD):
        return parse_bytes(content, STANDARD)


def _find(name: str) -> Path:
    """Find a file, or a structured one by its name within `STRUCTURED_FOLDER`."""
    if Path(name).exists():
        return Path(name)
    candidates = [STRUCTURED_FOLDER / f"{name}{suffix}" for suffix in ("", *_SUFFIXES)]
    found = next((path for path in candidates if path.is_file()), None)
    if found is None:
        known = ", ".join(sorted(path.stem for path in _structured_files())[:_SHOWN_NAMES])
        hint = f"structured here: {known}" if known else "give the path of a document, or structure one: tuliem parse FILE"
        raise UnreadableFile("there is no such file or structured report", where=name, hint=hint)
    return found


def _structured_files() -> list[Path]:
    """List the structured files, one for each report: the JSON where it stands beside a YAML of the same name."""
    if not STRUCTURED_FOLDER.is_dir():
        return []
    files = [path for path in sorted(STRUCTURED_FOLDER.rglob("*")) if path.suffix in _SUFFIXES and path.is_file()]
    return [path for path in files if path.suffix == ".json" or path.with_suffix(".json") not in files]
