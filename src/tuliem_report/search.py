"""Find things in a report: one place by its address, or words in the running text.

Like `outputs.rows` this only reads fields, and needs the pydantic models for type checking alone.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal, cast

from tuliem_report.errors import QueryError
from tuliem_report.vietnamese.fold import fold
from tuliem_report.vietnamese.tone_marks import canonical

if TYPE_CHECKING:
    from tuliem_report.report.document import Note, Paragraph, Report, Section, Table

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+")
_LONGEST_CONTEXT = 600
_SHOWN_CANDIDATES = 5

Place = Literal["heading", "paragraph", "table", "note"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """One place of a report: `part` is what stands there, `above` the sections around it from the document downwards."""

    report: "Report"
    above: tuple["Section", ...]
    place: Place
    part: "Section | Paragraph | Table | Note"

    @property
    def notes(self) -> tuple["Note", ...]:
        """The notes whose marks stand within the passage."""
        below = _passages(self.report, cast("Section", self.part)) if self.place == "heading" else iter([self])
        inside = {passage.part.address for passage in below}
        return tuple(note for note in self.report.notes if note.anchor in inside)


@dataclass(frozen=True, slots=True)
class Hit:
    """One sentence in which the query was found; `marks` are half-open offsets into `sentence`."""

    address: str
    page: int | None
    place: Place
    sentence: str
    marks: tuple[Span, ...]


def _passages(report: "Report", top: "Section") -> Iterator[Passage]:
    """Yield a section and everything below it in reading order."""
    stack: list[tuple[tuple[Section, ...], Section]] = [((), top)]
    while stack:
        above, section = stack.pop()
        yield Passage(report, above, "heading", section)
        inside = (*above, section)
        for content in section.content:
            yield Passage(report, inside, content.type, content)
        stack.extend((inside, child) for child in reversed(section.children))


def _all_passages(report: "Report") -> Iterator[Passage]:
    yield from _passages(report, report.body)
    for note in report.notes:
        yield Passage(report, (report.body,), "note", note)


def find_passage(report: "Report", address: str) -> Passage:
    """Find the one node, paragraph, table or note whose address is, or ends with, the one given; raise QueryError otherwise."""
    wanted = address.strip().strip("/").lower()
    passages = {passage.part.address: passage for passage in _all_passages(report)}
    exact = [known for known in passages if known.lower() == wanted]
    found = exact or [known for known in passages if wanted and known.lower().endswith(f"/{wanted}")]
    if len(found) == 1:
        return passages[found[0]]
    if found:
        shown = ", ".join(found[:_SHOWN_CANDIDATES]) + (", …" if len(found) > _SHOWN_CANDIDATES else "")
        raise QueryError(f"{len(found)} addresses of the report end with {address!r}", hint=f"give more of it: {shown}")
    small = {known.lower(): known for known in passages}
    near = [small[match] for match in get_close_matches(wanted, small, n=3)]
    hint = f"close to it: {', '.join(near)}" if near else "tuliem outline -f json lists the addresses"
    raise QueryError(f"no part of the report has the address {address!r}", hint=hint)


@dataclass(frozen=True, slots=True)
class Query:
    """Words to look for: next to each other, or (`anywhere`) all of them somewhere in one paragraph.

    A word typed without diacritics fits every word that folds to it; one typed with them fits only itself, wherever its tone
    mark is placed (hoà, hòa).
    """

    words: tuple[str, ...]
    anywhere: bool = False

    @classmethod
    def of(cls, text: str, *, anywhere: bool = False) -> "Query":
        """Read a query as typed; raise QueryError where it holds no word."""
        words = tuple(_WORD.findall(unicodedata.normalize("NFC", text)))
        if not words:
            raise QueryError("the query holds no word", hint='give a word or a phrase: tuliem search "chuyen doi so"')
        return cls(words, anywhere)


def search_report(report: "Report", query: Query) -> Iterator[Hit]:
    """Yield the sentences of headings, paragraphs, tables and notes in which the query is found, in reading order."""
    wanted = [_Wanted(word) for word in query.words]
    find = _all_words if query.anywhere else _phrase
    for passage in _all_passages(report):
        for text, page in _texts(passage):
            for context in _contexts(text, find(text, wanted), whole=query.anywhere):
                yield Hit(passage.part.address, page, passage.place, *context)


def _texts(passage: Passage) -> Iterator[tuple[str, int | None]]:
    """Yield the texts of one part, without what stands below it, each with its page."""
    part: Any = passage.part
    match passage.place:
        case "heading":
            yield " ".join(piece for piece in (part.marker, part.title) if piece), part.page
        case "table":
            yield from ((cell.text, cell.page or part.page) for cell in part.cells)
        case "paragraph" | "note":
            yield part.text, part.page


class _Wanted:
    """One word of a query, ready for comparison."""

    def __init__(self, word: str) -> None:
        self.folded = fold(word)
        self.spelling = None if self.folded == word.lower() else canonical(word.lower())

    def fits(self, word: str, folded: str) -> bool:
        return folded == self.folded and self.spelling in (None, canonical(word.lower()))


def _tokens(text: str, wanted: Sequence[_Wanted]) -> list[tuple[Span, str, str]]:
    """Give the words with their place, as printed and folded; none where the folded text cannot hold them all."""
    folded = fold(text)
    if not all(word.folded in folded for word in wanted):
        return []
    return [(match.span(), match[0], folded[match.start() : match.end()]) for match in _WORD.finditer(text)]


def _phrase(text: str, wanted: Sequence[_Wanted]) -> list[Span]:
    tokens = _tokens(text, wanted)
    starts = range(len(tokens) - len(wanted) + 1)
    length = len(wanted)
    return [
        (tokens[start][0][0], tokens[start + length - 1][0][1])
        for start in starts
        if all(word.fits(*token[1:]) for word, token in zip(wanted, tokens[start : start + length], strict=True))
    ]


def _all_words(text: str, wanted: Sequence[_Wanted]) -> list[Span]:
    tokens = _tokens(text, wanted)
    found = [[span for span, word, folded in tokens if one.fits(word, folded)] for one in wanted]
    return sorted({span for spans in found for span in spans}) if all(found) else []


def _contexts(text: str, spans: Sequence[Span], *, whole: bool) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield each sentence that holds a span (or the whole paragraph), with the spans counted from its start."""
    if not spans:
        return
    ends = [] if whole else [end.end() for end in _SENTENCE_END.finditer(text)]
    bounds = [0, *ends, len(text)]
    for number, group in groupby(spans, key=lambda span: bisect_right(ends, span[0])):
        inside = tuple(group)
        yield _crop(text, (bounds[number], max(bounds[number + 1], inside[-1][1])), inside)


def _crop(text: str, sentence: Span, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """Cut an overlong sentence to the surroundings of its first span."""
    start, stop = sentence
    if stop - start > _LONGEST_CONTEXT:
        start = max(start, spans[0][0] - _LONGEST_CONTEXT // 2)
        stop = min(stop, start + _LONGEST_CONTEXT)
    before = "…" if start > sentence[0] else ""
    after = "…" if stop < sentence[1] else ""
    shift = len(before) - start
    marks = tuple((left + shift, right + shift) for left, right in spans if start <= left and right <= stop)
    return before + text[start:stop].rstrip() + after, marks
