"""Stage reading, PDF: the order in which the parts of rows are read.

Most rows have one segment. Where rows have two with a gutter between them that runs on from row to row (the letterhead in two
columns, "Nơi nhận" beside the signature, text in columns), everything left of the gutter is read before what stands right of it.
"""

from dataclasses import dataclass
from statistics import median

from tuliem_report.reading.pdf_lines import Row, Segment

# In parts of the type size: the narrowest gutter, the space between lines of one column, and the space left for a signature.
_GUTTER = 0.8
_LEFT_GAP = 1.0
_RIGHT_GAP = 9.0
_ABOVE_GAP = 1.6
# Rows that overlap by this part of the lower one's height stand side by side.
_BESIDE = 0.4
# A list in two columns of words (name, office) has at least so many rows, all of them split, and ragged left parts.
_LIST_ROWS = 3
_ALIGNED = 2.0
_FILLED = 0.6


@dataclass(slots=True)
class _Region:
    """Rows from `first` to before `stop` that a gutter between `x0` and `x1` parts."""

    first: int
    stop: int
    x0: float
    x1: float


def reading_order(rows: list[Row]) -> list[Segment]:
    """Give the segments of all rows in the order in which they are read."""
    bands = _side_by_side(rows)
    ordered: list[Segment] = []
    done = 0
    while done < len(bands):
        if len(bands[done]) == 1:
            ordered.append(bands[done][0])
            done += 1
            continue
        region = _grow(bands, done)
        above = _take_above(ordered, region, bands[done])
        inside = bands[region.first : region.stop]
        ordered.extend(_listed(inside) if _is_list(inside) else _by_column(inside, region, above))
        done = region.stop
    return ordered


def _side_by_side(rows: list[Row]) -> list[Row]:
    """Put rows together that stand beside each other on baselines a little apart."""
    bands: list[Row] = []
    for row in rows:
        if bands and _stands_beside(bands[-1], row):
            bands[-1] = sorted([*bands[-1], *row], key=lambda segment: segment.x0)
        else:
            bands.append(list(row))
    return bands


def _stands_beside(band: Row, row: Row) -> bool:
    size = min(segment.size for segment in (*band, *row))
    if min(segment.bottom for segment in band) - max(segment.top for segment in row) < _BESIDE * size:
        return False
    return all(max(b.x0 - a.x1, a.x0 - b.x1) > _GUTTER * size for a in band for b in row)


def _grow(bands: list[Row], first: int) -> _Region:
    """Follow the gutter of a split row downwards as far as it stays open."""
    row = bands[first]
    gap = max(range(1, len(row)), key=lambda at: row[at].x0 - row[at - 1].x1)
    region = _Region(first, first + 1, max(segment.x1 for segment in row[:gap]), row[gap].x0)
    left_bottom = max(segment.bottom for segment in row[:gap])
    right_bottom = max(segment.bottom for segment in row[gap:])
    for band in bands[first + 1 :]:
        middle = (region.x0 + region.x1) / 2
        left = [segment for segment in band if segment.x1 < middle or (segment.x0 < middle and segment.x1 < region.x1)]
        right = [segment for segment in band if segment not in left]
        x0 = max([region.x0, *(segment.x1 for segment in left)])
        x1 = min([region.x1, *(segment.x0 for segment in right)])
        size = max(segment.size for segment in band)
        if x1 - x0 < _GUTTER * size or (right and x1 <= region.x0):
            break
        top = min(segment.top for segment in band)
        if (not right and top - left_bottom > _LEFT_GAP * size) or (not left and top - right_bottom > _RIGHT_GAP * size):
            break
        region.x0, region.x1, region.stop = x0, x1, region.stop + 1
        left_bottom = max([left_bottom, *(segment.bottom for segment in left)])
        right_bottom = max([right_bottom, *(segment.bottom for segment in right)])
    return region


def _take_above(ordered: list[Segment], region: _Region, row: Row) -> list[Segment]:
    """Take back lines just above a region that stand wholly right of its gutter: they head the right column."""
    above: list[Segment] = []
    top = min(segment.top for segment in row)
    while ordered and ordered[-1].x0 > region.x0 and 0 <= top - ordered[-1].bottom < _ABOVE_GAP * ordered[-1].size:
        top = ordered[-1].top
        above.insert(0, ordered.pop())
        region.x1 = min(region.x1, above[0].x0)
    return above


def _by_column(rows: list[Row], region: _Region, above: list[Segment]) -> list[Segment]:
    middle = (region.x0 + region.x1) / 2
    left = [[segment for segment in row if segment.x0 < middle] for row in rows]
    right = [[segment for segment in row if segment.x0 >= middle] for row in rows]
    return [*reading_order([row for row in left if row]), *above, *reading_order([row for row in right if row])]


def _is_list(rows: list[Row]) -> bool:
    """Tell a list whose rows have two parts ("Đồng chí …", "Bí thư Đảng ủy") from two columns that are read one by one."""
    if len(rows) < _LIST_ROWS or any(len(row) != 2 for row in rows):
        return False
    starts = [row[1].x0 for row in rows]
    ends = [row[0].x1 for row in rows]
    size = median(row[0].size for row in rows)
    filled = sum(end > max(ends) - size for end in ends)
    aligned = max(starts) - min(starts) < _ALIGNED and max(row[0].x0 for row in rows) - min(row[0].x0 for row in rows) < 2 * size
    return aligned and filled < _FILLED * len(rows)


def _listed(rows: list[Row]) -> list[Segment]:
    return [Segment(tuple(piece for segment in row for piece in segment.pieces)) for row in rows]
