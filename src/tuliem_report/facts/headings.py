"""Facts: what a heading announces: results of the last term, targets, or one of the lists that a report is asked for.

Headings are short and formulaic, but their order and company vary: "NHIỆM VỤ TRỌNG TÂM VÀ KHÂU ĐỘT PHÁ", "Ba đột phá chiến lược",
"Một số kinh nghiệm rút ra". So a heading is cut into its terms, and a term counts only if nothing but usual attributes stands with its
noun: "Đột phá về hạ tầng giao thông" is an item of a list, not a list.
"""

from dataclasses import dataclass
from typing import Literal

from tuliem_report.facts.wording import compile_words
from tuliem_report.vietnamese.numbers import COUNTING_WORDS

Role = Literal["tasks", "breakthroughs", "solutions", "viewpoints", "lessons", "aims"]


@dataclass(frozen=True, slots=True)
class RoleRow:
    """The nouns that name one role; each example is a heading that has the role, each near miss one that has not."""

    role: Role
    nouns: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...] = ()


ROWS: tuple[RoleRow, ...] = (
    RoleRow(
        "tasks",
        r"nhiệm vụ",
        ("CÁC NHIỆM VỤ TRỌNG TÂM", "Nhiệm vụ chủ yếu nhiệm kỳ 2025 - 2030", "05 nhiệm vụ trọng tâm", "NHIỆM VỤ TRỌNG TÂM VÀ KHÂU ĐỘT PHÁ"),
        ("Nhiệm vụ phát triển kinh tế", "Thực hiện tốt nhiệm vụ quân sự", "Nhiệm vụ, giải pháp phát triển văn hóa, xã hội"),
    ),
    RoleRow(
        "breakthroughs",
        r"(?:(?:khâu|nội dung|mũi|lĩnh vực|nhiệm vụ|chương trình|công trình|đề án|dự án)(?: trọng (?:tâm|điểm))? )?đột phá",
        ("CÁC KHÂU ĐỘT PHÁ", "Ba đột phá chiến lược", "Các đột phá", "Xác định 03 khâu đột phá", "CÁC CÔNG TRÌNH, CHƯƠNG TRÌNH ĐỘT PHÁ"),
        ("Đột phá về hạ tầng giao thông", "Tạo đột phá trong cải cách hành chính"),
    ),
    RoleRow(
        "solutions",
        r"(?:nhóm )?(?:giải pháp|biện pháp)",
        (
            "CÁC GIẢI PHÁP CHỦ YẾU",
            "Nhiệm vụ và giải pháp",
            "Các nhóm giải pháp",
            "Giải pháp chủ yếu để thực hiện Nghị quyết",
            "Giải pháp trên các lĩnh vực",
        ),
        ("Giải pháp về phát triển kinh tế", "Nhiệm vụ, giải pháp về kinh tế"),
    ),
    RoleRow(
        "viewpoints",
        r"quan điểm|tư tưởng chỉ đạo|phương châm(?: (?:hành động|chỉ đạo|công tác))?|nguyên tắc chỉ đạo",
        ("QUAN ĐIỂM CHỈ ĐẠO", "Quan điểm phát triển", "Phương châm hành động", "Tư tưởng chỉ đạo", "QUAN ĐIỂM VÀ MỤC TIÊU"),
        ("Quan điểm của một số cán bộ còn bảo thủ",),
    ),
    RoleRow(
        "lessons",
        r"(?:bài học|kinh nghiệm)(?: kinh nghiệm)?",
        ("BÀI HỌC KINH NGHIỆM", "Những kinh nghiệm rút ra", "Một số kinh nghiệm", "ĐÁNH GIÁ CHUNG VÀ BÀI HỌC KINH NGHIỆM"),
        ("Trao đổi kinh nghiệm với các địa phương bạn",),
    ),
    RoleRow(
        "aims",
        r"mục tiêu|chỉ tiêu|phương hướng|định hướng|tầm nhìn|chủ đề",
        ("MỤC TIÊU TỔNG QUÁT", "Phương hướng chung"),
    ),
)

_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(COUNTING_WORDS)})"
_BEFORE = compile_words(rf"(?:(?:các|những|một số|hệ thống|về|xác định|tập trung|thực hiện|triển khai|{_NUMBER}|nhóm) )*")
_NOUNS = tuple((row.role, compile_words(rf"(?:{row.nouns})(?!\p{{L}})")) for row in ROWS)
_AFTER = compile_words(
    r"(?: (?:trọng tâm|trọng điểm|chủ yếu|chủ lực|then chốt|trọng yếu|cơ bản|căn bản|cụ thể|chính|chung|lớn|chiến lược|quan trọng|tổng quát"
    r"|đồng bộ|khả thi|cần thiết|cấp bách|hàng đầu|ưu tiên|xuyên suốt|chỉ đạo|phát triển|bảo đảm.*|đảm bảo.*"
    r"|lãnh đạo|thực hiện.*|tổ chức thực hiện.*|để .*|nhằm .*"
    r"|(?:trên|trong|ở) (?:các|từng|một số) (?:lĩnh vực|mặt công tác).*|rút ra.*|được rút ra"
    r"|sau|sau đây|như sau|tới|cần tập trung|cần thực hiện|nhiệm kỳ.*|trong nhiệm kỳ.*|đột phá"
    r"|giai đoạn.*|đến năm.*|năm .*|5 năm.*|trong thời gian tới|trong những năm tới|của (?:đảng bộ|đại hội|nhiệm kỳ).*|\(.*\)))*$"
)
_SEPARATOR = compile_words(r"\s*[,;–:]\s*|\s-\s| và (?:(?:các|những) )?")
_LONGEST = 30  # words of a heading


def roles_of(title: str | None) -> frozenset[Role]:
    """Give the roles that a heading announces; none for a heading that only mentions one.

    "Nhiệm vụ, giải pháp phát triển kinh tế" announces none: its last term goes on to what the tasks are about.
    """
    if not title or len(title.split()) > _LONGEST:
        return frozenset()
    terms = [term.strip(" .:*+-–") for term in _SEPARATOR.split(title)]
    found: set[Role] = set()
    for term in terms:
        named = _named(term)
        roles = [role for role, end in named if _AFTER.match(term, end)]
        if named and not roles:
            return frozenset()
        found.update(roles)
    return frozenset(found)


def _named(term: str) -> list[tuple[Role, int]]:
    """Give the roles whose noun the term begins with, and where the noun ends."""
    before = _BEFORE.match(term)
    assert before is not None, "it may be empty"
    return [(role, noun.end()) for role, nouns in _NOUNS if (noun := nouns.match(term, before.end()))]


# Titles about what was done: "Kết quả thực hiện các chỉ tiêu", "Đánh giá …", "Chỉ tiêu đạt và vượt".
_RESULTS = compile_words(
    r"(?<!\p{L})(?:kết quả|đánh giá|kiểm điểm|tổng kết|thành tựu|ưu điểm|hạn chế|khuyết điểm|yếu kém|nguyên nhân|thực trạng|tình hình"
    r"|bài học|kinh nghiệm|đặc điểm|bối cảnh|mức độ hoàn thành|chỉ tiêu (?:(?:đã|không|chưa|cơ bản) )?(?:đạt|vượt|hoàn thành)"
    r"|(?:thực hiện|hoàn thành) (?:(?:các|những) )?(?:mục tiêu,? )?chỉ tiêu)(?!\p{L})"
)
# What is carried out is no announcement: "kết quả thực hiện mục tiêu, chỉ tiêu, nhiệm vụ …".
_CARRIED_OUT = compile_words(
    r"(?:thực hiện|hoàn thành|triển khai) (?:(?:các|những|\d+) |nghị quyết [^,;:.]*)?"
    r"(?:(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|phương hướng|khâu đột phá|đột phá|trọng tâm)(?:\s*,\s*| và | )?(?:(?:các|\d+) )?)*"
)
_AHEAD = compile_words(r"(?<!\p{L})(?:phương hướng|mục tiêu|nhiệm vụ|giải pháp|quan điểm|chỉ tiêu|tầm nhìn|định hướng)(?!\p{L})")


def is_about_results(title: str | None) -> bool:
    """Tell whether a heading is about what was done, not about what is to come."""
    if not title or not _RESULTS.search(title):
        return False
    return not _AHEAD.search(_CARRIED_OUT.sub(" ", title))
