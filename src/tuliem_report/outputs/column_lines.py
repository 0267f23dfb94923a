"""What stands in two columns beside each other: the lines of a letterhead, of a signature and those who receive the document."""

from dataclasses import dataclass
from typing import Literal

Look = Literal[
    "body", "strong", "ruled", "nation", "motto", "rule", "symbol", "stamp", "date",
    "office", "signed", "name", "receivers", "recipient",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One line. `addresses` are those of the paragraphs that begin in it."""

    text: str
    look: Look
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Two columns beside each other."""

    left: tuple[ColumnLine, ...]
    right: tuple[ColumnLine, ...]

    @property
    def looks(self) -> tuple[tuple[Look, ...], tuple[Look, ...]]:
        """What kind of lines stand at the left and at the right."""
        return tuple(line.look for line in self.left), tuple(line.look for line in self.right)
