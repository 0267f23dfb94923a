"""Word files made of a few lines of XML, so that each test shows the markup it is about."""

import io
import zipfile
from collections.abc import Mapping

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_docx import read_docx
from tuliem_report.reading.page import Page, TextLine
from tuliem_report.reading.source import ReadOptions, Revisions, Source

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def run(text: str, properties: str = "") -> str:
    """A run; `properties` is the inside of its w:rPr."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph; `content` is text, or runs where it begins with "<"; `properties` is the inside of its w:pPr."""
    inside = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def numbered(text: str, num: int = 1, level: int = 0, properties: str = "") -> str:
    """A paragraph with an automatic number."""
    return paragraph(text, f'{properties}<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def level(index: int, style: str, text: str, more: str = "", start: int = 1) -> str:
    """One level of an abstract list; `more` stands before its text."""
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(levels: str, number: int = 0) -> str:
    """An abstract list."""
    return f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'


def num(number: int = 1, of: int = 0, overrides: str = "") -> str:
    """A num of an abstract list."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def word_file(body: str, *, headers: Mapping[str, str] | None = None, extra: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """A Word file; `parts` are the insides of styles, numbering, settings, footnotes, endnotes and comments.

    `headers` are the insides of header and footer parts by their file name ("header1"), which is the id of their relationship
    too; `extra` are whole members of the archive.
    """
    members = dict(extra or {})
    relations = []
    for name, inside in {**parts, **(headers or {})}.items():
        kind = name.rstrip("0123456789")
        tag = {"header": "hdr", "footer": "ftr"}.get(kind, name)
        members[f"word/{name}.xml"] = f"<w:{tag} {NAMESPACES}>{inside}</w:{tag}>"
        relations.append(f'<Relationship Id="{name}" Type="{_RELATION}/{kind}" Target="{name}.xml"/>')
    members.setdefault("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
    members["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(relations)}</Relationships>'
    members["_rels/.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    members["[Content_Types].xml"] = _content_types(members)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _content_types(members: Mapping[str, str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = [
        f'<Override PartName="/{name}" ContentType="{kind}.{name[5:-4].rstrip("0123456789")}+xml"/>'
        for name in members
        if name.startswith("word/") and name.endswith(".xml") and name != "word/document.xml"
    ]
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>{"".join(overrides)}</Types>'
    )


def read(content: bytes, revisions: Revisions = "accept", log: ProblemLog | None = None) -> Page:
    """Read a Word file, and check on the way that no character of it is lost or doubled."""
    source = Source("test.docx", content, ReadOptions(revisions=revisions))
    (page,) = read_docx(source, ProblemLog() if log is None else log)
    assert characters_held(page) == page.characters
    return page


def read_body(body: str, revisions: Revisions = "accept", **parts: str) -> Page:
    """Make a Word file of a body and parts, and read it."""
    return read(word_file(body, **parts), revisions)


def lines_of(page: Page) -> list[TextLine]:
    """The lines outside tables."""
    return [item for item in page.items if isinstance(item, TextLine)]


def texts(page: Page) -> list[str]:
    """The text of the lines outside tables."""
    return [line.text for line in lines_of(page)]


def labels(page: Page) -> list[str]:
    """The automatic numbers of the lines outside tables; empty where a paragraph has none."""
    return [line.paragraph.label for line in lines_of(page) if line.paragraph is not None]


def characters_held(page: Page) -> int:
    """Visible characters in the lines, tables, notes and asides of a page."""
    held = [line.text for line in lines_of(page)]
    held += [line.text for item in page.items if not isinstance(item, TextLine) for cell in item.cells for line in cell.lines]
    held += [line.text for note in page.notes for line in note.lines]
    held += [aside.text for aside in page.asides]
    return sum(1 for text in held for character in text if not character.isspace())
