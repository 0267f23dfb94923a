"""Which pieces of a broken text belong to one word: the cheapest way to read a run of pieces as words.

A piece that is an everyday word is cheap, a syllable dearer, a fragment dear; a join must be a syllable. The cheapest reading
of a run is found by dynamic programming; a reading that only a guess supports is dropped.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tuliem_report.vietnamese.common_syllables import is_common
from tuliem_report.vietnamese.syllables import is_syllable

_COMMON, _SYLLABLE, _VOWEL_FRAGMENT, _RARE_JOIN, _FRAGMENT = 1.0, 2.5, 6.0, 6.5, 8.0
_ABSORBED_WORD = 0.7  # what it costs to take an everyday word for a piece,
_ABSORBED_HEAD = 0.1  # and more for the head of one: "cố t ổ chức" is "cố tổ chức", not "cốt ổ chức"
_LONGEST_WORD = 7  # letters: "nghiêng"
_MOST_PIECES = 7

_VIETNAMESE_SHARE = 0.6  # of syllables among the words of a mended text; French has some too ("s à", "qui a")
_PIECE = re.compile(r"(?<![\w%'’\\@=<>$#&])[^\W\d_]+(?![\w%'’\\@=<>$#&])")
_UNIT = re.compile(r"(?<=\d )[mglhs]$")  # "10 m ở khu vực": no piece of "mở"
_PLAIN_LETTERS = frozenset("abcdđeghiklmnopqrstuvxy")
_CONSONANTS = frozenset("bcdđghklmnpqrstvx")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    start: int
    end: int
    is_unit: bool


@lru_cache(maxsize=20_000)
def _cost(text: str) -> float:
    """What it costs to read a piece as a word of its own."""
    if is_common(text):
        return _COMMON
    if not is_syllable(text):
        return _FRAGMENT
    return _SYLLABLE if text[0].lower() in _CONSONANTS else _VOWEL_FRAGMENT


def _runs(text: str) -> Iterator[list[_Piece]]:
    """Give the stretches of pieces with single spaces between them."""
    pieces = [
        _Piece(match[0], match.start(), match.end(), bool(_UNIT.match(text, match.start(), match.end()))) for match in _PIECE.finditer(text)
    ]
    run = pieces[:1]
    for previous, piece in pairwise(pieces):
        if piece.start - previous.end != 1 or text[previous.end] != " ":
            yield run
            run = []
        run.append(piece)
    yield run


def _cost_of_join(pieces: list[_Piece], costs: list[float]) -> float | None:
    """What it costs to read pieces as one word; None where they are none."""
    word = "".join(piece.text for piece in pieces)
    if len(word) > _LONGEST_WORD or not (word.islower() or word.isupper() or word.istitle()) or not is_syllable(word):
        return None
    absorbed = _ABSORBED_WORD * costs.count(_COMMON) + _ABSORBED_HEAD * (costs[0] == _COMMON)
    return (_COMMON if is_common(word) else _RARE_JOIN) + absorbed


def _cheapest_reading(run: list[_Piece], costs: list[float]) -> list[tuple[int, int]]:
    """Cut a run into words, as half-open ranges of pieces."""
    best = [0.0] + [float("inf")] * len(run)
    cut = [0] * (len(run) + 1)
    for end in range(1, len(run) + 1):
        for start in range(end - 1, max(-1, end - 1 - _MOST_PIECES), -1):
            cost = costs[start] if end - start == 1 else _cost_of_join(run[start:end], costs[start:end])
            if cost is not None and best[start] + cost < best[end]:
                best[end], cut[end] = best[start] + cost, start
    words: list[tuple[int, int]] = []
    end = len(run)
    while end:
        words.append((cut[end], end))
        end = cut[end]
    return words[::-1]


def _is_certain(pieces: list[_Piece], costs: list[float]) -> bool:
    """Tell whether a join needs no other beside it.

    It does where all pieces could be words ("tiêu chu ẩn"), list letters ("I a"), or one letter and a word ("nhóm B ở").
    """
    if max(costs) < _VOWEL_FRAGMENT or all(len(piece.text) == 1 and piece.text.lower() in _PLAIN_LETTERS for piece in pieces):
        return False
    return not (len(pieces) == 2 and len(pieces[0].text) == 1 and costs[1] == _COMMON)


def join_pieces(text: str, *, suspected: bool = False) -> list[tuple[int, int]]:
    """Give the stretches of a text that are one word each; `suspected` lets doubtful ones pass on their own."""
    certain: list[tuple[int, int]] = []
    doubtful: list[tuple[int, int]] = []
    words = syllables = 0
    for run in _runs(text):
        costs = [_cost(piece.text) for piece in run]
        sound = max(costs, default=0) < _VOWEL_FRAGMENT and not suspected
        for start, end in [(place, place + 1) for place in range(len(run))] if sound else _cheapest_reading(run, costs):
            words += 1
            syllables += end - start > 1 or costs[start] < _FRAGMENT
            if end - start == 1:
                continue
            if _is_certain(run[start:end], costs[start:end]):
                certain.append((run[start].start, run[end - 1].end))
            elif not run[start].is_unit:
                doubtful.append((run[start].start, run[end - 1].end))
    if syllables < _VIETNAMESE_SHARE * words:
        return []
    return sorted(certain + doubtful) if certain or suspected else []
