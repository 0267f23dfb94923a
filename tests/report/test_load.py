"""Structured files are input from anybody: bounded, checked, and refused with a sentence that says what to do."""

import json
from pathlib import Path

import pytest
import yaml

from sample_report import REPORT
from tuliem_report.errors import SchemaError, UnreadableFile
from tuliem_report.outputs import write
from tuliem_report.report.load import is_structured, load_bytes, load_report

DATA = json.loads(write("report", "json", REPORT))
SECRET = "bí mật"


def dumped(**changes: object) -> bytes:
    return json.dumps(DATA | changes).encode()


@pytest.mark.parametrize("format_name", ["json", "yaml"])
def test_a_file_is_loaded(tmp_path: Path, format_name: str) -> None:
    """What was written loads to an equal report; a byte order mark does no harm."""
    path = tmp_path / f"x.{format_name}"
    path.write_bytes(b"\xef\xbb\xbf" + write("report", format_name, REPORT))
    assert load_report(path) == REPORT
    assert is_structured(path.read_bytes())


def test_other_files_are_not_taken_for_structured_ones() -> None:
    """A document is told from a structured file by its beginning."""
    assert not is_structured(b"%PDF-1.7")
    assert not is_structured("BÁO CÁO".encode())
    assert not is_structured(b'{"name": 1}')


def test_a_date_in_yaml_is_text() -> None:
    """A date written without quotes loads as the models have it."""
    data = DATA | {"front_matter": DATA["front_matter"] | {"date": "2025-08-01"}}
    content = yaml.safe_dump(data, allow_unicode=True).replace("'2025-08-01'", "2025-08-01").encode()
    assert load_bytes(content, "x.yaml").front_matter.date == "2025-08-01"


def test_an_unknown_field_is_named() -> None:
    """A misspelt field is named with its place, its value is not shown."""
    with pytest.raises(SchemaError) as error:
        load_bytes(dumped(targetz=[SECRET]), "x.json")
    assert "targetz: unknown field" in str(error.value)
    assert SECRET not in str(error.value)


def test_a_wrong_value_is_placed_but_not_shown() -> None:
    """The message leads to the field and keeps the text of the document to itself."""
    with pytest.raises(SchemaError, match=r"x\.json: .*targets\.0\.page") as error:
        load_bytes(dumped(targets=[DATA["targets"][0] | {"page": SECRET}]), "x.json")
    assert SECRET not in f"{error.value} {error.value.hint}"


@pytest.mark.parametrize("version", ["2.0", "11.3", "0.9"])
def test_another_major_version_is_refused(version: str) -> None:
    """The sentence names both versions, whether or not the rest would fit."""
    for extra in ({}, {"new_field": 1}):
        with pytest.raises(SchemaError, match=f"schema version '{version}'; this tuliem reads 1.x") as error:
            load_bytes(dumped(schema_version=version, **extra), "x.json")
        assert error.value.hint


def test_a_newer_minor_version_with_new_fields_asks_for_a_newer_program() -> None:
    """Fields of the future are no typing mistake."""
    with pytest.raises(SchemaError) as error:
        load_bytes(dumped(schema_version="1.99", new_field=1), "x.json")
    assert "newer tuliem" in error.value.hint


def test_an_older_minor_version_loads() -> None:
    """A field that came later takes its default."""
    data = {key: value for key, value in DATA.items() if key != "citations"}
    assert load_bytes(json.dumps(data).encode(), "x.json") == REPORT


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOMB, "aliases"),
        ("schema_version: !!python/object/apply:os.system ['true']\n", "tags"),
        ("schema_version: !local x\n", "tags"),
        ("[" * 100_000, "deeper than"),
        ('{"schema_version": "1.0", "body": ' + "[" * 100_000, "not a structured report"),
        ("a: b: c\n", "neither JSON nor YAML"),
        ("\x00\x01", "neither JSON nor YAML"),
        ("", "not a structured report"),
        ("- 1\n", "not a structured report"),
        ("{}", "not a structured report"),
        ('{"schema_version": 7}', "not a structured report"),
    ],
)
def test_hostile_and_broken_files_are_refused(content: str, message: str) -> None:
    """Bombs, tags, endless nesting and nonsense end in one error with a hint."""
    with pytest.raises(SchemaError, match=message) as error:
        load_bytes(content.encode(), "x.yaml")
    assert error.value.hint


def test_bytes_that_are_no_text_are_refused() -> None:
    """A file in no encoding is an error, not a traceback."""
    with pytest.raises(SchemaError):
        load_bytes(b"\xff\xfe\xfa\x00" * 10, "x.yaml")
    with pytest.raises(SchemaError):
        load_bytes(b"{\xff\xff}", "x.json")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """The path is named."""
    with pytest.raises(UnreadableFile, match=r"gone\.json"):
        load_report(tmp_path / "gone.json")
