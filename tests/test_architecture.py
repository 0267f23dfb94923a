"""The shape of the program: which way imports go, how long things are, how text is written."""

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "tuliem_report"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

# A module imports from its own row and from the rows above it.
LAYERS = (
    ("errors", "problems", "spans", "limits"),
    ("vietnamese",),
    ("reading",),
    ("lines",),
    ("blocks",),
    ("outline",),
    ("report",),
    ("facts",),
    ("search",),
    ("drafts",),
    ("checks",),
    ("outputs",),
    ("shipped",),
    ("pipeline",),
    ("batch",),
    ("cli",),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
# The public models are what all stages agree on; they know nothing of the program but what a problem is.
MODELS = "tuliem_report.report.document"

# Which part of the program may import a library that is heavy or belongs to one job.
HOMES = {
    "distributed": ("batch",),
    "docx": ("reading", "outputs"),
    "jinja2": ("outputs",),
    "lxml": ("reading", "outputs"),
    "pdfplumber": ("reading",),
    "pydantic": ("report", "drafts"),
    "pypdfium2": ("reading",),
    "rapidfuzz": ("drafts", "checks", "facts"),
    "rich": ("cli",),
    "typer": ("cli",),
    "xlsxwriter": ("outputs",),
    "yaml": ("report", "outputs", "checks"),
}
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40


def names(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


EVERY_MODULE = pytest.mark.parametrize("path", MODULES, ids=names(MODULES))
EVERY_FILE = pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=names([*MODULES, *TESTS]))


def part_of(path: Path) -> str:
    """The part of the program that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""


@EVERY_MODULE
def test_imports_go_one_way(path: Path) -> None:
    """A stage knows the stages before it, never those after."""
    part = part_of(path)
    if part == "__init__":
        return
    for name in imports(path):
        package, _, rest = name.partition(".")
        if package == "tuliem_report" and rest and name != MODELS:
            assert RANK[rest.split(".")[0]] <= RANK[part], f"{part} imports {name}"


def test_the_models_stand_alone() -> None:
    """The public models can be imported without any stage."""
    path = PACKAGE / "report" / "document.py"
    assert {name for name in imports(path) if name.startswith("tuliem_report")} == {"tuliem_report.problems"}


@EVERY_MODULE
def test_libraries_stay_at_home(path: Path) -> None:
    """A library is imported only by the part of the program whose job it does."""
    for name in imports(path):
        library = name.partition(".")[0]
        assert part_of(path) in HOMES.get(library, (part_of(path),)), f"{library} in {part_of(path)}"


@EVERY_MODULE
def test_modules_and_functions_are_short(path: Path) -> None:
    """Nobody reads what is long."""
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_MODULE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno + 1 <= LONGEST_FUNCTION, f"{node.name} is too long"


@EVERY_MODULE
def test_modules_say_what_they_are(path: Path) -> None:
    """Each module begins with its meaning, and no name is a drawer for anything."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert path.stem not in {"utils", "helpers", "common", "manager", "data", "misc"}


@EVERY_FILE
def test_text_is_nfc(path: Path) -> None:
    """Vietnamese in the source is composed; decomposed samples are written as escapes."""
    source = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", source)


@pytest.mark.parametrize("path", TESTS, ids=names(TESTS))
def test_tests_say_what_they_show(path: Path) -> None:
    """Each test has a docstring that tells the behaviour."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"
