"""The Từ Liêm report set anew in other ways: other numbering, other looks, as plain text and as Word files.

The tree is taken from the golden outline, changed where a variant asks for it, and written out. The changed tree is what a parser
must give.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from golden_report import golden_report
from tuliem_report.report.document import Section

CENTRED = frozenset({"title", "subtitle", "rule", "part"})
BOLD = frozenset({"title", "part", "section", "item", "signature"})


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the report to be written."""

    kind: str
    marker: str | None
    number: str | None
    title: str | None
    paragraphs: tuple[str, ...] = ()
    children: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph to be written: how it looks, and what it says. `heading` is the part of it that is a heading."""

    look: str
    heading: str
    rest: str = ""

    @property
    def text(self) -> str:
        """Give the whole paragraph."""
        return " ".join(filter(None, (self.heading, self.rest)))


def golden_node() -> Node:
    """Give the report as it is."""
    return _node(golden_report().body)


def _node(section: Section) -> Node:
    paragraphs = tuple(" ".join(part.text.split()) for part in section.content if part.type == "paragraph")
    return Node(section.kind, section.marker, section.number, section.title, paragraphs, tuple(_node(child) for child in section.children))


def changed(node: Node, change: Callable[[Node], Node]) -> Node:
    """Change a node and all below it."""
    return replace(change(node), children=tuple(changed(child, change) for child in node.children))


def outline(node: Node, depth: int = 0) -> Iterator[tuple[int, str, str | None, str | None, str | None]]:
    """Yield what a parser must give: depth, kind, marker, number and title of each node."""
    yield depth, node.kind, node.marker, node.number, node.title
    for child in node.children:
        yield from outline(child, depth + 1)


def pieces(node: Node) -> Iterator[Piece]:
    """Yield the paragraphs in reading order."""
    marker, title, paragraphs = node.marker or "", node.title or "", node.paragraphs
    if node.kind == "document":
        yield from [Piece("title", title)] if title else []
        yield from (Piece("subtitle", "", text) for text in paragraphs)
    elif node.kind in {"part", "appendix"} and not marker.endswith("."):
        yield Piece("part", marker)
        yield Piece("part", title)
    elif node.kind == "separator":
        yield Piece("rule", "", paragraphs[0])
    elif node.kind == "signature":
        yield Piece("signature", paragraphs[0])
    elif title.endswith(":") and paragraphs:
        yield Piece("run-in", f"{marker} {title}", paragraphs[0])
        yield from (Piece("body", "", text) for text in paragraphs[1:])
    elif title:
        yield Piece("item" if node.kind in {"heading", "subitem"} else node.kind, f"{marker} {title}".strip())
        yield from (Piece("body", "", text) for text in paragraphs)
    else:
        yield from (Piece("body", "", f"{marker} {text}".strip() if first else text) for first, text in _firsts(paragraphs))
    for child in node.children:
        yield from pieces(child)


def _firsts(texts: tuple[str, ...]) -> Iterator[tuple[bool, str]]:
    return ((position == 0, text) for position, text in enumerate(texts))


def column(_: str) -> float:
    """Measure a letter of a typewriter."""
    return 1.0


def proportional(letter: str) -> float:
    """Measure a letter roughly as book faces have them."""
    base = unicodedata.normalize("NFD", letter)[0]
    if base in " iljtfrI.,;:'!()-":
        return 0.55
    if base in "mwMW%":
        return 1.45
    return 1.25 if base.isupper() else 0.95


@dataclass(frozen=True, slots=True)
class PlainLook:
    """How plain text is set. `width` is that of a line in columns, None for one line a paragraph."""

    width: float | None = None
    measure: Callable[[str], float] = column
    indent: int = 0
    centred: bool = False
    after_line: str = "\n"
    after_paragraph: str = ""


def as_text(node: Node, look: PlainLook) -> str:
    """Write the report as plain text."""
    written = []
    for piece in pieces(node):
        centred = look.centred and piece.look in CENTRED
        first = 0 if centred else look.indent
        lines = _wrapped(piece.text, look, first) if look.width else [" " * first + piece.text]
        if centred and look.width:
            lines = [" " * int((look.width - sum(map(look.measure, line))) / 2) + line for line in lines]
        written.append("".join(line + look.after_line for line in lines) + look.after_paragraph)
    return "".join(written)


def _wrapped(text: str, look: PlainLook, indent: int) -> list[str]:
    """Fill lines with words up to the width."""
    assert look.width is not None
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else " " * indent + word
        if line and sum(map(look.measure, longer)) > look.width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


@dataclass(frozen=True, slots=True)
class WordLook:
    """How a Word file is set; sizes in points, the page and its margins in millimetres."""

    font: str = "Times New Roman"
    size: float = 14
    bold: bool = True
    centred: bool = True
    justified: bool = True
    page: tuple[float, float] = (210, 297)
    margins: tuple[float, float] = (30, 15)
    indent: float = 12.7
    space_after: float = 6


def as_word(node: Node, look: WordLook) -> bytes:
    """Write the report as a Word file, all in the style Normal, its numbers typed."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(side) for side in look.page)
    section.left_margin, section.right_margin = (Mm(margin) for margin in look.margins)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = look.font, Pt(look.size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), look.font)
    for piece in pieces(node):
        _set_paragraph(document.add_paragraph(), piece, look)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_paragraph(paragraph: Paragraph, piece: Piece, look: WordLook) -> None:
    centred = look.centred and piece.look in CENTRED
    shape = paragraph.paragraph_format
    shape.space_after = Pt(look.space_after)
    shape.first_line_indent = Mm(0 if centred else look.indent)
    flow = WD_ALIGN_PARAGRAPH.JUSTIFY if look.justified else WD_ALIGN_PARAGRAPH.LEFT
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else flow
    if piece.heading:
        run = paragraph.add_run(piece.heading)
        run.bold = look.bold and piece.look in BOLD
        run.italic = look.bold and piece.look not in BOLD
    if piece.rest:
        paragraph.add_run(f" {piece.rest}" if piece.heading else piece.rest)
