"""A Word file with tracked changes: accept all gives the new report, reject all the old one.

What is tracked are paragraphs, their words, the breaks between them, moves, rows of tables and marks of notes. Noise is tracked too:
a draft without it would not be the old one.
"""

from collections.abc import Iterator, Mapping, Sequence

from tuliem_report.errors import OptionError
from tuliem_report.outputs.diff_merge import Entry, merged
from tuliem_report.outputs.diff_nodes import Line, Node, joined_sides, nodes_of, paired_addresses
from tuliem_report.outputs.diff_redline_tables import TableChanges
from tuliem_report.outputs.diff_redline_words import Footnotes, MarkedWords, line_runs
from tuliem_report.outputs.diff_view import DiffView
from tuliem_report.outputs.docx_markup import Element, paragraph
from tuliem_report.outputs.docx_package import WordDocument, package
from tuliem_report.outputs.docx_revisions import Mark, MoveMark, Revisions, RowMark
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.to_docx import direct_layout, paragraph_style

AUTHOR = "tuliem"


def write_redline(view: DiffView, _: WriteOptions) -> bytes:
    """Write the file; it needs the two reports themselves, and that they are drafts of one."""
    if view.reports is None or view.diff.relation.kind != "drafts":
        raise OptionError("--redline needs two drafts of one report", hint="leave it out: the table puts any two side by side")
    old, new = view.reports
    joined_old, joined_new = joined_sides(view.diff)
    redline = Redline(nodes_of(old, joined_old), nodes_of(new, joined_new), paired_addresses(view.diff, old))
    body = list(redline.body())
    return package(WordDocument(new.body.title or new.source.name, body, redline.footnotes.texts))


class Redline:
    """Sets two reports as one document. `pairs` are the addresses of what both have, old to new."""

    def __init__(self, old: Sequence[Node], new: Sequence[Node], pairs: Mapping[str, str]) -> None:
        self._old, self._new = old, new
        self._pairs = pairs
        self._revisions = Revisions(AUTHOR)
        self._tables = TableChanges(self._revisions, pairs)
        self.footnotes = Footnotes()

    def body(self) -> Iterator[Element]:
        """Give the paragraphs and tables."""
        for entry in merged(len(self._old), len(self._new), self._partners()):
            yield from self._entry(entry)

    def _partners(self) -> dict[int, int]:
        places = {node.address: place for place, node in enumerate(self._new)}
        paired = ((i, places.get(self._pairs.get(node.address, ""))) for i, node in enumerate(self._old))
        return {i: j for i, j in paired if j is not None and self._old[i].is_table == self._new[j].is_table}

    def _entry(self, entry: Entry) -> Iterator[Element]:
        if entry.step in ("left", "arrived") and self._old[entry.old].is_one_paragraph and self._new[entry.new].is_one_paragraph:
            yield from self._moved(entry)
        elif entry.step in ("gone", "left"):
            yield from self._whole(self._old[entry.old], "del")
        elif entry.step in ("come", "arrived"):
            yield from self._whole(self._new[entry.new], "ins")
        else:
            yield from self._kept(self._old[entry.old], self._new[entry.new])

    def _whole(self, node: Node, mark: RowMark) -> Iterator[Element]:
        if node.is_table:
            yield self._tables.whole(node.lines[0].block, mark)
            yield self._revisions.paragraph([], "TableText", (), mark)
            return
        for line in node.lines:
            runs = line_runs(line, self.footnotes, deleted=mark == "del")
            yield self._paragraph(self._revisions.wrap(mark, runs), line, mark)

    def _kept(self, old: Node, new: Node) -> Iterator[Element]:
        if new.is_table:
            yield from self._tables.both(old.lines[0].block, new.lines[0].block)
            yield paragraph([], "TableText")
            return
        made = [self._paragraph(*each) for each in MarkedWords(old, new, self._revisions, self.footnotes).paragraphs()]
        former, style = (paragraph_style(node.lines[0].block) for node in (old, new))
        if former != style and len(made) == 1:
            self._revisions.restyled(made[0], former)
        yield from made

    def _moved(self, entry: Entry) -> Iterator[Element]:
        old, new = self._old[entry.old], self._new[entry.new]
        mark: MoveMark = "moveFrom" if entry.step == "left" else "moveTo"
        line = old.lines[0] if entry.step == "left" else new.lines[0]
        content = MarkedWords(old, new, self._revisions, self.footnotes).half(mark)
        yield from self._revisions.moved(mark, f"move{entry.new}", self._paragraph(content, line, mark))

    def _paragraph(self, content: Sequence[Element], line: Line, mark: Mark | None) -> Element:
        return self._revisions.paragraph(content, paragraph_style(line.block), list(direct_layout(line.block)), mark)
