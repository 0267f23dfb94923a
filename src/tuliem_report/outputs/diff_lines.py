"""A diff as lines to read: the counts, the targets, then the changes by section. Terminal and plain text are set from these."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from tuliem_report.outputs.diff_marking import Span, Style, marked, shortened
from tuliem_report.outputs.diff_view import DiffView, headings_of, label_of, place_of
from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Change, Counterpart, Side, TargetChange

Line = list[Span]

SIGNS = {
    "added": "+", "removed": "-", "raised": "▲", "lowered": "▼", "firmer": "△", "softer": "▽", "same": "=", "value": "·", "wording": "~",
    "reworded": "~", "retitled": "~", "moved": ">", "split": "/", "merged": "&", "renumbered": "#", "cosmetic": "'",
}  # fmt: skip
_TARGET_STYLES: dict[str | None, Style] = {"raised": "raised", "firmer": "raised", "lowered": "lowered", "softer": "lowered"}
_KIND_STYLES: dict[str, Style] = {"added": "insert", "removed": "delete"}
_SNIPPET = 14
_HEADING = 10


def diff_lines(view: DiffView) -> Iterator[Line]:
    """Set the whole diff."""
    yield from _head(view)
    if view.diff.targets:
        yield []
        yield [Span(view.say("targets_heading"), "heading")]
        yield from (_target_line(change) for change in view.diff.targets)
    if view.summary:
        return
    yield from _counterpart_lines(view)
    for headings, changes in groupby(view.changes(), key=lambda change: headings_of(view, change)):
        yield []
        yield [Span(" › ".join(shortened(heading, _HEADING) for heading in headings), "heading")]
        yield from _section_lines(view, list(changes))


def _head(view: DiffView) -> Iterator[Line]:
    diff = view.diff
    yield [Span(f"--- {visible(diff.old.name)}", "delete")]
    yield [Span(f"+++ {visible(diff.new.name)}", "insert")]
    yield [Span(visible(getattr(diff.relation.sentences, view.language)))]
    if diff.verification.verified is not None:
        proven = diff.verification.verified
        yield [Span(f"{view.say('proven' if proven else 'unproven')}.", "" if proven else "lowered")]
    yield from ([Span(line)] for line in count_lines(view))


def count_lines(view: DiffView) -> Iterator[str]:
    """Tell how many changes of which kind there are: targets, text, cosmetic."""
    diff = view.diff
    targets = Counter(change.direction if change.kind == "value" and change.direction else change.kind for change in diff.targets)
    rows = Counter(change.kind for change in diff.changes if change.kind != "cosmetic")
    following = sum(change.consequence_of is not None for change in diff.changes)
    if targets:
        yield f"{view.say('targets')}: {_enumerated(view, targets)}."
    if rows:
        more = f" ({following} {view.say('following')})" if following else ""
        yield f"{view.say('text')}: {_enumerated(view, rows)}{more}."
    if not targets and not rows and not diff.counterparts:
        yield view.say("none").capitalize() + "."
    if diff.noise:
        hint = "" if view.cosmetic else f"; {view.say('cosmetic_hint')}"
        count = f"{sum(diff.noise.values())} {view.say('places')}"
        yield f"{view.say('cosmetic_heading')}: {count} ({_enumerated(view, diff.noise)}){hint}."


def _enumerated(view: DiffView, counts: "Mapping[Any, int]") -> str:
    known = [kind for kind in SIGNS if kind in counts]
    return ", ".join(f"{counts[kind]} {view.say(kind)}" for kind in (*known, *(kind for kind in counts if kind not in SIGNS)))


def _target_line(change: "TargetChange") -> Line:
    sign = SIGNS[change.direction or change.kind]
    style = _KIND_STYLES.get(change.kind) or _TARGET_STYLES.get(change.direction, "")
    return [Span(f"  {sign} ", style), Span(visible(change.sentence), style if change.kind in _KIND_STYLES else "")]


def _counterpart_lines(view: DiffView) -> Iterator[Line]:
    for role, rows in groupby(view.diff.counterparts, key=lambda row: row.role):
        yield []
        yield [Span(view.say(role).upper(), "heading")]
        yield from (line for row in rows for line in _counterpart(view, row))


def _counterpart(view: DiffView, row: "Counterpart") -> Iterator[Line]:
    alike = f"  ({view.say('likeness')} {row.likeness:.0%})" if row.likeness is not None else ""
    sides: tuple[tuple[Side | None, str, Style], ...] = ((row.old, "-", "delete"), (row.new, "+", "insert"))
    for side, sign, style in sides:
        if side is not None:
            yield [Span(f"  {sign} {shortened(label_of(side), 3 * _SNIPPET)}", style), Span(alike if sign == "+" else "", "dim")]


def _section_lines(view: DiffView, changes: "Sequence[Change]") -> Iterator[Line]:
    """Set the changes under one heading; those to one node together, numbers that merely follow on one line."""
    following = [change for change in changes if change.kind == "renumbered" and change.consequence_of is not None]
    lone = [change for change in following if not any(_is_same_node(change, other) for other in changes if other is not change)]
    rest = [change for change in changes if change not in lone]
    for _, rows in groupby(rest, key=_node):
        yield from _node_lines(view, list(rows))
    if lone:
        numbers = ", ".join(_number_change(change) for change in lone)
        yield [Span(f"  {SIGNS['renumbered']} {view.say('consequences')}: ", "dim"), Span(numbers, "dim")]


def _node(change: "Change") -> tuple[str, str]:
    return (change.old.address if change.old else "", change.new.address if change.new else "")


def _is_same_node(one: "Change", other: "Change") -> bool:
    return _node(one) == _node(other)


def _number_change(change: "Change") -> str:
    assert change.old is not None
    assert change.new is not None
    return visible(f"{change.old.marker or '∅'} → {change.new.marker or '∅'}")


def _node_lines(view: DiffView, rows: "Sequence[Change]") -> Iterator[Line]:
    """Set all that is to be said of one node: a line of what and where, then its words."""
    first = rows[0]
    said = ", ".join(view.say(row.kind) + (f" {_number_change(row)}" if row.kind == "renumbered" else "") for row in rows)
    style = _KIND_STYLES.get(first.kind, "bold")
    yield [Span(f"  {SIGNS[first.kind]} {said}", style), Span(f"  {visible(place_of(view, first))}", "dim")]
    worded = next((row for row in rows if row.words), None)
    if worded is not None:
        with_noise = worded.kind == "cosmetic"
        noise = f"  ({', '.join(view.say(noise) for noise in worded.noise)})" if with_noise else ""
        yield [Span("      "), *marked(worded.words, view.context, with_noise=with_noise), Span(noise, "dim")]
        return
    side = first.new or first.old
    assert side is not None
    if first.kind in _KIND_STYLES:
        yield from ([Span(f"      {SIGNS[first.kind]} {visible(line)}", style)] for line in _whole(side))
    elif snippet := shortened(label_of(side), _SNIPPET):
        yield [Span(f"      {snippet}")]


def _whole(side: "Side") -> list[str]:
    """Give all lines of an added or removed node."""
    if not side.parts:
        return [label_of(side)]
    return [label_of(part) for part in side.parts if label_of(part)]
