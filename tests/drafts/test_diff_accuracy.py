"""Recall and precision for each kind of edit, on generated drafts whose truth is known."""

from drafts.score_generated import Score, draft_pair

SCRIPTS = 40
LEAST = 0.97


def test_every_kind_of_edit_is_found_and_nothing_invented() -> None:
    """Recall and precision of every kind stay above the line; renumbering always names its cause."""
    score = Score()
    for seed in range(SCRIPTS):
        truth, diff = draft_pair(seed)
        assert diff.verification.verified
        score.add(truth, diff)
    for kind, expected in score.expected.items():
        assert score.found[kind] / expected >= LEAST, (kind, score.misses[:5])
    for kind, given in score.given.items():
        assert score.right[kind] / given >= LEAST, (kind, score.misses[:5])


def test_paragraphs_that_moved_and_were_reworded() -> None:
    """Moved and reworded at once: both rows are there, F1 at least 0.95."""
    score = Score()
    for seed in range(SCRIPTS):
        truth, diff = draft_pair(1000 + seed, edits=8, ops=("move_and_reword", "add", "delete"))
        score.add(truth, diff)
    for kind in ("moved", "reworded"):
        recall, precision = score.found[kind] / score.expected[kind], score.right[kind] / score.given[kind]
        assert 2 * recall * precision / (recall + precision) >= 0.95
