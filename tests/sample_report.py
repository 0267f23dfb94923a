"""A small report with one of everything, for the tests of the outputs."""

from decimal import Decimal

from tuliem_report.problems import Problem
from tuliem_report.report.document import (
    Accounting,
    Baseline,
    FrontMatter,
    ListedItem,
    Note,
    NoteRef,
    Paragraph,
    Report,
    Section,
    SourceInfo,
    Table,
    TableCell,
    Target,
)

TARGETS = (
    Target(
        number=1,
        group="Về kinh tế",
        indicator="Thu nhập bình quân",
        value_text="85,5 triệu đồng",
        operator="eq",
        low=Decimal("85.5"),
        high=Decimal("85.5"),
        unit="triệu đồng",
        period="2030",
        address="appendix/target1",
        page=3,
        quote="- Thu nhập bình quân: 85,5 triệu đồng",
        baseline=Baseline(value_text="60", operator="eq", low=Decimal(60), high=Decimal(60), unit="triệu đồng", period="2025"),
    ),
    Target(
        number=2,
        group="Về kinh tế",
        indicator="=1+1 | *Tỷ lệ* [red]hộ nghèo[/red]",
        value_text="-5%",
        operator="reduce_by",
        low=Decimal(5),
        high=Decimal(5),
        unit="%",
        address="appendix/target2",
        page=None,
        quote="@SUM(A1)",
        note="ghi chú",
    ),
)
TASK = ListedItem(
    ordinal=1,
    number="1",
    marker="1.",
    title="Xây dựng Đảng",
    text="Xây dựng Đảng. Nội dung.",
    address="part1/I/1",
    page=2,
    quote="1. Xây dựng Đảng",
    children=(ListedItem(ordinal=1, marker="-", text="Nâng cao", address="part1/I/1/dash1", page=2, quote="- Nâng cao"),),
)
TABLE = Table(
    address="part1/I/table1",
    page=2,
    rows=2,
    columns=2,
    header_rows=1,
    cells=(
        TableCell(row=0, column=0, text="TT"),
        TableCell(row=0, column=1, text="Chỉ | tiêu"),
        TableCell(row=1, column=0, text="1", colspan=2),
    ),
)


def section(address: str, **fields: object) -> Section:
    return Section(address=address, **fields)


def paragraph(address: str, text: str, page: int | None = None, **fields: object) -> Paragraph:
    return Paragraph(address=address, text=text, page=page, **fields)


BODY = section(
    "document",
    kind="document",
    title="BÁO CÁO CHÍNH TRỊ",
    page=1,
    children=(
        section("preamble", kind="preamble", page=1, content=(paragraph("preamble/p1", "1. Mở đầu <b>đậm</b>", 1),)),
        section(
            "part1",
            kind="part",
            marker="PHẦN I",
            number="I",
            title="KẾT QUẢ",
            page=1,
            children=(
                section(
                    "part1/I",
                    kind="section",
                    marker="I.",
                    number="I",
                    title="Tình hình",
                    page=2,
                    content=(paragraph("part1/I/p1", "Diện tích 10,09 km²¹.", 2, notes=(NoteRef(note="note1", offset=20),)), TABLE),
                    children=(
                        section("part1/I/dash1", kind="dash", marker="-", page=2, content=(paragraph("part1/I/dash1/p1", "Một ý", 2),)),
                        section(
                            "part1/I/point1",
                            kind="point",
                            marker="(1)",
                            number="1",
                            content=(paragraph("part1/I/point1/p1", "Một điểm", 3),),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
REPORT = Report(
    source=SourceInfo(name="mẫu.pdf", format="pdf", sha256="ab" * 32, pages=3),
    front_matter=FrontMatter(date="2025-08", term="2025-2030"),
    body=BODY,
    notes=(Note(address="note1", mark="1", text="Nghị quyết số 1", page=2, anchor="part1/I/p1"),),
    targets=TARGETS,
    tasks=(TASK,),
    accounting=Accounting(characters=10, in_report=9, set_aside=1, unaccounted=0),
    problems=(Problem("numbering-gap", "warning", "2. follows I.", "see whether 1. is missing", 2, "part1/I"),),
)
