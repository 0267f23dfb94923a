"""Checks: what is wrong with the wording of a report, and where it contradicts itself.

Report → problems, each with its page, the words found and what to write for them. A rule is a module with its row in `RULES` or
`REPORT_RULES`; the module's docstring is its manual. A rule is rather silent than wrong: it says nothing of what could be meant so.
"""

from tuliem_report.checks.finding import Finding, ReportRule, Rule, finding_of
from tuliem_report.problems import Problem
from tuliem_report.report.document import Report
from tuliem_report.report.texts import texts

__all__ = ["Finding", "check_report"]

RULES: tuple[Rule, ...] = ()
REPORT_RULES: tuple[ReportRule, ...] = ()


def check_report(report: Report) -> list[Problem]:
    """List what parsing met and what the checks find, both in reading order; see `Finding` for what the latter add."""
    everything = list(texts(report))
    order = {text.address: place for place, text in reversed(list(enumerate(everything)))}
    found = [finding_of(rule, slip) for rule in RULES for slip in rule.find(everything)]
    found += [finding for rule in REPORT_RULES for finding in rule.find(report)]
    found.sort(key=lambda finding: order.get(finding.address or "", -1))
    return [*report.problems, *found]
