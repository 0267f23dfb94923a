"""Elements of a Word file: runs, paragraphs, tables. Text of a document is written as text, whatever it holds.

The order of children follows the schema (ECMA-376), which Word insists on.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from tuliem_report.outputs.visible import visible_block

Element = etree._Element
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = f"{{{NAMESPACE}}}"
_MAP = {"w": NAMESPACE, "r": RELATIONS}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def element(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """Make ``w:name`` with attributes of the same namespace."""
    made = etree.Element(W + name, {W + key: str(value) for key, value in attributes.items()}, nsmap=_MAP)
    made.extend(children)
    return made


def run(text: str, style: str | None = None, *, bold: bool = False, kind: str = "t") -> Element:
    """Make a run; a line break of the text becomes one of Word. `kind` is "delText" within a deletion."""
    properties = element("rPr", *([element("rStyle", val=style)] if style else []), *([element("b")] if bold else []))
    made = element("r", *([properties] if len(properties) else []))
    for number, line in enumerate(visible_block(text).replace("\t", " ").split("\n")):
        if number:
            etree.SubElement(made, W + "br")
        if line:
            written = etree.SubElement(made, W + kind)
            written.text = line
            written.set(_SPACE, "preserve")
    return made


def paragraph(content: Iterable[Element], style: str | None = None, *properties: Element) -> Element:
    """Make a paragraph; `properties` stand after its style, in the order of the schema."""
    inside = [*([element("pStyle", val=style)] if style else []), *properties]
    return element("p", *([element("pPr", *inside)] if inside else []), *content)


def footnote_mark(number: int) -> Element:
    """Make the mark of a footnote in the text, numbered by its place in the file from 1."""
    return element("r", element("rPr", element("rStyle", val="FootnoteReference")), element("footnoteReference", id=number))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its paragraphs, how many columns it spans, and whether it goes on from the row above."""

    paragraphs: Sequence[Element]
    columns: int = 1
    starts: bool = False
    goes_on: bool = False


def table(rows: Iterable[Element], widths: Sequence[int], *, style: str | None = "TableGrid") -> Element:
    """Make a table; `widths` are those of its columns in twentieths of a point."""
    properties = element("tblPr", *([element("tblStyle", val=style)] if style else []), element("tblW", w=sum(widths), type="dxa"))
    properties.append(element("tblLayout", type="fixed"))
    return element("tbl", properties, element("tblGrid", *(element("gridCol", w=width) for width in widths)), *rows)


def row(cells: Sequence[Cell], widths: Sequence[int], *, head: bool = False, whole: bool = False) -> Element:
    """Make a row; one of the head is repeated on each page, a whole one is not torn apart by the end of a page."""
    marks = [*([element("cantSplit")] if head or whole else []), *([element("tblHeader")] if head else [])]
    return element("tr", *([element("trPr", *marks)] if marks else []), *_cells(cells, widths))


def _cells(cells: Sequence[Cell], widths: Sequence[int]) -> Iterator[Element]:
    column = 0
    for cell in cells:
        properties = element("tcPr", element("tcW", w=sum(widths[column : column + cell.columns]), type="dxa"))
        if cell.columns > 1:
            properties.append(element("gridSpan", val=cell.columns))
        if cell.starts or cell.goes_on:
            properties.append(element("vMerge", val="restart" if cell.starts else "continue"))
        yield element("tc", properties, *(cell.paragraphs or [paragraph([], "TableText")]))
        column += cell.columns
