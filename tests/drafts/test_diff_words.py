"""Marking of changed words: phrases, not confetti, and both texts whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tuliem_report.drafts.changes import Words
from tuliem_report.drafts.phrases import TOO_LONG, find_stretches
from tuliem_report.drafts.words import compare_words

_WORDS = st.sampled_from(
    [
        "đổi",
        "mới",
        "Đảng",
        "hóa",
        "hoá",
        "phát",
        "triển",
        ",",
        ".",
        ";",
        "-",
        "–",
        "85%",
        "6.153",
        "6153",
        "“",
        "”",
        "\n",
        "Mỹ",
        "Đình",
        "và",
    ]
)
TEXTS = st.lists(_WORDS, max_size=25).map(" ".join)


def shown(words: tuple[Words, ...]) -> str:
    """The marked text in one line."""
    signs = {
        "equal": "{new}",
        "cosmetic": "<{old}~{new}>",
        "delete": "[-{old}-]",
        "insert": "{{+{new}+}}",
        "replace": "[-{old}-]{{+{new}+}}",
    }
    return "".join(signs[stretch.op].format(old=stretch.old, new=stretch.new) for stretch in words)


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("khoảng 65% thu ngân sách", "khoảng 70% thu ngân sách", "khoảng [-65-]{+70+}% thu ngân sách"),
        ("từ 90% trở lên.", "trên 90%.", "[-từ 90% trở lên-]{+trên 90%+}."),
        ("từ 300 - 350 đảng viên", "từ 350- 400 đảng viên", "từ [-300 - 350-]{+350- 400+} đảng viên"),
        ("Đảng ủy lãnh đạo.", "Đảng ủy lãnh đạo, chỉ đạo.", "Đảng ủy lãnh đạo{+, chỉ đạo+}."),
        ("Một. Ba.", "Một. Hai. Ba.", "Một. {+Hai. +}Ba."),
        ("của Thành ủy.", "của Thành ủy và Kế hoạch 137-KH/QU.", "của Thành ủy{+ và Kế hoạch 137-KH/QU+}."),
        ("văn hoá, xã hội", "văn hóa, con người", "văn <hoá~hóa>, [-xã hội-]{+con người+}"),
        ("TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", "HẠN CHẾ, NGUYÊN NHÂN", "[-TỒN TẠI, -]HẠN CHẾ[- VÀ-]{+,+} NGUYÊN NHÂN"),
        ("", "thêm", "{+thêm+}"),
        ("bỏ", "", "[-bỏ-]"),
        ("như cũ", "như cũ", "như cũ"),
    ],
)
def test_changes_read_as_phrases(old: str, new: str, marked: str) -> None:
    """Words that changed together are marked together, at the borders of a clause where the words allow it."""
    assert shown(compare_words(old, new)) == marked


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_stretches_cover_both_texts(old: str, new: str) -> None:
    """Joined, the stretches are the old text on one side and the new one on the other; equal ones are the same characters."""
    words = compare_words(old, new)
    assert "".join(stretch.old for stretch in words) == old
    assert "".join(stretch.new for stretch in words) == new
    assert all(stretch.old == stretch.new for stretch in words if stretch.op == "equal")
    assert all(stretch.old and stretch.new for stretch in words if stretch.op == "replace")
    assert all(bool(stretch.noise) == (stretch.op == "cosmetic") for stretch in words)


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS)
def test_the_marking_mirrors(old: str, new: str) -> None:
    """Turned round, what was put in was taken out, and nothing else changes."""
    turned = [(stretch.new, stretch.old, stretch.noise) for stretch in compare_words(new, old)]
    assert turned == [(stretch.old, stretch.new, stretch.noise) for stretch in compare_words(old, new)]


def test_very_long_paragraphs_are_marked_coarsely() -> None:
    """Beyond a bound the middle of two texts is one stretch: no gigabytes for a paragraph of a hundred pages."""
    count = int(TOO_LONG**0.5) + 1
    old, new = ["a"] * count, ["a"] * (count - 3) + ["b", "a", "a"]
    stretches = find_stretches(old, new)
    assert [(stretch.same, stretch.size) for stretch in stretches] == [(True, count - 3), (False, 1), (True, 2)]
