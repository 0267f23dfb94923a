"""Facts: the targets of a report, from its lists and tables of targets, in reading order.

Report → `Target` objects. A list node is one target or several; a node that only bears a heading is their group. Where the body and
the appendix state the same target, the appendix's is kept: it is the exact one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from tuliem_report.facts.deadlines import first_period
from tuliem_report.facts.enumerations import split_enumeration
from tuliem_report.facts.headings import is_about_results
from tuliem_report.facts.repeats import without_repeats
from tuliem_report.facts.statement import Statement
from tuliem_report.facts.statements import read_statements
from tuliem_report.facts.target_lists import TargetList, find_target_lists, is_other_matter
from tuliem_report.facts.target_patterns import COUNTED_GROUP, GROUP, YEARS
from tuliem_report.facts.target_tables import read_baseline, read_target_table
from tuliem_report.facts.worded import WordedTarget, read_worded, read_worded_clause
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Kind, Paragraph, Report, Section, Table, Target

_BULLET = regex.compile(r"^\s*(?:[-–—+*•]|\*\s)\s*")
_LEAD = regex.compile(r":\s*$")  # "Phấn đấu đến năm 2030 đạt các chỉ tiêu sau:"
# "Chỉ tiêu 1: Tỷ lệ …" · "(1) Tỷ lệ …" · "1. Tỷ lệ …" where the number is text and no mark of a list
_LABEL = regex.compile(
    r"^\s*(?:chỉ tiêu\s+(?:(?:số|thứ)\s+)?(?P<number>\d{1,3})\s*[:.)-]+|\((?P<number>\d{1,3})\)\.?|(?P<number>\d{1,3})[.)](?!\d))\s+(?=\S)",
    regex.IGNORECASE,
)
_COUNT_OF_TARGETS = regex.compile(r"^(?:nhóm\s+)?chỉ\s+tiêu|^(?:nhóm|lĩnh\s+vực)(?!\p{L})", regex.IGNORECASE)
_ITEMS: frozenset[Kind] = frozenset({"dash", "plus", "point", "target"})  # their titles are no headings of groups
_RUNS_ON = regex.compile(r"\p{Ll}|[\d≥≤<>~]|(?:Đạt|Trên|Dưới|Từ|Giảm|Tăng|Ít nhất|Tối thiểu|Không quá|Khoảng) ")
_FIGURES = regex.compile(r"\d\s*%?\s*[-–—]\s*\d")  # "55% - 35% - 10%"
_YEARS = regex.compile(YEARS)
_GROUP_AT_END = regex.compile(r"(?<=[.;])\s*(?P<group>[^.;:]{3,120}):\s*$")


@dataclass(frozen=True, slots=True)
class Context:
    """What a target inherits: its group, its number, the headings above it (the nearest first), and the rule of its list."""

    headings: tuple[str, ...]
    group: str | None = None
    number: int | None = None
    numbers_only: bool = False

    def below(self, heading: str) -> "Context":
        """Go below the heading of a group."""
        return replace(self, group=heading, number=None, headings=(heading, *self.headings))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands."""

    address: str
    page: int | None


def find_targets(report: Report, log: ProblemLog) -> tuple[Target, ...]:
    """Find all targets of a report."""
    found: list[tuple[Target, bool]] = []
    for listed in find_target_lists(report.body):
        found.extend((target, listed.appendix) for target in _read_list(listed, log))
    targets = tuple(without_repeats(found))
    for target in targets:
        if target.operator == "state" and _FIGURES.search(_YEARS.sub("", target.value_text)):
            log.add(
                "target-value-not-read",
                "The figures of a target cannot be read as one value.",
                hint="State each figure with its own name.",
                page=target.page,
                address=target.address,
            )
    return targets


def _read_list(listed: TargetList, log: ProblemLog) -> Iterator[Target]:
    leads = [part.text for part in listed.content if isinstance(part, Paragraph) and _LEAD.search(part.text)]
    context = Context((*leads, *listed.headings), numbers_only=listed.numbers_only)
    yield from _read_content(listed.content, context, log)
    yield from _read_children(listed.children, context, log)


def _read_content(content: Iterable[Paragraph | Table], context: Context, log: ProblemLog) -> Iterator[Target]:
    """Read the paragraphs and tables that stand directly under a heading; a paragraph "Về kinh tế:" opens a group."""
    above = context
    for part in content:
        if isinstance(part, Table):
            yield from read_target_table(part, context.headings, context.group, log)
            continue
        text = _BULLET.sub("", part.text)
        if group := _group_of(text):
            context = above.below(group)
            continue
        listed = replace(context, numbers_only=context.numbers_only or text == part.text)
        yield from _read_text(text, Place(part.address, part.page), listed, log)


def _read_children(children: Sequence[Section], context: Context, log: ProblemLog) -> Iterator[Target]:
    """Read the nodes below a heading; a mere line "* Kinh tế (10 chỉ tiêu)" opens a group for those after it."""
    above = context
    among_items = any(child.title is None and child.number for child in children)
    for child in children:
        if group := _line_of_group(child):
            context = above.below(group)
            continue
        group = _line_of_group(child.children[-1]) if child.children else None
        if group:
            child = child.model_copy(update={"children": child.children[:-1]})
        if child.title is None:
            yield from _read_item(child, context, log)
        elif not _stands_beside(child):
            yield from _read_titled(child, context, log, among_items)
        context = above.below(group) if group else context


def _line_of_group(node: Section) -> str | None:
    """Give the group that a line with a mark but nothing below it opens; None where the node is more than such a line."""
    first = node.content[0] if len(node.content) == 1 else None
    if node.kind != "heading" or node.title is not None or node.children or not isinstance(first, Paragraph):
        return None
    return _group_of(first.text)


def _stands_beside(node: Section) -> bool:
    """Tell whether a heading among targets begins something else; "Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ: 90%" does not."""
    elsewhere = is_other_matter(node.title) or is_about_results(node.title)
    return elsewhere and node.kind != "target" and not read_statements(node.title or "")


def _read_titled(node: Section, context: Context, log: ProblemLog, among_items: bool) -> Iterator[Target]:
    """Read a node with a title: a group of targets, or a target whose first words were taken for a heading."""
    assert node.title is not None, "only nodes with a title are asked"
    place, numbered = Place(node.address, node.page), replace(context, number=_number(node.number))
    text = _run_in(node, among_items) or node.title
    is_group = bool(GROUP.match(node.title)) and not _LABEL.match(node.title)
    stated = [] if is_group else list(_split_and_read(text, place, numbered))
    yield from stated
    if text != node.title:
        return
    if not stated and not is_group and not node.children and not node.content:
        yield from _worded(text, place, numbered, log)
    opens_group = is_group or not (stated or node.kind in _ITEMS)
    below = context.below(node.title.rstrip(" :;")) if opens_group else replace(context, number=None)
    yield from _read_content(node.content, below, log)
    yield from _read_children(node.children, below, log)


def _run_in(node: Section, among_items: bool) -> str | None:
    """Join title and text where the sentence runs on from one to the other: "Tỷ lệ đô thị hóa:" "đạt 60%".

    Among items that are targets a colon runs on too: "4. Cơ cấu kinh tế:" "Dịch vụ 60%".
    """
    if node.children or len(node.content) != 1 or not isinstance(node.content[0], Paragraph):
        return None
    if GROUP.match(node.title or "") and not _LABEL.match(node.title or ""):
        return None
    text = node.content[0].text
    whole = f"{node.title} {text}"
    runs_on = node.kind in _ITEMS or _RUNS_ON.match(text) or (among_items and (node.title or "").endswith(":"))
    return whole if runs_on and read_statements(whole) else None


def _read_item(node: Section, context: Context, log: ProblemLog) -> Iterator[Target]:
    """Read an item without a title, and what stands below it: parts of its target, or the targets of a group that it opens."""
    first = node.content[0] if node.content else None
    text = first.text if isinstance(first, Paragraph) else ""
    place, numbered = Place(node.address, node.page), replace(context, number=_number(node.number))
    group = _group_of(text)
    stated = [] if group else list(_split_and_read(text, place, numbered))
    yield from stated
    below = context.below(group) if group else replace(context, number=None)
    parts = list(_read_children(node.children, below, log))
    if text and not (group or stated or parts):
        yield from _worded(text, place, numbered, log)
    yield from _read_content(node.content[1:], replace(below, numbers_only=True), log)
    yield from parts


def _read_text(text: str, place: Place, context: Context, log: ProblemLog) -> Iterator[Target]:
    """Read one paragraph: its numbers first, its words where there are none."""
    found = list(_split_and_read(text, place, context))
    if found or context.numbers_only:
        yield from found
    else:
        yield from _worded(text, place, context, log)


def _split_and_read(text: str, place: Place, context: Context) -> Iterator[Target]:
    """Read a paragraph that may carry its own list: "Về kinh tế: (1) …; (2) …. Về xã hội: (3) …", or its number: "Chỉ tiêu 1: …"."""
    lead, items = split_enumeration(text)
    if not items:
        if label := _LABEL.match(text):
            text, context = text[label.end() :], replace(context, number=_number(label["number"]))
        yield from _targets_of(text, place, context)
        return
    above = context
    if group := _group_of(lead):
        context = above.below(group)
    elif lead:
        yield from _targets_of(lead, place, context)
        context = above = replace(context, headings=(lead, *context.headings))
    for item in items:
        opened = _GROUP_AT_END.search(item.text)
        opened = opened if opened and GROUP.match(opened["group"].strip()) else None
        own = item.text[: opened.start()] if opened else item.text
        numbered = replace(context, number=_number(item.number))
        stated = list(_targets_of(own, place, numbered))
        yield from stated
        if not stated and (worded := read_worded_clause(own)) and worded.indicator:
            yield _state_target(worded, own, place, numbered)
        if opened:
            context = above.below(opened["group"].strip())


def _targets_of(text: str, place: Place, context: Context) -> Iterator[Target]:
    """Turn the statements of a text into targets; a count of targets ("14 chỉ tiêu sau") is none, nor words where only numbers count."""
    statements = [found for found in read_statements(text) if not _COUNT_OF_TARGETS.match(found.unit or "")]
    statements = [found for found in statements if not (found.worded and context.numbers_only)]
    for statement in statements:
        whole = len(statements) == 1 or statement.part
        quote = text.strip() if whole else statement.span.of(text).strip()
        yield _target(statement, quote, place, context)


def _target(statement: Statement, quote: str, place: Place, context: Context) -> Target:
    bound = statement.binding
    return Target(
        number=context.number,
        group=statement.group or context.group,
        indicator=statement.indicator,
        value_text=statement.value_text,
        operator=bound.operator if bound else "state",
        low=bound.low if bound else None,
        high=bound.high if bound else None,
        unit=statement.unit if bound else None,
        period=first_period(statement.said, statement.heading, statement.when, *context.headings),
        address=place.address,
        page=place.page,
        quote=quote,
        baseline=read_baseline(statement.before, statement.unit, statement.before_year) if statement.before else None,
    )


def _worded(text: str, place: Place, context: Context, log: ProblemLog) -> Iterator[Target]:
    """Read a target in words; one that says nothing after its colon is a problem."""
    if context.numbers_only or regex.fullmatch(r"\(.*\)[.;]?", text.strip()):
        return
    worded = read_worded(text)
    if worded is None or not worded.indicator:
        return
    if not worded.value_text:
        log.add(
            "target-without-value",
            "A target says nothing after its name.",
            hint="Complete the target, or drop it.",
            page=place.page,
            address=place.address,
        )
    yield _state_target(worded, text, place, context)


def _state_target(worded: WordedTarget, text: str, place: Place, context: Context) -> Target:
    return Target(
        number=context.number,
        group=worded.group or context.group,
        indicator=worded.indicator,
        value_text=worded.value_text,
        operator="state",
        period=first_period(text, *context.headings),
        address=place.address,
        page=place.page,
        quote=text.strip(),
    )


def _group_of(text: str) -> str | None:
    """Give the group that a line opens ("Về kinh tế:"), None where it is no heading of a group."""
    line = text.strip()
    if _LABEL.match(line):
        return None
    if COUNTED_GROUP.match(line):
        return line.rstrip(" :;.")
    if not line or len(line) > 120 or not GROUP.match(line) or not regex.search(r":$|^[^.:;%]+$", line):
        return None
    return line.rstrip(" :;.") if not read_statements(line) or line.endswith(":") else None


def _number(number: str | None) -> int | None:
    return int(number) if number and number.isdigit() and len(number) < 5 else None
