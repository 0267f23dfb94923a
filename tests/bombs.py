"""Files that mean harm, made on the spot: small on disk, without bounds once opened."""

import io
import zipfile
import zlib
from collections.abc import Iterable

from reading.docx.word_file import paragraph, word_file

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
SHOWN = b"BT /F1 14 Tf 50 700 Td (BAO CAO CHINH TRI) Tj ET "


def pdf_of(objects: Iterable[bytes]) -> bytes:
    """Put objects together to a PDF with a sound table; the first is its catalogue."""
    parts, places, place = [b"%PDF-1.4\n"], [], 9
    for number, body in enumerate(objects, 1):
        part = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        places.append(place)
        place += len(part)
        parts.append(part)
    table = b"".join(b"%010d 00000 n \n" % one for one in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    tail = b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, place)
    return b"".join((*parts, head, table, tail))


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Make a stream object."""
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (entries, len(content), content)


def pdf_page(content: bytes, entries: bytes = b"", *others: bytes, catalog: bytes = CATALOG) -> bytes:
    """Make a PDF of one page with this content stream."""
    return pdf_of((catalog, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, stream(content, entries), FONT, *others))


def nested_forms(depth: int, width: int = 10) -> bytes:
    """Make a page that draws a form, which draws the next so many times, and so on: width ** depth drawings in a few kB."""
    forms = (
        stream(b"/X Do " * width, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>" % (number + 1))
        for number in range(6, 6 + depth)
    )
    return pdf_page(SHOWN + b"/X Do ", b"", *forms, stream(SHOWN, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"))


def page_tree(pages: int) -> bytes:
    """Make a PDF whose tree has so many pages, all of them the same object."""
    return pdf_of((CATALOG, b"<</Type/Pages/Kids[%b]/Count %d>>" % (b"3 0 R " * pages, pages), PAGE, stream(SHOWN), FONT))


def looping_tree() -> bytes:
    """Make a PDF whose page tree has itself as a branch, twice over, and claims many pages."""
    inner = b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 99999>>"
    return pdf_of((CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 99999>>", inner))


def looping_table() -> bytes:
    """Make a PDF whose table of objects names itself as the one before it."""
    start = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\n"
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 2/Prev %d>>\n" % len(start)
    return start + table + b"startxref\n%d\n%%%%EOF\n" % len(start)


def deflated(mebibytes: int, head: bytes = b"") -> bytes:
    """Pack spaces as tightly as can be."""
    packer = zlib.compressobj(9)
    block = b" " * 2**20
    return b"".join((packer.compress(head), *(packer.compress(block) for _ in range(mebibytes)), packer.flush()))


def packed_twice(mebibytes: int) -> bytes:
    """Make a PDF of some kilobytes whose page is so large."""
    return pdf_page(zlib.compress(deflated(mebibytes, SHOWN), 9), b"/Filter[/FlateDecode/FlateDecode]")


def zeros_in_a_part(mebibytes: int, part: str = "word/document.xml") -> bytes:
    """Make a Word file with a part of zeros."""
    target = io.BytesIO(word_file(paragraph("a")))
    whole = io.BytesIO()
    with zipfile.ZipFile(target) as old, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        with new.open(part, "w") as out:
            block = bytes(2**20)
            for _ in range(mebibytes):
                out.write(block)
    return whole.getvalue()


def nested_zip(depth: int, width: int) -> bytes:
    """Make a zip of zips of zips, as 42.zip is."""
    content = deflated(16)
    for _ in range(depth):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(width):
                archive.writestr(f"{number}.zip", content)
        content = target.getvalue()
    return content


def many_members(members: int) -> bytes:
    """Make a Word file with very many members."""
    return word_file(paragraph("a"), extra={f"word/media/{number}.png": "" for number in range(members)})
