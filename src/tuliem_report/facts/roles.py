"""Facts: the lists of tasks, breakthroughs, solutions, viewpoints and lessons, found by what their sections are.

Report → `ListedItem` objects for each role. The section whose heading names the role most exactly counts, never the part above it. What
surprises: "NHIỆM VỤ TRỌNG TÂM VÀ KHÂU ĐỘT PHÁ" may hold both lists one after the other; the second begins where the numbers begin again.
And where a report has only "Nhiệm vụ và giải pháp", its items are its tasks as well as its solutions.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from tuliem_report.facts.enumerations import split_enumeration
from tuliem_report.facts.headings import Role, is_about_results, roles_of
from tuliem_report.facts.target_lists import announces_targets_below
from tuliem_report.report.document import Content, Kind, ListedItem, Paragraph, Report, Section

LISTS: tuple[Role, ...] = ("tasks", "breakthroughs", "solutions", "viewpoints", "lessons")
_LISTED: frozenset[Kind] = frozenset({"section", "item", "subitem", "point", "letter", "dash", "plus", "lesson", "heading"})
_ANNOUNCES = regex.compile(r":\s*$")
_SHORT = 25  # words of a line that can announce a list


@dataclass(frozen=True, slots=True)
class _Place:
    """A section that holds the lists of `roles`, in the order in which its heading names them."""

    node: Section
    roles: frozenset[Role]


def find_roles(report: Report) -> dict[Role, tuple[ListedItem, ...]]:
    """Find the lists of all roles; a role that the report does not have is empty."""
    places = list(_places(report.body, results=False))
    own_tasks = any(place.roles & {"tasks"} and "solutions" not in place.roles for place in places)
    found: dict[Role, list[ListedItem]] = {role: [] for role in LISTS}
    for place in places:
        roles = [role for role in LISTS if role in place.roles and not (role == "tasks" and own_tasks and "solutions" in place.roles)]
        for role, items in _share_out(place.node, roles):
            found[role].extend(items)
    return {
        role: tuple(item.model_copy(update={"ordinal": ordinal}) for ordinal, item in enumerate(items, 1)) for role, items in found.items()
    }


def _places(node: Section, *, results: bool) -> Iterator[_Place]:
    """Yield the sections that hold a list; only lessons are drawn from the part about results."""
    results = results or is_about_results(node.title)
    below = [place for child in node.children for place in _places(child, results=results)]
    roles = roles_of(_heading(node)) - {"aims"} if node.kind != "document" else frozenset()
    roles = roles & {"lessons"} if results else roles
    if len(roles) == 1 and _lists_one_of_many(node, below, roles):
        below = []
    if not roles or any(place.roles & roles or not place.roles <= {"lessons"} for place in below):
        yield from below
        return
    yield _Place(node, roles)


def _lists_one_of_many(node: Section, below: Sequence[_Place], roles: frozenset[Role]) -> bool:
    """Is what is named like the list only one of its items: "Giải pháp bảo đảm quốc phòng" beside "Giải pháp phát triển kinh tế"?"""
    silent = sum(not (roles_of(child.title) or is_about_results(child.title)) for child in node.children if child.kind in _LISTED)
    return bool(below) and all(place.roles == roles and place.node in node.children for place in below) and silent > len(below)


def _heading(node: Section) -> str | None:
    """Give the heading of a node; a short line that announces a list is one ("Ba khâu đột phá:")."""
    if node.title or not node.content or not isinstance(node.content[0], Paragraph):
        return node.title
    line = node.content[0].text
    return line if _ANNOUNCES.search(line) and len(line.split()) <= _SHORT else None


def _share_out(node: Section, roles: Sequence[Role]) -> Iterator[tuple[Role, list[ListedItem]]]:
    """Give each role its items: all to each, unless the numbers begin again once for each role."""
    items = _items(node)
    runs = _runs(items) if {"tasks", "breakthroughs"} <= set(roles) else [items]
    if len(runs) == len(roles) > 1:
        yield from zip(roles, runs, strict=True)
    else:
        yield from ((role, items) for role in roles)


def _runs(items: Sequence[ListedItem]) -> list[list[ListedItem]]:
    runs: list[list[ListedItem]] = []
    for item in items:
        if not runs or item.number in {"1", "a", "Một là", "Thứ nhất"}:
            runs.append([])
        runs[-1].append(item)
    return runs


def _items(node: Section) -> list[ListedItem]:
    """List what stands under a heading: its nodes, or the items that its paragraphs enumerate, or the paragraphs."""
    children = [child for child in node.children if child.kind in _LISTED and not _announces_aims(child)]
    if children and not announces_targets_below(node):
        return [_item(child) for child in children]
    own = node.content if node.title else node.content[1:]
    return list(_from_paragraphs(own))


def _announces_aims(node: Section) -> bool:
    return "aims" in roles_of(node.title)


def _item(node: Section) -> ListedItem:
    text = _text(node.content)
    children = [child for child in node.children if child.kind in _LISTED]
    titled = [child for child in children if child.title]
    return ListedItem(
        ordinal=1,
        number=node.number,
        marker=node.marker,
        title=node.title,
        text=text,
        address=node.address,
        page=node.page,
        quote=_quote(node.marker, node.title, text),
        children=tuple(_item(child).model_copy(update={"ordinal": ordinal}) for ordinal, child in enumerate(titled or children, 1)),
    )


def _text(content: Sequence[Content]) -> str:
    return "\n".join(part.text for part in content if isinstance(part, Paragraph))


def _quote(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)


def _from_paragraphs(content: Sequence[Content]) -> Iterator[ListedItem]:
    """List enumerated paragraphs ("(1) …; (2) …", "Một là, …"); without marks each paragraph is an item, but for an announcement."""
    paragraphs = [part for part in content if isinstance(part, Paragraph)]
    marked = [item for paragraph in paragraphs for item in _enumerated(paragraph)]
    if marked:
        yield from marked
        return
    for paragraph in paragraphs:
        if not _ANNOUNCES.search(paragraph.text):
            yield _plain(paragraph, None, None, paragraph.text)


def _enumerated(paragraph: Paragraph) -> Iterator[ListedItem]:
    _, items = split_enumeration(paragraph.text, alone=True)
    for item in items:
        yield _plain(paragraph, item.number, item.marker, item.text)


def _plain(paragraph: Paragraph, number: str | None, marker: str | None, text: str) -> ListedItem:
    return ListedItem(
        ordinal=1, number=number, marker=marker, text=text, address=paragraph.address, page=paragraph.page, quote=_quote(marker, text)
    )
