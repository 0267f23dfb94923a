"""What is to be read: the bytes of one document, its name, and what the reader may do with them."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from tuliem_report.limits import Limits

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
