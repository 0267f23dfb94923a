"""Which differences say nothing, and which only look so."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.drafts.noise import number_key, raw_tokens, token_key, tokens_of
from tuliem_report.drafts.words import compare_words, has_substance, noise_in

SAME = (
    ("văn hoá", "văn hóa", "tone_mark"),
    ("Đảng ủy", "Đảng uỷ", "tone_mark"),
    ("quản lý chất lượng", "quản lí chất lượng", "iy"),
    ("tỷ lệ", "tỉ lệ", "iy"),
    ("Quy định", "Qui định", "iy"),
    ("km²", "km2", "unicode"),
    (unicodedata.normalize("NFD", "Từ Liêm"), "Từ Liêm", "unicode"),
    ("“tinh, gọn”", '"tinh, gọn"', "quotes"),
    ("“dân vận khéo”", "dân vận khéo", "quotes"),
    ("2020 – 2025", "2020 - 2025", "dash"),
    ("2020 -- 2025", "2020 - 2025", "dash"),
    ("kinh tế - xã hội", "kinh tế- xã hội", "spacing"),
    ("kinh tế xã hội", "kinhtế xã hội", "spacing"),
    ("85 %", "85%", "spacing"),
    ("các tầng lớp Nhân dân", "các tầng lớp nhân dân", "case"),
    ("6.153 tỷ đồng", "6153 tỷ đồng", "number_format"),
    ("giảm còn 5,8%", "giảm còn 5.8%", "number_format"),
    ("05 chỉ tiêu", "5 chỉ tiêu", "number_format"),
    ("đạt 6,0%", "đạt 6%", "number_format"),
    ("ngày 1/7/2025", "ngày 01/07/2025", "date_format"),
    ("ngày 01 tháng 7 năm 2025", "ngày 1/7/2025", "date_format"),
    ("một dòng\nhai dòng", "một dòng hai dòng", "line_breaks"),
    ("Tiếp tục đổi mới.", "Tiếp tục đổi mới", "punctuation"),
    ("thuờng xuyên chỉ đạo", "thường xuyên chỉ đạo", "typo"),
    ("các nghành", "các ngành", "typo"),
)
DIFFERENT = (
    ("Mỹ Đình", "Mĩ Đình"),
    ("quận Nam Từ Liêm, phường Mỹ Đình 1", "quận Nam Từ Liêm, phường Mĩ Đình 1"),
    ("7.890 đảng viên", "7.908 đảng viên"),
    ("ngày 1/7/2025", "ngày 2/7/2025"),
    ("trên 90%", "90%"),
    ("đạt 5,8%", "đạt 58%"),
    ("tai nạn", "tay nạn"),
    ("phát triển nhanh, bền vững", "phát triển nhanh bền vững"),
    ("thương mại - dịch vụ", "thương mại dịch vụ"),
    ("thủy lợi", "thúy lợi"),
    ("AI", "AL"),
)


@pytest.mark.parametrize(("old", "new", "noise"), SAME)
def test_noise_has_a_class(old: str, new: str, noise: str) -> None:
    """What only differs by habit or typesetting is no substance, and the class says by which; the same the other way round."""
    words = compare_words(old, new)
    assert not has_substance(words)
    assert noise in noise_in(words)
    assert noise_in(compare_words(new, old)) == noise_in(words)


@pytest.mark.parametrize(("old", "new"), DIFFERENT)
def test_substance_is_not_noise(old: str, new: str) -> None:
    """A name, a value, a word that merely resembles another one is a difference."""
    assert has_substance(compare_words(old, new))
    assert has_substance(compare_words(new, old))


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("6.153", "6153"),
        ("1.234.567,80", "1234567,8"),
        ("1,234,567", "1234567"),
        ("05", "5"),
        ("0,5", "0,5"),
        ("10,0", "10"),
        ("2.1", "2,1"),
    ],
)
def test_number_keys(number: str, key: str) -> None:
    """A number's key is the plainest writing of its value."""
    assert number_key(number) == key


@given(st.text(max_size=60))
def test_any_text_has_tokens(text: str) -> None:
    """Tokens stand in order within any text, and the two ways of listing them agree."""
    tokens = tokens_of(text)
    assert [token.key for token in tokens] == [token_key(raw) for raw in raw_tokens(text)]
    assert all(a.end <= b.start for a, b in pairwise(tokens))
    assert all(text[token.start : token.end].strip() for token in tokens)
