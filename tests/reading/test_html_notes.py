"""Footnotes, comments and tracked changes in HTML."""

import pytest

from html_pages import accounted, lines_of, read, texts

NOTES = {
    "Word": """<p>a<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>, b</p><div><hr><div id=ftn1>
        <p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Nghị quyết</p><p>Đoạn hai</p></div></div>""",
    "LibreOffice": """<p>a<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>, b</p>
        <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Nghị quyết</p>
        <p>Đoạn hai</p></div>""",
    "Google Docs": """<p>a<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>, b</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>
        <span>&nbsp;Nghị quyết</span></p><p>Đoạn hai</p></div>""",
    "list": """<p>a<sup id="fnref1"><a href="#fn1">1</a></sup>, b</p><ol><li id="fn1"><p>Nghị quyết</p>
        <p>Đoạn hai <a href="#fnref1">↩</a></p></li></ol>""",
    "saved by a browser": """<p>a<sup id="r1"><a href="https://xa.gov.vn/bao-cao#fn1">1</a></sup>, b</p><ol><li id="fn1">
        <a href="https://xa.gov.vn/bao-cao#r1">^</a>
        <p>Nghị quyết</p><p>Đoạn hai</p></li></ol>""",
    "typed": """<p>a<sup><a href="#x">1</a></sup>, b</p><div id="x">1. Nghị quyết<p>Đoạn hai</p></div>""",
}


@pytest.mark.parametrize("program", sorted(NOTES))
def test_footnotes(program: str) -> None:
    """Notes are tied to their anchors and leave the text, whoever wrote them; the mark before them is set aside."""
    page = read(NOTES[program])
    assert [text.replace("[1]", "1") for text in texts(page)] == ["a1, b"]
    (note,) = page.notes
    assert [line.text.strip() for line in note.lines] == ["Nghị quyết", "Đoạn hai"]
    anchor = next(run for run in lines_of(page)[0].runs if run.note)
    assert (anchor.note, anchor.raised, anchor.text) == (note.id, True, note.mark)
    assert note.kind == "footnote"
    assert accounted(page)


def test_links_that_are_no_notes() -> None:
    """A table of contents, a way up and a link to another page stay in the text."""
    page = read(
        '<p><a href="#_Toc1">I. A</a> <a href="#_Toc1">3</a></p><h1 id="_Toc1">I. A</h1>'
        '<p><a href="#top">1</a> <sup><a href="x.html#fn1">2</a></sup></p>'
    )
    assert texts(page) == ["I. A 3", "I. A", "1 2"]
    assert page.notes == ()


def test_comments_of_reviewers() -> None:
    """Comments saved with the page are comments, not text, nor are their marks."""
    word = """<p>Thu nhập<a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[NV1]</a> tăng</p>
        <div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a>
        <p class=MsoCommentText><span style='mso-comment-author:"Nguyễn Văn A"'>Xem lại</span></p></div></div></div>"""
    google = '<p>Thu nhập<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> tăng</p><div><p>'
    google += '<a href="#cmnt_ref1" id="cmnt1">[a]</a>Xem lại</p></div>'
    for html in (word, google):
        page = read(html)
        assert texts(page) == ["Thu nhập tăng"]
        assert [comment.text for comment in page.comments] == ["Xem lại"]
        assert accounted(page)
    assert read(word).comments[0].author == "Nguyễn Văn A"


def test_tracked_changes() -> None:
    """Deleted words are set aside where changes are accepted, inserted ones where they are rejected."""
    html = "<p>tăng <del>5%</del><ins>6%</ins></p>"
    assert texts(read(html)) == ["tăng 6%"]
    assert texts(read(html, revisions="reject")) == ["tăng 5%"]
    assert accounted(read(html))


def test_comment_in_what_is_set_aside() -> None:
    """A comment inside a part of the page that is set aside is neither counted nor kept there."""
    page = read('<p>A</p><select>b<a href="#cmnt1">[a]</a></select><p><a id="cmnt1"></a>Xem lại</p>')
    assert texts(page) == ["A"]
    assert [aside.text for aside in page.asides] == ["b"]
    assert accounted(page)
