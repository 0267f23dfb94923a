"""Facts: what the sections of a report say: targets, tasks, breakthroughs, solutions, viewpoints, lessons, citations.

`Report` with its tree → `Report` with its facts. Each finder reads the tree only, so their order has no meaning.
"""

from collections.abc import Callable, Mapping
from typing import Any

from tuliem_report.facts.citations import find_citations
from tuliem_report.facts.roles import find_roles
from tuliem_report.facts.targets import find_targets
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Report

Finder = Callable[[Report, ProblemLog], Mapping[str, Any]]

# Each finder gives fields of `Report`.
FINDERS: dict[str, Finder] = {
    "targets": lambda report, log: {"targets": find_targets(report, log)},
    "roles": lambda report, _: {str(role): items for role, items in find_roles(report).items()},
    "citations": lambda report, log: {"citations": find_citations(report, log)},
}


def find_facts(report: Report, log: ProblemLog) -> Report:
    """Give the report with all its facts; what cannot be read is a problem in the log."""
    return report.model_copy(update={name: value for finder in FINDERS.values() for name, value in finder(report, log).items()})
