"""Small texts, each of which shows one thing about the tree; a case is x.txt with x.expected.txt beside it.

A line of the expected file is a node: indent for its depth, kind and marker, then after "|" its title ("-" where it has none)
and its first paragraph.
"""

from pathlib import Path

import pytest

from tuliem_report import parse_text
from tuliem_report.report.section import walk

CASES = sorted(path for path in (Path(__file__).parent.parent / "cases" / "outline").glob("*.txt") if ".expected" not in path.name)


def _drawn(text: str) -> list[str]:
    lines = []
    for depth, node in walk(parse_text(text).body):
        if depth:
            parts = [f"{node.kind} {node.marker or ''}".strip(), node.title or "-"]
            parts += [item.text for item in node.content[:1] if item.type == "paragraph"]
            lines.append("  " * (depth - 1) + " | ".join(parts))
    return lines


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    """The tree of the text is the one written beside it."""
    expected = case.with_name(f"{case.stem}.expected.txt").read_text(encoding="utf-8").splitlines()
    assert _drawn(case.read_text(encoding="utf-8")) == expected
