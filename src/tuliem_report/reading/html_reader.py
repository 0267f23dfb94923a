"""Reading HTML: one walk through the tree, which gives the paragraphs and tables of the document and sets the rest aside."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import regex

from tuliem_report.reading.html_article import Article
from tuliem_report.reading.html_inline import MANY_LINES, InlineText, Line, are_visual_lines, part_paragraphs, text_of
from tuliem_report.reading.html_lists import ListLabels
from tuliem_report.reading.html_look import Look
from tuliem_report.reading.html_notes import HtmlNote, HtmlNotes
from tuliem_report.reading.html_styles import StyleSheet
from tuliem_report.reading.html_tables import OpenTable, shape_of
from tuliem_report.reading.html_tree import BLOCKS, CONTROLS, SILENT, Element, squeezed_text, walk
from tuliem_report.reading.page import Aside, PageNote, ParagraphStyle, Run, TableGrid, TextLine
from tuliem_report.reading.source import Revisions

NAVIGATION = "navigation"
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_CHANGES: dict[tuple[str, Revisions], str] = {
    ("del", "accept"): "deleted by a tracked change",
    ("ins", "reject"): "inserted by a tracked change",
}
_OWN_LABEL = regex.compile(r"mso-list:\s*ignore", regex.IGNORECASE)
_OWN_LEVEL = regex.compile(r"mso-list:\s*l\d{1,4}\s+level(\d{1,2})", regex.IGNORECASE)
_RUNNING_HEAD = regex.compile(r"mso-element:\s*(header|footer)\b", regex.IGNORECASE)
_HEADING = regex.compile(r"h([1-6])")

Item = TextLine | TableGrid


@dataclass(slots=True)
class Frame:
    """An element that is open: its look, whether it is a block, and the heading level it stands in."""

    element: Element
    look: Look
    block: bool
    heading: int | None = None
    close: Callable[[], None] | None = None


@dataclass(slots=True)
class Label:
    """The label that waits for the first line of its list item."""

    text: str
    depth: int
    printed: bool = False


@dataclass(slots=True)
class PageReader:
    """Reads one page. `generated` counts the characters of labels, which the page itself does not hold."""

    styles: StyleSheet
    labels: ListLabels
    notes: HtmlNotes
    article: Article
    revisions: Revisions
    items: list[Item] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    page_notes: list[PageNote] = field(default_factory=list)
    generated: int = 0
    _inline: InlineText = field(default_factory=InlineText)
    _frames: list[Frame] = field(default_factory=list)
    _tables: list[OpenTable | None] = field(default_factory=list)
    _sinks: list[list[Item]] = field(default_factory=list)
    _label: Label | None = None
    _paragraphs: int = 0

    def read(self, root: Element) -> None:
        """Read everything below the root."""
        self._sinks.append(self.items)
        for element, text in walk(root, self._enters):
            if text is None:
                self._leave()
            elif element in self.article.path:
                self._set_aside(text, NAVIGATION)
            elif text:
                self._inline.add(text, self._frames[-1].look)
        self._end_paragraph()

    def _enters(self, element: Element) -> bool:
        if element.tag in SILENT or element in self.notes.commented:
            return False
        look = self.styles.look(element, self._frames[-1].look if self._frames else Look())
        block = look.display == "block" or (element.tag in BLOCKS and look.display != "inline")
        reason = self._reason_against(element, look)
        if block or reason == NAVIGATION:
            self._end_paragraph()
        if reason is not None:
            self._set_aside(self._words(element), reason)
            return False
        if self._is_atom(element, look):
            return False
        frame = Frame(element, look, block, self._heading(element))
        frame.close = self._opened(element, look)
        self._frames.append(frame)
        return True

    def _reason_against(self, element: Element, look: Look) -> str | None:
        """Tell why an element is not part of the document; None where it is."""
        tag = str(element.tag)
        if tag == "title" and (parent := element.getparent()) is not None and parent.tag == "head":
            return "page title"
        if element in self.article.outside or tag in CONTROLS:
            return NAVIGATION
        if element in self.notes.marks:
            return "note mark"
        if look.hidden:
            return "hidden text"
        if tag == "figcaption" and next(element.itersiblings("table", preceding=True), None) is None:
            return "picture caption"
        if (found := _RUNNING_HEAD.search(element.get("style") or "")) is not None:
            return f"page {found[1].lower()}"
        return _CHANGES.get((tag, self.revisions))

    def _is_atom(self, element: Element, look: Look) -> bool:
        """Handle an element that is not gone into: a break, a rule, the mark of a note, the number that Word wrote before an item."""
        if element.tag == "br":
            self._inline.break_line()
        elif element in self.notes.anchors:
            self._inline.add(self._words(element), look, self.notes.anchors[element].id)
        elif _OWN_LABEL.search(element.get("style") or "") and self._frames:
            self._take_own_label(self._words(element), look)
        else:
            return element.tag == "hr"
        return True

    def _take_own_label(self, text: str, look: Look) -> None:
        styles = (frame.element.get("style") or "" for frame in reversed(self._frames))
        level = next((found[1] for style in styles if (found := _OWN_LEVEL.search(style))), "1")
        if text:
            self._label = Label(text, max(int(level) - 1, 0), printed=True)
            self._inline.add(f"{text} ", look)

    def _heading(self, element: Element) -> int | None:
        if found := _HEADING.fullmatch(str(element.tag)):
            return int(found[1])
        level = element.get("aria-level", "2")
        if element.get("role") == "heading" and level.isascii() and level.isdigit():
            return int(level)
        return self._frames[-1].heading if self._frames else None

    def _opened(self, element: Element, look: Look) -> Callable[[], None] | None:
        """Begin a list, an item, a table, a cell or a note; give what is to be done at its end."""
        tag = element.tag
        if element in self.notes.bodies:
            return self._open_note(self.notes.bodies[element])
        if tag in _LISTS:
            self.labels.open(element)
            return self.labels.close
        if tag == "li":
            self._open_item(element, look)
        elif tag == "table":
            return self._open_table(element, look)
        elif tag == "tr" and self._tables and self._tables[-1] is not None:
            self._tables[-1].start_row()
        elif tag in ("td", "th") and self._tables and self._tables[-1] is not None:
            return self._open_cell(element, self._tables[-1])
        return None

    def _open_item(self, element: Element, look: Look) -> None:
        text = self.labels.item(element, look)
        waiting = self._label.text if self._label is not None and not self._label.printed else ""
        text = f"{waiting} {text}".strip()
        self._label = Label(text, max(self.labels.depth, 0)) if text else None

    def _open_table(self, element: Element, look: Look) -> Callable[[], None]:
        shape = shape_of(element, look, self.styles)
        inside_other = len(self._sinks) > 1
        if inside_other or shape.is_layout or element in self.article.path:
            self._tables.append(None)
            return self._close_layout
        self._tables.append(OpenTable(shape.is_ruled))
        return self._close_table

    def _close_layout(self) -> None:
        self._tables.pop()

    def _close_table(self) -> None:
        table = self._tables.pop()
        grid = table.grid() if table is not None else None
        if grid is not None:
            self.items.append(grid)

    def _open_cell(self, element: Element, table: OpenTable) -> Callable[[], None]:
        lines: list[Item] = []
        self._sinks.append(lines)
        return lambda: table.add(element, self._pop_lines())

    def _open_note(self, note: HtmlNote) -> Callable[[], None]:
        self._sinks.append([])
        return lambda: self._close_note(note)

    def _close_note(self, note: HtmlNote) -> None:
        lines = self._without_mark(self._pop_lines(), note.mark)
        if lines:
            self.page_notes.append(PageNote(note.id, note.mark, lines, note.kind))

    def _pop_lines(self) -> tuple[TextLine, ...]:
        return tuple(item for item in self._sinks.pop() if isinstance(item, TextLine))

    def _without_mark(self, lines: tuple[TextLine, ...], mark: str) -> tuple[TextLine, ...]:
        """Take the mark away that stands before the text of a note without being a link."""
        bare = regex.escape(mark.strip("[]()"))
        first = lines[0].runs[0] if lines else Run("")
        found = regex.match(rf"\s*[\[(]?{bare}(?:[\])][.:]?|[.:]|(?=\s|\Z))", first.text)
        if found is None or (len(lines) == 1 and lines[0].text.strip() == found.group().strip()):
            return lines
        self._set_aside(found.group(), "note mark")
        runs = (replace(first, text=first.text[found.end() :].lstrip()), *lines[0].runs[1:])
        return (replace(lines[0], runs=tuple(run for run in runs if run.text)), *lines[1:])

    def _leave(self) -> None:
        frame = self._frames[-1]
        if frame.block or frame.close is not None:
            self._end_paragraph()
        self._frames.pop()
        if frame.element.tag == "li" or frame.element in self.notes.bodies:
            self._label = None
        if frame.close is not None:
            frame.close()

    def _end_paragraph(self) -> None:
        """Give the text collected so far its place, as one paragraph or, where breaks part it, as several."""
        lines = self._inline.take()
        if not lines:
            return
        frame = next(frame for frame in reversed(self._frames) if frame.block or frame is self._frames[0])
        parts = [lines] if frame.heading is not None and () not in lines else part_paragraphs(lines)
        for number, part in enumerate(parts):
            self._place(part, frame, first=number == 0)

    def _place(self, lines: list[Line], frame: Frame, *, first: bool) -> None:
        label, self._label = self._label, None
        if label is not None and not label.printed and any(one.element in self.notes.bodies for one in self._frames):
            label = None
        if label is not None and not label.printed:
            lines = [(replace(lines[0][0], text=f"{label.text} ", raised=False, note=None), *lines[0]), *lines[1:]]
            self.generated += len("".join(label.text.split()))
        self._paragraphs += 1
        look = frame.look
        style: ParagraphStyle | None = ParagraphStyle(
            number=self._paragraphs,
            alignment=look.alignment,
            left_indent=round(look.indent, 2),
            first_indent=round(look.first_indent, 2),
            space_before=round(look.space_before, 2) if first else 0.0,
            heading=frame.heading,
            label=label.text if label is not None else "",
            label_depth=label.depth if label is not None else None,
        )
        if self._is_uncertain(lines, frame, label):
            style = None
        self._sinks[-1].extend(TextLine(line, paragraph=style) for line in lines)

    def _is_uncertain(self, lines: list[Line], frame: Frame, label: Label | None) -> bool:
        """Tell lines that were put where they stood on a printed page: what belongs together must be found out later."""
        if frame.heading is not None or label is not None or frame.look.alignment in ("center", "right"):
            return False
        if any(one.look.placed for one in self._frames):
            return True
        return len(lines) >= MANY_LINES and are_visual_lines([text_of(line) for line in lines])

    def _words(self, element: Element) -> str:
        """Give the text of an element that is not gone into, comments left out."""
        return squeezed_text(element, self.notes.commented)

    def _set_aside(self, text: str, reason: str) -> None:
        text = " ".join(text.split())
        if text:
            self.asides.append(Aside(text, reason))
