"""The costs of the liberties that a reading takes with the numbering, and the state of an open list."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Costs:
    """What each liberty costs. The figures only need to be in the right order: a gap in the numbering is likelier than a
    list without a first item, and both are likelier than "PHẦN THỨ NHẤT" being no heading."""

    open_first: float = 0.2
    open_later: float = 2.4
    open_sentence: float = 2.0
    duplicate: float = 2.6
    gap: tuple[float, ...] = (1.5, 2.4, 3.0, 4.2)
    restart: float = 4.0
    backward: float = 4.4
    nest_deeper: float = 1.8
    same_series: float = 1.0
    other_style: float = 1.5
    other_form: float = 0.3
    other_parent: float = 1.2
    doubt: float = 0.25
    bullet_doubt: float = 0.35
    doubtful_step: float = 3.0
    reject: float = 3.6
    reject_firm: float = 5.0
    reject_inline: float = 0.0
    reject_sentence: float = 2.0
    reject_doubt: float = 0.5
    reject_least: float = 0.8
    empty_heading: float = 1.0
    under_heading: float = 0.4


COSTS = Costs()


StyleKey = tuple[bool, bool, bool, bool]
"""Weight, slope, underlining and capitals: what the headings of one level have in common."""


class Level(NamedTuple):
    """An open list: its series, the place reached, and the look of its items.

    `heading`: its node is an unnumbered heading. `bare`: its node is no whole sentence and has nothing under it yet;
    `fresh`: moreover its look asks for something.
    `inner`: how far the lists under the nodes before this one came, for a numbering that runs on through all of them.
    """

    series: str
    value: int
    rank: int
    path: tuple[int, ...]
    form: str
    key: StyleKey | None
    heading: bool = False
    fresh: bool = False
    bare: bool = False
    style_level: int | None = None
    inner: tuple[tuple[str, int], ...] = ()
