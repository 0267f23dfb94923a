"""The documentation is true: examples run, schemas and sources are current."""

import glob
import hashlib
import re
import runpy
import shlex
import shutil
import webbrowser
from pathlib import Path

import pytest
import yaml

from tuliem_report.cli import COMMANDS, main
from tuliem_report.cli.schema import SCHEMAS, schema_text

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = [
    line.removeprefix("$ ")
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("$ ")
]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the documents that the examples name."""
    folder = tmp_path_factory.mktemp("workplace")
    corpus = ROOT / "tests" / "corpus"
    shutil.copy(ROOT / "data" / "raw" / "tuliem-2025-report.pdf", folder / "report.pdf")
    shutil.copy(folder / "report.pdf", folder / "final.pdf")
    for name in ("report.docx", "final.docx", "draft3.docx"):
        shutil.copy(corpus / "report.docx", folder / name)
    for name in ("draft1.docx", "draft2.docx"):
        shutil.copy(corpus / "drafts" / "draft2.docx", folder / name)
    (folder / "drafts").mkdir()
    shutil.copy(corpus / "drafts" / "draft2.txt", folder / "drafts" / "draft2.txt")
    (folder / "data" / "structured").mkdir(parents=True)
    shutil.copy(ROOT / "data" / "structured" / "tuliem-2025-report.json", folder / "data" / "structured")
    return folder


def help_examples() -> list[str]:
    """The examples that --help prints, from the docstrings of the commands."""
    from importlib import import_module

    lines = []
    for command in COMMANDS:
        module, function = command.function.split(":")
        lines += re.findall(r"^ +(tuliem .*)$", getattr(import_module(f"tuliem_report.cli.{module}"), function).__doc__, re.MULTILINE)
    return lines


@pytest.mark.parametrize("example", [*EXAMPLES, *help_examples()])
def test_examples_run(example: str, workplace: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each example of the README and of --help does what it is there for; findings and differences are no failure."""
    monkeypatch.chdir(workplace)
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    words = [name for word in shlex.split(example)[1:] for name in (sorted(glob.glob(word)) if "*" in word else [word])]
    if "-o" in words:
        target = Path(words[words.index("-o") + 1])
        shutil.rmtree(target, ignore_errors=True) if target.is_dir() else target.unlink(missing_ok=True)
    status = main(words)
    out, err = capsysbinary.readouterr()
    assert status == 0 or (status == 1 and words[0] in ("check", "diff")), err.decode()
    assert out or "-o" in words or words[0] in ("parse", "check", "open")


def test_every_command_is_in_the_readme() -> None:
    """A command without an example is not documented."""
    assert {command.name for command in COMMANDS} <= {example.split()[1] for example in EXAMPLES}


def test_library_example_runs(workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The Python of the README runs and prints something."""
    monkeypatch.chdir(workplace)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out


def test_typed_user_code_runs(workplace: Path) -> None:
    """The user code that make types checks gives answers."""
    user = runpy.run_path(str(ROOT / "tests" / "typing" / "api.py"))
    assert user["first_target"](workplace / "report.pdf") == user["first_target"](workplace / "report.pdf")
    assert user["heading_of"]("I. MỘT\n\nHai.\n\nII. BA\n\nBốn.\n", "II") == "BA"


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_files_are_current(name: str) -> None:
    """docs/schema holds what `tuliem schema` prints; `make schema` writes it."""
    assert (ROOT / "docs" / "schema" / f"{name}.json").read_text(encoding="utf-8") == schema_text(name)


def test_sources_are_the_files_they_say() -> None:
    """data/raw/SOURCES.yaml names each file of the folder with its SHA-256."""
    folder = ROOT / "data" / "raw"
    sources = yaml.safe_load((folder / "SOURCES.yaml").read_text(encoding="utf-8"))
    hashes = {row["name"]: row["sha256"] for row in sources["files"]}
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.name != "SOURCES.yaml"}
    assert found == hashes


@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_structured_data_are_current(ending: str, tmp_path: Path) -> None:
    """`make structured` would change nothing: the same bytes in data/structured and in the package."""
    stem = "tuliem-2025-report"
    output = tmp_path / f"{stem}.{ending}"
    assert main(["parse", str(ROOT / "data" / "raw" / f"{stem}.txt"), "-o", str(output)]) == 0
    assert output.read_bytes() == (ROOT / "data" / "structured" / output.name).read_bytes()
    if ending == "json":
        assert output.read_bytes() == (ROOT / "src" / "tuliem_report" / "shipped" / output.name).read_bytes()


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").rglob("*.md")), ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Links between files of the project exist."""
    for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
