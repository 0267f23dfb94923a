"""Bytes of a text file to characters: Unicode with and without a mark, Windows-1258, and a last resort that loses nothing.

Bytes of the fonts of old (TCVN3, VNI) come out as Latin letters here; telling and converting those needs the words, and is
left to a later stage. NFC and NFD are left as they are.
"""

import codecs
import unicodedata
from dataclasses import dataclass

import regex

from tuliem_report.problems import ProblemLog
from tuliem_report.vietnamese.syllables import is_syllable

SAMPLE = 65_536
"""Bytes from which the encoding without a mark is judged."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; those of UTF-32 stand before those of UTF-16, whose bytes they begin with."""

LAST_RESORT = "windows-1252"

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = regex.compile(rf"[{_TONES}]")
_WORD = regex.compile(r"\p{L}+")
_TONE_ON_VOWEL = regex.compile(rf"(?i)[aăâeêioôơuưy][{_TONES}]")
_STRAY = regex.compile("[\udc80-\udcff]")
_LETTERS = [bytes([byte]).decode("cp1252", "replace").replace("\ufffd", chr(byte)) for byte in range(256)]
_FOREIGN = bytes(range(0x80, 0x100))
_CONTROL = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and its encoding ("utf-8", "utf-16-le", "windows-1258" …); `certain` unless bytes did not fit or were guessed at."""

    text: str
    encoding: str
    certain: bool


def decode(content: bytes) -> tuple[str, str]:
    """Give the text without its byte order mark, and the name of the encoding."""
    decoded = decode_bytes(content)
    return decoded.text, decoded.encoding


def encoding_of_text(content: bytes) -> str:
    """The name of the encoding in which `decode` reads a text."""
    return decode(content)[1]


def decode_logged(content: bytes, log: ProblemLog) -> str:
    """Decode, and say in the log where the encoding was guessed or the bytes are damaged."""
    decoded = decode_bytes(content)
    if not decoded.certain:
        log_guess(decoded.encoding, log)
    return decoded.text


def log_guess(encoding: str, log: ProblemLog) -> None:
    """Say that letters may be wrong."""
    log.add(
        "encoding-guessed",
        f"the text is not in a known encoding throughout; it was read as {encoding}, some letters may be wrong",
        hint="save the file as UTF-8 in the program that wrote it",
    )


def is_text(content: bytes) -> bool:
    """Tell text from binary data: nearly no control characters, in whatever encoding the sample is."""
    encoding = _marked(content)[1] or _unmarked_utf16(content)
    sample = content[:SAMPLE]
    if encoding is not None and encoding != "utf-8":
        sample = sample.decode(encoding, "replace").encode("utf-8", "replace")
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return controls * 50 <= len(sample)


def decode_bytes(content: bytes) -> Decoded:
    """Decode the bytes of a text; every byte that belongs to a character is in the result, whatever the bytes are."""
    mark, encoding = _marked(content)
    encoding = encoding or _unmarked_utf16(content) or "utf-8"
    content = content[len(mark) :]
    try:
        return Decoded(content.decode(encoding), encoding, True)
    except UnicodeDecodeError:
        if encoding == "utf-8":
            return _decode_single_bytes(content)
    # A file cut off in the middle of a character, or half a surrogate pair: there is no character to lose.
    return Decoded(content.decode(encoding, "replace"), encoding, False)


def _marked(content: bytes) -> tuple[bytes, str | None]:
    return next(((mark, name) for mark, name in MARKS if content.startswith(mark)), (b"", None))


def _unmarked_utf16(content: bytes) -> str | None:
    """Know UTF-16 by its zero bytes: of Vietnamese letters, spaces and digits about three quarters have a zero half."""
    sample = content[:SAMPLE]
    half = len(sample) // 2
    if half == 0 or 0 not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.3 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def _decode_single_bytes(content: bytes) -> Decoded:
    """Decode bytes that are not all UTF-8: damaged UTF-8, Windows-1258, else Windows-1252 byte by byte."""
    escaped = content.decode("utf-8", "surrogateescape")
    strays = len(_STRAY.findall(escaped))
    foreign = len(content) - len(content.translate(None, _FOREIGN))
    if strays * 10 < foreign:
        return Decoded(_keep_strays(escaped), "utf-8", False)
    if _is_windows_1258(content[:SAMPLE]):
        return Decoded(_keep_strays(content.decode("cp1258", "surrogateescape")), "windows-1258", True)
    return Decoded(_keep_strays(content.decode("cp1252", "surrogateescape")), LAST_RESORT, False)


def _is_windows_1258(sample: bytes) -> bool:
    """Judge by the tone marks, which follow their vowel in this encoding, and by the syllables that come of it."""
    text = sample.decode("cp1258", "surrogateescape")
    tones = len(_TONE.findall(text))
    if tones == 0 or len(_TONE_ON_VOWEL.findall(text)) < 0.97 * tones:
        return False
    accented = [word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()]
    return sum(map(is_syllable, accented)) >= 0.8 * len(accented)


def _keep_strays(escaped: str) -> str:
    """Turn each byte that fitted no character into its Windows-1252 letter, or Latin-1 where that has none."""
    kept: str = _STRAY.sub(lambda found: _LETTERS[ord(found.group()) - 0xDC00], escaped)
    return kept
