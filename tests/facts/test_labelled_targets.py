"""Target sentences of the genre, labelled by hand: every field of every target."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from facts.tree import report_of
from tuliem_report.facts.targets import find_targets
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Target

LABELLED = yaml.safe_load((Path(__file__).parent / "labelled_targets.yaml").read_text(encoding="utf-8"))


def read(sentence: str) -> tuple[Target, ...]:
    """Read a sentence as an item of a list that names no period."""
    return find_targets(
        report_of(f"part PHẦN THỨ HAI | PHƯƠNG HƯỚNG\n  item 1. | Các chỉ tiêu chủ yếu\n    dash - > {sentence}"), ProblemLog()
    )


def _row(target: Target) -> list[Any]:
    return [target.indicator, target.operator, _number(target.low), _number(target.high), target.unit, target.period]


def _number(value: Decimal | None) -> float | None:
    return None if value is None else round(float(value), 6)


@pytest.mark.parametrize("labelled", LABELLED, ids=lambda labelled: labelled["text"][:40])
def test_a_labelled_sentence_gives_its_targets(labelled: dict[str, Any]) -> None:
    """Indicator, operator, bounds, unit and period are those that a reader would write down."""
    assert [_row(target) for target in read(labelled["text"])] == labelled["targets"]


def test_the_score_of_the_labelled_set() -> None:
    """Precision and recall over all fields, printed with what was lost."""
    wanted = [(labelled["text"], *target) for labelled in LABELLED for target in labelled["targets"]]
    found = [(labelled["text"], *_row(target)) for labelled in LABELLED for target in read(labelled["text"])]
    common = set(wanted) & set(found)
    print(f"labelled {len(wanted)}, found {len(found)}, right {len(common)}; lost:", *(set(wanted) - common), sep="\n")
    assert len(wanted) >= 250
    assert len(common) / len(found) >= 0.99
    assert len(common) / len(wanted) >= 0.97


@pytest.mark.parametrize("labelled", LABELLED, ids=lambda labelled: labelled["text"][:40])
def test_quotations_are_verbatim(labelled: dict[str, Any]) -> None:
    """Quotation and value text stand in the sentence as they are."""
    for target in read(labelled["text"]):
        assert target.quote in labelled["text"]
        assert target.value_text in labelled["text"]
