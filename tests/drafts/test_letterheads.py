"""A letterhead that is a table in the Word file and lines in the PDF, when its words change too."""

from drafts.test_diff_structure import told
from tuliem_report.drafts import diff_reports
from tuliem_report.report.document import Accounting, Content, FrontMatter, Paragraph, Report, Section, SourceInfo, Table, TableCell

BODY = "Phát triển kinh tế lâm nghiệp gắn với chế biến sâu; nâng cao thu nhập của người dân các thôn vùng cao."


def report(*letterhead: Content) -> Report:
    """A report with this letterhead."""
    front = Section(address="front", kind="front_matter", content=letterhead)
    preamble = Section(address="preamble", kind="preamble", content=(Paragraph(address="preamble/p1", text=BODY),))
    return Report(
        source=SourceInfo(name="draft.docx", format="docx", sha256="0" * 64),
        front_matter=FrontMatter(),
        body=Section(address="document", kind="document", title="BÁO CÁO CHÍNH TRỊ", children=(front, preamble)),
        accounting=Accounting(characters=0, in_report=0, set_aside=0, unaccounted=0),
    )


def table(*rows: tuple[str, str]) -> Table:
    """A table of two columns."""
    cells = [TableCell(row=at, column=column, text=text) for at, row in enumerate(rows) for column, text in enumerate(row)]
    return Table(address="front/table1", rows=len(rows), columns=2, cells=tuple(cells))


def lines(*texts: str) -> tuple[Paragraph, ...]:
    """The same as lines."""
    return tuple(Paragraph(address=f"front/p{at}", text=text) for at, text in enumerate(texts, start=1))


def test_only_the_new_date_of_a_letterhead_is_told() -> None:
    """The cells that became lines are layout; the date that changed is one row, and the proof holds both ways."""
    old = report(table(("ĐẢNG BỘ XÃ LA HIÊN Số 12-BC/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM La Hiên, ngày 5 tháng 8 năm 2025")))
    new = report(
        *lines("ĐẢNG BỘ XÃ LA HIÊN", "Số 15-BC/ĐU", "*", "ĐẢNG CỘNG SẢN VIỆT NAM", "La Hiên, ngày 9 tháng 8 năm 2025"),
    )
    for diff in (diff_reports(old, new), diff_reports(new, old)):
        rows = [row for row in told(diff) if row[0] != "cosmetic"]
        assert [kind for kind, *_ in rows] == ["reworded"]
        assert "layout" in diff.noise
        changed = "".join(
            words.old + words.new for row in diff.changes if row.kind == "reworded" for words in row.words if words.op != "equal"
        )
        assert all(said in changed for said in ("12", "15", "5 tháng 8 năm 2025", "9 tháng 8 năm 2025"))


def test_each_row_of_a_letterhead_has_its_lines() -> None:
    """In a table of two rows each line belongs to the row that has its words."""
    old = report(
        table(("ĐẢNG BỘ XÃ LA HIÊN", "ĐẢNG CỘNG SẢN VIỆT NAM"), ("Số 12-BC/ĐU", "La Hiên, ngày 5 tháng 8 năm 2025")),
    )
    new = report(
        *lines("ĐẢNG BỘ XÃ LA HIÊN", "Số 12-BC/ĐU", "ĐẢNG CỘNG SẢN VIỆT NAM", "La Hiên, ngày 9 tháng 8 năm 2025"),
    )
    diff = diff_reports(old, new)
    assert [row for row in told(diff) if row[0] != "cosmetic"] == [("reworded", "front/table1/row2", "front/p2")]


def test_another_letterhead_is_no_layout() -> None:
    """Lines that say something else replace the table."""
    old = report(table(("ĐẢNG BỘ XÃ LA HIÊN", "ĐẢNG CỘNG SẢN VIỆT NAM")))
    new = report(*lines("Tài liệu lưu hành nội bộ", "Trình bày tại phiên trù bị"))
    assert {kind for kind, *_ in told(diff_reports(old, new))} >= {"added", "removed"}
