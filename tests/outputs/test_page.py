"""The reading page as a file: it holds everything, asks for nothing, and nothing of the document acts."""

import ast
import base64
import hashlib
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

import tuliem_report
from golden_report import golden_report
from hostile_report import hostile_report
from sample_report import BODY, REPORT, TARGETS, paragraph, section
from tuliem_report.checks import RULES, Finding
from tuliem_report.outputs import write
from tuliem_report.outputs.html_blocks import grid_rows, report_text
from tuliem_report.outputs.html_targets import target_bar
from tuliem_report.outputs.problem_words import problem_in_vietnamese
from tuliem_report.outputs.to_html import clipped, document_name, outline_entries
from tuliem_report.problems import Problem
from tuliem_report.report.document import Annotation, Baseline, FrontMatter, NoteRef, Report, Table, TableCell, Target
from tuliem_report.report.section import walk


def page_of(report: Report) -> html.HtmlElement:
    """The page, parsed."""
    return html.document_fromstring(write("report", "html", report))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_page_is_one_file_under_a_strict_policy() -> None:
    """No address outside the page is named, no style or script but the two whose hashes the policy has, no attribute that acts."""
    content = write("report", "html", REPORT).decode()
    page = html.document_fromstring(content)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = re.findall(r"<style>(.*?)</style>", content, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", content, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (script, style)]
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )
    assert not page.xpath("//@src | //@style | //link | //iframe | //object | //@*[starts-with(name(), 'on')]")
    assert all(link.startswith("#") for link in page.xpath("//@href"))
    assert not re.search(r"https?://|url\(|@import", content)


def test_every_text_of_the_report_is_in_the_page() -> None:
    """Titles, paragraphs, cells and notes of the golden report stand in the article, each at its address."""
    report = golden_report()
    page = page_of(report)
    article = page.get_element_by_id("ui-text")
    shown = words(article)
    for block in report_text(report).blocks:
        assert " ".join(block.piece.text.split()) in shown
        element = page.get_element_by_id(block.piece.address)
        assert block.piece.table or " ".join(block.piece.text.split()) in words(element)


def test_anchors_are_the_addresses_and_every_link_leads_somewhere() -> None:
    """Each link of the page leads to something in it, and no two things have one address."""
    for report in (REPORT, golden_report()):
        page = page_of(report)
        known = page.xpath("//@id")
        assert len(known) == len(set(known))
        assert {link.removeprefix("#") for link in page.xpath("//@href")} <= set(known)
        assert {"part1/I/p1", "note1"} <= set(known) or report is not REPORT


def test_headings_nest() -> None:
    """A heading is at most one level below the one before it, whatever the depth of the tree."""
    deep = section("a", kind="section", title="Cuối")
    for number in range(10):
        deep = section(f"n{number}", kind="section" if number % 3 else "point", title=f"{number}" if number % 3 else None, children=(deep,))
    report = REPORT.model_copy(update={"body": BODY.model_copy(update={"children": (deep,)})})
    page = page_of(report)
    levels = [
        int(heading.get("aria-level") or heading.tag[1])
        for heading in page.xpath("//article//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
    ]
    assert levels[0] == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert max(levels) > 6


def test_a_tree_of_any_depth_is_written() -> None:
    """A thousand sections within each other are no trouble."""
    deep = section("last", kind="dash", marker="-", content=(paragraph("last/p1", "sâu"),))
    for number in range(1000):
        deep = section(f"n{number}", kind="dash", marker="-", children=(deep,))
    report = REPORT.model_copy(update={"body": BODY.model_copy(update={"children": (deep,)})})
    assert "sâu" in write("report", "html", report).decode()


def test_the_letterhead_stands_above_the_title() -> None:
    """In the tree the title is the document's own; on the page what is printed first comes first."""
    front = section("front", kind="front_matter", content=(paragraph("front/p1", "ĐẢNG BỘ TỈNH"),))
    report = REPORT.model_copy(update={"body": BODY.model_copy(update={"children": (front, *BODY.children)})})
    article = words(page_of(report).get_element_by_id("ui-text"))
    assert article.index("ĐẢNG BỘ TỈNH") < article.index("BÁO CÁO CHÍNH TRỊ")


def test_notes_problems_and_comments_stand_where_they_belong() -> None:
    """Beside the block of their address; what belongs nowhere is listed, and nothing is said twice."""
    report = REPORT.model_copy(
        update={
            "annotations": (
                Annotation(author="An", text="xem lại", quote="Một ý", address="part1/I/dash1"),
                Annotation(author="Bình", text="?"),
            ),
            "problems": (*REPORT.problems, Problem("odd", "error", "somewhere", address="nowhere")),
        }
    )
    page = page_of(report)
    beside = {words(box[0])[:12]: [aside.get("class").split()[1] for aside in box[1:]] for box in page.find_class("beside")}
    assert beside == {"I. Tình hình": ["problem"], "Diện tích 10": ["note"], "- Một ý#": ["comment"]}
    assert words(page.xpath("//section[@aria-labelledby='ui-unplaced']/aside")[0]) == "Bình: ?"
    assert [words(item) for item in page.xpath("//ul[@class='problems']/li")] == [
        "Số thứ tự bị nhảy: thiếu số hoặc gõ nhầm. 2. follows I.; see whether 1. is missing part1/I tr. 2",
        "somewhere nowhere",
    ]


def test_comments_without_an_address_are_placed_by_their_quotation() -> None:
    """In the order of the comments; where the words stand nowhere, the comment is listed. The day is written as Vietnamese write it."""
    report = REPORT.model_copy(
        update={
            "annotations": (
                Annotation(author="An", text="xem lại", quote="10,09 km²", date="2025-06-21T09:00:00+00:00"),
                Annotation(author="Bình", text="gọn hơn", quote="Một ý"),
                Annotation(author="Chi", text="đâu?", quote="không có", date="hôm qua"),
            )
        }
    )
    page = page_of(report)
    placed = {words(box[0])[:9]: words(box.find_class("comment")[0]) for box in page.find_class("beside") if box.find_class("comment")}
    assert placed == {"Diện tích": "An 21/6/2025: 10,09 km² xem lại", "- Một ý#": "Bình: Một ý gọn hơn"}
    assert words(page.xpath("//section[@aria-labelledby='ui-unplaced']/aside")[0]) == "Chi hôm qua: không có đâu?"


def test_every_problem_has_its_words() -> None:
    """What the stages report is said in Vietnamese on the page."""
    source = Path(tuliem_report.__file__).parent
    stages = [
        path
        for folder in ("reading", "lines", "blocks", "outline", "report", "facts", "checks")
        for path in (source / folder).rglob("*.py")
    ]
    calls = (call for path in stages for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(call, ast.Call))
    codes = [call.args[0] for call in calls if ast.unparse(call.func).endswith("log.add")]
    logged = {code.value for code in codes if isinstance(code, ast.Constant)} | {"numbering-gap", "numbering-backward"}
    logged |= {rule.code for rule in RULES}
    assert len(logged) > 10
    assert [code for code in sorted(logged) if not problem_in_vietnamese(code)] == []


def test_a_finding_stands_beside_its_paragraph_in_vietnamese() -> None:
    """With the words that were found and what to write for them."""
    where = next(part for _, node in walk(REPORT.body) for part in node.content if part.type == "paragraph" and node.number)
    slip = Finding("misspelling", "warning", "“vục” is no word", "write “vực”", 2, where.address, "vục", "vực", "khu vục")
    page = page_of(REPORT.model_copy(update={"problems": (slip,)}))
    (side,) = page.find_class("problem")
    assert words(side).startswith("Lỗi chính tả. “vục” → “vực”")
    assert where.text[:20] in words(side.getparent().getparent())


def test_a_row_merged_across_names_a_group() -> None:
    """Such a row of a table stands out; one with a note merged over two of six columns does not."""
    cells = [TableCell(row=0, column=column, text="x") for column in range(6)]
    cells += [TableCell(row=1, column=0, text="I"), TableCell(row=1, column=1, text="Về kinh tế", colspan=5)]
    cells += [TableCell(row=2, column=column, text="y", colspan=2) for column in (0, 2, 4)]
    table = Table(address="t", rows=3, columns=6, header_rows=1, cells=tuple(cells))
    assert [row.is_group for row in grid_rows(table)] == [False, True, False]


def test_note_marks_and_notes_lead_to_each_other() -> None:
    """A mark that knows its note is a link; one that does not is nothing."""
    page = page_of(REPORT)
    (mark,) = page.xpath("//sup/a")
    assert mark.get("href") == "#note1"
    assert page.xpath("//aside[@id='note1']/a/@href") == [f"#{mark.get('id')}"]
    lost = BODY.model_copy(update={"notes": (NoteRef(note="gone", offset=3),)})
    assert not page_of(REPORT.model_copy(update={"body": lost, "notes": ()})).xpath("//sup")


def test_pages_of_the_source_are_told_once_each() -> None:
    """A mark stands where a page begins, in the order of the text."""
    assert page_of(REPORT).xpath("//*[@role='doc-pagebreak']/text()") == ["1", "2", "3"]


def test_nothing_of_a_document_acts() -> None:
    """Markup is text, braces are no template, and steering characters are spelled out."""
    content = write("report", "html", hostile_report()).decode()
    assert content.count("<script>") == content.count("</script>") == 1
    assert "{{7*7}}" in content
    page = html.document_fromstring(content)
    assert not page.xpath("//img | //@onerror | //@onclick | //b[@onclick]")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe]", content)
    assert r"\u202e" in content


def test_a_word_of_a_megabyte_is_shown_once_in_full() -> None:
    """Outline and cards cut; the text does not."""
    body = BODY.model_copy(update={"title": "a" * 1_000_000})
    assert len(write("report", "html", REPORT.model_copy(update={"body": body, "front_matter": FrontMatter()}))) < 2_200_000
    assert clipped("một hai ba", 8) == "một hai …"


@pytest.mark.parametrize(
    ("front", "name"),
    [
        (
            FrontMatter(type="BÁO CÁO CHÍNH TRỊ", unit="Đảng bộ xã A", term="2025-2030"),
            "Báo cáo chính trị · Đảng bộ xã A · nhiệm kỳ 2025–2030",
        ),
        (FrontMatter(type="Nghị quyết"), "BÁO CÁO CHÍNH TRỊ"),
    ],
)
def test_a_report_has_a_name(front: FrontMatter, name: str) -> None:
    """What the front matter says, or else the title, or else the file."""
    assert document_name(REPORT.model_copy(update={"front_matter": front})) == name


def test_a_report_without_anything_has_a_page() -> None:
    """An empty document gives an empty page, not an error."""
    report = Report(
        source=REPORT.source, front_matter=FrontMatter(), body=section("document", kind="document"), accounting=REPORT.accounting
    )
    assert words(page_of(report).find_class("cover")[0]).startswith("mẫu.pdf")


def test_outline_entries_close_what_they_open() -> None:
    """The lists within lists are balanced."""
    records = [{"address": "a", "marker": None, "title": "x", "text": None, "page": None, "depth": depth} for depth in (1, 2, 3, 1, 2)]
    entries = list(outline_entries(records))
    assert [(entry.opens, entry.closes) for entry in entries] == [(True, 0), (True, 0), (False, 2), (True, 0), (False, 1)]


def test_merged_cells_keep_their_places() -> None:
    """A merged cell spans the rows and columns that exist; a cell under it does not push others aside; spans claimed too large end."""
    table = Table(
        address="t",
        rows=9,
        columns=9,
        header_rows=1,
        cells=(
            TableCell(row=0, column=0, text="TT", rowspan=2),
            TableCell(row=0, column=1, text="Kết quả", colspan=70_000),
            TableCell(row=1, column=1, text="2020"),
            TableCell(row=1, column=4, text="2025"),
            TableCell(row=5, column=1, text="5,8"),
        ),
    )
    rows = [[(place.cell.text if place.cell else None, place.rowspan, place.colspan) for place in row.places] for row in grid_rows(table)]
    assert rows == [[("TT", 2, 1), ("Kết quả", 1, 2)], [("2020", 1, 1), ("2025", 1, 1)], [(None, 1, 1), ("5,8", 1, 1), (None, 1, 1)]]


def target(operator: str, low: str | None, high: str | None, start: str | None = None, unit: str = "%") -> Target:
    """A target with a last result."""
    number = {key: None if value is None else Decimal(value) for key, value in (("low", low), ("high", high))}
    baseline = None if start is None else Baseline(value_text=start, low=Decimal(start), high=Decimal(start), unit=unit)
    return TARGETS[0].model_copy(update={"operator": operator, "unit": unit, "baseline": baseline, **number})


@pytest.mark.parametrize(
    ("drawn", "arrow", "order"),
    [
        (target("eq", "90", "90", "75"), "up", "start < goal"),
        (target("lte", None, "5", "8"), "down", "goal < start"),
        (target("reduce_to", None, "5.8", "5.8"), None, "goal == start"),
        (target("gte", "98", None, "99"), "down", None),
        (target("range", "5", "7", "6"), None, "goal is None"),
        (target("range", "5", "7", "9"), "down", "goal < start"),
        (target("gte", "320", None, "214.6", "tỷ đồng"), "up", "start < goal"),
        (target("eq", "-3", "-3", "2"), "down", "goal < start"),
        (target("eq", "70", "70"), None, "start is None"),
    ],
)
def test_a_target_is_drawn_from_the_last_result(drawn: Target, arrow: str | None, order: str | None) -> None:
    """The arrow goes from the last result to the nearest value that counts as reached, within the track."""
    bar = target_bar(drawn)
    assert bar is not None
    assert bar.arrow == arrow
    assert all(bar.left <= place <= bar.right for place in (bar.goal, bar.start, *bar.band) if place is not None)
    assert order is None or eval(order, {"start": bar.start, "goal": bar.goal})


@pytest.mark.parametrize(
    "undrawn", [target("reduce_by", "5", "5", "8"), target("state", None, None), target("eq", "70", "70", unit="người")]
)
def test_what_is_no_level_is_not_drawn(undrawn: Target) -> None:
    """By how much something changes, a value in words, and a number with nothing to measure it by give no picture."""
    assert target_bar(undrawn) is None
