"""The words that bind a number: each row of the table with its examples and near misses."""

import pytest

from tuliem_report.facts.operators import ROWS, OperatorRow
from tuliem_report.facts.quantities import find_quantities

EXAMPLES = [(row.sense, text, bound) for row in ROWS for text, bound in row.examples.items()]
NEAR_MISSES = [(row, text) for row in ROWS for text in row.near_misses]


def _bound(text: str) -> str:
    """Write what the last quantity of a text binds: "gte 95 -"."""
    binding = find_quantities(text)[-1].binding
    assert binding is not None
    return " ".join(str(part) if part is not None else "-" for part in (binding.operator, binding.low, binding.high))


@pytest.mark.parametrize(("sense", "text", "bound"), EXAMPLES)
def test_an_operator_reads_its_examples(sense: str, text: str, bound: str) -> None:
    """Each example of a row gives its operator and bounds."""
    assert _bound(text) == bound, sense


@pytest.mark.parametrize(("row", "text"), NEAR_MISSES)
def test_an_operator_leaves_its_near_misses_alone(row: OperatorRow, text: str) -> None:
    """What only looks like a row's phrase does not bind the last number of the text."""
    last = find_quantities(text)[-1]
    assert row.sense not in last.cues.senses


def test_no_phrase_stands_in_two_rows() -> None:
    """A phrase has one sense."""
    phrases = [phrase for row in ROWS for phrase in row.phrases]
    assert len(phrases) == len(set(phrases))
