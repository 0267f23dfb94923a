"""From the number as printed to its places in a list: "IV" is the fourth, "đ" the fifth, "e" the fifth or the sixth."""

import regex

from tuliem_report.blocks.marker import Values
from tuliem_report.vietnamese.counting import COUNTING_PATTERN, counting_value, letter_ordinals, ordinal_value, roman_value

_FIRST_LETTERS = {word[0] for word in regex.findall(r"\w{2,}", COUNTING_PATTERN)} | {"t"}
COUNTING_STARTS = "".join(sorted(_FIRST_LETTERS | {letter.upper() for letter in _FIRST_LETTERS}))
"""The letters with which "một", "hai" … and "thứ nhất" … begin."""


def decimal_places(number: str) -> Values:
    """The last figure of "1.2"."""
    return (int(number.rpartition(".")[2]),)


def compound_places(number: str) -> Values:
    """The places of the last figure of "I.1" or "1.b"."""
    return ordinal_places(regex.findall(r"\d+|\p{L}", number)[-1])


def roman_places(number: str) -> Values:
    """The value of "IV" or "iv"."""
    value = roman_value(number)
    return (value,) if value is not None else ()


def counting_places(number: str) -> Values:
    """The value of "Hai là" or "Thứ ba"."""
    words = number.lower()
    bare = words.removeprefix("thứ ").removesuffix(" là")
    value = ordinal_value(bare) if words.startswith("thứ ") else counting_value(bare)
    return (value,) if value is not None else ()


def ordinal_places(number: str) -> Values:
    """The value of a part's number in any of its forms: "THỨ HAI", "II", "2", "thứ 2", "B"."""
    if not number:
        return ()
    bare = number[4:] if number[:4].lower() == "thứ " else number
    if bare.isdigit():
        return (int(bare),)
    return counting_places(number) or roman_places(bare) or letter_ordinals(bare)


def bullet_places(_number: str) -> Values:
    """A bullet has no number."""
    return (0,)
