"""Footnotes and endnotes: their marks, their anchors, and their text."""

from reading.docx.word_file import lines_of, paragraph, read, read_body, run, texts, word_file
from tuliem_report.problems import ProblemLog


def anchor(key: int, kind: str = "footnote", custom: str = "") -> str:
    """The place where a note is called."""
    follows = ' w:customMarkFollows="1"' if custom else ""
    text = f"<w:t>{custom}</w:t>" if custom else ""
    return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:{kind}Reference{follows} w:id="{key}"/>{text}</w:r>'


def note(key: int, text: str, kind: str = "footnote", more: str = "") -> str:
    """A note as Word writes it: the mark it counts, a space, the text."""
    return f'<w:{kind} w:id="{key}">{paragraph(f"<w:r><w:{kind}Ref/></w:r>" + run(text))}{more}</w:{kind}>'


SEPARATORS = "".join(
    f'<w:footnote w:type="{name}" w:id="{key}"><w:p><w:r><w:{name}/><w:t>—</w:t></w:r></w:p></w:footnote>'
    for key, name in ((-1, "separator"), (0, "continuationSeparator"))
)


def test_anchor_and_note():
    """The anchor is a raised run with the printed mark; the note has the mark apart from its text."""
    body = paragraph(run("Theo Nghị quyết") + anchor(5) + run(" và Kế hoạch") + anchor(2) + run("."))
    page = read_body(body, footnotes=SEPARATORS + note(2, " Kế hoạch số 1") + note(5, "Nghị quyết số 97", more=paragraph("đoạn hai")))
    assert texts(page) == ["Theo Nghị quyết1 và Kế hoạch2."]
    assert [(part.text, part.raised, part.note) for part in lines_of(page)[0].runs] == [
        ("Theo Nghị quyết", False, None),
        ("1", True, "fn1"),
        (" và Kế hoạch", False, None),
        ("2", True, "fn2"),
        (".", False, None),
    ]
    assert [(found.id, found.mark, [line.text for line in found.lines], found.kind) for found in page.notes] == [
        ("fn1", "1", ["Nghị quyết số 97", "đoạn hai"], "footnote"),
        ("fn2", "2", [" Kế hoạch số 1"], "footnote"),
    ]


def test_footnotes_and_endnotes_count_apart():
    """Endnotes have small Roman marks where the document does not say otherwise."""
    body = paragraph(run("a") + anchor(1) + run("b") + anchor(1, "endnote") + run("c") + anchor(2, "endnote"))
    page = read_body(body, footnotes=note(1, "x"), endnotes=note(1, "y", "endnote") + note(2, "z", "endnote"))
    assert texts(page) == ["a1bicii"]
    assert [(found.id, found.mark, found.kind) for found in page.notes] == [
        ("fn1", "1", "footnote"),
        ("en1", "i", "endnote"),
        ("en2", "ii", "endnote"),
    ]


def test_format_of_marks():
    """The settings say how marks are written and where they start; a section goes before them."""
    settings = '<w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr>'
    body = paragraph(run("a") + anchor(1) + run("b") + anchor(2))
    notes = note(1, "x") + note(2, "y") + note(3, "z")
    assert texts(read_body(body, settings=settings, footnotes=notes)) == ["acbd"]
    section = '<w:sectPr><w:footnotePr><w:numFmt w:val="upperRoman"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    two_sections = paragraph(run("a") + anchor(1) + run("b") + anchor(2), section) + paragraph(run("c") + anchor(3)) + section
    assert texts(read_body(two_sections, footnotes=notes)) == ["aIbII", "cI"]


def test_marks_go_on_over_sections():
    """Marks run on through the sections where nothing else is said."""
    body = paragraph(run("a") + anchor(1), "<w:sectPr/>") + paragraph(run("b") + anchor(2)) + "<w:sectPr/>"
    assert texts(read_body(body, footnotes=note(1, "x") + note(2, "y"))) == ["a1", "b2"]


def test_custom_mark():
    """A mark of the writer's own is not counted, and is taken away from before the note's text."""
    body = paragraph(run("a") + anchor(1, custom="(*)") + run("b") + anchor(2))
    page = read_body(body, footnotes=f'<w:footnote w:id="1">{paragraph("(*) Số liệu ước")}</w:footnote>' + note(2, "y"))
    assert texts(page) == ["a(*)b1"]
    assert [(found.id, found.mark, [line.text for line in found.lines]) for found in page.notes] == [
        ("fn1", "(*)", [" Số liệu ước"]),
        ("fn2", "1", ["y"]),
    ]
    assert [(aside.text, aside.reason) for aside in page.asides] == [("(*)", "note mark")]


def test_note_that_nobody_calls():
    """A note whose anchor is gone is not printed: it goes to the ledger."""
    deletion = '<w:del w:id="1" w:author="A">{}</w:del>'
    page = read_body(
        paragraph(run("a") + deletion.format(anchor(2)) + anchor(3)), footnotes=note(1, "mồ côi") + note(2, "xóa") + note(3, "còn")
    )
    assert texts(page) == ["a1"]
    assert [found.lines[0].text for found in page.notes] == ["còn"]
    assert [(aside.text, aside.reason) for aside in page.asides] == [
        ("mồ côi", "note without an anchor"),
        ("xóa", "deleted by a tracked change"),
    ]


def test_anchor_without_a_note():
    """An anchor whose note is missing still prints its mark."""
    page = read_body(paragraph(run("a") + anchor(4)))
    assert texts(page) == ["a1"]
    assert page.notes == ()


def test_notes_in_tables_count_in_order():
    """Notes called in a table count where they stand."""
    cell = f"<w:tc>{paragraph(run('b') + anchor(2))}</w:tc>"
    page = read_body(
        paragraph(run("a") + anchor(1)) + f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + paragraph(run("c") + anchor(3)),
        footnotes="".join(note(k, "x") for k in (3, 2, 1)),
    )
    assert [part.text for part in page.items[1].cells[0].lines[0].runs] == ["b", "2"]
    assert [found.id for found in page.notes] == ["fn1", "fn2", "fn3"]


def test_table_in_a_note():
    """A table in a note becomes lines of the note."""
    table = f"<w:tbl><w:tr><w:tc>{paragraph('ô một')}</w:tc><w:tc>{paragraph('ô hai')}</w:tc></w:tr></w:tbl>"
    page = read_body(paragraph(run("a") + anchor(1)), footnotes=note(1, "x", more=table))
    assert [line.text for line in page.notes[0].lines] == ["x", "ô một", "ô hai"]


def test_marks_that_restart_on_each_page():
    """A file without pages cannot show marks that begin anew on each page: they count on, and a problem says so."""
    settings = '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>'
    log = ProblemLog()
    page = read(word_file(paragraph(run("a") + anchor(1) + anchor(2)), settings=settings, footnotes=note(1, "x") + note(2, "y")), log=log)
    assert texts(page) == ["a12"]
    assert [problem.code for problem in log] == ["note-marks"]
    read(word_file(paragraph("không có chú thích"), settings=settings), log=(silent := ProblemLog()))
    assert not silent.problems
