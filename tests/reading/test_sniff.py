"""Formats are told by content first, by name second."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.errors import EncryptedFile, InputError, UnreadableFile, UnsupportedFormat
from tuliem_report.problems import ProblemLog
from tuliem_report.reading import READERS, read_pages, recognise
from tuliem_report.reading.source import Source

CORPUS = Path(__file__).parents[1] / "corpus"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
PAGE = b"<!DOCTYPE html><html><body><p>I. M\xe1\xbb\xa4C TI\xc3\x8aU</p></body></html>"
TEXT = "I. MỤC TIÊU\n".encode()


def zipped(*names: str, first: bytes = b"x") -> bytes:
    """Make a zip file with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, first)
    return buffer.getvalue()


WORD = zipped("[Content_Types].xml", "word/document.xml")


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.pdf", PDF, "pdf"),
        ("a", PDF, "pdf"),
        ("-", b"\n\n" + PDF, "pdf"),
        ("-", WORD, "docx"),
        ("draft.docx.bak", WORD, "docx"),
        ("a.docx", zipped("[Content_Types].xml", "word/document2.xml"), "docx"),
        ("a.docx", WORD[:120], "docx"),
        ("a.html", PAGE, "html"),
        ("-", PAGE, "html"),
        ("a.txt", PAGE, "html"),
        ("a.doc", PAGE, "html"),
        ("-", b"\xef\xbb\xbf<!-- saved from url=(0014)about:internet -->\r\n<HTML lang=vi>", "html"),
        ("-", PAGE.decode().encode("utf-16"), "html"),
        ("-", b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "html"),
        ("-", b"<p class=MsoNormal>Text</p>", "html"),
        ("page.htm", TEXT, "html"),
        ("a.txt", TEXT, "txt"),
        ("a.rtf", TEXT, "txt"),
        ("-", TEXT, "txt"),
        ("-", TEXT.decode().encode("utf-16-le"), "txt"),
        ("-", b"1 < 2, a <b", "txt"),
        ("-", b"<pham vi>", "txt"),
    ],
)
def test_formats_that_are_read(name: str, content: bytes, expected: str) -> None:
    """Each format is known by its content, whatever the name is."""
    assert recognise(Source(name, content)) == expected


@pytest.mark.parametrize(
    ("name", "content", "error", "words"),
    [
        ("a.pdf", b"", UnreadableFile, "empty"),
        ("a.pdf", WORD, UnreadableFile, "a Word file named .pdf"),
        ("a.doc", WORD, UnreadableFile, "a Word file named .doc"),
        ("a.docx", PDF, UnreadableFile, "a PDF named .docx"),
        ("a.TXT", PDF, UnreadableFile, "a PDF named .txt"),
        ("a.docx", PAGE, UnreadableFile, "a web page named .docx"),
        ("a.pdf", TEXT, UnreadableFile, "plain text named .pdf"),
        ("a.docx", (CORPUS / "report.docx").read_bytes()[:60], UnreadableFile, "damaged"),
        ("a.pdf", bytes(range(256)) * 4, UnreadableFile, "is not a PDF"),
        ("a.xlsx", zipped("xl/workbook.xml"), UnsupportedFormat, "Excel"),
        ("a.docx", zipped("ppt/presentation.xml"), UnsupportedFormat, "PowerPoint"),
        ("a.odt", zipped("mimetype", first=b"application/vnd.oasis.opendocument.text"), UnsupportedFormat, "OpenDocument text"),
        ("a.epub", zipped("mimetype", first=b"application/epub+zip"), UnsupportedFormat, "EPUB"),
        ("a.zip", zipped("a.pdf"), UnsupportedFormat, "zip"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), UnsupportedFormat, "Word 97"),
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), EncryptedFile, "password"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), UnsupportedFormat, "old Office"),
        ("a.doc", b"{\\rtf1\\ansi", UnsupportedFormat, "RTF"),
        ("a.png", b"\x89PNG\r\n\x1a\n", UnsupportedFormat, "image"),
        ("a.jpg", b"\xff\xd8\xff\xe0", UnsupportedFormat, "image"),
        ("a.pdf", b"II*\x00", UnsupportedFormat, "image"),
        ("a.mht", b"From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;", UnsupportedFormat, "MHTML"),
        ("a.bin", bytes(range(256)), UnsupportedFormat, "neither"),
    ],
)
def test_files_that_are_refused(name: str, content: bytes, error: type[InputError], words: str) -> None:
    """What cannot be read is named, with the file and a hint of what to do."""
    with pytest.raises(error) as caught:
        recognise(Source(name, content))
    assert words in caught.value.message
    assert caught.value.where == name
    assert caught.value.hint


@pytest.mark.parametrize("name", ["report-chromium.pdf", "report.docx", "report-scan.pdf", "report-table.docx"])
def test_files_of_the_corpus(name: str) -> None:
    """Real files are recognised with their name, and without it."""
    content = (CORPUS / name).read_bytes()
    assert recognise(Source(name, content)) == recognise(Source("-", content)) == name.rpartition(".")[2]


def test_each_format_has_a_reader() -> None:
    """The table of readers covers what the table of formats lets through."""
    assert set(READERS) == {"pdf", "docx", "html", "txt"}


def test_text_needs_no_other_library() -> None:
    """Reading plain text imports neither lxml nor a PDF library."""
    program = (
        "import sys; from tuliem_report.reading import read_pages; from tuliem_report.reading.source import Source;"
        "from tuliem_report.problems import ProblemLog; read_pages(Source('-', b'a'), ProblemLog());"
        "print([name for name in ('lxml', 'pypdfium2', 'pdfplumber', 'pydantic') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@given(st.binary(max_size=300), st.sampled_from(["-", "a.txt", "a.rtf"]))
def test_any_bytes_give_pages_or_one_error(content: bytes, name: str) -> None:
    """Arbitrary bytes never end in anything but pages or an InputError."""
    try:
        format_name = recognise(Source(name, content))
    except InputError:
        return
    if format_name == "txt":
        assert read_pages(Source(name, content), ProblemLog())
