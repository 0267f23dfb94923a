"""PDFs drawn operator by operator, for what no office suite writes on demand: fake bold, turned pages, text off the page."""

from collections.abc import Iterable
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_pdf import read_pdf
from tuliem_report.reading.page import Page, TextLine
from tuliem_report.reading.source import Source

WIDTH, HEIGHT = 595, 842
FONTS = {"F1": "Times-Roman", "F2": "Times-Bold", "F3": "Helvetica"}


def text(x: float, y: float, shown: str, *, font: str = "F1", size: float = 14, before: str = "") -> str:
    """Draw text with its baseline `y` points above the foot of the page; `before` holds further operators."""
    return f"BT /{font} {size} Tf {before} 1 0 0 1 {x} {y} Tm ({shown}) Tj ET\n"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw a straight line."""
    return f"0.5 w {x0} {y0} m {x1} {y1} l S\n"


def frame(x0: float, y0: float, x1: float, y1: float) -> str:
    """Draw the outline of a rectangle."""
    return f"0.5 w {x0} {y0} {x1 - x0} {y1 - y0} re S\n"


def made_pdf(pages: Iterable[str], *, rotate: int = 0, crop: tuple[float, ...] | None = None, password: str = "") -> bytes:
    """Make a PDF of pages given by their operators."""
    document = pikepdf.new()
    fonts = {
        f"/{name}": document.make_indirect(
            Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{face}"), Encoding=Name.WinAnsiEncoding)
        )
        for name, face in FONTS.items()
    }
    for operators in pages:
        page = document.add_blank_page(page_size=(WIDTH, HEIGHT))
        page.obj.Resources = Dictionary(Font=Dictionary(fonts))
        page.obj.Contents = document.make_stream(operators.encode("latin-1"))
        if rotate:
            page.obj.Rotate = rotate
        if crop:
            page.obj.CropBox = Array(list(crop))
    buffer = BytesIO()
    encryption = pikepdf.Encryption(owner=password, user=password) if password else False
    document.save(buffer, encryption=encryption)
    return buffer.getvalue()


def read(content: bytes, log: ProblemLog | None = None) -> list[Page]:
    """Read a PDF."""
    return read_pdf(Source("made.pdf", content), log if log is not None else ProblemLog())


def lines(page: Page) -> list[str]:
    """Give the text of the lines outside tables."""
    return [item.text for item in page.items if isinstance(item, TextLine)]
