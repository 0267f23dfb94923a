"""What each format promises: the same data back, the same bytes again, and no text of a document that acts."""

import csv
import io
import json
import re

import openpyxl
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sample_report import BODY, REPORT
from tuliem_report.checks import Finding
from tuliem_report.errors import OptionError
from tuliem_report.outputs import WRITERS, choose_format, formats, write
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.rows import finding_rows, hit_rows, item_rows, outline_rows, problem_rows, target_rows
from tuliem_report.outputs.to_csv import protected, unprotected
from tuliem_report.outputs.to_markdown import escaped
from tuliem_report.outputs.to_text import columns_wide
from tuliem_report.outputs.visible import visible
from tuliem_report.report.document import Report
from tuliem_report.report.load import load_bytes
from tuliem_report.search import Query, find_passage, search_report

STEERING = "\x1b[31m\x9b\u202e\u2066\x00\x7f\r"


def hostile(report: Report) -> Report:
    """The report with steering characters and markup in every text."""
    dumped = report.model_dump_json().replace("Tình hình", "Tình\\u001b[31m\\u009b\\u202e\\u2066\\u0000\\u007f\\r<script>[red]hình")
    dumped = dumped.replace("Thu nhập", "Thu\\u001b]0;x\\u0007\\u202enhập").replace("see whether", "see\\u001b[2Jwhether")
    return Report.model_validate_json(dumped)


def values(report: Report) -> dict[str, object]:
    """One value of each shape."""
    return {
        "report": report,
        "outline": outline_rows(report),
        "passage": find_passage(report, "part1/I"),
        "rows": target_rows(report),
        "hits": hit_rows(report, search_report(report, Query.of("Một"))),
        "problems": problem_rows(report, report.problems),
    }


EVERY_WRITER = pytest.mark.parametrize("writer", [w for w in WRITERS if w.shape in values(REPORT)], ids=lambda w: f"{w.shape}-{w.format}")


@EVERY_WRITER
def test_the_same_value_gives_the_same_bytes(writer) -> None:
    """Nothing of the time or the machine gets into an output."""
    value = values(REPORT)[writer.shape]
    content = write(writer.shape, writer.format, value)
    assert content
    assert content == write(writer.shape, writer.format, value)


@EVERY_WRITER
def test_steering_characters_never_come_out_raw(writer) -> None:
    """Escape sequences and direction overrides are spelled out in every text format, whatever the text of the document is."""
    content = write(writer.shape, writer.format, values(hostile(REPORT))[writer.shape])
    if writer.format not in ("xlsx", "docx"):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", content.decode())


@pytest.mark.parametrize("report", [REPORT, hostile(REPORT)], ids=["plain", "hostile"])
@pytest.mark.parametrize("format_name", ["json", "yaml"])
def test_a_report_comes_back_equal(format_name: str, report: Report) -> None:
    """JSON and YAML of a report load to an equal report, steering characters included."""
    assert load_bytes(write("report", format_name, report), f"x.{format_name}") == report


@given(st.text())
def test_any_text_survives_yaml_and_json(text: str) -> None:
    """Whatever a paragraph holds, both structured forms give it back."""
    body = BODY.model_copy(update={"title": text.encode("utf-8", "ignore").decode()})
    report = REPORT.model_copy(update={"body": body})
    for format_name in ("json", "yaml"):
        assert load_bytes(write("report", format_name, report), f"x.{format_name}") == report


def test_json_and_yaml_rows_are_the_same_data() -> None:
    """A list of targets reads the same from JSON, YAML and lines of JSON."""
    table = target_rows(REPORT)
    as_json = json.loads(write("rows", "json", table))
    assert yaml.safe_load(write("rows", "yaml", table)) == as_json
    assert [json.loads(line) for line in write("rows", "jsonl", table).splitlines()] == as_json
    assert as_json[0]["low"] == 85.5
    assert as_json[1]["low"] == 5


def read_csv(content: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


def test_csv_protects_formulas_reversibly() -> None:
    """A cell that a spreadsheet would run gets an apostrophe; a negative number does not; --raw-cells leaves all as it is."""
    table = target_rows(REPORT)
    rows = read_csv(write("rows", "csv", table))
    assert rows[1]["indicator"].startswith("'=1+1")
    assert rows[1]["value_text"] == "-5%"
    assert rows[0]["quote"].startswith("'- Thu nhập")
    assert [unprotected(row["quote"]) for row in rows] == [target.quote for target in REPORT.targets]
    raw = read_csv(write("rows", "csv", table, WriteOptions(raw_cells=True)))
    assert raw[1]["indicator"].startswith("=1+1")


@given(st.text(alphabet="'=+-@\t\r 1a%") | st.text())
def test_protection_can_be_taken_back(text: str) -> None:
    """Taking one apostrophe away gives the text, and no protected text begins as a formula does."""
    assert unprotected(protected(text)) == text
    assert not re.match(r"[=@\t\r]|[+-](?!\s?\d[\d.,]*\s?%?$).", protected(text))


def test_csv_for_excel() -> None:
    """--bom marks the encoding, --decimal-comma writes 85,5 and puts semicolons between the cells."""
    content = write("rows", "csv", target_rows(REPORT), WriteOptions(bom=True, decimal_comma=True))
    assert content.startswith("\ufeff".encode())
    assert read_csv(content, ";")[0]["low"] == "85,5"
    assert read_csv(write("rows", "csv", target_rows(REPORT)))[0]["low"] == "85.5"


def test_xlsx_cells_are_typed_and_no_formula() -> None:
    """Numbers are numbers, percentages are shown as such, texts are texts, read back with another library."""
    book = openpyxl.load_workbook(io.BytesIO(write("rows", "xlsx", target_rows(REPORT))))
    sheet = book["targets"]
    head = [cell.value for cell in sheet[1]]
    first, second = (dict(zip(head, sheet[row], strict=True)) for row in (2, 3))
    assert first["low"].value == 85.5
    assert second["low"].number_format == 'General"%"'
    assert second["indicator"].value == REPORT.targets[1].indicator
    assert second["indicator"].data_type == "s"
    assert second["indicator"].quotePrefix
    assert first["page"].value == 3
    assert second["page"].value is None
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:S3"
    assert book["source"]["A2"].value == "mẫu.pdf"


def test_xlsx_is_fit_to_be_read_and_printed() -> None:
    """Empty columns are hidden, wrapped rows high enough, headers explained in Vietnamese; printed it is as wide as one sheet of A4."""
    sheet = openpyxl.load_workbook(io.BytesIO(write("rows", "xlsx", target_rows(REPORT))))["targets"]
    letters = {cell.value: cell.column_letter for cell in sheet[1]}
    assert not any(sheet.column_dimensions[letters[name]].hidden for name in ("indicator", "note"))
    assert sheet["A1"].comment.text == "số thứ tự"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight, sheet.print_title_rows) == (9, 0, "$1:$1")
    long = REPORT.model_copy(update={"targets": (REPORT.targets[0].model_copy(update={"indicator": "dài " * 40}),)})
    sheet = openpyxl.load_workbook(io.BytesIO(write("rows", "xlsx", target_rows(long))))["targets"]
    assert sheet.row_dimensions[2].height >= 60
    assert sheet.column_dimensions[letters["note"]].hidden


def test_xlsx_rows_equal_the_records() -> None:
    """Every cell of the sheet is the value of its row."""
    table = item_rows(REPORT, "tasks")
    sheet = openpyxl.load_workbook(io.BytesIO(write("rows", "xlsx", table)))["tasks"]
    head, *rows = sheet.iter_rows(values_only=True)
    assert [dict(zip(head, row, strict=True)) for row in rows] == list(table.rows)


def test_markdown_means_the_text() -> None:
    """Markup in a document is text, and a number at its start begins no list."""
    content = write("report", "md", hostile(REPORT)).decode()
    assert r"\<script\>\[red\]hình" in content
    assert r"1\. Mở đầu \<b\>đậm\</b\>" in content
    assert escaped("# x") == r"\# x"
    assert escaped("- x") == r"\- x"
    assert escaped("12) x") == r"12\) x"


def test_markdown_has_the_structure() -> None:
    """Headings nest, dashes are a list, tables are tables, notes are footnotes, pages are said."""
    lines = write("report", "md", REPORT).decode().splitlines()
    assert lines[0].startswith("<!-- tuliem-report;")
    assert "# BÁO CÁO CHÍNH TRỊ" in lines
    assert "### I. Tình hình" in lines
    assert "- Một ý" in lines
    assert "**(1)** Một điểm" in lines
    assert r"| TT | Chỉ \| tiêu |" in lines
    assert "| 1 |  |" in lines
    assert "Diện tích 10,09 km²¹[^1]." in lines
    assert "[^1]: Nghị quyết số 1" in lines
    assert "*Trang 2*" in lines


def test_markdown_renders_as_it_reads() -> None:
    """A renderer makes headings, a list and a table of it, and no element that the document asks for."""
    page = MarkdownIt("commonmark").enable("table").render(write("report", "md", hostile(REPORT)).decode())
    assert page.count("<h1>") == page.count("<h2>") == page.count("<h3>") == page.count("<ul>") == page.count("<table>") == 1
    assert "<strong>(1)</strong> Một điểm" in page
    assert not re.search(r"<(script|b|ol|a)\b", page)


def test_markdown_rows_quote_with_pages() -> None:
    """Under the table of targets stand the quotations, each with its page and address."""
    content = write("rows", "md", target_rows(REPORT)).decode()
    assert r"| 2 | Về kinh tế | =1+1 \| \*Tỷ lệ\* \[red\]hộ nghèo\[/red\] | -5% |  |  |" in content
    assert "> — trang 3, `appendix/target1`" in content


def test_text_tables_align() -> None:
    """Columns begin at the same place in every line, combining marks and wide characters counted as a terminal does."""
    lines = write("rows", "table", target_rows(REPORT)).decode().splitlines()
    place = lines[0].index("Group")
    assert all(line[place:].startswith(("Group", "Về kinh tế")) for line in lines)
    assert columns_wide("Từ Liêm") == 7
    assert columns_wide("Từ Lie\u0302m") == 7
    assert columns_wide("漢字") == 4


def test_text_of_a_passage() -> None:
    """A passage says where it is, and when the page turns."""
    content = write("passage", "text", find_passage(REPORT, "part1/I")).decode()
    assert content.splitlines()[:2] == ["[part1/I]  p. 2", "in PHẦN I"]
    assert "\n[p. 3]\n\n(1) Một điểm\n" in content
    assert "Diện tích 10,09 km²¹[1]." in content
    assert content.endswith("[1] Nghị quyết số 1\n")


def test_text_outline_wraps_to_the_width() -> None:
    """No line is longer than the terminal, and what is continued hangs under its heading."""
    lines = write("outline", "text", outline_rows(REPORT), WriteOptions(width=30)).decode().splitlines()
    assert max(map(len, lines)) <= 36
    assert "   1  BÁO CÁO CHÍNH TRỊ" in lines
    assert lines[-1] == "              [part1/I/point1]"


def test_problems_look_as_compilers_print_them() -> None:
    """file:page: severity: message, and the hint under it."""
    content = write("problems", "text", problem_rows(REPORT, REPORT.problems)).decode()
    assert content == "mẫu.pdf:2: warning: 2. follows I. [numbering-gap at part1/I]\n    hint: see whether 1. is missing\n"


def test_visible_leaves_vietnamese_alone() -> None:
    """Only what steers is spelled out; tabs and line breaks too where one line is wanted."""
    assert visible("Từ Liêm – “đổi mới” 10 km²") == "Từ Liêm – “đổi mới” 10 km²"
    assert visible("a\x1b[1mb\tc\u202ed") == r"a\u001b[1mb\u0009c\u202ed"


def test_formats_are_chosen_by_name_then_by_ending_then_by_default() -> None:
    """-f wins over the ending of --output; an unknown name is refused with the known ones."""
    assert choose_format("rows", None) == "table"
    assert choose_format("rows", None, "x.XLSX") == "xlsx"
    assert choose_format("rows", "csv", "x.xlsx") == "csv"
    assert choose_format("report", None, "x.yml") == "yaml"
    assert choose_format("outline", None, "x.unknown") == "text"
    with pytest.raises(OptionError) as error:
        choose_format("outline", "pdf")
    assert error.value.hint.endswith(", ".join(formats("outline")))


def test_findings_that_are_alike_are_written_once() -> None:
    """The words around stand under the first place, the other places in one line; other problems stand each for itself."""
    slip = {"code": "two-spellings", "severity": "info", "message": "“hàng năm” is also written “hằng năm”", "hint": "write “hằng năm”"}
    words = {"found": "hàng năm", "suggestion": "hằng năm", "quote": "…đạt hàng năm…"}
    places: list[tuple[int | None, str]] = [(3, "I"), (5, "II"), (5, "II/1"), (None, "III")]
    findings = [Finding(**slip, **words, page=page, address=address) for page, address in places]
    content = write("problems", "text", finding_rows(REPORT, [*REPORT.problems, *findings])).decode()
    assert content.splitlines()[2:] == [
        "mẫu.pdf:3: info: “hàng năm” is also written “hằng năm” [two-spellings at I]",
        "    …đạt hàng năm…",
        "    hint: write “hằng năm”",
        "    also p. 5 (2 times), at III",
    ]
