"""axe-core at work on an open page."""

from importlib import resources

from browser.window import Window


def serious_findings(window: Window) -> list[str]:
    """What axe-core finds that keeps somebody from using the page."""
    axe = resources.files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    # The page's own policy lets no other script in; the driver's does not ask it.
    window.run(axe)
    found = window.driver.execute_async_script("const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done)")
    serious = [rule for rule in found["violations"] if rule["impact"] in ("serious", "critical")]
    return [f"{rule['id']}: {node['html'][:200]}" for rule in serious for node in rule["nodes"]]
