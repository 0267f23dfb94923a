"""Where a report came from, as its JSON says it."""

from tuliem_report.reading import READERS, recognise
from tuliem_report.reading.page import Page
from tuliem_report.reading.source import Source
from tuliem_report.report.document import SourceInfo


def describe_source(source: Source, pages: list[Page]) -> SourceInfo:
    """Name, format, hash and number of pages of what was read; the encoding of a text."""
    kind = recognise(source)
    last = max((page.number for page in pages if page.number is not None), default=None)
    encoding = READERS[kind].encoding_of(source.content)
    return SourceInfo(name=source.name, format=kind, sha256=source.sha256, pages=last, encoding=encoding)
