"""Places that say different things of one: a target in the list and in the appendix, the date of a cited document, a term's years.

Both places are named, for the check cannot know which of them is right.
"""

from collections.abc import Iterable, Iterator

import regex

from tuliem_report.checks.finding import Finding
from tuliem_report.report.document import Citation, Report, Target
from tuliem_report.report.texts import texts

_TERM = regex.compile(r"(?i:nhiệm\s+kỳ)\s+(?P<years>(?P<from>(?:19|20)\d\d)\s*[-–]\s*(?P<to>(?:19|20)\d\d))")
TERMS_OF_YEARS = frozenset({2, 3, 5})
"""A committee is elected for five years; a party cell, and some committees in between, for two or three (Điều lệ Đảng, Điều 13 and 24)."""


def targets_differ(report: Report) -> Iterator[Finding]:
    """Two values for one indicator, unit and year, in two places."""
    seen: dict[tuple[str, ...], Target] = {}
    for target in report.targets:
        words = regex.findall(r"[\p{L}\d]+", target.indicator.lower())
        if target.period is None or target.operator == "state" or len(words) < 3:
            continue
        first = seen.setdefault((" ".join(words), target.unit or "", target.period), target)
        if first.address != target.address and _value(first) != _value(target):
            yield Finding(
                code="target-contradiction",
                severity="warning",
                message=f"the target is {_said(target)} here and {_said(first)} at {first.address}",
                hint="give both places the same value",
                page=target.page,
                address=target.address,
                found=target.value_text,
                quote=target.quote,
            )


def _value(target: Target) -> tuple[object, ...]:
    return target.operator, target.low, target.high


def _said(target: Target) -> str:
    return f"“{target.value_text}”" + (f" (p. {target.page})" if target.page is not None else "")


def citation_dates_differ(report: Report) -> Iterator[Finding]:
    """One symbol with two dates."""
    seen: dict[tuple[str, str], Citation] = {}
    for citation in _dated(report.citations):
        first = seen.setdefault((citation.type.lower(), citation.symbol or ""), citation)
        if first.date != citation.date and (first.issuer == citation.issuer or None in (first.issuer, citation.issuer)):
            yield Finding(
                code="citation-contradiction",
                severity="warning",
                message=f"{citation.symbol} has another date here than at {first.address}: “{first.text}”",
                hint="see which date the document has",
                page=citation.page,
                address=citation.address,
                found=citation.text,
                quote=citation.text,
            )


def _dated(citations: Iterable[Citation]) -> Iterator[Citation]:
    return (citation for citation in citations if citation.symbol is not None and "/" in citation.symbol and citation.date is not None)


def terms_are_odd(report: Report) -> Iterator[Finding]:
    """A term that ends before it begins, or lasts as no term does."""
    for text in texts(report):
        for match in _TERM.finditer(text.text):
            if int(match["to"]) - int(match["from"]) not in TERMS_OF_YEARS:
                yield Finding(
                    code="term-years",
                    severity="warning",
                    message=f"“{match[0]}”: no term has these years",
                    hint="correct the years; a term of a committee lasts five",
                    page=text.page,
                    address=text.own,
                    found=match["years"],
                    quote=match[0],
                )
