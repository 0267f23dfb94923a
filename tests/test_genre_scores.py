"""The parser holds on the documents of the test library, and docs/accuracy.md tells how well."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest

from scores.documents import Sample, Score, development, heldout, score, together
from scores.fields import FieldScore
from scores.headings import HeadingScore
from scores.lists import ListScore
from scores.notes import NoteScore
from scores.targets import TargetScore
from scores.write_accuracy import ACCURACY, accuracy_text


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What the documents of a set must reach together. Footnotes and accounting have no threshold: they must be whole."""

    headings: float
    parents: float
    target_precision: float
    target_recall: float
    lists: float
    front_matter: float


# The held-out set is small: one target more or less of a layout moves it by a hundredth.
DEVELOPMENT = Thresholds(headings=0.98, parents=0.99, target_precision=0.99, target_recall=0.97, lists=0.97, front_matter=0.95)
# The held-out targets are short of the goal of 0.99 and 0.97; these floors only keep them from falling. docs/accuracy.md shows the figures.
HELD_OUT = Thresholds(headings=0.98, parents=0.99, target_precision=0.92, target_recall=0.92, lists=0.95, front_matter=0.9)

SETS: dict[Callable[[], list[Sample]], Thresholds] = {development: DEVELOPMENT, heldout: HELD_OUT}
EACH_SET = pytest.mark.parametrize("samples_of", SETS, ids=lambda function: function.__name__)
EVERY_FILE = pytest.mark.parametrize("sample", [*development(), *heldout()], ids=lambda sample: sample.label)


@cache
def total(samples_of: Callable[[], list[Sample]]) -> Score:
    """Score all files of a set together, once."""
    return together([score(sample) for sample in samples_of()])


def told(samples_of: Callable[[], list[Sample]], *faults: str) -> str:
    """Give the faults as the message of a failure; of the held-out documents only their number, so that nobody fits the parser to them."""
    return "\n".join(faults) if samples_of is development else f"{len(faults)} faults"


@EACH_SET
def test_headings_are_found(samples_of: Callable[[], list[Sample]]) -> None:
    """Headings have their numbers and whole titles, and nothing else is taken for one."""
    headings = total(samples_of).headings or HeadingScore()
    score_of_all = headings.f1
    assert score_of_all >= SETS[samples_of].headings, told(samples_of, *headings.missed, *headings.invented)


@EACH_SET
def test_headings_stand_under_their_parents(samples_of: Callable[[], list[Sample]]) -> None:
    """The levels of numbering are told apart, whatever order a document has them in."""
    headings = total(samples_of).headings or HeadingScore()
    share = headings.parents.share
    assert share >= SETS[samples_of].parents, told(samples_of, *headings.misplaced)


@EACH_SET
def test_targets_are_right_in_every_field(samples_of: Callable[[], list[Sample]]) -> None:
    """Operator, bounds, unit, period, group and indicator, out of lists, paragraphs and tables."""
    targets = total(samples_of).targets or TargetScore()
    precision, recall = targets.precise_whole.share, targets.recalled_whole.share
    faults = told(samples_of, *targets.missed, *targets.invented, *targets.wrong)
    assert precision >= SETS[samples_of].target_precision, faults
    assert recall >= SETS[samples_of].target_recall, faults


@EACH_SET
def test_lists_are_found(samples_of: Callable[[], list[Sample]]) -> None:
    """Tasks, breakthroughs, solutions, viewpoints and lessons, however their sections are called."""
    lists = total(samples_of).lists or ListScore()
    share = min(lists.precise.share, lists.recalled.share)
    assert share >= SETS[samples_of].lists, told(samples_of, *lists.wrong)


@EACH_SET
def test_front_matter_is_read(samples_of: Callable[[], list[Sample]]) -> None:
    """What head and foot of a document say of it."""
    front_matter = total(samples_of).front_matter or FieldScore()
    share = front_matter.right.share
    assert share >= SETS[samples_of].front_matter, told(samples_of, *front_matter.wrong)


@pytest.mark.parametrize(
    "sample", [sample for sample in (*development(), *heldout()) if "footnotes" in sample.questions], ids=lambda sample: sample.label
)
def test_footnotes_stand_at_their_anchors(sample: Sample) -> None:
    """Each footnote of each file: its mark, its whole text, the words before its mark; and no others."""
    footnotes = score(sample).footnotes or NoteScore()
    faults = footnotes.wrong
    assert not faults


@EVERY_FILE
def test_all_text_is_accounted_for(sample: Sample) -> None:
    """Each character of each file is in the report or in the ledger."""
    assert score(sample).unaccounted == 0


def test_accuracy_page_is_current() -> None:
    """docs/accuracy.md says what is measured now; `python -m scores.write_accuracy` in `tests` writes it."""
    assert ACCURACY.read_text(encoding="utf-8") == accuracy_text()
