"""Reading DOCX: what one place (a run, a paragraph, a style, a list level) says of the look of runs and paragraphs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tuliem_report.reading.docx_markup import VAL, Element, W, is_on, points, value_of, whole
from tuliem_report.reading.page import Alignment

_AUTOMATIC_SPACE = 14.0
"""Points that Word leaves before a paragraph marked "automatic" (it comes from web pages)."""

_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left",
    "start": "left",
    "right": "right",
    "end": "right",
    "center": "center",
    "both": "justify",
    "distribute": "justify",
}


@dataclass(frozen=True, slots=True)
class RunProperties:
    """What one place says of a run; None where it says nothing. `size` in points."""

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    font: str | None = None
    raised: bool | None = None
    underlined: bool | None = None
    style: str | None = None

    def over(self, other: "RunProperties") -> "RunProperties":
        """Give these properties, filled up from those of a farther place."""
        return RunProperties(
            self.bold if self.bold is not None else other.bold,
            self.italic if self.italic is not None else other.italic,
            self.capitals if self.capitals is not None else other.capitals,
            self.hidden if self.hidden is not None else other.hidden,
            self.size if self.size is not None else other.size,
            self.font if self.font is not None else other.font,
            self.raised if self.raised is not None else other.raised,
            self.underlined if self.underlined is not None else other.underlined,
        )


NOTHING_SAID = RunProperties()


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What one place says of a paragraph; None where it says nothing. Indents and space in points.

    `first` is positive for a first-line indent and negative for a hanging one. `outline` counts from 0. `num_id` 0 takes an
    inherited number away.
    """

    alignment: Alignment | None = None
    left: float | None = None
    first: float | None = None
    before: float | None = None
    outline: int | None = None
    num_id: int | None = None
    level: int | None = None
    style: str | None = None


def read_run_properties(element: Element | None) -> RunProperties:
    """Read a w:rPr."""
    if element is None or not len(element):
        return NOTHING_SAID
    said: dict[str, Any] = {}
    for child in element.iterchildren("*"):
        reader = _RUN_READERS.get(child.tag)
        if reader is not None:
            name, read = reader
            said[name] = read(child)
    return RunProperties(**said) if said else NOTHING_SAID


def read_paragraph_properties(element: Element | None) -> ParagraphProperties:
    """Read a w:pPr."""
    if element is None or not len(element):
        return ParagraphProperties()
    said: dict[str, Any] = {}
    for child in element.iterchildren("*"):
        reader = _PARAGRAPH_READERS.get(child.tag)
        if reader is not None:
            said |= reader(child)
    return ParagraphProperties(**said)


def _indent(element: Element) -> dict[str, Any]:
    hanging = points(element.get(W + "hanging"))
    return {
        "left": points(element.get(W + "left", element.get(W + "start"))),
        "first": points(element.get(W + "firstLine")) if hanging is None else -hanging,
    }


def _spacing(element: Element) -> dict[str, Any]:
    automatic = element.get(W + "beforeAutospacing") in ("1", "true", "on")
    return {"before": _AUTOMATIC_SPACE if automatic else points(element.get(W + "before"))}


def _number(element: Element) -> dict[str, Any]:
    return {"num_id": whole(value_of(element, "numId")), "level": whole(value_of(element, "ilvl"))}


def _font(element: Element) -> str | None:
    """Give the font of Latin letters, "" for one that the theme chooses: it goes before a named one, and its name tells nothing."""
    if element.get(W + "asciiTheme") or element.get(W + "hAnsiTheme"):
        return ""
    return element.get(W + "ascii") or element.get(W + "hAnsi")


_RUN_READERS: dict[str, tuple[str, Callable[[Element], Any]]] = {
    W + "b": ("bold", is_on),
    W + "i": ("italic", is_on),
    W + "caps": ("capitals", is_on),
    W + "vanish": ("hidden", is_on),
    W + "sz": ("size", lambda element: points(element.get(VAL), per_point=2.0)),
    W + "rFonts": ("font", _font),
    W + "vertAlign": ("raised", lambda element: element.get(VAL) == "superscript"),
    W + "u": ("underlined", lambda element: element.get(VAL, "none") != "none"),
    W + "rStyle": ("style", lambda element: element.get(VAL)),
}
_PARAGRAPH_READERS: dict[str, Callable[[Element], dict[str, Any]]] = {
    W + "pStyle": lambda element: {"style": element.get(VAL)},
    W + "jc": lambda element: {"alignment": _ALIGNMENTS.get(element.get(VAL, ""))},
    W + "ind": _indent,
    W + "spacing": _spacing,
    W + "numPr": _number,
    W + "outlineLvl": lambda element: {"outline": whole(element.get(VAL))},
}
