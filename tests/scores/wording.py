"""Keys under which a true wording and one that was found count as the same.

What is a matter of typing (dashes, quotation marks, capitals, spaces) makes no difference; words and figures do.
"""

import re
import unicodedata

TITLE_LENGTH = 60
SQUEEZED_LENGTH = 50
BULLETS = frozenset("-+*•·")

_ONE_SIGN = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("“”„«»‟", '"')
    | dict.fromkeys("‘’‚", "'")
    | {"\u00ad": None, "\u200b": None, "\u00a0": " "}
)
_ORDINALS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_UNITS = ((r"phần trăm", "%"), (r"\bm²", "m2"), (r"(?:một|hàng|hằng|mỗi) năm", "năm"), (r"[\s.]", ""), (r"tỉ", "tỷ"))


def plain(text: str | None) -> str:
    """Give the text in small letters, with one kind of dash, quotation mark and space."""
    one = unicodedata.normalize("NFC", text or "").translate(_ONE_SIGN)
    return re.sub(r"\s+", " ", re.sub(r"\s*-\s*", " - ", one)).strip().casefold()


def title_key(text: str | None) -> str:
    """Give the beginning of a title; what follows its first line or two tells no two headings apart."""
    return plain(text).strip(" .:;,")[:TITLE_LENGTH].strip()


def squeezed(text: str | None) -> str:
    """Give the beginning of a text without its spaces and signs: text layers of PDFs lose spaces."""
    return letters(text)[:SQUEEZED_LENGTH]


def letters(text: str | None) -> str:
    """Give the letters, figures and per cent signs of a text."""
    return re.sub(r"[^\w%]", "", plain(text))


def without_spaces(text: str | None) -> str:
    """Give a text in small letters without white space."""
    return "".join(unicodedata.normalize("NFC", text or "").split()).casefold()


def number_key(number: object) -> str:
    """Give a number's value: "I-", "I." → "i"; "(1)", "1.", "Một là" → "1"; "PHẦN THỨ HAI", "Phần II" → "p2"; a bullet → "-"."""
    text = plain("" if number is None else str(number)).strip(" .,:;")
    if text in BULLETS:
        return "-"
    if text in {"", "none", "null"}:
        return ""
    if part := re.fullmatch(r"phần (?:thứ )?(\w+)", text):
        return f"p{_part_value(part[1])}"
    if (word := re.fullmatch(r"thứ (\w+)|(\w+) là", text)) and (word[1] or word[2]) in _ORDINALS:
        return str(_ORDINALS[word[1] or word[2]])
    if article := re.fullmatch(r"điều (\d+)", text):
        return f"đ{article[1]}"
    if text.startswith("phụ lục") or text == "pl":
        return "pl"
    bare = re.sub(r"\s", "", text.strip("()[]").rstrip(").-/ "))
    return bare[1:] if re.fullmatch(r"l\d+", bare) else bare


def _part_value(word: str) -> int:
    if word in _ORDINALS:
        return _ORDINALS[word]
    if set(word) <= set(_ROMAN):
        return roman_value(word)
    return int(word) if word.isdigit() else 0


def roman_value(numeral: str) -> int:
    """Give the value of a Roman numeral in small letters."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def unit_key(unit: str | None) -> str:
    """Give a unit without spaces and full stops, its spellings made one."""
    text = plain(unit)
    for pattern, one in _UNITS:
        text = re.sub(pattern, one, text)
    return text


def group_key(group: str | None) -> str:
    """Give the name of a group of targets without its number: "II. Về xã hội" and "Về xã hội:" are one."""
    return re.sub(r"^(?:[ivx]+|[a-zđ]|\d+)(?:\.| -|\)) ", "", title_key(group))


def indicator_key(indicator: str | None) -> str:
    """Give the words of an indicator, "đạt" left out: where it is printed is a matter of style."""
    words = re.sub(r"\btỉ lệ\b", "tỷ lệ", re.sub(r"\bđạt\b", "", plain(indicator)))
    return re.sub(r"[^\w%]+", " ", words).strip()
