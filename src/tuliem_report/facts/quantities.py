"""Facts: finds the quantities of a text: number or range, unit, and how the words round it bind it.

Text → `Quantity` objects in reading order. What surprises: numbers that only name something ("năm 2030", "Đề án 06", "lớp 1",
"5G") are left out here, but ages and areas ("dưới 5 tuổi", "trên 1 ha") are quantities too: whether a quantity is the value of a
target is decided in `statements`.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from tuliem_report.facts.cues import Cues, read_cues
from tuliem_report.facts.operators import Binding, Sense, decide
from tuliem_report.facts.wording import any_of, compile_words
from tuliem_report.vietnamese.numbers import COUNTING_WORDS, FRACTION, NUMBER, is_year, parse_number
from tuliem_report.vietnamese.units import SCALES, UnitText, read_unit

TIMEOUT = 2.0  # seconds for one clause
_MEASURES = regex.compile(
    r"(?:.*(?:đồng|đ|USD|\$|%|‰|m2|m²|m3|m³|km|ha|tấn|tạ|kg|lít)|m|lần|(?:triệu|tỷ|tỉ|nghìn|ngàn))(?:/.*)?$", regex.IGNORECASE
)
_EACH_YEAR = compile_words(r"/(?:(?:một|1) )?(?:năm|nhiệm kỳ)$")
_SCALED = compile_words(rf"^(?:{any_of(SCALES)}) ")


@dataclass(frozen=True, slots=True)
class Figures:
    """The numerals of one quantity: where they stand, what they say, and the unit that follows the last.

    `readable` is False where they are a list that no operator fits ("55% - 35% - 10%").
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: UnitText | None = None
    readable: bool = True


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of a text. Offsets are of that text, half-open; `end` takes in the unit and "trở lên".

    `binding` is None where the numbers cannot be read together; `before` is the first figure of "từ 70% lên 85%".
    """

    figures: Figures
    cues: Cues
    end: int
    binding: Binding | None
    before: str | None = None

    def shifted(self, by: int) -> "Quantity":
        """Move all offsets, for a text that was cut out of a longer one."""
        unit = replace(self.figures.unit, end=self.figures.unit.end + by) if self.figures.unit else None
        figures = replace(self.figures, start=self.figures.start + by, end=self.figures.end + by, unit=unit)
        return replace(self, figures=figures, cues=self.cues.shifted(by), end=self.end + by)

    @property
    def unit(self) -> UnitText | None:
        """The unit, None for a bare number."""
        return self.figures.unit

    @property
    def noun(self) -> str:
        """Give the noun that is counted: "đảng viên/năm" → "đảng viên", "nghìn lượt khách" → "lượt khách"; "" for a measure."""
        if self.unit is None or _MEASURES.match(self.unit.text):
            return ""
        return _SCALED.sub("", _EACH_YEAR.sub("", self.unit.text))

    @property
    def percent(self) -> bool:
        """Tell whether the unit is a share."""
        return self.unit is not None and self.unit.text[0] in "%‰"


_SMALL = "|".join(word for word in COUNTING_WORDS if word != "năm")
_NUMERAL = regex.compile(
    rf"""(?P<fraction>{FRACTION}) | (?P<number>{NUMBER})
    | (?<=(?:ít\s+nhất|tối\s+thiểu)\s+(?:là\s+)?)(?P<word>{_SMALL})(?=\s+(?!nửa|phần|số|vài)\p{{L}})
    | (?<=gấp\s+)(?P<fold>đôi|rưỡi|ba|bốn|năm)(?!\p{{L}})""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ZERO = regex.compile(r"(?<=\d)[oO](?![\p{L}])")  # "12O triệu đồng": a letter typed for a figure
_FOLDS = {"đôi": Decimal(2), "rưỡi": Decimal("1.5"), "ba": Decimal(3), "bốn": Decimal(4), "năm": Decimal(5)}

# "từ 8 đến 8,5" · "10 - 11" · "từ 20 đến dưới 30"
_TO = compile_words(r"\s*[-–—÷~]\s*|\s*(?:->|→)\s*| (?:đến|tới) (?:(?:dưới|trên) )?(?=\d)")
_NUMBER_HERE = regex.compile(NUMBER, regex.VERBOSE)
_OUT_OF_HERE = regex.compile(rf"(?P<fraction>{FRACTION})")  # "từ 38 - 40/42 khối phố"

# After these a number is a rank, a date or the number of a document …
_RANK = compile_words(
    r"(?<!\p{L})(?:(?:lần )?thứ|cả|nhóm|tốp|top|khóa|khoá|ngày|tháng|quý|giai đoạn|thời kỳ|nhiệm kỳ|km|nghị quyết|chỉ thị|kết luận"
    r"|chỉ tiêu số(?: \d{1,3}\s*(?:,|và))*"
    r"|quyết định|nghị định|thông tư|hướng dẫn|quy định|luật|đề án|chương trình|quốc lộ|tỉnh lộ|điều|khoản|phiên bản"
    r"|phụ lục|bảng|biểu)(?: số)?\s*$"
)
_SHARE = compile_words(r"\s*(?:[-–]\s*\d+(?:,\d+)?\s*)?%")  # "đến hết nhiệm kỳ 100% …"
# … and after these too, unless it counts something: "mức độ 2", but "cấp 500 giấy chứng nhận".
_NAME = compile_words(
    r"(?<!\p{L})(?:(?<!tổng\s)số|mức độ|cấp độ|cấp|loại|hạng|lớp|phần|mục|kế hoạch|khu vực|phường|quận|đường|tuyến|tổ|trung ương)\s*$"
)
_YEAR_WORD = compile_words(r"(?<!\p{L})(?:năm|cuối|đầu|hết|giai đoạn|nhiệm kỳ|thời kỳ|so với)\s*$")

_SUFFIX = compile_words(
    r"\s*(?:(?:chỉ tiêu|kế hoạch|dự toán|nghị quyết)(?: (?:được )?giao)? )?"
    r"(?:(?P<up>trở lên)|(?P<down>trở xuống))(?!\p{L})(?:\s*/\s*năm(?!\p{L}))?"
)
_YEARLY = compile_words(r"\s*(?:/|mỗi |một |hằng |hàng )\s*năm(?!\p{L})")
_COMPARED = compile_words(r"\s*(?:so với|năm \d{4}|bình quân|mức|giai đoạn|nhiệm kỳ)")
_MEANWHILE = compile_words(r"\s*\(?(?:(?:vào|của) )?(?:(?:đầu|cuối) )?(?:năm \d{4}|nhiệm kỳ)?\)?\s*")
_PART_OF = compile_words(r"\s*(?:tổng )?(?:số|diện tích)(?!\p{L})")


def find_quantities(text: str) -> list[Quantity]:
    """Find the quantities of one sentence or cell, in reading order."""
    found: list[Quantity] = []
    position = 0
    text = _ZERO.sub("0", text)
    while match := _NUMERAL.search(text, position, timeout=TIMEOUT):
        position = match.end()
        figures = None if _only_names(text, match) else _read_figures(text, match)
        if figures is None:
            continue
        position = max(position, figures.end, figures.unit.end if figures.unit and figures.unit.known else 0)
        quantity = _bind(text, figures)
        if found and (joined := _join(text, found[-1], quantity)):
            found[-1] = joined
        else:
            found.append(quantity)
    return found


def _only_names(text: str, match: regex.Match[str]) -> bool:
    before = text[max(0, match.start() - 40) : match.start()]
    if (_RANK.search(before) and not _SHARE.match(text, match.end())) or match.group() == "4.0":
        return True
    counts = _counts(text, match.end())
    if is_year(match.group()) and (not counts or _YEAR_WORD.search(before)):
        return True
    return not counts and bool(_NAME.search(before))


def _counts(text: str, position: int) -> bool:
    """Tell whether a number that ends here counts something known."""
    unit = read_unit(text, position)
    return unit is not None and unit.known and not unit.time


def _read_figures(text: str, match: regex.Match[str]) -> Figures | None:
    """Read a numeral and, where a second one follows, the range of the two."""
    if fold := match["fold"]:
        return Figures(match.start(), match.end(), _FOLDS[fold.lower()], _FOLDS[fold.lower()], UnitText("lần", match.end()))
    low = _value_of(text, match)
    unit = read_unit(text, match.end())
    glued = text[match.end() : match.end() + 1].isalpha()
    if low is None or (glued and (unit is None or not unit.known)):
        return None  # "5G", "35kV"
    figures = Figures(match.start(), match.end(), low, low, unit)
    return _extend(text, figures) if match["number"] else figures


def _value_of(text: str, match: regex.Match[str]) -> Decimal | None:
    """A part of a whole ("2/3 số chi bộ") is divided; a count out of all ("19/19 tiêu chí") is its first figure."""
    if "fraction" in match.groupdict() and match["fraction"] and not _PART_OF.match(text, match.end()):
        return parse_number(match["numerator"])
    return parse_number(match.group())


def _extend(text: str, figures: Figures) -> Figures:
    """Join "10% - 12%": the unit may stand after either figure. A third figure, or a falling pair, is a list and no range."""
    while longer := _with_next(text, figures):
        figures = longer
    return figures


def _with_next(text: str, figures: Figures) -> Figures | None:
    starts = [figures.end] if figures.unit is None else [figures.unit.end, figures.end]
    for start in starts:
        to = _TO.match(text, start)
        second = _NUMBER_HERE.match(text, to.end()) or _OUT_OF_HERE.match(text, to.end()) if to else None
        if second is None or second.end() <= figures.end:
            continue  # after the unit of "10% - 12" stands again what was joined already
        if is_year(second.group()) and not _counts(text, second.end()):
            continue
        if (high := _value_of(text, second)) is None:
            continue
        unit = read_unit(text, second.end())
        unit = unit if unit and (unit.known or figures.unit is None) else figures.unit
        return replace(figures, end=second.end(), high=high, unit=unit, readable=figures.readable and figures.low == figures.high < high)
    return None


def _bind(text: str, figures: Figures) -> Quantity:
    """Put the figures together with what stands before and after them."""
    cues = read_cues(text, figures.start)
    senses: set[Sense] = set(cues.senses)
    unit = figures.unit
    end = max(figures.end, unit.end) if unit else figures.end
    if suffix := _SUFFIX.match(text, end):
        senses.add("gte" if suffix["up"] else "lte")
        end = suffix.end()
    if unit and unit.text == "lần" and (senses & {"rises", "rises_to", "falls"} or _COMPARED.match(text, end)):
        senses.add("times")
    yearly = bool(_YEARLY.match(text, end)) or bool(unit and unit.text.endswith("/năm"))
    return Quantity(figures, cues, end, decide(senses, figures.low, figures.high, yearly=yearly) if figures.readable else None)


def _join(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """Join "giảm từ 3,5% năm 2025 xuống còn 1%": the end counts, the beginning is kept beside it."""
    gap = text[first.end : min((cue.start for cue in second.cues.found), default=second.figures.start)]
    if "from" not in first.cues.senses or not second.cues.senses & {"falls_to", "rises_to"} or not _MEANWHILE.fullmatch(gap):
        return None
    rest = tuple(cue for cue in first.cues.found if cue.sense != "from")
    cues = Cues(second.cues.found + rest, first.cues.value_start, first.cues.name_end)
    figures = replace(second.figures, unit=second.unit or first.unit)
    binding = decide(cues.senses, figures.low, figures.high) if figures.readable else None
    return Quantity(figures, cues, second.end, binding, before=text[first.figures.start : first.end])
