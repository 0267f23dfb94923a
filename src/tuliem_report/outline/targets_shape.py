"""The kinds of nodes inside an appendix or section of targets: groups and targets."""

import regex

from tuliem_report.outline.node import OutlineNode

TARGET_TITLE = regex.compile(r"chỉ\s+tiêu", regex.IGNORECASE)
_NOT_TARGETS = regex.compile(r"kết\s+quả|thực\s+hiện\s+(?:các\s+)?chỉ\s+tiêu|đánh\s+giá", regex.IGNORECASE)


def name_targets(root: OutlineNode) -> None:
    """In each appendix of targets call the leaves targets and what holds them target groups; a leaf with a figure states a target."""
    for node in root.children:
        title = node.title_text or ""
        if node.kind == "appendix" and TARGET_TITLE.search(title) and not _NOT_TARGETS.search(title):
            for below in node.walk():
                if below is node:
                    continue
                states = not below.children and any(char.isdigit() for char in below.title_text or "")
                if below.children or (below.title and not below.text and not states):
                    below.kind = "target_group"
                elif below.kind not in ("dash", "plus") or below.text:
                    below.kind = "target"
                    if not below.text:
                        below.title, below.text = [], below.title
