"""Reading DOCX: from the inside of a paragraph to lines of runs.

Everything that can stand in a paragraph is walked through in order; an element that is not in `_HANDLERS` is transparent, so that
text inside an unknown wrapper is found. Neighbouring runs that look alike become one: Word cuts them at every spelling mark.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tuliem_report.reading.docx_markup import P_PR, R_PR, XML_SPACE, Element, M, V, W, count_visible, symbol
from tuliem_report.reading.docx_notes import Anchor, NoteKind
from tuliem_report.reading.docx_properties import ParagraphProperties, read_paragraph_properties, read_run_properties
from tuliem_report.reading.docx_state import ReadingState
from tuliem_report.reading.docx_styles import Look
from tuliem_report.reading.page import Run


@dataclass(slots=True)
class Stretch:
    """Text in one look, still growing; `note` is the anchor whose mark it is."""

    look: Look
    note: Anchor | None
    pieces: list[str]

    def run(self) -> Run:
        """Give the finished run."""
        look = self.look
        note = None if self.note is None else self.note.id
        raised = look.raised or note is not None
        return Run("".join(self.pieces), look.bold, look.italic, look.size, look.font, raised, note, look.underlined)


@dataclass(slots=True)
class ParagraphText:
    """The text of one paragraph as far as it is read, and the text boxes that hang on it.

    A paragraph whose mark was deleted goes on in the next one, so that several w:p may add to one of these.
    """

    state: ReadingState
    lines: list[list[Stretch]] = field(default_factory=lambda: [[]])
    boxes: list[Element] = field(default_factory=list)
    properties: Element | None = None
    direct: ParagraphProperties = field(default_factory=ParagraphProperties)
    custom_note: Anchor | None = None
    _aside: list[str] = field(default_factory=list)
    _aside_reason: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether no text was found, not even white space."""
        return not any(self.lines)

    def read(self, paragraph: Element) -> None:
        """Add the inside of one w:p; its properties take the place of those before, for Word keeps them in the mark at the end."""
        self.properties = paragraph.find(P_PR)
        self.direct = read_paragraph_properties(self.state.revisions.current(self.properties))
        self.walk(paragraph, Look())
        self.end_aside()
        if True in self.state.fields:
            # A field whose code does not end with its paragraph lacks its end; what follows is text again.
            del self.state.fields[self.state.fields.index(True) :]
        self.state.quote(" ")

    def walk(self, element: Element, look: Look) -> None:
        """Read the children of an element."""
        for child in element.iterchildren("*"):
            handler = _HANDLERS.get(child.tag, ParagraphText.walk)
            if handler is not None:
                handler(self, child, look)

    def add(self, text: str, look: Look, note: Anchor | None = None) -> None:
        """Add text to the current line, or set it aside where it is not part of what is printed."""
        reason = self.state.reason_against(look.hidden)
        if reason is not None:
            if reason != self._aside_reason:
                self.end_aside()
                self._aside_reason = reason
            self._aside.append(text)
            return
        text = text.upper() if look.capitals else text  # printed in capitals, whatever was typed
        self.state.quote(text)
        line = self.lines[-1]
        if line and line[-1].look is look and line[-1].note is note:
            line[-1].pieces.append(text)
        else:
            line.append(Stretch(look, note, [text]))

    def end_aside(self) -> None:
        """Write the text set aside so far to the ledger, as one entry."""
        if self._aside:
            self.state.set_aside("".join(self._aside), self._aside_reason)
            self._aside = []
        self._aside_reason = ""

    def _run(self, element: Element, _look: Look) -> None:
        state = self.state
        properties = state.revisions.current(element.find(R_PR))
        self.walk(element, state.styles.look(self.direct.style, read_run_properties(properties), state.table_run))
        self.custom_note = None

    def _text(self, element: Element, look: Look) -> None:
        self.state.met.add(element)
        text = element.text or ""
        if element.get(XML_SPACE) != "preserve":
            text = text.strip(" \t\r\n")
        if "\n" in text or "\r" in text:
            text = text.replace("\r", " ").replace("\n", " ")
        if not text:
            return
        self._add_to_mark(text, look)
        self.add(text, look, self.custom_note)

    def _add_to_mark(self, text: str, look: Look) -> None:
        """Let the text be the mark of the note that was met, unless it is not printed."""
        if self.custom_note is not None and self.state.reason_against(look.hidden) is None:
            self.custom_note.mark += text

    def _tab(self, _element: Element, look: Look) -> None:
        self.add("\t", look)

    def _break(self, _element: Element, look: Look) -> None:
        # A page or column break inside a paragraph begins a new line too; before and after the text it leaves an empty one.
        if self.state.reason_against(look.hidden) is not None:
            self.add(" ", look)
            return
        self.lines.append([])

    def _hyphen(self, element: Element, look: Look) -> None:
        self.state.met.add(element)
        self.add("-", look)

    def _symbol(self, element: Element, look: Look) -> None:
        """Symbols stand in the private use area of their font (F0B7 in Symbol); the repair of text maps them."""
        self.state.met.add(element)
        character = symbol(element)
        if not character:
            return
        self._add_to_mark(character, look)
        self.add(character, replace(look, capitals=False, font=element.get(W + "font")), self.custom_note)

    def _field(self, element: Element, _look: Look) -> None:
        fields = self.state.fields
        match element.get(W + "fldCharType"):
            case "begin":
                fields.append(True)
            case "separate" if fields:
                fields[-1] = False
            case "end" if fields:
                fields.pop()

    def _revision(self, element: Element, look: Look) -> None:
        with self.state.dropping(self.state.revisions.reason(element.tag)):
            self.walk(element, look)

    def _note(self, kind: NoteKind, element: Element, look: Look) -> None:
        key, reason = element.get(W + "id", ""), self.state.reason_against(look.hidden)
        if reason is not None:
            self.state.notes.dropped[kind, key] = reason
            return
        anchor = self.state.notes.meet(kind, key, element.get(W + "customMarkFollows") in ("1", "true", "on"))
        if anchor.custom:
            self.custom_note = anchor
        else:
            self.state.generated += count_visible(anchor.mark)
            self.add(anchor.mark, look, anchor)

    def _footnote(self, element: Element, look: Look) -> None:
        self._note("footnote", element, look)

    def _endnote(self, element: Element, look: Look) -> None:
        self._note("endnote", element, look)

    def _box(self, element: Element, look: Look) -> None:
        if self.state.dropped:
            self.walk(element, look)
        else:
            self.boxes.append(element)

    def _watermark(self, element: Element, _look: Look) -> None:
        self.state.met.add(element)
        self.state.set_aside(element.get("string", ""), "watermark")

    def _open_comment(self, element: Element, _look: Look) -> None:
        self.state.open_comment(element.get(W + "id", ""))

    def _close_comment(self, element: Element, _look: Look) -> None:
        self.state.close_comment(element.get(W + "id", ""))


_HANDLERS: dict[str, Callable[[ParagraphText, Element, Look], None] | None] = {
    W + "r": ParagraphText._run,
    M + "r": ParagraphText._run,
    W + "t": ParagraphText._text,
    W + "delText": ParagraphText._text,
    M + "t": ParagraphText._text,
    W + "tab": ParagraphText._tab,
    W + "ptab": ParagraphText._tab,
    W + "br": ParagraphText._break,
    W + "cr": ParagraphText._break,
    W + "noBreakHyphen": ParagraphText._hyphen,
    W + "sym": ParagraphText._symbol,
    W + "fldChar": ParagraphText._field,
    W + "ins": ParagraphText._revision,
    W + "del": ParagraphText._revision,
    W + "moveFrom": ParagraphText._revision,
    W + "moveTo": ParagraphText._revision,
    W + "footnoteReference": ParagraphText._footnote,
    W + "endnoteReference": ParagraphText._endnote,
    W + "txbxContent": ParagraphText._box,
    V + "textpath": ParagraphText._watermark,
    W + "commentRangeStart": ParagraphText._open_comment,
    W + "commentRangeEnd": ParagraphText._close_comment,
    P_PR: None,
    R_PR: None,
    W + "sdtPr": None,
    W + "sdtEndPr": None,
    W + "instrText": None,
    W + "delInstrText": None,
}
