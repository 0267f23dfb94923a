"""Set phrases of the genre written amiss: a comma lost in an enumeration, a name without its capital, a space inside a symbol.

Each row holds a pattern of the wrong forms and the right one; what could be meant so is no row here, and where usage wavers the
document itself decides (`variants`). What surprises: "phòng chống" is a slip only before what laws and directives name so, and
"kiểm tra giám sát" is none before "viên".
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from tuliem_report.checks.finding import Slip
from tuliem_report.report.texts import Text


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """One phrase: `right` has the pattern's groups in braces. An example maps a text to the right one; near misses hold no slip."""

    name: str
    pattern: str
    right: str
    examples: Mapping[str, str]
    near_misses: tuple[str, ...] = ()
    source: str = ""

    @property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, between ends of words, compiled once."""
        return _compiled(self.pattern)


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\p{{L}})(?:{pattern})(?!\p{{L}})")


def _listed(*words: str, before: str = "", after: str = "") -> tuple[str, str]:
    """Give the pattern of an enumeration that lacks a comma, and the right form; `before`, `after` say what must not stand there."""
    names = "abcdef"[: len(words)]
    gaps = ",? ".join(f"(?P<{name}>{word})" for name, word in zip(names, words, strict=True))
    no_slip = ", ".join(words)
    guard = (rf"(?<!(?:{before}),? )" if before else "") + rf"(?!{no_slip})"
    pattern = rf"(?i:{guard}{gaps}" + (rf"(?!,? (?:{after}))" if after else "") + ")"
    return pattern, ", ".join(f"{{{name}}}" for name in names)


_AGAINST = (
    "tham nhũng|lãng phí|tiêu cực|ma (?:túy|tuý)|mại dâm|tội phạm|các loại tội phạm|tệ nạn|bạo lực|thiên tai|lụt bão|bão lụt|hạn hán"
    "|dịch|đại dịch|bệnh|cháy nổ|cháy, nổ|cháy rừng|khủng bố|rửa tiền|buôn lậu|mua bán người|HIV|tác hại|xâm hại|đuối nước|sạt lở"
    "|gian lận thương mại|vi phạm"
)

_TYPES = "NQ|CT|KL|QĐ|QyĐ|CTr|CTHĐ|KH|HD|BC|TB|ĐA|QC|TTr|CV|TT|NĐ"
_PEOPLE = "cán bộ|đảng viên|công chức|viên chức|nhân dân|người dân|hội viên|đoàn viên|thanh niên|học sinh|doanh nghiệp|lao động|phụ nữ"
_NO_ADDRESS = r"(?<![@./\w])"

# Commas first, then capitals, then spaces.
ROWS: tuple[SetPhrase, ...] = (
    SetPhrase(
        "phòng, chống",
        rf"(?i:(?P<first>phòng) (?P<second>chống) (?P<what>{_AGAINST}))",
        "{first}, {second} {what}",
        {"công tác phòng chống tham nhũng": "công tác phòng, chống tham nhũng", "Luật Phòng chống ma túy": "Luật Phòng, chống ma túy"},
        ("phòng và chống tham nhũng", "tuyến phòng chống giặc ngoại xâm"),
        "the laws on phòng, chống tham nhũng (2018), ma túy (2021), bạo lực gia đình (2022), thiên tai (2013), mua bán người (2024)",
    ),
    SetPhrase(
        "kiểm tra, giám sát",
        *_listed("kiểm tra", "giám sát", after="viên|thi công|chất lượng|hành trình"),
        {"công tác kiểm tra giám sát của Đảng": "công tác kiểm tra, giám sát của Đảng"},
        ("kiểm tra giám sát viên", "kiểm tra giám sát thi công", "kiểm tra và giám sát", "kiểm tra, giám sát"),
        "Điều lệ Đảng, chapter VII: công tác kiểm tra, giám sát",
    ),
    SetPhrase(
        "cán bộ, đảng viên",
        *_listed("cán bộ", "đảng viên"),
        {"đội ngũ cán bộ đảng viên": "đội ngũ cán bộ, đảng viên"},
        ("cán bộ là đảng viên", "cán bộ Đảng", "cán bộ, đảng viên"),
    ),
    SetPhrase(
        "cán bộ, công chức",
        *_listed("cán bộ", "công chức", after="viên chức|danh"),
        {"một số cán bộ công chức": "một số cán bộ, công chức"},
        ("cán bộ, công chức", "cán bộ công chứng"),
        "Luật Cán bộ, công chức",
    ),
    SetPhrase(
        "cán bộ, công chức, viên chức",
        *_listed("cán bộ", "công chức", "viên chức"),
        {"cán bộ, công chức viên chức": "cán bộ, công chức, viên chức", "cán bộ công chức, viên chức": "cán bộ, công chức, viên chức"},
        ("cán bộ, công chức, viên chức", "cán bộ, công chức và viên chức"),
        "Luật Cán bộ, công chức; Luật Viên chức",
    ),
    SetPhrase(
        "công chức, viên chức",
        *_listed("công chức", "viên chức", before="cán bộ"),
        {"đội ngũ công chức viên chức": "đội ngũ công chức, viên chức"},
        ("công chức và viên chức", "công chức, viên chức"),
    ),
    SetPhrase(
        "chính sách, pháp luật của Nhà nước",
        r"(?P<first>[Cc]hính sách) pháp luật (?P<what>(?:của )?Nhà nước)",
        "{first}, pháp luật {what}",
        {"thực hiện chính sách pháp luật của Nhà nước": "thực hiện chính sách, pháp luật của Nhà nước"},
        ("chính sách pháp luật về thuế", "hệ thống chính sách pháp luật"),
    ),
    SetPhrase(
        "chủ trương, đường lối, chính sách",
        r"(?i:(?P<first>chủ trương|đường lối) (?P<second>chủ trương|đường lối|chính sách))",
        "{first}, {second}",
        {"mọi chủ trương chính sách của Đảng": "mọi chủ trương, chính sách của Đảng"},
        ("chủ trương về chính sách", "đường lối, chủ trương"),
    ),
    SetPhrase(
        "tham nhũng, lãng phí, tiêu cực",
        r"(?i:(?P<first>tham nhũng|lãng phí|tiêu cực) (?P<second>tham nhũng|lãng phí|tiêu cực))",
        "{first}, {second}",
        {"chống tham nhũng, tiêu cực lãng phí": "chống tham nhũng, tiêu cực, lãng phí"},
        ("tham nhũng và lãng phí", "tham nhũng, lãng phí"),
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực",
    ),
    SetPhrase(
        "khiếu nại, tố cáo",
        *_listed("khiếu nại", "tố cáo"),
        {"giải quyết đơn thư khiếu nại tố cáo": "giải quyết đơn thư khiếu nại, tố cáo"},
        ("khiếu nại và tố cáo",),
        "Luật Khiếu nại, Luật Tố cáo",
    ),
    SetPhrase(
        "khó khăn, thách thức",
        r"(?i:(?P<first>khó khăn) (?P<second>thách thức(?! (?:đối với|sự|cho|các|cả|mọi|không))|vướng mắc))",
        "{first}, {second}",
        {"còn nhiều khó khăn thách thức": "còn nhiều khó khăn, thách thức", "tháo gỡ khó khăn vướng mắc": "tháo gỡ khó khăn, vướng mắc"},
        ("những khó khăn thách thức sự phát triển", "khó khăn và thách thức"),
    ),
    SetPhrase(
        "tu dưỡng, rèn luyện",
        *_listed("tu dưỡng", "rèn luyện"),
        {"thiếu tu dưỡng rèn luyện": "thiếu tu dưỡng, rèn luyện"},
        ("tu dưỡng và rèn luyện",),
        "Quy định 37-QĐ/TW (2021): tu dưỡng, rèn luyện",
    ),
    SetPhrase(
        "công nghiệp hóa, hiện đại hóa",
        *_listed("công nghiệp h(?:óa|oá)", "hiện đại h(?:óa|oá)"),
        {"đẩy mạnh công nghiệp hóa hiện đại hóa": "đẩy mạnh công nghiệp hóa, hiện đại hóa"},
        ("công nghiệp hóa và hiện đại hóa",),
        "the programmes and resolutions of the Party since the 8th congress",
    ),
    SetPhrase(
        "dân giàu, nước mạnh",
        *_listed("dân giàu", "nước mạnh"),
        {"vì mục tiêu dân giàu nước mạnh": "vì mục tiêu dân giàu, nước mạnh"},
        ("dân giàu thì nước mạnh",),
        "Cương lĩnh (2011): dân giàu, nước mạnh, dân chủ, công bằng, văn minh",
    ),
    SetPhrase(
        "tư tưởng, đạo đức, phong cách",
        *_listed("tư tưởng", "đạo đức", "phong cách"),
        {"làm theo tư tưởng đạo đức, phong cách Hồ Chí Minh": "làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh"},
        ("tư tưởng đạo đức Hồ Chí Minh", "tư tưởng, đạo đức và phong cách"),
        "Chỉ thị 05-CT/TW (2016)",
    ),
    SetPhrase(
        "cấp ủy, chính quyền",
        *_listed("cấp (?:ủy|uỷ)", "chính quyền"),
        {"các cấp ủy chính quyền quan tâm": "các cấp ủy, chính quyền quan tâm"},
        ("cấp ủy và chính quyền", "cấp ủy, tổ chức đảng, chính quyền"),
    ),
    SetPhrase(
        "sở, ban, ngành",
        *_listed("sở", "ban", "ngành", before="cơ|công|trụ|hội|trường"),
        {"các sở ban ngành của tỉnh": "các sở, ban, ngành của tỉnh", "các sở, ban ngành": "các sở, ban, ngành"},
        ("các ban ngành", "cơ sở, ban ngành"),
    ),
    SetPhrase(
        # Behind an adjective "nhất" is the superlative: "quan trọng nhất là".
        "…, nhất là",
        rf"(?i:(?P<who>{_PEOPLE}) nhất là)",
        "{who}, nhất là",
        {"xây dựng đội ngũ cán bộ nhất là người đứng đầu": "xây dựng đội ngũ cán bộ, nhất là người đứng đầu"},
        ("nhiệm vụ quan trọng nhất là", "ít nhất là", "cán bộ, nhất là"),
    ),
    SetPhrase(
        "Hội đồng nhân dân",
        r"(?P<first>Hội đồng|(?:Ủy|Uỷ) ban|Tòa án|Toà án|Viện [Kk]iểm sát|Hội thẩm) Nhân dân",
        "{first} nhân dân",
        {"Hội đồng Nhân dân xã": "Hội đồng nhân dân xã", "Chủ tịch Ủy ban Nhân dân": "Chủ tịch Ủy ban nhân dân"},
        ("Hội đồng nhân dân", "sự ủng hộ của Nhân dân", "HỘI ĐỒNG NHÂN DÂN"),
        "Constitution of 2013, chapters VIII and IX",
    ),
    SetPhrase(
        # The name has a capital already; only the rest lacks it. At the head of a sentence the committee may be any one.
        "Ủy ban Kiểm tra",
        r"(?<=[\p{L},] )(?P<first>Ủy|Uỷ) ban kiểm tra",
        "{first} ban Kiểm tra",
        {"Đảng ủy, Ủy ban kiểm tra xã": "Đảng ủy, Ủy ban Kiểm tra xã"},
        ("các ủy ban kiểm tra", "Ủy ban kiểm tra các cấp", "Ủy ban Kiểm tra"),
        "Decree 30/2020/NĐ-CP, annex II: names of agencies",
    ),
    SetPhrase(
        "Mặt trận Tổ quốc",
        r"(?P<first>[Mm]ặt trận) tổ quốc|mặt trận Tổ quốc",
        "Mặt trận Tổ quốc",
        {"phối hợp với Mặt trận tổ quốc": "phối hợp với Mặt trận Tổ quốc"},
        ("Mặt trận Tổ quốc Việt Nam", "mặt trận văn hóa"),
        "Constitution of 2013, article 9",
    ),
    SetPhrase(
        "đại biểu Quốc hội",
        r"(?<=\p{Ll} )(?<!Đoàn |đoàn )Đại biểu (?P<what>Quốc hội|Hội đồng nhân dân|HĐND)",
        "đại biểu {what}",
        {"bầu cử Đại biểu Quốc hội khóa XV": "bầu cử đại biểu Quốc hội khóa XV"},
        ("Đoàn Đại biểu Quốc hội", "Đại biểu Quốc hội phát biểu", "“Đại biểu Quốc hội”"),
        "Constitution of 2013, articles 79 and 115",
    ),
    SetPhrase(
        "Biển Đông",
        r"(?<!bờ )biển Đông(?! (?:\p{Lu}|bắc|nam))",
        "Biển Đông",
        {"tình hình biển Đông phức tạp": "tình hình Biển Đông phức tạp"},
        ("bờ biển Đông", "vùng biển Đông Bắc", "Biển Đông"),
    ),
    SetPhrase(
        "Zalo",
        rf"{_NO_ADDRESS}zalo(?![./]?\w)",
        "Zalo",
        {"mạng xã hội như zalo": "mạng xã hội như Zalo"},
        ("zalo.me/xa", "Zalo"),
    ),
    SetPhrase(
        "Facebook",
        rf"{_NO_ADDRESS}facebook(?![./]?\w)",
        "Facebook",
        {"trang facebook của xã": "trang Facebook của xã"},
        ("www.facebook.com", "facebook.com/xa", "Facebook"),
    ),
    SetPhrase(
        "symbol of a document",
        rf"(?<![\d/])(?P<number>\d{{1,4}})(?: [-–] ?|[-–] )(?P<type>{_TYPES}) ?/ ?(?P<issuer>\p{{Lu}}[\p{{L}}-]*)",
        "{number}-{type}/{issuer}",
        {"Nghị quyết số 33 - NQ/TW": "Nghị quyết số 33-NQ/TW", "Quyết định 22- QĐ/TU": "Quyết định 22-QĐ/TU"},
        ("33-NQ/TW", "Số     -BC/ĐU", "30/2020/NĐ-CP"),
        "Hướng dẫn 36-HD/VPTW (2018) on the form of Party documents",
    ),
    SetPhrase(
        "dash between spaces",
        r"(?P<left>(?:\p{L}+ )?\p{L}*\p{Ll}\p{Ll})(?:[-–] | [-–])(?P<right>\p{L}\p{Ll}+(?: \p{Ll}+)?)",
        "{left} - {right}",
        {"kinh tế- xã hội": "kinh tế - xã hội", "thương mại -dịch vụ": "thương mại - dịch vụ"},
        ("kinh tế - xã hội", "ki-lô-mét", "Số -BC/TU", "I- Đánh giá"),
    ),
    SetPhrase(
        "range between spaces",
        r"(?<![\d./-])(?P<low>\d[\d.,]*)(?:[-–] | [-–])(?P<high>\d[\d.,]*\d|\d)(?!\d)(?P<unit>\p{L}*+)",
        "{low} - {high}{unit}",
        {"từ 350- 400 đảng viên": "từ 350 - 400 đảng viên", "80 -100ha": "80 - 100ha"},
        ("350 - 400", "350-400", "giảm -5"),
    ),
)


def find(texts: Sequence[Text]) -> Iterator[Slip]:
    """Find the set phrases that stand otherwise."""
    for row in ROWS:
        yield from slips_of(row, texts)


def slips_of(row: SetPhrase, texts: Iterable[Text]) -> Iterator[Slip]:
    """Find the slips that one row knows."""
    for text in texts:
        for match in row.compiled.finditer(text.text):
            yield Slip(text, match.start(), match.end(), row.right.format_map(match.groupdict()))
