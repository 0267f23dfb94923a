"""What can be written in two ways: each kind a row, with examples and near misses. `variants` counts the forms of one document."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import regex

from tuliem_report.vietnamese.tone_marks import canonical, new_style

Read = Callable[[regex.Match[str]], tuple[str, str] | None]
Write = Callable[[regex.Match[str], str], str]


def _read_form(match: regex.Match[str]) -> tuple[str, str]:
    return "", match["form"].lower() if match["form"].istitle() and match["form"].isalpha() else match["form"]


def _write_form(match: regex.Match[str], form: str) -> str:
    """Put the form in the place of the group; a capital at its head stays where both forms are words in small letters."""
    start, end = (offset - match.start() for offset in match.span("form"))
    printed = form.capitalize() if match["form"].istitle() and form.isalpha() else form
    return match[0][:start] + printed + match[0][end:]


def _read_case(match: regex.Match[str]) -> tuple[str, str]:
    return "", match["form"]


def _write_case(match: regex.Match[str], form: str) -> str:
    start, end = (offset - match.start() for offset in match.span("form"))
    return match[0][:start] + form + match[0][end:]


# A capitalised syllable beside another capital is taken for a name, which is compared with itself only: "Thanh Hoá", "Thuý Hằng".
# In a line of capitals nothing tells names, so but for "ỦY" nothing is read there.
_CAPITAL_BEFORE = regex.compile(r"\p{Lu}\p{Ll}* $")
_CAPITAL_AFTER = regex.compile(r" \p{Lu}\p{Ll}*")
_LONGEST_SYLLABLE = 8


def _name_of(match: regex.Match[str]) -> str | None:
    """Give the name that a syllable belongs to, with its neighbours, "" where it is a word, None where that cannot be told."""
    word, text = match[0], match.string
    if len(word) > 1 and word.isupper():
        return "" if canonical(word) == "ỦY" else None
    if not word[0].isupper():
        return ""
    before = _CAPITAL_BEFORE.search(text, max(0, match.start() - _LONGEST_SYLLABLE), match.start())
    after = _CAPITAL_AFTER.match(text, match.end())
    return ((before[0] if before else "") + canonical(word) + (after[0] if after else "")).lower() if before or after else ""


def _read_tone(match: regex.Match[str]) -> tuple[str, str] | None:
    name, old = _name_of(match), canonical(match[0])
    if name is None:
        return None
    ending = "uy" if old[-1].lower() == "y" else "o" + old[-1].lower()
    return name or ending, "old" if match[0] == old else "new"


def _write_tone(match: regex.Match[str], form: str) -> str:
    return canonical(match[0]) if form == "old" else new_style(match[0])


_I, _Y = "iìíỉĩị", "yỳýỷỹỵ"
_TO_Y, _TO_I = str.maketrans(_I + _I.upper(), _Y + _Y.upper()), str.maketrans(_Y + _Y.upper(), _I + _I.upper())


def _read_iy(match: regex.Match[str]) -> tuple[str, str] | None:
    name = _name_of(match)
    if name is None:
        return None
    with_y = match[0].translate(_TO_Y)
    return (name or with_y.lower()).translate(_TO_Y), "y" if match[0] == with_y else "i"


def _write_iy(match: regex.Match[str], form: str) -> str:
    return match[0].translate(_TO_Y if form == "y" else _TO_I)


def _read_pair_iy(match: regex.Match[str]) -> tuple[str, str] | None:
    """Words whose first syllable has another spelling in other words: the dictionary has "tỉ lệ", and "tỷ đồng" is common to all."""
    return match[0].lower().translate(_TO_Y), "i" if match["form"].lower() in _I else "y"


def _write_pair_iy(match: regex.Match[str], form: str) -> str:
    return _write_case(match, match["form"].translate(_TO_Y if form == "y" else _TO_I))


def _read_quotes(match: regex.Match[str]) -> tuple[str, str]:
    return "", "straight" if match[0][0] == '"' else "curly"


def _write_quotes(match: regex.Match[str], form: str) -> str:
    opening, closing = '""' if form == "straight" else "“”"
    return opening + match[0][1:-1] + closing


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One kind. `pattern` matches each of its forms: `read` gives the thing and its form (None: cannot be told), `write` the match
    in another form; without them the group `form` is the form. `standard`: the form that the Party or the law prints, if one does.

    An example maps a text to the one wanted by a document that writes so often; near misses have no other form.
    """

    name: str
    pattern: str
    examples: Mapping[str, str]
    near_misses: tuple[str, ...] = ()
    standard: str | None = None
    read: Read = _read_form
    write: Write = _write_form

    @property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, compiled once."""
        return _compiled(self.pattern)


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


# Parts of the compounds that the genre joins by a dash.
_LEFT = (
    "[Kk]inh tế|[Vv]ăn h(?:óa|oá)|[Cc]hính trị|[Tt]hương mại|[Dd]ịch vụ|[Cc]ông nghiệp|[Nn]ông nghiệp|[Ll]âm nghiệp|[Qq]uốc phòng"
    "|[Kk]hoa học|[Kk]ỹ thuật|[Xx]ây dựng|[Dd]u lịch|[Gg]iáo dục|[Tt]ài chính|[Đđ]ô thị|(?:Đảng|Quận|Huyện|Thị|Thành|Tỉnh) (?:ủy|uỷ)"
    "|HĐND|UBND"
)
_RIGHT = (
    "[Xx]ã hội|[Dd]ịch vụ|[Xx]ây dựng|[Aa]n ninh|[Cc]ông nghệ|[Kk]ỹ thuật|[Dd]u lịch|[Tt]hương mại|[Tt]h(?:ủy|uỷ) sản|[Đđ]ào tạo"
    "|[Tt]iểu thủ công nghiệp|[Nn]gân sách|[Tt]hể thao|[Cc]ông nghiệp|[Nn]ông nghiệp|HĐND|UBND|UBMTTQ"
)
_WORD = r"(?<!\p{L})"
_END = r"(?!\p{L})"
_NOT_A_NAME = r"(?! (?:bộ|ủy|uỷ|viên|ta|Cộng|\p{Lu}))"

ROWS: tuple[VariantRow, ...] = (
    VariantRow(
        "place of the tone mark",
        rf"(?i){_WORD}\p{{L}}{{0,3}}?(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|(?<!q)u[ỳýỷỹỵ]|(?<!q)[ùúủũụ]y){_END}",
        {"cấp uỷ cơ sở": "cấp ủy cơ sở", "văn hoá": "văn hóa", "Uỷ ban": "Ủy ban", "khoẻ mạnh": "khỏe mạnh"},
        ("quý I", "Thanh Hoá", "ông Nguyễn Quang Hoà", "PHƯỜNG HOÀ XUÂN", "hoài"),
        read=_read_tone,
        write=_write_tone,
    ),
    VariantRow(
        "i or y",
        rf"(?i){_WORD}(?:k[ỳýỷỹìíỉĩ]|l[ýí]|m[ỹĩ]|qu(?:[ýíìỳĩỹ]|[yi](?= (?:định|hoạch|mô|trình|chế|ước|tắc|tụ|luật))))"
        rf"(?! (?:cọ|nhí|diệu)){_END}",
        {
            "kĩ năng sống": "kỹ năng sống",
            "quản lí đất đai": "quản lý đất đai",
            "qui định": "quy định",
            "kỉ luật": "kỷ luật",
        },
        ("ông Lí Tiến Đạt", "tỉ mỉ"),
        read=_read_iy,
        write=_write_iy,
    ),
    VariantRow(
        "i or y in one word",
        rf"(?i){_WORD}(?:t(?P<form>[ỷỉ]) (?:lệ|trọng|đồng|suất|giá)|h(?P<form>[yi]) (?:sinh|vọng)"
        rf"|(?:bác|chiến|tiến|thạc|nghệ) s(?P<form>[ĩỹ])){_END}",
        {"tỉ lệ hộ nghèo": "tỷ lệ hộ nghèo", "hi sinh": "hy sinh", "bác sỹ": "bác sĩ"},
        ("tỉ mỉ", "công ty"),
        read=_read_pair_iy,
        write=_write_pair_iy,
    ),
    VariantRow(
        # Behind a trade's word "hàng" belongs to it: "số cửa hàng năm 2025", "doanh thu bán hàng tháng 6".
        "hằng năm",
        rf"{_WORD}(?<!(?:cửa|mặt|bán|mua|ngân|khách|đơn|đặt|giao|nhập|xuất|xếp|kiểu|gửi|hãng|nhà|lô|gian|quầy|kho) )"
        rf"(?P<form>[Hh][àằ]ng) (?:năm|tháng|quý|tuần|ngày){_END}"
        r"(?! (?:19|20)?\d\d?(?![\d%.,]))",
        {"dự toán hàng năm": "dự toán hằng năm", "Hàng tháng, các chi bộ": "Hằng tháng, các chi bộ"},
        ("doanh thu bán hàng tháng qua", "hàng năm 2025", "hàng trăm hộ"),
        standard="hằng",
    ),
    VariantRow(
        "years of a term",
        r"(?<![\d/-])(?:19|20)\d\d(?P<form>-|–| - | – )(?:19|20)\d\d(?![\d/-])",
        {"nhiệm kỳ 2025-2030": "nhiệm kỳ 2025 - 2030", "giai đoạn 2021 – 2025": "giai đoạn 2021 - 2025"},
        ("ngày 01-7-2025", "số 2025-2030/KH"),
        standard=" - ",
    ),
    VariantRow(
        "dash of a compound",
        rf"{_WORD}(?:{_LEFT})(?P<form>-|–| - | – )(?:{_RIGHT})(?:(?P=form)(?:{_RIGHT}))*{_END}",
        {"văn hóa-xã hội": "văn hóa - xã hội", "Đảng ủy-HĐND-UBND": "Đảng ủy - HĐND - UBND"},
        ("kinh tế, xã hội", "kinh tế số"),
        standard=" - ",
        write=lambda match, form: match[0].replace(match["form"], form),
    ),
    VariantRow(
        "quotation marks",
        r"(?<!\w)\"(?! )[^\"“”]{1,300}(?<! )\"(?!\w)|“[^\"“”]{1,300}”",
        {'phương châm "gần dân"': "phương châm “gần dân”"},
        ('ống 24" và 30"', "‘gần dân’"),
        read=_read_quotes,
        write=_write_quotes,
    ),
    VariantRow(
        "comma before a date",
        r"\d{1,4}-\p{Lu}\p{L}+/\p{Lu}[\p{L}-]*(?P<form>,?) ngày(?= \d)",
        {"Nghị quyết số 15-NQ/TU, ngày 04/5/2022": "Nghị quyết số 15-NQ/TU ngày 04/5/2022"},
        ("15-NQ/TU, trong ngày",),
    ),
    VariantRow(
        "number or word",
        rf"chính quyền(?: địa phương)? (?P<form>0?2|hai) cấp{_END}",
        {"chính quyền địa phương hai cấp": "chính quyền địa phương 2 cấp"},
        ("chính quyền hai xã",),
    ),
    VariantRow(
        "an ninh, trật tự",
        rf"(?i){_WORD}an ninh(?P<form>,?) trật tự{_END}(?!,? an toàn| đô thị)",
        {"giữ vững an ninh trật tự": "giữ vững an ninh, trật tự"},
        ("an ninh, trật tự an toàn xã hội", "an ninh và trật tự"),
    ),
    VariantRow(
        # Law on the People's Public Security: "bảo đảm trật tự, an toàn xã hội".
        "trật tự, an toàn",
        rf"(?i){_WORD}trật tự(?P<form>,?) an toàn(?= (?:xã hội|giao thông){_END})",
        {"bảo đảm trật tự an toàn xã hội": "bảo đảm trật tự, an toàn xã hội"},
        ("trật tự và an toàn xã hội", "trật tự an toàn lao động"),
        standard=",",
    ),
    VariantRow(
        "other pairs that some join without a comma",
        rf"(?i){_WORD}(?:phòng cháy(?P<form>,?) chữa cháy|trong sạch(?P<form>,?) vững mạnh|đoàn kết(?P<form>,?) thống nhất"
        rf"|quốc phòng(?P<form>,?) an ninh){_END}",
        {"tổ chức đảng trong sạch vững mạnh": "tổ chức đảng trong sạch, vững mạnh"},
        ("quốc phòng - an ninh",),
        read=lambda match: (match[0].replace(",", "").lower(), match["form"]),
    ),
    VariantRow(
        "Nhân dân as a noun",
        rf"(?<= (?:của|và|cho|với|vì|do|được|phục vụ|đời sống|sức khỏe|hạnh phúc) )(?P<form>[Nn])hân dân{_END}(?! tệ)",
        {"tính mạng của nhân dân": "tính mạng của Nhân dân"},
        ("Ủy ban nhân dân", "an ninh nhân dân", "các tầng lớp nhân dân"),
        read=_read_case,
        write=_write_case,
    ),
    VariantRow(
        "tổ chức đảng",
        rf"{_WORD}[Tt]ổ chức (?P<form>[Đđ])ảng{_END}{_NOT_A_NAME}",
        {"kỷ luật tổ chức Đảng, đảng viên": "kỷ luật tổ chức đảng, đảng viên"},
        ("tổ chức Đảng bộ", "tổ chức Đảng Cộng sản"),
        read=_read_case,
        write=_write_case,
    ),
    VariantRow(
        "cấp ủy đảng",
        rf"{_WORD}[Cc]ấp (?:ủy|uỷ) (?P<form>[Đđ])ảng{_END}{_NOT_A_NAME}",
        {"các cấp ủy Đảng đã tập trung": "các cấp ủy đảng đã tập trung"},
        ("cấp ủy Đảng bộ",),
        read=_read_case,
        write=_write_case,
    ),
    VariantRow(
        "xây dựng Đảng",
        rf"{_WORD}[Xx]ây dựng (?P<form>[Đđ])ảng{_END}{_NOT_A_NAME}",
        {"xây dựng đảng về đạo đức": "xây dựng Đảng về đạo đức"},
        ("xây dựng đảng bộ", "xây dựng Đảng bộ"),
        read=_read_case,
        write=_write_case,
    ),
    VariantRow(
        "đảng viên within a sentence",
        rf"(?<=\p{{Ll}},? )(?P<form>[Đđ])ảng viên{_END}",
        {"trách nhiệm của Đảng viên": "trách nhiệm của đảng viên"},
        ("Đảng viên phải gương mẫu", "“Đảng viên bốn tốt”"),
        read=_read_case,
        write=_write_case,
    ),
    VariantRow(
        "Cách mạng Tháng Tám",
        rf"{_WORD}Cách mạng (?P<form>[Tt])háng (?:Tám|Mười){_END}",
        {"80 năm Cách mạng tháng Tám": "80 năm Cách mạng Tháng Tám"},
        ("cách mạng tháng Tám",),
        read=_read_case,
        write=_write_case,
    ),
)
