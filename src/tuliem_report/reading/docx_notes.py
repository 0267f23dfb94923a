"""Reading DOCX: the marks of footnotes and endnotes, which Word counts and the file does not hold."""

from dataclasses import dataclass, field
from typing import Literal

from tuliem_report.reading.docx_markup import Element, W, value_of, whole
from tuliem_report.reading.docx_number_formats import format_number

NoteKind = Literal["footnote", "endnote"]
_PREFIX: dict[NoteKind, str] = {"footnote": "fn", "endnote": "en"}
_DEFAULT_FORMAT: dict[NoteKind, str] = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(frozen=True, slots=True)
class NoteNumbers:
    """How one section counts its notes of one kind. `restart` is "continuous", "eachSect" or "eachPage"."""

    style: str
    start: int
    restart: str


@dataclass(slots=True)
class Anchor:
    """Where a note is called: its id in the file (`key`), our `id`, and the mark in print."""

    kind: NoteKind
    key: str
    id: str
    mark: str
    custom: bool = False


@dataclass(slots=True)
class NoteAnchors:
    """Counts the anchors of notes in reading order.

    `section` is the one that is being read; `dropped` tells why an anchor is not part of the text, by kind and id in the file.
    """

    sections: dict[NoteKind, list[NoteNumbers]]
    found: list[Anchor] = field(default_factory=list)
    dropped: dict[tuple[NoteKind, str], str] = field(default_factory=dict)
    section: int = 0
    _met: dict[NoteKind, int] = field(default_factory=dict)
    _last: dict[NoteKind, int] = field(default_factory=dict)
    _counted_in: dict[NoteKind, int] = field(default_factory=dict)

    def meet(self, kind: NoteKind, key: str, custom: bool) -> Anchor:
        """Give the next anchor; the mark of a custom one is the text that follows it in the file."""
        number = self._met[kind] = self._met.get(kind, 0) + 1
        mark = "" if custom else self._next_mark(kind)
        anchor = Anchor(kind, key, f"{_PREFIX[kind]}{number}", mark, custom)
        self.found.append(anchor)
        return anchor

    def restart_on_pages(self) -> bool:
        """Tell whether a kind of note that was met begins to count anew on each page, which a file without pages cannot show."""
        return any(rule.restart == "eachPage" for kind in self._met for rule in self.sections[kind])

    def _next_mark(self, kind: NoteKind) -> str:
        rules = self.sections[kind]
        rule = rules[min(self.section, len(rules) - 1)]
        anew = rule.restart == "eachSect" and self._counted_in.get(kind) != self.section
        count = rule.start if anew or kind not in self._last else self._last[kind] + 1
        self._last[kind], self._counted_in[kind] = count, self.section
        return format_number(count, rule.style)


def read_note_anchors(document: Element, settings: Element | None) -> NoteAnchors:
    """Read how notes are counted: in the settings, and in each section, which goes before them."""
    sections: list[Element | None] = list(document.iter(W + "sectPr"))
    kinds: tuple[NoteKind, ...] = ("footnote", "endnote")
    return NoteAnchors({kind: [_note_numbers(kind, section, settings) for section in sections or [None]] for kind in kinds})


def _note_numbers(kind: NoteKind, section: Element | None, settings: Element | None) -> NoteNumbers:
    places = [place.find(f"{W}{kind}Pr") for place in (section, settings) if place is not None]

    def said(name: str) -> str | None:
        return next((value for place in places if (value := value_of(place, name)) is not None), None)

    start = whole(said("numStart"))
    return NoteNumbers(said("numFmt") or _DEFAULT_FORMAT[kind], 1 if start is None else start, said("numRestart") or "continuous")
