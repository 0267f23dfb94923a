"""The text of a report as a page shows it: blocks in reading order, each with what belongs beside it (notes, comments, problems)."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tuliem_report.outputs.column_lines import Columns
from tuliem_report.outputs.pieces import Piece, note_numbers, report_pieces, split_at_notes
from tuliem_report.outputs.problem_words import say_in_vietnamese

if TYPE_CHECKING:
    from tuliem_report.report.document import Annotation, Note, Report, Table, TableCell

_COVER_LEVEL = 1
_LOWEST_HEADING = 6  # of HTML; deeper ones say their level in an attribute
_DEEPEST_DASH = 4
_MOST_PLACES_OF_A_GROUP = 3
ON_OWN_LINE = frozenset({"part", "appendix"})
"""Sections whose headings are centred."""
_NAMED = re.compile(r"(?![IVXLC]+\b)[^\W\d_]{2}")
_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T|$)")
_RECIPIENTS = ("Nơi nhận", "-", "–", "+")
LAID_OUT = frozenset({"front_matter", "signature"})
"""Sections whose tables are no tables, but put two blocks of text beside each other."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text, and the note whose mark stands after it; `first` tells the mark to which the note leads back."""

    text: str
    note: "Note | None" = None
    number: int = 0
    first: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """What stands beside a block. `number` is that of a note; a comment has an author, a problem a severity and a hint.

    `said` is the problem in Vietnamese, as far as it is known; `date` the day of a comment as Vietnamese write it.
    """

    kind: Literal["note", "comment", "problem"]
    text: str
    address: str = ""
    number: int = 0
    author: str = ""
    date: str | None = None
    quote: str = ""
    severity: str = ""
    hint: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or table. `page` is filled where a page of the source begins; `level` is a heading's, from 1.

    With `columns` it stands for all that is in them, be it a table or several paragraphs, of which `piece` is the first.
    """

    piece: Piece
    stretches: tuple[Stretch, ...]
    page: int | None
    level: int = 0
    dash: int = 0
    grid: "tuple[Row, ...]" = ()
    sides: tuple[Side, ...] = ()
    columns: Columns | None = None

    @property
    def tag(self) -> str:
        """The element."""
        return f"h{min(self.level, _LOWEST_HEADING)}" if self.level else "p"

    @property
    def look(self) -> str:
        """The class that tells a heading from a paragraph and from one that bears a number; "item" is a kind of section too."""
        return "entry" if self.piece.style == "item" else self.piece.style

    @property
    def recipient(self) -> bool:
        """Does this name who gets the document? Those lines stand beside the signature, small."""
        return self.piece.kind == "signature" and self.piece.text.startswith(_RECIPIENTS)

    @property
    def marker_above(self) -> bool:
        """Does the marker stand on a line of its own, as that of "PHẦN THỨ NHẤT" does? "A." stands before its title."""
        return self.level > 0 and self.piece.kind in ON_OWN_LINE and _NAMED.search(self.piece.marker) is not None

    @property
    def is_grid(self) -> bool:
        """Is it a table, or set as one?"""
        return self.piece.table is not None or self.columns is not None

    @property
    def laid_out(self) -> bool:
        """Is the table one that only puts texts beside each other?"""
        return self.piece.kind in LAID_OUT


@dataclass(frozen=True, slots=True)
class Place:
    """One place of a grid: a cell, or nothing where the source has none. Spans end where the table does; columns count from 0."""

    cell: "TableCell | None"
    column: int
    rowspan: int = 1
    colspan: int = 1
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a grid, without the places that a merged cell covers. `number` is the row's own in the source, from 0."""

    head: bool
    places: tuple[Place, ...]
    number: int

    @property
    def is_group(self) -> bool:
        """Does the row name a group of those below, in a cell that is merged across most of the columns?"""
        widths = [place.colspan for place in self.places]
        return not self.head and max(widths) > 1 and len(widths) <= _MOST_PLACES_OF_A_GROUP and max(widths) > sum(widths) - max(widths)


@dataclass(frozen=True, slots=True)
class Text:
    """The blocks of a report, and the sides that belong to none of them."""

    blocks: tuple[Block, ...]
    strays: tuple[Side, ...]
    anchors: frozenset[str]

    def anchor(self, address: str | None) -> str | None:
        """Give the nearest place at or above an address that can be jumped to: the row of a table has none of its own."""
        while address and address not in self.anchors:
            address = address.rpartition("/")[0]
        return address or None


def report_text(report: "Report") -> Text:
    """Give the blocks of the whole report; each side stands once, at the first block of its address."""
    pieces = list(report_pieces(report))
    waiting = _waiting_sides(report, pieces)
    notes = {note.address: note for note in report.notes}
    numbers = note_numbers(report.notes)
    blocks: list[Block] = []
    headings: list[int] = []
    marked: set[str | None] = {None}
    page: int | None = None
    for piece in pieces:
        stretches = tuple(_stretches(piece, notes, numbers, marked))
        blocks.append(
            Block(
                piece,
                stretches,
                page=piece.page if piece.page not in (page, None) else None,
                level=_level(piece, headings),
                dash=min(piece.bullets, _DEEPEST_DASH),
                grid=tuple(grid_rows(piece.table)) if piece.table is not None else (),
                sides=tuple(_sides(piece, stretches, waiting)),
            )
        )
        page = piece.page if piece.page is not None else page
    strays = tuple(side for sides in waiting.values() for side in sides)
    anchors = frozenset(address for block in blocks for address in (block.piece.address, block.piece.inner) if address)
    return Text(tuple(blocks), strays, anchors)


def _level(piece: Piece, headings: list[int]) -> int:
    """Count the headings above this one; `headings` holds their depths."""
    if piece.style != "heading":
        return 0
    while headings and headings[-1] >= piece.depth:
        headings.pop()
    headings.append(piece.depth)
    return _COVER_LEVEL + len(headings)


def _stretches(piece: Piece, notes: "dict[str, Note]", numbers: dict[str, int], marked: set[str | None]) -> Iterator[Stretch]:
    for text, address in split_at_notes(piece.text, piece.notes):
        yield Stretch(text, notes.get(address or ""), numbers.get(address or "", 0), address not in marked)
        marked.add(address)


def _waiting_sides(report: "Report", pieces: Sequence[Piece]) -> dict[str, list[Side]]:
    """File what stands beside the text by its address; notes by their own, for a block asks for those whose mark it carries."""
    waiting: dict[str, list[Side]] = defaultdict(list)
    for number, note in enumerate(report.notes, start=1):
        waiting[note.address].append(Side("note", note.text, note.address, number))
    for annotation, address in zip(report.annotations, _commented_addresses(report.annotations, pieces), strict=True):
        side = Side("comment", annotation.text, author=annotation.author, date=_day(annotation.date), quote=annotation.quote)
        waiting[address].append(side)
    for problem in report.problems:
        said = say_in_vietnamese(problem)
        side = Side("problem", problem.message, severity=problem.severity, hint=problem.hint, said=said)
        waiting[problem.address or ""].append(side)
    return waiting


def _commented_addresses(annotations: "Sequence[Annotation]", pieces: Sequence[Piece]) -> Iterator[str]:
    """Give for each comment the address it names, else that of the first block from the comment before it that holds its quotation."""
    start = 0
    for annotation in annotations:
        found = None
        if annotation.address is None and annotation.quote:
            found = next((place for place in range(start, len(pieces)) if annotation.quote in _printed(pieces[place])), None)
        start = start if found is None else found
        yield annotation.address or ("" if found is None else pieces[found].address)


def _printed(piece: Piece) -> str:
    return f"{piece.marker} {piece.text}" if piece.marker else piece.text


def _day(date: str | None) -> str | None:
    """Write the day of a time stamp as 21/6/2025; what is none stays as it is."""
    match = _DAY.match(date or "")
    return f"{int(match['day'])}/{int(match['month'])}/{match['year']}" if match else date


def _sides(piece: Piece, stretches: Sequence[Stretch], waiting: dict[str, list[Side]]) -> Iterator[Side]:
    marked = [stretch.note.address for stretch in stretches if stretch.note]
    for address in (piece.address, piece.inner, *marked):
        if address:
            yield from waiting.pop(address, ())


def grid_rows(table: "Table") -> Iterator[Row]:
    """Give a table row by row, made of the rows and columns in which a cell begins.

    The size that a file of somebody else claims may be anything, and cells may claim each other's place: the first one keeps it.
    """
    lines, columns = sorted({cell.row for cell in table.cells}), sorted({cell.column for cell in table.cells})
    cells = {(cell.row, cell.column): cell for cell in reversed(table.cells)}
    taken: set[tuple[int, int]] = set()
    for line, row in enumerate(lines):
        places = []
        for place, column in enumerate(columns):
            if (line, place) in taken:
                continue
            found = _place(cells.get((row, column)), place, lines, columns)
            taken.update((line + down, place + right) for down in range(found.rowspan) for right in range(found.colspan))
            places.append(found)
        yield Row(row < table.header_rows, tuple(places), row)


def _place(cell: "TableCell | None", place: int, lines: Sequence[int], columns: Sequence[int]) -> Place:
    if cell is None:
        return Place(None, place)
    down = bisect_left(lines, cell.row + cell.rowspan) - bisect_left(lines, cell.row)
    right = bisect_left(columns, cell.column + cell.colspan) - bisect_left(columns, cell.column)
    return Place(cell, place, max(down, 1), max(right, 1), _is_number(cell.text))


def _is_number(text: str) -> bool:
    """Is this a value that stands best below the others of its column?"""
    return len(text) <= 12 and any(letter.isdigit() for letter in text) and not any(letter.isalpha() for letter in text)
