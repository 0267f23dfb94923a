"""Scores what a report says of itself: the fields of its front matter that the truth claims."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scores.counting import NONE, Rate
from scores.wording import without_spaces
from tuliem_report.report.document import FrontMatter


@dataclass(frozen=True, slots=True)
class FieldScore:
    """How many fields are right, of those claimed; what went wrong, for messages."""

    right: Rate = NONE
    wrong: tuple[str, ...] = ()

    def __add__(self, other: "FieldScore") -> "FieldScore":
        """Count the fields of two documents together."""
        return FieldScore(self.right + other.right, self.wrong + other.wrong)


def score_front_matter(truth: Mapping[str, Any], found: FrontMatter) -> FieldScore:
    """Compare each claimed field; case and spaces do not matter."""
    wrong = tuple(
        f"{field}: {value!r} read as {getattr(found, field)!r}"
        for field, value in truth.items()
        if _field_key(value) != _field_key(getattr(found, field))
    )
    return FieldScore(Rate(len(truth) - len(wrong), len(truth)), wrong)


def _field_key(value: Any) -> object:
    if isinstance(value, list | tuple):
        return [_field_key(one) for one in value]
    return without_spaces(value) if isinstance(value, str) else value
