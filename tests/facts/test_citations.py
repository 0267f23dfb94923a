"""Cited documents."""

import json

from facts.tree import report_of
from golden_report import CORPUS, golden_report
from tuliem_report.facts.citations import find_citations
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import Citation


def _cited(text: str) -> tuple[Citation, ...]:
    return find_citations(report_of(f"item 1.\n  > {text}"), ProblemLog())


def test_the_golden_report_gives_its_citations() -> None:
    """All 27 citations come out in order, with type, symbol, date and issuer."""
    golden = json.loads((CORPUS / "golden" / "citations.json").read_text(encoding="utf-8"))
    found = find_citations(golden_report(), ProblemLog())
    assert [(citation.text, citation.type, citation.symbol, citation.date, citation.issuer) for citation in found] == [
        (row["raw"], row["type"], row["number"], row["date"], row["issuer"]) for row in golden
    ]


def test_dates_are_iso() -> None:
    """Both ways of printing a date give one form; an impossible date gives none."""
    assert _cited("Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Ban Chấp hành Trung ương")[0].date == "2017-10-25"
    assert _cited("Chỉ thị số 45-CT/TW ngày 14 tháng 4 năm 2025 của Bộ Chính trị")[0].date == "2025-04-14"
    assert _cited("Chỉ thị số 45-CT/TW ngày 14/44/2025")[0].date is None


def test_joined_documents_of_one_body_share_their_issuer() -> None:
    """The issuer after the second document is the first one's too, where their symbols end alike."""
    first, second = _cited("theo Nghị quyết 15-NQ/TU và Chỉ thị 15-CT/TU của Tỉnh ủy Hà Nam")
    assert (first.issuer, second.issuer) == ("Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam")
    first, second = _cited("theo Nghị quyết 57-NQ/TW và Chỉ thị 15-CT/TU của Tỉnh ủy")
    assert first.issuer is None


def test_mentions_without_a_name_are_left_out() -> None:
    """ "Nghị quyết Đại hội" and "Quy chế làm việc" name no document."""
    assert _cited("Thực hiện Nghị quyết Đại hội, Quy chế làm việc và pháp luật của Nhà nước.") == ()
