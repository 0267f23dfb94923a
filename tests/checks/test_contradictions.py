"""Places that contradict each other are found, and named both."""

import pytest

from tuliem_report.checks import Finding, check_report
from tuliem_report.checks.announced_counts import NOUNS
from tuliem_report.pipeline import parse_bytes

HEAD = """BÁO CÁO CHÍNH TRỊ
trình Đại hội đại biểu Đảng bộ xã Tân Lộc lần thứ I, nhiệm kỳ 2025 - 2030

I. TÌNH HÌNH
Xã có bốn thôn, kinh tế phát triển khá.
"""


def found(body: str) -> list[tuple[str, str | None, str]]:
    """The codes, addresses and words of what the checks find in a report with this body."""
    report = parse_bytes((HEAD + body).encode(), "report.txt")
    return [(one.code, one.address, one.found) for one in check_report(report) if isinstance(one, Finding)]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.field)
def test_counts_are_read_where_they_are_meant(noun) -> None:  # type: ignore[no-untyped-def]
    """Each row finds its examples and passes over its near misses."""
    for text, count in noun.examples.items():
        match = noun.pattern.search(text)
        assert match is not None
        assert match["count"] == count
    assert not any(noun.pattern.search(text) for text in noun.near_misses)


BREAKTHROUGHS = """II. {title}
1. Cải cách hành chính, xây dựng chính quyền số.
2. Đầu tư hạ tầng giao thông kết nối các thôn.
"""


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("BA KHÂU ĐỘT PHÁ", "BA KHÂU ĐỘT PHÁ"),
        ("03 KHÂU ĐỘT PHÁ", "03 KHÂU ĐỘT PHÁ"),
        ("HAI KHÂU ĐỘT PHÁ", None),
        ("CÁC KHÂU ĐỘT PHÁ", None),
    ],
)
def test_a_list_is_as_long_as_its_heading_says(title: str, wrong: str | None) -> None:
    """The number over the list is compared with the items under it."""
    expected = [("count-mismatch", "II", wrong)] if wrong else []
    assert found(BREAKTHROUGHS.format(title=title)) == expected


def test_a_count_of_another_document_is_none_of_this_list() -> None:
    """A resolution names some of what the report lists in full."""
    lead_in = "Thống nhất 6 nhóm giải pháp nêu trong Báo cáo chính trị, trong đó tập trung:"
    assert found(f"II. GIẢI PHÁP CHỦ YẾU\n{lead_in}\na) Cải cách hành chính.\nb) Đầu tư hạ tầng.\n") == []


def test_numbered_targets_are_counted() -> None:
    """Targets are counted by their numbers; one of them with two values is still one."""
    targets = """II. CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030
Đại hội xác định {count} chỉ tiêu chủ yếu sau:
1. Thu nhập bình quân đầu người đạt 95 triệu đồng.
2. Tỷ lệ hộ nghèo giảm còn dưới 1%; tỷ lệ hộ cận nghèo dưới 2%.
3. Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%.
"""
    assert found(targets.format(count="3")) == []
    assert found(targets.format(count="4")) == [("count-mismatch", "II", "4 chỉ tiêu")]


def test_list_and_appendix_set_one_value() -> None:
    """A target that the appendix sets otherwise is found; one that it repeats is not."""
    text = """II. CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030
1. Thu nhập bình quân đầu người đạt 95 triệu đồng.
2. Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%.

PHỤ LỤC
HỆ THỐNG CHỈ TIÊU ĐẾN NĂM 2030
1. Thu nhập bình quân đầu người đạt 105 triệu đồng.
2. Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%.
"""
    assert found(text) == [("target-contradiction", "appendix/target1", "105 triệu đồng")]


def test_one_document_has_one_date() -> None:
    """The same symbol with two dates is found at the second place."""
    text = """II. KẾT QUẢ
Xã thực hiện Nghị quyết số 15-NQ/TU ngày 04/5/2022 của Thành ủy.
III. HẠN CHẾ
Việc thực hiện Nghị quyết số 15-NQ/TU ngày 05/4/2022 của Thành ủy còn chậm; Nghị quyết số 16-NQ/TU ngày 05/4/2022 chưa được quán triệt.
"""
    assert [(code, address) for code, address, _ in found(text)] == [("citation-contradiction", "III")]


@pytest.mark.parametrize(("years", "odd"), [("2025 - 2035", True), ("2030 - 2025", True), ("2020 - 2025", False), ("2022-2025", False)])
def test_a_term_has_the_years_of_a_term(years: str, odd: bool) -> None:
    """Five years, or two or three for a cell; anything else is a slip."""
    expected = [("term-years", "II/p1", years)] if odd else []
    assert found(f"II. PHƯƠNG HƯỚNG\nNhiệm kỳ {years}, xã phấn đấu đạt chuẩn nông thôn mới nâng cao.\n") == expected
