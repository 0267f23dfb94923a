"""Bytes of text files to characters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_txt import read_txt
from tuliem_report.reading.source import Source
from tuliem_report.reading.txt_encoding import decode, is_text

TEXT = "Đảng bộ phường nỗ lực vượt chỉ tiêu, thu nhập bình quân đạt 85 triệu đồng/người/năm; “nghĩa tình”.\n" * 3


def windows_1258(text: str) -> bytes:
    """Encode as that code page wants it: breve, circumflex and horn in the letter, tones apart."""
    out = []
    for char in unicodedata.normalize("NFC", text):
        tones = [mark for mark in unicodedata.normalize("NFD", char) if mark in "\u0300\u0301\u0303\u0309\u0323"]
        rest = "".join(mark for mark in unicodedata.normalize("NFD", char) if mark not in tones)
        out.append(unicodedata.normalize("NFC", rest) + "".join(tones))
    return "".join(out).encode("cp1258")


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32-le"),
        (windows_1258(TEXT), "windows-1258"),
    ],
)
def test_known_encodings_give_the_same_text(content: bytes, encoding: str) -> None:
    """UTF-8, UTF-16 and UTF-32 with or without a mark, and Windows-1258, give the text and are named."""
    text, name = decode(content)
    assert unicodedata.normalize("NFC", text) == TEXT
    assert name == encoding


def test_decomposed_text_stays_decomposed() -> None:
    """NFD is not a matter of the encoding: it is left to a later stage."""
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decode(decomposed.encode()) == (decomposed, "utf-8")


def test_bytes_of_old_fonts_come_out_as_latin_letters() -> None:
    """TCVN3 ("§¶ng bé") and VNI bytes are not Windows-1258: their letters are kept for the conversion later."""
    assert decode("§¶ng bé ph­êng, nhiÖm vô, chØ tiªu".encode("latin-1")) == ("§¶ng bé ph­êng, nhiÖm vô, chØ tiªu", "windows-1252")
    assert decode("Ñaûng boä phöôøng, nhieäm vuï thò tröôøng".encode("cp1252"))[1] == "windows-1252"


def test_short_text_of_an_old_font_is_not_mistaken() -> None:
    """A few words in which bytes of TCVN3 happen to follow a vowel ("nhiÒu") are no syllables in Windows-1258."""
    assert decode("nhiÒu chØ tiªu".encode("latin-1"))[1] == "windows-1252"
    assert decode(windows_1258("nhiều chỉ tiêu"))[1] == "windows-1258"


def test_damaged_utf8_keeps_every_byte() -> None:
    """A stray byte in UTF-8 becomes its Windows-1252 letter; the rest is read as UTF-8, and the log says so."""
    log = ProblemLog()
    pages = read_txt(Source("a.txt", TEXT.encode() + b"caf\xe9"), log)
    assert pages[0].items[-1].text == "café"  # type: ignore[union-attr]
    assert [problem.code for problem in log] == ["encoding-guessed"]


def test_sound_text_is_no_problem() -> None:
    """Nothing is logged where every byte fits the encoding."""
    log = ProblemLog()
    read_txt(Source("a.txt", windows_1258(TEXT)), log)
    assert len(log) == 0


@given(st.binary(max_size=400))
def test_no_byte_is_lost(content: bytes) -> None:
    """Whatever the bytes are, each letter of ASCII among them is in the text, unless they are UTF-16 or UTF-32."""
    text, encoding = decode(content)
    if encoding in ("utf-8", "windows-1258", "windows-1252"):
        assert sum(char.isascii() and char.isalnum() for char in text) == sum(
            chr(byte).isascii() and chr(byte).isalnum() for byte in content
        )
    assert not any("\ud800" <= char <= "\udfff" for char in text)


def test_binary_is_not_text() -> None:
    """Control characters tell binary data; a stray one in a long text does not."""
    assert not is_text(bytes(range(32)) * 10)
    assert is_text(TEXT.encode() + b"\x01")
    assert is_text(TEXT.encode("utf-16"))
