"""YAML in block style, one line for each text, without anchors or tags; loads to the same data as the JSON."""

from typing import TYPE_CHECKING, Any

import yaml

from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.rows import RowTable
from tuliem_report.outputs.to_json import passage_record
from tuliem_report.outputs.visible import visible_block

if TYPE_CHECKING:
    from tuliem_report.report.document import Report
    from tuliem_report.search import Passage

_NO_FOLDING = 2**31 - 1


class _Dumper(yaml.CSafeDumper):
    """Writes every text whole where it stands."""

    def ignore_aliases(self, _: Any) -> bool:
        """Write a value that occurs twice out twice."""
        return True


def _represent_text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    # Only a double-quoted text can hold the escapes that visible_block puts in.
    style = '"' if visible_block(text) != text or "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)


def _dump(value: Any) -> str:
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, default_flow_style=False, sort_keys=False, width=_NO_FOLDING)
    return visible_block(text)


def write_report(report: "Report", _: WriteOptions) -> str:
    """Write the whole report; `load_report` gives an equal one back."""
    return _dump(report.model_dump(mode="json"))


def write_rows(table: RowTable, _: WriteOptions) -> str:
    """Write the records as one list."""
    return _dump(list(table.records))


def write_passage(passage: "Passage", _: WriteOptions) -> str:
    """Write what stands at an address, with its notes."""
    return _dump(passage_record(passage))
