"""Facts: leaves out a target that a report states twice, as it does in its body and again in its appendix.

Targets, each with whether it stands in an appendix → those that remain, in reading order. What must be equal is the value; the names may
differ by a few letters, for the two are often typed apart.
"""

from collections.abc import Iterator

import regex

from tuliem_report.report.document import Target
from tuliem_report.vietnamese.units import canonical

_ALIKE = 95  # likeness of two names, of 100, above which they are one
_NEAREST = 40  # names with the same value that are compared


def without_repeats(found: list[tuple[Target, bool]]) -> Iterator[Target]:
    """Drop a target that is stated again: of the body and the appendix the appendix's is kept, of two in one place the first."""
    names: dict[object, list[tuple[str, bool]]] = {}
    kept = set()
    for index in sorted(range(len(found)), key=lambda place: not found[place][1]):  # the appendix chooses first
        target, appendix = found[index]
        alike = names.setdefault(_value_key(target), [])
        name = " ".join(regex.findall(r"[\p{L}\d%]+", target.indicator.lower()))
        if not any(name == other or (elsewhere != appendix and _is_alike(name, other)) for other, elsewhere in alike[-_NEAREST:]):
            alike.append((name, appendix))
            kept.add(index)
    return (found[index][0] for index in sorted(kept))


def _is_alike(name: str, other: str) -> bool:
    from rapidfuzz import fuzz  # slow to import, and most reports give no value twice

    return fuzz.ratio(name, other) >= _ALIKE


def _value_key(target: Target) -> object:
    """Give what must be equal in two statements of one target, beside its name."""
    if target.operator == "state":
        return target.value_text.lower()
    return target.operator, target.low, target.high, canonical(target.unit or "")
