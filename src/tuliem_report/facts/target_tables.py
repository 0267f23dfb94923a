"""Facts: reads the targets out of a table, row by row.

Table → `Target` objects. A row with a name and no value is a group ("I | Về kinh tế") or an indicator whose parts follow; a row that begins
with a dash is a part. What surprises: the value as text is put together with its unit, so that the table and the list of one report
say the same ("Giảm còn 5,8" under "%" → "giảm còn 5,8%"); `quote` has the cells as they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from tuliem_report.facts.clauses import hide
from tuliem_report.facts.deadlines import find_period, first_period
from tuliem_report.facts.naming import stands_alone
from tuliem_report.facts.operators import Binding
from tuliem_report.facts.quantities import Quantity, find_quantities
from tuliem_report.facts.statements import bind_under
from tuliem_report.facts.table_columns import Cell, Columns, Grid, find_columns, last_year, lay_out
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Baseline, Table, Target
from tuliem_report.vietnamese.units import read_unit, tidy

_PART = regex.compile(r"^\s*[-–+•*]\s*(?:trong\s+đó\s*:?\s*)?|^\s*trong\s+đó\s*:?\s*", regex.IGNORECASE)
_ORDINAL = regex.compile(r"^\s*(?P<number>\d{1,3}|[IVXLC]{1,6}|[A-ZĐ])\s*[.)/-]\s+(?=\p{L})")
_UNIT_IN_NAME = regex.compile(r"\s*\((?:ĐVT\s*:?\s*|đơn\s+vị(?:\s+tính)?\s*:?\s*)?(?P<unit>[^()]{1,30})\)\s*$", regex.IGNORECASE)
_NOTHING = frozenset({"", "-", "–", "—", "…", "...", "x", "X"})
_EACH_YEAR = regex.compile(r"(?i)(?:từng|các|theo|hằng|hàng)\s+năm")
_SHORT_NOTE = 6  # words; a longer note tells a story, not a period


@dataclass(frozen=True, slots=True)
class _Row:
    """One row as read: `parts` says that its name began with a dash or "Trong đó"."""

    number: str
    group: str
    name: str
    part: bool
    unit: str | None
    value: str
    result: str
    note: str
    spread: bool
    quote: str
    page: int | None


@dataclass(frozen=True, slots=True)
class _Above:
    """What the rows above leave to a row: the group, and the indicator whose parts may follow."""

    group: str | None
    parent: _Row | None = None


def read_target_table(table: Table, headings: Sequence[str], group: str | None, log: ProblemLog) -> Iterator[Target]:
    """Read one table; nothing where its columns are not those of targets."""
    grid = lay_out(table)
    columns = find_columns(grid, table.header_rows) or (find_columns(grid) if table.header_rows else None)
    if columns is None:
        return
    rows = [_read_row(grid, index, columns) for index in range(columns.rows, len(grid))]
    above = _Above(group)
    for index, row in enumerate(rows):
        following = rows[index + 1] if index + 1 < len(rows) else None
        if not regex.search(r"\p{L}{2}", row.name) or row.name == columns_name(grid, columns):
            continue
        if row.value in _NOTHING and (row.spread or _opens_group(row, following)):
            above = _Above(row.name.rstrip(" :"))
        elif row.value in _NOTHING and following is not None and following.part and not row.part:
            above = replace(above, parent=row)
        else:
            yield _target(row, above, columns, headings, table, log)
            above = above if row.part else replace(above, parent=row)


def columns_name(grid: Grid, columns: Columns) -> str:
    """Give the header of the names, to know a header that a new page repeats."""
    return grid[0][columns.names[0]].text


def _opens_group(row: _Row, following: _Row | None) -> bool:
    """Tell a group from an indicator: it has a Roman numeral, a letter or no number, or the rows below count on from its number."""
    if row.part or row.unit or (following is not None and following.part):
        return bool(regex.fullmatch(r"[IVXLC]+|[A-ZĐ]", row.number))
    if not row.number or not row.number.isdigit():
        return True
    return following is not None and following.number.startswith(row.number + ".")


def _read_row(grid: Grid, index: int, columns: Columns) -> _Row:
    cells = grid[index]
    name, part, number = _name(cells, columns)
    unit = _text(cells, columns.unit)
    if not unit and (match := _UNIT_IN_NAME.search(name)) and _is_unit(match["unit"]):
        unit, name = match["unit"], name[: match.start()]
    home = cells[columns.names[0]]
    spread = bool(home.text) and cells[columns.target].text == home.text and not cells[columns.target].home
    return _Row(
        number=number,
        group=_text(cells, columns.group),
        name=name,
        part=part,
        unit=_lower_first(tidy(unit)) if unit and unit not in _NOTHING else None,
        value="" if spread else _text(cells, columns.target),
        result="" if spread else _text(cells, columns.result),
        note="; ".join(cells[column].text for column in columns.notes if cells[column].text and cells[column].home),
        spread=spread,
        quote=" | ".join(cell.text for cell in cells if cell.home and cell.text),
        page=home.page,
    )


def _text(cells: Sequence[Cell], column: int | None) -> str:
    return "" if column is None else cells[column].text


def _name(cells: Sequence[Cell], columns: Columns) -> tuple[str, bool, str]:
    """Give the name, whether it is a part, and the number; a number may stand before the name in its cell."""
    texts = list(dict.fromkeys(cells[column].text for column in columns.names if cells[column].text))
    number = _text(cells, columns.number).strip(" .)")
    if number and not texts:
        texts = [number] if regex.search(r"\p{L}{3}", number) else []
    name = texts[0] if texts else ""
    if len(texts) > 1:
        name = texts[1] if stands_alone(texts[0], texts[1]) else f"{texts[0]}: {texts[1]}"
    if match := _ORDINAL.match(name):
        name, number = name[match.end() :], number or match["number"]
    part = bool(_PART.match(name))
    return _PART.sub("", name).rstrip(" :"), part, number if len(number) <= 6 else ""


def _is_unit(text: str) -> bool:
    unit = read_unit(text.strip())
    return unit is not None and unit.known and unit.end == len(text.strip())


def _target(row: _Row, above: _Above, columns: Columns, headings: Sequence[str], table: Table, log: ProblemLog) -> Target:
    parent = above.parent if row.part else None
    unit = row.unit or (parent.unit if parent else None) or _unit_of_header(columns.target_header)
    name = row.name
    value_text, bound, unit = read_cell(row.value, unit, name)
    if not value_text:
        log.add(
            "target-without-value",
            "A row of the targets has no value.",
            hint="Fill in the value, or drop the row.",
            page=row.page,
            address=table.address,
        )
    note = row.note if len(row.note.split()) <= _SHORT_NOTE else None
    period = first_period(row.value, note, f"{row.name} {unit or ''}") or _header_period(columns.target_header)
    return Target(
        number=int(row.number) if row.number.isdigit() else None,
        group=row.group or above.group,
        indicator=name,
        value_text=value_text,
        operator=bound.operator if bound else "state",
        low=bound.low if bound else None,
        high=bound.high if bound else None,
        unit=unit,
        period=period or first_period(*headings),
        address=table.address,
        page=row.page or table.page,
        quote=row.quote,
        baseline=_baseline(row, unit, columns.result_header),
        note=row.note or None,
    )


def read_cell(text: str, unit: str | None, name: str = "") -> tuple[str, Binding | None, str | None]:
    """Read a value that stands apart from its name and unit: the text with its unit, the bounds, and the unit."""
    text = text if text not in _NOTHING else ""
    first = next((quantity for quantity in find_quantities(hide(text)) if quantity.binding), None)
    if first is None:
        return text, None, unit
    if own := _own_unit(first, unit):
        unit = own
    elif unit:
        at = first.figures.end
        longer = text[:at] + ("" if unit[0] in "%‰" else " ") + unit + _after(text[at:])
        # A unit that is no unit ("12" of a table out of order) may spoil the value: then it stands alone.
        if again := next((quantity for quantity in find_quantities(hide(longer)) if quantity.binding), None):
            text, first = longer, again
    binding, _ = bind_under(first, name)
    return _lower_first(text), binding, unit


def _own_unit(quantity: Quantity, unit: str | None) -> str | None:
    """Give the unit that the cell prints itself, where it says more than the column or something else."""
    printed = quantity.unit
    if printed is None or not (printed.known or unit is None):
        return None
    if unit and printed.text.lower() == unit.lower():
        return unit
    return printed.text


def _after(rest: str) -> str:
    return rest if not rest or rest[0] in " ,.;)/" else f" {rest}"


def _unit_of_header(header: str) -> str | None:
    match = regex.search(r"\((?:ĐVT\s*:?\s*)?([^()]{1,30})\)", header)
    return match[1].strip() if match and _is_unit(match[1]) else None


def _header_period(header: str) -> str | None:
    if regex.search(r"(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d", header):
        return find_period(header) or "term"
    # "Chỉ tiêu từng năm" stands over the columns of the years
    year = last_year(header)
    return find_period(_EACH_YEAR.sub(" ", header) if year else header) or (str(year) if year else None)


def _baseline(row: _Row, unit: str | None, header: str) -> Baseline | None:
    if row.result in _NOTHING:
        return None
    years = regex.findall(r"(?:19|20)\d\d", header)
    return read_baseline(row.result, unit, "-".join(years[-2:]) if years else None)


def read_baseline(text: str, unit: str | None, period: str | None) -> Baseline:
    """Read a result that is printed beside a target; `unit` is the target's, for a figure without one."""
    value_text, bound, own = read_cell(text, unit)
    return Baseline(
        value_text=value_text,
        operator=bound.operator if bound else "state",
        low=bound.low if bound else None,
        high=bound.high if bound else None,
        unit=own if bound else None,
        period=period,
    )


def _lower_first(text: str) -> str:
    """Write "Giảm còn" as "giảm còn" and "Triệu đồng" as "triệu đồng"; "USD" and "OCOP" stay."""
    return text[:1].lower() + text[1:] if len(text) > 1 and text[1].islower() else text
