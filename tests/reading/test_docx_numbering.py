"""Automatic numbers, with the labels that Word prints."""

import pytest

from reading.docx.word_file import abstract, labels, level, lines_of, num, numbered, paragraph, read_body, run, texts
from tuliem_report.reading.docx_number_formats import format_number


def start_at(value: int, index: int = 0) -> str:
    """An override that starts a level anew."""
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


OUTLINE = abstract(
    level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "decimal", "%2.%3.") + level(3, "lowerLetter", "%4)")
)


@pytest.mark.parametrize(
    ("style", "value", "text"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("decimalZero", 12, "12"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 9, "ix"),
        ("upperLetter", 26, "Z"),
        ("lowerLetter", 4, "d"),
        ("lowerLetter", 27, "aa"),
        ("lowerLetter", 54, "bbb"),
        ("ordinal", 3, "3rd"),
        ("ordinal", 12, "12th"),
        ("none", 3, ""),
        ("cardinalText", 5, "Năm"),
        ("vietnameseCounting", 21, "hai mươi mốt"),
        ("vietnameseCounting", 15, "mười lăm"),
        ("vietnameseCounting", 40, "bốn mươi"),
        ("vietnameseCounting", 100, "100"),
        ("ordinalText", 1, "Thứ nhất"),
        ("numberInDash", 2, "- 2 -"),
        ("chicago", 5, "**"),
        ("unheardOf", 8, "8"),
        ("upperRoman", 0, "0"),
        ("lowerLetter", 0, "0"),
        ("lowerLetter", 10**9, "1000000000"),
    ],
)
def test_number_formats(style, value, text):
    """Numbers are written as Word writes them; a format that is unknown, or has no such number, gives figures."""
    assert format_number(value, style) == text


def test_levels_of_an_outline():
    """Deeper levels start again after each higher one, and a number may show the levels above it."""
    steps = [(0, "I."), (1, "1."), (2, "1.1."), (2, "1.2."), (3, "a)"), (3, "b)"), (1, "2."), (2, "2.1."), (3, "a)"), (0, "II."), (1, "1.")]
    page = read_body("".join(numbered("x", level=depth) for depth, _ in steps), numbering=OUTLINE + num())
    assert labels(page) == [label for _, label in steps]
    assert [line.paragraph.label_depth for line in lines_of(page)] == [depth for depth, _ in steps]


def test_label_is_the_first_run():
    """The number is the first run, with a space for the tab behind it."""
    page = read_body(numbered("Về kinh tế"), numbering=OUTLINE + num())
    assert [part.text for part in lines_of(page)[0].runs] == ["I. ", "Về kinh tế"]


@pytest.mark.parametrize(("suffix", "text"), [("tab", "1. x"), ("space", "1. x"), ("nothing", "1.x")])
def test_suffix(suffix, text):
    """What follows the number is a tab, a space or nothing."""
    lists = abstract(level(0, "decimal", "%1.", f'<w:suff w:val="{suffix}"/>')) + num()
    assert texts(read_body(numbered("x"), numbering=lists)) == [text]


def test_label_looks_as_its_level_says():
    """The number looks like the paragraph mark, and its level may say otherwise."""
    lists = abstract('<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/><w:rPr><w:i/></w:rPr></w:lvl>') + num()
    page = read_body(numbered("x", properties="<w:rPr><w:b/></w:rPr>"), numbering=lists)
    label, text = lines_of(page)[0].runs
    assert (label.text, label.bold, label.italic, text.bold) == ("1. ", True, True, False)


def test_nums_of_one_list_count_on():
    """Counters belong to the abstract list: another num of it counts on."""
    page = read_body(
        numbered("a", 1) + numbered("b", 2) + numbered("c", 1), numbering=abstract(level(0, "decimal", "%1.")) + num(1) + num(2)
    )
    assert labels(page) == ["1.", "2.", "3."]


def test_lists_count_apart():
    """Two abstract lists have nothing to do with one another."""
    lists = abstract(level(0, "decimal", "%1.")) + abstract(level(0, "lowerLetter", "%1)"), 1) + num(1, 0) + num(2, 1)
    page = read_body(numbered("x", 1) + numbered("x", 2) + numbered("x", 1) + numbered("x", 2), numbering=lists)
    assert labels(page) == ["1.", "a)", "2.", "b)"]


def test_start_override_restarts_once():
    """A num with a start of its own restarts the list where it is first used, and goes on from there."""
    lists = abstract(level(0, "decimal", "%1.")) + num(1) + num(2, 0, start_at(1)) + num(3, 0, start_at(7))
    used = [1, 1, 2, 2, 1, 3, 2]
    page = read_body("".join(numbered("x", number) for number in used), numbering=lists)
    assert labels(page) == ["1.", "2.", "1.", "2.", "3.", "7.", "8."]


def test_level_override_replaces_the_level():
    """A num may define a level anew."""
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1/")}</w:lvlOverride>'
    page = read_body(numbered("x", 2) + numbered("x", 2), numbering=abstract(level(0, "decimal", "%1.")) + num(1) + num(2, 0, override))
    assert labels(page) == ["A/", "B/"]


def test_start_and_its_absence():
    """A level starts where it says; one that does not say starts at 0."""
    lists = abstract(level(0, "decimal", "%1.", start=5) + '<w:lvl w:ilvl="1"><w:lvlText w:val="%2"/></w:lvl>') + num()
    assert labels(read_body(numbered("x") + numbered("x", level=1), numbering=lists)) == ["5.", "0"]


def test_level_without_the_one_above():
    """A level used before the one above it shows that one's start, and counts as one of it."""
    lists = abstract(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.")) + num()
    page = read_body(numbered("x", level=1) + numbered("x", level=1) + numbered("x"), numbering=lists)
    assert labels(page) == ["1.1.", "1.2.", "2."]


def test_restart_rules():
    """lvlRestart 0 never restarts; another value restarts only after that level or one above it."""
    never = level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
    after_first = level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>')
    lists = abstract(level(0, "upperRoman", "%1") + never + after_first) + num()
    steps = [(0, "I"), (1, "1"), (2, "(1)"), (1, "2"), (2, "(2)"), (0, "II"), (2, "(1)"), (1, "3")]
    page = read_body("".join(numbered("x", level=depth) for depth, _ in steps), numbering=lists)
    assert labels(page) == [label for _, label in steps]


def test_legal_numbering():
    """isLgl shows the levels above in figures."""
    lists = abstract(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.", "<w:isLgl/>")) + num()
    assert labels(read_body(numbered("x") + numbered("x", level=1), numbering=lists)) == ["I.", "1.1."]


def test_level_above_that_is_a_bullet():
    """A bullet above a number shows nothing in it."""
    lists = abstract(level(0, "bullet", "-") + level(1, "decimal", "%1%2.")) + num()
    assert labels(read_body(numbered("x") + numbered("x", level=1), numbering=lists)) == ["-", "1."]


def test_bullets_stay_as_they_are():
    """A bullet is a character of its font; mapping it is left to the repair of text."""
    bullet = level(0, "bullet", "\uf0b7")[: -len("</w:lvl>")] + '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>'
    first = lines_of(read_body(numbered("x"), numbering=abstract(bullet) + num()))[0]
    assert (first.runs[0].text, first.runs[0].font, first.paragraph.label) == ("\uf0b7 ", "Symbol", "\uf0b7")


def test_text_around_the_number():
    """The level text may say more than the number."""
    lists = abstract(level(0, "decimal", "Điều %1.") + level(1, "decimal", "(%2)")) + num()
    assert labels(read_body(numbered("x") + numbered("x", level=1), numbering=lists)) == ["Điều 1.", "(1)"]


def test_number_taken_away():
    """numId 0 takes the number of a style away; such a paragraph is not counted."""
    style = '<w:style w:type="paragraph" w:styleId="M"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    body = paragraph("a", '<w:pStyle w:val="M"/>') + paragraph("b", '<w:pStyle w:val="M"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    body += paragraph("c", '<w:pStyle w:val="M"/>')
    assert labels(read_body(body, styles=style, numbering=OUTLINE + num())) == ["I.", "", "II."]


def test_unknown_num_gives_no_number():
    """A paragraph whose num does not exist has no number."""
    assert texts(read_body(numbered("x", 9), numbering=OUTLINE + num())) == ["x"]
    assert texts(read_body(numbered("x", 1, 12), numbering=OUTLINE + num())) == ["x"]
    assert texts(read_body(numbered("x"))) == ["x"]


def test_number_of_a_style():
    """Styles carry numbers: by their level, by the level that names the style, and through the style they are based on."""
    levels = level(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>') + level(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>')
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}">{base}<w:pPr>{numbering}</w:pPr></w:style>'
        for name, base, numbering in (
            ("H1", "", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
            ("H2", "", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'),
            ("H2b", '<w:basedOn w:val="H2"/>', ""),
            ("H3", '<w:basedOn w:val="H2"/>', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
            ("H4", "", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        )
    )
    body = "".join(paragraph("x", f'<w:pStyle w:val="{name}"/>') for name in ("H1", "H2", "H2b", "H3", "H2", "H4"))
    assert labels(read_body(body, styles=styles, numbering=abstract(levels) + num())) == ["I.", "1.", "2.", "II.", "1.", "III."]


def test_list_styles():
    """An abstract list may stand in for the one that a list style defines."""
    lists = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
    lists += f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>{level(0, "decimal", "%1/")}</w:abstractNum>'
    styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    page = read_body(numbered("x", 1) + numbered("x", 2), styles=styles, numbering=lists + num(1, 0) + num(2, 1))
    assert labels(page) == ["1/", "2/"]
    only_style = lists.replace('<w:styleLink w:val="L"/>', "")
    assert labels(read_body(numbered("x", 1), styles=styles, numbering=only_style + num(1, 0) + num(2, 1))) == ["1/"]


def test_list_styles_in_a_circle():
    """Lists that refer to one another forever give no number, and no endless loop."""
    lists = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/><w:styleLink w:val="L"/></w:abstractNum>'
    assert texts(read_body(numbered("x"), numbering=lists + num())) == ["x"]


@pytest.mark.parametrize(
    ("own", "left", "first"),
    [("", 36.0, -18.0), ('<w:ind w:left="0" w:firstLine="567"/>', 0.0, 28.35), ('<w:ind w:firstLine="0"/>', 36.0, 0.0)],
)
def test_indent_of_the_level(own, left, first):
    """The level's indent stands behind the paragraph's own and before that of its style."""
    indented = level(0, "decimal", "%1.")[: -len("</w:lvl>")] + '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>'
    styles = '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:ind w:left="2000" w:firstLine="100"/></w:pPr></w:style>'
    body = numbered("x", properties=f'<w:pStyle w:val="S"/>{own}')
    found = lines_of(read_body(body, styles=styles, numbering=abstract(indented) + num()))[0].paragraph
    assert (found.left_indent, found.first_indent) == (left, first)


def test_numbered_paragraph_without_text():
    """An empty paragraph with a number prints its number; a hidden one does not, and is not counted."""
    hidden = numbered("", properties="<w:rPr><w:vanish/></w:rPr>")
    assert texts(read_body(numbered("") + hidden + numbered("x"), numbering=OUTLINE + num())) == ["I.", "II. x"]


def test_number_in_capitals():
    """A paragraph mark in capitals prints its number in capitals."""
    lists = abstract(level(0, "lowerLetter", "phần %1")) + num()
    assert labels(read_body(numbered("x", properties="<w:rPr><w:caps/></w:rPr>"), numbering=lists)) == ["PHẦN A"]


def test_number_before_a_line_break():
    """The number stands on the first line only."""
    page = read_body(numbered(run("một") + "<w:r><w:br/></w:r>" + run("hai")), numbering=OUTLINE + num())
    assert texts(page) == ["I. một", "hai"]
    assert labels(page) == ["I.", "I."]


def test_custom_number_format():
    """A format of one's own with leading zeros is read, in the first alternative, as Word 2010 writes it."""
    custom = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice>'
    custom += '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    lists = abstract(f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{custom}<w:lvlText w:val="%1."/></w:lvl>') + num()
    assert labels(read_body(numbered("x"), numbering=lists)) == ["01."]
