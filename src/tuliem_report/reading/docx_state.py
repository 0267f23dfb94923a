"""Reading DOCX: what is known while the parts of one document are walked through in reading order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.docx_markup import count_visible
from tuliem_report.reading.docx_notes import NoteAnchors
from tuliem_report.reading.docx_numbering import Numbering
from tuliem_report.reading.docx_revisions import RevisionView
from tuliem_report.reading.docx_styles import Styles
from tuliem_report.reading.page import Aside

FIELD_CODE = "field code"


@dataclass(slots=True)
class ReadingState:
    """State of one reading, shared by all its modules.

    `dropped` is the reason for which all text is set aside just now. `fields` has an entry for each open field: True until its
    result begins. `generated` counts the visible characters that no element of the file holds: automatic numbers and note marks.
    """

    styles: Styles
    numbering: Numbering
    revisions: RevisionView
    notes: NoteAnchors
    log: ProblemLog
    asides: list[Aside] = field(default_factory=list)
    quotes: dict[str, list[str]] = field(default_factory=dict)
    open_comments: list[str] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    dropped: str | None = None
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
        """Read a note, a text box or a header: fields and comments that are open around it do not reach into it."""
        fields, comments = self.fields, self.open_comments
        self.fields, self.open_comments = [], []
        try:
            yield
        finally:
            self.fields, self.open_comments = fields, comments

    def set_aside(self, text: str, reason: str) -> None:
        """Keep text out of the document, in the ledger; white space alone is not worth an entry."""
        if count_visible(text):
            self.asides.append(Aside(text, reason))

    def reason_against(self, hidden: bool) -> str | None:
        """Tell why text met just now is not part of the running text; None where it is."""
        if self.dropped:
            return self.dropped
        if True in self.fields:
            return FIELD_CODE
        return "hidden text" if hidden else None
