"""Markdown that renders as the document reads: headings, dashes as lists, tables, footnotes, pages; no text of it is ever markup."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.pieces import Piece, note_numbers, passage_pieces, section_pieces, split_at_notes, table_lines
from tuliem_report.outputs.rows import Record, RowTable
from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.report.document import Note, Report
    from tuliem_report.search import Passage

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
_LINE_START = re.compile(r"^(\s*)(?:([-+=])|(\d{1,9})([.)]))")
_DEEPEST_HEADING = 6


def escaped(text: str) -> str:
    """Make a text mean itself: characters of markup, and at its start what would begin a list or a heading."""
    return _at_line_start(_inline(text))


def _inline(text: str) -> str:
    return _MARKUP.sub(lambda match: f"\\{match[0]}", visible(text))


def _at_line_start(text: str) -> str:
    return _LINE_START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[2] else f"{match[1]}{match[3]}\\{match[4]}", text)


def write_report(report: "Report", _: WriteOptions) -> str:
    """Write the whole document, its notes at the end."""
    head = f"<!-- tuliem-report; source sha256: {report.source.sha256} -->"
    blocks = _blocks(section_pieces(report.body), report.notes, None)
    return "\n\n".join([head, *blocks, *_note_blocks(report.notes, report.notes)]) + "\n"


def write_passage(passage: "Passage", _: WriteOptions) -> str:
    """Write what stands at an address, and last where that is."""
    part, notes = passage.part, passage.report.notes
    page = "" if part.page is None else f"trang {part.page}, "
    place = f"{_inline(passage.report.source.name)}, {page}`{part.address}`"
    blocks = _blocks(passage_pieces(passage), notes, part.page)
    return "\n\n".join([*blocks, f"— {place}", *_note_blocks(passage.notes, notes)]) + "\n"


def _blocks(pieces: Iterator[Piece], notes: Sequence["Note"], page: int | None) -> Iterator[str]:
    numbers = note_numbers(notes)
    for piece in pieces:
        if piece.page not in (page, None):
            page = piece.page
            yield f"*Trang {page}*"
        yield _block(piece, numbers)


def _block(piece: Piece, numbers: dict[str, int]) -> str:
    if piece.table is not None:
        head = max(piece.table.header_rows, 1)
        lines = table_lines(piece.table)
        return _grid([" ".join(filter(None, column)) for column in zip(*lines[:head], strict=True)], lines[head:])
    parts = split_at_notes(piece.text, piece.notes)
    text = "".join(_inline(part) + (f"[^{numbers[note]}]" if note in numbers else "") for part, note in parts)
    marked = f"{_inline(piece.marker)} {text}".strip()
    if piece.bullets:
        return "  " * (piece.bullets - 1) + "- " + (f"**{text}**" if piece.style == "heading" else _at_line_start(text))
    if piece.style == "heading":
        return f"{'#' * (piece.depth + 1)} {marked}" if piece.depth < _DEEPEST_HEADING else f"**{marked}**"
    return f"**{_inline(piece.marker)}** {text}".rstrip() if piece.style == "item" else _at_line_start(text)


def _note_blocks(shown: Sequence["Note"], notes: Sequence["Note"]) -> Iterator[str]:
    numbers = note_numbers(notes)
    return (f"[^{numbers[note.address]}]: {_inline(note.text)}" for note in shown)


def write_rows(table: RowTable, _: WriteOptions) -> str:
    """Write a table of the columns that people read, and under it the quotations with their pages."""
    shown, readable = table.readable()
    rows = [["" if row[column.key] is None else str(row[column.key]) for column in shown] for row in readable]
    quotes = [_quote(row) for row in table.rows if row.get("quote")]
    return "\n\n".join([_grid([column.heading for column in shown], rows), *quotes]) + "\n"


def _quote(row: Record) -> str:
    page = "" if row["page"] is None else f"trang {row['page']}, "
    return f"> {escaped(row['quote'])}\n>\n> — {page}`{row['address']}`"


def _grid(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell if number == 1 else _inline(cell) for cell in line) + " |" for number, line in enumerate(lines))


def write_outline(table: RowTable, _: WriteOptions) -> str:
    """Write the headings as a nested list."""
    return "".join(f"{_outline_line(record)}\n" for record in table.records)


def _outline_line(record: Record) -> str:
    page = "" if record["page"] is None else f" (trang {record['page']})"
    marker = f"**{_inline(record['marker'])}** " if record["marker"] else ""
    return f"{'  ' * record['depth']}- {marker}{_inline(record['title'] or record['text'] or '')}{page}"
