"""Stage reading, PDF: the order in which the parts of rows are read.

Most rows have one segment. Where rows have two with a gutter between them that runs on from row to row (the letterhead in two
columns, "Nơi nhận" beside the signature, text in columns), everything left of the gutter is read before what stands right of it.
A gap that no other row and no great width confirms is only a gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tuliem_report.reading.pdf_lines import NARROWEST_GUTTER, Row, Segment, together

# In parts of the type size: the space between lines of one column, the space left for a signature, the space between rows with both
# sides, and the space above a column.
_LEFT_GAP = 1.0
_RIGHT_GAP = 9.0
_BOTH_GAP = 4.0
_ABOVE_GAP = 1.6
# Rows that overlap by this part of the type size stand side by side.
_BESIDE = 0.4
# A list in columns of words (name, office) has at least so many rows, and its left parts end at various places.
_LIST_ROWS = 3
_ALIGNED = 3.0
_FILLED = 0.6
_MOST_COLUMNS = 40  # columns within columns: no page has so many, a damaged one may seem to


@dataclass(slots=True)
class _Region:
    """Rows from `first` to before `stop` that a gutter between `x0` and `x1` parts.

    `split` counts rows with both sides, `right` rows with a right side.
    """

    first: int
    stop: int
    x0: float
    x1: float
    left_bottom: float
    right_bottom: float
    split: int = 1
    right: int = 1

    @property
    def middle(self) -> float:
        """The middle of the gutter."""
        return (self.x0 + self.x1) / 2

    def part(self, band: Row) -> tuple[Row, Row]:
        """Part a row in what stands left of the gutter and what stands right of it."""
        left = [segment for segment in band if segment.x0 + segment.x1 < 2 * self.middle]
        return left, [segment for segment in band if segment.x0 + segment.x1 >= 2 * self.middle]

    def take(self, band: Row) -> bool:
        """Take in the next row if it leaves the gutter open and follows closely enough in its column."""
        left, right = self.part(band)
        size = max(segment.size for segment in band)
        x0 = max([self.x0, *(segment.x1 for segment in left)])
        x1 = min([self.x1, *(segment.x0 for segment in right)])
        top = min(segment.top for segment in band)
        if not right:
            far = top - self.left_bottom > _LEFT_GAP * size
        elif not left:
            far = top - self.right_bottom > _RIGHT_GAP * size
        else:
            far = top - max(self.left_bottom, self.right_bottom) > _BOTH_GAP * size
        if far or x1 - x0 < NARROWEST_GUTTER * size:
            return False
        self.x0, self.x1, self.stop = x0, x1, self.stop + 1
        self.split += bool(left and right)
        self.right += bool(right)
        self.left_bottom = max([self.left_bottom, *(segment.bottom for segment in left)])
        self.right_bottom = max([self.right_bottom, *(segment.bottom for segment in right)])
        return True


def reading_order(rows: Sequence[Row], *, depth: int = 0) -> list[Segment]:
    """Give the segments of all rows in the order in which they are read; `depth` counts the columns that the rows stand within."""
    bands = _side_by_side(rows)
    ordered: list[Segment] = []
    done = 0
    while done < len(bands):
        is_split = len(bands[done]) > 1
        listed = _list_length(bands, done) if is_split else 0
        region = _region_from(bands, done) if is_split and not listed and depth < _MOST_COLUMNS else None
        if region:
            above = _take_above(ordered, region, bands[done])
            ordered.extend(_by_column(bands[done : region.stop], region, above, depth))
            done = region.stop
        else:
            ordered.extend(together(band) for band in bands[done : done + max(listed, 1)])
            done += max(listed, 1)
    return ordered


def _side_by_side(rows: Sequence[Row]) -> list[Row]:
    """Put rows together that stand beside each other on baselines a little apart."""
    bands: list[Row] = []
    for row in rows:
        if bands and _stands_beside(bands[-1], row):
            bands[-1] = sorted([*bands[-1], *row], key=lambda segment: segment.x0)
        else:
            bands.append(row)
    return bands


def _stands_beside(band: Row, row: Row) -> bool:
    if row[0].pieces[0].top > band[0].pieces[0].bottom:
        return False
    size = min(segment.size for segment in (*band, *row))
    if min(segment.bottom for segment in band) - max(segment.top for segment in row) < _BESIDE * size:
        return False
    return all(max(b.x0 - a.x1, a.x0 - b.x1) > NARROWEST_GUTTER * size for a in band for b in row)


def _region_from(bands: list[Row], first: int) -> _Region | None:
    """Follow the gutter of a split row downwards as far as it stays open; None where it is no gutter."""
    row = bands[first]
    gap = max(range(1, len(row)), key=lambda at: row[at].x0 - row[at - 1].x1)
    left, right = row[:gap], row[gap:]
    region = _Region(
        first,
        first + 1,
        max(segment.x1 for segment in left),
        right[0].x0,
        max(segment.bottom for segment in left),
        max(segment.bottom for segment in right),
    )
    if region.x1 <= region.x0:
        return None
    while region.stop < len(bands) and region.take(bands[region.stop]):
        pass
    if region.right == 1:
        # A running head or a row alone: what follows on the left belongs to it only if it is more of the same.
        more = [len(band) == 1 and _is_more_of(left[0], band[0]) for band in bands[first + 1 : region.stop]]
        region.stop = first + 1 + [*more, False].index(False)
    confirmed = region.split > 1 or any(segment.is_apart for band in bands[first : region.stop] for segment in band)
    return region if confirmed or _differ_in_height(row) else None


def _is_more_of(line: Segment, other: Segment) -> bool:
    """Tell whether a line below looks like another line of the same block: same type, same left edge or middle."""
    aligned = min(abs(line.x0 - other.x0), abs(line.x0 + line.x1 - other.x0 - other.x1) / 2) < _ALIGNED
    return aligned and (line.size, line.pieces[0].font) == (other.size, other.pieces[0].font)


def _differ_in_height(row: Row) -> bool:
    """Tell whether the parts of a row stand on baselines of their own, as only columns do."""
    return max(segment.bottom for segment in row) - min(segment.bottom for segment in row) > _BESIDE / 4 * row[0].size


def _take_above(ordered: list[Segment], region: _Region, row: Row) -> list[Segment]:
    """Take back lines just above a region that stand wholly right of its gutter: they head the right column."""
    above: list[Segment] = []
    top = min(segment.top for segment in row)
    while ordered and ordered[-1].x0 > region.x0 and 0 <= top - ordered[-1].bottom < _ABOVE_GAP * ordered[-1].size:
        top = ordered[-1].top
        above.insert(0, ordered.pop())
        region.x1 = min(region.x1, above[0].x0)
    return above


def _by_column(rows: list[Row], region: _Region, above: list[Segment], depth: int) -> list[Segment]:
    left, right = ([row for row in side if row] for side in zip(*(region.part(row) for row in rows), strict=True))
    if not (left and right):
        return [*above, *map(together, rows)]  # the geometry is broken: nothing stands on one of the sides
    return [*reading_order(left, depth=depth + 1), *above, *reading_order(right, depth=depth + 1)]


def _list_length(bands: list[Row], first: int) -> int:
    """Count the rows of a list in columns ("Đồng chí …", "Bí thư Đảng ủy") that begins here; its rows are read one by one.

    It is told from columns of text by parts that all begin at one place, end at various ones, and look the same in each row.
    """
    row = bands[first]
    stop = first
    while stop < len(bands) and _are_alike(row, bands[stop]):
        stop += 1
    ends = [band[0].x1 for band in bands[first:stop]]
    if stop - first < _LIST_ROWS:
        return 0
    size = median(band[0].size for band in bands[first:stop])
    filled = sum(end > max(ends) - size for end in ends)
    return stop - first if filled < _FILLED * len(ends) else 0


def _are_alike(row: Row, other: Row) -> bool:
    """Tell whether two rows have the same columns in the same type."""
    return len(row) == len(other) and all(
        abs(a.x0 - b.x0) < _ALIGNED and (a.size, a.pieces[0].font) == (b.size, b.pieces[0].font) for a, b in zip(row, other, strict=True)
    )
