"""What became of the targets: rows by meaning, with the direction of each change and a sentence about it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

import regex

from tuliem_report.drafts.ambition import direction, firmer_or_softer, firmness
from tuliem_report.drafts.changes import Direction, FieldChange, Language, Relation, TargetChange, TargetChangeKind, TargetField
from tuliem_report.drafts.noise import is_respaced, raw_tokens, token_key
from tuliem_report.drafts.sentences import target_sentences
from tuliem_report.drafts.target_pairs import IsSamePlace, pair_targets
from tuliem_report.report.document import Target
from tuliem_report.vietnamese.units import canonical

_VALUE_FIELDS: tuple[TargetField, ...] = ("operator", "low", "high", "unit", "period")
_WORDING_FIELDS: tuple[TargetField, ...] = ("group", "indicator")
_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Footing:
    """On what footing the targets of two reports are compared.

    Numbers mean something between drafts only. `later` is by how many years the term of the new report ends later: what was to be
    reached by the end of each is no change. `renamed` are pairs of group names that stand for one group.
    """

    language: Language
    are_drafts: bool = True
    later: int = 0
    renamed: frozenset[tuple[str | None, str | None]] = frozenset()


def footing_of(relation: Relation, language: Language) -> Footing:
    """Take from what two reports are to each other on what footing their targets stand."""
    terms = next(((years(said.old), years(said.new)) for said in relation.differences if said.field == "term"), None)
    later = terms[1][-1] - terms[0][-1] if relation.kind == "congresses" and terms and all(terms) else 0
    return Footing(language, relation.kind == "drafts", later)


def compare_targets(old: Sequence[Target], new: Sequence[Target], is_same_place: IsSamePlace, footing: Footing) -> tuple[TargetChange, ...]:
    """Pair the targets and tell each change, in the order of the new report."""
    pairs = pair_targets(old, new, is_same_place)
    footing = replace(footing, renamed=_renamed_groups([(old[i], new[j]) for i, j in pairs if i is not None and j is not None]))
    rows: list[TargetChange] = []
    for i, j in pairs:
        before, after = None if i is None else old[i], None if j is None else new[j]
        if before is None:
            rows.append(_row("added", None, after, None, ()))
        elif after is None:
            rows.append(_row("removed", before, None, None, ()))
        else:
            rows.extend(_pair_rows(before, after, footing))
    return tuple(row.model_copy(update={"sentence": getattr(row.sentences, footing.language)}) for row in rows)


def _renamed_groups(pairs: Sequence[tuple[Target, Target]]) -> frozenset[tuple[str | None, str | None]]:
    """Find groups whose name is all that changed: what stood under the one stands under the other, and neither is on both sides.

    A single target may as well have been put into another group.
    """
    pairings = Counter((old.group, new.group) for old, new in pairs)
    old_groups, new_groups = {old.group for old, _ in pairs}, {new.group for _, new in pairs}
    return frozenset(
        (before, after)
        for (before, after), count in pairings.items()
        if count > 1 and before is not None and after is not None and before not in new_groups and after not in old_groups
    )


def _pair_rows(shown: Target, new: Target, footing: Footing) -> Iterator[TargetChange]:
    """Tell what became of a target; `shown` is the old one as it stands in its report."""
    old = _carried_on(shown, footing.later)
    in_words = old.operator == new.operator == "state"
    value = tuple(_changed(shown, old, new, _VALUE_FIELDS))
    wording = tuple(_changed(shown, old, new, _WORDING_FIELDS))
    value_words = tuple(_changed(shown, old, new, ("value_text",)))
    firm = _firmness_change(old, new)
    if (old.group, new.group) in footing.renamed:
        wording = tuple(change for change in wording if change.field != "group")
    if value_words and "state" in (old.operator, new.operator):
        value, firm = value or value_words, ()  # a value in words has no other field
    if in_words and value:
        wording = tuple(change for change in wording if change.field != "indicator")  # the words are the value
    judged = direction(old, new)
    if value or (value_words and judged != "same"):
        yield _row("value", shown, new, judged, tuple(dict.fromkeys((*value_words, *value))))
    elif value_words and not firm:
        wording += value_words
    if wording or firm:
        yield _row("wording", shown, new, firmer_or_softer(old, new) or _unless_renamed_by_number(old, new), (*wording, *firm))
    if footing.are_drafts and old.number != new.number:
        yield _row("renumbered", shown, new, None, tuple(_changed(shown, old, new, ("number",))))


def _unless_renamed_by_number(old: Target, new: Target) -> Direction | None:
    """Another number in the name ("đạt từ 3 sao", "từ 4 sao") is another thing counted, and no manner of speaking."""
    before, after = ({token_key(token) for token in raw_tokens(target.indicator) if token[0].isdecimal()} for target in (old, new))
    return "same" if before == after else None


def _carried_on(target: Target, by: int) -> Target:
    """Give a target with its years `by` later, as a report to a later congress would print it."""
    if not by:
        return target
    texts = {name: getattr(target, name) for name in ("indicator", "value_text", "quote", "period")}
    return target.model_copy(update={name: text and _YEAR.sub(lambda year: str(int(year[0]) + by), text) for name, text in texts.items()})


def years(text: str | None) -> list[int]:
    """List the years that a text names."""
    return [int(year) for year in _YEAR.findall(text or "")]


def _row(
    kind: TargetChangeKind,
    old: Target | None,
    new: Target | None,
    judged: Direction | None,
    fields: tuple[FieldChange, ...],
) -> TargetChange:
    sentences = target_sentences(kind, old, new, judged, fields)
    return TargetChange(kind=kind, old=old, new=new, direction=judged, sentence=sentences.vi, sentences=sentences, fields=fields)


def _changed(shown: Target, old: Target, new: Target, fields: Sequence[TargetField]) -> Iterator[FieldChange]:
    """Compare the fields of `old` and `new`, and tell those of `shown`."""
    for field in fields:
        before, after = getattr(old, field), getattr(new, field)
        if not _is_same(field, before, after):
            yield FieldChange(field=field, old=_as_text(getattr(shown, field)), new=_as_text(after))


def _is_same(field: TargetField, old: object, new: object) -> bool:
    """Compare one field, noise aside."""
    if old == new or not (isinstance(old, str) and isinstance(new, str)):
        return old == new
    if field == "unit":
        old, new = canonical(old), canonical(new)
    if is_respaced(old, new):
        return True
    return [token_key(token) for token in raw_tokens(old)] == [token_key(token) for token in raw_tokens(new)]


def _as_text(value: object) -> str | None:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return None if value is None else str(value)


def _firmness_change(old: Target, new: Target) -> tuple[FieldChange, ...]:
    before, after = firmness(old), firmness(new)
    if before.degree == after.degree:
        return ()
    return (FieldChange(field="firmness", old=before.words or None, new=after.words or None),)
