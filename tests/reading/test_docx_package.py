"""The file around the document: other kinds of Word file, damage, and files that mean harm."""

import io
import zipfile

import pytest

from reading.docx.word_file import NAMESPACES, paragraph, read, texts, word_file
from tuliem_report import limits
from tuliem_report.errors import EncryptedFile, LimitExceeded, UnreadableFile
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_docx import read_docx
from tuliem_report.reading.source import ReadOptions, Source


def rewritten(content: bytes, change) -> bytes:
    """A copy of an archive; `change` maps a name and its bytes to both, or to None for a member to leave out."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            member = change(name, old.read(name))
            if member is not None:
                new.writestr(*member)
    return buffer.getvalue()


def test_strict_namespaces():
    """A file saved as "Strict Open XML" reads like any other."""
    bold = '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    plain = word_file(bold, styles='<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:b/></w:rPr></w:style>', footnotes="")

    def strict(name, content):
        content = content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        )
        return name, content.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    page = read(rewritten(plain, strict))
    assert texts(page) == ["a"]
    assert page.items[0].runs[0].bold is True


def test_main_part_under_another_name():
    """The relationships of the package say which part is the document."""

    def renamed(name, content):
        return name.replace("document.xml", "document2.xml"), content.replace(b"word/document.xml", b"word/document2.xml")

    content = rewritten(word_file(paragraph("a"), settings=""), renamed)
    assert texts(read(content)) == ["a"]


def test_parts_without_relationships():
    """Where relationships are missing, parts are found under their usual names."""
    content = word_file(
        paragraph("a", '<w:pStyle w:val="B"/>'), styles='<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:b/></w:rPr></w:style>'
    )
    page = read(rewritten(content, lambda name, data: None if name.endswith(".rels") else (name, data)))
    assert page.items[0].runs[0].bold is True


def test_backslashes_in_names():
    """Some programs write member names with backslashes."""
    content = rewritten(word_file(paragraph("a")), lambda name, data: (name.replace("/", "\\"), data))
    assert texts(read(content)) == ["a"]


def test_bom_and_other_encoding():
    """XML parts may be in UTF-16."""
    text = f'<?xml version="1.0" encoding="UTF-16"?><w:document {NAMESPACES}><w:body>{paragraph("Từ Liêm")}</w:body></w:document>'
    content = rewritten(word_file(""), lambda name, data: (name, text.encode("utf-16")) if name == "word/document.xml" else (name, data))
    assert texts(read(content)) == ["Từ Liêm"]


def test_damaged_minor_part():
    """A broken part that the document can do without is a problem, not an error."""
    log = ProblemLog()
    content = rewritten(word_file(paragraph("a"), styles=""), lambda name, data: (name, data[:-5]) if "styles" in name else (name, data))
    assert texts(read(content, log=log)) == ["a"]
    assert [problem.code for problem in log] == ["damaged-part"]
    assert "word/styles.xml" in log.problems[0].message


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 cut off",
        word_file(paragraph("a"))[:-200],
        rewritten(word_file(paragraph("a")), lambda name, data: None if name == "word/document.xml" else (name, data)),
        rewritten(word_file(paragraph("a")), lambda name, data: (name, data[:-20]) if name == "word/document.xml" else (name, data)),
        word_file("", extra={"word/document.xml": "<workbook/>"}),
        word_file("", extra={"word/document.xml": ""}),
        word_file("", extra={"word/document.xml": f"<!DOCTYPE x []><w:document {NAMESPACES}/>"}),
    ],
    ids=["empty", "cut", "tail missing", "no document", "broken document", "not Word", "empty document", "document type"],
)
def test_unreadable(content):
    """Where no document can be read, the error names the file and says what to do, without a word of the text."""
    with pytest.raises(UnreadableFile) as error:
        read_docx(Source("thảo.docx", content), ProblemLog())
    assert error.value.where == "thảo.docx"


def test_damaged_member():
    """A member whose packed bytes are damaged makes the document unreadable."""
    content = bytearray(word_file(paragraph("a" * 2000)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        info = archive.getinfo("word/document.xml")
    start = info.header_offset + 30 + len(info.filename)
    content[start : start + 20] = b"\xff" * 20
    with pytest.raises(UnreadableFile):
        read_docx(Source("x.docx", bytes(content)), ProblemLog())


def test_password_on_the_archive():
    """An archive with encrypted members asks for a password."""
    content = bytearray(word_file(paragraph("a")))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = content.find(signature)
        while position >= 0:
            content[position + offset] |= 1
            position = content.find(signature, position + 4)
    with pytest.raises(EncryptedFile):
        read_docx(Source("x.docx", bytes(content)), ProblemLog())


def test_entities_are_not_expanded():
    """A part with a document type is not read at all: entities could grow without bound, or fetch files."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    content = word_file("", extra={"word/document.xml": f"{bomb}<w:document {NAMESPACES}><w:body>{paragraph('&b;')}</w:body></w:document>"})
    with pytest.raises(UnreadableFile):
        read_docx(Source("x.docx", content), ProblemLog())


def test_zip_bomb():
    """A part that unpacks to far more than it packs is refused before it is unpacked whole."""
    with pytest.raises(LimitExceeded):
        read_docx(Source("x.docx", word_file(paragraph(" " * 30_000_000))), ProblemLog())


def test_bounds(monkeypatch):
    """Members, one part and all parts together are bounded."""
    content = word_file(paragraph("a" * 5000), styles="")
    for name, bound in (("MAX_ARCHIVE_MEMBERS", 2), ("MAX_PART_BYTES", 4000)):
        with monkeypatch.context() as patch:
            patch.setattr(limits, name, bound)
            with pytest.raises(LimitExceeded):
                read_docx(Source("x.docx", content), ProblemLog())
    for bounds in (limits.Limits(unpacked_bytes=4000), limits.Limits(tags=10)):
        with pytest.raises(LimitExceeded):
            read_docx(Source("x.docx", content, ReadOptions(limits=bounds)), ProblemLog())


def test_deep_nesting():
    """Elements nested without end are refused, not followed down without end."""
    deep = "<w:sdt>" * 5000 + "</w:sdt>" * 5000
    with pytest.raises(LimitExceeded, match="256 deep"):
        read_docx(Source("x.docx", word_file(paragraph("a") + deep)), ProblemLog())


def test_nesting_up_to_the_bound():
    """The deepest nesting that the XML parser lets through can be walked."""
    depth = 82
    body = paragraph("đáy")
    for _ in range(depth):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert read(word_file(body)).items[0].cells[0].lines[0].text == "đáy"


def test_embedded_document_is_told():
    """A document embedded in the file is left out, and a problem says so."""
    log = ProblemLog()
    assert texts(read(word_file(paragraph("a") + '<w:altChunk r:id="x"/>'), log=log)) == ["a"]
    assert [problem.code for problem in log] == ["embedded-document"]
