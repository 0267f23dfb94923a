"""Figures and dates that are written otherwise than the rules or the document's other figures: "6153 tỷ đồng", "ngày 1/7/2021", "8.5%".

A figure of four digits or more wants the point that the document's other figures have; only before a unit, for years, symbols of
documents, telephone numbers and codes have none. Days below 10 and the months 1 and 2 are written with a zero (Nghị định
30/2020/NĐ-CP); a date in words only has to where another of the document has one. A point for the decimal comma is a slip where the
document writes commas.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from tuliem_report.checks.finding import Slip
from tuliem_report.report.texts import Text
from tuliem_report.vietnamese.units import read_unit


@dataclass(frozen=True, slots=True)
class FigureRule:
    """A form of figures. It counts as a slip only where some text of the document has the `custom`; `mend` gives what to write,
    None where the match is none. `examples` (with the custom beside them) give text → what to write for the match."""

    name: str
    pattern: regex.Pattern[str]
    custom: regex.Pattern[str] | None
    mend: Callable[[regex.Match[str]], str | None]
    examples: Mapping[str, str]
    near_misses: tuple[str, ...]


_YEARS = range(1900, 2101)
_MONEY = regex.compile(r"\s(?:tỷ|tỉ|triệu|nghìn|đồng|ha|tấn)\b")


def _group(match: regex.Match[str]) -> str | None:
    """Put points between the thousands of a figure that a unit follows: a year only where it can be none."""
    digits = match["digits"]
    unit = read_unit(match.string, match.end())
    if unit is None or not unit.known or unit.time or (int(digits) in _YEARS and not _MONEY.match(match.string, match.end())):
        return None
    return f"{int(digits):,}".replace(",", ".")


def _pad_date(match: regex.Match[str]) -> str | None:
    """Put the zero before a day below 10 and before January and February."""
    day, month = int(match["day"]), int(match["month"])
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    wanted_day = f"{day:02}" if day < 10 else match["day"]
    wanted_month = f"{month:02}" if month < 3 else match["month"]
    mended = f"{wanted_day}{match['between']}{wanted_month}{match['rest']}"
    return mended if mended != match[0] else None


def _decimal_comma(match: regex.Match[str]) -> str | None:
    """Write a comma for the point of a figure that a unit follows."""
    unit = read_unit(match.string, match.end())
    return match[0].replace(".", ",") if unit is not None and unit.known and not unit.time else None


_ALONE = r"(?<![\w.,/\-–:])"
FIGURE_RULES: tuple[FigureRule, ...] = (
    FigureRule(
        "thousands",
        regex.compile(
            rf"{_ALONE}(?<!\b(?:[Nn]ăm|[Đđ]ến|[Tt]ừ|[Ss]ố|[Qq]uý|[Kk]ỳ|[Đđ]oạn|[Tt]hoại|[Kk]hoản|và|[–\-])\s?)(?P<digits>[1-9]\d{{3,8}})(?=\s?[^\W\d_%])(?![.,/]\d)"
        ),
        regex.compile(r"(?<![\w.,/])\d{1,3}(?:\.\d{3})+(?![\w.,]\d)"),
        _group,
        {"đạt khoảng 6153 tỷ đồng; cả nước 12.500 tỷ đồng": "6.153", "có 12500 hộ, trước là 1.250 hộ": "12.500"},
        (
            "năm 2025 hộ nghèo giảm còn 1.250 hộ",
            "số 1234 đồng; 1.250 đồng",
            "có 2025 hộ, trước là 1.250 hộ",
            "giai đoạn 2021 - 2025 tỷ lệ đạt 1.250 hộ",
            "đạt 6153 tỷ đồng",
            "điện thoại 0912345678 người; 1.250 hộ",
            "tài khoản 12345678 đồng; 1.250 hộ",
            "ISO 9001; 1.250 hộ",
        ),
    ),
    FigureRule(
        "date",
        regex.compile(rf"{_ALONE}(?P<day>\d{{1,2}})(?P<between>/)(?P<month>\d{{1,2}})(?P<rest>/(?:19|20)\d\d)(?![\w/\-])"),
        None,
        _pad_date,
        {"đến ngày 1/7/2021, thực hiện": "01/7/2021", "ngày 22/2/2022": "22/02/2022", "ngày 5/1/2024 của": "05/01/2024"},
        ("ngày 01/7/2021", "ngày 12/10/2024", "Nghị quyết 1/2/2021/NQ-HĐND", "ngày 01/02/2022", "ngày 27/7"),
    ),
    FigureRule(
        "date in words",
        regex.compile(r"(?<=\bngày )(?P<day>\d{1,2})(?P<between> tháng )(?P<month>\d{1,2})(?P<rest> năm (?:19|20)\d\d)\b"),
        regex.compile(r"\bngày (?:0\d tháng \d{1,2}|\d{1,2} tháng 0\d) năm \d{4}\b"),
        _pad_date,
        {"ngày 5 tháng 7 năm 2025, ngày 01 tháng 02 năm 2024": "05 tháng 7 năm 2025"},
        ("ngày 3 tháng 2 năm 1930", "ngày 03 tháng 02 năm 1930"),
    ),
    FigureRule(
        "decimal comma",
        regex.compile(rf"{_ALONE}\d{{1,4}}\.\d{{1,2}}(?=\s?[^\W\d_]|\s?%)(?![.,/]\d)"),
        regex.compile(r"(?<![\w.,/])\d{1,3},\d{1,2}(?=\s?%|\s\w)"),
        _decimal_comma,
        {"tăng 8.5%, vượt 1,5%": "8,5", "đạt 12.75 triệu đồng; 8,5%": "12,75"},
        ("tăng 8,5%, vượt 1,5%", "Mục 1.2 phần I; 8,5%", "đạt 12.500 tỷ đồng; 8,5%", "tăng 8.5%", "lúc 7.30 ngày; 8,5%"),
    ),
)


def find(texts: Sequence[Text]) -> Iterator[Slip]:
    """Find them in every text, in the order of the texts."""
    rules = [rule for rule in FIGURE_RULES if rule.custom is None or any(rule.custom.search(text.text) for text in texts)]
    for text in texts:
        for rule in rules:
            for match in rule.pattern.finditer(text.text):
                mended = rule.mend(match)
                if mended is not None:
                    yield Slip(text, match.start(), match.end(), mended)
