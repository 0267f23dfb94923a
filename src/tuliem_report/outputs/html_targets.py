"""The targets as a page shows them: rows by group, and a picture from the last result to the target where both are numbers of one unit."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tuliem_report.report.document import Baseline, Report, Target

# The picture is 160 units wide; the track leaves room for the round ends.
_LEFT, _RIGHT = 6, 154
_ROOM = Decimal("1.15")
_HUNDRED = Decimal(100)
_LEVELS = frozenset({"eq", "gte", "gt", "lte", "lt", "range", "reduce_to", "approx"})
"""Operators whose numbers are a level that can be drawn beside the last result; the others say by how much."""
_ABOVE, _BELOW = frozenset({"gte", "gt"}), frozenset({"lte", "lt", "reduce_to"})
_PERIODS = {"annual": "hằng năm", "term": "cả nhiệm kỳ"}
_PERCENT = "%"


@dataclass(frozen=True, slots=True)
class Bar:
    """A picture: places on the track in its units. `band` is what counts as reached, `start` the last result.

    `goal` is the end of the band that comes first on the way from the last result; None where that lies within already.
    """

    goal: int | None
    band: tuple[int, int]
    start: int | None
    arrow: Literal["up", "down"] | None
    left: int = _LEFT
    right: int = _RIGHT


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One line of the table."""

    target: "Target"
    period: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """Targets that stand together under one heading, None where they have none."""

    name: str | None
    rows: tuple[TargetRow, ...]


def target_groups(report: "Report") -> tuple[TargetGroup, ...]:
    """Give the targets in the order of the document, neighbours of one group together."""
    grouped = groupby(report.targets, key=lambda target: target.group)
    return tuple(TargetGroup(name, tuple(_row(target) for target in targets)) for name, targets in grouped)


def _row(target: "Target") -> TargetRow:
    period = target.period or ""
    return TargetRow(target, _PERIODS.get(period, period), target_bar(target))


def target_bar(target: "Target") -> Bar | None:
    """Draw a target, None where there is nothing to measure it by: no level, or neither a last result nor a share of a hundred."""
    levels = [Decimal(str(level)) for level in (target.low, target.high) if level is not None]
    if target.operator not in _LEVELS or not levels:
        return None
    start = _last_result(target, target.baseline)
    if start is None and target.unit != _PERCENT:
        return None
    measured = [*levels, *(() if start is None else (start,))]
    scale = _Scale.of(measured, percent=target.unit == _PERCENT)
    goal = _goal(target, levels, start)
    direction: Literal["up", "down"] | None = None
    if start is not None and goal is not None and start != goal:
        direction = "up" if goal > start else "down"
    return Bar(_placed(goal, scale), _band(target, levels, scale), _placed(start, scale), direction)


def _goal(target: "Target", levels: list[Decimal], start: Decimal | None) -> Decimal | None:
    lowest, highest = min(levels), max(levels)
    if start is None or start <= lowest:
        return highest if target.operator in _BELOW else lowest
    if start >= highest:
        return lowest if target.operator in _ABOVE else highest
    return None


def _band(target: "Target", levels: list[Decimal], scale: "_Scale") -> tuple[int, int]:
    if target.operator in _ABOVE:
        return scale.place(min(levels)), _RIGHT
    if target.operator in _BELOW:
        return _LEFT, scale.place(max(levels))
    return scale.place(min(levels)), scale.place(max(levels))


def _last_result(target: "Target", baseline: "Baseline | None") -> Decimal | None:
    if baseline is None or baseline.unit not in (target.unit, None):
        return None
    level = baseline.low if baseline.low is not None else baseline.high
    return None if level is None else Decimal(str(level))


def _placed(level: Decimal | None, scale: "_Scale") -> int | None:
    return None if level is None else scale.place(level)


@dataclass(frozen=True, slots=True)
class _Scale:
    lowest: Decimal
    highest: Decimal

    @classmethod
    def of(cls, levels: list[Decimal], *, percent: bool) -> "_Scale":
        """Begin at 0 and leave room beyond the greatest; shares of a hundred end at a hundred."""
        lowest, highest = min(Decimal(0), *levels) * _ROOM, max(Decimal(0), *levels)
        return cls(lowest, _HUNDRED if percent and highest <= _HUNDRED else highest * _ROOM or Decimal(1))

    def place(self, level: Decimal) -> int:
        return _LEFT + int((level - self.lowest) / (self.highest - self.lowest) * (_RIGHT - _LEFT))
