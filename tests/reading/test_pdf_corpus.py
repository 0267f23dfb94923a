"""The PDF reader on the PDFs of the corpus: the true words in their order, whatever order the file has them in."""

import json
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_pdf import read_pdf
from tuliem_report.reading.page import Page, TextLine
from tuliem_report.reading.source import ReadOptions, Source

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
REPORT = ROOT / "data" / "raw" / "tuliem-2025-report.pdf"
CHROMIUM = CORPUS / "report-chromium.pdf"
MIXED = CORPUS / "report-mixed-fonts.pdf"
TABLE = CORPUS / "report-table.pdf"
DRAFT = CORPUS / "drafts" / "draft2.pdf"


@cache
def read(path: Path, *, reference: bool = False) -> tuple[Page, ...]:
    """Read a PDF of the corpus, once for all tests."""
    source = Source(path.name, path.read_bytes(), ReadOptions(reference=reference))
    return tuple(read_pdf(source, ProblemLog()))


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
