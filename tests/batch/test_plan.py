"""Each document gets a result of its own, in a place that can be foreseen."""

import os
from pathlib import Path

import pytest

from tuliem_report.batch.plan import plan
from tuliem_report.errors import TuliemError


@pytest.fixture(autouse=True)
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders with documents, and with what is none."""
    monkeypatch.chdir(tmp_path)
    names = "in/a.txt in/sub/a.txt in/sub/b.PDF in/sub/b.docx in/photo.png in/.hidden.txt in/.git/c.txt in/sub/~$b.docx other/a.txt"
    for name in names.split():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()
    return tmp_path


def places(*files: str, output: str | None = "out") -> dict[str, str]:
    """Where the result of each document goes."""
    return {str(job.document): str(job.output) for job in plan(files, output, "json")}


def test_a_folder_is_mirrored() -> None:
    """Known kinds of files, also deep down; hidden files, hidden folders and Word's lock files are nobody's documents."""
    assert places("in") == {
        "in/a.txt": "out/a.json",
        "in/sub/a.txt": "out/sub/a.json",
        "in/sub/b.PDF": "out/sub/b.PDF.json",
        "in/sub/b.docx": "out/sub/b.docx.json",
    }


def test_what_is_left_out_is_said() -> None:
    """Files of other kinds are counted, not listed."""
    said: list[str] = []
    plan(["in"], "out", "json", said.append)
    assert said == ["in: 1 files of other kinds left out (.png)"]


def test_documents_of_one_name_in_several_folders() -> None:
    """Where even whole names are alike, the result stands below the folder that the document is in."""
    assert places("in/a.txt", "other/a.txt") == {"in/a.txt": "out/in/a.txt.json", "other/a.txt": "out/other/a.txt.json"}
    assert places("in", "other")["other/a.txt"] == "out/other/a.txt.json"


def test_no_result_leaves_its_folder(workplace: Path) -> None:
    """However a document is named, its result is below the folder of results."""
    inside = workplace / "in" / "sub"
    os.chdir(inside)
    for files in (["../a.txt", "a.txt"], ["../../other/a.txt", "../a.txt", "a.txt"], [str(workplace / "other" / "a.txt"), "a.txt"]):
        results = [os.path.abspath(place) for place in places(*files).values()]
        assert len(set(results)) == len(files)
        assert all(Path(result).is_relative_to(inside / "out") for result in results)


def test_a_document_named_twice_is_one() -> None:
    """Also where a folder and a document in it are named."""
    assert len(plan(["in/a.txt", "in/a.txt", "./in/a.txt"], "out", "json")) == 1
    assert places("in/a.txt", "in") == places("in")


def test_a_folder_without_documents_is_an_error() -> None:
    """It is most likely not the folder that was meant."""
    Path("empty").mkdir()
    with pytest.raises(TuliemError, match="holds no document"):
        plan(["empty"], None, "json")
