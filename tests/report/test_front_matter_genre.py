"""The front matter of the documents of the test library, as their truths state it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tuliem_report import parse_file

GENRE = Path(__file__).parent.parent / "genre"
FILES = sorted(
    path
    for folder in GENRE.iterdir()
    if (folder / "truth.json").exists()
    for path in folder.iterdir()
    if path.suffix in (".docx", ".pdf", ".html", ".txt") and path.name != "source.txt"
)


@cache
def _stated(folder: Path) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["front_matter"]
    return fields


def _plain(value: Any) -> Any:
    """Case and spaces do not matter."""
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return "".join(value.casefold().split()) if isinstance(value, str) else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_stated_fields_are_read(path: Path) -> None:
    """Every field that a truth states is read from every format of its document."""
    fields = parse_file(path).front_matter.model_dump()
    wrong = {name: fields[name] for name, value in _stated(path.parent).items() if _plain(fields[name]) != _plain(value)}
    assert not wrong
