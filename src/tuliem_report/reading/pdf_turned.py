"""Stage reading, PDF: text that does not stand upright on its page.

Column heads that run up the page are put together like any other text, in a frame of their own turn. What leans (a watermark
across the page) is kept letter by letter in the order of the content.
"""

from collections.abc import Iterator
from typing import Any

from tuliem_report.reading.pdf_geometry import Frame, Turn, Turned
from tuliem_report.reading.pdf_glyphs import Glyphs, glyphs_of, pieces_of
from tuliem_report.reading.pdf_lines import rows_of, text_line
from tuliem_report.reading.pdf_text import TextLayer, visible_frame

_TURNS: tuple[Turn, ...] = (0, 1, 2, 3)


def turned_lines(page: Any, frame: Frame, glyphs: Glyphs) -> tuple[list[Turned], str]:
    """Give the lines of what does not stand upright in the frame, and what of it is drawn twice."""
    layer = glyphs.layer
    lines: list[Turned] = []
    doubles = ""
    for turn in _TURNS:
        chosen = glyphs.of_turn(turn) if turn != frame.turn else []
        if chosen:
            own_frame = visible_frame(page, turn)
            own_glyphs = glyphs_of(layer, own_frame, [glyphs.numbers[at] for at in chosen], [glyphs.styles[at] for at in chosen])
            pieces, twice = pieces_of(own_glyphs, by_word=False)
            doubles += twice
            for row in rows_of(pieces):
                place = frame.point(*own_frame.user_point(row[0].x0, row[0].baseline))
                lines.append(Turned(layer.mended(text_line(row).text), *place, quarter=True))
    leaning = [glyphs.numbers[at] for at in glyphs.of_turn(None)]
    if leaning:
        lines.append(Turned(layer.mended("".join(_with_spaces(layer, leaning)).strip()), 0.0, 0.0, quarter=False))
    return lines, doubles


def _with_spaces(layer: TextLayer, numbers: list[int]) -> Iterator[str]:
    for number in numbers:
        if number and layer.text[number - 1].isspace():
            yield " "
        yield layer.text[number]
