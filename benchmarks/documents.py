"""The documents that are measured: the report as it stands in the project, and longer ones made from it."""

import io
from pathlib import Path

import pikepdf

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
PDF = ROOT / "data" / "raw" / "tuliem-2025-report.pdf"
CHROMIUM = CORPUS / "report-chromium.pdf"
MIXED_FONTS = CORPUS / "report-mixed-fonts.pdf"
DOCX = CORPUS / "report.docx"
DRAFT = CORPUS / "drafts" / "draft2.docx"


def times_as_long(times: int) -> bytes:
    """Give the PDF with all its pages so many times over."""
    with pikepdf.open(PDF) as document, pikepdf.new() as longer:
        for _ in range(times):
            longer.pages.extend(document.pages)
        target = io.BytesIO()
        longer.save(target)
    return target.getvalue()
