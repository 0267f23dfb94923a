"""Scores the headings of an outline against the true ones: which were found, and whether they stand under the right parent.

A heading is found where its number and its title are, in the right order. Its kind is not asked for: "A." may be called part or section.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from scores.counting import NONE, Rate, f1
from scores.wording import BULLETS, number_key, squeezed, title_key

# Where the title of a numbered paragraph ends is a convention; so is the number of what has a bullet or none.
LOOSE_TITLES = frozenset({"point", "lesson", "letter", "dash-heading"})
LOOSE_NUMBERS = frozenset({"unnumbered", "dash-heading", "target_group", "appendix"})
SHORTEST_PREFIX = 12

NO_HEADINGS = frozenset(
    {"document", "separator", "preamble", "closing", "signature", "front_matter", "paragraph", "table", "footnote"},
)
# What the head and the foot of a document print in the look of a heading is neither right nor wrong.
FURNITURE = (
    "quyết nghị", "báo cáo chính trị", "nghị quyết", "dự thảo", "nơi nhận", "chương trình hành động", "đảng cộng sản việt nam", "kính thưa",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it is compared. `label` is for messages; `neutral` counts neither as hit nor as miss."""

    number: str
    title: str
    squeezed: str
    depth: int
    kind: str
    label: str
    loose: bool = False
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class HeadingScore:
    """How many headings were found of those that are there, and how many that are none; what went wrong, for messages."""

    recalled: Rate = NONE
    precise: Rate = NONE
    parents: Rate = NONE
    missed: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    misplaced: tuple[str, ...] = ()

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return f1(self.precise, self.recalled)

    def __add__(self, other: "HeadingScore") -> "HeadingScore":
        """Count the headings of two documents together."""
        return HeadingScore(
            self.recalled + other.recalled,
            self.precise + other.precise,
            self.parents + other.parents,
            self.missed + other.missed,
            self.invented + other.invented,
            self.misplaced + other.misplaced,
        )


def true_headings(rows: Iterable[dict[str, Any]]) -> list[Heading]:
    """Read the headings of a truth."""
    return [
        _heading(
            row,
            row["title"],
            row.get("number"),
            loose=row["kind"] in LOOSE_TITLES or bool(row.get("run_in")),
            neutral=bool(row.get("optional")),
        )
        for row in rows
    ]


def found_headings(rows: Iterable[dict[str, Any]]) -> list[Heading]:
    """Read the rows of an outline: a numbered paragraph counts by its first words, a bullet by its sign."""
    found = []
    for row in rows:
        if row["kind"] in NO_HEADINGS:
            continue
        number = row["number"]
        if number is None and not row["title"] and (row["marker"] or "").strip() in BULLETS:
            number = "-"
        heading = _heading(row, row["title"] or row["text"] or "", number)
        decoration = heading.number == "-" or (heading.number == "" and heading.title.startswith(FURNITURE))
        if decoration or row["kind"] == "target":
            heading = _heading(row, row["title"] or row["text"] or "", number, neutral=True)
        found.append(heading)
    return found


def _heading(row: dict[str, Any], title: str, number: str | None, *, loose: bool = False, neutral: bool = False) -> Heading:
    label = f"{row['kind']} {number or ''} {title[:50]}"
    return Heading(number_key(number), title_key(title), squeezed(title), row["depth"], row["kind"], label, loose, neutral)


def score_headings(truth: Sequence[Heading], found: Sequence[Heading]) -> HeadingScore:
    """Pair the headings in reading order, and count."""
    partner = dict(_longest_common(truth, found, same_heading))
    origin = {there: here for here, there in partner.items()}
    asked = [index for index, heading in enumerate(truth) if not heading.neutral]
    hits = [index for index in asked if index in partner]
    invented = [heading.label for index, heading in enumerate(found) if index not in origin and not heading.neutral]
    misplaced = [truth[index].label for index in hits if _true_parent(truth, index, partner) != _found_parent(truth, found, index, partner)]
    return HeadingScore(
        recalled=Rate(len(hits), len(asked)),
        precise=Rate(len(hits), len(hits) + len(invented)),
        parents=Rate(len(hits) - len(misplaced), len(hits)),
        missed=tuple(truth[index].label for index in asked if index not in partner),
        invented=tuple(invented),
        misplaced=tuple(misplaced),
    )


def same_heading(true: Heading, found: Heading) -> bool:
    """Say whether what was found is the true heading."""
    free = true.number == "" or (true.kind in LOOSE_NUMBERS and found.number in {"", "-"})
    if true.number != found.number and not free:
        return False
    if true.title == found.title or (true.squeezed and true.squeezed == found.squeezed):
        return True
    short, long = sorted((true.squeezed, found.squeezed), key=len)
    return true.loose and len(short) >= SHORTEST_PREFIX and long.startswith(short)


def _longest_common(
    left: Sequence[Heading], right: Sequence[Heading], same: Callable[[Heading, Heading], bool]
) -> Iterable[tuple[int, int]]:
    """Yield the pairs of a longest common subsequence, the earliest there are."""
    width = len(right)
    equal = [[same(here, there) for there in right] for here in left]
    length = [[0] * (width + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        below, row = length[i + 1], length[i]
        for j in reversed(range(width)):
            row[j] = max(below[j], row[j + 1], below[j + 1] + equal[i][j])
    i = j = 0
    while i < len(left) and j < width:
        if equal[i][j] and length[i][j] == length[i + 1][j + 1] + 1:
            yield i, j
            i, j = i + 1, j + 1
        elif length[i + 1][j] >= length[i][j + 1]:
            i += 1
        else:
            j += 1


def _true_parent(truth: Sequence[Heading], index: int, partner: dict[int, int]) -> int | None:
    """Give the nearest heading above that was found too: a missed one is charged once, as a miss."""
    return next((above for above in _above(truth, index) if above in partner and not truth[above].neutral), None)


def _found_parent(truth: Sequence[Heading], found: Sequence[Heading], index: int, partner: dict[int, int]) -> int | None:
    origin = {there: here for here, there in partner.items() if not truth[here].neutral}
    return next((origin[above] for above in _above(found, partner[index]) if above in origin), None)


def _above(headings: Sequence[Heading], index: int) -> Iterable[int]:
    """Yield the indexes of the headings that the one at `index` stands under, the nearest first."""
    depth = headings[index].depth
    for above in reversed(range(index)):
        if headings[above].depth < depth:
            depth = headings[above].depth
            yield above
