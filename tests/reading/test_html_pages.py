"""HTML to one page: text, paragraphs, styles, encodings."""

import unicodedata

import pytest

from html_pages import accounted, lines_of, read, styles, texts
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_html import read_html
from tuliem_report.reading.source import Source

SENTENCE = "Tiếp tục đổi mới nội dung và phương thức lãnh đạo của cấp ủy, phát huy vai trò nêu gương"


def test_white_space_is_collapsed_as_browsers_do() -> None:
    """Spaces and line ends are one space, none at the ends of a line; a no-break space stays; `<pre>` keeps all."""
    page = read("<p> I.\n  <b> MỤC </b> <i>TIÊU</i>\t</p><p>a&nbsp; b &#x2013; &eacute;</p><pre>  a\n   b</pre>")
    assert texts(page) == ["I. MỤC TIÊU", "a\u00a0 b – é", "  a", "   b"]


def test_elements_that_are_paragraphs() -> None:
    """Paragraphs, boxes with text, items and headings each end a paragraph; boxes around them do not."""
    page = read("<div><div>A</div>B<p>C</p>D<section><h2>E</h2></section></div><dl><dt>F<dd>G</dl><span style='display:block'>H</span>I")
    assert texts(page) == list("ABCDEFGHI")
    assert len({style.number for style in styles(page)}) == 9
    assert [style.heading for style in styles(page)] == [None] * 4 + [2] + [None] * 4


def test_paragraphs_set_in_line() -> None:
    """A heading and a paragraph that are displayed in line are one paragraph."""
    assert texts(read("<div><p style='display:inline'><b>1. Mục tiêu.</b></p> <p style='display:inline'>Phấn đấu</p></div>")) == [
        "1. Mục tiêu. Phấn đấu"
    ]


def test_breaks_are_lines_of_one_paragraph() -> None:
    """A heading broken over lines is one paragraph."""
    page = read("<p><b>ĐÁNH GIÁ KẾT QUẢ<br>NHIỆM KỲ<br/>2020 - 2025</b></p>")
    assert texts(page) == ["ĐÁNH GIÁ KẾT QUẢ", "NHIỆM KỲ", "2020 - 2025"]
    assert len({style.number for style in styles(page)}) == 1


@pytest.mark.parametrize(
    "html",
    [
        "a<br><br>b",
        "a<br>&nbsp;<br>b",
        "Một câu.<br>Câu khác",
        "Mục tiêu<br>- Phấn đấu",
        "I. MỤC TIÊU<br>1. Thu nhập",
        "<b>I. MỤC TIÊU</b><br>Phấn đấu tăng thu nhập",
    ],
)
def test_breaks_that_end_paragraphs(html: str) -> None:
    """An empty line, a sentence that ends, a marker, and the end of bold type part paragraphs that a page parts with breaks only."""
    numbers = [style.number for style in styles(read(f"<div>{html}</div>"))]
    assert len(numbers) == len(set(numbers)) == 2


def test_visual_lines_have_no_paragraph() -> None:
    """Lines that end anywhere, by breaks or each in an element of its own, are left for a later stage to join."""
    visual = [SENTENCE, "của cán bộ, đảng viên; thực hiện", "nghiêm túc các nghị quyết.", SENTENCE, "trong toàn hệ thống", "chính trị."] * 2
    for html in ("<br>".join(visual), "".join(f"<p>{line}</p>" for line in visual), "<pre>" + "\n".join(visual) + "</pre>"):
        assert [line.paragraph for line in lines_of(read(f"<h1>A</h1>{html}"))][1:] == [None] * 12


def test_styles_of_text() -> None:
    """Weight, slant, size, font and raised figures come from elements, attributes, classes and inline styles."""
    page = read(
        """<style>/* x */ .b, p.c { font-weight: 700 } @media print { p { font-style: italic } } .nav > p {display:none}
        #s {font-size: 150%}</style><p class=c>a<span style="font-weight:normal">b</span></p>
        <p>c<em>d</em><strong>e</strong></p><p style="font: italic bold 14pt/1.5 'Times New Roman', serif">f</p>
        <p><font size=4 face="Arial">g</font> m<sup>2</sup></p><div style="font-size:10pt"><p id=s>h</div>"""
    )
    runs = {run.text.strip(): run for line in lines_of(page) for run in line.runs}
    assert [runs[letter].bold for letter in "abcdefgh"] == [True, False, False, False, True, True, False, False]
    assert [runs[letter].italic for letter in "abcdefgh"] == [False, False, False, True, False, True, False, False]
    assert (runs["f"].size, runs["f"].font, runs["g"].size, runs["g"].font, runs["h"].size) == (
        14.0,
        "Times New Roman",
        13.5,
        "Arial",
        15.0,
    )
    assert (runs["2"].raised, runs["m"].raised) == (True, False)


def test_styles_of_paragraphs() -> None:
    """Alignment is inherited, an attribute outdoes a rule for all paragraphs; indents are in points and add up."""
    page = read(
        """<style>p {text-align: left; margin-top: 6pt}</style><p align=center>a</p><center><div>b</div></center>
        <div style="margin-left:1in; text-align:justify"><blockquote>
        <div style="text-indent:0.5in; padding-left: 12px">c</div></blockquote></div>"""
    )
    a, b, c = styles(page)
    assert (a.alignment, b.alignment, c.alignment) == ("center", "center", "justify")
    assert (a.space_before, c.left_indent, c.first_indent) == (6.0, 72 + 30 + 9, 36.0)


def test_what_is_not_text() -> None:
    """Scripts, styles, comments, CDATA, frames and templates are nothing; what is hidden, the title and controls are set aside."""
    page = read(
        "<title>T</title><script>var x='<p>s</p>'</script><style>p{}</style><!-- c --><![CDATA[d]]><iframe>e</iframe><template>f</template>"
        "<p>văn<span style='display:none'>g</span></p><p hidden>h</p><div style='visibility: hidden'>i</div>"
        "<button>k</button><noscript>l</noscript>"
    )
    assert texts(page) == ["văn"]
    assert {(aside.text, aside.reason) for aside in page.asides} == {
        ("T", "page title"),
        *((letter, "hidden text") for letter in "ghi"),
        *((letter, "navigation") for letter in "kl"),
    }
    assert accounted(page)


@pytest.mark.parametrize(
    ("content", "codes"),
    [
        ("<meta charset=iso-8859-1><p>Từ Liêm".encode(), []),
        ("<p>Từ Liêm".encode("utf-16"), []),
        ("<?xml version='1.0' encoding='utf-8'?><html><p>Từ Liêm".encode(), []),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>Tư\u0300 Liêm'.encode("cp1258"), []),
        ("<meta charset=utf-16><p>Từ Liêm".encode(), []),
        ("<meta charset=nonsense><p>T\xf9".encode("latin-1"), ["encoding-guessed"]),
    ],
)
def test_encodings(content: bytes, codes: list[str]) -> None:
    """UTF-8 is believed before the page's own word, which is often wrong; then the word is, if it names an encoding."""
    log = ProblemLog()
    (page,) = read_html(Source("a.html", content), log)
    assert [problem.code for problem in log] == codes
    if not codes:
        assert [unicodedata.normalize("NFC", text) for text in texts(page)] == ["Từ Liêm"]


def test_text_placed_on_a_printed_page() -> None:
    """Lines placed by coordinates, as converters from PDF do it, have no paragraph."""
    page = read('<p style="position:absolute;top:10px">a b</p><p style="position:absolute;top:20px">c</p>')
    assert [line.paragraph for line in lines_of(page)] == [None, None]
