"""Differences that say nothing: text → tokens whose keys are equal where only spelling habits and typesetting differ.

A key leaves out tone-mark placement (hoà/hòa), i/y (lí/lý), capitals, NFC/NFD, kinds of dash, the layout of numbers and dates.
White space, quotation marks and what closes a paragraph (". ; : ,") are in no token at all.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from tuliem_report.drafts.changes import Noise
from tuliem_report.vietnamese.syllables import is_syllable
from tuliem_report.vietnamese.tone_marks import canonical, canonical_iy

_QUOTES = "\"'“”„‟«»‘’‚‛`´″"
_CLOSING = frozenset(".;:,…")
_DASHES = frozenset("-‐‑‒–—−")

# Without groups, and with `re`, which takes half the time of `regex` here: a report has some 16,000 tokens.
_TOKEN = re.compile(
    rf"""[^\W\d_²³¹]+(?:[\u0300-\u036f]+[^\W\d_²³¹]*)*             # a syllable, in NFD too
       | \d{{1,2}}(?: \s?/\s?\d{{1,2}}\s?/\s? | -\d{{1,2}}- | \.\d{{1,2}}\. | \s+tháng\s+\d{{1,2}}\s+năm\s+ )\d{{4}}(?!\d)
       | \d+(?:[.,]\d+)*
       | \.{{3,}}
       | [-‐‑‒–—−]+
       | [^\s{_QUOTES}]""",
    re.VERBOSE,
)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_GROUPED_ABROAD = re.compile(r"\d{1,3}(?:,\d{3}){2,}")
_POINT = re.compile(r"(\d+)\.(\d{1,2})")
_PLAIN_NUMBER = re.compile(r"[\d.,]+")
_DOTTED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_DIGITS = re.compile(r"\d+")


class Token(NamedTuple):
    """One syllable, number, date or sign: `key` for comparing, `start` and `end` in the text."""

    key: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Cut a text into tokens, without the punctuation at its end."""
    tokens = [Token(token_key(match[0]), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    while len(tokens) > 1 and tokens[-1].key in _CLOSING:
        tokens.pop()
    return tokens


def raw_tokens(text: str) -> list[str]:
    """Cut a text into the characters of its tokens: what `token_key` takes."""
    tokens = _TOKEN.findall(text)
    while len(tokens) > 1 and token_key(tokens[-1]) in _CLOSING:
        tokens.pop()
    return tokens


@lru_cache(maxsize=1 << 15)
def token_key(token: str) -> str:
    """Give what tokens that differ only by noise have in common."""
    if token[0].isdecimal():
        return number_key(token) if _is_number(token) else _date_key(token)
    if token[0].isalpha():
        return canonical_iy(_without_style(token))
    if token[0] in _DASHES:
        return "-"
    return "…" if len(token) > 2 else unicodedata.normalize("NFKC", token)


def _is_number(token: str) -> bool:
    return _PLAIN_NUMBER.fullmatch(token) is not None and not _DOTTED_DATE.fullmatch(token)


def _without_style(word: str) -> str:
    """Small letters with the tone mark in its old place."""
    return canonical(unicodedata.normalize("NFC", word).casefold())


def number_key(number: str) -> str:
    """Give the value's plainest writing: "6.153" and "6153", "05" and "5", "5,0" and "5", "5.8" and "5,8" are the same."""
    if _GROUPED_ABROAD.fullmatch(number):
        return number.replace(",", "")
    if point := _POINT.fullmatch(number):
        return f"{_plain(point[1])},{point[2]}"
    whole, _, fraction = number.partition(",")
    if _GROUPED.fullmatch(whole):
        whole = whole.replace(".", "")
    if not whole.isdecimal():
        return number
    fraction = fraction.rstrip("0")
    return f"{_plain(whole)},{fraction}" if fraction else _plain(whole)


def _plain(digits: str) -> str:
    return digits.lstrip("0") or "0"


def _date_key(date: str) -> str:
    """Day/month/year without leading zeros, "01 tháng 7 năm 2025" too."""
    return "/".join(_plain(part) for part in _DIGITS.findall(date))


def token_noise(old: str, new: str) -> tuple[Noise, ...]:
    """Tell in which ways two writings of one key differ."""
    if old == new:
        return ()
    if old[0].isdecimal() and new[0].isdecimal():
        return ("number_format",) if _is_number(old) and _is_number(new) else ("date_format",)
    if old[0].isalpha():
        return tuple(_word_noise(unicodedata.normalize("NFC", old), unicodedata.normalize("NFC", new))) or ("unicode",)
    return ("dash",) if old[0] in _DASHES else ("unicode",)


def _word_noise(old: str, new: str) -> Iterator[Noise]:
    if [letter.isupper() for letter in old] != [letter.isupper() for letter in new]:
        yield "case"
    if _without_style(old) != _without_style(new):
        yield "iy"
    elif old.casefold() != new.casefold():
        yield "tone_mark"


def gap_noise(old: str, new: str) -> tuple[Noise, ...]:
    """Tell in which ways the characters between two tokens differ."""
    if old == new:
        return ()
    found: list[Noise] = []
    if [sign for sign in old if sign in _QUOTES] != [sign for sign in new if sign in _QUOTES]:
        found.append("quotes")
    if [sign for sign in old if sign in _CLOSING] != [sign for sign in new if sign in _CLOSING]:
        found.append("punctuation")
    if ("\n" in old) != ("\n" in new):
        found.append("line_breaks")
    elif [sign for sign in old if sign.isspace()] != [sign for sign in new if sign.isspace()]:
        found.append("spacing")
    return tuple(found) or ("spacing",)


def are_different_names(old: str, a: Token, new: str, b: Token) -> bool:
    """Tell whether two tokens of one key are spelt with i and y in proper names ("Mỹ Đình", "Mĩ Đình"): there it is a difference."""
    old_word, new_word = old[a.start : a.end], new[b.start : b.end]
    if old_word == new_word or not old_word[0].isalpha() or _without_style(old_word) == _without_style(new_word):
        return False
    spelt = [canonical_iy(text)[token.start : token.end] for text, token in ((old, a), (new, b))]
    return _without_style(spelt[0]) != _without_style(spelt[1])


def is_typo(old: str, new: str) -> bool:
    """Tell a slip that was made or mended: one letter apart, and only one of the two can be a Vietnamese syllable."""
    if not (old.isalpha() and new.isalpha()) or old.isupper() or new.isupper():
        return False
    old, new = old.casefold(), new.casefold()
    return is_syllable(old) != is_syllable(new) and min(len(old), len(new)) > 1 and OSA.distance(old, new, score_cutoff=1) == 1


def is_respaced(old: str, new: str) -> bool:
    """Tell whether two stretches differ in nothing but spaces, quotes and capitals ("kinhtế", "kinh tế")."""
    return _squeezed(old) == _squeezed(new)


def _squeezed(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not sign.isspace() and sign not in _QUOTES)
