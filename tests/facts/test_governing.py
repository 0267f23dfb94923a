"""A time that stands once and governs more than one statement."""

import pytest

from tuliem_report.facts.statements import read_statements


def times(text: str) -> list[str]:
    """Give the governing time of each statement, "" where there is none."""
    return [" ".join(statement.when.split()) for statement in read_statements(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đến năm 2030: 90% hộ có nước sạch; 80% hộ có nhà kiên cố", ["Đến năm 2030", "Đến năm 2030"]),
        ("Mỗi năm trồng 20 ha rừng, chăm sóc 90 ha; tỷ lệ che phủ rừng 45%", ["Mỗi năm", "Mỗi năm", ""]),
        ("Tỷ lệ đô thị hóa 40%; đến năm 2030 tỷ lệ lao động qua đào tạo 70%, tỷ lệ hộ nghèo 1%", ["", "đến năm 2030", "đến năm 2030"]),
    ],
)
def test_a_time_at_the_beginning_reaches_to_the_semicolon(text: str, expected: list[str]) -> None:
    """With a colon it reaches to the end of the sentence, without one to the end of its clause."""
    assert times(text) == expected


def test_parts_take_the_time_of_their_whole() -> None:
    """What follows "trong đó" is a part, until a name comes that stands for itself."""
    found = times("Tổng thu năm 2029 đạt 90 tỷ đồng; trong đó: thuế 60 tỷ đồng; phí 5 tỷ đồng; tổng chi ngân sách đạt 80 tỷ đồng")
    assert ["2029" in time for time in found] == [False, True, True, False]

    found = times("Tỷ lệ ấp đạt chuẩn năm 2029: 60%; trong đó: tỷ lệ ấp nâng cao 20%; tỷ lệ ấp kiểu mẫu 5%; tổng thu đạt 9 tỷ đồng")
    assert ["2029" in time for time in found] == [False, True, True, False]


def test_a_part_without_a_whole_has_no_time() -> None:
    """A paragraph may begin with "trong đó"."""
    assert times("Trong đó thu nội địa đạt 60 tỷ đồng") == [""]
