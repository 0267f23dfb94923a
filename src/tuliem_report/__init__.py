"""Reads Vietnamese Party-congress reports from PDF, DOCX, TXT and HTML, and gives them back as typed data.

    from tuliem_report import parse_file

    report = parse_file("report.pdf")
    for target in report.targets:
        print(target.indicator, target.value_text, target.page)

Importing the package costs nothing: each name below is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tuliem_report.errors import InputError as InputError
    from tuliem_report.errors import QueryError as QueryError
    from tuliem_report.errors import SchemaError as SchemaError
    from tuliem_report.errors import TuliemError as TuliemError
    from tuliem_report.pipeline import parse_bytes as parse_bytes
    from tuliem_report.pipeline import parse_file as parse_file
    from tuliem_report.pipeline import parse_text as parse_text
    from tuliem_report.problems import Problem as Problem
    from tuliem_report.reading.source import ReadOptions as ReadOptions
    from tuliem_report.report.document import Citation as Citation
    from tuliem_report.report.document import FrontMatter as FrontMatter
    from tuliem_report.report.document import ListedItem as ListedItem
    from tuliem_report.report.document import Paragraph as Paragraph
    from tuliem_report.report.document import Report as Report
    from tuliem_report.report.document import Section as Section
    from tuliem_report.report.document import Table as Table
    from tuliem_report.report.document import Target as Target
    from tuliem_report.report.load import load_report as load_report
    from tuliem_report.search import Query as Query
    from tuliem_report.search import find_passage as find_passage
    from tuliem_report.search import search_report as search_report

__version__ = "0.1.0"

_MODULES = {
    "errors": ("InputError", "QueryError", "SchemaError", "TuliemError"),
    "pipeline": ("parse_bytes", "parse_file", "parse_text"),
    "problems": ("Problem",),
    "reading.source": ("ReadOptions",),
    "report.document": ("Citation", "FrontMatter", "ListedItem", "Paragraph", "Report", "Section", "Table", "Target"),
    "report.load": ("load_report",),
    "search": ("Query", "find_passage", "search_report"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
