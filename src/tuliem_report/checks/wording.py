"""The words of a report, each with its neighbours: what the rules of spelling look at.

A word is a run of letters. Two words are neighbours where one space and nothing else stands between them. A word is compared by its
`key`: small letters, the tone mark in the old place, y where i may stand.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tuliem_report.report.texts import Text
from tuliem_report.vietnamese.tone_marks import canonical, canonical_iy

_WORD = re.compile(r"[^\W\d_]+")
_PART_OF_A_SYMBOL = re.compile(r"[\w\-–/@'’_&+²³]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…])\s*[\"“‘(\[]*\s*$|^\W+$")
_LONGEST_GAP = 8


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; `judged` is False for what may be a name, a foreign word, an abbreviation or a part of a symbol."""

    text: Text
    start: int
    end: int
    key: str
    judged: bool

    @property
    def printed(self) -> str:
        """The word as it stands in the text."""
        return self.text.text[self.start : self.end]


def key_of(word: str) -> str:
    """Give the form by which words are compared."""
    return canonical_iy(canonical(word.lower()))


def _is_judged(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word stands alone in small letters, or begins a sentence with a capital that no name explains."""
    start, end = match.span()
    if (start and _PART_OF_A_SYMBOL.match(text, start - 1)) or _PART_OF_A_SYMBOL.match(text, end) or text[end : end + 2] in (".c", ".v"):
        return False
    word = match[0]
    if word.islower():
        return True
    following = _WORD.match(text, end + 1)
    begins = _SENTENCE_START.search(text[max(0, start - _LONGEST_GAP) : start]) is not None if start else True
    return word[1:].islower() and begins and following is not None and following[0].islower()


def phrases(texts: Sequence[Text]) -> Iterator[list[Word]]:
    """Give the stretches of neighbouring words, in reading order."""
    for text in texts:
        phrase: list[Word] = []
        for match in _WORD.finditer(text.text):
            if phrase and text.text[phrase[-1].end : match.start()] != " ":
                yield phrase
                phrase = []
            phrase.append(Word(text, match.start(), match.end(), key_of(match[0]), _is_judged(text.text, match)))
        if phrase:
            yield phrase
