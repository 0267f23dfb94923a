"""A table of both reports with its rows and cells tracked; where its grid is another, the old one goes and the new one comes."""

from collections.abc import Iterator, Mapping, Sequence

from tuliem_report.drafts.words import compare_words
from tuliem_report.outputs.diff_merge import Entry, merged
from tuliem_report.outputs.docx_columns import columns_row, columns_table, line_styles
from tuliem_report.outputs.docx_markup import Element, run
from tuliem_report.outputs.docx_revisions import Revisions, RowMark
from tuliem_report.outputs.docx_tables import TableRow, column_widths, framed, table_rows, whole_table
from tuliem_report.outputs.html_blocks import Block


class TableChanges:
    """Sets tables with tracked changes; `pairs` are the addresses of rows, old to new."""

    def __init__(self, revisions: Revisions, pairs: Mapping[str, str]) -> None:
        self._revisions = revisions
        self._pairs = pairs

    def whole(self, block: Block, mark: RowMark) -> Element:
        """Give a table that came or went: all its rows."""
        if block.columns is not None:
            contents = [self._tracked(text, mark, style) for text, style in line_styles(block)]
            return columns_table(self._revisions.row(columns_row(block, contents), mark), block)
        widths = column_widths(block)
        return framed([self._row(row, widths, mark) for row in table_rows(block)], widths, block)

    def both(self, old: Block, new: Block) -> Iterator[Element]:
        """Give one table of both, or two where row by row they cannot be one."""
        if old.columns is not None or new.columns is not None:
            yield from self._columns(old, new)
            return
        was, now, widths = list(table_rows(old)), list(table_rows(new)), column_widths(new)
        if [(row.shape, row.texts) for row in was] == [(row.shape, row.texts) for row in now]:
            yield whole_table(new)
            return
        entries = list(merged(len(was), len(now), self._partners(old, was, new, now)))
        if len(column_widths(old)) == len(widths) and all(_is_possible(entry, was, now) for entry in entries):
            yield framed([self._entry(entry, was, now, widths) for entry in entries], widths, new)
        else:
            yield self.whole(old, "del")
            yield self.whole(new, "ins")

    def _columns(self, old: Block, new: Block) -> Iterator[Element]:
        """Give one letterhead or signature with its words tracked line by line, or two where the lines are others."""
        if old.columns is None or new.columns is None or old.columns.looks != new.columns.looks:
            yield self.whole(old, "del")
            yield self.whole(new, "ins")
            return
        lines = zip(line_styles(old), line_styles(new), strict=True)
        contents = [self._words(before, after, style) for (before, _), (after, style) in lines]
        yield columns_table(columns_row(new, contents), new)

    def _partners(self, old: Block, was: Sequence[TableRow], new: Block, now: Sequence[TableRow]) -> dict[int, int]:
        """Pair the rows that the diff pairs, where their cells can be compared one by one."""
        places = {f"{new.piece.address}/row{row.number + 1}": place for place, row in enumerate(now)}
        paired = ((i, places.get(self._pairs.get(f"{old.piece.address}/row{row.number + 1}", ""))) for i, row in enumerate(was))
        return {i: j for i, j in paired if j is not None and was[i].shape == now[j].shape}

    def _entry(self, entry: Entry, was: Sequence[TableRow], now: Sequence[TableRow], widths: Sequence[int]) -> Element:
        if entry.step == "kept":
            before, after = was[entry.old], now[entry.new]
            return after.filled(map(self._words, before.texts, after.texts), widths)
        if entry.step in ("gone", "left"):
            return self._row(was[entry.old], widths, "del")
        return self._row(now[entry.new], widths, "ins")

    def _row(self, row: TableRow, widths: Sequence[int], mark: RowMark) -> Element:
        contents = (self._tracked(text, mark) for text in row.texts)
        return self._revisions.row(row.filled(contents, widths), mark)

    def _tracked(self, text: str, mark: RowMark, style: str | None = None) -> list[Element]:
        kind = "delText" if mark == "del" else "t"
        return self._revisions.wrap(mark, [run(text, style, kind=kind)] if text else [])

    def _words(self, old: str, new: str, style: str | None = None) -> list[Element]:
        runs = []
        for stretch in compare_words(old, new):
            if stretch.op == "equal":
                runs += [run(stretch.new, style)] if stretch.new else []
            else:
                runs += self._tracked(stretch.old, "del", style)
                runs += self._tracked(stretch.new, "ins", style)
        return runs


def _is_possible(entry: Entry, was: Sequence[TableRow], now: Sequence[TableRow]) -> bool:
    """A row that comes or goes may not tear a merged cell apart."""
    if entry.step == "kept":
        return True
    return was[entry.old].stands_alone if entry.step in ("gone", "left") else now[entry.new].stands_alone
