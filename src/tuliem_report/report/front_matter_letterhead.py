"""What a letterhead says: superior and issuing body, symbol, place and date, draft, secrecy."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

from tuliem_report.outline.formulas import BODIES, DATED, DOCUMENT_TYPES, PARTY_HEADING, STAMP
from tuliem_report.report.front_matter_lines import PrintedLine
from tuliem_report.vietnamese.counting import ORDINAL_PATTERN, ordinal_value, roman_value

_BLANK = r"[….…_\s]*"
_MONTH = rf"(?P<month>\d{{1,2}}|{_BLANK}|{ORDINAL_PATTERN})"
_DATE = regex.compile(
    rf"""(?: (?P<place>[\p{{L}}.’'\s-]{{2,60}}?)\s*,\s* )?
         (?: (?:ngày\s*(?P<day>\d{{1,2}}|{_BLANK})\s*)? tháng\s*{_MONTH}\s*(?:năm|[/-])\s*(?P<year>20\d\d|{_BLANK})
           | ngày\s*(?P<day>\d{{1,2}}|{_BLANK})\s*[/.-]\s*(?P<month>\d{{1,2}}|{_BLANK})\s*[/.-]\s*(?P<year>20\d\d) )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_WEEKDAY = regex.compile(r"(?i:thứ\s(?:hai|ba|tư|năm|sáu|bảy|\d)|chủ\snhật)\b")
"""How a web page prints the day it is read on, which is not the document's."""
_DATE_WORDS = ("ngày", "tháng")
"""Without one of them a text has no date: a cheap test before the pattern."""
_SYMBOL = regex.compile(
    r"""(?<!\p{L})(?i:số)\s*:?\s*
        (?P<symbol> [\d….…_]* \s*[-–]\s* \p{Lu}[\p{L}]{0,5}\s*/\s*[\p{Lu}\d][\p{L}\d]{0,11}(?:[-.]\p{Lu}[\p{L}\d]*)*
        | [\d….…_]* \s*/\s* \p{Lu}[\p{L}]{0,11}\s*-\s*\p{Lu}[\p{L}\d]*(?:[-.]\p{Lu}[\p{L}\d]*)*
        | \d{1,4} \s+ (?:BC|NQ|CT|KH|TB|QĐ|TTr|CTr)/\p{Lu}[\p{L}\d]{0,11} )""",
    regex.VERBOSE,
)
_DRAFT = regex.compile(
    rf"""(?i)dự\s+thảo\s*[(:-]?\s*
         (?: (?P<number>\d{{1,2}}(?![\d/.-]*\d) | [IVX]+\b )
           | (?:lần\s+thứ|lần|thứ|bản|số)\s*(?P<number>\d{{1,2}}(?!\d) | [IVX]+\b | {ORDINAL_PATTERN}\b ) )""",
    regex.VERBOSE,
)
_DRAFT_ALONE = regex.compile(r"(?i)[(\[]?\s*(?:bản\s+)?dự\s+thảo\W*")
_NUMBER_ALONE = regex.compile(rf"(?i)[(\[]?\s*lần\s+(?:thứ\s+)?(?:\d{{1,2}}|[IVX]+|{ORDINAL_PATTERN})\b")
_SECRECY = regex.compile(r"[(\[\s]*(?:(?i:độ\s+mật)\s*:\s*)?(?P<mark>(?i:tuyệt\s+mật|tối\s+mật|mật))[)\]\s]*")
_GOES_ON = regex.compile(
    r"""(?: ĐẠI\ BIỂU | TOÀN\ THỂ | BAN\ CHẤP\ HÀNH | BAN\ THƯỜNG\ VỤ | ĐOÀN\ CHỦ\ TỊCH | ĐẠI\ HỘI | LẦN(?:\ THỨ)?(?:\ \w+)?
          | CỦA | VÀ | ĐẢNG\ (?:BỘ|ỦY|UỶ) | [,-] ) $""",
    regex.VERBOSE,
)
"""The end of a printed line after which the name of a body goes on."""
_HEADING_TAIL = regex.compile(r"(?:(?:CHỦ )?NGHĨA )?(?:SẢN )?(?:VIỆT )?NAM")
_NAMELESS = regex.compile(
    r"(?:BAN CHẤP HÀNH|BAN THƯỜNG VỤ|ĐẠI HỘI(?: ĐẠI BIỂU| TOÀN THỂ)?)(?: LẦN THỨ \w+| KHÓA \w+)?(?:,? NHIỆM KỲ [\d –-]+)?"
)
_COMMITTEES = {
    "TỈNH": "TỈNH ỦY", "THÀNH PHỐ": "THÀNH ỦY", "HUYỆN": "HUYỆN ỦY", "QUẬN": "QUẬN ỦY", "THỊ XÃ": "THỊ ỦY",
    "XÃ": "ĐẢNG ỦY XÃ", "PHƯỜNG": "ĐẢNG ỦY PHƯỜNG", "ĐẶC KHU": "ĐẢNG ỦY ĐẶC KHU",
}  # fmt: skip
"""How the committee of an organisation is called at each level."""
_SHORT_LEVELS = frozenset({"TP.", "TP", "TX.", "TX"})
_RULES = " -–—_*=~"


def read_bodies(lines: Sequence[PrintedLine]) -> tuple[str | None, str | None]:
    """Superior and issuing body, each joined from its lines."""
    names = _without_own_committee(_body_names(lines))
    if len(names) > 2 and _NAMELESS.fullmatch(names[-1]):
        names[-2:] = [f"{names[-2]} {names[-1]}"]
    if not names:
        return None, None
    return (names[-2] if len(names) > 1 else None), names[-1]


def _without_own_committee(names: list[str]) -> list[str]:
    """A cover names the organisation ("ĐẢNG BỘ TỈNH A"), the letterhead its committee ("TỈNH ỦY A"): that is one body."""
    written = {name.replace("UỶ", "ỦY") for name in names}
    own = {
        name
        for name in names
        for level, committee in _COMMITTEES.items()
        if name.startswith(f"ĐẢNG BỘ {level} ") and name.replace(f"ĐẢNG BỘ {level}", committee) in written
    }
    return [name for name in names if name not in own]


def _body_names(lines: Sequence[PrintedLine]) -> list[str]:
    names: list[str] = []
    inside: str | None = None
    for line in lines:
        text = line.text.strip(_RULES)
        if PARTY_HEADING.match(text):
            inside = "heading"
        elif inside == "heading" and _HEADING_TAIL.fullmatch(text):
            continue
        elif not text or not text.isupper() or not any(map(str.isalpha, text)) or _is_no_body(text):
            inside = None
        elif BODIES.match(text) and not (inside is not None and names and _GOES_ON.search(names[-1])):
            names.append(text)
            inside = "body"
        elif inside is not None and names:
            # row by row, the name goes on below the heading of the Party
            names[-1] += f" {text}"
            inside = "body"
    return names


def _is_no_body(text: str) -> bool:
    return bool(STAMP.match(text) or DATED.match(text) or _SYMBOL.match(text) or text.startswith("SỐ") or DOCUMENT_TYPES.match(text))


def read_symbol(lines: Sequence[PrintedLine]) -> str | None:
    """The symbol as printed, without spaces; it may lack its number ("-BC/ĐU") in a draft."""
    joined = " ".join(line.text for line in lines)
    match = _SYMBOL.search(joined)
    return regex.sub(r"\s+", "", match["symbol"]) if match is not None else None


def read_place_and_date(lines: Sequence[PrintedLine]) -> tuple[str | None, str | None]:
    """Place and date: the most precise one printed. The date of a draft stamp counts where there is no other."""
    found = [one for start in range(len(lines)) if (one := _date_at(lines, start)) is not None]
    stamps = [date for _, date, stamped in found if stamped and date]
    own = [(place, date) for place, date, stamped in found if not stamped]
    if not own:
        return None, max(stamps, key=len, default=None)
    place, date = max(own, key=lambda one: len(one[1] or ""))
    return place or next((other for other, _ in own if other), None), date


def _date_at(lines: Sequence[PrintedLine], start: int) -> tuple[str | None, str | None, bool] | None:
    """Place, date, and whether it is a stamp's: what begins on a line, which may need the next two to end."""
    line = lines[start]
    if _WEEKDAY.match(line.text):
        return None
    undated = None
    for more in (1, 2, 3):
        joined = " ".join(
            other.text for other in lines[start : start + more] if other.right is line.right or None in (other.right, line.right)
        )
        match = _DATE.search(joined) if any(word in joined.lower() for word in _DATE_WORDS) else None
        if match is not None and match.start() < len(line.text):
            found = _place(match["place"]), _iso(match), STAMP.match(line.text) is not None or line.text.startswith("(")
            if found[1] is not None:
                return found
            undated = undated or found  # "ngày 19 tháng 9 năm": the year may stand on the next line
    return undated


def _place(text: str | None) -> str | None:
    """The place, without what stands before it on its line ("VIỆT NAM Vạn Phú")."""
    if text is None:
        return None
    words = [word for word in text.split() if word.strip(_RULES)]
    if not words[-1:] or not words[-1].isupper():
        while len(words) > 1 and words[0].isupper() and len(words[0]) > 1 and words[0] not in _SHORT_LEVELS:
            words = words[1:]
    return " ".join(words) or None


def _iso(match: regex.Match[str]) -> str | None:
    """The date as ISO 8601, as precise as printed; None where not even the year is."""
    year, month, day = match["year"].strip(), match["month"].strip(), (match["day"] or "").strip()
    if not year.isdigit():
        return None
    number = int(month) if month.isdigit() else ordinal_value(month)
    if not number or number > 12:
        return year
    return f"{year}-{number:02d}" + (f"-{int(day):02d}" if day.isdigit() and 1 <= int(day) <= 31 else "")


def read_draft(texts: Sequence[str]) -> int | None:
    """The number of the draft; None too where a draft does not bear one."""
    stacked = [f"{before} {after}" for before, after in pairwise(texts) if _DRAFT_ALONE.fullmatch(before) and _NUMBER_ALONE.match(after)]
    for text in (*texts, *stacked):
        if match := _DRAFT.search(text):
            word = match["number"]
            return int(word) if word.isdigit() else (roman_value(word) or ordinal_value(word))
    return None


def read_secrecy(texts: Iterable[str]) -> str | None:
    """The secrecy mark: a line of its own, in capitals where it stands outside the letterhead."""
    match = next((match for text in texts if (match := _SECRECY.fullmatch(text)) is not None), None)
    return " ".join(match["mark"].upper().split()) if match is not None else None
