"""Text as old programs leave it: in the TCVN3 fonts, in Windows-1258, and damaged as text layers of PDFs are."""

import unicodedata

import regex

TONES = "\u0300\u0301\u0303\u0309\u0323"
TCVN3 = dict(
    zip(
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        strict=True,
    )
)
BROKEN_AFTER = "ẾỀỘẠẢẤẬỤỨỢ"


def in_tcvn3(text: str) -> list[tuple[str, bool]]:
    """Split a text into stretches for .VnTime (False) and .VnTimeH (True), where small letters' codes stand for capitals.

    Capitals that .VnTime has none of, and whole capital words, go to .VnTimeH.
    """
    found: list[tuple[str, bool]] = []
    for word in regex.findall(r"\s+|\S+", text):
        capital = word.isupper() and any(char.lower() in TCVN3 for char in word)
        for char in word:
            in_capitals = capital or (char.isupper() and char not in TCVN3 and char.lower() in TCVN3)
            code = TCVN3.get(char.lower(), char.lower()) if in_capitals else TCVN3.get(char, char)
            if found and found[-1][1] == in_capitals:
                found[-1] = (found[-1][0] + code, in_capitals)
            else:
                found.append((code, in_capitals))
    return found


def windows_1258(text: str) -> bytes:
    """Encode as Windows-1258 does: the letter with its hat or horn, then the tone as a combining mark."""
    out = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = "".join(part for part in parts if part in TONES)
        out.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES)) + tones)
    return "".join(out).encode("cp1258", errors="strict")


def damaged(text: str) -> str:
    """Damage a text: capital words broken after some letters, Ð for Đ in every other line, zero-width spaces, a half in NFD."""
    lines = []
    for number, line in enumerate(text.split("\n")):
        if line.isupper():
            line = regex.sub(rf"([{BROKEN_AFTER}])(?=\p{{Lu}})", r"\1 ", line)
        if number % 2:
            line = line.replace("Đ", "\u00d0")
        if number % 3 == 0:
            line = line.replace(" nh", " \u200bnh")
        lines.append(unicodedata.normalize("NFD", line) if number % 5 == 0 else line)
    return "\n".join(lines)
