"""The public models of a diff: what `diff_reports` gives and what the outputs write. Models hold data.

Every row of `changes` says one thing about one node, and says enough that `apply_changes` can do it: the rows, together with
`followed` (nodes that only stand under another address because of a row), are the whole edit script. Pages are told, never compared.
"""

from typing import Literal

from pydantic import Field

from tuliem_report.report.document import Model, SourceInfo, Target

DIFF_SCHEMA_VERSION = "1.0"

ChangeKind = Literal["added", "removed", "reworded", "retitled", "moved", "renumbered", "split", "merged", "cosmetic"]
WordOp = Literal["equal", "delete", "insert", "replace", "cosmetic"]
Noise = Literal[
    "tone_mark", "iy", "unicode", "quotes", "dash", "spacing", "case", "line_breaks", "number_format", "date_format",
    "punctuation", "typo", "marker", "level", "layout",
]  # fmt: skip
TargetChangeKind = Literal["added", "removed", "value", "wording", "renumbered"]
TargetField = Literal["number", "group", "indicator", "value_text", "operator", "low", "high", "unit", "period", "firmness"]
Direction = Literal["raised", "lowered", "firmer", "softer", "same"]
RelationKind = Literal["drafts", "congresses", "units", "documents"]
Role = Literal["tasks", "breakthroughs", "solutions", "viewpoints", "lessons"]
Language = Literal["vi", "en"]


class Words(Model):
    """One stretch of both texts. The `old` of all stretches, joined, are the old text; likewise `new`.

    "cosmetic" stretches differ only in the way `noise` says; "equal" ones are the same characters.
    """

    op: WordOp
    old: str = ""
    new: str = ""
    noise: tuple[Noise, ...] = ()


class Part(Model):
    """One node of the tree as one side of a change shows it.

    A node has a `title` (a heading) or a `text`. `kind` is a kind of section, "paragraph", "table", "table_row", "notes",
    "footnote" or "endnote". `position` counts from 1 among everything that stands under `parent`. `shape` describes the grid
    of a table, or the cells of a row.
    """

    address: str
    page: int | None = None
    kind: str
    marker: str | None = None
    number: str | None = None
    title: str | None = None
    text: str | None = None
    parent: str | None = None
    position: int = 1
    shape: str | None = None


class Side(Part):
    """The old or the new side of a change.

    `parts` lists the nodes where there are several: what an added or removed section holds, itself included; what a paragraph was
    split into or merged from. Then `text` is their text, one node a line, and the fields above are those of the node that stands for all.
    """

    parts: tuple[Part, ...] = ()


class Change(Model):
    """One change. `id` is unique in the diff; rows about the same node have the same addresses.

    `within` names the headings above, the outermost first, in the new report unless the node is only in the old one.
    `consequence_of` is the id of the row that made this one necessary. `noise` is filled for cosmetic rows.
    """

    id: str
    kind: ChangeKind
    old: Side | None = None
    new: Side | None = None
    within: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    noise: tuple[Noise, ...] = ()
    consequence_of: str | None = None


class Spot(Model):
    """Where a node stands. `parent` and `position` are None where they follow from the other rows."""

    address: str
    parent: str | None = None
    position: int | None = None


class Followed(Model):
    """A node that is the same, but whose address or parent follows from the change `because` (None: from several)."""

    old: Spot
    new: Spot
    because: str | None = None


class FieldChange(Model):
    """One field of a target that differs, as text; None where the field was empty."""

    field: TargetField
    old: str | None = None
    new: str | None = None


class Sentences(Model):
    """One sentence in each language."""

    vi: str
    en: str


class TargetChange(Model):
    """What became of one target. `direction` judges ambition: "lowered" asks for less, whichever way the number went."""

    kind: TargetChangeKind
    old: Target | None = None
    new: Target | None = None
    direction: Direction | None = None
    sentence: str
    sentences: Sentences
    fields: tuple[FieldChange, ...] = ()


class Difference(Model):
    """A statement of the front matter that differs, or a node that the edit script does not explain."""

    field: str
    old: str | None = None
    new: str | None = None


class Relation(Model):
    """What the two documents are to each other.

    Only "drafts" of one report are compared as an edit. `shared` is the part of the longer text that both have word for word.
    """

    kind: RelationKind = "drafts"
    differences: tuple[Difference, ...] = ()
    shared: float = 0.0
    sentence: str = ""
    sentences: Sentences = Sentences(vi="", en="")


class Counterpart(Model):
    """An item of the same role in two reports that are not drafts of one another. `likeness` runs from 0 to 1."""

    role: Role
    old: Side | None = None
    new: Side | None = None
    likeness: float | None = None


class Verification(Model):
    """The proof: the old nodes plus the changes give the new ones (`forward`), the new ones minus them the old (`backward`).

    Text, marker, kind and place of each node are compared. `verified` is None where no edit script is claimed.
    """

    verified: bool | None
    forward: bool | None = None
    backward: bool | None = None
    old_units: int
    new_units: int
    unexplained: tuple[Difference, ...] = ()


class Scope(Model):
    """What the rows were narrowed to on request; the proof is always of the whole."""

    only: Literal["targets", "text", "structure"] | None = None
    section: str | None = None


class DraftDiff(Model):
    """What changed between two reports, with the proof that nothing was left out."""

    schema_version: str = DIFF_SCHEMA_VERSION
    old: SourceInfo
    new: SourceInfo
    relation: Relation = Relation()
    scope: Scope = Scope()
    summary: dict[str, int] = Field(default_factory=dict)
    noise: dict[str, int] = Field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    followed: tuple[Followed, ...] = ()
    targets: tuple[TargetChange, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()
    verification: Verification
