"""Well-formed Vietnamese syllables: onset + rhyme + tone.

Well-formed is what the spelling rules allow, not what a dictionary lists: "phưởng" is well-formed though no word is spelt so.
A tone mark may stand in the old or the new place ("hòa", "hoà"), i and y may change places where usage lets them ("lý", "lí").
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")  # ngang, huyền, sắc, ngã, hỏi, nặng
_TONES_OF_STOPS = ("\u0301", "\u0323")

# Rhymes by what may stand before them. Those ending in p, t, c, ch take only the tones sắc and nặng.
_PLAIN = _listed(
    "a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âu ây âm ân âng âc âp ât e eo em en eng ec ep et ê êu êm ên ênh êch êp êt "
    "i ia iêc iêm iên iêng iêp iêt iêu im in inh ich ip it iu o oi om on ong oong ooc oc op ot ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua ui um un ung uc up ut uôi uôm uôn uông uôc uôt ư ưa ưi ưu ưm ưng ưc ưt ươi ươu ươm ươn ương ươc ươp ươt"
)
_ROUNDED = _listed(
    "oa oai oay oao oe oeo oam oan oang oanh oac oach oap oat oăm oăn oăng oăc oăt oen oet uân uâng uât uây uê uênh uêch uơ "
    "uy uya uyu uyên uyêt uyn uynh uych uyt"
)
_WITHOUT_ONSET = _listed("y yêm yên yêng yêt yêu")
_AFTER_QU = _listed(
    "a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âu ây âm ân âng âc ât e eo en eng ec et ê ên ênh êch êt êu "
    "i ia in inh ich it y yên yêt ynh yt ơ ơi ơn ơt ôc"
)
_AFTER_GI = ["", "n", "m", "p", "êng", "êt", "êc", "êm", "ên", "ê", "êu"]  # the i of the rhyme falls together with that of gi

_ONSETS = _listed("b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x")
_BEFORE_ROUNDED = set(_listed("c ch d đ g h kh l n ng nh r s t th tr x"))
_BEFORE_Y = set(_listed("b d h k l m n r s t th v x"))
_BEFORE_FRONT_ONLY = {"k", "gh", "ngh"}
_NEVER_BEFORE_FRONT = {"c", "g", "ng"}
_BORROWED = ("boa", "buýt", "gen", "phuy", "voan")
_COMPOSED = {(vowel, tone): unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES}
_TONELESS = str.maketrans({composed: vowel for (vowel, tone), composed in _COMPOSED.items() if tone})
_EITHER_PLACE = {"oa", "oe", "uy"}  # open rhymes whose tone stands on the first letter (old) or on the second (new)


def _bare_syllables() -> Iterator[tuple[str, str]]:
    """Give each onset with each rhyme that the spelling lets follow it."""
    for onset in ("", *_ONSETS):
        for rhyme in _PLAIN:
            front = rhyme[0] in "eêi"
            if (onset in _BEFORE_FRONT_ONLY and not front) or (onset in _NEVER_BEFORE_FRONT and front):
                continue
            if onset or not rhyme.startswith("iê"):
                yield onset, rhyme
    yield from ((onset, rhyme) for onset in ("", *_BEFORE_ROUNDED) for rhyme in _ROUNDED)
    yield from (("", rhyme) for rhyme in _WITHOUT_ONSET)
    yield from ((onset, "y") for onset in _BEFORE_Y)
    yield from (("qu", rhyme) for rhyme in _AFTER_QU)
    yield from (("gi", rhyme) for rhyme in _AFTER_GI)
    yield from (("gi", rhyme) for rhyme in _PLAIN if rhyme[0] not in "iê")


def _tone_places(rhyme: str) -> tuple[int, ...]:
    """Tell which letters of a rhyme may carry its tone mark; -1 is the i of an onset "gi"."""
    marked = [place for place, letter in enumerate(rhyme) if letter in "ăâêôơư"]
    if marked:
        return (marked[-1],)
    vowels = [place for place, letter in enumerate(rhyme) if letter in "aeiouy"]
    if rhyme in _EITHER_PLACE:
        return (0, 1)
    if not vowels or vowels[-1] < len(rhyme) - 1:
        return (vowels[-1] if vowels else -1,)
    return (vowels[-2] if len(vowels) > 1 else vowels[0],)


def _spellings(onset: str, rhyme: str) -> Iterator[str]:
    """Give one syllable with each tone it can take."""
    for tone in _TONES_OF_STOPS if rhyme.endswith(("p", "t", "c", "ch")) else _TONES:
        for place in _tone_places(rhyme):
            letters = onset + rhyme
            carrier = len(onset) + place
            yield letters[:carrier] + _COMPOSED[letters[carrier], tone] + letters[carrier + 1 :]


def syllables() -> frozenset[str]:
    """All well-formed syllables in small letters, NFC: some 17,000. To ask for one, `is_syllable` is a hundred times faster."""
    return frozenset(spelling for onset, rhyme in _bare_syllables() for spelling in _spellings(onset, rhyme)) | frozenset(_BORROWED)


@cache
def _divisions() -> dict[str, list[tuple[str, str]]]:
    """Map each syllable without its tone to the onsets and rhymes that make it."""
    divisions: dict[str, list[tuple[str, str]]] = {}
    for onset, rhyme in _bare_syllables():
        divisions.setdefault(onset + rhyme, []).append((onset, rhyme))
    return divisions


@lru_cache(maxsize=2**13)  # more than the syllables of any document
def _is_spelt(letters: str) -> bool:
    divisions = _divisions().get(letters.translate(_TONELESS), ())
    return letters in _BORROWED or any(letters in _spellings(onset, rhyme) for onset, rhyme in divisions)


def is_syllable(word: str) -> bool:
    """Tell whether `word` (NFC, any capitals) is spelt like one Vietnamese syllable."""
    return _is_spelt(word.lower())
