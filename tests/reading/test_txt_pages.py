"""Plain text to pages: page breaks, page traces, paragraphs that are certain."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.reading.from_txt import _WHITE_SPACE, pages_of_text
from tuliem_report.reading.page import Page, TextLine

ROOT = Path(__file__).parents[2]
SENTENCE = "Tiếp tục đổi mới nội dung và phương thức lãnh đạo của cấp ủy, phát huy vai trò nêu gương"


def lines_of(page: Page) -> list[TextLine]:
    """Give the items of a page of text, which are all lines."""
    return [item for item in page.items if isinstance(item, TextLine)]


def texts(page: Page) -> list[str]:
    """Give the lines' texts."""
    return [line.text for line in lines_of(page)]


def paragraphs(page: Page) -> list[int | None]:
    """Give the number of each line's paragraph."""
    return [line.paragraph.number if line.paragraph else None for line in lines_of(page)]


def nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give a node of the golden outline and all below it."""
    yield node
    for child in node.get("children", []):
        yield from nodes(child)


def squeezed(text: str) -> str:
    """Give the text without white space."""
    return "".join(text.split())


def test_all_white_space_is_known() -> None:
    """What is no character of text is what Python takes for white space, so that a text is counted alike as a whole and by its lines."""
    assert set(_WHITE_SPACE) == {char for char in map(chr, range(0x110000)) if char.isspace()}


def test_every_node_of_the_report_is_on_its_page() -> None:
    """The pages found in the extracted text of the report are those of the original, for each node of its outline."""
    text = (ROOT / "data/raw/tuliem-2025-report.txt").read_text(encoding="utf-8")
    pages = pages_of_text(text)
    assert [page.number for page in pages] == list(range(1, 24))
    lines = text.split("\n")
    golden = json.loads((ROOT / "tests/corpus/golden/outline.json").read_text(encoding="utf-8"))
    by_page = {page.number: squeezed("".join(texts(page))) for page in pages}
    for node in nodes(golden):
        if node["lines"]:
            assert squeezed(lines[node["lines"][0] - 1]) in by_page[node["page"]], node["id"]


def test_another_draft_of_the_same_extraction_has_pages() -> None:
    """A page begins wherever a line has no blank line before it and a leading space; 26 pages of the draft."""
    pages = pages_of_text((ROOT / "tests/corpus/drafts/draft2.txt").read_text(encoding="utf-8"))
    assert len(pages) == 26
    assert texts(pages[-1])[0].strip() == "PHỤ LỤC"


def test_form_feeds_are_pages() -> None:
    """Pages count from 1, a blank page counts, the form feed at the end begins none."""
    pages = pages_of_text("một\n\f\f  ba\nbốn\n\f")
    assert [(page.number, texts(page), page.characters) for page in pages] == [(1, ["một"], 3), (2, [], 0), (3, ["  ba", "bốn"], 5)]


def test_line_breaks_of_all_kinds() -> None:
    """Line feed, carriage return, both, vertical tab, NEL and the Unicode separators end a line; blank lines are no lines."""
    assert texts(pages_of_text("a\r\nb\rc\vd\u2028e\u2029f\x85g\n\n \t\nh")[0]) == list("abcdefgh")


def test_text_without_traces_is_one_page_without_number() -> None:
    """Where nothing tells the pages, there is one page whose number is None."""
    pages = pages_of_text("I. BỐI CẢNH\n1. Thuận lợi\n2. Khó khăn")
    assert [page.number for page in pages] == [None]


@pytest.mark.parametrize(("template", "where"), [("{}", "head"), ("- {} -", "head"), ("Trang {}/5", "foot"), ("{}", "foot")])
def test_page_numbers_in_lines_of_their_own(template: str, where: str) -> None:
    """Numbers that count up a page apart are pages, at the head (unnumbered first page) as at the foot."""
    body = [f"{SENTENCE} {line}" for line in range(30)]
    text: list[str] = []
    for number in range(1, 6):
        head = [template.format(number)] if where == "head" and number > 1 else []
        foot = [template.format(number)] if where == "foot" else []
        text += [*head, f"trang {number}", *body, *foot]
    pages = pages_of_text("\n".join(text))
    assert [page.number for page in pages] == [1, 2, 3, 4, 5]
    assert all(f"trang {page.number}" in texts(page)[:2] for page in pages)


def test_numbers_of_a_table_are_no_pages() -> None:
    """Lone numbers that stand a few lines apart, as the rows of a table copied line by line, make no pages."""
    rows = [part for number in range(1, 30) for part in (str(number), "Tỷ lệ hộ nghèo", "%", "0,5")]
    assert len(pages_of_text("\n".join(rows))) == 1


def test_a_page_too_long_makes_all_numbers_doubtful() -> None:
    """Where one trace is missing, no page is numbered: a wrong page is worse than none."""
    full = "".join(f"{SENTENCE}\n\n" if line % 2 else f"và {SENTENCE}\n\n" for line in range(40))
    page = full[:-1]
    assert len(pages_of_text(page + " " + page + " " + page)) == 3
    assert len(pages_of_text(page + " " + full + full[:-1] + " " + page)) == 1


def test_double_spaced_lines_have_no_paragraph() -> None:
    """In a text of visual lines with a blank line after each, blank lines mean nothing."""
    text = "\n\n".join([SENTENCE, "của cán bộ, đảng viên.", SENTENCE, "trong hệ thống chính trị.", SENTENCE, "cơ sở."])
    assert paragraphs(pages_of_text(text)[0]) == [None] * 6


def test_one_line_for_each_paragraph() -> None:
    """Long lines that end like sentences are whole paragraphs; a manual line break stays inside its paragraph."""
    long = f"{SENTENCE}; {SENTENCE.lower()}; {SENTENCE.lower()}."
    text = "\n".join(["I. KẾT QUẢ", long, long, "PHỤ LỤC\vCác chỉ tiêu\u2028chủ yếu"])
    assert paragraphs(pages_of_text(text)[0]) == [0, 1, 2, 3, 3, 3]


def test_long_wrapped_lines_are_not_paragraphs() -> None:
    """Lines longer than a page is wide that break in the middle of sentences are not paragraphs."""
    words = (SENTENCE + " ") * 30
    text = "\n".join(words[start : start + 240] for start in range(0, len(words), 240))
    assert set(paragraphs(pages_of_text(text)[0])) == {None}


def test_blank_lines_between_paragraphs() -> None:
    """In a wrapped text blank lines part paragraphs; a block that may be several paragraphs is left open."""
    block = f"{SENTENCE}\n{SENTENCE.lower()}\ncủa cán bộ."
    open_block = "TM. BAN CHẤP HÀNH\nBÍ THƯ"
    text = "\n\n".join(["I. KẾT QUẢ", block, block, block, block, block, open_block])
    assert paragraphs(pages_of_text(text)[0]) == [0, *[1] * 3, *[4] * 3, *[7] * 3, *[10] * 3, *[13] * 3, None, None]


def test_wrapped_words_that_look_like_a_list_item() -> None:
    """A full line that breaks off before a dash or a number goes on there; the block is one paragraph all the same."""
    block = f"{SENTENCE}\n- {SENTENCE.lower()}\n15. Đồng thời."
    text = "\n\n".join(["I. KẾT QUẢ", block, block])
    assert paragraphs(pages_of_text(text)[0]) == [0, *[1] * 3, *[4] * 3]


def test_erratic_blank_lines_mean_nothing() -> None:
    """Where blank lines cut sentences, no line has a paragraph."""
    text = f"{SENTENCE}\n\ncủa cán bộ, đảng viên.\n{SENTENCE}\n{SENTENCE}\n\ntrong hệ thống."
    assert set(paragraphs(pages_of_text(text)[0])) == {None}


def test_leading_spaces_are_kept() -> None:
    """Indentation is for a later stage to use."""
    assert texts(pages_of_text("   - Tăng cường\n\t+ Đổi mới")[0]) == ["   - Tăng cường", "\t+ Đổi mới"]


@given(st.text(st.sampled_from("aĐ1. -\n\f\r\v\u2028\x00\x1c\u200b\u0301\ud7ff"), max_size=300) | st.text(max_size=300))
def test_no_character_is_lost(text: str) -> None:
    """Any string gives pages that hold each character that is not white space, in order, and count them right."""
    pages = pages_of_text(text)
    assert squeezed("".join(line for page in pages for line in texts(page))) == squeezed(text)
    assert sum(page.characters for page in pages) == len(squeezed(text))


def test_time_is_linear() -> None:
    """A line of 10 MB and many short lines are read in seconds."""
    started = time.process_time()
    pages_of_text("chỉ tiêu " * 1_100_000)
    pages_of_text("12\n\n" * 150_000)
    assert time.process_time() - started < 20
