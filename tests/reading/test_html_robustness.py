"""HTML of any kind gives a page that accounts for every character, in time."""

import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from html_pages import accounted, read, texts
from tuliem_report.errors import InputError, LimitExceeded
from tuliem_report.problems import ProblemLog
from tuliem_report.reading import read_pages
from tuliem_report.reading.source import Source


def test_elements_inside_each_other_without_end() -> None:
    """Thousands of elements that nobody closed do not cost the text; what cannot be read is one error."""
    assert texts(read("<font>" * 5000 + "chữ")) == ["chữ"]
    assert texts(read("<div><span>" * 3000 + "chữ")) == ["chữ"]
    with pytest.raises(LimitExceeded):
        read("<table><tr><td>" * 3000 + "chữ")


def test_empty_pages() -> None:
    """A page without text is a page without items."""
    for html in ("<html>", "<!-- -->", "<p>&nbsp;</p>", "<html><body></body></html>"):
        page = read(html)
        assert (page.items, page.characters) == ((), 0)


def test_time_is_linear() -> None:
    """Long text, many elements, many rules and wide tables are read in seconds."""
    started = time.process_time()
    read("<p>" + "chỉ tiêu " * 400_000)
    read("<p>a<b>b</b></p>" * 10_000)
    read("<style>" + ".a{color:red;font-weight:bold}" * 5_000 + "</style>" + "<p class=a>x</p>" * 2_000)
    read("<table border=1>" + "<tr><td colspan=900 rowspan=900>x" * 1_000 + "</table>")
    read("<p>" + "<sup><a href=#f>1</a></sup>" * 5_000 + "<![CDATA[" * 20_000 + "<p id=f>x")
    assert time.process_time() - started < 30


FRAGMENTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<br>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</table>",
        "<ol>",
        "<ul>",
        "<li>",
        "</ol>",
        "<pre>",
        "<sup>",
        "<a>",
        "</a>",
        "</sup>",
        "<h2>",
        "<hr>",
        "<title>",
        "<del>",
        "<a/href=#f>",
        "<i/id=f>",
        "<li/id=f>",
        "<td/rowspan=3>",
        "<td/colspan=0>",
        "<nav>",
        "</nav>",
        "<article>",
        "<style>",
        "</style>",
        "<script>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&nbsp;",
        "&lt;",
        "&",
        "<",
        "chữ",
        "Đ",
        "1.",
        "-",
        "\n",
    ]
) | st.text(max_size=5)


@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_any_tags_in_any_order(html: str) -> None:
    """Whatever the page is like, every character that a browser would show is in the page once."""
    with contextlib.suppress(InputError):
        assert accounted(read(html.replace("\ud800", "")))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<&"), max_size=40), max_size=12))
def test_words_stand_as_they_are_written(paragraphs: list[str]) -> None:
    """The text of paragraphs comes out in order, character by character."""
    page = read("<html><body>" + "".join(f"<p><b>{text[:3]}</b>{text[3:]}</p>" for text in paragraphs))
    assert "".join("".join(texts(page)).split()) == "".join("".join(paragraphs).split())


@given(st.binary(max_size=300))
def test_any_bytes_give_a_page_or_one_error(content: bytes) -> None:
    """Arbitrary bytes named .html never end in anything but pages or an InputError."""
    with contextlib.suppress(InputError):
        assert all(accounted(page) for page in read_pages(Source("a.html", b"<p>" + content), ProblemLog()))
