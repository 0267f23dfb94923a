"""Stage reading, PDF: the text of one page as PDFium has it, in the order of the content.

A page gives its characters in one call; then one sample of text object and box for each end of each word. Two ends in one
text object have one style between them, for an object's characters stand together.
"""

import ctypes
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import hypot
from typing import Any

import pypdfium2.raw as pdfium_c
import regex

from tuliem_report.reading import pdf_calls as calls
from tuliem_report.reading.pdf_fonts import FontTable
from tuliem_report.reading.pdf_geometry import Font, Frame, Turn, turn_of

# PDFium puts U+FFFE for a hyphen at a line end, and no line break after it.
_LINE_END_HYPHEN = "\ufffe"
_WORD = regex.compile(r"[^\s\ufffe]+\ufffe?|\ufffe")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
_LAST_CODE = 0x10FFFF
_STROKED_TEXT = 2
# White space within a line.
SPACES = " \u00a0\t"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """What one text object says of all its characters. `turn` None: it leans."""

    font: Font
    size: float
    turn: Turn | None


@dataclass(slots=True)
class TextLayer:
    """The characters of one page under PDFium's numbers: `text[i]` is its character i.

    `words` are the half-open ranges of the words as PDFium parts them. `text_page` is pypdfium2's. `is_broken`: the text has
    halves of surrogate pairs.
    """

    text_page: Any
    address: int = 0
    text: str = ""
    words: list[tuple[int, int]] = field(default_factory=list)
    is_broken: bool = False
    styles: dict[int, TextStyle] = field(default_factory=dict)
    kinds: dict[tuple[Any, ...], TextStyle] = field(default_factory=dict)
    fonts: FontTable = field(default_factory=FontTable)

    def __post_init__(self) -> None:
        self.address = calls.address(self.text_page)
        text = self._read_text()
        self.words = [match.span() for match in _WORD.finditer(text)]
        self.text = text.replace(_LINE_END_HYPHEN, "-")
        self.is_broken = _SURROGATE.search(text) is not None

    def _read_text(self) -> str:
        """Read all characters, one for each of PDFium's numbers."""
        count = pdfium_c.FPDFText_CountChars(self.text_page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        length = pdfium_c.FPDFText_GetText(self.text_page, 0, count, buffer)
        text = bytes(buffer)[: 2 * (length - 1)].decode("utf-16-le", "surrogatepass")
        if len(text) == count and not _SURROGATE.search(text):
            return text
        # Characters that the font does not name are left out of the whole text: then numbers and text part ways.
        return "".join(chr(code) if 0 < code <= _LAST_CODE else _REPLACEMENT for code in calls.codes(self.address, count))

    @property
    def characters(self) -> int:
        """Number of characters that are not white space, whatever becomes of them later."""
        return len("".join(self.mended(self.text).split()))

    def mended(self, text: str) -> str:
        """Join halves of surrogate pairs that PDFium counts apart; a half without its other is replaced."""
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if self.is_broken else text

    def follows_space(self, number: int) -> bool:
        """Tell whether PDFium sees a space before a character on its line."""
        return number > 0 and self.text[number - 1] in SPACES

    def styles_of(self, objects: list[int], indices: list[int]) -> list[TextStyle]:
        """Give the styles of text objects, each with the number of one of its characters."""
        fresh = {obj: index for obj, index in zip(objects, indices, strict=True) if obj not in self.styles}
        numbers = list(fresh.values())
        matrices = calls.text_matrices(self.address, numbers)
        rows = zip(
            fresh.items(),
            calls.font_sizes(self.address, numbers),
            map(calls.font_of, fresh),
            map(calls.render_mode_of, fresh),
            zip(*[iter(matrices)] * 6, strict=True),
            strict=True,
        )
        for (obj, index), size, font, mode, matrix in rows:
            key = (font, mode, size, *matrix[:4])
            style = self.kinds.get(key)
            if style is None:
                style = self.kinds[key] = self._make_style(font, mode, size, matrix)
            if self.fonts.wants_sample(style.font):
                self.fonts.sample(style.font, unmapped=bool(calls.has_map_error(self.address, index)))
            self.styles[obj] = style
        return [self.styles[obj] for obj in objects]

    def main_turn(self, styles: list[TextStyle]) -> Turn:
        """Name the turn that most of these stand in."""
        if len({style.turn for style in self.kinds.values()}) > 1:
            turns = Counter(style.turn for style in styles if style.turn is not None)
            return turns.most_common(1)[0][0] if turns else 0
        return next((style.turn for style in self.kinds.values() if style.turn is not None), 0)

    def _make_style(self, font: int | None, mode: int, size: float, matrix: Sequence[float]) -> TextStyle:
        a, b, c, d, *_ = matrix
        stroked = mode == _STROKED_TEXT
        return TextStyle(self.fonts.font(font, stroked=stroked), round(abs(size) * hypot(c, d), 1), turn_of(a, b))


def visible_frame(page: Any, turn: Turn) -> Frame:
    """Give the visible rectangle of a pypdfium2 page with the turn of its text."""
    left, bottom, right, top = page.get_bbox()
    return Frame(left, bottom, right, top, turn)
