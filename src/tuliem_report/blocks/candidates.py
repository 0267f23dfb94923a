"""The candidates: which rows of MARKERS the first characters of a block could be read as."""

from tuliem_report.blocks.marker import Marker
from tuliem_report.blocks.markers import MARKERS

_STARTS = {char for row in MARKERS for char in row.starts}
_ROWS_BY_START = {start: tuple(row for row in MARKERS if start in row.starts) for start in _STARTS}
_ROWS_OF_WORDS = {start: tuple(row for row in rows if not row.one_letter) for start, rows in _ROWS_BY_START.items()}
"""The rows that a text can have whose second character is a letter like its first."""


def find_markers(text: str) -> tuple[Marker, ...]:
    """List what the start of a block could be, most likely readings first; empty where it is plain text."""
    rows = (_ROWS_OF_WORDS if text[:2].isalpha() else _ROWS_BY_START).get(text[:1], ())
    head = text[:80]
    found = []
    for row in rows:
        match = row.pattern.match(head)
        if match is None:
            continue
        number = match["number"] or None
        values = row.values(number or "")
        if values or row.kind == "appendix":
            found.append(Marker(row, head[: match.end()].strip(), number, values or (1,), match.end()))
    return tuple(found)


def label_markers(text: str, label: str) -> tuple[Marker, ...]:
    """Candidates for a number that the word processor printed in an unusual form ("1", "A1"): it is a marker for certain."""
    label = label.strip()
    if not label or not text.startswith(label):
        return ()
    for form in (label, f"{label}.", f"{label})"):
        found = find_markers(f"{form} Á")
        if found:
            return tuple(Marker(one.row, label, one.number, one.values, len(label)) for one in found)
    dash = next(row for row in MARKERS if row.name == "bullet")
    return (Marker(dash, label, None, (0,), len(label)),)
