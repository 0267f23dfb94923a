"""Targets of a whole report: where they stand, what they inherit, what is left out."""

import json
from decimal import Decimal
from typing import Any

from facts.tree import report_of
from golden_report import CORPUS, golden_report
from tuliem_report.facts.targets import find_targets
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Target

FIELDS = ("number", "group", "indicator", "value_text", "operator", "low", "high", "unit", "period")
RESULTS = "part PHẦN THỨ NHẤT | KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2020 - 2025\n"
AHEAD = "part PHẦN THỨ HAI | PHƯƠNG HƯỚNG, MỤC TIÊU, NHIỆM VỤ NHIỆM KỲ 2025 - 2030\n"


def _targets(text: str, log: ProblemLog | None = None) -> tuple[Target, ...]:
    return find_targets(report_of(text), log if log is not None else ProblemLog())


def _names(text: str) -> list[str]:
    return [target.indicator for target in _targets(text)]


def _value(field: Any) -> Any:
    return float(field) if isinstance(field, Decimal) else field


def test_the_golden_report_gives_its_nine_targets() -> None:
    """Every field of every target of the Từ Liêm report is the golden one."""
    golden = json.loads((CORPUS / "golden" / "targets.json").read_text(encoding="utf-8"))
    log = ProblemLog()
    found = find_targets(golden_report(), log)
    assert [{field: _value(getattr(target, field)) for field in FIELDS} for target in found] == [
        {field: row[field] for field in FIELDS} for row in golden
    ]
    assert [target.quote for target in found] == [row["raw"] for row in golden]
    assert [target.page for target in found] == [23] * 9
    assert len({target.address for target in found}) == 9
    assert len(log) == 0


def test_results_of_the_last_term_are_no_targets() -> None:
    """Nothing below a heading about results is looked at, whatever it says of chỉ tiêu."""
    text = (
        RESULTS
        + "  section I. | Kết quả thực hiện các chỉ tiêu chủ yếu\n    dash - > Tỷ lệ hộ nghèo còn 1,2%\n    > Hoàn thành 12/15 chỉ tiêu.\n"
    )
    assert _names(text) == []


def test_only_the_list_of_targets_is_read() -> None:
    """The general aim and the tasks beside the list are left alone."""
    text = AHEAD + (
        "  section II. | MỤC TIÊU VÀ CÁC CHỈ TIÊU CHỦ YẾU\n"
        "    item 1. | Mục tiêu tổng quát\n"
        "      > Phấn đấu đến năm 2030 thu nhập đạt 100 triệu đồng.\n"
        "    item 2. | Các chỉ tiêu chủ yếu đến năm 2030\n"
        "      dash - > Tỷ lệ hộ nghèo dưới 1%.\n"
        "  section III. | NHIỆM VỤ TRỌNG TÂM\n"
        "    item 1. > Xây dựng 5 trường chuẩn quốc gia.\n"
    )
    (target,) = _targets(text)
    assert (target.indicator, target.group, target.period) == ("Tỷ lệ hộ nghèo", None, "2030")


def test_groups_and_periods_are_inherited() -> None:
    """A target takes the nearest heading below the list as its group, and its period from the list's heading."""
    text = AHEAD + (
        "  item 2. | Các chỉ tiêu chủ yếu nhiệm kỳ 2025 - 2030\n"
        "    letter a) | Nhóm chỉ tiêu về kinh tế:\n"
        "      dash - > Thu nhập bình quân đầu người: 120 triệu đồng\n"
        "    letter b) | Nhóm chỉ tiêu về xã hội\n"
        "      dash - > Mỗi năm kết nạp 20 đảng viên\n"
    )
    first, second = _targets(text)
    assert (first.group, first.period) == ("Nhóm chỉ tiêu về kinh tế", "term")
    assert (second.group, second.period) == ("Nhóm chỉ tiêu về xã hội", "annual")


def test_a_paragraph_may_carry_the_whole_list() -> None:
    """Sentences numbered within a paragraph are targets with their numbers, under the groups that open between them."""
    text = AHEAD + (
        "  item 2. | Một số chỉ tiêu chủ yếu đến năm 2030\n"
        "    > Phấn đấu đạt 4 chỉ tiêu sau: (1) Tốc độ tăng GRDP bình quân đạt 10 - 11%/năm; (2) Tỷ lệ đô thị hóa trên 45%.\n"
        "    > Về xã hội: (3) Tỷ lệ hộ nghèo dưới 1%. Về môi trường: (4) Tỷ lệ che phủ rừng giữ ổn định 28,5%.\n"
    )
    found = [(target.number, target.group, target.indicator) for target in _targets(text)]
    assert found == [
        (1, None, "Tốc độ tăng GRDP bình quân"),
        (2, None, "Tỷ lệ đô thị hóa"),
        (3, "Về xã hội", "Tỷ lệ hộ nghèo"),
        (4, "Về môi trường", "Tỷ lệ che phủ rừng"),
    ]


def test_a_paragraph_may_announce_the_list() -> None:
    """ "Các chỉ tiêu chủ yếu:" in running text opens a list as a heading does."""
    for announcement in ("Các chỉ tiêu cụ thể đến năm 2030:", "Phấn đấu đến năm 2030 hoàn thành các chỉ tiêu chủ yếu sau:"):
        text = AHEAD + f"  section II. | MỤC TIÊU\n    > {announcement}\n    dash - > Tỷ lệ hộ nghèo dưới 1%\n"
        (target,) = _targets(text)
        assert (target.indicator, target.period) == ("Tỷ lệ hộ nghèo", "2030")


def test_aims_without_numbers_are_no_targets_under_mục_tiêu_cụ_thể() -> None:
    """Under "Mục tiêu cụ thể" only sentences with numbers are targets; under "Chỉ tiêu" a state counts too."""
    items = "    dash - > Xây dựng Đảng bộ trong sạch, vững mạnh.\n    dash - > Tỷ lệ hộ nghèo dưới 1%.\n"
    assert _names(AHEAD + "  item 2. | Mục tiêu cụ thể\n" + items) == ["Tỷ lệ hộ nghèo"]
    assert len(_names(AHEAD + "  item 2. | Các chỉ tiêu cụ thể\n" + items)) == 2


def test_parts_below_a_target_are_targets() -> None:
    """ "+ …" below an item gives targets of their own, whether the item has a value or only names what they are parts of."""
    text = AHEAD + (
        "  item 2. | Các chỉ tiêu chủ yếu\n"
        "    point (1) > Tốc độ tăng giá trị sản xuất đạt 12%/năm, trong đó:\n"
        "      plus + > Dịch vụ tăng 14%/năm\n"
        "    point (2) > Cơ cấu kinh tế:\n"
        "      plus + > Dịch vụ: 60%\n"
    )
    found = [(target.number, target.group, target.indicator, target.operator) for target in _targets(text)]
    assert found == [
        (1, None, "Tốc độ tăng giá trị sản xuất", "eq"),
        (None, None, "Dịch vụ", "increase_by"),
        (None, None, "Dịch vụ", "eq"),
    ]


def test_a_title_may_be_a_target() -> None:
    """Where a parser took the sentence, or its beginning, for a heading, the target is read all the same."""
    text = AHEAD + (
        "  item 2. | Các chỉ tiêu chủ yếu\n"
        "    point (1) | Tỷ lệ đô thị hóa đạt 60%\n"
        "    point (2) | Tỷ lệ hộ nghèo:\n"
        "      > giảm còn dưới 1%.\n"
    )
    assert [(target.indicator, target.value_text) for target in _targets(text)] == [
        ("Tỷ lệ đô thị hóa", "60%"),
        ("Tỷ lệ hộ nghèo", "giảm còn dưới 1%"),
    ]


def test_a_target_stated_twice_is_given_once_from_the_appendix() -> None:
    """The same indicator with the same value is one target; another value is another target."""
    text = AHEAD + (
        "  item 2. | Các chỉ tiêu chủ yếu đến năm 2030\n"
        "    dash - > Tỷ lệ hộ nghèo: dưới 1%\n"
        "    dash - > Tỷ lệ đô thị hóa: 60%\n"
        "appendix PHỤ LỤC | Các chỉ tiêu chủ yếu đến năm 2030\n"
        "  target (1) > Tỷ lệ hộ nghèo: dưới 1%\n"
        "  target (2) > Tỷ lệ đô thị hóa: 65%\n"
    )
    found = [(target.indicator, target.high, target.address.split("/")[0]) for target in _targets(text)]
    assert found == [("Tỷ lệ đô thị hóa", 60, "part1"), ("Tỷ lệ hộ nghèo", 1, "appendix1"), ("Tỷ lệ đô thị hóa", 65, "appendix1")]


def test_a_target_that_breaks_off_is_a_problem() -> None:
    """Where nothing stands after the name, the target has no value and the log says so."""
    log = ProblemLog()
    (target,) = _targets(AHEAD + "  item 2. | Các chỉ tiêu chủ yếu\n    dash - > Tỷ lệ hộ nghèo:\n", log)
    assert (target.value_text, target.operator, target.low) == ("", "state", None)
    assert [problem.code for problem in log] == ["target-without-value"]


def test_a_value_that_cannot_be_read_keeps_its_text() -> None:
    """Numbers are never guessed: the value stands as printed, the bounds are empty, and the log says so."""
    log = ProblemLog()
    (target,) = _targets(AHEAD + "  item 2. | Các chỉ tiêu chủ yếu\n    dash - > Cơ cấu kinh tế lần lượt là 55% - 35% - 10%\n", log)
    assert [problem.code for problem in log] == ["target-value-not-read"]
    assert (target.value_text, target.operator, target.low, target.unit) == ("55% - 35% - 10%", "state", None, None)


def test_a_number_may_be_a_label() -> None:
    """ "Chỉ tiêu 1: …" numbers a target; it is no group."""
    text = AHEAD + (
        "  item 2. | Các chỉ tiêu chủ yếu\n"
        "    heading | Về kinh tế\n"
        "      > Chỉ tiêu 1: Thu ngân sách trên địa bàn tăng bình quân 10%/năm.\n"
        "      > Chỉ tiêu số 2: Tỷ lệ đô thị hóa đạt 60%.\n"
        "    heading | Chỉ tiêu 3: Tỷ lệ hộ nghèo dưới 1%\n"
    )
    assert [(target.number, target.group, target.indicator) for target in _targets(text)] == [
        (1, "Về kinh tế", "Thu ngân sách trên địa bàn"),
        (2, "Về kinh tế", "Tỷ lệ đô thị hóa"),
        (3, None, "Tỷ lệ hộ nghèo"),
    ]


def test_targets_that_are_pursued_are_not_announced() -> None:
    """A solution about reaching the targets is no list of them."""
    text = AHEAD + (
        "  section IV. | GIẢI PHÁP CHỦ YẾU\n"
        "    item 1. | Thực hiện đạt và vượt các chỉ tiêu kinh tế\n"
        "      dash - > Thu hút 5 dự án đầu tư.\n"
        "    item 2. | Cụ thể hóa các chỉ tiêu thành kế hoạch hằng năm\n"
        "      > Để thực hiện thắng lợi các chỉ tiêu trên, cần tập trung: (1) đầu tư 20 tỷ đồng; (2) xây dựng 3 trường.\n"
    )
    assert _names(text) == []


def test_a_target_that_speaks_of_tasks_or_results_is_a_target() -> None:
    """What a title says of "nhiệm vụ" or "kết quả" ends no list where it states a value."""
    text = AHEAD + (
        "  item 2. | Các chỉ tiêu chủ yếu\n"
        "    point (1) | Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ hằng năm: trên 90%\n"
        "    point (2) | Kết quả khảo sát mức độ hài lòng của người dân đạt 95%\n"
        "    item 3. | Tầm nhìn đến năm 2045\n"
        "      > Thu nhập đạt 300 triệu đồng.\n"
    )
    assert [target.number for target in _targets(text)] == [1, 2]
