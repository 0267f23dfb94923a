"""Notes in square brackets at the end of plain text are notes where they are certain, and text where they are not."""

import pytest

from tuliem_report import parse_text

TEXT = """BÁO CÁO CHÍNH TRỊ

I. KẾT QUẢ

Từ tháng 5[1] đến nay đã vận động làm mới 31 căn nhà cho hộ nghèo [2]; đời sống ở các bản vùng cao được nâng lên.

II. HẠN CHẾ[3]

Một số công trình chậm tiến độ.
"""
NOTES = """
[1] Thời điểm thành lập xã mới trên cơ sở ba xã cũ.

[2] Gồm: 12 căn từ quỹ vì người nghèo, 19 căn do doanh nghiệp giúp.

[3] Số liệu tính đến ngày 30/4 theo báo cáo của các chi bộ.
"""


def test_notes_leave_the_text() -> None:
    """Each note has its mark and words; its mark is gone from the text, and the text knows where it stood."""
    report = parse_text(TEXT + NOTES)
    assert [(note.mark, note.anchor) for note in report.notes] == [("[1]", "I/p1"), ("[2]", "I/p1"), ("[3]", "II")]
    assert report.notes[1].text == "Gồm: 12 căn từ quỹ vì người nghèo, 19 căn do doanh nghiệp giúp."
    first, second = report.body.children[-2:]
    assert second.title == "HẠN CHẾ"
    assert second.content[-1].type == "paragraph"
    assert second.content[-1].text == "Một số công trình chậm tiến độ."
    (paragraph,) = first.content
    assert paragraph.type == "paragraph"
    assert paragraph.text.startswith("Từ tháng 5 đến nay đã vận động làm mới 31 căn nhà cho hộ nghèo; đời sống")
    assert [paragraph.text[: ref.offset].split()[-1] for ref in paragraph.notes] == ["5", "nghèo"]
    assert report.accounting.unaccounted == 0


@pytest.mark.parametrize(
    "text",
    [
        TEXT + NOTES.replace("[3]", "[4]"),
        TEXT.replace("[2]", "") + NOTES,
        TEXT.replace("[1]", "[2]").replace("nghèo [2]", "nghèo [1]") + NOTES,
        TEXT + NOTES + "\nPHỤ LỤC SỐ LIỆU\n\nDiện tích tự nhiên 91 km2.\n",
        TEXT,
        NOTES,
    ],
    ids=["a number is left out", "a mark is missing", "marks in another order", "the document goes on", "no notes", "no text"],
)
def test_doubtful_brackets_stay_in_the_text(text: str) -> None:
    """Where the count does not close, or more follows, nothing is taken out of the text."""
    report = parse_text(text)
    assert not report.notes
    assert report.accounting.unaccounted == 0
