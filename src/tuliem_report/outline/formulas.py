"""The set phrases at the head and at the foot of a Party document: letterhead, kind of document, signature, farewell.

Source: Hướng dẫn 36-HD/VPTW (2018) on the layout of Party documents, and the habits of drafting offices. Each pattern matches
the beginning of a line.
"""

import re

import regex

_BLANK = r"[\d….…_\s]*"
"""A number or the dots that stand for it: "ngày … tháng … năm 2025"."""

PARTY_HEADING = re.compile(r"(?:ĐẢNG\ CỘNG\ SẢN\b | CỘNG\ (?:HÒA|HOÀ)\ XÃ\ HỘI\ CHỦ\ NGHĨA | Độc\ lập\s*-\s*Tự\ do )", re.VERBOSE)
"""The heading at the right of the letterhead."""

BODIES = re.compile(
    r"""(?: ĐẢNG\ (?:BỘ|ỦY|UỶ|ĐOÀN) | CHI\ (?:BỘ|ỦY|UỶ) | (?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|QUÂN)\ (?:ỦY|UỶ)\b | BCH\b | BTV\b
      | BAN\ (?:CHẤP\ HÀNH|THƯỜNG\ VỤ|TỔ\ CHỨC|TUYÊN\ GIÁO|XÂY\ DỰNG|CHỈ\ ĐẠO|CÁN\ SỰ|BÍ\ THƯ) | VĂN\ PHÒNG | (?:ỦY|UỶ)\ BAN\b
      | TIỂU\ BAN\b | TỔ\ BIÊN\ TẬP | ĐOÀN\ (?:CHỦ\ TỊCH|TNCS|THANH\ NIÊN) | HỘI\ (?:ĐỒNG|LIÊN\ HIỆP|NÔNG\ DÂN|CỰU\ CHIẾN\ BINH)
      | ĐẠI\ HỘI\ (?:ĐẠI\ BIỂU|TOÀN\ THỂ|ĐẢNG\ (?:BỘ|VIÊN)|CHI\ BỘ|LẦN) | ĐẠI\ HỘI$ )""",
    re.VERBOSE,
)
"""How the name of a superior or issuing body begins, in the capitals of a letterhead."""

DATED = regex.compile(
    rf"""(?: (?:[\p{{L}}.’'\s-]{{2,60}},\s*)?
          (?: ngày{_BLANK}(?:tháng[\p{{L}}\d….…_\s]*năm{_BLANK}|(?:[/.-]{_BLANK}){{2}}) | tháng\s*\d{{1,2}}(?:\s*năm\s*|\s*[/-]\s*)20\d\d
            | ngày{_BLANK}tháng{_BLANK} | năm\s20\d\d )
        | [\p{{L}}.’'\s-]{{2,60}},\s*ngày{_BLANK} ) $""",
    regex.VERBOSE,
)
"""A line that is place and date, whole or the half of it that a narrow column leaves: "ngày 30 tháng 7" / "năm 2025"."""

STAMP = re.compile(
    r"""[(\[“"]? (?: (?i:dự\ thảo)\b (?!\s*(?:BÁO|NGHỊ|VĂN|CHƯƠNG|KẾ|TỜ)) | (?i:bản\ dự\ thảo)\b | (?i:lần)\ (?:thứ\ |THỨ\ )?\d+\W*$
      | (?i:(?:độ\ mật\s*:\s*)?(?:tuyệt\ |tối\ )?mật)[)\]]?\s*$ | (?i:(?:tài\ liệu\ )?lưu\ hành\ nội\ bộ) | (?i:không\ phổ\ biến)
      | (?i:tài\ liệu\ (?:mật|thu\ hồi|phục\ vụ|trình|sử\ dụng|tại|đại\ hội)) | (?:HỎA|HOẢ|THƯỢNG|THƯỜNG)\ (?:TỐC|KHẨN)\W*$ )""",
    re.VERBOSE,
)
"""What is stamped on a document: its draft, its secrecy, whom it is for."""

_SYMBOL = regex.compile(
    r"""(?: [*•]+$ | -{1,3}$
      | Số\s*:?\s*(?:[\d….…_]*\s*[-–/]?\s*\p{Lu}+ | [\d….…_]*\s*$) | [-–]\s*\p{Lu}{2,3}/\p{Lu}+ )""",
    regex.VERBOSE,
)


def is_letterhead(text: str) -> bool:
    """Tell whether a line is one of a letterhead: superior or issuing body, heading of the Party, symbol, place and date, stamp."""
    return any(pattern.match(text) for pattern in (PARTY_HEADING, BODIES, STAMP, DATED, _SYMBOL))


_KINDS = (
    r"BÁO\ CÁO(?:\ CHÍNH\ TRỊ|\ TÓM\ TẮT|\ TỔNG\ KẾT|\ KIỂM\ ĐIỂM)? | NGHỊ\ QUYẾT | CHƯƠNG\ TRÌNH(?:\ HÀNH\ ĐỘNG)? | VĂN\ KIỆN | ĐỀ\ CƯƠNG"
    r" | KẾ\ HOẠCH | DIỄN\ VĂN | KẾT\ LUẬN | CHỈ\ THỊ | TỜ\ TRÌNH"
)
DOCUMENT_TYPES = regex.compile(
    rf"""(?: (?: [(\[]?(?i:dự\ thảo(?:\ lần\ (?:thứ\ )?\w+)?)[)\]]?[:\s]\s* | (?:TÓM\ TẮT|TOÀN\ VĂN)\ )? (?P<kind>{_KINDS})\b
      | (?: (?i:dự\ thảo|toàn\ văn)\ )? (?P<kind>(?i:{_KINDS})) (?= \s*$ | \s+(?:của|trình|tại|Của|Trình|Tại|Đại\ hội)\b ) )""",
    regex.VERBOSE,
)
"""The line that says what kind of document it is (`kind`): in capitals, or alone or with whose it is."""

ABOUT_DOCUMENT = re.compile(
    r"""[(“"]? (?: (?i:của|trình|tại)\s
      | (?i:Đại\ hội|Đảng\ bộ|Ban\ Chấp\ hành|BCH|lần\ thứ|nhiệm\ kỳ|khóa|khoá|Báo\ cáo|Nghị\ quyết)\b )""",
    re.VERBOSE,
)
"""How a line of the heading begins that says whose document it is and for which congress."""

THEME = re.compile(r"""(?: [“"«] | (?i:(?:chủ\ đề|phương\ châm|khẩu\ hiệu|tiêu\ đề)\b[^:.;]{0,40}:) )""", re.VERBOSE)
"""How the theme or the motto of a congress begins where it stands among the headings."""

TERM_END = re.compile(r"(?i:nhiệm\s+kỳ|khóa|khoá|NK)?\s*\d{4}\s*[-–—]?\s*\d{4}\s*\W*$")
"""The end of a heading: the term of the congress."""

SIGNATURE = re.compile(
    r"""(?: T[/.]?M\.?\s | TM\. | T/L\b | TL\. | K/T\b | KT\. | BAN\ CHẤP\ HÀNH\ (?:ĐẢNG|LÂM|KHÓA) | BAN\ THƯỜNG\ VỤ
      | (?:T/M\ )?ĐOÀN\ CHỦ\ TỊCH
      | ĐẠI\ HỘI\ (?:ĐẠI\ BIỂU\ )?ĐẢNG\ BỘ\b | (?:Q\.\ ?|QUYỀN\ )?(?:PHÓ\ )?BÍ\ THƯ\b | (?:PHÓ\ )?CHỦ\ TỊCH\b | CHÁNH\ VĂN\ PHÒNG
      | (?:Nơi|NƠI)\ (?:nhận|NHẬN)\b | (?i:\(đã\ ký) | (?i:\(ký) )""",
    re.VERBOSE,
)
"""Who signs, in whose name, and for whom the document is."""

CLOSING = re.compile(
    r"""(?: Đại\ hội | Phát\ huy | Với\ (?:tinh\ thần|truyền\ thống|niềm\ tin|quyết\ tâm|những) | Dưới\ sự\ lãnh\ đạo | Toàn\ Đảng\ bộ
      | Tin\ tưởng | Kính\ thưa | Trong\ (?:không\ khí|niềm) | Ban\ Chấp\ hành\ Đảng\ bộ | Đảng\ bộ,\ chính\ quyền | Bước\ vào | Kế\ thừa
      | Nhiệm\ kỳ\ \d{4} | Nghị\ quyết\ này )""",
    re.VERBOSE,
)
"""How the last paragraph, the farewell that ends in "./.", begins."""

FRAME_HEADING = re.compile(
    r"""(?: (?:PHẦN\ |LỜI\ )?(?:MỞ\ ĐẦU|NÓI\ ĐẦU|KẾT\ LUẬN|KẾT)
      | ĐẶT\ VẤN\ ĐỀ | QUYẾT\ (?:NGHỊ|ĐỊNH) | TỔ\ CHỨC\ THỰC\ HIỆN ) \s*[:.]?\s*$""",
    re.VERBOSE,
)
"""Unnumbered headings that stand straight under the document, beside its parts or sections."""
