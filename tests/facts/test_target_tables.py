"""Targets out of tables in the genre's layouts."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from facts.tree import table_of
from golden_report import CORPUS
from tuliem_report.facts.target_tables import read_target_table
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Target

TABLES = yaml.safe_load((Path(__file__).parent / "labelled_tables.yaml").read_text(encoding="utf-8"))


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _row(target: Target) -> list[Any]:
    head = [target.number, target.group, target.indicator, target.value_text, target.operator, _number(target.low), _number(target.high)]
    return [*head, target.unit, target.period, target.baseline.value_text if target.baseline else None, target.note]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["name"])
def test_a_labelled_table_gives_its_targets(table: dict[str, Any]) -> None:
    """Columns are told by their headers, groups and parts by their rows; every field is as labelled."""
    log = ProblemLog()
    found = list(read_target_table(table_of(table["rows"]), [table["heading"]], None, log))
    assert [_row(target) for target in found] == table["targets"]
    assert [problem.code for problem in log] == table.get("problems", [])


def test_the_golden_table_says_what_the_golden_list_says() -> None:
    """The appendix as a table gives the same nine targets as the appendix as a list, word for word."""
    table = json.loads((CORPUS / "golden" / "table.json").read_text(encoding="utf-8"))
    width = len(table["columns"])
    rows = [table["columns"], *(row["cells"] + ["<"] * (width - len(row["cells"])) for row in table["rows"])]
    found = list(read_target_table(table_of(rows, header_rows=1), ["Những chỉ tiêu chủ yếu đến năm 2030"], None, ProblemLog()))
    golden = json.loads((CORPUS / "golden" / "targets.json").read_text(encoding="utf-8"))
    fields = ("number", "group", "indicator", "value_text", "operator", "low", "high", "unit", "period")
    values = [{field: getattr(target, field) for field in fields} for target in found]
    assert [{key: float(value) if isinstance(value, Decimal) else value for key, value in row.items()} for row in values] == [
        {field: row[field] for field in fields} for row in golden
    ]


def test_the_quotation_has_the_cells_of_the_row() -> None:
    """The quotation joins the cells as they are printed."""
    rows = [["TT", "Chỉ tiêu", "ĐVT", "Mục tiêu 2030"], ["1", "Tỷ lệ hộ nghèo", "%", "Dưới 1"]]
    (target,) = read_target_table(table_of(rows), [], None, ProblemLog())
    assert target.quote == "1 | Tỷ lệ hộ nghèo | % | Dưới 1"


def test_a_table_of_something_else_gives_nothing() -> None:
    """A table without a column of goals is left alone."""
    rows = [["TT", "Dân tộc", "Số hộ", "Số khẩu"], ["1", "Thái", "412", "1.980"]]
    assert list(read_target_table(table_of(rows), [], None, ProblemLog())) == []
