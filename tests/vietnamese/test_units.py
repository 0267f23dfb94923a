"""Units: where they end, and which forms mean the same."""

import pytest

from tuliem_report.vietnamese.units import UNITS, canonical, read_unit

READ = {
    "%/ năm trở lên": "%/năm",
    " triệu đồng/người/năm.": "triệu đồng/người/năm",
    " nghìn tỷ đồng": "nghìn tỷ đồng",
    " giường bệnh/1 vạn dân": "giường bệnh/1 vạn dân",
    " hộ nghèo/năm": "hộ nghèo/năm",
    " trường đạt chuẩn quốc gia": "trường",
    " m² sàn/người": "m² sàn/người",
    " bể lọc": "bể lọc",
    " thiết bị thông minh đồng bộ hiện đại": "thiết bị",
    "‰": "‰",
    "%o/năm": "%o/năm",
    "ha": "ha",
    " lượt khám/người/năm": "lượt khám/người/năm",
    " m2/học sinh.": "m2/học sinh",
    "%/tổng số chi bộ trực thuộc": "%",
    " bác sĩ/trạm y tế có ở tất cả các xã": "bác sĩ",
}

SAME = [("m2/người", "m²/người"), ("tỉ đồng", "tỷ đồng"), ("triệu đồng/một năm", "triệu đồng/năm"), ("phần trăm", "%"), ("USD", "đô la Mỹ")]


@pytest.mark.parametrize(("text", "unit"), READ.items())
def test_a_unit_ends_where_its_words_end(text: str, unit: str) -> None:
    """Known units take their denominators along; an unknown noun is cut to two syllables where it runs on."""
    found = read_unit(text)
    assert found is not None
    assert found.text == unit


@pytest.mark.parametrize("text", [" trở lên", " so với năm 2025", ", tăng 5%", "", " tỷ lệ hộ nghèo đạt"])
def test_no_unit_is_made_of_other_words(text: str) -> None:
    """A word that begins the next phrase is no unit; "tỷ" of "tỷ lệ" is no milliard."""
    found = read_unit(text)
    assert found is None or not found.known


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_one_unit_compare_equal(one: str, other: str) -> None:
    """Spelling variants have one canonical form."""
    assert canonical(one) == canonical(other)


def test_the_table_names_no_unit_twice() -> None:
    """Each unit stands in one row."""
    names = [unit.name for unit in UNITS]
    assert len(names) == len(set(names))
