"""Facts: reads the targets that a paragraph states: what is measured, and the value set for it.

Text → `Statement` objects in reading order. A sentence is cut into clauses, a clause into segments (`choices`), and from each segment
the name of the indicator is what is left without lead, value and tail. What surprises: where the number stands first or inside
("100% hộ dân …", "Kết nạp 60 đảng viên mới"), the name is the rest, with the noun that was counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from tuliem_report.facts.choices import Segment, split_segments, strip_lead
from tuliem_report.facts.clauses import FILLER, Span, clauses, hide, sentences, trim
from tuliem_report.facts.cues import TRENDS
from tuliem_report.facts.governing import govern
from tuliem_report.facts.naming import is_bare_measure, name_of, stands_alone
from tuliem_report.facts.operators import Binding, Sense, decide
from tuliem_report.facts.quantities import Figures, Quantity, find_quantities
from tuliem_report.facts.statement import Statement
from tuliem_report.facts.target_patterns import GROUP, TAIL, TIME_AT_END, TRAIL, YEAR, YEARS
from tuliem_report.facts.worded import read_worded_clause
from tuliem_report.facts.wording import compile_words
from tuliem_report.report.document import Operator

_FALLING = regex.compile(r"(?:kiềm\s+chế,?\s+(?:và\s+)?)?(?:kéo\s+|làm\s+)?giảm(?!\p{L})|hạ\s", regex.IGNORECASE)
_RISING = regex.compile(r"tăng(?!\s+(?:trưởng|cường)|\p{L})", regex.IGNORECASE)
_SPREAD = regex.compile(r"(?:\s+(?:bình\s+quân|trung\s+bình|hằng\s+năm|hàng\s+năm|mỗi\s+năm|một\s+năm)|\s*/\s*năm)+$", regex.IGNORECASE)
# A late "trở lên" is the value's where only the counted noun stands before it, and a grade's in "90% chi bộ hoàn thành tốt … trở lên".
_FAR_UP = compile_words(r"^((?:,?\s*(?!tốt|khá|giỏi|đạt|hoàn|loại|mức|cấp|độ)\p{L}+){0,5}?)\s*trở lên(?!\p{L})")
_CHANGES: frozenset[Operator] = frozenset({"multiple", "increase_by", "reduce_by"})
_AGAINST = compile_words(r" (?:so với [^,;.()]{2,60}|năm \d{4})(?=\s*(?:[,;.()]|$))")  # "gấp 2 lần so với năm 2025"
_COMPARED = compile_words(r"\s*,? (?:so với|bằng (?:năm|mức|cùng kỳ)) .*$")
_BEFORE_NOW = compile_words(
    rf"\s*\(\s*(?:(?:thực hiện|kết quả|ước|cuối) )?(?:năm (?P<year>{YEAR})|hiện (?:nay|tại|có)|nhiệm kỳ trước)\s*:?(?P<value>[^()]*)\)"
)
_FIGURES_ASIDE = regex.compile(r"\s*\([^()]*\d[^()]*\)\s*$")
_SHARE_OF_IT = compile_words(r"\((?:bình quân|trung bình|tăng|giảm|mỗi năm)[^()]*\d[^()]*\)")
_QUOTED = regex.compile(r"\s*[“\"«]")  # "2 mô hình “Dân vận khéo”" is named by the quotation
_LATER = compile_words(
    rf"[\s,;]*(?:trong đó,? )?(?:riêng )?(?:(?:(?:đến|tới|vào|hết|cuối|trước) )+(?:năm )?{YEAR}(?!\d)"
    rf"|(?:giai đoạn|thời kỳ) {YEARS}|năm {YEAR}|(?:(?:đến|tới|vào) )?(?:hết|cuối) nhiệm kỳ)"
)
_ASIDE = regex.compile(rf"[,{FILLER}]")
LONGEST_CLAUSE = 2_000  # characters; no target is as long, and reading one costs more than in proportion


LONGEST_VALUE = 45
LONGEST_LEAD = 20
"""After a colon a bare value stands within so many characters, its figures within the first of them."""


@dataclass(slots=True)
class _Heading:
    """What the clauses of one sentence stand under: a group, and an indicator whose parts they are; `fresh` until one is named.

    `part` is the part named last that says of what the measures after it are: "Cây trồng: ngô 40 ha; năng suất 50 tạ/ha".
    """

    text: str = ""
    group: str | None = None
    parent: str | None = None
    fresh: bool = False
    part: str | None = None


def read_statements(text: str) -> list[Statement]:
    """Read all targets with a number in one paragraph, and what stands between them in words."""
    masked = hide(text)
    found = _read_sentences(text, masked)
    if found or FILLER not in masked:
        return found
    bare = regex.sub(r"[“”\"()]", " ", text)  # the whole list stands in quotation marks
    return _read_sentences(bare, bare)


def _read_sentences(text: str, masked: str) -> list[Statement]:
    found = [statement for sentence in sentences(masked) for statement in _read_sentence(text, masked, sentence)]
    return govern(masked, found) if any(not statement.worded for statement in found) else []


def _read_sentence(text: str, masked: str, sentence: Span) -> Iterator[Statement]:
    heading = _Heading()
    last: Statement | None = None
    for clause in clauses(masked, sentence):
        if clause.end - clause.start > LONGEST_CLAUSE:
            continue
        quantities = _valued(masked, clause, _quantities(masked, clause))
        while colon := _heading_end(masked, clause, quantities):
            _take_heading(text[clause.start : colon], heading)
            clause = Span(colon + 1, clause.end)
        segments = split_segments(masked, clause, quantities)
        if not segments and (worded := _state_in_words(text, clause, heading)):
            yield worded
        for segment in segments:
            if statement := _state(text, masked, segment, heading, last):
                yield statement
                heading.fresh = False
                last = statement


def _state_in_words(text: str, clause: Span, heading: _Heading) -> Statement | None:
    span = trim(text, clause)
    if (read := read_worded_clause(span.of(text))) is None or not read.indicator:
        return None
    return Statement(read.indicator, read.value_text, None, None, span, span.of(text), heading.text, heading.group, worded=True)


def _quantities(masked: str, span: Span) -> list[Quantity]:
    """Find the quantities of a clause, with offsets of the whole text."""
    return [quantity.shifted(span.start) for quantity in find_quantities(span.of(masked))]


def _valued(masked: str, clause: Span, quantities: list[Quantity]) -> list[Quantity]:
    """Leave out a count that only names the indicator: "Số sản phẩm đạt từ 3 sao trở lên: 6 sản phẩm" is worth 6."""
    colon = masked.rfind(":", clause.start, clause.end)
    ahead = [quantity for quantity in quantities if quantity.figures.start > colon]
    behind = [quantity for quantity in quantities if quantity.figures.start < colon]
    if colon < 0 or len(behind) != 1 or len(ahead) != 1 or behind[0].percent or clause.end - colon > LONGEST_VALUE:
        return quantities
    return (
        ahead if ahead[0].figures.start - colon <= LONGEST_LEAD and "trong đó" not in masked[clause.start : colon].lower() else quantities
    )


def _heading_end(masked: str, clause: Span, quantities: list[Quantity]) -> int | None:
    """Find the colon after a heading: nothing valued before it, and after it a name, not yet a value."""
    colon = masked.find(":", clause.start, clause.end)
    ahead = [quantity for quantity in quantities if quantity.figures.start > colon]
    behind = [quantity for quantity in quantities if clause.start <= quantity.figures.start < colon]
    if colon < 0 or not ahead or any(_is_said(quantity) for quantity in behind):
        return None
    name = masked[colon + 1 : ahead[0].cues.name_end] if ahead[0].cues.name_end > colon else ""
    starts_below = ahead[0].cues.value_start > colon and all(cue.start > colon for cue in ahead[0].cues.found)
    is_heading = bool(name.strip()) or (starts_below and bool(GROUP.match(masked[clause.start : colon].strip())))
    return colon if is_heading and not regex.search(r"trong\s+đó\s*$", masked[clause.start : colon], regex.IGNORECASE) else None


def _is_said(quantity: Quantity) -> bool:
    return quantity.percent or bool(quantity.cues.senses & (TRENDS | {"reach"}))


def _take_heading(name: str, heading: _Heading) -> None:
    heading.text = name
    name = _strip_trail(strip_lead(name))
    if GROUP.match(name):
        heading.group, heading.parent = name, None
    elif name:
        heading.parent, heading.fresh, heading.part = name, True, None


def _state(text: str, masked: str, segment: Segment, heading: _Heading, last: Statement | None) -> Statement | None:
    """Name the indicator of a segment and read its value; None where it only compares what was said before it.

    `last` is the statement before it in its sentence: "…, đến năm 2030 đạt 85%" sets the same indicator for another year.
    """
    value = segment.value
    name = _strip_trail(strip_lead(text[segment.span.start : value.cues.name_end]))
    binding, name = bind_under(value, name)
    rest = _rest(text, masked, segment)
    own = name_of(text, segment, name, rest)
    if own and own == value.noun and own in (heading.parent or ""):
        own = None  # "Số trường đạt chuẩn quốc gia: đến năm 2030 có 8/9 trường"
    again = last if own is None and last and _LATER.match(text, segment.span.start, value.figures.start) else None
    if own is None and not again and (heading.parent is None or not segment.first):
        return None
    before = _BEFORE_NOW.match(text, value.end)
    indicator = TIME_AT_END.sub("", again.indicator) if again else None
    part = not again and heading.parent is not None and (own is None or not stands_alone(heading.parent, own))
    return Statement(
        indicator=_verbatim(heading, own) if part else own or indicator or "",
        value_text=_value_text(text, value, segment.span.end),
        binding=binding,
        unit=value.unit.text if value.unit else None,
        span=trim(text, segment.span),
        said=f"{indicator or ''} {_said(text, masked, segment, own)}",
        heading=heading.text,
        group=heading.group,
        before=value.before or (before["value"].strip() if before else None),
        before_year=before["year"] if before and not value.before else None,
        part=part,
    )


def _said(text: str, masked: str, segment: Segment, name: str | None) -> str:
    """Leave out what a clause adds after its value: "…, tăng bình quân 12%/năm" and "(bình quân 24 đảng viên/năm)" are not what is set."""
    aside = _ASIDE.search(masked, segment.value.end, segment.span.end)
    named_before = bool(name) and segment.value.cues.name_end - segment.span.start > len(name or "") // 2
    return _SHARE_OF_IT.sub(" ", text[segment.span.start : aside.start() if aside and named_before else segment.span.end])


def _verbatim(heading: _Heading, name: str | None) -> str:
    """Name a part as it is printed: the first with the heading that it follows ("Cơ cấu kinh tế: dịch vụ"), the others alone.

    What says nothing alone keeps its heading: "Cây lúa: diện tích …; năng suất …".
    """
    if name is None or heading.parent is None:
        return heading.parent or ""
    if is_bare_measure(name):
        return f"{heading.part or heading.parent}: {name}"
    heading.part = name
    return f"{heading.parent}: {name}" if heading.fresh else name


def _value_text(text: str, value: Quantity, stop: int) -> str:
    """Give the value as printed, with a late "trở lên" ("từ 35 đảng viên mới trở lên") and what a change is measured against."""
    rest = text[value.end : stop]
    after = _FAR_UP.match(rest) if _may_be_bound_late(value) else None
    if after is None and value.binding and value.binding.operator in _CHANGES:
        after = _AGAINST.match(rest)
    return text[value.cues.value_start : value.end + (after.end() if after else 0)].strip()


def _may_be_bound_late(value: Quantity) -> bool:
    """Tell whether a "trở lên" after the counted noun can be the value's: "từ 35 đảng viên mới trở lên"."""
    return bool(value.cues.senses & {"from", "falls", "rises"})


def _strip_trail(name: str) -> str:
    """Take "đạt", "phấn đấu", a colon and the like off the end of a name."""
    while match := TRAIL.search(name):
        name = name[: match.start()]
    return " ".join(name.split())


def bind_under(value: Quantity, name: str) -> tuple[Binding | None, str]:
    """Let a leading verb bind a value that has no trend of its own: "Giảm tỷ lệ hộ nghèo bình quân 1-1,5%/năm".

    Gives the bounds, and the name without what spreads the value ("bình quân").
    """
    sense: Sense | None = "falls" if _FALLING.match(name) else "rises" if _RISING.match(name) else None
    if sense is None or value.binding is None or value.cues.senses & TRENDS:
        return value.binding, name
    binding = _decide_again(value, sense)
    return binding, _SPREAD.sub("", name)


def _decide_again(value: Quantity, sense: Sense) -> Binding:
    figures: Figures = value.figures
    said: set[Sense] = {*value.cues.senses, sense}
    if value.binding and value.binding.operator == "lte":
        said.add("lte")
    return decide(said, figures.low, figures.high, yearly=bool(figures.unit and figures.unit.text.endswith("/năm")))


def _rest(text: str, masked: str, segment: Segment) -> str:
    """Give what stands after the value, without what only says when or compared with what."""
    value, stop = segment.value, segment.span.end
    rest = text[value.end : stop]
    if TAIL.match(masked[value.end : stop]) and not _QUOTED.match(rest):
        return ""
    if _may_be_bound_late(value):
        rest = _FAR_UP.sub(r"\1", rest)
    rest = _COMPARED.sub("", _FIGURES_ASIDE.sub("", rest.strip(" ,;.:…–-\n\t")))
    while (match := TIME_AT_END.search(rest)) and not regex.search(r"(?:hằng|hàng)\s+năm", match.group(), regex.IGNORECASE):
        rest = rest[: match.start()]
    rest = " ".join(rest.split()).strip(" ,;.:…")
    return f", {rest}" if rest and text[value.end : stop].lstrip().startswith(",") else rest
