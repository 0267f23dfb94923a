"""The notation in which the library's documents are written: structure is stated in it, never guessed from the text.

A source is a YAML head, a line "---", and one block per line:

    =2 section @task ? I | I. | TITLE OF//TWO LINES >> rest of the paragraph
        depth, kind, roles, "?" for optional, number, marker, title, and the normal text that follows in the same paragraph.
        "-" for no number or no marker, "--" for a dash as marker.
        An empty title before ">>" is a numbered paragraph without a heading of its own.
    text                  a paragraph; one that begins with "- ", "+ ", "* " or "• " is set as an item of a list
    ~cb text              a paragraph with its style: c centred, r right, b bold, i italic, s small, n without indent, > deeper,
                          x in a text box
    . text | 3            a line of the table of contents
    :table name           rows "| a | b |" follow, then ":end"; a cell "<" is merged with its left neighbour, "^" with the one above
    :letterhead :signature :pagebreak :rule
    :landscape            landscape pages from here to the end, in Word files and what is made of them
    F 1 | anchor | text   a footnote, anchored in the text by {fn:1}
    G Về kinh tế ~ other  the group of the targets that follow ("-" for none)
    T 1 | indicator ~ other wording | value | operator | low | high | unit | period | baseline
                          "-" for none; after "~" what is as good, for low and high a number or "-" again
    # comment

Inline: {b:bold} {i:italic} {u:underlined} {^:2} {fn:1} {ins:inserted} {del:deleted} {c:comment|words} {tab} {nb} {sh}, // for a line break,
{p} where a title goes on in a paragraph of its own. The role @look:cb gives a heading a style of its own.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import regex
import yaml

INLINE = regex.compile(r"\{(?P<code>b|i|u|\^|fn|ins|del|c):(?P<text>[^{}]*)\}|\{(?P<bare>tab|nb|sh|p)\}|(?P<br>\s*//\s*)")
BARE = {"tab": "\t", "nb": "\u00a0", "sh": "\u00ad", "p": " "}
TARGET_FIELDS = ("indicator", "value_text", "operator", "low", "high", "unit", "period", "baseline")
BULLETS = ("- ", "+ ", "* ", "• ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one look; `code` is that of the inline notation, "" for plain text, "br" for a line break."""

    text: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A node that carries a number or a title; `rest` is None where nothing follows in its paragraph."""

    depth: int
    kind: str
    number: str | None
    marker: str | None
    title: str
    rest: str | None = None
    optional: bool = False
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph with its style codes."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents."""

    text: str
    page: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `name` finds its looks in the head of the source."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that the head of the source describes: letterhead, signature, pagebreak, landscape, rule."""

    name: str


Block = Heading | Text | ContentsLine | Grid | Mark


@dataclass(slots=True)
class Document:
    """A source as read: its head, its blocks, and the targets and footnotes stated beside them."""

    name: str
    folder: Path
    head: dict[str, Any]
    blocks: list[Block] = field(default_factory=list)
    targets: list[dict[str, Any]] = field(default_factory=list)
    footnotes: list[dict[str, str]] = field(default_factory=list)


def pieces(text: str) -> list[Piece]:
    """Split a text into stretches of one look."""
    found: list[Piece] = []
    end = 0
    for match in INLINE.finditer(text):
        if match.start() > end:
            found.append(Piece(text[end : match.start()]))
        if match["br"]:
            found.append(Piece("\n", "br"))
        elif match["bare"]:
            found.append(Piece(BARE[match["bare"]]))
        else:
            found.append(Piece(match["text"], match["code"]))
        end = match.end()
    if end < len(text):
        found.append(Piece(text[end:]))
    return found


def plain(text: str, *, line_break: str = " ", notes: bool = False) -> str:
    """Give the text as a reader has it who accepts all changes; marks of notes only on request."""
    out = []
    for piece in pieces(text):
        if piece.code == "br":
            out.append(line_break)
        elif piece.code == "c":
            out.append(piece.text.split("|", 1)[1])
        elif piece.code == "del" or (piece.code == "fn" and not notes):
            continue
        else:
            out.append(piece.text)
    return "".join(out)


def read_document(path: Path) -> Document:
    """Read a source.txt; its folder's name is the name of the document."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    document = Document(path.parent.name, path.parent, yaml.safe_load(head))
    group: dict[str, Any] = {"group": None}
    table: list[tuple[str, ...]] | None = None
    name = ""
    for line in (line.strip() for line in body.splitlines()):
        if line.startswith("G "):
            group = _stated("group", line[2:])
        elif line.startswith("T "):
            document.targets.append(_target(line[2:], group))
        elif line.startswith("F "):
            mark, anchor, text = _fields(line[2:])
            document.footnotes.append({"mark": mark, "anchor": anchor, "text": text})
        elif line.startswith(":table"):
            name, table = line.removeprefix(":table").strip(), []
        elif line == ":end":
            document.blocks.append(Grid(name, tuple(table or ())))
            table = None
        elif table is not None:
            table.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
        elif line and not line.startswith("#"):
            document.blocks.append(_block(line))
    _set_tabs(document, document.head.get("looks", {}).get("tabs", ()))
    return document


def _set_tabs(document: Document, tabs: list[str]) -> None:
    """Put a tab behind the markers of these kinds ("bullets": behind dashes too), where others have a space."""
    for place, block in enumerate(document.blocks):
        if isinstance(block, Heading) and block.kind in tabs:
            document.blocks[place] = replace(block, roles=(*block.roles, "tab"))
        elif isinstance(block, Text) and block.text.startswith(BULLETS) and "bullets" in tabs:
            document.blocks[place] = replace(block, text=block.text[0] + "{tab}" + block.text[2:])


def _block(line: str) -> Block:
    if line.startswith("="):
        return _heading(line[1:])
    if line.startswith(":"):
        return Mark(line[1:])
    if line.startswith(". "):
        text, page = _fields(line[2:])
        return ContentsLine(text, page)
    if line.startswith("~"):
        style, _, text = line[1:].partition(" ")
        return Text(text, style)
    return Text(line)


def _heading(line: str) -> Heading:
    first, marker, title = (part.strip() for part in line.split("|", 2))
    depth, kind, *words = first.split()
    number = " ".join(word for word in words if not word.startswith("@") and word != "?")
    title, arrow, rest = title.partition(">>")
    return Heading(
        depth=int(depth),
        kind=kind,
        number=_value(number),
        marker="-" if marker == "--" else _value(marker),
        title=title.strip(),
        rest=rest.strip() if arrow else None,
        optional="?" in words,
        roles=tuple(word[1:] for word in words if word.startswith("@")),
    )


def _target(line: str, group: dict[str, Any]) -> dict[str, Any]:
    number, *stated = _fields(line)
    target: dict[str, Any] = {"number": int(number) if number != "-" else None, **group}
    for field_name, text in zip(TARGET_FIELDS, stated, strict=False):
        target |= _stated(field_name, text)
    return target


def _stated(field_name: str, text: str) -> dict[str, Any]:
    """Give a field of a target, and what is as good for it under the same name with `_also`."""
    first, *also = (part.strip() for part in text.split("~"))
    if field_name in ("low", "high"):
        stated = {field_name: _number(first), f"{field_name}_also": [_number(part) for part in also]}
    else:
        stated = {field_name: _value(first), f"{field_name}_also": also}
    return stated if also else {field_name: stated[field_name]}


def _fields(line: str) -> list[str]:
    return [part.strip() for part in line.split("|")]


def _value(text: str) -> str | None:
    return None if text.strip() in ("-", "") else text.strip()


def _number(text: str) -> int | float | None:
    if text == "-":
        return None
    return float(text) if "." in text else int(text)
