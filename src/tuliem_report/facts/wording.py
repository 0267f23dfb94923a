"""Facts: patterns over words, written the way the words are printed.

In such a pattern a space stands for any white space, a word of the table is matched whole, and capitals do not matter; everything else
is a regular expression.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of wording: `sample` is a text in which the pattern must be found, `near_miss` one in which it must not."""

    pattern: str
    sample: str
    near_miss: str = ""


def compile_words(pattern: str) -> regex.Pattern[str]:
    """Compile a pattern in which a space is any white space."""
    return regex.compile(pattern.replace(" ", r"\s+"), regex.IGNORECASE)


def compile_rows(rows: Sequence[Wording], before: str = "", after: str = "") -> regex.Pattern[str]:
    """Compile the rows of a table to one pattern, between what must stand `before` and `after`."""
    return compile_words(f"{before}(?:{'|'.join(row.pattern for row in rows)}){after}")


def any_of(phrases: Sequence[str]) -> str:
    """Give the pattern of any of the phrases, the longest first: "giảm xuống còn" before "còn"."""
    return "|".join(regex.escape(phrase, literal_spaces=True) for phrase in sorted(phrases, key=len, reverse=True))
