"""Reports made at random, and drafts of them edited at random with every edit on record: truth for the tests of the diff.

The words come from the vocabulary of the reference report, so that unrelated paragraphs are as alike as in real ones. A report
is a tree of plain nodes; the record of an edit names the nodes, which keep their identity through all edits.
"""

import random
from dataclasses import dataclass, field
from functools import cache

from golden_report import golden_report
from tuliem_report.drafts.units import units_of
from tuliem_report.report.document import Accounting, FrontMatter, Paragraph, Report, Section, SourceInfo

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


@dataclass(eq=False)
class Node:
    """A section (with a title), or a paragraph; `mark` is how it is numbered: "roman", "decimal", "dash" or None."""

    words: str
    is_section: bool
    mark: str | None
    children: list["Node"] = field(default_factory=list)
    parent: "Node | None" = None

    def add(self, child: "Node", at: int | None = None) -> None:
        """Put a child in, at the end or before the child `at`."""
        child.parent = self
        self.children.insert(len(self.children) if at is None else at, child)

    def walk(self) -> list["Node"]:
        """The node and all below it in reading order."""
        return [self, *(node for child in self.children for node in child.walk())]


@cache
def sentences() -> tuple[str, ...]:
    """The sentences of the reference report."""
    texts = (unit.text for unit in units_of(golden_report()) if unit.text)
    found = [part.strip() for text in texts for part in text.split(". ")]
    return tuple(dict.fromkeys(part.rstrip(".") for part in found if len(part.split()) > 7))


@cache
def phrases() -> tuple[str, ...]:
    """Pieces of three to six syllables, for sentences that nobody wrote."""
    found = []
    for sentence in sentences():
        words = sentence.split()
        found += [" ".join(words[at : at + 4]) for at in range(0, len(words) - 4, 4)]
    return tuple(dict.fromkeys(found))


def make_sentence(rng: random.Random) -> str:
    """A sentence of several phrases, from different places of the report."""
    text = " ".join(rng.sample(phrases(), rng.randint(3, 8))).strip(" ,;:.")
    return text[0].upper() + text[1:]


def make_paragraph(rng: random.Random) -> str:
    """One to five sentences, of which some stand in other paragraphs too, as set phrases do."""
    parts = [make_sentence(rng) if rng.random() < 0.8 else rng.choice(sentences()) for _ in range(rng.randint(1, 5))]
    return ". ".join(parts) + "."


_INDICATORS = (
    "Tỷ lệ {} đạt {}%",
    "Tỷ lệ {} được công nhận: {}%",
    "Số {} mới trong nhiệm kỳ: từ {} trở lên",
    "Phấn đấu {} hằng năm đạt trên {}%",
)


def make_target(rng: random.Random) -> str:
    """A line of a list of targets: much like its neighbours."""
    return rng.choice(_INDICATORS).format(rng.choice(phrases()).lower().strip(" ,;:.“”"), rng.randint(5, 400))


def make_title(rng: random.Random) -> str:
    """A heading."""
    text = " ".join(rng.sample(phrases(), rng.randint(1, 3))).strip(" ,;:.")
    return text[0].upper() + text[1:]


def make_report(rng: random.Random, sections: int = 6) -> Node:
    """Parts with sections, sections with items, dashes and paragraphs."""
    root = Node("Báo cáo chính trị", True, None)
    for _ in range(sections):
        section = Node(make_title(rng).upper(), True, "roman")
        root.add(section)
        for _ in range(rng.randint(0, 4)):
            section.add(make_item(rng))
        for _ in range(rng.randint(0, 3) if section.children else rng.randint(2, 5)):
            section.add(Node(make_paragraph(rng), False, None), 0)
    return root


_STANDING_TITLES = ("Kết quả đạt được", "Hạn chế", "Nguyên nhân", "Nhiệm vụ", "Giải pháp")


def make_item(rng: random.Random) -> Node:
    """A numbered heading with paragraphs, dashes or targets, or a numbered paragraph. Some headings stand in many sections."""
    if rng.random() < 0.25:
        return Node(make_paragraph(rng), False, "decimal")
    item = Node(rng.choice(_STANDING_TITLES) if rng.random() < 0.3 else make_title(rng), True, "decimal")
    mark = rng.choice((None, None, "dash", "target"))
    for _ in range(rng.randint(1, 5)):
        item.add(Node(make_target(rng), False, "dash") if mark == "target" else Node(make_paragraph(rng), False, mark))
    return item


def to_report(root: Node, name: str = "draft.txt") -> Report:
    """The report that a parser would give."""
    return Report(
        source=SourceInfo(name=name, format="docx", sha256="0" * 64),
        front_matter=FrontMatter(),
        body=_section(root, "document", ""),
        accounting=Accounting(characters=0, in_report=0, set_aside=0, unaccounted=0),
    )


def _section(node: Node, address: str, prefix: str, marker: str | None = None, number: str | None = None) -> Section:
    content, children = [], []
    if not node.is_section:
        content.append(Paragraph(address=f"{address}/p1", text=node.words))
    counts = {"roman": 0, "decimal": 0, "dash": 0}
    for child in node.children:
        if child.mark is None and not child.is_section:
            content.append(Paragraph(address=f"{address}/p{len(content) + 1}", text=child.words))
            continue
        mark = child.mark or "roman"
        counts[mark] += 1
        label = {"roman": ROMAN[(counts["roman"] - 1) % len(ROMAN)], "decimal": str(counts["decimal"]), "dash": None}[mark]
        step = label or f"dash{counts['dash']}"
        if mark == "roman" and counts["roman"] > len(ROMAN):
            step = f"{step}-{counts['roman']}"
        children.append(_section(child, f"{prefix}{step}", f"{prefix}{step}/", f"{label}." if label else "-", label))
    kind = {"roman": "section", "decimal": "item", "dash": "dash", None: "document"}[node.mark]
    title = node.words if node.is_section else None
    return Section(address=address, kind=kind, marker=marker, number=number, title=title, content=tuple(content), children=tuple(children))
