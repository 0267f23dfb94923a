"""Flat rows: every field is there, and the outline is told as the contract has it."""

from golden_report import golden_report
from sample_report import REPORT
from tuliem_report.outputs.rows import (
    BASELINE_FIELDS,
    ITEM_FIELDS,
    OUTLINE_FIELDS,
    PROBLEM_FIELDS,
    TARGET_FIELDS,
    item_rows,
    join_tables,
    outline_rows,
    problem_rows,
    target_rows,
)
from tuliem_report.report.document import Baseline, ListedItem, Target


def test_no_field_of_the_models_is_forgotten() -> None:
    """The field lists follow the models, in their order."""
    assert (*TARGET_FIELDS, "baseline", "note") == tuple(Target.model_fields)
    assert tuple(Baseline.model_fields) == BASELINE_FIELDS
    assert (*ITEM_FIELDS, "children") == tuple(ListedItem.model_fields)


def test_records_are_what_the_models_dump() -> None:
    """A target, an item and a problem as a record are the same as in the JSON of the report."""
    dumped = REPORT.model_dump(mode="json")
    assert list(target_rows(REPORT).records) == dumped["targets"]
    assert list(item_rows(REPORT, "tasks").records) == dumped["tasks"]
    assert list(problem_rows(REPORT, REPORT.problems).records) == dumped["problems"]
    assert tuple(dumped["problems"][0]) == PROBLEM_FIELDS


def test_every_column_has_its_cell() -> None:
    """Flat rows hold exactly the columns, and nothing that nests."""
    for table in (target_rows(REPORT), item_rows(REPORT, "tasks"), outline_rows(REPORT), problem_rows(REPORT, REPORT.problems)):
        keys = [column.key for column in table.columns]
        assert all(list(row) == keys for row in table.rows)
        assert not any(isinstance(value, dict | list) for row in table.rows for value in row.values())


def test_outline_rows_are_the_numbered_and_the_titled_nodes() -> None:
    """The document has a row whatever it carries; a dash without a title and the preamble have none."""
    rows = outline_rows(REPORT).rows
    assert [row["address"] for row in rows] == ["document", "part1", "part1/I", "part1/I/point1"]
    assert tuple(rows[0]) == OUTLINE_FIELDS
    assert [row["depth"] for row in rows] == [0, 1, 2, 3]
    assert [row["parent"] for row in rows] == [None, "document", "part1", "part1/I"]


def test_outline_text_stands_where_no_title_is() -> None:
    """A numbered paragraph shows its text, a heading its title, never both."""
    rows = outline_rows(REPORT).rows
    assert (rows[3]["title"], rows[3]["text"]) == (None, "Một điểm")
    assert (rows[2]["title"], rows[2]["text"]) == ("Tình hình", None)


def test_outline_parents_have_rows() -> None:
    """On a real tree each parent stands before its children, one level above them."""
    depth = {None: -1}
    for row in outline_rows(golden_report()).rows:
        assert row["depth"] == depth[row["parent"]] + 1
        depth[row["address"]] = row["depth"]


def test_outline_depth_bounds_the_rows() -> None:
    """Depth 0 is the document alone."""
    assert [row["address"] for row in outline_rows(REPORT, 0).rows] == ["document"]
    assert [row["address"] for row in outline_rows(REPORT, 1).rows] == ["document", "part1"]


def test_items_unfold_below_their_parent() -> None:
    """A flat list of nested items keeps the depth of each."""
    assert [(row["depth"], row["address"]) for row in item_rows(REPORT, "tasks").rows] == [(0, "part1/I/1"), (1, "part1/I/1/dash1")]


def test_several_reports_are_told_apart() -> None:
    """Joined tables begin with the report; two files of one name are numbered."""
    joined = join_tables([target_rows(REPORT), target_rows(REPORT)])
    assert joined.columns[0].key == "report"
    assert [row["report"] for row in joined.rows] == ["mẫu.pdf", "mẫu.pdf", "mẫu.pdf (2)", "mẫu.pdf (2)"]
    assert "report" not in join_tables([target_rows(REPORT)]).rows[0]
