"""Page furniture: page numbers and running heads and feet, marked with their reason and kept in the ledger.

A page number is a line of its own at the edge of a page whose value goes up with the pages. A running head is a line that
comes back, but for its digits, at the same edge of most pages.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

import regex

from tuliem_report.lines.line import Line

EDGE = 0.11
"""The share of the page's height, at the top and at the foot, in which furniture stands."""
RUNNING_SHARE = 0.4
"""A running head stands on at least this share of the pages (and on three)."""

_PAGE_NUMBER = regex.compile(r"(?:trang\s*:?\s*)?[-–—\s]*(?P<number>\d{1,4})\s*(?:[/|]\s*\d{1,4})?[-–—.\s]*", regex.IGNORECASE)
_DIGITS = regex.compile(r"\d+")


def mark_furniture(lines: list[Line], heights: dict[int | None, float | None]) -> list[Line]:
    """Give the lines back, those that are furniture with their reason in `aside`. `heights`: page number → points."""
    edges = _edge_lines(lines, heights)
    reasons = _page_numbers(edges) | _running_heads(lines, edges)
    if not reasons:
        return lines
    return [replace(line, aside=reasons[line.number]) if line.number in reasons else line for line in lines]


def _edge_lines(lines: list[Line], heights: dict[int | None, float | None]) -> list[tuple[Line, str]]:
    """The lines at the top and at the foot of each page: by position where there is one, else the first and last two."""
    found = []
    for page, members in _by_page(lines).items():
        height = heights.get(page)
        for place, line in enumerate(members):
            if line.box is not None and height:
                if line.box.bottom < EDGE * height:
                    found.append((line, "top"))
                elif line.box.top > (1 - EDGE) * height:
                    found.append((line, "foot"))
            elif place < 2:
                found.append((line, "top"))
            elif place >= len(members) - 2:
                found.append((line, "foot"))
    return found


def _by_page(lines: Iterable[Line]) -> dict[int | None, list[Line]]:
    pages: dict[int | None, list[Line]] = defaultdict(list)
    for line in lines:
        if line.page is not None and line.text:
            pages[line.page].append(line)
    return pages


def _page_numbers(edges: list[tuple[Line, str]]) -> dict[int, str]:
    """Lone numbers at page edges whose distance to the page's own number is the one most often met."""
    candidates = []
    for line, _ in edges:
        match = _PAGE_NUMBER.fullmatch(line.text) if line.table is None else None
        if match is not None and line.page is not None:
            candidates.append((line, int(match["number"]) - line.page))
    if not candidates:
        return {}
    shift, count = Counter(shift for _, shift in candidates).most_common(1)[0]
    if count == 1 and abs(shift) > 1 and len(candidates) > 1:
        return {}
    return {line.number: "page number" for line, own in candidates if own == shift}


def _running_heads(lines: list[Line], edges: list[tuple[Line, str]]) -> dict[int, str]:
    """Lines that come back at the same edge of most pages, digits aside."""
    pages = {line.page for line in lines if line.page is not None}
    groups: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line, edge in edges:
        if line.table is None:
            groups[_DIGITS.sub("#", line.text).casefold(), edge].append(line)
    found = {}
    for (_, edge), members in groups.items():
        on_pages = len({line.page for line in members})
        if on_pages >= max(3, RUNNING_SHARE * len(pages)):
            found.update({line.number: "running head" if edge == "top" else "running foot" for line in members})
    return found
