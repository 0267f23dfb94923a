"""Whether a target asks for more or less than before: the direction of a change, which is not that of the number."""

from dataclasses import dataclass
from decimal import Decimal

import regex

from tuliem_report.drafts.changes import Direction
from tuliem_report.drafts.polarity import polarity
from tuliem_report.report.document import Operator, Target
from tuliem_report.vietnamese.units import canonical

_STRICTNESS: dict[Operator, int] = {"approx": 0, "gte": 2, "lte": 2, "gt": 3, "lt": 3}
_EXACTLY = 1
_AMOUNTS = frozenset({"reduce_by", "increase_by", "multiple"})
"""Operators whose number is a step and not a level: it cannot be compared with a level."""

_SCALES = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9}
_HEDGE = regex.compile(r"(?<!\p{L})(?:phấn\s+đấu|cố\s+gắng|dự\s+kiến|cơ\s+bản|từng\s+bước|nếu\s+có\s+thể)(?!\p{L})", regex.IGNORECASE)
_DEMAND = regex.compile(r"(?<!\p{L})(?:bảo\s+đảm|đảm\s+bảo|phải|bắt\s+buộc|kiên\s+quyết)(?!\p{L})", regex.IGNORECASE)
_BEFORE_VALUE = 60


@dataclass(frozen=True, slots=True)
class Firmness:
    """How binding the wording is: -1 hedged ("phấn đấu đạt"), 0 plain, 1 demanding ("phải đạt"); `words` are the words that say so."""

    degree: int
    words: str


def firmness(target: Target) -> Firmness:
    """Look for hedges and demands in the words about the value; those of the indicator's name do not count."""
    at = target.quote.find(target.value_text)
    before = target.quote[max(0, at - _BEFORE_VALUE) : at] if at >= 0 else ""
    said = f"{before} {target.value_text}".replace(target.indicator, " ")
    found = [(degree, match[0]) for degree, pattern in ((-1, _HEDGE), (1, _DEMAND)) for match in pattern.finditer(said)]
    degree = max(-1, min(1, sum(degree for degree, _ in found)))
    return Firmness(degree, ", ".join(dict.fromkeys(words.lower() for _, words in found)))


def direction(old: Target, new: Target) -> Direction | None:
    """Judge the change of a value; None where the two cannot be compared."""
    if "state" in (old.operator, new.operator):
        return firmer_or_softer(old, new)
    bounds = _bounds(old, new)
    if bounds is None or _are_incomparable(old.operator, new.operator):
        return None
    sign = 1 if polarity(old, new) == "more" else -1
    for before, after in zip(*bounds, strict=True):
        if before is not None and after is not None and before != after:
            return "raised" if (after - before) * sign > 0 else "lowered"
    return _strictness(old, new) or _haste(old, new) or "same"


def firmer_or_softer(old: Target, new: Target) -> Direction | None:
    """Compare the binding words; None where they bind alike."""
    by = firmness(new).degree - firmness(old).degree
    return None if not by else "firmer" if by > 0 else "softer"


def _bounds(old: Target, new: Target) -> tuple[list[Decimal | None], list[Decimal | None]] | None:
    """Give what each target asks for at least, then at most, in one unit; None where a number or a common unit is missing."""
    factors = _common_unit(old.unit, new.unit)
    if factors is None:
        return None
    low_first = polarity(old, new) == "more"
    found = []
    for target, factor in zip((old, new), factors, strict=True):
        values = [target.low, target.high] if low_first else [target.high, target.low]
        scaled = [None if value is None else value * factor for value in values]
        if scaled[0] is None:
            scaled.reverse()
        found.append(scaled)
    return (found[0], found[1]) if found[0][0] is not None and found[1][0] is not None else None


def _common_unit(old: str | None, new: str | None) -> tuple[Decimal, Decimal] | None:
    """Give the factors that bring two units to one: "tỷ đồng" and "triệu đồng" differ by a thousand."""
    (old_power, old_base), (new_power, new_base) = _scaled(old), _scaled(new)
    if old_base != new_base:
        return None
    return Decimal(10) ** old_power, Decimal(10) ** new_power


def _scaled(unit: str | None) -> tuple[int, str]:
    words = canonical(unit or "").split()
    power = 0
    while words and words[0] in _SCALES:
        power += _SCALES[words.pop(0)]
    return power, " ".join(words)


def _are_incomparable(old: Operator, new: Operator) -> bool:
    return old != new and bool({old, new} & _AMOUNTS)


def _strictness(old: Target, new: Target) -> Direction | None:
    by = _STRICTNESS.get(new.operator, _EXACTLY) - _STRICTNESS.get(old.operator, _EXACTLY)
    return None if not by else "firmer" if by > 0 else "softer"


def _haste(old: Target, new: Target) -> Direction | None:
    """The same by an earlier year is firmer."""
    if not (old.period or "").isdecimal() or not (new.period or "").isdecimal() or old.period == new.period:
        return None
    return "firmer" if int(new.period or 0) < int(old.period or 0) else "softer"
