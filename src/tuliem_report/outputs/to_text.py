"""Plain text for people and pipes: aligned columns, the outline as an indented tree, hits and problems one under the other.

Everything that comes from a document passes `visible` on its way.
"""

import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.pieces import Piece, passage_pieces, split_at_notes, table_lines
from tuliem_report.outputs.rows import Record, RowTable
from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.search import Passage

_SHORT_TEXT = 72
_NARROWEST = 24


def columns_wide(text: str) -> int:
    """Count the columns that a text takes on a terminal: a combining mark takes none, an East Asian wide character two."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def write_table(table: RowTable, _: WriteOptions) -> str:
    """Write aligned columns, one line to a row, the widest column last; columns without a heading are left out."""
    shown, rows = table.readable()
    grid = [[column.heading for column in shown], *([_cell(row[column.key]) for column in shown] for row in rows)]
    widths = [max(columns_wide(line[position]) for line in grid) for position in range(len(shown))]
    order = sorted(range(len(shown)), key=lambda position: widths[position] == max(widths))
    return "".join(_aligned([(line[position], widths[position]) for position in order]) + "\n" for line in grid)


def _cell(value: Any) -> str:
    return "" if value is None else visible(str(value))


def _aligned(cells: Sequence[tuple[str, int]]) -> str:
    return "  ".join(text + " " * (width - columns_wide(text)) for text, width in cells).rstrip()


def write_outline(table: RowTable, options: WriteOptions) -> str:
    """Write an indented tree with the page before each line and the address behind it."""
    gutter = 6 if any(record["page"] is not None for record in table.records) else 0
    return "".join(f"{line}\n" for record in table.records for line in _outline_lines(record, gutter, options.width))


def _outline_lines(record: Record, gutter: int, width: int | None) -> list[str]:
    label = " ".join(piece for piece in (record["marker"], record["title"] or _shortened(record["text"] or "")) if piece)
    page = ("" if record["page"] is None else str(record["page"])).rjust(gutter - 2) + "  " if gutter else ""
    indent = "  " * record["depth"]
    return _wrapped(f"{visible(label)}  [{record['address']}]", width, page + indent, " " * gutter + indent + "  ")


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT_TEXT else text[:_SHORT_TEXT].rsplit(" ", 1)[0] + " …"


def _wrapped(text: str, width: int | None, first: str = "", rest: str = "") -> list[str]:
    """Wrap to the width, if there is one; however deep the indent, a few words fit beside it."""
    if width is None:
        return [first + text]
    room = max(width, len(rest) + _NARROWEST)
    return textwrap.wrap(text, room, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False) or [first]


def write_hits(table: RowTable, options: WriteOptions) -> str:
    """Write each hit with its address and page, the found words between « and »."""
    return "".join(f"{line}\n" for record in table.records for line in _hit_lines(record, options.width))


def _hit_lines(record: Record, width: int | None) -> list[str]:
    report = f"{visible(record['report'])}: " if "report" in record else ""
    page = "" if record["page"] is None else f" (p. {record['page']})"
    place = f"{report}{visible(record['address'])}{page}"
    sentence = _marked(record["sentence"], record["marks"])
    return [f"{place}: {sentence}"] if width is None else [place, *_wrapped(sentence, width, "    ", "    ")]


def _marked(sentence: str, marks: Sequence[Sequence[int]]) -> str:
    parts, last = [], 0
    for start, stop in marks:
        parts += [visible(sentence[last:start]), "«", visible(sentence[start:stop]), "»"]
        last = stop
    return "".join([*parts, visible(sentence[last:])])


def write_problems(table: RowTable, options: WriteOptions) -> str:
    """Write each problem as compilers do, ``file:page: severity: message``, and its hint under it.

    The same words found again and again are said once, with all their places.
    """
    names = [visible(source.name) for source in table.sources]
    groups: dict[object, list[Record]] = {}
    for place, record in enumerate(table.records):
        same = (record.get("report"), record["code"], record["message"]) if record.get("found") else place
        groups.setdefault(same, []).append(record)
    return "".join(f"{line}\n" for group in groups.values() for line in _problem_lines(group, names[0], options.width))


def _problem_lines(group: Sequence[Record], name: str, width: int | None) -> Iterator[str]:
    record = group[0]
    place = ":".join(str(piece) for piece in (visible(record.get("report", name)), record["page"]) if piece is not None)
    address = f" at {record['address']}" if record["address"] else ""
    yield from _wrapped(visible(f"{place}: {record['severity']}: {record['message']} [{record['code']}{address}]"), width, rest="    ")
    if record.get("found") and record["quote"]:
        yield from _wrapped(visible(record["quote"]), width, "    ", "    ")
    if record["hint"]:
        yield from _wrapped(visible(f"hint: {record['hint']}"), width, "    ", "          ")
    if len(group) > 1:
        yield from _wrapped(visible(f"also {_places(group[1:])}"), width, "    ", "         ")


def _places(group: Sequence[Record]) -> str:
    """Say where the same stands again: the pages with how often, or the addresses where there are no pages."""
    pages = Counter(f"p. {one['page']}" if one["page"] is not None else f"at {one['address']}" for one in group)
    return ", ".join(place if times == 1 else f"{place} ({times} times)" for place, times in pages.items())


def write_passage(passage: "Passage", options: WriteOptions) -> str:
    """Write what stands at an address: where it is, its text with the pages, its notes."""
    page = passage.part.page
    lines = [f"[{passage.part.address}]" + ("" if page is None else f"  p. {page}")]
    above = [section.marker for section in passage.above if section.marker]
    if above:
        lines += _wrapped("in " + " › ".join(map(visible, above)), options.width)
    marks = {note.address: note.mark for note in passage.report.notes}
    for piece in passage_pieces(passage):
        if piece.page not in (page, None):
            lines += ["", f"[p. {piece.page}]"]
            page = piece.page
        lines += ["", *_piece_lines(piece, marks, options.width)]
    for note in passage.notes:
        lines += ["", *_wrapped(visible(f"[{note.mark}] {note.text}"), options.width, rest="    ")]
    return "\n".join(lines) + "\n"


def _piece_lines(piece: Piece, marks: dict[str, str], width: int | None) -> list[str]:
    if piece.table is not None:
        return [visible(" | ".join(line)) for line in table_lines(piece.table)]
    text = "".join(part + (f"[{marks.get(note, note)}]" if note else "") for part, note in split_at_notes(piece.text, piece.notes))
    indent = "  " * piece.bullets
    return _wrapped(visible(f"{piece.marker} {text}".strip()), width, indent, indent)
