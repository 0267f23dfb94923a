"""What became of the targets: rows by meaning, with the direction of each change and a sentence about it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tuliem_report.drafts.ambition import direction, firmer_or_softer, firmness
from tuliem_report.drafts.changes import Direction, FieldChange, Language, TargetChange, TargetChangeKind, TargetField
from tuliem_report.drafts.noise import is_respaced, raw_tokens, token_key
from tuliem_report.drafts.sentences import target_sentences
from tuliem_report.drafts.target_pairs import IsSamePlace, pair_targets
from tuliem_report.report.document import Target
from tuliem_report.vietnamese.units import canonical

_VALUE_FIELDS: tuple[TargetField, ...] = ("operator", "low", "high", "unit", "period")
_WORDING_FIELDS: tuple[TargetField, ...] = ("group", "indicator")


def compare_targets(
    old: Sequence[Target], new: Sequence[Target], is_same_place: IsSamePlace, language: Language
) -> tuple[TargetChange, ...]:
    """Pair the targets and tell each change, in the order of the new report."""
    rows: list[TargetChange] = []
    for i, j in pair_targets(old, new, is_same_place):
        before, after = None if i is None else old[i], None if j is None else new[j]
        if before is None:
            rows.append(_row("added", None, after, None, (), language))
        elif after is None:
            rows.append(_row("removed", before, None, None, (), language))
        else:
            rows.extend(_pair_rows(before, after, language))
    return tuple(rows)


def _pair_rows(old: Target, new: Target, language: Language) -> Iterator[TargetChange]:
    value = tuple(_changed(old, new, _VALUE_FIELDS))
    wording = tuple(_changed(old, new, _WORDING_FIELDS))
    value_words = tuple(_changed(old, new, ("value_text",)))
    firm = _firmness_change(old, new)
    if value_words and "state" in (old.operator, new.operator):
        value, firm = value or value_words, ()  # a value in words has no other field
    if value:
        yield _row("value", old, new, direction(old, new), tuple(dict.fromkeys((*value_words, *value))), language)
    elif value_words and not firm:
        wording += value_words
    if wording or firm:
        yield _row("wording", old, new, firmer_or_softer(old, new) or "same", (*wording, *firm), language)
    if old.number != new.number:
        yield _row("renumbered", old, new, None, tuple(_changed(old, new, ("number",))), language)


def _row(
    kind: TargetChangeKind,
    old: Target | None,
    new: Target | None,
    judged: Direction | None,
    fields: tuple[FieldChange, ...],
    language: Language,
) -> TargetChange:
    sentences = target_sentences(kind, old, new, judged, fields)
    return TargetChange(
        kind=kind, old=old, new=new, direction=judged, sentence=getattr(sentences, language), sentences=sentences, fields=fields
    )


def _changed(old: Target, new: Target, fields: Sequence[TargetField]) -> Iterator[FieldChange]:
    for field in fields:
        before, after = getattr(old, field), getattr(new, field)
        if not _is_same(field, before, after):
            yield FieldChange(field=field, old=_as_text(before), new=_as_text(after))


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
