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

_LEAST = r"trở\s+(?:lên|xuống)|ít\s+nhất|tối\s+thiểu|không\s+(?:dưới|quá|thấp\s+hơn|vượt\s+quá)"
_BOUND_WORDS = (
    (regex.compile(r"(?<!\p{L})(?:khoảng|xấp\s+xỉ|gần)\s+\d", regex.IGNORECASE), 0),
    (regex.compile(r"(?<!\p{L})(?:trên|hơn|dưới)\s+\d|[<>](?!=)", regex.IGNORECASE), 3),
    (regex.compile(rf"(?<!\p{{L}})(?:{_LEAST})(?!\p{{L}})|[≥≤]", regex.IGNORECASE), 2),
)
"""Words that bound a step, whose operator does not tell it; the last row that is found counts ("không dưới" has "dưới" in it)."""

_SCALES = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9}
_HEDGE = regex.compile(r"(?<!\p{L})(?:phấn\s+đấu|cố\s+gắng|dự\s+kiến|cơ\s+bản|từng\s+bước|nếu\s+có\s+thể)(?!\p{L})", regex.IGNORECASE)
_DEMAND = regex.compile(r"(?<!\p{L})(?:bảo\s+đảm|đảm\s+bảo|phải|bắt\s+buộc|kiên\s+quyết)(?!\p{L})", regex.IGNORECASE)
_BEFORE_VALUE = 60
_NO_LONGER = regex.compile(r"^không\s+còn(?!\p{L})", regex.IGNORECASE)
_PER_YEAR = regex.compile(r"/\s*năm$", regex.IGNORECASE)
_SO_MANY_OF = regex.compile(r"(?<![\d.,])(?P<part>\d+)\s?/\s?(?P<whole>\d+)(?![\d.,])")
_BASIS = regex.compile(r"(?<!\p{L})so\s+với\s+(?P<what>[^,;.()]+)", regex.IGNORECASE)


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
    old, new = _as_number(old, new), _as_number(new, old)
    if "state" in (old.operator, new.operator):
        return firmer_or_softer(old, new) or _haste(old, new)
    old, new = _as_share(old, new), _as_share(new, old)
    bounds = _bounds(old, new)
    if bounds is None or _are_incomparable(old, new):
        return None
    wanted = polarity(old, new)
    for before, after in zip(*bounds, strict=True):
        if before is not None and after is not None and before != after:
            if wanted == "neither":
                return None
            return "raised" if (after > before) == (wanted == "more") else "lowered"
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
    low_first = polarity(old, new) != "less"
    found = []
    for target, factor in zip((old, new), factors, strict=True):
        values = [target.low, target.high] if low_first else [target.high, target.low]
        scaled = [None if value is None else value * factor for value in values]
        if scaled[0] is None:
            scaled.reverse()
        found.append(scaled)
    return (found[0], found[1]) if found[0][0] is not None and found[1][0] is not None else None


def _common_unit(old: str | None, new: str | None) -> tuple[Decimal, Decimal] | None:
    """Give the factors that bring two units to one: "tỷ đồng" and "triệu đồng" differ by a thousand.

    What is counted may be named more closely in one of them: "sản phẩm" and "sản phẩm OCOP", "%" and "% hộ".
    """
    (old_power, old_base), (new_power, new_base) = _scaled(old), _scaled(new)
    shorter, longer = sorted((old_base, new_base), key=len)
    if shorter != longer and not (shorter and longer.startswith(f"{shorter} ") and bool(_PER_YEAR.search(longer)) == _is_yearly(shorter)):
        return None
    return Decimal(10) ** old_power, Decimal(10) ** new_power


def _scaled(unit: str | None) -> tuple[int, str]:
    words = canonical(unit or "").split()
    power = 0
    while words and words[0] in _SCALES:
        power += _SCALES[words.pop(0)]
    return power, " ".join(words)


def _is_yearly(unit: str | None) -> bool:
    return bool(_PER_YEAR.search(unit or ""))


def _as_number(target: Target, other: Target) -> Target:
    """Give "không còn hộ nghèo" as none where the other target has a number."""
    if target.operator != "state" or other.operator == "state" or not _NO_LONGER.search(target.value_text):
        return target
    return target.model_copy(update={"operator": "eq", "low": Decimal(0), "high": Decimal(0), "unit": other.unit})


def _as_share(target: Target, other: Target) -> Target:
    """Give "14/14 trường" as 100% where the other target is a percentage."""
    of = _SO_MANY_OF.search(target.value_text)
    if of is None or other.unit != "%" or target.unit == "%" or target.low is None or target.low != int(of["part"]) or not int(of["whole"]):
        return target
    share = 100 * target.low / int(of["whole"])
    return target.model_copy(update={"low": share, "high": None if target.high is None else share, "unit": "%"})


def _are_incomparable(old: Target, new: Target) -> bool:
    """Tell where two numbers of one unit measure different things."""
    return _is_step_against_level(old, new) or _is_year_against_term(old, new) or _have_other_basis(old, new)


def _is_step_against_level(old: Target, new: Target) -> bool:
    """A step ("tăng 5%") is no level; but what has so much a year for its unit is a step whatever its operator."""
    steps = {old.operator, new.operator} & _AMOUNTS
    if old.operator == new.operator or not steps:
        return False
    return len(steps) > 1 or "multiple" in steps or not (_is_yearly(old.unit) and _is_yearly(new.unit))


def _is_year_against_term(old: Target, new: Target) -> bool:
    """A number for each year and one for the whole term; a level as a share ("100%") is the same for both."""
    if (old.period == "annual") == (new.period == "annual") or None in (old.period, new.period) or _is_yearly(old.unit):
        return False
    return old.unit != "%" or bool({old.operator, new.operator} & _AMOUNTS)


def _have_other_basis(old: Target, new: Target) -> bool:
    """ "so với dự toán" and "so với năm trước"."""
    before, after = (_BASIS.search(target.value_text) for target in (old, new))
    return bool(before and after) and canonical(before["what"]).casefold() != canonical(after["what"]).casefold()  # type: ignore[index]


def _strictness(old: Target, new: Target) -> Direction | None:
    by = _bound(new) - _bound(old)
    return None if not by else "firmer" if by > 0 else "softer"


def _bound(target: Target) -> int:
    if target.operator not in _AMOUNTS and target.operator != "reduce_to":
        return _STRICTNESS.get(target.operator, _EXACTLY)
    found = [degree for pattern, degree in _BOUND_WORDS if pattern.search(target.value_text)]
    return found[-1] if found else _EXACTLY


def _haste(old: Target, new: Target) -> Direction | None:
    """The same by an earlier year is firmer."""
    if not (old.period or "").isdecimal() or not (new.period or "").isdecimal() or old.period == new.period:
        return None
    return "firmer" if int(new.period or 0) < int(old.period or 0) else "softer"
