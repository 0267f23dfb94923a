"""Load a report that was structured before: JSON or YAML, checked against the models, from anybody's hands.

YAML is read without tags and aliases, both formats with a bound on size and depth. Messages name fields, never their text.
"""

import json
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from tuliem_report.errors import SchemaError, UnreadableFile
from tuliem_report.limits import MAX_STRUCTURED_BYTES, MAX_STRUCTURED_DEPTH
from tuliem_report.report.document import SCHEMA_VERSION, Report

STRUCTURED_SUFFIXES = (".json", ".yaml", ".yml")
_SHOWN_FAULTS = 3
_LONGEST_FAULT = 80
_MAKE_ANEW = "structure the document again: tuliem parse FILE"


def load_report(path: Path | str) -> Report:
    """Load a structured report from a file. Raises SchemaError where it holds none, UnreadableFile where it cannot be read."""
    path = Path(path)
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_STRUCTURED_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise UnreadableFile(f"the file cannot be read: {reason}", where=str(path), hint="check the path") from error
    return load_bytes(content, path.name)


def load_bytes(content: bytes, name: str) -> Report:
    """Load a structured report from the bytes of a file. Raises SchemaError naming the file."""
    if len(content) > MAX_STRUCTURED_BYTES:
        raise SchemaError(f"the file is longer than {MAX_STRUCTURED_BYTES // 2**20} MiB", where=name, hint=_MAKE_ANEW)
    text = content.removeprefix(b"\xef\xbb\xbf")
    is_json = text.lstrip()[:1] == b"{"
    try:
        report = Report.model_validate_json(text) if is_json else Report.model_validate(_load_yaml(text, name))
    except ValidationError as error:
        raise _explain(error, _loose_version(text, is_json=is_json), name) from None
    except RecursionError as error:
        raise SchemaError("the file is nested too deeply", where=name, hint=_MAKE_ANEW) from error
    if _major(report.schema_version) != _major(SCHEMA_VERSION):
        raise _other_version(report.schema_version, name)
    return report


def is_structured(content: bytes) -> bool:
    """Tell whether the bytes begin as a structured report does."""
    head = content[:256].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"schema_version:") or (head.startswith(b"{") and head[1:].lstrip().startswith(b'"schema_version"'))


class _Loader(yaml.CSafeLoader):
    """Plain data only; a date is text, as the models have it."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag != "tag:yaml.org,2002:timestamp"]
    for first, rows in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _load_yaml(content: bytes, name: str) -> Any:
    try:
        _check_events(content, name)
        return yaml.load(content, Loader=_Loader)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = name if mark is None else f"{name}:{mark.line + 1}"
        raise SchemaError("the file is neither JSON nor YAML", where=where, hint=_MAKE_ANEW) from None


def _check_events(content: bytes, name: str) -> None:
    """Refuse what no structured report has: an alias may unfold to more than memory holds, a tag may ask for any type."""
    depth = 0
    for event in yaml.parse(content, Loader=yaml.CSafeLoader):
        where = name if event.start_mark is None else f"{name}:{event.start_mark.line + 1}"
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_STRUCTURED_DEPTH:
            raise SchemaError(f"the file is nested deeper than {MAX_STRUCTURED_DEPTH} levels", where=where, hint=_MAKE_ANEW)
        if isinstance(event, yaml.AliasEvent):
            raise SchemaError("aliases (*name) are not accepted", where=where, hint="write the value out where the alias stands")
        if getattr(event, "tag", None):
            raise SchemaError("tags (!type) are not accepted", where=where, hint="leave the tag out")


def _loose_version(content: bytes, *, is_json: bool) -> str | None:
    """Read `schema_version` from a file that does not fit the models, if it has one."""
    try:
        data = json.loads(content) if is_json else yaml.load(content, Loader=_Loader)
    except (ValueError, RecursionError):
        return None
    version = data.get("schema_version") if isinstance(data, dict) else None
    return version if isinstance(version, str) else None


def _major(version: str) -> str:
    return version.partition(".")[0]


def _is_newer(version: str) -> bool:
    numbers = [int(part) if part.isdecimal() and len(part) < 9 else 0 for part in version.split(".")]
    return numbers > [int(part) for part in SCHEMA_VERSION.split(".")]


def _other_version(version: str, name: str) -> SchemaError:
    message = f"the file has schema version {version[:20]!r}; this tuliem reads {_major(SCHEMA_VERSION)}.x"
    hint = "install a newer tuliem-report, or structure the document again with this one" if _is_newer(version) else _MAKE_ANEW
    return SchemaError(message, where=name, hint=hint)


def _explain(error: ValidationError, version: str | None, name: str) -> SchemaError:
    """Say which fields are wrong; a file of a newer version is told from one with mistakes."""
    if version is not None and (_major(version) != _major(SCHEMA_VERSION) or _is_newer(version)):
        return _other_version(version, name)
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    shown = "; ".join(f"{_place(fault['loc'])}: {_fault(fault['type'], fault['msg'])}" for fault in faults[:_SHOWN_FAULTS])
    more = f" (and {len(faults) - _SHOWN_FAULTS} more)" if len(faults) > _SHOWN_FAULTS else ""
    return SchemaError(f"not a structured report: {shown}{more}", where=name, hint="tuliem schema report prints what is expected")


def _place(location: tuple[int | str, ...]) -> str:
    return ".".join(str(step)[:40] for step in location) or "the file"


def _fault(kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        return "unknown field"
    return message[:1].lower() + (message[1:] if len(message) <= _LONGEST_FAULT else f"{message[1:_LONGEST_FAULT]} …")
