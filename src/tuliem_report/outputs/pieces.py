"""A section unfolded into the pieces that stand one under the other on a page. Text, Markdown and the pages are set from these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from tuliem_report.report.document import Note, NoteRef, Paragraph, Report, Section, Table
    from tuliem_report.search import Passage


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading, paragraph or table.

    An "item" is a paragraph that bears a number or a dash. `depth` counts from 0 for the section asked for, `bullets` the dashes
    from the outermost to this one (0 for what is no dash). `notes` are offsets into `text`. `kind` is the section's; `inner` the
    address of the paragraph that an item begins with.
    """

    style: Literal["heading", "item", "paragraph", "table"]
    address: str
    page: int | None
    depth: int
    marker: str = ""
    text: str = ""
    bullets: int = 0
    notes: Sequence["NoteRef"] = ()
    table: "Table | None" = None
    kind: str = ""
    inner: str = ""


def passage_pieces(passage: "Passage") -> Iterator[Piece]:
    """Yield the pieces of what stands at an address, in reading order."""
    part: Any = passage.part
    match passage.place:
        case "heading":
            yield from section_pieces(part)
        case "note":
            yield Piece("paragraph", part.address, part.page, 0, text=part.text)
        case "paragraph" | "table":
            yield _content_piece(part, 0, "")


def report_pieces(report: "Report") -> Iterator[Piece]:
    """Yield the pieces of a whole report, its letterhead first: in the tree the title of the document stands above everything."""
    pieces = list(section_pieces(report.body))
    yield from (piece for piece in pieces if piece.kind == "front_matter")
    yield from (piece for piece in pieces if piece.kind != "front_matter")


def section_pieces(top: "Section") -> Iterator[Piece]:
    """Yield the pieces of a section and of all below it, in reading order."""
    stack: list[tuple[Section, int, int]] = [(top, 0, 0)]
    while stack:
        section, depth, outer = stack.pop()
        bullets = outer + 1 if section.kind in ("dash", "plus") else 0
        yield from _own_pieces(section, depth, bullets)
        stack.extend((child, depth + 1, bullets) for child in reversed(section.children))


def _own_pieces(section: "Section", depth: int, bullets: int) -> Iterator[Piece]:
    content = list(section.content)
    marker = section.marker or ""
    if section.title:
        yield Piece("heading", section.address, section.page, depth, marker, section.title, bullets, section.notes, kind=section.kind)
    elif marker:
        first = content.pop(0) if content and content[0].type == "paragraph" else None
        text, notes = (first.text, first.notes) if first and first.type == "paragraph" else ("", ())
        page = section.page if section.page is not None or first is None else first.page
        inner = first.address if first else ""
        yield Piece("item", section.address, page, depth, marker, text, bullets, notes, kind=section.kind, inner=inner)
    yield from (_content_piece(part, depth, section.kind) for part in content)


def _content_piece(part: "Paragraph | Table", depth: int, kind: str) -> Piece:
    if part.type == "table":
        return Piece("table", part.address, part.page, depth, table=part, kind=kind)
    return Piece("paragraph", part.address, part.page, depth, text=part.text, notes=part.notes, kind=kind)


def split_at_notes(text: str, notes: Sequence["NoteRef"]) -> Iterator[tuple[str, str | None]]:
    """Yield the text in stretches, each with the address of the note whose mark stands after it (None after the last)."""
    start = 0
    for note in sorted(notes, key=lambda note: note.offset):
        yield text[start : note.offset], note.note
        start = note.offset
    yield text[start:], None


def table_lines(table: "Table") -> list[list[str]]:
    """Give the grid row by row; a merged cell stands in its top left corner, the rest of its place is empty.

    The grid is made of the rows and columns in which a cell begins: the size that a file of somebody else claims may be anything.
    """
    columns = {column: place for place, column in enumerate(sorted({cell.column for cell in table.cells}))}
    lines = {row: [""] * len(columns) for row in sorted({cell.row for cell in table.cells})}
    for cell in table.cells:
        lines[cell.row][columns[cell.column]] = cell.text
    return list(lines.values())


def note_numbers(notes: Sequence["Note"]) -> dict[str, int]:
    """Number the notes from 1: their printed marks may begin anew on every page."""
    return {note.address: number for number, note in enumerate(notes, start=1)}
