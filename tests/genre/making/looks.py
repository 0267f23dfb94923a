"""What the head of a source says of a document's looks, with the genre's usual choices as defaults."""

from dataclasses import dataclass, field
from typing import Any

from genre.making.markup import Heading

PAGES = {"A4": (21.0, 29.7), "Letter": (21.59, 27.94), "A5": (14.8, 21.0)}
HEADS = {
    "part": "cbs",
    "section": "b",
    "item": "b",
    "subitem": "bi",
    "subsubitem": "i",
    "point": "",
    "letter": "i",
    "dash": "i",
    "plus": "i",
    "lesson": "i",
    "heading": "bi",
    "article": "b",
    "appendix": "cbs",
    "target_group": "b",
    "target": "",
}


@dataclass(slots=True)
class Looks:
    """How a document is set. `heads` gives style codes by kind: s the title in its own paragraph, l after a line break,
    c centred, b bold, i italic, n without indent; `bold_markers` are the kinds whose numbered paragraphs have a bold marker."""

    font: str = "Liberation Serif"
    size: float = 14
    page: str = "A4"
    margins: tuple[float, float, float, float] = (2, 2, 3, 1.5)
    indent: float = 1.27
    tabs: tuple[str, ...] = ()
    after: float = 6
    line: float = 1.15
    justify: bool = True
    header: str = ""
    footer: str = ""
    heads: dict[str, str] = field(default_factory=dict)
    bold_markers: tuple[str, ...] = ()
    word_styles: dict[str, str] = field(default_factory=dict)
    custom_styles: dict[str, str] = field(default_factory=dict)
    html: dict[str, Any] = field(default_factory=dict)
    numbering: dict[str, Any] = field(default_factory=dict)
    tables: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, head: dict[str, Any]) -> "Looks":
        """Read the looks from the head of a source."""
        looks = cls(**head.get("looks", {}))
        looks.heads = HEADS | looks.heads
        return looks

    def codes(self, node: Heading) -> str:
        """Give the style codes of a heading."""
        own = next((role[5:] for role in node.roles if role.startswith("look:")), None)
        return self.heads.get(node.kind, "b") if own is None else own.replace("-", "")


_TAB = "\t"


def joined(node: Heading) -> tuple[str, str, str]:
    """Give a heading's marker, title and rest with the spaces between them; the role "glue" leaves the first one out."""
    marker = f"{node.marker}{'' if 'glue' in node.roles else _TAB if 'tab' in node.roles else ' '}" if node.marker else ""
    title, rest = node.title, node.rest or ""
    if title and rest and rest[0] not in ":.,;":
        rest = f" {rest}"
    return marker, title, rest
