"""Numbers as Vietnamese reports print them, and back: text ↔ Decimal.

The comma is the decimal mark and the dot groups thousands ("1.234.567,8"); a dot that is not followed by exactly three digits is
a decimal point in the foreign style ("10.5"). Dates ("01/7/2025"), document symbols ("15-NQ/TW") and marks glued to letters
("5G", "COVID-19") are not numbers. What surprises: "0.785" is a decimal, because no thousand begins with a zero.
"""

from decimal import Decimal

import regex

_GROUPED = r"[1-9]\d{0,2}(?:\.\d{3})+(?!\d)(?:,\d+)?"  # 7.908 · 1.234.567,8
_FOREIGN = r"[1-9]\d{0,2}(?:,\d{3}){2,}(?!\d)(?:\.\d+)?"  # 1,234,567.8
_PLAIN = r"\d+(?:[.,]\d+)?"  # 6153 · 10,09 · 10.5 · 02

# Not glued to a word, to a symbol ("COVID-19", "QL.32") or to a date, on either side.
NUMBER = rf"""(?<![\p{{L}}\d]|\p{{L}}[./,_–-]|\d[.,_]|\d[ ]?/[ ]?)
    (?:{_GROUPED}|{_FOREIGN}|{_PLAIN})
    (?!\d|[.,]\d|[²³]|/\d|[-–]\p{{Lu}}+/|[-–]\p{{Lu}}{{2,}})"""

# "19/19 tiêu chí", "2/3 số chi bộ"; a third part makes it a date.
FRACTION = r"(?<![\p{L}\d/.,-])(?P<numerator>\d{1,5})\s?/\s?(?P<denominator>\d{1,5})(?![\d/]|[-–.]?\p{L}|-)"

_NUMBER = regex.compile(rf"^(?:{_GROUPED}|{_FOREIGN}|{_PLAIN})$", regex.VERBOSE)

COUNTING_WORDS: dict[str, int] = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip

_PARTS = {word: count for word, count in COUNTING_WORDS.items() if count > 1} | {"tư": 4}


def parse_number(text: str) -> Decimal | None:
    """Read one number; None where the text is not exactly one number.

    "một phần ba" and "2/3" are fractions; counting words up to "mười" are numbers.
    """
    text = text.strip()
    if _NUMBER.match(text):
        return Decimal(_plain_digits(text))
    lowered = text.lower()
    if lowered in COUNTING_WORDS:
        return Decimal(COUNTING_WORDS[lowered])
    return _parse_fraction(lowered)


def format_number(value: Decimal, *, grouped: bool = True) -> str:
    """Write a number the Vietnamese way: 7908 → "7.908", 10.09 → "10,09"."""
    plain = f"{value:,f}" if grouped else f"{value:f}"
    return plain.translate(str.maketrans(",.", ".,"))


def is_year(text: str) -> bool:
    """Tell whether the digits can be a year of the reports' time ("2030"); "2.030" cannot."""
    return len(text) == 4 and text.isdigit() and text[:2] in {"19", "20", "21"}


def _plain_digits(text: str) -> str:
    if regex.fullmatch(_GROUPED, text):
        return text.replace(".", "").replace(",", ".")
    if regex.fullmatch(_FOREIGN, text):
        return text.replace(",", "")
    return text.replace(",", ".")


def _parse_fraction(text: str) -> Decimal | None:
    if match := regex.fullmatch(r"(\d{1,5})\s?/\s?(\d{1,5})", text):
        numerator, denominator = int(match[1]), int(match[2])
    elif match := regex.fullmatch(r"(\p{L}+)\s+phần\s+(\p{L}+)", text):
        numerator, denominator = COUNTING_WORDS.get(match[1], 0), _PARTS.get(match[2], 0)
    else:
        return None
    return Decimal(numerator) / Decimal(denominator) if numerator and denominator else None
