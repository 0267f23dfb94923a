"""What lists are counted with: counting words, ordinals, Roman numerals and letters, to numbers and back.

Capitals do not matter, but for Roman numerals, which are all large or all small. Functions give None for what is no such number.
"""

import unicodedata

_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
# Spellings beside the usual one; some stand only behind mươi ("hai mươi mốt") or mười ("mười lăm").
_UNIT_VARIANTS = {4: ("tư",), 7: ("bẩy",)}
_AFTER_TEN = {5: ("lăm", "nhăm")}
_AFTER_TENS = {1: ("mốt",), 4: ("tư",), 5: ("lăm", "nhăm")}
_ORDINALS = {1: ("nhất",), 2: ("hai", "nhì"), 4: ("tư", "bốn")}  # where they differ from the counting words

HIGHEST_ROMAN = 50
_ROMAN_TENS = ("", "X", "XX", "XXX", "XL", "L")
_ROMAN_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")

# The ways in which lists go through the alphabet, the official one (Decree 30/2020 and laws) first.
_LETTER_ORDERS = (
    "abcdđeghiklmnopqrstuvxy",
    "abcdeghiklmnopqrstuvxy",
    "abcdefghijklmnopqrstuvwxyz",
    "abcdđefghijklmnopqrstuvwxyz",
    "aăâbcdđeêghiklmnoôơpqrstuưvxy",
)


def _numbers_up_to_99() -> dict[str, int]:
    """Map every spelling of 1 to 99 to its number; the first spelling of a number is the usual one."""
    spellings = {word: unit for unit, word in enumerate(_UNITS) if unit}
    spellings |= {word: unit for unit, words in _UNIT_VARIANTS.items() for word in words}
    for ten in range(1, 10):
        stem, special = ("mười", _AFTER_TEN) if ten == 1 else (f"{_UNITS[ten]} mươi", _AFTER_TENS)
        spellings[stem] = 10 * ten
        for unit in range(1, 10):
            # "mười năm" is ten years, not fifteen
            usual = special[5] if unit == 5 else (*special.get(unit, ()), _UNITS[unit], *_UNIT_VARIANTS.get(unit, ()))
            spellings |= {f"{stem} {word}": 10 * ten + unit for word in usual if f"{stem} {word}" not in spellings}
    return spellings


_COUNTING = _numbers_up_to_99()
_ORDINAL = {word: number for number, words in _ORDINALS.items() for word in words} | {
    word: number for word, number in _COUNTING.items() if number not in _ORDINALS
}
_ROMAN = {_ROMAN_TENS[number // 10] + _ROMAN_UNITS[number % 10]: number for number in range(1, HIGHEST_ROMAN + 1)}


def _any_of(spellings: set[tuple[str, ...]]) -> str:
    """Make a pattern of any of the spellings, each a row of syllables, the longest first.

    Syllables that go on alike share their endings: a list of all spellings is fifteen times as long, and slow to compile.
    """
    endings: dict[str, set[tuple[str, ...]]] = {}
    for spelling in spellings - {()}:
        endings.setdefault(spelling[0], set()).add(spelling[1:])
    alike: dict[frozenset[tuple[str, ...]], list[str]] = {}
    for first in sorted(endings, key=lambda word: (-len(word), word)):
        alike.setdefault(frozenset(endings[first]), []).append(first)
    branches = []
    for rest, firsts in alike.items():
        following = rf"\s+{_any_of(set(rest))}" if any(rest) else ""
        branches.append(f"(?:{'|'.join(firsts)})" + (f"(?:{following})?" if following and () in rest else following))
    return f"(?:{'|'.join(branches)})"


# Fragments for patterns, verbose ones too; for use with IGNORECASE.
COUNTING_PATTERN = _any_of({tuple(word.split()) for word in _COUNTING})
ORDINAL_PATTERN = _any_of({tuple(word.split()) for word in _ORDINAL})
NUMBER_WORD_PATTERN = _any_of({tuple(word.split()) for word in {**_COUNTING, **_ORDINAL}})


def _first_with(numbers: dict[str, int], number: int) -> str:
    """Give the usual spelling of a number."""
    for word, value in numbers.items():
        if value == number:
            return word
    raise ValueError(f"no word for {number}")


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def counting_value(text: str) -> int | None:
    """Read "ba", "mười một", "Hai mươi lăm": 1 to 99."""
    return _COUNTING.get(_plain(text))


def counting_word(number: int) -> str:
    """Write a number from 1 to 99 in words; ValueError for others."""
    return _first_with(_COUNTING, number)


def ordinal_value(text: str) -> int | None:
    """Read "thứ nhất", "THỨ TƯ", "hai": the word "thứ" may be missing, but "một" is no ordinal."""
    return _ORDINAL.get(_plain(text).removeprefix("thứ "))


def ordinal_word(number: int) -> str:
    """Write "thứ nhất" … for 1 to 99; ValueError for others."""
    return f"thứ {_first_with(_ORDINAL, number)}"


def roman_value(text: str) -> int | None:
    """Read "XIV" or "xiv", strictly: no "IIII", no "Iv"; up to `HIGHEST_ROMAN`. The single characters "Ⅳ" are read too."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return _ROMAN.get(plain.upper()) if plain.isupper() or plain.islower() else None


def roman_numeral(number: int) -> str:
    """Write 1 to `HIGHEST_ROMAN` in large Roman numerals; ValueError for others."""
    return _first_with(_ROMAN, number)


def letter_ordinals(letter: str) -> tuple[int, ...]:
    """Give the places that a list letter may have, the official one first: "e" is the 6th, but the 5th where "đ" is left out."""
    places = (order.find(letter.lower()) + 1 for order in _LETTER_ORDERS) if len(letter) == 1 else ()
    return tuple(dict.fromkeys(place for place in places if place))


def letter_ordinal(letter: str) -> int | None:
    """Give the likeliest place of a list letter: "đ" is the 5th, "g" the 7th."""
    return next(iter(letter_ordinals(letter)), None)


def may_follow(letter: str, previous: str) -> bool:
    """Tell whether a list may go from `previous` to `letter` in one step: d → đ, d → e, e → g, e → f."""
    return len(letter) == len(previous) == 1 and any((previous + letter).lower() in order for order in _LETTER_ORDERS)


def list_letter(ordinal: int) -> str:
    """Give the small letter at a place of the official order; ValueError beyond its end."""
    if not 1 <= ordinal <= len(_LETTER_ORDERS[0]):
        raise ValueError(f"no list letter at place {ordinal}")
    return _LETTER_ORDERS[0][ordinal - 1]
