"""The numbers of list items in HTML."""

from html_pages import accounted, read, styles, texts


def test_numbers_of_lists() -> None:
    """Items bear the number that a browser prints: type, start, value, reversed; nested lists have their own."""
    page = read(
        """<ol start=3><li>a<ol type=a><li>b<li value=4>c</ol><li><p>d</p><p>e</p></ol><ol type=I><li>f</ol><ol reversed><li>g<li>h</ol>
        <ol style="list-style-type: lower-roman"><li>i<li>k</ol>
        <ul><li>l<ul style="list-style-type:'- '"><li>m</ul></ul><ul style="list-style:none"><li>n</ul>"""
    )
    assert texts(page) == ["3. a", "a. b", "d. c", "4. d", "e", "I. f", "2. g", "1. h", "i. i", "ii. k", "• l", "- m", "n"]
    labels = [(style.label, style.label_depth) for style in styles(page)]
    assert labels[:5] == [("3.", 0), ("a.", 1), ("d.", 1), ("4.", 0), ("", None)]
    assert accounted(page)


def test_numbers_that_google_docs_generates() -> None:
    """Lists of Google Docs are counted by rules of the style sheet, over pieces of one list, several levels in one number."""
    page = read(
        """<style>ol.lst-kix_a-0{list-style-type:none}ol.lst-kix_a-1{list-style-type:none}ul.lst-kix_b-0{list-style-type:none}
        .lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,upper-roman) ". "}
        .lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) "." counter(lst-ctn-kix_a-1,decimal) ". "}
        .lst-kix_b-0>li:before{content:"\\0025cf  "}</style>
        <ol class="x lst-kix_a-0 start" start="1"><li>a</li></ol><ol class="x lst-kix_a-1 start" start="1"><li>b</li><li>c</li></ol>
        <ol class="x lst-kix_a-0" start="2"><li>d</li></ol><ul class="lst-kix_b-0 start"><li>e</li></ul>"""
    )
    assert texts(page) == ["I. a", "1.1. b", "1.2. c", "II. d", "• e"]


def test_numbers_that_word_saves() -> None:
    """In a page saved by Word the number stands in the text, hidden from other programs; it is the label."""
    page = read(
        """<!--[if gte mso 9]><xml>x</xml><![endif]--><div class=WordSection1>
        <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.1.<span
        style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><b>Kinh tế<o:p></o:p></b></p></div>"""
    )
    assert texts(page) == ["1.1. Kinh tế"]
    assert (styles(page)[0].label, styles(page)[0].label_depth) == ("1.1.", 1)
    assert accounted(page)
