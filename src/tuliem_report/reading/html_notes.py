"""Reading HTML: footnotes, which are links to a place further down, and reviewers' comments, which are the same with other names.

Word, LibreOffice, Google Docs and content systems all write them so; only the names of the places differ.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import unquote

import regex

from tuliem_report.reading.html_tree import BLOCKS, Element, squeezed_text
from tuliem_report.reading.page import PageComment

NoteKind = Literal["footnote", "endnote"]

_MARK = regex.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,4}|\p{L}{1,4}\d{0,3}|[ivxlcIVXLC]{1,6})[\])]?")
_BACK = regex.compile(r"[↑↩⏎^\ufe0e\ufe0f\s]+")
_NOTE_NAME = regex.compile(r"ftn|fn|foot-?note|end-?note|edn|note|cite|ghi-?chu|chu-?thich|ref", regex.IGNORECASE)
_END_NAME = regex.compile(r"edn|end-?note", regex.IGNORECASE)
_COMMENT_NAME = regex.compile(r"cmnt|_msocom|comment\d", regex.IGNORECASE)
_CONTENTS_NAME = regex.compile(r"toc|_Ref|bookmark", regex.IGNORECASE)
_NOTE_STYLE = regex.compile(r"mso-element:\s*(?:foot|end)note(?!-)|mso-element:\s*comment(?!-)")
_COMMENT_AUTHOR = regex.compile(r"mso-comment-author:\s*[\"']?([^\"';]{1,200})")


@dataclass(frozen=True, slots=True)
class HtmlNote:
    """A note: its id, the mark as printed, and the element that holds its text."""

    id: str
    mark: str
    kind: NoteKind
    body: Element


@dataclass(slots=True)
class HtmlNotes:
    """What the links of a page tell of notes.

    `anchors` are the links in the text, `bodies` the texts, `marks` the links back, which repeat the mark. `commented` are the
    elements that belong to comments: neither their text nor their marks are part of the document.
    """

    anchors: dict[Element, HtmlNote] = field(default_factory=dict)
    bodies: dict[Element, HtmlNote] = field(default_factory=dict)
    marks: set[Element] = field(default_factory=set)
    commented: set[Element] = field(default_factory=set)
    comments: list[PageComment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Link:
    """A link inside the page. `block` is the paragraph or list item at its target."""

    anchor: Element
    name: str
    mark: str
    block: Element


def find_notes(root: Element) -> HtmlNotes:
    """Find the notes and comments of a page."""
    order: dict[Element, int] = {}
    places: dict[str, Element] = {}
    links: list[Element] = []
    for number, element in enumerate(root.iter("*")):
        if element.tag == "a" and _name_of(element):
            links.append(element)
            order[element] = number
        for name in (element.get("id"), element.get("name")):
            if name and name not in places:
                places[name] = element
                order[element] = number
    notes = HtmlNotes()
    forward = [link for anchor in links if (link := _forward(anchor, places, order)) is not None]
    _tell_apart(forward, notes)
    for anchor in links:
        target = places.get(_name_of(anchor))
        if target is not None and order[target] < order[anchor] and _is_way_back(anchor, notes):
            notes.marks.add(anchor)
    return notes


def _name_of(anchor: Element) -> str:
    """Give the name of the place that a link leads to. A browser that saves a page may put the address before it."""
    return unquote((anchor.get("href") or "").partition("#")[2])


def _forward(anchor: Element, places: dict[str, Element], order: dict[Element, int]) -> _Link | None:
    """Give the link if it could be the mark of a note: short, raised or called like one, and its target comes later."""
    name = _name_of(anchor)
    target = places.get(name)
    if target is None or order[target] <= order[anchor] or _CONTENTS_NAME.search(name):
        return None
    mark = squeezed_text(anchor)
    if not _MARK.fullmatch(mark) or not (_is_raised(anchor) or _NOTE_NAME.search(name) or _COMMENT_NAME.search(name)):
        return None
    return _Link(anchor, name, mark, _block_of(target))


def _is_raised(anchor: Element) -> bool:
    inside = next(anchor.iter("sup"), None)
    around = next(anchor.iterancestors("sup"), None)
    return inside is not None or around is not None


def _block_of(target: Element) -> Element:
    """Give the paragraph, list item or box that a target stands in, with the box around it if that is called a note."""
    block = target
    while block.tag not in BLOCKS and (parent := block.getparent()) is not None:
        block = parent
    around = block.getparent()
    if around is not None and around.tag in ("li", "div", "aside") and _is_note_box(around):
        return around
    return block


def _is_note_box(element: Element) -> bool:
    if element.tag == "li" or _NOTE_STYLE.search(element.get("style") or ""):
        return True
    name = element.get("id") or ""
    return _NOTE_NAME.search(name) is not None and any(char.isdigit() for char in name)


def _tell_apart(links: list[_Link], notes: HtmlNotes) -> None:
    """Make a note of each target that has its own block; several in one block are left as they stand in the text."""
    targets: dict[Element, set[str]] = {}
    for link in links:
        targets.setdefault(link.block, set()).add(link.name)
    holders = {ancestor for link in links for ancestor in _and_ancestors(link.anchor)}
    boxes = Counter(block.getparent() for block in targets)
    counts: Counter[NoteKind] = Counter()
    for found in links:
        link = found
        if len(targets[link.block]) > 1 or link.block in holders:
            continue
        around = link.block.getparent()
        if boxes[around] == 1 and around is not None and around not in holders and _is_box_of_one(around, link.block):
            link = replace(link, block=around)
        if _COMMENT_NAME.search(link.name):
            _take_comment(link, notes)
            continue
        note = notes.bodies.get(link.block)
        if note is None:
            kind: NoteKind = "endnote" if _END_NAME.search(link.name) else "footnote"
            counts[kind] += 1
            note = HtmlNote(f"{'en' if kind == 'endnote' else 'fn'}{counts[kind]}", link.mark, kind, link.block)
            notes.bodies[link.block] = note
        notes.anchors[link.anchor] = note


def _is_box_of_one(around: Element, block: Element) -> bool:
    """Tell a box that a note of several paragraphs has for itself, as Google Docs writes them."""
    return around.tag == "div" and around[0] is block and all(child.tag == "p" for child in around)


def _and_ancestors(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _take_comment(link: _Link, notes: HtmlNotes) -> None:
    notes.commented.add(link.anchor)
    if link.block in notes.commented:
        return
    notes.commented.add(link.block)
    author = next((found[1] for one in link.block.iter("*") if (found := _COMMENT_AUTHOR.search(one.get("style") or ""))), "")
    text = squeezed_text(link.block).removeprefix(link.mark).lstrip()
    notes.comments.append(PageComment(author, None, text))


def _is_way_back(anchor: Element, notes: HtmlNotes) -> bool:
    """Tell the link at a note that leads back to its mark: the mark again, or an arrow."""
    note = next((notes.bodies[one] for one in _and_ancestors(anchor) if one in notes.bodies), None)
    if note is None:
        return False
    text = squeezed_text(anchor)
    return text.strip("[]().:") == note.mark.strip("[]()") or not text or _BACK.fullmatch(text) is not None
