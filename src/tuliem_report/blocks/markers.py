"""The numbering markers of the genre: what a line that begins so *could* be.

One row for each marker. A row recognises locally; which candidate is right is decided in `outline`, with the context. Rows
are ordered by `rank`: a marker of a lower rank stands above one of a higher rank unless the document does otherwise.
Sources: Hướng dẫn 36-HD/VPTW (2018) on the layout of Party documents, Nghị định 30/2020/NĐ-CP on that of administrative
ones, and the habits of drafting offices ("I-", "1-", "I/").
"""

import regex

from tuliem_report.blocks.marker import BULLET, MarkerRow
from tuliem_report.blocks.marker_values import COUNTING_STARTS, bullet_places, counting_places, decimal_places, ordinal_places, roman_places
from tuliem_report.vietnamese.counting import COUNTING_PATTERN, ORDINAL_PATTERN, letter_ordinals

_WORD = rf"(?:{ORDINAL_PATTERN}|{COUNTING_PATTERN})".replace(" ", r"\ ")
_ROMAN = r"[IVX]{1,6}"
_AFTER = r"(?:\s*[.\-–—/:)]+|\.\s*[-–—])"
"""What closes a number: "I." "I-" "I –" "1/" "1)" "1.-"."""


def _pattern(text: str) -> regex.Pattern[str]:
    return regex.compile(text, regex.VERBOSE | regex.V1)


MARKERS: tuple[MarkerRow, ...] = (
    MarkerRow(
        name="part",
        kind="part",
        rank=10,
        starts="PC",
        # PHẦN THỨ NHẤT | Phần thứ ba: | PHẦN I. | PHẦN 2 | CHƯƠNG II
        pattern=_pattern(
            rf"""(?P<marker>
                 (?: (?:PHẦN|CHƯƠNG)\ (?P<number> THỨ\ (?i:{_WORD}) | (?i:{_WORD})(?=\s*$|\s*[.:–—-]) | {_ROMAN} | \d{{1,2}} | [A-E] )\b
                   | (?:Phần|Chương)\ (?P<number> (?i:thứ\ {_WORD}) | (?i:{_WORD}) | {_ROMAN} | \d{{1,2}} | [A-E] )\b (?=\s*$|\s*[.:–—-]) )
                 \s*[.:–—-]* ) (?: \s*$ | \s*(?=[\p{{Lu}}“"(]) )"""
        ),
        values=ordinal_places,
        series="part",
        firm=True,
        examples={
            "PHẦN THỨ NHẤT": "THỨ NHẤT",
            "Phần thứ ba": "thứ ba",
            "PHẦN I": "I",
            "PHẦN I. KẾT QUẢ": "I",
            "PHẦN THỨ HAI: PHƯƠNG HƯỚNG": "THỨ HAI",
            "Phần 2": "2",
            "CHƯƠNG II": "II",
            "PHẦN THỨ NHẤT ĐÁNH GIÁ KẾT QUẢ": "THỨ NHẤT",
        },
        near_misses=("Phần lớn diện tích", "phần thứ hai của báo cáo", "Phần thứ hai trình bày", "Phần mềm"),
    ),
    MarkerRow(
        name="appendix",
        kind="appendix",
        rank=10,
        starts="P",
        # PHỤ LỤC | Phụ lục số 01: | PHỤ LỤC I
        pattern=_pattern(
            rf"""(?P<marker>(?: PHỤ\ LỤC | Phụ\ lục ) (?: \s+(?: (?i:số)\s*)? (?P<number> \d{{1,2}} | {_ROMAN} | [A-E] ) \b )?
                 \s*[.:–—-]* ) (?: \s*$ | (?<=[.:–—\s-])\s*(?=[\p{{Lu}}“"(]) )"""
        ),
        values=ordinal_places,
        series="appendix",
        firm=True,
        examples={"PHỤ LỤC": "", "Phụ lục số 01: Hệ thống chỉ tiêu": "01", "PHỤ LỤC I": "I", "PHỤ LỤC CÁC CHỈ TIÊU": ""},
        near_misses=("Phụ lục kèm theo", "phụ lục", "(Phụ lục 1)"),
    ),
    MarkerRow(
        name="article",
        kind="article",
        rank=20,
        starts="Đ",
        # Điều 1. | Điều 12:
        pattern=_pattern(r"(?P<marker>(?:Điều|ĐIỀU)\ (?P<number>\d{1,3})\s*[.:])\s*"),
        values=decimal_places,
        series="article",
        firm=True,
        examples={"Điều 1. Tán thành": "1", "ĐIỀU 12:": "12"},
        near_misses=("Điều 4 Hiến pháp", "Điều lệ Đảng"),
    ),
    MarkerRow(
        name="upper_letter",
        kind="part",
        rank=20,
        starts="ABCDEFGHKLMN",
        # A. | B- | C/
        pattern=_pattern(rf"(?P<marker>(?P<number>[A-HK-N]){_AFTER})\s+(?=[\p{{Lu}}“\"(])"),
        values=letter_ordinals,
        series="upper_letter",
        firm=True,
        examples={"A. KẾT QUẢ": "A", "B- PHƯƠNG HƯỚNG": "B"},
        near_misses=("A Lưới là huyện", "Q. Từ Liêm, ", "a. Về kinh tế"),
    ),
    MarkerRow(
        name="roman",
        kind="section",
        rank=30,
        starts="IVX",
        # I. | II- | IV – | V/
        pattern=_pattern(rf"(?P<marker>(?P<number>{_ROMAN}){_AFTER})\s*(?=[\p{{Lu}}“\"(]|$)"),
        values=roman_places,
        series="roman",
        firm=True,
        examples={"I. BỐI CẢNH": "I", "II- PHƯƠNG HƯỚNG": "II", "IV – GIẢI PHÁP": "IV", "VI/ Nhiệm vụ": "VI", "II.KẾT QUẢ": "II"},
        near_misses=("XIV của Đảng", "I. lê", "VII, VIII", "IIII. KẾT"),
    ),
    MarkerRow(
        name="decimal",
        kind="item",
        rank=40,
        starts="0123456789",
        # 1. | 1- | 1/ | 1)
        pattern=_pattern(
            r"(?P<marker>(?P<number>\d{1,2})(?:\s?[.\-–—/:)]+|\.\s*[-–—]))(?:\s+(?=[\p{Lu}“\"'(\[])|(?=[\p{Lu}“]\p{Ll})|\s*$)"
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
            "12. Đồng thời": "12",
        },
        near_misses=("8.5 triệu đồng", "19, xung đột", "2025. Trong", "1.1. Xây dựng", "10-11%/năm", "5 tỷ"),
    ),
    MarkerRow(
        name="decimal2",
        kind="subitem",
        rank=50,
        starts="0123456789",
        # 1.1. | 2.3 | 1.1-
        pattern=_pattern(
            r"(?P<marker>(?P<number>\d{1,2}\.\d{1,2})(?:\s?[.\-–—/:)]+)?)(?:\s+(?=[\p{Lu}“\"'(\[])|(?<=[.)])(?=\p{Lu}\p{Ll})|\s*$)"
        ),
        values=decimal_places,
        series="decimal2",
        firm=False,
        examples={"1.1. Công tác": "1.1", "2.3 Văn hóa": "2.3", "1.1- Kinh tế": "1.1", "1.2.Xây dựng": "1.2"},
        near_misses=("1.1.1. Kinh tế", "7.908 đảng viên", "8.5 triệu"),
    ),
    MarkerRow(
        name="decimal3",
        kind="subitem",
        rank=60,
        starts="0123456789",
        # 1.1.1. | 2.3.4
        pattern=_pattern(
            r"(?P<marker>(?P<number>\d{1,2}\.\d{1,2}\.\d{1,2})(?:\s?[.\-–—/:)]+)?)(?:\s+(?=[\p{Lu}“\"'(\[])|(?<=[.)])(?=\p{Lu}\p{Ll})|\s*$)"
        ),
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
        pattern=_pattern(
            r"(?P<marker>(?P<number>\d{1,2}(?:\.\d{1,2}){3,4})(?:\s?[.\-–—/:)]+)?)(?:\s+(?=[\p{Lu}“\"'(\[])|(?<=[.)])(?=\p{Lu}\p{Ll})|\s*$)"
        ),
        values=decimal_places,
        series="decimal4",
        firm=False,
        examples={"1.1.1.1. Công tác": "1.1.1.1"},
        near_misses=("1.1.1. Công tác",),
    ),
    MarkerRow(
        name="labelled",
        kind="point",
        rank=75,
        starts="NGKĐB",
        # Nhiệm vụ 1: | Đột phá thứ nhất, | Nhóm giải pháp 2.
        pattern=_pattern(
            rf"""(?P<marker>(?: (?:Nhóm\ )?(?:Nhiệm|nhiệm)\ vụ | (?:Nhóm\ )?(?:Giải|giải)\ pháp | (?:Khâu\ )?(?:Đột|đột)\ phá | Bài\ học )
                 \ (?:số\ )? (?P<number> (?i:thứ)\ (?i:{_WORD}) | \d{{1,2}} | {_ROMAN} ) \s*[.:,\-–—] ) \s*"""
        ),
        values=ordinal_places,
        series="labelled",
        firm=True,
        examples={"Nhiệm vụ 1: Tập trung": "1", "Đột phá thứ nhất: Đẩy mạnh": "thứ nhất", "Nhóm giải pháp 2. Về": "2"},
        near_misses=("Nhiệm vụ trọng tâm", "Đột phá về hạ tầng", "Giải pháp 1 cửa"),
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
        name="lesson",
        kind="lesson",
        rank=84,
        starts=COUNTING_STARTS,
        # Một là, | Hai là: | Thứ ba,
        pattern=_pattern(
            rf"""(?P<marker>(?: (?P<number>(?i:{_WORD})\ là)\b | (?P<number>(?:Thứ|THỨ)\ (?i:{_WORD})) (?:\ là\b | (?=\s*[,:;.–—-])) )
                 \s*[,:;.]? (?:\s*[-–—](?=\s))? ) \s*"""
        ),
        values=counting_places,
        series="lesson",
        firm=True,
        examples={
            "Một là, bám sát": "Một là",
            "Hai là: giữ vững": "Hai là",
            "Thứ ba, nâng cao": "Thứ ba",
            "Năm là tăng cường": "Năm là",
            "Thứ hai là, giữ": "Thứ hai",
        },
        near_misses=("một lần nữa", "Thứ trưởng", "Thứ hai tuần sau", "Ba làng nghề", "Thứ hai tuần"),
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
        pattern=_pattern(r"(?P<marker>[-–—−])(?P<number>)(?:\s+(?=\S)|(?=\p{Lu}|\d))"),
        values=bullet_places,
        series="dash",
        firm=False,
        examples={"- Về kinh tế": "", "– Văn hóa": "", "-Tỷ lệ": ""},
        near_misses=("-----", "- - -"[1:]),
    ),
    MarkerRow(
        name="plus",
        kind="plus",
        rank=BULLET + 4,
        starts="+",
        pattern=_pattern(r"(?P<marker>\+)(?P<number>)\s*(?=\S)"),
        values=bullet_places,
        series="plus",
        firm=False,
        examples={"+ Về kinh tế": "", "+Tỷ lệ": ""},
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
