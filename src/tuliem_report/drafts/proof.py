"""The proof of a diff: the edit script is run in both directions and its results are compared, node by node."""

from collections.abc import Callable, Sequence

from tuliem_report.drafts.apply import MismatchError, apply_changes, unapply_changes
from tuliem_report.drafts.changes import Difference, DraftDiff, Verification
from tuliem_report.drafts.units import Unit

_SHOWN = 20
_FIELDS = ("parent", "kind", "marker", "number", "title", "text", "shape")


def verify(diff: DraftDiff, old: Sequence[Unit], new: Sequence[Unit]) -> Verification:
    """Apply the diff to the old units and take it from the new ones; name what it does not explain."""
    forward = _unexplained(apply_changes, diff, old, new)
    backward = _unexplained(unapply_changes, diff, new, old)
    return Verification(
        verified=not forward and not backward,
        forward=not forward,
        backward=not backward,
        old_units=len(old),
        new_units=len(new),
        unexplained=tuple([*forward, *backward][:_SHOWN]),
    )


def _unexplained(
    run: Callable[[DraftDiff, Sequence[Unit]], list[Unit]], diff: DraftDiff, source: Sequence[Unit], goal: Sequence[Unit]
) -> list[Difference]:
    """List the nodes that are not as they should be, by address and field, never by text."""
    try:
        result = run(diff, source)
    except MismatchError as error:
        return [Difference(field="script", old=error.where or None, new=None)]
    found = [
        Difference(field=name, old=have.address, new=want.address)
        for have, want in zip(result, goal, strict=False)
        for name in ("address", *_FIELDS)
        if getattr(have, name) != getattr(want, name)
    ]
    if len(result) != len(goal):
        found.append(Difference(field="nodes", old=str(len(result)), new=str(len(goal))))
    return found
