"""First step of the diff: a report → its nodes in reading order, each one flat unit.

A heading is a unit, a paragraph is a unit, a table row is a unit. A node that merely bears a number ("3. Tiếp tục xây dựng …")
is one unit together with its first paragraph, so that number and words move together.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import regex

from tuliem_report.report.document import Note, Report, Section, Table, TableCell


@dataclass(frozen=True, slots=True)
class Unit:
    """One node. It has a title or a text, or neither (a preamble, a table: only what stands under it)."""

    address: str
    parent: str | None
    kind: str
    marker: str | None = None
    number: str | None = None
    title: str | None = None
    text: str | None = None
    page: int | None = None
    shape: str | None = None

    @property
    def words(self) -> str:
        """The title or the text."""
        return self.title if self.title is not None else self.text or ""


def units_of(report: Report) -> list[Unit]:
    """List the nodes of a report in reading order, each after its parent; the first is the document."""
    units = list(_section_units(report.body))
    if report.notes:
        units += _note_units(report.notes, report.body.address)
    return _with_unique_addresses(units)


def _section_units(root: Section) -> Iterator[Unit]:
    stack: list[tuple[Section, str | None]] = [(root, None)]
    while stack:
        node, parent = stack.pop()
        content = node.content
        text = None
        if node.title is None and node.marker is not None and content and content[0].type == "paragraph":
            text = content[0].text
            content = content[1:]
        yield Unit(node.address, parent, node.kind, node.marker, node.number, node.title, text, node.page)
        for block in content:
            if block.type == "paragraph":
                yield Unit(block.address, node.address, "paragraph", text=block.text, page=block.page)
            else:
                yield from _table_units(block, node.address)
        stack.extend((child, node.address) for child in reversed(node.children))


def _table_units(table: Table, parent: str) -> Iterator[Unit]:
    yield Unit(table.address, parent, "table", page=table.page, shape=f"{table.columns} columns, {table.header_rows} header rows")
    rows: dict[int, list[TableCell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    for row, cells in sorted(rows.items()):
        yield _row_unit(f"{table.address}/row{row + 1}", table.address, sorted(cells, key=lambda cell: cell.column))


_ORDINAL = regex.compile(r"\(?(?P<number>\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-Za-zđ])[.)]{0,2}|[-+*•]")


def _row_unit(address: str, table: str, cells: list[TableCell]) -> Unit:
    """Make a row; a first cell that only counts the rows is the row's marker, so that it may be renumbered."""
    shape = " ".join(f"{cell.column}:{cell.rowspan}x{cell.colspan}" for cell in cells)
    page = min((cell.page for cell in cells if cell.page is not None), default=None)
    ordinal = _ORDINAL.fullmatch(cells[0].text) if cells[0].column == 0 and len(cells) > 1 else None
    marker, number = (ordinal[0], ordinal["number"]) if ordinal else (None, None)
    texts = [cell.text for cell in (cells[1:] if ordinal else cells)]
    said = [text for text in texts if text]
    text = said[0] if len(said) == 1 else " | ".join(texts)  # a heading across the table, whether its cells are merged or empty
    return Unit(address, table, "table_row", marker, number, text=text, page=page, shape=shape)


def _note_units(notes: Iterable[Note], root: str) -> Iterator[Unit]:
    yield Unit("notes", root, "notes")
    for note in notes:
        yield Unit(note.address, "notes", note.kind, note.mark, note.mark, text=note.text, page=note.page)


def _with_unique_addresses(units: list[Unit]) -> list[Unit]:
    """Tell nodes apart that share an address: a structured file made by hand may repeat one."""
    seen: dict[str, int] = {}
    for index, unit in enumerate(units):
        count = seen[unit.address] = seen.get(unit.address, 0) + 1
        if count > 1:
            units[index] = replace(unit, address=f"{unit.address}~{count}")
    return units
