"""Letterhead and signature are set in two columns of lines, whatever form the source has them in."""

import io
from pathlib import Path

import docx
import pytest
from lxml import html

from sample_report import BODY, REPORT, paragraph, section
from tracked_changes import settled
from tuliem_report.drafts import diff_reports
from tuliem_report.outputs import write
from tuliem_report.outputs.column_lines import Columns
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.html_blocks import report_text
from tuliem_report.outputs.two_columns import paired_blocks
from tuliem_report.pipeline import parse_bytes, parse_file
from tuliem_report.report.document import FrontMatter, NoteRef, Report
from word_checks import W, faults, part

GENRE = Path(__file__).parent.parent / "genre"
HEAD_LEFT = [("ĐẢNG BỘ TỈNH HÀ TÂY NAM", "body"), ("ĐẢNG ỦY XÃ BÌNH SƠN", "strong"), ("*", "rule"), ("Số -BC/ĐU", "symbol")]
HEAD_RIGHT = [("ĐẢNG CỘNG SẢN VIỆT NAM", "ruled"), ("Bình Sơn, ngày tháng 7 năm 2025", "date")]
FOOT_RIGHT = [("T/M BAN CHẤP HÀNH", "office"), ("BÍ THƯ", "office"), ("Nguyễn Hữu Thọ", "name")]


def columns_of(report: Report) -> dict[str, Columns]:
    """What stands in columns, by the kind of its section."""
    found = paired_blocks(report_text(report).blocks, report.front_matter)
    return {each.piece.kind: each.columns for each in found if each.columns is not None}


def lines(column) -> list[tuple[str, str]]:
    return [(line.text, line.look) for line in column]


@pytest.mark.parametrize("name", ["report.docx", "report.pdf", "report-flow.txt"])
def test_a_table_and_paragraphs_give_the_same_columns(name: str) -> None:
    """The lines that a cell joins are parted, those that a narrow column breaks are joined."""
    found = columns_of(parse_file(GENRE / "xa-binh-son" / name))
    assert lines(found["front_matter"].left) == [*HEAD_LEFT, ("DỰ THẢO LẦN 3", "stamp")]
    assert lines(found["front_matter"].right) == HEAD_RIGHT
    assert [line.look for line in found["signature"].left] == ["receivers", *["recipient"] * 5]
    assert lines(found["signature"].right) == FOOT_RIGHT


def letterhead(*texts: str, notes: tuple[NoteRef, ...] = ()) -> Report:
    """A report whose letterhead is these paragraphs."""
    content = [paragraph(f"front/p{number}", text) for number, text in enumerate(texts, start=1)]
    content[0] = content[0].model_copy(update={"notes": notes})
    front = section("front", kind="front_matter", content=tuple(content))
    return REPORT.model_copy(
        update={
            "body": BODY.model_copy(update={"children": (front, *BODY.children)}),
            "front_matter": FrontMatter(superior="TỈNH ỦY AN ĐÔNG", issuer="ĐẢNG ỦY XÃ AN HÒA"),
        }
    )


def test_lines_of_both_sides_by_turns() -> None:
    """Which side a line belongs to is told by what it is, not by its place."""
    texts = ("TỈNH ỦY AN ĐÔNG ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY XÃ AN HÒA", "* An Hòa, ngày 01", "tháng 8 năm 2025", "Số 7-BC/ĐU")
    columns = columns_of(letterhead(*texts))["front_matter"]
    assert [line.text for line in columns.left] == ["TỈNH ỦY AN ĐÔNG", "ĐẢNG ỦY XÃ AN HÒA", "*", "Số 7-BC/ĐU"]
    assert lines(columns.right) == [("ĐẢNG CỘNG SẢN VIỆT NAM", "ruled"), ("An Hòa, ngày 01 tháng 8 năm 2025", "date")]
    assert columns.right[1].addresses == ("front/p4",)


@pytest.mark.parametrize(
    ("texts", "left", "right"),
    [
        (
            ("ĐẢNG BỘ HUYỆN D", "CHI BỘ E", "ĐẢNG CỘNG SẢN VIỆT", "NAM", "D, ngày 2/3/2025"),
            ["ĐẢNG BỘ HUYỆN D", "CHI BỘ E"],
            ["ĐẢNG CỘNG SẢN VIỆT NAM", "D, ngày 2/3/2025"],
        ),
        (
            (
                "UBND XÃ B",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số: 12/BC-UBND",
                "TP. Vinh, ngày 3",
            ),
            ["UBND XÃ B", "Số: 12/BC-UBND"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "TP. Vinh, ngày 3"],
        ),
        (
            (
                "ĐẢNG ỦY XÃ A",
                "Số",
                "05-BC/ĐU",
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "--------",
                "Thành phố Huế, ngày 5 tháng 8",
                "(DỰ THẢO 2)",
            ),
            ["ĐẢNG ỦY XÃ A", "Số 05-BC/ĐU", "(DỰ THẢO 2)"],
            ["ĐẢNG CỘNG SẢN VIỆT NAM", "--------", "Thành phố Huế, ngày 5 tháng 8"],
        ),
    ],
)
def test_letterheads_of_other_offices(texts: tuple[str, ...], left: list[str], right: list[str]) -> None:
    """Broken headings, the heading of the state, numbers on lines of their own; bodies whose names nobody has read."""
    columns = columns_of(letterhead(*texts))["front_matter"]
    assert ([line.text for line in columns.left], [line.text for line in columns.right]) == (left, right)


@pytest.mark.parametrize(
    "report",
    [
        letterhead("TÀI LIỆU ĐẠI HỘI", "Một đoạn văn mở đầu."),
        letterhead("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY XÃ AN HÒA", notes=(NoteRef(note="note1", offset=4),)),
        letterhead("ĐẢNG CỘNG SẢN VIỆT NAM", "x" * 300),
    ],
    ids=["no heading of the Party", "a note", "running text"],
)
def test_what_is_no_letterhead_stays_as_it_is(report: Report) -> None:
    """Other lines before the title, notes and long paragraphs are set one under the other."""
    assert columns_of(report) == {}


def test_every_address_of_a_letterhead_is_an_anchor() -> None:
    """Paragraphs that became one line can each be jumped to."""
    report = parse_file(GENRE / "xa-binh-son" / "report.pdf")
    page = html.document_fromstring(write("report", "html", report))
    addresses = {block.piece.address for block in report_text(report).blocks}
    assert addresses <= set(page.xpath("//@id"))


def test_the_word_file_sets_it_line_by_line() -> None:
    """A table without borders, one paragraph a line; read again it says the same of the document."""
    report = parse_file(GENRE / "xa-binh-son" / "report.pdf")
    content = write("report", "docx", report)
    table = part(content).find(f".//{W}tbl")
    assert table.find(f"{W}tblPr/{W}tblStyle") is None
    cells = [list(cell.iter(f"{W}p")) for cell in table.iter(f"{W}tc")]
    first, second = ([("".join(p.itertext()), p.find(f"{W}pPr/{W}pStyle").get(f"{W}val")) for p in cell] for cell in cells)
    assert first[:2] == [("ĐẢNG BỘ TỈNH HÀ TÂY NAM", "Letterhead"), ("ĐẢNG ỦY XÃ BÌNH SƠN", "Letterhead")]
    assert [text for text, _ in second] == [text for text, _ in HEAD_RIGHT]
    assert parse_bytes(content, "again.docx").front_matter == report.front_matter


def test_tracked_changes_of_a_letterhead_keep_its_lines(tmp_path: Path) -> None:
    """A number that changed is tracked in its line; where the lines are others, the old letterhead goes and the new one comes."""
    old = parse_file(GENRE / "xa-binh-son" / "report.docx")
    content = write("report", "docx", old)
    for changed, tracked_rows in (({"LẦN 3": "LẦN 4", "tháng 7 năm": "tháng 8 năm"}, 0), ({"DỰ THẢO LẦN 3": ""}, 2)):
        new = parse_bytes(edited(content, changed), "new.docx")
        redline = write("redline", "docx", DiffView(diff_reports(old, new), reports=(old, new)))
        assert faults(redline, tmp_path) == []
        assert settled(redline, "accept") == settled(write("report", "docx", new), "accept")
        assert settled(redline, "reject") == settled(content, "accept")
        rows = part(redline).iterfind(f".//{W}trPr")
        assert sum(row.find(f"{W}ins") is not None or row.find(f"{W}del") is not None for row in rows) == tracked_rows


def edited(content: bytes, changed: dict[str, str]) -> bytes:
    """The Word file with some words changed."""
    document = docx.Document(io.BytesIO(content))
    for run in (run for cell in document.tables[0]._cells for each in cell.paragraphs for run in each.runs):
        for old, new in changed.items():
            run.text = run.text.replace(old, new)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
