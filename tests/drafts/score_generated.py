"""Recall and precision of the diff for each kind of edit, on generated drafts whose truth is known.

Run with tests/ on the path: `PYTHONPATH=tests python -m drafts.score_generated [SCRIPTS] [SEED]`. The table goes to docs/accuracy.md.
"""

import random
import sys
from collections import Counter

from drafts.generated_edits import Editor, Row, Truth
from drafts.generated_reports import make_report, to_report
from tuliem_report.drafts import diff_reports
from tuliem_report.drafts.changes import Change, DraftDiff, Side


def words_of(side: Side | None) -> str:
    """The words by which the truth names a side: of a section its heading, of a joint all parts."""
    if side is None:
        return ""
    return side.title if side.title is not None and not (side.parts and side.text is None) else side.text or ""


def rows_of(diff: DraftDiff) -> list[tuple[Row, Change]]:
    """The rows of a diff in the form of the truth; the rewording of a split or merged paragraph is part of that row."""
    return [((change.kind, words_of(change.old), words_of(change.new)), change) for change in diff.changes]


class Score:
    """Counts of rows found, expected and given, for each kind."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.expected: Counter[str] = Counter()
        self.given: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.misses: list[str] = []

    def add(self, truth: Truth, diff: DraftDiff) -> None:
        """Count one draft."""
        rows = rows_of(diff)
        given = {row for row, _ in rows}
        wanted = truth.rows | {row for _, rows_of_swap in truth.either for row in rows_of_swap}
        for row in truth.rows:
            self._expect(row[0], row in given, f"MISSED {row}")
        for kind, alternatives in truth.either:
            self._expect(kind, bool(alternatives & given), f"MISSED {alternatives}")
        for row, change in rows:
            right = change.consequence_of is not None if change.kind == "renumbered" else row in wanted
            self.given[change.kind] += 1
            self.right[change.kind] += right
            if not right:
                self.misses.append(f"SPURIOUS {row}")

    def _expect(self, kind: str, found: bool, message: str) -> None:
        self.expected[kind] += 1
        self.found[kind] += found
        if not found:
            self.misses.append(message)

    def table(self) -> str:
        """The counts as a Markdown table."""
        lines = ["| kind | expected | recall | given | precision | F1 |", "|---|---|---|---|---|---|"]
        for kind in sorted(self.given | self.expected):
            recall = self.found[kind] / self.expected[kind] if self.expected[kind] else 1.0
            precision = self.right[kind] / self.given[kind] if self.given[kind] else 1.0
            f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
            lines.append(f"| {kind} | {self.expected[kind]} | {recall:.4f} | {self.given[kind]} | {precision:.4f} | {f1:.4f} |")
        return "\n".join(lines)


def draft_pair(seed: int, edits: int = 20, ops: tuple[str, ...] | None = None) -> tuple[Truth, DraftDiff]:
    """Generate a report and a draft of it, and compare them."""
    rng = random.Random(seed)
    original = make_report(rng)
    truth = Editor(original, rng).run(edits, ops)
    return truth, diff_reports(to_report(original), to_report(truth.draft))


def main(scripts: int = 300, seed: int = 0) -> None:
    """Print the table, and the misses to standard error."""
    score = Score()
    unproven = 0
    for number in range(seed, seed + scripts):
        truth, diff = draft_pair(number)
        unproven += not diff.verification.verified
        before = len(score.misses)
        score.add(truth, diff)
        for miss in score.misses[before:]:
            print(number, miss[:600], file=sys.stderr)
    print(score.table())
    print(f"{scripts} drafts, {unproven} without proof")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
