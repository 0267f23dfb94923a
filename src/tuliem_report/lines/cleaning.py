"""From a reader's line to a clean one: NFC and single spaces, legacy encodings converted, superscripts brought home.

What surprises: styles are kept as spans over the *cleaned* text, so a line is cleaned run by run, never as a whole.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

import regex

from tuliem_report.lines.line import Anchor, Line, StyleSpan
from tuliem_report.reading.page import Run, TextLine
from tuliem_report.vietnamese.broken_words import mend_broken_words
from tuliem_report.vietnamese.legacy import convert, prints_capitals
from tuliem_report.vietnamese.normalise import normalise_with_repairs

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNIT_BEFORE = regex.compile(r"(?:^|[\s\d(/])[kcdm]?m$")
_NOTE_MARK = regex.compile(r"[\[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?")
_INDENTING = " \t\u00a0"


@dataclass(slots=True)
class Mending:
    """What cleaning needs to know and to remember: the legacy encoding of each font, and how often each rule repaired."""

    encodings: dict[str | None, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    broken_lines: int = 0


def clean_line(item: TextLine, number: int, page: int | None, mending: Mending) -> Line:
    """Clean one line; `mending` counts what had to be mended."""
    text = ""
    spans: list[StyleSpan] = []
    anchors: list[Anchor] = []
    for run in item.runs:
        piece = _legible(run, mending)
        if (run.raised or run.note) and (mark := piece.strip()):
            if run.note is None and _UNIT_BEFORE.search(text) and mark in {"2", "3"}:
                piece = mark.translate(SUPERSCRIPTS)
            elif run.note is not None or _NOTE_MARK.fullmatch(mark):
                anchors.append(Anchor(len(text.rstrip()), mark, run.note))
                piece = piece[len(piece.rstrip()) :]
        if piece[:1] == " " and (not text or text[-1] == " "):
            piece = piece[1:]
        if not piece:
            continue
        spans.append(StyleSpan(len(text), len(text) + len(piece), run.bold, run.italic, run.size, run.underlined))
        text += piece
    first = item.runs[0].text if item.runs else ""
    indent = len(first) - len(first.lstrip(_INDENTING))
    text, styles, marks = _stripped(text, _merged(spans), tuple(anchors))
    return mend_words(Line(number, page, text, item.text, styles, marks, item.box, item.paragraph, indent=indent), mending)


def restore_anchor(line: Line, anchor: Anchor) -> Line:
    """Put a raised mark that belongs to no note back into the text, as superscript characters."""
    mark = anchor.mark.translate(SUPERSCRIPTS)
    text = line.text[: anchor.offset] + mark + line.text[anchor.offset :]
    moved = [
        replace(
            span,
            start=span.start + len(mark) if span.start > anchor.offset else span.start,
            end=span.end + len(mark) if span.end >= anchor.offset else span.end,
        )
        for span in line.spans
    ]
    kept = tuple(
        replace(other, offset=other.offset + len(mark)) if other.offset > anchor.offset else other
        for other in line.anchors
        if other is not anchor
    )
    return replace(line, text=text, spans=tuple(moved), anchors=kept)


def clean_text(item: TextLine, mending: Mending) -> str:
    """The cleaned text of a line whose style does not matter (a table cell), raised note marks kept as superscripts."""
    line = clean_line(item, 0, None, mending)
    for anchor in reversed(line.anchors):
        line = restore_anchor(line, anchor)
    return line.text


def _legible(run: Run, mending: Mending) -> str:
    """The run's text in Unicode NFC, with single spaces that may stand at its ends."""
    text = run.text
    encoding = mending.encodings.get(run.font)
    if encoding is not None:
        text = convert(text, encoding, capitals=prints_capitals(run.font or ""))
        mending.counts[f"text in the {encoding.upper()} encoding was converted"] += 1
    text, changed = normalise_with_repairs(text)
    for repair in changed:
        if repair.rule.reported:
            mending.counts[repair.rule.message] += repair.count
    return text


def _merged(spans: list[StyleSpan]) -> tuple[StyleSpan, ...]:
    """Join neighbouring spans of one style."""
    merged: list[StyleSpan] = []
    for span in spans:
        last = merged[-1] if merged else None
        if last is not None and last.look == span.look:
            merged[-1] = replace(last, end=span.end)
        else:
            merged.append(span)
    return tuple(merged)


def _stripped(
    text: str, spans: tuple[StyleSpan, ...], anchors: tuple[Anchor, ...]
) -> tuple[str, tuple[StyleSpan, ...], tuple[Anchor, ...]]:
    """Take white space off both ends; the spans and anchors follow the text."""
    kept = text.strip()
    lead, size = text.index(kept), len(kept)
    if size == len(text):
        return text, spans, anchors
    spans = tuple(
        StyleSpan(max(span.start - lead, 0), min(span.end - lead, size), *span.look)
        for span in spans
        if span.end > lead and span.start - lead < size
    )
    return kept, spans, tuple(replace(anchor, offset=min(max(anchor.offset - lead, 0), size)) for anchor in anchors)


def mend_words(line: Line, mending: Mending, *, suspected: bool = False) -> Line:
    """Join words that the font's encoding broke; the spans and anchors follow the text. `suspected`: see `mend_broken_words`."""
    text, repairs = mend_broken_words(line.text, suspected=suspected)
    if not repairs:
        return line
    mending.broken_lines += 1
    for repair in repairs:
        mending.counts[f"words were mended ({repair.rule})"] += 1
    place = _offsets(line.text, text)
    spans = [replace(span, start=place[span.start], end=place[span.end]) for span in line.spans]
    anchors = tuple(replace(anchor, offset=place[anchor.offset]) for anchor in line.anchors)
    return replace(line, text=text, spans=_merged([span for span in spans if span.end > span.start]), anchors=anchors)


def _offsets(old: str, new: str) -> list[int]:
    """Map each offset of `old` to one of `new`, where `new` is `old` with some characters left out."""
    place = []
    at = 0
    for char in old:
        place.append(at)
        if at < len(new) and new[at] == char:
            at += 1
    place.append(len(new))
    return place
