"""Two congresses and two units are not two drafts; and one thing through many drafts."""

import pytest

from drafts.test_diff_structure import CULTURE, DEFENCE, ECONOMY, PARTY, report, section
from drafts.test_target_changes import target
from tuliem_report.drafts import DiffOptions, diff_reports
from tuliem_report.drafts.history import history
from tuliem_report.errors import OptionError, QueryError
from tuliem_report.report.document import ListedItem, Report


def item(ordinal: int, text: str) -> ListedItem:
    """One task."""
    return ListedItem(ordinal=ordinal, number=str(ordinal), marker=f"{ordinal}.", text=text, address=f"II/{ordinal}", quote=text)


def test_two_congresses_are_set_side_by_side() -> None:
    """Another term is said first; targets and items of the same role are paired, and nothing is called an edit."""
    old = report(section("I.", ECONOMY, title="Kết quả"), term="2020-2025", unit="phường Từ Liêm")
    new = report(section("I.", CULTURE, title="Mục tiêu"), term="2025-2030", unit="ĐẢNG BỘ PHƯỜNG TỪ LIÊM")
    old = old.model_copy(update={"tasks": (item(1, DEFENCE), item(2, ECONOMY)), "targets": (target("80%", low="80"),)})
    new = new.model_copy(update={"tasks": (item(1, PARTY), item(2, DEFENCE)), "targets": (target("85%", low="85"),)})
    diff = diff_reports(old, new)
    assert diff.relation.kind == "congresses"
    assert [(one.field, one.old, one.new) for one in diff.relation.differences] == [("term", "2020-2025", "2025-2030")]
    assert "2020-2025 ↔ 2025-2030" in diff.relation.sentence
    assert diff.changes == ()
    assert diff.verification.verified is None
    assert [(row.kind, row.direction) for row in diff.targets] == [("value", "raised")]
    pairs = [(row.role, row.old and row.old.text, row.new and row.new.text) for row in diff.counterparts]
    assert pairs == [("tasks", None, PARTY), ("tasks", DEFENCE, DEFENCE), ("tasks", ECONOMY, None)]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ({"unit": "phường Từ Liêm"}, {"unit": "phường Xuân Đỉnh"}, "units"),
        ({"type": "BÁO CÁO CHÍNH TRỊ"}, {"type": "NGHỊ QUYẾT"}, "documents"),
        ({"unit": "phường Từ Liêm"}, {"unit": "Đảng bộ Phường Từ Liêm"}, "drafts"),
        ({"unit": "phường Từ Liêm"}, {}, "drafts"),
        ({"term": "2020 – 2025"}, {"term": "2020-2025"}, "drafts"),
    ],
)
def test_the_front_matter_tells_what_the_documents_are(old: dict[str, str], new: dict[str, str], kind: str) -> None:
    """What is said on both sides and differs in its words makes two reports of two drafts."""
    assert diff_reports(report(section("I.", ECONOMY), **old), report(section("I.", CULTURE), **new)).relation.kind == kind


def test_the_same_text_is_a_draft_whatever_its_head_says() -> None:
    """A unit's name that was mended between drafts does not make another report of it."""
    old = report(section("I.", ECONOMY, CULTURE), unit="phường Từ Niêm")
    new = report(section("I.", ECONOMY, CULTURE, PARTY), unit="phường Từ Liêm")
    diff = diff_reports(old, new)
    assert diff.relation.kind == "drafts"
    assert [one.field for one in diff.relation.differences] == ["unit"]
    assert [row.kind for row in diff.changes] == ["added"]


def test_language_of_the_sentences() -> None:
    """The sentence is in the language asked for; both are always there."""
    old = report(section("I.", ECONOMY)).model_copy(update={"targets": (target("80%", low="80"),)})
    new = old.model_copy(update={"targets": (target("85%", low="85"),)})
    english, vietnamese = diff_reports(old, new, DiffOptions(language="en")), diff_reports(old, new)
    assert english.targets[0].sentence == vietnamese.targets[0].sentences.en != vietnamese.targets[0].sentence


@pytest.mark.parametrize("options", [{"only": "words"}, {"language": "fr"}])
def test_options_are_checked(options: dict[str, str]) -> None:
    """An error names the option and the allowed values."""
    with pytest.raises(OptionError) as raised:
        DiffOptions(**options)  # type: ignore[arg-type]
    assert "choose one of" in raised.value.hint


def test_a_section_that_neither_report_has() -> None:
    """The address is named in the error."""
    with pytest.raises(QueryError, match="XX"):
        diff_reports(report(section("I.", ECONOMY)), report(section("I.", ECONOMY)), DiffOptions(section="XX"))


def drafts() -> list[Report]:
    """Four drafts: a target that comes, rises and is renumbered; a paragraph that is reworded and moves; a draft without either."""
    first = report(section("I.", ECONOMY, DEFENCE, title="Kinh tế"), section("II.", CULTURE, title="Văn hóa"))
    second = report(section("I.", ECONOMY, title="Kinh tế"), section("II.", CULTURE, DEFENCE, title="Văn hóa"))
    third = report(section("I.", ECONOMY, title="Kinh tế"), section("II.", CULTURE, title="Văn hóa"))
    fourth = report(
        section("I.", ECONOMY, title="Kinh tế"), section("II.", CULTURE, DEFENCE.replace("giữ vững", "giữ vững chắc"), title="Văn hóa")
    )
    second = second.model_copy(update={"targets": (target("80%", low="80", number=4),)})
    fourth = fourth.model_copy(update={"targets": (target("85%", low="85", number=5),)})
    named = zip((first, second, third, fourth), ("1", "2", "3", "final"), strict=True)
    return [draft.model_copy(update={"source": draft.source.model_copy(update={"name": f"{name}.docx"})}) for draft, name in named]


def test_history_of_a_target() -> None:
    """One row for each draft, by number, by words with or without diacritics; a draft without it is stepped over."""
    for query in ("5", "truong cong lap", "chuẩn quốc gia"):
        rows = history(query, drafts())
        assert [(row.draft, row.status, row.text, row.number, row.direction) for row in rows] == [
            ("1.docx", "absent", None, None, None),
            ("2.docx", "added", "80%", "4", None),
            ("3.docx", "absent", None, None, None),
            ("final.docx", "changed", "85%", "5", "raised"),
        ]


def test_history_of_a_place() -> None:
    """A paragraph is followed through its moves and rewordings."""
    rows = history("II/p2", drafts())
    assert [(row.status, row.address) for row in rows] == [("first", "I/p2"), ("same", "II/p2"), ("absent", None), ("changed", "II/p2")]


def test_history_of_nothing() -> None:
    """What no draft has is an error; so is what fits several targets."""
    with pytest.raises(QueryError, match="no draft"):
        history("hộ nghèo", drafts())
    double = drafts()[1].model_copy(
        update={"targets": (target("80%", low="80"), target("70%", low="70", indicator="Tỷ lệ trường mầm non"))}
    )
    with pytest.raises(QueryError, match="fits 2 targets"):
        history("trường", [double])
