"""Words that are spelt wrong: "đươc", "cuả", "nghành", "pháttriển", and "câng cao", "khu vục", "tuyên tuyền".

Two kinds. A word in small letters with Vietnamese letters that is no syllable is wrong by itself. A syllable that exists is wrong
where one letter or diacritic more, less, other or in its neighbour's place makes a word with the syllable beside it, and the syllable
as it stands makes none. Which words there are, the tables of `vietnamese` and the document itself say: what it writes three times is
a word. A syllable that is often a word of its own is only doubted in a phrase whose every other word stands there ("dân quân tự
về"), or where its neighbour hardly ever stands without the other. Names, foreign words, abbreviations and symbols are not judged.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import normalize

from tuliem_report.checks.finding import Slip
from tuliem_report.checks.wording import Word, key_of, phrases
from tuliem_report.report.texts import Text
from tuliem_report.vietnamese.common_syllables import common_syllables, is_common
from tuliem_report.vietnamese.compounds import compound_syllables, is_compound
from tuliem_report.vietnamese.fold import fold
from tuliem_report.vietnamese.seldom_syllables import is_real
from tuliem_report.vietnamese.syllables import is_syllable

_OFTEN = 3  # what a document writes so many times is meant,
_CLEARLY = 3  # and what it writes so many times as often as the other
_BOUND, _BOUND_OFTEN = 0.8, 3  # how often a syllable must have the same neighbour for nothing else to be thought of
_SHORTEST = 3  # letters of a word that may be judged without its neighbours
_AFTER_A_NUMBER = re.compile(r"\d\s?$")  # "1.184 tỷđ": an abbreviation of a unit
_VOWELS = frozenset("aeiouy")

# Of three words or four, none of which is put otherwise; any one of them may be the one that is misspelt.
_FIXED = """
dân quân tự vệ · phù hợp với · hệ thống chính trị · mặt trận tổ quốc · khối đại đoàn kết · ủy ban nhân dân · hội đồng nhân dân
ban chấp hành · ban thường vụ · bảo hiểm y tế · bảo hiểm xã hội · giải phóng mặt bằng · chuyển đổi số · cải cách hành chính
thủ tục hành chính · chủ nghĩa xã hội · đơn vị hành chính · tệ nạn xã hội · sản xuất kinh doanh · vốn đầu tư công · an toàn thực phẩm
thu nhập bình quân · ngân sách nhà nước · quản lý nhà nước · cơ cấu kinh tế · nông thôn mới nâng cao · đô thị văn minh · gia đình văn hóa
lực lượng vũ trang · quốc phòng toàn dân · an ninh nhân dân · biến đổi khí hậu · nguồn nhân lực · kết cấu hạ tầng · trong sạch vững mạnh
tăng trưởng kinh tế · an sinh xã hội · tổ chức cơ sở đảng · hoàn thành tốt nhiệm vụ · hoàn thành xuất sắc nhiệm vụ · vệ sinh môi trường
"""
_LONGEST_FIXED = 5


def _cut(word: str) -> set[str]:
    """The word and what is left of it without one letter: two words share one of these wherever one edit parts them."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _one_edit(left: str, right: str) -> bool:
    """Tell whether one letter lost, added, changed, or swapped with the next makes one word of the other."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    if len(left) != len(right):
        return right in _cut(left) or left in _cut(right)
    differing = [place for place, (one, other) in enumerate(zip(left, right, strict=True)) if one != other]
    if len(differing) == 1:
        return True
    first, last = differing[0], differing[-1]
    return len(differing) == 2 and last - first == 1 and left[first] == right[last] and left[last] == right[first]


def _closeness(left: str, right: str) -> int:
    """Rank the ways in which two words are near: the same marks in other places ("cuả"), the same letters with others, one edit."""
    same_marks = sorted(normalize("NFD", left)) == sorted(normalize("NFD", right))
    return 2 * same_marks + (fold(left) == fold(right)) + _one_edit(left, right)


@dataclass(slots=True)
class _Lexicon:
    """What a document writes, and how often."""

    words: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    near: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    folded: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def learn(self, spoken: Iterable[Sequence[Word]]) -> None:
        """Count the words and index them, and those of the tables, by what one edit leaves of them."""
        for phrase in spoken:
            keys = [word.key for word in phrase]
            self.words.update(keys)
            self.pairs.update(pairwise(keys))
        for key in self.words.keys() | compound_syllables() | common_syllables():
            if is_syllable(key):
                self.folded[fold(key)].add(key)
                for piece in _cut(key):
                    self.near[piece].add(key)

    def neighbours(self, key: str) -> set[str]:
        """Give the syllables that one edit parts from a word; of no syllable, also those with other diacritics."""
        found = {other for piece in _cut(key) for other in self.near.get(piece, ()) if _one_edit(key, other)}
        return found if is_syllable(key) else found | self.folded.get(fold(key), set())

    def support(self, before: str, key: str, after: str) -> int:
        """Tell how often a word stands beside one of these neighbours; in an everyday compound, at least often enough."""
        pairs = ((before, key), (key, after))
        return max(self.pairs[pair] + _OFTEN * is_compound(*pair) for pair in pairs)

    def is_bound(self, before: str, key: str, after: str) -> bool:
        """Tell whether an everyday compound is nearly all that a neighbour is used for in the document."""
        return any(
            is_compound(*pair) and self.pairs[pair] >= max(_BOUND_OFTEN, _BOUND * self.words[side])
            for side, pair in ((before, (before, key)), (after, (key, after)))
        )


def _fixed_with_a_gap() -> dict[tuple[str | None, ...], str]:
    """Map each fixed phrase with one word left out (None) to that word."""
    gaps: dict[tuple[str | None, ...], str] = {}
    for row in _FIXED.strip().splitlines():
        for phrase in row.split("·"):
            words = [key_of(word) for word in phrase.split()]
            gaps |= {(*words[:place], None, *words[place + 1 :]): word for place, word in enumerate(words)}
    return gaps


_GAPS = _fixed_with_a_gap()


def _fixed_word(keys: Sequence[str], place: int) -> str | None:
    """Give the word that a fixed phrase would have at a place, if all the others of the phrase stand there."""
    for length in range(3, _LONGEST_FIXED + 1):
        for start in range(max(0, place - length + 1), min(place, len(keys) - length) + 1):
            with_gap = (*keys[start:place], None, *keys[place + 1 : start + length])
            if (word := _GAPS.get(with_gap)) is not None:
                return word
    return None


def _is_one_vowel(word: str) -> bool:
    """Tell whether a word has one group of vowels, as Vietnamese syllables have and most foreign words have not."""
    groups = "".join(letter if letter in _VOWELS else " " for letter in fold(word)).split()
    return len(groups) == 1


def _halves(word: str) -> str:
    """Part two words that were written as one: "pháttriển" gives "phát triển"; empty where they make no everyday compound."""
    parts = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
    return next((f"{left} {right}" for left, right in parts if is_compound(left, right)), "")


def _mend_no_syllable(word: str, before: str, after: str, lexicon: _Lexicon) -> str | None:
    """Give what to write for a word that is no syllable: empty where several words are as near, None where it may be foreign."""
    if halves := _halves(word):
        return halves
    near = [other for other in lexicon.neighbours(word) if is_common(other)]

    def rank(other: str) -> tuple[int, int, int]:
        """Prefer what fits beside the neighbours, then what only wants another diacritic, then what the document writes more often."""
        return lexicon.support(before, other, after), _closeness(word, other), lexicon.words[other]

    ranked = sorted(near, key=rank, reverse=True)
    looks_foreign = word.isascii() or not _is_one_vowel(word) or len(word) < _SHORTEST
    if not ranked or (looks_foreign and lexicon.support(before, ranked[0], after) < _OFTEN):
        return None
    return ranked[0] if len(ranked) == 1 or rank(ranked[0]) > rank(ranked[1]) else ""


def _mend_syllable(keys: Sequence[str], place: int, lexicon: _Lexicon) -> str | None:
    """Give what to write for a syllable that is not what was meant, None where it may be; `keys` begins and ends with an empty one."""
    key = keys[place]
    fixed = _fixed_word(keys, place)
    before, after = keys[place - 1], keys[place + 1]
    own = lexicon.support(before, key, after)
    if own >= _OFTEN:
        return None
    if fixed is not None and _one_edit(key, fixed):
        return fixed
    if is_real(key) and lexicon.words[key] > 2:
        return None
    ranked = sorted((-lexicon.support(before, other, after), other) for other in lexicon.neighbours(key))
    if not ranked or -ranked[0][0] < max(_OFTEN, _CLEARLY * own):
        return None
    best = ranked[0][1]
    return best if not is_real(key) or lexicon.is_bound(before, best, after) else None


def find(texts: Sequence[Text]) -> Iterator[Slip]:
    """Find them in every text."""
    spoken = list(phrases(texts))
    lexicon = _Lexicon()
    lexicon.learn(spoken)
    for phrase in spoken:
        keys = ["", *(word.key for word in phrase), ""]
        for place, word in enumerate(phrase, start=1):
            mended = _mend(word, keys, place, lexicon) if word.judged else None
            if mended is not None:
                capital = word.printed[0].isupper()
                yield Slip(word.text, word.start, word.end, mended[:1].upper() + mended[1:] if capital else mended)


def _mend(word: Word, keys: Sequence[str], place: int, lexicon: _Lexicon) -> str | None:
    """Give what to write for a word, None where it is right or not to be judged."""
    if is_syllable(word.printed):
        return _mend_syllable(keys, place, lexicon)
    if _AFTER_A_NUMBER.search(word.text.text[: word.start][-2:]):
        return None
    return _mend_no_syllable(word.printed.lower(), keys[place - 1], keys[place + 1], lexicon)
