"""What a signature block says: who signs, as what, and who receives the document."""

from collections.abc import Iterator, Sequence

import regex

from tuliem_report.report.front_matter_lines import PrintedLine

_ON_BEHALF = regex.compile(r"T[/.]?M\b\.?|TM\.|(?:T/M\ )?ĐOÀN\ CHỦ\ TỊCH|BAN\ CHẤP\ HÀNH|BAN\ THƯỜNG\ VỤ", regex.VERBOSE)
_FOR = regex.compile(r"(?:K/?T|T/?L|TUQ)\b\.?")
_ROLE = regex.compile(
    r"""(?: (?:Q\.\s*|QUYỀN\ )? (?:PHÓ\ |ỦY\ VIÊN\ |UỶ\ VIÊN\ )? (?: BÍ\ THƯ | CHỦ\ TỊCH | CHỦ\ TỌA
            | CHỦ\ NHIỆM | GIÁM\ ĐỐC | HIỆU\ TRƯỞNG )
          | (?:PHÓ\ )?(?:CHÁNH\ )?(?:VĂN\ PHÒNG|TRƯỞNG\ (?:BAN|ĐOÀN|PHÒNG|TIỂU\ BAN)) | TỔ\ (?:PHÓ|TRƯỞNG) | ỦY\ VIÊN ) \b[\p{Lu}\s,-]*""",
    regex.VERBOSE,
)
_RANK = r"(?:(?:Đồng chí|Đ/c|TS|ThS|PGS|GS|BS|KS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng|Trung tướng)\b[.:]?\s*)*"
_WORD = r"\p{Lu}[\p{L}’'\u0300-\u036f]*"
_PERSON = regex.compile(rf"{_RANK}(?P<name>{_WORD}(?:[\s-]+{_WORD}){{1,6}})")
_OFFICE = regex.compile(
    r"(?:THƯỜNG|ĐẢNG|TỈNH|HUYỆN|THÀNH|QUẬN|THỊ|XÃ|PHƯỜNG|ĐẶC|ĐẠI|KHÓA|KHOÁ|LẦN|NHIỆM|HỘI|BAN|ỦY|UỶ|BỘ|CÁC|SỞ|LÂM|CHI|TIỂU|BIÊN|VĂN)\b"
)
"""How a line in capitals begins that goes on with the office, where a name could stand."""
_RECEIVERS = regex.compile(r"(?:Nơi nhận|NƠI NHẬN)\s*:?\s*")
_ITEM = regex.compile(r"[-–—+•*]\s*")
_INLINE_ITEM = regex.compile(r"[;,.]\s+[-–]\s+")


def read_signatory(lines: Sequence[PrintedLine]) -> tuple[str | None, str | None]:
    """Name and role: the role is the office ("BÍ THƯ"), or for whom is signed where no office is printed ("T/M ĐOÀN CHỦ TỊCH")."""
    behalf = role = name = None
    for line in lines:
        text = line.text.strip(" .,:")
        if _ON_BEHALF.match(text) and (text.isupper() or text.startswith("T")):
            behalf, role, name = text, None, None
        elif _FOR.match(text) and text.isupper():
            behalf, name = behalf or text, None
        elif _ROLE.fullmatch(text):
            role, name = text, None
        elif text.isupper() and name is None and (role or behalf) and (_OFFICE.match(text) or not _PERSON.fullmatch(text)):
            role, behalf = (f"{role} {text}", behalf) if role else (None, f"{behalf} {text}")
        elif (role or behalf) and name is None and not _ITEM.match(line.text) and (match := _PERSON.fullmatch(text)):
            name = match["name"]
    if name is None and (role or behalf):
        # where the columns could not be told apart, the name may have come before the office
        names = (match["name"] for line in reversed(lines) if (match := _PERSON.fullmatch(line.text)) and not line.text.isupper())
        name = next(names, None)
    return name, role or behalf


def read_recipients(lines: Sequence[PrintedLine]) -> tuple[str, ...]:
    """The list under "Nơi nhận:", without dashes and the punctuation at the ends."""
    return tuple(item for item in (text.strip(" ,.;") for text in _items(lines)) if item)


def _items(lines: Sequence[PrintedLine]) -> Iterator[str]:
    inside = dashed = going_on = False
    item = ""
    for line in lines:
        opened = _RECEIVERS.match(line.text)
        text = line.text[opened.end() :] if opened else line.text
        inside = inside or opened is not None
        if not inside or not text:
            continue
        dash = _ITEM.match(text)
        if going_on and not dash and (not line.opens or text[:1].islower()):
            item += f" {text}"
        elif dash or opened or (not dashed and text[-1:] in ";,." and not text.isupper()):
            yield item
            *before, item = _INLINE_ITEM.split(text[dash.end() :] if dash else text)
            yield from before
            dashed, going_on = dashed or dash is not None, True
        else:
            going_on = False
    yield item
