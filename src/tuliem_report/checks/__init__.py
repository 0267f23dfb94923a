"""Checks: what is wrong with the wording of a report, and where it contradicts itself.

Report → problems, each with its page, the words found and what to write for them. A rule is a module with its row in `RULES`
(wording) or `COMPARISONS` (what a report says twice); the module's docstring is its manual. A rule is rather silent than
wrong: what could be meant so is no finding.
"""

from operator import itemgetter

from tuliem_report.checks import (
    announced_counts,
    contradictions,
    doubled_words,
    figure_forms,
    misspelling,
    punctuation,
    set_phrases,
    table_totals,
    variants,
)
from tuliem_report.checks.finding import Comparison, Finding, Rule, finding_of
from tuliem_report.problems import Problem
from tuliem_report.report.document import Report
from tuliem_report.report.texts import texts

__all__ = ["Finding", "check_report"]

RULES: tuple[Rule, ...] = (
    Rule("misspelling", "“{found}” is no word, or not the word that was meant", misspelling.find),
    Rule("doubled-word", "“{found}” stands twice", doubled_words.find),
    Rule("punctuation", "a mark is doubled, missing or badly spaced in “{found}”", punctuation.find),
    Rule("figure-form", "“{found}” is not written as such figures or dates are", figure_forms.find),
    Rule("set-phrase", "by usage “{found}” is written “{suggestion}”", set_phrases.find),
    Rule("two-spellings", "“{found}” departs from the usual form of this document, “{suggestion}”", variants.find),
)
COMPARISONS: tuple[Comparison, ...] = (
    contradictions.targets_differ,
    contradictions.citation_dates_differ,
    contradictions.terms_are_odd,
    announced_counts.find,
    table_totals.find,
)


def check_report(report: Report) -> list[Problem]:
    """List what parsing met and what the checks find, both in reading order; see `Finding` for what the latter add."""
    everything = list(texts(report))
    first = {address: place for place, text in reversed(list(enumerate(everything))) for address in (text.address, text.own)}
    place_of = {id(text): place for place, text in enumerate(everything)}
    found = [(place_of[id(slip.text)], slip.start, finding_of(rule, slip)) for rule in RULES for slip in rule.find(everything)]
    found += [(first.get(finding.address or "", -1), 0, finding) for compare in COMPARISONS for finding in compare(report)]
    return [*report.problems, *(finding for *_, finding in sorted(found, key=itemgetter(0, 1)))]
