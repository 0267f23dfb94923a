"""Stage reading, PDF: text that does not stand upright on its page.

Column heads that run up the page are put together like any other text, in a frame of their own turn. What leans (a watermark
across the page) is kept letter by letter in the order of the content.
"""

from collections.abc import Iterator
from typing import Any

from tuliem_report.reading import pdf_calls as calls
from tuliem_report.reading.pdf_geometry import Frame, Turn, Turned
from tuliem_report.reading.pdf_glyphs import Glyph, words_of
from tuliem_report.reading.pdf_lines import rows_of, text_line
from tuliem_report.reading.pdf_text import TextLayer, TextStyle, mend, visible_frame

_TURNS: tuple[Turn, ...] = (0, 1, 2, 3)


def turned_lines(page: Any, layer: TextLayer, frame: Frame, styles: dict[int, TextStyle]) -> tuple[list[Turned], str]:
    """Give the lines of characters that do not stand upright, by their numbers, and what of it is drawn twice."""
    lines: list[Turned] = []
    doubles = ""
    for turn in _TURNS:
        chosen = {number: style for number, style in styles.items() if style.turn == turn}
        if chosen:
            own_frame = visible_frame(page, turn)
            pieces, twice = words_of(_glyphs(layer, own_frame, chosen))
            doubles += twice
            for row in rows_of(pieces):
                place = frame.point(*own_frame.user_point(row[0].x0, row[0].baseline))
                lines.append(Turned(text_line(row).text, *place, quarter=True))
    leaning = [number for number, style in styles.items() if style.turn is None]
    if leaning:
        lines.append(Turned("".join(_with_spaces(layer, leaning)).strip(), 0.0, 0.0, quarter=False))
    return lines, doubles


def _glyphs(layer: TextLayer, frame: Frame, styles: dict[int, TextStyle]) -> list[Glyph]:
    numbers = list(styles)
    xs, baselines = frame.points(calls.char_origins(layer.address, numbers))
    ends = frame.right_edges(calls.char_boxes(layer.address, numbers))
    return [
        Glyph(baseline, x0, x1, number, layer.text[number], style.size, style.font, layer.follows_space(number))
        for (number, style), x0, baseline, x1 in zip(styles.items(), xs, baselines, ends, strict=True)
    ]


def _with_spaces(layer: TextLayer, numbers: list[int]) -> Iterator[str]:
    for number in numbers:
        if number and layer.text[number - 1].isspace():
            yield " "
        yield mend(layer.text[number])
