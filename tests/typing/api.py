"""Code as users of the library write it: it must type-check (``make types``), and is run by tests/test_docs.py."""

from decimal import Decimal
from pathlib import Path

from tuliem_report import Query, Report, Section, Target, find_passage, load_report, parse_file, parse_text, search_report


def highest(report: Report) -> Decimal | None:
    """The highest value that any target asks for."""
    values = [target.high for target in report.targets if target.high is not None]
    return max(values, default=None)


def titles(section: Section) -> list[str]:
    """The headings from a section downwards."""
    below = [title for child in section.children for title in titles(child)]
    return [section.title, *below] if section.title else below


def places(report: Report, words: str) -> list[tuple[str, int | None]]:
    """Where words stand."""
    return [(hit.address, hit.page) for hit in search_report(report, Query.of(words))]


def first_target(path: Path) -> Target:
    """The first target of a document or of a structured file."""
    report = load_report(path) if path.suffix == ".json" else parse_file(path)
    return report.targets[0]


def heading_of(text: str, address: str) -> str | None:
    """The title at an address of a text."""
    part = find_passage(parse_text(text), address).part
    return part.title if isinstance(part, Section) else None
