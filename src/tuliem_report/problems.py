"""Problems: what is odd about a document, said in a form that a reader can act on.

A stage that meets something odd appends a `Problem` to the log it was handed and goes on; it raises only when no report is
possible.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about the document itself.

    `code` is stable and kebab-case ("numbering-gap"); `message` and `hint` are English sentences that quote markers and
    numbers but no running text; `page` counts from 1, `address` is the node's.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    page: int | None = None
    address: str | None = None


@dataclass(slots=True)
class ProblemLog:
    """Collects the problems of one document, in the order in which they were met."""

    problems: list[Problem] = field(default_factory=list)

    def add(
        self,
        code: str,
        message: str,
        *,
        severity: Severity = "warning",
        hint: str = "",
        page: int | None = None,
        address: str | None = None,
    ) -> None:
        """Append one problem."""
        self.problems.append(Problem(code, severity, message, hint, page, address))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)

    def __len__(self) -> int:
        return len(self.problems)
