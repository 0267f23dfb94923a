"""Reading DOCX: what a run and a paragraph look like after direct formatting, styles and document defaults.

What surprises: bold, italic, capitals and hidden are *toggles*. Inside one chain of styles the nearest value wins, but between
the paragraph's style and the run's character style they cancel out: a bold character style inside a bold heading prints light.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import regex

from tuliem_report.reading.docx_markup import P_PR, R_PR, VAL, Element, W, children, is_on, points, value_of, whole
from tuliem_report.reading.page import Alignment

_DEFAULT_SIZE = 10.0
"""Points; what Word takes where no style and no default says a size."""

_BODY_LEVEL = 9
"""`w:outlineLvl` of text that is no heading; headings have 0 to 8."""

_AUTOMATIC_SPACE = 14.0
"""Points that Word leaves before a paragraph marked "automatic" (it comes from web pages)."""

# The name of a built-in style stays English in the file, whatever language Word speaks ("u1" is only the id in Vietnamese Word).
_HEADING_NAME = regex.compile(r"(?: heading | đầu\ đề | tiêu\ đề ) \s* (?P<level> [1-9] )", regex.VERBOSE | regex.IGNORECASE)

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
        )


@dataclass(frozen=True, slots=True)
class Look:
    """What a run looks like in print."""

    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    size: float = _DEFAULT_SIZE
    font: str | None = None
    raised: bool = False


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


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its own properties, not those of the style it is based on."""

    id: str
    name: str
    based_on: str | None
    run: RunProperties
    paragraph: ParagraphProperties
    element: Element


def read_run_properties(element: Element | None) -> RunProperties:
    """Read a w:rPr."""
    if element is None or not len(element):
        return _NOTHING_SAID
    said: dict[str, Any] = {}
    for child in children(element):
        reader = _RUN_READERS.get(child.tag)
        if reader is not None:
            name, read = reader
            said[name] = read(child)
    return RunProperties(**said) if said else _NOTHING_SAID


def read_paragraph_properties(element: Element | None) -> ParagraphProperties:
    """Read a w:pPr."""
    if element is None or not len(element):
        return ParagraphProperties()
    indent, spacing, numbering = element.find(W + "ind"), element.find(W + "spacing"), element.find(W + "numPr")
    return ParagraphProperties(
        alignment=_ALIGNMENTS.get(value_of(element, "jc") or ""),
        left=None if indent is None else points(indent.get(W + "left", indent.get(W + "start"))),
        first=None if indent is None else _first_indent(indent),
        before=None if spacing is None else _space_before(spacing),
        outline=whole(value_of(element, "outlineLvl")),
        num_id=whole(value_of(numbering, "numId")),
        level=whole(value_of(numbering, "ilvl")),
        style=value_of(element, "pStyle"),
    )


@dataclass(slots=True)
class Styles:
    """The styles of a document, resolved on demand."""

    elements: dict[str, Element]
    run_defaults: RunProperties
    paragraph_defaults: ParagraphProperties
    default_paragraph: str | None
    _styles: dict[str, Style] = field(default_factory=dict)
    _chains: dict[str | None, tuple[Style, ...]] = field(default_factory=dict)
    _runs: dict[str | None, RunProperties] = field(default_factory=dict)
    _looks: dict[tuple[str | None, RunProperties], Look] = field(default_factory=dict)

    def look(self, paragraph_style: str | None, direct: RunProperties) -> Look:
        """Resolve a run: direct formatting, then character style, then paragraph style, then defaults."""
        key = (paragraph_style, direct)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._resolve(paragraph_style, direct)
        return look

    def paragraph_chain(self, style: str | None) -> tuple[Style, ...]:
        """Give the style of a paragraph and those it is based on, nearest first; no style means the default one."""
        return self.chain(style if style in self.elements else self.default_paragraph)

    def chain(self, style: str | None) -> tuple[Style, ...]:
        """Give a style and those it is based on, nearest first; a circle ends where it closes."""
        known = self._chains.get(style)
        if known is not None:
            return known
        found: dict[str, Style] = {}
        current = style
        while current is not None and current in self.elements and current not in found:
            found[current] = self._style(current)
            current = found[current].based_on
        self._chains[style] = tuple(found.values())
        return self._chains[style]

    def _style(self, style: str) -> Style:
        if style not in self._styles:
            element = self.elements[style]
            self._styles[style] = Style(
                style,
                value_of(element, "name") or "",
                value_of(element, "basedOn"),
                read_run_properties(element.find(R_PR)),
                read_paragraph_properties(element.find(P_PR)),
                element,
            )
        return self._styles[style]

    def _resolve(self, paragraph_style: str | None, direct: RunProperties) -> Look:
        paragraph = self._merged(paragraph_style, self.paragraph_chain(paragraph_style)).over(self.run_defaults)
        character = self._merged(direct.style, self.chain(direct.style)) if direct.style else _NOTHING_SAID
        plain = direct.over(character).over(paragraph)
        return Look(
            bold=_toggle(direct.bold, character.bold, paragraph.bold),
            italic=_toggle(direct.italic, character.italic, paragraph.italic),
            capitals=_toggle(direct.capitals, character.capitals, paragraph.capitals),
            hidden=_toggle(direct.hidden, character.hidden, paragraph.hidden),
            size=plain.size or _DEFAULT_SIZE,
            font=plain.font,
            raised=bool(plain.raised),
        )

    def _merged(self, style: str | None, chain: tuple[Style, ...]) -> RunProperties:
        if style not in self._runs:
            merged = _NOTHING_SAID
            for link in chain:
                merged = merged.over(link.run)
            self._runs[style] = merged
        return self._runs[style]


def read_styles(root: Element | None) -> Styles:
    """Read word/styles.xml; a document without it has no styles."""
    elements: dict[str, Element] = {}
    default = None
    for element in root.iterfind(W + "style") if root is not None else ():
        name = element.get(W + "styleId", "")
        elements[name] = element
        if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
            default = name
    run = root.find(f"{W}docDefaults/{W}rPrDefault/{R_PR}") if root is not None else None
    paragraph = root.find(f"{W}docDefaults/{W}pPrDefault/{P_PR}") if root is not None else None
    return Styles(elements, read_run_properties(run), read_paragraph_properties(paragraph), default)


def heading_level(direct: ParagraphProperties, chain: tuple[Style, ...]) -> int | None:
    """Give the level of a heading from 1: the outline level, or what a built-in heading style is called."""
    if direct.outline is not None:
        return _heading_of(direct.outline)
    for style in chain:
        if style.paragraph.outline is not None:
            return _heading_of(style.paragraph.outline)
        named = _HEADING_NAME.fullmatch(style.name)
        if named:
            return int(named["level"])
    return None


def _heading_of(outline: int) -> int | None:
    return outline + 1 if 0 <= outline < _BODY_LEVEL else None


def _toggle(direct: bool | None, character: bool | None, paragraph: bool | None) -> bool:
    return direct if direct is not None else bool(character) != bool(paragraph)


def _first_indent(indent: Element) -> float | None:
    hanging = points(indent.get(W + "hanging"))
    return points(indent.get(W + "firstLine")) if hanging is None else -hanging


def _space_before(spacing: Element) -> float | None:
    automatic = spacing.get(W + "beforeAutospacing") in ("1", "true", "on")
    return _AUTOMATIC_SPACE if automatic else points(spacing.get(W + "before"))


def _font(element: Element) -> str | None:
    """A font that the theme chooses is not named here; it is always a Unicode font, so that its name matters to nobody."""
    return element.get(W + "ascii") or element.get(W + "hAnsi")


_NOTHING_SAID = RunProperties()
_RUN_READERS: dict[str, tuple[str, Callable[[Element], Any]]] = {
    W + "b": ("bold", is_on),
    W + "i": ("italic", is_on),
    W + "caps": ("capitals", is_on),
    W + "vanish": ("hidden", is_on),
    W + "sz": ("size", lambda element: points(element.get(VAL), per_point=2.0)),
    W + "rFonts": ("font", _font),
    W + "vertAlign": ("raised", lambda element: element.get(VAL) == "superscript"),
    W + "rStyle": ("style", lambda element: element.get(VAL)),
}
