"""Reading DOCX: tables with merged cells, as Word shows them.

What surprises: a cell that is merged away still stands in the file, and the grid often has columns that no cell edge of any row
uses; such columns are closed up, so that the file of another program gives the same table.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tuliem_report.reading.docx_markup import VAL, Element, W, is_on, value_of, whole
from tuliem_report.reading.docx_properties import RunProperties
from tuliem_report.reading.docx_state import ReadingState
from tuliem_report.reading.docx_table_styles import cell_runs, is_ruled
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
    """The cells met so far, and which of them reaches down to the last row at each start column.

    `runs` is what the style of the table says of runs in most cells, in the first row, and in the first column.
    """

    runs: tuple[RunProperties, RunProperties, RunProperties]
    slots: list[_Slot] = field(default_factory=list)
    above: dict[int, _Slot] = field(default_factory=dict)
    rows: int = 0
    header_rows: int = 0

    def runs_at(self, start: int) -> RunProperties:
        """Give what the style says of a cell that begins at this column of the row being read."""
        return self.runs[1] if self.rows == 0 else self.runs[2] if start == 0 else self.runs[0]


def read_table(table: Element, state: ReadingState, read_cell: CellReader) -> TableGrid | None:
    """Read a w:tbl; None where all its rows are dropped."""
    layout = _Layout(cell_runs(table, state.styles))
    around = state.table_run
    for row in _wrapped(table, W + "tr"):
        properties = row.find(W + "trPr")
        with state.dropping(state.revisions.marked(properties)):
            _read_row(row, properties, layout, state, read_cell)
    state.table_run = around
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
    beside: _Slot | None = None
    for cell in _wrapped(row, W + "tc"):
        own = cell.find(W + "tcPr")
        end = start + _span(value_of(own, "gridSpan"), 1)
        down, across = _merge(own, "vMerge"), _merge(own, "hMerge")
        owner = above.get(start) if down == "continue" else None
        beside = beside if across == "continue" else None
        state.table_run = layout.runs_at(start)
        with state.dropping(state.revisions.marked(own)):
            if state.dropped:
                read_cell(cell, state)
                continue
            if owner is None and beside is None:
                slot = _Slot(layout.rows, start, end, cell, read_cell(cell, state))
                layout.slots.append(slot)
                layout.above[start] = slot
                beside = slot if across == "restart" else None
            else:
                beside = _extend(owner, beside, layout, end, across)
                with state.dropping(_MERGED_AWAY):
                    read_cell(cell, state)
        start = end
    if layout.above:
        _count_header(properties, layout)
        layout.rows += 1


def _extend(owner: _Slot | None, beside: _Slot | None, layout: _Layout, end: int, across: str | None) -> _Slot | None:
    """Let the cell above, or the one on the left, take the place of a cell that is merged away; give what may go on to the right."""
    if owner is None:
        if beside is not None:
            beside.end = max(beside.end, end)
        return beside
    owner.rowspan = layout.rows - owner.row + 1
    layout.above[owner.start] = owner
    return owner if across else None


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
    for child in parent.iterchildren("*"):
        if child.tag == tag:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml"):
            yield from _wrapped(child, tag)
