"""Numbers written or recognised amiss: "a, Về kinh tế", "II KẾT QUẢ", and "ll." where a scan took I for l.

Alone such a beginning proves nothing, for plain words begin like it: "1, 2 và 3 Tháng Tám", "I NHIỆM KỲ". It is believed where
it goes on with a count: after the number before it, or before the next one.
"""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from tuliem_report.blocks.candidates import find_markers
from tuliem_report.blocks.marker import Marker, MarkerRow
from tuliem_report.blocks.marker_values import compound_places, decimal_places, ordinal_places, roman_places
from tuliem_report.lines.line import Line
from tuliem_report.vietnamese.counting import letter_ordinals

_ROMAN = r"[IVX]{1,5}"
_POINT = r"(?:\s*[.\-–—/:)]+)"

_TO_ROMAN = str.maketrans({"l": "I", "1": "I", "|": "I", "!": "I", "í": "I", "Í": "I", "v": "V", "x": "X"})
_TO_FIGURES = str.maketrans({"l": "1", "I": "1", "|": "1", "!": "1", "O": "0", "o": "0"})


def _pattern(text: str) -> regex.Pattern[str]:
    return regex.compile(text, regex.VERBOSE)


ODD_MARKERS: tuple[MarkerRow, ...] = (
    MarkerRow(
        name="odd_part",
        kind="part",
        rank=10,
        starts="PC",
        # Phần I KẾT QUẢ
        pattern=_pattern(
            rf"(?P<marker>(?:Phần|Chương)\ (?P<number>{_ROMAN}|\d{{1,2}}|(?i:thứ)\ \w+))\s+(?=\p{{Lu}}{{2,}}\s+\p{{Lu}}{{2,}})",
        ),
        values=ordinal_places,
        series="part",
        firm=True,
        examples={"Phần I KẾT QUẢ LÃNH ĐẠO": "I", "Phần thứ hai PHƯƠNG HƯỚNG": "thứ hai", "Chương 2 GIẢI PHÁP": "2"},
        near_misses=("Phần I Báo cáo chính trị", "Phần lớn", "PHẦN I. KẾT QUẢ"),
    ),
    MarkerRow(
        name="odd_roman",
        kind="section",
        rank=30,
        starts="IVX(",
        # II, Kết quả | II KẾT QUẢ | (II) Kết quả
        pattern=_pattern(
            rf"""(?P<marker>(?P<number>{_ROMAN})\s?[,;_])\s*(?=\p{{Lu}})
                 | (?P<marker>(?P<number>{_ROMAN}))\s+(?=\p{{Lu}}{{2,}}[\s,]+\p{{Lu}}{{2,}})
                 | (?P<marker>\((?P<number>{_ROMAN})\)[.:]?)\s*(?=\p{{Lu}})"""
        ),
        values=roman_places,
        series="roman",
        firm=True,
        examples={"II, Kết quả đạt được": "II", "III PHƯƠNG HƯỚNG, NHIỆM VỤ": "III", "(IV) Giải pháp": "IV", "V; Kiến nghị": "V"},
        near_misses=("XIV của Đảng", "I, nhiệm kỳ", "V.I. Lênin", "IIII KẾT QUẢ", "II Kết quả", "I. BỐI CẢNH"),
    ),
    MarkerRow(
        name="misread_roman",
        kind="section",
        rank=30,
        starts="l1I|!VXvx",
        # ll. | lV. | 1. before capitals
        pattern=_pattern(
            rf"""(?P<marker>(?P<number>(?=[IVX]*[l|!])[lI|!VX1]{{1,5}}){_POINT})\s*(?=\p{{Lu}})
                 | (?P<marker>(?P<number>(?=[IVX]*1)[1IVX]{{1,5}}){_POINT})\s*(?=\p{{Lu}}{{2}})"""
        ),
        values=roman_places,
        series="roman",
        firm=True,
        examples={"ll. KẾT QUẢ": "ll", "lV. Giải pháp": "lV", "1. TÌNH HÌNH": "1", "I1. KẾT QUẢ": "I1", "V|. KIẾN NGHỊ": "V|"},
        near_misses=("1. Tình hình", "2. KẾT QUẢ", "lll KẾT", "I. BỐI CẢNH", "1111. KẾT"),
    ),
    MarkerRow(
        name="odd_decimal",
        kind="item",
        rank=40,
        starts="0123456789",
        # 1, Thuận lợi
        pattern=_pattern(r"(?P<marker>(?P<number>\d{1,2})\s?[,;_])\s*(?=\p{Lu})"),
        values=decimal_places,
        series="decimal",
        firm=False,
        examples={"1, Thuận lợi": "1", "2; Khó khăn": "2"},
        near_misses=("19, xung đột", "1, 2, 3", "1. Thuận lợi"),
    ),
    MarkerRow(
        name="misread_decimal",
        kind="item",
        rank=40,
        starts="lI|!123456789",
        # l. Thuận lợi | 1O. Y tế
        pattern=_pattern(rf"(?P<marker>(?P<number>(?=\d?[lI|!Oo])[1-9lI|!][\dlI|!Oo]?){_POINT})\s+(?=\p{{Lu}}[\p{{Ll}}\s])"),
        values=decimal_places,
        series="decimal",
        firm=False,
        examples={"l. Thuận lợi": "l", "1O. Y tế": "1O", "I. Thuận lợi": "I"},
        near_misses=("1. Thuận lợi", "l. THUẬN LỢI", "I. BỐI CẢNH", "O. Thuận lợi"),
    ),
    MarkerRow(
        name="odd_letter",
        kind="letter",
        rank=80,
        starts="abcdefghijklmnopqrstuvwxyzăâđêôơư",
        # a, Về kinh tế | b: Về văn hóa
        pattern=_pattern(r"(?P<marker>(?P<number>[a-zđăâêôơư])\s?[,:;/_]-?)\s*(?=\p{Lu})"),
        values=letter_ordinals,
        series="letter",
        firm=False,
        examples={"a, Về kinh tế": "a", "b: Về văn hóa": "b", "c/Về quốc phòng": "c", "đ; Về đối ngoại": "đ"},
        near_misses=("a, b và c", "ý chí", "a) Về kinh tế"),
        one_letter=True,
    ),
    MarkerRow(
        name="odd_compound",
        kind="letter",
        rank=80,
        starts="123456789",
        # 1.a Nông nghiệp
        pattern=_pattern(r"(?P<marker>(?P<number>\d{1,2}(?:\.\d{1,2}){0,2}\.[a-eđ]))\s+(?=\p{Lu}\p{Ll})"),
        values=compound_places,
        series="decimal.letter",
        firm=False,
        examples={"1.a Nông nghiệp": "1.a", "1.2.b Dịch vụ": "1.2.b"},
        near_misses=("1.a) Nông nghiệp", "1a Nguyễn"),
    ),
)

_MEANT = {"misread_roman": _TO_ROMAN, "misread_decimal": _TO_FIGURES}
"""What the characters of a number stand for, by the row that reads it."""

_STARTS = frozenset("".join(row.starts for row in ODD_MARKERS))


class _Step(NamedTuple):
    """One number of a series in the order of the document; `odd` tells whether it still has to be believed."""

    line: int
    marker: Marker
    odd: bool


def odd_markers(text: str) -> list[Marker]:
    """List what the start of a line could be if it is written amiss; the number is the one meant."""
    if text[:1] not in _STARTS:
        return []
    found = []
    for row in ODD_MARKERS:
        match = row.pattern.match(text, 0, 80) if text[0] in row.starts else None
        if match is None:
            continue
        number = match["number"].translate(_MEANT.get(row.name, {}))
        if values := row.values(number):
            found.append(Marker(row, match["marker"].strip(), number, values, match.end()))
    return found


def believed_odd_markers(lines: list[Line]) -> dict[int, tuple[Marker, ...]]:
    """Give, by the number of the line, the odd markers that a count bears out."""
    odd = {line.number: found for line in lines if line.table is None and (found := odd_markers(line.text))}
    if not odd:
        return {}
    series: dict[str, list[_Step]] = {one.row.series: [] for found in odd.values() for one in found}
    for line in (line for line in lines if line.table is None):
        steps = [_Step(line.number, marker, odd=False) for marker in find_markers(line.text)]
        steps += [_Step(line.number, marker, odd=True) for marker in odd.get(line.number, ())]
        for step in steps:
            if step.marker.row.series in series:
                series[step.marker.row.series].append(step)
    believed: dict[int, tuple[Marker, ...]] = {}
    for steps in series.values():
        for step in _borne_out(steps):
            believed[step.line] = (*believed.get(step.line, ()), step.marker)
    return believed


def _borne_out(steps: list[_Step]) -> Iterator[_Step]:
    """Give the odd numbers that go on with the count or that the count goes on from; "1. CHUNG" under "I." is no second "I."."""
    sure = [not step.odd for step in steps]
    reached: list[_Step | None] = []
    last: _Step | None = None
    for place, step in enumerate(steps):
        reached.append(last)
        paired = place > 0 and _follow(steps[place - 1], step)
        if paired or _follow(last, step):
            sure[place] = True
            sure[place - 1] |= paired and not _same(reached[place - 1], steps[place - 1])
        last = step if sure[place] else last
    after: _Step | None = None
    for place in reversed(range(len(steps))):
        sure[place] = sure[place] or (_follow(steps[place], after) and not _same(reached[place], steps[place]))
        after = steps[place] if sure[place] else after
    return (step for step, is_sure in zip(steps, sure, strict=True) if step.odd and is_sure)


def _follow(before: _Step | None, after: _Step | None) -> bool:
    """Is the second the number after the first?"""
    return before is not None and after is not None and any(value + 1 in after.marker.values for value in before.marker.values)


def _same(before: _Step | None, step: _Step) -> bool:
    return before is not None and before.marker.values == step.marker.values
