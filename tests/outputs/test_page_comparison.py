"""The comparison page as a file: both texts whole, changes marked, moves linked, and nothing of the documents acts."""

import re
from itertools import pairwise

import pytest
from lxml import html

from outputs.comparison_drafts import hostile_view, reference_view, small_view, view_of
from sample_report import REPORT
from tuliem_report.drafts.changes import Counterpart
from tuliem_report.outputs import write
from tuliem_report.outputs.diff_entries import diff_entries
from tuliem_report.outputs.diff_view import DiffView


def page_of(view: DiffView) -> html.HtmlElement:
    return html.document_fromstring(write("diff", "html", view))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def reference() -> DiffView:
    return reference_view()


def test_every_change_has_an_entry(reference: DiffView) -> None:
    """Each row of the diff stands in exactly one entry, cosmetic ones too."""
    entries = diff_entries(reference, cosmetic=True)
    told = [row.id for entry in entries if not entry.left for row in entry.rows]
    assert sorted(told) == sorted(change.id for change in reference.diff.changes)
    assert {entry.key for entry in diff_entries(reference, cosmetic=False)} < {entry.key for entry in entries}


def test_the_marks_of_an_entry_give_both_texts(reference: DiffView) -> None:
    """What is shown of the old side is the old text, of the new side the new one; together they show every word once."""
    for entry in diff_entries(reference, cosmetic=True):
        for side, part in (("old", entry.old), ("new", entry.new)):
            if part is not None and not part.parts and entry.marks:
                expected = " ".join(filter(None, (part.marker, part.title if part.title is not None else part.text)))
                assert "".join(text for _, text in entry.shown(side)) == expected
        looks = [look for look, _ in entry.shown("together")]
        assert all(before != after for before, after in pairwise(looks)), "neighbours that look alike are one"


def test_changed_words_are_marked_by_element() -> None:
    """del and ins tell what colour tells, side by side and in one column."""
    page = page_of(small_view())
    (change,) = [each for each in page.find_class("reworded") if "12%" in each.text_content()]
    old, new = change.find_class("pair")[0]
    assert [each.tag for each in old.iter("del", "ins")] == ["del"]
    assert [each.tag for each in new.iter("del", "ins")] == ["ins"]
    assert {each.tag for each in change.find_class("one")[0].iter("del", "ins")} == {"del", "ins"}


def test_moved_nodes_are_linked_to_where_they_were() -> None:
    """The entry where a node is leads to where it was, and back."""
    page = page_of(small_view())
    moved = page.xpath("//section[contains(@class, 'moved')]")[0]
    (there,) = moved.xpath(".//p[@class='link']/a/@href")
    (back,) = page.get_element_by_id(there.removeprefix("#")).xpath(".//a/@href")
    assert back == f"#{moved.get('id')}"


def test_targets_come_first_with_their_directions() -> None:
    """Above all changes of text: direction, old and new value, sentence."""
    content = write("diff", "html", small_view()).decode()
    assert content.index('id="ui-targets"') < content.index('id="ui-changes"')
    rows = [words(row) for row in page_of(small_view()).xpath("//table[@class='targets']/tbody/tr")]
    assert rows[0].startswith("▲ nâng 1 ")
    assert rows[0].endswith("80% 85%")


def test_kinds_are_counted_for_the_filter(reference: DiffView) -> None:
    """Every kind that occurs can be chosen; noise is behind its own switch."""
    page = page_of(reference)
    assert page.xpath("//input[@name='kind']/@value") == [
        "added",
        "removed",
        "reworded",
        "retitled",
        "moved",
        "split",
        "merged",
        "renumbered",
    ]
    assert page.xpath("//input[@role='switch']/@id") == ["ui-cosmetic"]
    assert not page.xpath("//input[@role='switch']/@checked")
    assert page_of(small_view(cosmetic=True)).xpath("//input[@role='switch']/@checked")


def test_links_lead_somewhere_and_no_address_is_double(reference: DiffView) -> None:
    """Each link of the page leads to something in it."""
    page = page_of(reference)
    known = page.xpath("//@id")
    assert len(known) == len(set(known))
    assert {link.removeprefix("#") for link in page.xpath("//@href")} <= set(known)


def test_a_summary_has_no_changes_of_text() -> None:
    """--summary leaves the counts and the targets."""
    page = page_of(small_view(summary=True))
    assert page.xpath("//table[@class='targets']")
    assert not page.xpath("//article | //form[@class='filters needs-js']")


def test_the_same_report_twice_has_no_changes() -> None:
    """The page says so, and that it was proven."""
    shown = words(page_of(view_of(REPORT, REPORT)).get_element_by_id("ui-main"))
    assert "Không có thay đổi về nội dung." in shown
    assert "✓ Đã kiểm chứng" in shown


def test_reports_of_two_congresses_stand_side_by_side() -> None:
    """No edit script: the items of each role beside each other."""
    view = small_view()
    side = view.diff.changes[0].new
    relation = view.diff.relation.model_copy(update={"kind": "congresses"})
    diff = view.diff.model_copy(
        update={"relation": relation, "changes": (), "counterparts": (Counterpart(role="tasks", old=side, new=None),)}
    )
    page = page_of(DiffView(diff))
    (row,) = page.xpath("//table[@class='counterparts']/tbody/tr")
    assert len(row) == 2
    assert page.xpath("//h2[@id='ui-tasks']")


def test_the_page_is_small_and_the_same_each_time(reference: DiffView) -> None:
    """Under a megabyte; the same drafts give the same bytes."""
    content = write("diff", "html", reference)
    assert len(content) < 1_000_000
    assert content == write("diff", "html", reference)


def test_nothing_of_a_hostile_draft_acts() -> None:
    """Markup is text and steering characters are spelled out, in either draft."""
    content = write("diff", "html", hostile_view(cosmetic=True)).decode()
    assert content.count("<script>") == content.count("</script>") == 1
    page = html.document_fromstring(content)
    assert not page.xpath("//img | //@onerror | //@onclick | //b[@onclick] | //@style | //@src")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe]", content)
