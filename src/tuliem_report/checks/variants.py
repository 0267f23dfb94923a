"""One thing written in two ways in one document: "uỷ" beside "ủy", "2020-2025" beside "2020 - 2025", "tổ chức Đảng" beside "đảng".

Each of the two may be right; a document should keep to one. The rows of `variant_rows` say what is one thing. The document decides:
the form that stands there at least three times and twice as often as another is its own, and the others are slips. Where it does not
decide, nothing is said. A few rows know the form that the Party or the law prints; that form is never a slip, and needs less to win.
What surprises: names keep the spelling of their owner, and are compared only with themselves.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from tuliem_report.checks.finding import Slip
from tuliem_report.checks.variant_rows import ROWS, VariantRow
from tuliem_report.report.texts import Text

_OFTEN_ENOUGH = 3
_TIMES_AS_OFTEN = 2


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a row's thing stands, and in which form."""

    text: Text
    match: regex.Match[str]
    thing: str
    form: str


def find(texts: Sequence[Text]) -> Iterator[Slip]:
    """Find what the document elsewhere writes otherwise, row by row."""
    for row in ROWS:
        yield from slips_of(row, texts)


def slips_of(row: VariantRow, texts: Iterable[Text]) -> Iterator[Slip]:
    """Find the slips that one row knows."""
    places = list(_places(row, texts))
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for place in places:
        forms[place.thing][place.form] += 1
    for place in places:
        better = _better_form(place.form, forms[place.thing], row.standard)
        if better is not None:
            start, end = place.match.span()
            yield Slip(place.text, start, end, row.write(place.match, better))


def _places(row: VariantRow, texts: Iterable[Text]) -> Iterator[_Place]:
    for text in texts:
        for match in row.compiled.finditer(text.text):
            read = row.read(match)
            if read is not None:
                yield _Place(text, match, *read)


def _better_form(form: str, counts: Mapping[str, int], standard: str | None) -> str | None:
    """Give the form that the document wants in place of this one, None where it does not say."""
    if form == standard:
        return None
    own = counts[form]
    if standard is not None and counts.get(standard, 0) >= _OFTEN_ENOUGH and own < _TIMES_AS_OFTEN * counts[standard]:
        return standard
    most = max(counts, key=lambda other: counts[other])
    decided = most != form and counts[most] >= max(_OFTEN_ENOUGH, _TIMES_AS_OFTEN * own)
    return most if decided else None
