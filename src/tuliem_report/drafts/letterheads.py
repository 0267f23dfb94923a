"""A letterhead or a signature block set as a table in one report and as lines in the other, some of whose words changed as well.

A Word file sets them in a table without rules, a PDF or a TXT as lines. Between two drafts the date and the number of the draft
change: each row of the table is a whole, and the lines with its words are its parts. Where no word changed, the layout is all
there is to tell (`layout`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from tuliem_report.drafts.changes import Words
from tuliem_report.drafts.joints import Joint, View, joint_of, views_of
from tuliem_report.drafts.noise import raw_tokens, token_key
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree

_BLOCKS = frozenset({"front_matter", "signature"})
_ALIKE = 0.5
"""Likeness of a row to its lines put together from which the lines are the row."""


@dataclass(frozen=True, slots=True)
class Reset:
    """What is set otherwise: the joints of rows and lines, and all units of either side, single lines among them."""

    joints: tuple[Joint, ...] = ()
    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()


def find_reset(alignment: Alignment) -> Reset:
    """Find the blocks that are a table on one side only and differ in words, and pair each row with the first of its lines."""
    joints: list[Joint] = []
    found: tuple[set[int], set[int]] = (set(), set())
    for view in views_of(alignment):
        for table, lines in _blocks(view):
            lines_of = _lines_of_rows(view, table, lines)
            if lines_of is None:
                continue
            joints += [joint for row, parts in lines_of.items() if (joint := _joined(view, row, parts)) is not None]
            found[not view.is_split].update((table, *lines_of))
            found[view.is_split].update(lines)
    return Reset(tuple(joints), frozenset(found[0]), frozenset(found[1]))


def _blocks(view: View) -> list[tuple[int, list[int]]]:
    """List the lone tables of such blocks, each with what stands in the block of the other report."""
    found = []
    for at, unit in enumerate(view.wholes.units):
        block = view.wholes.parent[at]
        if unit.kind != "table" or view.partner[at] != UNPAIRED or view.wholes.units[block].kind not in _BLOCKS:
            continue
        other = view.partner[block]
        lines = [] if other == UNPAIRED else view.parts.children[other]
        if lines and view.wholes.children[block] == [at] and all(_is_line(view.parts, line) for line in lines):
            found.append((at, lines))
    return found


def _is_line(tree: UnitTree, at: int) -> bool:
    return tree.units[at].kind == "paragraph" and tree.units[at].marker is None and not tree.children[at]


def _lines_of_rows(view: View, table: int, lines: Sequence[int]) -> dict[int, list[int]] | None:
    """Give each line to the row that has most of its words; None where a row has no lines that are like it, or no word changed."""
    bags = {row: _bag(view.wholes, row) for row in view.wholes.children[table]}
    said = [_bag(view.parts, line) for line in lines]
    if sum(bags.values(), Counter()) == sum(said, Counter()) or not all(bags.values()):
        return None
    lines_of: dict[int, list[int]] = {row: [] for row in bags}
    latest = next(iter(bags))
    for line, bag in zip(lines, said, strict=True):
        latest = max(bags, key=lambda row: ((bags[row] & bag).total(), row == latest)) if bag else latest
        lines_of[latest].append(line)
    return lines_of if all(_are_alike(view, row, parts) for row, parts in lines_of.items()) else None


def _are_alike(view: View, row: int, lines: Sequence[int]) -> bool:
    return Indel.normalized_similarity(view.whole_codes[row], "".join(view.part_codes[line] for line in lines)) >= _ALIKE


def _bag(tree: UnitTree, at: int) -> Counter[str]:
    """Count the words and numbers of a unit; rules, dashes and stars are layout."""
    return Counter(key for token in raw_tokens(tree.units[at].words) if (key := token_key(token))[0].isalnum())


def _joined(view: View, row: int, lines: list[int]) -> Joint | None:
    for line in lines:
        view.free_part(line)
    view.pair(row, lines[0])
    if len(lines) == 1:
        return None
    joint = joint_of(view, row, lines, lines[0])
    return replace(joint, words=without_cells(joint.words))


def without_cells(words: Iterable[Words]) -> tuple[Words, ...]:
    """Take the bars between cells, which lines do not have, for layout."""
    return tuple(
        stretch.model_copy(update={"op": "cosmetic", "noise": ("layout",)})
        if stretch.op in ("delete", "insert") and (stretch.old + stretch.new).strip() == "|"
        else stretch
        for stretch in words
    )
