"""The public models of a report: what tuliem writes and what users load. Models hold data; they do not read, write or search.

All are frozen and refuse unknown fields. Text is NFC with single spaces; `raw` stands beside it where a repair changed it.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from tuliem_report.problems import Problem

SCHEMA_VERSION = "1.0"

Kind = Literal[
    "document", "front_matter", "preamble", "part", "section", "item", "subitem", "point", "letter", "dash", "plus",
    "lesson", "heading", "article", "separator", "closing", "signature", "appendix", "target_group", "target",
]  # fmt: skip

Operator = Literal[
    "eq", "gte", "gt", "lte", "lt", "range", "reduce_to", "reduce_by", "increase_by", "approx", "multiple", "state",
]  # fmt: skip


def _json_number(value: Decimal) -> int | float:
    """Write 70 as 70 and 5.8 as 5.8: JSON has one kind of number."""
    return int(value) if value == value.to_integral_value() else float(value)


Number = Annotated[Decimal, PlainSerializer(_json_number, return_type=int | float, when_used="json")]


class Model(BaseModel):
    """Base of all public models."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class SourceInfo(Model):
    """Where the report came from. `name` has no folder; `pages` is None for a format without pages."""

    name: str
    format: str
    sha256: str
    pages: int | None = None
    encoding: str | None = None


class FrontMatter(Model):
    """What the head and the foot of the document say of itself; each field None where it is not printed.

    `title` is the line that says the kind of document, `subtitle` the lines of the heading with it that say whose document it is;
    where no line says the kind, the heading itself (its theme) is the title. `type` is the kind alone ("BÁO CÁO CHÍNH TRỊ").
    `superior` and `issuer` are the bodies of the letterhead, each joined from its lines. `unit` is the place or agency without
    "Đảng bộ" ("phường Hòa Xuân", "Sở Công Thương"); `congress` is the congress in full, in the printed words, with the unit put
    in where the document names it by its level only ("Đại hội Đảng bộ xã lần thứ nhất"); `term` is "2025-2030". `symbol` is without
    spaces ("01-NQ/ĐH", "-BC/ĐU" where the number is left open). `date` is ISO 8601, as precise as printed ("2025-08"); `draft`
    counts from 1 ("Dự thảo lần 3"). `secrecy` is "MẬT", "TỐI MẬT" or "TUYỆT MẬT". `signatory_role` is the office ("BÍ THƯ"), or
    for whom is signed where no office is printed ("T/M ĐOÀN CHỦ TỊCH"). `recipients` are the lines under "Nơi nhận".
    """

    type: str | None = None
    title: str | None = None
    subtitle: str | None = None
    superior: str | None = None
    issuer: str | None = None
    unit: str | None = None
    congress: str | None = None
    term: str | None = None
    symbol: str | None = None
    place: str | None = None
    date: str | None = None
    draft: int | None = None
    secrecy: str | None = None
    signatory: str | None = None
    signatory_role: str | None = None
    recipients: tuple[str, ...] = ()


class NoteRef(Model):
    """Where a note is anchored: before the character at `offset` of the paragraph's text."""

    note: str
    offset: int


class Paragraph(Model):
    """One paragraph. `raw` is the source's own characters where a repair changed them."""

    type: Literal["paragraph"] = "paragraph"
    address: str
    text: str
    page: int | None = None
    raw: str | None = None
    notes: tuple[NoteRef, ...] = ()


class TableCell(Model):
    """One cell; merged cells stand once, at their top left corner. Rows and columns count from 0."""

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1
    page: int | None = None


class Table(Model):
    """A ruled table. The first `header_rows` rows name the columns."""

    type: Literal["table"] = "table"
    address: str
    page: int | None = None
    rows: int
    columns: int
    header_rows: int = 0
    cells: tuple[TableCell, ...]


Content = Annotated[Paragraph | Table, Field(discriminator="type")]


class Section(Model):
    """A node of the tree: what its own heading and paragraphs say (`content`), then what stands under it (`children`).

    `marker` as printed ("PHẦN THỨ NHẤT", "1.1.", "-"), `number` bare ("THỨ NHẤT", "1.1", None); `title` is the whole heading
    without the marker, None where the node is a paragraph that merely bears a number.
    """

    address: str
    kind: Kind
    marker: str | None = None
    number: str | None = None
    title: str | None = None
    page: int | None = None
    raw: str | None = None
    notes: tuple[NoteRef, ...] = ()
    content: tuple[Content, ...] = ()
    children: tuple["Section", ...] = ()


class Note(Model):
    """A footnote or endnote. `anchor` is the address of the paragraph or heading that carries its mark."""

    address: str
    mark: str
    text: str
    kind: Literal["footnote", "endnote"] = "footnote"
    page: int | None = None
    anchor: str | None = None


class Annotation(Model):
    """A reviewer's comment, kept apart from the text."""

    author: str
    date: str | None = None
    text: str
    quote: str = ""
    address: str | None = None


class LedgerEntry(Model):
    """Text of the source that stands in no node, and why."""

    text: str
    reason: str
    page: int | None = None


class Accounting(Model):
    """The proof that nothing was lost: characters of the source that are not white space, and where they ended up."""

    characters: int
    in_report: int
    set_aside: int
    unaccounted: int


class Baseline(Model):
    """The last result that the document prints beside a target."""

    value_text: str
    operator: Operator | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    period: str | None = None


class Target(Model):
    """One target (chỉ tiêu). `quote` is verbatim; numbers are None where the value could not be read, never guessed.

    eq has low = high; gt and gte have high None; lt, lte and reduce_to have low None; range has both; reduce_by, increase_by,
    approx and multiple have low = high unless the document prints a range; state has neither. `period` is a year, "annual", "term" or None.
    """

    number: int | None = None
    group: str | None = None
    indicator: str
    value_text: str
    operator: Operator
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    period: str | None = None
    address: str
    page: int | None = None
    quote: str
    baseline: Baseline | None = None
    note: str | None = None


class ListedItem(Model):
    """One task, breakthrough, solution, viewpoint or lesson. `ordinal` counts from 1 in reading order."""

    ordinal: int
    number: str | None = None
    marker: str | None = None
    title: str | None = None
    text: str
    address: str
    page: int | None = None
    quote: str
    children: tuple["ListedItem", ...] = ()


class Citation(Model):
    """A cited Party or State document: "Nghị quyết 15-NQ/TU, ngày 14/7/2017"."""

    type: str
    symbol: str | None = None
    date: str | None = None
    issuer: str | None = None
    text: str
    address: str
    page: int | None = None


class Report(Model):
    """A whole document as data. `generator` is the program that structured it, its version, and the options that matter."""

    schema_version: str = SCHEMA_VERSION
    generator: str | None = None
    source: SourceInfo
    front_matter: FrontMatter
    body: Section
    notes: tuple[Note, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    targets: tuple[Target, ...] = ()
    tasks: tuple[ListedItem, ...] = ()
    breakthroughs: tuple[ListedItem, ...] = ()
    solutions: tuple[ListedItem, ...] = ()
    viewpoints: tuple[ListedItem, ...] = ()
    lessons: tuple[ListedItem, ...] = ()
    citations: tuple[Citation, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    accounting: Accounting
    problems: tuple[Problem, ...] = ()
