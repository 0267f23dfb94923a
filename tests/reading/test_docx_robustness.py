"""Damaged and odd Word files: no character is lost, and nothing but an InputError is raised."""

import random
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from reading.docx.word_file import abstract, level, num, numbered, paragraph, read, run, texts, word_file
from tuliem_report.errors import InputError
from tuliem_report.problems import ProblemLog

CORPUS = Path(__file__).parents[1] / "corpus"
BY = 'w:id="1" w:author="A" w:date="2025-05-12T09:00:00Z"'
ROUNDS = 80


def rich_file() -> bytes:
    """A small file with one of each kind of markup."""
    lists = abstract("".join(level(depth, "decimal", f"%{depth + 1}.") for depth in range(9))) + num() + num(2)
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('hộp')}</w:txbxContent></w:pict></w:r>"
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{run(kind)}' for kind in ("begin", "separate", "end"))
    anchors = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    changes = f"<w:del {BY}><w:r><w:delText>xóa</w:delText></w:r></w:del><w:ins {BY}>{run('thêm')}</w:ins>"
    comment = f'<w:commentRangeStart w:id="0"/>{run("bình luận")}<w:commentRangeEnd w:id="0"/>'
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr>{numbered('ô', 2)}</w:tc>"
    merged = "<w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr><w:p/></w:tc>"
    table = f"<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{cell}{cell}</w:tr><w:tr>{merged}{merged}</w:tr></w:tbl>"
    symbol = '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:noBreakHyphen/><w:br/><w:tab/></w:r>'
    parts = [box + run("neo"), field, anchors, changes, comment, symbol, run("ẩn", "<w:vanish/>")]
    body = "".join(paragraph(part) for part in parts) + numbered("a") + numbered("b", 1, 1) + table
    body += paragraph("nối", f"<w:rPr><w:del {BY}/></w:rPr>") + '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    notes = "".join(f'<w:footnote w:id="{key}">{paragraph("* chú thích")}</w:footnote>' for key in (1, 2, 3))
    comments = f'<w:comment w:id="0" w:author="A">{paragraph("lời")}</w:comment>'
    return word_file(body, numbering=lists, footnotes=notes, comments=comments, styles="", headers={"header1": paragraph("đầu")})


def shaken(content: bytes, chance: random.Random) -> bytes:
    """A copy with some elements removed, doubled, moved or renamed, and some attributes spoilt."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                root = etree.fromstring(data)
                for _ in range(chance.randint(0, 6)):
                    shake(root, chance)
                data = etree.tostring(root)
            new.writestr(name, data)
    return buffer.getvalue()


def shake(root, chance: random.Random) -> None:
    """Change one element below the root."""
    elements = list(root.iterdescendants())
    if not elements:
        return
    element, other = chance.choice(elements), chance.choice(elements)
    match chance.randrange(5):
        case 0:
            element.getparent().remove(element)
        case 1:
            other.append(etree.fromstring(etree.tostring(element)))
        case 2 if element not in other.iterancestors() and element is not other:
            other.insert(0, element)
        case 3:
            element.tag = other.tag
        case _:
            for name in element.attrib:
                element.set(name, chance.choice(["", "-1", "99999999999", "rác", "0", "restart", "continue"]))


@pytest.mark.parametrize("revisions", ["accept", "reject"])
def test_shaken_files(revisions):
    """However the markup is spoilt, the file is read with all its characters, or refused as unreadable."""
    content, chance = rich_file(), random.Random(7)
    read(content, revisions)
    for _ in range(ROUNDS):
        try:
            read(shaken(content, chance), revisions)  # counts the characters on the way
        except InputError:
            continue


def test_time_grows_with_length():
    """A document twice as long takes about twice the time, not four times."""

    def seconds(paragraphs: int) -> float:
        lists = abstract(level(0, "decimal", "%1.")) + num()
        body = "".join(numbered(f"đoạn {number}") + paragraph(run("a") + run("b", "<w:b/>")) for number in range(paragraphs))
        content = word_file(body, numbering=lists)
        times = []
        for _ in range(3):
            start = time.process_time()
            read(content)
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(4000) < 3.2 * seconds(2000)


def test_long_report_is_quick():
    """A report is read in a small part of a second, on any machine that is not on its knees."""
    content = (CORPUS / "report.docx").read_bytes()
    times = []
    for _ in range(5):
        start = time.process_time()
        read(content)
        times.append(time.process_time() - start)
    assert min(times) < 0.25


def test_misplaced_text_is_kept():
    """Text where Word has none, as damaged files have it, goes to the ledger, and a problem says so."""
    log = ProblemLog()
    body = paragraph(run("a"), f"<w:jc>{run('lạc')}</w:jc>") + run("ngoài đoạn")
    page = read(word_file(body), log=log)
    assert texts(page) == ["a"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("lạc", "misplaced text"), ("ngoài đoạn", "misplaced text")]
    assert [problem.code for problem in log] == ["misplaced-text"]


def test_notes_that_share_an_id():
    """Of two notes with one id the first is the note; the other is not lost."""
    notes = "".join(f'<w:footnote w:id="1">{paragraph(text)}</w:footnote>' for text in ("một", "hai"))
    anchors = '<w:r><w:footnoteReference w:id="1"/><w:footnoteReference w:id="1"/></w:r>'
    page = read(word_file(paragraph(run("a") + anchors), footnotes=notes))
    assert texts(page) == ["a12"]
    assert [note.lines[0].text for note in page.notes] == ["một"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("hai", "note without an anchor")]
