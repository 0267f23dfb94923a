"""The tables of phrases: every sample is met, no near miss is."""

import pytest
import regex

from facts.tree import report_of
from tuliem_report.facts import citation_forms, enumerations, headings, table_columns, target_patterns
from tuliem_report.facts.citations import find_citations
from tuliem_report.facts.headings import roles_of
from tuliem_report.facts.wording import Wording, compile_words
from tuliem_report.problems import ProblemLog

TABLES = {
    name: table for name, table in vars(target_patterns).items() if isinstance(table, tuple) and table and isinstance(table[0], Wording)
}
ROWS = [(name, row) for name, table in TABLES.items() for row in table]


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_a_wording_is_met_in_its_sample(name: str, row: Wording) -> None:
    """Each row of a table of phrases finds its sample and leaves its near miss at its beginning alone."""
    pattern = compile_words(row.pattern)
    assert pattern.search(row.sample), name
    assert not row.near_miss or not pattern.match(row.near_miss), name


def test_columns_know_their_headers() -> None:
    """Each header word names its column's role and no other row before it."""
    for row in table_columns.ROWS:
        for header in row.examples:
            assert table_columns.role_of_header(header) == row.role, header
        for header in row.near_misses:
            assert table_columns.role_of_header(header) != row.role, header


def test_headings_announce_their_roles() -> None:
    """A heading has a role only where its noun stands with usual attributes."""
    for row in headings.ROWS:
        for title in row.examples:
            assert row.role in roles_of(title), title
        for title in row.near_misses:
            assert row.role not in roles_of(title), title


def test_citation_forms_read_their_examples() -> None:
    """Each form gives type and symbol of its examples, and nothing of its near misses."""
    for row in citation_forms.ROWS:
        for text, expected in row.examples.items():
            found = find_citations(report_of(f"item 1.\n  > {text}"), ProblemLog())
            assert [f"{citation.type}|{citation.symbol or ''}" for citation in found] == [expected], row.name
        for text in row.near_misses:
            assert not find_citations(report_of(f"item 1.\n  > {text}"), ProblemLog()), row.name


def test_enumerations_split_their_samples() -> None:
    """Each style of marks splits its sample into two items."""
    for row in enumerations.ROWS:
        _, items = enumerations.split_enumeration(row.sample)
        assert [item.ordinal for item in items] == [1, 2], row.name
        assert all(regex.match(r"\p{L}", item.text) for item in items), row.name


def test_marks_that_do_not_count_on_are_text() -> None:
    """A lone mark, or one out of order, does not split a paragraph."""
    assert enumerations.split_enumeration("Theo điểm (1) của kế hoạch") == ("Theo điểm (1) của kế hoạch", [])
    lead, items = enumerations.split_enumeration("Gồm: (1) giao thông; (3) thủy lợi; (2) điện")
    assert lead == "Gồm:"
    assert [item.number for item in items] == ["1", "2"]
