"""Scores the lists of a report (tasks, breakthroughs, …) against the nodes that the truth names by their title or first words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scores.counting import NONE, Rate
from scores.headings import SHORTEST_PREFIX
from scores.wording import squeezed
from tuliem_report.report.document import Report

LISTS = ("tasks", "breakthroughs", "solutions", "viewpoints", "lessons")


@dataclass(frozen=True, slots=True)
class ListScore:
    """How many items were found, how many that are none; what went wrong, for messages."""

    recalled: Rate = NONE
    precise: Rate = NONE
    wrong: tuple[str, ...] = ()

    def __add__(self, other: "ListScore") -> "ListScore":
        """Count the lists of two documents together."""
        return ListScore(self.recalled + other.recalled, self.precise + other.precise, self.wrong + other.wrong)


def score_lists(truth: Mapping[str, Any], report: Report) -> ListScore:
    """Compare the lists that the truth claims; an empty one is no claim."""
    return sum((_score(name, truth[name], report) for name in LISTS if truth[name]), ListScore())


def _score(name: str, items: Sequence[str], report: Report) -> ListScore:
    true = [squeezed(item) for item in items]
    found = [squeezed(item.title or item.text) for item in getattr(report, name)]
    missed = [item for item, key in zip(items, true, strict=True) if not any(_same(key, other) for other in found)]
    invented = [key for key in found if not any(_same(key, other) for other in true)]
    return ListScore(
        Rate(len(true) - len(missed), len(true)),
        Rate(len(found) - len(invented), len(found)),
        (*(f"{name}: missed {item[:50]}" for item in missed), *(f"{name}: {item} is none" for item in invented)),
    )


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SHORTEST_PREFIX and long.startswith(short))
