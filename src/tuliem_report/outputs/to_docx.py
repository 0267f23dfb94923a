"""A clean Word file of a report: heading styles that make an outline, tables, real footnotes and comments; markers stand as printed."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tuliem_report.outputs.docx_markup import Element, element, footnote_mark, paragraph, run
from tuliem_report.outputs.docx_package import WordDocument, package
from tuliem_report.outputs.docx_tables import whole_table
from tuliem_report.outputs.html_blocks import ON_OWN_LINE, Block, Side, Stretch, report_text
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.pieces import Piece
from tuliem_report.outputs.two_columns import paired_blocks
from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.report.document import Report

_LOWEST_HEADING = 9
_NOTE = "note"
_CENTRED = frozenset({"document", "front_matter", "separator", "appendix"})


def write_report(report: "Report", _: WriteOptions) -> bytes:
    """Write the whole document."""
    comments: list[Element] = []
    body = [made for block in word_blocks(report) for made in _block(block, comments)]
    title = report.body.title or report.source.name
    return package(WordDocument(title, body, [note.text for note in report.notes], comments))


def word_blocks(report: "Report") -> Iterator[Block]:
    """Yield the blocks of a report, and at the end the notes whose marks stand nowhere."""
    text = report_text(report)
    yield from paired_blocks(text.blocks, report.front_matter)
    for side in text.strays:
        if side.kind == "note":
            piece = Piece("paragraph", side.address, None, 0, str(side.number), side.text, kind=_NOTE)
            yield Block(piece, (Stretch(side.text),), page=None)


def _block(block: Block, comments: list[Element]) -> Iterator[Element]:
    remarks = [_comment(side, comments) for side in block.sides if side.kind == "comment"]
    if not block.is_grid:
        yield paragraph(_commented(_runs(block), remarks), paragraph_style(block), *direct_layout(block))
    else:
        yield whole_table(block)
        # Two tables that touch would be one.
        yield paragraph(_commented([], remarks), "TableText")


def paragraph_style(block: Block) -> str | None:
    """Name the style of a block's paragraph; None for that of running text."""
    piece = block.piece
    if block.level:
        return "Title" if piece.kind == "document" else f"Heading{min(max(block.level - 2, 1), _LOWEST_HEADING)}"
    if piece.kind == "signature":
        return "Recipient" if block.recipient else "Signature"
    if piece.kind == _NOTE:
        return "FootnoteText"
    return "Centred" if piece.kind in _CENTRED else None


def direct_layout(block: Block) -> Iterator[Element]:
    """Centre the headings that reports centre, whatever their level; an appendix begins a page."""
    if block.level and block.piece.kind in ON_OWN_LINE:
        if block.piece.kind == "appendix":
            yield element("pageBreakBefore")
        yield element("ind", firstLine=0)
        yield element("jc", val="center")


def _runs(block: Block) -> Iterator[Element]:
    piece = block.piece
    if piece.marker:
        gap = "\n" if block.marker_above else " "
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
