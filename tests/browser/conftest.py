"""One browser for all tests of pages; without Chromium they skip and say so."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.chromium import browser, why_not
from browser.window import Window


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The driver of a running browser."""
    reason = why_not()
    if reason:
        pytest.skip(reason)
    with browser(tmp_path_factory.mktemp("profile")) as driver:
        yield driver


@pytest.fixture
def window(chromium: Any, tmp_path: Path) -> Window:
    """A window in which to open pages."""
    return Window(chromium, tmp_path)
