"""One line of the document after cleaning: what every later stage works on."""

from dataclasses import dataclass

from tuliem_report.reading.page import Box, ParagraphStyle, TableGrid


@dataclass(frozen=True, slots=True)
class StyleSpan:
    """A stretch of a line's text in one style; `start` and `end` are half-open code points of the cleaned text."""

    start: int
    end: int
    bold: bool | None
    italic: bool | None
    size: float | None
    underlined: bool | None = None

    @property
    def look(self) -> tuple[bool | None, bool | None, float | None, bool | None]:
        """Weight, slope, size and underlining: what the span has in common with others of its style."""
        return self.bold, self.italic, self.size, self.underlined


@dataclass(frozen=True, slots=True)
class Anchor:
    """A raised mark taken out of the text: `offset` is where it stood; `note` the id of the note if the format knows it."""

    offset: int
    mark: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A cleaned line. `number` counts from 1 through the whole document; `raw` is what the source had.

    `aside` is the reason why the line is no part of the running text ("page number", "running head"), None for text. A
    table in its place among the lines is a line whose `table` is set; `continues`: it goes on from the page before.
    """

    number: int
    page: int | None
    text: str
    raw: str
    spans: tuple[StyleSpan, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    box: Box | None = None
    style: ParagraphStyle | None = None
    aside: str | None = None
    table: TableGrid | None = None
    indent: int = 0
    continues: bool = False

    @property
    def size(self) -> float | None:
        """The type size of most of the line, in points."""
        if not self.spans:
            return None
        if len(self.spans) == 1:
            return self.spans[0].size
        return max(self.spans, key=lambda span: span.end - span.start).size


@dataclass(frozen=True, slots=True)
class NoteText:
    """A footnote or endnote: its printed mark, its lines, and the page where it begins. `id` is what anchors refer to."""

    id: str
    mark: str
    lines: tuple[Line, ...]
    kind: str
    page: int | None
