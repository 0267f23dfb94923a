"""Numbers written amiss are believed where a count bears them out, and nowhere else."""

import pytest

from tuliem_report.blocks import group_blocks
from tuliem_report.blocks.marker import MarkerRow
from tuliem_report.blocks.odd_markers import ODD_MARKERS, odd_markers
from tuliem_report.lines import CleanText, clean_lines
from tuliem_report.pipeline import parse_bytes
from tuliem_report.problems import ProblemLog
from tuliem_report.reading import read_pages
from tuliem_report.reading.source import Source


def lines_of(*lines: str) -> CleanText:
    """Read the lines as a plain text, a paragraph each."""
    log = ProblemLog()
    return clean_lines(read_pages(Source("text.txt", "\n".join(lines).encode()), log), log)


def numbers(*lines: str) -> list[str | None]:
    """The number that each paragraph may begin with, as the likeliest odd reading has it."""
    blocks, _ = group_blocks(lines_of(*lines))
    return [block.markers[-1].number if block.markers else None for block in blocks]


@pytest.mark.parametrize(("row", "text", "number"), [(row, text, number) for row in ODD_MARKERS for text, number in row.examples.items()])
def test_row_finds_its_examples(row: MarkerRow, text: str, number: str) -> None:
    """Each example of a row begins with the number beside it, as printed."""
    match = row.pattern.match(text)
    assert match is not None
    assert match["number"] == number
    assert row in [marker.row for marker in odd_markers(text)]


@pytest.mark.parametrize(("row", "text"), [(row, text) for row in ODD_MARKERS for text in row.near_misses])
def test_row_passes_over_near_misses(row: MarkerRow, text: str) -> None:
    """No near miss of a row is one of its markers."""
    assert row not in [marker.row for marker in odd_markers(text)]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        (("ll. KẾT QUẢ", "lll. HẠN CHẾ"), ["II", "III"]),
        (("1. TÌNH HÌNH", "II. KẾT QUẢ"), ["I", "II"]),
        (("9. Y tế", "1O. Môi trường"), ["9", "10"]),
        (("I. Thuận lợi", "2. Khó khăn"), ["1", "2"]),
        (("a, Về kinh tế", "b, Về văn hóa"), ["a", "b"]),
        (("1. Thuận lợi", "2, Khó khăn", "3. Nguyên nhân"), ["1", "2", "3"]),
        (("Phần I KẾT QUẢ LÃNH ĐẠO", "Phần II PHƯƠNG HƯỚNG NHIỆM VỤ"), ["I", "II"]),
    ],
)
def test_a_count_bears_odd_numbers_out(printed: tuple[str, ...], meant: list[str]) -> None:
    """Two numbers in a row are enough, and one of them may be well written."""
    assert numbers(*printed) == meant


@pytest.mark.parametrize(
    "lines",
    [
        ("I, NHIỆM KỲ 2025 - 2030", "I. ĐẶC ĐIỂM TÌNH HÌNH"),
        ("a, Về kinh tế", "c, Về quốc phòng"),
        ("XIV, Bộ Chính trị", "I. ĐẶC ĐIỂM TÌNH HÌNH", "II. KẾT QUẢ"),
        ("1, Trần Phú", "1. Thuận lợi", "2. Khó khăn"),
    ],
)
def test_alone_an_odd_number_is_plain_words(lines: tuple[str, ...]) -> None:
    """Nothing is believed that no neighbour in the count bears out."""
    assert numbers(*lines)[0] is None


def test_an_ordinary_section_is_not_read_twice() -> None:
    """ "1. CHUNG" under "I." is no second "I.", though "II." follows."""
    assert numbers("I. TÌNH HÌNH", "1. CHUNG CỦA XÃ", "II. KẾT QUẢ") == ["I", "1", "II"]


def test_a_misread_number_is_said() -> None:
    """Whoever checks the document is told where its number is not the one that is meant, in the file and on its node."""
    text = "BÁO CÁO CHÍNH TRỊ\n\nI. TÌNH HÌNH\nXã có bốn thôn.\nll. KẾT QUẢ\nKinh tế phát triển khá.\n"
    report = parse_bytes(text.encode(), "text.txt")
    assert [(problem.code, problem.address) for problem in report.problems if problem.code == "numbering-misread"] == [
        ("numbering-misread", "II")
    ]
    assert [(node.marker, node.number) for node in report.body.children if node.kind == "section"] == [("I.", "I"), ("ll.", "II")]
