"""What holds of every diff: nothing from nothing, proof in both directions, and the same the other way round."""

import os
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafts.generated_edits import Editor
from drafts.generated_reports import make_report, to_report
from drafts.wild_reports import wild_pair
from tuliem_report.drafts import MismatchError, apply_changes, diff_reports, unapply_changes, units_of
from tuliem_report.drafts.apply import inverted_changes
from tuliem_report.drafts.changes import Change
from tuliem_report.drafts.units import Unit
from tuliem_report.report.document import Report

SCRIPTS = int(os.environ.get("TULIEM_DIFF_SCRIPTS", "60"))
"""How many generated scripts are tried; thousands on request."""


def without_pages(units: list[Unit]) -> list[tuple[object, ...]]:
    """All that the proof compares."""
    return [(u.address, u.parent, u.kind, u.marker, u.number, u.title, u.text, u.shape) for u in units]


def rows(changes: tuple[Change, ...]) -> list[tuple[object, ...]]:
    """Rows without their ids, in an order of their own."""
    return sorted(
        (
            change.kind,
            change.old.address if change.old else "",
            change.new.address if change.new else "",
            tuple((words.op, words.old, words.new, words.noise) for words in change.words),
            change.noise,
            change.consequence_of is None,
        )
        for change in changes
    )


def generated_pair(seed: int) -> tuple[Report, Report]:
    """A generated report and a draft of it."""
    rng = random.Random(seed)
    original = make_report(rng)
    truth = Editor(original, rng).run(rng.randint(1, 40))
    return to_report(original), to_report(truth.draft)


def check(old: Report, new: Report) -> None:
    """The diff is proven, applies, comes off again, survives JSON, and is its own mirror image."""
    diff = diff_reports(old, new)
    assert diff.verification.verified, diff.verification
    loaded = type(diff).model_validate_json(diff.model_dump_json())
    assert without_pages(apply_changes(loaded, units_of(old))) == without_pages(units_of(new))
    assert without_pages(unapply_changes(loaded, units_of(new))) == without_pages(units_of(old))
    assert rows(inverted_changes(diff.changes)) == rows(diff_reports(new, old).changes)
    assert diff_reports(new, new).changes == ()
    assert diff_reports(new, new).followed == ()


@pytest.mark.parametrize("seed", range(SCRIPTS))
def test_generated_scripts(seed: int) -> None:
    """Moves, splits, merges, rewordings, sections that come, go and dissolve: each draft is explained whole, both ways."""
    check(*generated_pair(seed))


@settings(max_examples=SCRIPTS, deadline=None)
@given(st.integers(0, 2**32))
def test_reports_without_plan_are_explained(seed: int) -> None:
    """Any two trees at all, with repeated and empty texts, tables and notes: the edit script is complete in both directions."""
    old, new = wild_pair(random.Random(seed))
    diff = diff_reports(old, new)
    assert diff.verification.verified, diff.verification
    assert diff_reports(new, old).verification.verified
    assert diff_reports(old, old).changes == ()


def test_a_diff_does_not_fit_another_report() -> None:
    """Applied to a report that it was not made from, a diff says so instead of giving something."""
    diff = diff_reports(*generated_pair(1))
    with pytest.raises(MismatchError):
        apply_changes(diff, units_of(generated_pair(2)[0]))


def test_a_row_left_out_is_noticed() -> None:
    """The proof rests on the rows: without one of them the new report does not come out."""
    old, new = generated_pair(3)
    diff = diff_reports(old, new)
    for left_out in diff.changes:
        rest = tuple(change for change in diff.changes if change is not left_out)
        try:
            result = apply_changes(diff.model_copy(update={"changes": rest}), units_of(old))
        except MismatchError:
            continue
        informative = left_out.kind == "reworded" and any(side is not None and side.parts for side in (left_out.old, left_out.new))
        assert (without_pages(result) == without_pages(units_of(new))) == informative, left_out.kind
