"""Scores footnotes: the mark, the whole text, and the words that the mark stands right behind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scores.counting import NONE, Rate
from scores.wording import without_spaces
from tuliem_report.report.document import Report
from tuliem_report.report.section import walk


@dataclass(frozen=True, slots=True)
class NoteScore:
    """How many notes are right and in their place, of those that are there or were found; what went wrong, for messages."""

    right: Rate = NONE
    wrong: tuple[str, ...] = ()

    def __add__(self, other: "NoteScore") -> "NoteScore":
        """Count the notes of two documents together."""
        return NoteScore(self.right + other.right, self.wrong + other.wrong)


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note with the text before its mark and the address of what carries the mark; both None where it has no place."""

    mark: str
    text: str
    before: str | None
    place: str | None


def found_notes(report: Report) -> list[FoundNote]:
    """Give the notes of a report in their order."""
    anchors = {note: (before, place) for note, before, place in _anchors(report)}
    return [FoundNote(note.mark, note.text, *anchors.get(note.address, (None, None))) for note in report.notes]


def _anchors(report: Report) -> Iterator[tuple[str, str, str]]:
    for _, node in walk(report.body):
        for ref in node.notes:
            yield ref.note, (node.title or "")[: ref.offset], node.address
        for part in node.content:
            if part.type == "paragraph":
                for ref in part.notes:
                    yield ref.note, part.text[: ref.offset], part.address


def score_notes(truth: Sequence[dict[str, Any]], report: Report) -> NoteScore:
    """Compare notes in their order; one too many is as wrong as one missed."""
    found = found_notes(report)
    rows = [_faults(true, note) for true, note in zip(truth, found, strict=False)]
    rows += ["missing"] * (len(truth) - len(rows)) + ["not in the truth"] * (len(found) - len(rows))
    wrong = tuple(f"note {index}: {faults}" for index, faults in enumerate(rows, start=1) if faults)
    return NoteScore(Rate(len(rows) - len(wrong), len(rows)), wrong)


def _faults(true: dict[str, Any], note: FoundNote) -> str:
    before = without_spaces(note.before)
    checks = {
        "mark": note.mark == str(true["mark"]),
        "text": without_spaces(note.text) == without_spaces(true["text"]),
        "anchor": before.endswith(without_spaces(true["anchor"])),
    }
    return ", ".join(name for name, right in checks.items() if not right)
