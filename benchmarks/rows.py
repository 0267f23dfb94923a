"""What is measured against what: `ROWS`, each with the ratio that is promised, if one is."""

import difflib
import importlib.util
import io
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from documents import CHROMIUM, DOCX, DRAFT, MIXED_FONTS, PDF, times_as_long
from measuring import Measure, peak_of, process, python, within

from tuliem_report.drafts import diff_reports
from tuliem_report.limits import Limits
from tuliem_report.pipeline import parse_bytes, parse_file
from tuliem_report.problems import ProblemLog
from tuliem_report.reading import read_pages
from tuliem_report.reading.source import ReadOptions, Source
from tuliem_report.report.document import Report

UNBOUNDED = ReadOptions(limits=Limits(characters=10**9, lines=10**9, pages=10**6))


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` is to cost at most `most` times `theirs`; None where nothing is promised."""

    what: str
    ours: Measure
    against: str
    theirs: Measure
    most: float | None = None
    runs: int = 7


def tuliem(*arguments: str) -> Measure:
    """Measure the command, as the installed script runs it."""
    return python(f"import sys; from tuliem_report.cli import main; sys.exit(main({list(arguments)!r}))")


def read_fast(path: Path) -> object:
    """Read the pages of a PDF."""
    return read_pages(Source(path.name, path.read_bytes()), ProblemLog())


def plumber_words(path: Path) -> object:
    """Read words with font and size, as pdfplumber does."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        return [page.extract_words(extra_attrs=["fontname", "size"]) for page in document.pages]


def pdfium_text(path: Path) -> object:
    """Read bare text, as pypdfium2 does."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_bounded() for page in document]


def docx_runs(path: Path) -> object:
    """Read text and bold of each run, as python-docx does."""
    import docx

    return [[(run.text, run.bold) for run in paragraph.runs] for paragraph in docx.Document(str(path)).paragraphs]


def docx_looks(path: Path) -> object:
    """Read the runs with the look that their styles give them, and the setting of each paragraph: what structure is read from."""
    import docx

    paragraphs = docx.Document(str(path)).paragraphs
    return [
        (_look(paragraph), paragraph.alignment, paragraph.paragraph_format.left_indent, [_look(run, paragraph) for run in paragraph.runs])
        for paragraph in paragraphs
    ]


def _look(*holders: Any) -> tuple[object, ...]:
    """Give text, weight, slope, size and name of the type: the first that is said by the run, its styles, or the paragraph's."""
    fonts = [holders[0].font] if hasattr(holders[0], "font") else []
    for holder in holders:
        style = holder.style
        while style is not None:
            fonts.append(style.font)
            style = style.base_style
    said = ([getattr(font, what) for font in fonts] for what in ("bold", "italic", "size", "name"))
    return holders[0].text, *(next((one for one in values if one is not None), None) for values in said)


def kreuzberg_markdown(path: Path) -> object:
    """Convert to Markdown with headings, as kreuzberg does."""
    from kreuzberg import ExtractionConfig, extract_file_sync

    return extract_file_sync(str(path), config=ExtractionConfig(output_format="markdown"))


def opendataloader_markdown(path: Path) -> object:
    """Convert to Markdown with headings, as opendataloader-pdf does, a Java program that starts for each call."""
    import opendataloader_pdf

    with tempfile.TemporaryDirectory() as folder:
        opendataloader_pdf.convert(input_path=[str(path)], output_dir=folder, format="markdown", quiet=True)
    return None


def pymupdf_markdown(path: Path) -> object:
    """Convert to Markdown, as pymupdf4llm does."""
    import pymupdf4llm

    return pymupdf4llm.to_markdown(str(path))


CONVERTERS: tuple[tuple[str, Callable[[Path], object], float | None], ...] = (
    ("kreuzberg", kreuzberg_markdown, 2.0),
    ("opendataloader_pdf", opendataloader_markdown, 1 / 5),
    ("pymupdf4llm", pymupdf_markdown, None),
)
"""General converters with headings: module, call, and the ratio promised against it. Measured where they are installed."""


@cache
def reports() -> tuple[Report, Report]:
    """Give both drafts, structured."""
    return parse_file(DRAFT), parse_file(DOCX)


def difflib_words() -> object:
    """Compare the words of both drafts."""
    old, new = (_words(report) for report in reports())
    return difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


@cache
def _text(report_at: int) -> str:
    from tuliem_report.report.document import Paragraph
    from tuliem_report.report.section import walk

    parts: list[str] = []
    for _, section in walk(reports()[report_at].body):
        parts += [section.marker or "", section.title or ""]
        parts += [item.text for item in section.content if isinstance(item, Paragraph)]
    return "\n".join(part for part in parts if part)


def _words(report: Report) -> list[str]:
    return _text(reports().index(report)).split()


def redlines() -> object:
    """Compare the drafts with redlines."""
    from redlines import Redlines

    return Redlines(_text(0), _text(1)).output_markdown


def _bare_pdfplumber() -> Measure:
    code = f"import pdfplumber\nwith pdfplumber.open({str(PDF)!r}) as d:\n    t = [p.extract_text() for p in d.pages]"
    return python(code)


def _long(times: int) -> Callable[[], object]:
    content = io.BytesIO(times_as_long(times)).getvalue()
    return partial(parse_bytes, content, "long.pdf", UNBOUNDED)


def long_file(times: int) -> Path:
    """Write the longer document to a file, for a process of its own."""
    path = Path(tempfile.gettempdir()) / f"tuliem-benchmark-{times}.pdf"
    path.write_bytes(times_as_long(times))
    return path


def rows() -> list[Row]:
    """Give the rows of the table; tools that are not installed are left out."""
    parse_pdf = within(partial(parse_file, PDF))
    parse_docx = within(partial(parse_file, DOCX))
    table = [
        Row("tuliem parse report.pdf", tuliem("parse", str(PDF), "-o", "-"), "pdfplumber extract_text, script", _bare_pdfplumber(), 0.30),
        Row("tuliem targets", tuliem("targets", "-f", "csv"), "import typer, pydantic", python("import typer, pydantic"), 1.6, 11),
        Row("tuliem --help", tuliem("--help"), "import typer", python("import typer"), 1.6, 11),
        Row("parse, PDF", parse_pdf, "our reader alone", within(partial(read_fast, PDF)), 3.0),
        Row("our reader, PDF", within(partial(read_fast, PDF)), "pypdfium2, bare text", within(partial(pdfium_text, PDF))),
        Row("parse, DOCX", parse_docx, "python-docx, runs", within(partial(docx_runs, DOCX)), 1.0),
        Row("parse, DOCX", parse_docx, "python-docx, runs and their styles", within(partial(docx_looks, DOCX))),
        Row("diff of two drafts", within(lambda: diff_reports(*reports())), "difflib on words", within(difflib_words), 1 / 3),
        Row("10 times the PDF", within(_long(10)), "parse, PDF", parse_pdf, 11.0, 3),
        Row("100 times the PDF", within(_long(100)), "parse, PDF", parse_pdf, 120.0, 1),
    ]
    for name, path, most in (("PDF", PDF, 1 / 15), ("browser's PDF", CHROMIUM, 1 / 5), ("PDF of mixed fonts", MIXED_FONTS, 1 / 5)):
        ours, theirs = within(partial(read_fast, path)), within(partial(plumber_words, path))
        table.insert(4, Row(f"our reader, {name}", ours, "pdfplumber extract_words", theirs, most, 3))
    if shutil.which("pdftotext"):
        theirs = process("pdftotext", "-bbox-layout", str(PDF), "/dev/null")
        table.append(Row("tuliem parse report.pdf", tuliem("parse", str(PDF), "-o", "-"), "pdftotext -bbox-layout", theirs))
    for module, convert, most in CONVERTERS:
        if importlib.util.find_spec(module):
            table.append(Row("parse, PDF", parse_pdf, f"{module}, Markdown", within(partial(convert, PDF)), most, 3))
    if importlib.util.find_spec("redlines"):
        table.append(Row("diff of two drafts", within(lambda: diff_reports(*reports())), "redlines", within(redlines)))
    return table


def memory_of(path: Path) -> int:
    """Give the peak of memory of a process that parses the file."""
    code = (
        "from tuliem_report.pipeline import parse_file\n"
        "from tuliem_report.reading.source import ReadOptions\n"
        "from tuliem_report.limits import Limits\n"
        f"parse_file({str(path)!r}, ReadOptions(limits=Limits(characters=10**9, lines=10**9)))"
    )
    return peak_of(code)
