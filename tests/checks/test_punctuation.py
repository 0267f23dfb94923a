"""Marks that are doubled, badly spaced or missing, and those that are as they should be."""

import pytest

from tuliem_report.checks.punctuation import MARK_RULES, MarkRule, find
from tuliem_report.report.texts import Text


def mended(*paragraphs: str) -> list[str]:
    """Each paragraph in which something is found, as it would stand with the suggestion; "" where there is no suggestion."""
    texts = [Text(paragraph, f"p{place}", 1, "paragraph") for place, paragraph in enumerate(paragraphs)]
    return [slip.text.text[: slip.start] + slip.suggestion + slip.text.text[slip.end :] if slip.suggestion else "" for slip in find(texts)]


@pytest.mark.parametrize("rule", MARK_RULES, ids=lambda rule: rule.name)
def test_each_rule_finds_its_examples_and_no_near_miss(rule: MarkRule) -> None:
    """One finding for each example, with what to write."""
    for example, wanted in rule.examples.items():
        assert mended(example) == [wanted]
    assert [text for text in rule.near_misses if mended(text)] == []


NEXT = "Tập trung phát triển văn hóa, xã hội."
STRAY = "giữ gìn trật tự, kỷ cương đô thị theo quy hoạch"


def test_a_paragraph_that_ends_in_a_comma_before_a_sentence_is_found() -> None:
    """It should end in a full stop."""
    assert mended(f"{STRAY},", NEXT) == [f"{STRAY}."]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (f"{STRAY},", "bảo đảm an ninh."),  # the sentence goes on
        (f"{STRAY},", f"{STRAY},", "Nâng cao đời sống."),  # items of a list
        ("Căn cứ Điều lệ Đảng và các quy định hiện hành,", "Đại hội quyết nghị."),
        ("Sau khi thảo luận các văn kiện trình Đại hội và các tham luận,", "Đại hội thống nhất."),
        (f"{STRAY},", "QUYẾT NGHỊ:"),
        ("Kính thưa Đại hội,", NEXT),
    ],
)
def test_other_paragraphs_may_end_in_a_comma(paragraphs: tuple[str, ...]) -> None:
    """Items of a list, preambles, salutations, and what goes on."""
    assert mended(*paragraphs) == []


@pytest.mark.parametrize(
    "text", ["phường (sau sắp xếp có 9 phường.", "phong trào “Dân vận khéo được nhân rộng", "sau sắp xếp) còn 9 phường"]
)
def test_what_is_opened_and_not_closed_is_found(text: str) -> None:
    """Or closed and not opened."""
    assert mended(text, *[NEXT] * 9) == [""]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("a) phát triển kinh tế; b) văn hóa; 1) an ninh",),
        ("Bác Hồ dạy: “Cán bộ là gốc.", NEXT, "Công việc thành công là do cán bộ tốt”."),
        ("diện tích (sau sắp xếp", "là 12 km²)"),
        ("(trích “Di chúc” (1969) của Người)",),
    ],
)
def test_markers_and_quotations_over_paragraphs_are_left_alone(paragraphs: tuple[str, ...]) -> None:
    """A marker's bracket closes nothing; the other half may stand in one of the next texts."""
    assert mended(*paragraphs) == []
