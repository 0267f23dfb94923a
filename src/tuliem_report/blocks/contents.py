"""The table of contents at the front: its lines repeat headings that stand in the body, so they go to the ledger."""

from dataclasses import replace

import regex

from tuliem_report.lines.line import Line

LEAST_ENTRIES = 3

_TITLE = regex.compile(r"(?:mục\s+lục|nội\s+dung)\s*:?", regex.IGNORECASE)
# Only the last dots are looked at, from the end: a row of thousands before another word takes no time.
_ENTRY = regex.compile(r".{3,}(?:\s|[.…_·]{3})\d{1,3}")
_LEADER = regex.compile(r".{3,}(?:[.…·_]\s?){4}\s*\d{1,3}")


def mark_contents(lines: list[Line]) -> list[Line]:
    """Mark the lines of a table of contents: a title "MỤC LỤC" and the entries after it, or a run of dot leaders."""
    reasons: set[int] = set()
    for start, line in enumerate(lines):
        titled = line.text[:1] in "MmNn" and _TITLE.fullmatch(line.text) is not None
        if line.table is None and (titled or _is_leader(line.text)):
            reasons.update(_entries(lines, start + titled) if not reasons or titled else ())
            if titled and len(reasons) >= LEAST_ENTRIES:
                reasons.add(line.number)
    return [replace(line, aside="table of contents") if line.number in reasons and line.aside is None else line for line in lines]


def _is_leader(text: str) -> bool:
    """Does the line end in dots and a page number?"""
    return text[-1:].isdecimal() and _LEADER.fullmatch(text) is not None


def _entries(lines: list[Line], start: int) -> set[int]:
    """The numbers of the lines from `start` on that end in page numbers which go up, wrapped entries included.

    Where one entry has dot leaders all have.
    """
    found: list[int] = []
    pending: list[int] = []
    last = 0
    leaders = False
    for place in range(start, len(lines)):
        line = lines[place]
        if line.aside is not None:
            continue
        match = (_LEADER if leaders else _ENTRY).fullmatch(line.text)
        leaders = leaders or (match is not None and _is_leader(line.text))
        page = int(line.text[len(line.text.rstrip("0123456789")) :] or 0) if match else 0
        if match and last <= page <= last + 60:
            found += [*pending, line.number]
            pending, last = [], page
        else:
            pending.append(line.number)
            if len(pending) > 2:
                break
    return set(found) if len(found) >= LEAST_ENTRIES else set()
