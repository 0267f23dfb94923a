"""Tables in HTML."""

import pytest

from html_pages import accounted, cells, read, table_of, texts


def test_tables_with_merged_cells() -> None:
    """Spans are placed as browsers place them, rows of headings are counted, empty columns of the grid are closed up."""
    page = read(
        """<p>a</p><table border=1><caption>PHỤ LỤC</caption><thead><tr><th rowspan=2>TT<th rowspan=2>Chỉ tiêu<th colspan=4>Mục tiêu</tr>
        <tr><th colspan=2>2025<th colspan=2>2030</thead><tbody><tr><td colspan=6>I. Kinh tế</td></tr>
        <tr><td>1<td><p>Thu nhập</p><p>bình quân<td colspan=2>80<td colspan=2>100</table><p>b</p>"""
    )
    table = table_of(page)
    assert texts(page) == ["a", "PHỤ LỤC", "b"]
    assert page.items.index(table) == 2
    assert (table.rows, table.columns, table.header_rows, table.ruled) == (4, 4, 2, True)
    assert cells(table)[:5] == [
        (0, 0, 2, 1, "TT"),
        (0, 1, 2, 1, "Chỉ tiêu"),
        (0, 2, 1, 2, "Mục tiêu"),
        (1, 2, 1, 1, "2025"),
        (1, 3, 1, 1, "2030"),
    ]
    assert cells(table)[5:7] == [(2, 0, 1, 4, "I. Kinh tế"), (3, 0, 1, 1, "1")]
    assert cells(table)[7] == (3, 1, 1, 1, "Thu nhập|bình quân")
    assert accounted(page)


@pytest.mark.parametrize(
    ("html", "ruled"),
    [
        ("<table><tr><td>ĐẢNG BỘ TỈNH<br>ĐẢNG ỦY XÃ<td>ĐẢNG CỘNG SẢN VIỆT NAM<tr><td>Số 1-BC/ĐU<td>ngày 1/7/2025</table>", False),
        ("<table border=0><tr><td>Nơi nhận:<td>T/M BAN CHẤP HÀNH</table>", False),
        ("<table style='border-collapse:collapse'><tr><td style='border:solid windowtext 1.0pt'>1<td>2</table>", True),
        ("<table class='table table-bordered'><tr><td>1<td>2</table>", True),
        ("<table><tr><th>TT<th>Chỉ tiêu<tr><td>1<td>2</table>", True),
        ("<table><tr><td>1<td>2<td>3<tr><td>4<td>5<td>6<tr><td>7<td>8<td>9</table>", True),
        ("<table border=1 style='border:none'><tr><td>1<td>2</table>", True),
    ],
)
def test_tables_with_and_without_lines(html: str, ruled: bool) -> None:
    """A letterhead and a signature block are not ruled; drawn lines, headings or many cells make a table of figures."""
    assert table_of(read(html)).ruled is ruled


def test_tables_that_set_out_the_page() -> None:
    """A table of one cell, of one column, or with whole pages of text in a cell is no table; a table in a cell becomes its lines."""
    assert texts(read("<table border=1><tr><td>a</table><table><tr><td>b<tr><td>c</table>")) == ["a", "b", "c"]
    long = "".join(f"<p>{number}</p>" for number in range(30))
    assert len(texts(read(f"<table><tr><td>x<td>{long}</table>"))) == 31
    nested = read("<table border=1><tr><td>a<table border=1><tr><td>b<td>c</table><td>d</table>")
    assert cells(table_of(nested)) == [(0, 0, 1, 1, "a|b|c"), (0, 1, 1, 1, "d")]
    assert texts(read("<table><tr><td>a<table border=1><tr><td>b<td>c</table><td>d</table>")) == ["a", "d"]


def test_text_astray_in_a_table_is_kept() -> None:
    """Text between rows and cells stands before the table."""
    page = read("<table border=1>x<tr>y<td>1<td>2</tr>z</table>")
    assert "".join(texts(page)) == "xyz"
    assert accounted(page)
