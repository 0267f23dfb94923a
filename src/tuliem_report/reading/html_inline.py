"""Reading HTML: the text of one paragraph, put into lines as a browser does, and parted where a page uses breaks for paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import regex

from tuliem_report.reading.html_look import Look
from tuliem_report.reading.page import Run
from tuliem_report.reading.txt_layout import LONG_LINE, ends_sentence, is_marked, starts_in_sentence

Line = tuple[Run, ...]

MANY_LINES = 6
"""Lines from which one element may hold more than one paragraph without saying so."""

_COLLAPSIBLE = regex.compile(r"[ \t\r\n\f\v]+")
_NEWLINE = regex.compile(r"\r\n|[\r\n\f\v]")
_NOTHING = Run("")


@dataclass(slots=True)
class InlineText:
    """Collects pieces of text until the paragraph is over.

    White space is one space, none at the beginning and the end of a line; a no-break space stays.
    """

    _lines: list[Line] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _style: Run = _NOTHING
    _pieces: list[str] = field(default_factory=list)
    _after_space: bool = True

    def add(self, text: str, look: Look, note: str | None = None) -> None:
        """Append text that looks like `look`; `note` makes it the mark of a note."""
        style = Run("", look.bold, look.italic, look.size, look.font, look.raised or note is not None, note, look.underlined)
        if look.spaces == "normal":
            self._collapse(text, style)
            return
        for number, piece in enumerate(_NEWLINE.split(text)):
            if number:
                self.break_line()
            if look.spaces == "pre":
                self._append(piece, style)
            else:
                self._collapse(piece, style)

    def break_line(self) -> None:
        """End the line, as `<br>` does."""
        self._end_run()
        if self._runs and self._after_space:
            self._runs[-1] = replace(self._runs[-1], text=self._runs[-1].text.removesuffix(" "))
        self._lines.append(tuple(run for run in self._runs if run.text))
        self._runs, self._after_space = [], True

    def take(self) -> list[Line]:
        """Give the lines and begin anew; a line of white space alone is empty."""
        self.break_line()
        lines = [line if any(not run.text.isspace() for run in line) else () for line in self._lines]
        self._lines = []
        return lines if any(lines) else []

    def _collapse(self, text: str, style: Run) -> None:
        text = _COLLAPSIBLE.sub(" ", text)
        if self._after_space and text.startswith(" "):
            text = text[1:]
        if text:
            self._append(text, style)
            self._after_space = text.endswith(" ")

    def _append(self, text: str, style: Run) -> None:
        if not text:
            return
        if style != self._style:
            self._end_run()
            self._style = style
        self._pieces.append(text)
        self._after_space = False

    def _end_run(self) -> None:
        if self._pieces:
            self._runs.append(replace(self._style, text="".join(self._pieces)))
            self._pieces = []


def part_paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Part the lines of one element into paragraphs: an empty line parts them, and so does a break used for a paragraph's end."""
    paragraphs: list[list[Line]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    return [part for paragraph in paragraphs if paragraph for part in _part(paragraph)]


def are_visual_lines(texts: Sequence[str]) -> bool:
    """Tell whether these are lines of a printed page, which end anywhere: many go on with the sentence of the one before."""
    following = texts[1:]
    return (
        len(following) >= 2
        and max(map(len, texts)) <= LONG_LINE
        and sum(starts_in_sentence(text) for text in following) >= 0.15 * len(following)
    )


def text_of(line: Line) -> str:
    """Give the characters of a line."""
    return "".join(run.text for run in line)


def _part(lines: list[Line]) -> list[list[Line]]:
    texts = [text_of(line) for line in lines]
    if len(lines) < 2 or are_visual_lines(texts):
        return [lines]
    if len(lines) >= MANY_LINES and max(map(len, texts)) > LONG_LINE:
        # A page that knows no paragraphs: every break ends one.
        return [[line] for line in lines]
    parts = [[lines[0]]]
    for before, after in pairwise(lines):
        if _is_seam(before, after):
            parts.append([after])
        else:
            parts[-1].append(after)
    return parts


def _is_seam(before: Line, after: Line) -> bool:
    """Tell a break that ends a paragraph: a marker, a new sentence or a whole paragraph follows, or plain text after bold."""
    first, second = text_of(before), text_of(after)
    if starts_in_sentence(second):
        return False
    return is_marked(second) or ends_sentence(first) or len(second) > LONG_LINE or (all(_weights(before)) and not any(_weights(after)))


def _weights(line: Line) -> list[bool]:
    return [bool(run.bold) for run in line if not run.text.isspace()]
