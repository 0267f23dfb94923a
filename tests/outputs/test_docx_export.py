"""A report as a Word file: it keeps to the schema, other programs open it, and reading it again gives the same report."""

import io
from pathlib import Path

import docx
import pikepdf
import pytest

from hostile_report import hostile_report
from sample_report import BODY, REPORT, paragraph, section
from tuliem_report.outputs import write
from tuliem_report.outputs.rows import outline_rows
from tuliem_report.pipeline import parse_bytes, parse_file
from tuliem_report.report.document import Annotation, Report, Table, TableCell
from tuliem_report.report.load import load_bytes
from tuliem_report.report.section import walk
from tuliem_report.shipped import SHIPPED_NAME, shipped_bytes
from word_checks import W, faults, office, paragraphs, part

TESTS = Path(__file__).parent.parent
SHIPPED = load_bytes(shipped_bytes(), SHIPPED_NAME)
READ_AGAIN = (
    "corpus/report-table.pdf",
    "genre/dang-uy-so-cong-thuong/report.docx",
    "genre/huyen-thanh-ha/report.pdf",
    "genre/nghi-quyet-phuong-hoa-xuan/report.docx",
    "genre/phuong-van-phu/report.docx",
    "genre/tinh-an-dong/report.pdf",
    "genre/xa-binh-son/report.docx",
    "genre/xa-muong-lan/report.pdf",
)


def word_file(report: Report) -> bytes:
    return write("report", "docx", report)


@pytest.mark.parametrize("report", [REPORT, hostile_report(), SHIPPED], ids=["sample", "hostile", "shipped"])
def test_the_file_keeps_to_the_schema(report: Report, tmp_path: Path) -> None:
    """No part breaks the rules of Office Open XML, and the same report gives the same bytes."""
    content = word_file(report)
    assert faults(content, tmp_path) == []
    assert content == word_file(report)


def test_headings_have_heading_styles() -> None:
    """The outline of Word is the outline of the report; markers stand as printed."""
    report = REPORT.model_copy(
        update={
            "body": BODY.model_copy(
                update={"children": (*BODY.children, section("end", kind="closing", content=(paragraph("end/p", "Hết."),)))}
            )
        }
    )
    assert [line for line in paragraphs(word_file(report)) if line[1]] == [
        ("Title", "BÁO CÁO CHÍNH TRỊ"),
        ("Normal", "1. Mở đầu <b>đậm</b>"),
        ("Heading 1", "PHẦN I\nKẾT QUẢ"),
        ("Heading 2", "I. Tình hình"),
        ("Normal", "Diện tích 10,09 km²¹."),
        ("Normal", "- Một ý"),
        ("Normal", "(1) Một điểm"),
        ("Normal", "Hết."),
    ]


def test_notes_and_comments_are_those_of_word() -> None:
    """A note is a footnote at its mark, a reviewer's comment a comment at its paragraph."""
    report = REPORT.model_copy(update={"annotations": (Annotation(author="An", text="xem lại", quote="Một ý", address="part1/I/dash1"),)})
    content = word_file(report)
    document = docx.Document(io.BytesIO(content))
    marked = next(each for each in document.paragraphs if "km²" in each.text)._p
    assert [each.get(f"{W}id") for each in marked.iter(f"{W}footnoteReference")] == ["1"]
    assert "".join(part(content, "footnotes").itertext()).strip() == "Nghị quyết số 1"
    assert "".join(part(content, "comments").itertext()) == "“Một ý” xem lại"
    assert parse_bytes(content, "x.docx").annotations[0].author == "An"


def test_tables_keep_merged_cells() -> None:
    """Cells merged across and down come back as they were; header rows repeat on each page."""
    cells = (
        TableCell(row=0, column=0, text="TT", rowspan=2),
        TableCell(row=0, column=1, text="Kết quả", colspan=2),
        TableCell(row=1, column=1, text="2020"),
        TableCell(row=1, column=2, text="2025"),
        TableCell(row=2, column=0, text="1"),
        TableCell(row=2, column=1, text="5,8"),
        TableCell(row=2, column=2, text="6"),
    )
    table = Table(address="table1", rows=3, columns=3, header_rows=2, cells=cells)
    body = section("document", kind="document", title="BÁO CÁO", content=(paragraph("p1", "Bảng sau đây."), table))
    content = word_file(REPORT.model_copy(update={"body": body, "notes": ()}))
    again = parse_bytes(content, "x.docx")
    (found,) = (part for _, node in walk(again.body) for part in node.content if part.type == "table")
    assert found.cells == cells
    assert found.header_rows == 2


@pytest.mark.parametrize("name", READ_AGAIN)
def test_reading_it_again_gives_the_same_report(name: str) -> None:
    """The tree, the targets and the notes of the Word file are those of the report that it was written from."""
    report = parse_file(TESTS / name)
    again = parse_bytes(word_file(report), "again.docx")
    kept = ("address", "kind", "marker", "title", "text")
    first, second = ([tuple(row[key] for key in kept) for row in outline_rows(each).records] for each in (report, again))
    assert first == second
    assert [(t.indicator, t.operator, t.low, t.high) for t in report.targets] == [
        (t.indicator, t.operator, t.low, t.high) for t in again.targets
    ]
    assert [note.text for note in report.notes] == [note.text for note in again.notes]
    assert report.front_matter == again.front_matter


def test_libreoffice_prints_it_like_the_report(tmp_path: Path) -> None:
    """About as many A4 pages as the printed report has."""
    with pikepdf.open(io.BytesIO(office(word_file(SHIPPED), tmp_path, "pdf"))) as pdf:
        assert 24 <= len(pdf.pages) <= 30
        assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]


def test_a_hostile_report_is_text() -> None:
    """Markup and steering characters of the document are letters in the file; a word of a megabyte is no trouble."""
    content = word_file(hostile_report(long=True))
    shown = "\n".join(text for _, text in paragraphs(content))
    assert "<script>alert(1)</script>" in shown
    assert "]]>" in shown
    assert r"\u202e" in shown
    assert not {each.tag for each in part(content).iter()} & {f"{W}hyperlink", f"{W}object", f"{W}pict"}
