"""The comparison table of a drafting office (bảng so sánh): the targets first, then what changed, old and new side by side.

Words that went are struck, words that came are underlined, in colour for those who print it so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from tuliem_report.outputs.diff_details import TargetEntry, entry_details, target_details, target_entries
from tuliem_report.outputs.diff_entries import Entry, diff_entries
from tuliem_report.outputs.diff_lines import SIGNS, count_lines
from tuliem_report.outputs.diff_marking import shortened
from tuliem_report.outputs.diff_view import DiffView, label_of
from tuliem_report.outputs.docx_markup import Cell, Element, paragraph, row, run, table
from tuliem_report.outputs.docx_package import WIDE_TEXT_WIDTH, WordDocument, package
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.to_html import document_name

if TYPE_CHECKING:
    from tuliem_report.drafts.changes import Counterpart

_TITLE = "BẢNG SO SÁNH"
_TARGET_HEAD = ("TT", "Chỉ tiêu", "Dự thảo cũ", "Dự thảo mới", "Nội dung thay đổi")
_TARGET_WIDTHS = (700, 4200, 2400, 2400, WIDE_TEXT_WIDTH - 9700)
_HEAD = ("Mục", "Dự thảo cũ", "Dự thảo mới", "Nội dung thay đổi")
_WIDTHS = (1900, 4500, 4500, WIDE_TEXT_WIDTH - 10_900)
_COUNTERPART_WIDTHS = (WIDE_TEXT_WIDTH // 2, WIDE_TEXT_WIDTH // 2)
_PLACE_WORDS = 8
_HEADING_WORDS = 12
_SHORT = 700  # letters of a row that is kept on one page
_SIDES: tuple[Literal["old", "new"], ...] = ("old", "new")
_STYLES = {"old": "OldWords", "old noise": "OldWords", "new": "NewWords", "new noise": "NewWords"}


def write_diff(view: DiffView, _: WriteOptions) -> bytes:
    """Write the file, on A4 sheets that lie."""
    body = [*_front(view), *_targets(view)]
    if not view.summary:
        body += [*_counterparts(view), *_changes(view)]
    title = f"{_TITLE}: {view.diff.old.name} – {view.diff.new.name}"
    return package(WordDocument(title, body, lying=True))


def _front(view: DiffView) -> Iterator[Element]:
    diff = view.diff
    yield paragraph([run(_TITLE)], "Title")
    old, new = _named(view, ("Dự thảo cũ", "Dự thảo mới"))
    names = list(dict.fromkeys(document_name(report) for report in view.reports or ()))
    yield from (paragraph([run(name, "Strong")], "Centred") for name in names)
    yield paragraph([run(f"{old}: {diff.old.name} – {new}: {diff.new.name}")], "Centred")
    lines = [getattr(diff.relation.sentences, view.language), *count_lines(replace(view, cosmetic=True))]
    if diff.verification.verified is not None:
        lines.append(view.say("proven" if diff.verification.verified else "unproven") + ".")
    yield from (paragraph([run(line)], "TableText") for line in lines if line)


def _heading(text: str) -> Element:
    return paragraph([run(text)], "Heading1")


def _head(names: Sequence[str], widths: Sequence[int]) -> Element:
    return row([_cell([run(name)], "TableHead") for name in names], widths, head=True)


def _cell(runs: Sequence[Element], style: str = "TableText", columns: int = 1) -> Cell:
    return Cell([paragraph(runs, style)], columns)


def _targets(view: DiffView) -> Iterator[Element]:
    if view.diff.targets:
        yield _heading(view.say("targets"))
        rows = [row(_target_cells(view, entry), _TARGET_WIDTHS, whole=True) for entry in target_entries(view)]
        yield table([_head(_named(view, _TARGET_HEAD), _TARGET_WIDTHS), *rows], _TARGET_WIDTHS)


def _target_cells(view: DiffView, entry: TargetEntry) -> list[Cell]:
    number = "" if entry.shown.number is None else str(entry.shown.number)
    values = [(entry.old, "OldWords"), (entry.new, "NewWords")]
    said = [
        [run(f"{SIGNS[judged]} {view.say(judged)}. ", bold=True), run(target_details(view, change))]
        for judged, change in zip(entry.judged, entry.changes, strict=True)
    ]
    return [
        _cell([run(number)], "TableNumber"),
        _cell([run(entry.shown.indicator)]),
        *(_cell([run(target.value_text, style if entry.is_of_value else None)] if target else []) for target, style in values),
        Cell([paragraph(runs, "TableText") for runs in said]),
    ]


def _named(view: DiffView, head: Sequence[str]) -> list[str]:
    """Two reports that are no drafts of one are not called so."""
    names = {} if view.diff.relation.kind == "drafts" else {"Dự thảo cũ": view.say("old"), "Dự thảo mới": view.say("new")}
    return [names.get(name, name) for name in head]


def _counterparts(view: DiffView) -> Iterator[Element]:
    for role, rows in groupby(view.diff.counterparts, key=lambda row: row.role):
        yield _heading(view.say(role).capitalize())
        cells = [row(_counterpart_cells(each), _COUNTERPART_WIDTHS) for each in rows]
        yield table([_head((view.say("old"), view.say("new")), _COUNTERPART_WIDTHS), *cells], _COUNTERPART_WIDTHS)


def _counterpart_cells(each: "Counterpart") -> list[Cell]:
    return [_cell([run(label_of(side))] if side else []) for side in (each.old, each.new)]


def _changes(view: DiffView) -> Iterator[Element]:
    entries = [entry for entry in diff_entries(view, cosmetic=view.cosmetic) if not entry.left]
    if not entries:
        return
    yield _heading(view.say("text"))
    rows = [_head(_named(view, _HEAD), _WIDTHS)]
    for headings, group in groupby(entries, key=lambda entry: entry.headings):
        named = " › ".join(shortened(heading, _HEADING_WORDS) for heading in headings)
        rows.append(row([_cell([run(named)], "TableGroup", len(_HEAD))], _WIDTHS))
        rows += [row(_entry_cells(view, entry), _WIDTHS, whole=_is_short(entry)) for entry in group]
    yield table(rows, _WIDTHS)


def _is_short(entry: Entry) -> bool:
    return all(sum(len(text) for _, text in entry.shown(side)) <= _SHORT for side in _SIDES)


def _entry_cells(view: DiffView, entry: Entry) -> list[Cell]:
    texts = [[run(text, _STYLES.get(look)) for look, text in shown] for shown in (entry.shown("old"), entry.shown("new"))]
    said = [run(entry_details(view, entry))]
    if entry.moved and entry.old and entry.new:
        said.append(run(f"\n{entry.old.address} → {entry.new.address}"))
    return [_cell([run(_place(view, entry))]), *(_cell(runs) for runs in texts), _cell(said)]


def _place(view: DiffView, entry: Entry) -> str:
    """Name the place by the nearest heading, with the pages."""
    if entry.numbers:
        return ""
    side = entry.new or entry.old
    assert side is not None
    named = label_of(side) if side.title is not None else side.marker or (entry.rows[0].within or ("",))[-1]
    pages = [f"{view.say('page')} {each.page}" for each in (entry.old, entry.new) if each is not None and each.page is not None]
    return shortened(named, _PLACE_WORDS) + (f"\n({' → '.join(dict.fromkeys(pages))})" if pages else "")
