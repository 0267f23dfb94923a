"""Spellings that differ only in style."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.vietnamese.syllables import syllables
from tuliem_report.vietnamese.tone_marks import canonical, canonical_iy, new_style, same_tone_placement

SAME_PLACEMENT = {
    "hoà": "hòa", "Hoà bình": "Hòa bình", "ĐẢNG UỶ": "ĐẢNG ỦY", "thuý": "thúy", "khoẻ": "khỏe", "loè": "lòe",
    "văn hoá,": "văn hóa,", "Uỷ": "Ủy", "luỹ kế": "lũy kế", "HOÁ": "HÓA", "Đảng uỷ/Ủy ban": "Đảng ủy/Ủy ban", "toạ đàm": "tọa đàm",
}  # fmt: skip
OTHER_WORDS = [
    ("quý", "qúy"),
    ("già", "gìa"),
    ("hoàn", "hòan"),
    ("hòa", "họa"),
    ("thúy", "thủy"),
    ("của", "cuả"),
    ("mía", "miá"),
    ("huế", "húê"),
]
SAME_I_AND_Y = {
    "quản lí": "quản lý", "kĩ năng": "kỹ năng", "Kĩ năng số": "Kỹ năng số", "mĩ thuật": "mỹ thuật", "tỉ lệ": "tỷ lệ",
    "qui định": "quy định", "1. Tỉ lệ hộ nghèo": "1. Tỷ lệ hộ nghèo", "- Qui hoạch chung": "- Quy hoạch chung",
    "Mục tiêu: Kỉ luật": "Mục tiêu: Kỷ luật", "QUẢN LÍ NHÀ NƯỚC": "QUẢN LÝ NHÀ NƯỚC", "NÂNG CAO KĨ NĂNG": "NÂNG CAO KỸ NĂNG",
    "hi sinh": "hy sinh", "bác sĩ": "bác sỹ", "nhiệm kì": "nhiệm kỳ", "Hội Khoa học và Kĩ thuật": "Hội Khoa học và Kỹ thuật",
    "Ban Quản lí dự án": "Ban Quản lý dự án", "vinh dự. Kì họp": "vinh dự. Kỳ họp", "“Kĩ năng”": "“Kỹ năng”",
}  # fmt: skip
KEPT = (
    "phường Mĩ Đình", "Mĩ Đình là phường", "PHƯỜNG MĨ ĐÌNH", "đồng chí Nguyễn Thị Lí,", "NGUYỄN THỊ LÍ", "TP. Mĩ Tho", "đường Lê Quí Đôn",
    "- Mĩ Đình 1", "đi thi", "vị trí", "chi bộ nghị quyết", "hai tay", "lịch sử", "thị xã", "km, kính", "Mỹ Đình", "phía Mĩ Lộc.",
)  # fmt: skip


@pytest.mark.parametrize(("new", "old"), SAME_PLACEMENT.items())
def test_tone_placement_is_style(new: str, old: str) -> None:
    """oa, oe and uy without an ending carry their tone on either letter."""
    assert canonical(new) == old
    assert canonical(old) == old
    assert same_tone_placement(new, old)


@pytest.mark.parametrize(("left", "right"), OTHER_WORDS)
def test_other_misplaced_marks_are_no_style(left: str, right: str) -> None:
    """Behind q, in gi-, before an ending and in other rhymes there is one right place."""
    assert not same_tone_placement(left, right)
    assert (canonical(left), canonical(right)) == (left, right)


@pytest.mark.parametrize(("with_i", "with_y"), SAME_I_AND_Y.items())
def test_i_and_y_are_style_in_common_words(with_i: str, with_y: str) -> None:
    """Small letters, the head of a sentence, an item or a quotation, and lines of capitals."""
    assert canonical_iy(with_i) == with_y
    assert canonical_iy(with_y) == with_y


@pytest.mark.parametrize("text", KEPT)
def test_i_and_y_are_kept_apart_in_names(text: str) -> None:
    """Names keep their letter, and so does every syllable whose i is fixed."""
    assert canonical_iy(text) == text


def test_new_style_is_the_way_back() -> None:
    """Old and new placement map onto each other for every syllable of the language."""
    text = " ".join(sorted(syllables()))
    assert new_style(canonical(text)) == new_style(text)
    assert canonical(new_style(text)) == canonical(text)
    assert new_style("Đảng ủy, hòa bình, qúy") == "Đảng uỷ, hoà bình, qúy"


@given(st.lists(st.sampled_from(["hoà", "Kĩ", "tỉ", "uỷ", "Mĩ", "Đình", "QUÍ", "PHƯỜNG", ". ", " ", "a)", "- ", "ß", "İ"])).map("".join))
def test_canonical_forms_are_stable_and_keep_offsets(text: str) -> None:
    """The canonical form is its own and has the length of the text."""
    for form in (canonical, canonical_iy):
        assert form(form(text)) == form(text)
        assert len(form(text)) == len(text)
