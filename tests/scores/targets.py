"""Scores targets field by field against the true ones.

A target is found where one with its indicator is there; it is right where all fields that are asked for agree. Where the truth lists a
second wording that is as good (`unit_also`, …), that is right too. Fields of VALUE make up the value, EVERY adds who and when.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from scores.counting import NONE, Rate
from scores.wording import group_key, indicator_key, letters, unit_key

SAME_INDICATOR = 0.9
SHORTEST_PART = 0.6

VALUE = ("operator", "low", "high", "unit")
EVERY = (*VALUE, "period", "group")
LAST_FIGURE = re.compile(r"\d(?=\D*$)")
# Not asked for where a target is counted as right, but told.
TOLD = ("number", "value_text", "baseline")


@dataclass(frozen=True, slots=True)
class TargetScore:
    """How many targets are right: in their values, and in every field. `fields` has the share of each field among those found."""

    found: Rate = NONE
    recalled: Rate = NONE
    precise: Rate = NONE
    recalled_whole: Rate = NONE
    precise_whole: Rate = NONE
    fields: tuple[tuple[str, Rate], ...] = ()
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    def __add__(self, other: "TargetScore") -> "TargetScore":
        """Count the targets of two documents together."""
        rates = dict(self.fields)
        for field, rate in other.fields:
            rates[field] = rates.get(field, Rate()) + rate
        return TargetScore(
            self.found + other.found,
            self.recalled + other.recalled,
            self.precise + other.precise,
            self.recalled_whole + other.recalled_whole,
            self.precise_whole + other.precise_whole,
            tuple(rates.items()),
            self.missed + other.missed,
            self.invented + other.invented,
            self.wrong + other.wrong,
        )


def score_targets(truth: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]) -> TargetScore:
    """Pair each true target with the one found that agrees best, and count."""
    pairs = _pairs(truth, found)
    partners = {here for here, _, _ in pairs}
    origins = {there for _, there, _ in pairs}
    values = sum(agree.keys() >= set(VALUE) and all(agree[field] for field in VALUE) for _, _, agree in pairs)
    whole = sum(all(agree[field] for field in EVERY) for _, _, agree in pairs)
    return TargetScore(
        found=Rate(len(pairs), len(truth)),
        recalled=Rate(values, len(truth)),
        precise=Rate(values, len(found)),
        recalled_whole=Rate(whole, len(truth)),
        precise_whole=Rate(whole, len(found)),
        fields=tuple((field, _rate_of(field, pairs)) for field in (*EVERY, *TOLD)),
        missed=tuple(_label(target) for index, target in enumerate(truth) if index not in partners),
        invented=tuple(_label(target) for index, target in enumerate(found) if index not in origins),
        wrong=tuple(
            f"{truth[here]['indicator'][:40]}: {field} {truth[here].get(field)!r} read as {_value(found[there], field)!r}"
            for here, there, agree in pairs
            for field, right in agree.items()
            if not right
        ),
    )


Pair = tuple[int, int, dict[str, bool]]


def _pairs(truth: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]) -> list[Pair]:
    """Pair off: those of one value first, then by nearer wording, more fields, nearer place."""
    candidates = []
    for here, true in enumerate(truth):
        for there, target in enumerate(found):
            likeness = max(indicator_likeness(words, target["indicator"]) for words in (true["indicator"], *true.get("indicator_also", ())))
            if likeness >= SAME_INDICATOR:
                agree = agreement(true, target)
                value, more = all(agree[field] for field in VALUE), sum(agree[field] for field in EVERY)
                candidates.append(((value, likeness, more, -abs(here - there), here, there), agree))
    candidates.sort(key=lambda candidate: candidate[0], reverse=True)
    pairs: list[Pair] = []
    for (*_, here, there), agree in candidates:
        if all(here != other and there != another for other, another, _ in pairs):
            pairs.append((here, there, agree))
    return pairs


def indicator_likeness(true: str, found: str) -> float:
    """Say from 0 to 1 how alike two indicators are; one that holds the other and little more is like it."""
    one, other = indicator_key(true), indicator_key(found)
    likeness = fuzz.ratio(one.replace(" ", ""), other.replace(" ", "")) / 100
    short, long = sorted((one, other), key=len)
    if likeness < SAME_INDICATOR and short in long and len(short) >= SHORTEST_PART * len(long):
        likeness = max(likeness, fuzz.token_set_ratio(one, other) / 100)
    return likeness


def _number(value: Any) -> float | None:
    return None if value is None else round(float(value), 6)


def agreement(true: dict[str, Any], target: dict[str, Any]) -> dict[str, bool]:
    """Say for each field that the truth claims whether the target has it right."""
    return {
        field: key(_value(target, field)) in {key(value) for value in _wordings(true, field)}
        for field, key in COMPARED.items()
        if field in EVERY or field in true
    }


def _wordings(true: dict[str, Any], field: str) -> list[Any]:
    """Give what is right; a value may be read with the unit that a table prints in a column of its own."""
    wordings = [true.get(field), *true.get(f"{field}_also", ())]
    if field in {"value_text", "baseline"} and true["unit"]:
        wordings += [LAST_FIGURE.sub(lambda figure: f"{figure[0]} {true['unit']}", value) for value in wordings]
    return wordings


def _value(target: dict[str, Any], field: str) -> Any:
    """Give a field; of a last result its words, as the truth has them."""
    value = target.get(field)
    return value["value_text"] if isinstance(value, dict) else value


def _value_key(value: str | None) -> str:
    return letters(value).replace("²", "2")


COMPARED: dict[str, Callable[[Any], object]] = {
    "operator": str,
    "low": _number,
    "high": _number,
    "unit": unit_key,
    "period": str,
    "group": group_key,
    "number": _number,
    "value_text": _value_key,
    "baseline": _value_key,
}


def _rate_of(field: str, pairs: Sequence[Pair]) -> Rate:
    asked = [agree[field] for _, _, agree in pairs if field in agree]
    return Rate(sum(asked), len(asked))


def _label(target: dict[str, Any]) -> str:
    return f"{target['indicator'][:60]} | {target.get('value_text')}"
