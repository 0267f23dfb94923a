"""Tables: the grid, merged cells, and whether lines are drawn."""

import pytest

from reading.docx.word_file import abstract, level, num, numbered, paragraph, read_body
from tuliem_report.reading.page import TableGrid

LINES = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))


def cell(text: str, properties: str = "") -> str:
    """A cell; `text` is one paragraph, or paragraphs where it begins with "<"."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if text.startswith('<') else paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    """A table."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def grid_of(body: str, **parts: str) -> TableGrid:
    """The first table of a document."""
    return next(item for item in read_body(body, **parts).items if isinstance(item, TableGrid))


def shape(grid: TableGrid) -> list[tuple[int, int, int, int, str]]:
    """Row, column, rowspan, colspan and text of each cell."""
    return [(c.row, c.column, c.rowspan, c.colspan, "/".join(line.text for line in c.lines)) for c in grid.cells]


def test_plain_grid():
    """A table is cells in rows and columns, and it stands in its place."""
    body = paragraph("trước") + table(row(cell("a"), cell("b")), row(cell("c"), cell(paragraph("d") + paragraph("e")))) + paragraph("sau")
    page = read_body(body)
    assert [type(item).__name__ for item in page.items] == ["TextLine", "TableGrid", "TextLine"]
    grid = page.items[1]
    assert (grid.rows, grid.columns) == (2, 2)
    assert shape(grid) == [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b"), (1, 0, 1, 1, "c"), (1, 1, 1, 1, "d/e")]


def test_merged_cells():
    """Merged cells stand once, with what they span."""
    body = table(
        row(cell("TT", '<w:vMerge w:val="restart"/>'), cell("Kết quả", '<w:gridSpan w:val="2"/>')),
        row(cell("", "<w:vMerge/>"), cell("2020"), cell("2025")),
        row(cell("", '<w:vMerge w:val="continue"/>'), cell("1"), cell("2")),
        row(cell("I", '<w:vMerge w:val="restart"/>'), cell("Kinh tế", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>")),
    )
    grid = grid_of(body)
    assert (grid.rows, grid.columns) == (4, 3)
    assert shape(grid) == [
        (0, 0, 3, 1, "TT"),
        (0, 1, 1, 2, "Kết quả"),
        (1, 1, 1, 1, "2020"),
        (1, 2, 1, 1, "2025"),
        (2, 1, 1, 1, "1"),
        (2, 2, 1, 1, "2"),
        (3, 0, 1, 1, "I"),
        (3, 1, 1, 2, "Kinh tế"),
    ]


def test_text_in_a_cell_merged_away_is_set_aside():
    """Word does not show what a cell merged away still holds; its numbers are not counted."""
    lists = abstract(level(0, "decimal", "%1.")) + num()
    body = table(
        row(cell(numbered("a"), '<w:vMerge w:val="restart"/>')), row(cell(numbered("cũ"), "<w:vMerge/>")), row(cell(numbered("b")))
    )
    page = read_body(body, numbering=lists)
    assert shape(page.items[0]) == [(0, 0, 2, 1, "1. a"), (2, 0, 1, 1, "2. b")]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("cũ", "merged away")]


def test_merge_without_a_beginning():
    """A cell that continues nothing is a cell."""
    assert shape(grid_of(table(row(cell("a", "<w:vMerge/>"), cell("b", "<w:hMerge/>"))))) == [(0, 0, 1, 1, "a"), (0, 1, 1, 1, "b")]


def test_block_merged_both_ways():
    """Old files merge a block with both marks at once."""
    both = '<w:hMerge w:val="restart"/><w:vMerge w:val="restart"/>'
    body = table(
        row(cell("khối", both), cell("", '<w:hMerge/><w:vMerge w:val="restart"/>'), cell("c")),
        row(cell("", '<w:hMerge w:val="restart"/><w:vMerge/>'), cell("", "<w:hMerge/><w:vMerge/>"), cell("f")),
        row(cell("g"), cell("h"), cell("i")),
    )
    assert shape(grid_of(body))[:3] == [(0, 0, 2, 2, "khối"), (0, 2, 1, 1, "c"), (1, 2, 1, 1, "f")]


def test_unused_columns_close_up():
    """Columns of the grid at which no cell begins or ends are dropped."""
    body = table(
        row(cell("", '<w:gridSpan w:val="3"/>'), cell("b", '<w:gridSpan w:val="2"/>')),
        row(cell("c", '<w:gridSpan w:val="3"/>'), cell("d"), cell("e")),
    )
    grid = grid_of(body)
    assert grid.columns == 3
    assert [(c.column, c.colspan) for c in grid.cells] == [(0, 1), (1, 2), (0, 1), (1, 1), (2, 1)]


def test_row_that_begins_later():
    """gridBefore moves a row to the right."""
    body = table(row(cell("a"), cell("b")), row(cell("c"), properties='<w:gridBefore w:val="1"/>'))
    assert shape(grid_of(body))[-1] == (1, 1, 1, 1, "c")


@pytest.mark.parametrize("span", ["0", "-3", "999999999", "nhiều"])
def test_bad_span_counts_as_one(span):
    """A span that cannot be is one column."""
    grid = grid_of(table(row(cell("a", f'<w:gridSpan w:val="{span}"/>'), cell("b"))))
    assert [(c.column, c.colspan) for c in grid.cells] == [(0, 1), (1, 1)]


def test_nested_table_is_flat_text():
    """The lines of a table inside a cell are lines of the cell."""
    inner = table(row(cell("b"), cell("c")))
    assert shape(grid_of(table(row(cell(paragraph("a") + inner + paragraph("d")))))) == [(0, 0, 1, 1, "a/b/c/d")]


def test_wrapped_rows_and_cells():
    """Rows and cells inside content controls are found."""

    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    assert shape(grid_of(table(control(row(control(cell("a")), cell("b"))), row(cell("c"), cell("d"))))) == [
        (0, 0, 1, 1, "a"),
        (0, 1, 1, 1, "b"),
        (1, 0, 1, 1, "c"),
        (1, 1, 1, 1, "d"),
    ]


def test_header_rows():
    """Only rows at the top that are repeated on each page are header rows."""
    head = "<w:tblHeader/>"
    body = table(row(cell("a"), properties=head), row(cell("b"), properties=head), row(cell("c")), row(cell("d"), properties=head))
    assert grid_of(body).header_rows == 2
    assert grid_of(table(row(cell("a"), properties='<w:tblHeader w:val="0"/>'))).header_rows == 0


def test_automatic_numbers_in_a_column():
    """A column of running numbers is often automatic."""
    lists = abstract(level(0, "decimal", "%1")) + num()
    body = table(*(row(cell(numbered("")), cell(text)) for text in ("Thu ngân sách", "Hộ nghèo")))
    assert [text for *_, text in shape(grid_of(body, numbering=lists))] == ["1", "Thu ngân sách", "2", "Hộ nghèo"]


STYLE = f'<w:style w:type="table" w:styleId="TableGrid"><w:tblPr><w:tblBorders>{LINES}</w:tblBorders></w:tblPr></w:style>'
BASED = '<w:style w:type="table" w:styleId="Mine"><w:basedOn w:val="TableGrid"/></w:style>'
NO_LINES = "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
CELL_LINES = "<w:tcBorders>" + "".join(f'<w:{side} w:val="single"/>' for side in ("top", "start", "bottom", "end")) + "</w:tcBorders>"


@pytest.mark.parametrize(
    ("properties", "own", "ruled"),
    [
        ("", "", False),
        (f"<w:tblBorders>{LINES}</w:tblBorders>", "", True),
        ('<w:tblStyle w:val="TableGrid"/>', "", True),
        ('<w:tblStyle w:val="Mine"/>', "", True),
        (f'<w:tblStyle w:val="TableGrid"/><w:tblBorders>{NO_LINES}</w:tblBorders>', "", False),
        ("", CELL_LINES, True),
        ("", '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>', False),
        (f"<w:tblBorders>{LINES}</w:tblBorders>", f"<w:tcBorders>{NO_LINES}</w:tcBorders>", False),
        ('<w:tblBorders><w:insideH w:val="single"/></w:tblBorders>', "", True),
        (f"<w:tblBorders>{LINES}</w:tblBorders>".replace("w:sz=", 'w:color="FFFFFF" w:sz='), "", False),
        ('<w:tblStyle w:val="Unknown"/>', "", False),
    ],
)
def test_ruled(properties, own, ruled):
    """Lines come from the cells, the table or its style; a letterhead has none, or a single one under half of it."""
    body = table(row(cell("ĐẢNG BỘ", own), cell("ĐẢNG CỘNG SẢN", own)), row(cell("*"), cell("Hà Nội")), properties=properties)
    if own:
        body = body.replace(cell("*"), cell("*", own)).replace(cell("Hà Nội"), cell("Hà Nội", own))
    assert grid_of(body, styles=STYLE + BASED).ruled is ruled


@pytest.mark.parametrize(
    ("asked", "bold"),
    [
        ('<w:tblLook w:firstRow="1" w:firstColumn="0"/>', [True, True, False, False]),
        ('<w:tblLook w:val="00A0"/>', [True, True, True, False]),
        ('<w:tblLook w:val="0000"/>', [False, False, False, False]),
        ('<w:tblLook w:val="?"/>', [False, False, False, False]),
        ("", [False, False, False, False]),
    ],
)
def test_look_from_the_table_style(asked, bold):
    """A table style may set the first row or column in bold, where the table asks for it; all its cells may be in italics."""
    parts = "".join(f'<w:tblStylePr w:type="{part}"><w:rPr><w:b/></w:rPr></w:tblStylePr>' for part in ("firstRow", "firstCol"))
    styles = f'<w:style w:type="table" w:styleId="T"><w:rPr><w:i/></w:rPr>{parts}</w:style>'
    body = table(row(cell("a"), cell("b")), row(cell("c"), cell("d")), properties=f'<w:tblStyle w:val="T"/>{asked}') + paragraph("sau")
    page = read_body(body, styles=styles)
    runs = [cell.lines[0].runs[0] for cell in page.items[0].cells]
    assert [found.bold for found in runs] == bold
    assert all(found.italic for found in runs)
    assert page.items[1].runs[0].italic is False
