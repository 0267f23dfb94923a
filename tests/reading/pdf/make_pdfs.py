"""Make the PDFs of this folder: `python make_pdfs.py`. Needs python-docx, LibreOffice, Chromium and the Liberation fonts.

They are committed, since a test run must not need an office suite; this says how they came about.
"""

import subprocess
import tempfile
import unicodedata
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

HERE = Path(__file__).parent
LEFT, CENTER, BOTH = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
BODY = (
    "Đảng bộ xã lãnh đạo thực hiện các nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh, xây dựng Đảng và hệ thống "
    "chính trị trong sạch, vững mạnh; đời sống của nhân dân tiếp tục được nâng lên."
)
WEB_PAGE = """<!doctype html><html lang=vi><meta charset=utf-8><title>x</title><style>
@page{size:A4;margin:20mm 20mm 20mm 30mm} body{font:14pt "Liberation Serif"} p{text-align:justify;margin:0 0 6pt;text-indent:1cm}
.head{display:flex;justify-content:space-between;text-align:center} td,th{border:1px solid #000;padding:3px}
table{border-collapse:collapse;width:100%} .wide{letter-spacing:2pt;text-align:center;font-size:14pt}
.up{writing-mode:vertical-rl;transform:rotate(180deg)}
.mark{position:fixed;top:40%;left:20%;font-size:80pt;color:#ccc;transform:rotate(-45deg);z-index:-1}
</style><div class=mark>DỰ THẢO</div>
<div class=head><div>ĐẢNG BỘ THÀNH PHỐ HẢI AN<br><b>ĐẢNG ỦY PHƯỜNG PHÚ MỸ</b><br>*<br>Số 15-BC/ĐU</div>
<div><b><u>ĐẢNG CỘNG SẢN VIỆT NAM</u></b><br><i>Phú Mỹ, ngày 12 tháng 7 năm 2025</i></div></div>
<h2 class=wide>BÁO CÁO CHÍNH TRỊ</h2>
<p>Kinh tế tiếp tục phát triển, diện tích 10,09 km<sup>2</sup>, lượng CO<sub>2</sub> giảm; thực hiện Nghị quyết<sup>(1)</sup>,
<i>đẩy mạnh chuyển đổi số, phát huy mọi tiềm năng, thế mạnh; đời sống ấm no</i> và <b>ổn định</b>.</p>
<table><tr><th rowspan=2>TT<th rowspan=2>Chỉ tiêu<th colspan=2>Giai đoạn<th rowspan=2 class=up>Đơn vị tính</tr>
<tr><th>2020<th>2025</tr><tr><td colspan=5><b>I. Về kinh tế</b></tr>
<tr><td>1<td>Tốc độ tăng trưởng kinh tế bình quân hằng năm của phường<td>8-8,5<td>10-11<td>%</tr>
<tr><td rowspan=2>2<td>Thu ngân sách<td>100<td rowspan=2>Đạt<td rowspan=2>tỷ đồng</tr><tr><td>- Trong đó: thu nội địa<td>80</tr></table>
<p>DECOMPOSED</p></html>
""".replace("DECOMPOSED", unicodedata.normalize("NFD", BODY))


def new_document() -> Any:
    """Make an empty A4 document in a serif face of 14 points."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Liberation Serif", Pt(14)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Cm(3), Cm(2), Cm(2), Cm(2)
    return document


def add(parent: Any, text: str, alignment: Any = LEFT, *, bold: bool = False, size: float = 14, tab: float | None = None) -> Any:
    """Add a paragraph in one style, with a tab stop (centimetres) if asked for."""
    paragraph = parent.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)
    paragraph.alignment = alignment
    paragraph.paragraph_format.space_after = Pt(0)
    if tab is not None:
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(tab))
    return paragraph


def fill(cell: Any, *rows: tuple[str, bool, float], alignment: Any = CENTER) -> None:
    """Fill a table cell with paragraphs of (text, bold, size)."""
    for text, bold, size in rows:
        add(cell, text, alignment, bold=bold, size=size)
    cell._tc.remove(cell.paragraphs[0]._p)


def letterhead() -> Any:
    """Letterhead and signature in tables without borders, as offices make them."""
    document = new_document()
    left, right = document.add_table(1, 2).rows[0].cells
    fill(left, ("ĐẢNG BỘ THÀNH PHỐ HẢI AN", False, 13), ("ĐẢNG ỦY XÃ PHÚ MỸ", True, 13), ("*", False, 13), ("Số 15-BC/ĐU", False, 14))
    fill(right, ("ĐẢNG CỘNG SẢN VIỆT NAM", True, 15), ("", False, 10), ("Phú Mỹ, ngày 12 tháng 7 năm 2025", False, 14))
    add(document, "")
    add(document, "BÁO CÁO CHÍNH TRỊ", CENTER, bold=True, size=16)
    add(document, BODY, BOTH)
    add(document, "1.\tPhát triển kinh tế")
    add(document, "-\tCông nghiệp và xây dựng")
    left, right = document.add_table(1, 2).rows[0].cells
    fill(left, ("Nơi nhận:", True, 12), ("- Ban Thường vụ Thành ủy,", False, 11), ("- Lưu Văn phòng Đảng ủy.", False, 11), alignment=LEFT)
    fill(right, ("T/M BAN CHẤP HÀNH", True, 14), ("BÍ THƯ", False, 14), ("", False, 14), ("", False, 14), ("Nguyễn Văn Bình", True, 14))
    return document


def tabs() -> Any:
    """The same made with tabs and spaces; a table of contents, a list in two columns, a line pulled wide."""
    document = new_document()
    add(document, "ĐẢNG BỘ TỈNH AN HẢI\tĐẢNG CỘNG SẢN VIỆT NAM", bold=True, size=13, tab=9)
    add(document, "ĐẢNG ỦY XÃ PHÚ MỸ", bold=True, size=13)
    add(document, "Số 15-BC/ĐU             Phú Mỹ, ngày 12 tháng 7 năm 2025", size=13)
    add(document, "MỤC LỤC", CENTER, bold=True)
    for number, (title, page) in enumerate([("Phần thứ nhất: Kết quả", 1), ("I. Bối cảnh", 1), ("II. Kết quả thực hiện", 2)]):
        leader = WD_TAB_LEADER.DOTS if number % 2 else WD_TAB_LEADER.SPACES
        entry = add(document, f"{title}\t{page}")
        entry.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT, leader)
    add(document, "Chữ giãn rất xa nhau\n" + BODY, BOTH)
    for name, office in [("Nguyễn Văn An", "Bí thư"), ("Trần Bích", "Phó Bí thư"), ("Lê Thị Thu Hương", "Chủ tịch"), ("Hà", "Ủy viên")]:
        add(document, f"Đồng chí {name}\t{office}", tab=10)
    add(document, "Nơi nhận:\tT/M BAN THƯỜNG VỤ", bold=True, tab=9)
    add(document, "- Tỉnh ủy,\t     BÍ THƯ", tab=9)
    add(document, "- Lưu.")
    add(document, "\t Trần Văn C", tab=9)
    return document


def table() -> Any:
    """A ruled table over two pages: a head of two rows that repeats, merged cells, group rows."""
    document = new_document()
    add(document, "PHỤ LỤC", CENTER, bold=True)
    grid = document.add_table(2, 6)
    grid.style = "Table Grid"
    for cell, text in zip(grid.rows[0].cells, ["TT", "Chỉ tiêu", "Đơn vị", "", "", "Ghi chú"], strict=True):
        cell.text = text
    grid.cell(0, 3).merge(grid.cell(0, 4)).text = "Giai đoạn"
    grid.cell(1, 3).text, grid.cell(1, 4).text = "2020-2025", "2025-2030"
    for column in (0, 1, 2, 5):
        grid.cell(0, column).merge(grid.cell(1, column))
    for row in grid.rows[:2]:
        repeat = OxmlElement("w:tblHeader")
        repeat.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(repeat)
    for number in range(1, 13):
        if number % 6 == 1:
            cells = grid.add_row().cells
            cells[0].merge(cells[5]).text = f"Nhóm chỉ tiêu {number // 6 + 1}"
        texts = [str(number), f"Tỷ lệ hộ dân được sử dụng nước sạch theo tiêu chuẩn {number}", "%", "85,5", "≥ 95", ""]
        for cell, text in zip(grid.add_row().cells, texts, strict=True):
            cell.text = text
    add(document, BODY, BOTH)
    return document


BROKEN_ROWS = (
    ("STT", "Nội dung chỉ tiêu", "Đơn vị", "Năm 2025", "Chỉ tiêu năm 2030"),
    ("I", "Lĩnh vực kinh tế", "", "", ""),
    ("1", "Giá trị sản phẩm thu được trên một héc ta đất trồng trọt và mặt nước nuôi trồng thủy sản", "triệu đồng", "128", "160 trở lên"),
    ("2", "Số doanh nghiệp đang hoạt động", "doanh nghiệp", "145", "230"),
    ("", "- Trong đó: doanh nghiệp nhỏ và siêu nhỏ có áp dụng nền tảng số trong quản trị", "doanh nghiệp", "31", "120"),
    ("3", "Cơ cấu lao động trên địa bàn", "", "", ""),
    ("", "- Lao động nông nghiệp, lâm nghiệp và thủy sản trong tổng số lao động có việc làm", "%", "38", "25"),
    ("II", "Lĩnh vực văn hóa", "", "", ""),
    ("4", "Gia đình đạt danh hiệu gia đình văn hóa", "%", "90", "Trên 93; các thôn vùng cao đạt từ 85 trở lên vào năm cuối nhiệm kỳ"),
    ("5", "Trường học đạt chuẩn theo quy định của Bộ Giáo dục và Đào tạo", "%", "75", "100"),
    ("6", "Thôn có nhà văn hóa, khu thể thao", "%", "82", "100"),
)


def broken_rows() -> Any:
    """A ruled table on small pages laid flat: the head repeats, and rows break where a page ends."""
    document = new_document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(9.4)
    add(document, "BÁO CÁO CHÍNH TRỊ", CENTER, bold=True)
    add(document, "I. CÁC CHỈ TIÊU ĐẾN NĂM 2030", bold=True)
    grid = document.add_table(0, 5)
    grid.style, grid.autofit = "Table Grid", False
    for texts in BROKEN_ROWS:
        for cell, text, width in zip(grid.add_row().cells, texts, (1.3, 5.2, 2.8, 2.2, 4.5), strict=True):
            cell.width, cell.text = Cm(width), text
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    repeat = OxmlElement("w:tblHeader")
    repeat.set(qn("w:val"), "true")
    grid.rows[0]._tr.get_or_add_trPr().append(repeat)
    add(document, BODY, BOTH)
    return document


def columns() -> Any:
    """Text in two columns."""
    document = new_document()
    properties = document.sections[0]._sectPr
    for old in properties.findall(qn("w:cols")):
        properties.remove(old)
    new = OxmlElement("w:cols")
    new.set(qn("w:num"), "2")
    new.set(qn("w:space"), "708")
    properties.append(new)
    for number in range(1, 12):
        add(document, f"{number}. Đề mục số {number}", bold=True, size=12)
        add(document, BODY, BOTH, size=12)
    return document


def letters() -> Any:
    """Letters set apart, italics in small sizes, styles that change from word to word, raised and lowered marks."""
    document = new_document()
    for twentieths in (10, 40, 60, -6):
        for text, bold in ((f"BÁO CÁO CHÍNH TRỊ giãn chữ {twentieths}", True), (BODY, False)):
            for run in add(document, text, BOTH, bold=bold).runs:
                spacing = OxmlElement("w:spacing")
                spacing.set(qn("w:val"), str(twentieths))
                run._r.get_or_add_rPr().append(spacing)
    for size in (10, 11, 13):
        add(document, BODY, BOTH, size=size).runs[0].italic = True
    paragraph = add(document, "", BOTH)
    for number, word in enumerate(BODY.split(" ")):
        run = paragraph.add_run(word + " ")
        run.bold, run.italic, run.underline = number % 3 == 0, number % 4 == 1, number % 5 == 1
    paragraph = add(document, "Đến năm 2030")
    for text, mark in (("(1)", "superscript"), (", đạt 10m", ""), ("3", "superscript"), ("/ngày; H", ""), ("2", "subscript"), ("O", "")):
        run = paragraph.add_run(text)
        if mark:
            setattr(run.font, mark, True)
    return document


def main() -> None:
    """Write every PDF of this folder."""
    with tempfile.TemporaryDirectory() as folder:
        for make in (letterhead, tabs, table, broken_rows, columns, letters):
            path = Path(folder) / f"{make.__name__}.docx"
            make().save(str(path))
            subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(HERE), str(path)], check=True)
        page = Path(folder) / "browser.html"
        page.write_text(WEB_PAGE, encoding="utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run(["chromium", *options, f"--print-to-pdf={HERE / 'browser.pdf'}", str(page)], check=True)


if __name__ == "__main__":
    main()
