"""Facts: the words before and after a number that say how it binds.

Each row is one sense with the phrases that carry it. `quantities` reads the phrases that stand directly before a number, from right
to left; `decide` puts their senses together. What surprises: a trend beats a bound ("giảm còn dưới 1%" is reduce_to 1), and a trend
word that a noun governs is none ("Tốc độ tăng bình quân 10%/năm" is a rate of 10, not a rise by 10).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

from tuliem_report.report.document import Operator

Sense = Literal[
    "gte", "gt", "lte", "lt", "approx", "from", "falls", "falls_to", "rises", "rises_to", "times", "reach", "has", "span",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class OperatorRow:
    """One sense and the phrases, separated by "·", that carry it before a number.

    An example maps a text to what its last quantity binds: operator, low, high ("-" for none). In a near miss the row's own operator
    must not come out.
    """

    sense: Sense
    wording: str
    examples: Mapping[str, str]
    near_misses: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """The phrases of the row."""
        return tuple(phrase.strip() for phrase in self.wording.split("·"))


ROWS: tuple[OperatorRow, ...] = (
    OperatorRow(
        "gte",
        "≥ · >= · => · ít nhất · ít nhất là · tối thiểu · tối thiểu là · không dưới · không thấp hơn · không ít hơn"
        " · không nhỏ hơn · không kém · đạt và vượt · đạt hoặc vượt · đạt, vượt · bằng hoặc cao hơn · bằng và cao hơn",
        {"Tỷ lệ cấp ủy viên nữ không dưới 15%": "gte 15 -", "Ít nhất 50% người dân": "gte 50 -", "đạt và vượt 350 tỷ đồng": "gte 350 -"},
        ("Hoàn thành và vượt mức kế hoạch với 5 chỉ số",),
    ),
    OperatorRow(
        "gt",
        "> · trên · hơn · vượt · cao hơn · lớn hơn · nhiều hơn · vượt mức · vượt trên",
        {"GRDP bình quân đầu người trên 8.500 USD": "gt 8500 -", "đạt > 85%": "gt 85 -"},
        ("Tỷ lệ thôn văn hóa trên địa bàn đạt 95%",),
    ),
    OperatorRow(
        "lte",
        "≤ · <= · =< · không quá · không vượt quá · không vượt · không cao hơn · không nhiều hơn · không lớn hơn · không hơn"
        " · tối đa · tối đa là · nhiều nhất",
        {"Tỷ lệ hồ sơ quá hạn không quá 0,5%": "lte - 0.5", "Tỷ lệ thất thoát tối đa 10%": "lte - 10"},
        ("Phát huy tối đa các nguồn lực, đạt 3 dự án",),
    ),
    OperatorRow(
        "lt",
        "< · dưới · thấp hơn · nhỏ hơn · ít hơn · chưa đến · chưa tới",
        {"Tỷ lệ thất nghiệp thành thị: dưới 3%": "lt - 3"},
        ("Tỷ lệ trẻ em dưới 5 tuổi được uống vitamin đạt 99%",),
    ),
    OperatorRow(
        "approx",
        "~ · ≈ · khoảng · xấp xỉ · gần · vào khoảng · trên dưới · ước khoảng · tương đương · ước chừng",
        {"Tỷ trọng kinh tế số đạt khoảng 30%": "approx 30 30", "khoảng 30 - 35%": "approx 30 35"},
        ("Khoảng cách giàu nghèo giảm 2 lần",),
    ),
    OperatorRow(
        "from",
        "từ",
        {"đạt từ 95%": "gte 95 -", "từ 350- 400 đảng viên": "range 350 400", "từ 95% trở lên": "gte 95 -", "từ 5% trở xuống": "lte - 5"},
    ),
    OperatorRow(
        "falls_to",
        "còn · chỉ còn · xuống còn · giảm còn · giảm chỉ còn · giảm xuống còn · giảm xuống · xuống · giảm về · giảm xuống mức"
        " · còn ở mức · kéo giảm còn · kéo giảm xuống còn · giảm đến mức · hạ xuống còn · giảm thấp còn",
        {
            "Tỷ lệ hộ nghèo giảm còn 1,2%": "reduce_to - 1.2",
            "Tỷ lệ hộ nghèo còn dưới 1%": "reduce_to - 1",
            "giảm xuống dưới 20%": "reduce_to - 20",
        },
        ("Số trường còn thiếu phòng học giảm 2 trường",),
    ),
    OperatorRow(
        "falls",
        "giảm · giảm thêm · kéo giảm · làm giảm · kiềm chế, làm giảm · kiềm chế, kéo giảm"
        " · giảm được · cắt giảm · duy trì mức giảm · đạt mức giảm · với mức giảm",
        {
            "Tỷ lệ hộ nghèo giảm bình quân 0,5-0,7%/năm": "reduce_by 0.5 0.7",
            "giảm từ 1 đến 1,5%": "reduce_by 1 1.5",
            "giảm trên 10%": "reduce_by 10 10",
            "Kiềm chế, làm giảm ít nhất 5% số vụ": "reduce_by 5 5",
        },
        ("Tỷ lệ giảm hộ nghèo bình quân: 1%",),
    ),
    OperatorRow(
        "rises_to",
        "lên · tăng lên · nâng lên · lên đến · lên tới · tăng lên đến · tăng đến · nâng lên đến · lên mức · đạt đến · đạt tới",
        {"Tỷ lệ lao động qua đào tạo tăng lên 85%": "eq 85 85", "nâng lên trên 85%": "gt 85 -"},
    ),
    OperatorRow(
        "rises",
        "tăng · tăng thêm · : thêm · tăng trưởng · nâng thêm · tăng được · duy trì mức tăng · đạt mức tăng · với mức tăng",
        {
            "Thu ngân sách tăng bình quân 10%/năm": "increase_by 10 10",
            "tăng thêm 5 điểm %": "increase_by 5 5",
            "Số sản phẩm OCOP: thêm 6 sản phẩm": "increase_by 6 6",
            "tăng từ 3 – 5%/năm": "increase_by 3 5",
        },
        (
            "Tốc độ tăng bình quân 10%/năm",
            "Kết nạp thêm 20 đảng viên",
            "Đóng góp vào tăng trưởng đạt 55%",
            "Đóng góp vào tăng trưởng khoảng 45%",
        ),
    ),
    OperatorRow(
        "times",
        "gấp · tăng gấp · cao gấp · bằng gấp",
        {
            "Thu nhập gấp 2 lần năm 2025": "multiple 2 2",
            "tăng gấp 1,5-2 lần": "multiple 1.5 2",
            "tăng 1,5 lần": "multiple 1.5 1.5",
            "gấp đôi": "multiple 2 2",
        },
        ("Khám sức khỏe định kỳ đạt 2 lần/năm",),
    ),
    OperatorRow(
        "reach",
        ": · = · đạt · là · bằng · chiếm · mức · ở mức · đạt mức · đạt ở mức · tỷ lệ · tỉ lệ · đạt tỷ lệ · đạt tỉ lệ"
        " · chiếm tỷ lệ · chiếm tỷ trọng · ước đạt · đạt được · phấn đấu đạt · phải đạt · đều đạt · dự kiến · dự kiến đạt"
        " · lần lượt là · duy trì · duy trì mức · duy trì ở mức · được duy trì ở mức · duy trì đạt · ổn định · ổn định ở mức"
        " · giữ ổn định · giữ ổn định ở mức · giữ vững · giữ vững ở mức · giữ vững tỷ lệ · giữ mức · giữ ở mức · đảm bảo"
        " · bảo đảm · đảm bảo đạt · bảo đảm đạt · đóng góp · khống chế ở mức · kiểm soát ở mức",
        {"Tỷ lệ che phủ rừng giữ ổn định 28,5%": "eq 28.5 28.5", "Dịch vụ chiếm 55%": "eq 55 55", "HDI đạt 0,785": "eq 0.785 0.785"},
    ),
    OperatorRow(
        "has",
        "có · phải có · bảo đảm có · đảm bảo có · có được · có thêm",
        {"Toàn xã có 5 thôn kiểu mẫu": "eq 5 5", "Có từ 2-3 trường đạt chuẩn": "range 2 3"},
    ),
    OperatorRow(
        "span",
        "bình quân · trung bình · hằng năm · hàng năm · mỗi năm · một năm · bình quân hằng năm · bình quân hàng năm"
        " · bình quân mỗi năm · bình quân năm · bình quân/năm · trung bình hằng năm · trung bình hàng năm · trung bình mỗi năm"
        " · hằng năm bình quân · hàng năm bình quân · /năm · bình quân 5 năm · phấn đấu · ước · trong nhiệm kỳ · cả nhiệm kỳ"
        " · trong cả nhiệm kỳ",
        {"Tỷ lệ hộ nghèo giảm bình quân hằng năm 1%": "reduce_by 1 1"},
    ),
)
# The nouns that turn a trend into a name: "Tốc độ tăng …", "Tỷ lệ giảm …".
RATE_NOUNS = ("tốc độ", "tỷ lệ", "tỉ lệ", "mức", "mức độ", "nhịp độ", "nhịp", "tỷ suất", "tỉ suất", "tốc độ gia")


@dataclass(frozen=True, slots=True)
class Binding:
    """An operator with its bounds; `low` and `high` as `Target` has them."""

    operator: Operator
    low: Decimal | None
    high: Decimal | None


def decide(senses: Iterable[Sense], low: Decimal, high: Decimal, *, yearly: bool = False) -> Binding:
    """Put the senses round a number (or a range from `low` to `high`) together.

    `yearly` says that the unit is a rate for each year: "giảm dưới 1%/năm" is the step of a year, "giảm dưới 1%" the end reached.
    """
    said = set(senses)
    if "times" in said:
        return Binding("multiple", low, high)
    if "rises_to" in said:
        return _bound(said, low, high)
    if "falls_to" in said or ("falls" in said and said & {"lt", "lte"} and not yearly):
        return Binding("reduce_to", None, high)
    if "falls" in said:
        return Binding("reduce_by", low, high)
    if "rises" in said:
        return Binding("increase_by", low, high)
    return _bound(said, low, high)


def _bound(said: set[Sense], low: Decimal, high: Decimal) -> Binding:
    """The bound alone. A range stays a range under "trên 10-12%": its ends say more than the word."""
    if low != high:
        return Binding("approx" if "approx" in said else "range", low, high)
    for sense, operator in (("gte", "gte"), ("lte", "lte"), ("gt", "gt"), ("lt", "lt"), ("approx", "approx"), ("from", "gte")):
        if sense in said:
            return Binding(
                cast(Operator, operator),
                None if operator in {"lte", "lt"} else low,
                None if operator in {"gte", "gt"} else high,
            )
    return Binding("eq", low, high)
