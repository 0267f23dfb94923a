"""The progress bar: for whoever waits at a terminal, and for nobody else."""

import io
import time

import pytest

from tuliem_report.cli import progress
from tuliem_report.cli.progress import ProgressBar


class Terminal(io.StringIO):
    """Standard error that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, total: int, *, shown: bool = True, patience: float = 0.0) -> str:
    """Wait until a bar would be there, count one document, and give what was written."""
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setattr("sys.stderr", stream)
    with ProgressBar(total, shown=shown) as bar:
        deadline = time.monotonic() + 20
        while patience == 0 and shown and stream.isatty() and not stream.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)
        bar.advance()
    return stream.getvalue()


def test_many_documents_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """How many are done of how many."""
    text = drawn(monkeypatch, Terminal(), 3)
    assert "structuring" in text
    assert "/3" in text


def test_a_single_document_only_lasts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is counted, for there is nothing to count."""
    text = drawn(monkeypatch, Terminal(), 1)
    assert "structuring" in text
    assert "/1" not in text


@pytest.mark.parametrize("stream", [io.StringIO, Terminal], ids=["pipe", "quiet"])
def test_nobody_is_watching(monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO]) -> None:
    """Nothing is written into a pipe, nor with -q."""
    assert drawn(monkeypatch, stream(), 3, shown=stream is io.StringIO) == ""


def test_what_is_quick_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second is not waited for."""
    assert drawn(monkeypatch, Terminal(), 3, patience=3600) == ""
