"""Edits made at random on a generated report, each with the rows that a diff should give for it."""

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from drafts.generated_reports import Node, make_paragraph, make_sentence, make_title, phrases

Row = tuple[str, str, str]
"""Kind, old words, new words."""


@dataclass
class Truth:
    """The draft after the edits, and the rows expected. Of `either`, one row is enough."""

    draft: Node
    rows: set[Row] = field(default_factory=set)
    either: list[tuple[str, set[Row]]] = field(default_factory=list)
    edits: dict[str, int] = field(default_factory=dict)


class Editor:
    """Edits a copy of a report; no node is touched twice."""

    def __init__(self, original: Node, rng: random.Random) -> None:
        self.rng = rng
        self.truth = Truth(copy.deepcopy(original))
        self.touched: set[Node] = {self.truth.draft}

    def run(self, count: int, ops: tuple[str, ...] | None = None) -> Truth:
        """Do `count` edits of random kinds."""
        for _ in range(count):
            op = self.rng.choice(ops or tuple(EDITS))
            if EDITS[op](self):
                self.truth.edits[op] = self.truth.edits.get(op, 0) + 1
        return self.truth

    def leaves(self, *, plain: bool = False) -> list[Node]:
        """Paragraphs that no edit has touched; plain ones are without a number or dash."""
        return [
            node
            for node in self.truth.draft.walk()
            if not node.is_section and node not in self.touched and not node.children and (node.mark is None or not plain)
        ]

    def sections(self, *, level: str | None = None) -> list[Node]:
        """Headings untouched together with all below them."""
        return [
            node
            for node in self.truth.draft.walk()[1:]
            if node.is_section and node.mark != "dash" and (level is None or node.mark == level) and not self.touched & set(node.walk())
        ]

    def take(self, nodes: list[Node]) -> Node | None:
        """Choose one node and mark it, and all below it, as touched."""
        if not nodes:
            return None
        node = self.rng.choice(nodes)
        self.touched.update(node.walk())
        return node

    def expect(self, kind: str, old: str = "", new: str = "") -> None:
        """Note a row."""
        self.truth.rows.add((kind, old, new))

    def home_for(self, node: Node, *, away_from: Node | None) -> Node | None:
        """A section that may hold the node: one of the same level as its own, with an untouched heading."""
        own = node.parent
        homes = [
            other
            for other in self.truth.draft.walk()
            if other.is_section and other.mark == (own.mark if own else None) and other is not away_from and other not in self.touched
        ]
        return self.rng.choice(homes) if homes else None

    def insert(self, home: Node, node: Node) -> None:
        """Put a node among those of its kind: plain paragraphs stand before everything numbered."""
        leading = sum(1 for child in home.children if child.mark is None and not child.is_section)
        low, high = (0, leading) if node.mark is None else (leading, len(home.children))
        home.add(node, self.rng.randint(low, high))

    def remove(self, node: Node) -> None:
        """Take a node out of its parent."""
        assert node.parent is not None
        node.parent.children = [child for child in node.parent.children if child is not node]

    def reworded(self, words: str) -> str:
        """Put in, take out and replace phrases: one in every twelve to forty words."""
        tokens = words.split()
        for _ in range(1 + len(tokens) // self.rng.randint(12, 40)):
            at = self.rng.randint(1, max(1, len(tokens) - 5))
            gone = self.rng.choice((0, 2, 4)) if len(tokens) > 16 else 0
            come = self.rng.choice(phrases()).split() if not gone or self.rng.random() < 0.7 else []
            tokens[at : at + gone] = come
        return " ".join(tokens)


def add(editor: Editor) -> bool:
    """Put in a paragraph."""
    neighbour = editor.take(editor.leaves())
    if neighbour is None or neighbour.parent is None:
        return False
    node = Node(make_paragraph(editor.rng), False, neighbour.mark)
    neighbour.parent.add(node, neighbour.parent.children.index(neighbour) + 1)
    editor.touched.add(node)
    editor.expect("added", new=node.words)
    return True


def delete(editor: Editor) -> bool:
    """Take out a paragraph that is not the last of its section."""
    node = editor.take([leaf for leaf in editor.leaves() if leaf.parent and len(leaf.parent.children) > 1])
    if node is None:
        return False
    assert node.parent is not None
    editor.touched.add(node.parent)
    editor.remove(node)
    editor.expect("removed", old=node.words)
    return True


def reword(editor: Editor) -> bool:
    """Change some words."""
    node = editor.take(editor.leaves())
    if node is None:
        return False
    old, node.words = node.words, editor.reworded(node.words)
    if old != node.words:
        editor.expect("reworded", old, node.words)
    return old != node.words


def retitle(editor: Editor) -> bool:
    """Change some words of a heading."""
    headings = [node for node in editor.truth.draft.walk() if node.is_section and node not in editor.touched]
    if not headings:
        return False
    node = editor.rng.choice(headings)
    editor.touched.add(node)
    tokens = node.words.split()
    extra = editor.rng.choice(phrases()).split()[:2]
    old, node.words = node.words, " ".join([*tokens, *(word.upper() if node.words.isupper() else word for word in extra)])
    editor.expect("retitled", old, node.words)
    return True


def move(editor: Editor) -> bool:
    """Move a paragraph to another section."""
    node = editor.take(editor.leaves())
    home = editor.home_for(node, away_from=node.parent) if node is not None else None
    if node is None or home is None or node.parent is None or len(node.parent.children) < 2:
        return False
    editor.remove(node)
    editor.insert(home, node)
    editor.expect("moved", node.words, node.words)
    return True


def move_and_reword(editor: Editor) -> bool:
    """Move a paragraph to another section and change some of its words."""
    node = editor.take(editor.leaves())
    home = editor.home_for(node, away_from=node.parent) if node is not None else None
    if node is None or home is None or node.parent is None or len(node.parent.children) < 2:
        return False
    editor.remove(node)
    editor.insert(home, node)
    old, node.words = node.words, editor.reworded(node.words)
    editor.expect("moved", old, node.words)
    if old != node.words:
        editor.expect("reworded", old, node.words)
    return True


def move_section(editor: Editor) -> bool:
    """Move a whole section behind or before another one of its parent."""
    node = editor.take([node for node in editor.sections() if node.parent and len(node.parent.children) > 2])
    if node is None or node.parent is None:
        return False
    siblings = [child for child in node.parent.children if child.is_section]
    others = [child for child in siblings if child is not node and abs(siblings.index(child) - siblings.index(node)) > 1]
    if not others:
        return False
    other = editor.rng.choice(others)
    between = siblings[min(siblings.index(node), siblings.index(other)) : max(siblings.index(node), siblings.index(other)) + 1]
    if sum(len(below.words) for child in between if child is not node for below in child.walk()) < 1.5 * sum(
        len(b.words) for b in node.walk()
    ):
        return False
    later = siblings.index(other) > siblings.index(node)
    parent = node.parent
    editor.remove(node)
    parent.add(node, parent.children.index(other) + later)
    editor.touched.update(between)
    editor.expect("moved", node.words, node.words)
    return True


def swap(editor: Editor) -> bool:
    """Let two neighbours change places: either may be said to have moved."""
    node = editor.take(editor.leaves())
    if node is None or node.parent is None:
        return False
    at = node.parent.children.index(node)
    if at + 1 >= len(node.parent.children):
        return False
    other = node.parent.children[at + 1]
    if other in editor.touched or other.is_section or other.mark != node.mark:
        return False
    editor.touched.add(other)
    node.parent.children[at : at + 2] = [other, node]
    editor.truth.either.append(("moved", {("moved", node.words, node.words), ("moved", other.words, other.words)}))
    return True


def split(editor: Editor) -> bool:
    """Make two paragraphs of one."""
    node = editor.take([leaf for leaf in editor.leaves(plain=True) if leaf.words.count(". ") >= 1])
    if node is None or node.parent is None:
        return False
    parts = node.words.split(". ")
    cut = editor.rng.randint(1, len(parts) - 1)
    old = node.words
    first, second = ". ".join(parts[:cut]) + ".", ". ".join(parts[cut:])
    node.words = first
    new = Node(second, False, None)
    editor.touched.add(new)
    node.parent.add(new, node.parent.children.index(node) + 1)
    editor.expect("split", old, f"{first}\n{second}")
    return True


def merge(editor: Editor) -> bool:
    """Make one paragraph of two."""
    node = editor.take(editor.leaves(plain=True))
    if node is None or node.parent is None:
        return False
    at = node.parent.children.index(node)
    other = node.parent.children[at + 1] if at + 1 < len(node.parent.children) else None
    if other is None or other in editor.touched or other.is_section or other.mark is not None:
        return False
    editor.touched.add(other)
    editor.remove(other)
    old, node.words = f"{node.words}\n{other.words}", f"{node.words} {other.words}"
    editor.expect("merged", old, node.words)
    return True


def add_section(editor: Editor) -> bool:
    """Put in a whole section: one row."""
    before = editor.take(editor.sections())
    if before is None or before.parent is None:
        return False
    node = Node(make_title(editor.rng), True, before.mark)
    for _ in range(editor.rng.randint(1, 4)):
        node.add(Node(make_paragraph(editor.rng), False, None))
    before.parent.add(node, before.parent.children.index(before))
    editor.touched.update(node.walk())
    editor.expect("added", new=node.words)
    return True


def delete_section(editor: Editor) -> bool:
    """Take out a whole section: one row."""
    node = editor.take(editor.sections(level="decimal"))
    if node is None:
        return False
    editor.remove(node)
    editor.expect("removed", old=node.words)
    return True


def dissolve(editor: Editor) -> bool:
    """Take out a heading and spread its paragraphs over other sections."""
    node = editor.take([node for node in editor.sections(level="decimal") if len(node.children) > 1])
    if node is None:
        return False
    homes = [other for other in editor.sections(level="decimal") if other is not node]
    if len(homes) < 2:
        return False
    editor.remove(node)
    for child, home in zip(node.children, editor.rng.choices(homes, k=len(node.children)), strict=True):
        editor.insert(home, child)
        editor.touched.add(home)
        editor.expect("moved", child.words, child.words)
    editor.expect("removed", old=node.words)
    return True


_NOISE = (
    ("hóa", "hoá"),
    ("ủy", "uỷ"),
    ("quản lý", "quản lí"),
    (" - ", " – "),
    (", ", " , "),
    ("Nhân dân", "nhân dân"),
    ("phát triển", "Phát triển"),
)


def cosmetic(editor: Editor) -> bool:
    """Change nothing but the dress of a word."""
    node = editor.take([leaf for leaf in editor.leaves() if any(plain in leaf.words for plain, _ in _NOISE)])
    if node is None:
        return False
    plain, dressed = editor.rng.choice([pair for pair in _NOISE if pair[0] in node.words])
    old, node.words = node.words, node.words.replace(plain, dressed, 1)
    editor.expect("cosmetic", old, node.words)
    return True


def rewrite(editor: Editor) -> bool:
    """Replace one sentence of several."""
    node = editor.take([leaf for leaf in editor.leaves() if leaf.words.count(". ") >= 2])
    if node is None:
        return False
    parts = node.words.split(". ")
    parts[editor.rng.randrange(len(parts) - 1)] = make_sentence(editor.rng)
    old, node.words = node.words, ". ".join(parts)
    editor.expect("reworded", old, node.words)
    return True


EDITS: dict[str, Callable[[Editor], bool]] = {
    "add": add,
    "delete": delete,
    "reword": reword,
    "rewrite": rewrite,
    "retitle": retitle,
    "move": move,
    "move_and_reword": move_and_reword,
    "move_section": move_section,
    "swap": swap,
    "split": split,
    "merge": merge,
    "add_section": add_section,
    "delete_section": delete_section,
    "dissolve": dissolve,
    "cosmetic": cosmetic,
}
