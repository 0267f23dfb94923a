"""A total that its rows do not add up to is found; what adds up to nothing is left alone."""

import pytest

from tuliem_report.checks import Finding, check_report
from tuliem_report.pipeline import parse_bytes


def found(*rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """The findings in a report with this table: code, figure found, message."""
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = (
        "<html><body><p>BÁO CÁO CHÍNH TRỊ</p><p>I. TÌNH HÌNH</p><p>Xã được thành lập trên cơ sở hợp nhất ba xã.</p>"
        f"<table>{table}</table><p>II. KẾT QUẢ</p><p>Kinh tế phát triển khá.</p></body></html>"
    )
    report = parse_bytes(page.encode(), "report.html")
    return [(one.code, one.found, one.message) for one in check_report(report) if isinstance(one, Finding)]


HEAD = ("TT", "Xã", "Diện tích (km²)", "Dân số")
PARTS = (HEAD, ("1", "Tân An", "10,25", "12.300"), ("2", "Tân Bình", "8,5", "9.150"), ("3", "Tân Lộc", "12", "10.000"))


def test_a_wrong_total_is_found() -> None:
    """The column with the wrong total is named by its figure, with the sum."""
    assert found(*PARTS, ("", "Tổng cộng", "30,75", "31.540")) == [
        ("total-mismatch", "31.540", "the rows add up to 31.450, the total says 31.540")
    ]


def test_a_total_may_stand_first() -> None:
    """ "Tổng số" is the first row in many tables."""
    assert found(HEAD, ("", "Tổng số", "30,75", "31.451"), *PARTS[1:]) == [
        ("total-mismatch", "31.451", "the rows add up to 31.450, the total says 31.451")
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (*PARTS, ("", "Tổng cộng", "30,75", "31.450")),
        (*PARTS, ("", "Tổng cộng", "30,8", "31.450")),
        (*PARTS, ("", "Bình quân", "10,25", "10.483")),
        (("Xã", "Tỷ lệ hộ nghèo (%)"), ("Tân An", "1,5"), ("Tân Bình", "2,5"), ("Tổng cộng", "1,9")),
        (("Chỉ tiêu", "Số"), ("Thu ngân sách", "120"), ("- Thu nội địa", "80"), ("Tổng cộng", "120")),
        (("Xã", "Dân số"), ("Tân An", "12.300"), ("Tân Bình", ""), ("Tổng cộng", "21.450")),
    ],
)
def test_what_is_no_plain_sum_is_left_alone(rows: tuple[tuple[str, ...], ...]) -> None:
    """Right and rounded totals, averages, shares, parts of parts, and columns with gaps."""
    assert found(*rows) == []
