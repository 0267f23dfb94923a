"""Where the signature block stands."""

from tuliem_report.blocks import Block, group_blocks
from tuliem_report.lines import clean_lines
from tuliem_report.outline.nesting import join_headings
from tuliem_report.outline.regions import Regions, split_regions
from tuliem_report.outline.shape import document_styles
from tuliem_report.problems import ProblemLog
from tuliem_report.reading import read_pages
from tuliem_report.reading.source import Source

BODY = """BÁO CÁO CHÍNH TRỊ
I. TÌNH HÌNH CHUNG
Kinh tế của địa phương tiếp tục phát triển ổn định, đời sống Nhân dân được cải thiện rõ rệt, bộ mặt nông thôn, đô thị đổi mới từng ngày.
II. KẾT LUẬN
Toàn Đảng bộ đoàn kết phấn đấu.
"""
APPENDIX = """PHỤ LỤC
CÁC CHỈ TIÊU CHỦ YẾU
1. Thu nhập bình quân đầu người đạt 80 triệu đồng/năm.
2. Tỷ lệ hộ nghèo còn dưới 1%.
"""
SIGNATURE = """T/M BAN CHẤP HÀNH
BÍ THƯ
Nguyễn Hữu Thọ
"""


def _regions(text: str) -> Regions:
    log = ProblemLog()
    blocks, _ = group_blocks(clean_lines(read_pages(Source("a.txt", text.encode()), log), log))
    return split_regions(join_headings(blocks), document_styles(blocks))


def _joined(blocks: list[Block]) -> str:
    return "\n".join(block.text for block in blocks)


def test_before_the_appendices() -> None:
    """The signature block is no part of the body, nor of the appendix after it."""
    regions = _regions(BODY + SIGNATURE + APPENDIX)
    assert "Nguyễn Hữu Thọ" in _joined(regions.signature)
    assert "Nguyễn Hữu Thọ" not in _joined(regions.body) + _joined(regions.appendices)
    assert "PHỤ LỤC" in _joined(regions.appendices)


def test_after_the_appendices() -> None:
    """A document may be signed at its very end."""
    regions = _regions(BODY + APPENDIX + SIGNATURE)
    assert "Nguyễn Hữu Thọ" in _joined(regions.signature)
    assert "Nguyễn Hữu Thọ" not in _joined(regions.appendices)


def test_place_and_date_belong_to_it() -> None:
    """Place and date above the signature are part of it."""
    regions = _regions(BODY + "Bình Sơn, ngày 8 tháng 8 năm 2025\n" + SIGNATURE)
    assert regions.signature[0].text.startswith("Bình Sơn, ngày 8")


def test_cut_from_the_last_paragraph() -> None:
    """A full last line does not pull the recipients into its paragraph."""
    regions = _regions(BODY + "Nơi nhận:\n- Như trên,\n- Lưu.\n" + SIGNATURE)
    assert "Nơi nhận:" in _joined(regions.signature)
    assert "Nơi nhận" not in _joined(regions.body)


def test_a_section_after_it_makes_it_none() -> None:
    """Where a section follows, a line that looks like a signature is a heading of the body."""
    regions = _regions("BÁO CÁO CHÍNH TRỊ\nI. MỘT\nVăn bản.\nBAN CHẤP HÀNH ĐẢNG BỘ XÃ\nVăn bản khác.\nII. HAI\nVăn bản.")
    assert not regions.signature
