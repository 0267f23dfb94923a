"""Characters put in order: one line or paragraph as the source gives it → the same in NFC with single plain spaces.

Every kind of repair is a row of `CHARACTER_RULES`. Quotes and dashes stay as they are; so do the ends of the text (a single
space there may join two runs). Legacy encodings must be converted first: the TCVN3 letter "ư" *is* the soft hyphen.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import regex

from tuliem_report.vietnamese.syllables import is_syllable
from tuliem_report.vietnamese.symbol_fonts import printed_symbols


@dataclass(frozen=True, slots=True)
class CharacterRule:
    """One kind of repair. `repair` gets each match of `pattern`; `message` is a sentence for a problem entry.

    A rule that is not `reported` mends what every document has.
    """

    name: str
    message: str
    pattern: regex.Pattern[str]
    repair: Callable[[str], str]
    examples: Mapping[str, str]
    near_misses: tuple[str, ...]
    reported: bool = True


@dataclass(frozen=True, slots=True)
class CharacterRepair:
    """How often a rule changed something in one text."""

    rule: CharacterRule
    count: int


_TONES = "\u0300\u0301\u0303\u0309\u0323"
_QUALITIES = "\u0302\u0306\u031b"
_TONE_FIRST = re.compile(f"([{_TONES}]+)([{_QUALITIES}]+)")

_LOOK_ALIKES = str.maketrans(
    "АВЕКМНОРСТУХІЈЅаекморсухіјѕһԁ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιϲ",
    "ABEKMHOPCTYXIJSaekmopcyxijshd" + "ABEZHIKMNOPTYXovic",
)


def _compose(text: str) -> str:
    """Compose letters with their marks, a tone mark typed before the circumflex, breve or horn included."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _TONE_FIRST.sub(r"\2\1", decomposed))


def _latin_word(word: str) -> str:
    """Give a word in Latin letters if all its foreign letters look like such and it can only be meant so."""
    latin = unicodedata.normalize("NFD", word).translate(_LOOK_ALIKES)
    if regex.search(r"[\p{Cyrillic}\p{Greek}]", latin):
        return word
    latin = _compose(latin)
    return latin if regex.search(r"\p{Latin}", word) or is_syllable(latin) else word


CHARACTER_RULES = (
    CharacterRule(
        name="lone-surrogate",
        message="half of a character pair was replaced",
        pattern=regex.compile(r"[\uD800-\uDFFF]"),
        repair=lambda _: "\ufffd",
        examples={"a\ud800b": "a\ufffdb"},
        near_misses=("😀",),
    ),
    CharacterRule(
        name="symbol-font",
        message="characters of a symbol font were replaced by the signs they show",
        pattern=regex.compile(r"[\uF020-\uF0FF]+"),
        repair=printed_symbols,
        examples={"\uf0b7 Về kinh tế": "• Về kinh tế", "\uf02d": "-", "\uf0a7": "▪", "\uf0fc": "✓", "\uf0d8": "➢", "\uf0b3 95%": "≥ 95%"},
        near_misses=("• Về kinh tế", "\ue000", "\uf8ff"),
    ),
    CharacterRule(
        name="hyphen-at-line-end",
        message="stand-ins for a hyphen were replaced by the hyphen",
        pattern=regex.compile(r"\uFFFE"),  # what PDFium gives for a hyphen at the end of a line
        repair=lambda _: "-",
        examples={"25\ufffeHD/BCĐTW": "25-HD/BCĐTW"},
        near_misses=("25-HD/BCĐTW", "2020 – 2025"),
    ),
    CharacterRule(
        name="control-character",
        message="control characters were removed",
        pattern=regex.compile(r"[\p{Cc}\uFFFF--[\t\n\v\f\r\x85]]+", regex.V1),
        repair=lambda _: "",
        examples={"Đảng\x07 bộ": "Đảng bộ", "\x1b[31mđỏ": "[31mđỏ", "a\x00": "a"},
        near_misses=("Đảng bộ", "\ufffd"),
    ),
    CharacterRule(
        name="invisible",
        message="zero-width characters, soft hyphens and direction marks were removed",
        pattern=regex.compile(r"[\p{Cf}\p{Default_Ignorable_Code_Point}]+"),
        repair=lambda _: "",
        examples={"phát\u200b triển": "phát triển", "nghị\u00adquyết": "nghịquyết", "\ufeffĐẢNG": "ĐẢNG", "\u202eabc": "abc"},
        near_misses=("2020-2025", "a b"),
    ),
    CharacterRule(
        name="pile-of-marks",
        message="marks beyond the eighth on one letter were removed",
        pattern=regex.compile(r"\p{M}{8}\K\p{M}+"),  # composing takes quadratic time on thousands of marks
        repair=lambda _: "",
        examples={"q" + "\u0301" * 20: "q" + "\u0301" * 8},
        near_misses=("q" + "\u0301" * 8, "Từ"),
    ),
    CharacterRule(
        name="composition",
        message="letters and separate marks were composed",
        pattern=regex.compile(r"\P{M}\p{M}.*", regex.DOTALL),  # all that follows at once: such a text is rarely mixed
        repair=_compose,
        examples={"Tu\u031b\u0300 Lie\u0302m": "Từ Liêm", "ê\u0301": "ế", "e\u0301\u0302": "ế", "ơ\u0323": "ợ"},
        near_misses=("Từ Liêm", "x\u030c", "đi\u1ec7\u0309n"),
    ),
    CharacterRule(
        name="ligature",
        message="ligatures were taken apart",
        pattern=regex.compile(r"[\uFB00-\uFB06]"),
        repair=lambda match: unicodedata.normalize("NFKC", match),
        examples={"ﬁnance": "finance", "eﬃcient": "efficient"},
        near_misses=("œuvre", "km²", "½"),
    ),
    CharacterRule(
        name="styled-letter",
        message="full-width or mathematical letters and digits were replaced by plain ones",
        pattern=regex.compile(r"[\uFF08\uFF09\uFF0C\uFF0E-\uFF1B\uFF21-\uFF3A\uFF41-\uFF5A\U0001D400-\U0001D7FF]+"),
        repair=lambda match: unicodedata.normalize("NFKC", match),
        examples={"（１）ＧＲＤＰ": "(1)GRDP", "𝐏𝐡𝐚𝐧": "Phan"},
        near_misses=("①", "m²", "＂"),
    ),
    CharacterRule(
        name="d-with-stroke",
        message="letters that look like Đ were replaced by Đ",
        pattern=regex.compile(r"[ÐƉðɖ]"),
        repair=lambda match: "Đ" if match in "ÐƉ" else "đ",
        examples={"Ðảng bộ": "Đảng bộ", "HÐND": "HĐND", "ðoàn": "đoàn"},
        near_misses=("Đảng", "đoàn", "D", "ɗ"),
    ),
    CharacterRule(
        name="look-alike",
        message="Cyrillic or Greek letters inside words were replaced by the Latin letters they look like",
        pattern=regex.compile(r"(?<![\p{L}\p{M}])[\p{Latin}\p{M}]*+[\p{Cyrillic}\p{Greek}][\p{L}\p{M}]*+"),
        repair=_latin_word,
        examples={"kіnh tế": "kinh tế", "Сông tác": "Công tác", "СО": "CO", "văn hóа": "văn hóa", "Υ tế": "Y tế", "сó": "có"},
        near_misses=("Москва", "СССР", "α", "kΩ", "μm", "µm", "Δt"),
    ),
    CharacterRule(
        name="white-space",
        message="kinds of white space were replaced by single spaces",
        pattern=regex.compile(r"[\s\u2800]+"),
        repair=lambda _: " ",
        examples={"a\u00a0b": "a b", "1.\tVề": "1. Về", "a \u2009 b": "a b", "a\u3000b\nc": "a b c", "  a ": " a "},
        near_misses=("a b", " a"),
        reported=False,
    ),
)

# Text made of these characters only, without double spaces, is untouched by every rule: the usual case, found out cheaply.
_PLAIN = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "".join(chr(code) for code in range(0xA1, 0x100) if code not in (0xAD, 0xD0, 0xF0))
    + "ĂăĐđĨĩŨũƠơƯư"
    + "".join(map(chr, range(0x1EA0, 0x1EFA)))
    + "–—‘’“”•…≤≥≈−→▪■□●○✓➢❖"
)
_UNUSUAL = re.compile(f"[^{re.escape(_PLAIN)}]")


def _is_plain(text: str) -> bool:
    return "  " not in text and _UNUSUAL.search(text) is None


def _apply(rule: CharacterRule, text: str) -> tuple[str, int]:
    """Repair each match and count those that changed."""
    changed = 0

    def repair(match: regex.Match[str]) -> str:
        nonlocal changed
        repaired = rule.repair(match[0])
        changed += repaired != match[0]
        return repaired

    return rule.pattern.sub(repair, text), changed


def normalise_with_repairs(text: str) -> tuple[str, tuple[CharacterRepair, ...]]:
    """Normalise, and tell which rules changed something, white space included (see `CharacterRule.reported`)."""
    if _is_plain(text):
        return text, ()
    repairs: list[CharacterRepair] = []
    for rule in CHARACTER_RULES:
        text, count = _apply(rule, text)
        if count:
            repairs.append(CharacterRepair(rule, count))
            if _is_plain(text):
                return text, tuple(repairs)
    return _compose(text), tuple(repairs)  # again: a mark may have stood behind something that is gone


def normalise(text: str) -> str:
    """Put the characters of one line or paragraph in order; idempotent."""
    return normalise_with_repairs(text)[0]
