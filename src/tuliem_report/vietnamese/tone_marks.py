"""Spellings of one word that differ only in style: the place of the tone mark (hoà, hòa) and i for y (quản lí, quản lý).

The canonical form is for comparing, never for printing. It has the length of the text, so offsets stay.
"""

import re

_TONES_OF = {"a": "àáảãạ", "e": "èéẻẽẹ", "o": "òóỏõọ", "u": "ùúủũụ", "y": "ỳýỷỹỵ", "i": "ìíỉĩị"}
_LETTER = r"[^\W\d_]"


def _both_cases(letters: str) -> str:
    return letters + letters.upper()


def _placements() -> dict[str, str]:
    """Map each new-style ending ("oà", "OÀ", "Oà" …) to the old-style one ("òa")."""
    return {
        (upper(first) + lower_or_not(new)): upper(old) + lower_or_not(second)
        for first, second in ("oa", "oe", "uy")
        for new, old in zip(_TONES_OF[second], _TONES_OF[first], strict=True)
        for upper in (str.lower, str.upper)
        for lower_or_not in (str.lower, str.upper)
    }


_OLD_STYLE = _placements()
_NEW_STYLE = {old: new for new, old in _OLD_STYLE.items()}


def _ending_pattern(*, toned_first: bool) -> re.Pattern[str]:
    """Match an open oa, oe or uy with its tone; behind q the u belongs to the onset ("quý" has no other spelling)."""

    def letters(vowel: str, toned: bool) -> str:
        return f"[{_both_cases(_TONES_OF[vowel] if toned else vowel)}]"

    pairs = [letters(first, toned_first) + letters(second, not toned_first) for first, second in ("oa", "oe", "uy")]
    return re.compile(rf"(?:{pairs[0]}|{pairs[1]}|(?<![qQ]){pairs[2]})(?!{_LETTER})")


_NEW_ENDING = _ending_pattern(toned_first=False)
_OLD_ENDING = _ending_pattern(toned_first=True)


def canonical(text: str) -> str:
    """Put the tone marks of a text in the old place: "hoà", "uỷ", "thuý" become "hòa", "ủy", "thúy"."""
    return _NEW_ENDING.sub(lambda match: _OLD_STYLE[match[0]], text)


def new_style(text: str) -> str:
    """Put the tone marks of a text in the new place: "hòa", "ủy", "thúy" become "hoà", "uỷ", "thuý"."""
    return _OLD_ENDING.sub(lambda match: _NEW_STYLE[match[0]], text)


def same_tone_placement(left: str, right: str) -> bool:
    """Tell whether two texts are the same but for the place of tone marks."""
    return left == right or canonical(left) == canonical(right)


# i and y are free in open syllables after these onsets; everywhere else the spelling is fixed or the words differ (tai, tay).
_OPEN_I = re.compile(rf"(?<!{_LETTER})(?:[hklmst]|qu)(?P<vowel>[iìíỉĩị])(?!{_LETTER})", re.IGNORECASE)
_TO_Y = str.maketrans(_both_cases("iìíỉĩị"), _both_cases("yỳýỷỹỵ"))

# A capital within a sentence belongs to a name, unless the syllable begins one of these words (as in "Sở Kỹ thuật").
_COMMON_WORDS = {
    "hy": {"sinh", "vọng"},
    "kỳ": {"họp", "thi", "vọng", "quan", "tích"},
    "ký": {"kết", "túc", "ức", "hiệu"},
    "kỷ": {"luật", "niệm", "cương", "yếu", "nguyên", "lục"},
    "kỹ": {"thuật", "năng", "nghệ", "sư", "xảo"},
    "lý": {"luận", "tưởng", "do", "lẽ", "lịch", "thuyết"},
    "mỹ": {"thuật", "quan", "nghệ"},
    "quy": {"hoạch", "định", "chế", "trình", "mô", "ước", "tắc"},
    "quý": {"báo", "hiếm", "khách", "vị"},
    "sỹ": {"quan"},
    "tỷ": {"lệ", "đồng", "trọng", "giá", "suất"},
}

# In a line of capitals only the word before can tell a name: of a place, of a person, or a family name.
_BEFORE_NAMES = set(
    """PHƯỜNG XÃ TỈNH HUYỆN QUẬN THÀNH PHỐ TP THỊ TRẤN ẤP THÔN LÀNG BẢN BUÔN SÔNG ĐƯỜNG CẦU KHU CHÍ ÔNG BÀ ANH CHỊ
    NGUYỄN TRẦN PHẠM HUỲNH PHAN VŨ VÕ ĐẶNG BÙI ĐỖ NGÔ LÊ VĂN""".split()  # noqa: SIM905
)

# What a sentence may begin after: nothing, a full stop, a colon, a list marker, a dash at the head of the line.
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…]|^\W*\w{1,4}[.)/]|^\W+)\s*[\"“‘'(\[]*\s*$")
_LONGEST_MARKER = 16
_NEXT_WORD = re.compile(rf"\s+({_LETTER}+)")
_LAST_WORD = re.compile(rf"({_LETTER}+)\W*$")


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a capitalised syllable belongs to a proper name."""
    syllable = match[0]
    before = text[max(0, match.start() - _LONGEST_MARKER) : match.start()]
    following = _NEXT_WORD.match(text, match.end())
    word = following[1] if following else ""
    if syllable.isupper():
        previous = _LAST_WORD.search(before)
        return previous is not None and previous[1] in _BEFORE_NAMES
    if word in _COMMON_WORDS.get(syllable.lower().translate(_TO_Y), ()):
        return False
    return word[:1].isupper() or not _SENTENCE_START.search(before)


def canonical_iy(text: str) -> str:
    """Write y where i and y are one word's two spellings: "quản lí", "kĩ năng", "tỉ lệ", "qui định" get y.

    Proper names keep their letter: "Mĩ Đình" is not "Mỹ Đình". A capitalised syllable is taken for part of a name when it
    stands within a sentence and begins no common word ("Kỹ thuật"), or begins a sentence and a capital follows ("Mỹ Đình
    là…"). In capitals throughout it is one after a word that introduces names ("PHƯỜNG MĨ ĐÌNH", "NGUYỄN THỊ LÍ").
    """

    def spell(match: re.Match[str]) -> str:
        if match[0] != match[0].lower() and _is_name(text, match):
            return match[0]
        return match[0][:-1] + match["vowel"].translate(_TO_Y)

    return _OPEN_I.sub(spell, text)
