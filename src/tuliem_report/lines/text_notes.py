"""Footnotes in plain text that was extracted from a PDF: at the foot of a page, "1 Năm 2020, …", the mark glued to a word above.

There is no type size to go by. What tells a note is its place (the last lines of its page), its number (the notes count from
1 on, through the document or on each page) and its mark, which stands glued to a word of the same page ("trong vùng1").
"""

from collections import defaultdict
from dataclasses import replace

import regex

from tuliem_report.lines.bracket_notes import take_bracket_notes
from tuliem_report.lines.line import Anchor, Line, NoteText

FOOT = 12
"""Notes stand among the last so many lines of a page."""
LEAST_LINE = 50
"""A line that begins a note fills the measure or ends a sentence; a row of a table read as text does neither."""

_NOTE = regex.compile(r"(?P<number>\d{1,2})\s(?=\p{Lu}|“|\")")
_GLUED = r"(?<=[\p{{Ll}}”\")%.,;:])(?<!\d[.,]){number}(?=[\s.,;:)]|$)"


def take_text_notes(lines: list[Line]) -> tuple[list[Line], list[NoteText]]:
    """Split the notes off. They are believed where the mark of at least one of them is found on its page."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.page is not None and line.aside is None and line.table is None:
            pages[line.page].append(line)
    notes: list[NoteText] = []
    anchored: dict[int, Line] = {}
    taken: set[int] = set()
    for page, members in pages.items():
        starts = _starts(members, len(notes))
        for (start, number), (end, _) in zip(starts, [*starts[1:], (len(members), 0)], strict=False):
            glued = _glued([anchored.get(line.number, line) for line in members[:start]], number)
            if glued is not None:
                anchored[glued.number] = glued
            first = replace(members[start], text=members[start].text[len(str(number)) :].lstrip(), spans=())
            notes.append(NoteText(f"t{page}-{number}", str(number), (first, *members[start + 1 : end]), "footnote", page))
            taken.update(line.number for line in members[start:end])
    if not anchored:
        return take_bracket_notes(lines)
    return [anchored.get(line.number, line) for line in lines if line.number not in taken], notes


def _starts(members: list[Line], so_far: int) -> list[tuple[int, int]]:
    """Where notes begin at the foot of a page, with their numbers, which go on from `so_far` or begin anew."""
    found: list[tuple[int, int]] = []
    for place in range(max(1, len(members) - FOOT), len(members)):
        match = _NOTE.match(members[place].text)
        if match is None or not (members[place].text.endswith(".") or len(members[place].text) >= LEAST_LINE):
            continue
        number = int(match["number"])
        expected = {found[-1][1] + 1} if found else {1, so_far + 1}
        if number in expected:
            found.append((place, number))
    return found


def _glued(members: list[Line], number: int) -> Line | None:
    """The last line above that carries the mark of a note, with the mark taken out of its text."""
    pattern = regex.compile(_GLUED.format(number=number))
    for line in reversed(members):
        match = pattern.search(line.text)
        if match is not None:
            text = line.text[: match.start()] + line.text[match.end() :]
            anchor = Anchor(match.start(), match[0], f"t{line.page}-{number}")
            return replace(line, text=text, spans=(), anchors=(*line.anchors, anchor))
    return None
