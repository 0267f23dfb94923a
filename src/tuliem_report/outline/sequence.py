"""Which candidate marker is right, and how deep it stands: a search over readings of the whole document.

A line that begins "2. " may continue an open list, open a new one, or be no marker at all. Each reading has a cost (see
COSTS); the few cheapest readings of everything so far are kept, so that a later number can correct an earlier choice: an
"A." that seemed to stand above "I." is put under it when "II." follows. The work is linear in the number of blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from operator import itemgetter
from typing import NamedTuple

from tuliem_report.blocks.block import Block
from tuliem_report.blocks.marker import BULLET, Marker
from tuliem_report.outline.costs import COSTS, Level, StyleKey
from tuliem_report.outline.formulas import FRAME_HEADING
from tuliem_report.outline.shape import Styles, is_inline_list, is_plain_sentence, is_unnumbered_heading, looks_like_heading, style_key

BEAM = 8
"""How many readings are kept."""

FAR = 8.0
"""A reading that costs so much more than the best one is given up."""
DEEPEST = 24
"""No list is nested deeper: a document that seems to do so is broken."""
HEADING_RANK_STEP = 3
SECTION_RANK = 30
FRAME_RANK = 35
"""Below sections: a section after "MỞ ĐẦU" stands beside it, not under it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a block turned out to be: `marker` None and `depth` None for a paragraph of the node before it."""

    marker: Marker | None
    depth: int | None


class _Reading(NamedTuple):
    """One reading of all blocks so far; `previous` links back to the reading it extends."""

    cost: float
    levels: tuple[Level, ...]
    choice: Choice | None = None
    previous: "_Reading | None" = None


PARAGRAPH = Choice(None, None)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A block read as an item of a list. `level` is the list's state after it, `doubt` what its doubtful beginning costs."""

    marker: Marker
    level: Level
    firm: bool
    doubt: float


class _Option(NamedTuple):
    """A reading of one block more, its cost known and no more worked out: `candidate` placed at `depth`, or no item at all."""

    cost: float
    before: _Reading
    candidate: _Candidate | None = None
    depth: int = 0


def choose_markers(blocks: list[Block], styles: Styles) -> list[Choice]:
    """Give each block its place: the cheapest reading of the whole list."""
    readings = [_Reading(0.0, ())]
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.markers and block.table is None:
            refuse = max(_refusal(block, marker) for marker in block.markers)
            refuse = max(min(refuse, COSTS.reject_least), refuse - COSTS.reject_doubt * block.doubt)
            candidates = [_candidate(block, marker, value) for marker in block.markers for value in marker.values]
            options = [_Option(reading.cost + refuse, reading) for reading in readings]
            options += [option for reading in readings for candidate in candidates for option in _places(reading, candidate)]
            readings = _cheapest(options, block)
        elif is_unnumbered_heading(block, following, styles):
            readings = [_heading(reading, block) for reading in readings]
        else:
            readings = [_filled(reading, block, reading.cost) for reading in readings]
    best: _Reading | None = min(readings, key=lambda reading: reading.cost)
    choices: list[Choice] = []
    while best is not None and best.choice is not None:
        choices.append(best.choice)
        best = best.previous
    return choices[::-1]


def _candidate(block: Block, marker: Marker, value: int) -> _Candidate:
    """Work out, once for all readings, what the block says of itself."""
    fresh = looks_like_heading(block, marker.end)
    level = Level(
        series=marker.row.series,
        value=value,
        rank=marker.row.rank,
        path=marker.path,
        form=marker.text.replace(marker.number, "", 1).strip() if marker.number else marker.text,
        key=style_key(block, marker.end),
        fresh=fresh,
        bare=fresh or not is_plain_sentence(block, marker.end),
        style_level=block.heading_level,
    )
    doubt = COSTS.doubt if marker.row.rank < BULLET else COSTS.bullet_doubt
    return _Candidate(marker, level, block.firm, doubt * block.doubt)


def _cheapest(options: list[_Option], block: Block) -> list[_Reading]:
    """The best reading for each distinct state, cheapest first; the dearer options are not even carried out."""
    options.sort(key=itemgetter(0))
    states: set[tuple[Level, ...]] = set()
    kept: list[_Reading] = []
    for cost, before, candidate, depth in options:
        if len(kept) == BEAM or cost > options[0].cost + FAR:
            break
        reading = _filled(before, block, cost) if candidate is None else _placed(before, candidate, depth, cost)
        if reading.levels not in states:
            states.add(reading.levels)
            kept.append(reading)
    return kept


def _filled(reading: _Reading, block: Block, cost: float) -> _Reading:
    """A paragraph goes to the node that is open, which then has text; one that ends in a colon only leads in to more."""
    levels = reading.levels
    if levels and levels[-1].bare and not block.text.endswith(":"):
        levels = (*levels[:-1], levels[-1]._replace(fresh=False, bare=False))
    return _Reading(cost, levels, PARAGRAPH, reading)


def _places(reading: _Reading, candidate: _Candidate) -> Iterator[_Option]:
    """All places that an item may have in a reading: going on with an open list, or opening one."""
    levels, item = reading.levels, candidate.level
    alike = [depth for depth, level in enumerate(levels) if level.series == item.series]
    empty = COSTS.empty_heading if levels and levels[-1].fresh and levels[-1].series != item.series else 0.0
    for depth, cost in chain(_continued(levels, candidate, alike), _opened(levels, candidate, alike)):
        cost += empty if depth < len(levels) else 0.0
        yield _Option(reading.cost + cost, reading, candidate, depth)


def _refusal(block: Block, marker: Marker) -> float:
    """The cost of taking a marker for plain words.

    It is low where a marker of headings stands before a whole paragraph, and where the paragraph goes on counting inside.
    """
    if is_inline_list(block, marker):
        return COSTS.reject_inline
    if marker.row.rank <= 30 and marker.row.name != "article" and is_plain_sentence(block, marker.end):
        return COSTS.reject_sentence
    return COSTS.reject_firm if marker.row.firm else COSTS.reject


def _placed(reading: _Reading, candidate: _Candidate, depth: int, cost: float) -> _Reading:
    """The reading in which the item stands at `depth` (0: top level)."""
    levels = reading.levels
    level = candidate.level
    if depth < len(levels):
        inner = dict(levels[depth].inner)
        inner.update((closed.series, closed.value) for closed in levels[depth + 1 :])
        if inner:
            level = level._replace(inner=tuple(sorted(inner.items())))
    return _Reading(cost, (*levels[:depth], level), Choice(candidate.marker, depth), reading)


def _continued(levels: tuple[Level, ...], candidate: _Candidate, alike: list[int]) -> Iterator[tuple[int, float]]:
    """The open lists of the item's series (`alike`: their depths), deepest first, and what it costs to go on with each."""
    item = candidate.level
    for depth in reversed(alike):
        level = levels[depth]
        cost = _step(level, item) if item.rank < BULLET else 0.0
        cost += candidate.doubt + (COSTS.doubtful_step if cost and not candidate.firm else 0.0)
        if item.key is not None and level.key is not None and item.key != level.key:
            cost += COSTS.other_style
        if item.form != level.form:
            cost += COSTS.other_form
        yield depth, cost


def _step(level: Level, item: Level) -> float:
    """The cost of the step from the last number of an open list to this one."""
    if item.path[:-1] != level.path[:-1]:
        return COSTS.other_parent + (0.8 if item.value == 1 else COSTS.open_later)
    step = item.value - level.value
    if step == 1:
        return 0.0
    if step > 1:
        return COSTS.gap[min(step - 2, len(COSTS.gap) - 1)]
    if step == 0:
        return COSTS.duplicate
    return COSTS.restart if item.value == 1 else COSTS.backward


def _opened(levels: tuple[Level, ...], candidate: _Candidate, alike: list[int]) -> Iterator[tuple[int, float]]:
    """A new list: under the deepest node that ranks above it, or under the open node, and what that costs."""
    item = candidate.level
    above = len(levels)
    while above and levels[above - 1].rank >= item.rank:
        above -= 1
    for depth in (above, len(levels)) if above < len(levels) else (above,):
        if depth >= DEEPEST or depth in alike:
            continue  # beside an item of its series the list goes on or begins anew: see _continued
        cost = _opening_cost(levels[:depth], candidate) if item.rank < BULLET else candidate.doubt
        if depth > above:
            cost += COSTS.under_heading if levels[-1].fresh or levels[-1].heading else COSTS.nest_deeper
        if alike and alike[0] < depth:
            if item.rank >= BULLET:
                continue
            cost += 0.0 if _runs_on(levels[:depth], item) else COSTS.same_series
        yield depth, cost


def _opening_cost(parents: tuple[Level, ...], candidate: _Candidate) -> float:
    """The cost of a list that begins with this number."""
    item = candidate.level
    if item.value == 1 or _runs_on(parents, item):
        cost = COSTS.open_first
    else:
        cost = COSTS.open_later + 0.3 * min(item.value - 2, 4) + (COSTS.doubtful_step if not candidate.firm else 0.0)
    if item.series in ("upper_letter", "roman") and not item.bare:
        cost += COSTS.open_sentence  # "A. Smith đánh giá cao …": believed if "B." follows
    if len(item.path) > 1:
        cost += _parent_cost(parents, item)
    return cost + candidate.doubt


def _runs_on(parents: tuple[Level, ...], item: Level) -> bool:
    """Does the item go on counting where the list under the node before its parent stopped: a) 1) 2) b) 3) 4)?"""
    return bool(parents) and dict(parents[-1].inner).get(item.series) == item.value - 1


def _parent_cost(levels: tuple[Level, ...], item: Level) -> float:
    """A compound number should stand under its first part: "2.1" under "2." (or under "II."), "a.1" under "a)"."""
    wanted = item.path[:-1]
    holder = "letter" if item.series == "decimal.under_letter" else "decimal"
    for level in reversed(levels):
        if level.series.startswith(holder) and len(level.path) == len(wanted):
            return 0.0 if level.path == wanted else COSTS.other_parent
    return 0.0 if any(level.series in ("roman", "upper_letter") and level.path == wanted for level in levels) else 0.5


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


def _heading_depth(levels: tuple[Level, ...], key: StyleKey | None, style_level: int | None) -> int:
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
