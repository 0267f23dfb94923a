"""The edit script at work: a diff applied to the units of the old report gives those of the new one.

Rows say what came, went, moved, was renumbered and reworded; `followed` where other nodes stand because of that. Nothing else is
known of the new report. Turned round, the same script gives the old report back.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from tuliem_report.drafts.changes import Change, ChangeKind, DraftDiff, Followed, Part, Side, Spot, WordOp, Words
from tuliem_report.drafts.followed import expected_address
from tuliem_report.drafts.units import Unit
from tuliem_report.errors import TuliemError

_OPPOSITE_KIND: dict[ChangeKind, ChangeKind] = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}
_OPPOSITE_OP: dict[WordOp, WordOp] = {"insert": "delete", "delete": "insert"}


class MismatchError(TuliemError):
    """A diff was applied to a report that it was not made from."""


def apply_changes(diff: DraftDiff, units: Sequence[Unit]) -> list[Unit]:
    """Give the units of the new report from those of the old one; pages stay those of the old one where no row tells the new.

    Raises `MismatchError` where the units are not those that the diff was made from.
    """
    return _Script(diff.changes, diff.followed).run(units)


def unapply_changes(diff: DraftDiff, units: Sequence[Unit]) -> list[Unit]:
    """Give the units of the old report from those of the new one."""
    return _Script(inverted_changes(diff.changes), _inverted_followed(diff.followed)).run(units)


def inverted_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Turn rows round: what was added was removed, what was split was merged."""
    return tuple(
        change.model_copy(
            update={
                "kind": _OPPOSITE_KIND.get(change.kind, change.kind),
                "old": change.new,
                "new": change.old,
                "words": tuple(
                    Words.model_construct(op=_OPPOSITE_OP.get(words.op, words.op), old=words.new, new=words.old, noise=words.noise)
                    for words in change.words
                ),
            }
        )
        for change in changes
    )


def _inverted_followed(followed: Iterable[Followed]) -> tuple[Followed, ...]:
    return tuple(Followed.model_construct(old=entry.new, new=entry.old, because=entry.because) for entry in followed)


class _Script:
    """The rows, sorted by what they do to which node."""

    def __init__(self, changes: Iterable[Change], followed: Iterable[Followed]) -> None:
        self._gone: set[str] = set()
        self._created: list[Part] = []
        self._edits: dict[str, list[Change]] = defaultdict(list)
        self._spots: dict[str, Spot] = {}
        for change in changes:
            self._read(change)
        for entry in followed:
            self._spots[entry.old.address] = entry.new

    def _read(self, change: Change) -> None:
        old, new = change.old, change.new
        cosmetic = change.kind == "cosmetic"  # a mended line, or a table set as lines
        if old is not None and (change.kind in ("removed", "merged") or (cosmetic and (old.parts or new is None))):
            self._gone.update(part.address for part in _parts(old) if new is None or part.address != old.address)
        if new is not None and (change.kind in ("added", "split") or (cosmetic and (new.parts or old is None))):
            self._created.extend(part for part in _parts(new) if old is None or part.address != new.address)
        if old is None or new is None:
            return
        if change.kind == "moved":
            self._spots[old.address] = Spot(address=new.address, parent=new.parent, position=new.position)
        else:
            self._spots.setdefault(old.address, Spot(address=new.address))
            self._edits[old.address].append(change)

    def run(self, units: Sequence[Unit]) -> list[Unit]:
        """Apply the script."""
        known = {unit.address for unit in units}
        if unknown := (self._gone | self._spots.keys()) - known:
            raise MismatchError(f"the diff speaks of {len(unknown)} nodes that the report does not have")
        tree = _Tree()
        addresses: dict[str, str] = {}
        for unit in units:
            if unit.address in self._gone:
                continue
            spot = self._spots.get(unit.address)
            address = addresses[unit.address] = spot.address if spot is not None else expected_address(unit, addresses)
            parent = addresses.get(unit.parent) if unit.parent is not None else None
            if spot is not None and spot.position is not None:
                tree.place(_at(self._edited(unit), address, spot.parent), spot.position)
            else:
                tree.keep(_at(self._edited(unit), address, parent))
        for part in self._created:
            tree.place(_unit(part), part.position)
        return tree.in_reading_order()

    def _edited(self, unit: Unit) -> Unit:
        for change in self._edits.get(unit.address, ()):
            assert change.new is not None
            unit = _edit(unit, change, change.new)
        return unit


def _at(unit: Unit, address: str, parent: str | None) -> Unit:
    return unit if (unit.address, unit.parent) == (address, parent) else replace(unit, address=address, parent=parent)


def _parts(side: Side) -> Sequence[Part]:
    """All nodes of one side of a row."""
    return side.parts or (side,)


def _edit(unit: Unit, change: Change, new: Side) -> Unit:
    """Do to one unit what one row says."""
    match change.kind:
        case "renumbered":
            return replace(unit, kind=new.kind, marker=new.marker, number=new.number)
        case "split" | "merged":
            return _with_heir(unit, new)
        case "cosmetic":
            dressed = replace(unit, kind=new.kind, marker=new.marker, number=new.number, shape=new.shape)
            if _is_part_of_joint(change):
                return _with_heir(dressed, new)
            return _reworded(dressed, change.words, new) if change.words else _with_words(dressed, unit.words, new)
        case _ if _is_part_of_joint(change):
            return unit
        case _:
            return _reworded(unit, change.words, new)


def _with_heir(unit: Unit, new: Side) -> Unit:
    heir = next((part for part in new.parts if part.address == new.address), new)
    return replace(unit, title=heir.title, text=heir.text)


def _is_part_of_joint(change: Change) -> bool:
    """A row about a split or merged paragraph: its sides hold the words, and its own row sets them."""
    return any(side is not None and side.parts for side in (change.old, change.new))


def _reworded(unit: Unit, words: Sequence[Words], new: Side) -> Unit:
    if "".join(stretch.old for stretch in words) != unit.words:
        raise MismatchError(f"the words of {unit.address} are not those that the diff was made from", where=unit.address)
    return _with_words(unit, "".join(stretch.new for stretch in words), new)


def _with_words(unit: Unit, words: str, new: Side) -> Unit:
    """Set the words as a title or as a text, as the new side has them."""
    if new.title is not None:
        return replace(unit, title=words, text=None)
    return replace(unit, title=None, text=None if new.text is None else words)


def _unit(part: Part) -> Unit:
    return Unit(part.address, part.parent, part.kind, part.marker, part.number, part.title, part.text, part.page, part.shape)


@dataclass(slots=True)
class _Tree:
    """The new tree while it grows: children with a place of their own, and children that keep their order between those."""

    _units: dict[str, Unit] = field(default_factory=dict)
    _placed: dict[str | None, dict[int, str]] = field(default_factory=lambda: defaultdict(dict))
    _kept: dict[str | None, list[str]] = field(default_factory=lambda: defaultdict(list))

    def place(self, unit: Unit, position: int) -> None:
        """Put a unit at a position under its parent."""
        if position in self._placed[unit.parent]:
            raise MismatchError(f"two nodes at one place under {unit.parent}", where=unit.address)
        self._add(unit)
        self._placed[unit.parent][position] = unit.address

    def keep(self, unit: Unit) -> None:
        """Put a unit behind its elder siblings."""
        self._add(unit)
        self._kept[unit.parent].append(unit.address)

    def _add(self, unit: Unit) -> None:
        if unit.address in self._units:
            raise MismatchError("two nodes have one address", where=unit.address)
        self._units[unit.address] = unit

    def in_reading_order(self) -> list[Unit]:
        """List the tree from its root; what hangs from nothing is not in it."""
        listed: list[Unit] = []
        stack = list(self._kept[None])
        while stack:
            unit = self._units[stack.pop()]
            listed.append(unit)
            stack.extend(reversed(list(self._children(unit.address))))
        return listed

    def _children(self, parent: str) -> Iterator[str]:
        placed, kept = self._placed.get(parent, {}), iter(self._kept.get(parent, ()))
        for position in range(1, len(placed) + len(self._kept.get(parent, ())) + 1):
            child = placed.get(position) or next(kept, None)
            if child is None:
                raise MismatchError("a place in the tree is not filled", where=parent)
            yield child
