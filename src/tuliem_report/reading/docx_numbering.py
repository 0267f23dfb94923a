"""Reading DOCX: automatic numbers as Word prints them.

A paragraph names a *num*, a num names an *abstract* list, and the abstract list has nine levels. What surprises: the counters
belong to the abstract list, so that two nums of one list count on; a num that is to start again says so in a startOverride,
which takes effect where the num is first used.
"""

from dataclasses import dataclass, field, replace

import regex

from tuliem_report.reading.docx_markup import P_PR, R_PR, Element, W, is_on, value_of, whole
from tuliem_report.reading.docx_number_formats import format_number
from tuliem_report.reading.docx_properties import ParagraphProperties, RunProperties, read_paragraph_properties, read_run_properties
from tuliem_report.reading.docx_styles import Styles

LEVELS = 9
_SUFFIXES = {"tab": " ", "space": " ", "nothing": ""}
_PLACE = regex.compile(r"%(?P<level>[1-9])")
_MAX_LINKS = 5
"""Abstract lists that refer to one another by a list style; real documents have one link."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number is counted, written, and set. `restart` is the level, from 1, that starts it again."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    suffix: str = " "
    restart: int | None = None
    legal: bool = False
    paragraph_style: str | None = None
    paragraph: ParagraphProperties = field(default_factory=ParagraphProperties)
    run: RunProperties = field(default_factory=RunProperties)


@dataclass(slots=True)
class NumberedList:
    """An abstract list with its running counters; None: the level waits for its start."""

    levels: tuple[Level, ...]
    counters: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class Num:
    """One num: its list, the levels as it sees them, and the starts it asks for where it is first used."""

    numbered: NumberedList
    levels: tuple[Level, ...]
    starts: dict[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document, read where a paragraph first asks for them, and how far they have counted."""

    abstracts: dict[str | None, Element]
    elements: dict[int | None, Element]
    styles: Styles
    _lists: dict[str | None, NumberedList] = field(default_factory=dict)
    _nums: dict[int, Num | None] = field(default_factory=dict)

    def level(self, num_id: int, level: int) -> Level | None:
        """Give one level of a num; None where there is no such num, or where it is the one that takes numbers away."""
        num = self._num(num_id)
        return num.levels[level] if num is not None and 0 <= level < LEVELS else None

    def level_of_style(self, num_id: int, styles: tuple[str, ...]) -> int:
        """Give the level that a num keeps for one of these paragraph styles, nearest first; 0 where it keeps none."""
        num = self._num(num_id)
        linked = {level.paragraph_style: index for index, level in enumerate(num.levels)} if num is not None else {}
        return next((linked[style] for style in styles if style in linked), 0)

    def advance(self, num_id: int, level: int) -> str:
        """Count one paragraph, and give its number as it is printed, without the space after it; empty where there is no list."""
        num = self._num(num_id)
        if num is None:
            return ""
        counters = num.numbered.counters
        if level in num.starts:
            counters[level] = num.starts.pop(level)
        else:
            current = counters[level]
            counters[level] = num.levels[level].start if current is None else current + 1
        for deeper in range(level + 1, LEVELS):
            restart = num.levels[deeper].restart
            if restart is None or level < restart:
                counters[deeper] = None
        for upper in range(level):
            if counters[upper] is None:
                counters[upper] = num.levels[upper].start
        return _print(num.levels, counters, level)

    def _num(self, num_id: int) -> Num | None:
        if num_id not in self._nums:
            self._nums[num_id] = self._read_num(num_id)
        return self._nums[num_id]

    def _read_num(self, num_id: int) -> Num | None:
        element = self.elements.get(num_id) if num_id else None
        name = self._defining(value_of(element, "abstractNumId"))
        if element is None or name not in self.abstracts:
            return None
        if name not in self._lists:
            self._lists[name] = NumberedList(_read_levels(self.abstracts[name]))
        return _overridden(element, self._lists[name])

    def _defining(self, name: str | None) -> str | None:
        """Follow w:numStyleLink: such a list is defined by the list style it names, through the num of that style."""
        for _ in range(_MAX_LINKS):
            link = value_of(self.abstracts.get(name), "numStyleLink")
            if link is None:
                return name
            owner = next((key for key, element in self.abstracts.items() if value_of(element, "styleLink") == link), None)
            if owner is None:
                num = next((style.paragraph.num_id for style in self.styles.chain(link) if style.paragraph.num_id is not None), None)
                owner = value_of(self.elements.get(num), "abstractNumId")
            if owner is None:
                return name
            name = owner
        return name


def _print(levels: tuple[Level, ...], counters: list[int | None], level: int) -> str:
    own = levels[level]

    def place(match: regex.Match[str]) -> str:
        index = int(match["level"]) - 1
        value = counters[index]
        style = "decimal" if own.legal and levels[index].style not in ("none", "bullet") else levels[index].style
        return format_number(levels[index].start if value is None else value, style)

    return _PLACE.sub(place, own.text)


def read_numbering(root: Element | None, styles: Styles) -> Numbering:
    """Read word/numbering.xml; a document without it has no automatic numbers."""
    if root is None:
        return Numbering({}, {}, styles)
    abstracts = {element.get(W + "abstractNumId"): element for element in root.iterfind(W + "abstractNum")}
    return Numbering(abstracts, {whole(element.get(W + "numId")): element for element in root.iterfind(W + "num")}, styles)


def _read_levels(abstract: Element) -> tuple[Level, ...]:
    levels = [Level() for _ in range(LEVELS)]
    for element in abstract.iterfind(W + "lvl"):
        index = whole(element.get(W + "ilvl"))
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _read_level(element)
    return tuple(levels)


def _read_level(element: Element) -> Level:
    legal = element.find(W + "isLgl")
    start, text = whole(value_of(element, "start")), value_of(element, "lvlText")
    return Level(
        start=0 if start is None else start,
        style=_number_format(element),
        text=text or "",
        suffix=_SUFFIXES.get(value_of(element, "suff") or "tab", " "),
        restart=whole(value_of(element, "lvlRestart")),
        legal=legal is not None and is_on(legal),
        paragraph_style=value_of(element, "pStyle"),
        paragraph=read_paragraph_properties(element.find(P_PR)),
        run=read_run_properties(element.find(R_PR)),
    )


def _number_format(element: Element) -> str:
    """Give the number format; "custom" formats are given by an example ("001, 002, …"), of which only zeros are known."""
    found = next(element.iter(W + "numFmt"), None)
    if found is None:
        return "decimal"
    style = found.get(W + "val", "decimal")
    return "decimalZero" if style == "custom" and found.get(W + "format", "").startswith("01") else style


def _overridden(element: Element, numbered: NumberedList) -> Num:
    """Give a list as one num has it: some of its levels defined anew, or with a start of their own."""
    levels, starts = list(numbered.levels), {}
    for override in element.iterfind(W + "lvlOverride"):
        index = whole(override.get(W + "ilvl"))
        if index is None or not 0 <= index < LEVELS:
            continue
        own, start = override.find(W + "lvl"), whole(value_of(override, "startOverride"))
        if own is not None:
            levels[index] = _read_level(own)
        if start is not None:
            starts[index] = start
            levels[index] = replace(levels[index], start=start)
    return Num(numbered, tuple(levels), starts)
