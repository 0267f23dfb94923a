"""Units as the reports print them: a table of known ones, and a reader that finds where a unit ends in running text.

A unit is an optional scale ("triệu", "nghìn tỷ"), a base ("đồng", "hộ nghèo", "m²") and any number of denominators
("/người/năm"). What surprises: the text is given as printed, only the spaces round a slash are dropped; `canonical` is for comparing.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import regex


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: its usual form, and the other forms in which reports print it.

    `time` units ("tuổi", "năm") count ages and spans far more often than they state a target.
    """

    name: str
    variants: tuple[str, ...] = ()
    time: bool = False


@dataclass(frozen=True, slots=True)
class UnitText:
    """A unit found in a text: as printed, where it ends, and whether the table knows it."""

    text: str
    end: int
    known: bool = True
    time: bool = False


SCALES = ("nghìn tỷ", "nghìn tỉ", "ngàn tỷ", "ngàn tỉ", "triệu tỷ", "vạn tỷ", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ")

MEASURES: tuple[Unit, ...] = (
    Unit("điểm %", ("điểm phần trăm",)),
    Unit("‰", ("%o", "%0", "0/00", "o/oo", "phần nghìn")),
    Unit("%", ("phần trăm",)),
    Unit("đồng", ("đ", "VNĐ", "VND", "đồng Việt Nam")),
    Unit("triệu đồng", ("trđ", "tr.đ", "trđồng", "tr.đồng")),
    Unit("tỷ đồng", ("tỷđ", "tỉđ", "tỷ.đ", "tỉ.đ", "tỷ.đồng")),
    Unit("USD", ("đô la Mỹ", "đô-la Mỹ", "đôla Mỹ", "đô la", "US$", "$")),
    Unit("m² sàn", ("m2 sàn",)),
    Unit("m²", ("m2", "mét vuông")),
    Unit("km²", ("km2", "ki-lô-mét vuông")),
    Unit("m³", ("m3", "mét khối")),
    Unit("km", ("ki-lô-mét",)),
    Unit("ha", ("héc-ta", "hecta", "hécta")),
    Unit("tuổi", time=True),
    Unit("năm", time=True),
    Unit("tháng", time=True),
    Unit("ngày", time=True),
    Unit("giờ", ("h",), time=True),
    Unit("phút", time=True),
)

# Nouns that the reports count, as many words as belong to the unit: "hộ nghèo" is one, "trường đạt chuẩn" is not.
_COUNTED = """
m · mẫu · sào · tấn · tạ · kg · lít · kWh · MW · kW · MWp · Mbps · Gbps · tấn CO2 · tấn sản phẩm · tấn thịt hơi
đảng viên · đồng chí · tổ chức đảng · tổ chức cơ sở đảng · đảng bộ · chi bộ · chi, đảng bộ · cấp ủy viên · đoàn viên · hội viên
người · nhân khẩu · khẩu · dân · người dân · lao động · lượt lao động · việc làm · cán bộ · công chức · viên chức · học viên · học sinh
sinh viên · trẻ em · trẻ · cháu · em · bác sĩ · bác sỹ · dược sĩ · điều dưỡng · giáo viên · công dân · thanh niên · đại biểu · đối tượng
lượt người · lượt khách · lượt · khách · chỗ · chỗ ngồi · suất · suất quà
hộ · hộ nghèo · hộ cận nghèo · hộ dân · hộ gia đình · hộ kinh doanh · gia đình · căn · căn hộ · nhà · nhà ở · ngôi nhà
giường · giường bệnh · trạm · trạm y tế · bệnh viện · cơ sở · cơ sở y tế · phòng khám · phòng học · phòng · lớp · lớp học · trường
trường học · điểm trường · nhà văn hóa · nhà văn hoá · nhà sinh hoạt cộng đồng · thiết chế · di tích · sân thể thao
xã · phường · đặc khu · thôn · thôn, bản · thôn, làng · bản · làng · buôn · ấp · khóm · xóm · khu phố · khu · tổ dân phố · khu dân cư
khu đô thị · khu công nghiệp · cụm công nghiệp · cụm · vùng · tỉnh · huyện · địa phương · đơn vị · cơ quan
doanh nghiệp · hợp tác xã · HTX · tổ hợp tác · tổ · tổ chức · hội · câu lạc bộ · đội · nhóm · trang trại · gia trại · làng nghề · cửa hàng
sản phẩm · mô hình · dự án · công trình · đề án · đề tài · sáng kiến · chuyên đề · nhiệm vụ · kế hoạch · phong trào · tiêu chí · chỉ tiêu
nội dung · chương trình · văn bản · hồ sơ · thủ tục · thủ tục hành chính · dịch vụ · giải pháp · danh hiệu · mã số · quy hoạch
tuyến · tuyến đường · tuyến phố · đoạn đường · đường · cầu · cây cầu · cây · cây xanh · bóng · bóng đèn · điểm · điểm đến · vị trí · trụ
con · con gia cầm · lợn · trâu · bò · cá thể · lồng · lồng bè · bể bơi · chợ · công viên · vườn hoa · bãi đỗ xe · nhà máy · trung tâm
lần · vụ · vụ việc · cuộc · cuộc họp · buổi · đợt · kỳ · bậc · hạng · sao · cấp · bộ · chiếc · cái · máy · thuê bao · tài khoản · xe
người học · kỹ thuật · thiết bị · ứng dụng · phần mềm · hệ thống · hội thảo · hội nghị · bài báo · khoa · phòng, ban · khoa, phòng
bệnh nhân · người bệnh · lượt bệnh nhân · ca phẫu thuật · lớp tập huấn
lớp bồi dưỡng · cuộc kiểm tra · cuộc giám sát · điểm du lịch · khu du lịch · cơ sở lưu trú
tàu · tàu cá · phương tiện · bến · cảng · hồ · hồ chứa · kè · tuyến kè · đập · cổng · camera · trạm biến áp · vùng trồng · vùng sản xuất
bài · tin · tin, bài · quyển · cuốn · giải · huy chương · ca · trường hợp · đơn · giấy chứng nhận
"""

UNITS = MEASURES + tuple(Unit(name.strip()) for line in _COUNTED.splitlines() for name in line.split("·") if name.strip())

_PER = """
người · đầu người · năm · 1 năm · một năm · tháng · ngày · ngày đêm · ngđ · tuần · quý · giờ · nhiệm kỳ · vụ · ha · 1 ha · 1ha · 01 ha
héc-ta · hecta · ha canh tác · ha đất canh tác · ha gieo trồng · km · km2
km² · m2 · m² · hộ · vạn dân · 1 vạn dân · một vạn dân · 01 vạn dân
10.000 dân · 10000 dân · 1.000 dân · 1000 dân · 100.000 dân · 100 dân · nghìn dân · dân · người dân · lao động · lượt · xã · thôn · chi bộ
phụ nữ · bà mẹ · mẹ · trẻ · 1.000 trẻ đẻ sống · lớp · giáo viên · phòng · cơ sở
"""
DENOMINATORS = tuple(name.strip() for line in _PER.splitlines() for name in line.split("·") if name.strip())


_LETTER = r"[^\W\d_]"


def _any_of(forms: Iterable[str]) -> str:
    """Join forms to a pattern, the longest first, so that "hộ nghèo" is not read as "hộ"; a form that ends in a letter ends a word."""
    rows = sorted(set(forms), key=len, reverse=True)
    return rf"(?:{'|'.join(_spaced(row) for row in rows)})(?:(?<!\w)|(?!\w))"


def _spaced(form: str) -> str:
    return r"\s+".join(re.escape(word) for word in form.split())


_TIMES = frozenset(form for unit in UNITS if unit.time for form in (unit.name, *unit.variants))
_BASE = _any_of(form for unit in UNITS for form in (unit.name, *unit.variants))
_SCALE = _any_of(SCALES) + r"(?!\s+(?:lệ|trọng|suất|số)\b)"  # "năm 2030 tỷ lệ hộ nghèo" counts no milliards
# A denominator that is not in the table is believed where nothing follows it: "m2/học sinh", but not "90%/tổng số chi bộ".
_RATE = rf"(?:\s*/\s*(?:{_any_of(DENOMINATORS)}|(?!tổng){_LETTER}+(?:\s{_LETTER}+)?(?=\s*(?:[,.;)/]|$))))"

# "triệu đồng/người/năm" · "nghìn tỷ đồng" · "triệu/người" · "%/năm" · "tr.đ" · "lượt khám/người/năm"
# Hundreds of words, matched a few times a report: compiling is what counts, and `re` does it in a seventh of the time of `regex`.
_UNIT = re.compile(
    rf"\s*(?P<unit>(?:{_SCALE}\s+)?{_BASE}(?:(?:\s(?!trở|mới){_LETTER}+){{0,2}}?{_RATE}++)?|{_SCALE}{_RATE}*+)", re.IGNORECASE
)
_SYLLABLE = regex.compile(r"\s+(\p{L}[\p{L}\p{M}]*)")
_NOT_A_NOUN = frozenset(
    "trở và hoặc của so với theo trong trên dưới đến vào là thì mà để được do tại ở từ cho có không đạt tăng giảm còn như gồm bằng mỗi"  # noqa: SIM905
    " hằng hàng khi nhưng về số tổng".split()
)
_LONGEST_UNKNOWN = 4
_USUAL_NOUN = 2


def read_unit(text: str, position: int = 0) -> UnitText | None:
    """Read the unit that follows a number at `position`; an unknown noun counts, up to the punctuation that ends it.

    An unknown noun phrase of more than four syllables is cut after two: most Vietnamese nouns have two.
    """
    if match := _UNIT.match(text, position):
        printed = tidy(match["unit"])
        return UnitText(printed, match.end(), time=printed.lower() in _TIMES)
    words: list[tuple[str, int]] = []
    end = position
    while (syllable := _SYLLABLE.match(text, end)) and syllable[1].lower() not in _NOT_A_NOUN:
        words.append((syllable[1], syllable.end()))
        end = syllable.end()
    if not words:
        return None
    if len(words) > _LONGEST_UNKNOWN or words[-1][0] == "mới":
        words = words[:_USUAL_NOUN]
    return UnitText(" ".join(word for word, _ in words), words[-1][1], known=False)


def tidy(text: str) -> str:
    """Give a unit as printed with single spaces and none round a slash: "%/ năm" → "%/năm"."""
    return "/".join(map(str.strip, " ".join(text.split()).split("/")))


_CANONICAL = {form.lower(): unit.name for unit in UNITS for form in (unit.name, *unit.variants)}


def canonical(text: str) -> str:
    """Give the usual form of a unit, for comparing: "m2/người" → "m²/người", "tỉ đồng" → "tỷ đồng", "đồng/một năm" → "đồng/năm"."""
    parts = [regex.sub(r"^(?:một|1|01)\s+", "", part.strip().lower()) for part in text.split("/")]
    return "/".join(_CANONICAL.get(part, part.replace("tỉ", "tỷ")) for part in parts)
