"""Notes gathered at the end of the document, as a browser prints them: each begins with a raised mark that stands above too.

There is no size and no place to go by: what tells them is that mark 1, 2, 3 … each begin a line after the last of the text
that refers to them.
"""

from dataclasses import replace
from itertools import pairwise

from tuliem_report.lines.line import Line, NoteText


def take_end_notes(lines: list[Line]) -> tuple[list[Line], list[NoteText]]:
    """Split the notes off: the lines from the one that begins with the first mark to the end of the document."""
    start = _start(lines)
    if start is None:
        return lines, []
    notes: list[NoteText] = []
    kept = lines[:start]
    for line in lines[start:]:
        if line.aside is not None or line.table is not None:
            kept.append(line)
        elif _opens(line) is not None:
            anchor = line.anchors[0]
            text = replace(line, anchors=())
            notes.append(NoteText(f"e-{_bare(anchor.mark)}", anchor.mark, (text,), "endnote", line.page))
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return kept, notes


def _bare(mark: str) -> str:
    return mark.strip("[]()")


def _opens(line: Line) -> str | None:
    """The mark with which the line begins."""
    return _bare(line.anchors[0].mark) if line.anchors and line.anchors[0].offset == 0 and line.anchors[0].note is None else None


def _start(lines: list[Line]) -> int | None:
    """Where the notes begin: the last line that begins with the first mark, if all marks from there on go up and stand above."""
    opening = [(place, mark) for place, line in enumerate(lines) if (mark := _opens(line)) is not None]
    first = next((at for at in range(len(opening) - 1, -1, -1) if opening[at][1] in {"1", "*"}), None)
    if first is None:
        return None
    place = opening[first][0]
    above = {_bare(anchor.mark) for line in lines[:place] for anchor in line.anchors if anchor.offset > 0}
    marks = [mark for _, mark in opening[first:]]
    counted = [int(mark) for mark in marks if mark.isdigit()]
    rises = all(later == before + 1 for before, later in pairwise(counted))
    return place if rises and above.issuperset(marks) else None
