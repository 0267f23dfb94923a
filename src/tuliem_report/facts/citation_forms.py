"""Facts: the forms in which a report cites documents of the Party and the State, each a row with examples and near misses.

In a pattern a space is any white space and capitals matter: "Nghị quyết Đại hội" has no name of its own and is no citation, nor is
"các nghị quyết của Đảng". The groups `type` and `symbol` are what the citation gives; a row without a symbol names the document in words.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import regex

KINDS = (
    "Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Kế hoạch|Chương trình hành động|Chương trình|Hướng dẫn|Thông báo|Báo cáo|Đề án"
    "|Nghị định|Thông tư liên tịch|Thông tư|Thông tri|Công văn|Công điện|Tờ trình|Quy chế|Pháp lệnh|Luật"
)

# "15-NQ/TW" · "33 - NQ/TW" · "97/2019/QH14" · "30/2021/NĐ-CP" · "177/NQ-CP"
SYMBOL = (
    r"\d{1,4} ?[-–] ?\p{Lu}\p{L}{0,4} ?/ ?\p{Lu}\p{L}*"
    r"|\d{1,4}/\d{4}/\p{Lu}[\p{L}\d]*(?:-\p{Lu}\p{L}*)*"
    r"|\d{1,4}/\p{Lu}\p{L}*-\p{Lu}\p{L}*"
)

_KHOA = r"(?:[Kk]hóa|[Kk]hoá) [IVXLC]+"
_TERM = r"(?: \((?:[Kk]hóa|[Kk]hoá) [^()]*\)|,? (?:[Kk]hóa|[Kk]hoá) [IVXLC]+)?"  # " (khóa XI, XII)" · " khóa XIII"
_WORD = r"[\p{L}\p{M}]+"
# The words with which the sentence goes on after the name of a law.
_AFTER_NAME = "và|được|theo|trong|gắn|là|đã|có|để|trên|đối|cho|vào|với|từ|khi|của|tại|nhằm|cùng|phù|sửa|năm|bảo đảm|đảm bảo|đến"
_NAME = rf"\p{{Lu}}[\p{{L}}\p{{M}}]*(?:, chống)?(?: (?!(?:{_AFTER_NAME})(?!\p{{L}})){_WORD}){{0,10}}"


@dataclass(frozen=True, slots=True)
class CitationRow:
    """One form; `issuer` where the form itself says who issued it. An example maps a text to "type|symbol" of its one citation.

    `needs`: each text that has the form has one of these, a cheap test before the pattern.
    """

    name: str
    needs: tuple[str, ...]
    pattern: str
    examples: Mapping[str, str]
    near_misses: tuple[str, ...] = ()
    issuer: str | None = None


# Where two forms match at one place, the earlier row is taken.
ROWS: tuple[CitationRow, ...] = (
    CitationRow(
        "numbered",
        ("/",),
        rf"(?P<type>{KINDS}),? (?:số:? ?)?(?P<symbol>{SYMBOL})",
        {"theo Nghị quyết số 57-NQ/TW của Bộ Chính trị": "Nghị quyết|57-NQ/TW", "Nghị định 30/2021/NĐ-CP": "Nghị định|30/2021/NĐ-CP"},
        ("Nghị quyết Đại hội nhiệm kỳ 2020 - 2025",),
    ),
    CitationRow(
        "plenum",
        ("Trung",),
        rf"(?:các )?(?P<type>(?:Nghị quyết|Kết luận)(?:(?:, | và )(?:Nghị quyết|Kết luận))*) (?:Hội nghị )?"
        rf"(?P<symbol>Trung ương (?:\d{{1,2}}|lần thứ {_WORD}){_TERM})",
        {
            "Nghị quyết Trung ương 4 (khóa XII)": "Nghị quyết|Trung ương 4 (khóa XII)",
            "Kết luận Trung ương 7 khóa X": "Kết luận|Trung ương 7 khóa X",
        },
        ("Nghị quyết Trung ương về nông nghiệp",),
        issuer="Trung ương",
    ),
    CitationRow(
        "congress",
        ("Đại",),
        r"(?P<type>Nghị quyết) (?P<symbol>Đại hội (?:đại biểu toàn quốc )?(?:lần thứ )?[IVXLC]+)(?= của Đảng)",
        {"Nghị quyết Đại hội XIII của Đảng": "Nghị quyết|Đại hội XIII"},
        ("Nghị quyết Đại hội Đảng bộ xã",),
    ),
    CitationRow(
        "collective",
        ("ghị",),
        r"(?:0?\d|[Bb]ốn|[Bb]ảy) (?P<type>[Nn]ghị quyết) (?:đột phá|trụ cột|chiến lược)(?: ?[-–]? ?[“\"][^”\"]*[”\"])?",
        {"thực hiện 07 Nghị quyết chiến lược của Trung ương": "Nghị quyết|"},
        ("xác định 3 khâu đột phá",),
    ),
    CitationRow(
        "short",
        ("Đề", "Chương", "Nghị", "Chỉ", "Kết"),
        r"(?P<type>Đề án|Chương trình|Nghị quyết|Chỉ thị|Kết luận) (?:số )?(?P<symbol>\d{2,3})(?!\d|[./,]\d| ?[-–] ?[\p{L}\d]"
        r"|\p{L}| ?%| (?:năm|tháng|chỉ tiêu|nội dung|nhiệm vụ|dự án)(?!\p{L}))",
        {"triển khai Đề án 06 trên địa bàn": "Đề án|06", "Chương trình 135": "Chương trình|135"},
        ("Chương trình 10 năm", "Kế hoạch 05 năm"),
    ),
    CitationRow(
        "law",
        ("Luật", "luật", "Pháp"),
        rf"(?P<type>Bộ luật|Luật|Pháp lệnh) {_NAME}(?: sửa đổi)?(?: năm)?(?: \d{{4}}| \(\d{{4}}\))?",
        {"thi hành Luật Đất đai năm 2024": "Luật|", "Bộ luật Hình sự và văn bản": "Bộ luật|", "Luật Phòng, chống ma túy": "Luật|"},
        ("pháp luật của Nhà nước", "Luật sư"),
    ),
    CitationRow(
        "constitution",
        ("Hiến", "Cương", "Điều"),
        r"(?P<type>Hiến pháp|Cương lĩnh|Điều lệ)(?: chính trị|(?<=Điều lệ) Đảng| năm \d{4}|(?<=Cương lĩnh) xây dựng đất nước)"
        r"(?: Cộng sản Việt Nam)?",
        {"chấp hành Điều lệ Đảng, pháp luật": "Điều lệ|", "Cương lĩnh chính trị": "Cương lĩnh|", "Hiến pháp năm 2013": "Hiến pháp|"},
        ("Điều lệ Hội", "tuân thủ Hiến pháp và pháp luật"),
    ),
    CitationRow(
        "strategy",
        ("Chiến", "Quy"),
        r"(?P<type>Chiến lược|Quy hoạch) \p{Ll}[^.;:]{4,120}?"
        r"(?:đến năm \d{4}(?:, tầm nhìn (?:đến )?(?:năm )?\d{4})?|(?:giai đoạn|thời kỳ) \d{4} ?[-–] ?\d{4})",
        {"Chiến lược phát triển kinh tế biển đến năm 2030": "Chiến lược|"},
        ("Chiến lược phát triển con người",),
    ),
)

# " của Ban Thường vụ Thành ủy Hà Nội" · " của Ban Chấp hành Trung ương Đảng (khóa XI)"
_PLACE = r"(?: \p{Lu}[\p{Ll}\p{M}]+){0,4}"
_COMMITTEE = r"(?:Tỉnh|Thành|Quận|Huyện|Thị|Đảng|Đặc khu) (?:ủy|uỷ)"
_OR_UY = "(?:Ủy|Uỷ)"
ISSUERS: tuple[str, ...] = (
    rf"(?:Ban Thường vụ |Ban Chấp hành |Thường trực )?{_COMMITTEE}{_PLACE}",
    rf"Ban Chấp hành Trung ương(?: Đảng)?{_TERM}",
    rf"Bộ Chính trị(?: {_KHOA})?",
    rf"Ban Bí thư(?: Trung ương(?: Đảng)?)?(?: {_KHOA})?",
    rf"{_OR_UY} ban Thường vụ Quốc hội|Quốc hội|(?:Thủ tướng )?Chính phủ",
    rf"Ban (?:Chỉ đạo|Tổ chức|Dân vận|Nội chính|Tuyên giáo)(?: và Dân vận)? (?:Trung ương|{_COMMITTEE})",
    rf"{_OR_UY} ban Kiểm tra (?:Trung ương|{_COMMITTEE})",
    rf"(?:Hội đồng nhân dân|{_OR_UY} ban nhân dân|HĐND|UBND)(?: (?:tỉnh|thành phố|Thành phố|huyện|quận|phường|xã))?{_PLACE}",
    r"Trung ương(?: Đảng)?",
    r"Bộ \p{Lu}\p{L}+(?: và \p{Lu}\p{L}+| \p{L}+)?",
)
DATE = r",? ngày (?P<day>\d{1,2})(?:[/.-](?P<month>\d{1,2})[/.-]| tháng (?P<month>\d{1,2}) năm )(?P<year>\d{4})"
TAIL = rf"(?P<date>{DATE})?(?:,? của (?P<issuer>{'|'.join(ISSUERS)}))?"


def compile_form(pattern: str) -> regex.Pattern[str]:
    """Compile a form: a space is any white space, and a word is not taken from the middle of another."""
    return regex.compile(r"(?<![\p{L}\d])" + spaced(f"(?:{pattern})"))


def spaced(pattern: str) -> str:
    """Let each space of a pattern be any white space."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
