"""Facts: splits a paragraph into sentences, clauses and pieces, each with its offsets, so that quotations stay verbatim.

Parentheses and quotation marks hold together: what stands in them is hidden behind a filler of the same length before anything is split.
What surprises: an absence is a clause of its own though only a comma sets it off ("90% chi bộ …, không có chi bộ yếu kém").
"""

from dataclasses import dataclass
from itertools import pairwise

import regex

from tuliem_report.facts.wording import compile_free_words, compile_words

FILLER = "\ue000"

_HIDDEN = regex.compile(r"\((?:[^()]++|\([^()]*+\))*+\)|“[^“”]*+”|\"[^\"]*+\"|«[^«»]*+»")
_ABBREVIATED = regex.compile(r"(?<![\p{L}\d])(?:TP|Tp|TX|P|Q|v|GS|TS|ThS)$")  # "TP. Hà Nội"
_PARTS = compile_words(r"\(\s*(?:trong đó|gồm)")
_SENTENCE_END = regex.compile(r"[.!?…](?=\s+[\p{Lu}\d(“\"])|\n")
_COMMA = compile_words(r",(?!\d)(?=\s|\p{L})|(?<=[\s,(])(?=trong đó(?!\p{L}))|[–-](?=\s+trong đó)")
# "…, không có chi bộ yếu kém" to the end of its clause where no figure follows, else to the comma before it: "không còn hộ nghèo, 97% …".
_YEAR = r"(?:19|20)\d\d"
_BARE = rf"(?:[^;\d]|(?<=năm ){_YEAR})"
_BEFORE_ABSENCE = rf"(?:(?:toàn|trong|trên)(?: \p{{L}}+){{1,4}}? )?(?:(?:và|phấn đấu|cơ bản|(?:(?:vào|đến|hết|cuối) )+năm {_YEAR},?) )*"
_ABSENCE = compile_free_words(
    rf"(?:^|(?<=[,;.])) (?P<absence>{_BEFORE_ABSENCE}không (?:còn|có|để|phát sinh)(?!\p{{L}})"
    rf"(?:{_BARE}*(?=;|$)|(?:(?!,[^,;]*\d){_BARE})*(?=,)))"
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, half-open."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Cut the stretch out of its text."""
        return text[self.start : self.end]


def hide(text: str) -> str:
    """Cover parentheses and quotations; the result is as long as the text. A parenthesis that opens with "trong đó" stays open."""
    return _HIDDEN.sub(lambda match: match.group() if _tells_parts(match.group()) else FILLER * len(match.group()), text)


def _tells_parts(hidden: str) -> bool:
    return bool(_PARTS.match(hidden))


def sentences(masked: str) -> list[Span]:
    """Split at full stops that end a sentence; "1.200", "v.v." inside and "TP. Hà Nội" do not end one."""
    cuts = [match.end() for match in _SENTENCE_END.finditer(masked) if not _abbreviated(masked, match.start())]
    return _spans(0, len(masked), cuts)


def _abbreviated(masked: str, dot: int) -> bool:
    return masked[dot] == "." and bool(_ABBREVIATED.search(masked[max(0, dot - 6) : dot]))


def clauses(masked: str, span: Span) -> list[Span]:
    """Split a sentence at its semicolons, and where an absence begins and ends."""
    cuts = [span.start + index + 1 for index, letter in enumerate(span.of(masked)) if letter == ";"]
    if "không" in masked.lower():
        cuts += [cut for match in _ABSENCE.finditer(" " + span.of(masked)) for cut in (span.start + at - 1 for at in match.span("absence"))]
    return _spans(span.start, span.end, sorted({cut for cut in cuts if span.start < cut < span.end}))


def pieces(masked: str, span: Span) -> list[Span]:
    """Split a clause at its commas (never inside a number) and before "trong đó"."""
    return _spans(span.start, span.end, [match.end() for match in _COMMA.finditer(masked, span.start, span.end)])


def _spans(start: int, end: int, cuts: list[int]) -> list[Span]:
    return [Span(a, b) for a, b in pairwise([start, *cuts, end]) if b > a]


def trim(text: str, span: Span) -> Span:
    """Leave white space and separating marks at both ends out."""
    start, end = span.start, span.end
    while start < end and text[start] in " \t\n,;:":
        start += 1
    while end > start and text[end - 1] in " \t\n,;.":
        end -= 1
    if text[end - 1 : end] == ")" and "(" not in text[start:end]:
        end -= 1  # the end of "(trong đó: …)"
    return Span(start, end)
