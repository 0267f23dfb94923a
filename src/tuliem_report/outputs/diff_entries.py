"""A diff as entries to set side by side: one for each node that changed, with both texts and the changed words in them.

The comparison page and the comparison table are set from these. Numbers that merely follow from other changes share one entry; what
moved has one where it is, and one where it was.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Literal

from tuliem_report.drafts import units_of
from tuliem_report.outputs.diff_view import DiffView, headings_of, label_of

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Change, Side, Words
    from tuliem_report.drafts.units import Unit
    from tuliem_report.report.document import Report

Owner = Literal["both", "old", "new", "noise"]
Shown = Literal["both", "old", "new", "noise", "old noise", "new noise"]
_PARAGRAPH_END = "¶"
_NO_NUMBER = "∅"
_LEVELS = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of both texts: the same in both, in one of them only, or different in nothing but noise."""

    owner: Owner
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one node. `rows` are the changes that say it; `marks` cover both texts, with their numbers before them.

    `key` is unique. `numbers` are the renumberings of many nodes, which then have no text. `left` tells that the node stood here and
    has moved: its own entry, with the texts, has the same key without the "-old".
    """

    key: str
    headings: tuple[str, ...]
    rows: "tuple[Change, ...]"
    marks: tuple[Mark, ...] = ()
    numbers: tuple[str, ...] = ()
    left: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its changes, each once."""
        return tuple(dict.fromkeys(row.kind for row in self.rows))

    @property
    def old(self) -> "Side | None":
        """The node as it was."""
        return self.rows[0].old

    @property
    def new(self) -> "Side | None":
        """The node as it is."""
        return self.rows[0].new

    @property
    def moved(self) -> bool:
        """Does the node stand in another place?"""
        return "moved" in self.kinds

    @property
    def is_noise(self) -> bool:
        """Is there nothing but noise?"""
        return self.kinds == ("cosmetic",)

    def shown(self, side: Literal["old", "new", "together"]) -> tuple[tuple[Shown, str], ...]:
        """Give one text, or both in one, as stretches that look alike; noise is told apart only where there is nothing else."""
        stretches = [pair for mark in self.marks for pair in self._stretches(mark, side) if pair[1]]
        return tuple((look, "".join(text for _, text in group)) for look, group in groupby(stretches, key=lambda pair: pair[0]))

    def _stretches(self, mark: Mark, side: str) -> Iterator[tuple[Shown, str]]:
        if mark.owner == "both":
            yield "both", mark.old if side == "old" else mark.new
        elif mark.owner != "noise":
            if side in (mark.owner, "together"):
                yield mark.owner, mark.old + mark.new
        elif self.is_noise:
            looks: tuple[tuple[Shown, str, str], ...] = (("old noise", "old", mark.old), ("new noise", "new", mark.new))
            yield from ((look, text) for look, owner, text in looks if side in (owner, "together"))
        elif side == "old":
            yield from self._noise(mark.old, "old", ends="merged" in self.kinds)
        else:
            yield from self._noise(mark.new, "new", ends="split" in self.kinds)
            if side == "together" and "merged" in self.kinds and "\n" in mark.old:
                yield "old", _PARAGRAPH_END

    def _noise(self, text: str, side: Literal["old", "new"], *, ends: bool) -> Iterator[tuple[Shown, str]]:
        """Show noise; with a sign for the end of a paragraph where one was split, or two were merged."""
        if ends and "\n" in text:
            yield side, _PARAGRAPH_END
        yield "noise", text

    def said(self, view: DiffView) -> str:
        """Say in words what happened."""
        if self.numbers:
            return f"{view.say('consequences')}: {', '.join(self.numbers)}"
        said = [f"{view.say(row.kind)} {_renumbering(row)}" if row.kind == "renumbered" else view.say(row.kind) for row in self.rows]
        noise = dict.fromkeys(name for row in self.rows for name in row.noise)
        return ", ".join(said) + (f" ({', '.join(view.say(name) for name in noise)})" if noise else "")


def diff_entries(view: DiffView, *, cosmetic: bool) -> list[Entry]:
    """Give the entries in the order of the new report; with `cosmetic` those of mere noise too."""
    changes = [change for change in view.diff.changes if cosmetic or change.kind != "cosmetic"]
    groups = groupby(changes, key=lambda change: headings_of(view, change))
    entries = [entry for headings, rows in groups for entry in _group(headings, list(rows))]
    return _with_places_left(entries, view.reports[0]) if view.reports else entries


def _group(headings: tuple[str, ...], changes: "Sequence[Change]") -> Iterator[Entry]:
    nodes = [tuple(rows) for _, rows in groupby(changes, key=_node)]
    lone = [rows[0] for rows in nodes if len(rows) == 1 and rows[0].kind == "renumbered" and rows[0].consequence_of is not None]
    for rows in nodes:
        if rows[0] not in lone:
            yield Entry(rows[0].id, headings, rows, tuple(_marks(rows)))
    if lone:
        yield Entry(lone[0].id, headings, tuple(lone), numbers=tuple(_renumbering(row) for row in lone))


def _node(change: "Change") -> tuple[str | None, str | None]:
    return change.old.address if change.old else None, change.new.address if change.new else None


def _renumbering(change: "Change") -> str:
    markers = [side.marker or _NO_NUMBER if side else _NO_NUMBER for side in (change.old, change.new)]
    return " → ".join(markers)


def _marks(rows: "Sequence[Change]") -> Iterator[Mark]:
    old, new = rows[0].old, rows[0].new
    worded = next((row for row in rows if row.words), None)
    if old is None or new is None:
        yield Mark("new", new=_whole(new)) if new else Mark("old", old=_whole(old)) if old else Mark("both")
        return
    if not old.parts and not new.parts:
        yield from _marker_marks(old.marker, new.marker, noise=all(row.kind == "cosmetic" for row in rows))
    if worded is not None:
        yield from (mark for words in worded.words for mark in _word_marks(words))
    else:
        yield from _word_marks_of_texts(_words(old), _words(new))


def _whole(side: "Side | None") -> str:
    """Give a node with its number, and all that came or went with it, one a line."""
    if side is None:
        return ""
    return "\n".join(filter(None, map(label_of, side.parts))) if side.parts else label_of(side)


def _words(side: "Side") -> str:
    return side.title if side.title is not None else side.text or ""


def _marker_marks(old: str | None, new: str | None, *, noise: bool) -> Iterator[Mark]:
    before, after = (f"{marker} " if marker else "" for marker in (old, new))
    if before == after:
        yield Mark("both", before, after)
    elif noise:
        yield Mark("noise", before, after)
    else:
        yield from (Mark("old", old=before), Mark("new", new=after))


def _word_marks(words: "Words") -> Iterator[Mark]:
    match words.op:
        case "equal":
            yield Mark("both", words.old, words.new)
        case "cosmetic":
            yield Mark("noise", words.old, words.new)
        case _:
            yield from (mark for mark in (Mark("old", old=words.old), Mark("new", new=words.new)) if mark.old or mark.new)


def _word_marks_of_texts(old: str, new: str) -> Iterator[Mark]:
    """A node that only moved, was renumbered or became a table says the same, or what it says is laid out otherwise."""
    yield Mark("both", old, new) if old == new else Mark("noise", old, new)


def _with_places_left(entries: Sequence[Entry], old: "Report") -> list[Entry]:
    """Put an entry where each moved node was: before the first entry of what stood behind it."""
    units = {unit.address: unit for unit in units_of(old)}
    order = {address: place for place, address in enumerate(units)}
    away = {entry.old.address for entry in entries if entry.moved and entry.old}
    stayed = [entry.old is not None and not entry.numbers and not _is_under(units[entry.old.address], away, units) for entry in entries]
    places = [order[entry.old.address] if entry.old and stays else -1 for entry, stays in zip(entries, stayed, strict=True)]
    reached = list(accumulate(places, max))
    left: dict[int, list[tuple[int, Entry]]] = defaultdict(list)
    for entry in entries:
        if entry.moved and entry.old:
            place = order[entry.old.address]
            headings = _headings_above(units[entry.old.address], units) or entry.headings
            left[bisect_right(reached, place)].append((place, Entry(f"{entry.key}-old", headings, entry.rows, left=True)))
    together: list[Entry] = []
    for at in range(len(entries) + 1):
        together += [entry for _, entry in sorted(left.get(at, ()), key=lambda pair: pair[0])]
        together += entries[at : at + 1]
    return together


def _is_under(unit: "Unit", tops: set[str], units: "Mapping[str, Unit]") -> bool:
    """Is this one of these nodes, or does it stand below one?"""
    above: Unit | None = unit
    while above is not None and above.address not in tops:
        above = units.get(above.parent or "")
    return above is not None


def _headings_above(unit: "Unit", units: "Mapping[str, Unit]") -> tuple[str, ...]:
    above: list[str] = []
    parent = units.get(unit.parent or "")
    while parent is not None and parent.parent is not None:
        if parent.marker or parent.title:
            above.append(" ".join(filter(None, (parent.marker, parent.title))))
        parent = units.get(parent.parent)
    return tuple(reversed(above))[:_LEVELS]
