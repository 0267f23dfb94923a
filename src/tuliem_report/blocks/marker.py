"""What a marker is: a row of knowledge about one way of numbering, and a candidate found at the start of a block."""

from collections.abc import Callable
from dataclasses import dataclass

import regex

from tuliem_report.report.document import Kind
from tuliem_report.vietnamese.counting import letter_ordinal, roman_value

Values = tuple[int, ...]
"""The places in a list that a number may stand for: "đ" is the fifth letter; "e" the fifth where a list skips "đ"."""

BULLET = 90
"""Markers from this rank on carry no number."""

PARTS = frozenset({"part", "division", "appendix"})
"""The markers of the largest parts, which often stand on a line of their own above the title."""

_STEP = regex.compile(r"\d+|[IVX]+|\p{L}")


@dataclass(frozen=True, slots=True)
class MarkerRow:
    """A kind of marker.

    `starts` holds the characters a marker can begin with, a cheap test before the pattern, and `one_letter` tells that no second
    letter follows the first: another, which tells markers from words. `pattern` matches at the start of
    a block; its group `number` is the bare number. `values` turns that into places in a
    list. `series` names rows that may continue one another ("1." then "2-"). `firm` markers are believed unless the
    numbering speaks against them. `examples` map a text to its number, `near_misses` must not match.
    """

    name: str
    kind: Kind
    rank: int
    starts: str
    pattern: regex.Pattern[str]
    values: Callable[[str], Values]
    series: str
    firm: bool
    examples: dict[str, str]
    near_misses: tuple[str, ...]
    one_letter: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """A candidate: `text` as printed, `number` bare, `end` where the words after it begin."""

    row: MarkerRow
    text: str
    number: str | None
    values: Values
    end: int

    @property
    def path(self) -> tuple[int, ...]:
        """The levels of a compound number: (1, 2) for "1.2." and "I.2."; a single place otherwise."""
        if self.row.series.startswith("decimal") and self.number is not None and not self.number.isdigit():
            return tuple(int(step) if step.isdigit() else _place(step) for step in _STEP.findall(self.number))
        return self.values[:1]


def _place(step: str) -> int:
    """The place of "II" or "b" in a compound number."""
    return (roman_value(step) if step.isupper() else None) or letter_ordinal(step) or 0
