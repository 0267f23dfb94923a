"""Facts: puts the name of an indicator together from what stands before its value, the noun that was counted, and what follows.

"Kết nạp 60 đảng viên mới" → "Kết nạp đảng viên mới"; "100% hộ dân sử dụng nước sạch" → "hộ dân sử dụng nước sạch".
"""

from tuliem_report.facts.choices import Segment
from tuliem_report.facts.cues import TRENDS
from tuliem_report.facts.target_patterns import HEAD_NOUN, HOLDING, SHARE, VERB
from tuliem_report.facts.wording import compile_words

_FOR_WHOM = " cho"  # "Giải quyết việc làm cho 500 lao động" names "giải quyết việc làm"
_OPEN_END = compile_words(r" (?:được|mới|thêm|từ|có|tại|đến|giúp|giúp đỡ|hỗ trợ|kết nạp|xây dựng|thành lập|vận động|tổ chức)$")
_AND_KEEPS = compile_words(r"^(?:thực hiện|hoàn thành|bảo đảm|đảm bảo) và$")  # "Thực hiện và duy trì 100% hộ dân …"
_OF_WHOM = compile_words(r"^(?:tổng )?(?:số|hộ|vụ|chi phí|tỷ lệ|diện tích|lượng|thời gian|đơn thư)(?!\w)")  # "…, giảm 5% số vụ cháy"
_CLASSIFIERS = frozenset({"con", "cái", "chiếc"})  # "Đàn lợn 1.500 con" names "đàn lợn"
_REACHED = compile_words(r"(?:đạt|được|đủ|hoàn thành)(?!\w)")
_BARE_MEASURE = compile_words(
    r"^(?:tổng )?(?:diện tích|năng suất|sản lượng|giá trị|số lượng|doanh thu|quy mô)(?: gieo trồng)?"
    r"(?: (?:bình quân|trung bình)(?: năm)?)?$"
)
_SHORT_NAME = 3  # syllables that a name needs to stand by itself under a heading
_JOINED = compile_words(r"(?:,|(?<!\p{L})và)\s*$")  # "8 bác sĩ/vạn dân và 25 giường bệnh/vạn dân", "10 hợp tác xã, 50 doanh nghiệp"


def name_of(text: str, segment: Segment, name: str, rest: str) -> str | None:
    """Put the name together: `name` stands before the value of the segment, `rest` after it; None where the segment has none of its own."""
    value = segment.value
    senses = value.cues.senses
    noun = value.noun
    if not name or _AND_KEEPS.search(name):
        return _named_by_rest(text, segment, noun, rest)
    if noun and not rest and name.endswith(_FOR_WHOM):
        return name.removesuffix(_FOR_WHOM)
    said = senses & (TRENDS | {"reach"})
    if "has" in senses and not said:
        return _named_by_owner(name, noun, rest)
    if not said and not _names_a_measure(name) and (VERB.match(name) or not SHARE.match(rest)):
        return _join(name, noun if rest or _wants_object(name, noun) else "", rest)
    if said == {"reach"} and noun and rest and len(name.split()) <= _SHORT_NAME and not _names_a_measure(name):
        return _join(name, text[value.cues.name_end : value.cues.value_start].strip(), noun, rest)
    return name


def _named_by_owner(name: str, noun: str, rest: str) -> str:
    """Name what a place has: "Mỗi thôn có sân chơi"; "Số hộ kinh doanh có ít nhất 300 hộ" and "khu phố có 80% đạt chuẩn" own nothing."""
    if not rest and HEAD_NOUN.match(name):
        return name
    return _join(name, "" if not noun and _REACHED.match(rest) else "có", noun, rest)


def _wants_object(name: str, noun: str) -> bool:
    """Tell whether a name says nothing without the noun that was counted: "Kết nạp", "Tạo mới"."""
    return noun not in name and noun not in _CLASSIFIERS and bool(len(name.split()) <= _SHORT_NAME or _OPEN_END.search(name))


def _names_a_measure(name: str) -> bool:
    return bool(HEAD_NOUN.search(VERB.sub("", name).strip()) or HEAD_NOUN.match(name))


def _named_by_rest(text: str, segment: Segment, noun: str, rest: str) -> str | None:
    """Name what begins with its value: "100% hộ dân …", "Duy trì 100% xã …", "Giảm 50 hộ nghèo/năm"."""
    cues = segment.value.cues
    if not rest and (not noun or not (segment.first or _JOINED.search(text[: segment.span.start]))):
        return None
    if not segment.first and cues.senses & TRENDS and not (segment.value.percent and _OF_WHOM.match(rest)):
        return None
    verb = next(
        (
            text[cue.start : cue.end].strip()
            for cue in cues.found
            if cue.sense in {"falls", "rises"} or HOLDING.match(text[cue.start : cue.end])
        ),
        "",
    )
    return _join(verb, noun, rest) or None


def _join(*parts: str) -> str:
    """Join the parts of a name; a list goes on after its comma ("vườn hoa" + ", sân chơi")."""
    return " ".join(part for part in parts if part).replace(" ,", ",").lstrip(", ")


def is_bare_measure(name: str) -> bool:
    """Tell whether a name says how, but not of what: "diện tích" under "Cây lúa:"."""
    return bool(_BARE_MEASURE.match(name))


def stands_alone(parent: str, name: str) -> bool:
    """Tell whether a name says by itself what is measured, whatever heading it stands under."""
    if is_bare_measure(name):
        return False
    if HEAD_NOUN.match(name) or VERB.match(name):
        return True
    return not HEAD_NOUN.match(parent) and len(name.split()) >= _SHORT_NAME
