"""Reading DOCX: how an automatic number is written (`w:numFmt`)."""

from collections.abc import Callable

from tuliem_report.vietnamese.counting import counting_word, ordinal_word

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CHICAGO = "*†‡§"
_HIGHEST_IN_WORDS = 99
_MAX_REPEATED = 30
"""Letters that Word repeats at most ("aaa…"); a longer row is a damaged counter, shown in figures."""


def format_number(value: int, style: str) -> str:
    """Write `value` in a number format of Word; an unknown format is written in figures."""
    return FORMATS.get(style, str)(value)


def _roman(value: int) -> str:
    if not 0 < value < 32768:
        return str(value)
    digits = []
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        digits.append(letters * count)
    return "".join(digits)


def _letters(alphabet: str) -> Callable[[int], str]:
    """After the last letter Word doubles them: z, aa, bb, and not ab as a spreadsheet does."""

    def write(value: int) -> str:
        repeat, place = divmod(value - 1, len(alphabet))
        return alphabet[place] * (repeat + 1) if 0 <= repeat < _MAX_REPEATED else str(value)

    return write


def _in_words(write: Callable[[int], str]) -> Callable[[int], str]:
    return lambda value: write(value) if 0 < value <= _HIGHEST_IN_WORDS else str(value)


def _ordinal(value: int) -> str:
    suffix = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{suffix}"


def _silent(_value: int) -> str:
    return ""


_lower = _letters("abcdefghijklmnopqrstuvwxyz")
_chicago = _letters(_CHICAGO)

FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _lower(value).upper(),
    "lowerLetter": _lower,
    "ordinal": _ordinal,
    "cardinalText": _in_words(lambda value: counting_word(value).capitalize()),
    "ordinalText": _in_words(lambda value: ordinal_word(value).capitalize()),
    "vietnameseCounting": _in_words(counting_word),
    "numberInDash": lambda value: f"- {value} -",
    "chicago": _chicago,
    "none": _silent,
    "bullet": _silent,
}
