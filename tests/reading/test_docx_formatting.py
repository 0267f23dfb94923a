"""How a Word run and paragraph look, through direct formatting, styles and defaults."""

import pytest

from reading.docx.word_file import lines_of, paragraph, read_body, run
from tuliem_report.reading.page import ParagraphStyle, Run


def style(name: str, inside: str = "", kind: str = "paragraph", based_on: str = "", title: str = "", default: bool = False) -> str:
    """One style; its name is its id where no `title` is given."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    mark = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"{mark}><w:name w:val="{title or name}"/>{base}{inside}</w:style>'


def looks(inside: str) -> str:
    """Run properties of a style."""
    return f"<w:rPr>{inside}</w:rPr>"


def first_run(body: str, **parts: str) -> Run:
    """The first run of a document."""
    return lines_of(read_body(body, **parts))[0].runs[0]


def first_style(body: str, **parts: str) -> ParagraphStyle:
    """The style of the first paragraph of a document."""
    found = lines_of(read_body(body, **parts))[0].paragraph
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("properties", "field", "value"),
    [
        ("<w:b/>", "bold", True),
        ('<w:b w:val="0"/>', "bold", False),
        ('<w:b w:val="off"/>', "bold", False),
        ("<w:i/>", "italic", True),
        ('<w:sz w:val="28"/>', "size", 14.0),
        ('<w:sz w:val="27"/>', "size", 13.5),
        ('<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>', "font", ".VnTime"),
        ('<w:vertAlign w:val="superscript"/>', "raised", True),
        ('<w:vertAlign w:val="subscript"/>', "raised", False),
    ],
)
def test_direct_formatting(properties, field, value):
    """What a run says of itself counts."""
    assert getattr(first_run(paragraph(run("a", properties))), field) == value


def test_document_defaults_and_default_style():
    """A run that says nothing takes the default paragraph style, and then the defaults of the document."""
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault></w:docDefaults>'
    styles = defaults + style("Normal", looks('<w:sz w:val="28"/>'), default=True)
    found = first_run(paragraph("a"), styles=styles)
    assert (found.size, found.font, found.bold) == (14.0, "Arial", False)


def test_font_of_the_theme():
    """A font that the theme chooses takes the place of one that a style names."""
    styles = style("P", looks('<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'))
    body = paragraph(run("a", '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Calibri"/>') + run("b"), '<w:pStyle w:val="P"/>')
    assert [part.font for part in lines_of(read_body(body, styles=styles))[0].runs] == [None, ".VnTime"]


def test_size_without_any_word_of_it():
    """Word sets text that has no size at all in 10 points."""
    assert first_run(paragraph("a")).size == 10.0


def test_based_on_chain():
    """The nearest style that says something wins; a circle of styles ends."""
    styles = style("A", looks("<w:b/><w:i/>"), based_on="C") + style("B", looks('<w:i w:val="0"/>'), based_on="A")
    styles += style("C", looks('<w:sz w:val="30"/>'), based_on="B")
    found = first_run(paragraph("a", '<w:pStyle w:val="B"/>'), styles=styles)
    assert (found.bold, found.italic, found.size) == (True, False, 15.0)


@pytest.mark.parametrize(
    ("paragraph_bold", "character_bold", "direct", "bold"),
    [
        ("<w:b/>", "<w:b/>", "", False),
        ("<w:b/>", "", "", True),
        ("", "<w:b/>", "", True),
        ("<w:b/>", "<w:b/>", "<w:b/>", True),
        ("<w:b/>", '<w:b w:val="0"/>', "", True),
        ("<w:b/>", "", '<w:b w:val="false"/>', False),
    ],
)
def test_toggles(paragraph_bold, character_bold, direct, bold):
    """Bold of the paragraph's and the run's style cancel out; direct formatting is final."""
    styles = style("P", looks(paragraph_bold)) + style("C", looks(character_bold), kind="character")
    body = paragraph(run("a", f'<w:rStyle w:val="C"/>{direct}'), '<w:pStyle w:val="P"/>')
    assert first_run(body, styles=styles).bold is bold


@pytest.mark.parametrize(
    ("value", "alignment"),
    [("center", "center"), ("both", "justify"), ("right", "right"), ("end", "right"), ("start", "left"), ("distribute", "justify")],
)
def test_alignment(value, alignment):
    """Both the old and the strict words for alignment are known."""
    assert first_style(paragraph("a", f'<w:jc w:val="{value}"/>')).alignment == alignment


def test_paragraph_through_styles():
    """Indents and space come attribute by attribute from the nearest place that has them, in points."""
    styles = style("A", '<w:pPr><w:ind w:left="720" w:firstLine="567"/><w:spacing w:before="120"/><w:jc w:val="both"/></w:pPr>')
    styles += style("B", '<w:pPr><w:ind w:hanging="360"/></w:pPr>', based_on="A")
    found = first_style(paragraph("a", '<w:pStyle w:val="B"/><w:ind w:left="1440"/>'), styles=styles)
    assert (found.left_indent, found.first_indent, found.space_before, found.alignment) == (72.0, -18.0, 6.0, "justify")


def test_strict_measures():
    """The strict format writes measures with units."""
    found = first_style(paragraph("a", '<w:ind w:start="1in" w:firstLine="1.27cm"/><w:spacing w:before="6pt"/>'))
    assert (found.left_indent, round(found.first_indent, 1), found.space_before) == (72.0, 36.0, 6.0)


def test_bad_measures_count_as_none():
    """A measure that is none is passed over."""
    assert first_style(paragraph("a", '<w:ind w:left="rộng"/>')).left_indent == 0.0


@pytest.mark.parametrize(
    ("properties", "styles", "level"),
    [
        ('<w:outlineLvl w:val="0"/>', "", 1),
        ('<w:outlineLvl w:val="9"/>', "", None),
        ('<w:pStyle w:val="Heading2"/>', style("Heading2", title="heading 2"), 2),
        ('<w:pStyle w:val="u3"/>', style("u3", title="heading 3"), 3),
        ('<w:pStyle w:val="Muc"/>', style("Muc", based_on="u1") + style("u1", title="heading 1"), 1),
        ('<w:pStyle w:val="Muc"/>', style("Muc", '<w:pPr><w:outlineLvl w:val="4"/></w:pPr>'), 5),
        ('<w:pStyle w:val="u1"/><w:outlineLvl w:val="9"/>', style("u1", title="Heading 1"), None),
        ('<w:pStyle w:val="Title"/>', style("Title", title="Title"), None),
        ('<w:pStyle w:val="Missing"/>', "", None),
    ],
)
def test_heading_level(properties, styles, level):
    """Headings are known by their outline level or the built-in name of their style, in Word of any language."""
    assert first_style(paragraph("a", properties), styles=styles).heading == level


def test_rejected_formatting():
    """Rejecting changes takes formatting back too."""
    body = paragraph(
        run("a", "<w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange>"), '<w:jc w:val="center"/><w:pPrChange><w:pPr/></w:pPrChange>'
    )
    accepted, rejected = (lines_of(read_body(body, choice))[0] for choice in ("accept", "reject"))
    assert (accepted.runs[0].bold, accepted.runs[0].italic, accepted.paragraph.alignment) == (True, False, "center")
    assert (rejected.runs[0].bold, rejected.runs[0].italic, rejected.paragraph.alignment) == (False, True, "left")
