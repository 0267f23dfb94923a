"""Reading DOCX: the names of WordprocessingML, and how its values are written.

Names are in the transitional namespaces; `docx_package` turns the strict ones into these before anything is looked up.
"""

import regex
from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

VAL = W + "val"
P = W + "p"
P_PR = W + "pPr"
R_PR = W + "rPr"
TBL = W + "tbl"

_HIGHEST_CODE = 0xFFFF
_SURROGATES = range(0xD800, 0xE000)
_OFF = frozenset({"0", "false", "off", "none"})
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
# "567" is twips; the strict format also writes "28.35pt" or "1cm".
_MEASURE = regex.compile(r"(?P<number> [+-]? \d+ (?: \.\d+ )? ) (?P<unit> pt|in|cm|mm|pc|pi )?", regex.VERBOSE)


def is_on(element: Element) -> bool:
    """Tell whether an on/off property is on; one without a value is."""
    return element.get(VAL, "1") not in _OFF


def value_of(parent: Element | None, name: str) -> str | None:
    """Give `w:val` of the child called `w:name`; None where there is no such child."""
    if parent is None:
        return None
    child = parent.find(W + name)
    return None if child is None else child.get(VAL)


def whole(value: str | None) -> int | None:
    """Read a whole number; None where it is none, for a bad value counts as no value."""
    try:
        return int(value) if value is not None else None
    except ValueError:
        return None


def points(value: str | None, per_point: float = 20.0) -> float | None:
    """Read a measure as points. A bare number counts `per_point` to the point: 20 for twips, 2 for half points."""
    if not value:
        return None
    if value.isdecimal():
        return int(value) / per_point
    match = _MEASURE.fullmatch(value.strip())
    if match is None:
        return None
    number, unit = float(match["number"]), match["unit"]
    return number * _POINTS[unit] if unit else number / per_point


def count_visible(text: str) -> int:
    """Count the characters that are not white space."""
    if text.isprintable():  # the one white space in it is then the plain space
        return len(text) - text.count(" ")
    return sum(map(len, text.split()))


def symbol(element: Element) -> str:
    """Give the character of a w:sym; empty where its code is none."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return ""
    character = chr(code) if 0 < code <= _HIGHEST_CODE and code not in _SURROGATES else ""
    return "" if character.isspace() else character
