"""Quantities of a sentence: figures, units, ranges, and what is no quantity."""

import pytest

from tuliem_report.facts.quantities import find_quantities

# text → "value text|operator low high|unit" of each quantity
TEXTS = {
    "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng giảm còn 5,8%.": ["dưới 5 tuổi|lt - 5|tuổi", "giảm còn 5,8%|reduce_to - 5.8|%"],
    "từ 350- 400 đảng viên": ["từ 350- 400 đảng viên|range 350 400|đảng viên"],
    "giảm từ 3,5% năm 2025 xuống còn 1% năm 2030": ["giảm từ 3,5% năm 2025 xuống còn 1%|reduce_to - 1|%"],
    "từ 10% đến 12%": ["từ 10% đến 12%|range 10 12|%"],
    "từ 20 đến dưới 30 hộ": ["từ 20 đến dưới 30 hộ|range 20 30|hộ"],
    "đạt 19/19 tiêu chí": ["19/19 tiêu chí|eq 19 19|tiêu chí"],
    "đạt bình quân 10%/năm": ["bình quân 10%/năm|eq 10 10|%/năm"],
    "lần lượt là 55% - 35% - 10%": ["55% - 35% - 10%|unread|%"],
    "ít nhất một mô hình": ["ít nhất một mô hình|gte 1 -|mô hình"],
    "GRDP gấp đôi": ["gấp đôi|multiple 2 2|lần"],
    "trên 8.500 USD": ["trên 8.500 USD|gt 8500 -|USD"],
    "từ 10 đảng viên trở lên/năm": ["từ 10 đảng viên trở lên/năm|gte 10 -|đảng viên"],
}

NOTHING = [
    "đến năm 2030", "giai đoạn 2026 - 2030", "Nghị quyết số 57-NQ/TW", "Đề án 06", "lớp 1", "mức độ 4", "5G", "lần thứ 3", "ngày 13/2/2018",
    "các chỉ tiêu số 15, 17 và 20",    "công nghiệp 4.0", "nhóm 10 tỉnh dẫn đầu", "COVID-19",
]  # fmt: skip


def _written(text: str) -> list[str]:
    found = []
    for quantity in find_quantities(text):
        bound = quantity.binding
        read = " ".join(str(part) if part is not None else "-" for part in (bound.operator, bound.low, bound.high)) if bound else "unread"
        found.append(f"{text[quantity.cues.value_start : quantity.end]}|{read}|{quantity.unit.text if quantity.unit else ''}")
    return found


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_quantities_are_read_with_their_words(text: str, expected: list[str]) -> None:
    """Value, bounds and unit come out as printed; figures that cannot be read together give no bounds."""
    assert _written(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_that_only_name_something_are_left_out(text: str) -> None:
    """Years, ranks, versions and numbers of documents are no quantities."""
    assert find_quantities(text) == []


def test_the_figure_that_a_change_starts_from_is_kept() -> None:
    """ "từ 70% lên 85%" ends at 85 and remembers 70%."""
    (quantity,) = find_quantities("Nâng tỷ lệ lao động qua đào tạo từ 70% lên 85%")
    assert quantity.before == "70%"
    assert quantity.binding is not None
    assert (quantity.binding.operator, quantity.binding.high) == ("eq", 85)


def test_a_unit_before_the_second_figure_ends_the_range() -> None:
    """In "10% - 12" the unit stands after the first figure only; the range is read once."""
    (quantity,) = find_quantities("đạt 10% - 12")
    assert (quantity.figures.low, quantity.figures.high, quantity.figures.end) == (10, 12, 12)
