"""The whole program on one screen: from a document to a report."""

from pathlib import Path

from tuliem_report.blocks import group_blocks
from tuliem_report.facts import find_facts
from tuliem_report.lines import clean_lines
from tuliem_report.outline import build_outline
from tuliem_report.problems import ProblemLog
from tuliem_report.reading import read_pages
from tuliem_report.reading.page import Page
from tuliem_report.reading.source import ReadOptions, Source, describe_generator, read_source
from tuliem_report.report.document import Report, SourceInfo
from tuliem_report.report.source_info import describe_source
from tuliem_report.report.stage import build_report


def structure(pages: list[Page], source: SourceInfo, options: ReadOptions, log: ProblemLog) -> Report:
    """Clean, group, nest, build, find: one stage a line."""
    text = clean_lines(pages, log)
    blocks, aside = group_blocks(text)
    outline = build_outline(blocks)
    report = build_report(outline, text, aside, pages, source, log)
    report = find_facts(report, log)
    return report.model_copy(update={"generator": describe_generator(options), "problems": tuple(log)})


def parse(source: Source) -> Report:
    """Read a document and give its structure. Raises InputError where no report is possible."""
    log = ProblemLog()
    pages = read_pages(source, log)
    return structure(pages, describe_source(source, pages), source.options, log)


def parse_bytes(content: bytes, name: str = "-", options: ReadOptions | None = None) -> Report:
    """Parse the bytes of a document; `name` tells its format where the bytes do not. Raises InputError."""
    return parse(Source(name, content, options or ReadOptions()))


def parse_file(path: Path | str, options: ReadOptions | None = None) -> Report:
    """Parse a PDF, DOCX, TXT or HTML file. Raises InputError where no report is possible."""
    return parse(read_source(Path(path), options or ReadOptions()))


def parse_text(text: str, name: str = "text") -> Report:
    """Give the structure of a string. Any string has one; lone surrogates are replaced."""
    from tuliem_report.reading.from_txt import pages_of_text

    log = ProblemLog()
    pages = pages_of_text(text)
    content = text.encode("utf-8", "surrogatepass")
    info = SourceInfo(name=name, format="txt", sha256=Source(name, content).sha256, encoding="utf-8")
    return structure(pages, info, ReadOptions(), log)
