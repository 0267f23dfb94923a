"""Reading DOCX: what a run and a paragraph look like after direct formatting, styles and document defaults.

What surprises: bold, italic, capitals and hidden are *toggles*. Inside one chain of styles the nearest value wins, but between
the styles of table, paragraph and run they cancel out: a bold character style inside a bold heading prints light.
"""

from dataclasses import dataclass, field

import regex

from tuliem_report.reading.docx_markup import P_PR, R_PR, Element, W, value_of
from tuliem_report.reading.docx_properties import (
    NOTHING_SAID,
    ParagraphProperties,
    RunProperties,
    read_paragraph_properties,
    read_run_properties,
)

_DEFAULT_SIZE = 10.0
"""Points; what Word takes where no style and no default says a size."""

_BODY_LEVEL = 9
"""`w:outlineLvl` of text that is no heading; headings have 0 to 8."""

# The name of a built-in style stays English in the file, whatever language Word speaks ("u1" is only the id in Vietnamese Word).
_HEADING_NAME = regex.compile(r"(?: heading | đầu\ đề | tiêu\ đề ) \s* (?P<level> [1-9] )", regex.VERBOSE | regex.IGNORECASE)


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
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its own properties, not those of the style it is based on."""

    id: str
    name: str
    based_on: str | None
    run: RunProperties
    paragraph: ParagraphProperties
    element: Element


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
    _looks: dict[tuple[str | None, RunProperties, RunProperties], Look] = field(default_factory=dict)

    def look(self, paragraph_style: str | None, direct: RunProperties, table: RunProperties = NOTHING_SAID) -> Look:
        """Resolve a run: direct formatting, then character style, paragraph style, table style, and defaults."""
        key = (paragraph_style, direct, table)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._resolve(paragraph_style, direct, table)
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

    def _resolve(self, paragraph_style: str | None, direct: RunProperties, table: RunProperties) -> Look:
        paragraph = self._merged(paragraph_style, self.paragraph_chain(paragraph_style))
        character = self._merged(direct.style, self.chain(direct.style)) if direct.style else NOTHING_SAID
        plain = direct.over(character).over(paragraph).over(table).over(self.run_defaults)

        def toggled(name: str) -> bool:
            own = getattr(direct, name)
            if own is not None:
                return bool(own)
            said = [value for place in (character, paragraph, table) if (value := getattr(place, name)) is not None]
            return sum(said) % 2 == 1 if said else bool(getattr(self.run_defaults, name))

        return Look(
            toggled("bold"),
            toggled("italic"),
            toggled("capitals"),
            toggled("hidden"),
            plain.size or _DEFAULT_SIZE,
            plain.font or None,
            bool(plain.raised),
            bool(plain.underlined),
        )

    def _merged(self, style: str | None, chain: tuple[Style, ...]) -> RunProperties:
        if style not in self._runs:
            merged = NOTHING_SAID
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
