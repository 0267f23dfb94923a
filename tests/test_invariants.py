"""What holds for every text whatever: it parses, nothing is lost, addresses are unique, and the same input gives the same bytes."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tuliem_report import Report, parse_text
from tuliem_report.report.section import walk

FRAGMENTS = (
    "PHẦN THỨ NHẤT", "PHẦN II:", "A. ", "I. ", "II- ", "1. ", "3. ", "1.1. ", "1.1.1. ", "a) ",
    "đ) ", "- ", "+ ", "* ", "• ", "(1) ", "(2) ",
    "Một là, ", "Thứ hai là ", "* * *", "-----", "PHỤ LỤC", "Điều 1. ", "QUYẾT NGHỊ:", "MỞ ĐẦU", "BÍ THƯ", "Nơi nhận:", "T/M BAN CHẤP HÀNH",
    "BÁO CÁO CHÍNH TRỊ", "MỤC LỤC", "Kinh tế ........ 3", "12", "Trang 3/14", "km", "2", ", quy mô", "đạt 90%.", "CÁC CHỈ TIÊU CHỦ YẾU",
    "Tỷ lệ hộ nghèo giảm còn 1,5%;", "Thu nhập đạt 90 triệu đồng/người/năm.", "từ 350- 400 đảng viên", "nhiệm kỳ 2025 - 2030", "\f", "\t",
    "\u0301",
    "\u200b", "\u202e", "\ufeff", "\x00", "\x1b[31m", "<b>", "“", "Ð", "ĐIỀ U KHO ẢN", "TT Chỉ tiêu ĐVT", "15. Đồng thời", "./.",
)  # fmt: skip
texts = st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(["\n", " ", "\n\n", ""])), max_size=40).map(
    lambda pairs: "".join(fragment + joint for fragment, joint in pairs)
)


def _check(report: Report) -> None:
    assert report.accounting.unaccounted == 0
    nodes = [section for _, section in walk(report.body)]
    addresses = Counter(node.address for node in nodes)
    addresses.update(item.address for node in nodes for item in node.content)
    assert addresses.most_common(1)[0][1] == 1


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_mixture_of_the_genre_parses(text: str) -> None:
    """Any sequence of markers, headings, values and rubbish gives a tree that holds every character, under unique addresses."""
    _check(parse_text(text))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_any_string_parses(text: str) -> None:
    """Any string at all gives a tree that holds every character."""
    _check(parse_text(text))


@settings(max_examples=60, deadline=None)
@given(texts)
def test_same_text_same_bytes(text: str) -> None:
    """Parsing twice gives the same JSON, byte for byte, and the JSON gives the same report back."""
    first = parse_text(text).model_dump_json()
    assert parse_text(text).model_dump_json() == first
    assert Report.model_validate_json(first).model_dump_json() == first
