"""The text of a Word paragraph: what is printed of it, and what is set aside."""

import pytest

from reading.docx.word_file import lines_of, paragraph, read_body, run, texts, word_file
from reading.docx.word_file import read as read_file

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def code(text: str) -> str:
    """The run of a field code."""
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def box(content: str) -> str:
    """A text box as Word writes it twice: as a drawing, and in the old markup for old programs."""
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_one_line_for_each_manual_line_break():
    """A manual line break ends a line; the lines of a paragraph share its style."""
    page = read_body(
        paragraph("<w:r><w:t>BÁO CÁO</w:t><w:br/><w:t>CHÍNH TRỊ</w:t><w:cr/><w:t>TẠI ĐẠI HỘI</w:t></w:r>") + paragraph("Mở đầu")
    )
    assert texts(page) == ["BÁO CÁO", "CHÍNH TRỊ", "TẠI ĐẠI HỘI", "Mở đầu"]
    numbers = [line.paragraph.number for line in lines_of(page)]
    assert numbers == [1, 1, 1, 2]


def test_page_break_leaves_no_trace_at_the_edge_of_a_paragraph():
    """A page break before or after the text of its paragraph makes no line."""
    page_break = '<w:r><w:br w:type="page"/></w:r>'
    page = read_body(paragraph(page_break + run("PHỤ LỤC")) + paragraph(run("Hết") + page_break) + paragraph(page_break))
    assert texts(page) == ["PHỤ LỤC", "Hết"]


def test_empty_paragraphs_count_but_give_no_line():
    """An empty paragraph has a number of its own and no line."""
    page = read_body(paragraph("Một") + paragraph("") + paragraph("  ") + paragraph("Hai"))
    assert [(line.text, line.paragraph.number) for line in lines_of(page)] == [("Một", 1), ("Hai", 4)]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:t>TT</w:t><w:tab/><w:t>Chỉ tiêu</w:t>", "TT\tChỉ tiêu"),
        ("<w:t>trái</w:t><w:ptab/><w:t>phải</w:t>", "trái\tphải"),
        ("<w:t>2020</w:t><w:noBreakHyphen/><w:t>2025</w:t>", "2020-2025"),
        ("<w:t>kinh</w:t><w:softHyphen/><w:t>tế</w:t>", "kinhtế"),
        ('<w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 95%</w:t>', "\uf0b3 95%"),
        ('<w:sym w:font="Symbol" w:char="ZZ"/><w:t>95%</w:t>', "95%"),
        ("<w:t>số\u00a097</w:t>", "số\u00a097"),
        ("<w:t> bỏ khoảng trắng </w:t>", "bỏ khoảng trắng"),
        ('<w:t xml:space="preserve"> giữ </w:t>', " giữ "),
        ("<w:t>hai\ndòng</w:t>", "hai dòng"),
        ("<w:lastRenderedPageBreak/><w:t>tiếp</w:t>", "tiếp"),
    ],
)
def test_characters_of_a_run(inside, text):
    """Each element that stands for a character gives that character."""
    assert texts(read_body(f"<w:p><w:r>{inside}</w:r></w:p>")) == [text]


def test_symbol_keeps_its_font():
    """The font of a symbol is needed to know what it shows."""
    page = read_body('<w:p><w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>')
    assert [(part.text, part.font) for part in lines_of(page)[0].runs] == [("a", None), ("\uf0fc", "Wingdings")]


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:smartTag><w:smartTag>{}</w:smartTag></w:smartTag>",
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:fldSimple w:instr="REF x">{}</w:fldSimple>',
        "<w:customXml><w:customXmlPr/>{}</w:customXml>",
        "<w:bookmarkStart/>{}<w:bookmarkEnd/>",
        "<w:unheardOf>{}</w:unheardOf>",
        "<w:r><w:ruby><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
    ],
)
def test_wrapped_runs_are_found(wrapped):
    """Text is found inside every wrapper, known or not."""
    assert texts(read_body(paragraph(wrapped.format(run("nội dung"))))) == ["nội dung"]


def test_wrapped_blocks_are_found():
    """Paragraphs inside content controls and custom XML stand in their order."""
    inner = f"<w:customXml>{paragraph('hai')}</w:customXml>"
    body = paragraph("một") + f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>" + paragraph("ba")
    assert texts(read_body(body)) == ["một", "hai", "ba"]


def test_math_text_is_kept():
    """The characters of a formula are text."""
    assert texts(read_body("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>")) == ["x=1"]


def test_field_shows_its_result_only():
    """The code of a field is not text; its result is."""
    content = run("Trang ") + BEGIN + code(" PAGE ") + SEPARATE + run("3") + END + run("/14")
    assert texts(read_body(paragraph(content))) == ["Trang 3/14"]


def test_field_in_a_field_code_is_set_aside():
    """The result of a field that stands in the code of another one is not printed."""
    inner = BEGIN + code("MERGEFIELD x") + SEPARATE + run("xã") + END
    page = read_body(paragraph(BEGIN + code("IF") + inner + SEPARATE + run("phường") + END))
    assert texts(page) == ["phường"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("xã", "field code")]


def test_field_over_paragraphs():
    """A table of contents is one field whose result runs over many paragraphs."""
    body = paragraph(BEGIN + code("TOC") + SEPARATE + run("I. Đặc điểm")) + paragraph("II. Kết quả") + paragraph(END) + paragraph("Hết")
    assert texts(read_body(body)) == ["I. Đặc điểm", "II. Kết quả", "Hết"]


def test_field_without_an_end_swallows_nothing():
    """A damaged field does not take the rest of the document with it."""
    assert texts(read_body(paragraph(BEGIN + code("PAGE")) + paragraph("Còn đây"))) == ["Còn đây"]


def test_runs_that_look_alike_are_one():
    """Word cuts runs at spelling marks and revision sessions; the reader joins them again."""
    page = read_body(paragraph(run("Nghị ") + "<w:proofErr/>" + run("quyết") + run(" số", "<w:b/>")))
    assert [part.text for part in lines_of(page)[0].runs] == ["Nghị quyết", " số"]


def test_text_box_stands_before_its_paragraph_once():
    """Word writes a text box twice; it is read once, before the paragraph it hangs on."""
    body = paragraph("trước") + paragraph(run("neo") + box(paragraph("DỰ THẢO") + paragraph("lần 3")))
    assert texts(read_body(body)) == ["trước", "DỰ THẢO", "lần 3", "neo"]


def test_text_box_of_old_files():
    """A text box in the old markup alone is read as well."""
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph('MẬT')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    assert texts(read_body(paragraph(old + run("neo")))) == ["MẬT", "neo"]


def test_alternative_with_text_wins():
    """Where the first alternative holds no text (an emoji as a picture of a font), the fallback is read."""
    content = "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'><w16se:symEx/></mc:Choice>"
    content += "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    assert texts(read_body(paragraph(content))) == ["☺"]


def test_drop_capital():
    """A drop capital is a paragraph of its own in the file, and the first letter of the next one in print."""
    assert texts(read_body(paragraph("Đ", '<w:framePr w:dropCap="drop"/>') + paragraph("ại hội"))) == ["Đại hội"]


def test_hidden_text_is_set_aside():
    """Hidden text is not printed."""
    page = read_body(paragraph(run("thấy") + run("ẩn một ", "<w:vanish/>") + run("ẩn hai", "<w:vanish/><w:b/>") + run(" hết")))
    assert texts(page) == ["thấy hết"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("ẩn một ẩn hai", "hidden text")]


def test_capitals_are_read_as_printed():
    """A run set in capitals is printed in capitals, whatever was typed."""
    assert texts(read_body(paragraph(run("đảng bộ phường ", "<w:caps/>") + run("Từ Liêm", "<w:smallCaps/>")))) == ["ĐẢNG BỘ PHƯỜNG Từ Liêm"]


def test_watermark_is_set_aside():
    """A word drawn behind the text ("DỰ THẢO", "MẬT") is not text of the page, but it is told."""
    page = read_body(paragraph('<w:r><w:pict><v:shape><v:textpath string="DỰ THẢO"/></v:shape></w:pict></w:r>' + run("thân")))
    assert texts(page) == ["thân"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("DỰ THẢO", "watermark")]


def test_headers_and_footers_are_set_aside_once():
    """The headers and footers that sections name are in the ledger, each part once; one that no section names is not printed."""
    section = '<w:sectPr><w:headerReference w:type="{}" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    body = paragraph("một", section.format("first")) + paragraph("hai") + section.format("default")
    headers = {"header1": paragraph("MẬT") + paragraph("Trang 2"), "footer1": paragraph("chân trang"), "header9": paragraph("bỏ")}
    page = read_file(word_file(body, headers=headers))
    assert texts(page) == ["một", "hai"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("MẬT\nTrang 2", "page header"), ("chân trang", "page footer")]


def test_page_has_no_number():
    """A Word file has no pages of its own."""
    assert read_body(paragraph("một")).number is None
