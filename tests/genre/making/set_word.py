"""Sets a document as a Word file. Landscape pages have the margins and running lines of the others."""

from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from genre.making.looks import PAGES, Looks, joined
from genre.making.markup import BULLETS, ContentsLine, Document, Grid, Heading, Mark, Piece, Text, pieces
from genre.making.old_text import in_tcvn3
from genre.making.word_parts import Numbering, add_field, add_footnotes, note_reference, text_box, track

ALIGN = {"c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT}
BULLET_KINDS = {"-": "dash_item", "+": "plus_item", "*": "star_item", "•": "bullet_item"}


class WordSetter:
    """Writes the blocks of one document into one Word file."""

    def __init__(self, document: Document, old_fonts: bool = False) -> None:
        self.document = document
        self.old_fonts = old_fonts
        self.looks = Looks.of(document.head)
        self.word = docx.Document()
        self.changes = 0
        self._page()
        self._styles()
        if document.footnotes:
            add_footnotes(self.word, document.footnotes, self.looks.font)
        self.numbering = Numbering(self.word, self.looks.numbering)

    def write(self, path: Path) -> None:
        """Set all blocks and save."""
        for block in self.document.blocks:
            match block:
                case Heading():
                    self._heading(block)
                case Text():
                    self._text(block)
                case ContentsLine():
                    self._contents(block)
                case Grid():
                    self._grid(block)
                case Mark():
                    getattr(self, f"_{block.name}")()
        self.word.core_properties.author = ""
        self.word.save(str(path))

    def _page(self) -> None:
        section, looks = self.word.sections[0], self.looks
        width, height = PAGES[looks.page]
        section.page_width, section.page_height = Cm(width), Cm(height)
        top, bottom, left, right = looks.margins
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = Cm(top), Cm(bottom), Cm(left), Cm(right)
        for text, place in ((looks.header, section.header), (looks.footer, section.footer)):
            if text:
                self._running(place.paragraphs[0], text)

    def _running(self, paragraph: Paragraph, text: str) -> None:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for word in text.replace("{page}", "\0PAGE\0").replace("{pages}", "\0NUMPAGES\0").split("\0"):
            run = add_field(paragraph, word) if word in ("PAGE", "NUMPAGES") else paragraph.add_run(word)
            run.font.size, run.font.name = Pt(self.looks.size - 2), self.looks.font

    def _styles(self) -> None:
        for name in ("Normal", *(f"Heading {level}" for level in range(1, 7))):
            style = self.word.styles[name]
            style.font.name, style.font.size = self.looks.font, Pt(self.looks.size)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for key in list(fonts.attrib):
                if key.endswith("Theme"):
                    del fonts.attrib[key]
            for key in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
                fonts.set(qn(key), self.looks.font)
            if name != "Normal":
                style.font.color.rgb, style.font.bold, style.font.italic = RGBColor(0, 0, 0), False, False
        for name, base in self.looks.custom_styles.items():
            self.word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = self.word.styles[base]

    def _new(self, codes: str = "", style: str | None = None, place: Any = None) -> Paragraph:
        paragraph = (place or self.word).add_paragraph(style=style)
        self._shape(paragraph, codes)
        return paragraph

    def _shape(self, paragraph: Paragraph, codes: str) -> None:
        form, looks = paragraph.paragraph_format, self.looks
        form.space_after, form.space_before = Pt(looks.after), Pt(0)
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.MULTIPLE, looks.line
        align = next((ALIGN[code] for code in codes if code in ALIGN), None)
        form.alignment = align if align is not None else (WD_ALIGN_PARAGRAPH.JUSTIFY if looks.justify else WD_ALIGN_PARAGRAPH.LEFT)
        if align is None and "n" not in codes:
            form.first_line_indent = Cm(looks.indent)
        if ">" in codes:
            form.left_indent = Cm(0.7 * codes.count(">"))

    def _runs(self, paragraph: Paragraph, text: str, codes: str = "", size: float | None = None) -> None:
        for piece in pieces(text):
            if piece.code == "br":
                paragraph.add_run().add_break(WD_BREAK.LINE)
                continue
            words = piece.text.split("|", 1)[1] if piece.code == "c" else piece.text
            if self.old_fonts:
                self._old_runs(paragraph, piece, codes, size)
                continue
            run = paragraph.add_run("" if piece.code == "fn" else words)
            run.bold, run.italic = "b" in codes or piece.code == "b" or None, "i" in codes or piece.code == "i" or None
            run.underline = "u" in codes or piece.code == "u" or None
            if size or "s" in codes:
                run.font.size = Pt(size or self.looks.size - 2)
            if piece.code == "^":
                run.font.superscript = True
            elif piece.code == "fn":
                note_reference(run, piece.text)
            elif piece.code in ("ins", "del"):
                self.changes += 1
                track(run, piece.code, self.document.head.get("reviser", "Tổ Văn kiện"), self.changes)
            elif piece.code == "c":
                comment = self.word.add_comment([run], text=piece.text.split("|", 1)[0], author="Văn phòng Đảng ủy", initials="VP")
                comment._comment_elm.set(qn("w:date"), "2025-06-21T09:00:00Z")

    def _old_runs(self, paragraph: Paragraph, piece: Piece, codes: str, size: float | None) -> None:
        for text, capitals in in_tcvn3(piece.text):
            run = paragraph.add_run(text)
            run.bold, run.italic = "b" in codes or piece.code == "b" or None, "i" in codes or piece.code == "i" or None
            run.font.name = ".VnTimeH" if capitals else ".VnTime"
            run.font.superscript = piece.code == "^" or None
            if size or "s" in codes:
                run.font.size = Pt(size or self.looks.size - 2)

    def _heading(self, node: Heading) -> None:
        codes = self.looks.codes(node)
        marker, title, rest = joined(node)
        style = self.looks.word_styles.get(node.kind) if node.rest is None else None
        look = "".join(code for code in codes if code in "biu")
        if "s" in codes and marker and title:
            self._runs(self._new(codes, style), marker.strip(), look)
            if style:
                style = None
            for part in title.split("{p}"):
                self._runs(self._new(codes, style), part.strip(), look)
            return
        paragraph = self._new(codes.replace("s", ""), style)
        if self.numbering.apply(paragraph, node.kind, "restart" in node.roles):
            marker = ""
        if "l" in codes and marker:
            self._runs(paragraph, marker.strip() + "//", look)
        elif marker:
            self._runs(paragraph, marker, look if title else "b" if node.kind in self.looks.bold_markers else "")
        title, *more = title.split("{p}")
        self._runs(paragraph, title.rstrip() if more else title, look)
        for part in more:
            paragraph = self._new(codes.replace("s", ""), style)
            self._runs(paragraph, part.strip(), look)
        self._runs(paragraph, rest)

    def _text(self, block: Text) -> None:
        paragraph = self._new(block.style)
        text = block.text
        if "x" in block.style:
            text_box(paragraph, text)
            return
        if text.startswith(BULLETS) and self.numbering.apply(paragraph, BULLET_KINDS[text[0]], False):
            text = text[2:]
        self._runs(paragraph, text, block.style)

    def _contents(self, line: ContentsLine) -> None:
        paragraph = self._new("n")
        _, _, left, right = self.looks.margins
        width = PAGES[self.looks.page][0] - left - right
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
        self._runs(paragraph, f"{line.text}{{tab}}{line.page}")

    def _grid(self, grid: Grid) -> None:
        plan = self.looks.tables.get(grid.name, {})
        width = len(grid.rows[0])
        table = self.word.add_table(rows=len(grid.rows), cols=width)
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        if plan.get("ruled", True):
            table.style = "Table Grid"
        table.autofit = False
        for column, measure in zip(table.columns, plan.get("widths", ()), strict=False):
            column.width = Cm(measure)
        head = plan.get("head", 1)
        for position, row in enumerate(grid.rows):
            for column, text in enumerate(row):
                cell = table.cell(position, column)
                if plan.get("widths"):
                    cell.width = Cm(plan["widths"][column])
                if text == "<":
                    cell.merge(table.cell(position, column - 1))
                elif text == "^":
                    cell.merge(table.cell(position - 1, column))
                else:
                    self._cell(cell, text, "cb" if position < head else plan.get("align", "")[column : column + 1], plan.get("size"))
            if position < head and plan.get("repeat", True):
                properties = table.rows[position]._tr.get_or_add_trPr()
                properties.append(properties.makeelement(qn("w:tblHeader"), {}))
        for row in table.rows:
            for cell in row.cells:
                for empty in [p for p in cell.paragraphs[1:] if not p.text]:
                    empty._p.getparent().remove(empty._p)

    def _cell(self, cell: _Cell, text: str, codes: str, size: float | None) -> None:
        paragraph = cell.paragraphs[0]
        self._shape(paragraph, codes.replace("l", "") + "n")
        if "c" not in codes:
            paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(2), 1.0
        self._runs(paragraph, text, codes.replace("c", "").replace("l", ""), size or self.looks.size - 2)

    def _letterhead(self) -> None:
        self._columns(self.document.head["letterhead"]["left"], self.document.head["letterhead"]["right"])

    def _signature(self) -> None:
        self._columns(self.document.head["signature"]["left"], self.document.head["signature"]["right"])

    def _columns(self, left: list[str], right: list[str]) -> None:
        table = self.word.add_table(rows=1, cols=2)
        table.autofit = False
        for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
            for position, line in enumerate(lines):
                codes, _, text = line.partition(" ")
                paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
                self._shape(paragraph, codes.replace("~", "") + "n")
                if "l" in codes:
                    paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
                paragraph.paragraph_format.space_after, paragraph.paragraph_format.line_spacing = Pt(0), 1.0
                self._runs(paragraph, text, codes.replace("l", ""))
        self.word.add_paragraph().paragraph_format.space_after = Pt(4)

    def _pagebreak(self) -> None:
        self.word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _landscape(self) -> None:
        section = self.word.add_section(WD_SECTION.NEW_PAGE)
        height, width = PAGES[self.looks.page]
        section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(width), Cm(height)

    def _rule(self) -> None:
        self._runs(self._new("c"), "-----", "")
