"""Front matter: what the letterhead, the title and the signature block say of the document itself.

The forms are those of Hướng dẫn 36-HD/VPTW (2018) on the layout of Party documents: superior and issuing body at the left,
heading of the Party, place and date at the right, the symbol "Số 01-BC/ĐU", "Nơi nhận" and the signatory at the end.
"""

from collections.abc import Iterable

import regex

from tuliem_report.outline.formulas import DOCUMENT_TYPES
from tuliem_report.outline.node import OutlineNode
from tuliem_report.outline.regions import Regions
from tuliem_report.report.document import FrontMatter
from tuliem_report.vietnamese.counting import ordinal_value, roman_numeral, roman_value

_NAME = r"\p{Lu}[\p{L}\d’'.-]*(?:[ -](?:\p{Lu}[\p{L}\d’'.-]*|\d+))*"
_LEVEL = r"(?:xã|phường|thị\ trấn|đặc\ khu|huyện|quận|thị\ xã|thành\ phố|tỉnh|Thành\ phố|Tỉnh|Xã|Phường)"
_UNIT = regex.compile(
    rf"Đảng\ bộ\s+ (?: {_LEVEL}\s+{_NAME} | [^,.;()\n]{{3,60}}? (?=\s+(?:lần|khóa|khoá|nhiệm)) )",
    regex.VERBOSE,
)
_UNIT_CAPS = regex.compile(r"ĐẢNG (?:BỘ|ỦY|UỶ) (?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)\s+[\p{Lu}\d ]+")
_TERM = regex.compile(r"(?i:nhiệm\s+kỳ|khóa|khoá)[^\d\n]{0,24}(?P<from>20\d\d)\s*[-–—]\s*(?P<to>20\d\d)")
_CONGRESS = regex.compile(r"(?i)lần\s+thứ\s+(?P<number>[IVXL]+\b|\d+|\p{L}+)")
_SYMBOL = regex.compile(r"(?i:số)\s*:?\s*(?P<symbol>[\d…._]*\s*[-–]\s*[\p{Lu}\p{Ll}]{1,6}/[\p{Lu}\p{Ll}]{1,8}(?:[-.][\p{Lu}\d]+)*)")
_DATE = regex.compile(
    r"""(?: (?P<place>\p{L}[\p{L}\ .-]*?)\s*,\s* )? ngày\s*(?P<day>\d{1,2}|[….\s_]*)\s*
        tháng\s*(?P<month>\d{1,2}|[….\s_]*)\s* năm\s*(?P<year>20\d\d)""",
    regex.VERBOSE,
)
_DRAFT = regex.compile(
    r"(?i)dự\s+thảo\b(?:\s*(?:lần|thứ|số|lần\s+thứ)*\s*(?P<number>\d{1,2}|[IVX]+\b|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))?"
)
_SECRECY = regex.compile(r"(?:TUYỆT MẬT|TỐI MẬT|MẬT)")
_ROLE = regex.compile(r"(?:Q\.\s*)?(?:PHÓ )?(?:BÍ THƯ(?: THƯỜNG TRỰC)?|CHỦ TỊCH|CHÁNH VĂN PHÒNG)(?: [\p{Lu} ]+)?$")
_PERSON = regex.compile(r"(?:\p{Lu}\p{Ll}*\s){1,4}\p{Lu}\p{Ll}*")
_BODY = regex.compile(
    r"(?:ĐẢNG (?:BỘ|ỦY|UỶ|ĐOÀN)|BAN CHẤP HÀNH|TỈNH (?:ỦY|UỶ)|THÀNH (?:ỦY|UỶ)|HUYỆN (?:ỦY|UỶ)|QUẬN (?:ỦY|UỶ)|ĐẠI HỘI|CHI BỘ)"
)


def read_front_matter(root: OutlineNode, regions: Regions) -> FrontMatter:
    """Collect what is printed; what is not printed stays None."""
    head = list(_lines(regions.letterhead))
    title = root.title_text
    subtitle = " ".join(piece.text for piece in root.text) or None
    top = [*head, title or "", subtitle or ""]
    opening = [block.text for block in regions.preamble[:3]]
    tail = list(_lines(regions.signature))
    bodies = [line for line in head if _BODY.match(line) and "CỘNG SẢN" not in line]
    kind = next((match[0] for line in top if (match := DOCUMENT_TYPES.match(line))), None)
    place, date = _place_and_date([*head, *opening[:0], *tail])
    role, person = _signatory(tail)
    return FrontMatter(
        type=kind or _type_in(subtitle),
        title=title,
        subtitle=subtitle,
        superior=bodies[0] if len(bodies) > 1 else None,
        issuer=bodies[1] if len(bodies) > 1 else (bodies[0] if bodies else None),
        unit=_unit([*top, *opening]),
        congress=_congress([*top, *opening]),
        term=_term([*top, *opening]),
        symbol=next((_tight(match["symbol"]) for line in head if (match := _SYMBOL.search(line))), None),
        place=place,
        date=date,
        draft=_draft(top),
        secrecy=next((match[0] for line in head if (match := _SECRECY.fullmatch(line.strip("() ")))), None),
        signatory=person,
        signatory_role=role,
        recipients=tuple(_recipients(tail)),
    )


def _lines(blocks: Iterable[object]) -> Iterable[str]:
    """The printed lines of blocks, cells of layout tables included, column by column."""
    for block in blocks:
        table = getattr(block, "table", None)
        if table is not None:
            for cell in sorted(table.cells, key=lambda cell: (cell.column, cell.row)):
                yield from (" ".join(line.text.split()) for line in cell.lines if line.text.strip())
        else:
            yield from (line.text for line in getattr(block, "lines", ()))


def _type_in(subtitle: str | None) -> str | None:
    match = regex.match(r"\(?(?P<type>Báo cáo chính trị|Nghị quyết|Báo cáo)\b", subtitle or "")
    return match["type"] if match is not None else None


def _unit(lines: list[str]) -> str | None:
    for line in lines:
        if match := _UNIT.search(line):
            return " ".join(match[0].split())
    for line in lines:
        if match := _UNIT_CAPS.search(line):
            return str(match[0]).strip()
    return None


def _congress(lines: list[str]) -> str | None:
    """The congress's number in Roman figures, as the Party writes it: "lần thứ nhất" is "I"."""
    for line in lines:
        for match in _CONGRESS.finditer(line):
            word = match["number"]
            value = int(word) if word.isdigit() else (roman_value(word) or ordinal_value(word.lower()))
            if value:
                return roman_numeral(value)
    return None


def _term(lines: list[str]) -> str | None:
    """The term that the congress opens: of several printed the latest."""
    terms = [(match["from"], match["to"]) for line in lines for match in _TERM.finditer(line)]
    return "-".join(max(terms)) if terms else None


def _place_and_date(lines: list[str]) -> tuple[str | None, str | None]:
    for line in lines:
        match = _DATE.search(line)
        if match is None:
            continue
        date = str(match["year"])
        if match["month"].strip().isdigit():
            date += f"-{int(match['month']):02d}"
            if match["day"].strip().isdigit():
                date += f"-{int(match['day']):02d}"
        return match["place"], date
    return None, None


def _draft(lines: list[str]) -> int | None:
    for line in lines:
        if match := _DRAFT.search(line):
            word = match["number"]
            if word is None:
                continue
            return int(word) if word.isdigit() else (roman_value(word) or ordinal_value(word.lower()))
    return None


def _tight(symbol: str) -> str:
    return regex.sub(r"\s+", "", symbol)


def _signatory(tail: list[str]) -> tuple[str | None, str | None]:
    """The last role in capitals, and the name under it."""
    role = person = None
    for line in tail:
        if _ROLE.match(line.strip()):
            role = line.strip()
        elif role is not None and _PERSON.fullmatch(line.strip()):
            person = line.strip()
    return role, person


def _recipients(tail: list[str]) -> Iterable[str]:
    """The list under "Nơi nhận:"."""
    inside = False
    for line in tail:
        if line.startswith("Nơi nhận"):
            inside = True
        elif inside and line[:1] in "-–+•":
            yield line[1:].strip(" ,.;")
        elif inside and line[:1].isupper() and _ROLE.match(line.strip()):
            inside = False
