"""Stage 5, report: from the tree to the public, immutable models, with addresses, notes, ledger and accounting."""

from collections.abc import Iterable

import regex

from tuliem_report.blocks import Block
from tuliem_report.lines import CleanText, Line, NoteText
from tuliem_report.lines.cleaning import Mending, clean_text
from tuliem_report.outline.node import OutlineNode, Piece
from tuliem_report.reading.page import Page
from tuliem_report.report.document import Annotation, Content, LedgerEntry, Note, NoteRef, Paragraph, Section, Table, TableCell
from tuliem_report.vietnamese.common_syllables import is_common
from tuliem_report.vietnamese.syllables import is_syllable

_LAST_LETTERS = regex.compile(r"\p{L}+$")
_FIRST_LETTERS = regex.compile(r"\p{L}+")


class Builder:
    """Turns the tree into sections; `note_address` and `anchored` fill up on the way."""

    def __init__(self, text: CleanText, address: dict[OutlineNode, str]) -> None:
        self.text = text
        self.address = address
        self.note_address = {note.id: f"note{place}" for place, note in enumerate(text.notes, start=1)}
        self.anchored: dict[str, str] = {}

    def section(self, root: OutlineNode) -> Section:
        """Build the tree bottom up, so that depth costs no recursion."""
        done: dict[int, Section] = {}
        for node in reversed(list(root.walk())):
            done[id(node)] = self._one(node, tuple(done.pop(id(child)) for child in node.children))
        return done[id(root)]

    def _one(self, node: OutlineNode, children: tuple[Section, ...]) -> Section:
        address = self.address[node]
        content: list[Content] = []
        paragraphs = tables = 0
        for piece in node.text:
            if piece.block.table is not None:
                tables += 1
                content.append(_table(piece.block, self.text.mending, f"{address}/table{tables}"))
            else:
                paragraphs += 1
                content.append(self._paragraph(piece, f"{address}/p{paragraphs}"))
        raws = [piece.raw for piece in node.title]
        return Section(
            address=address,
            kind=node.kind,
            marker=node.marker.text if node.marker is not None else None,
            number=node.marker.number if node.marker is not None else None,
            title=node.title_text,
            page=node.page if node.page is not None else (node.head.page if node.head is not None else None),
            raw=" ".join(raw or piece.text for raw, piece in zip(raws, node.title, strict=True)) if any(raws) else None,
            notes=(*self._marker_refs(node, address), *(ref for piece in node.title for ref in self._refs(piece, address))),
            content=tuple(content),
            children=children,
        )

    def _paragraph(self, piece: Piece, address: str) -> Paragraph:
        return Paragraph(address=address, text=piece.text, page=_page_at(piece), raw=piece.raw, notes=tuple(self._refs(piece, address)))

    def _marker_refs(self, node: OutlineNode, address: str) -> Iterable[NoteRef]:
        """The notes anchored in the marker or straight behind it: "1.¹ Mục"."""
        if node.marker is None or node.head is None:
            return
        for anchor in node.head.anchors:
            if anchor.offset <= node.marker.end and anchor.note in self.note_address:
                note = self.note_address[anchor.note]
                self.anchored.setdefault(note, address)
                yield NoteRef(note=note, offset=0)

    def _refs(self, piece: Piece, address: str) -> Iterable[NoteRef]:
        """The notes anchored in a piece; each note learns its anchor."""
        lead = piece.start + len(piece.block.text[piece.start : piece.end]) - len(piece.block.text[piece.start : piece.end].lstrip())
        for anchor in piece.block.anchors:
            inside = piece.start < anchor.offset <= piece.end or (anchor.offset == piece.start == 0)
            if anchor.note is None or not inside or anchor.note not in self.note_address:
                continue
            note = self.note_address[anchor.note]
            self.anchored.setdefault(note, address)
            yield NoteRef(note=note, offset=min(max(anchor.offset - lead, 0), len(piece.text)))


def _page_at(piece: Piece) -> int | None:
    """The page on which the piece begins: a run-in paragraph may begin on a later line than its block."""
    if piece.start == 0:
        return piece.block.page
    seen = 0
    for line in piece.block.lines:
        seen += len(line.text) + 1
        if seen > piece.start:
            return line.page
    return piece.block.page


def _table(block: Block, mending: Mending, address: str) -> Table:
    """The table of a block; the parts of one that runs over pages are put under each other."""
    cells: list[TableCell] = []
    rows = columns = header_rows = 0
    for line in block.lines:
        grid = line.table
        if grid is None:
            continue
        for cell in grid.cells:
            text = _cell_text([clean_text(one, mending) for one in cell.lines])
            cells.append(
                TableCell(row=rows + cell.row, column=cell.column, text=text, rowspan=cell.rowspan, colspan=cell.colspan, page=line.page)
            )
        header_rows = header_rows or grid.header_rows
        rows += grid.rows
        columns = max(columns, grid.columns)
    return Table(address=address, page=block.page, rows=rows, columns=columns, header_rows=header_rows, cells=tuple(cells))


def _cell_text(lines: list[str]) -> str:
    """The lines of a cell as one text; a word that a narrow column broke ("triệu đồng/ngư" / "ời") is whole again."""
    text = ""
    for line in filter(None, lines):
        last, first = _LAST_LETTERS.search(text), _FIRST_LETTERS.match(line)
        broken = (
            last is not None
            and first is not None
            and is_syllable(last[0] + first[0])
            and (not is_common(first[0]) or not is_syllable(last[0]))
            and first[0].islower()
        )
        text += line if broken or not text else f" {line}"
    return text


def build_notes(notes: tuple[NoteText, ...], anchored: dict[str, str]) -> tuple[Note, ...]:
    """The notes in order, with the address of the text that carries their mark."""
    return tuple(
        Note(
            address=f"note{place}",
            mark=note.mark,
            text=" ".join(filter(None, (line.text for line in note.lines))),
            kind="endnote" if note.kind == "endnote" else "footnote",
            page=note.page,
            anchor=anchored.get(f"note{place}"),
        )
        for place, note in enumerate(notes, start=1)
    )


def build_ledger(pages: list[Page], aside: list[Line], rules: tuple[Block, ...]) -> tuple[LedgerEntry, ...]:
    """Everything that stands in no node, with its reason."""
    entries = [LedgerEntry(text=line.text, reason=line.aside or "", page=line.page) for line in aside]
    entries += [LedgerEntry(text=block.text, reason="rule", page=block.page) for block in rules]
    entries += [LedgerEntry(text=one.text, reason=one.reason, page=page.number) for page in pages for one in page.asides]
    return tuple(entries)


def build_annotations(pages: list[Page]) -> tuple[Annotation, ...]:
    """Reviewers' comments."""
    return tuple(Annotation(author=one.author, date=one.date, text=one.text, quote=one.quote) for page in pages for one in page.comments)
