"""Folding for search."""

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.vietnamese.fold import fold

FOLDED = {
    "Chuyển đổi số": "chuyen doi so",
    "ĐẢNG BỘ PHƯỜNG": "dang bo phuong",
    "Ð ð": "d d",
    "ẰẴẶ ỗợự ỹ ỵ": "aaa oou y y",
    "2020–2025": "2020-2025",
    "“nóng”": '"nong"',
    "10,09 km²": "10,09 km2",
    "a\u00a0b\tc": "a b c",
    "A\nB": "a b",
    "GRDP": "grdp",
    "İstanbul": "istanbul",
    "": "",
}


@pytest.mark.parametrize(("text", "folded"), FOLDED.items())
def test_fold_drops_diacritics_and_capitals(text: str, folded: str) -> None:
    """Marks, capitals and typographic variants of spaces, quotes and dashes do not count in a search."""
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_offsets(text: str) -> None:
    """Each code point stays one code point, whatever the text is."""
    assert len(fold(text)) == len(text)


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    """A folded text is its own fold."""
    assert fold(fold(text)) == fold(text)


def test_fold_takes_every_vietnamese_letter_to_ascii() -> None:
    """No letter of the alphabet keeps a mark."""
    marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    letters = "".join(
        unicodedata.normalize("NFC", base + mark) for base in "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ" for mark in marks if base not in "đĐ" or not mark
    )
    assert set(fold(letters)) <= set(string.ascii_lowercase)
