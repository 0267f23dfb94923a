"""``make screenshots``: the pictures in the README, small PNG files made from the pages as they are."""

import io
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

from browser.chromium import browser, prefer, resize, why_not
from outputs.comparison_drafts import reference_view
from tuliem_report.outputs import write
from tuliem_report.report.load import load_bytes
from tuliem_report.shipped import SHIPPED_NAME, shipped_bytes

SIZE = (1280, 800)
COLOURS = 128


def picture(driver: Any, content: bytes, place: str, folder: Path) -> bytes:
    """Open a page, go to what a selector finds, and give what the window shows as a PNG of few colours."""
    page = folder / "page.html"
    page.write_bytes(content)
    driver.get(page.as_uri())
    if place:
        driver.execute_script("document.querySelector(arguments[0]).scrollIntoView({block: 'center'})", place)
    shot = Image.open(io.BytesIO(driver.get_screenshot_as_png())).convert("RGB")
    target = io.BytesIO()
    shot.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(target, "PNG", optimize=True)
    return target.getvalue()


def main(target: Path) -> None:
    """Write the pictures into a folder."""
    reason = why_not()
    if reason:
        sys.exit(reason)
    pages = {
        "reading-page": (write("report", "html", load_bytes(shipped_bytes(), SHIPPED_NAME)), ""),
        "comparison-page": (write("diff", "html", reference_view()), ".change.moved .link"),
    }
    with tempfile.TemporaryDirectory() as name, browser(Path(name) / "profile") as driver:
        resize(driver, SIZE)
        prefer(driver, "light")
        for page, (content, place) in pages.items():
            (target / f"{page}.png").write_bytes(picture(driver, content, place, Path(name)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
