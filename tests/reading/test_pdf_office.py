"""The PDF reader on PDFs as office suites and browsers write them (tests/reading/pdf, made by make_pdfs.py there)."""

from pathlib import Path

import pytest

from made_pdf import lines, read
from tuliem_report.reading.page import Page, TableGrid, TextLine

HERE = Path(__file__).parent / "pdf"
LETTERHEAD = [
    "ĐẢNG BỘ THÀNH PHỐ HẢI AN",
    "ĐẢNG ỦY XÃ PHÚ MỸ",
    "*",
    "Số 15-BC/ĐU",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Phú Mỹ, ngày 12 tháng 7 năm 2025",
    "BÁO CÁO CHÍNH TRỊ",
]
BODY = (
    "Đảng bộ xã lãnh đạo thực hiện các nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh, xây dựng Đảng và hệ thống "
    "chính trị trong sạch, vững mạnh; đời sống của nhân dân tiếp tục được nâng lên."
)


def pages_of(name: str) -> list[Page]:
    """Read one of the PDFs beside this file; all its characters are held."""
    pages = read((HERE / f"{name}.pdf").read_bytes())
    for page in pages:
        cells = [cell for item in page.items if isinstance(item, TableGrid) for cell in item.cells]
        held = lines(page) + [line.text for cell in cells for line in cell.lines] + [aside.text for aside in page.asides]
        assert len("".join("".join(held).split())) == page.characters
    return pages


def cells_of(table: TableGrid) -> dict[tuple[int, int], str]:
    """Give the text of each cell by row and column."""
    return {(cell.row, cell.column): " ".join(line.text for line in cell.lines) for cell in table.cells}


def test_letterhead_is_read_column_by_column() -> None:
    """The unit's side first, then the Party's side, then the title; the gutter is narrower than many a stretched space."""
    (page,) = pages_of("letterhead")
    assert lines(page)[:7] == LETTERHEAD


def test_recipients_are_read_before_the_signature() -> None:
    """The block of recipients stays whole, and so does the signature beside it."""
    (page,) = pages_of("letterhead")
    assert lines(page)[-6:] == [
        "Nơi nhận:",
        "- Ban Thường vụ Thành ủy,",
        "- Lưu Văn phòng Đảng ủy.",
        "T/M BAN CHẤP HÀNH",
        "BÍ THƯ",
        "Nguyễn Văn Bình",
    ]


def test_labels_before_tabs_stay_with_their_text() -> None:
    """A number and a dash set apart by a tab begin their lines."""
    (page,) = pages_of("letterhead")
    assert {"1. Phát triển kinh tế", "- Công nghiệp và xây dựng"} <= set(lines(page))


def test_columns_made_with_tabs_and_spaces() -> None:
    """Typists set letterheads with tabs and rows of spaces; a list of names and offices is read row by row."""
    (page,) = pages_of("tabs")
    found = lines(page)
    assert found[:5] == [
        "ĐẢNG BỘ TỈNH AN HẢI",
        "ĐẢNG ỦY XÃ PHÚ MỸ",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số 15-BC/ĐU",
        "Phú Mỹ, ngày 12 tháng 7 năm 2025",
    ]
    assert "Đồng chí Lê Thị Thu Hương Chủ tịch" in found
    assert found[-6:] == ["Nơi nhận:", "- Tỉnh ủy,", "- Lưu.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Trần Văn C"]


def test_contents_keep_their_page_numbers() -> None:
    """An entry of the table of contents is one line, with leaders or without; so is a justified line pulled wide."""
    (page,) = pages_of("tabs")
    found = lines(page)
    assert "Phần thứ nhất: Kết quả 1" in found
    assert any(line.startswith("I. Bối cảnh...") and line.endswith(".1") for line in found)
    assert "Chữ giãn rất xa nhau" in found


def test_table_with_merged_cells() -> None:
    """Heads over two columns or two rows and group rows are one cell each, with their spans."""
    first = next(item for item in pages_of("table")[0].items if isinstance(item, TableGrid))
    spans = {(cell.row, cell.column): (cell.rowspan, cell.colspan) for cell in first.cells}
    texts = cells_of(first)
    assert (texts[0, 0], spans[0, 0]) == ("TT", (2, 1))
    assert (texts[0, 3], spans[0, 3]) == ("Giai đoạn", (1, 2))
    assert (texts[1, 3], texts[1, 4]) == ("2020-2025", "2025-2030")
    assert (texts[2, 0], spans[2, 0]) == ("Nhóm chỉ tiêu 1", (1, 6))
    assert [texts[3, column] for column in range(6)] == [
        "1",
        "Tỷ lệ hộ dân được sử dụng nước sạch theo tiêu chuẩn 1",
        "%",
        "85,5",
        "≥ 95",
        "",
    ]


def test_table_over_two_pages_is_a_grid_on_each() -> None:
    """The head repeats on the second page; the text below the table is lines again."""
    pages = pages_of("table")
    grids = [item for page in pages for item in page.items if isinstance(item, TableGrid)]
    assert [grid.columns for grid in grids] == [6, 6]
    assert all(cells_of(grid)[0, 3] == "Giai đoạn" for grid in grids)
    assert " ".join(lines(pages[1])) == BODY


def test_text_in_columns_is_read_down_each() -> None:
    """All of the left column comes before the right one, and no line holds words of both."""
    text = " ".join(line for page in pages_of("columns") for line in lines(page))
    assert text == " ".join(f"{number}. Đề mục số {number} {BODY}" for number in range(1, 12))


def test_letters_set_apart_are_words() -> None:
    """Headings set wide, pressed together, small italics and changes of style within a line keep their spaces."""
    (page,) = pages_of("letters")
    text = " ".join(lines(page))
    headings = [f"BÁO CÁO CHÍNH TRỊ giãn chữ {twentieths} {BODY}" for twentieths in (10, 40, 60, -6)]
    assert text == " ".join([*headings, *[BODY] * 4, "Đến năm 2030(1), đạt 10m3/ngày; H2O"])


def test_runs_tell_styles_apart() -> None:
    """Bold, italic and raised come with the run that has them; a lowered mark is only small."""
    (page,) = pages_of("letters")
    last = page.items[-1]
    assert isinstance(last, TextLine)
    assert [run.text for run in last.runs if run.raised] == ["(1)", "3"]
    assert [run.text for run in last.runs if run.size != 14.0] == ["(1)", "3", "2"]
    mixed = [run for item in page.items[-4:-1] if isinstance(item, TextLine) for run in item.runs]
    assert " ".join(run.text.strip() for run in mixed if run.bold).split() == BODY.split()[::3]
    assert " ".join(run.text.strip() for run in mixed if run.italic).split() == BODY.split()[1::4]


def test_browser_page() -> None:
    """One object for each glyph, spaces left out, a watermark, a column head that runs up, accents apart from their letters."""
    (page,) = pages_of("browser")
    found = lines(page)
    assert found[:6] == [*LETTERHEAD[:1], "ĐẢNG ỦY PHƯỜNG PHÚ MỸ", *LETTERHEAD[2:6]]
    assert found[6] == "BÁO CÁO CHÍNH TRỊ"
    assert " ".join(found[7:10]) == (
        "Kinh tế tiếp tục phát triển, diện tích 10,09 km2, lượng CO2 giảm; thực hiện Nghị quyết(1), "
        "đẩy mạnh chuyển đổi số, phát huy mọi tiềm năng, thế mạnh; đời sống ấm no và ổn định."
    )
    assert [(aside.text, aside.reason) for aside in page.asides] == [("DỰ THẢO", "watermark")]
    (table,) = [item for item in page.items if isinstance(item, TableGrid)]
    assert cells_of(table)[0, 4] == "Đơn vị tính"
    assert cells_of(table)[4, 3] == "Đạt"


def test_decomposed_text_keeps_words_whole() -> None:
    """Letters and their accents come apart as the source has them, but words do not."""
    import unicodedata

    (page,) = pages_of("browser")
    assert unicodedata.normalize("NFC", " ".join(lines(page)[10:])) == BODY


@pytest.mark.parametrize("name", ["letterhead", "tabs", "table", "columns", "letters", "browser"])
def test_boxes_lie_on_the_page(name: str) -> None:
    """Each line has a box within its page, as wide as its text."""
    for page in pages_of(name):
        for item in page.items:
            assert item.box is not None
            assert 0 <= item.box.x0 < item.box.x1 <= (page.width or 0)
            assert 0 <= item.box.top < item.box.bottom <= (page.height or 0)
