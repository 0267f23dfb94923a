"""Footnotes of a paged document: small type at the foot of a page, under a rule or beginning with a raised mark.

They leave the running text, may go on at the foot of the next page, and are tied to the raised mark in the text.
"""

from collections import Counter, defaultdict
from dataclasses import replace

import regex

from tuliem_report.lines.cleaning import restore_anchor
from tuliem_report.lines.end_notes import take_end_notes
from tuliem_report.lines.line import Anchor, Line, NoteText
from tuliem_report.lines.text_notes import take_text_notes
from tuliem_report.reading.page import Page

SMALLER = 0.93
"""Type of at most this share of the body's size is small."""

_PLAIN_MARK = regex.compile(
    r"(?:\[(?P<number>\d{1,3})\]|\((?P<number>\d{1,3})\)|(?P<number>\d{1,3})\.?(?=\s|\p{Lu})|(?P<number>\*{1,3})(?=\s))\s*"
)


def take_notes(lines: list[Line], pages: list[Page]) -> tuple[list[Line], list[NoteText]]:
    """Split the notes off. Lines of notes are gone from the first list; anchors in the others know their note."""
    body = _body_size(lines)
    if body is None:
        return take_text_notes(_settle(lines, {}))
    rules = {page.number: page.rules for page in pages}
    widths = {page.number: page.width or 595.0 for page in pages}
    at_foot: dict[int, list[Line]] = {}
    for page, members in _by_page(lines).items():
        foot = _foot(
            members,
            body,
            [box.top for box in rules.get(page, ()) if 0.05 < (box.x1 - box.x0) / widths[page] < 0.6],
            open_note=bool(at_foot),
        )
        if foot:
            at_foot[page] = foot
    notes = _split(at_foot)
    taken = {line.number for members in at_foot.values() for line in members}
    rest = [line for line in lines if line.number not in taken]
    if not notes:
        rest, notes = take_end_notes(rest)
    return _settle(rest, _index(notes)), notes


def _body_size(lines: list[Line]) -> float | None:
    """The size of most characters of the document."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.page is not None and line.aside is None and line.size is not None:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else None


def _by_page(lines: list[Line]) -> dict[int, list[Line]]:
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.page is not None and line.aside is None:
            pages[line.page].append(line)
    return pages


def _foot(members: list[Line], body: float, rules: list[float], *, open_note: bool) -> list[Line]:
    """The lines of notes at the foot of one page, in reading order."""
    small = 0
    for line in reversed(members):
        if line.table is not None or line.size is None or line.size > SMALLER * body or line.box is None:
            break
        small += 1
    foot = members[len(members) - small :]
    while foot:
        first = foot[0]
        marked = _mark(first) is not None
        above = members[len(members) - len(foot) - 1].box if len(members) > len(foot) else None
        assert first.box is not None
        ruled = any((above is None or rule >= above.bottom - 3) and rule <= first.box.top + 3 for rule in rules)
        if (ruled and (marked or open_note)) or (marked and first.anchors and first.anchors[0].offset == 0):
            return foot
        foot = foot[1:]
    return []


def _mark(line: Line) -> tuple[str, int] | None:
    """The mark with which a note begins, and where its text begins."""
    if line.anchors and line.anchors[0].offset == 0:
        return line.anchors[0].mark, 0
    match = _PLAIN_MARK.match(line.text)
    return (match["number"], match.end()) if match is not None else None


def _split(at_foot: dict[int, list[Line]]) -> list[NoteText]:
    """Cut the foot of each page into notes; lines without a mark go on with the note before them."""
    notes: list[NoteText] = []
    for page, members in at_foot.items():
        for line in members:
            found = _mark(line)
            if found is not None and (line.anchors or _follows(found[0], notes)):
                mark, start = found
                bare = mark.strip("[]()")
                text = replace(line, text=line.text[start:], anchors=())
                notes.append(NoteText(f"p{page}-{bare}", mark, (text,), "footnote", page))
            elif notes:
                notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    return notes


def _follows(mark: str, notes: list[NoteText]) -> bool:
    """A mark in plain type is one only if it goes on counting, or begins anew."""
    if not mark.isdigit():
        return True
    last = notes[-1].mark.strip("[]()") if notes else "0"
    return int(mark) == 1 or (last.isdigit() and int(mark) == int(last) + 1)


def _index(notes: list[NoteText]) -> dict[tuple[int | None, str], str]:
    """Where an anchor finds its note: by page and mark, or by the mark alone where it is the only one."""
    index: dict[tuple[int | None, str], str] = {}
    by_mark = Counter(note.mark.strip("[]()") for note in notes)
    for note in notes:
        bare = note.mark.strip("[]()")
        index[note.page, bare] = note.id
        if by_mark[bare] == 1:
            index[None, bare] = note.id
    return index


def _settle(lines: list[Line], index: dict[tuple[int | None, str], str]) -> list[Line]:
    """Tie the anchors to their notes; a raised mark without a note goes back into the text."""
    return [_settled(line, index) if line.anchors else line for line in lines]


def _settled(line: Line, index: dict[tuple[int | None, str], str]) -> Line:
    known: list[Anchor] = []
    for anchor in line.anchors:
        bare = anchor.mark.strip("[]()")
        note = anchor.note or index.get((line.page, bare)) or index.get((None, bare))
        known.append(replace(anchor, note=note))
    line = replace(line, anchors=tuple(known))
    for anchor in reversed(known):
        if anchor.note is None:
            line = restore_anchor(line, anchor)
    return line
