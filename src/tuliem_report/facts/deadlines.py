"""Facts: by when a target is to be reached: a year, each year, or over the term.

A text → "2030", "annual", "term" or None. What a target says itself goes before what its group, list or part says. What surprises:
"triệu đồng/người/năm" is an income, not a yearly target.
"""

from dataclasses import dataclass

from tuliem_report.facts.target_patterns import YEAR, YEARS
from tuliem_report.facts.wording import compile_free_words, compile_words


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One way of saying a period; `period` None stands for the year that the pattern catches."""

    name: str
    pattern: str
    period: str | None
    examples: tuple[str, ...]
    near_misses: tuple[str, ...] = ()


# The first row that matches decides.
ROWS: tuple[DeadlineRow, ...] = (
    DeadlineRow(
        "each-year",
        r"(?<!\p{L})(?:(?:hằng|hàng|mỗi|từng) năm|bình quân\s*/\s*năm|bình quân năm(?! \d)|(?:một|1) năm(?! \d)|năm trước(?! \d))",
        "annual",
        ("Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ hằng năm", "Mỗi năm kết nạp 60 đảng viên", "giảm bình quân/năm", "giảm 5% so với năm trước"),
        ("Tổng thu 5 năm",),
    ),
    DeadlineRow(
        "rate",
        r"(?<!/[^/\d]*|đầu người\s*)/\s*năm(?!\p{L}| \d)",
        "annual",
        ("tăng 10%/năm", "5 vụ/năm", "20 người/năm"),
        ("thu nhập 85 triệu đồng/người/năm", "Thu nhập bình quân đầu người/năm"),
    ),
    DeadlineRow(
        "by-year",
        rf"(?<!\p{{L}})(?:(?:(?:vào|đến|tới|trước|trong|hết|cuối) )+năm (?P<year>{YEAR})(?!\s*[-–—]\s*{YEAR})"
        rf"|đến (?P<year>{YEAR})(?!\s*[-–—/]\s*\d))",
        None,
        ("đến năm 2030", "vào cuối năm 2028", "đến 2030"),
        ("so với năm 2025", "giai đoạn 2026-2030"),
    ),
    DeadlineRow(
        "in-year",
        rf"(?<!\p{{L}})(?<!(?:so với|so|so sánh|từ|của|hơn|lần|bằng|giá) )năm (?P<year>{YEAR})(?!\s*[-–—]\s*{YEAR})(?!.*năm {YEAR})",
        None,
        ("Doanh thu du lịch năm 2030", "Năm 2029", "giảm từ 3,5% năm 2025 xuống còn 1% năm 2030"),
        ("tăng 1,5 lần so với năm 2025", "tăng 5% so năm 2025", "gấp 2,2 lần năm 2025", "giá so sánh năm 2010"),
    ),
    DeadlineRow(
        "term",
        rf"(?<!\p{{L}})(?:nhiệm kỳ(?! (?:trước|qua|vừa))|(?:giai đoạn|thời kỳ) {YEARS}|(?:trong|cả|tổng) (?:0?5|năm) năm"
        r"|(?<!\d)0?5 năm(?! (?:qua|trước|tuổi)))",
        "term",
        ("trong nhiệm kỳ", "giai đoạn 2026-2030", "Tổng vốn đầu tư toàn xã hội 5 năm"),
        ("nhiệm kỳ trước",),
    ),
)
_COMPILED = tuple((row, compile_free_words(row.pattern)) for row in ROWS)
# What is only compared with or measured by, and an income for each head and year ("… đầu người đến năm 2027 đạt 42 triệu đồng/năm").
_ASIDE = compile_words(
    r"\((?:theo|giá|so với|chuẩn)[^()]*\)|so với (?:(?!mỗi năm|hằng năm|hàng năm|năm trước)[^,;.])*"
    rf"|theo chuẩn [^,;.]*?{YEARS}"
)
_INCOME = compile_words(r"(đầu người[^;.]*?đồng)\s*/\s*năm")


def find_period(text: str | None) -> str | None:
    """Read the period that a text states; what it only compares with ("so với năm 2025") does not count."""
    if not text:
        return None
    text = _INCOME.sub(r"\1", _ASIDE.sub(" ", text))
    for row, pattern in _COMPILED:
        if match := pattern.search(text):
            return row.period or match["year"]
    return None


def first_period(*texts: str | None) -> str | None:
    """Read the period from the first text that states one."""
    return next((period for text in texts if (period := find_period(text))), None)
