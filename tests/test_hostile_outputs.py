"""A report that tries to act is harmless in every format that the program writes."""

import csv
import io
import json
import re
import zipfile

import openpyxl
import pytest
import yaml
from lxml import etree, html

from hostile_report import NASTY, hostile_report
from sample_report import REPORT
from tuliem_report.drafts import diff_reports
from tuliem_report.outputs import WRITERS, write
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.rows import hit_rows, outline_rows, problem_rows, target_rows
from tuliem_report.search import Query, find_passage, search_report

HOSTILE = hostile_report(REPORT)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
VALUES = {
    "report": HOSTILE,
    "outline": outline_rows(HOSTILE),
    "passage": find_passage(HOSTILE, "part1/I"),
    "rows": target_rows(HOSTILE),
    "hits": hit_rows(HOSTILE, search_report(HOSTILE, Query.of("Một"))),
    "problems": problem_rows(HOSTILE, HOSTILE.problems),
    "diff": DiffView(diff_reports(REPORT, HOSTILE), reports=(REPORT, HOSTILE)),
}
ROWS = [row for row in WRITERS if row.shape in VALUES]
EVERY_WRITER = pytest.mark.parametrize("row", ROWS, ids=[f"{row.shape}-{row.format}" for row in ROWS])


@EVERY_WRITER
def test_nothing_steers_and_everything_is_well_formed(row) -> None:
    """Text formats hold no steering character; packed and marked-up ones can be read by another program, and hold no script."""
    content = write(row.shape, row.format, VALUES[row.shape])
    if row.format in ("xlsx", "docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    etree.fromstring(archive.read(name))
            assert not any("vbaProject" in name or "embeddings" in name for name in archive.namelist())
            assert all(b'TargetMode="External"' not in archive.read(name) for name in archive.namelist() if name.endswith(".rels"))
        return
    text = content.decode()
    assert not STEERING.search(text)
    if row.format == "json":
        json.loads(text)
    elif row.format == "jsonl":
        [json.loads(line) for line in text.splitlines()]
    elif row.format == "yaml":
        yaml.safe_load(text)
    elif row.format == "html":
        _check_page(text)


def _check_page(text: str) -> None:
    """No element, attribute or address of the page comes from the document."""
    page = html.fromstring(text)
    assert not page.xpath("//img | //iframe | //object | //embed | //base | //form[@action]")
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    assert not [
        link for link in page.xpath("//@href | //@src") if re.match(r"\s*(javascript|data|vbscript|https?|//)", link, re.IGNORECASE)
    ]
    for script in page.xpath("//script"):
        assert "alert(" not in (script.text or "").replace("\\u0028", "(") or (script.get("type") or "").endswith("json")
        assert "<" not in (script.text or "") or "</" not in (script.text or "")


@pytest.mark.parametrize("start", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1"])
def test_no_cell_is_a_formula(start: str) -> None:
    """Whatever a cell begins with, CSV and Excel take it for text."""
    target = REPORT.targets[0].model_copy(update={"indicator": f"{start}{NASTY}", "quote": start, "group": start})
    report = REPORT.model_copy(update={"targets": (target,)})
    (row,) = csv.DictReader(io.StringIO(write("rows", "csv", target_rows(report)).decode("utf-8-sig")))
    assert not [value for value in row.values() if re.match(r"[=+@\t\r＝＋－＠]|-[^\d]", value or "")]
    book = openpyxl.load_workbook(io.BytesIO(write("rows", "xlsx", target_rows(report))))
    assert not [cell for sheet in book for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]
