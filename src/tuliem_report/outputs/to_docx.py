"""A clean Word file of a report: heading styles that make an outline, tables, real footnotes and comments; markers stand as printed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tuliem_report.outputs.docx_markup import Cell, Element, element, footnote_mark, paragraph, run, table
from tuliem_report.outputs.docx_package import TEXT_WIDTH, WordDocument, package
from tuliem_report.outputs.html_blocks import Block, Place, Side, report_text
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.report.document import Report

_LOWEST_HEADING = 9
_CENTRED = frozenset({"document", "front_matter", "separator", "appendix"})
_ON_OWN_LINE = frozenset({"part", "appendix"})
_NARROWEST, _WIDEST = 6, 40  # letters that a column is given room for


def write_report(report: "Report", _: WriteOptions) -> bytes:
    """Write the whole document."""
    text = report_text(report)
    comments: list[Element] = []
    body = [made for block in text.blocks for made in _block(block, comments)]
    strays = [paragraph([run(f"{side.number} {side.text}")], "FootnoteText") for side in text.strays if side.kind == "note"]
    title = report.body.title or report.source.name
    return package(WordDocument(title, [*body, *strays], [note.text for note in report.notes], comments))


def _block(block: Block, comments: list[Element]) -> Iterator[Element]:
    remarks = [_comment(side, comments) for side in block.sides if side.kind == "comment"]
    if block.piece.table is None:
        yield paragraph(_commented(_runs(block), remarks), _style(block), *_justified(block))
    else:
        yield _table(block)
        # Two tables that touch would be one.
        yield paragraph(_commented([], remarks), "TableText")


def _style(block: Block) -> str | None:
    piece = block.piece
    if block.level:
        return "Title" if piece.kind == "document" else f"Heading{min(max(block.level - 2, 1), _LOWEST_HEADING)}"
    if piece.kind == "signature":
        return "Recipient" if block.recipient else "Signature"
    return "Centred" if piece.kind in _CENTRED else None


def _justified(block: Block) -> Iterator[Element]:
    """Centre the headings that reports centre, whatever their level; an appendix begins a page."""
    if block.level and block.piece.kind in _ON_OWN_LINE:
        if block.piece.kind == "appendix":
            yield element("pageBreakBefore")
        yield element("ind", firstLine=0)
        yield element("jc", val="center")


def _runs(block: Block) -> Iterator[Element]:
    piece = block.piece
    if piece.marker:
        gap = "\n" if block.level and piece.kind in _ON_OWN_LINE else " "
        yield run(piece.marker + gap)
    for stretch in block.stretches:
        if stretch.text:
            yield run(stretch.text)
        if stretch.note:
            yield footnote_mark(stretch.number)


def _comment(side: Side, comments: list[Element]) -> int:
    """File a comment, and give its number."""
    number = len(comments)
    quoted = f"“{side.quote}” " if side.quote else ""
    comments.append(element("comment", paragraph([run(quoted + side.text)], "CommentText"), id=number, author=visible(side.author)))
    return number


def _commented(content: Iterator[Element] | Sequence[Element], numbers: Sequence[int]) -> Iterator[Element]:
    yield from (element("commentRangeStart", id=number) for number in numbers)
    yield from content
    for number in numbers:
        yield element("commentRangeEnd", id=number)
        yield element("r", element("commentReference", id=number))


def _table(block: Block) -> Element:
    widths = _widths(block)
    head = 0 if block.laid_out else sum(row.head for row in block.grid)
    return table(_rows(block, len(widths)), widths, head=head, style=None if block.laid_out else "TableGrid")


def _rows(block: Block, columns: int) -> Iterator[Sequence[Cell]]:
    """Put back the places that a cell merged downwards covers: Word wants each of them named."""
    hanging: dict[int, tuple[int, int]] = {}  # column → rows still covered, columns wide
    for row in block.grid:
        cells: list[Cell] = []
        places = {place.column: place for place in row.places}
        column = 0
        while column < columns:
            place = places.get(column, Place(None, column))
            rows, width = hanging.pop(column, (0, 0))
            goes_on = rows > 0
            if not goes_on:
                rows, width = place.rowspan, place.colspan
            if rows > 1:
                hanging[column] = (rows - 1, width)
            texts = [] if goes_on else [_cell_text(place, head=row.head, laid_out=block.laid_out)]
            cells.append(Cell(texts, width, starts=rows > 1 and not goes_on, goes_on=goes_on))
            column += width
        yield cells


def _cell_text(place: Place, *, head: bool, laid_out: bool) -> Element:
    style = "TableCentred" if laid_out else "TableHead" if head else "TableNumber" if place.numeric else "TableText"
    return paragraph([run(place.cell.text)] if place.cell and place.cell.text else [], style)


def _widths(block: Block) -> list[int]:
    """Share the width out by the longest text of each column, within bounds."""
    places = [place for row in block.grid for place in row.places]
    columns = max((place.column + place.colspan for place in places), default=1)
    longest = [_NARROWEST] * columns
    for place in places:
        if place.cell and place.colspan == 1 and not block.laid_out:
            longest[place.column] = max(longest[place.column], min(len(place.cell.text), _WIDEST))
    return [TEXT_WIDTH * share // sum(longest) for share in longest]
