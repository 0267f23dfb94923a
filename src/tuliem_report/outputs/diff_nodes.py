"""Two reports as the rows of paragraphs and tables that a Word file has, and which of them belong together.

What the diff calls split or merged is one node of several lines, so that only the break between them is a change.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuliem_report.drafts import units_of
from tuliem_report.drafts.followed import expected_address
from tuliem_report.outputs.html_blocks import Block
from tuliem_report.outputs.to_docx import word_blocks
from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Change, DraftDiff, Side
    from tuliem_report.report.document import Note, Report

NOTE_MARK = "\ufdd0"
"""Stands in a line for the mark of a note: a code point that no visible text holds."""
LINE_BREAK = "\x0b"
"""Stands for a line break within a paragraph, as in Word's own text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: its text with the signs above, and the notes of its marks in order."""

    block: Block
    text: str
    notes: tuple["Note", ...]


@dataclass(frozen=True, slots=True)
class Node:
    """One or more paragraphs that are one to the diff, or a table. The address is that of the block that stands for all."""

    address: str
    lines: tuple[Line, ...]

    @property
    def is_table(self) -> bool:
        """Is this a table, or set as one?"""
        return self.lines[0].block.is_grid

    @property
    def is_one_paragraph(self) -> bool:
        """Is this a paragraph by itself?"""
        return not self.is_table and len(self.lines) == 1

    @property
    def text(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join(line.text for line in self.lines)

    @property
    def notes(self) -> tuple["Note", ...]:
        """The notes of all its paragraphs."""
        return tuple(note for line in self.lines for note in line.notes)


def line_of(block: Block) -> Line:
    """Give the paragraph of a block as it is printed: marker, text, marks of notes."""
    piece = block.piece
    gap = LINE_BREAK if block.marker_above else " "
    marker = visible(piece.marker) + gap if piece.marker else ""
    text = "".join(visible(stretch.text) + (NOTE_MARK if stretch.note else "") for stretch in block.stretches)
    return Line(block, marker + text, tuple(stretch.note for stretch in block.stretches if stretch.note))


def nodes_of(report: "Report", joined: Sequence["Side"]) -> list[Node]:
    """Give the nodes of a report; the parts of each of the `joined` sides are one where they follow each other."""
    lines = [line_of(block) for block in word_blocks(report)]
    places = {line.block.piece.address: place for place, line in enumerate(lines)}
    groups = dict(_groups(places, joined))
    nodes: list[Node] = []
    place = 0
    while place < len(lines):
        length, address = groups.get(place, (1, lines[place].block.piece.address))
        nodes.append(Node(address, tuple(lines[place : place + length])))
        place += length
    return nodes


def _groups(places: Mapping[str, int], joined: Sequence["Side"]) -> Iterator[tuple[int, tuple[int, str]]]:
    """Yield where a group begins, how long it is and what stands for it; parts that lie apart make none."""
    for side in joined:
        found = sorted(places.get(part.address, -1) for part in side.parts)
        if len(found) > 1 and found[0] >= 0 and found[-1] - found[0] == len(found) - 1:
            yield found[0], (len(found), side.address)


def joined_sides(diff: "DraftDiff") -> tuple[list["Side"], list["Side"]]:
    """Give the sides of the old and of the new report that consist of several paragraphs which are one in the other."""
    rows = [change for change in diff.changes if _is_joint(change)]
    sides = [(change.old, change.new) for change in rows]
    return [old for old, _ in sides if old and old.parts], [new for _, new in sides if new and new.parts]


def _is_joint(change: "Change") -> bool:
    return change.kind in ("split", "merged") or (change.kind == "cosmetic" and change.old is not None and change.new is not None)


def paired_addresses(diff: "DraftDiff", old: "Report") -> dict[str, str]:
    """Give for each address of the old report the one that the same node has in the new one; what went has none."""
    told = {change.old.address: change.new.address for change in diff.changes if change.old and change.new}
    told |= {entry.old.address: entry.new.address for entry in diff.followed}
    gone = {part.address for change in diff.changes if change.old for part in (change.old.parts or (change.old,))} - told.keys()
    pairs: dict[str, str] = {}
    for unit in units_of(old):
        if unit.address not in gone:
            pairs[unit.address] = told.get(unit.address) or expected_address(unit, pairs)
    return pairs
