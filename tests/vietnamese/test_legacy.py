"""TCVN3 and VNI to Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.vietnamese.legacy import LEGACY_ENCODINGS, LegacyEncoding, convert, detect_legacy, legacy_font, prints_capitals
from tuliem_report.vietnamese.syllables import syllables

EXAMPLES = [(encoding, raw, text) for encoding in LEGACY_ENCODINGS for raw, text in encoding.examples.items()]
NEAR_MISSES = [(encoding, text) for encoding in LEGACY_ENCODINGS for text in encoding.near_misses]
FONTS = {
    ".VnTime": "tcvn3", ".VnTimeH": "tcvn3", "ABCDEF+.VnTime,Bold": "tcvn3", "ABCDEF+#2EVnArialH": "tcvn3", ".VnArial NarrowH": "tcvn3",
    "VNI-Times": "vni", "ABCDEF+VNI-Helve-Bold": "vni", "Times New Roman": None, "VN Times Unicode": None, "": None, "VNTimes": None,
}  # fmt: skip


def encode(text: str, encoding: LegacyEncoding) -> str:
    """Write a text in a legacy encoding, letter by letter."""
    codes = {letter: code for code, letter in encoding.letters.items() if code != "μ"}
    return "".join(codes.get(letter, letter) for letter in text)


@pytest.mark.parametrize(("encoding", "raw", "text"), EXAMPLES)
def test_legacy_text_is_told_and_converted(encoding: LegacyEncoding, raw: str, text: str) -> None:
    """A line of a report is enough, without a font's name."""
    assert detect_legacy(raw) == encoding.name
    assert convert(raw, encoding.name) == text


@pytest.mark.parametrize(("encoding", "text"), NEAR_MISSES)
def test_other_text_is_left_alone(encoding: LegacyEncoding, text: str) -> None:
    """Vietnamese in Unicode, and languages that use the same letters, are not converted."""
    assert detect_legacy(text) is None, encoding.name


@pytest.mark.parametrize(("font", "name"), FONTS.items())
def test_fonts_name_their_encoding(font: str, name: str | None) -> None:
    """With or without the prefix of a subset font."""
    assert legacy_font(font) == name
    assert detect_legacy("Nghi quyet", font) == name


def test_a_font_decides_for_short_text() -> None:
    """One word has no statistics, but a font is enough, unless the letters speak against it."""
    assert detect_legacy("§¶ng", ".VnTimeH") == "tcvn3"
    assert detect_legacy("§¶ng") is None
    assert detect_legacy("Đảng bộ", ".VnTime") is None


def test_fonts_of_capitals() -> None:
    """The H fonts print what is typed small as capitals."""
    assert [
        prints_capitals(font) for font in (".VnTimeH", "ABCDEF+.VnTimeH,Bold", ".VnArial NarrowH", ".VnTime", "VNI-Times", "Arial")
    ] == [True] * 3 + [False] * 3
    assert convert("nghÞ quyÕt", "tcvn3", capitals=True) == "NGHỊ QUYẾT"


def test_characters_of_the_private_area_are_read() -> None:
    """Word keeps the characters of such fonts at U+F0xx."""
    raw = "".join(chr(0xF000 + ord(letter)) for letter in "§¶ng")
    assert detect_legacy(raw, ".VnTime") == "tcvn3"
    assert convert(raw, "tcvn3") == "Đảng"


@pytest.mark.parametrize("encoding", LEGACY_ENCODINGS, ids=lambda encoding: encoding.name)
@given(words=st.lists(st.sampled_from(sorted(syllables())), min_size=1, max_size=30))
def test_conversion_undoes_the_encoding(encoding: LegacyEncoding, words: list[str]) -> None:
    """Every text of syllables comes back."""
    text = " ".join(words)
    assert convert(encode(text, encoding), encoding.name) == text


@given(st.lists(st.sampled_from(sorted(syllables())), min_size=1, max_size=30))
def test_unicode_text_is_never_taken_for_legacy(words: list[str]) -> None:
    """Not even where all its letters could be legacy ones."""
    assert detect_legacy(" ".join(words)) is None


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    """Detection and conversion take any string."""
    assert detect_legacy(text) in {None, "tcvn3", "vni"}
    for encoding in LEGACY_ENCODINGS:
        assert isinstance(convert(text, encoding.name), str)
