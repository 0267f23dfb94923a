"""Tracked changes: accept all gives the new report, reject all the old one, here, in the program's own reader and after LibreOffice."""

import random
from pathlib import Path

import pytest

from drafts.generated_edits import Editor
from drafts.generated_reports import make_report, to_report
from drafts.wild_reports import wild_pair
from hostile_report import hostile_report
from sample_report import BODY, REPORT, paragraph, section
from tracked_changes import settled
from tuliem_report.drafts import diff_reports
from tuliem_report.errors import OptionError
from tuliem_report.outputs import write
from tuliem_report.outputs.diff_merge import longest_rise, merged
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.rows import outline_rows
from tuliem_report.pipeline import parse_bytes, parse_file
from tuliem_report.reading.source import ReadOptions, Revisions
from tuliem_report.report.document import NoteRef, Report, Table, TableCell
from word_checks import W, faults, has_part, office, part

CORPUS = Path(__file__).parent.parent / "corpus"
SEEDS = range(30)


def redline(old: Report, new: Report) -> bytes:
    return write("redline", "docx", DiffView(diff_reports(old, new), reports=(old, new)))


def plain(report: Report) -> list[str]:
    """What an untracked file of the report holds."""
    return settled(write("report", "docx", report), "accept")


def check(old: Report, new: Report) -> bytes:
    content = redline(old, new)
    assert settled(content, "accept") == plain(new)
    assert settled(content, "reject") == plain(old)
    return content


@pytest.fixture(scope="module")
def drafts() -> tuple[Report, Report]:
    """The second draft and the report, both from Word files."""
    return parse_file(CORPUS / "drafts" / "draft2.docx"), parse_file(CORPUS / "report-table.docx")


def test_the_reference_drafts(drafts: tuple[Report, Report], tmp_path: Path) -> None:
    """Every kind of edit, in both directions; the file keeps to the schema and is the same each time."""
    content = check(*drafts)
    check(*reversed(drafts))
    assert faults(content, tmp_path) == []
    assert content == redline(*drafts)
    tags = {each.tag.removeprefix(W) for each in part(content).iter() if isinstance(each.tag, str)}
    assert {"ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeEnd"} <= tags


@pytest.mark.parametrize(("choice", "which"), [("accept", 1), ("reject", 0)])
def test_the_own_reader_reads_either_draft(drafts: tuple[Report, Report], choice: Revisions, which: int) -> None:
    """Read with changes accepted the file gives the tree and targets of the new report, rejected those of the old."""
    again = parse_bytes(redline(*drafts), "redline.docx", ReadOptions(choice))
    kept = ("address", "kind", "marker", "title", "text")
    found, expected = ([tuple(row[key] for key in kept) for row in outline_rows(each).records] for each in (again, drafts[which]))
    assert found == expected
    assert [target.value_text for target in again.targets] == [target.value_text for target in drafts[which].targets]


def test_libreoffice_keeps_the_changes(drafts: tuple[Report, Report], tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, accepting and rejecting still give the two reports."""
    content = office(redline(*drafts), tmp_path, "docx")
    assert settled(content, "accept") == plain(drafts[1])
    assert settled(content, "reject") == plain(drafts[0])


@pytest.mark.parametrize("seed", SEEDS)
def test_generated_drafts(seed: int) -> None:
    """Moves, splits, merges, rewordings, sections that come and go."""
    rng = random.Random(seed)
    original = make_report(rng)
    check(to_report(original), to_report(Editor(original, rng).run(rng.randint(1, 30)).draft))


@pytest.mark.parametrize("seed", SEEDS)
def test_reports_without_plan(seed: int) -> None:
    """Any two trees that pass for drafts: repeated and empty texts, tables, notes without marks."""
    old, new = wild_pair(random.Random(seed))
    if diff_reports(old, new).relation.kind == "drafts":
        check(old, new)


def report_of(*content, notes=REPORT.notes) -> Report:
    body = BODY.model_copy(update={"content": tuple(content), "children": ()})
    return REPORT.model_copy(update={"body": body, "notes": notes, "targets": ()})


LONG = "Xây dựng Đảng bộ phường trong sạch, vững mạnh; nâng cao năng lực lãnh đạo của cấp ủy, hiệu lực quản lý của chính quyền"


def test_a_split_paragraph_is_a_tracked_break() -> None:
    """Not a word is deleted: the break between the halves is what was put in."""
    first, second = f"{LONG}.", "Tập trung phát triển đô thị theo hướng xanh, thông minh, hiện đại, bền vững; quản lý tốt đất đai."
    content = check(
        report_of(paragraph("document/p1", f"{first} {second}")),
        report_of(paragraph("document/p1", first), paragraph("document/p2", second)),
    )
    body = part(content)
    assert len(body.findall(f".//{W}rPr/{W}ins")) == 1
    assert "".join(each.text for each in body.iter(f"{W}delText")).strip() == ""


def grid(*rows: tuple[str, ...], head: int = 0, merged_first: bool = False) -> Table:
    cells = [TableCell(row=line, column=column, text=text) for line, row in enumerate(rows) for column, text in enumerate(row)]
    if merged_first:
        cells = [cell.model_copy(update={"rowspan": 2}) if (cell.row, cell.column) == (0, 0) else cell for cell in cells]
        cells = [cell for cell in cells if (cell.row, cell.column) != (1, 0)]
    return Table(address="document/table1", rows=len(rows), columns=len(rows[0]), header_rows=head, cells=tuple(cells))


HEAD = ("TT", "Chỉ tiêu", "2030")
FIRST, SECOND, THIRD = (
    ("1", "Tỷ lệ hộ nghèo", "1,5%"),
    ("2", "Thu nhập bình quân đầu người", "105"),
    ("3", "Tỷ lệ bao phủ bảo hiểm y tế", "97%"),
)


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        (grid(HEAD, FIRST, SECOND), grid(HEAD, ("1", "Tỷ lệ hộ nghèo", "0,5%"), SECOND), 0),
        (grid(HEAD, FIRST, SECOND), grid(HEAD, FIRST, SECOND, THIRD), 1),
        (grid(HEAD, FIRST, SECOND, THIRD), grid(HEAD, FIRST, ("2", *THIRD[1:])), 1),
        (grid(HEAD, HEAD, FIRST, head=2, merged_first=True), grid(HEAD, HEAD, FIRST, SECOND, head=2, merged_first=True), 1),
        (grid(HEAD, FIRST), grid(HEAD[1:], FIRST[1:]), 4),
    ],
    ids=["cell", "row put in", "row taken out", "below merged cells", "other columns"],
)
def test_tables_are_tracked_by_row_and_cell(old: Table, new: Table, rows: int, tmp_path: Path) -> None:
    """A changed cell has its words tracked, a row comes or goes whole; only another grid replaces the table."""
    content = check(report_of(old, notes=()), report_of(new, notes=()))
    assert faults(content, tmp_path) == []
    assert len(part(content).findall(f".//{W}trPr/{W}ins") + part(content).findall(f".//{W}trPr/{W}del")) == rows


def test_notes_come_and_go_with_their_marks() -> None:
    """A mark put in brings its note, one taken out takes it along, one whose note says something else is replaced."""
    one = paragraph("document/p1", LONG, notes=(NoteRef(note="note1", offset=8), NoteRef(note="note2", offset=20)))
    notes = (REPORT.notes[0], REPORT.notes[0].model_copy(update={"address": "note2", "text": "Hai"}))
    changed = (notes[0], notes[1].model_copy(update={"text": "Ba"}))
    content = check(report_of(one, notes=notes), report_of(one, notes=changed))
    assert len(part(content).findall(f".//{W}del//{W}footnoteReference")) == 1
    fewer = one.model_copy(update={"notes": one.notes[:1]})
    check(report_of(one, notes=notes), report_of(fewer, notes=notes[:1]))
    check(report_of(fewer, notes=notes[:1]), report_of(one, notes=notes))


def test_a_heading_of_another_level_keeps_its_former_style() -> None:
    """Rejecting gives the style back too."""
    child = section("part1", kind="part", marker="PHẦN I", number="I", title=LONG, content=(paragraph("part1/p1", LONG + "!"),))
    old = REPORT.model_copy(update={"body": BODY.model_copy(update={"children": (child,)}), "notes": ()})
    lower = child.model_copy(update={"address": "I", "kind": "section", "marker": "I."})
    new = old.model_copy(update={"body": BODY.model_copy(update={"children": (lower,)})})
    check(old, new)


def test_a_hostile_draft_is_text(tmp_path: Path) -> None:
    """Markup and steering characters are tracked as the text they are, and the signs used within are no way in."""
    text = "\ufdd0\x0b" + LONG
    old, new = (
        hostile_report(),
        hostile_report(REPORT.model_copy(update={"body": BODY.model_copy(update={"title": f"B\ufdd0Á\x0bO {text}"})})),
    )
    content = check(old, new)
    assert faults(content, tmp_path) == []
    assert not {each.tag for each in part(content).iter()} & {f"{W}hyperlink", f"{W}object", f"{W}pict"}


def test_only_drafts_can_be_one_document() -> None:
    """Reports of two congresses have no common text; the message says what to do instead."""
    diff = diff_reports(REPORT, REPORT)
    others = diff.model_copy(update={"relation": diff.relation.model_copy(update={"kind": "congresses"})})
    with pytest.raises(OptionError, match="two drafts"):
        write("redline", "docx", DiffView(others, reports=(REPORT, REPORT)))


def test_merging_reads_both_in_the_order_of_the_new() -> None:
    """What stays keeps the order, what went stands where it stood, what changed its order comes twice."""
    steps = [(entry.step, entry.old, entry.new) for entry in merged(4, 4, {0: 2, 1: 0, 3: 3})]
    assert steps == [
        ("left", 0, 2),
        ("kept", 1, 0),
        ("gone", 2, -1),
        ("come", -1, 1),
        ("arrived", 0, 2),
        ("kept", 3, 3),
    ]
    assert longest_rise([(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]) == [(1, 1), (2, 2), (4, 3)]


def test_there_is_no_part_without_content() -> None:
    """A file without comments has no part for them."""
    assert not has_part(write("report", "docx", REPORT), "comments")
