"""Letterhead and signature in a Word file: a table without lines, its cells set line by line as Party documents are."""

from collections.abc import Iterator, Sequence

from tuliem_report.outputs.docx_markup import Cell, Element, paragraph, row, run, table
from tuliem_report.outputs.docx_package import TEXT_WIDTH
from tuliem_report.outputs.two_columns import ColumnLine, Look, Pair

_LEFT = {"front_matter": 4300, "signature": TEXT_WIDTH // 2}
# What a line looks like: the style of its paragraph, and of its words.
_STYLES: dict[Look, tuple[str, str | None]] = {
    "body": ("Letterhead", None), "strong": ("Letterhead", "Strong"), "ruled": ("Letterhead", "PartyHeading"),
    "nation": ("Letterhead", "Strong"), "motto": ("Letterhead", "PartyHeading"), "rule": ("Letterhead", None),
    "symbol": ("Letterhead", None), "stamp": ("Letterhead", "Strong"), "date": ("Letterhead", "Emphasis"),
    "office": ("SignatureOffice", None), "signed": ("Letterhead", "Emphasis"), "name": ("SignatureName", None),
    "receivers": ("Recipient", "Receivers"), "recipient": ("Recipient", None),
}  # fmt: skip


def columns_table(pair: Pair) -> Element:
    """Give the table."""
    left = _LEFT[pair.block.piece.kind]
    widths = (left, TEXT_WIDTH - left)
    cells = [Cell(list(_paragraphs(lines))) for lines in (pair.columns.left, pair.columns.right)]
    return table([row(cells, widths)], widths, style=None)


def _paragraphs(lines: Sequence[ColumnLine]) -> Iterator[Element]:
    looks = [None, *(line.look for line in lines), None]
    for line, before, after in zip(lines, looks, looks[2:], strict=False):
        style, words = _STYLES[line.look]
        if line.look == "name" and before == "signed":
            style = "SignatureOffice"  # no room is wanted for a hand
        if line.look == "ruled" and after == "rule":
            words = "Strong"  # the line below is a row of dashes here
        yield paragraph([run(line.text, words)], style)
