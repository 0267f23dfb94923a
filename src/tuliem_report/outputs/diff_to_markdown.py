"""A diff as Markdown, for a mail or a pull request: the counts, the targets as a table, the changes by section.

Changed words are ~~struck~~ and **bold**; no text of the documents is ever markup.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from tuliem_report.outputs.diff_lines import SIGNS, count_lines
from tuliem_report.outputs.diff_marking import Span, marked, shortened
from tuliem_report.outputs.diff_view import DiffView, headings_of, label_of, place_of
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.to_markdown import escaped

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Change, Counterpart, TargetChange

_SNIPPET = 14
_HEADING = 10


def write_diff(view: DiffView, _: WriteOptions) -> str:
    """Write the whole diff."""
    blocks = [*_head(view), *_targets(view)]
    if not view.summary:
        blocks += [*_counterparts(view), *_sections(view)]
    return "\n\n".join(blocks) + "\n"


def _head(view: DiffView) -> Iterator[str]:
    diff = view.diff
    yield f"# {view.say('comparison')}: {_inline(diff.old.name)} → {_inline(diff.new.name)}"
    proof = "" if diff.verification.verified is None else " " + view.say("proven" if diff.verification.verified else "unproven") + "."
    yield escaped(getattr(diff.relation.sentences, view.language)) + proof
    yield "\n".join(f"- {_inline(line)}" for line in count_lines(view))


def _targets(view: DiffView) -> Iterator[str]:
    if not view.diff.targets:
        return
    yield f"## {view.say('targets')}"
    head = [view.say("direction"), view.say("old"), view.say("new"), view.say("what")]
    lines = [head, ["---"] * len(head), *(_target_cells(view, change) for change in view.diff.targets)]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _target_cells(view: DiffView, change: "TargetChange") -> list[str]:
    judged = change.direction or change.kind
    values = ["" if target is None else _inline(target.value_text) for target in (change.old, change.new)]
    return [f"{SIGNS[judged]} {view.say(judged)}", *values, _inline(change.sentence)]


def _counterparts(view: DiffView) -> Iterator[str]:
    for role, rows in groupby(view.diff.counterparts, key=lambda row: row.role):
        yield f"## {view.say(role).capitalize()}"
        lines = [[view.say("old"), view.say("new")], ["---", "---"], *(_counterpart_cells(row) for row in rows)]
        yield "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _counterpart_cells(row: "Counterpart") -> list[str]:
    return ["" if side is None else _inline(shortened(label_of(side), 3 * _SNIPPET)) for side in (row.old, row.new)]


def _sections(view: DiffView) -> Iterator[str]:
    for headings, changes in groupby(view.changes(), key=lambda change: headings_of(view, change)):
        yield f"## {' › '.join(_inline(shortened(heading, _HEADING)) for heading in headings)}"
        yield "\n".join(line for change in changes for line in _change(view, change))


def _change(view: DiffView, change: "Change") -> Iterator[str]:
    """One list item, and below it the words."""
    number = ""
    if change.kind == "renumbered" and change.old is not None and change.new is not None:
        number = f" {_inline(change.old.marker or '∅')} → {_inline(change.new.marker or '∅')}"
    following = f" ({view.say('following')})" if change.consequence_of is not None else ""
    yield f"- **{view.say(change.kind)}**{number}{following} {_inline(place_of(view, change))}"
    if change.words:
        yield f"  > {_marked_words(marked(change.words, view.context, with_noise=change.kind == 'cosmetic'))}"
        return
    side = change.new or change.old
    assert side is not None
    if change.kind in ("added", "removed"):
        yield "\n  >\n".join(f"  > {escaped(label_of(part))}" for part in side.parts or (side,) if label_of(part))
    elif change.kind == "moved" or change.consequence_of is None:
        yield f"  > {escaped(shortened(label_of(side), _SNIPPET))}"


def _inline(text: str) -> str:
    """Escape a text that does not begin its line: there "7.908" begins no list."""
    return escaped(f"…{text}")[1:]


_MARKS = {"delete": ("~~", "[-", "-]"), "insert": ("**", "{+", "+}")}


def _marked_words(spans: Iterator[Span]) -> str:
    """Set changed words in Markdown's own marks; these may not stand next to a space inside."""
    parts: list[str] = []
    for span in spans:
        if span.style not in _MARKS:
            parts.append(_inline(span.text))
            continue
        mark, opening, closing = _MARKS[span.style]
        text = span.text.removeprefix(opening).removesuffix(closing)
        inner = text.strip()
        parts.append(text.replace(inner, f"{mark}{_inline(inner)}{mark}", 1) if inner else text)
        if span.style == "delete" and not text.endswith(" "):
            parts.append(" ")
    return "".join(parts).strip()
