"""The table of checks: what a rule is called, what it says, and where it is explained."""

import ast
from pathlib import Path

import pytest

import tuliem_report.checks
from tuliem_report.checks import RULES, Finding, Rule, check_report
from tuliem_report.pipeline import parse_bytes

MANUAL = Path(__file__).parents[2] / "docs" / "checks.md"
MODULES = sorted(Path(tuliem_report.checks.__file__).parent.glob("*.py"))
TEXT = """BÁO CÁO CHÍNH TRỊ

I. TÌNH HÌNH
Xã thực hiện theo theo kế hoạch, tăng cừơng quản lý.
II. 2 KHÂU ĐỘT PHÁ
1. Cải cách hành chính, công tác phòng chống tham nhũng....
"""


def codes_of_comparisons() -> set[str]:
    """The codes that stand in the findings which the modules make themselves."""
    calls = (call for path in MODULES for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(call, ast.Call))
    words = (word for call in calls for word in call.keywords if word.arg == "code" and isinstance(word.value, ast.Constant))
    return {word.value.value for word in words if isinstance(word.value, ast.Constant)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_was_found(rule: Rule) -> None:
    """Its message quotes the words, and its module has a manual."""
    assert "{found}" in rule.message
    module = __import__(rule.find.__module__, fromlist=["find"])
    assert module.__doc__


def test_every_code_stands_in_the_manual() -> None:
    """Whoever meets a code finds it explained."""
    manual = MANUAL.read_text(encoding="utf-8")
    codes = {rule.code for rule in RULES} | codes_of_comparisons()
    assert len(codes) == len(RULES) + 5
    assert [code for code in sorted(codes) if f"`{code}`" not in manual] == []


def test_findings_stand_in_reading_order() -> None:
    """Within a text by their place, and after what parsing met."""
    findings = check_report(parse_bytes(TEXT.encode(), "report.txt"))
    assert [one.found for one in findings if isinstance(one, Finding)] == [
        "theo theo",
        "cừơng",
        "2 KHÂU ĐỘT PHÁ",
        "phòng chống tham nhũng",
        "nhũng....",
    ]


def test_a_finding_tells_the_words_around() -> None:
    """The quotation is cut between words, and the hint says what to write."""
    (doubled,) = (one for one in check_report(parse_bytes(TEXT.encode(), "report.txt")) if one.code == "doubled-word")
    assert isinstance(doubled, Finding)
    assert (doubled.address, doubled.suggestion, doubled.hint) == ("I/p1", "theo", "write “theo”")
    assert doubled.quote == "Xã thực hiện theo theo kế hoạch, tăng cừơng quản lý."
