"""What is to be read: the bytes of one document, its name, and what the reader may do with them."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from tuliem_report import __version__
from tuliem_report.errors import UnreadableFile
from tuliem_report.limits import Limits, read_bounded

Revisions = Literal["accept", "reject"]


@dataclass(frozen=True)
class ReadOptions:
    """What the user may choose about reading.

    `revisions` tells what becomes of the tracked changes of a Word file. `reference` reads a PDF by the slow path only
    (pdfplumber for everything). `limits` bounds what is taken from the file.
    """

    revisions: Revisions = "accept"
    reference: bool = False
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True)
class Source:
    """One document as bytes. `name` is the file's name without its folder, or "-" for standard input."""

    name: str
    content: bytes
    options: ReadOptions = field(default_factory=ReadOptions)

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


def read_source(path: Path, options: ReadOptions) -> Source:
    """Read a document from a file. Raises UnreadableFile where that cannot be, LimitExceeded where it is too large."""
    try:
        with path.open("rb") as stream:
            return Source(path.name, read_bounded(stream, options.limits, path.name), options)
    except FileNotFoundError as error:
        raise UnreadableFile("there is no such file", where=str(path), hint="check the path") from error
    except OSError as error:
        raise UnreadableFile("the file cannot be read", where=str(path), hint="check that it is a file and that you may read it") from error


def describe_generator(options: ReadOptions) -> str:
    """Name the program with its version, and the options that change what it gives: "tuliem 0.1.0 --revisions reject"."""
    chosen = [f"--revisions {options.revisions}"] if options.revisions != ReadOptions.revisions else []
    chosen += ["--reference"] if options.reference else []
    return " ".join((f"tuliem {__version__}", *chosen))
