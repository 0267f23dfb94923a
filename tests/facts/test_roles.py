"""Tasks, breakthroughs, solutions, viewpoints and lessons, found by what their sections are."""

import json
from typing import Any

import pytest

from facts.tree import report_of
from golden_report import CORPUS, golden_report
from tuliem_report.facts.roles import find_roles
from tuliem_report.report.document import ListedItem

LISTS = ("tasks", "breakthroughs", "viewpoints", "lessons")


def _golden(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((CORPUS / "golden" / f"{name}.json").read_text(encoding="utf-8"))
    return rows


@pytest.mark.parametrize("name", LISTS)
def test_the_golden_report_gives_its_lists(name: str) -> None:
    """Ordinal, number, marker and text of every item are the golden ones, and the quotation begins with the marker."""
    found = find_roles(golden_report())[name]  # type: ignore[index]
    rows = _golden(name)
    assert [(item.ordinal, item.number, item.marker, item.text) for item in found] == [
        (row["ordinal"], row["number"], row["marker"], row["text"]) for row in rows
    ]
    assert all(item.quote == f"{item.marker} {item.text}" for item in found)


def test_the_golden_report_gives_its_solutions() -> None:
    """Solutions are nested as their headings are; their text is their own paragraphs."""

    def shape(row: dict[str, Any]) -> tuple[Any, ...]:
        return row["number"], row["marker"], row["title"], row["paragraphs"], [shape(child) for child in row["children"]]

    def shape_of(item: ListedItem) -> tuple[Any, ...]:
        paragraphs = len(item.text.split("\n")) if item.text else 0
        return item.number, item.marker, item.title, paragraphs, [shape_of(child) for child in item.children]

    assert [shape_of(item) for item in find_roles(golden_report())["solutions"]] == [shape(row) for row in _golden("solutions")]


def test_the_most_exact_heading_counts() -> None:
    """A part that names all roles is passed over for the sections below it."""
    found = find_roles(
        report_of(
            "part PHẦN II | QUAN ĐIỂM, MỤC TIÊU, NHIỆM VỤ, GIẢI PHÁP NHIỆM KỲ 2025 - 2030\n"
            "  section I. | QUAN ĐIỂM\n"
            "    point (1) > Lấy xây dựng Đảng là then chốt.\n"
            "  section II. | GIẢI PHÁP CHỦ YẾU\n"
            "    item 1. | Về kinh tế\n"
            "      > Thu hút đầu tư.\n"
        )
    )
    assert [item.text for item in found["viewpoints"]] == ["Lấy xây dựng Đảng là then chốt."]
    assert [item.title for item in found["solutions"]] == ["Về kinh tế"]
    assert found["tasks"] == ()


def test_an_item_named_like_its_list_is_an_item() -> None:
    """One of several solutions is called a solution in its heading: the list is the section above it all the same."""
    found = find_roles(
        report_of(
            "section IV. | CÁC GIẢI PHÁP\n"
            "  item 1. | Giải pháp phát triển kinh tế\n"
            "    > Thu hút đầu tư.\n"
            "  item 2. | Giải pháp xây dựng Đảng\n"
            "    > Đổi mới sinh hoạt.\n"
            "  item 3. | Giải pháp bảo đảm quốc phòng, an ninh\n"
            "    > Nắm chắc tình hình.\n"
        )
    )
    assert [item.number for item in found["solutions"]] == ["1", "2", "3"]


def test_one_section_may_hold_two_lists() -> None:
    """Where the numbers begin again, the second list begins."""
    found = find_roles(
        report_of(
            "section IV. | NHIỆM VỤ TRỌNG TÂM VÀ KHÂU ĐỘT PHÁ\n"
            "  point (1) > Xây dựng Đảng.\n"
            "  point (2) > Phát triển kinh tế.\n"
            "  point (1) > Chuyển đổi số.\n"
        )
    )
    assert [item.text for item in found["tasks"]] == ["Xây dựng Đảng.", "Phát triển kinh tế."]
    assert [item.text for item in found["breakthroughs"]] == ["Chuyển đổi số."]


def test_tasks_and_solutions_in_one_list_are_both() -> None:
    """ "Nhiệm vụ và giải pháp" gives the solutions, and the tasks too where the report has no other."""
    both = "section IV. | NHIỆM VỤ VÀ GIẢI PHÁP\n  item 1. | Phát triển kinh tế\n"
    found = find_roles(report_of(both))
    assert [item.title for item in found["tasks"]] == [item.title for item in found["solutions"]] == ["Phát triển kinh tế"]
    found = find_roles(report_of("section III. | NHIỆM VỤ TRỌNG TÂM\n  item 1. > Xây dựng Đảng.\n" + both))
    assert [item.text for item in found["tasks"]] == ["Xây dựng Đảng."]


def test_a_paragraph_may_enumerate() -> None:
    """ "(1) …; (2) …" and "Một là, …" inside paragraphs are items; a bare paragraph is one."""
    found = find_roles(
        report_of(
            "section V. | CÁC KHÂU ĐỘT PHÁ\n"
            "  > Tập trung vào 2 khâu đột phá: (1) giải phóng mặt bằng; (2) chuyển đổi số.\n"
            "section VI. | BÀI HỌC KINH NGHIỆM\n"
            "  > Qua thực tiễn rút ra các bài học:\n"
            "  > Một là, giữ vững đoàn kết.\n"
            "  > Hai là, gần dân.\n"
            "section VII. | PHƯƠNG CHÂM HÀNH ĐỘNG\n"
            "  > “Đoàn kết - Kỷ cương - Phát triển”.\n"
        )
    )
    assert [(item.number, item.text) for item in found["breakthroughs"]] == [("1", "giải phóng mặt bằng;"), ("2", "chuyển đổi số.")]
    assert [(item.number, item.marker) for item in found["lessons"]] == [("Một là", "Một là,"), ("Hai là", "Hai là,")]
    assert [item.text for item in found["viewpoints"]] == ["“Đoàn kết - Kỷ cương - Phát triển”."]


def test_lists_of_the_last_term_are_left_out() -> None:
    """What was done with the last term's breakthroughs is no breakthrough; its lessons are lessons."""
    found = find_roles(
        report_of(
            "part PHẦN I | KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025\n"
            "  section I. | Các khâu đột phá\n"
            "    point (1) > Đã hoàn thành.\n"
            "  section II. | Những kinh nghiệm rút ra\n"
            "    lesson Một là, > đoàn kết.\n"
        )
    )
    assert found["breakthroughs"] == ()
    assert [item.number for item in found["lessons"]] == ["Một là"]


def test_targets_under_a_mixed_heading_are_no_tasks() -> None:
    """What the last paragraph announces as targets is not the list of tasks that the heading names as well."""
    report = report_of(
        "part PHẦN THỨ HAI | PHƯƠNG HƯỚNG\n"
        "  item 1. | Phương hướng, mục tiêu, nhiệm vụ 5 năm\n"
        "    > Các chỉ tiêu chủ yếu:\n"
        "    dash - > Thu ngân sách tăng 9%/năm.\n"
        "    dash - > Tỷ lệ hộ nghèo dưới 1%.\n"
    )
    assert find_roles(report)["tasks"] == ()
