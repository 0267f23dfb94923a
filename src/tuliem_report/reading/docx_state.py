"""Reading DOCX: what is known while the parts of one document are walked through in reading order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.docx_markup import Element, count_visible
from tuliem_report.reading.docx_notes import NoteAnchors
from tuliem_report.reading.docx_numbering import Numbering
from tuliem_report.reading.docx_paragraphs import ParagraphLayouts
from tuliem_report.reading.docx_properties import NOTHING_SAID, RunProperties
from tuliem_report.reading.docx_revisions import RevisionView
from tuliem_report.reading.docx_styles import Styles
from tuliem_report.reading.page import Aside

_FIELD_CODE = "field code"
_HIDDEN = "hidden text"
_MAX_OPEN_COMMENTS = 100


@dataclass(slots=True)
class ReadingState:
    """State of one reading, shared by all its modules.

    `table_run` is what the style of the table around says of runs. `dropped` is the reason for which all text is set aside just
    now. `fields` has an entry for each open field: True until its result begins. `met` holds the elements whose characters were
    met; `paragraphs` counts those read so far, and `generated` the visible characters that no element of the file holds:
    automatic numbers and note marks.
    """

    styles: Styles
    numbering: Numbering
    layouts: ParagraphLayouts
    revisions: RevisionView
    notes: NoteAnchors
    log: ProblemLog
    asides: list[Aside] = field(default_factory=list)
    quotes: dict[str, str] = field(default_factory=dict)
    open_comments: dict[str, list[str]] = field(default_factory=dict)
    fields: list[bool] = field(default_factory=list)
    table_run: RunProperties = NOTHING_SAID
    dropped: str | None = None
    met: set[Element] = field(default_factory=set)
    paragraphs: int = 0
    generated: int = 0

    @contextmanager
    def dropping(self, reason: str | None) -> Iterator[None]:
        """Set aside what is read inside, for this reason; None changes nothing. The outermost reason stands."""
        before = self.dropped
        self.dropped = before or reason
        try:
            yield
        finally:
            self.dropped = before

    @contextmanager
    def own_story(self) -> Iterator[None]:
        """Read a note, a text box or a header: fields, comments and the table around it do not reach into it."""
        around = self.fields, self.open_comments, self.table_run
        self.fields, self.open_comments, self.table_run = [], {}, NOTHING_SAID
        try:
            yield
        finally:
            self.fields, self.open_comments, self.table_run = around

    def open_comment(self, comment: str) -> None:
        """Begin to collect what a comment is attached to; of too many open ones, the oldest has surely lost its end."""
        self.open_comments[comment] = []
        if len(self.open_comments) > _MAX_OPEN_COMMENTS:
            del self.open_comments[next(iter(self.open_comments))]

    def close_comment(self, comment: str) -> None:
        """End what a comment is attached to; a range without an end has no quotation."""
        pieces = self.open_comments.pop(comment, None)
        if pieces is not None:
            self.quotes[comment] = " ".join("".join(pieces).split())

    def quote(self, text: str) -> None:
        """Add text to what the open comments are attached to."""
        for pieces in self.open_comments.values():
            pieces.append(text)

    def set_aside(self, text: str, reason: str) -> None:
        """Keep text out of the document, in the ledger; white space alone is not worth an entry."""
        if count_visible(text):
            self.asides.append(Aside(text, reason))

    def reason_against(self, hidden: bool) -> str | None:
        """Tell why text met just now is not part of the running text; None where it is."""
        if self.dropped:
            return self.dropped
        if True in self.fields:
            return _FIELD_CODE
        return _HIDDEN if hidden else None
