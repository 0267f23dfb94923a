"""Marking of the changed words inside two texts: on syllables, put together into phrases.

The stretches of text cover both texts wholly, so that either can be read off them. The marking of (b, a) is that of (a, b)
turned round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from rapidfuzz.distance import Postfix, Prefix

from tuliem_report.drafts.changes import Noise, WordOp, Words
from tuliem_report.drafts.noise import Token, are_different_names, gap_noise, is_respaced, is_typo, token_noise, tokens_of
from tuliem_report.drafts.phrases import Stretch, find_stretches


def compare_words(old: str, new: str) -> tuple[Words, ...]:
    """Mark what changed between two texts."""
    if old == new:
        return (Words(op="equal", old=old, new=new),) if old else ()
    head, tail = _common_sentences(old, new)
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    pair = _Pair(old_middle, new_middle, tokens_of(old_middle), tokens_of(new_middle))
    common = [_Piece(text, text, ()) for text in (old[:head], old[len(old) - tail :])]
    pieces = _joined(chain([common[0]], pair.pieces(), [common[1]]))
    return tuple(Words(op=_op(piece), old=piece.old, new=piece.new, noise=piece.noise or ()) for piece in pieces)


def _common_sentences(old: str, new: str) -> tuple[int, int]:
    """Give the lengths of the whole sentences with which two texts begin and end alike: they need no closer look."""
    same = Prefix.similarity(old, new)
    head = old.rfind(". ", 0, same) + 1
    same = min(Postfix.similarity(old, new), min(len(old), len(new)) - head)
    stop = old.find(". ", len(old) - same)
    return head, len(old) - stop - 1 if stop >= 0 else 0


def has_substance(words: Sequence[Words]) -> bool:
    """Tell whether any stretch differs by more than noise."""
    return any(stretch.op not in ("equal", "cosmetic") for stretch in words)


def noise_in(words: Sequence[Words]) -> tuple[Noise, ...]:
    """List the classes of noise met, each once, in order of the alphabet."""
    return tuple(sorted({noise for stretch in words for noise in stretch.noise}))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of both texts. `noise` is None where they differ in substance, empty where they are the same characters."""

    old: str
    new: str
    noise: tuple[Noise, ...] | None


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two texts with their tokens, and the questions asked of both at once. A gap is what stands between two tokens."""

    old: str
    new: str
    old_tokens: list[Token]
    new_tokens: list[Token]

    def pieces(self) -> Iterator[_Piece]:
        """Give marked stretches that cover both texts; a word put in or taken out carries the gap that came with it."""
        gap_done = False
        for stretch in self._stretches():
            if stretch.is_one_sided:
                yield from self._one_sided(stretch, gap_done)
                gap_done = True
                continue
            if not gap_done:
                yield self._gap(stretch.i1, stretch.j1)
            gap_done = False
            if stretch.same:
                yield from self._same(stretch)
            else:
                yield self._different(stretch)
        if not gap_done:
            yield self._gap(len(self.old_tokens), len(self.new_tokens))

    def _stretches(self) -> Iterator[Stretch]:
        for stretch in find_stretches([token.key for token in self.old_tokens], [token.key for token in self.new_tokens]):
            if stretch.same and not self._is_verbatim(stretch):
                yield from self._without_names(stretch)
            else:
                yield stretch

    def _is_verbatim(self, run: Stretch) -> bool:
        old, new = self._texts(run)
        return old == new

    def _without_names(self, run: Stretch) -> Iterator[Stretch]:
        """Cut a run of the same keys where two names are different after all."""
        start = run.i1
        offset = run.j1 - run.i1
        for i in range(run.i1, run.i2):
            if are_different_names(self.old, self.old_tokens[i], self.new, self.new_tokens[i + offset]):
                if start < i:
                    yield Stretch(start, i, start + offset, i + offset, True)
                yield Stretch(i, i + 1, i + offset, i + offset + 1, False)
                start = i + 1
        if start < run.i2:
            yield Stretch(start, run.i2, start + offset, run.j2, True)

    def _one_sided(self, stretch: Stretch, gap_done: bool) -> Iterator[_Piece]:
        """Give words put in or taken out. The one gap of the other side is paired with the equal one of the two around them."""
        old_gaps = _gap(self.old, self.old_tokens, stretch.i1), _gap(self.old, self.old_tokens, stretch.i2)
        new_gaps = _gap(self.new, self.new_tokens, stretch.j1), _gap(self.new, self.new_tokens, stretch.j2)
        old, new = self._texts(stretch)
        ends_alike = old_gaps[1] == new_gaps[1] and old_gaps[0] != new_gaps[0]
        if gap_done:
            yield self._lone(old and old + old_gaps[1], new and new + new_gaps[1])
        elif ends_alike:
            yield self._lone(old and old_gaps[0] + old, new and new_gaps[0] + new)
            yield _gap_piece(old_gaps[1], new_gaps[1])
        else:
            yield _gap_piece(old_gaps[0], new_gaps[0])
            yield self._lone(old and old + old_gaps[1], new and new + new_gaps[1])

    @staticmethod
    def _lone(old: str, new: str) -> _Piece:
        return _Piece(old, new, None)

    def _different(self, stretch: Stretch) -> _Piece:
        old, new = self._texts(stretch)
        return _Piece(old, new, self._slips(stretch, old, new))

    def _slips(self, stretch: Stretch, old: str, new: str) -> tuple[Noise, ...] | None:
        """Name the noise in tokens whose keys differ: a lost space, a misspelling."""
        if is_respaced(old, new):
            return ("spacing",)
        old_tokens, new_tokens = self.old_tokens[stretch.i1 : stretch.i2], self.new_tokens[stretch.j1 : stretch.j2]
        if len(old_tokens) == len(new_tokens):
            pairs = zip(old_tokens, new_tokens, strict=True)
            if all(is_typo(self.old[a.start : a.end], self.new[b.start : b.end]) for a, b in pairs):
                return ("typo",)
        return None

    def _same(self, stretch: Stretch) -> Iterator[_Piece]:
        """Give tokens of the same keys; a run is halved until its parts are the same characters or single tokens."""
        old, new = self._texts(stretch)
        if old == new:
            yield _Piece(old, new, ())
        elif stretch.size == 1:
            yield _Piece(old, new, token_noise(old, new))
        else:
            half = stretch.size // 2
            i, j = stretch.i1 + half, stretch.j1 + half
            yield from self._same(Stretch(stretch.i1, i, stretch.j1, j, True))
            yield self._gap(i, j)
            yield from self._same(Stretch(i, stretch.i2, j, stretch.j2, True))

    def _texts(self, stretch: Stretch) -> tuple[str, str]:
        return _text(self.old, self.old_tokens, stretch.i1, stretch.i2), _text(self.new, self.new_tokens, stretch.j1, stretch.j2)

    def _gap(self, i: int, j: int) -> _Piece:
        return _gap_piece(_gap(self.old, self.old_tokens, i), _gap(self.new, self.new_tokens, j))


def _text(text: str, tokens: list[Token], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end] if start < end else ""


def _gap(text: str, tokens: list[Token], index: int) -> str:
    """What stands before the token `index`, or after the last one."""
    start = tokens[index - 1].end if index else 0
    return text[start : tokens[index].start if index < len(tokens) else len(text)]


def _gap_piece(old: str, new: str) -> _Piece:
    return _Piece(old, new, gap_noise(old, new))


def _joined(pieces: Iterator[_Piece]) -> Iterator[_Piece]:
    """Join neighbours that are the same characters, and spaces to the change beside them; drop what is empty on both sides."""
    group: list[_Piece] = []
    for piece in pieces:
        if not piece.old and not piece.new:
            continue
        if group and not _belong_together(group[-1], piece):
            yield _as_one(group)
            group = []
        group.append(piece)
    if group:
        yield _as_one(group)


def _belong_together(before: _Piece, after: _Piece) -> bool:
    """Two unchanged pieces; or a change of substance and the spaces that changed with it."""
    if before.noise == () or after.noise == ():
        return before.noise == after.noise
    pair = {before.noise: before, after.noise: after}
    spaces = pair.get(("spacing",))
    return None in pair and spaces is not None and not (spaces.old + spaces.new).strip()


def _as_one(group: list[_Piece]) -> _Piece:
    noise = None if any(piece.noise is None for piece in group) else group[0].noise
    return _Piece("".join(piece.old for piece in group), "".join(piece.new for piece in group), noise)


def _op(piece: _Piece) -> WordOp:
    if piece.noise is not None:
        return "cosmetic" if piece.noise else "equal"
    if piece.old and piece.new:
        return "replace"
    return "delete" if piece.old else "insert"
