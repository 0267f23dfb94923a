"""The numbering markers of the genre: what a line that begins so *could* be.

One row for each marker; those that begin with a word stand in `word_markers`. A row recognises locally; which candidate is
right is decided in `outline`, with the context. Rows are ordered by `rank`: a marker of a lower rank stands above one of a
higher rank unless the document does otherwise.
Sources: Hướng dẫn 36-HD/VPTW (2018) on the layout of Party documents, Nghị định 30/2020/NĐ-CP on that of administrative
ones, and the habits of drafting offices ("I-", "1-", "I/").
"""

import regex

from tuliem_report.blocks.marker import BULLET, MarkerRow
from tuliem_report.blocks.marker_values import bullet_places, compound_places, decimal_places, roman_places
from tuliem_report.blocks.word_markers import WORD_MARKERS
from tuliem_report.vietnamese.counting import letter_ordinals

_ROMAN = r"[IVX]{1,6}"
_AFTER = r"(?:\s*[.\-–—/:)]+|\.\s*[-–—])"
"""What closes a number: "I." "I-" "I –" "1/" "1)" "1.-"."""

_COUNT = r"\d{1,2}\s\p{L}{2,}\s\p{L}{2,}"
"""A heading may begin with how many follow: "IV. 03 KHÂU ĐỘT PHÁ"."""

_CLOSED = (
    r"""(?:\s?[.\-–—/:)]+)?)(?:\s+(?=[\p{Lu}“"'(\[])|(?<=[.)])\s+(?=\d{1,2}\s\p{L}{2,}\s\p{L}{2,})|(?<=[.)])(?=\p{Lu}[\p{L}\s])|\s*$)"""
)
"""What follows a number of several figures: "1.1. Kinh tế" "1.1 Kinh tế" "1.1.Kinh tế"; it closes the group `marker`."""


def _pattern(text: str) -> regex.Pattern[str]:
    return regex.compile(text, regex.VERBOSE)


SIGN_MARKERS: tuple[MarkerRow, ...] = (
    MarkerRow(
        name="upper_letter",
        kind="part",
        rank=20,
        starts="ABCDEFGHKLMN",
        # A. | B- | C/
        pattern=_pattern(rf"(?P<marker>(?P<number>[A-HK-N]){_AFTER})(?:\s+(?=[\p{{Lu}}“\"(]|{_COUNT})|(?<=[.)])(?=\p{{Lu}}{{2}})|\s*$)"),
        values=letter_ordinals,
        series="upper_letter",
        firm=True,
        examples={"A. KẾT QUẢ": "A", "C. 05 NHIỆM VỤ": "C", "B- PHƯƠNG HƯỚNG": "B", "B.PHƯƠNG HƯỚNG": "B", "C.": "C"},
        near_misses=("A Lưới là huyện", "A.Smith", "C.V.A", "Q. Từ Liêm, ", "a. Về kinh tế"),
        one_letter=True,
    ),
    MarkerRow(
        name="roman",
        kind="section",
        rank=30,
        starts="IVX",
        # I. | II- | IV – | V/
        pattern=_pattern(rf"(?P<marker>(?P<number>{_ROMAN}){_AFTER})\s*(?!\p{{Lu}}\.)(?=[\p{{Lu}}“\"(]|{_COUNT}|$)"),
        values=roman_places,
        series="roman",
        firm=True,
        examples={
            "I. BỐI CẢNH": "I",
            "II- PHƯƠNG HƯỚNG": "II",
            "IV – GIẢI PHÁP": "IV",
            "VI/ Nhiệm vụ": "VI",
            "II.KẾT QUẢ": "II",
            "V. 3 khâu đột phá": "V",
        },
        near_misses=("XIV của Đảng", "I - 2025", "V. 2,5 tỷ đồng", "I. lê", "VII, VIII", "IIII. KẾT", "V.I. Lênin", "V.I.Lênin"),
    ),
    MarkerRow(
        name="decimal",
        kind="item",
        rank=40,
        starts="0123456789",
        # 1. | 1- | 1/ | 1)
        pattern=_pattern(
            r"(?P<marker>(?P<number>\d{1,2})(?:\s?[.\-–—/:)]+|\.\s*[-–—]))(?:\s+(?=[\p{Lu}“\"'(\[])|(?<=[.)/])\s+(?=\p{Ll}{2}|\d[\d.,/]*\s?[%\p{L}])|(?=[\p{Lu}“]\p{Ll})|(?<=[.)])(?=\p{Lu}[\p{Lu}\s])|\s*$)"
        ),
        values=decimal_places,
        series="decimal",
        firm=False,
        examples={
            "1. Về kinh tế": "1",
            "2- Văn hóa": "2",
            "3/ Quốc phòng": "3",
            "4) Đối ngoại": "4",
            "5.Xây dựng": "5",
            "6.Y tế": "6",
            "7.KINH TẾ": "7",
            "12. Đồng thời": "12",
            "7) 100% trường đạt chuẩn": "7",
            "11. 15/18 thôn": "11",
        },
        near_misses=("8.5 triệu đồng", "19, xung đột", "2025. Trong", "1.1. Xây dựng", "10-11%/năm", "5 tỷ", "12. 2025"),
    ),
    MarkerRow(
        name="decimal2",
        kind="subitem",
        rank=50,
        starts="0123456789",
        # 1.1. | 2.3 | 1.1-
        pattern=_pattern(rf"(?P<marker>(?P<number>\d{{1,2}}\.\d{{1,2}}){_CLOSED}"),
        values=decimal_places,
        series="decimal2",
        firm=False,
        examples={
            "1.1. Công tác": "1.1",
            "2.3 Văn hóa": "2.3",
            "2.4. 05 nhiệm vụ trọng tâm": "2.4",
            "1.1- Kinh tế": "1.1",
            "1.2.Xây dựng": "1.2",
            "2.2.Y tế": "2.2",
        },
        near_misses=("1.1.1. Kinh tế", "7.908 đảng viên", "8.5 triệu"),
    ),
    MarkerRow(
        name="decimal3",
        kind="subitem",
        rank=60,
        starts="0123456789",
        # 1.1.1. | 2.3.4
        pattern=_pattern(rf"(?P<marker>(?P<number>\d{{1,2}}\.\d{{1,2}}\.\d{{1,2}}){_CLOSED}"),
        values=decimal_places,
        series="decimal3",
        firm=False,
        examples={"1.1.1. Công tác": "1.1.1", "2.3.4 Văn hóa": "2.3.4"},
        near_misses=("1.1. Công tác", "1.234.567 đồng"),
    ),
    MarkerRow(
        name="decimal4",
        kind="subitem",
        rank=70,
        starts="0123456789",
        # 1.1.1.1.
        pattern=_pattern(rf"(?P<marker>(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{3,4}}){_CLOSED}"),
        values=decimal_places,
        series="decimal4",
        firm=False,
        examples={"1.1.1.1. Công tác": "1.1.1.1"},
        near_misses=("1.1.1. Công tác",),
    ),
    MarkerRow(
        name="section_decimal",
        kind="item",
        rank=40,
        starts="IVXABCDEGH",
        # I.1. | II.2- | A.1.
        pattern=_pattern(rf"(?P<marker>(?P<number>(?:{_ROMAN}|[A-EGH])\.\d{{1,2}}){_CLOSED}"),
        values=compound_places,
        series="decimal.section",
        firm=False,
        examples={"I.1. Kinh tế": "I.1", "II.2- Văn hóa": "II.2", "A.1 KẾT QUẢ": "A.1"},
        near_misses=("I.1.1. Nông nghiệp", "V.I. Lênin", "B.1 tỷ đồng"),
    ),
    MarkerRow(
        name="section_decimal2",
        kind="subitem",
        rank=50,
        starts="IVXABCDEGH",
        # I.1.1. | II.2.3
        pattern=_pattern(rf"(?P<marker>(?P<number>(?:{_ROMAN}|[A-EGH])(?:\.\d{{1,2}}){{2,3}}){_CLOSED}"),
        values=compound_places,
        series="decimal.section2",
        firm=False,
        examples={"I.1.1. Nông nghiệp": "I.1.1"},
        near_misses=("I.1. Kinh tế",),
    ),
    MarkerRow(
        name="compound_letter",
        kind="letter",
        rank=80,
        starts="0123456789IVX",
        # 1.a) | 1.1.b. | I.1.a. | 2a.
        pattern=_pattern(
            rf"(?P<marker>(?P<number>(?:{_ROMAN}|\d{{1,2}})(?:\.\d{{1,2}}){{0,2}}\.?[a-hđ])[.):/-]+)(?:\s+(?=[\p{{Lu}}“\"'(\[])|(?=\p{{Lu}}\p{{Ll}})|\s*$)"
        ),
        values=compound_places,
        series="decimal.letter",
        firm=False,
        examples={"1.a) Nông nghiệp": "1.a", "1.1.b. Công nghiệp": "1.1.b", "I.1.a. Dịch vụ": "I.1.a", "2a. Giáo dục": "2a"},
        near_misses=("1. Kinh tế", "quốc lộ 1A", "5ha.", "12h. hôm"),
    ),
    MarkerRow(
        name="letter_decimal",
        kind="subitem",
        rank=82,
        starts="abcdefghkđ",
        # a.1) | b.2. | a1)
        pattern=_pattern(rf"(?P<marker>(?P<number>[a-hkđ]\.?\d{{1,2}}){_CLOSED}"),
        values=compound_places,
        series="decimal.under_letter",
        firm=False,
        examples={"a.1) Trồng trọt": "a.1", "b.2. Chăn nuôi": "b.2", "a1) Trồng trọt": "a1", "đ.3 Khác": "đ.3"},
        near_misses=("a) Một", "b.2 tỷ"),
        one_letter=True,
    ),
    MarkerRow(
        name="point",
        kind="point",
        rank=80,
        starts="(",
        # (1) | (12)
        pattern=_pattern(r"(?P<marker>\((?P<number>\d{1,2})\))[.:]?\s*(?=\S|$)"),
        values=decimal_places,
        series="point",
        firm=False,
        examples={"(1) Phát triển": "1", "(12)": "12"},
        near_misses=("(2024) theo", "(16 dự án)"),
    ),
    MarkerRow(
        name="letter",
        kind="letter",
        rank=80,
        starts="(abcdefghijklmnopqrstuvwxyzăâđêôơư",
        # a) | đ) | b. | (c) | d-
        pattern=_pattern(r"(?P<marker>\(?(?P<number>[a-zđăâêôơư])(?:[.)]|\s?[-–—/](?=\s)|\.-)+)(?:\s+|(?=\p{Lu})|$)"),
        values=letter_ordinals,
        series="letter",
        firm=False,
        examples={"a) Về kinh tế": "a", "đ) Quốc phòng": "đ", "b. Văn hóa": "b", "(c) Nội dung": "c", "d- Công tác": "d"},
        near_misses=("ý chí", "ở cơ sở", "a, b, c"),
        one_letter=True,
    ),
    MarkerRow(
        name="lower_roman",
        kind="letter",
        rank=82,
        starts="(ivx",
        # i) | (ii) | iii.
        pattern=_pattern(r"(?P<marker>\(?(?P<number>[ivx]{1,5})[.)])\s+"),
        values=roman_places,
        series="lower_roman",
        firm=False,
        examples={"i) Thu ngân sách": "i", "(ii) Chi ngân sách": "ii", "iii. Khác": "iii"},
        near_misses=("vi phạm", "xii"),
    ),
    MarkerRow(
        name="star",
        kind="heading",
        rank=BULLET,
        starts="*",
        pattern=_pattern(r"(?P<marker>\*{1,2}\)?)(?P<number>)\s*(?=[^\s*])"),
        values=bullet_places,
        series="star",
        firm=False,
        examples={"* Về kinh tế": "", "*  Về xây dựng Đảng:": ""},
        near_misses=("* * *", "***"),
    ),
    MarkerRow(
        name="dash",
        kind="dash",
        rank=BULLET + 2,
        starts="-–—−",
        pattern=_pattern(r"(?P<marker>[-–—−]/?)(?P<number>)(?:\s+(?=\S)|(?=\p{Lu}|\d))"),
        values=bullet_places,
        series="dash",
        firm=False,
        examples={"- Về kinh tế": "", "– Văn hóa": "", "-Tỷ lệ": "", "-/ Tỷ lệ": ""},
        near_misses=("-----", "- - -"[1:]),
    ),
    MarkerRow(
        name="plus",
        kind="plus",
        rank=BULLET + 4,
        starts="+",
        pattern=_pattern(r"(?P<marker>\+/?)(?P<number>)\s*(?=\S)"),
        values=bullet_places,
        series="plus",
        firm=False,
        examples={"+ Về kinh tế": "", "+Tỷ lệ": "", "+/ Tỷ lệ": ""},
        near_misses=("cộng + trừ",),
    ),
    MarkerRow(
        name="bullet",
        kind="dash",
        rank=BULLET + 3,
        starts="•●○◦▪■□◼▫♦❖➢➤►✓✔⁃·‣",
        pattern=_pattern(r"(?P<marker>[•●○◦▪■□◼▫♦❖➢➤►✓✔⁃·‣])(?P<number>)\s*(?=\S)"),
        values=bullet_places,
        series="bullet",
        firm=False,
        examples={"• Về kinh tế": "", "▪ Tỷ lệ": "", "✓ Hoàn thành": ""},
        near_misses=("a • b",),
    ),
)

MARKERS: tuple[MarkerRow, ...] = tuple(sorted((*WORD_MARKERS, *SIGN_MARKERS), key=lambda row: row.rank))
