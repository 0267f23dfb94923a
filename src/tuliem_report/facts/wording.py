"""Facts: patterns over words, written the way the words are printed.

In such a pattern a space stands for any white space, a word of the table is matched whole, and capitals do not matter; everything else
is a regular expression. There are many of them and each start compiles them: `re` takes a third of the time that `regex` takes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import regex

_LETTER = r"[^\W\d_¹²³]"  # `re` knows no \p{L}


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of wording: `sample` is a text in which the pattern must be found, `near_miss` one in which it must not."""

    pattern: str
    sample: str
    near_miss: str = ""


def compile_words(pattern: str) -> re.Pattern[str]:
    r"""Compile a pattern in which a space is any white space and \p{L}, outside brackets, a letter; a look-behind has one length."""
    return re.compile(pattern.replace(" ", r"\s+").replace(r"\p{L}", _LETTER), re.IGNORECASE)


def compile_free_words(pattern: str) -> regex.Pattern[str]:
    """Compile what `re` cannot do: look-behinds of any length, one name for two groups."""
    return regex.compile(pattern.replace(" ", r"\s+"), regex.IGNORECASE)


def compile_rows(rows: Sequence[Wording], before: str = "", after: str = "") -> re.Pattern[str]:
    """Compile the rows of a table to one pattern, between what must stand `before` and `after`."""
    return compile_words(f"{before}(?:{'|'.join(row.pattern for row in rows)}){after}")


def any_of(phrases: Sequence[str]) -> str:
    """Give the pattern of any of the phrases, the longest first: "giảm xuống còn" before "còn"."""
    return "|".join(regex.escape(phrase, literal_spaces=True) for phrase in sorted(phrases, key=len, reverse=True))
