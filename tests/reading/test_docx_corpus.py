"""The reports of the corpus as Word files: their text is that of the golden outline, also after LibreOffice has saved them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from reading.docx.word_file import lines_of, read
from tuliem_report.reading.page import Page, TableGrid

CORPUS = Path(__file__).parents[1] / "corpus"
OUTLINES = {
    "report.docx": "golden/outline.json",
    "report-styled.docx": "golden/outline.json",
    "drafts/draft2.docx": "drafts/draft2-outline.json",
}


def without_space(text: str) -> str:
    """The visible characters."""
    return "".join(text.split())


def outline_text(node: dict) -> str:
    """The visible characters of a node and all below it, in order."""
    own = (node["marker"] or "", node["title"] or "", *node["text"], *(outline_text(child) for child in node["children"]))
    return "".join(without_space(part) for part in own)


def outline(name: str) -> dict:
    """A golden outline."""
    found: dict = json.loads((CORPUS / name).read_text("utf-8"))
    return found


def body_text(page: Page) -> str:
    """The visible characters of lines and tables, in order, a superscript 2 as the outline writes it."""
    lines = []
    for item in page.items:
        lines += [item] if not isinstance(item, TableGrid) else [line for cell in item.cells for line in cell.lines]
    runs = [run for line in lines for run in line.runs if run.note is None]
    return "".join("²" if run.raised and run.text == "2" else without_space(run.text) for run in runs)


@pytest.mark.parametrize(("document", "golden"), OUTLINES.items())
def test_text_is_that_of_the_outline(document, golden):
    """Each character of the outline, and no other, is in the lines, in the same order."""
    page = read((CORPUS / document).read_bytes())
    assert body_text(page) == outline_text(outline(golden))


def test_styled_report_has_heading_levels():
    """The heading styles of the styled report give levels; the same report without styles has none."""
    styled, plain = (read((CORPUS / name).read_bytes()) for name in ("report-styled.docx", "report.docx"))
    levels = [line.paragraph.heading for line in lines_of(styled)]
    assert {level for level in levels if level} == {1, 2, 3, 4, 5}
    assert not any(line.paragraph.heading for line in lines_of(plain))
    assert [line.text for line in lines_of(styled)] == [line.text for line in lines_of(plain)]


def test_table_report():
    """The appendix is a ruled table with merged group rows, and the six notes are at their anchors."""
    page = read((CORPUS / "report-table.docx").read_bytes())
    (grid,) = (item for item in page.items if isinstance(item, TableGrid))
    golden = outline("golden/table.json")
    assert grid.ruled
    rows = [[cell for cell in grid.cells if cell.row == number] for number in range(grid.rows)]
    printed = [["".join(line.text for line in cell.lines) for cell in row] for row in rows]
    assert printed == [golden["columns"], *(row["cells"] for row in golden["rows"])]
    assert [row[0].colspan for row in rows[1:]] == [5 if row["type"] == "group" else 1 for row in golden["rows"]]


def test_footnotes_of_the_table_report():
    """Each note hangs on the words that the golden file names."""
    page = read((CORPUS / "report-table.docx").read_bytes())
    notes = json.loads((CORPUS / "golden/footnotes.json").read_text("utf-8"))
    assert [(note.mark, "".join(line.text for line in note.lines).strip()) for note in page.notes] == [
        (str(note["mark"]), note["text"]) for note in notes
    ]
    anchored = {}
    for line in lines_of(page):
        before = ""
        for run in line.runs:
            if run.note:
                anchored[run.note] = before
            before += "" if run.note else run.text
    assert all(anchored[found.id].endswith(note["anchor"]) for found, note in zip(page.notes, notes, strict=True))


def shape(page: Page) -> list[object]:
    """What must not depend on the program that saved the file: text, labels, headings, looks, tables, notes."""

    def line_shape(line):
        style = line.paragraph
        runs = [(run.text, run.bold, run.italic, run.size, run.raised, run.note) for run in line.runs if run.text.strip()]
        return runs, style.label, style.heading, style.alignment, round(style.left_indent), round(style.first_indent)

    found: list[object] = []
    for item in page.items:
        if isinstance(item, TableGrid):
            cells = [(cell.row, cell.column, cell.rowspan, cell.colspan, [line.text for line in cell.lines]) for cell in item.cells]
            found.append((item.rows, item.columns, item.ruled, item.header_rows, cells))
        else:
            found.append(line_shape(item))
    return [*found, [(note.id, note.mark, [line.text.strip() for line in note.lines]) for note in page.notes]]


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the corpus documents as LibreOffice saves them."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("saved")
    names = [str(CORPUS / name) for name in ("report.docx", "report-styled.docx", "report-table.docx")]
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "docx", "--outdir", str(folder), *names],
        check=True,
        capture_output=True,
        timeout=110,
    )
    return folder


@pytest.mark.parametrize("name", ["report.docx", "report-styled.docx", "report-table.docx"])
def test_saved_by_libreoffice(name, saved_again):
    """A file opened and saved by LibreOffice gives the same lines, looks, tables and notes."""
    before, after = (read((folder / name).read_bytes()) for folder in (CORPUS, saved_again))
    assert shape(after) == shape(before)
