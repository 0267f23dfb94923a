"""Words that the source breaks or doubles: "ĐIỀ U KHO ẢN", "nhi ệ m v ụ", "B Á O C Á O", "ĐĐẠẠII HHỘỘII" → whole words.

Such text comes out of PDFs whose fonts are kerned, substituted or printed twice, and out of letter-spaced headings. Pieces are
joined where they are no words and their join is a syllable. The text is one line or paragraph in NFC. Wide gaps help, so a
letter-spaced heading is better mended before its white space is made single, but need not be.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tuliem_report.vietnamese.common_syllables import common_syllables
from tuliem_report.vietnamese.syllables import is_syllable
from tuliem_report.vietnamese.tone_marks import new_style
from tuliem_report.vietnamese.word_pieces import join_pieces


@dataclass(frozen=True, slots=True)
class Repair:
    """One mended stretch: `start` and `end` in the new text, and the characters that stood there before."""

    rule: str
    start: int
    end: int
    raw: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `replacement` for the characters from `start` to `end` of the old text."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True)
class BrokenWordRule:
    """One way in which words break. `mend` gives the edits, none where the text is sound or the matter uncertain.

    `mend` is also told whether the document is known to be broken.
    """

    name: str
    message: str
    mend: Callable[[str, bool], list[Edit]]
    examples: Mapping[str, str]
    near_misses: tuple[str, ...]


_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(r"\S+")
_ROMAN_NUMERAL = re.compile(r"[ivxlcdm]+", re.IGNORECASE)
_REPEATED = {times: re.compile(rf"(?:(.)\1{{{times - 1}}})+") for times in (4, 3, 2)}


def _doubled_runs(tokens: list[re.Match[str]], times: int) -> Iterator[list[re.Match[str]]]:
    """Give the stretches of neighbouring tokens whose every character stands `times` times."""
    run: list[re.Match[str]] = []
    for token in tokens:
        if token[0][:1] == token[0][1:2] and _REPEATED[times].fullmatch(token[0]):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_word_once(doubled: str, times: int) -> bool:
    """Tell whether a doubled token, taken once, can only be a word: "XXII" and "22" are what they are."""
    once = doubled[::times].strip(".,:;()-–")
    return len(once) > 1 and is_syllable(once) and not _ROMAN_NUMERAL.fullmatch(once)


def _undouble(text: str, suspected: bool) -> list[Edit]:  # noqa: ARG001 (every rule is asked in the same way)
    """Take doubled characters once where a whole run of words is doubled."""
    tokens = list(_TOKEN.finditer(text))
    for times in _REPEATED:
        runs = [run for run in _doubled_runs(tokens, times) if any(_is_word_once(token[0], times) for token in run)]
        if runs:
            return [Edit(token.start(), token.end(), token[0][::times]) for run in runs for token in run]
    return []


_WIDE_GAP = re.compile(r"\s{2,}")
_SPACED_GROUP = re.compile(r"\S(?: \S)+")
_SPACED_NUMBER = re.compile(r"(?<!\S)(?:\d(?: \d)+|[IVX](?: [IVX])+(?= [.\-–]))(?!\S)")
_SPACE_BEFORE_POINT = re.compile(r" (?=[.,;:)](?:\s|$))")
_FEWEST_SPACED = 5  # single characters that make a letter-spaced text
_SPACED_SHARE = 0.8


def _is_letter_spaced(text: str) -> bool:
    lengths = [len(token) for token in text.split()]
    singles = lengths.count(1)
    return singles >= _FEWEST_SPACED and singles >= _SPACED_SHARE * len(lengths)


def _close_up_letters(text: str, suspected: bool) -> list[Edit]:
    """Close up a letter-spaced text: by its wide gaps where it has any, else by its words."""
    if not _is_letter_spaced(text):
        return []
    groups = [match for match in _SPACED_GROUP.finditer(text) if re.fullmatch(r"\S(?: \S)*", match[0])]
    closed = [Edit(group.start(), group.end(), group[0].replace(" ", "")) for group in groups]
    if _WIDE_GAP.search(text.strip()) and 2 * sum(is_syllable(edit.replacement) for edit in closed) >= len(closed):
        return closed
    words = _join_pieces(text, suspected)
    return _merged(words, _closed(_SPACED_NUMBER, text), _closed(_SPACE_BEFORE_POINT, text)) if words else []


def _closed(pattern: re.Pattern[str], text: str) -> list[Edit]:
    return [Edit(match.start(), match.end(), match[0].replace(" ", "")) for match in pattern.finditer(text)]


def _merged(*lists: list[Edit]) -> list[Edit]:
    """Put lists of edits into one in the order of the text; of two that overlap, the one that begins first stays."""
    kept: list[Edit] = []
    for edit in sorted((edit for edits in lists for edit in edits), key=lambda edit: edit.start):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _join_pieces(text: str, suspected: bool) -> list[Edit]:
    return [Edit(start, end, text[start:end].replace(" ", "")) for start, end in join_pieces(text, suspected=suspected)]


BROKEN_WORD_RULES = (
    BrokenWordRule(
        name="doubled-characters",
        message="characters printed twice were taken once",
        mend=_undouble,
        examples={
            "ĐĐẠẠII HHỘỘII": "ĐẠI HỘI",
            "PPHHẦẦNN TTHHỨỨ NNHHẤẤTT:: 22002200 –– 22002255": "PHẦN THỨ NHẤT: 2020 – 2025",
            "11.. ĐĐiiềềuu 55 Phạm vi": "1. Điều 5 Phạm vi",
            "ĐĐĐẠẠẠIII HHHỘỘỘIII": "ĐẠI HỘI",
        },
        near_misses=("XXII", "năm 2200, II. 33", "ÔÔ", "xxii ll", "AABB CCDD", "ÁÁ ÀÀ", "aa. bb.", "......"),
    ),
    BrokenWordRule(
        name="letter-spaced",
        message="letter-spaced words were closed up",
        mend=_close_up_letters,
        examples={
            "B Á O  C Á O  C H Í N H  T R Ị": "BÁO  CÁO  CHÍNH  TRỊ",
            "B Á O C Á O C H Í N H T R Ị": "BÁO CÁO CHÍNH TRỊ",
            "U B N D  X Ã  A N  P H Ú": "UBND  XÃ  AN  PHÚ",
            "N H I Ệ M K Ỳ 2 0 2 5 - 2 0 3 0": "NHIỆM KỲ 2025 - 2030",
            "I I I . H Ạ N C H Ế , N G U Y Ê N N H Â N": "III. HẠN CHẾ, NGUYÊN NHÂN",
            "C Ô N G A N": "CÔNG AN",
            "Đ Ả N G Ủ Y": "ĐẢNG ỦY",
            "N G H Ị Q U Y Ế T": "NGHỊ QUYẾT",
            "P H Ầ N T H Ứ N H Ấ T": "PHẦN THỨ NHẤT",
        },
        near_misses=("A B C D E G", "1 2 3 4 5 6 7", "I V X L C", "a b c d đ e", "- + * - +", "x x x x x", "A  B  C  D  E"),
    ),
    BrokenWordRule(
        name="broken-word",
        message="words broken by spaces were joined",
        mend=_join_pieces,
        examples={
            "ĐIỀ U KHO ẢN": "ĐIỀU KHOẢN",
            "L Ự C": "LỰC",
            "PH ẦN TH Ứ NH ẤT": "PHẦN THỨ NHẤT",
            "nhi ệ m v ụ": "nhiệm vụ",
            "TP. H Ồ Chí Minh": "TP. HỒ Chí Minh",
            "S Ử D Ụ NG D Ị CH V Ụ NGH Ỉ DƯỠ NG": "SỬ DỤNG DỊCH VỤ NGHỈ DƯỠNG",
            "Áp dụ ng t ừ ngày, ch ủ th ẻ": "Áp dụng từ ngày, chủ thẻ",
            "ti ếp t ục xu ất kh ẩu (h ợp tác)": "tiếp tục xuất khẩu (hợp tác)",
            "tiêu chu ẩn th ứ hai": "tiêu chuẩn thứ hai",
            "Đ ảng b ộ xã": "Đảng bộ xã",
            "m ở r ộng quy mô": "mở rộng quy mô",
        },
        near_misses=(
            "A B C", "a) b) c)", "I V X", "Ô ĐÔN", "y tế", "ý chí", "ở ấp 5", "dự án kho ai", "cho an toàn", "thu úng", "ồ ạt, ào ạt",
            "hạng B an toàn", "nhóm B ở khu vực", "NHÓM B AN TOÀN", "rộng 10 m ở khu vực", "điểm c ở trên", "ông H ở", "mục I a",
            "CHU ÂN LAI", "Chu Ân Lai", "xã Ia Ơ", "Ê Đê", "Ea H'leo", "vitamin A, B, C", "số 01-KH/QU ở", "UBND, HĐND, GRDP",
            "các điểm d đ e", "Đắk Lắk", "tự ái", "1 2 3", "du y", "the end of a term", "", "kho ảo", "phạm vi a",
            "Impossible de modifier le groupe de s en t",
        ),
    ),
)  # fmt: skip

_LONGEST_TEXT = 20_000

# A sound text has none of these at the head of a word: doubled letters, consonants alone, a syllable without onset that is no
# everyday word. Asked of each word in small letters, and of each only once: a report says the same few thousand words over and over.
_WITHOUT_ONSET = {word for word in common_syllables() if word[0] not in "bcdđghklmnpqrstvx"}
_EVERYDAY = "|".join(sorted(_WITHOUT_ONSET | set(map(new_style, _WITHOUT_ONSET))))
_SUSPECT = re.compile(
    r"[(\"“‘]?(?:([^\W\d_])\1"
    rf"|(?:[ckpt]h|ngh?|nh|gh|tr|qu|gi|[bcdđghklmnpqrstvx])(?!{_LETTER}|[\d/])"
    rf"|(?!(?:{_EVERYDAY})(?!{_LETTER}))[aeiouyà-ãè-êìíò-õùúýăĩũơưạ-ỹ]{{1,5}}(?:ch|ng|nh|[cmnpt])?(?!{_LETTER}|[\d/]))"
)


@lru_cache(maxsize=20_000)
def _is_suspect(word: str) -> bool:
    """Tell whether a word in small letters looks like a piece of one."""
    return _SUSPECT.match(word) is not None


def mend_broken_words(text: str, *, suspected: bool = False) -> tuple[str, tuple[Repair, ...]]:
    """Mend a text by the first rule that applies; `suspected` says that the document is known to have such breaks.

    Without it a doubtful join ("m ở": to open, or the item m) needs a certain one beside it. A text beyond 20,000
    characters, which no line or paragraph is, stays as it is.
    """
    if len(text) <= _LONGEST_TEXT and any(map(_is_suspect, text.lower().split(" "))):
        for rule in BROKEN_WORD_RULES:
            if edits := rule.mend(text, suspected):
                return _apply(rule.name, text, edits)
    return text, ()


def _apply(rule: str, text: str, edits: list[Edit]) -> tuple[str, tuple[Repair, ...]]:
    parts: list[str] = []
    repairs: list[Repair] = []
    done = length = 0
    for edit in edits:
        kept = text[done : edit.start]
        start = length + len(kept)
        length = start + len(edit.replacement)
        parts += (kept, edit.replacement)
        repairs.append(Repair(rule, start, length, text[edit.start : edit.end]))
        done = edit.end
    return "".join((*parts, text[done:])), tuple(repairs)


def restore_broken_words(text: str, repairs: tuple[Repair, ...]) -> str:
    """Give back the text as it was before `mend_broken_words`."""
    for repair in reversed(repairs):
        text = text[: repair.start] + repair.raw + text[repair.end :]
    return text
