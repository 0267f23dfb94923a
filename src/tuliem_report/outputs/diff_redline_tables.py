"""A table of both reports with its rows and cells tracked; where its grid is another, the old one goes and the new one comes."""

from collections.abc import Iterator, Mapping, Sequence

from tuliem_report.drafts.words import compare_words
from tuliem_report.outputs.diff_merge import Entry, merged
from tuliem_report.outputs.docx_markup import Element, run
from tuliem_report.outputs.docx_revisions import Revisions, RowMark
from tuliem_report.outputs.docx_tables import TableRow, column_widths, framed, plain, table_rows, whole_table
from tuliem_report.outputs.html_blocks import Block


class TableChanges:
    """Sets tables with tracked changes; `pairs` are the addresses of rows, old to new."""

    def __init__(self, revisions: Revisions, pairs: Mapping[str, str]) -> None:
        self._revisions = revisions
        self._pairs = pairs

    def whole(self, block: Block, mark: RowMark) -> Element:
        """Give a table that came or went: all its rows."""
        widths = column_widths(block)
        return framed([self._row(row, widths, mark) for row in table_rows(block)], widths, block)

    def both(self, old: Block, new: Block) -> Iterator[Element]:
        """Give one table of both, or two where row by row they cannot be one."""
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
        kind = "delText" if mark == "del" else "t"
        contents = (self._revisions.wrap(mark, [run(text, kind=kind)] if text else []) for text in row.texts)
        return self._revisions.row(row.filled(contents, widths), mark)

    def _words(self, old: str, new: str) -> list[Element]:
        runs = []
        for stretch in compare_words(old, new):
            if stretch.op == "equal":
                runs += plain(stretch.new)
            else:
                runs += self._revisions.wrap("del", [run(stretch.old, kind="delText")] if stretch.old else [])
                runs += self._revisions.wrap("ins", plain(stretch.new))
        return runs


def _is_possible(entry: Entry, was: Sequence[TableRow], now: Sequence[TableRow]) -> bool:
    """A row that comes or goes may not tear a merged cell apart."""
    if entry.step == "kept":
        return True
    return was[entry.old].stands_alone if entry.step in ("gone", "left") else now[entry.new].stands_alone
