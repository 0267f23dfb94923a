"""A diff narrowed to what was asked for: targets, text or structure; one section. The proof stays that of the whole."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from tuliem_report.drafts.changes import Change, ChangeKind, DraftDiff, Language, Scope, Side
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree
from tuliem_report.errors import OptionError, QueryError
from tuliem_report.report.document import Target

Only = Literal["targets", "text", "structure"]

_TEXT: frozenset[ChangeKind] = frozenset({"added", "removed", "reworded", "retitled", "split", "merged", "cosmetic"})
_STRUCTURE: frozenset[ChangeKind] = frozenset({"moved", "renumbered", "retitled", "split", "merged"})


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """What the user may choose. `section` is an address of either report, or the end of one; `language` is that of the sentences."""

    only: Only | None = None
    section: str | None = None
    language: Language = "vi"

    def __post_init__(self) -> None:
        for name, value, allowed in (("--only", self.only, get_args(Only)), ("--lang", self.language, get_args(Language))):
            if value is not None and value not in allowed:
                raise OptionError(f"{name} {value} is not one of the choices", hint=f"choose one of: {', '.join(allowed)}")


def narrowed(diff: DraftDiff, options: DiffOptions, alignment: Alignment) -> DraftDiff:
    """Keep the rows asked for. Raises QueryError for a section that neither report has."""
    section = None if options.section is None else _section(options.section, alignment)
    changes = tuple(row for row in diff.changes if _is_asked_for(row, options.only) and _is_within(section, row.old, row.new))
    targets = tuple(row for row in diff.targets if options.only in (None, "targets") and _is_within(section, row.old, row.new))
    return diff.model_copy(
        update={
            "scope": Scope(only=options.only, section=None if section is None else section[1] or section[0]),
            "changes": changes,
            "targets": targets,
            "summary": summary_of(changes),
            "noise": noise_of(changes),
        }
    )


def summary_of(changes: Iterable[Change]) -> dict[str, int]:
    """Count the rows by kind."""
    return dict(sorted(Counter(row.kind for row in changes).items()))


def noise_of(changes: Iterable[Change]) -> dict[str, int]:
    """Count the cosmetic differences by class, those inside reworded paragraphs too."""
    counts: Counter[str] = Counter()
    for row in changes:
        joint = any(side is not None and side.parts for side in (row.old, row.new))
        if joint and row.kind == "reworded":
            continue  # the row about the split has the same words
        meant = row.kind in ("split", "merged")  # the line break itself is what the row is about
        told = [noise for words in row.words for noise in words.noise if not (meant and noise == "line_breaks")]
        counts.update(told)
        counts.update(noise for noise in row.noise if noise not in told)
    return dict(sorted(counts.items()))


def _is_asked_for(row: Change, only: Only | None) -> bool:
    match only:
        case None:
            return True
        case "targets":
            return False
        case "text":
            return row.kind in _TEXT
        case "structure":
            return row.kind in _STRUCTURE or (row.kind in ("added", "removed") and any(side and side.title for side in (row.old, row.new)))


SectionPair = tuple[str | None, str | None]
"""The address of a section in the old and in the new report, None where it is not there."""


def _section(asked: str, alignment: Alignment) -> SectionPair:
    """Find a section by its address, or the end of it, in the new report, else in the old one."""
    at = find_unit(asked, alignment.new)
    if at is not None:
        i = alignment.to_old[at]
        return (None if i == UNPAIRED else alignment.old.units[i].address, alignment.new.units[at].address)
    at = find_unit(asked, alignment.old)
    if at is None:
        raise QueryError(f"neither report has the address {asked!r}", hint="tuliem outline -f json lists the addresses")
    j = alignment.to_new[at]
    return (alignment.old.units[at].address, None if j == UNPAIRED else alignment.new.units[j].address)


def find_unit(asked: str, tree: UnitTree) -> int | None:
    """Find the unit whose address is, or ends with, the one asked for; raise QueryError where several do."""
    wanted = asked.strip().strip("/").lower()
    found = [at for at, unit in enumerate(tree.units) if unit.address.lower() == wanted]
    found = found or [at for at, unit in enumerate(tree.units) if wanted and unit.address.lower().endswith(f"/{wanted}")]
    if len(found) > 1:
        shown = ", ".join(tree.units[at].address for at in found[:5])
        raise QueryError(f"{len(found)} addresses end with {asked!r}", hint=f"give more of it: {shown}")
    return found[0] if found else None


def _is_within(section: SectionPair | None, *sides: Side | Target | None) -> bool:
    """Tell whether either side of a row stands in the section as it is called there."""
    if section is None:
        return True
    return any(
        side is not None and address is not None and (side.address == address or side.address.startswith(f"{address}/"))
        for side, address in zip(sides, section, strict=True)
    )
