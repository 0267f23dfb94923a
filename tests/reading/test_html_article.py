"""The document in a portal's page, and what the portal put around it."""

import pytest

from html_pages import accounted, cells, lines_of, read, table_of, texts
from tuliem_report.reading.page import TableGrid

PARAGRAPH = "Tiếp tục đổi mới nội dung và phương thức lãnh đạo; phát huy vai trò nêu gương của cán bộ, đảng viên. "
LETTERHEAD = """<table><tr><td>ĐẢNG BỘ TỈNH A<br><b>ĐẢNG ỦY XÃ B</b><td><b>ĐẢNG CỘNG SẢN VIỆT NAM</b></tr><tr>
        <td>Số 12-BC/ĐU<td>Xã B, ngày 01/7/2025</table>"""
BODY = [
    "BÁO CÁO CHÍNH TRỊ",
    "I. KẾT QUẢ",
    PARAGRAPH * 3,
    PARAGRAPH * 2,
    "II. MỤC TIÊU",
    PARAGRAPH * 3,
    "- Thu nhập bình quân: 100 triệu đồng",
    PARAGRAPH * 2,
]
TEXTS = [" ".join(text.split()) for text in BODY]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in BODY)
MENU = "".join(f'<li><a href="/{number}">Chuyên mục {number}</a></li>' for number in range(12))
NEWS = "".join(f'<li><a href="/tin-{number}">Hội nghị triển khai công tác tháng {number} của Ban Thường vụ</a></li>' for number in range(8))
ADDRESS = "<p>Cơ quan chủ quản: Đảng ủy xã B. Địa chỉ: thôn 1, xã B, tỉnh A. Điện thoại: 0123 456 789</p>"

PORTALS = {
    "html5": f"""<header><h1>Cổng thông tin điện tử xã B</h1></header><nav><ul>{MENU}</ul></nav><main><article><header>
        <h1>Toàn văn báo cáo</h1>
        <time>01/8/2025</time></header>{PARAGRAPHS}<footer>Nguồn: Văn phòng</footer></article><aside><h3>Tin khác</h3><ul>{NEWS}</ul>
        </aside></main>
        <footer>{ADDRESS}</footer>""",
    "named boxes": f"""<div class="top-header">Cổng thông tin</div><div class="main-menu"><ul>{MENU}</ul></div><div class="container">
        <div class="breadcrumb">
        <a href="/">Trang chủ</a> &gt; <a href="/vk">Văn kiện</a></div><h1 class="title">Toàn văn báo cáo</h1>
        <div class="meta">01/8/2025 | Lượt xem: 12</div>
        <div class="detail-content">{PARAGRAPHS}<div class="social-share"><a href="#f">Chia sẻ</a> <button>In trang</button></div></div>
        <div class="boxTinLienQuan"><h3>Tin liên quan</h3><ul>{NEWS}</ul></div><div id="comments"><form><textarea>Ý kiến</textarea>
        </form></div></div>
        <div class="footer">{ADDRESS}</div>""",
    "no names": f"""<div><img src=b.png></div><div><ul>{MENU}</ul></div><div><div><ul>{NEWS}</ul></div><div><h2>Toàn văn báo cáo</h2>
        <div>01/8/2025</div>
        <div>{PARAGRAPHS}</div></div></div><div>{"<a href=/x>Liên kết trang</a> | " * 6}</div>""",
    "layout of tables": f"""<form id=aspnetForm><table width=100%><tr><td colspan=2><a href=/>Trang chủ</a></td></tr><tr><td><table>
        {"".join(f"<tr><td><a href=/{n}>Chuyên mục {n}</a></td></tr>" for n in range(9))}</table></td><td><table><tr><td>
        <span>Toàn văn báo cáo</span></td></tr>
        <tr><td><div>{PARAGRAPHS}</div></td></tr></table></td></tr></table></form>""",
    "breaks only": f"""<ul class=menu>{MENU}</ul><div id=noidung>{"<br>".join(BODY)}</div><div class=tin-khac><ul>{NEWS}</ul></div>""",
    "saved by a browser": f"""<!-- saved from url=(0021)https://xab.gov.vn/ --><ul role=menubar>{MENU}</ul>
        <div class="wrap sidebar-left"><div class=entry-content
        itemprop=articleBody>{PARAGRAPHS}</div></div><script>var a = "<p>không</p>";</script>""",
}


@pytest.mark.parametrize("portal", sorted(PORTALS))
def test_the_document_is_found(portal: str) -> None:
    """Only the document's paragraphs are text; all else is set aside as navigation, and nothing is lost."""
    page = read(f"<html><head><title>Xã B</title></head><body>{PORTALS[portal]}</body></html>")
    assert texts(page) == TEXTS
    assert not any(isinstance(item, TableGrid) for item in page.items)
    assert {aside.reason for aside in page.asides} == {"page title", "navigation"}
    assert accounted(page)


def test_each_paragraph_of_a_text_with_breaks() -> None:
    """A document whose paragraphs are parted by breaks only has them all the same."""
    page = read(PORTALS["breaks only"])
    assert len({line.paragraph.number for line in lines_of(page) if line.paragraph}) == len(BODY)
    signed = read(f"<div>{'<br>'.join([*BODY, '<b>BAN CHẤP HÀNH ĐẢNG BỘ XÃ</b>', '<b>PHỤ LỤC</b>'])}</div>")
    assert len({line.paragraph.number for line in lines_of(signed) if line.paragraph}) == len(BODY) + 2


@pytest.mark.parametrize("portal", sorted(PORTALS))
def test_letterhead_table_and_notes_stay_with_the_document(portal: str) -> None:
    """A letterhead before the text, a table and a note after it belong to it."""
    extra = '<table border=1><tr><td>1<td>2</table><p>a<sup><a href="#fn1">1</a></sup></p>'
    extra += "<section><ol><li id=fn1>Nghị quyết số 1</li></ol></section>"
    html = PORTALS[portal].replace(PARAGRAPHS, LETTERHEAD + PARAGRAPHS + extra).replace("<br>".join(BODY), LETTERHEAD + PARAGRAPHS + extra)
    page = read(html)
    assert texts(page) == [*TEXTS, "a1"]
    tables = [item for item in page.items if isinstance(item, TableGrid)]
    assert [table.ruled for table in tables] == [False, True]
    assert [line.text for note in page.notes for line in note.lines] == ["Nghị quyết số 1"]
    assert accounted(page)


@pytest.mark.parametrize(
    "html",
    [
        f"{LETTERHEAD}{PARAGRAPHS}",
        f"<p>ĐẢNG BỘ TỈNH A</p><div class=Section1>{PARAGRAPHS}</div><div class=Section2><p>PHỤ LỤC</p></div>",
        f"<div><p>{'</p><p>'.join(f'<a href=#_Toc{n}>Mục {n}</a>' for n in range(9))}</p></div>{PARAGRAPHS}",
        f"<div class=header-note>ĐẢNG ỦY XÃ B</div>{PARAGRAPHS}<div class=footer>T/M BAN CHẤP HÀNH</div>",
    ],
)
def test_a_page_that_is_no_portal_is_all_document(html: str) -> None:
    """Without menus and lists of links nothing is navigation, whatever its classes are called."""
    page = read(html)
    assert page.asides == ()
    assert accounted(page)


def test_parts_beside_the_largest_box_are_not_left_behind() -> None:
    """On a portal's page, too, a paragraph, a letterhead or an appendix beside the box with most text belongs to the document."""
    inside = f"<p>ĐẢNG BỘ TỈNH A</p><div>{PARAGRAPHS}</div><div>PHỤ LỤC<br>CHỈ TIÊU CHỦ YẾU</div>"
    page = read(f"<nav><ul>{MENU}</ul></nav><div class=content>{inside}</div>")
    assert texts(page) == ["ĐẢNG BỘ TỈNH A", *TEXTS, "PHỤ LỤC", "CHỈ TIÊU CHỦ YẾU"]


def test_heading_of_the_page_is_kept_where_the_document_has_no_title() -> None:
    """The portal's heading is the title of a document that has none of its own."""
    bare = PARAGRAPHS.replace("<p>BÁO CÁO CHÍNH TRỊ</p>", "")
    page = read(f"<nav><ul>{MENU}</ul></nav><div><h1>Báo cáo chính trị của xã B</h1><div class=date>01/8/2025</div><div>{bare}</div></div>")
    assert texts(page) == ["Báo cáo chính trị của xã B", *TEXTS[1:]]


def test_heading_of_the_page_is_set_aside_where_the_document_begins_with_capitals() -> None:
    """A slogan in capitals at the beginning is the document's own title."""
    own = PARAGRAPHS.replace("BÁO CÁO CHÍNH TRỊ", "ĐOÀN KẾT, ĐỔI MỚI, XÂY DỰNG XÃ GIÀU ĐẸP")
    page = read(f"<nav><ul>{MENU}</ul></nav><div><h1>Toàn văn báo cáo</h1><div>{own}</div></div>")
    assert texts(page)[0] == "ĐOÀN KẾT, ĐỔI MỚI, XÂY DỰNG XÃ GIÀU ĐẸP"


def test_target_table_on_a_portal() -> None:
    """A table of targets that the portal draws by its own style sheet is a ruled table of the document."""
    rows = "".join(f"<tr><td>{n}</td><td>Chỉ tiêu {n}</td><td>%</td><td>{n * 10}</td></tr>" for n in range(1, 5))
    figure = f"<figure><table><tbody>{rows}</tbody></table><figcaption>Bảng 1</figcaption></figure>"
    page = read(f"<nav>{MENU}</nav><article>{PARAGRAPHS}{figure}</article>")
    table = table_of(page)
    assert (table.ruled, table.rows, table.columns) == (True, 4, 4)
    assert cells(table)[1] == (0, 1, 1, 1, "Chỉ tiêu 1")
    assert texts(page)[-1] == "Bảng 1"


def test_caption_of_a_picture_is_set_aside() -> None:
    """The words under a picture are not the document's."""
    page = read(f"<nav>{MENU}</nav><article>{PARAGRAPHS}<figure><img src=a.jpg><figcaption>Ảnh: B</figcaption></figure></article>")
    assert ("Ảnh: B", "picture caption") in [(aside.text, aside.reason) for aside in page.asides]
