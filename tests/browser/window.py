"""A page in a browser, and what a person does with it."""

from pathlib import Path
from typing import Any

from browser.chromium import DESK, prefer, resize


class Window:
    """What a person does with a page."""

    def __init__(self, driver: Any, folder: Path) -> None:
        self.driver = driver
        self.folder = folder
        prefer(driver, "light")

    def open(self, content: bytes, size: tuple[int, int] = DESK) -> None:
        """Open a page from disk; what is on the console from before is forgotten."""
        path = self.folder / "page.html"
        path.write_bytes(content)
        resize(self.driver, size)
        self.driver.get("about:blank")
        self.driver.get_log("browser")
        self.driver.get(path.as_uri())

    def complaints(self) -> list[str]:
        """What the page said on the console since it was opened."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def run(self, script: str, *arguments: Any) -> Any:
        """Give what a piece of JavaScript gives."""
        return self.driver.execute_script(script, *arguments)

    def wait(self, condition: str) -> None:
        """Wait until a JavaScript expression holds."""
        from selenium.webdriver.support.wait import WebDriverWait

        WebDriverWait(self.driver, 10, poll_frequency=0.05).until(lambda driver: driver.execute_script(f"return {condition}"), condition)

    def press(self, *pressed: str) -> None:
        """Press keys, whatever has the focus."""
        from selenium.webdriver.common.action_chains import ActionChains

        ActionChains(self.driver).send_keys(*pressed).perform()

    def click(self, selector: str) -> None:
        """Click on the first thing that fits."""
        self.driver.find_element("css selector", selector).click()

    def made_requests_or_objects(self) -> int:
        """Count what a document could have made of the page: requests, pictures, frames, scripts beside the page's own."""
        made = "document.querySelectorAll('img, iframe, object, embed, link').length + document.scripts.length - 1"
        count: int = self.run(f"return performance.getEntriesByType('resource').length + {made}")
        return count
