"""Stage reading, PDF: ruled tables, from rules and pieces to grids of cells.

Rules that cross or touch make one grid; its cells are the smallest rectangles between them, and a border that is not drawn
between two of them merges them. One box around text is a frame, and boxes below each other are frames too: a table has columns.
"""

from bisect import bisect_right
from dataclasses import dataclass

from tuliem_report.reading.page import Box, Cell, TableGrid
from tuliem_report.reading.pdf_geometry import Piece
from tuliem_report.reading.pdf_lines import rows_of, text_line
from tuliem_report.reading.pdf_rules import SNAP, Rule

# Part of a cell's side along which a border must be drawn to part it from its neighbour.
_DRAWN = 0.6
# Points by which a rule passes the last one that crosses it where the outer border is left out.
_OVERHANG = 6.0
# A page with more rules than this holds a drawing.
_MOST_RULES = 600


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a grid, merged or not."""

    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True, slots=True)
class Grid:
    """The borders of one table: x of its columns, y of its rows, and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[CellPlace, ...]

    @property
    def box(self) -> Box:
        """The table's outer border."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies within the table."""
        return self.xs[0] - SNAP <= x <= self.xs[-1] + SNAP and self.ys[0] - SNAP <= y <= self.ys[-1] + SNAP

    def slot(self, x: float, y: float) -> tuple[int, int]:
        """Give row and column of the smallest rectangle that holds a point."""
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        return row, column


def find_grids(rules: list[Rule]) -> tuple[list[Grid], list[Rule]]:
    """Give the grids that the rules of a page draw, from top to bottom, and the rules that belong to none."""
    if len(rules) > _MOST_RULES:
        return [], [rule for rule in rules if rule.level]
    grids: list[Grid] = []
    rest: list[Rule] = []
    for group in _crossing(rules):
        grid = _grid_of(group)
        if grid is None:
            rest.extend(rule for rule in group if rule.level)
        else:
            grids.append(grid)
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0])), sorted(rest)


def _crossing(rules: list[Rule]) -> list[list[Rule]]:
    """Put rules together that cross or touch, directly or by way of others."""
    levels = [rule for rule in rules if rule.level]
    uprights = [rule for rule in rules if not rule.level]
    group_of = {rule: {rule} for rule in rules}
    for level in levels:
        for upright in uprights:
            if _cross(level, upright) and group_of[level] is not group_of[upright]:
                small, large = sorted((group_of[level], group_of[upright]), key=len)
                large |= small
                for rule in small:
                    group_of[rule] = large
    return list({id(group): sorted(group) for group in group_of.values()}.values())


def _cross(level: Rule, upright: Rule) -> bool:
    return level.start - SNAP <= upright.at <= level.stop + SNAP and upright.start - SNAP <= level.at <= upright.stop + SNAP


def _grid_of(group: list[Rule]) -> Grid | None:
    levels = [rule for rule in group if rule.level]
    uprights = [rule for rule in group if not rule.level]
    if not levels or not uprights:
        return None
    xs = _places([rule.at for rule in uprights], min(rule.start for rule in levels), max(rule.stop for rule in levels))
    ys = _places([rule.at for rule in levels], min(rule.start for rule in uprights), max(rule.stop for rule in uprights))
    if len(xs) < 3 or len(ys) < 2:
        return None
    cells = _cells(xs, ys, levels, uprights)
    return Grid(xs, ys, cells) if len(cells) > 1 and len({cell.column for cell in cells}) > 1 else None


def _places(drawn: list[float], first: float, last: float) -> tuple[float, ...]:
    """Give the borders that are drawn, and the outer ones that only the ends of the crossing rules show."""
    places: list[float] = []
    for place in sorted(drawn):
        if not places or place - places[-1] > SNAP:
            places.append(place)
    if first < places[0] - _OVERHANG:
        places.insert(0, first)
    if last > places[-1] + _OVERHANG:
        places.append(last)
    return tuple(places)


def _cells(xs: tuple[float, ...], ys: tuple[float, ...], levels: list[Rule], uprights: list[Rule]) -> tuple[CellPlace, ...]:
    """Merge the smallest rectangles over borders that are not drawn, first along each row, then downwards."""
    columns, rows = len(xs) - 1, len(ys) - 1
    at_x, at_y = _by_place(xs, uprights), _by_place(ys, levels)
    cells: list[CellPlace] = []
    open_above: dict[tuple[int, int], int] = {}
    for row in range(rows):
        column = 0
        below: dict[tuple[int, int], int] = {}
        while column < columns:
            end = column + 1
            while end < columns and not _is_drawn(at_x[end], ys[row], ys[row + 1]):
                end += 1
            above = open_above.get((column, end))
            if above is not None and not _is_drawn(at_y[row], xs[column], xs[end]):
                old = cells[above]
                cells[above] = CellPlace(old.row, old.column, old.rowspan + 1, old.colspan)
                below[column, end] = above
            else:
                below[column, end] = len(cells)
                cells.append(CellPlace(row, column, 1, end - column))
            column = end
        open_above = below
    return tuple(cells)


def _by_place(places: tuple[float, ...], rules: list[Rule]) -> list[list[Rule]]:
    """Give for each place the rules that are drawn there."""
    return [[rule for rule in rules if abs(rule.at - place) <= SNAP] for place in places]


def _is_drawn(rules: list[Rule], start: float, stop: float) -> bool:
    """Tell whether the rules at a place make a border along most of the way from `start` to `stop`."""
    length = sum(max(0.0, min(rule.stop, stop) - max(rule.start, start)) for rule in rules)
    return length >= _DRAWN * (stop - start)


def table_of(grid: Grid, pieces: list[Piece]) -> TableGrid:
    """Fill a grid with the pieces that stand in it."""
    owner = {
        (row, column): place
        for place in grid.cells
        for row in range(place.row, place.row + place.rowspan)
        for column in range(place.column, place.column + place.colspan)
    }
    content: dict[CellPlace, list[Piece]] = {place: [] for place in grid.cells}
    for piece in pieces:
        content[owner[grid.slot((piece.x0 + piece.x1) / 2, middle(piece))]].append(piece)
    cells = tuple(
        Cell(place.row, place.column, tuple(text_line(row) for row in rows_of(inside)), place.rowspan, place.colspan)
        for place, inside in content.items()
    )
    return TableGrid(cells, len(grid.ys) - 1, len(grid.xs) - 1, box=grid.box)


def middle(piece: Piece) -> float:
    """Give the height of the middle of a piece's small letters."""
    return piece.baseline - 0.25 * piece.size
