"""What the lines of a letterhead say."""

import pytest

from tuliem_report.report.front_matter_letterhead import read_bodies, read_draft, read_place_and_date, read_secrecy, read_symbol
from tuliem_report.report.front_matter_lines import PrintedLine


def _lines(*texts: str) -> list[PrintedLine]:
    return [PrintedLine(text) for text in texts]


@pytest.mark.parametrize(
    ("lines", "superior", "issuer"),
    [
        (("ĐẢNG BỘ TỈNH HÀ TÂY NAM", "ĐẢNG ỦY XÃ BÌNH SƠN", "*"), "ĐẢNG BỘ TỈNH HÀ TÂY NAM", "ĐẢNG ỦY XÃ BÌNH SƠN"),
        (("TỈNH ỦY AN ĐÔNG", "*", "Số 512-BC/TU"), None, "TỈNH ỦY AN ĐÔNG"),
        (("ĐẢNG BỘ THÀNH PHỐ", "CẢNG NAM", "-----", "ĐẢNG UỶ PHƯỜNG A"), "ĐẢNG BỘ THÀNH PHỐ CẢNG NAM", "ĐẢNG UỶ PHƯỜNG A"),
        (("ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG", "TỈNH HẢI VÂN", "ĐẢNG ỦY SỞ Y TẾ"), "ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH HẢI VÂN", "ĐẢNG ỦY SỞ Y TẾ"),
        (("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ TỈNH X LẦN", "THỨ I,", "NHIỆM KỲ 2025 - 2030"), None,
         "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH X LẦN THỨ I, NHIỆM KỲ 2025 - 2030"),
        (("ĐẢNG BỘ TỈNH X", "ĐẢNG BỘ XÃ Y", "BAN CHẤP HÀNH"), "ĐẢNG BỘ TỈNH X", "ĐẢNG BỘ XÃ Y BAN CHẤP HÀNH"),
        (("ĐẢNG BỘ TỈNH X", "ĐẢNG CỘNG SẢN VIỆT", "NAM", "ĐẢNG ỦY XÃ Y"), "ĐẢNG BỘ TỈNH X", "ĐẢNG ỦY XÃ Y"),
        (("BAN CHẤP HÀNH", "ĐẢNG CỘNG SẢN", "VIỆT NAM", "ĐẢNG BỘ XÃ Y"), None, "BAN CHẤP HÀNH ĐẢNG BỘ XÃ Y"),
        (("ĐẢNG BỘ TỈNH TRƯỜNG A", "TỈNH UỶ TRƯỜNG A"), None, "TỈNH UỶ TRƯỜNG A"),
        (("ĐẢNG BỘ TỈNH SƠN B", "THÀNH ỦY SƠN B"), "ĐẢNG BỘ TỈNH SƠN B", "THÀNH ỦY SƠN B"),
        (("DỰ THẢO LẦN 4", "MẬT", "Số 1-BC/ĐU"), None, None),
    ],
)  # fmt: skip
def test_bodies(lines: tuple[str, ...], superior: str | None, issuer: str | None) -> None:
    """Lines of one body are one name; separators, stamps and the Party's heading belong to none."""
    assert read_bodies(_lines(*lines)) == (superior, issuer)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Số 01-NQ/ĐH", "01-NQ/ĐH"),
        ("Số: 15 - BC/ĐU", "15-BC/ĐU"),
        ("Số: 02 NQ/CBTHCS", "02NQ/CBTHCS"),
        ("Số: 05/NQ-ĐH", "05/NQ-ĐH"),
        ("Số -BC/ĐU", "-BC/ĐU"),
        ("Số …-BC/ĐU", "…-BC/ĐU"),
        ("Số 07-BC/ĐUĐK", "07-BC/ĐUĐK"),
        ("Số đại biểu 195", None),
    ],
)
def test_symbol(text: str, symbol: str | None) -> None:
    """The symbol is without spaces; a draft may leave its number open."""
    assert read_symbol(_lines("ĐẢNG ỦY XÃ A", "*", text)) == symbol


def test_symbol_over_two_lines() -> None:
    """A text extraction may part "Số" from what follows."""
    assert read_symbol(_lines("Số", "-BC/ĐU")) == "-BC/ĐU"


@pytest.mark.parametrize(
    ("lines", "place", "date"),
    [
        (("Bình Sơn, ngày 02 tháng 8 năm 2025",), "Bình Sơn", "2025-08-02"),
        (("TP. Hồ Chí Minh, ngày 5 tháng 8 năm 2025",), "TP. Hồ Chí Minh", "2025-08-05"),
        (("Đắk R’Lấp, ngày ... tháng 6 năm 2025",), "Đắk R’Lấp", "2025-06"),
        (("Bình Sơn, ngày … tháng … năm 2025",), "Bình Sơn", "2025"),
        (("Bình Sơn, ngày … tháng … năm 20…",), "Bình Sơn", None),
        (("Hà Nội, ngày 03 tháng bốn năm 2018",), "Hà Nội", "2018-04-03"),
        (("Hà Nội, ngày 15/7/2025",), "Hà Nội", "2025-07-15"),
        (("Hà Nội, tháng 8/2025",), "Hà Nội", "2025-08"),
        (("VIỆT NAM", "---------", "Mường Lan, ngày 30 tháng 7", "năm 2025"), "Mường Lan", "2025-07-30"),
        (("Bình Sơn, tháng 8 năm 2025", "Bình Sơn, ngày 5 tháng 8 năm 2025"), "Bình Sơn", "2025-08-05"),
        (("DỰ THẢO LẦN 2 (ngày 15/7/2025)",), None, "2025-07-15"),
        (("DỰ THẢO LẦN 2 (ngày 15/7/2025)", "Bình Sơn, ngày … tháng 8 năm 2025"), "Bình Sơn", "2025-08"),
        (("ĐẢNG CỘNG SẢN VIỆT NAM",), None, None),
    ],
)
def test_place_and_date(lines: tuple[str, ...], place: str | None, date: str | None) -> None:
    """The date is as precise as printed; a draft stamp's date counts where there is no other."""
    assert read_place_and_date(_lines(*lines)) == (place, date)


@pytest.mark.parametrize(
    ("texts", "draft"),
    [
        (("DỰ THẢO LẦN 3",), 3),
        (("(Dự thảo lần thứ 2)",), 2),
        (("Dự thảo lần thứ ba",), 3),
        (("Dự thảo lần thứ mười hai",), 12),
        (("DỰ THẢO LẦN IV",), 4),
        (("Dự thảo 2",), 2),
        (("DỰ THẢO LẦN 2 (ngày 15/7/2025)",), 2),
        (("DỰ THẢO", "(Lần 3 - ngày 12/6/2025)"), 3),
        (("DỰ THẢO",), None),
        (("Dự thảo ngày 15/7/2025",), None),
        (("Dự thảo 15/7/2025",), None),
        (("(Dự thảo trình Đại hội)",), None),
        (("Đại hội lần thứ 2",), None),
    ],
)
def test_draft(texts: tuple[str, ...], draft: int | None) -> None:
    """The number of a draft is told from its date; a draft without a number has none."""
    assert read_draft(texts) == draft


@pytest.mark.parametrize(
    ("text", "mark"),
    [("MẬT", "MẬT"), ("(TỐI MẬT)", "TỐI MẬT"), ("Độ mật: Tuyệt mật", "TUYỆT MẬT"), ("Mật độ dân số", None), ("BẢO MẬT", None)],
)
def test_secrecy(text: str, mark: str | None) -> None:
    """A secrecy mark is a line of its own."""
    assert read_secrecy(["ĐẢNG ỦY XÃ A", text]) == mark


def test_the_place_is_read_from_one_column() -> None:
    """What ends the left column does not run on into the right one."""
    left = [PrintedLine(text, right=False) for text in ("CHI BỘ TRƯỜNG THCS HÒA MỸ", "Số: 02 NQ/CBTHCSHm")]
    right = [PrintedLine(text, right=True) for text in ("ĐẢNG CỘNG SẢN VIỆT NAM", "Hòa Mỹ, ngày 12 tháng 3 năm 2025")]
    assert read_place_and_date([*left, *right]) == ("Hòa Mỹ", "2025-03-12")


def test_the_day_of_a_web_page_is_not_the_documents() -> None:
    """A line that begins with a weekday is printed by the page, not by the drafting office."""
    assert read_place_and_date(_lines("Chủ nhật, ngày 24 tháng 11 năm 2024")) == (None, None)
