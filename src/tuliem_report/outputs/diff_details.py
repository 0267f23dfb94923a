"""What changed in a node, told in a few words for the last column of the comparison table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tuliem_report.outputs.diff_entries import Entry
from tuliem_report.outputs.diff_marking import shortened
from tuliem_report.outputs.diff_view import DiffView

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import TargetChange

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


def target_details(view: DiffView, change: "TargetChange") -> str:
    """Tell what became of a target without its name, which has a column of its own; nothing where it came or went."""
    if change.old is None or change.new is None:
        return ""
    sentence: str = getattr(change.sentences, view.language)
    return sentence.partition(f"{change.new.indicator}: ")[2] or sentence
