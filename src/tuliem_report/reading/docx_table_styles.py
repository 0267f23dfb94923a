"""Reading DOCX: what a table and its style say of its lines, and of the text in its cells.

The letterhead and the signature block of an official paper are tables without lines; a table of targets has them.
"""

from tuliem_report.reading.docx_markup import R_PR, VAL, Element, W, value_of
from tuliem_report.reading.docx_properties import NOTHING_SAID, RunProperties, read_run_properties
from tuliem_report.reading.docx_styles import Style, Styles

Borders = dict[str, bool]
_SIDE_NAMES = {"start": "left", "end": "right"}
_INVISIBLE = frozenset({"nil", "none"})
_WHITE = frozenset({"FFFFFF", "ffffff"})
_MIN_SIDES = 2
"""Lines that a cell needs to count as drawn; the rule under one half of a letterhead is a single one."""

# Parts of a table whose look a style may set, with the bit of w:tblLook@w:val that asks for it in older files.
_SPECIAL_PARTS = {"firstRow": 0x20, "firstColumn": 0x80}
_PART_NAMES = {"firstRow": "firstRow", "firstColumn": "firstCol"}


def is_ruled(table: Element, cells: list[Element], styles: Styles) -> bool:
    """Tell whether at least half of the cells have lines on two sides or more."""
    around = _table_borders(table, styles)
    default: Borders = {side: around.get("insideH", False) for side in ("top", "bottom")}
    default |= {side: around.get("insideV", False) for side in ("left", "right")}
    if all(around.get(side) for side in ("top", "bottom", "left", "right")):
        default = dict.fromkeys(default, True)  # a box around it all is seen at the cells of a small table
    drawn = sum(1 for cell in cells if sum((default | _borders(cell.find(f"{W}tcPr/{W}tcBorders"))).values()) >= _MIN_SIDES)
    return drawn * 2 >= len(cells)


def cell_runs(table: Element, styles: Styles) -> tuple[RunProperties, RunProperties, RunProperties]:
    """Give what the style of a table says of runs: in most cells, in the first row, and in the first column."""
    properties = table.find(W + "tblPr")
    chain = styles.chain(value_of(properties, "tblStyle"))
    whole = _merged([style.run for style in chain])
    look = properties.find(W + "tblLook") if properties is not None else None
    special = [_merged([_part(style, name) for style in chain] if _asked_for(look, name) else []) for name in _SPECIAL_PARTS]
    return whole, special[0].over(whole), special[1].over(whole)


def _merged(nearest_first: list[RunProperties]) -> RunProperties:
    merged = NOTHING_SAID
    for properties in nearest_first:
        merged = merged.over(properties)
    return merged


def _part(style: Style, name: str) -> RunProperties:
    wanted = (part for part in style.element.iterfind(W + "tblStylePr") if part.get(W + "type") == _PART_NAMES[name])
    part = next(wanted, None)
    return read_run_properties(part.find(R_PR) if part is not None else None)


def _asked_for(look: Element | None, name: str) -> bool:
    """Tell whether the table asks for the special look of a part; newer files say it in words, older ones in bits."""
    if look is None:
        return False
    said = look.get(W + name)
    if said is not None:
        return said in ("1", "true", "on")
    try:
        return bool(int(look.get(VAL, "0"), 16) & _SPECIAL_PARTS[name])
    except ValueError:
        return False


def _table_borders(table: Element, styles: Styles) -> Borders:
    """Give the lines of the whole table: its own before those of its style."""
    properties = table.find(W + "tblPr")
    found: Borders = {}
    for style in reversed(styles.chain(value_of(properties, "tblStyle"))):
        found |= _borders(style.element.find(f"{W}tblPr/{W}tblBorders"))
    return found | _borders(properties.find(W + "tblBorders") if properties is not None else None)


def _borders(element: Element | None) -> Borders:
    found = {}
    for side in element.iterchildren("*") if element is not None else ():
        name = side.tag.rpartition("}")[2]
        visible = side.get(VAL, "nil") not in _INVISIBLE and side.get(W + "color") not in _WHITE
        found[_SIDE_NAMES.get(name, name)] = visible
    return found
