"""What a line says by itself to those who ask whether a paragraph ends before or after it."""

from collections.abc import Mapping
from dataclasses import dataclass

from tuliem_report.blocks.candidates import find_markers
from tuliem_report.blocks.layout import Layout
from tuliem_report.blocks.marker import Marker
from tuliem_report.lines.line import Line

_CLOSING = "”\"’'»)]"
_OPENING = "“\"‘'«"


@dataclass(frozen=True, slots=True)
class Look:
    """What one line says by itself, worked out once although it stands in two seams.

    `first` and `last` are the characters at its ends that are no quotation marks (nor, at the end, brackets). `width` and
    `room` are those of the layout.
    """

    line: Line
    text: str
    first: str
    last: str
    markers: tuple[Marker, ...]
    caps: bool
    centred: bool
    width: float
    room: float


def look_at(line: Line, layout: Layout, odd: Mapping[int, tuple[Marker, ...]]) -> Look:
    """Look at one line of the document that is set so; `odd` holds the markers that only the whole document bears out."""
    text = line.text
    width, room = layout.extent(line)
    return Look(
        line=line,
        text=text,
        first=text.lstrip(_OPENING)[:1],
        last=text.rstrip(_CLOSING + " ")[-1:] or text[-1:],
        markers=(*find_markers(text), *odd.get(line.number, ())),
        caps=text.upper() == text and sum(map(str.isalpha, text)) >= 2,
        centred=bool(layout.is_centred(line)),
        width=width,
        room=room,
    )
