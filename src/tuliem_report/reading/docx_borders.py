"""Reading DOCX: whether a table is drawn with lines, or only sets things side by side.

The letterhead and the signature block of an official paper are tables without lines; a table of targets has them.
"""

from collections.abc import Iterable

from tuliem_report.reading.docx_markup import VAL, Element, W, children, value_of
from tuliem_report.reading.docx_styles import Styles

Borders = dict[str, bool]
_SIDE_NAMES = {"start": "left", "end": "right"}
_INVISIBLE = frozenset({"nil", "none"})
_WHITE = frozenset({"FFFFFF", "ffffff"})
_MIN_SIDES = 2
"""Lines that a cell needs to count as drawn; the rule under one half of a letterhead is a single one."""


def is_ruled(table: Element, cells: list[Element], styles: Styles) -> bool:
    """Tell whether at least half of the cells have lines on two sides or more."""
    inside = _table_borders(table, styles)
    default: Borders = {side: inside.get("insideH", False) for side in ("top", "bottom")}
    default |= {side: inside.get("insideV", False) for side in ("left", "right")}
    if all(inside.get(side) for side in ("top", "bottom", "left", "right")):
        default = dict.fromkeys(default, True)  # a box around it all is seen at the cells of a small table
    drawn = sum(1 for cell in cells if sum((default | _borders(cell.find(f"{W}tcPr/{W}tcBorders"))).values()) >= _MIN_SIDES)
    return drawn * 2 >= len(cells)


def _table_borders(table: Element, styles: Styles) -> Borders:
    """Give the lines of the whole table: its own before those of its style."""
    properties = table.find(W + "tblPr")
    chain = styles.chain(value_of(properties, "tblStyle"))
    found: Borders = {}
    for style in reversed(chain):
        found |= _borders(style.element.find(f"{W}tblPr/{W}tblBorders"))
    return found | _borders(properties.find(W + "tblBorders") if properties is not None else None)


def _borders(element: Element | None) -> Borders:
    sides: Iterable[Element] = children(element) if element is not None else ()
    found = {}
    for side in sides:
        name = side.tag.rpartition("}")[2]
        visible = side.get(VAL, "nil") not in _INVISIBLE and side.get(W + "color") not in _WHITE
        found[_SIDE_NAMES.get(name, name)] = visible
    return found
