"""The reading page in a browser: it opens silently, and outline, search, keys, themes and print do what they say."""

import io
import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from browser.accessibility import serious_findings
from browser.chromium import DESK, PHONE, prefer, print_to_pdf
from browser.window import Window
from golden_report import golden_report
from hostile_report import hostile_report
from sample_report import REPORT
from tuliem_report.outputs import write
from tuliem_report.pipeline import parse_file
from tuliem_report.report.load import load_bytes
from tuliem_report.shipped import SHIPPED_NAME, shipped_bytes

LETTERHEAD = parse_file(Path(__file__).parent.parent / "genre" / "xa-binh-son" / "report.pdf")
SHIPPED = load_bytes(shipped_bytes(), SHIPPED_NAME)
DOWN, UP, LEFT, RIGHT, ENTER, ESCAPE = "\ue015", "\ue013", "\ue012", "\ue014", "\ue007", "\ue00c"


@pytest.fixture(scope="module")
def content() -> bytes:
    """The page of the report that comes with the package."""
    return write("report", "html", SHIPPED)


@pytest.fixture
def page(window: Window, content: bytes) -> Window:
    """That page, open on a desk."""
    window.open(content)
    return window


def test_the_page_opens_without_complaint_and_at_once(page: Window, content: bytes) -> None:
    """Nothing on the console, no request, less than a megabyte, and the work of the browser is done in a second."""
    assert page.complaints() == []
    assert page.run("return performance.getEntriesByType('resource').length") == 0
    assert len(content) < 1_000_000
    assert page.run("return performance.getEntriesByType('navigation')[0].loadEventEnd") < 3000


def test_the_outline_jumps(page: Window) -> None:
    """A line of the outline brings its heading to the top, and the address bar names it for ever."""
    page.click(".tree a[href='#part2/IV']")
    page.wait("Math.abs(document.getElementById('part2/IV').getBoundingClientRect().top) < 120")
    assert page.driver.current_url.endswith("#part2/IV")


def test_the_outline_follows_the_reading(page: Window) -> None:
    """The line of what is read is marked, its branch unfolded; a branch left is folded again."""
    page.run("document.getElementById('part2/VI/1/1.3').scrollIntoView()")
    page.wait("document.querySelector('[aria-current]')?.hash === '#part2/VI/1/1.3'")
    assert page.run("return document.querySelector('[aria-current]').getClientRects().length") == 1
    page.run("document.getElementById('part1/I').scrollIntoView()")
    page.wait("document.querySelector('[aria-current]')?.hash === '#part1/I'")
    assert page.run("return document.querySelector(\".tree a[href='#part2/VI/1/1.3']\").getClientRects().length") == 0


def test_the_outline_folds(page: Window) -> None:
    """A branch folds and unfolds at its triangle."""
    shown = "return document.querySelector(\".tree a[href='#part1/I']\").getClientRects().length"
    assert page.run(shown) == 1
    page.click(".fold")
    assert page.run(shown) == 0
    page.click(".fold")
    assert page.run(shown) == 1


def focused(page: Window) -> str:
    return page.run("return document.activeElement.hash ?? ''")


def test_the_outline_is_walked_with_keys(page: Window) -> None:
    """m goes into it; arrows walk, fold and unfold; Enter jumps."""
    page.press("m")
    assert focused(page) == "#part1"
    page.press(DOWN, DOWN)
    assert focused(page) == "#part1/II"
    page.press(RIGHT, DOWN)
    assert focused(page) == "#part1/II/1"
    page.press(LEFT)
    assert focused(page) == "#part1/II"
    page.press(LEFT, DOWN, ENTER)
    page.wait("location.hash === '#part1/III'")


def count(page: Window) -> str:
    return page.run("return document.getElementById('ui-count').textContent")


def searched(page: Window, query: str) -> int:
    """Type a query into the search field, and give the number of places found."""
    page.run("const q = document.getElementById('ui-query'); q.value = arguments[0]; q.dispatchEvent(new Event('input'))", query)
    found: int = page.run("return CSS.highlights.get('hit').size")
    assert count(page) == (f"{found} chỗ" if found else "không có")
    return found


def test_search_finds_with_and_without_diacritics(page: Window) -> None:
    """A word typed without marks fits any, one typed with marks fits only itself, wherever the tone mark stands."""
    plain, marked = searched(page, "chuyen doi so"), searched(page, "chuyển đổi số")
    assert plain >= marked > 10
    assert searched(page, "CHUYỂN  ĐỔI SỐ") == marked
    assert searched(page, "chuyện đổi sổ") == 0
    assert searched(page, "văn hoá") == searched(page, "văn hóa") > 5
    assert searched(page, "huyen doi so") == 0, "a word is found from its beginning"
    assert searched(page, "10,09 km2") == 1


def test_search_is_walked_with_keys(page: Window) -> None:
    """/ goes into the field, Enter to each place and round again, Escape leaves."""
    page.press("/", *"chuyen doi so")
    total = page.run("return CSS.highlights.get('hit').size")
    page.press(ENTER)
    assert count(page) == f"1 / {total}"
    page.press(ENTER)
    assert count(page) == f"2 / {total}"
    assert page.run(
        "const [r] = CSS.highlights.get('hit-now'); const b = r.getBoundingClientRect(); return b.top > 0 && b.bottom < innerHeight"
    )
    page.run("document.getElementById('ui-before').click(); document.getElementById('ui-before').click()")
    assert count(page) == f"{total} / {total}"
    page.press(ESCAPE)
    assert count(page) == ""


def test_headings_are_walked_with_keys_that_can_be_switched_off(page: Window) -> None:
    """j and k step from heading to heading; in the list of keys they are switched off, and stay so."""
    page.press("j")
    page.wait("location.hash === '#part1'")
    page.press("j")
    page.wait("location.hash === '#part1/I'")
    page.press("k")
    page.wait("location.hash === '#part1'")
    page.press("?")
    assert page.run("return document.getElementById('ui-keys').open")
    page.click("#ui-keys-on")
    page.press(ESCAPE, "j")
    assert page.driver.current_url.endswith("#part1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_themes(page: Window, scheme: str) -> None:
    """The page is light or dark as the device is, and otherwise at a click."""
    prefer(page.driver, scheme)
    ground = "return getComputedStyle(document.body).backgroundColor"
    own = page.run(ground)
    seen = []
    for _ in range(3):
        page.click("#ui-theme")
        seen.append(page.run(ground))
    assert seen[-1] == own
    assert len(set(seen)) == 2


@pytest.mark.parametrize("size", [DESK, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_page(page: Window, scheme: str, size: tuple[int, int]) -> None:
    """axe-core has no serious finding, light and dark, on a desk and on a phone."""
    for report in (SHIPPED, REPORT, LETTERHEAD):
        page.open(write("report", "html", report), size)
        prefer(page.driver, scheme)
        assert serious_findings(page) == []


def test_a_phone_shows_text_and_opens_the_outline(page: Window, content: bytes) -> None:
    """Nothing is wider than the screen; the outline covers the page until a line of it is chosen."""
    page.open(content, PHONE)
    assert page.run("return document.documentElement.scrollWidth") == PHONE[0]
    shown = "return document.getElementById('ui-outline').getClientRects().length"
    assert page.run(shown) == 0
    page.click("#ui-menu")
    assert page.run(shown) == 1
    page.click(".tree a[href='#part1/I']")
    assert page.run(shown) == 0
    page.wait("Math.abs(document.getElementById('part1/I').getBoundingClientRect().top) < 120")


def printed(page: Window) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(print_to_pdf(page.driver)))


def test_it_prints_on_a4_like_the_report(page: Window) -> None:
    """The text alone, on about as many A4 pages as the printed report has, also when the screen is dark."""
    prefer(page.driver, "dark")
    pdf = printed(page)
    assert 24 <= len(pdf.pages) <= 30
    assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [595, 842]
    page.open(write("report", "html", REPORT))
    assert len(printed(page).pages) == 1


def test_a_hostile_report_is_inert(window: Window) -> None:
    """No dialog, no complaint, no request, whatever the text says; a word of a megabyte does not widen a phone's screen."""
    for size, long in ((DESK, False), (PHONE, True)):
        window.open(write("report", "html", hostile_report(long=long)), size)
        assert window.complaints() == []
        assert window.made_requests_or_objects() == 0
        assert window.run("return document.documentElement.scrollWidth") == size[0]


def test_the_policy_stops_a_script_of_somebody_else(window: Window) -> None:
    """What gets into the page in spite of everything is not run."""
    foreign = b"<script>document.title = 'foreign'</script><p style='color: red' onclick='x()'>"
    window.open(write("report", "html", REPORT).replace(b"</main>", foreign + b"</main>"))
    assert window.driver.title != "foreign"
    assert any("Content Security Policy" in complaint for complaint in window.complaints())


def test_without_script_everything_can_be_read(window: Window, content: bytes) -> None:
    """Where scripts are off nothing is hidden, and no button stands there that does nothing."""
    window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        window.open(content)
        shown: dict[str, Any] = json.loads(json.dumps(window.driver.find_element("css selector", ".tree a[href='#part2/VI/1/1.3']").rect))
        assert shown["height"] > 0
        assert not [button for button in window.driver.find_elements("css selector", "button") if button.is_displayed()]
    finally:
        window.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_the_golden_report_opens(window: Window) -> None:
    """A report without facts has a page too."""
    window.open(write("report", "html", golden_report()))
    assert window.complaints() == []
