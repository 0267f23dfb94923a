"""What a check finds: a problem that may quote the document, for it is printed where the user asked for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tuliem_report.problems import Problem, Severity
from tuliem_report.report.document import Report
from tuliem_report.report.texts import Text

_AROUND = 40  # characters of the text on either side of what was found


@dataclass(frozen=True, slots=True)
class Finding(Problem):
    """A problem that says which words were `found`, what to write for them, and the words around (`quote`).

    `suggestion` is empty where there is no one answer.
    """

    found: str = ""
    suggestion: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a rule found something: half-open offsets into a text, and what to write there."""

    text: Text
    start: int
    end: int
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check of wording. `code` is stable and kebab-case; `message` says in English what is wrong with the words found."""

    code: str
    message: str
    find: Callable[[Sequence[Text]], Iterator[Slip]]
    severity: Severity = "warning"


Comparison = Callable[[Report], Iterator[Finding]]
"""A check that compares parts of a report with each other."""


def finding_of(rule: Rule, slip: Slip) -> Finding:
    """Say a slip as a finding."""
    text, found = slip.text.text, slip.text.text[slip.start : slip.end]
    return Finding(
        code=rule.code,
        severity=rule.severity,
        message=rule.message.format(found=found, suggestion=slip.suggestion),
        hint=f"write “{slip.suggestion}”" if slip.suggestion else "",
        page=slip.text.page,
        address=slip.text.own or slip.text.address,
        found=found,
        suggestion=slip.suggestion,
        quote=_around(text, slip.start, slip.end),
    )


def _around(text: str, start: int, end: int) -> str:
    """Give the words around, cut between words."""
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before = text[left:start] if left == 0 else "…" + text[left:start].partition(" ")[2]
    after = text[end:right] if right == len(text) else text[end:right].rpartition(" ")[0] + "…"
    return before + text[start:end] + after
