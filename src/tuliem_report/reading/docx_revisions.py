"""Reading DOCX: what becomes of tracked changes.

Accepting drops what was deleted or moved away; rejecting drops what was inserted or moved in, and takes formatting back.
Dropped text is never lost: it goes to the asides with the reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.docx_markup import Element, W
from tuliem_report.reading.source import Revisions

_DELETED = "deleted by a tracked change"
_INSERTED = "inserted by a tracked change"
_CHANGES = (W + "ins", W + "del", W + "moveFrom", W + "moveTo")
_DROPPED: dict[Revisions, dict[str, str]] = {
    "accept": {W + "del": _DELETED, W + "moveFrom": _DELETED, W + "cellDel": _DELETED},
    "reject": {W + "ins": _INSERTED, W + "moveTo": _INSERTED, W + "cellIns": _INSERTED},
}


@dataclass(frozen=True, slots=True)
class RevisionView:
    """The document as it reads after all tracked changes are accepted, or rejected."""

    choice: Revisions

    def reason(self, tag: str) -> str | None:
        """Tell why the content of an element of this name is dropped; None where it stays."""
        return _DROPPED[self.choice].get(tag)

    def marked(self, properties: Element | None) -> str | None:
        """Tell why a paragraph mark, row or cell with these properties is dropped; None where it stays."""
        for child in properties if properties is not None else ():
            reason = self.reason(child.tag)
            if reason is not None:
                return reason
        return None

    def current(self, properties: Element | None) -> Element | None:
        """Give a w:pPr or w:rPr as it stands, or as it was before a change that is rejected."""
        if properties is None or self.choice == "accept":
            return properties
        former = properties.find(f"{properties.tag}Change/{properties.tag}")
        return properties if former is None else former


def report_changes(roots: Iterable[Element], choice: Revisions, log: ProblemLog) -> None:
    """Say how many tracked changes there are, and what was done with them."""
    count = sum(1 for root in roots for _ in root.iter(*_CHANGES))
    if count:
        other = "reject" if choice == "accept" else "accept"
        log.add(
            "tracked-changes",
            f"the document has {count} tracked changes; they are read as {choice}ed",
            severity="info",
            hint=f"--revisions {other} reads it the other way",
        )
