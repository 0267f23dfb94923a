"""What only a Word file shows of the tree: manual line breaks and weight. The documents are built here, a few paragraphs each.

A paragraph is written as text, bold between `**`, underlined between `__`, with a line feed for a manual line break (Shift+Enter).
"""

from io import BytesIO

import docx
import pytest

from tuliem_report import parse_bytes
from tuliem_report.report.section import walk

BODY = "Trong nhiệm kỳ qua, Đảng bộ đã lãnh đạo toàn diện các nhiệm vụ; kinh tế phát triển khá."

Row = tuple[int, str, str | None, str | None]

CASES: dict[str, tuple[list[str], list[Row]]] = {
    "bold heading, line break, text": (
        ["**I. KẾT QUẢ**", f"**1. Kinh tế**\n{BODY}", f"**2. Xã hội**\n{BODY}"],
        [(1, "I.", "KẾT QUẢ", None), (2, "1.", "Kinh tế", BODY), (2, "2.", "Xã hội", BODY)],
    ),
    "plain heading, line break, text": (
        ["**I. KẾT QUẢ**", f"1. Về kinh tế\n{BODY}", f"2. Về xã hội\n{BODY}"],
        [(1, "I.", "KẾT QUẢ", None), (2, "1.", "Về kinh tế", BODY), (2, "2.", "Về xã hội", BODY)],
    ),
    "heading of two lines": (
        ["**I. KẾT QUẢ LÃNH ĐẠO\nTHỰC HIỆN NHIỆM VỤ**", BODY],
        [(1, "I.", "KẾT QUẢ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ", BODY)],
    ),
    "marker of a part, line break, title": (
        ["**Phần thứ nhất\nKẾT QUẢ NHIỆM KỲ**", "**I. KINH TẾ**", BODY, "**Phần 2\nPhương hướng nhiệm kỳ tới**", "**I. MỤC TIÊU**", BODY],
        [
            (1, "Phần thứ nhất", "KẾT QUẢ NHIỆM KỲ", None),
            (2, "I.", "KINH TẾ", BODY),
            (1, "Phần 2", "Phương hướng nhiệm kỳ tới", None),
            (2, "I.", "MỤC TIÊU", BODY),
        ],
    ),
    "underlined headings": (
        ["**I. KẾT QUẢ**", f"1. __Về kinh tế:__ {BODY}", f"2. __Về xã hội:__ {BODY}", "3. __Về quốc phòng, an ninh__", BODY],
        [
            (1, "I.", "KẾT QUẢ", None),
            (2, "1.", "Về kinh tế:", BODY),
            (2, "2.", "Về xã hội:", BODY),
            (2, "3.", "Về quốc phòng, an ninh", BODY),
        ],
    ),
    "underlined without a number": (
        [
            "**I. KẾT QUẢ**",
            "**1. Kinh tế**",
            "__Về nông nghiệp__",
            BODY,
            "__Về dịch vụ__",
            BODY,
            "**2. Xã hội**",
            f"Có __một số__ việc. {BODY}",
        ],
        [
            (1, "I.", "KẾT QUẢ", None),
            (2, "1.", "Kinh tế", None),
            (3, None, "Về nông nghiệp", BODY),
            (3, None, "Về dịch vụ", BODY),
            (2, "2.", "Xã hội", f"Có một số việc. {BODY}"),
        ],
    ),
    "all in bold": (
        ["**I. KẾT QUẢ**", "**1. Kinh tế**", f"**{BODY}**", "**- Nông nghiệp được mùa; năng suất tăng.**", "**2. Xã hội**", f"**{BODY}**"],
        [
            (1, "I.", "KẾT QUẢ", None),
            (2, "1.", "Kinh tế", BODY),
            (3, "-", None, "Nông nghiệp được mùa; năng suất tăng."),
            (2, "2.", "Xã hội", BODY),
        ],
    ),
    "bullets after line breaks": (
        ["**I. KẾT QUẢ**", "- Nông nghiệp được mùa.\n- Công nghiệp phát triển."],
        [(1, "I.", "KẾT QUẢ", None), (2, "-", None, "Nông nghiệp được mùa."), (2, "-", None, "Công nghiệp phát triển.")],
    ),
}


def _word_file(paragraphs: list[str]) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        paragraph = document.add_paragraph()
        for place, part in enumerate(text.split("**")):
            for inner, piece in enumerate(part.split("__")):
                run = paragraph.add_run(piece)
                run.bold, run.underline = place % 2 == 1, inner % 2 == 1
    content = BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize("name", CASES)
def test_tree_of_word_file(name: str) -> None:
    """Depth, marker, title and first paragraph of each node are those of the case."""
    paragraphs, expected = CASES[name]
    found = [
        (depth, node.marker, node.title, next((item.text for item in node.content if item.type == "paragraph"), None))
        for depth, node in walk(parse_bytes(_word_file(paragraphs), "report.docx").body)
        if depth
    ]
    assert found == expected
