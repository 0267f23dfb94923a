"""Where a report came from, as its JSON says it."""

from tuliem_report.reading import recognise
from tuliem_report.reading.page import Page
from tuliem_report.reading.source import Source
from tuliem_report.report.document import SourceInfo


def describe_source(source: Source, pages: list[Page]) -> SourceInfo:
    """Name, format, hash and number of pages of what was read; the encoding of a text."""
    kind = recognise(source)
    numbered = [page.number for page in pages if page.number is not None]
    encoding = None
    if kind == "txt":
        from tuliem_report.reading.txt_encoding import decode

        encoding = decode(source.content)[1]
    return SourceInfo(name=source.name, format=kind, sha256=source.sha256, pages=max(numbered, default=None), encoding=encoding)
