"""The reading page: one HTML file with the outline at the side, the targets as a picture, and the text as the report prints it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuliem_report import __version__
from tuliem_report.outputs.html_blocks import Side, Text, report_text
from tuliem_report.outputs.html_page import render
from tuliem_report.outputs.html_targets import target_groups
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.problem_words import reason_in_vietnamese, say_in_vietnamese
from tuliem_report.outputs.rows import Record, outline_rows
from tuliem_report.outputs.two_columns import paired_blocks

if TYPE_CHECKING:
    from tuliem_report.report.document import FrontMatter, ListedItem, Report

_LONGEST_HEAD = 160
_LONGEST_BODY = 320
_LONGEST_ENTRY = 120
_LONGEST_NAME = 100
_CARDS = (
    ("tasks", "Nhiệm vụ trọng tâm", True),
    ("breakthroughs", "Khâu đột phá", True),
    ("viewpoints", "Quan điểm chỉ đạo", False),
    ("solutions", "Nhóm giải pháp", False),
    ("lessons", "Bài học kinh nghiệm", False),
)


@dataclass(frozen=True, slots=True)
class Card:
    """One item of a list, short."""

    marker: str
    head: str
    body: str
    address: str
    page: int | None
    children: int


@dataclass(frozen=True, slots=True)
class CardList:
    """One list. `opened` says whether it is unfolded at first."""

    name: str
    title: str
    opened: bool
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """One line of the outline; `closes` counts the lists that end after it, `opens` tells that one begins."""

    address: str
    marker: str
    text: str
    page: int | None
    depth: int
    opens: bool
    closes: int


def write_report(report: "Report", _: WriteOptions) -> str:
    """Write the page."""
    groups = target_groups(report)
    text = report_text(report)
    return render(
        "report.html.j2",
        styles=("base.css", "report.css"),
        scripts=("base.js", "search.js", "report.js"),
        name=document_name(report),
        version=__version__,
        report=report,
        text=text,
        blocks=tuple(paired_blocks(text.blocks, report.front_matter)),
        groups=groups,
        drawn=any(row.bar for group in groups for row in group.rows),
        paged=any(target.page is not None for target in report.targets),
        problem_words=say_in_vietnamese,
        reason_words=reason_in_vietnamese,
        compared=any(target.baseline for target in report.targets),
        lists=tuple(_card_lists(report)),
        entries=tuple(outline_entries(outline_rows(report).records[1:])),
        unplaced=tuple(_unplaced(text)),
    )


def document_name(report: "Report") -> str:
    """Name a report by what its front matter says, by its title, or by its file."""
    front: FrontMatter = report.front_matter
    term = f"nhiệm kỳ {front.term.replace('-', '–')}" if front.term else None
    kind = front.type.capitalize() if front.type and front.type.isupper() else front.type
    named = [piece for piece in (kind, front.unit, term) if piece]
    return " · ".join(named) if len(named) > 1 else clipped(report.body.title or report.source.name, _LONGEST_NAME)


def outline_entries(records: Sequence[Record]) -> Iterator[OutlineEntry]:
    """Give the lines of a nested list; `records` begin below the document."""
    depths = [*(record["depth"] for record in records[1:]), 1]
    for record, after in zip(records, depths[: len(records)], strict=True):
        depth = record["depth"]
        text = clipped(record["title"] or record["text"] or "", _LONGEST_ENTRY)
        closes = max(depth - after, 0)
        yield OutlineEntry(record["address"], record["marker"] or "", text, record["page"], depth, after > depth, closes)


def _card_lists(report: "Report") -> Iterator[CardList]:
    for name, title, opened in _CARDS:
        items: Sequence[ListedItem] = getattr(report, name)
        if items:
            yield CardList(name, title, opened, tuple(_card(item) for item in items))


def _card(item: "ListedItem") -> Card:
    head, body = _head_and_body(item)
    return Card(item.marker or "", clipped(head, _LONGEST_HEAD), clipped(body, _LONGEST_BODY), item.address, item.page, len(item.children))


def _head_and_body(item: "ListedItem") -> tuple[str, str]:
    """Split an item at its title, or after its first sentence."""
    if item.title:
        return item.title, item.text.removeprefix(item.title).lstrip(" .:;")
    head, stop, body = item.text.partition(". ")
    return head + stop.rstrip(), body


def clipped(text: str, longest: int) -> str:
    """Cut a text at a word; what was left out is marked."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"


def _unplaced(text: Text) -> Iterator[Side]:
    """Yield what belongs to no place of the text but must be read: notes without a mark, comments."""
    return (side for side in text.strays if side.kind != "problem")
