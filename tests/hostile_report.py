"""Text that tries to act: markup, ends of markup, steering characters, very long words. For the tests of the pages and files."""

from sample_report import REPORT
from tuliem_report.report.document import Report

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>]]>--><!--&amp;{{7*7}}{% raw %}'\"><b onclick='x'>"
STEERING = "\x1b[31m\x9b\u202e\u2066\x00\x7f\r\u2028\ufffe"
LONG = "a" * 30_000
LONGEST = "a" * 1_000_000
NASTY = f"{MARKUP}{STEERING}"


def hostile_report(report: Report = REPORT, *, long: bool = False) -> Report:
    """The report with such text put before every text that it holds, addresses and the names of kinds apart.

    `long` makes a long word of every text, and one of a megabyte of the title.
    """
    spoilt = Report.model_validate(_spoil(report.model_dump(), LONG if long else ""))
    return spoilt.model_copy(update={"body": spoilt.body.model_copy(update={"title": LONGEST})}) if long else spoilt


_KEPT = frozenset({"address", "kind", "type", "anchor", "note", "operator", "severity", "schema_version", "sha256", "format", "code"})


def _spoil(value: object, tail: str) -> object:
    if isinstance(value, dict):
        return {key: field if key in _KEPT and isinstance(field, str) else _spoil(field, tail) for key, field in value.items()}
    if isinstance(value, list | tuple):
        return [_spoil(item, tail) for item in value]
    return f"{NASTY}{value}{tail}" if isinstance(value, str) else value
