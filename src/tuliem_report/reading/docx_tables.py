"""Reading DOCX: tables with merged cells, as Word shows them.

What surprises: a cell that is merged away still stands in the file, and the grid often has columns that no cell edge of any row
uses; such columns are closed up, so that the file of another program gives the same table.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tuliem_report.reading.docx_borders import is_ruled
from tuliem_report.reading.docx_markup import VAL, Element, W, children, is_on, value_of, whole
from tuliem_report.reading.docx_state import ReadingState
from tuliem_report.reading.page import Cell, TableGrid, TextLine

CellReader = Callable[[Element, ReadingState], tuple[TextLine, ...]]
_MERGED_AWAY = "merged away"
_MAX_COLUMNS = 1000
"""Word allows 63 columns; a larger gridSpan is a fault and counts as one."""


@dataclass(slots=True)
class _Slot:
    """A cell on its grid, its edges counted in columns of the file."""

    row: int
    start: int
    end: int
    element: Element
    lines: tuple[TextLine, ...] = ()
    rowspan: int = 1


@dataclass(slots=True)
class _Layout:
    """The cells met so far, and which of them reaches down to the last row at each start column."""

    slots: list[_Slot] = field(default_factory=list)
    above: dict[int, _Slot] = field(default_factory=dict)
    rows: int = 0
    header_rows: int = 0


def read_table(table: Element, state: ReadingState, read_cell: CellReader) -> TableGrid | None:
    """Read a w:tbl; None where all its rows are dropped."""
    layout = _Layout()
    for row in _wrapped(table, W + "tr"):
        properties = row.find(W + "trPr")
        reason = state.revisions.marked(properties)
        with state.dropping(reason):
            if state.dropped:
                for cell in _wrapped(row, W + "tc"):
                    read_cell(cell, state)
                continue
            _read_row(row, properties, layout, state, read_cell)
    if not layout.slots:
        return None
    edges = sorted({edge for slot in layout.slots for edge in (slot.start, slot.end)})
    column = {edge: index for index, edge in enumerate(edges)}
    cells = tuple(
        Cell(slot.row, column[slot.start], slot.lines, slot.rowspan, column[slot.end] - column[slot.start]) for slot in layout.slots
    )
    ruled = is_ruled(table, [slot.element for slot in layout.slots], state.styles)
    return TableGrid(cells, layout.rows, len(edges) - 1, ruled, header_rows=layout.header_rows)


def _read_row(row: Element, properties: Element | None, layout: _Layout, state: ReadingState, read_cell: CellReader) -> None:
    start = _span(value_of(properties, "gridBefore"), 0)
    above, layout.above = layout.above, {}
    previous: _Slot | None = None
    for cell in _wrapped(row, W + "tc"):
        own = cell.find(W + "tcPr")
        end = start + _span(value_of(own, "gridSpan"), 1)
        with state.dropping(state.revisions.marked(own)):
            if state.dropped:
                read_cell(cell, state)
                continue
            owner = above.get(start) if _merge(own, "vMerge") == "continue" else None
            beside = previous if _merge(own, "hMerge") == "continue" else None
            if owner is None and beside is None:
                previous = _Slot(layout.rows, start, end, cell, read_cell(cell, state))
                layout.slots.append(previous)
                layout.above[start] = previous
            else:
                _extend(owner, beside, layout, end)
                with state.dropping(_MERGED_AWAY):
                    read_cell(cell, state)
        start = end
    if previous is not None or layout.above:
        _count_header(properties, layout)
        layout.rows += 1


def _extend(owner: _Slot | None, beside: _Slot | None, layout: _Layout, end: int) -> None:
    """Let the cell above, or the one on the left, take the place of a cell that is merged away."""
    if owner is not None:
        owner.rowspan = layout.rows - owner.row + 1
        layout.above[owner.start] = owner
    elif beside is not None:
        beside.end = end


def _count_header(properties: Element | None, layout: _Layout) -> None:
    """Rows that are repeated on each page are a header only at the top."""
    mark = properties.find(W + "tblHeader") if properties is not None else None
    if mark is not None and is_on(mark) and layout.header_rows == layout.rows:
        layout.header_rows += 1


def _merge(properties: Element | None, name: str) -> str | None:
    """Give "restart" or "continue"; an element without a value continues."""
    mark = properties.find(W + name) if properties is not None else None
    return None if mark is None else mark.get(VAL, "continue")


def _span(value: str | None, default: int) -> int:
    span = whole(value)
    return span if span is not None and default <= span <= _MAX_COLUMNS else default


def _wrapped(parent: Element, tag: str) -> Iterator[Element]:
    """Give rows or cells, whatever wraps them (content controls, custom XML)."""
    for child in children(parent):
        if child.tag == tag:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            yield from _wrapped(child, tag)
