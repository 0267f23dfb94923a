"""Letterhead, title, the other lines of the heading, and the preamble: what goes where."""

import pytest

from tuliem_report.blocks import Block, group_blocks
from tuliem_report.lines import clean_lines
from tuliem_report.outline.nesting import join_headings
from tuliem_report.outline.regions import Regions, split_regions
from tuliem_report.outline.shape import document_styles
from tuliem_report.problems import ProblemLog
from tuliem_report.reading import read_pages
from tuliem_report.reading.source import Source

BODY = """
PHẦN THỨ NHẤT
KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT
I. TÌNH HÌNH CHUNG
Kinh tế của địa phương tiếp tục phát triển ổn định, đời sống Nhân dân được cải thiện rõ rệt, bộ mặt nông thôn, đô thị đổi mới từng ngày.
"""


def _regions(text: str) -> Regions:
    log = ProblemLog()
    blocks, _ = group_blocks(clean_lines(read_pages(Source("a.txt", text.encode()), log), log))
    return split_regions(join_headings(blocks), document_styles(blocks))


def _texts(blocks: list[Block]) -> list[str]:
    return [block.text for block in blocks]


@pytest.mark.parametrize(
    ("head", "title", "rest"),
    [
        ("BÁO CÁO CHÍNH TRỊ\ntrình Đại hội Đảng bộ xã A", ["BÁO CÁO CHÍNH TRỊ"], ["trình Đại hội Đảng bộ xã A"]),
        ("BÁO CÁO\nCHÍNH TRỊ\ntrình Đại hội Đảng bộ xã A", ["BÁO CÁO", "CHÍNH TRỊ"], ["trình Đại hội Đảng bộ xã A"]),
        ("Báo cáo chính trị\ncủa Ban Chấp hành Đảng bộ xã A", ["Báo cáo chính trị"], ["của Ban Chấp hành Đảng bộ xã A"]),
        ("NGHỊ QUYẾT\nĐẠI HỘI ĐẢNG BỘ XÃ A LẦN THỨ I\n-----", ["NGHỊ QUYẾT"], ["ĐẠI HỘI ĐẢNG BỘ XÃ A LẦN THỨ I", "-----"]),
        ("ĐOÀN KẾT, ĐỔI MỚI, XÂY DỰNG XÃ A\n(Báo cáo chính trị của Đảng bộ xã A)", ["ĐOÀN KẾT, ĐỔI MỚI, XÂY DỰNG XÃ A"],
         ["(Báo cáo chính trị của Đảng bộ xã A)"]),
        ("ĐOÀN KẾT, ĐỔI MỚI, XÂY DỰNG XÃ A\nBÁO CÁO CHÍNH TRỊ", ["BÁO CÁO CHÍNH TRỊ"], ["ĐOÀN KẾT, ĐỔI MỚI, XÂY DỰNG XÃ A"]),
        ("BÁO CÁO CHÍNH TRỊ\nPhương châm: Đoàn kết - Đổi mới", ["BÁO CÁO CHÍNH TRỊ"], ["Phương châm: Đoàn kết - Đổi mới"]),
    ],
)  # fmt: skip
def test_title_and_rest(head: str, title: list[str], rest: list[str]) -> None:
    """The line that says the kind of document is the title; without one the heading itself is."""
    regions = _regions(head + BODY)
    assert (_texts(regions.title), _texts(regions.subtitle)) == (title, rest)
    assert not regions.letterhead
    assert not regions.preamble


def test_a_line_without_words_ends_no_head() -> None:
    """A web page leaves stray marks between its time stamp and the title."""
    regions = _regions("Thứ Ba, 14/10/2025, 8:15 (GMT+7)\n\n.\n\nNghị quyết Đại hội đại biểu Đảng bộ tỉnh A lần thứ II\n" + BODY)
    assert _texts(regions.title) == ["Nghị quyết Đại hội đại biểu Đảng bộ tỉnh A lần thứ II"]


def test_heading_is_cut_from_the_paragraph() -> None:
    """A line that names the term ends the heading, though nothing parts it from the paragraph that follows."""
    regions = _regions(
        "BÁO CÁO CHÍNH TRỊ\n"
        "trình Đại hội đại biểu Đảng bộ xã Mường Lan lần thứ nhất, nhiệm kỳ 2025 - 2030\n"
        "Thực hiện chỉ đạo của Tỉnh ủy, Đảng bộ xã tiến hành Đại hội sau khi sáp nhập\n"
        "hai xã. Báo cáo chính trị đánh giá kết quả 5 năm qua." + BODY
    )
    assert _texts(regions.subtitle) == ["trình Đại hội đại biểu Đảng bộ xã Mường Lan lần thứ nhất, nhiệm kỳ 2025 - 2030"]
    assert regions.preamble[0].text.startswith("Thực hiện chỉ đạo")


def test_letterhead_below_the_title_is_letterhead() -> None:
    """Where the page was read column by column, the right column comes after the title."""
    regions = _regions(
        "ĐẢNG BỘ TỈNH BIỂN ĐÔNG\nĐẢNG ỦY ĐẶC KHU CÔN NGƯ\n*\nBÁO CÁO CHÍNH TRỊ\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nCôn Ngư, ngày 02 tháng 8 năm 2025\ntrình Đại hội lần thứ I" + BODY
    )
    assert _texts(regions.letterhead)[-2:] == ["ĐẢNG CỘNG SẢN VIỆT NAM", "Côn Ngư, ngày 02 tháng 8 năm 2025"]
    assert _texts(regions.title) == ["BÁO CÁO CHÍNH TRỊ"]
    assert _texts(regions.subtitle) == ["trình Đại hội lần thứ I"]


def test_title_below_a_cover_page() -> None:
    """A cover page says the kind of document too; the title is the one below the letterhead."""
    regions = _regions(
        "ĐẢNG BỘ XÃ A\nBÁO CÁO CHÍNH TRỊ\nA, tháng 8/2025\nĐẢNG ỦY XÃ A\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "BÁO CÁO CHÍNH TRỊ\ntrình Đại hội Đảng bộ xã A lần thứ I" + BODY
    )
    assert len(regions.letterhead) == 6
    assert _texts(regions.subtitle) == ["trình Đại hội Đảng bộ xã A lần thứ I"]


def test_greeting_begins_the_preamble() -> None:
    """A greeting ends like a sentence and is no line of the heading; half a heading may end in a comma."""
    regions = _regions("BÁO CÁO CHÍNH TRỊ\ntrình Đại hội Đảng bộ xã A lần thứ I,\nnhiệm kỳ 2025 - 2030\nKính thưa Đại hội!" + BODY)
    assert " ".join(_texts(regions.subtitle)) == "trình Đại hội Đảng bộ xã A lần thứ I, nhiệm kỳ 2025 - 2030"
    assert _texts(regions.preamble) == ["Kính thưa Đại hội!"]


def test_nothing_above_the_body() -> None:
    """A document that begins with its first part has no head."""
    regions = _regions(BODY.lstrip())
    assert not [*regions.letterhead, *regions.title, *regions.subtitle, *regions.preamble]
    assert regions.body[0].text.startswith("PHẦN THỨ NHẤT")


def test_words_of_a_web_page_above() -> None:
    """A page prints sentences of its own above a document; they do not end its head."""
    regions = _regions("Nghị quyết Đại hội Đảng bộ xã A\nSau đây là toàn văn.\nNGHỊ QUYẾT\nĐẠI HỘI ĐẢNG BỘ XÃ A LẦN THỨ I" + BODY)
    assert _texts(regions.title) == ["NGHỊ QUYẾT"]
    assert regions.letterhead


def test_heading_below_text_is_no_title() -> None:
    """A heading of the body that begins like a kind of document does not make a head of what stands above it."""
    regions = _regions("Đảng bộ xã đã đoàn kết, nỗ lực phấn đấu.\nKẾ HOẠCH THỰC HIỆN\nCác chi bộ triển khai nghị quyết." + BODY)
    assert not regions.title
    assert regions.preamble


def test_a_motto_at_the_head_of_a_line_cuts_no_paragraph() -> None:
    """It is quoted within a sentence of the preamble."""
    preamble = (
        "Đại hội đại biểu Đảng bộ xã diễn ra trong thời điểm lịch sử đặc biệt, chính quyền\n"
        "địa phương hai cấp đi vào vận hành, cả nước bước vào kỷ nguyên mới. Với phương châm\n"
        "“Đoàn kết - Kỷ cương - Phát triển”, Đại hội tổng kết năm năm thực hiện nghị quyết và\n"
        "quyết định phương hướng, mục tiêu, nhiệm vụ của Đảng bộ xã trong nhiệm kỳ mới này.\n"
    )
    head = "BÁO CÁO CHÍNH TRỊ\ntrình Đại hội đại biểu Đảng bộ xã A lần thứ I, nhiệm kỳ 2025 - 2030\n\n"
    regions = _regions(head + preamble + "I. TÌNH HÌNH\nKinh tế của địa phương tiếp tục phát triển ổn định.\n")
    assert [text.split(". ")[-1][:30] for text in _texts(regions.preamble)] == ["Với phương châm “Đoàn kết - Kỷ"]
