"""The smallest pairs of texts that show one thing each: tests/cases/drafts, from plain text to rows."""

from pathlib import Path

import pytest
import yaml

from tuliem_report import parse_text
from tuliem_report.drafts import diff_reports

FOLDER = Path(__file__).parents[1] / "cases" / "drafts"
CASES = sorted(path.name.removesuffix(".expected.yaml") for path in FOLDER.glob("*.expected.yaml"))


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    """The rows (kind, old and new address, * where one follows from another), the targets and the noise are as written down."""
    left, right = ((FOLDER / f"{name}.{side}.txt").read_text(encoding="utf-8") for side in ("left", "right"))
    diff = diff_reports(parse_text(left, "left.txt"), parse_text(right, "right.txt"))
    rows = [
        f"{row.kind}{'*' if row.consequence_of else ''} {row.old.address if row.old else '-'} {row.new.address if row.new else '-'}"
        for row in diff.changes
    ]
    found = {
        "relation": diff.relation.kind,
        "rows": rows,
        "targets": [f"{row.kind} {row.direction}: {(row.new or row.old).indicator}" for row in diff.targets],  # type: ignore[union-attr]
        "noise": list(diff.noise),
    }
    assert found == yaml.safe_load((FOLDER / f"{name}.expected.yaml").read_text(encoding="utf-8"))
    assert diff.verification.verified is not False
