"""Tables of plain text: columns kept by spaces, tabs, bars, or a line for each cell; and what looks like a table and is none."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report import parse_bytes, parse_file, parse_text
from tuliem_report.reading.from_txt import pages_of_text
from tuliem_report.reading.page import Page, TableGrid, TextLine
from tuliem_report.report.document import Report, Target
from tuliem_report.report.section import walk

CORPUS = Path(__file__).parents[1] / "corpus"
GENRE = Path(__file__).parents[1] / "genre"
PDFTOTEXT = shutil.which("pdftotext")
PRINTED = ("dang-uy-so-cong-thuong", "huyen-thanh-ha", "xa-binh-son", "xa-dong-phuoc", "xa-muong-lan")

IN_THE_MIDDLE = """
                       Các chỉ tiêu chủ yếu đến năm 2030

                                                   Đơn vị     Mục tiêu đến
TT                   Chỉ tiêu                                                Ghi chú
                                                    tính       năm 2030
I. Về kinh tế
      Tỷ lệ hợp tác xã nông nghiệp có
 1                                                   %            70
      hợp đồng bao tiêu
 2    Thu nhập bình quân đầu người               triệu đồng      105         Năm 2030
III. Về xây dựng Đảng
      Số đảng viên mới được kết nạp                                          Cả nhiệm
 3                                               đảng viên     175 - 200
      trong nhiệm kỳ                                                            kỳ
      Tỷ lệ tổ chức đảng hoàn thành
 4                                                   %          Trên 90      Hằng năm
      tốt nhiệm vụ
      II. NHIỆM VỤ TRỌNG TÂM
      1. Phát triển kinh tế
"""
AT_THE_TOP = """
 TT               Chỉ tiêu               ĐVT       NQ Đại     Thực hiện
                                                   hội XXII    đến 2020
 1    Thu nhập bình quân đầu            triệu        45        52,6
      người                             đồng
      - Trong đó: nông thôn             triệu        40        48,1
                                        đồng
 2    Thu ngân sách trên địa bàn tỷ đồng             160        241
 3    Tỷ lệ hộ nghèo                      %         < 3,0      1,86
      2. Về kinh tế
"""
MERGED_HEAD = """
TT                Chỉ tiêu               Đơn vị       Kết quả và mục tiêu
                                          tính       Thực hiện    Mục tiêu
                                                      năm 2025    năm 2030
I      Về kinh tế
1      Tốc độ tăng giá trị sản xuất      %/năm          9,8       11 - 12
2      Tổng thu ngân sách               tỷ đồng        214,6       ≥ 320
IV     Về quốc phòng, an ninh và xây dựng Đảng
3      Tỷ lệ giao quân                     %            100         100
"""
GROUPS = """
 TT      Nhóm         Nội dung chỉ tiêu            Đơn vị    Đến năm 2030
 1     Kinh tế        Giá trị sản xuất             %/năm       10,5
 2                    Thu nhập bình quân          triệu đồng   115
 3     Văn hóa -      Trường đạt chuẩn                %        100
 4     xã hội         Hộ nghèo                        %        dưới 1
"""


def tables_of(text: str) -> list[TableGrid]:
    """Give the tables of a text."""
    return [item for page in pages_of_text(text) for item in page.items if isinstance(item, TableGrid)]


def lines_of(text: str) -> list[str]:
    """Give the lines of a text outside its tables."""
    return [item.text.strip() for page in pages_of_text(text) for item in page.items if isinstance(item, TextLine)]


def rows_of(table: TableGrid) -> list[list[str]]:
    """Give the texts of a table, row by row; the lines of a cell are joined with a space."""
    return [
        [" ".join(line.text for line in cell.lines) for cell in sorted(table.cells, key=lambda cell: cell.column) if cell.row == row]
        for row in range(table.rows)
    ]


def given_characters(page: Page) -> int:
    """Count the characters that a page hands on, those set aside included."""
    texts = [aside.text for aside in page.asides]
    for item in page.items:
        texts += [line.text for cell in item.cells for line in cell.lines] if isinstance(item, TableGrid) else [item.text]
    return sum(len("".join(text.split())) for text in texts)


def facts(target: Target) -> dict[str, Any]:
    """Give what a target says, without where it stands in the file; the layout may leave out the spaces of "5 - 7"."""
    return target.model_dump(exclude={"page", "quote", "address"}) | {"value_text": target.value_text.replace(" - ", "-")}


def titles(report: Report) -> list[tuple[str, ...]]:
    """Give the headings of a report from its appendix on."""
    found: list[tuple[str, ...]] = [
        (section.kind, section.number or "", section.title) for _, section in walk(report.body) if section.title
    ]
    return found[[kind for kind, *_ in found].index("appendix") :]


def test_cells_in_the_middle_of_their_rows() -> None:
    """Number and value stand beside the middle of a name of several lines; titles of groups reach over all columns."""
    (table,) = tables_of(IN_THE_MIDDLE)
    assert rows_of(table) == [
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu đến năm 2030", "Ghi chú"],
        ["I. Về kinh tế"],
        ["1", "Tỷ lệ hợp tác xã nông nghiệp có hợp đồng bao tiêu", "%", "70", ""],
        ["2", "Thu nhập bình quân đầu người", "triệu đồng", "105", "Năm 2030"],
        ["III. Về xây dựng Đảng"],
        ["3", "Số đảng viên mới được kết nạp trong nhiệm kỳ", "đảng viên", "175 - 200", "Cả nhiệm kỳ"],
        ["4", "Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ", "%", "Trên 90", "Hằng năm"],
    ]
    assert table.header_rows == 1
    assert [cell.colspan for cell in table.cells if cell.row == 1] == [5]
    assert lines_of(IN_THE_MIDDLE) == ["Các chỉ tiêu chủ yếu đến năm 2030", "II. NHIỆM VỤ TRỌNG TÂM", "1. Phát triển kinh tế"]


def test_cells_at_the_top_of_their_rows() -> None:
    """A part has no number, a unit may stand close to a long name, and the heading after the table is none of its cells."""
    (table,) = tables_of(AT_THE_TOP)
    assert rows_of(table) == [
        ["TT", "Chỉ tiêu", "ĐVT", "NQ Đại hội XXII", "Thực hiện đến 2020"],
        ["1", "Thu nhập bình quân đầu người", "triệu đồng", "45", "52,6"],
        ["", "- Trong đó: nông thôn", "triệu đồng", "40", "48,1"],
        ["2", "Thu ngân sách trên địa bàn", "tỷ đồng", "160", "241"],
        ["3", "Tỷ lệ hộ nghèo", "%", "< 3,0", "1,86"],
    ]
    assert lines_of(AT_THE_TOP) == ["2. Về kinh tế"]


def test_a_name_over_two_columns() -> None:
    """A name that stands above two others is one merged cell, and the head has two rows."""
    (table,) = tables_of(MERGED_HEAD)
    assert rows_of(table)[:2] == [["TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả và mục tiêu"], ["Thực hiện năm 2025", "Mục tiêu năm 2030"]]
    assert [(cell.column, cell.rowspan, cell.colspan) for cell in table.cells if cell.row == 0] == [
        (0, 2, 1),
        (1, 2, 1),
        (2, 2, 1),
        (3, 1, 2),
    ]
    assert rows_of(table)[-2:] == [["IV", "Về quốc phòng, an ninh và xây dựng Đảng"], ["3", "Tỷ lệ giao quân", "%", "100", "100"]]


def test_groups_reach_over_rows() -> None:
    """The name of a group stands once for several rows, on lines of its own."""
    (table,) = tables_of(GROUPS)
    groups = [(cell.row, cell.rowspan, [line.text for line in cell.lines]) for cell in table.cells if cell.column == 1]
    assert groups == [(0, 1, ["Nhóm"]), (1, 2, ["Kinh tế"]), (3, 2, ["Văn hóa -", "xã hội"])]


def test_a_table_over_two_pages() -> None:
    """The head that the next page repeats is set aside; the targets of both pages are one list."""
    head, _, rest = IN_THE_MIDDLE.partition("I. Về kinh tế\n")
    first, _, second = rest.partition("III. Về")
    names = "\n".join(head.splitlines()[3:]) + "\n"
    text = "I. CHỈ TIÊU\n\n   Phấn đấu đạt các chỉ tiêu sau:\n" + head + "I. Về kinh tế\n" + first + "\n\f" + names + "III. Về" + second
    report = parse_text(text)
    assert [target.number for target in report.targets] == [1, 2, 3, 4]
    assert [target.page for target in report.targets] == [1, 1, 2, 2]
    assert [entry.reason for entry in report.ledger].count("repeated table header") == 1
    assert report.accounting.unaccounted == 0


def test_a_table_that_goes_on_without_its_head() -> None:
    """The next page goes on in the same columns, although no head stands there."""
    before, _, rest = IN_THE_MIDDLE.partition("III. Về xây dựng Đảng\n")
    tables = tables_of(f"{before}\f{rest}")
    assert [table.columns for table in tables] == [5, 5]
    assert rows_of(tables[1])[1][:2] == ["4", "Tỷ lệ tổ chức đảng hoàn thành tốt nhiệm vụ"]


def test_rows_without_a_head() -> None:
    """Three gaps that stand one above the other in three rows with figures are a table."""
    rows = "  Thái        1.012     4.706     46,0\n  Mông          684     3.480     34,0\n  Kinh          168       712      6,9\n"
    (table,) = tables_of(f"   Dân số như sau:\n{rows}")
    assert rows_of(table)[1] == ["Mông", "684", "3.480", "34,0"]


@pytest.mark.parametrize(
    "text",
    [
        # letterhead
        "  ĐẢNG BỘ TỈNH NAM HÀ          ĐẢNG CỘNG SẢN VIỆT NAM\n     ĐẢNG ỦY XÃ\n          *                 Bình Sơn, ngày 12/7/2025\n"
        "   Số 12-BC/ĐU\n",
        # addressees and signature
        "Nơi nhận:                                 T/M ĐẢNG ỦY\n- Tỉnh ủy (báo cáo),                        BÍ THƯ\n- Các chi bộ,\n"
        "- Lưu.                                   Bùi Đức Long\n",
        # contents
        "I. KẾT QUẢ .............................    3\nII. HẠN CHẾ ............................    9\n",
        # people
        "1. Đồng chí Bùi Đức Long        Bí thư\n2. Đồng chí Lê Văn An           Phó Bí thư\n3. Đồng chí Hà Thị Mai          Ủy viên\n",
        # justified text
        "Đảng bộ  lãnh đạo thực hiện  tốt các chỉ tiêu   kinh tế\nxã hội,  mục tiêu phát   triển nhanh  và bền vững; thu nhập\n"
        "bình quân đầu  người  đạt 68 triệu đồng,   tăng 12%.\n",
        # list items
        "- Chỉ tiêu về kinh tế:  5 chỉ tiêu.\n-  Mục tiêu xã hội:  6 chỉ tiêu.\n-  Ghi chú:  không.\n",
        # items that tabs set in
        "\t- Tăng cường\n\t\t+ Đổi mới\n\t- Phát huy\tvai trò\n",
        # links of a page
        "Trang chủ | Giới thiệu | Tin tức\n",
    ],
    ids=["letterhead", "signature", "contents", "people", "justified", "list", "tabs", "links"],
)
def test_what_is_no_table(text: str) -> None:
    """Without the names of columns, or gaps in line, text stays lines."""
    assert tables_of(text) == []


def test_columns_that_cannot_be_told() -> None:
    """Where the columns of most rows run into each other, the text is left as it is: a wrong value is worse than a lost one."""
    text = (
        "TT    Chỉ tiêu     Đơn vị   Mục tiêu\n1   Thu nhập bình quân đầu người triệu đồng 105\n2 Tỷ lệ hộ nghèo theo chuẩn đa chiều % 3\n"
    )
    assert tables_of(text) == []


TABBED = (
    "TT\tChỉ tiêu\tĐơn vị tính\tMục tiêu đến năm 2030\tGhi chú\nI. Về kinh tế\n1\tThu nhập bình quân\nđầu người\ttriệu đồng"
    "\t105\tCả nhiệm\nkỳ\n"
    "II. Về xã hội\n2\tTỷ lệ hộ nghèo\t%\tdưới 1\n\t- Trong đó: miền núi\t%\t2\t\nNơi nhận:\t\tT/M ĐẢNG ỦY\n"
)


def test_tabs() -> None:
    """Word parts cells with tabs; a line break cuts a row in two, a merged cell has a line alone."""
    (table,) = tables_of(TABBED)
    assert rows_of(table) == [
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu đến năm 2030", "Ghi chú"],
        ["I. Về kinh tế"],
        ["1", "Thu nhập bình quân đầu người", "triệu đồng", "105", "Cả nhiệm kỳ"],
        ["II. Về xã hội"],
        ["2", "Tỷ lệ hộ nghèo", "%", "dưới 1", ""],
        ["", "- Trong đó: miền núi", "%", "2", ""],
    ]
    assert lines_of(TABBED) == ["Nơi nhận:\t\tT/M ĐẢNG ỦY"]


def test_tabs_and_a_merged_head() -> None:
    """The lower row of a head fills only the columns under the merged name."""
    (table,) = tables_of(
        "STT\tNội dung\tĐVT\tKết quả và mục tiêu\tGhi chú\n"
        "\t\t\tThực hiện 2025\tMục tiêu 2030\t\n1\tHộ nghèo\t%\t2\t1\t\n2\tBHYT\t%\t92\t98\t\n"
    )
    assert (table.header_rows, table.columns) == (2, 6)
    assert rows_of(table)[1:3] == [["Thực hiện 2025", "Mục tiêu 2030"], ["1", "Hộ nghèo", "%", "2", "1", ""]]


def test_a_line_for_each_cell() -> None:
    """LibreOffice writes a line for each cell, a blank one for an empty cell, and one for a cell merged over the row."""
    text = "PHỤ LỤC\n\nTT\nChỉ tiêu\nĐơn vị tính\nMục tiêu 2030\nI. Về kinh tế\n"
    text += "1\nThu nhập\ntriệu đồng\n105\n\n- Trong đó: nông thôn\ntriệu đồng\n98\n2\n"
    (table,) = tables_of(text + "Hộ nghèo\n%\n\nNơi nhận:\n")
    assert rows_of(table)[1:] == [
        ["I. Về kinh tế"],
        ["1", "Thu nhập", "triệu đồng", "105"],
        ["", "- Trong đó: nông thôn", "triệu đồng", "98"],
        ["2", "Hộ nghèo", "%", ""],
    ]
    assert lines_of(text + "Hộ nghèo\n%\n\nNơi nhận:\n") == ["PHỤ LỤC", "Nơi nhận:"]


def test_a_line_for_each_cell_that_breaks_off() -> None:
    """A cell of two lines puts the cells after it out of step: such a table is left as lines."""
    assert tables_of("TT\nChỉ tiêu\nĐơn vị tính\nMục tiêu 2030\n1\nThu nhập\n%\n10\n2\nHộ\nnghèo\n%\n1\n3\nBHYT\n%\n98\n") == []


MARKDOWN = """| TT | Chỉ tiêu | Đơn vị tính | Mục tiêu 2030 |
|----|:---------|:-----------:|--------------:|
| 1 | Thu nhập | triệu đồng | 105 |
| 2 | Hộ nghèo | % | dưới 1 |
"""
PRINTED_TABLE = """+----+------------------------+---------+---------------+
| TT | Chỉ tiêu               | Đơn vị  | Mục tiêu 2030 |
|    |                        | tính    |               |
+----+------------------------+---------+---------------+
| 1  | Thu nhập bình quân đầu | triệu   | 105           |
|    | người                  | đồng    |               |
| 2  | Tỷ lệ hộ nghèo         | %       | dưới 1        |
+----+------------------------+---------+---------------+
"""
BORDERED = """+----+----------+---------+---------------------+
| TT | Chỉ tiêu | Đơn vị  | Kết quả và mục tiêu |
|    |          | tính    +----------+----------+
|    |          |         | Năm 2025 | Năm 2030 |
+====+==========+=========+==========+==========+
| I. Về kinh tế                                 |
+----+----------+---------+----------+----------+
| 1  | Thu nhập | triệu   | 80       | 105      |
|    |          | đồng    |          |          |
+----+----------+---------+----------+----------+
"""
BOX = """┌────┬──────────┬─────┐
│ TT │ Chỉ tiêu │ 2030│
├────┼──────────┼─────┤
│ 1  │ Hộ nghèo │ 1 % │
├────┼──────────┼─────┤
│ 2  │ BHYT     │ 98 %│
└────┴──────────┴─────┘
"""


@pytest.mark.parametrize(
    ("text", "last", "head_rows"),
    [
        (MARKDOWN, ["2", "Hộ nghèo", "%", "dưới 1"], 1),
        (PRINTED_TABLE, ["2", "Tỷ lệ hộ nghèo", "%", "dưới 1"], 1),
        (BORDERED, ["1", "Thu nhập", "triệu đồng", "80", "105"], 2),
        (BOX, ["2", "BHYT", "98 %"], 1),
    ],
    ids=["markdown", "printed", "bordered", "box"],
)
def test_drawn_tables(text: str, last: list[str], head_rows: int) -> None:
    """What draws a table is set aside, what it holds becomes cells."""
    (table,) = tables_of(text)
    assert rows_of(table)[-1] == last
    assert table.header_rows == head_rows
    (page,) = pages_of_text(text)
    assert given_characters(page) == page.characters
    assert {aside.reason for aside in page.asides} == {"table border"}
    assert parse_text(f"I. MỤC TIÊU\n\nNhư sau:\n\n{text}").accounting.unaccounted == 0


def test_cells_merged_by_their_borders() -> None:
    """A bar that is left out merges cells of a row, a border that is left out those of a column."""
    (table,) = tables_of(BORDERED)
    shape = {line.text: (cell.rowspan, cell.colspan) for cell in table.cells for line in cell.lines[:1]}
    assert (shape["TT"], shape["Kết quả và mục tiêu"], shape["I. Về kinh tế"]) == ((2, 1), (1, 2), (1, 5))


def printed(path: Path) -> bytes:
    """Give the text of a PDF in the layout of its pages."""
    assert PDFTOTEXT is not None
    return subprocess.run([PDFTOTEXT, "-layout", str(path), "-"], capture_output=True, check=True, timeout=60).stdout


@pytest.mark.skipif(PDFTOTEXT is None, reason="needs pdftotext")
def test_the_appendix_of_the_report_as_text() -> None:
    """The targets of the report's appendix are those of the Word file, but for the page, and the table gives no headings."""
    text = parse_bytes(printed(CORPUS / "report-table.pdf"), "report.txt")
    word = parse_file(CORPUS / "report-table.docx")
    assert [target.model_copy(update={"page": None}) for target in text.targets] == list(word.targets)
    assert titles(text) == titles(word)
    assert text.accounting.unaccounted == 0


@pytest.mark.skipif(PDFTOTEXT is None, reason="needs pdftotext")
@pytest.mark.parametrize("name", PRINTED)
def test_tables_of_the_library_as_text(name: str) -> None:
    """The targets that a document gives as a Word file, it gives as text laid out with spaces."""
    text = parse_bytes(printed(GENRE / name / "report.pdf"), "report.txt")
    word = parse_file(GENRE / name / "report.docx")
    assert [facts(target) for target in text.targets] == [facts(target) for target in word.targets]
    assert text.accounting.unaccounted == 0


def pieces() -> Iterator[str]:
    """Yield lines of tables and others, for texts out of any of them in any order."""
    yield from IN_THE_MIDDLE.split("\n")
    yield from TABBED.split("\n")
    yield from (*BORDERED.split("\n"), *BOX.split("\n"), *MARKDOWN.split("\n"), *GROUPS.split("\n"), *MERGED_HEAD.split("\n"))
    yield from ("\f", "|", "||", "| |", "+--+", "\t\t\t", "TT", "1", "2", "Chỉ tiêu", "Đơn vị", "%", "Văn bản thường.", "a   b   c   1")


@given(st.lists(st.sampled_from(sorted(set(pieces()))), max_size=40))
def test_no_character_of_a_table_is_lost(lines: list[str]) -> None:
    """Whatever stands in whatever order, each character is in a line, a cell or set aside, and the cells fit their grid."""
    pages = pages_of_text("\n".join(lines))
    assert [given_characters(page) for page in pages] == [page.characters for page in pages]
    for table in (item for page in pages for item in page.items if isinstance(item, TableGrid)):
        places = [
            (row, column)
            for cell in table.cells
            for row in range(cell.row, cell.row + cell.rowspan)
            for column in range(cell.column, cell.column + cell.colspan)
        ]
        assert len(places) == len(set(places))
        assert all(row < table.rows and column < table.columns for row, column in places)


@pytest.mark.parametrize(
    "rows",
    [
        "1    Hộ nghèo     %     3\n",
        "a   b   c   d1\n",
        "TT     Chỉ tiêu    Đơn vị   Mục tiêu\n",
        "a\tb\tc\td1\nx\ty\tz\n",
        "TT\nChỉ tiêu\nĐơn vị\n1\n2\n3\n",
        "| a | b |\n",
    ],
    ids=["rows", "aligned", "heads", "tabs", "cells", "bars"],
)
def test_time_is_linear_in_tables(rows: str) -> None:
    """Thousands of rows, or what looks like them, take seconds."""
    started = time.process_time()
    pages_of_text("TT     Chỉ tiêu    Đơn vị   Mục tiêu\n" + rows * 4_000)
    assert time.process_time() - started < 10


def test_lines_without_end_are_no_rows() -> None:
    """A line of millions of spaces or tabs costs no more than its length."""
    started = time.process_time()
    wide = " " * 2_000_000
    assert tables_of(f"TT{wide}Chỉ tiêu{wide}Mục tiêu\n1{wide}Hộ nghèo{wide}3\n" * 2) == []
    assert time.process_time() - started < 10
