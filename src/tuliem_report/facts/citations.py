"""Facts: the cited documents of a report, in reading order.

Report → `Citation` objects, from headings, paragraphs and notes; each mention is one. Two numbered documents of one body that are joined
share the issuer that stands after the second: "Nghị quyết 15-NQ/TU và Chỉ thị 15-CT/TU của Thành ủy".
"""

from dataclasses import dataclass, replace

import regex

from tuliem_report.facts.citation_forms import ROWS, TAIL, CitationRow, compile_form, spaced
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Citation, Report
from tuliem_report.report.texts import texts

TIMEOUT = 2.0  # seconds for one paragraph
_FORMS = tuple((row, compile_form(row.pattern)) for row in ROWS)
_TAIL = regex.compile(spaced(TAIL))
_JOINT = regex.compile(r"\s*(?:,|và|,\s*và)\s*")


@dataclass(frozen=True, slots=True)
class _Mention:
    """One mention in a text, half-open; the tail (date, issuer) is taken in."""

    start: int
    end: int
    kind: str
    symbol: str | None
    date: str | None
    issuer: str | None


def find_citations(report: Report, log: ProblemLog) -> tuple[Citation, ...]:
    """Find all citations of a report."""
    found: list[Citation] = []
    for one in texts(report):
        text, at, page = one.text, one.address, one.page
        try:
            mentions = _read(text)
        except TimeoutError:
            log.add("citations-not-read", "A paragraph took too long to search for citations.", page=page, address=at)
            continue
        found.extend(
            Citation(type=m.kind, symbol=m.symbol, date=m.date, issuer=m.issuer, text=text[m.start : m.end], address=at, page=page)
            for m in mentions
        )
    return tuple(found)


def _read(text: str) -> list[_Mention]:
    """Find the mentions of one text: the leftmost first, of two at one place the earlier row."""
    forms = [(rank, row, form) for rank, (row, form) in enumerate(_FORMS) if any(map(text.__contains__, row.needs))]
    candidates = sorted(
        ((match.start(), rank, match, row) for rank, row, form in forms for match in form.finditer(text, timeout=TIMEOUT)),
        key=lambda candidate: candidate[:2],
    )
    mentions: list[_Mention] = []
    for start, _, match, row in candidates:
        if not mentions or start >= mentions[-1].end:
            mentions.append(_mention(text, match, row))
    return _share_issuers(text, mentions)


def _mention(text: str, match: regex.Match[str], row: CitationRow) -> _Mention:
    tail = _TAIL.match(text, match.end(), timeout=TIMEOUT)
    assert tail is not None, "the tail may be empty"
    symbol = match.groupdict().get("symbol")
    return _Mention(
        start=match.start(),
        end=tail.end(),
        kind=match["type"][0].upper() + match["type"][1:],
        symbol=regex.sub(r"\s*([-–/])\s*", r"\1", symbol).replace("–", "-") if symbol else None,
        date=_iso(tail),
        issuer=tail["issuer"] or row.issuer,
    )


def _iso(tail: regex.Match[str]) -> str | None:
    if not tail["date"]:
        return None
    day, month = int(tail["day"]), int(tail["month"])
    return f"{tail['year']}-{month:02}-{day:02}" if 1 <= day <= 31 and 1 <= month <= 12 else None


def _share_issuers(text: str, mentions: list[_Mention]) -> list[_Mention]:
    """Hand an issuer back to the document before it, where both symbols end alike and only a joint stands between them."""
    for index in range(len(mentions) - 1, 0, -1):
        before, after = mentions[index - 1], mentions[index]
        joined = _JOINT.fullmatch(text[before.end : after.start])
        if joined and after.issuer and not before.issuer and _body(before) and _body(before) == _body(after):
            mentions[index - 1] = replace(before, issuer=after.issuer)
    return mentions


def _body(mention: _Mention) -> str | None:
    return mention.symbol.rpartition("/")[2] if mention.symbol and "/" in mention.symbol else None
