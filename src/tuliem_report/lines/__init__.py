"""Stage 2, lines: from a reader's pages to numbered clean lines, the furniture marked and the notes taken aside."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from tuliem_report.lines.cleaning import SUPERSCRIPTS, Mending, clean_line, mend_words
from tuliem_report.lines.furniture import mark_furniture
from tuliem_report.lines.line import Line, NoteText
from tuliem_report.lines.notes import take_notes
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import Page, TableGrid, TextLine
from tuliem_report.vietnamese.legacy import detect_legacy

__all__ = ["CleanText", "Line", "NoteText", "clean_lines"]

SUSPICIOUS_LINES = 3
"""So many lines with broken words, and doubtful breaks are mended too."""

_LOST_EXPONENT = regex.compile(r"(?:^|[\s\d(/])[kcd]?m$")
_AFTER_EXPONENT = regex.compile(r"[,.;:)/]|\p{Ll}")


@dataclass(frozen=True, slots=True)
class CleanText:
    """The lines in reading order (furniture included, marked), the notes, and what cleaning needs to know of the fonts."""

    lines: tuple[Line, ...]
    notes: tuple[NoteText, ...]
    mending: Mending


def clean_lines(pages: list[Page], log: ProblemLog) -> CleanText:
    """Number and clean the lines of all pages. Every repair of the text is said in the log, by its kind and count."""
    mending = Mending(_legacy_encodings(pages))
    lines: list[Line] = []
    notes: list[NoteText] = []
    for page in pages:
        for item in page.items:
            number = len(lines) + 1
            if isinstance(item, TableGrid):
                lines.append(Line(number, page.number, "", "", table=item, box=item.box))
            else:
                lines.append(clean_line(item, number, page.number, mending))
        for note in page.notes:
            cleaned = tuple(clean_line(line, 0, page.number, mending) for line in note.lines)
            notes.append(NoteText(note.id, note.mark, tuple(replace(line, anchors=()) for line in cleaned), note.kind, page.number))
    if mending.broken_lines >= SUSPICIOUS_LINES:
        lines = [mend_words(line, mending, suspected=True) for line in lines]
    lines = [line for line in lines if line.text or line.table is not None or line.anchors]
    lines = mark_furniture(_raise_exponents(lines), {page.number: page.height for page in pages})
    lines, at_foot = take_notes(lines, pages)
    for rule, count in sorted(mending.counts.items()):
        log.add("text-repaired", f"{rule}: {count}", severity="info", hint="the source's own characters stand in `raw`")
    return CleanText(tuple(lines), (*notes, *at_foot), mending)


def _legacy_encodings(pages: list[Page]) -> dict[str | None, str]:
    """The legacy encoding of each font that has one; a font is judged by its name and by all its text together."""
    texts: dict[str | None, list[str]] = {}
    for line in _all_lines(pages):
        for run in line.runs:
            texts.setdefault(run.font, []).append(run.text)
    found = {font: detect_legacy(" ".join(parts), font) for font, parts in texts.items()}
    return {font: name for font, name in found.items() if name is not None}


def _all_lines(pages: list[Page]) -> Iterator[TextLine]:
    """Every line of every page: text, table cells, notes."""
    for page in pages:
        for item in page.items:
            if isinstance(item, TableGrid):
                for cell in item.cells:
                    yield from cell.lines
            else:
                yield item
        for note in page.notes:
            yield from note.lines


def _raise_exponents(lines: list[Line]) -> list[Line]:
    """Bring home an exponent that the text's extraction put on a line of its own: "10,09 km" / "2" / ", quy mô dân số"."""
    kept: list[Line] = []
    for position, line in enumerate(lines):
        last = kept[-1] if kept else None
        if (
            line.text in {"2", "3"}
            and last is not None
            and _LOST_EXPONENT.search(last.text)
            and position + 1 < len(lines)
            and _AFTER_EXPONENT.match(lines[position + 1].text)
        ):
            exponent = line.text.translate(SUPERSCRIPTS)
            spans = (*last.spans[:-1], replace(last.spans[-1], end=len(last.text) + 1)) if last.spans else ()
            kept[-1] = replace(last, text=last.text + exponent, raw=f"{last.raw}\n{line.raw}", spans=spans)
        else:
            kept.append(line)
    return kept
