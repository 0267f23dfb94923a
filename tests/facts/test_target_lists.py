"""Where targets are listed: what announces them, and what groups them."""

from facts.tree import report_of
from tuliem_report.facts.targets import find_targets
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Report, Target


def _targets(text: str) -> tuple[Target, ...]:
    return find_targets(report_of(text), ProblemLog())


def _titled(title: str, text: str) -> Report:
    report = report_of(text)
    return report.model_copy(update={"body": report.body.model_copy(update={"title": title})})


def test_a_document_may_be_a_list_itself() -> None:
    """The title of the document announces the targets where no heading in it does."""
    report = _titled(
        "CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025 - 2030",
        "section I. | Về kinh tế (2 chỉ tiêu)\n  item 1. > Thu ngân sách: 90 tỷ đồng\n  item 2. > Trồng mới 30 ha rừng\n",
    )
    found = find_targets(report, ProblemLog())
    assert [(target.number, target.indicator, target.period) for target in found] == [
        (1, "Thu ngân sách", "term"),
        (2, "Trồng mới rừng", "term"),
    ]


def test_a_line_without_a_colon_may_announce_a_list() -> None:
    """A short line above the nodes is asked where nothing else announces targets."""
    (target,) = _targets("> Một số chỉ tiêu chủ yếu đến năm 2029\ndash - > Tỷ lệ hộ nghèo dưới 2%\n")
    assert (target.indicator, target.period) == ("Tỷ lệ hộ nghèo", "2029")


def test_a_sentence_about_targets_announces_none() -> None:
    """A full sentence in the body tells of targets, and lists none."""
    assert not _targets("> Các chỉ tiêu chủ yếu đều được cụ thể hóa trong kế hoạch năm.\ndash - > Xây dựng 3 trường học\n")


def test_mixed_aims_are_a_list_where_most_items_are_figures() -> None:
    """ "Phương hướng, mục tiêu, nhiệm vụ" holds targets in some reports and tasks in most."""
    head = "section I. | PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ CHỦ YẾU\n  item 1. | Kinh tế:\n"
    figures = "".join(f"    dash - > {text}\n" for text in ("Thu ngân sách: 90 tỷ đồng", "Số doanh nghiệp: 60", "Tỷ lệ hộ nghèo còn 1%"))
    tasks = "".join(f"    dash - > {text}\n" for text in ("Chỉ đạo thu ngân sách.", "Thu hút 60 doanh nghiệp.", "Chăm lo đời sống."))
    assert len(_targets(head + figures)) == 3
    assert not _targets(head + tasks)


def test_results_in_the_title_of_the_document_close_nothing() -> None:
    """A notice of the results of a congress lists the targets that the congress set."""
    report = _titled("ĐỀ CƯƠNG THÔNG BÁO KẾT QUẢ ĐẠI HỘI", "item 1. | Chỉ tiêu nhiệm kỳ\n  dash - > Kết nạp 90 đảng viên mới\n")
    assert [target.indicator for target in find_targets(report, ProblemLog())] == ["Kết nạp đảng viên mới"]


def test_a_starred_line_opens_a_group() -> None:
    """ "* Kinh tế (2 chỉ tiêu)" heads the items after it, also where it hangs on the item before it."""
    found = _targets(
        "part A. | CÁC CHỈ TIÊU CHỦ YẾU\n"
        "  heading * > Kinh tế (2 chỉ tiêu)\n"
        "  item 1. > Thu ngân sách: 90 tỷ đồng\n"
        "  item 2. | Xã giữ vững danh hiệu xã văn hóa.\n"
        "    heading * > Môi trường (1 chỉ tiêu)\n"
        "  item 3. > Tỷ lệ che phủ rừng 40%\n"
    )
    assert [(target.number, target.group) for target in found] == [
        (1, "Kinh tế (2 chỉ tiêu)"),
        (2, "Kinh tế (2 chỉ tiêu)"),
        (3, "Môi trường (1 chỉ tiêu)"),
    ]


def test_an_item_among_targets_runs_on_after_its_colon() -> None:
    """What was taken for the heading of one item names the targets of its text, and its number is theirs."""
    found = _targets(
        "part A. | CÁC CHỈ TIÊU CHỦ YẾU\n"
        "  item 1. > Thu ngân sách: 90 tỷ đồng\n"
        "  item 2. | Cây trồng chủ yếu:\n"
        "    > Ngô: Diện tích 40 ha; năng suất 50 tạ/ha. Sắn: Diện tích 25 ha.\n"
    )
    assert [(target.number, target.indicator) for target in found] == [
        (1, "Thu ngân sách"),
        (2, "Ngô: Diện tích"),
        (2, "Ngô: năng suất"),
        (2, "Sắn: Diện tích"),
    ]


def test_the_first_of_many_in_one_paragraph_governs_no_other() -> None:
    """ "(1) …%/năm; (2) …" is a list from its first figure on, and an item in words is one of its targets."""
    text = "(1) Giá trị sản xuất tăng 9%/năm; (2) Tỷ trọng kinh tế số 20%; (3) Chỉ số cải cách thuộc nhóm 5 xã dẫn đầu."
    found = _targets(f"section 2. | Các chỉ tiêu chủ yếu đến năm 2030\n  dash - | Về kinh tế:\n    > {text}\n")
    assert [(target.number, target.indicator, target.operator, target.period) for target in found] == [
        (1, "Giá trị sản xuất", "increase_by", "annual"),
        (2, "Tỷ trọng kinh tế số", "eq", "2030"),
        (3, "Chỉ số cải cách", "state", "2030"),
    ]
