"""Notes that are anchored in unusual places are kept, and the report knows where."""

import pytest

from reading.docx.word_file import paragraph, run, word_file
from tuliem_report.pipeline import parse_bytes

NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


@pytest.mark.parametrize(
    "content",
    [run("1. ") + NOTE + run("Mục một"), run("1.") + NOTE + run(" Mục một"), NOTE + run("1. Mục một"), run("1. ") + NOTE],
    ids=["before the title", "behind the marker", "before the marker", "without a title"],
)
def test_a_note_at_the_marker_is_the_sections(content: str) -> None:
    """A footnote that is called at the number of a heading belongs to the section, and its mark is accounted for."""
    body = paragraph(run("Mở đầu.")) + paragraph(content) + paragraph(run("Nội dung của mục."))
    report = parse_bytes(word_file(body, footnotes=f'<w:footnote w:id="1">{paragraph("Chú thích")}</w:footnote>'), "a.docx")
    assert report.accounting.unaccounted == 0
    assert report.notes[0].text == "Chú thích"
