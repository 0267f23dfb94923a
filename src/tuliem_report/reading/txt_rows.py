"""Plain text: lines of a table in columns → its rows, where cells are wrapped and stand at the top or in the middle of their row.

Nothing is drawn between rows, so each way to cut the lines into rows has a price, and the cheapest is taken: cells that stand
neither at the top nor in the middle cost, and so do two numbers in a row, a row whose name begins within a sentence, a list item
inside a cell.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import regex

from tuliem_report.reading.txt_heads import is_marked, is_ordinal

MOST_LINES = 12
"""Lines that the tallest row may have."""
_BESIDE = 4.0
"""What it costs that a text stands beside the one above it in its cell, not below: they are of two columns."""
_OTHER_HEIGHT = 1.5
"""What it costs that the cells of a row stand at another height than those of the other rows."""

_FIGURE = regex.compile(r"(?:[><≥≤~]|trên|dưới|từ|đạt|khoảng)?\s*[-–]?\d[\d.,]*\s*%?", regex.IGNORECASE)
_LOWERCASE = regex.compile(r"\p{Ll}(?![.)/] )|[,;:)”/]|%/")
_OPEN_END = regex.compile(r"[-–,/(“]$|\b(?:và|của|các|từ|đến|trên|theo|với|cho|được|có|trong|so)$")


_BARE_FIGURE = regex.compile(r"[\d.,]+\s*[-–%]?")
_BEFORE_FIGURE = regex.compile(
    r"(?:[><≥≤~=:]|\b(?:dưới|còn|khoảng|đạt|giảm|tăng|thiểu|đa|quá|nhất|năm|quân|thêm|hơn|gấp|lên|về|xuống|bằng|là|số))$", regex.IGNORECASE
)
"""Words after which a figure stands in the next line of a cell."""


@dataclass(frozen=True, slots=True)
class Band:
    """A line of a table: the text that it has in each column, and whether a blank line stands above it that others lack.

    `spread`: the number of columns over which its last text reaches, for a line that is a row of its own. `extents`: where the texts
    begin and end, if that means anything.
    """

    texts: tuple[str, ...]
    apart: bool = False
    spread: int = 0
    extents: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What the columns hold: `number` the rows' numbers, `name` what the rows are about; `loose` ones reach over rows."""

    widths: tuple[int, ...]
    name: int
    number: int | None = None
    loose: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Row:
    """A row that grows line by line, and what it costs so far; `holes` counts lines that a cell leaves out."""

    plan: Plan
    height: int = 0
    flow: float = 0.0
    holes: int = 0
    numbers: int = 0
    first: dict[int, int] = field(default_factory=dict)
    last: dict[int, str] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    opening: dict[int, str] = field(default_factory=dict)
    extents: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, band: Band) -> None:
        """Take the next line in."""
        if self.height and band.apart:
            self.flow += 2.0
        for column, text in enumerate(band.texts):
            if not text or column in self.plan.loose:
                continue
            if column == self.plan.number:
                self.numbers += 1
            if column in self.last:
                self.flow += _join_cost(self.last[column], text, self.plan.widths[column], named=column == self.plan.name)
                self.holes += self.height - self.ends[column] - 1
                self.flow += _BESIDE * (band.extents != () and not _meet(self.extents[column], band.extents[column]))
            else:
                self.first[column] = self.height
                self.opening[column] = text
            self.last[column], self.ends[column] = text, self.height
            self.extents[column] = band.extents[column] if band.extents else (0, 0)
        self.height += 1

    def costs(self) -> tuple[float, float, float]:
        """What speaks against these lines as one row whose cells stand at its top, in its middle, at its foot."""
        free = 0.3 + self.flow + self._odd()
        at_top = sum(2.3 * first for first in self.first.values()) + self.holes
        at_foot = sum(2.3 * (self.height - 1 - self.ends[column]) for column in self.first) + self.holes
        off = (abs(first + self.ends[column] + 1 - self.height) / 2 for column, first in self.first.items())
        in_middle = sum(2.0 * max(0.0, place - 0.5) + 0.3 * place for place in off) + 0.2 * self.holes
        return free + at_top, free + in_middle, free + at_foot

    def goes_on(self) -> bool:
        """Tell whether every text is the end of one above: a row that the end of a page has cut."""
        return not self.numbers and all(goes_on(text) for text in self.opening.values())

    def _odd(self) -> float:
        """What a row lacks that rows have."""
        name = self.opening.get(self.plan.name)
        values = len(self.opening) - (name is not None) - min(self.numbers, 1)
        if name is None:
            return 4.0 if self.first else 8.0
        cost = 5.0 * bool(_LOWERCASE.match(name))
        if not self.numbers and self.plan.number is not None and not is_marked(name):
            cost += 1.0 if values else 2.5
        return cost + (0.5 if not values else 0.0)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _join_cost(before: str, after: str, width: int, *, named: bool) -> float:
    """What speaks against a text that goes on in the next line of its cell."""
    if named and is_marked(after) and not _OPEN_END.search(before):
        return 4.0
    if _LOWERCASE.match(after) or _OPEN_END.search(before):
        return 0.0
    if not named and _BARE_FIGURE.fullmatch(after) and not _BEFORE_FIGURE.search(before):
        return 2.5
    if _FIGURE.fullmatch(before) and _FIGURE.fullmatch(after):
        return 4.0
    word = after.split(" ", 1)[0]
    return 3.0 if named and len(before) + 1 + len(word) < width else 1.0


@dataclass(frozen=True, slots=True)
class Cut:
    """The rows, each by its first line and the line after its last, and what the dearest of them cost."""

    rows: tuple[tuple[int, int], ...]
    cost: float


def cut_rows(bands: Sequence[Band], plan: Plan) -> Cut:
    """Cut lines into rows: the cells of a table mostly stand at one height of their rows, so each height is tried."""
    ways = [_Way([0.0] + [float("inf")] * len(bands), [0] * (len(bands) + 1)) for _ in range(3)]
    for start, first in enumerate(bands):
        row = _Row(plan)
        for stop in range(start + 1, min(start + MOST_LINES, len(bands)) + 1):
            if stop > start + 1 and (first.spread or bands[stop - 1].spread):
                break
            row.add(bands[stop - 1])
            if row.numbers > 1:
                break
            costs = (0.0,) * 3 if first.spread or (start == 0 and row.goes_on()) else row.costs()
            open_end = 0.0 if first.spread else _open_end(bands, stop, plan)
            for way, cost in zip(ways, costs, strict=True):
                way.offer(start, stop, min(cost, min(costs) + _OTHER_HEIGHT) + open_end)
    best = min(ways, key=lambda way: way.cost[-1])
    rows = best.rows()
    return Cut(rows, max((best.cost[stop] - best.cost[start] for start, stop in rows), default=0.0))


@dataclass(slots=True)
class _Way:
    """The cheapest rows for one height of the cells: the cost up to each line, and where the row that ends there begins."""

    cost: list[float]
    start: list[int]

    def offer(self, start: int, stop: int, cost: float) -> None:
        """Take a row if it is cheaper than what is known to end with its last line."""
        if self.cost[start] + cost < self.cost[stop]:
            self.cost[stop], self.start[stop] = self.cost[start] + cost, start

    def rows(self) -> tuple[tuple[int, int], ...]:
        """Give the rows from the top."""
        starts = [len(self.start) - 1]
        while starts[-1] > 0:
            starts.append(self.start[starts[-1]])
        return tuple(pairwise(reversed(starts)))


def _open_end(bands: Sequence[Band], stop: int, plan: Plan) -> float:
    """What speaks against a row that ends before the line `stop`: a text that plainly goes on there."""
    if stop == len(bands) or bands[stop].spread:
        return 0.0
    ends = (column for column, text in enumerate(bands[stop - 1].texts) if text and column not in plan.loose and column != plan.number)
    return sum(1.5 for column in ends if bands[stop].texts[column] and _OPEN_END.search(bands[stop - 1].texts[column]))


def number_column(columns: Sequence[Sequence[str]]) -> int | None:
    """Give the first of the two leading columns whose texts are the numbers of rows."""
    for column, texts in enumerate(columns[:2]):
        if len(texts) >= 2 and all(is_ordinal(text) for text in texts):
            return column
    return None


def goes_on(text: str) -> bool:
    """Tell whether a text begins as only the lower lines of a cell do."""
    return _LOWERCASE.match(text) is not None


def may_go_on(text: str) -> bool:
    """Tell whether a text breaks off: with a dash, a comma, a word that ends nothing."""
    return _OPEN_END.search(text) is not None
