"""The words of two versions of a node as runs of Word: what both have stands, the rest is tracked."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from tuliem_report.drafts.words import compare_words
from tuliem_report.outputs.diff_nodes import LINE_BREAK, NOTE_MARK, Line, Node
from tuliem_report.outputs.docx_markup import Element, footnote_mark, run
from tuliem_report.outputs.docx_revisions import Mark, MoveMark, Revisions, RowMark

if TYPE_CHECKING:
    from tuliem_report.report.document import Note

_PIECES = re.compile(f"(\n|{LINE_BREAK}|{NOTE_MARK})")
_Owner = Literal["both", "old", "new"]
_TRACKED: dict[_Owner, RowMark | None] = {"both": None, "old": "del", "new": "ins"}
_MOVED: dict[MoveMark, tuple[_Owner, RowMark]] = {"moveFrom": ("old", "del"), "moveTo": ("new", "ins")}


class Footnotes:
    """The footnotes of a file, numbered from 1 as their marks are set."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def mark(self, note: "Note") -> Element:
        """Set the mark of a note."""
        self.texts.append(note.text)
        return footnote_mark(len(self.texts))


class MarkedWords:
    """One node as it was and as it is."""

    def __init__(self, old: Node, new: Node, revisions: Revisions, footnotes: Footnotes) -> None:
        self._old, self._new = old, new
        self._revisions = revisions
        self._footnotes = footnotes

    def paragraphs(self) -> Iterator[tuple[list[Element], Line, RowMark | None]]:
        """Give the paragraphs of both versions as one: runs, the line that gives the style, and what became of its end."""
        old_at = new_at = 0
        content: list[Element] = []
        for owner, piece, notes in self._pieces():
            if piece != "\n":
                content += self._tracked(owner, piece, notes)
                continue
            yield content, (self._old.lines[old_at] if owner == "old" else self._new.lines[new_at]), _TRACKED[owner]
            content = []
            old_at += owner != "new"
            new_at += owner != "old"
        yield content, self._new.lines[-1], None

    def half(self, mark: MoveMark) -> list[Element]:
        """Give a moved paragraph where it was or where it is: what both versions have is moved, the rest went or came."""
        side, other_mark = _MOVED[mark]
        content: list[Element] = []
        for owner, piece, notes in self._pieces():
            if owner in ("both", side):
                is_same = owner == "both" and len({note.text for note in notes}) < 2
                content += self._wrapped(mark if is_same else other_mark, piece, notes[:1] if side == "old" else notes[-1:])
        return content

    def _tracked(self, owner: _Owner, piece: str, notes: "list[Note]") -> list[Element]:
        if owner == "both" and len({note.text for note in notes}) > 1:
            return [*self._wrapped("del", piece, notes[:1]), *self._wrapped("ins", piece, notes[1:])]
        return self._wrapped(_TRACKED[owner], piece, notes[-1:])

    def _wrapped(self, mark: Mark | None, piece: str, notes: "list[Note]") -> list[Element]:
        runs = [self._footnotes.mark(note) for note in notes] or [plain_run(piece, deleted=mark == "del")]
        return self._revisions.wrap(mark, runs)

    def _pieces(self) -> "Iterator[tuple[_Owner, str, list[Note]]]":
        """Yield stretches of text and signs, whose they are, and for the mark of a note the notes: of the old version, of the new."""
        notes = {"old": iter(self._old.notes), "new": iter(self._new.notes)}
        for stretch in compare_words(self._old.text, self._new.text):
            parts: tuple[tuple[_Owner, str], ...] = (("old", stretch.old), ("new", stretch.new))
            for owner, text in (("both", stretch.new),) if stretch.op == "equal" else parts:
                sides = ("old", "new") if owner == "both" else (owner,)
                for piece in filter(None, _PIECES.split(text)):
                    yield owner, piece, [next(notes[side]) for side in sides] if piece == NOTE_MARK else []


def line_runs(line: Line, footnotes: Footnotes, *, deleted: bool) -> list[Element]:
    """Make the runs of a paragraph that only one of the reports has."""
    notes = iter(line.notes)
    pieces = filter(None, _PIECES.split(line.text))
    return [footnotes.mark(next(notes)) if piece == NOTE_MARK else plain_run(piece, deleted=deleted) for piece in pieces]


def plain_run(piece: str, *, deleted: bool = False) -> Element:
    """Make a run of a stretch of text, or of a line break."""
    return run("\n" if piece == LINE_BREAK else piece, kind="delText" if deleted else "t")
