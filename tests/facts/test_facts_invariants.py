"""What holds for the facts of any report."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from facts.tree import report_of
from golden_report import golden_report
from tuliem_report.facts import FINDERS, find_facts
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Paragraph, Report
from tuliem_report.report.section import walk

PHRASES = [
    "Tỷ lệ hộ nghèo",
    "giảm còn",
    "đạt",
    ":",
    "từ",
    "đến",
    "trên",
    "dưới",
    "10",
    "5,8",
    "1.200",
    "%",
    "tỷ đồng",
    "/năm",
    "trở lên",
    ";",
    ",",
    "và",
    "trong đó",
    "(",
    ")",
    "“",
    "”",
    "năm 2030",
    "2025-2030",
    "Nghị quyết số 57-NQ/TW",
    "(1)",
    "(2)",
    "Một là,",
    "Về kinh tế",
    "gấp đôi",
    "-",
    ".",
]
TEXT = st.lists(st.sampled_from(PHRASES) | st.text(max_size=6), max_size=30).map(" ".join)


def _report(sentence: str) -> Report:
    return report_of("section II. | CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n  dash - > " + " ".join(sentence.split()))


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_any_sentence_can_be_read(sentence: str) -> None:
    """Whatever stands in a list of targets gives facts or none, never an exception; quotations are verbatim."""
    report = find_facts(_report(sentence), ProblemLog())
    said = [part.text for _, node in walk(report.body) for part in node.content if isinstance(part, Paragraph)]
    for target in report.targets:
        assert any(target.quote in text for text in said)
        assert target.operator != "state" or target.low is None
        assert target.operator not in {"gte", "gt"} or target.high is None
        assert target.operator not in {"lte", "lt", "reduce_to"} or target.low is None
        assert target.operator != "range" or (target.low is not None and target.high is not None and target.low < target.high)


def test_each_finder_gives_fields_of_the_report() -> None:
    """The table of finders fills the report's own fields, each once."""
    fields = [name for finder in FINDERS.values() for name in finder(golden_report(), ProblemLog())]
    assert sorted(fields) == sorted({"targets", "tasks", "breakthroughs", "solutions", "viewpoints", "lessons", "citations"})


def test_finding_facts_leaves_the_tree_alone() -> None:
    """Facts are added; everything else is as it was, and finding them again changes nothing."""
    report = golden_report()
    found = find_facts(report, ProblemLog())
    assert found.body == report.body
    assert find_facts(found, ProblemLog()) == found


def test_the_cost_grows_with_the_text() -> None:
    """Twice as many targets in a paragraph take about twice as long."""

    def cost(count: int) -> float:
        report = _report("; ".join(f"Tỷ lệ {index} đạt {index % 100}%" for index in range(count)))
        begin = time.process_time()
        assert len(find_facts(report, ProblemLog()).targets) == count
        return time.process_time() - begin

    cost(50)
    assert cost(1600) < 3.5 * cost(800) + 0.2
