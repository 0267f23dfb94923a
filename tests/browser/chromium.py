"""Debian's Chromium, driven without a screen. Nothing is downloaded: the driver is the one that belongs to the browser."""

import base64
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
DESK, PHONE = (1280, 900), (390, 844)


def why_not() -> str | None:
    """What is missing for a test in a browser, None where nothing is."""
    if CHROMIUM is None or DRIVER is None:
        return "chromium and chromedriver are not installed (Debian: chromium, chromium-driver)"
    try:
        import selenium  # noqa: F401 -- only whether it is there
    except ImportError:
        return "selenium is not installed (dependency group browser)"
    return None


@contextmanager
def browser(profile: Path) -> Iterator[Any]:
    """A browser with a fresh profile, offline, which keeps what pages say on the console."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    options.add_argument("--headless=new")
    options.add_argument("--no-sandbox")
    options.add_argument("--disable-dev-shm-usage")
    options.add_argument("--force-device-scale-factor=1")
    options.add_argument("--hide-scrollbars")
    options.add_argument(f"--user-data-dir={profile}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    try:
        driver.execute_cdp_cmd("Network.enable", {})
        offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        driver.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
        yield driver
    finally:
        driver.quit()


def resize(driver: Any, size: tuple[int, int]) -> None:
    """Give the page a window of that many pixels."""
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def prefer(driver: Any, scheme: str) -> None:
    """Tell the page that the device is "light" or "dark", and that nothing should glide."""
    features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def print_to_pdf(driver: Any) -> bytes:
    """Print as the page itself wants it."""
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    return base64.b64decode(printed["data"])
