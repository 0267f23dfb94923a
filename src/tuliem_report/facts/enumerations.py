"""Facts: splits a paragraph that carries its own list: "(1) …; (2) …", "Một là, …; Hai là, …", "a) …; b) …".

Text → what stands before the first mark, and the items. Only marks that count on from one another are believed: "(1)" alone, or a
"(3)" after "(1)", is text.
"""

from collections.abc import Callable
from dataclasses import dataclass

import regex

from tuliem_report.vietnamese.numbers import COUNTING_WORDS


@dataclass(frozen=True, slots=True)
class EnumeratedItem:
    """One item: the mark as printed ("(1)", "Một là,"), its bare number, and the verbatim text up to the next mark."""

    marker: str
    number: str
    ordinal: int
    text: str


@dataclass(frozen=True, slots=True)
class EnumerationRow:
    """One style of marks: the pattern (named group `number`) and what ordinal a number means."""

    name: str
    pattern: str
    ordinal: Callable[[str], int]
    sample: str


_WORDS = "|".join(COUNTING_WORDS)
_LETTERS = "abcdđeghiklmnopq"
_ORDINAL_WORDS = {**COUNTING_WORDS, "nhất": 1, "tư": 4}

ROWS: tuple[EnumerationRow, ...] = (
    EnumerationRow("parenthesis", r"(?P<marker>\((?P<number>\d{1,2})\)\.?)\s*", int, "(1) Tốc độ tăng 10%; (2) Thu ngân sách 5 tỷ đồng"),
    EnumerationRow("bracket", r"(?<![\p{L}\d(])(?P<marker>(?P<number>\d{1,2})\))\s+", int, "1) Kinh tế; 2) Xã hội"),
    EnumerationRow("dot", r"(?P<marker>(?P<number>\d{1,2})\.)\s+(?=\p{Lu})", int, "1. Kinh tế. 2. Xã hội"),
    EnumerationRow(
        "first-is",
        rf"(?P<marker>(?P<number>(?:{_WORDS})\s+là)\s*[,:]?)\s*",
        lambda number: _ORDINAL_WORDS[number.lower().split()[0]],
        "Một là, giữ vững; Hai là, đổi mới",
    ),
    EnumerationRow(
        "firstly",
        rf"(?P<marker>(?P<number>Thứ\s+(?:nhất|tư|{_WORDS}))\s*[,:])\s*",
        lambda number: _ORDINAL_WORDS[number.lower().split()[1]],
        "Thứ nhất, giữ vững; Thứ hai, đổi mới",
    ),
    EnumerationRow(
        "letter",
        rf"(?<![\p{{L}}\d(])(?P<marker>(?P<number>[{_LETTERS}])\))\s+",
        lambda letter: _LETTERS.index(letter) + 1,
        "a) Kinh tế; b) Xã hội",
    ),
)
_BEFORE = r"(?:^|(?<=[\s;:.,/]))"
_COMPILED = tuple(
    (row, regex.compile(_BEFORE + row.pattern, regex.IGNORECASE if "là" in row.pattern or "Thứ" in row.pattern else 0)) for row in ROWS
)


def split_enumeration(text: str, *, alone: bool = False) -> tuple[str, list[EnumeratedItem]]:
    """Split at the marks of the first style that counts at least two items; all text is the lead where none does.

    `alone` believes a single mark too, where the paragraph begins with it: each item may be a paragraph of its own.
    """
    for row, pattern in _COMPILED:
        marks = _in_sequence(row, list(pattern.finditer(text)))
        if len(marks) > 1 or (alone and marks and not text[: marks[0].start()].strip()):
            ends = [mark.start() for mark in marks[1:]] + [len(text)]
            items = [_item(row, mark, text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True)]
            return text[: marks[0].start()].strip(), items
    return text.strip(), []


def _item(row: EnumerationRow, mark: regex.Match[str], text: str) -> EnumeratedItem:
    return EnumeratedItem(mark["marker"].strip(), mark["number"], row.ordinal(mark["number"]), text.strip())


def _in_sequence(row: EnumerationRow, marks: list[regex.Match[str]]) -> list[regex.Match[str]]:
    """Keep the marks that count on by one; a list may begin anywhere, for a paragraph may continue the numbers of the one before."""
    kept: list[regex.Match[str]] = []
    for mark in marks:
        ordinal = row.ordinal(mark["number"])
        if not kept or ordinal == row.ordinal(kept[-1]["number"]) + 1:
            kept.append(mark)
    return kept
