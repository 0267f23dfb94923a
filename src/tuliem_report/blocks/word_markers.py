"""The markers that are words: "Phần thứ nhất", "Mục I", "Điều 1.", "Nhiệm vụ 1:", "Một là,". Part of the table MARKERS.

A word begins a marker only where capitals, a punctuation mark or the line's end set it apart from running text.
"""

import regex

from tuliem_report.blocks.marker import MarkerRow
from tuliem_report.blocks.marker_values import COUNTING_STARTS, counting_places, decimal_places, ordinal_places
from tuliem_report.vietnamese.counting import NUMBER_WORD_PATTERN

_WORD = "(?&word)"  # a counting word or an ordinal: spelt out once in a pattern, for compiling it takes longest
_DEFINED = rf"(?(DEFINE)(?P<word>(?i:{NUMBER_WORD_PATTERN})))"
_ROMAN = r"[IVX]{1,6}"
_ORDINAL = rf"(?: {_WORD} | \d{{1,2}} | {_ROMAN} )"  # what follows "thứ"


def _pattern(text: str) -> regex.Pattern[str]:
    return regex.compile(text + _DEFINED if _WORD in text else text, regex.VERBOSE)


WORD_MARKERS: tuple[MarkerRow, ...] = (
    MarkerRow(
        name="part",
        kind="part",
        rank=10,
        starts="PC",
        # PHẦN THỨ NHẤT | Phần thứ ba: | PHẦN I. | PHẦN 2 | CHƯƠNG II
        pattern=_pattern(
            rf"""(?P<marker>
                 (?: (?:PHẦN|CHƯƠNG)\ (?P<number> THỨ\ {_ORDINAL} | {_WORD}(?=\s*$|\s*[.:–—-]) | {_ROMAN} | \d{{1,2}} | [A-E] )\b
                   | (?:Phần|Chương)\ (?P<number> (?i:thứ)\ {_ORDINAL} | {_WORD} | {_ROMAN} | \d{{1,2}} | [A-E] )\b (?=\s*$|\s*[.:–—-]) )
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
            "Phần thứ 2: Phương hướng": "thứ 2",
        },
        near_misses=("Phần lớn diện tích", "phần thứ hai của báo cáo", "Phần thứ hai trình bày", "Phần mềm"),
    ),
    MarkerRow(
        name="division",
        kind="section",
        rank=25,
        starts="M",
        # Mục I | MỤC 2. KẾT QUẢ | Mục thứ nhất:
        pattern=_pattern(
            rf"""(?P<marker>(?: MỤC\ (?P<number> THỨ\ {_WORD} | {_ROMAN} | \d{{1,2}} | [A-E] )\b
                   | Mục\ (?P<number> (?i:thứ)\ {_WORD} | {_ROMAN} | \d{{1,2}} | [A-E] )\b (?=\s*$|\s*[.:–—-]) )
                 \s*[.:–—-]* ) (?: \s*$ | \s*(?=[\p{{Lu}}“"(]) )"""
        ),
        values=ordinal_places,
        series="division",
        firm=True,
        examples={"Mục I": "I", "MỤC 2. KẾT QUẢ": "2", "Mục 1: Đặc điểm": "1", "MỤC THỨ NHẤT": "THỨ NHẤT"},
        near_misses=("MỤC LỤC", "Mục tiêu", "Mục 1 của Nghị quyết", "MỤC TIÊU", "Mục II Phần thứ nhất", "Mục 2, Điều 5"),
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
        name="labelled",
        kind="point",
        rank=75,
        starts="NGKĐBCQM",
        # Nhiệm vụ 1: | Đột phá thứ nhất, | Nhóm giải pháp 2. | Khâu đột phá thứ ba là | Chương trình số 1:
        pattern=_pattern(
            rf"""(?P<marker>(?: (?:Nhóm\ )?(?:Nhiệm|nhiệm)\ vụ (?:\ trọng\ tâm|\ chủ\ yếu|(?:,|\ và)\ giải\ pháp)?
                   | (?:Nhóm\ )?(?:Giải|giải)\ pháp (?:\ đột\ phá|\ trọng\ tâm|\ chủ\ yếu)? | (?:Khâu\ )?(?:Đột|đột)\ phá (?:\ chiến\ lược)?
                   | Bài\ học (?:\ kinh\ nghiệm)? | Quan\ điểm | Mục\ tiêu | Chỉ\ tiêu )
                 \ (?:số\ )? (?P<number> (?i:thứ)\ {_ORDINAL} | \d{{1,2}} | {_ROMAN} ) (?: \s*[.:,\-–—] | \ là\b[,:]? )
                 | (?:Chương\ trình|Đề\ án)\ (?:số\ )? (?P<number> \d{{1,2}} ) \s*[.:](?=\s) ) \s*"""
        ),
        values=ordinal_places,
        series="labelled",
        firm=True,
        examples={
            "Nhiệm vụ 1: Tập trung": "1",
            "Nhiệm vụ trọng tâm thứ hai: Phát triển": "thứ hai",
            "Đột phá thứ nhất: Đẩy mạnh": "thứ nhất",
            "Khâu đột phá thứ ba là cải cách": "thứ ba",
            "Nhóm giải pháp 2. Về": "2",
            "Nhóm nhiệm vụ, giải pháp thứ 3: Phát triển": "thứ 3",
            "Quan điểm 1: Phát triển": "1",
            "Chỉ tiêu 12. Tỷ lệ": "12",
            "Chương trình 1: Cải cách": "1",
        },
        near_misses=(
            "Nhiệm vụ trọng tâm",
            "Đột phá về hạ tầng",
            "Giải pháp 1 cửa",
            "Chương trình 01-CTr/TU",
            "Chỉ tiêu 5 năm",
            "Mục tiêu 2030:",
            "Đề án 06/CP",
            "Quan điểm chỉ đạo",
        ),
    ),
    MarkerRow(
        name="lesson",
        kind="lesson",
        rank=84,
        starts=COUNTING_STARTS,
        # Một là, | Hai là: | Thứ ba,
        pattern=_pattern(
            rf"""(?P<marker>(?: (?P<number>{_WORD}\ là)\b | (?P<number>(?:Thứ|THỨ)\ {_WORD}) (?:\ là\b | (?=\s*[,:;.–—-])) )
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
)

APPENDIX = next(row for row in WORD_MARKERS if row.name == "appendix")
