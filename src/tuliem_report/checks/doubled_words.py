"""Words that stand twice: "yêu cầu theo theo hướng dẫn", "của của", "phát triển phát triển".

Vietnamese doubles many words on purpose ("luôn luôn", "từ từ") and lets words meet that end and begin alike ("hợp tác tác động",
"tồn tại tại xã"). So a single syllable is only reported where the table has it, and not beside a word with which it makes another
word; two syllables that stand twice are always a slip, but for adverbs of the manner "từng bước từng bước".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tuliem_report.checks.finding import Slip
from tuliem_report.checks.wording import Word, phrases
from tuliem_report.report.texts import Text


@dataclass(frozen=True, slots=True)
class FunctionWord:
    """A word that is never doubled, unless the first belongs to the word `after` which it stands, or the second to what follows."""

    word: str
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


FUNCTION_WORDS: tuple[FunctionWord, ...] = (
    FunctionWord("bằng", after=("công", "cân", "văn", "thăng", "đồng", "bình", "san", "ngang", "mặt")),
    FunctionWord("bị", after=("thiết", "trang", "chuẩn", "dự", "dự")),
    FunctionWord("bởi"),
    FunctionWord("các"),
    FunctionWord("cho"),
    FunctionWord("cũng"),
    FunctionWord("của", before=("cải",)),
    FunctionWord("cùng", after=("vô", "cuối", "tận", "khôn", "khốn", "đường")),
    FunctionWord("đã"),
    FunctionWord("đang"),
    FunctionWord("đến", after=("điểm", "hướng", "nơi")),
    FunctionWord("để"),
    FunctionWord("được", after=("đạt", "làm", "thu", "giành", "có", "nhận", "hưởng", "huy", "động", "khắc", "phục")),
    FunctionWord("dưới", after=("bên", "phía", "cấp")),
    FunctionWord("hoặc"),
    FunctionWord("là", after=("ấy", "lượt", "bay"), before=("lượt",)),
    FunctionWord("mỗi"),
    FunctionWord("nhằm"),
    FunctionWord("như", after=("hầu", "dường", "gần", "y")),
    FunctionWord("nhưng"),
    FunctionWord("những"),
    FunctionWord("ở", after=("nhà", "chỗ", "nơi", "ăn", "đất")),
    FunctionWord("sẽ"),
    FunctionWord("tại", after=("tồn", "hiện", "thực")),
    FunctionWord("theo", after=("kèm", "tiếp", "noi", "đi", "làm", "gửi", "mang", "học", "dõi", "thực")),
    FunctionWord("trên", after=("bên", "phía", "cấp", "nêu", "kể")),
    FunctionWord("trong", after=("bên", "phía", "trắng"), before=("sạch", "sáng", "suốt", "trẻo", "lành", "xanh")),
    FunctionWord("và"),
    FunctionWord("vào", after=("đầu", "lối", "cổng", "ra")),
    FunctionWord("về", after=("trở", "quay")),
    FunctionWord("việc", after=("làm", "công", "sự", "vụ", "học", "nghỉ", "thôi", "giải")),
    FunctionWord("với"),
)
_TABLE = {row.word: row for row in FUNCTION_WORDS}
_DOUBLED_ON_PURPOSE = frozenset({"từng", "dần", "ngày", "hàng", "hằng", "mãi", "nhà", "người", "năm", "đời", "việc", "một", "hai"})
_UNITS = frozenset({"tỷ", "triệu", "nghìn"})  # beside each other where the columns of a table became one line


def find(texts: Sequence[Text]) -> Iterator[Slip]:
    """Find them; the slip is both, the suggestion one of them."""
    for phrase in phrases(texts):
        for place in range(1, len(phrase)):
            if _is_doubled(phrase, place):
                first, second = phrase[place - 1], phrase[place]
                yield Slip(first.text, first.start, second.end, first.printed)
            elif _are_two_doubled(phrase, place):
                first, end = phrase[place - 3], phrase[place]
                yield Slip(first.text, first.start, end.end, first.text.text[first.start : phrase[place - 2].end])


def _is_doubled(phrase: Sequence[Word], place: int) -> bool:
    """Tell whether a function word stands here as it stood before."""
    word, row = phrase[place], _TABLE.get(phrase[place].key)
    if row is None or phrase[place - 1].key != row.word or not _same_case(phrase[place - 1], word):
        return False
    before = phrase[place - 2].key if place > 1 else ""
    following = phrase[place + 1].key if place + 1 < len(phrase) else ""
    return before not in row.after and following not in row.before


def _same_case(first: Word, second: Word) -> bool:
    """Tell that the second begins no sentence or name: "trong Trong" is another slip."""
    return second.printed.islower() or (first.printed.isupper() and second.printed.isupper())


def _are_two_doubled(phrase: Sequence[Word], place: int) -> bool:
    """Tell whether two words in small letters stand here as they stood before."""
    if place < 3:
        return False
    first, second, third, fourth = phrase[place - 3 : place + 1]
    if first.key != third.key or second.key != fourth.key or first.key == second.key or first.key in _DOUBLED_ON_PURPOSE | _UNITS:
        return False
    return all(word.printed.islower() for word in (second, third, fourth))
