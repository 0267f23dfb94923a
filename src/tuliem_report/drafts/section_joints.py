"""Two sections that were put together under one heading, or one that was divided: the joint is that of the headings.

What stood below them is paired on its own. A heading is a part of another one where what is below it went below that one, and the
other title took words of it over: a heading that was merely left out, or put in, is no part.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tuliem_report.drafts.joints import Joint, View, joint_of, views_of
from tuliem_report.drafts.noise import raw_tokens, token_key
from tuliem_report.drafts.tree import UNPAIRED, Alignment, UnitTree

_MOST = 0.6
"""Share of what is below a heading that must stand below the other one."""
_TAKEN_OVER = 2
"""Words of its title that the other title must have, beyond those of the heading that it was paired with."""
_SAYS_NOTHING = frozenset(map(token_key, ("và", "các", "về", "của", "một", "số", "những", "trong", "với")))


def find_section_joints(alignment: Alignment, joints: Sequence[Joint]) -> list[Joint]:
    """Find sections put together or divided; `joints` are those of paragraphs. The first of the parts is the heir."""
    found: list[Joint] = []
    for view in views_of(alignment):
        wholes_of = {part: joint.whole for joint in joints if joint.is_split == view.is_split for part in joint.parts}
        gathered: dict[int, list[int]] = defaultdict(list)
        for part, partner in enumerate(view.partner_of_part):
            if partner == UNPAIRED and part not in wholes_of and view.parts.units[part].title is not None:
                whole = _home(view, part, wholes_of)
                if whole is not None:
                    gathered[whole].append(part)
        for whole, others in sorted(gathered.items()):
            parts = sorted([*others, view.partner[whole]])
            view.pair(whole, parts[0])
            found.append(joint_of(view, whole, parts, parts[0]))
    return found


def _home(view: View, part: int, wholes_of: Mapping[int, int]) -> int | None:
    """Find the heading that most of what is below a part went below, if it is the partner of a sibling and took its words over."""
    below: Counter[int] = Counter()
    total = 0
    for child in view.parts.children[part]:
        weight = view.parts.weights[child]
        total += weight
        at = wholes_of.get(child, view.partner_of_part[child])
        if at != UNPAIRED:
            below[view.wholes.parent[at]] += weight
    if not below:
        return None
    whole, weight = below.most_common(1)[0]
    sibling = view.partner[whole]
    if weight < _MOST * total or sibling == UNPAIRED or view.parts.parent[sibling] != view.parts.parent[part]:
        return None
    return whole if _takes_over(view, whole, part, sibling) else None


def _takes_over(view: View, whole: int, part: int, sibling: int) -> bool:
    shared = (_title(view.wholes, whole) - _title(view.parts, sibling)) & _title(view.parts, part)
    return shared.total() >= _TAKEN_OVER


def _title(tree: UnitTree, at: int) -> Counter[str]:
    """Count the telling words of a title; of a node without a title there are none."""
    keys = map(token_key, raw_tokens(tree.units[at].title or ""))
    return Counter(key for key in keys if key[0].isalpha() and key not in _SAYS_NOTHING)
