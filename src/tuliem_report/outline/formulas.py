"""The set phrases at the head and at the foot of a Party document: letterhead, kind of document, signature, farewell.

Source: Hướng dẫn 36-HD/VPTW (2018) on the layout of Party documents, and the habits of drafting offices. Each pattern matches
the beginning of a line.
"""

import regex

LETTERHEAD = regex.compile(
    r"""(?: ĐẢNG\ (?:BỘ|ỦY|UỶ|CỘNG\ SẢN|ĐOÀN) | ĐẠI\ HỘI\ (?:ĐẠI\ BIỂU|ĐẢNG\ (?:BỘ|VIÊN)|LẦN) | BAN\ CHẤP\ HÀNH
      | (?:TỈNH|THÀNH|HUYỆN|QUẬN)\ (?:ỦY|UỶ) | CHI\ BỘ | \*+$ | -{1,3}$
      | Số\s*:?\s*[\d…._]*\s*-?\s*\p{Lu}+
      | (?:\p{L}|[.,…\s-])*,?\s*ngày\s[\d…._\s]*tháng\s[\d…._\s]*năm\s[\d…._]*$
      | \(?(?i:dự\ thảo)\b | (?:TUYỆT\ |TỐI\ )?MẬT$ | \(?(?i:lần)\ (?:thứ\ )?\d )""",
    regex.VERBOSE,
)
"""Superior body, issuing body, heading of the Party, symbol, place and date, draft, secrecy."""

DOCUMENT_TYPES = regex.compile(
    r"""(?: BÁO\ CÁO(?:\ CHÍNH\ TRỊ|\ TÓM\ TẮT|\ TỔNG\ KẾT)? | NGHỊ\ QUYẾT | CHƯƠNG\ TRÌNH\ HÀNH\ ĐỘNG | VĂN\ KIỆN | ĐỀ\ CƯƠNG | KẾ\ HOẠCH
      | DIỄN\ VĂN | KẾT\ LUẬN | CHỈ\ THỊ )\b""",
    regex.VERBOSE,
)
"""The line that says what kind of document it is."""

SIGNATURE = regex.compile(
    r"""(?: T/?M\.?\s | TM\. | T/L | K/T | BAN\ CHẤP\ HÀNH\ (?:ĐẢNG|LÂM|KHÓA) | BAN\ THƯỜNG\ VỤ | ĐOÀN\ CHỦ\ TỊCH
      | (?:PHÓ\ )?BÍ\ THƯ\b | CHỦ\ TỊCH\b | CHÁNH\ VĂN\ PHÒNG | Nơi\ nhận | (?i:\(đã\ ký) | (?i:\(ký) )""",
    regex.VERBOSE,
)
"""Who signs, in whose name, and for whom the document is."""

CLOSING = regex.compile(
    r"""(?: Đại\ hội | Phát\ huy | Với\ (?:tinh\ thần|truyền\ thống|niềm\ tin|quyết\ tâm|những) | Dưới\ sự\ lãnh\ đạo | Toàn\ Đảng\ bộ
      | Tin\ tưởng | Kính\ thưa | Trong\ (?:không\ khí|niềm) | Ban\ Chấp\ hành\ Đảng\ bộ | Đảng\ bộ,\ chính\ quyền | Bước\ vào | Kế\ thừa
      | Nhiệm\ kỳ\ \d{4} )""",
    regex.VERBOSE,
)
"""How the last paragraph, the farewell that ends in "./.", begins."""

FRAME_HEADING = regex.compile(
    r"""(?: (?:PHẦN\ |LỜI\ )?(?:MỞ\ ĐẦU|NÓI\ ĐẦU|KẾT\ LUẬN|KẾT)
      | ĐẶT\ VẤN\ ĐỀ | QUYẾT\ (?:NGHỊ|ĐỊNH) | TỔ\ CHỨC\ THỰC\ HIỆN ) \s*[:.]?\s*$""",
    regex.VERBOSE,
)
"""Unnumbered headings that stand straight under the document, beside its parts or sections."""
