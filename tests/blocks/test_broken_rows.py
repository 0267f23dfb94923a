"""A row that the end of a page breaks is put together again; a row of its own at the top of a page stays one."""

from pathlib import Path

import pytest

from tuliem_report import parse_file
from tuliem_report.blocks.tables import tie_tables
from tuliem_report.lines.cleaning import Mending
from tuliem_report.lines.line import Line
from tuliem_report.reading.page import Box, Cell, Run, TableGrid, TextLine
from tuliem_report.report.document import Table
from tuliem_report.report.section import walk

PDFS = Path(__file__).parent.parent / "reading" / "pdf"
LETTER = 6.0
HEAD = ("TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2030")
FIRST = ("1", "Diện tích rừng trồng mới", "ha", "400")


def grid(*rows: tuple[str, ...], wide: int = 20) -> TableGrid:
    """Make a ruled table; a text is wrapped to lines of at most `wide` letters of one width, and "·" leaves out a merged place."""
    cells = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if text != "·":
                colspan = 1 + sum(later == "·" for later in texts[column + 1 :])
                cells.append(Cell(row, column, tuple(placed(line) for line in wrapped(text, wide)), 1, colspan))
    return TableGrid(tuple(cells), len(rows), len(rows[0]))


def wrapped(text: str, wide: int) -> list[str]:
    """Break a text into lines where the next word does not fit."""
    found: list[str] = []
    for word in text.split():
        if found and len(found[-1]) + 1 + len(word) <= wide:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def placed(text: str) -> TextLine:
    """Give a line with a box as wide as its letters."""
    return TextLine((Run(text),), Box(0, 0, LETTER * len(text), 14))


def rows_of(*parts: TableGrid) -> list[list[str]]:
    """Tie the parts, one a page, and give the texts of all rows; no character is lost or doubled."""
    lines = [Line(number, number, "", "", table=part) for number, part in enumerate(parts, start=1)]
    grids = [line.table for line in tie_tables(lines, Mending()) if line.table is not None]
    assert len(grids) == len(parts)
    return [
        [" ".join(line.text for line in cell.lines) for cell in part.cells if cell.row == row] for part in grids for row in range(part.rows)
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("2", "Số hộ sử dụng điện an toàn, thường xuyên,", "%", "100"), ("", "ổn định quanh năm", "", "")),
        (("2", "Số lao động được tạo việc làm mới bình quân", "người", "1.200"), ("", "hằng năm", "", "")),
        (("2", "Hợp tác xã hoạt động có", "hợp tác", "12"), ("", "lãi", "xã", "")),
        (("2", "Tỷ lệ xã đạt chuẩn của", "%", "100"), ("", "Bộ Y tế", "", "")),
        (("2", "Thu gom rác thải sinh hoạt", "%", "90 -"), ("", "ở nông thôn", "", "95")),
        (("2", "Thu gom rác thải sinh hoạt", "%", "90"), ("", "ở nông thôn", "", "- 95")),
        (("2", "Tỷ lệ trạm truyền thanh thông minh kết", "", ""), ("", "nối trong toàn tỉnh", "%", "100")),
        (("", "- Trong đó: rừng phòng hộ ven", "ha", "80"), ("", "biển", "", "")),
        (("II", "Lĩnh vực xã hội và môi trường,", "", ""), ("", "phòng, chống thiên tai", "", "")),
    ],
)
def test_text_that_goes_on_belongs_to_the_row_above(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    """A row without a number whose words and values go on from the page before is the rest of a row."""
    rows = rows_of(grid(HEAD, FIRST, above), grid(below, ("3", "Số trạm y tế", "trạm", "5")))
    assert rows[2] == [f"{first} {rest}".strip() for first, rest in zip(above, below, strict=True)]
    assert rows[3:] == [["3", "Số trạm y tế", "trạm", "5"]]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("2", "Thu ngân sách", "tỷ đồng", "85"), ("", "- Trong đó: thu từ đất", "tỷ đồng", "20")),
        (("2", "Thu ngân sách", "tỷ đồng", "85"), ("", "trong đó: thu từ đất", "tỷ đồng", "20")),
        (("2", "Tỷ lệ lao động qua đào tạo", "%", "80"), ("", "lao động nữ", "%", "75")),
        (("2", "Cơ cấu kinh tế", "", ""), ("", "nông nghiệp", "%", "12")),
        (("2", "Số thôn văn hóa", "thôn", "9"), ("", "Về quốc phòng, an ninh", "", "")),
        (("2", "Số thôn văn hóa", "thôn", "9"), ("II", "về quốc phòng, an ninh", "", "")),
        (("2", "Số thôn văn hóa", "thôn", "9"), ("3", "hộ nghèo còn", "%", "1")),
        (("2", "Đàn bò", "con", "tăng 10%"), ("", "đàn bò lai", "con", "tăng 5%")),
        (("2", "Số thôn văn hóa", "thôn", "9"), ("về quốc phòng, an ninh", "·", "·", "·")),
    ],
)
def test_row_of_its_own_stays_one(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    """A part with a value, a group, a numbered row: none goes on with the row above."""
    rows = rows_of(grid(HEAD, FIRST, above), grid(below, ("", "Số trạm y tế", "trạm", "5")))
    assert rows[2:4] == [list(above), [text for text in below if text != "·"]]


def test_name_may_go_on_with_a_capital_where_all_rows_are_numbered() -> None:
    """Where groups have numbers too, a lone wrapped name without one is no group."""
    above = ("2", "Đơn vị đạt danh hiệu do Hội đồng Trung", "%", "30")
    rows = rows_of(grid(HEAD, ("I", "Về xã hội", "", ""), above), grid(("", "Ương xét tặng", "", ""), ("3", "Số trạm y tế", "trạm", "5")))
    assert rows[2][1] == "Đơn vị đạt danh hiệu do Hội đồng Trung Ương xét tặng"
    assert len(rows) == 4


def test_row_may_run_over_three_pages() -> None:
    """What stands alone on a page in between is put to the row too, and the repeated head goes to the ledger."""
    parts = [
        ("2", "Diện tích cây ăn quả được cấp mã số vùng trồng,", "ha", "5"),
        ("", "cơ sở đóng gói,", "", ""),
        ("", "truy xuất", "", ""),
    ]
    rows = rows_of(grid(HEAD, FIRST, parts[0]), *(grid(HEAD, part) for part in parts[1:]))
    assert rows[2:] == [["2", "Diện tích cây ăn quả được cấp mã số vùng trồng, cơ sở đóng gói, truy xuất", "ha", "5"]]


def test_printed_table_has_the_rows_it_was_written_with() -> None:
    """Rows that LibreOffice broke over small pages: each has its whole name, value and page, and keeps its group."""
    report = parse_file(PDFS / "broken_rows.pdf")
    (table,) = (part for _, section in walk(report.body) for part in section.content if isinstance(part, Table))
    assert table.rows == 11
    assert [(target.number, target.group, target.indicator, target.value_text, target.page) for target in report.targets] == [
        (
            1,
            "Lĩnh vực kinh tế",
            "Giá trị sản phẩm thu được trên một héc ta đất trồng trọt và mặt nước nuôi trồng thủy sản",
            "160 triệu đồng trở lên",
            1,
        ),
        (2, "Lĩnh vực kinh tế", "Số doanh nghiệp đang hoạt động", "230 doanh nghiệp", 2),
        (
            None,
            "Lĩnh vực kinh tế",
            "doanh nghiệp nhỏ và siêu nhỏ có áp dụng nền tảng số trong quản trị",
            "120 doanh nghiệp",
            3,
        ),
        (None, "Lĩnh vực kinh tế", "Lao động nông nghiệp, lâm nghiệp và thủy sản trong tổng số lao động có việc làm", "25%", 4),
        (
            4,
            "Lĩnh vực văn hóa",
            "Gia đình đạt danh hiệu gia đình văn hóa",
            "trên 93%; các thôn vùng cao đạt từ 85 trở lên vào năm cuối nhiệm kỳ",
            5,
        ),
        (5, "Lĩnh vực văn hóa", "Trường học đạt chuẩn theo quy định của Bộ Giáo dục và Đào tạo", "100%", 6),
        (6, "Lĩnh vực văn hóa", "Thôn có nhà văn hóa, khu thể thao", "100%", 7),
    ]
