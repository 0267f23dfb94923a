"""Letterhead and signature in a Word file: a table without lines, its cells set line by line as Party documents are."""

from collections.abc import Iterable, Iterator, Sequence

from tuliem_report.outputs.column_lines import ColumnLine, Look
from tuliem_report.outputs.docx_markup import Cell, Element, element, paragraph, row, table
from tuliem_report.outputs.docx_package import TEXT_WIDTH
from tuliem_report.outputs.html_blocks import Block

_LEFT = {"front_matter": 4300, "signature": TEXT_WIDTH // 2}
_ROOM_ABOVE = 240
# What a line looks like: the style of its paragraph, and of its words.
_STYLES: dict[Look, tuple[str, str | None]] = {
    "body": ("Letterhead", None), "strong": ("Letterhead", "Strong"), "ruled": ("Letterhead", "PartyHeading"),
    "nation": ("Letterhead", "Strong"), "motto": ("Letterhead", "PartyHeading"), "rule": ("Letterhead", None),
    "symbol": ("Letterhead", None), "stamp": ("Letterhead", "Strong"), "date": ("Letterhead", "Emphasis"),
    "office": ("SignatureOffice", None), "signed": ("Letterhead", "Emphasis"), "name": ("SignatureName", None),
    "receivers": ("Recipient", "Receivers"), "recipient": ("Recipient", None),
}  # fmt: skip


def columns_table(row_of: Element, block: Block) -> Element:
    """Give the table with that row."""
    return table([row_of], _widths(block), style=None)


def columns_row(block: Block, contents: Iterable[Sequence[Element]]) -> Element:
    """Give its one row; `contents` are the runs of the lines, left column first."""
    assert block.columns is not None
    runs = iter(contents)
    columns = (block.columns.left, block.columns.right)
    return row([Cell([_paragraph(lines, place, next(runs)) for place in range(len(lines))]) for lines in columns], _widths(block))


def line_styles(block: Block) -> list[tuple[str, str | None]]:
    """Give the text of each line and the style of its words."""
    assert block.columns is not None
    return [pair for lines in (block.columns.left, block.columns.right) for pair in _styled(lines)]


def _styled(lines: Sequence[ColumnLine]) -> Iterator[tuple[str, str | None]]:
    for line, after in zip(lines, [*(each.look for each in lines[1:]), None], strict=False):
        # The line below the heading of the Party is a row of dashes in some documents.
        yield line.text, "Strong" if (line.look, after) == ("ruled", "rule") else _STYLES[line.look][1]


def _widths(block: Block) -> tuple[int, int]:
    left = _LEFT[block.piece.kind]
    return left, TEXT_WIDTH - left


def _paragraph(lines: Sequence[ColumnLine], place: int, runs: Sequence[Element]) -> Element:
    look, before = lines[place].look, lines[place - 1].look if place else None
    if before is None and look in ("office", "receivers"):
        return paragraph(runs, _STYLES[look][0], element("spacing", before=_ROOM_ABOVE))
    # No room is left for a hand where the document says that it was signed.
    return paragraph(runs, "SignatureOffice" if (before, look) == ("signed", "name") else _STYLES[look][0])
