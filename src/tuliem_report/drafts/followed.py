"""Nodes that only stand under another address or another heading because of a row: the rest of the edit script.

Addresses follow a rule (`expected_addresses`): what hangs from a node keeps its own last steps. Only what the rule does not
give is recorded.
"""

from collections.abc import Iterator, Mapping, Sequence

from tuliem_report.drafts.changes import Followed, Spot
from tuliem_report.drafts.findings import Findings
from tuliem_report.drafts.moves import Stay
from tuliem_report.drafts.numbering import RowKey
from tuliem_report.drafts.tree import UNPAIRED, UnitTree
from tuliem_report.drafts.units import Unit


def expected_address(unit: Unit, new_addresses: Mapping[str, str]) -> str:
    """Give the address that a node has if only its parent's address changed as `new_addresses` says."""
    if unit.parent is None or unit.parent not in new_addresses or not unit.address.startswith(f"{unit.parent}/"):
        return unit.address
    return new_addresses[unit.parent] + unit.address[len(unit.parent) :]


def followed_of(findings: Findings, told: set[int], ids: Mapping[RowKey, str]) -> Iterator[Followed]:
    """Give what follows from the rows; `told` are the old units whose new address a row tells."""
    alignment = findings.alignment
    old, new = alignment.old, alignment.new
    new_addresses: dict[str, str] = {}
    for i, j in enumerate(alignment.to_new):
        if j == UNPAIRED:
            continue
        expected = expected_address(old.units[i], new_addresses)
        address = new_addresses[old.units[i].address] = new.units[j].address
        if findings.stays[i] in (Stay.ADOPTED, Stay.NESTED):
            yield Followed(old=_spot(old, i), new=_spot(new, j), because=_because(findings, i, j, ids))
        elif i not in told and address != expected:
            yield Followed(old=Spot(address=old.units[i].address), new=Spot(address=address))


def _spot(tree: UnitTree, at: int) -> Spot:
    unit = tree.units[at]
    return Spot(address=unit.address, parent=unit.parent, position=tree.positions[at])


def _because(findings: Findings, i: int, j: int, ids: Mapping[RowKey, str]) -> str | None:
    """Give the row about the heading that came or went above a unit."""
    alignment = findings.alignment
    keys: Sequence[RowKey | None] = (
        findings.coming.get(alignment.new.parent[j]),
        findings.going.get(alignment.old.parent[i]),
        ("renumbered", i, j),
    )
    return next((ids[key] for key in keys if key is not None and key in ids), None)
