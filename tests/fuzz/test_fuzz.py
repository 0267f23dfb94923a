"""Spoilt input ends in a report or in one error: a sample of what ``make fuzz`` does, and every input that once did not."""

from pathlib import Path

import pytest

from fuzz.mutations import KINDS, made
from fuzz.outcomes import Outcome, outcome_of

EACH = 67
"""Inputs of each kind: a thousand in all."""
CASES = sorted((Path(__file__).parent / "cases").iterdir())


@pytest.mark.parametrize("kind", KINDS)
def test_spoilt_input_gives_a_report_or_one_error(kind: str) -> None:
    """No mutation of a seed ends in anything but a report that accounts for its text, or an error with a hint."""
    faults: list[tuple[int, Outcome]] = []
    for number in range(EACH):
        outcome = outcome_of(*made(kind, number))
        if outcome.name == "FAULT":
            faults.append((number, outcome))
    assert not faults


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_inputs_that_once_failed(path: Path) -> None:
    """What was found by fuzzing stays mended."""
    assert outcome_of(f"a{path.suffix}", path.read_bytes()).name != "FAULT"


def test_inputs_are_the_same_every_time() -> None:
    """An input is known by its kind and number."""
    for kind in KINDS:
        assert made(kind, 3) == made(kind, 3)
