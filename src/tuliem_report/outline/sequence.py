"""Which candidate marker is right, and how deep it stands: a search over readings of the whole document.

A line that begins "2. " may continue an open list, open a new one, or be no marker at all. Each reading has a cost (see
COSTS); the few cheapest readings of everything so far are kept, so that a later number can correct an earlier choice: an
"A." that seemed to stand above "I." is put under it when "II." follows. The work is linear in the number of blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tuliem_report.blocks.block import Block
from tuliem_report.blocks.markers import BULLET, Marker
from tuliem_report.outline.shape import Styles, is_plain_sentence, is_unnumbered_heading, looks_like_heading, style_key

BEAM = 8
"""How many readings are kept."""

HEADING_RANK_STEP = 3


@dataclass(frozen=True, slots=True)
class Costs:
    """What each liberty costs. The figures only need to be in the right order: a gap in the numbering is likelier than a
    list without a first item, and both are likelier than "PHẦN THỨ NHẤT" being no heading."""

    open_first: float = 0.2
    open_later: float = 2.4
    duplicate: float = 2.6
    gap: tuple[float, ...] = (1.5, 2.4, 3.0, 4.2)
    restart: float = 4.0
    backward: float = 4.4
    nest_deeper: float = 1.8
    same_series: float = 1.0
    other_style: float = 1.5
    other_form: float = 0.3
    other_parent: float = 1.2
    doubt: float = 0.25
    doubtful_step: float = 3.0
    reject: float = 3.6
    reject_firm: float = 5.0
    reject_sentence: float = 2.0
    reject_doubt: float = 0.5
    reject_least: float = 0.8
    empty_heading: float = 1.0
    under_heading: float = 0.4


COSTS = Costs()


@dataclass(frozen=True, slots=True)
class Level:
    """An open list: its series, the place reached, and the look of its items.

    `heading`: its node is an unnumbered heading. `fresh`: its node looks like a heading and has nothing under it yet.
    `inner`: how far the lists under the nodes before this one came, for a numbering that runs on through all of them.
    """

    series: str
    value: int
    rank: int
    path: tuple[int, ...]
    form: str
    key: tuple[bool, bool, bool] | None
    heading: bool = False
    fresh: bool = False
    inner: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """What a block turned out to be: `marker` None and `depth` None for a paragraph of the node before it."""

    marker: Marker | None
    depth: int | None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of all blocks so far; `previous` links back to the reading it extends."""

    cost: float
    levels: tuple[Level, ...]
    choice: Choice | None = None
    previous: "_Reading | None" = None


PARAGRAPH = Choice(None, None)


def choose_markers(blocks: list[Block], styles: Styles) -> list[Choice]:
    """Give each block its place: the cheapest reading of the whole list."""
    readings = [_Reading(0.0, ())]
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if block.markers and block.table is None:
            options = [option for reading in readings for option in _marked(reading, block)]
            readings = _cheapest(options)
        elif is_unnumbered_heading(block, following, styles):
            readings = [_heading(reading, block) for reading in readings]
        else:
            readings = [_filled(reading) for reading in readings]
    best: _Reading | None = min(readings, key=lambda reading: reading.cost)
    choices: list[Choice] = []
    while best is not None and best.choice is not None:
        choices.append(best.choice)
        best = best.previous
    return choices[::-1]


def _cheapest(options: list[_Reading]) -> list[_Reading]:
    """The best reading for each distinct state, cheapest first."""
    best: dict[tuple[Level, ...], _Reading] = {}
    for option in options:
        known = best.get(option.levels)
        if known is None or option.cost < known.cost:
            best[option.levels] = option
    kept = sorted(best.values(), key=lambda reading: reading.cost)[:BEAM]
    return [reading for reading in kept if reading.cost <= kept[0].cost + 12]


def _filled(reading: _Reading) -> _Reading:
    """A paragraph goes to the node that is open; a node that has text is no longer fresh."""
    levels = reading.levels
    if levels and levels[-1].fresh:
        top = levels[-1]
        levels = (*levels[:-1], replace(top, fresh=False))
    return _Reading(reading.cost, levels, PARAGRAPH, reading)


def _marked(reading: _Reading, block: Block) -> Iterator[_Reading]:
    """All readings of a block that has candidate markers."""
    refuse = max(_refusal(block, marker) for marker in block.markers)
    refuse = max(COSTS.reject_least, refuse - COSTS.reject_doubt * block.doubt)
    refused = _filled(reading)
    yield _Reading(reading.cost + refuse, refused.levels, PARAGRAPH, reading)
    for marker in block.markers:
        for value in marker.values:
            yield from _continued(reading, block, marker, value)
            yield from _opened(reading, block, marker, value)


def _refusal(block: Block, marker: Marker) -> float:
    """The cost of taking a marker for plain words: low where a marker of headings stands before a whole paragraph."""
    if marker.row.rank <= 30 and marker.row.name != "article" and is_plain_sentence(block, marker.end):
        return COSTS.reject_sentence
    return COSTS.reject_firm if marker.row.firm else COSTS.reject


def _place(reading: _Reading, block: Block, marker: Marker, value: int, depth: int, cost: float) -> _Reading:
    """The reading in which the marker stands at `depth` (0: top level)."""
    levels = reading.levels
    key = style_key(block, marker.end)
    inner: dict[str, int] = dict(levels[depth].inner) if depth < len(levels) else {}
    inner.update((level.series, level.value) for level in levels[depth + 1 :])
    top = levels[-1] if levels else None
    if top is not None and top.fresh and depth < len(levels) and top.series != marker.row.series:
        cost += COSTS.empty_heading
    fresh = looks_like_heading(block, marker.end)
    level = Level(
        marker.row.series, value, marker.row.rank, marker.path, _form(marker), key, fresh=fresh, inner=tuple(sorted(inner.items()))
    )
    return _Reading(reading.cost + cost, (*levels[:depth], level), Choice(marker, depth), reading)


def _form(marker: Marker) -> str:
    """The printed form without its number: ".", "-", "()"."""
    return marker.text.replace(marker.number, "", 1).strip() if marker.number else marker.text


def _continued(reading: _Reading, block: Block, marker: Marker, value: int) -> Iterator[_Reading]:
    """Readings in which the marker goes on with an open list of its series."""
    key = style_key(block, marker.end)
    for depth in range(len(reading.levels) - 1, -1, -1):
        level = reading.levels[depth]
        if level.series != marker.row.series:
            continue
        cost = 0.0
        if marker.row.rank < BULLET:
            cost = _step(level, marker, value)
            cost += COSTS.doubt * block.doubt + (COSTS.doubtful_step if cost and not block.firm else 0.0)
        if key is not None and level.key is not None and key != level.key:
            cost += COSTS.other_style
        if _form(marker) != level.form:
            cost += COSTS.other_form
        yield _place(reading, block, marker, value, depth, cost)


def _step(level: Level, marker: Marker, value: int) -> float:
    """The cost of the step from the last number of an open list to this one."""
    if marker.path[:-1] != level.path[:-1]:
        return COSTS.other_parent + (0.8 if value == 1 else COSTS.open_later)
    step = value - level.value
    if step == 1:
        return 0.0
    if step > 1:
        return COSTS.gap[min(step - 2, len(COSTS.gap) - 1)]
    if step == 0:
        return COSTS.duplicate
    return COSTS.restart if value == 1 else COSTS.backward


def _opened(reading: _Reading, block: Block, marker: Marker, value: int) -> Iterator[_Reading]:
    """Readings in which the marker opens a new list, under the deepest node that ranks above it, or under the open node."""
    levels = reading.levels
    rank = marker.row.rank
    above = max((depth + 1 for depth, level in enumerate(levels) if level.rank < rank), default=0)
    for depth in {above, len(levels)}:
        cost = _opening_cost(levels[:depth], block, marker, value) if rank < BULLET else 0.0
        if depth > above:
            cost += COSTS.under_heading if levels[-1].fresh or levels[-1].heading else COSTS.nest_deeper
        if any(level.series == marker.row.series for level in levels[:depth]):
            if rank >= BULLET:
                continue
            cost += COSTS.same_series
        yield _place(reading, block, marker, value, depth, cost)


def _opening_cost(parents: tuple[Level, ...], block: Block, marker: Marker, value: int) -> float:
    """The cost of a list that begins with this number."""
    runs_on = bool(parents) and dict(parents[-1].inner).get(marker.row.series) == value - 1
    if value == 1 or runs_on:
        cost = COSTS.open_first
    else:
        cost = COSTS.open_later + 0.3 * min(value - 2, 4) + (COSTS.doubtful_step if not block.firm else 0.0)
    if len(marker.path) > 1:
        cost += _parent_cost(parents, marker)
    return cost + COSTS.doubt * block.doubt


def _parent_cost(levels: tuple[Level, ...], marker: Marker) -> float:
    """A compound number should stand under its first part: "2.1" under "2." (or under "II.")."""
    wanted = marker.path[:-1]
    for level in reversed(levels):
        if level.series.startswith("decimal") and len(level.path) == len(wanted):
            return 0.0 if level.path == wanted else COSTS.other_parent
    return 0.0 if any(level.series == "roman" and level.path == wanted for level in levels) else 0.5


def _heading(reading: _Reading, block: Block) -> _Reading:
    """An unnumbered heading: under a heading that has no text yet, else beside the level that looks like it."""
    levels = reading.levels
    key = style_key(block, 0)
    depth = _heading_depth(levels, key)
    if depth < len(levels):
        beside = levels[depth]
        level = replace(beside, heading=True, fresh=True)
    else:
        rank = levels[-1].rank + HEADING_RANK_STEP if levels else 1
        level = Level("heading", 0, rank, (), "", key, heading=True, fresh=True)
    return _Reading(reading.cost, (*levels[:depth], level), Choice(None, depth), reading)


def _heading_depth(levels: tuple[Level, ...], key: tuple[bool, bool, bool] | None) -> int:
    """The depth at which an unnumbered heading stands."""
    if not levels or (levels[-1].fresh and not levels[-1].heading and levels[-1].rank < BULLET):
        return len(levels)
    for depth in range(len(levels) - 1, -1, -1):
        if levels[depth].series == "heading" and (key is None or levels[depth].key == key):
            return depth
    numbered = [depth for depth, level in enumerate(levels) if level.rank < BULLET]
    if key is not None:
        for depth in reversed(numbered):
            if levels[depth].key == key and levels[depth].rank > 30:
                return depth
        return numbered[-1] + 1 if numbered else 0
    deepest = numbered[-1] if numbered else 0
    return deepest if numbered and levels[deepest].rank > 30 else deepest + bool(numbered)
