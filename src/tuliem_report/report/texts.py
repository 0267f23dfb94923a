"""Every text of a report in reading order, each with its place: what facts and checks look through."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tuliem_report.report.document import Paragraph, Report
from tuliem_report.report.section import walk


@dataclass(frozen=True, slots=True)
class Text:
    """A heading, a paragraph, a cell of a table, or a note; `page` counts from 1, None where the format has none.

    `address` is that of the section that it belongs to, `own` its own; headings, tables and notes have only one.
    """

    text: str
    address: str
    page: int | None
    place: Literal["heading", "paragraph", "cell", "note"]
    own: str = ""


def texts(report: Report) -> Iterator[Text]:
    """Yield them; the title of the document itself is not among them."""
    for _, node in walk(report.body):
        if node.title and node.kind != "document":
            yield Text(node.title, node.address, node.page, "heading", node.address)
        for part in node.content:
            if isinstance(part, Paragraph):
                yield Text(part.text, node.address, part.page or node.page, "paragraph", part.address)
            else:
                yield from (Text(cell.text, part.address, cell.page or part.page, "cell", part.address) for cell in part.cells)
    for note in report.notes:
        yield Text(note.text, note.address, note.page, "note", note.address)
