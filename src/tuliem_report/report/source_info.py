"""Where a report came from, as its JSON says it."""

from tuliem_report import __version__
from tuliem_report.reading import READERS, recognise
from tuliem_report.reading.page import Page
from tuliem_report.reading.source import ReadOptions, Source
from tuliem_report.report.document import SourceInfo


def describe_source(source: Source, pages: list[Page]) -> SourceInfo:
    """Name, format, hash and number of pages of what was read; the encoding of a text."""
    kind = recognise(source)
    last = max((page.number for page in pages if page.number is not None), default=None)
    encoding = READERS[kind].encoding_of(source.content)
    return SourceInfo(name=source.name, format=kind, sha256=source.sha256, pages=last, encoding=encoding)


def describe_generator(options: ReadOptions) -> str:
    """Name the program with its version, and the options that change what it gives: "tuliem 0.1.0 --revisions reject"."""
    chosen = [f"--revisions {options.revisions}"] if options.revisions != ReadOptions.revisions else []
    chosen += ["--reference"] if options.reference else []
    return " ".join((f"tuliem {__version__}", *chosen))
