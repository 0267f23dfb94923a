"""The library's truths agree with the texts that they are about."""

import json
import re
import unicodedata

import pytest

from genre.make import sources
from genre.making.looks import joined
from genre.making.markup import Document, Grid, Heading, Mark, plain, read_document
from genre.making.set_text import paragraphs
from genre.making.truth import truth_of

PATHS = sources()
OPERATORS = {"eq", "gte", "gt", "lte", "lt", "range", "reduce_to", "reduce_by", "increase_by", "approx", "multiple", "state"}


def squeezed(text: str) -> str:
    """Give a text without its white space and signs."""
    return re.sub(r"\W", "", unicodedata.normalize("NFC", text)).casefold()


@pytest.fixture(params=PATHS, ids=[path.parent.name for path in PATHS])
def document(request: pytest.FixtureRequest) -> Document:
    """Give each document of the library in turn."""
    return read_document(request.param)


def test_the_truth_beside_a_source_is_current(document: Document) -> None:
    """Each truth.json says what its source states now."""
    written = json.loads((document.folder / "truth.json").read_text(encoding="utf-8"))
    assert written == json.loads(json.dumps(truth_of(document)))
    assert written["case"] == document.name
    assert all((document.folder / name).stat().st_size < 150_000 for name in document.head["files"])


def test_targets_stand_in_the_text(document: Document) -> None:
    """A target's value is printed, the words of its indicator are, and its bounds fit its operator."""
    text = squeezed(paragraphs(document))
    for target in document.targets:
        assert target["operator"] in OPERATORS, target
        assert squeezed(target["value_text"]) in text, target
        assert all(squeezed(word) in text for word in target["indicator"].split()), target
        low, high = target["low"], target["high"]
        shape = (low is not None, high is not None)
        allowed = {"gte": (True, False), "gt": (True, False), "lte": (False, True), "lt": (False, True), "reduce_to": (False, True)}
        assert shape == allowed.get(target["operator"], (target["operator"] != "state",) * 2), target
        assert low is None or high is None or low <= high, target
        for bound in (low, high):
            if bound is not None:
                printed = str(bound).replace(".", "")
                assert printed in re.sub(r"\D", "", re.sub(r"(?<=\d)O", "0", target["value_text"])), target  # "12O": typed so, meant as 120


def test_footnotes_and_marks_agree(document: Document) -> None:
    """Each footnote has its mark in the text, right after its anchor."""
    body = " ".join(
        "".join(joined(block)) if isinstance(block, Heading) else getattr(block, "text", "")
        for block in document.blocks
        if not isinstance(block, Mark)
    )
    assert re.findall(r"\{fn:(\w+)\}", body) == [note["mark"] for note in document.footnotes]
    for note in document.footnotes:
        before = body.split(f"{{fn:{note['mark']}}}")[0]
        assert squeezed(plain(before)).endswith(squeezed(note["anchor"])), note


def test_depths_step_down_one_at_a_time(document: Document) -> None:
    """No heading of a truth stands more than one level below the one before it."""
    depth = 0
    for block in document.blocks:
        if isinstance(block, Heading):
            assert 1 <= block.depth <= depth + 1, block
            depth = block.depth


def test_tables_have_the_size_that_the_truth_says(document: Document) -> None:
    """The tables of a truth are those of its source, row by row and column by column, and all rows are as wide."""
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    assert [(len(grid.rows), len(grid.rows[0])) for grid in grids] == [(t["rows"], t["columns"]) for t in document.head.get("tables", [])]
    assert all(len(row) == len(grid.rows[0]) for grid in grids for row in grid.rows)
