"""Tracked changes, accepted and rejected, and comments."""

import pytest

from reading.docx.word_file import abstract, labels, level, lines_of, num, numbered, paragraph, read, read_body, run, texts, word_file
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.page import TableGrid

DELETED, INSERTED = "deleted by a tracked change", "inserted by a tracked change"
BY = 'w:id="1" w:author="Văn phòng" w:date="2025-05-12T09:00:00Z"'


def deleted(text: str) -> str:
    """A deleted run."""
    return f'<w:del {BY}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def inserted(content: str) -> str:
    """Inserted content."""
    return f"<w:ins {BY}>{content if content.startswith('<') else run(content)}</w:ins>"


def mark(change: str) -> str:
    """Properties of a paragraph whose mark was changed."""
    return f"<w:rPr><w:{change} {BY}/></w:rPr>"


@pytest.mark.parametrize(
    ("revisions", "text", "reason", "dropped"),
    [("accept", "đạt 95%", DELETED, ["90%"]), ("reject", "đạt 90%", INSERTED, ["95%"])],
)
def test_runs(revisions, text, reason, dropped):
    """Accepting keeps what was inserted, rejecting what was deleted; the other goes to the ledger with its reason."""
    page = read_body(paragraph(run("đạt ") + deleted("90%") + inserted("95%")), revisions)
    assert texts(page) == [text]
    assert [aside.text for aside in page.asides] == dropped
    assert {aside.reason for aside in page.asides} == {reason}


def test_inserted_and_deleted_again():
    """What one person inserted and another deleted is in neither reading."""
    body = paragraph(run("a") + inserted(deleted("tạm")))
    assert texts(read_body(body, "accept")) == texts(read_body(body, "reject")) == ["a"]


def test_moved_text():
    """Moved text stands at its new place when accepted, at its old one when rejected."""
    moved_from = f"<w:moveFromRangeStart {BY}/><w:moveFrom {BY}>{run('ý hai')}</w:moveFrom><w:moveFromRangeEnd/>"
    body = (
        paragraph(moved_from, mark("moveFrom"))
        + paragraph("ý một")
        + paragraph(f"<w:moveTo {BY}>{run('ý hai')}</w:moveTo>", mark("moveTo"))
    )
    body += paragraph("cuối")
    assert texts(read_body(body, "accept")) == ["ý một", "ý hai", "cuối"]
    assert texts(read_body(body, "reject")) == ["ý hai", "ý một", "cuối"]


def test_deleted_paragraph_mark_joins():
    """A deleted mark joins two paragraphs; the joined one has the properties of the second."""
    body = paragraph("nửa đầu ", f'<w:jc w:val="left"/>{mark("del")}') + paragraph("nửa sau", '<w:jc w:val="center"/>')
    accepted, rejected = read_body(body, "accept"), read_body(body, "reject")
    assert texts(accepted) == ["nửa đầu nửa sau"]
    assert lines_of(accepted)[0].paragraph.alignment == "center"
    assert texts(rejected) == ["nửa đầu ", "nửa sau"]


def test_inserted_paragraph_mark_joins_when_rejected():
    """Rejecting an inserted mark undoes the split."""
    body = paragraph("một ", mark("ins")) + paragraph("đoạn")
    assert texts(read_body(body, "accept")) == ["một ", "đoạn"]
    assert texts(read_body(body, "reject")) == ["một đoạn"]


def test_deleted_paragraph_is_not_counted():
    """A deleted paragraph leaves no line and takes no number."""
    lists = abstract(level(0, "decimal", "%1.")) + num()
    body = numbered("x") + numbered(deleted("y"), properties=mark("del")) + numbered("z")
    assert labels(read_body(body, numbering=lists)) == ["1.", "2."]
    assert labels(read_body(body, "reject", numbering=lists)) == ["1.", "2.", "3."]


def test_last_paragraph_with_a_deleted_mark():
    """Before a table, or at the end, there is nothing to join with: the text stays a paragraph."""
    table = f"<w:tbl><w:tr><w:tc>{paragraph('ô')}</w:tc></w:tr></w:tbl>"
    page = read_body(paragraph("trước bảng", mark("del")) + table + paragraph(deleted("bỏ"), mark("del")) + paragraph("cuối", mark("del")))
    assert [item.text if not isinstance(item, TableGrid) else "bảng" for item in page.items] == ["trước bảng", "bảng", "cuối"]
    assert texts(read_body(paragraph(deleted("bỏ"), mark("del")))) == []


def test_rows_and_cells():
    """Deleted rows and cells go when accepted; a table without a row left goes as a whole."""

    def row(text: str, change: str = "", cell: str = "") -> str:
        change = f"<w:trPr><w:{change} {BY}/></w:trPr>" if change else ""
        cell = f"<w:tcPr><w:{cell} {BY}/></w:tcPr>" if cell else ""
        return f"<w:tr>{change}<w:tc>{cell}{paragraph(text)}</w:tc></w:tr>"

    rows = (row("a") + row("b", "del") + row("c", "ins"), row("d", "del"), row("e", cell="cellDel"))
    body = "".join(f"<w:tbl>{inside}</w:tbl>" for inside in rows)

    def cells(choice):
        return [[cell.lines[0].text for cell in item.cells] for item in read_body(body, choice).items]

    assert cells("accept") == [["a", "c"]]
    assert cells("reject") == [["a", "b"], ["d"], ["e"]]


def test_numbers_that_were_inserted():
    """A paragraph that became numbered by a tracked change has no number where it is rejected."""
    lists = abstract(level(0, "decimal", "%1.")) + num()
    change = '<w:pPrChange w:id="1"><w:pPr/></w:pPrChange>'
    body = paragraph("x", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{change}')
    assert labels(read_body(body, numbering=lists)) == ["1."]
    assert labels(read_body(body, "reject", numbering=lists)) == [""]


def test_text_box_in_deleted_text():
    """What hangs on deleted text is deleted with it."""
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('hộp')}</w:txbxContent></w:pict></w:r>"
    page = read_body(paragraph(run("a") + f"<w:del {BY}>{box}</w:del>"))
    assert texts(page) == ["a"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("hộp", DELETED)]


@pytest.mark.parametrize(("choice", "word"), [("accept", "accepted"), ("reject", "rejected")])
def test_count_is_a_problem_entry(choice, word):
    """The reader of a report is told how many changes there were and how they were read."""
    log = ProblemLog()
    read(word_file(paragraph(deleted("a") + inserted("b"), mark("ins"))), choice, log)
    (problem,) = log.problems
    assert (problem.code, problem.severity) == ("tracked-changes", "info")
    assert "3 tracked changes" in problem.message
    assert word in problem.message


def test_no_changes_no_problem():
    """A clean document has no such entry."""
    log = ProblemLog()
    read(word_file(paragraph("a")), log=log)
    assert not log.problems


def test_comments():
    """A comment has its author, its date and the text it is attached to, and is never part of the text."""
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    body = paragraph(run("đạt ") + start + run("95%") + deleted("90%")) + paragraph(run("trở lên") + end + run(".")) + paragraph("hết")
    comments = f'<w:comment w:id="0" w:author="Trần A" w:date="2025-05-12T09:30:00Z">{paragraph("Kiểm tra")}{paragraph("lại")}</w:comment>'
    comments += f'<w:comment w:id="7" w:author="Lê B" w:date="hôm qua">{paragraph("Không rõ")}</w:comment>'
    page = read_body(body, comments=comments)
    assert texts(page) == ["đạt 95%", "trở lên.", "hết"]
    first, second = page.comments
    assert (first.author, first.date, first.text) == ("Trần A", "2025-05-12T09:30:00+00:00", "Kiểm tra\nlại")
    assert first.quote == "95% trở lên"
    assert (second.author, second.date, second.text, second.quote) == ("Lê B", None, "Không rõ", "")


def test_comment_over_blocks():
    """The range of a comment may begin and end between paragraphs."""
    body = f'<w:commentRangeStart w:id="3"/>{paragraph("một")}{paragraph("hai")}<w:commentRangeEnd w:id="3"/>{paragraph("ba")}'
    page = read_body(body, comments=f'<w:comment w:id="3" w:author="A">{paragraph("x")}</w:comment>')
    assert page.comments[0].quote == "một hai"


def test_comment_whose_range_never_ends():
    """A range without an end is damaged: the comment stands without a quotation."""
    starts = "".join(paragraph(f'<w:commentRangeStart w:id="{number}"/>{run("x")}') for number in range(300))
    comments = "".join(f'<w:comment w:id="{number}" w:author="A">{paragraph(text)}</w:comment>' for number, text in ((0, "a"), (299, "b")))
    page = read_body(starts + '<w:commentRangeEnd w:id="299"/>', comments=comments)
    assert [(comment.text, comment.quote) for comment in page.comments] == [("a", ""), ("b", "x")]
