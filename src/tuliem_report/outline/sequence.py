"""Which candidate marker is right, and how deep it stands: a search over readings of the whole document.

A line that begins "2. " may continue an open list, open a new one, or be no marker at all. Each reading has a cost (see
COSTS); the few cheapest readings of everything so far are kept, so that a later number can correct an earlier choice: an
"A." that seemed to stand above "I." is put under it when "II." follows. The work is linear in the number of blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from tuliem_report.blocks.block import Block
from tuliem_report.blocks.marker import BULLET, Marker
from tuliem_report.outline.costs import COSTS, Level
from tuliem_report.outline.formulas import FRAME_HEADING
from tuliem_report.outline.shape import Styles, is_inline_list, is_plain_sentence, is_unnumbered_heading, looks_like_heading, style_key

BEAM = 8
"""How many readings are kept."""

FAR = 8.0
"""A reading that costs so much more than the best one is given up."""
HEADING_RANK_STEP = 3
SECTION_RANK = 30
FRAME_RANK = 35
"""Below sections: a section after "MỞ ĐẦU" stands beside it, not under it."""


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
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.markers and block.table is None:
            options = [option for reading in readings for option in _marked(reading, block)]
            readings = _cheapest(options)
        elif is_unnumbered_heading(block, following, styles):
            readings = [_heading(reading, block) for reading in readings]
        else:
            readings = [_filled(reading, block) for reading in readings]
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
    return [reading for reading in kept if reading.cost <= kept[0].cost + FAR]


def _filled(reading: _Reading, block: Block) -> _Reading:
    """A paragraph goes to the node that is open, which then has text; one that ends in a colon only leads in to more."""
    levels = reading.levels
    if levels and levels[-1].bare and not block.text.endswith(":"):
        levels = (*levels[:-1], levels[-1]._replace(fresh=False, bare=False))
    return _Reading(reading.cost, levels, PARAGRAPH, reading)


def _marked(reading: _Reading, block: Block) -> Iterator[_Reading]:
    """All readings of a block that has candidate markers."""
    refuse = max(_refusal(block, marker) for marker in block.markers)
    refuse = max(min(refuse, COSTS.reject_least), refuse - COSTS.reject_doubt * block.doubt)
    refused = _filled(reading, block)
    yield _Reading(reading.cost + refuse, refused.levels, PARAGRAPH, reading)
    for marker in block.markers:
        for value in marker.values:
            yield from _continued(reading, block, marker, value)
            yield from _opened(reading, block, marker, value)


def _refusal(block: Block, marker: Marker) -> float:
    """The cost of taking a marker for plain words.

    It is low where a marker of headings stands before a whole paragraph, and where the paragraph goes on counting inside.
    """
    if is_inline_list(block, marker):
        return COSTS.reject_inline
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
    bare = fresh or not is_plain_sentence(block, marker.end)
    level = Level(
        series=marker.row.series,
        value=value,
        rank=marker.row.rank,
        path=marker.path,
        form=_form(marker),
        key=key,
        fresh=fresh,
        bare=bare,
        style_level=block.heading_level,
        inner=tuple(sorted(inner.items())),
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
        if depth < len(levels) and levels[depth].series == marker.row.series:
            continue  # that is a list going on or beginning anew: see _continued
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
    if FRAME_HEADING.match(block.text):
        level = Level("frame", 0, FRAME_RANK, (), "", None, heading=True, fresh=True, bare=True, style_level=block.heading_level)
        return _Reading(reading.cost, (level,), Choice(None, 0), reading)
    key = style_key(block, 0)
    depth = _heading_depth(levels, key, block.heading_level)
    if depth < len(levels):
        level = levels[depth]._replace(heading=True, fresh=True, bare=True)
    else:
        rank = levels[-1].rank + HEADING_RANK_STEP if levels else 1
        level = Level("heading", 0, rank, (), "", key, heading=True, fresh=True, bare=True, style_level=block.heading_level)
    return _Reading(reading.cost, (*levels[:depth], level), Choice(None, depth), reading)


def _heading_depth(levels: tuple[Level, ...], key: tuple[bool, bool, bool] | None, style_level: int | None) -> int:
    """The depth at which an unnumbered heading stands."""
    if style_level is not None and any(level.style_level is not None for level in levels):
        # heading styles say it themselves
        return next(
            (depth for depth, level in enumerate(levels) if level.style_level is not None and level.style_level >= style_level), len(levels)
        )
    if not levels or (levels[-1].bare and not levels[-1].heading and levels[-1].rank < BULLET):
        return len(levels)
    for depth in range(len(levels) - 1, -1, -1):
        if levels[depth].series == "heading" and (key is None or levels[depth].key == key):
            return depth
    numbered = [depth for depth, level in enumerate(levels) if level.rank < BULLET]
    if key is not None:
        for depth in reversed(numbered):
            if levels[depth].key == key and levels[depth].rank > SECTION_RANK:
                return depth
        return numbered[-1] + 1 if numbered else 0
    deepest = numbered[-1] if numbered else 0
    return deepest if numbered and levels[deepest].rank > SECTION_RANK else deepest + bool(numbered)
