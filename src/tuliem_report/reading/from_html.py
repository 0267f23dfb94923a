"""HTML → one page without a number: a report published on a portal, or saved from Word, LibreOffice or Google Docs.

Scripts do not run, nothing is fetched. What belongs to the portal is set aside, so that every character that a browser would
show is somewhere.
"""

from collections.abc import Iterable
from dataclasses import replace

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.html_article import find_article
from tuliem_report.reading.html_charset import decode_html
from tuliem_report.reading.html_inline import are_visual_lines
from tuliem_report.reading.html_lists import ListLabels
from tuliem_report.reading.html_notes import find_notes
from tuliem_report.reading.html_reader import Item, PageReader
from tuliem_report.reading.html_styles import StyleSheet
from tuliem_report.reading.html_tree import Element, parse_html, visible_texts
from tuliem_report.reading.page import Page, TextLine
from tuliem_report.reading.source import Source
from tuliem_report.reading.txt_encoding import log_guess


def read_html(source: Source, log: ProblemLog) -> list[Page]:
    """Read a web page. Raises LimitExceeded where it has too many elements, or they stand inside each other too deep."""
    decoded = decode_html(source.content)
    if not decoded.certain:
        log_guess(decoded.encoding, log)
    source.options.limits.check("tags", decoded.text.count("<"), source.name)
    root = parse_html(decoded.text, source.name)
    if root is None:
        return [Page(number=None, items=())]
    styles, labels = StyleSheet(), ListLabels()
    for element in root.iter("style"):
        styles.add(element.text or "")
        labels.learn(element.text or "")
    notes = find_notes(root)
    article = find_article(root, [*notes.bodies, *notes.commented])
    reader = PageReader(styles, labels, notes, article, source.options.revisions)
    reader.read(root)
    return [
        Page(
            number=None,
            items=tuple(_loosened(reader.items)),
            notes=tuple(reader.page_notes),
            comments=tuple(notes.comments),
            asides=tuple(reader.asides),
            characters=reader.generated + _count(root, notes.commented),
        )
    ]


def _loosened(items: list[Item]) -> Iterable[Item]:
    """Take the paragraphs away where each is but a visual line, as in a page made from a PDF: they go on in mid-sentence."""
    plain = [item for item in items if isinstance(item, TextLine) and item.paragraph is not None and not _is_certain(item)]
    if len(plain) < 6 or not are_visual_lines([item.text for item in plain]):
        return items
    return [replace(item, paragraph=None) if isinstance(item, TextLine) and not _is_certain(item) else item for item in items]


def _is_certain(line: TextLine) -> bool:
    """Tell a line whose paragraph is more than a box around it: a heading, a list item, a line set in the middle."""
    style = line.paragraph
    return style is not None and (style.heading is not None or bool(style.label) or style.alignment in ("center", "right"))


def _count(root: Element, comments: set[Element]) -> int:
    """Count the characters that a browser would show, comments left out: the check on everything else here."""
    return sum(sum(map(len, text.split())) for text in visible_texts(root, without=comments))
