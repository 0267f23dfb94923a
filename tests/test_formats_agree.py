"""One document gives one report: the same tree, words and targets from Word, PDF, HTML and plain text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from itertools import groupby
from operator import attrgetter
from typing import Any

import pytest

from scores.documents import CORPUS, GENRE, Sample, development, heldout, parsed
from scores.notes import found_notes
from tuliem_report.report.document import Report, Section, Target
from tuliem_report.report.section import walk

REFERENCE = "report.docx"
TARGET_FIELDS = ("number", "group", "indicator", "value_text", "operator", "low", "high", "unit", "period", "baseline", "note")
# Letterhead and signature stand in a table without rules, in a PDF or a text in lines: their words are compared, not their paragraphs.
SET_IN_COLUMNS = frozenset({"front_matter", "signature"})

# What a format cannot hold. A test sees to it that each exception is still one.
TREE_EXCEPTIONS = {
    "xa-binh-son/report-flow.txt": "pdftotext puts each line of a cell on a line of its own: the rows of the table cannot be told",
}
HELD_OUT = "a fault of the parser in a held-out document, which nobody has looked at: its cause is not known"
BROWSER_FEET = "the browser prints the feet of a line that the page cuts once more on the next page"
BROKEN_PARAGRAPH = "a manual line break ends a line in print as the end of a paragraph does"
NO_WEIGHT = "without weight and slope a short head before a colon may be a heading"
BROKEN_HEAD = "a column too narrow for its head: STT is printed in two lines, as the words ST and T"
RAGGED_LINE = "a sentence that ends near the edge of unjustified lines ends its line as a paragraph does"
PLAIN_FIGURES = "plain text has no raised figures: m2 stands for m²"
NO_RULE = "the drawn line below the title is a border in Word, and no text"
WRAPPED_CELLS = "in laid-out text the rows of a narrow table whose cells wrap, or whose head stands again on the next page, cannot be told"
TITLE_IN_TWO = "a title that goes on in a second paragraph is one in print"
TREE_EXCEPTIONS |= {
    "dang-uy-ubnd-phuong-kim-ngan/report-lines.txt": NO_RULE,
    "nghi-quyet-phuong-binh-giang/report-lines.txt": NO_RULE,
    "phuong-dong-khe/report-layout.txt": WRAPPED_CELLS,
    "xa-thanh-hung-tay/report-lines.txt": NO_RULE,
    "huyen-thanh-ha/report-1258.txt": NO_WEIGHT,
    "huyen-thanh-ha/report-chromium.pdf": BROWSER_FEET,
    "nghi-quyet-xa-tan-hoi/portal.html": HELD_OUT,
    "phuong-dong-giang/report-layout.txt": BROKEN_PARAGRAPH,
    "phuong-ngoc-ha/report-lines.txt": HELD_OUT,
}
TEXT_EXCEPTIONS = {
    "xa-cat-hai-dong/report.pdf": TITLE_IN_TWO,
    "huyen-thanh-ha/report-chromium.pdf": BROWSER_FEET,
    "dac-khu-hai-dao/report-chromium.pdf": BROKEN_PARAGRAPH,
    "dac-khu-hai-dao/report.pdf": BROKEN_PARAGRAPH,
    "nghi-quyet-xa-tan-hoi/portal.html": HELD_OUT,
    "phuong-kim-thanh-bac/report.pdf": RAGGED_LINE,
    "xa-tien-lam/report.pdf": BROKEN_HEAD,
}
TARGET_EXCEPTIONS = {
    "xa-nam-khao/report-layout.txt": WRAPPED_CELLS,
    "phuong-ngoc-ha/report-lines.txt": HELD_OUT,
    "nghi-quyet-phuong-hoa-xuan/report-flow.txt": PLAIN_FIGURES,
    "phuong-dong-giang/report-layout.txt": PLAIN_FIGURES,
}


def pairs() -> Iterator[Sample]:
    """Yield each file of the library that is not the Word file of its document."""
    for _, samples in groupby([*development(), *heldout()], key=attrgetter("document")):
        yield from (sample for sample in samples if sample.path.name != REFERENCE)


OTHERS = tuple(pairs())


def each(samples: Iterable[Sample]) -> pytest.MarkDecorator:
    """Run a test on each of the files."""
    return pytest.mark.parametrize("sample", list(samples), ids=lambda sample: sample.label)


def reports(sample: Sample) -> tuple[Report, Report]:
    """Give the report of the Word file, and that of the other file."""
    return parsed(sample.path.with_name(REFERENCE)), parsed(sample.path)


def tree(body: Section) -> list[str]:
    """Give a line for each node that says what it is and where it stands."""
    return [f"{depth} {node.kind} {node.marker} {node.number} {node.title}" for depth, node in walk(body)]


def text(body: Section) -> list[str]:
    """Give a line for each node and each paragraph or table under it."""
    lines = []
    for depth, node in walk(body):
        lines.append(f"{depth} {node.kind} {node.marker} {node.title}")
        if node.kind not in SET_IN_COLUMNS:
            lines += [part.text if part.type == "paragraph" else " | ".join(cell.text for cell in part.cells) for part in node.content]
    return lines


def characters_in_columns(body: Section) -> Counter[str]:
    """Count the characters of what stands in columns."""
    parts = (part for _, node in walk(body) if node.kind in SET_IN_COLUMNS for part in node.content)
    texts = (part.text if part.type == "paragraph" else "".join(cell.text for cell in part.cells) for part in parts)
    return Counter("".join("".join(texts).split()))


def target_line(target: Target) -> str:
    """Give what a target says, without its place."""
    fields: dict[str, Any] = target.model_dump(mode="json", include=set(TARGET_FIELDS))
    return str([fields[field] for field in TARGET_FIELDS])


def differences(sample: Sample, ours: list[str], theirs: list[str]) -> str:
    """Give what differs; of a held-out document only how much, so that nobody fits the parser to it."""
    lines = [line for line in unified_diff(ours, theirs, lineterm="", n=0) if not line.startswith(("---", "+++", "@@"))]
    held_out = GENRE / "heldout" in sample.path.parents
    return f"{len(lines)} lines" if lines and held_out else "\n".join(lines)


@each(sample for sample in OTHERS if sample.label not in TREE_EXCEPTIONS)
def test_one_tree_from_every_format(sample: Sample) -> None:
    """Kind, marker, number, title and depth of all nodes are those of the Word file."""
    word, other = reports(sample)
    difference = differences(sample, tree(word.body), tree(other.body))
    assert not difference, difference


@each(sample for sample in OTHERS if sample.path.suffix != ".txt" and sample.label not in TEXT_EXCEPTIONS)
def test_one_text_from_every_format_with_paragraphs(sample: Sample) -> None:
    """Paragraphs and tables are those of the Word file, word for word, over all page breaks."""
    word, other = reports(sample)
    difference = differences(sample, text(word.body), text(other.body))
    assert not difference, difference


@each(sample for sample in OTHERS if sample.path.suffix != ".txt")
def test_letterhead_and_signature_keep_their_words(sample: Sample) -> None:
    """What stands in columns has the same characters in whatever order its lines are read."""
    word, other = (characters_in_columns(report.body) for report in reports(sample))
    different = sum(((word - other) + (other - word)).values())
    assert different == 0


@each(sample for sample in OTHERS if "targets" in sample.questions and sample.label not in TARGET_EXCEPTIONS)
def test_the_same_targets_from_every_format(sample: Sample) -> None:
    """All fields of all targets but their place, in the same order."""
    word, other = reports(sample)
    difference = differences(sample, [target_line(one) for one in word.targets], [target_line(one) for one in other.targets])
    assert not difference, difference


@each(sample for sample in OTHERS if "footnotes" in sample.questions)
def test_the_same_notes_from_every_format(sample: Sample) -> None:
    """Mark, text and the words before the mark."""
    word, other = reports(sample)
    difference = differences(sample, [str(note) for note in found_notes(word)], [str(note) for note in found_notes(other)])
    assert not difference, difference


@each(sample for sample in OTHERS if sample.label in TREE_EXCEPTIONS | TARGET_EXCEPTIONS)
def test_exceptions_are_still_needed(sample: Sample) -> None:
    """An exception that is none any more is taken from the list."""
    word, other = reports(sample)
    if sample.label in TREE_EXCEPTIONS:
        assert tree(word.body) != tree(other.body)
    if sample.label in TARGET_EXCEPTIONS:
        assert [target_line(one) for one in word.targets] != [target_line(one) for one in other.targets]


def test_a_table_reads_the_same_in_word_and_pdf() -> None:
    """The report with its appendix as a table: one tree, one text, the same targets and notes."""
    word, pdf = parsed(CORPUS / "report-table.docx"), parsed(CORPUS / "report-table.pdf")
    assert text(word.body) == text(pdf.body)
    assert [target_line(one) for one in word.targets] == [target_line(one) for one in pdf.targets]
    assert found_notes(word) == found_notes(pdf)
