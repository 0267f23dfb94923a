"""Unit, congress and term."""

import pytest

from tuliem_report.report.front_matter_names import read_names


@pytest.mark.parametrize(
    ("heading", "issuer", "opening", "unit"),
    [
        ("trình Đại hội đại biểu Đảng bộ xã Bình Sơn lần thứ I", None, "", "xã Bình Sơn"),
        ("của Ban Chấp hành Đảng bộ xã trình Đại hội đại biểu Đảng bộ xã Long Biên lần thứ I", None, "", "xã Long Biên"),
        ("CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ NĂM CĂN TRÌNH ĐẠI HỘI LẦN THỨ I", None, "", "xã Năm Căn"),
        ("ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ LẦN THỨ I", "ĐẢNG ỦY XÃ ĐẮK R’LẤP", "", "xã Đắk R’Lấp"),
        ("", "HUYỆN ỦY THANH HẠ", "", "huyện Thanh Hạ"),
        ("", "THÀNH ỦY PHÚ GIANG", "", "thành phố Phú Giang"),
        ("của Đảng bộ Phường 12", None, "", "phường 12"),
        ("", "ĐẢNG ỦY SỞ CÔNG THƯƠNG", "Đảng bộ Sở Công Thương có 14 chi bộ.", "Sở Công Thương"),
        ("của Đảng bộ Bệnh viện Đa khoa tỉnh khóa VIII", None, "", "Bệnh viện Đa khoa tỉnh"),
        ("", "ĐẢNG BỘ TỈNH BÀ RỊA - LONG HẢI", "", "tỉnh Bà Rịa - Long Hải"),
        ("", None, "Đảng bộ xã Ia Grai đã đoàn kết. Đảng bộ tỉnh Gia Lai Mới. Đảng bộ xã Ia Grai có 48 chi bộ.", "xã Ia Grai"),
        ("", None, "Đảng bộ xã có 48 chi bộ; Đảng bộ các xã trước sáp nhập.", None),
    ],
)
def test_unit(heading: str, issuer: str | None, opening: str, unit: str | None) -> None:
    """The unit is named in full, without "Đảng bộ", in small letters as printed where they are printed."""
    assert read_names([heading], issuer, [opening], ()).unit == unit


@pytest.mark.parametrize(
    ("heading", "opening", "congress"),
    [
        ("trình Đại hội đại biểu Đảng bộ xã A Lưới lần thứ I", "", "Đại hội đại biểu Đảng bộ xã A Lưới lần thứ I"),
        ("tại Đại hội đại biểu lần thứ nhất Đảng bộ xã A Lưới nhiệm kỳ 2025 - 2030", "", "Đại hội đại biểu lần thứ nhất Đảng bộ xã A Lưới"),
        ("của Đảng bộ xã A Lưới trình Đại hội Đảng bộ xã lần thứ nhất", "", "Đại hội Đảng bộ xã A Lưới lần thứ nhất"),
        ("của Đảng bộ Sở X trình Đại hội lần thứ V", "Đại hội Đảng bộ Sở X lần thứ V diễn ra", "Đại hội Đảng bộ Sở X lần thứ V"),
        ("ĐẠI HỘI LẦN THỨ HAI MƯƠI MỐT ĐẢNG BỘ XÃ A LƯỚI", "", "Đại hội lần thứ hai mươi mốt Đảng bộ xã A Lưới"),
        ("ĐẠI HỘI ĐẢNG BỘ XÃ A LƯỚI LẦN THỨ XXV", "", "Đại hội Đảng bộ xã A Lưới lần thứ XXV"),
        ("của Đảng bộ xã A Lưới", "hướng tới Đại hội đại biểu toàn quốc lần thứ XIV và Đại hội Đảng bộ tỉnh Huế lần thứ XVII", None),
    ],
)
def test_congress(heading: str, opening: str, congress: str | None) -> None:
    """The document's own congress, in full; the congresses of others are not it."""
    assert read_names([heading], None, [opening], ()).congress == congress


@pytest.mark.parametrize(
    ("heading", "opening", "around", "term"),
    [
        ("nhiệm kỳ 2025 - 2030", "", "", "2025-2030"),
        ("tổng kết nhiệm kỳ 2020 - 2025, phương hướng nhiệm kỳ 2025-2030", "", "", "2025-2030"),
        ("", "nhiệm kỳ 2025 2030, họp trong hai ngày", "", "2025-2030"),
        ("", "", "PHƯƠNG HƯỚNG NHIỆM KỲ 2025 – 2030", "2025-2030"),
        ("giai đoạn 2021 - 2025", "", "", None),
    ],
)
def test_term(heading: str, opening: str, around: str, term: str | None) -> None:
    """Of the terms that the heading prints the latest counts; without one, the first text that prints any."""
    assert read_names([heading], None, [opening], [around]).term == term
