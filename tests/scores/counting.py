"""Shares and what is made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rate:
    """So many `hits` of so many `cases`. Where there was nothing to be got right, nothing was wrong."""

    hits: int = 0
    cases: int = 0

    @property
    def share(self) -> float:
        """Give the share between 0 and 1."""
        return self.hits / self.cases if self.cases else 1.0

    def __add__(self, other: "Rate") -> "Rate":
        """Count both together."""
        return Rate(self.hits + other.hits, self.cases + other.cases)


NONE = Rate()


def f1(precise: Rate, recalled: Rate) -> float:
    """Give the harmonic mean of precision and recall."""
    total = precise.share + recalled.share
    return 2 * precise.share * recalled.share / total if total else 0.0
