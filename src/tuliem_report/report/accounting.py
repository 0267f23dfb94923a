"""The proof that nothing was lost: the characters of the source against those of the finished report and its ledger.

The count is made on the final models, not on bookkeeping kept along the way, so that a mistake of any stage shows: what the
reader counted in the file against the lines it gave, and the cleaned lines against the report.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from tuliem_report.lines import CleanText
from tuliem_report.lines.cleaning import clean_text
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import Page, TableGrid
from tuliem_report.report.document import Accounting, LedgerEntry, Note, Paragraph, Section
from tuliem_report.report.section import walk


def account(
    pages: list[Page], text: CleanText, body: Section, notes: tuple[Note, ...], ledger: tuple[LedgerEntry, ...], log: ProblemLog
) -> Accounting:
    """Compare, and log a problem if a character of the source is missing or stands twice."""
    asides = [one.text for page in pages for one in page.asides]
    source = _words([*_source_texts(text), *asides])
    inside = _words(_report_texts(body, notes))
    aside = _words(entry.text for entry in ledger)
    found = inside.copy()
    found.update(aside)
    missing, more = _characters(source - found), _characters(found - source)
    unread = sum(abs(page.characters - _given(page)) for page in pages)
    lost = (missing - more).total() + unread
    twice = (more - missing).total()
    total = _length(source) + unread
    if lost or twice:
        log.add(
            "text-unaccounted",
            f"of {total} characters {lost} are missing from the report and {twice} stand twice",
            severity="error",
            hint="please report this document's layout as a fault of tuliem",
        )
    return Accounting(characters=total, in_report=_length(inside), set_aside=_length(aside), unaccounted=lost + twice)


def _words(texts: Iterable[str]) -> Counter[str]:
    """Count the words: fewer than characters by far, and nearly all of them the same on both sides."""
    return Counter("\n".join(texts).split())


def _characters(words: Counter[str]) -> Counter[str]:
    """Count the characters of the words, which are no white space."""
    counts: Counter[str] = Counter()
    for word, times in words.items():
        for char in word:
            counts[char] += times
    return counts


def _length(words: Counter[str]) -> int:
    return sum(len(word) * times for word, times in words.items())


def _given(page: Page) -> int:
    """How many characters of a page the reader handed on."""
    texts = [one.text for one in page.asides]
    for item in page.items:
        if isinstance(item, TableGrid):
            texts += [line.text for cell in item.cells for line in cell.lines]
        else:
            texts.append(item.text)
    texts += [line.text for note in page.notes for line in note.lines]
    return sum(map(len, "\n".join(texts).split()))


def _source_texts(text: CleanText) -> Iterator[str]:
    """The cleaned lines, the marks taken out of them, and the notes."""
    for line in text.lines:
        yield line.text
        yield from (anchor.mark for anchor in line.anchors)
        if line.table is not None:
            yield from (clean_text(one, text.mending) for cell in line.table.cells for one in cell.lines)
    for note in text.notes:
        yield note.mark
        yield from (line.text for line in note.lines)


def _report_texts(body: Section, notes: tuple[Note, ...]) -> Iterator[str]:
    """Every text of the report, note marks included."""
    marks = {note.address: note.mark for note in notes}
    for _, section in walk(body):
        yield section.marker or ""
        yield section.title or ""
        yield from (marks[ref.note] for ref in section.notes)
        for item in section.content:
            if isinstance(item, Paragraph):
                yield item.text
                yield from (marks[ref.note] for ref in item.notes)
            else:
                yield from (cell.text for cell in item.cells)
    for note in notes:
        yield note.mark
        yield note.text
