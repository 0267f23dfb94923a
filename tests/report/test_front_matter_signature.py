"""Who signs, as what, and who receives the document."""

import pytest

from tuliem_report.report.front_matter_lines import PrintedLine
from tuliem_report.report.front_matter_signature import read_recipients, read_signatory


def _lines(*texts: str) -> list[PrintedLine]:
    return [PrintedLine(text) for text in texts]


@pytest.mark.parametrize(
    ("lines", "name", "role"),
    [
        (("T/M BAN CHẤP HÀNH", "BÍ THƯ", "(Đã ký)", "Nguyễn Hữu Thọ"), "Nguyễn Hữu Thọ", "BÍ THƯ"),
        (("T/M BAN CHẤP HÀNH ĐẢNG BỘ", "TỈNH", "BÍ THƯ", "Trần Văn Khải"), "Trần Văn Khải", "BÍ THƯ"),
        (("T/M ĐOÀN CHỦ TỊCH", "Phạm Thị Minh Châu"), "Phạm Thị Minh Châu", "T/M ĐOÀN CHỦ TỊCH"),
        (("T.M ĐOÀN CHỦ TỊCH", "Phạm Thị Minh Châu"), "Phạm Thị Minh Châu", "T.M ĐOÀN CHỦ TỊCH"),
        (("T/M ĐOÀN CHỦ TỊCH ĐẠI HỘI",), None, "T/M ĐOÀN CHỦ TỊCH ĐẠI HỘI"),
        (("T/M ĐẢNG ỦY", "K/T BÍ THƯ", "PHÓ BÍ THƯ", "THƯỜNG TRỰC", "NGUYỄN VĂN AN"), "NGUYỄN VĂN AN", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
        (("T/M ĐOÀN THƯ KÝ", "Trần Thị Bích", "T/M ĐOÀN CHỦ TỊCH", "BÍ THƯ", "Lò Văn Ơn"), "Lò Văn Ơn", "BÍ THƯ"),
        (("BÍ THƯ", "- Như Điều 3,", "TS. Y Thanh Niê Kđăm"), "Y Thanh Niê Kđăm", "BÍ THƯ"),
        (("Nơi nhận:", "- Lưu."), None, None),
    ],
)
def test_signatory(lines: tuple[str, ...], name: str | None, role: str | None) -> None:
    """The office is the last that stands above the name; where there is none, it is for whom is signed."""
    assert read_signatory(_lines(*lines)) == (name, role)


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (("Nơi nhận:", "- BTV Tỉnh uỷ (b/c);", "- Lưu ĐU."), ("BTV Tỉnh uỷ (b/c)", "Lưu ĐU")),
        (("Nơi nhận: - Như trên; - Lưu.",), ("Như trên", "Lưu")),
        (("Nơi nhận:", "T/M ĐẢNG ỦY", "BÍ THƯ", "- Như trên,", "- Lưu.", "Đỗ Văn Cường"), ("Như trên", "Lưu")),
        (("Nơi nhận:", "Như trên;", "Lưu Văn phòng."), ("Như trên", "Lưu Văn phòng")),
        (("- Một gạch đầu dòng.",), ()),
    ],
)
def test_recipients(lines: tuple[str, ...], items: tuple[str, ...]) -> None:
    """The list under "Nơi nhận" is without dashes and end punctuation; names and offices beside it are no items."""
    assert read_recipients(_lines(*lines)) == items


def test_recipients_over_two_lines() -> None:
    """An item goes on with the rest of its paragraph; a note printed below belongs to none."""
    lines = [
        *_lines("Nơi nhận:", "- Các cơ quan tham mưu, giúp việc Thành"),
        PrintedLine("ủy,", opens=False),
        *_lines("- Lưu.", "3 Nghị quyết số 57-NQ/TW về đột phá phát triển khoa học"),
        PrintedLine("và công nghệ.", opens=False),
    ]
    assert read_recipients(lines) == ("Các cơ quan tham mưu, giúp việc Thành ủy", "Lưu")
