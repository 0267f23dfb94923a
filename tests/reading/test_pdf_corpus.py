"""The PDF reader on the PDFs of the corpus: the true words in their order, whatever order the file has them in."""

import json
import re
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import cache
from io import BytesIO
from pathlib import Path
from time import process_time
from typing import Any

import pdfplumber
import pikepdf
import pytest

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_pdf import read_pdf
from tuliem_report.reading.page import Page, TableGrid, TextLine
from tuliem_report.reading.source import ReadOptions, Source

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
REPORT = ROOT / "data" / "raw" / "tuliem-2025-report.pdf"
CHROMIUM = CORPUS / "report-chromium.pdf"
MIXED = CORPUS / "report-mixed-fonts.pdf"
TABLE = CORPUS / "report-table.pdf"
DRAFT = CORPUS / "drafts" / "draft2.pdf"


@cache
def read(path: Path) -> tuple[Page, ...]:
    """Read a PDF of the corpus, once for all tests."""
    return tuple(read_pdf(Source(path.name, path.read_bytes()), ProblemLog()))


def all_lines(page: Page) -> list[TextLine]:
    """Give the lines of a page, those in table cells too."""
    lines: list[TextLine] = []
    for item in page.items:
        lines.extend([item] if isinstance(item, TextLine) else [line for cell in item.cells for line in cell.lines])
    return lines


def golden_words(node: dict[str, Any]) -> list[str]:
    """Give the words of the true outline in reading order."""
    parts = [node.get("marker") or "", node.get("title") or "", *(node.get("text") or [])]
    words = " ".join(parts).replace("km²", "km2").split()
    for child in node.get("children") or []:
        words.extend(golden_words(child))
    return words


def letters(page: Page) -> str:
    """Give all that a page holds, without white space."""
    texts = [line.text for line in all_lines(page)] + [aside.text for aside in page.asides]
    return "".join("".join(texts).split())


@pytest.mark.parametrize("path", [REPORT, CHROMIUM, MIXED], ids=lambda path: path.stem)
def test_words_are_the_true_ones(path: Path) -> None:
    """At most one word in a thousand differs from the true text; page numbers stand alone on their lines."""
    truth = golden_words(json.loads((CORPUS / "golden" / "outline.json").read_text(encoding="utf-8")))
    lines = [line.text for page in read(path) for line in all_lines(page)]
    words = " ".join(line for line in lines if not line.isdigit()).split()
    blocks = SequenceMatcher(None, truth, words, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) >= 0.999 * max(len(truth), len(words))


@pytest.mark.parametrize("path", [REPORT, CHROMIUM, MIXED, TABLE, DRAFT], ids=lambda path: path.stem)
def test_all_characters_are_held(path: Path) -> None:
    """Each character that PDFium counts on a page is in a line, in a table or set aside."""
    assert [(page.number, len(letters(page))) for page in read(path)] == [(page.number, page.characters) for page in read(path)]


def styled_words(pages: tuple[Page, ...]) -> list[tuple[str, str]]:
    """Give each word with the styles of its letters: b(old), i(talic), r(aised)."""
    words: list[tuple[str, str]] = []
    for line in (line for page in pages for line in all_lines(page)):
        styles = [f"{'b' * bool(run.bold)}{'i' * bool(run.italic)}{'r' * run.raised}" for run in line.runs for _ in run.text]
        words.extend((match.group(), " ".join(sorted(set(styles[slice(*match.span())])))) for match in re.finditer(r"\S+", line.text))
    return words


@cache
def some_pages(path: Path) -> bytes:
    """Cut a PDF to each third page, the last one among them: the reference is slow."""
    with pikepdf.open(path) as document:
        last = len(document.pages) - 1
        for number in range(last, -1, -1):
            if (last - number) % 3:
                del document.pages[number]
        buffer = BytesIO()
        document.save(buffer)
    return buffer.getvalue()


@cache
def both_ways(path: Path) -> tuple[tuple[Page, ...], tuple[Page, ...]]:
    """Read some pages by the fast paths and by the reference."""
    fast, slow = (Source(path.name, some_pages(path), ReadOptions(reference=reference)) for reference in (False, True))
    return tuple(read_pdf(fast, ProblemLog())), tuple(read_pdf(slow, ProblemLog()))


@pytest.mark.parametrize("path", [REPORT, CHROMIUM, MIXED, TABLE, DRAFT], ids=lambda path: path.stem)
def test_fast_paths_agree_with_the_reference(path: Path) -> None:
    """PDFium's paths and pdfplumber give the same words in the same order, bold for bold, raised for raised."""
    fast, slow = both_ways(path)
    assert styled_words(fast) == styled_words(slow)


def test_tables_agree_with_the_reference() -> None:
    """The grid of drawn rules is the one that pdfplumber finds: the same cells with the same spans and text."""
    fast, slow = ([item for page in pages for item in page.items if isinstance(item, TableGrid)] for pages in both_ways(TABLE))
    assert len(fast) == 1
    assert [table_cells(table) for table in fast] == [table_cells(table) for table in slow]


def table_cells(table: TableGrid) -> list[tuple[int, int, int, int, list[str]]]:
    """Give place, spans and lines of each cell."""
    return [(cell.row, cell.column, cell.rowspan, cell.colspan, [line.text for line in cell.lines]) for cell in table.cells]


def test_footnote_rules_are_told() -> None:
    """Each page with footnotes has the short rule above them, no other page has one; the marks in the text are raised runs."""
    notes = json.loads((CORPUS / "golden" / "footnotes.json").read_text(encoding="utf-8"))
    ruled = [page for page in read(TABLE) if page.rules]
    above = [line for page in ruled for line in all_lines(page) if line.box and line.box.top < page.rules[0].top]
    marks = [run.text for line in above for run in line.runs if run.raised]
    assert all(len(page.rules) == 1 for page in ruled)
    assert marks == [str(note["mark"]) for note in notes]


def test_fast_reading_costs_a_fraction_of_pdfplumber() -> None:
    """The fast path takes less than a tenth of the processor time of pdfplumber's words, measured side by side."""
    content = REPORT.read_bytes()

    def fast() -> None:
        read_pdf(Source(REPORT.name, content), ProblemLog())

    def slow() -> None:
        with pdfplumber.open(BytesIO(content), pages=range(1, 7)) as document:
            for page in document.pages:
                page.extract_words(extra_attrs=["fontname", "size"])

    def cost(call: Callable[[], None]) -> float:
        start = process_time()
        call()
        return process_time() - start

    fast()
    assert min(cost(fast) for _ in range(3)) < 0.1 * cost(slow) * 26 / 6
