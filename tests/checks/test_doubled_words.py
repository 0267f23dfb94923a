"""Words that stand twice, and words that only meet."""

import pytest

from tuliem_report.checks.doubled_words import FUNCTION_WORDS, find
from tuliem_report.report.texts import Text


def slips(text: str) -> list[tuple[str, str]]:
    return [(text[slip.start : slip.end], slip.suggestion) for slip in find([Text(text, "p1", 1, "paragraph")])]


@pytest.mark.parametrize("row", FUNCTION_WORDS, ids=lambda row: row.word)
def test_each_function_word_is_found_twice(row: object) -> None:
    """Both are found, one is to be written; not where one of them belongs to another word."""
    word = row.word  # type: ignore[attr-defined]
    assert slips(f"nội dung {word} {word} Thành phố") == [(f"{word} {word}", word)]
    for before in row.after:  # type: ignore[attr-defined]
        assert slips(f"nội dung {before} {word} {word} Thành phố") == []
    for following in row.before:  # type: ignore[attr-defined]
        assert slips(f"nội dung {word} {word} {following}") == []


def test_two_syllables_that_stand_twice_are_found() -> None:
    """No boundary of words explains them."""
    assert slips("nhiệm vụ phát triển phát triển kinh tế") == [("phát triển phát triển", "phát triển")]


@pytest.mark.parametrize(
    "text",
    [
        "luôn luôn gương mẫu, từ từ từng bước từng bước",
        "phát triển triển khai, hợp tác tác động, kinh tế tế nhị",
        "còn tồn tại tại xã, kết quả đạt được được ghi nhận, thiết bị bị hỏng",
        "Đảng bộ trong trong sạch, vững mạnh",
        "ngày càng ngày càng, hàng ngày hàng ngày",
        "của, của; theo. Theo chỉ đạo",
        "Đơn vị tính: tỷ đồng tỷ đồng",
        "kỳ họp năm năm một lần",
    ],
)
def test_words_that_meet_or_are_doubled_on_purpose_are_left_alone(text: str) -> None:
    """So are words with a mark between them."""
    assert slips(text) == []
