"""The comparison page in a browser: layouts, filters, the switch for noise, the keys, links between moved places, print."""

import io

import pikepdf
import pytest

from browser.accessibility import serious_findings
from browser.chromium import DESK, PHONE, prefer, print_to_pdf
from browser.window import Window
from outputs.comparison_drafts import hostile_view, reference_view, small_view
from tuliem_report.outputs import write


@pytest.fixture(scope="module")
def content() -> bytes:
    """The page of the reference drafts."""
    return write("diff", "html", reference_view())


@pytest.fixture
def page(window: Window, content: bytes) -> Window:
    """That page on a desk, as on the first visit."""
    window.open(content)
    window.run("localStorage.clear()")
    window.open(content)
    return window


def shown(page: Window) -> int:
    """How many changes can be seen."""
    count: int = page.run("return [...document.querySelectorAll('.change')].filter(each => each.getClientRects().length).length")
    return count


def test_the_page_opens_without_complaint_and_at_once(page: Window, content: bytes) -> None:
    """Nothing on the console, no request, less than a megabyte."""
    assert page.complaints() == []
    assert page.run("return performance.getEntriesByType('resource').length") == 0
    assert len(content) < 1_000_000


def test_the_switch_shows_and_hides_cosmetic_changes(page: Window) -> None:
    """Noise is hidden at first; the switch, or the key c, shows it and hides it again."""
    before = shown(page)
    noise = int(page.run("return document.querySelectorAll('.change.merely').length"))
    page.click("#ui-cosmetic")
    assert shown(page) == before + noise > before
    page.press("c")
    assert shown(page) == before


def test_kinds_and_sections_can_be_chosen(page: Window) -> None:
    """Only what is chosen is shown, and its count; where nothing fits the page says so."""
    for box in ("added", "removed", "reworded", "retitled", "split", "merged", "renumbered"):
        page.click(f"[name=kind][value={box}]")
    assert shown(page) == int(page.run("return document.querySelectorAll('.change.moved').length"))
    page.click("[name=kind][value=moved]")
    assert shown(page) == 0
    assert page.run("return document.getElementById('ui-nothing').getClientRects().length") == 1
    page.click("[name=kind][value=added]")
    total = shown(page)
    page.run("const s = document.getElementById('ui-section'); s.value = '2'; s.dispatchEvent(new Event('change', {bubbles: true}))")
    assert 0 < shown(page) < total


def test_two_columns_or_one(page: Window) -> None:
    """Side by side at first on a desk; one column on request, by key too, and on a phone from the beginning."""
    columns = "return document.querySelector('.reworded .pair').getClientRects().length"
    assert page.run(columns) == 1
    page.press("u")
    assert page.run(columns) == 0
    page.click("[name=layout][value=split]")
    assert page.run(columns) == 1
    page.run("localStorage.clear()")
    page.open(page.run("return document.documentElement.outerHTML").encode(), PHONE)
    assert page.run("return document.documentElement.scrollWidth") == PHONE[0]


def test_the_next_change_is_a_key_away(page: Window) -> None:
    """n and p go from change to change and round again, with the focus, below the bar."""
    page.press("n")
    assert page.run("return document.activeElement === document.querySelector('.change:not([hidden])')")
    page.press("n", "p", "p")
    assert page.run("return document.activeElement === [...document.querySelectorAll('.change:not([hidden])')].at(-1)")
    total = shown(page)
    assert page.run("return document.getElementById('ui-at').textContent") == f"{total} / {total}"
    page.press("p")
    top = "return document.activeElement.getBoundingClientRect().top - document.querySelector('.filters').getBoundingClientRect().bottom"
    assert page.run(top) >= -1


def test_moved_places_lead_to_each_other(page: Window) -> None:
    """From where a paragraph is to where it was and back, even where that is filtered away."""
    link = page.run("return document.querySelector('.change.moved .link a').hash")
    page.click("[name=kind][value=moved]")
    page.run("location.hash = arguments[0]", link)
    page.wait("document.querySelector(':target').getClientRects().length === 1")
    page.click(f"[id='{link[1:]}'] a")
    page.wait("document.querySelector('.change.moved:target') !== null")


def test_search_finds_in_what_is_shown(page: Window) -> None:
    """Words of the changes are found without diacritics too."""
    page.press("/", *"dang vien")
    assert page.run("return CSS.highlights.get('hit').size") > 0


@pytest.mark.parametrize("size", [DESK, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_page(page: Window, scheme: str, size: tuple[int, int]) -> None:
    """axe-core has no serious finding, light and dark, on a desk and on a phone."""
    page.open(write("diff", "html", small_view(cosmetic=True)), size)
    prefer(page.driver, scheme)
    assert serious_findings(page) == []


def test_it_prints_on_a4(page: Window) -> None:
    """Upright A4, the changes as chosen, also when the screen is dark."""
    prefer(page.driver, "dark")
    with pikepdf.open(io.BytesIO(print_to_pdf(page.driver))) as pdf:
        assert 6 <= len(pdf.pages) <= 14
        assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]


def test_a_hostile_draft_is_inert(window: Window) -> None:
    """No dialog, no complaint, no request, whatever the texts say; nothing is wider than a phone's screen."""
    for size in (DESK, PHONE):
        window.open(write("diff", "html", hostile_view(cosmetic=True)), size)
        assert window.complaints() == []
        assert window.made_requests_or_objects() == 0
        assert window.run("return document.documentElement.scrollWidth") == size[0]
