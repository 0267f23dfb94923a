"""The diff costs in proportion to the text, proof included."""

import random
import time

from drafts.generated_edits import Editor
from drafts.generated_reports import make_report, to_report
from golden_report import CORPUS, golden_report
from tuliem_report.drafts import diff_reports
from tuliem_report.report.document import Report


def seconds(old: Report, new: Report, repeats: int = 3) -> float:
    """Processor time of one diff, the least of several."""
    found = []
    for _ in range(repeats):
        start = time.process_time()
        diff_reports(old, new)
        found.append(time.process_time() - start)
    return min(found)


def test_two_drafts_of_a_report() -> None:
    """Two drafts of 65,000 characters take well under half a second of processor time."""
    assert seconds(golden_report(CORPUS / "drafts" / "draft2-outline.json"), golden_report()) < 0.5


def test_ten_times_the_text_costs_no_more_than_fifteen_times() -> None:
    """Candidates come from an index of rare words: nothing is compared with everything."""
    costs = []
    for size in (8, 80):
        original = make_report(random.Random(1), size)
        truth = Editor(original, random.Random(2)).run(size * 3)
        old, new = to_report(original), to_report(truth.draft)
        costs.append(seconds(old, new) / sum(len(node.words) for node in original.walk()))
    assert costs[1] / costs[0] < 1.5 * 1.3  # a third for a machine that does other things as well
