"""Stage reading, PDF: the straight lines drawn on a page.

Producers draw a rule as a stroked line, as a thin filled rectangle, or as one edge of a stroked rectangle; all three become
rules here. Shaded areas and white lines are no rules.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

import pypdfium2.raw as pdfium_c

from tuliem_report.reading import pdf_calls as calls
from tuliem_report.reading.page import Box
from tuliem_report.reading.pdf_geometry import Frame
from tuliem_report.reading.pdf_objects import PageObjects, applied, product

# Points. What is thinner than the first is a line; a dotted border is drawn in bits with gaps up to the second.
_THICKEST = 4.0
_GAP = 3.0
# Double borders and the thickness of lines put one border at several places, this far apart.
SNAP = 3.0
_SHORTEST = 6.0
# A path with more segments than this is a drawing.
_MOST_SEGMENTS = 400
_WHITE = 250

_Point = tuple[float, float]


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A drawn line of the page: at `at` (y where level, x where upright), from `start` to `stop`."""

    level: bool
    at: float
    start: float
    stop: float

    def as_box(self) -> Box:
        """Give the line as a box without thickness."""
        if self.level:
            return Box(self.start, self.at, self.stop, self.at)
        return Box(self.at, self.start, self.at, self.stop)


def drawn_rules(objects: PageObjects, frame: Frame) -> list[Rule]:
    """Give the level and upright rules of a page; bits of one line are joined."""
    return joined(rule for path, matrix in objects.paths for rule in _rules_of(path, matrix, frame))


def _rules_of(path: int, matrix: calls.Matrix, frame: Frame) -> Iterator[Rule]:
    """Give the rules that one path draws."""
    filled, stroked = calls.draw_mode(path)
    if not (filled or stroked) or calls.segment_count(path) > _MOST_SEGMENTS:
        return
    red, green, blue, opacity = calls.colour_of(path, stroked=stroked)
    if min(red, green, blue) >= _WHITE or opacity == 0:
        return
    for points in _subpaths(path, product(calls.matrix_of(path), matrix)):
        box = frame.box(min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points))
        if min(box.x1 - box.x0, box.bottom - box.top) <= _THICKEST:
            yield from _rules_in(box)
        elif stroked:
            for (xa, ya), (xb, yb) in pairwise(points):
                edge = frame.box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))
                if min(edge.x1 - edge.x0, edge.bottom - edge.top) <= _THICKEST / 4:
                    yield from _rules_in(edge)


def _rules_in(box: Box) -> Iterator[Rule]:
    """Give the rule that a thin box draws; a dot may be part of a level rule or of an upright one."""
    width, height = box.x1 - box.x0, box.bottom - box.top
    if height <= _THICKEST:
        yield Rule(True, (box.top + box.bottom) / 2, box.x0, box.x1)
    if width <= _THICKEST:
        yield Rule(False, (box.x0 + box.x1) / 2, box.top, box.bottom)


def _subpaths(path: int, matrix: calls.Matrix) -> Iterator[list[_Point]]:
    """Give the corners of each part of a path in user space, the first again at the end where it closes; curves are left out."""
    points: list[_Point] = []
    curved = False
    for index in range(calls.segment_count(path)):
        segment = calls.segment_at(path, index)
        kind = calls.segment_type(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == pdfium_c.FPDF_SEGMENT_BEZIERTO
        points.append(applied(matrix, *calls.point_of(segment)))
        if calls.closes_path(segment):
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def joined(strokes: Iterable[Rule]) -> list[Rule]:
    """Join strokes that lie on one line and touch; leave out what stays too short for a rule."""
    rules: list[Rule] = []
    for level, group in groupby(sorted(strokes), key=lambda rule: rule.level):
        line: list[Rule] = []
        for rule in group:
            if line and rule.at - line[0].at > SNAP:
                rules.extend(_join_line(line, level=level))
                line = []
            line.append(rule)
        rules.extend(_join_line(line, level=level))
    return [rule for rule in rules if rule.stop - rule.start >= _SHORTEST]


def _join_line(line: list[Rule], *, level: bool) -> Iterator[Rule]:
    """Join strokes at nearly one place where they touch or nearly do."""
    start = stop = at = None
    for rule in sorted(line, key=lambda rule: rule.start):
        if start is None or stop is None or at is None:
            start, stop, at = rule.start, rule.stop, rule.at
        elif rule.start > stop + _GAP:
            yield Rule(level, at, start, stop)
            start, stop, at = rule.start, rule.stop, rule.at
        else:
            stop = max(stop, rule.stop)
    if start is not None and stop is not None and at is not None:
        yield Rule(level, at, start, stop)
