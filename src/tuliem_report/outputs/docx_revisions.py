"""Tracked changes of Word: what was put in, taken out or moved, of words, of whole paragraphs and of rows.

No change carries a date: the same drafts give the same file.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from tuliem_report.outputs.docx_markup import Element, W, element, paragraph

RowMark = Literal["ins", "del"]
MoveMark = Literal["moveFrom", "moveTo"]
Mark = RowMark | MoveMark
_STAMP = "2025-01-01T00:00:00Z"  # the schema wants a date here, which Word does not show


class Revisions:
    """Makes tracked changes by one author, each with a number of its own."""

    def __init__(self, author: str) -> None:
        self._author = author
        self._last = 0

    def mark(self, name: str, *children: Element) -> Element:
        """Make a tracked change, or a mark of one where it has no children."""
        self._last += 1
        return element(name, *children, id=self._last, author=self._author)

    def wrap(self, mark: Mark | None, runs: Sequence[Element]) -> list[Element]:
        """Track runs; without a mark they are as they are."""
        return list(runs) if mark is None or not runs else [self.mark(mark, *runs)]

    def paragraph(self, content: Iterable[Element], style: str | None, layout: Sequence[Element], mark: Mark | None) -> Element:
        """Make a paragraph whose own end is tracked; `layout` is its direct formatting."""
        return paragraph(content, style, *layout, *([element("rPr", self.mark(mark))] if mark else []))

    def restyled(self, made: Element, former: str | None) -> Element:
        """Note that a paragraph had another style."""
        properties = made.find(W + "pPr")
        if properties is None:
            properties = element("pPr")
            made.insert(0, properties)
        properties.append(self.mark("pPrChange", element("pPr", *([element("pStyle", val=former)] if former else []))))
        return made

    def moved(self, mark: MoveMark, name: str, made: Element) -> list[Element]:
        """Tie a moved paragraph to its other half by a name that both have; the range begins within it and ends after it."""
        start = self.mark(f"{mark}RangeStart")
        number = self._last
        start.set(W + "name", name)
        start.set(W + "date", _STAMP)
        made.insert(1 if made.find(W + "pPr") is not None else 0, start)
        return [made, element(f"{mark}RangeEnd", id=number)]

    def row(self, made: Element, mark: RowMark) -> Element:
        """Track a row of a table."""
        properties = made.find(W + "trPr")
        if properties is None:
            properties = element("trPr", element("cantSplit", val="off"))  # the schema wants something before the change
            made.insert(0, properties)
        properties.append(self.mark(mark))
        return made
