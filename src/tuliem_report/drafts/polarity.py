"""Which way an indicator is meant to go: for most of them more is better, for poverty, crime or malnutrition less.

Tables of phrases of the genre; an operator that tells the direction itself ("giảm còn", "trên") is asked first.
"""

from dataclasses import dataclass
from typing import Literal

import regex

from tuliem_report.report.document import Target

Polarity = Literal["more", "less", "neither"]
"""Whether more or less of the indicator is the more ambitious target; of the parts of a whole neither is."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of an indicator; `sample` is one that has them, `near_miss` one that does not."""

    pattern: str
    sample: str
    near_miss: str = ""


EVILS: tuple[Phrase, ...] = (
    Phrase(r"suy\s+dinh\s+dưỡng|thấp\s+còi", "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng", "Tỷ lệ trẻ em được tiêm chủng"),
    Phrase(r"(?:hộ|tỷ\s+lệ|tỉ\s+lệ|cận|tái)\s+nghèo", "Tỷ lệ hộ nghèo đa chiều", "Số mô hình thoát khó"),
    Phrase(
        r"tội\s+phạm|phạm\s+pháp|vi\s+phạm|tệ\s+nạn|ma\s+túy|ma\s+tuý|mại\s+dâm|bạo\s+lực|xâm\s+hại",
        "Số vụ phạm pháp hình sự",
        "Tỷ lệ phạm vi phủ sóng",
    ),
    Phrase(r"tai\s+nạn|cháy,?\s+nổ|tử\s+vong|mắc\s+bệnh|nhiễm\s+HIV", "Số vụ tai nạn giao thông", "Tỷ lệ khám bệnh định kỳ"),
    Phrase(r"thất\s+nghiệp|thiếu\s+việc\s+làm", "Tỷ lệ thất nghiệp thành thị", "Số việc làm mới"),
    Phrase(r"ô\s+nhiễm|phát\s+thải|nhà\s+tạm|dột\s+nát|ngập\s+úng|thất\s+thoát", "Số điểm ô nhiễm môi trường", "Tỷ lệ nhà kiên cố"),
    Phrase(
        r"bỏ\s+học|mù\s+chữ|lưu\s+ban|tảo\s+hôn|cận\s+huyết|sinh\s+con\s+thứ\s+(?:3|ba)", "Tỷ lệ học sinh bỏ học", "Tỷ lệ học sinh đến lớp"
    ),
    Phrase(r"(?:tỷ|tỉ)\s+số\s+giới\s+tính|mất\s+cân\s+bằng\s+giới\s+tính", "Tỷ số giới tính khi sinh", "Bình đẳng giới"),
    Phrase(
        r"khiếu\s+(?:nại|kiện)|đơn\s+thư|tồn\s+đọng|quá\s+hạn|trễ\s+hạn|nợ\s+(?:xấu|đọng|thuế)|thất\s+thu",
        "Số hồ sơ quá hạn",
        "Tỷ lệ hồ sơ đúng hạn",
    ),
    Phrase(r"chi\s+phí|thời\s+gian\s+giải\s+quyết|lãng\s+phí", "Thời gian giải quyết thủ tục hành chính", "Thời gian mở cửa phục vụ"),
)
"""What is to become less."""

REMEDIES: tuple[Phrase, ...] = (
    Phrase(r"giảm|xóa|xoá|thoát|khắc\s+phục|kiềm\s+chế|hạn\s+chế|phòng|chống|ngăn", "Tỷ lệ giảm hộ nghèo hằng năm", "Tỷ lệ hộ nghèo"),
    Phrase(
        r"giải\s+quyết(?!\s+thủ)|xử\s+lý|xử\s+lí|điều\s+tra|khám\s+phá|phát\s+hiện|thu\s+(?:gom|hồi)",
        "Tỷ lệ điều tra, khám phá tội phạm",
        "Tỷ lệ tội phạm",
    ),
    Phrase(
        r"được|hỗ\s+trợ|tiếp\s+cận|quản\s+lý|quản\s+lí|điều\s+trị|cai\s+nghiện", "Tỷ lệ hộ nghèo được hỗ trợ nhà ở", "Tỷ lệ hộ cận nghèo"
    ),
    Phrase(r"không|chưa", "Tỷ lệ khu dân cư không có tệ nạn", "Tỷ lệ vi phạm"),
)
"""What turns an evil into a good: of its remedy more is wanted."""


SECTORS: tuple[Phrase, ...] = (
    Phrase(r"cơ\s+cấu(?!\s+lại)", "Cơ cấu kinh tế: nông nghiệp", "Số hộ được cơ cấu lại nợ"),
    Phrase(
        r"""^\W*(?:trong\s+đó\W+)?(?:(?:tỷ|tỉ)\s+trọng\s+)?(?:các\s+)?(?:(?:ngành|khu\s+vực|lĩnh\s+vực)\s+)?
        (?:(?:nông|lâm|ngư|diêm|công|tiểu\s+thủ\s+công)(?:\s+nghiệp)?|(?:thủy|thuỷ|hải)\s+sản|xây\s+dựng|thương\s+mại|dịch\s+vụ|du\s+lịch
        |và|cơ\s+bản|\W)+$""",
        "Nông, lâm nghiệp và thủy sản",
        "Doanh thu du lịch",
    ),
)
"""Parts of a whole that add up to 100%: one grows as another shrinks."""


def _compiled(rows: tuple[Phrase, ...]) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?:{'|'.join(row.pattern for row in rows)})(?!\p{{L}})", regex.IGNORECASE | regex.VERBOSE)


_EVIL = _compiled(EVILS)
_REMEDY = _compiled(REMEDIES)
_SECTOR = _compiled(SECTORS)
_TOLD: dict[str, Polarity] = {
    "gte": "more", "gt": "more", "increase_by": "more", "reduce_by": "more", "multiple": "more",
    "lte": "less", "lt": "less", "reduce_to": "less",
}  # fmt: skip


def wanted_of(indicator: str) -> Polarity:
    """Tell from its words which way an indicator is meant to go."""
    return "less" if _EVIL.search(indicator) and not _REMEDY.search(indicator) else "more"


def is_part_of_whole(target: Target) -> bool:
    """Tell whether a target is one share of a structure ("Cơ cấu kinh tế: dịch vụ 37%")."""
    return target.unit == "%" and any(_SECTOR.search(said) for said in (target.indicator, target.quote[: target.quote.find(":") + 1]))


def polarity(old: Target, new: Target) -> Polarity:
    """Tell what the more ambitious target has more of, as one of the operators says, else as the indicator's words do.

    Of a reduction ("giảm 5%") and of a growth, more is asked for, whatever is reduced.
    """
    told = {_TOLD[operator] for operator in (old.operator, new.operator) if operator in _TOLD}
    if len(told) == 1:
        return told.pop()
    return "neither" if is_part_of_whole(new) else wanted_of(new.indicator)
