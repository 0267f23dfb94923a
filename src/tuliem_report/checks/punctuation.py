"""Marks that are doubled, badly spaced or missing: "môi trường....", "kinh tế,văn hóa", "xã hội,...", "(giai đoạn 2025 - 2030".

A paragraph that ends in a comma is a slip where a sentence begins after it, but not in a list or a preamble whose items end so. A
bracket or quotation that is not closed in its text is one unless the other half stands in one of the next texts: quotations run
over paragraphs, and page breaks part them. Blanks to be filled in ("ngày.... tháng....") and leaders of a list of contents are none.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import regex

from tuliem_report.checks.finding import Slip
from tuliem_report.report.texts import Text
from tuliem_report.vietnamese.syllables import is_syllable


@dataclass(frozen=True, slots=True)
class MarkRule:
    """A pattern of marks; `mend` is what to write for the match as a template, empty where there is no one answer.

    The groups "left" and "right", where the pattern has them, must be syllables. `examples` gives text → what to write.
    """

    name: str
    pattern: regex.Pattern[str]
    mend: str
    examples: Mapping[str, str]
    near_misses: tuple[str, ...] = field(default=())


_LETTER = r"[^\W\d_]"
_SMALL, _CAPITAL = r"\p{Ll}", r"\p{Lu}"
_LEFT = rf"(?<![\w./@\-])(?P<left>{_LETTER}{{2,}})"
_RIGHT = rf"(?P<right>{_LETTER}{{2,}})(?![\w./@\-])"

MARK_RULES: tuple[MarkRule, ...] = (
    MarkRule(
        "four dots",
        regex.compile(rf"(?<=[\w)])(?<!gày)(?<!háng)(?<!ăm)(?<!ố)\.{{4}}(?=$|[;,)”\"]|\s+(?!tháng|năm|ngày){_LETTER})"),
        "...",
        {"vệ sinh môi trường....": "vệ sinh môi trường...", "không được làm.... Trong": "không được làm... Trong"},
        ("ngày.... tháng....năm....", "Họ và tên.....................", "Số....-NQ/ĐU", "Mở đầu ............ 3", "môi trường..."),
    ),
    MarkRule(
        "two dots",
        regex.compile(rf"(?<={_LETTER})(?<!v\.v)\.\.(?=$|\s+{_CAPITAL})"),
        "",
        {"giữ vững an ninh.. Tăng cường": ""},
        ("giữ vững an ninh... Tăng cường", "v.v.. Tăng cường", "Điều 1.......... 3"),
    ),
    MarkRule(
        "marks that do not stand together",
        regex.compile(r"(?<=[\w)”\"])\s?(?:,\s?,|;\s?;|[,;]\s?\.(?!\s?\.)|,\s?;|;\s?,|:\s?[,;.](?!\.)|(?<![.…]);\s?:|,\s?:)(?=\s|$)"),
        "",
        {"kinh tế,, văn hóa": "", "đạt kế hoạch;. Thu ngân sách": "", "an sinh xã hội,. Tăng": "", "kinh tế ,, văn hóa": ""},
        ("v.v., các", "TP., huyện", "kinh tế; văn hóa"),
    ),
    MarkRule(
        "comma before an ellipsis",
        regex.compile(rf"(?<={_LETTER})\s?[,;]\s?(?P<dots>\.\.\.|…)(?!\.)"),
        r"\g<dots>",
        {"hộ kinh doanh, ...": "hộ kinh doanh...", "trật tự xã hội,...": "trật tự xã hội...", "an ninh,…": "an ninh…"},
        ("trật tự xã hội...", "an ninh, v.v..."),
    ),
    MarkRule(
        "space before a mark",
        regex.compile(rf"(?<={_LETTER}) +(?P<mark>[,;!?]|\.(?!\S)|:(?!\S))(?![,;:.…])"),
        r"\g<mark>",
        {"kinh tế , văn hóa": "kinh tế, văn hóa", "vững mạnh .": "vững mạnh.", "sau đây :": "sau đây:"},
        ("như kinh tế ...", "phần mềm .NET", "tỷ lệ 1 : 3"),
    ),
    MarkRule(
        "no space after a mark",
        regex.compile(rf"{_LEFT}(?P<mark>[,;:!?]){_RIGHT}"),
        r"\g<left>\g<mark> \g<right>",
        {"kinh tế,văn hóa": "kinh tế, văn hóa", "như sau:Một là": "như sau: Một là", "an ninh;trật tự": "an ninh; trật tự"},
        ("đạt 1,5%", "http://abc.vn", "v.v.", "a,b", "tỷ lệ 8:30"),
    ),
    MarkRule(
        "no space after a mark, before a number",
        regex.compile(rf"{_LEFT}(?P<mark>[,;:])(?P<number>\d+)(?![\w/\-])"),
        r"\g<left>\g<mark> \g<number>",
        {"kinh tế,12 dự án": "kinh tế, 12 dự án", "Đàn bò:5000 con": "Đàn bò: 5000 con"},
        ("đạt 1,5%", "m2,5", "Nghị quyết,01-NQ/ĐU"),
    ),
    MarkRule(
        "no space after a full stop",
        regex.compile(rf"(?<![\w./@\-])(?P<left>{_SMALL}{{2,}})\.(?P<right>{_CAPITAL}{_SMALL}+)(?![\w./@\-])"),
        r"\g<left>. \g<right>",
        {"an sinh xã hội.Tăng cường": "an sinh xã hội. Tăng cường"},
        ("TP.Hồ Chí Minh", "Tp.Hà Nội", "hanoi.gov.vn", "tr.đồng", "PGS.Nguyễn", "ThS.Trần"),
    ),
    MarkRule(
        "space behind an opening bracket",
        regex.compile(r"\( +(?=\w[^()]*\w\s?\))"),
        "(",
        {"phường ( sau sắp xếp)": "phường (sau sắp xếp)"},
        ("phường (sau sắp xếp)", "ngày (   )"),
    ),
    MarkRule(
        "space before a closing bracket",
        regex.compile(rf"(?<={_LETTER}{_LETTER}) +\)"),
        ")",
        {"phường (sau sắp xếp )": "phường (sau sắp xếp)"},
        ("ngày (   )", "mục ab 1)"),
    ),
)

_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_LIST_MARKER = regex.compile(r"(?:^|[\s;,:.(\[])(?:[^\W\d_]{1,2}|\d{1,3}|[ivxIVX]{1,4})$")
_REACH = 6  # texts over which a quotation or a parted paragraph may run
_PREAMBLE = regex.compile(r"(?:Kính|Thưa|Căn cứ|Xét|Theo|Trân trọng|Sau khi|Trên cơ sở|Nghiên cứu)\b|Đại hội\b.*\b(?:nghe|thảo luận)\b")
_SHORTEST_SENTENCE = 30


def find(texts: Sequence[Text]) -> Iterator[Slip]:
    """Find them in every text: the marks themselves, then what is not closed, then paragraphs that end in a comma."""
    for place, text in enumerate(texts):
        yield from _marks(text)
        if _ends_in_a_stray_comma(texts, place):
            end = len(text.text.rstrip())
            start = _word_start(text.text, end)
            yield Slip(text, start, end, text.text[start : end - 1] + ".")
    yield from _unpaired(texts)


def _marks(text: Text) -> Iterator[Slip]:
    """Find what the rows of `MARK_RULES` describe, each place once."""
    taken = 0
    found = sorted(
        ((match.start(), match, rule) for rule in MARK_RULES for match in rule.pattern.finditer(text.text)), key=lambda row: row[0]
    )
    for start, match, rule in found:
        groups = match.groupdict()
        if start < taken or not all(is_syllable(groups[side]) for side in ("left", "right") if groups.get(side)):
            continue
        taken = match.end()
        word = start if "left" in groups else _word_start(text.text, start)
        yield Slip(text, word, taken, text.text[word:start] + match.expand(rule.mend) if rule.mend else "")


def _word_start(text: str, end: int) -> int:
    """Where the word before a mark begins, so that what is found can be recognised."""
    return text.rfind(" ", 0, end) + 1


def _ends_in_a_stray_comma(texts: Sequence[Text], place: int) -> bool:
    """Tell whether a paragraph ends in a comma, is no item among others that do, and a new sentence follows it."""
    text = texts[place]
    if text.place != "paragraph" or not text.text.rstrip().endswith(",") or place + 1 == len(texts):
        return False
    if len(text.text) < _SHORTEST_SENTENCE or _PREAMBLE.match(text.text):
        return False
    around = [other.text.rstrip() for other in texts[max(0, place - 2) : place + 3] if other is not text]
    return (
        texts[place + 1].text[:1].isupper()
        and not texts[place + 1].text.isupper()
        and not any(other.endswith((",", ";")) for other in around)
    )


@dataclass(frozen=True, slots=True)
class _Half:
    """A bracket or quotation mark without its other half: where, and which."""

    place: int
    offset: int
    mark: str


def _halves(place: int, text: str) -> Iterator[_Half]:
    """Give the brackets and quotation marks of a text that are not paired in it; a marker "a)" closes nothing."""
    opened: list[_Half] = []
    for offset, mark in enumerate(text):
        if mark in _PAIRS:
            opened.append(_Half(place, offset, mark))
        elif mark in _CLOSING:
            partner = next((half for half in reversed(opened) if half.mark == _CLOSING[mark]), None)
            if partner is not None:
                opened.remove(partner)
            elif mark not in ")]" or not _LIST_MARKER.search(text[max(0, offset - 6) : offset]):
                yield _Half(place, offset, mark)
    yield from opened


def _unpaired(texts: Sequence[Text]) -> Iterator[Slip]:
    """Find the halves without another in the texts near by; of several in one text only the first."""
    halves = sorted(
        (half for place, text in enumerate(texts) for half in _halves(place, text.text)), key=lambda half: (half.place, half.offset)
    )
    waiting: list[_Half] = []
    alone: list[_Half] = []
    for half in halves:
        while waiting and half.place - waiting[0].place > _REACH:
            alone.append(waiting.pop(0))
        partner = next((other for other in waiting if other.mark == _CLOSING.get(half.mark)), None)
        if partner is not None:
            waiting.remove(partner)
        elif half.mark in _PAIRS:
            waiting.append(half)
        else:
            alone.append(half)
    seen: set[int] = set()
    for half in sorted([*alone, *waiting], key=lambda half: (half.place, half.offset)):
        if half.place not in seen:
            seen.add(half.place)
            yield _around(texts[half.place], half)


def _around(text: Text, half: _Half) -> Slip:
    """Show a half with the word that it clings to."""
    if half.mark in _PAIRS:
        end = text.text.find(" ", half.offset)
        return Slip(text, half.offset, end if end > 0 else len(text.text))
    return Slip(text, _word_start(text.text, half.offset), half.offset + 1)
