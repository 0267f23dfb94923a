"""Akoma Ntoso 3.0 (OASIS LegalDocML): a ``doc`` whose parts have eIds by the naming convention, and the addresses and pages of the report.

What reports have and the standard does not (lessons, headings without a number, the closing) is a named ``hcontainer``.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lxml import etree

from tuliem_report.outputs.akn_meta import OWN, Element, akn, meta, paragraph
from tuliem_report.outputs.html_blocks import grid_rows
from tuliem_report.outputs.options import WriteOptions
from tuliem_report.outputs.pieces import split_at_notes
from tuliem_report.outputs.visible import visible

if TYPE_CHECKING:
    from tuliem_report.report.document import Note, NoteRef, Report, Section, Table

# kind of section → element, its short form in an eId; any other kind is a hcontainer
_ELEMENTS = {
    "part": ("part", "part"),
    "section": ("section", "sec"),
    "article": ("article", "art"),
    "item": ("paragraph", "para"),
    "subitem": ("subparagraph", "subpara"),
    "point": ("point", "point"),
    "letter": ("point", "point"),
    "dash": ("indent", "indent"),
    "plus": ("alinea", "al"),
}
_PREFACE, _PREAMBLE = ("front_matter", "separator"), ("preamble", "separator")
_UNSAFE = re.compile(r"[^A-Za-z0-9.]+")
_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def write_report(report: "Report", _: WriteOptions) -> bytes:
    """Write the whole document."""
    root = akn("akomaNtoso", AknWriter(report).document())
    comment = f"<!-- tuliem-report; source sha256: {visible(report.source.sha256).replace('-', '')} -->\n".encode()
    return _HEAD + comment + etree.tostring(root, encoding="UTF-8", pretty_print=True)


class AknWriter:
    """Writes one report; keeps the eIds given so far and the notes already placed."""

    def __init__(self, report: "Report") -> None:
        self._report = report
        self._taken: set[str] = set()
        self._counts: Counter[str] = Counter()
        self._notes: dict[str, Note] = {note.address: note for note in report.notes}
        self._placed: dict[str, str] = {}

    def document(self) -> Element:
        """Give the ``doc``: preface, preamble, main body, conclusions and attachments in the order of the report."""
        body = self._report.body
        rest = list(body.children)
        preface = [*self._title(body), *self._blocks_of(_leading(rest, _PREFACE), "preface")]
        preamble = list(self._blocks_of(_leading(rest, _PREAMBLE), "preamble"))
        appendices = _trailing(rest, ("appendix",))
        signatures = _trailing(rest, ("signature", "separator"))
        parts = [
            *([akn("preface", *preface)] if preface else []),
            *([akn("preamble", *preamble)] if preamble else []),
            self._main(rest),
        ]
        conclusions = list(self._blocks_of(signatures, "conclusions"))
        if conclusions:
            parts.append(akn("conclusions", *conclusions))
        if appendices:
            parts.append(akn("attachments", *(self._attachment(number, node) for number, node in enumerate(appendices, start=1))))
        lost = tuple(note for note in self._report.notes if note.address not in self._placed)
        return akn("doc", meta(self._report, "main", lost), *parts, name="report")

    def _title(self, body: "Section") -> Iterator[Element]:
        if body.title:
            title = akn("docTitle")
            self._fill(title, body.title, body.notes, "preface")
            yield akn("p", title, eId=self._eid("preface", "title"))
        yield from self._blocks(body, "preface")

    def _blocks_of(self, nodes: Sequence["Section"], prefix: str) -> Iterator[Element]:
        """Yield the blocks of sections that the standard wants laid flat."""
        stack = list(reversed(nodes))
        while stack:
            node = stack.pop()
            label = " ".join(filter(None, (node.marker, node.title)))
            if label:
                block = akn("p", eId=self._next(prefix, "p"))
                self._fill(block, label, (), prefix)
                yield block
            yield from self._blocks(node, prefix)
            stack.extend(reversed(node.children))

    def _main(self, nodes: Sequence["Section"], prefix: str = "") -> Element:
        made = akn("mainBody")
        self._sections(made, nodes, prefix)
        return made if len(made) else akn("mainBody", akn("p"))

    def _attachment(self, number: int, node: "Section") -> Element:
        eid = f"att_{number}"
        main = akn("mainBody")
        self._sections(main, [node], eid)
        return akn("attachment", akn("doc", meta(self._report, f"appendix_{number}"), main, name="appendix"), eId=eid)

    def _sections(self, top: Element, nodes: Sequence["Section"], prefix: str) -> None:
        stack = [(top, prefix, node) for node in reversed(nodes)]
        while stack:
            parent, above, node = stack.pop()
            name, short = _ELEMENTS.get(node.kind, ("hcontainer", node.kind))
            eid = self._eid(above, short, _own_number(node))
            made = akn(name, eId=eid, name=node.kind if name == "hcontainer" else None)
            made.set(OWN + "address", visible(node.address))
            if node.page is not None:
                made.set(OWN + "page", str(node.page))
            parent.append(made)
            self._label(made, node, eid)
            stack.extend((made, eid, child) for child in reversed(node.children))

    def _label(self, made: Element, node: "Section", eid: str) -> None:
        """Give a section its number, its heading and its own blocks, which come before the sections within it."""
        for name, text, notes in (("num", node.marker, ()), ("heading", node.title, node.notes)):
            if text:
                label = akn(name)
                self._fill(label, text, notes, eid)
                made.append(label)
        blocks = list(self._blocks(node, eid))
        if blocks or not node.children:
            name = "intro" if node.children else "content"
            made.append(akn(name, *blocks, eId=self._eid(eid, name)))

    def _blocks(self, node: "Section", prefix: str) -> Iterator[Element]:
        for part in node.content:
            if part.type == "table":
                yield from self._table(part, prefix)
                continue
            block = akn("p", eId=self._next(prefix, "p"))
            block.set(OWN + "address", visible(part.address))
            self._fill(block, part.text, part.notes, prefix)
            yield block

    def _table(self, table: "Table", prefix: str) -> Iterator[Element]:
        rows = []
        for row in grid_rows(table):
            cells = (
                akn("th" if row.head else "td", paragraph(place.cell.text if place.cell else ""), **_spans(place.rowspan, place.colspan))
                for place in row.places
            )
            if row.places:
                rows.append(akn("tr", *cells))
        if rows:
            made = akn("table", *rows, eId=self._next(prefix, "table"))
            made.set(OWN + "address", visible(table.address))
            yield made

    def _fill(self, block: Element, text: str, notes: Sequence["NoteRef"], prefix: str) -> None:
        """Put text into an element, and after its place each note: whole the first time, then by reference."""
        last: Element | None = None
        for stretch, address in split_at_notes(text, notes):
            shown = visible(stretch)
            if last is None:
                block.text = (block.text or "") + shown
            else:
                last.tail = (last.tail or "") + shown
            if address in self._notes:
                last = self._note(self._notes[address], prefix)
                block.append(last)

    def _note(self, note: "Note", prefix: str) -> Element:
        if note.address in self._placed:
            return akn("noteRef", href=f"#{self._placed[note.address]}", marker=note.mark)
        eid = self._placed[note.address] = self._next(prefix, "authorialNote")
        place = "end" if note.kind == "endnote" else "bottom"
        return akn("authorialNote", paragraph(note.text), eId=eid, marker=note.mark, placement=place)

    def _next(self, prefix: str, short: str) -> str:
        """Give the eId of a block, counted within its section: "part_2__sec_VI__p_1"."""
        self._counts[f"{prefix}__{short}"] += 1
        return self._eid(prefix, short, str(self._counts[f"{prefix}__{short}"]))

    def _eid(self, prefix: str, short: str, number: str = "") -> str:
        """Give an eId that nothing else has: "part_2__sec_VI__para_1"."""
        base = f"{prefix}__{short}" if prefix else short
        named = f"{base}_{number}" if number else base
        eid, again = named, 1
        while eid in self._taken:
            again += 1
            eid = f"{named}_{again}"
        self._taken.add(eid)
        return eid


def _own_number(node: "Section") -> str:
    """Give the last step of an address without the kind in it: "part2" is "2", "dash3" is "3", "1.1" is "1.1"."""
    step = _UNSAFE.sub("", node.address.rpartition("/")[2])
    return step.removeprefix(node.kind.replace("_", "")) or "1"


def _spans(rows: int, columns: int) -> dict[str, int | None]:
    return {"rowspan": rows if rows > 1 else None, "colspan": columns if columns > 1 else None}


def _leading(nodes: list["Section"], kinds: Sequence[str]) -> list["Section"]:
    """Take the sections of these kinds off the front."""
    taken = []
    while nodes and nodes[0].kind in kinds:
        taken.append(nodes.pop(0))
    return taken


def _trailing(nodes: list["Section"], kinds: Sequence[str]) -> list["Section"]:
    """Take the sections of these kinds off the end."""
    taken: list[Section] = []
    while nodes and nodes[-1].kind in kinds:
        taken.insert(0, nodes.pop())
    return taken
