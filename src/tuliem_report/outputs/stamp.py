"""What the beginning of a structured report says of its making: enough to tell whether it must be made again."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

HEAD = 4096
"""Bytes at the start of a structured report that hold all before its front matter: a file name has at most 255 bytes."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The program that wrote a report, with its version and options, and the document from which it did."""

    generator: str
    name: str
    sha256: str


def read_stamp(head: bytes) -> Stamp | None:
    """Read the stamp from the first `HEAD` bytes of a file; None where it is no structured report or says nothing of its making."""
    text = head.decode("utf-8", "replace")
    if text.startswith("{"):
        # Within a string the first quotation mark of this would have a backslash before the second.
        return _stamp(lambda: json.loads(text.partition('"front_matter":')[0].rstrip().rstrip(",") + "}"))
    if text.startswith("schema_version:"):
        return _stamp(lambda: _load_yaml(text.partition("\nfront_matter:")[0]))
    return None


def _stamp(load: Callable[[], Any]) -> Stamp | None:
    try:
        data = load()
        fields = (data["generator"], data["source"]["name"], data["source"]["sha256"])
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return Stamp(*fields) if all(isinstance(field, str) for field in fields) else None


def _load_yaml(text: str) -> Any:
    import yaml

    try:
        return yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise ValueError from error
