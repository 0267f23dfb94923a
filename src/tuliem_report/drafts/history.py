"""One target, or one place of the text, through all drafts of a report: a row for each draft."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from tuliem_report.drafts.align import align
from tuliem_report.drafts.ambition import direction
from tuliem_report.drafts.changes import Direction
from tuliem_report.drafts.narrowing import find_unit
from tuliem_report.drafts.noise import raw_tokens, token_key
from tuliem_report.drafts.same_place import same_place
from tuliem_report.drafts.target_pairs import pair_targets
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.drafts.units import Unit, units_of
from tuliem_report.errors import QueryError
from tuliem_report.report.document import Report, Target
from tuliem_report.vietnamese.fold import fold

Status = Literal["first", "same", "cosmetic", "changed", "added", "absent"]


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """What one draft says. `status` compares it with the last draft before that has it; `direction` judges a target's new value.

    Of a target, `title` is the indicator and `text` the value as printed; of a place, what stands there.
    """

    draft: str
    status: Status
    number: str | None = None
    title: str | None = None
    text: str | None = None
    direction: Direction | None = None
    address: str | None = None
    page: int | None = None


def history(query: str, drafts: Sequence[Report]) -> list[HistoryRow]:
    """Follow what `query` names through the drafts, the oldest first.

    `query` is the number of a target, words of its indicator (diacritics may be left out), or an address or the end of one. The
    latest draft that has it is where it is looked up. Raises QueryError where no draft has it, or where it fits several things.
    """
    book = _Drafts(drafts)
    for last in range(len(drafts) - 1, -1, -1):
        if (target := _find_target(query, drafts[last].targets)) is not None:
            places = _follow(last, target, len(drafts), book.target_in)
            return _target_rows(drafts, [None if at is None else draft.targets[at] for draft, at in zip(drafts, places, strict=True)])
        if (unit := find_unit(query, book.trees[last])) is not None:
            places = _follow(last, unit, len(drafts), book.unit_in)
            return _unit_rows(drafts, [None if at is None else tree.units[at] for tree, at in zip(book.trees, places, strict=True)])
    raise QueryError(f"no draft has a target or an address {query!r}", hint="tuliem targets and tuliem outline -f json list them")


class _Drafts:
    """The drafts with their trees, and the alignments that were needed so far."""

    def __init__(self, drafts: Sequence[Report]) -> None:
        self.drafts = drafts
        self.trees = [UnitTree(units_of(draft)) for draft in drafts]
        self._alignments: dict[tuple[int, int], Alignment] = {}

    def _alignment(self, older: int, newer: int) -> Alignment:
        if (older, newer) not in self._alignments:
            self._alignments[older, newer] = align(self.trees[older], self.trees[newer])
        return self._alignments[older, newer]

    def unit_in(self, draft: int, known: int, at: int) -> int | None:
        """Find in one draft the unit that is unit `at` of the draft `known`."""
        alignment = self._alignment(min(draft, known), max(draft, known))
        partner = (alignment.to_old if draft < known else alignment.to_new)[at]
        return None if partner == UNPAIRED else partner

    def target_in(self, draft: int, known: int, at: int) -> int | None:
        """Find in one draft the target that is target `at` of the draft `known`."""
        older, newer = sorted((draft, known))
        is_same_place = same_place(self._alignment(older, newer))
        pairs = pair_targets(self.drafts[older].targets, self.drafts[newer].targets, is_same_place)
        if draft < known:
            return next(i for i, j in pairs if j == at)
        return next(j for i, j in pairs if i == at)


def _follow(start: int, at: int, count: int, find: Callable[[int, int, int], int | None]) -> list[int | None]:
    """Follow a thing from one draft to both ends; a draft without it is stepped over."""
    places: list[int | None] = [None] * count
    places[start] = at
    for order in (range(start - 1, -1, -1), range(start + 1, count)):
        known, latest = start, at
        for draft in order:
            found = places[draft] = find(draft, known, latest)
            if found is not None:
                known, latest = draft, found
    return places


def _find_target(query: str, targets: Sequence[Target]) -> int | None:
    """Find a target by its number, its address, or words of its indicator."""
    wanted = query.strip()
    if wanted.isdecimal():
        found = [at for at, target in enumerate(targets) if target.number == int(wanted)]
    else:
        found = [at for at, target in enumerate(targets) if fold(wanted) in fold(target.indicator)]
    if len(found) > 1:
        raise QueryError(f"{query!r} fits {len(found)} targets", hint="give more words of the indicator, or its address")
    return found[0] if found else None


def _target_rows(drafts: Sequence[Report], targets: Sequence[Target | None]) -> list[HistoryRow]:
    rows: list[HistoryRow] = []
    before: Target | None = None
    for draft, target in zip(drafts, targets, strict=True):
        if target is None:
            rows.append(HistoryRow(draft.source.name, "absent"))
            continue
        texts = None if before is None else [f"{one.indicator} {one.value_text}" for one in (before, target)]
        changed = before is not None and (before.operator, before.low, before.high) != (target.operator, target.low, target.high)
        rows.append(
            HistoryRow(
                draft.source.name,
                "changed" if changed else _status(texts, is_first=not rows),
                None if target.number is None else str(target.number),
                target.indicator,
                target.value_text,
                direction(before, target) if before is not None and changed else None,
                target.address,
                target.page,
            )
        )
        before = target
    return rows


def _unit_rows(drafts: Sequence[Report], units: Sequence[Unit | None]) -> list[HistoryRow]:
    rows: list[HistoryRow] = []
    before: Unit | None = None
    for draft, unit in zip(drafts, units, strict=True):
        if unit is None:
            rows.append(HistoryRow(draft.source.name, "absent"))
            continue
        status = _status(None if before is None else [before.words, unit.words], is_first=not rows)
        rows.append(HistoryRow(draft.source.name, status, unit.number, unit.title, unit.text, address=unit.address, page=unit.page))
        before = unit
    return rows


def _status(texts: list[str] | None, *, is_first: bool) -> Status:
    """Compare two wordings; None: no earlier draft has the thing."""
    if texts is None:
        return "first" if is_first else "added"
    if texts[0] == texts[1]:
        return "same"
    keys = [[token_key(token) for token in raw_tokens(text)] for text in texts]
    return "cosmetic" if keys[0] == keys[1] else "changed"
