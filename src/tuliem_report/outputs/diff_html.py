"""The comparison page: targets first, then what changed, side by side or in one column, found by kind, section and key."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from tuliem_report import __version__
from tuliem_report.outputs.diff_details import target_details, target_entries
from tuliem_report.outputs.diff_entries import Entry, diff_entries
from tuliem_report.outputs.diff_lines import SIGNS, count_lines
from tuliem_report.outputs.diff_view import DiffView, label_of
from tuliem_report.outputs.html_page import render
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.to_html import clipped, document_name

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Side

_LONGEST_LABEL = 120
_LONGEST_HEADING = 110


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under the same headings; `section` numbers the first of these."""

    headings: tuple[str, ...]
    section: int
    entries: tuple[Entry, ...]


def write_diff(view: DiffView, _: WriteOptions) -> str:
    """Write the page; cosmetic changes are in it, behind a switch that `view.cosmetic` puts on."""
    entries = [] if view.summary else diff_entries(view, cosmetic=True)
    sections = list(dict.fromkeys(_section(entry) for entry in entries))
    return render(
        "diff.html.j2",
        styles=("base.css", "diff.css"),
        scripts=("base.js", "search.js", "diff.js"),
        name=f"So sánh {view.diff.old.name} · {view.diff.new.name}",
        version=__version__,
        view=view,
        diff=view.diff,
        signs=SIGNS,
        sentence=getattr(view.diff.relation.sentences, view.language),
        counts=tuple(count_lines(replace(view, cosmetic=True))),
        groups=tuple(_groups(entries, sections)),
        sections=[clipped(section, _LONGEST_HEADING) for section in sections],
        kinds=_kinds(entries),
        cosmetic=sum(entry.is_noise for entry in entries),
        roles=tuple((role, tuple(rows)) for role, rows in groupby(view.diff.counterparts, key=lambda row: row.role)),
        targets=target_entries(view),
        names=list(dict.fromkeys(document_name(report) for report in view.reports or ())),
        details=target_details,
        label=_label,
        place=_place,
        clipped=clipped,
        longest=_LONGEST_HEADING,
    )


def _section(entry: Entry) -> str:
    return entry.headings[0]


def _groups(entries: Sequence[Entry], sections: Sequence[str]) -> Iterator[Group]:
    numbers = {section: number for number, section in enumerate(sections)}
    for headings, group in groupby(entries, key=lambda entry: entry.headings):
        yield Group(headings, numbers[headings[0]], tuple(group))


def _kinds(entries: Sequence[Entry]) -> dict[str, int]:
    """Count the entries of each kind that the reader may choose, in the order of the signs."""
    counts = Counter(kind for entry in entries if not entry.left for kind in entry.kinds)
    return {kind: counts[kind] for kind in SIGNS if counts[kind] and kind != "cosmetic"}


def _label(side: "Side | None") -> str:
    return clipped(label_of(side), _LONGEST_LABEL) if side else ""


def _place(view: DiffView, entry: Entry) -> str:
    """Give the pages, where there are any, else the address."""
    sides = [side for side in (entry.old, entry.new) if side is not None]
    pages = [f"{view.say('page')} {side.page}" for side in sides if side.page is not None]
    return " → ".join(dict.fromkeys(pages or [side.address for side in sides]))
