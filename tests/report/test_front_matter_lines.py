"""The lines of a letterhead, column by column."""

import pytest

from tuliem_report.blocks.block import build_block
from tuliem_report.lines import Line
from tuliem_report.lines.cleaning import Mending, clean_line
from tuliem_report.reading.page import Box, Cell, Run, TableGrid, TextLine
from tuliem_report.report.front_matter_lines import PrintedLine, printed_lines

LEFT, RIGHT, UNKNOWN = False, True, None


def _printed(*items: tuple[str, tuple[float, float] | None]) -> list[tuple[str, bool | None]]:
    """Print each text as a block of its own, at the extent given (points) or as plain text."""
    blocks = []
    for number, (text, extent) in enumerate(items, start=1):
        box = Box(extent[0], number * 20, extent[1], number * 20 + 12) if extent else None
        line = clean_line(TextLine((Run(text),), box), number, 1, Mending())
        blocks.append(build_block([line], doubt=0.0, centred=None, keep_hyphen=True))
    return [(line.text, line.right) for line in printed_lines(blocks, Mending())]


def test_wide_spaces_part_columns() -> None:
    """The left column comes first, whole; a line that stands at the right alone goes to the right column."""
    assert _printed(
        ("  ĐẢNG BỘ TỈNH TÂY BẮC               ĐẢNG CỘNG SẢN VIỆT", None),
        ("         SƠN                                 NAM", None),
        ("                                      ngày 3 tháng 8 năm 2025", None),
    ) == [
        ("ĐẢNG BỘ TỈNH TÂY BẮC", LEFT),
        ("SƠN", LEFT),
        ("ĐẢNG CỘNG SẢN VIỆT", RIGHT),
        ("NAM", RIGHT),
        ("ngày 3 tháng 8 năm 2025", RIGHT),
    ]


def test_tabs_part_columns() -> None:
    """A tab leads to the other column."""
    assert _printed(("ĐẢNG ỦY XÃ LONG PHÚ\tĐẢNG CỘNG SẢN VIỆT NAM", None)) == [
        ("ĐẢNG ỦY XÃ LONG PHÚ", LEFT),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", RIGHT),
    ]


def test_room_for_a_number_parts_nothing() -> None:
    """The gaps that are left for day and number are no gaps between columns."""
    assert _printed(("Số        -BC/ĐU        Bình Sơn, ngày      tháng 7 năm 2025", None)) == [
        ("Số -BC/ĐU", LEFT),
        ("Bình Sơn, ngày tháng 7 năm 2025", RIGHT),
    ]


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("ĐẢNG BỘ TỈNH X ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG BỘ TỈNH X", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("* Tiến Thắng, ngày 3 tháng 8 năm 2025", "*", "Tiến Thắng, ngày 3 tháng 8 năm 2025"),
        ("Nơi nhận: T/M BAN THƯỜNG VỤ", "Nơi nhận:", "T/M BAN THƯỜNG VỤ"),
        ("- Lưu Văn phòng. PHÓ BÍ THƯ", "- Lưu Văn phòng.", "PHÓ BÍ THƯ"),
    ],
)
def test_columns_run_together(text: str, left: str, right: str) -> None:
    """Both columns on one line with a single space are parted by what they say."""
    assert _printed((text, None)) == [(left, LEFT), (right, RIGHT)]


def test_positions_part_columns() -> None:
    """Lines with positions go to the column in which they stand, in whatever order they came."""
    assert _printed(
        ("ĐẢNG BỘ TỈNH X", (100, 280)),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", (330, 520)),
        ("ĐẢNG ỦY XÃ Y", (120, 260)),
    ) == [("ĐẢNG BỘ TỈNH X", LEFT), ("ĐẢNG ỦY XÃ Y", LEFT), ("ĐẢNG CỘNG SẢN VIỆT NAM", RIGHT)]


def test_one_column_keeps_its_order() -> None:
    """A signature that stands in one column is not torn apart, however its lines are centred."""
    assert _printed(("T/M BAN CHẤP HÀNH", (340, 520)), ("BÍ THƯ", (405, 450)), ("Đỗ Văn Cường", (385, 476))) == [
        ("T/M BAN CHẤP HÀNH", UNKNOWN),
        ("BÍ THƯ", UNKNOWN),
        ("Đỗ Văn Cường", UNKNOWN),
    ]


def test_table_is_read_by_columns() -> None:
    """The cells of a table without rules are columns, row after row; a cell over both columns is of neither."""

    def cell(row: int, column: int, *texts: str, colspan: int = 1) -> Cell:
        return Cell(row, column, tuple(TextLine((Run(text),)) for text in texts), colspan=colspan)

    cells = (
        cell(0, 0, "ĐẢNG BỘ TỈNH X", "ĐẢNG ỦY XÃ Y"),
        cell(0, 1, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        cell(1, 0, "Số 1-BC/ĐU"),
        cell(1, 1, "Y, ngày 1 tháng 8 năm 2025"),
        cell(2, 0, "DỰ THẢO 2", colspan=2),
    )
    table = TableGrid(cells, rows=3, columns=2, ruled=False)
    block = build_block([Line(1, None, "", "", table=table)], doubt=0.0, centred=None, keep_hyphen=True)
    assert [(one.text, one.right) for one in printed_lines([block], Mending())] == [
        ("ĐẢNG BỘ TỈNH X", LEFT),
        ("ĐẢNG ỦY XÃ Y", LEFT),
        ("Số 1-BC/ĐU", LEFT),
        ("DỰ THẢO 2", UNKNOWN),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", RIGHT),
        ("Y, ngày 1 tháng 8 năm 2025", RIGHT),
    ]


def test_wrapped_line_opens_nothing() -> None:
    """The second line of a paragraph is told from the first of another."""
    lines = [clean_line(TextLine((Run(text),)), number, 1, Mending()) for number, text in enumerate(("- Các cơ quan giúp việc", "ủy,"), 1)]
    block = build_block(lines, doubt=0.0, centred=None, keep_hyphen=True)
    assert printed_lines([block], Mending()) == [PrintedLine("- Các cơ quan giúp việc"), PrintedLine("ủy,", opens=False)]
