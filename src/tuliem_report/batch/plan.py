"""Which documents are meant, and where the result of each goes."""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tuliem_report.errors import OptionError, UnreadableFile

STANDARD = "-"
STRUCTURED_FOLDER = Path("data/structured")


@dataclass(frozen=True, slots=True)
class Job:
    """One document to structure, None for standard input, and where the result goes, None for standard output.

    `in_folder` tells that a folder for results was named or is the default: it is made where there is none. `mirrored` tells that
    the document was found in a folder, and the result has the same place in the folder of results.
    """

    document: Path | None
    output: Path | None
    in_folder: bool = False
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """A document, and the folder in which it was found, None where the document itself was named."""

    document: Path | None
    folder: Path | None = None


def plan(files: Sequence[str], output: str | None, format_name: str, say: Callable[[str], None] = lambda _: None) -> list[Job]:
    """Decide where each result goes; `say` is told what is left out. Raises TuliemError where no decision is possible."""
    # Of a document named twice the last mention counts.
    found = list({one.document: one for name in files for one in _documents(name, say)}.values())
    if output == STANDARD or (output is None and list(files) == [STANDARD]):
        if len(found) > 1:
            raise OptionError("several documents cannot go to standard output", hint="name a folder with --output")
        return [Job(found[0].document, None)]
    if output is not None and len(found) == 1 and not Path(output).is_dir() and not output.endswith("/") and found[0].folder is None:
        return [Job(found[0].document, Path(output))]
    target = Path(output) if output is not None else STRUCTURED_FOLDER
    if target.is_file():
        raise OptionError("--output names a file, but there are several documents", hint="name a folder")
    places = _places(found)
    return [
        Job(one.document, target / f"{place}.{format_name}", in_folder=True, mirrored=one.folder is not None)
        for one, place in zip(found, places, strict=True)
    ]


def _documents(name: str, say: Callable[[str], None]) -> list[_Found]:
    """Give a document, or the documents in a folder and below it; hidden files and folders are nobody's documents."""
    if name == STANDARD:
        return [_Found(None)]
    folder = Path(name)
    if not folder.is_dir():
        return [_Found(folder)]
    from tuliem_report.reading import READERS
    from tuliem_report.reading.sniff import FORMATS

    readable = {suffix for known in FORMATS if known.name in READERS for suffix in known.suffixes}
    files = [path for path in sorted(folder.rglob("*")) if not _is_hidden(path.relative_to(folder)) and path.is_file()]
    documents = [_Found(path, folder) for path in files if path.suffix.lower() in readable]
    if not documents:
        raise UnreadableFile("the folder holds no document", where=name, hint="documents end in .pdf, .docx, .txt or .html")
    if len(documents) < len(files):
        others = sorted({path.suffix.lower() or "no ending" for path in files} - readable)
        say(f"{name}: {len(files) - len(documents)} files of other kinds left out ({', '.join(others)})")
    return documents


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def _places(found: Sequence[_Found]) -> list[str]:
    """Give each result its own name below the folder of results.

    It is the stem, below the folders that lie between; the whole name where two stems are alike; and where two whole names are,
    the path below the folder that all documents share.
    """
    stems = [_place(one, whole=False) for one in found]
    names = [_place(one, whole=True) for one in found]
    alike = Counter(stems)
    places = [name if alike[stem] > 1 else stem for stem, name in zip(stems, names, strict=True)]
    twice = Counter(places)
    if len(twice) == len(places):
        return places
    paths = [os.path.abspath(one.document or STANDARD) for one in found]
    shared = os.path.commonpath([os.path.dirname(path) for path in paths])
    return [Path(path).relative_to(shared).as_posix() if twice[place] > 1 else place for path, place in zip(paths, places, strict=True)]


def _place(one: _Found, *, whole: bool) -> str:
    if one.document is None:
        return "stdin"
    inner = one.document.relative_to(one.folder).parent if one.folder else Path()
    return (inner / (one.document.name if whole else one.document.stem)).as_posix()
