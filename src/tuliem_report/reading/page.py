"""What every reader gives: pages of text lines and tables, whatever the format was.

A PDF page has one `TextLine` for each visual line, with its box. A TXT line has neither box nor style. A DOCX or HTML
paragraph is one `TextLine` for each manual line break, all of them sharing one `ParagraphStyle`; such a document is a single
`Page` whose number is None.
"""

from dataclasses import dataclass
from typing import Literal

Alignment = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the top left corner of the page."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. None: the format does not say.

    `raised` marks a superscript; `note` is the id of the note whose anchor this run is (its text is the printed mark).
    """

    text: str
    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    font: str | None = None
    raised: bool = False
    note: str | None = None
    underlined: bool | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What DOCX and HTML say of a whole paragraph; indents in points.

    `number` tells paragraphs apart (lines of one paragraph share it). `label` is the automatic number as it is printed
    ("1.2.", "a)", "-"); it is *also* the first run of the paragraph's first line. `label_depth` is the list level from 0.
    `heading` is the level of a heading style from 1.
    """

    number: int
    alignment: Alignment | None = None
    left_indent: float = 0.0
    first_indent: float = 0.0
    space_before: float = 0.0
    heading: int | None = None
    label: str = ""
    label_depth: int | None = None


@dataclass(frozen=True, slots=True)
class TextLine:
    """One visual line, its runs in reading order. Spaces between words are in the runs."""

    runs: tuple[Run, ...]
    box: Box | None = None
    paragraph: ParagraphStyle | None = None

    @property
    def text(self) -> str:
        """The characters of the line as the source gives them."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: `row` and `column` of its top left corner in the grid, from 0; merged cells stand once."""

    row: int
    column: int
    lines: tuple[TextLine, ...]
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class TableGrid:
    """A table in its place among the lines. `ruled` is False for one that only sets things side by side (a letterhead)."""

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    ruled: bool = True
    box: Box | None = None
    header_rows: int = 0


@dataclass(frozen=True, slots=True)
class PageNote:
    """A footnote or endnote that the format itself keeps apart from the text (DOCX, HTML)."""

    id: str
    mark: str
    lines: tuple[TextLine, ...]
    kind: Literal["footnote", "endnote"] = "footnote"


@dataclass(frozen=True, slots=True)
class PageComment:
    """A reviewer's comment: never part of the text. `quote` is the text it is attached to."""

    author: str
    date: str | None
    text: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """Text that the reader itself sets aside, with the reason ("page header", "hidden text", "navigation")."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page in reading order, or a whole document that has no pages (`number` is None).

    `characters` counts the characters of the source that are not white space, counted by the reader independently of the
    lines it built, so that a line lost on the way is noticed. `rules` are drawn horizontal lines.
    """

    number: int | None
    items: tuple[TextLine | TableGrid, ...]
    width: float | None = None
    height: float | None = None
    rules: tuple[Box, ...] = ()
    notes: tuple[PageNote, ...] = ()
    comments: tuple[PageComment, ...] = ()
    asides: tuple[Aside, ...] = ()
    characters: int = 0
