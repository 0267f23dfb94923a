"""The Từ Liêm report gives its true outline, paragraphs, targets and lists, whichever format it comes in."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from golden_report import golden_report
from scores.documents import CORPUS, RAW, golden, parsed
from scores.notes import found_notes
from scores.wording import letters
from tuliem_report.report.document import ListedItem, Report, Section, Target
from tuliem_report.report.section import walk

PDF = RAW / "tuliem-2025-report.pdf"
TXT = RAW / "tuliem-2025-report.txt"
CHROMIUM = CORPUS / "report-chromium.pdf"
MIXED_FONTS = CORPUS / "report-mixed-fonts.pdf"
DOCX = CORPUS / "report.docx"
STYLED = CORPUS / "report-styled.docx"
TABLES = (CORPUS / "report-table.docx", CORPUS / "report-table.pdf")
PDFS = (PDF, CHROMIUM, MIXED_FONTS)
REPORTS = (*PDFS, TXT, DOCX, STYLED)
DRAFTS = tuple(CORPUS / "drafts" / f"draft2.{ending}" for ending in ("docx", "pdf", "txt"))
DRAFT_OUTLINE = CORPUS / "drafts" / "draft2-outline.json"

TXT_BOUNDARIES = 0.98
LIST_FIELDS = ("ordinal", "number", "marker", "text")
TARGET_FIELDS = ("number", "group", "indicator", "value_text", "operator", "low", "high", "unit", "period")

Node = tuple[str, str, str | None, str | None, str | None]


def each(paths: Iterable[Path]) -> pytest.MarkDecorator:
    """Run a test on each of the files."""
    return pytest.mark.parametrize("path", paths, ids=lambda path: path.name)


@cache
def truth(path: Path) -> Report:
    """Give the report that a perfect parser would give."""
    return golden_report(DRAFT_OUTLINE) if path in DRAFTS else golden_report()


def nodes(body: Section) -> list[Node]:
    """Give the nodes; the address says which parent each has."""
    return [(node.address, node.kind, node.marker, node.number, node.title) for _, node in walk(body)]


def paragraphs(body: Section) -> list[tuple[str, str]]:
    """Give the paragraphs, each with its node; one of the draft has two spaces in its Word file."""
    return [(node.address, " ".join(part.text.split())) for _, node in walk(body) for part in node.content if part.type == "paragraph"]


def before_the_table(rows: list[Any]) -> list[Any]:
    """Leave out what the appendix prints as a list: in a table it is no nodes and no paragraphs."""
    return [row for row in rows if not row[0].startswith("appendix/")]


def pieces(body: Section) -> Iterator[str]:
    """Yield all text in reading order: marker, title, paragraphs."""
    for _, node in walk(body):
        yield from (node.marker or "", node.title or "")
        yield from (part.text for part in node.content if part.type == "paragraph")


def boundaries(body: Section) -> tuple[str, set[int]]:
    """Give the text without white space, and where in it paragraphs and headings end; the draft's text file prints km2 for km²."""
    squeezed = ["".join(piece.replace("²", "2").split()) for piece in pieces(body)]
    return "".join(squeezed), set(accumulate(len(piece) for piece in squeezed))


@each([*REPORTS, *DRAFTS])
def test_nodes_are_the_true_ones(path: Path) -> None:
    """Kind, marker, number, title and parent of each node, in order."""
    assert nodes(parsed(path).body) == nodes(truth(path).body)


@each([path for path in (*REPORTS, *DRAFTS) if path.suffix != ".txt"])
def test_paragraphs_are_the_true_ones(path: Path) -> None:
    """PDF and DOCX give the paragraphs exactly, each under its node."""
    assert paragraphs(parsed(path).body) == paragraphs(truth(path).body)


@each([TXT, DRAFTS[2]])
def test_plain_text_gives_nearly_all_paragraph_boundaries(path: Path) -> None:
    """In a text that marks no paragraphs all words are there, and almost all ends of paragraphs are found and few invented."""
    text, found = boundaries(parsed(path).body)
    true_text, true = boundaries(truth(path).body)
    assert text == true_text
    assert len(found & true) >= TXT_BOUNDARIES * len(true)
    assert len(found & true) >= TXT_BOUNDARIES * len(found)


@each(TABLES)
def test_a_table_and_footnotes_change_nothing_else(path: Path) -> None:
    """With the appendix as a table and footnotes in the text, outline and paragraphs stay what they were."""
    body = parsed(path).body
    assert before_the_table(nodes(body)) == before_the_table(nodes(truth(path).body))
    assert before_the_table(paragraphs(body)) == before_the_table(paragraphs(truth(path).body))


@each([*REPORTS, *DRAFTS])
def test_targets_are_the_true_ones(path: Path) -> None:
    """All targets in every field that is known, each with its place and its words."""
    name = DRAFTS[0].with_name("draft2-targets.json") if path in DRAFTS else CORPUS / "golden" / "targets.json"
    true = json.loads(name.read_text(encoding="utf-8"))
    known = [field for field in TARGET_FIELDS if field in true[0]]
    targets = parsed(path).targets
    assert [target_fields(target, known) for target in targets] == [{field: row[field] for field in known} for row in true]
    assert [target.address for target in targets] == [address_of(row["path"]) for row in true]
    assert [target.quote for target in targets] == [row["raw"] for row in true]


@each(TABLES)
def test_targets_out_of_a_table_are_the_same(path: Path) -> None:
    """The table gives the targets of the list: indicator, value, period and group; the quotation is the row."""
    targets = parsed(path).targets
    rows = [row["cells"] for row in golden("table")["rows"] if row["type"] == "row"]
    fields = [field for field in TARGET_FIELDS if field != "value_text"]
    assert [target_fields(target, fields) for target in targets] == [{field: row[field] for field in fields} for row in golden("targets")]
    for target, cells in zip(targets, rows, strict=True):
        assert letters(cells[3]) in letters(target.value_text)
        assert all(letters(cell) in letters(target.quote) for cell in cells)
        assert target.address.startswith("appendix")


def target_fields(target: Target, fields: Iterable[str]) -> dict[str, Any]:
    """Give the fields as JSON holds them."""
    return target.model_dump(mode="json", include=set(fields))


def address_of(path: str) -> str:
    """Give the address of a golden path: "appendix/group1/(1)" is "appendix/group1/target1"."""
    kind = "target" if path.startswith("appendix/") else "point"
    return path.replace("(", kind).replace(")", "")


@pytest.mark.parametrize("name", ["tasks", "breakthroughs", "viewpoints", "lessons"])
@each([*REPORTS, *TABLES])
def test_lists_are_the_true_ones(path: Path, name: str) -> None:
    """Each list holds its items, whole and in order, with their places and words."""
    true = golden(name)
    items: tuple[ListedItem, ...] = getattr(parsed(path), name)
    assert [{field: getattr(item, field) for field in LIST_FIELDS} for item in items] == [
        {field: row[field] for field in LIST_FIELDS} for row in true
    ]
    assert [item.address for item in items] == [address_of(row["path"]) for row in true]
    assert all(item.quote.endswith(item.text) and item.title is None for item in items)


@each([*REPORTS, *TABLES])
def test_solutions_are_the_true_ones(path: Path) -> None:
    """Solutions nest as the report does, each with its heading."""
    assert [item_tree(item) for item in parsed(path).solutions] == [golden_tree(row) for row in golden("solutions")]


def item_tree(item: ListedItem) -> tuple[Any, ...]:
    return item.number, item.marker, item.title, item.address, [item_tree(child) for child in item.children]


def golden_tree(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["number"], row["marker"], row["title"], address_of(row["path"]), [golden_tree(child) for child in row["children"]]


@each(TABLES)
def test_footnotes_stand_at_their_anchors(path: Path) -> None:
    """Each of the six notes has its mark, its whole text, and the words before its mark in the right place."""
    report = parsed(path)
    found = found_notes(report)
    assert [(note.mark, note.text) for note in found] == [(str(row["mark"]), row["text"]) for row in golden("footnotes")]
    for note, row in zip(found, golden("footnotes"), strict=True):
        assert note.before is not None
        assert note.place is not None
        assert note.before.rstrip().endswith(row["anchor"]), row["mark"]
        assert note.place.startswith(address_of(row["path"]) + "/"), row["mark"]
    assert [note.anchor for note in report.notes] == [note.place for note in found]


@each([*REPORTS, *TABLES, *DRAFTS])
def test_all_text_is_accounted_for(path: Path) -> None:
    """No character is missing, and the number of those in the report is that of the true text."""
    accounting = parsed(path).accounting
    assert accounting.unaccounted == 0
    assert accounting.characters == accounting.in_report + accounting.set_aside
    if path not in TABLES:
        assert accounting.in_report == len(boundaries(truth(path).body)[0])


@each([TXT])
def test_pages_of_plain_text_are_those_of_the_original(path: Path) -> None:
    """The text marks its pages only by a space; each node still has the page of the printed report."""
    assert [(node.address, node.page) for _, node in walk(parsed(path).body)] == [
        (node.address, node.page) for _, node in walk(truth(path).body)
    ]


@each([TXT, *PDFS])
def test_facts_have_the_page_of_their_node(path: Path) -> None:
    """A target or an item of a list is on the page where its node begins."""
    report = parsed(path)
    pages = {node.address: node.page for _, node in walk(report.body)}
    facts = [*report.targets, *report.tasks, *report.breakthroughs, *report.solutions, *report.viewpoints, *report.lessons]
    assert [(fact.address, fact.page) for fact in facts] == [(fact.address, pages[fact.address]) for fact in facts]


@each([PDF, CHROMIUM])
def test_pages_of_a_pdf_hold_what_is_said_to_stand_there(path: Path) -> None:
    """The first words of each node, and each target, are on the page that the report names, by the PDF's own text."""
    report = parsed(path)
    with pypdfium2.PdfDocument(path) as document:
        texts = [letters(page.get_textpage().get_text_range().replace("\ufffe", "-")) for page in document]
    for _, node in walk(report.body):
        beginning = letters(next(iter(node_words(node)), ""))[:30]
        assert node.page is not None
        assert beginning in texts[node.page - 1], node.address
    for target in report.targets:
        assert target.page is not None
        assert letters(target.quote) in texts[target.page - 1], target.address


def node_words(node: Section) -> Iterator[str]:
    """Yield the title, then the paragraphs of a node."""
    if node.title:
        yield node.title
    yield from (part.text for part in node.content if part.type == "paragraph")


@each([DOCX, STYLED])
def test_a_word_file_has_no_pages(path: Path) -> None:
    """Word files do not say where pages end; no page is made up."""
    report = parsed(path)
    assert {node.page for _, node in walk(report.body)} | {target.page for target in report.targets} == {None}
