"""The parts of a Word file that python-docx has no words for: footnotes, numbering, tracked changes, fields."""

from typing import Any
from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

W = nsdecls("w")
FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
WHEN = "2025-06-20T08:30:00Z"


def add_footnotes(word: WordDocument, notes: list[dict[str, str]], font: str) -> None:
    """Store the notes; `note_reference` puts their marks into the text."""
    special = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, number, mark in (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))
    )
    body = "".join(
        f'<w:footnote w:id="{note["mark"]}"><w:p><w:pPr><w:jc w:val="both"/></w:pPr>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="20"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/><w:sz w:val="20"/></w:rPr>'
        f'<w:t xml:space="preserve"> {escape(note["text"])}</w:t></w:r></w:p></w:footnote>'
        for note in notes
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes {W}>{special}{body}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, xml.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def note_reference(run: Run, mark: str) -> None:
    """Put the mark of a footnote into a run."""
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), mark)
    run._r.append(reference)


def track(run: Run, change: str, author: str, number: int) -> None:
    """Make a run an insertion ("ins") or a deletion ("del")."""
    wrapper = OxmlElement(f"w:{change}")
    wrapper.set(qn("w:id"), str(9000 + number))
    wrapper.set(qn("w:author"), author)
    wrapper.set(qn("w:date"), WHEN)
    run._r.addprevious(wrapper)
    wrapper.append(run._r)
    if change == "del":
        for text in run._r.findall(qn("w:t")):
            text.tag = qn("w:delText")


def text_box(paragraph: Paragraph, text: str) -> None:
    """Put a frame with a text over the page, as a stamp on a draft is set."""
    run = parse_xml(
        f'<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:140pt;height:24pt" stroked="t"><v:textbox>'
        f'<w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{escape(text)}</w:t></w:r></w:p>'
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    paragraph._p.append(run)


def add_field(paragraph: Paragraph, instruction: str) -> Run:
    """Add a simple field such as PAGE, and give its run."""
    run = paragraph.add_run()
    for kind in ("begin", None, "separate", "text", "end"):
        if kind is None:
            element = OxmlElement("w:instrText")
            element.text = f" {instruction} "
        elif kind == "text":
            element = OxmlElement("w:t")
            element.text = "1"
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        run._r.append(element)
    return run


class Numbering:
    """Automatic numbering as Word keeps it: lists of levels, and the kinds of node that use them.

    `{"lists": {"main": [["upperRoman", "%1."], …]}, "use": {"section": ["main", 0], …}}`; a node with the role "restart"
    starts its level again, as "Restart at 1" does.
    """

    def __init__(self, word: WordDocument, plan: dict[str, Any]) -> None:
        self.use: dict[str, tuple[str, int]] = {kind: (name, level) for kind, (name, level) in plan.get("use", {}).items()}
        self.root = word.part.numbering_part.element
        self.abstract: dict[str, int] = {}
        self.current: dict[str, int] = {}
        self.next = 500
        styles = dict(plan.get("styles", {}))
        for position, (name, levels) in enumerate(plan.get("lists", {}).items()):
            self.abstract[name] = 500 + position
            self.root.insert(0, parse_xml(_abstract(500 + position, levels, styles if name == plan.get("styled") else {})))
        for name in self.abstract:
            self.current[name] = self._new(name, None)
        for style, level in styles.items():
            self._set(word.styles[style].element.get_or_add_pPr(), self.current[plan["styled"]], level)
        self.by_style = set(plan.get("use", {})) & set(plan.get("kinds_of_styles", ()))
        self.restarted: set[str] = set()

    def apply(self, paragraph: Paragraph, kind: str, restart: bool) -> bool:
        """Number a paragraph automatically; False where its kind is numbered by hand."""
        if kind not in self.use:
            return False
        name, level = self.use[kind]
        if restart:
            self.current[name] = self._new(name, level)
            self.restarted.add(name)
        if kind not in self.by_style or name in self.restarted:
            self._set(paragraph._p.get_or_add_pPr(), self.current[name], level)
        return True

    def _new(self, name: str, restart: int | None) -> int:
        self.next += 1
        override = "" if restart is None else f'<w:lvlOverride w:ilvl="{restart}"><w:startOverride w:val="1"/></w:lvlOverride>'
        xml = f'<w:num {W} w:numId="{self.next}"><w:abstractNumId w:val="{self.abstract[name]}"/>{override}</w:num>'
        self.root.append(parse_xml(xml))
        return self.next

    @staticmethod
    def _set(properties: Any, number: int, level: int) -> None:
        element = properties.get_or_add_numPr()
        element.get_or_add_ilvl().val = level
        element.get_or_add_numId().val = number


def _abstract(number: int, levels: list[list[str]], styles: dict[str, int]) -> str:
    of_level = {level: name for name, level in styles.items()}
    body = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        + (f'<w:pStyle w:val="{of_level[level].replace(" ", "")}"/>' if level in of_level else "")
        + f'<w:suff w:val="space"/><w:lvlText w:val="{escape(text)}"/><w:lvlJc w:val="left"/></w:lvl>'
        for level, (form, text) in enumerate(levels)
    )
    return f'<w:abstractNum {W} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
