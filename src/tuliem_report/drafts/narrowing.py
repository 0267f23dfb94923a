"""A diff narrowed to what was asked for: targets, text or structure; one section. The proof stays that of the whole."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from tuliem_report.drafts.changes import Change, ChangeKind, DraftDiff, Language, Scope, Side
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


def narrowed(diff: DraftDiff, options: DiffOptions, addresses: Iterable[str]) -> DraftDiff:
    """Keep the rows asked for; `addresses` are all those of both reports. Raises QueryError for a section that neither has."""
    section = None if options.section is None else _section(options.section, addresses)
    changes = tuple(row for row in diff.changes if _is_asked_for(row, options.only) and _is_within(section, row.old, row.new))
    targets = tuple(row for row in diff.targets if options.only in (None, "targets") and _is_within(section, row.old, row.new))
    return diff.model_copy(
        update={
            "scope": Scope(only=options.only, section=section),
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
        told = [noise for words in row.words for noise in words.noise]
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


def _section(asked: str, addresses: Iterable[str]) -> str:
    wanted = asked.strip().strip("/").lower()
    known = dict.fromkeys(addresses)
    found = [address for address in known if address.lower() == wanted]
    found = found or [address for address in known if wanted and address.lower().endswith(f"/{wanted}")]
    if len(found) == 1:
        return found[0]
    if found:
        raise QueryError(f"{len(found)} addresses end with {asked!r}", hint=f"give more of it: {', '.join(found[:5])}")
    raise QueryError(f"neither report has the address {asked!r}", hint="tuliem outline -f json lists the addresses")


def _is_within(section: str | None, *sides: Side | Target | None) -> bool:
    if section is None:
        return True
    addresses = [side.address for side in sides if side is not None]
    return any(address == section or address.startswith(f"{section}/") for address in addresses)
