"""Reading HTML: what text looks like, and what each element name, attribute and property of CSS does to it. Lengths are in points."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import regex

from tuliem_report.reading.html_tree import Element
from tuliem_report.reading.page import Alignment

Spaces = Literal["normal", "pre", "pre-line"]


@dataclass(frozen=True, slots=True)
class Look:
    """The computed style of an element. `indent` is the sum of the margins of all elements around it.

    `hidden`, `display`, `placed`, `space_before` and `bordered` are the element's own, the rest is inherited. `spaces`: whether
    white space is collapsed ("normal"), kept with its line breaks ("pre"), or only its line breaks are ("pre-line").
    """

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    raised: bool = False
    size: float | None = None
    font: str | None = None
    alignment: Alignment | None = None
    first_indent: float = 0.0
    indent: float = 0.0
    spaces: Spaces = "normal"
    list_style: str | None = None
    hidden: bool = False
    display: Literal["block", "inline"] | None = None
    placed: bool = False
    space_before: float = 0.0
    bordered: bool | None = None


Changes = dict[str, Any]
_UNITS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.346, "mm": 2.8346, "pc": 12.0, "": 0.0}
_LENGTH = regex.compile(r"(?P<number>[+-]?(?:\d{1,6}(?:\.\d{0,6})?|\.\d{1,6}))\s*(?P<unit>%|[a-z]{0,4})", regex.IGNORECASE)
_SIZES = {"xx-small": 6.75, "x-small": 7.5, "small": 9.75, "medium": 12.0, "large": 13.5, "x-large": 18.0, "xx-large": 24.0}
_FONT_ATTRIBUTE = {"1": 7.5, "2": 9.75, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}
_ALIGNMENTS: dict[str, Alignment] = {
    "left": "left",
    "start": "left",
    "right": "right",
    "end": "right",
    "center": "center",
    "middle": "center",
    "-webkit-center": "center",
    "justify": "justify",
}

_TAG_LOOKS: dict[str, Changes] = {
    **{tag: {"bold": True} for tag in ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6")},
    **{tag: {"italic": True} for tag in ("i", "em", "cite", "var", "dfn", "address")},
    **{tag: {"underlined": True} for tag in ("u", "ins")},
    **{tag: {"spaces": "pre"} for tag in ("pre", "listing", "xmp")},
    **{tag: {"list_style": "disc"} for tag in ("ul", "menu", "dir")},
    "ol": {"list_style": "decimal"},
    "th": {"bold": True, "alignment": "center"},
    "center": {"alignment": "center"},
    "sup": {"raised": True},
    "sub": {"raised": False},
}
_LIST_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_TAG_INDENTS = {"ul": 30.0, "ol": 30.0, "menu": 30.0, "dir": 30.0, "blockquote": 30.0, "dd": 30.0}


def length(value: str, em: float | None) -> float | None:
    """Give a CSS length in points; None for what is none. `em` is the size of type, 12 where it is not known."""
    found = _LENGTH.match(value.strip())
    if found is None:
        return None
    number, unit = float(found["number"]), found["unit"].lower()
    if unit in ("em", "rem"):
        return number * (em if em and unit == "em" else 12.0)
    return number * _UNITS[unit] if unit in _UNITS else None


def _size(value: str, parent: Look) -> Changes:
    if value in _SIZES:
        return {"size": _SIZES[value]}
    if (found := _LENGTH.match(value)) and found["unit"] == "%":
        return {"size": parent.size and parent.size * float(found["number"]) / 100}
    if found and found["unit"].lower() == "em" and parent.size is None:
        return {}
    size = length(value, parent.size)
    return {"size": size} if size else {}


def _weight(value: str, _parent: Look) -> Changes:
    if value in ("bold", "bolder") or (value.isdigit() and int(value) >= 600):
        return {"bold": True}
    return {"bold": False} if value in ("normal", "lighter") or value.isdigit() else {}


def _font(value: str, parent: Look) -> Changes:
    """Read the shorthand: style and weight, then the size, then the family."""
    if value in ("inherit", "initial", "unset"):
        return {}
    head, size, family = value, "", ""
    if found := regex.search(r"(?<![\w.])[\d.]+(?:pt|px|em|rem|%|cm|mm|in)(?:/\S+)?", value):
        head, size, family = value[: found.start()], found.group(), value[found.end() :]
    words = head.split()
    weight = next((word for word in words if word in ("bold", "bolder") or word.isdigit()), "normal")
    changes = {**_weight(weight, parent), "italic": "italic" in words or "oblique" in words}
    return changes | _size(size, parent) | (_family(family, parent) if family.strip() else {})


def _family(value: str, _parent: Look) -> Changes:
    name = value.split(",")[0].strip(" \"'")
    return {"font": name} if name and name not in ("inherit", "initial", "unset") else {}


def _margin(value: str, parent: Look) -> Changes:
    """Read the shorthand of one to four lengths: top, right, bottom, left."""
    parts = value.split()
    if not parts:
        return {}
    left = parts[3] if len(parts) > 3 else parts[1] if len(parts) > 1 else parts[0]
    return _top(parts[0], parent) | _left(left, parent)


def _left(value: str, parent: Look) -> Changes:
    margin = length(value, parent.size)
    return {} if margin is None else {"indent": parent.indent + margin}


def _top(value: str, parent: Look) -> Changes:
    margin = length(value, parent.size)
    return {} if margin is None else {"space_before": margin}


def _display(value: str, _parent: Look) -> Changes:
    if value == "none":
        return {"hidden": True}
    if value in ("block", "flex", "grid", "list-item", "table", "flow-root"):
        return {"display": "block"}
    return {"display": "inline"} if value in ("inline", "inline-block") else {}


def _white_space(value: str, _parent: Look) -> Changes:
    spaces = {"normal": "normal", "nowrap": "normal", "pre": "pre", "pre-wrap": "pre", "break-spaces": "pre", "pre-line": "pre-line"}
    return {"spaces": spaces[value]} if value in spaces else {}


def _list_style(value: str, _parent: Look) -> Changes:
    quoted = regex.search(r"([\"'])(.*?)\1", value)
    if quoted:
        return {"list_style": quoted.group()}
    words = [word for word in value.split() if word not in ("inside", "outside") and not word.startswith("url(")]
    return {"list_style": words[0]} if words else {}


def _border(value: str, _parent: Look) -> Changes:
    drawn = regex.search(r"solid|double|dotted|dashed|ridge|groove|inset|outset", value)
    return {"bordered": True} if drawn and not regex.match(r"0(?![.\d])", value) else {}


PROPERTIES: dict[str, Callable[[str, Look], Changes]] = {
    "font-weight": _weight,
    "font-style": lambda value, _: {"italic": value in ("italic", "oblique")},
    **dict.fromkeys(("text-decoration", "text-decoration-line"), lambda value, _: {"underlined": True} if "underline" in value else {}),
    "font-size": _size,
    "font-family": _family,
    "font": _font,
    "vertical-align": lambda value, _: {"raised": True} if value == "super" else {"raised": False} if value == "baseline" else {},
    "mso-text-raise": lambda value, parent: {"raised": True} if (length(value, parent.size) or 0) >= 3 else {},
    "text-align": lambda value, _: {"alignment": _ALIGNMENTS[value]} if value in _ALIGNMENTS else {},
    "text-indent": lambda value, parent: {} if (size := length(value, parent.size)) is None else {"first_indent": size},
    "margin": _margin,
    "margin-left": _left,
    "padding-left": lambda value, parent: {} if (size := length(value, parent.size)) is None else {"padding": size},
    "margin-top": _top,
    "display": _display,
    "visibility": lambda value, _: {"hidden": True} if value in ("hidden", "collapse") else {},
    "mso-hide": lambda value, _: {"hidden": True} if value == "all" else {},
    "position": lambda value, _: {"placed": True} if value in ("absolute", "fixed") else {},
    "white-space": _white_space,
    "list-style": _list_style,
    "list-style-type": _list_style,
    **dict.fromkeys(("border", "border-top", "border-bottom", "border-left", "border-right", "border-style"), _border),
}
"""What each property of CSS changes, given its value and the look of the element around."""


def tag_changes(element: Element, parent: Look) -> Changes:
    """Tell what an element looks like for its name alone."""
    tag = str(element.tag)
    changes = dict(_TAG_LOOKS.get(tag, {}))
    if tag in _TAG_INDENTS:
        changes["indent"] = parent.indent + _TAG_INDENTS[tag]
    if tag == "table":
        # A table does not take its alignment from around it.
        changes["alignment"] = None
    return changes


def attribute_changes(element: Element, parent: Look) -> Changes:
    """Read the old-fashioned attributes."""
    tag = str(element.tag)
    changes: Changes = {}
    align = (element.get("align") or "").lower()
    if align in _ALIGNMENTS and tag != "table":
        # The attribute of a table says where the table stands, not how its text is set.
        changes["alignment"] = _ALIGNMENTS[align]
    if tag in ("ol", "ul", "li") and (kind := element.get("type")):
        changes["list_style"] = _LIST_TYPES.get(kind, kind.lower())
    if tag == "font":
        if element.get("size") in _FONT_ATTRIBUTE:
            changes["size"] = _FONT_ATTRIBUTE[element.get("size", "")]
        changes |= _family(element.get("face") or "", parent)
    if element.get("hidden") is not None:
        changes["hidden"] = True
    return changes
