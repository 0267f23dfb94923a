"""What changed in a node, told in a few words for the last column of the comparison table."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from tuliem_report.outputs.diff_entries import Entry
from tuliem_report.outputs.diff_marking import shortened
from tuliem_report.outputs.diff_view import DiffView

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import TargetChange
    from tuliem_report.report.document import Target

_MOST_TOLD = 4
_QUOTED_WORDS = 12


def entry_details(view: DiffView, entry: Entry) -> str:
    """Tell what an entry is, and line by line what was put for what; of many changes the first few."""
    said = entry.said(view)
    if entry.old is None or entry.new is None or entry.is_noise:
        return said
    told = [_told(view, old, new) for old, new in _replacements(entry)]
    more = len(told) - _MOST_TOLD
    lines = [*told[:_MOST_TOLD], *([f"{view.say('further')}: {more} {view.say('places')}"] if more > 0 else [])]
    return "\n".join([f"{said}:", *lines]) if lines else said


def _replacements(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what went with what came in its place."""
    went = ""
    for mark in entry.marks:
        if mark.owner == "old":
            if went:
                yield went, ""
            went = mark.old.strip()
            continue
        came = mark.new.strip() if mark.owner == "new" else ""
        if went or came:
            yield went, came
        went = ""
    if went:
        yield went, ""


def _told(view: DiffView, old: str, new: str) -> str:
    before, after = (f"“{shortened(text, _QUOTED_WORDS)}”" for text in (old, new))
    if old and new:
        return f"{before} → {after}"
    return f"{view.say('inserted')} {after}" if new else f"{view.say('removed')} {before}"


@dataclass(frozen=True, slots=True)
class TargetEntry:
    """All that became of one target: its rows in the diff, of which the first weighs most."""

    changes: "tuple[TargetChange, ...]"

    @property
    def old(self) -> "Target | None":
        """The target as it was."""
        return self.changes[0].old

    @property
    def new(self) -> "Target | None":
        """The target as it is."""
        return self.changes[0].new

    @property
    def shown(self) -> "Target":
        """The target as it is, or as it was."""
        shown = self.new or self.old
        assert shown is not None
        return shown

    @property
    def judged(self) -> tuple[str, ...]:
        """The direction or kind of each change."""
        return tuple(change.direction or change.kind for change in self.changes)

    @property
    def is_of_value(self) -> bool:
        """Is the value another, or one of them missing?"""
        return any(change.kind in ("value", "added", "removed") for change in self.changes)


def target_entries(view: DiffView) -> list[TargetEntry]:
    """Give the targets that changed, each once."""
    return [TargetEntry(tuple(rows)) for _, rows in groupby(view.diff.targets, key=lambda change: (change.old, change.new))]


def target_details(view: DiffView, change: "TargetChange") -> str:
    """Tell what became of a target without its name, which has a column of its own; nothing where it came or went."""
    if change.old is None or change.new is None:
        return ""
    sentence: str = getattr(change.sentences, view.language)
    return sentence.partition(f"{change.new.indicator}: ")[2] or sentence
