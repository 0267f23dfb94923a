"""The PDF reader on pages drawn operator by operator."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from made_pdf import frame, line, lines, made_pdf, read, text
from tuliem_report.errors import EncryptedFile, UnreadableFile
from tuliem_report.problems import ProblemLog
from tuliem_report.reading.from_pdf import read_pdf
from tuliem_report.reading.page import Page, TableGrid, TextLine
from tuliem_report.reading.source import Source

BODY = "".join(text(60, 700 - 18 * number, f"Line {number} of the running text of this page") for number in range(6))


def only_page(*operators: str, rotate: int = 0, crop: tuple[float, ...] | None = None) -> Page:
    """Read a document of one page."""
    (page,) = read(made_pdf(["".join(operators)], rotate=rotate, crop=crop))
    held = [item.text for item in page.items if isinstance(item, TextLine)]
    held += [line.text for item in page.items if isinstance(item, TableGrid) for cell in item.cells for line in cell.lines]
    held += [aside.text for aside in page.asides]
    assert len("".join("".join(held).split())) == page.characters
    return page


def test_hyphen_at_line_end_stays_with_its_line() -> None:
    """PDFium marks it and leaves the line break out; the line ends with the hyphen and the next one is a line."""
    page = only_page(text(60, 700, "one of the cen-"), text(60, 680, "tre of the page"))
    assert lines(page) == ["one of the cen-", "tre of the page"]


def test_fake_bold_is_read_once_and_is_bold() -> None:
    """A line drawn twice, a little apart, is one bold line, and nothing else is bold."""
    page = only_page(text(60, 740, "Drawn twice"), text(60.5, 740, "Drawn twice"), BODY)
    assert lines(page)[0] == "Drawn twice"
    assert [all(run.bold for run in item.runs) for item in page.items if isinstance(item, TextLine)] == [True] + 6 * [False]


def test_double_drawn_much_later_is_set_aside() -> None:
    """PDFium compares neighbours only; a double at the end of the page is told by its place, glyph by glyph."""
    page = only_page(text(60, 740, "Drawn twice"), BODY, text(60.5, 740, "Drawn twice"))
    assert lines(page)[0] == "Drawn twice"
    assert [(aside.text, aside.reason) for aside in page.asides] == [("Drawntwice", "doubled glyph")]
    assert [all(run.bold for run in item.runs) for item in page.items if isinstance(item, TextLine)] == [True] + 6 * [False]


def test_outlined_text_is_bold() -> None:
    """Text filled and stroked is drawn so to look bold where a font has no bold face."""
    page = only_page(text(60, 740, "Stroked", before="2 Tr 0.4 w"), text(60, 720, "plain", before="0 Tr"))
    assert [[run.bold for run in item.runs] for item in page.items if isinstance(item, TextLine)] == [[True], [False]]


def test_leaning_text_is_a_watermark() -> None:
    """A word across the page is set aside and leaves the lines alone."""
    page = only_page("q 0.7 0.7 -0.7 0.7 150 300 cm " + text(0, 0, "DU THAO", size=60) + "Q ", BODY)
    assert len(lines(page)) == 6
    assert [(aside.text, aside.reason) for aside in page.asides] == [("DU THAO", "watermark")]


def test_huge_level_text_across_lines_is_a_watermark() -> None:
    """A huge word behind the lines is no line; a large title with nothing behind it is one."""
    page = only_page(text(120, 640, "DU THAO", size=72), BODY, text(60, 760, "TITLE", size=40))
    assert lines(page)[0] == "TITLE"
    assert [(aside.text, aside.reason) for aside in page.asides] == [("DU THAO", "watermark")]


def test_text_off_the_page_is_set_aside() -> None:
    """What lies outside the crop box cannot be seen on the page."""
    page = only_page(BODY, text(60, 30, "printer's note"), text(700, 500, "beyond"), crop=(20, 50, 580, 800))
    assert {(aside.text, aside.reason) for aside in page.asides} == {("printer's note", "outside the page"), ("beyond", "outside the page")}
    assert page.width == pytest.approx(560)
    assert page.items[0].box is not None
    assert page.items[0].box.x0 == pytest.approx(40, abs=0.5)


def test_invisible_text_is_text() -> None:
    """The text layer of a recognised scan is drawn without ink."""
    assert lines(only_page(text(60, 700, "recognised", before="3 Tr"))) == ["recognised"]


def test_words_of_a_recognised_scan_are_not_superscripts() -> None:
    """Words of such a layer differ in size and height by chance, and stay words of their line."""
    words = ["the", "people", "of", "the", "ward", "live", "well"]
    drawn = [text(60 + 50 * n, 700 + n % 3, word, size=14 - 3 * (n % 2), before="3 Tr") for n, word in enumerate(words)]
    page = only_page(*drawn)
    assert " ".join(lines(page)) == " ".join(words)
    assert not any(run.raised for item in page.items if isinstance(item, TextLine) for run in item.runs)


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_turned_pages_read_like_upright_ones(rotate: int) -> None:
    """A page with /Rotate whose text stands upright on the screen gives the same lines from the top left corner."""
    turn = {90: "0 1 -1 0 595 0 cm", 180: "-1 0 0 -1 595 842 cm", 270: "0 -1 1 0 0 842 cm"}[rotate]
    body = "".join(text(60, 500 - 18 * number, f"Line {number} of the running text") for number in range(6))
    page = only_page(f"q {turn} ", body, "Q", rotate=rotate)
    assert lines(page) == lines(only_page(body))
    boxes = [item.box for item in page.items if item.box]
    assert [box.top for box in boxes] == sorted(box.top for box in boxes)
    assert (page.width or 0) > (page.height or 0) if rotate != 180 else (page.width or 0) < (page.height or 0)


def test_text_that_runs_up_the_margin_is_set_aside() -> None:
    """Text at a right angle to the page's own is no line of it."""
    page = only_page(BODY, "q 0 1 -1 0 30 300 cm " + text(0, 0, "stamp of the office") + "Q")
    assert [(aside.text, aside.reason) for aside in page.asides] == [("stamp of the office", "rotated text")]


def test_superscript_comes_home_from_either_side() -> None:
    """A small raised mark is a raised run of the line beside it, at its end, in it or at its beginning."""
    drawn = text(60, 700, "10,09 km") + text(113, 705, "2", size=8) + text(117, 700, ", dan so")
    drawn += text(60, 660, "1", size=6.5) + text(64, 656, "Nghi quyet", size=10)
    page = only_page(drawn)
    assert lines(page) == ["10,09 km2, dan so", "1Nghi quyet"]
    raised = [[run.text for run in item.runs if run.raised] for item in page.items if isinstance(item, TextLine)]
    assert raised == [["2"], ["1"]]


def test_ruled_table_stands_in_its_place() -> None:
    """Lines above and below stay lines; merged cells have spans; a word beside a border is in its cell."""
    rules = frame(60, 500, 500, 620) + line(60, 580, 500, 580) + line(60, 540, 500, 540) + line(160, 500, 160, 580)
    words = text(70, 590, "group row") + text(70, 550, "a") + text(170, 550, "b") + text(170, 510, "c")
    page = only_page(text(60, 700, "above"), rules, words, text(60, 400, "below"))
    above, table, below = page.items
    assert isinstance(table, TableGrid)
    assert (above, below) == (page.items[0], page.items[2])
    assert lines(page) == ["above", "below"]
    cells = [(cell.row, cell.column, cell.rowspan, cell.colspan, "".join(line.text for line in cell.lines)) for cell in table.cells]
    assert cells == [(0, 0, 1, 2, "group row"), (1, 0, 1, 1, "a"), (1, 1, 1, 1, "b"), (2, 0, 1, 1, ""), (2, 1, 1, 1, "c")]
    assert page.rules == ()


def test_outer_borders_may_be_left_out() -> None:
    """A table open at its sides has the columns that the ends of its level rules show."""
    rules = "".join(line(60, y, 500, y) for y in (620, 580, 540)) + line(200, 540, 200, 620) + line(350, 540, 350, 620)
    words = "".join(text(x, y, f"{x}-{y}") for x in (70, 210, 360) for y in (590, 550))
    (table,) = only_page(rules, words).items
    assert isinstance(table, TableGrid)
    assert (table.rows, table.columns) == (2, 3)


def test_frames_and_single_rules_are_no_tables() -> None:
    """A box around the page, a rule below the letterhead and one above a footnote leave lines alone; rules are told."""
    page = only_page(frame(30, 30, 565, 812), line(200, 725, 300, 725), BODY, line(60, 100, 200, 100), text(60, 85, "1 note", size=10))
    assert len(lines(page)) == 7
    assert [round(rule.x1 - rule.x0) for rule in page.rules] == [535, 100, 140, 535]


def test_thin_rectangles_are_rules_and_white_ones_are_not() -> None:
    """Word draws borders as thin filled rectangles; a white rectangle hides and draws nothing."""
    black = "0 g 60 100 140 0.5 re f "
    white = "1 g 60 200 140 0.5 re f 60 50 400 700 re f "
    assert [round(842 - rule.top) for rule in only_page(white, black, "0 g ", BODY).rules] == [100]


def test_huge_gap_parts_columns_but_a_label_keeps_its_text() -> None:
    """What stands far apart on one baseline are two lines; a number before a tab and a page number after leaders are not."""
    page = only_page(text(60, 700, "left part"), text(350, 700, "right part"), text(60, 600, "1."), text(100, 600, "Text after a tab"))
    assert lines(page) == ["left part", "right part", "1. Text after a tab"]
    assert lines(only_page(text(60, 700, "Contents entry"), text(480, 700, "12"))) == ["Contents entry 12"]


def test_line_pulled_wide_is_one_line() -> None:
    """A justified line that a manual break ends stretches over the measure; the spaces of an automatic number stay narrow."""
    words = ["Phan II: MUC", "TIEU,", "NHIEM", "VU,", "GIAI", "PHAP"]
    boxes = [only_page(text(60, 740, word)).items[0].box for word in words]
    widths = [box.x1 - box.x0 for box in boxes if box]
    starts = [60 + sum(widths[:place]) + 40 * place for place in range(len(words))]
    page = only_page(*(text(start, 740, word) for start, word in zip(starts, words, strict=True)), BODY)
    assert lines(page)[0] == "Phan II: MUC TIEU, NHIEM VU, GIAI PHAP"


def test_year_below_a_date_stays_in_its_column() -> None:
    """A figure at the end of a row is the value of what stands before it; a year alone in the right column goes on with its date."""
    page = only_page(
        text(60, 740, "TINH UY"), text(330, 740, "DANG CONG SAN VIET NAM"),
        text(80, 720, "*"), text(330, 720, "Thanh Lam, ngay 19 thang 9 nam"),
        text(60, 700, "So 48-BC/TU"), text(400, 700, "2025"),
    )  # fmt: skip
    assert lines(page) == ["TINH UY", "*", "So 48-BC/TU", "DANG CONG SAN VIET NAM", "Thanh Lam, ngay 19 thang 9 nam", "2025"]


def test_page_printed_sideways_reads_like_any_other() -> None:
    """Where most of the text stands at a right angle and /Rotate says nothing, the page is turned the way of its text."""
    body = "".join(text(60, 500 - 18 * number, f"Line {number} of the running text") for number in range(6))
    page = only_page("q 0 1 -1 0 595 0 cm ", body, "Q")
    assert lines(page) == [f"Line {number} of the running text" for number in range(6)]
    assert (page.width or 0) > (page.height or 0)


def test_borders_of_rectangles_and_dots_make_a_table() -> None:
    """A border drawn cell by cell as thin filled rectangles, or as a row of dots, is one border."""
    thin = "".join(f"{x} {y} {w} {h} re f " for x, y, w, h in [(60, 500, 200, 0.5), (260, 500, 200, 0.5), (60, 540, 400, 0.5)])
    dots = "".join(f"{x} {y} 1 1 re f " for x in (60, 260, 460) for y in range(500, 541, 2))
    (table,) = only_page(thin, dots, text(70, 512, "left"), text(270, 512, "right")).items
    assert isinstance(table, TableGrid)
    assert [[line.text for line in cell.lines] for cell in table.cells] == [["left"], ["right"]]


def test_page_wrapped_in_a_form_is_read() -> None:
    """Printing drivers put a whole page into one form; its text, its rules and its tables are those of the page."""
    drawn = frame(60, 500, 500, 580) + line(160, 500, 160, 580) + text(70, 530, "left") + text(170, 530, "right") + BODY
    content = made_pdf([drawn])
    document = pikepdf.open(BytesIO(content))
    page = document.pages[0]
    form = document.make_stream(drawn.encode(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
    form.BBox, form.Matrix, form.Resources = [0, 0, 595, 842], [0.5, 0, 0, 0.5, 0, 0], page.obj.Resources
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Fm=form))
    page.obj.Contents = document.make_stream(b"q 2 0 0 2 0 0 cm /Fm Do Q")
    assert read(saved(document))[0].items == read(content)[0].items


def test_unreadable_font_is_told() -> None:
    """A font that does not say which letters its signs stand for is one problem, with the first page where it occurs."""
    document = pikepdf.open(Path(__file__).parent / "pdf" / "browser.pdf")
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary) and "/ToUnicode" in item:
            del item["/ToUnicode"]
    log = ProblemLog()
    (page,) = read(saved(document), log)
    assert page.characters
    assert {(problem.code, problem.page) for problem in log} == {("unreadable-font", 1)}
    assert any("LiberationSerif-Bold" in problem.message for problem in log)


def test_font_names_come_with_the_runs() -> None:
    """Text in a font of its own encoding can be told by the name of the font, which has no subset prefix."""
    content = made_pdf([BODY]).replace(b"/BaseFont /Times-Roman", b"/BaseFont /ABCDEF+.VnTime")
    assert {run.font for item in read(content)[0].items if isinstance(item, TextLine) for run in item.runs} == {".VnTime"}


def test_encrypted_file_is_refused() -> None:
    """A file that asks for a password says so, with a hint."""
    with pytest.raises(EncryptedFile) as caught:
        read(made_pdf([BODY], password="secret"))
    assert "password" in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("content", [b"", b"no PDF at all", made_pdf([BODY])[:700], b"%PDF-1.7\n%%EOF\n"])
def test_damaged_files_are_refused(content: bytes) -> None:
    """Empty, foreign, truncated and hollow files give one error with a hint."""
    with pytest.raises(UnreadableFile) as caught:
        read(content)
    assert caught.value.hint


def test_scan_is_refused_with_a_hint() -> None:
    """A PDF of images alone says that it is a scan and what to do."""
    with pytest.raises(UnreadableFile) as caught:
        read(with_image(made_pdf([""])))
    assert "ocrmypdf" in caught.value.hint


def test_page_without_text_is_told() -> None:
    """Among pages of text, one that holds an image alone is a problem; an empty page is none."""
    log = ProblemLog()
    pages = read_pdf(Source("made.pdf", with_image(made_pdf(["", BODY, BODY]), empty_page=True)), log)
    assert [(problem.code, problem.page) for problem in log] == [("page-without-text", 1)]
    assert [page.number for page in pages] == [1, 2, 3, 4]


def with_image(content: bytes, *, empty_page: bool = False) -> bytes:
    """Put an image on the first page, and an empty page at the end."""
    document = pikepdf.open(BytesIO(content))
    image = document.make_stream(b"\x80", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=1, Height=1)
    image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    page = document.pages[0]
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=image))
    page.obj.Contents = document.make_stream(b"q 500 0 0 700 50 50 cm /Im Do Q")
    if empty_page:
        document.add_blank_page()
    return saved(document)


def saved(document: pikepdf.Pdf) -> bytes:
    """Give a document as bytes."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
