"""Notes of plain text that was saved from a word processor: "[1] …", "[2] …" end the document, "[1]" stands where each belongs.

Square brackets count nothing else in such documents. They are believed where the last lines count from 1 on and each mark stands
in the text above, in the same order.
"""

from dataclasses import replace

import regex

from tuliem_report.lines.line import Anchor, Line, NoteText

_OPENS = regex.compile(r"\[(?P<number>\d{1,3})\]\s*(?=\S)")
_MARK = regex.compile(r"(?<=\S)\s?\[(?P<number>\d{1,3})\]")


def take_bracket_notes(lines: list[Line]) -> tuple[list[Line], list[NoteText]]:
    """Split the notes off, and turn their marks in the text to anchors."""
    start = _start(lines)
    if start is None:
        return lines, []
    notes: list[NoteText] = []
    for line in lines[start:]:
        match = _OPENS.match(line.text)
        if line.aside is not None:
            continue
        if match is None:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
        else:
            text = replace(line, text=line.text[match.end() :], spans=())
            notes.append(NoteText(f"b{match['number']}", f"[{match['number']}]", (text,), "endnote", line.page))
    return [*map(_anchored, lines[:start]), *(line for line in lines[start:] if line.aside is not None)], notes


def _start(lines: list[Line]) -> int | None:
    """Where the notes begin: with the last line that opens with "[1]", if those after it go on counting."""
    opening = [(place, int(match["number"])) for place, line in enumerate(lines) if (match := _OPENS.match(line.text))]
    first = next((at for at in reversed(range(len(opening))) if opening[at][1] == 1), None)
    if first is None or any(line.box is not None or any(span.bold is not None for span in line.spans) for line in lines):
        return None
    start = opening[first][0]
    tail = [line for line in lines[start:] if line.aside is None]
    if any(line.table is not None or line.text.isupper() for line in tail):
        return None  # a heading or a table: the document goes on
    above = [int(match["number"]) for line in lines[:start] if line.aside is None for match in _MARK.finditer(line.text)]
    counted = [number for _, number in opening[first:]]
    return start if above == counted == list(range(1, len(counted) + 1)) else None


def _anchored(line: Line) -> Line:
    """Take the marks out of a line of the text."""
    if line.aside is not None:
        return line
    text, anchors, end = "", list(line.anchors), 0
    for match in _MARK.finditer(line.text):
        text += line.text[end : match.start()]
        anchors.append(Anchor(len(text), f"[{match['number']}]", f"b{match['number']}"))
        end = match.end()
    return replace(line, text=text + line.text[end:], spans=(), anchors=tuple(anchors)) if end else line
