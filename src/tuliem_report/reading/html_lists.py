"""Reading HTML: the numbers and bullets that a browser prints before list items; they are not in the page's text."""

from collections.abc import Callable
from dataclasses import dataclass, field

import regex

from tuliem_report.reading.html_look import Look
from tuliem_report.reading.html_tree import Element, class_names

_BULLETS = {"disc": "•", "circle": "•", "square": "•", "none": ""}
_ROMAN = {1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl", 10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"}
_LARGEST = 100_000
"""Numbers beyond it are shown in figures, as roman ones would have a letter for each thousand."""


def _letters(value: int) -> str:
    letters = ""
    while value > 0:
        value, place = divmod(value - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


def _roman(value: int) -> str:
    if value >= 4000:
        return str(value)
    digits = ""
    for size, letters in _ROMAN.items():
        count, value = divmod(value, size)
        digits += letters * count
    return digits


COUNTERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimal-leading-zero": lambda value: f"{value:02d}",
    "lower-alpha": _letters,
    "lower-latin": _letters,
    "upper-alpha": lambda value: _letters(value).upper(),
    "upper-latin": lambda value: _letters(value).upper(),
    "lower-roman": _roman,
    "upper-roman": lambda value: _roman(value).upper(),
}
"""How each list style of CSS writes a number."""


def write_number(value: int, style: str) -> str:
    """Write a number in a list style; in figures where the style has none for it."""
    return COUNTERS.get(style, str)(value) if 0 < value < _LARGEST else str(value)


_BEFORE = regex.compile(r"\.(?P<list>[\w-]{1,80})\s*>\s*li::?before\s*\{[^{}]*?content\s*:\s*(?P<content>[^{};]{1,400})")
_CONTENT = regex.compile(r"\"(?P<words>[^\"]*)\"|'(?P<words>[^']*)'|counter\(\s*(?P<counter>[\w-]+)\s*(?:,\s*(?P<style>[\w-]+)\s*)?\)")
_ESCAPE = regex.compile(r"\\([0-9a-fA-F]{1,6})\s?")


@dataclass(slots=True)
class _Level:
    """A list that is open: the number of its next item, and the step to the one after."""

    number: int
    step: int
    classes: list[str]


@dataclass(slots=True)
class ListLabels:
    """Counts the items of lists as they are met in reading order.

    Google Docs writes lists without style, whose numbers are counters of CSS before each item: `generated` has the pattern for
    each class of list, `_counters` the counts by name.
    """

    generated: dict[str, str] = field(default_factory=dict)
    _levels: list[_Level] = field(default_factory=list)
    _counters: dict[str, int] = field(default_factory=dict)

    def learn(self, css: str) -> None:
        """Take the patterns of list numbers from a style sheet."""
        self.generated |= {found["list"]: found["content"] for found in _BEFORE.finditer(css)}

    @property
    def depth(self) -> int:
        """The level of the innermost list from 0; -1 outside of lists."""
        return len(self._levels) - 1

    def open(self, element: Element) -> None:
        """Begin a list."""
        classes = class_names(element)
        backwards = element.tag == "ol" and element.get("reversed") is not None
        items = sum(1 for child in element if child.tag == "li") if backwards else 1
        start = _whole(element.get("start"), items)
        self._levels.append(_Level(start, -1 if backwards else 1, classes))
        if "start" in classes:
            self._counters |= {_counter_of(name): start - 1 for name in classes}

    def close(self) -> None:
        """End the innermost list."""
        self._levels.pop()

    def item(self, element: Element, look: Look) -> str:
        """Give the label of the next item as it is printed ("1.", "•"); empty where there is none."""
        if not self._levels:
            return ""
        level = self._levels[-1]
        number = _whole(element.get("value"), level.number)
        level.number = number + level.step
        for name in level.classes:
            self._counters[_counter_of(name)] = self._counters.get(_counter_of(name), 0) + 1
        pattern = next((self.generated[name] for name in level.classes if name in self.generated), None)
        if pattern is not None and look.list_style == "none":
            return self._generate(pattern)
        return _label(number, look.list_style or "disc")

    def _generate(self, pattern: str) -> str:
        parts = []
        for found in _CONTENT.finditer(pattern):
            if found["counter"]:
                parts.append(write_number(self._counters.get(found["counter"], 0), found["style"] or "decimal"))
            else:
                parts.append(_ESCAPE.sub(lambda code: _character(int(code[1], 16)), found["words"]))
        return _bullet("".join(parts).strip())


def _counter_of(list_class: str) -> str:
    return list_class.replace("lst-", "lst-ctn-", 1)


def _whole(value: str | None, otherwise: int) -> int:
    found = regex.match(r"\s*([+-]?\d{1,9})", value or "")
    return int(found[1]) if found else otherwise


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"


def _bullet(label: str) -> str:
    """Give a bullet of any shape as "•"; dashes, pluses and everything with letters stay as they are printed."""
    return "•" if len(label) == 1 and not label.isalnum() and label not in "-–—+*" else label


def _label(number: int, style: str) -> str:
    if style in _BULLETS:
        return _BULLETS[style]
    if style[0] in "\"'":
        return _bullet(style[1:-1].strip())
    return f"{write_number(number, style)}."
