"""Where the pages of a plain text begin when no form feed says so.

Two traces are left of a page in text that was extracted from a PDF: in a double-spaced text the first line of a page has
no blank line before it; in any wrapped text the page number may stand in a line of its own. Page numbers are given only
where the traces agree with each other: a wrong page is worse than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from tuliem_report.reading.txt_layout import Layout, RawLine

FEWEST_LINES = 12
"""Lines that a page before a page number holds at least; below it a lone number is one of a list or a table."""

OVERLONG = 1.5
"""A page this many times as long as its fellows is two: a trace is missing, and all later numbers would be wrong."""

_PAGE_NUMBER = regex.compile(
    r"\s*(?:[-–—]\s*)?(?:(?:Trang|Page)\s+)?(?P<number>\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–—])?\s*",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class LoneNumber:
    """A line that holds nothing but what could be a page number."""

    index: int
    number: int


def page_starts(lines: Sequence[RawLine], layout: Layout) -> list[int] | None:
    """Give the index of each page's first line, from 0 on; None where the text does not tell."""
    numbers = _lone_numbers(lines)
    starts = _starts_by_gaps(lines, numbers) if layout == "double-spaced" else None
    if starts is None and layout != "paragraph-lines":
        starts = _starts_by_numbers(numbers, len(lines))
    return starts


def _lone_numbers(lines: Sequence[RawLine]) -> list[LoneNumber]:
    found = ((line.index, _PAGE_NUMBER.fullmatch(line.text)) for line in lines if len(line.text) < 40)
    return [LoneNumber(index, int(match["number"])) for index, match in found if match]


def _typical(lengths: Sequence[int]) -> int:
    """Give the length of a full page: the upper quartile, since the last page of a part may be short."""
    return sorted(lengths)[max(len(lengths) // 2, (len(lengths) - 1) * 3 // 4)]


def _lengths(starts: Sequence[int], total: int) -> list[int]:
    return [end - start for start, end in pairwise([*starts, total])]


def _is_consistent(starts: Sequence[int], total: int) -> bool:
    lengths = _lengths(starts, total)
    return len(starts) > 1 and max(lengths) <= OVERLONG * max(_typical(lengths), FEWEST_LINES)


def _starts_by_gaps(lines: Sequence[RawLine], numbers: Sequence[LoneNumber]) -> list[int] | None:
    """Take lines without a blank line before them, and page numbers where such a line is missing."""
    tight = [line for line in lines[1:] if line.gap == 0]
    spaced = [line for line in tight if line.text[0] == " "]
    if len(spaced) * 2 < len(tight):
        # No leading space marks the pages here. What a raised figure broke off is short, and so is not taken for a page.
        spaced = [line for line in tight if len(line.text.strip()) > 3 and len(lines[line.index - 1].text.strip()) > 3]
    if not spaced:
        return None
    starts = [0, *(line.index for line in spaced)]
    starts = _with_numbers(starts, numbers, len(lines))
    return starts if _is_consistent(starts, len(lines)) else None


def _with_numbers(starts: list[int], numbers: Sequence[LoneNumber], total: int) -> list[int]:
    """Add the pages that only their printed number shows: the next page's number, about a page after its start."""
    shortest = _typical(_lengths(starts, total)) // 2
    printed = iter([*numbers, LoneNumber(total, 0)])
    number = next(printed)
    complete = [0]
    for end in [*starts[1:], total]:
        while number.index < end:
            if number.number == len(complete) + 1 and number.index - complete[-1] >= max(shortest, FEWEST_LINES):
                complete.append(number.index)
            number = next(printed)
        complete.append(end)
    return complete[:-1]


def _starts_by_numbers(numbers: Sequence[LoneNumber], total: int) -> list[int] | None:
    """Take page numbers that count up, a page apart; at the head of pages, or at their foot where the first stands low."""
    series = _series(numbers)
    if len(series) < 2:
        return None
    apart = _typical([after.index - before.index for before, after in pairwise(series)])
    if series[0].number == 1 and 0 < series[0].index * OVERLONG < apart:
        series.pop(0)
    first = series[0]
    at_foot = first.index > 0 if first.number == 1 else first.index > OVERLONG * apart
    starts = _starts_at_foot(series, total, apart) if at_foot else [number.index for number in series]
    if starts and starts[0] != 0:
        starts.insert(0, 0)
    return starts if _is_consistent(starts, total) else None


def _series(numbers: Sequence[LoneNumber]) -> list[LoneNumber]:
    """Give the numbers that count up from 1 or 2, each at least the shortest page after the one before."""
    series: list[LoneNumber] = []
    for number in numbers:
        if series:
            fits = number.number == series[-1].number + 1 and number.index - series[-1].index >= FEWEST_LINES
        else:
            fits = number.number in (1, 2) and (number.index >= FEWEST_LINES or (number.number == 1 and number.index == 0))
        if fits:
            series.append(number)
    return series


def _starts_at_foot(series: Sequence[LoneNumber], total: int, apart: int) -> list[int]:
    starts = [number.index + 1 for number in series if number.index + 1 < total]
    if series[0].number == 2:
        # The first page bears no number; where it ends is not told, only that it is as long as the others.
        starts.insert(0, max(1, series[0].index + 1 - apart))
    return starts
