"""Reading: from a Word file (DOCX, DOCM, DOTX) to one page of lines and tables.

A Word file has no pages of its own, so that the one `Page` has no number. What surprises: much of what is printed is not in the
file (automatic numbers, note marks), and much that is in the file is not printed (field codes, deleted and hidden text).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.docx_accounting import account_for
from tuliem_report.reading.docx_blocks import flat_lines, read_blocks
from tuliem_report.reading.docx_markup import Element, P, R, W
from tuliem_report.reading.docx_notes import Anchor, NoteKind, read_note_anchors
from tuliem_report.reading.docx_numbering import read_numbering
from tuliem_report.reading.docx_package import Package, open_package
from tuliem_report.reading.docx_paragraphs import ParagraphLayouts
from tuliem_report.reading.docx_revisions import RevisionView, report_changes
from tuliem_report.reading.docx_state import ReadingState
from tuliem_report.reading.docx_styles import read_styles
from tuliem_report.reading.page import Page, PageComment, PageNote, TableGrid, TextLine
from tuliem_report.reading.source import Source

_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_FURNITURE = {W + "headerReference": "page header", W + "footerReference": "page footer"}
_UNANCHORED = "note without an anchor"


def read_docx(source: Source, log: ProblemLog) -> list[Page]:
    """Read a Word file.

    Raises EncryptedFile, LimitExceeded, or UnreadableFile where there is no document in it.
    """
    package = open_package(source, log)
    document = package.main()
    state = _state(package, document, source)
    items = read_blocks(document, state)
    roots = [document]
    notes: list[PageNote] = []
    kinds: tuple[NoteKind, ...] = ("footnote", "endnote")
    for kind in kinds:
        elements = _note_elements(package.part(f"{kind}s"))
        notes += _read_notes(kind, elements, state)
        roots += elements
    for reason, root in _furniture(package, document):
        _read_furniture(root, reason, state)
        roots.append(root)
    if state.notes.restart_on_pages():
        log.add("note-marks", "the marks of notes begin anew on each page in print; here they count on", severity="info")
    report_changes(roots, source.options.revisions, log)
    characters = account_for(roots, state)
    return [
        Page(
            number=None,
            items=tuple(_without_lost_anchors(items, {note.id for note in notes}, state)),
            notes=tuple(notes),
            comments=tuple(_comments(package.part("comments"), state)),
            asides=tuple(state.asides),
            characters=characters,
        )
    ]


def _without_lost_anchors(items: list[TextLine | TableGrid], known: set[str], state: ReadingState) -> list[TextLine | TableGrid]:
    """Make plain text of the marks whose notes a damaged file does not hold."""
    if all(anchor.id in known for anchor in state.notes.found):
        return items

    def plain(line: TextLine) -> TextLine:
        return replace(line, runs=tuple(run if run.note in known else replace(run, note=None) for run in line.runs))

    return [
        plain(item)
        if isinstance(item, TextLine)
        else replace(item, cells=tuple(replace(cell, lines=tuple(map(plain, cell.lines))) for cell in item.cells))
        for item in items
    ]


def _state(package: Package, document: Element, source: Source) -> ReadingState:
    styles = read_styles(package.part("styles"))
    numbering = read_numbering(package.part("numbering"), styles)
    return ReadingState(
        styles=styles,
        numbering=numbering,
        layouts=ParagraphLayouts(styles, numbering),
        revisions=RevisionView(source.options.revisions),
        notes=read_note_anchors(document, package.part("settings")),
        log=package.log,
    )


def _note_elements(root: Element | None) -> list[Element]:
    """Give the notes of a part, without the lines that separate notes from the text."""
    notes = root.iterchildren("*") if root is not None else ()
    return [note for note in notes if note.get(W + "type") not in _SEPARATORS]


def _read_notes(kind: NoteKind, elements: list[Element], state: ReadingState) -> Iterator[PageNote]:
    """Read the notes in the order of their anchors; then those that have no anchor, or share the id of another one."""
    waiting: dict[str, Element] = {}
    for element in elements:
        waiting.setdefault(element.get(W + "id", ""), element)
    read = set()
    for anchor in state.notes.found:
        if anchor.kind == kind and anchor.key in waiting:
            element = waiting.pop(anchor.key)
            read.add(element)
            with state.own_story():
                lines = flat_lines(read_blocks(element, state))
            yield PageNote(anchor.id, anchor.mark, _without_mark(lines, anchor, state), kind)
    for element in elements:
        if element not in read:
            reason = state.notes.dropped.get((kind, element.get(W + "id", "")), _UNANCHORED)
            with state.own_story(), state.dropping(reason):
                read_blocks(element, state)


def _without_mark(lines: tuple[TextLine, ...], anchor: Anchor, state: ReadingState) -> tuple[TextLine, ...]:
    """Take away the mark that stands typed before a note with a mark of its own; a counted mark is not in the file."""
    if not anchor.custom or not anchor.mark or not lines or not lines[0].text.lstrip().startswith(anchor.mark):
        return lines
    first, *others = lines[0].runs
    if anchor.mark not in first.text:
        return lines
    state.set_aside(anchor.mark, "note mark")
    runs = (replace(first, text=first.text.replace(anchor.mark, "", 1)), *others)
    return (replace(lines[0], runs=runs), *lines[1:])


def _furniture(package: Package, document: Element) -> Iterator[tuple[str, Element]]:
    """Give the headers and footers that a section names, each part once."""
    seen = set()
    for reference in document.iter(*_FURNITURE):
        relation = package.relations.get(reference.get(R + "id", ""))
        if relation is None or relation.part in seen:
            continue
        seen.add(relation.part)
        root = package.minor(relation.part)
        if root is not None:
            yield _FURNITURE[reference.tag], root


def _read_furniture(root: Element, reason: str, state: ReadingState) -> None:
    with state.own_story():
        lines = flat_lines(read_blocks(root, state))
    state.set_aside("\n".join(line.text for line in lines), reason)


def _comments(root: Element | None, state: ReadingState) -> Iterator[PageComment]:
    for comment in root.iterfind(W + "comment") if root is not None else ():
        paragraphs = ("".join(text.text or "" for text in paragraph.iter(W + "t")) for paragraph in comment.iter(P))
        text = "\n".join(paragraph for paragraph in paragraphs if paragraph)
        quote = state.quotes.get(comment.get(W + "id", ""), "")
        yield PageComment(comment.get(W + "author", ""), _date(comment.get(W + "date")), text, quote)


def _date(written: str | None) -> str | None:
    """Give a date as ISO 8601; None where the file has none, or one that is no date."""
    try:
        return datetime.fromisoformat(written).isoformat() if written else None
    except ValueError:
        return None
