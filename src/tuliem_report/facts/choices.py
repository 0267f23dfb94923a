"""Facts: decides which quantity of a clause is the value of a target, and where one target ends and the next begins.

Clause → `Segment` objects: a stretch of the text with the one quantity that is its value. The clause is cut at its commas; pieces
without a value go to the neighbour whose name or list they belong to ("Nông, lâm, thủy sản tăng 6%", "100% xã, phường có trạm y tế").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from tuliem_report.facts.clauses import FILLER, Span, pieces
from tuliem_report.facts.cues import TRENDS
from tuliem_report.facts.quantities import Quantity
from tuliem_report.facts.target_patterns import DURATION, HEAD_NOUN, LEAD, MEASURE, TAIL, VERB

_AND_BEFORE = regex.compile(r"\s+và\s*$", regex.IGNORECASE)
_AND = regex.compile(rf"\s*{FILLER}*\s*\bvà\s+", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Segment:
    """One target's stretch of the text; `first` says that nothing stands before it in its clause."""

    span: Span
    value: Quantity
    first: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    value: Quantity | None


def split_segments(masked: str, clause: Span, quantities: Sequence[Quantity]) -> list[Segment]:
    """Cut a clause into its targets; none where no quantity can be a value. Offsets are those of the whole text."""
    spans = [part for piece in pieces(masked, clause) for part in _cut_at_and(masked, piece, quantities)]
    parts = [_Piece(span, choose_value(masked, span, _inside(quantities, span))) for span in spans]
    if not any(part.value for part in parts):
        return _last_resort(masked, clause, quantities)
    return _merge(masked, parts)


def _inside(quantities: Sequence[Quantity], span: Span) -> list[Quantity]:
    return [quantity for quantity in quantities if span.start <= quantity.figures.start < span.end]


def _cut_at_and(masked: str, piece: Span, quantities: Sequence[Quantity]) -> Iterator[Span]:
    """Cut "… đạt 97% và tỷ lệ … đạt 60%" after the first value, and "100% … và 60% …" before the second."""
    start = piece.start
    for quantity, following in pairwise(_inside(quantities, piece)):
        begin = min((cue.start for cue in following.cues.found), default=following.figures.start)
        joint = _AND.match(masked, quantity.end, begin) or _AND_BEFORE.search(masked, quantity.end, begin)
        if joint and quantity.figures.start >= start:
            yield Span(start, joint.start())
            start = joint.end()
    yield Span(start, piece.end)


def choose_value(masked: str, span: Span, inside: Sequence[Quantity]) -> Quantity | None:
    """Choose the quantity that is the piece's value; None where each only says whom or what the indicator is about."""
    usable = [quantity for quantity in inside if _usable(masked, span, quantity)]
    if not usable:
        return None
    if begins_with_value(masked, span, usable[0]):
        return usable[0]
    if counted := _had(masked, span, usable):
        return counted
    strong = [quantity for quantity in usable if quantity.cues.senses & (TRENDS | {"reach"})]
    if strong:
        return _last_own(masked, strong)
    bare = [quantity for quantity in usable if _stands_bare(masked, span, quantity)]
    return bare[-1] if bare else None


def _stands_bare(masked: str, span: Span, quantity: Quantity) -> bool:
    """Tell whether a quantity that nothing reaches for can be the value: a share, the last word, or a count of what a verb does."""
    if quantity.percent or "has" in quantity.cues.senses or TAIL.match(masked[quantity.end : span.end] + "."):
        return True
    name = strip_lead(masked[span.start : quantity.cues.name_end])
    return bool(quantity.noun) and not (HEAD_NOUN.match(name) or MEASURE.search(name))


def _usable(masked: str, span: Span, quantity: Quantity) -> bool:
    """Ages, spans of time and times are values only where something reaches them: not "trẻ em dưới 5 tuổi", "ít nhất 1 lần"."""
    if quantity.unit is None or not (quantity.unit.time or quantity.unit.text == "lần"):
        return True
    return bool(quantity.cues.senses & (TRENDS | {"reach"}) or DURATION.search(masked, span.start, quantity.figures.start))


def begins_with_value(masked: str, span: Span, quantity: Quantity) -> bool:
    """Tell whether only a lead or a verb of doing stands before the value: "Phấn đấu 80% …", "Kết nạp mới 60 …"."""
    name = strip_lead(masked[span.start : quantity.cues.name_end])
    return not name or bool(VERB.match(name) and not MEASURE.search(name) and not quantity.cues.senses & (TRENDS | {"reach"}))


def strip_lead(text: str) -> str:
    """Take off what stands before an indicator and is no part of it: "Phấn đấu đến năm 2030, "."""
    text = text.strip(" ,;:–-\t\n")
    while (match := LEAD.match(text)) and match.end() > 0 and match.group().strip():
        text = text[match.end() :]
    return text


def _had(masked: str, span: Span, usable: Sequence[Quantity]) -> Quantity | None:
    """Take what a place or a body has: "Mỗi xã có 2 sản phẩm đạt 3 sao", but not "Tỷ lệ hộ có 2 lao động trở lên đạt 80%"."""
    first, last = usable[0], usable[-1]
    if last is not first and last.percent and "reach" in last.cues.senses and TAIL.match(masked[last.end : span.end] + "."):
        return None  # "Hộ có ít nhất 1 người tham gia hội đạt 90%"
    name = strip_lead(masked[span.start : first.cues.name_end])
    return first if "has" in first.cues.senses and not MEASURE.match(name) and not HEAD_NOUN.match(name) else None


def _last_own(masked: str, strong: Sequence[Quantity]) -> Quantity:
    """Take the last value; one that follows another without a name of its own only compares it ("đạt 95 triệu đồng tăng 1,5 lần")."""
    chosen = strong[-1]
    for quantity in reversed(strong[:-1]):
        if not chosen.cues.senses & TRENDS or masked[quantity.end : chosen.cues.name_end].strip(f" {FILLER}"):
            break
        chosen = quantity
    return chosen


def _last_resort(masked: str, clause: Span, quantities: Sequence[Quantity]) -> list[Segment]:
    """Take the first count of a clause in which nothing else is a value: "Toàn Đảng bộ kết nạp 60 đảng viên mới"."""
    counts = [quantity for quantity in _inside(quantities, clause) if _usable(masked, clause, quantity)]
    return [Segment(clause, counts[0], first=True)] if counts else []


def _merge(masked: str, parts: Sequence[_Piece]) -> list[Segment]:
    """Give each piece without a value to the target before or after it."""
    segments: list[Segment] = []
    waiting: list[_Piece] = []
    for part in parts:
        if part.value is None:
            waiting.append(part)
            continue
        mine = _belonging_to_next(masked, segments, waiting, part)
        kept = waiting[: len(waiting) - len(mine)]
        if segments and kept:
            segments[-1] = Segment(Span(segments[-1].span.start, kept[-1].span.end), segments[-1].value, segments[-1].first)
        start = mine[0].span.start if mine else part.span.start
        segments.append(Segment(Span(start, part.span.end), part.value, first=not segments))
        waiting = []
    if waiting:
        last = segments[-1]
        segments[-1] = Segment(Span(last.span.start, waiting[-1].span.end), last.value, last.first)
    return segments


def _belonging_to_next(masked: str, segments: Sequence[Segment], waiting: list[_Piece], part: _Piece) -> list[_Piece]:
    """Find how many of the pieces between two values begin the name of the second."""
    if not segments:
        return waiting
    for index, piece in enumerate(waiting):
        if _begins_a_name(masked, piece.span):
            return waiting[index:]
    before = segments[-1]
    assert part.value is not None, "only pieces with a value are asked for"
    takes_none = (
        begins_with_value(masked, part.span, part.value)
        or _begins_a_name(masked, part.span)
        or begins_with_value(masked, before.span, before.value)
    )
    return [] if takes_none else waiting


def _begins_a_name(masked: str, span: Span) -> bool:
    text = strip_lead(masked[span.start : span.end])
    return bool(HEAD_NOUN.match(text) or regex.match(r"\s*,?\s*trong\s+đó", masked[span.start : span.end], regex.IGNORECASE))
