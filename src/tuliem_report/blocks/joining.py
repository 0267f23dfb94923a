"""Where a paragraph ends: evidence for and against a break between two lines, weighed.

Each row of EVIDENCE says what it looks at and what it is worth, in favour of a break (positive) or of one paragraph going
on (negative). The sum decides; no row decides alone, since each of them is wrong somewhere: a full line may end a
paragraph, a wrapped line may begin with "2. ", a heading may be set flush left.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import regex

from tuliem_report.blocks.layout import Layout
from tuliem_report.blocks.look import Look, look_at
from tuliem_report.blocks.marker import BULLET, Marker
from tuliem_report.lines.line import Line

SEPARATOR = regex.compile(r"[.•o0O\s]*+[-–—_=*~\u2500-\u257f][-–—_=*~.•o0O\s\u2500-\u257f]*+")


def is_drawn(text: str) -> bool:
    """Is the text a drawn line or a row of stars: "-----", "* * *", "---o0o---"?"""
    return not (text[:1].isalpha() and text[0] not in "oO") and SEPARATOR.fullmatch(text) is not None


ROUGHNESS = 0.015
"""How far an estimated width may be off, as a share of the measure."""

CONNECTIVES = frozenset(
    regex.findall(
        r"\w+",
        "của và các với trong cho về là những để theo từ do tại bằng đến một có như khi hoặc vào ở trên dưới mà thì nhằm gồm "
        "cùng mọi mỗi đối giữa bởi còn đạt khoảng gần",
    )
)
"""Words that end no sentence and no heading: a line that stops at one of them goes on."""

OPENERS = re.compile(
    r"""(?: Công\ tác | Thực\ hiện | Tập\ trung | Tiếp\ tục | Nâng\ cao | Tăng\ cường | Đẩy\ mạnh | Phát\ (?:triển|huy)
      | Xây\ dựng | Trong | Các | Những | Việc | Được | Để | H[ằà]ng\ năm | Cùng\ với | Tuy\ nhiên | Một\ số | Nhiều
      | Quan\ tâm | Chủ\ động | Triển\ khai | Hoàn\ thành | Bên\ cạnh | Sau\ khi | Đến\ nay | Nhiệm\ kỳ | Chú\ trọng
      | Đổi\ mới | Đảm\ bảo | Bảo\ đảm | Giữ\ vững | Chất\ lượng | Tình\ hình | Phong\ trào | Thường\ xuyên | Kịp\ thời
      | Phối\ hợp | Huy\ động | Rà\ soát | Giải\ quyết | Nắm\ (?:chắc|bắt) | Chuyển\ dịch | Kiện\ toàn | Thúc\ đẩy | Quán\ triệt
      | Củng\ cố | Duy\ trì | Mở\ rộng | Khuyến\ khích | Hỗ\ trợ | Tích\ cực | Khắc\ phục | Cải\ thiện | Siết\ chặt
      | Đa\ dạng | Đầu\ tư )\b""",
    re.VERBOSE,
)
"""How sentences of the genre begin, and names do not: with a capital, such words open a paragraph or end a heading above."""
OFFICES = frozenset({"Bộ", "Luật", "Sở", "Phòng", "Ban", "Viện", "tâm", "ngành", "hàng", "quỹ", "trình", "án"})
"""Words before the name of an office or programme: "Sở" / "Xây dựng"."""

_VALUE = regex.compile(r"(?!\d{1,2}\.$)[\d.,]+\s*%?[.;]?")
"""A figure alone on its line; "2." may be the number of the heading on the next line."""
WIDEST_INDENT = 8
"""Plain text that begins with more spaces is not indented but centred."""
BROKEN = (
    (regex.compile(r"(?:^|\s)\p{Lu}\.$"), regex.compile(r"\p{Lu}\.\s*\p{Lu}\p{Ll}")),  # "V." / "I. Lê-nin"
    (regex.compile(r"\b\d{4}$"), regex.compile(r"[-–]\s*\d{4}\b")),  # "2020" / "- 2025"
)
"""What is one thing although a line ends in it: how the first line ends and the second begins."""
_SENTENCE_END = frozenset(".?!…:;/")


@dataclass(frozen=True, slots=True)
class Seam:
    """The place between two neighbouring lines. `opens`: the first of them begins its paragraph; `beyond`: the line after both.

    `free` is how many times the next word would have fitted into the room that the first line leaves.
    """

    before: Look
    after: Look
    layout: Layout
    opens: bool
    beyond: Line | None
    free: float


def _free(before: Look, after: Look, layout: Layout, *, opens: bool) -> float:
    word, _, _ = after.text.partition(" ")
    share = (len(word) + 0.5) / max(len(after.text), 1)
    need = after.width * min(share, 1.0)
    tolerance = 2.0 if layout.placed else ROUGHNESS * layout.right + (layout.hidden_indent if opens else 0.0)
    return (before.room - tolerance) / max(need, 1.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One observation: how much it speaks for a break (0: not met)."""

    name: str
    weigh: Callable[[Seam], float]


def _marker(seam: Seam) -> float:
    if not seam.after.markers:
        return 0.0
    marker = seam.after.markers[0]
    first = seam.after.text[marker.end :][:1]
    bullet = marker.row.rank >= BULLET
    if marker.row.firm or not (first.islower() or (bullet and first in "“\"‘'")):
        return 3.0
    # "kinh tế - xã hội" may be wrapped before its hyphen
    return 1.0 if seam.before.last in _SENTENCE_END else 0.0


def _indent(seam: Seam) -> float:
    if not seam.layout.indents or seam.before.centred or seam.after.centred:
        return 0.0
    before, after = seam.before.line, seam.after.line
    if not seam.layout.placed and max(before.indent, after.indent) > WIDEST_INDENT:
        return 0.0  # plain text that is centred
    if seam.layout.is_indented(after):
        # a hanging indent or a block set in: every line of the paragraph stands right of the margin
        same = before.box is not None and after.box is not None and abs(before.box.x0 - after.box.x0) < 2
        return 0.5 if same and seam.free < 1 else 4.0
    return -3.0 if seam.before.last in _SENTENCE_END else -4.5


def _hidden_indent(seam: Seam) -> float:
    """In text without positions: a full line that leaves the room of an indent is the first of its paragraph."""
    indent = seam.layout.hidden_indent
    if not indent or seam.beyond is None or seam.free >= 1 or seam.before.last not in _SENTENCE_END:
        return 0.0
    room = seam.after.room
    if room < 0.7 * indent:
        return -2.0
    word, _, _ = seam.beyond.text.partition(" ")
    spare = room - seam.layout.text_width(" " + word)
    goes_on = seam.beyond.text[:1].islower() or seam.after.text[-1:] not in _SENTENCE_END
    if goes_on and spare > 0.14 * indent:
        return 2.5
    return 1.5 if spare > -0.2 * indent and (seam.free > 0.6 or (goes_on and room > 1.4 * indent)) else 0.0


def _gap(seam: Seam) -> float:
    before, after = seam.before.line.box, seam.after.line.box
    if before is None or after is None or seam.before.line.page != seam.after.line.page or not seam.layout.spacing:
        return 0.0
    step = after.bottom - before.bottom
    return 3.0 if step > 1.25 * seam.layout.spacing + 1 or step < -5 else 0.0


def _weight(seam: Seam) -> float:
    first, second = seam.before.line.spans, seam.after.line.spans
    before, after = (first[-1].bold if first else None), (second[0].bold if second else None)
    if before is None or after is None or before == after:
        return 0.0
    # a bold word in the running text may fall on a line's edge; a whole line in another weight is a heading
    whole = all(span.bold == before for span in first)
    return 4.0 if whole else 0.5


def _size(seam: Seam) -> float:
    before, after = seam.before.line.size, seam.after.line.size
    return 3.0 if before is not None and after is not None and abs(before - after) >= 0.9 else 0.0


def _capitals(seam: Seam) -> float:
    before, after = seam.before.caps, seam.after.caps
    if not before and not after:
        return 0.0
    if not any(char.isalpha() for char in seam.after.text):
        return 0.0  # "2020 - 2025" may end a heading in capitals
    if before != after:
        return 2.5 if min(len(seam.before.text), len(seam.after.text)) > 8 else 0.0
    return -2.5 if before and not seam.after.markers else 0.0


def _fill(seam: Seam) -> float:
    if seam.before.centred and seam.after.centred:
        return 1.0
    if seam.free >= 1:
        if seam.before.room > 0.35 * (seam.layout.right - seam.layout.left):
            return 4.5
        return 3.0 if seam.layout.placed or seam.free >= 1.5 else 2.2
    # a paragraph of one full line is rare, a heading of one is not
    return -3.5 if seam.opens and not seam.layout.placed and not seam.before.markers else -2.5


def _stands_alone(seam: Seam) -> float:
    """A short line that ends no sentence is not the last of a paragraph: it is a heading."""
    if seam.beyond is None or seam.after.markers or seam.before.last not in _SENTENCE_END or not seam.after.first.isupper():
        return 0.0
    short = seam.after.room > 0.3 * (seam.layout.right - seam.layout.left)
    stops = seam.after.text[-1:] in _SENTENCE_END or seam.after.text[-1:] in ",-–" or seam.beyond.text[:1].islower()
    return 2.0 if short and not stops and len(seam.after.text) > 8 else 0.0


def _ending(seam: Seam) -> float:
    if seam.before.last in _SENTENCE_END:
        return 1.5
    if seam.before.text.rpartition(" ")[2] in CONNECTIVES:
        return -5.5
    if seam.before.last in ",-–":
        return -4.0
    return -1.5


def _is_broken(before: str, after: str) -> bool:
    may_be = before.endswith(".") or before[-1:].isdecimal()
    return may_be and any(start.match(after) and end.search(before) for end, start in BROKEN)


def _opening(seam: Seam) -> float:
    before, after = seam.before.text, seam.after.text
    value = after[:1].isdecimal() and _VALUE.fullmatch(after)
    if seam.after.first in ",.;:)%" or value or _is_broken(before, after):
        return -8.0
    if after[:1].isupper():
        parted = seam.before.last not in _SENTENCE_END and seam.before.last not in ",-–" and before.rpartition(" ")[2] not in OFFICES
        return 4.5 if parted and OPENERS.match(after) else 0.0
    return -5.0 if seam.after.first.islower() and not seam.after.markers else 0.0


EVIDENCE: tuple[Evidence, ...] = (
    # the marker's row stands first: `weigh` gives its part by itself
    Evidence("the second line begins with a marker", _marker),
    Evidence("the first line leaves room for the next word", _fill),
    Evidence("the first line ends a sentence", _ending),
    Evidence("the second line begins with a small letter, or as sentences do", _opening),
    Evidence("the second line is short and ends no sentence", _stands_alone),
    Evidence("the second line is indented", _indent),
    Evidence("the second line leaves the room of an indent", _hidden_indent),
    Evidence("there is more space than between lines", _gap),
    Evidence("the weight changes", _weight),
    Evidence("the size changes", _size),
    Evidence("capitals begin or end", _capitals),
    Evidence("one line is centred, the other not", lambda seam: 3.0 if seam.before.centred != seam.after.centred else 0.0),
)


class Scales:
    """Weighs the seams of one document in their order; `odd`: the markers that are believed of lines, by their numbers."""

    def __init__(self, layout: Layout, odd: Mapping[int, tuple[Marker, ...]]) -> None:
        self._layout = layout
        self._odd = odd
        self._last: Look | None = None

    def weigh(self, before: Line, after: Line, *, opens: bool, beyond: Line | None) -> tuple[float, float]:
        """The sum of the evidence for a break, and the part of it that the marker alone contributes."""
        first = self._last
        if first is None or first.line is not before:
            first = look_at(before, self._layout, self._odd)
        self._last = second = look_at(after, self._layout, self._odd)
        seam = Seam(first, second, self._layout, opens, beyond, _free(first, second, self._layout, opens=opens))
        weights = [row.weigh(seam) for row in EVIDENCE]
        return sum(weights), weights[0]
