"""Reading DOCX: counting what the file holds, and finding what was not met on the way through it.

The count goes by element names alone and knows nothing of paragraphs, fields or tables: it is the check on the rest of the reader.
"""

from collections.abc import Iterable

from tuliem_report.reading.docx_markup import Element, M, V, W, count_visible, symbol
from tuliem_report.reading.docx_state import ReadingState

_MISPLACED = "misplaced text"
_TEXT = (W + "t", W + "delText", M + "t")
_WATERMARK = V + "textpath"


def account_for(roots: Iterable[Element], state: ReadingState) -> int:
    """Count the visible characters of the document; set aside those that stand where Word has no text, as in damaged files."""
    total, misplaced = state.generated, 0
    for root in roots:
        for element in root.iter(*_TEXT, W + "sym", W + "noBreakHyphen", _WATERMARK):
            text = _characters(element)
            total += count_visible(text)
            if element not in state.met and count_visible(text):
                misplaced += count_visible(text)
                state.set_aside(text, _MISPLACED)
    if misplaced:
        state.log.add("misplaced-text", f"{misplaced} characters stand where a Word file has no text; they are set aside")
    return total


def _characters(element: Element) -> str:
    if element.tag in _TEXT:
        return element.text or ""
    if element.tag == _WATERMARK:
        return element.get("string", "")
    return symbol(element) if element.tag == W + "sym" else "-"
