"""The head of a document: letterhead, the line that says its kind, and the lines under it, told apart.

What surprises: a line of the letterhead's right column may come after the title, where the page was read column by column; a
cover page prints everything twice; and a line of the heading may have been joined with the paragraph under it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

import regex

from tuliem_report.blocks.block import Block, build_block
from tuliem_report.blocks.joining import SEPARATOR
from tuliem_report.outline.formulas import ABOUT_DOCUMENT, DATED, DOCUMENT_TYPES, PARTY_HEADING, TERM_END, is_letterhead

LONGEST_HEAD_LINE = 240
MOST_HEAD_BLOCKS = 60
MOST_BLOCKS_ABOVE = 15
"""So much running text, at most, does a web page print above a document."""
MOST_HEAD_LINES = 6
"""A heading of more lines is a paragraph."""
SHORTEST_THEME = 25
"""Lines in capitals above the title are a theme if they are as long as this; else they belong to the letterhead. Code points."""

KIND_LINES = ("BÁO CÁO", "CHÍNH TRỊ")
"""The kind of document in two lines, as some print it."""
KIND_TAIL = KIND_LINES[1]

_RUNNING = regex.compile(r"[.;:,!?]\W*$")
_HALF_HEADING = regex.compile(r"(?:của|trình|tại)\s.*[^.;:!?\s]\s*$|.{0,100}(?i:lần\s+thứ)\s+\w+,$", regex.DOTALL)
"""Half of a heading, which may end in a comma: "trình Đại hội Đảng bộ phường An Khê lần thứ I," / "nhiệm kỳ 2025 - 2030"."""

_POSTED = regex.compile(
    r"(?i:(?:thứ\s\p{L}+|chủ\snhật|cập\snhật|đăng|ngày)\b.{0,30})?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d[^\p{Ll}]{0,30}$"
)
"""When a web page was posted: "Thứ Ba, 14/10/2025, 8:15 (GMT+7)"."""

_SENTENCES = regex.compile(r"\p{Ll}{2,}[.;] +\p{Lu}")
"""The end of one sentence and the beginning of another."""

Head = tuple[list[Block], list[Block], list[Block]]
"""Letterhead, title, and the other lines of the heading with the separators among them."""


def is_separator(block: Block) -> bool:
    """Is the block a drawn line or a row of stars? One that calls a note is text, or the note would lose its place."""
    return block.table is None and not block.anchors and SEPARATOR.fullmatch(block.text) is not None


def is_running(block: Block) -> bool:
    """Is the block a paragraph of running text rather than a line of the head?"""
    text = block.text
    if block.table is not None:
        return block.table.ruled and not any(PARTY_HEADING.match(line.text.strip()) for cell in block.table.cells for line in cell.lines)
    if (
        is_separator(block)
        or _POSTED.match(text)
        or not any(map(str.isalnum, text))
        or is_letterhead(text)
        or block.caps
        or text.startswith("(")
        or (len(text) < LONGEST_HEAD_LINE and (block.centred or _HALF_HEADING.match(text)))
    ):
        return False
    sentences = not block.one_sentence() and not ABOUT_DOCUMENT.match(text)
    return len(text) > LONGEST_HEAD_LINE or sentences or _RUNNING.search(text) is not None


@dataclass(frozen=True)
class _Joint:
    """A place between two lines of one block; `complete`: the heading has named its term already."""

    above: tuple[str, ...]
    after: str
    complete: bool

    @cached_property
    def joined(self) -> str:
        """The lines above in one."""
        return " ".join(self.above)

    @property
    def in_sentence(self) -> bool:
        """Does a paragraph go on here: "… bước vào kỷ nguyên mới. Với phương châm" / "“Đoàn kết - Đổi mới”, Đại hội …"?"""
        return _SENTENCES.search(self.joined) is not None and self.joined[-1:].isalpha()

    @property
    def opens(self) -> bool:
        """Does the line below begin like a sentence?"""
        return self.after.lstrip("“\"'(")[:1].isupper()


CUTS: tuple[tuple[str, Callable[[_Joint], bool]], ...] = (
    ("after the bare kind of document", lambda joint: _is_bare_kind(joint.above[-1]) or joint.above[-1] == KIND_TAIL),
    ("before the bare kind of document", lambda joint: _is_caps(joint.after) and _is_bare_kind(joint.after)),
    ("after place and date", lambda joint: DATED.match(joint.above[-1]) is not None),
    ("after capitals", lambda joint: not _is_caps(joint.after) and all(map(_is_caps, joint.above))),
    (
        "before a bracket or a motto",
        lambda joint: joint.after[:1] in "(“" and joint.joined.count("“") == joint.joined.count("”") and not joint.in_sentence,
    ),
    ("after a bracket", lambda joint: joint.opens and joint.joined.startswith("(") and joint.joined.endswith(")")),
    (
        "after the term",
        lambda joint: joint.opens and not joint.complete and _heads(joint.above[0]) and TERM_END.search(joint.joined) is not None,
    ),
)
"""Where a block of the heading is cut. The kind of document may be in two lines: there is no cut between those."""


def cut_head(blocks: list[Block]) -> list[Block]:
    """Cut the blocks of the heading where its lines were joined with each other or with the first paragraph."""
    first = kind_place(blocks)
    if first is None:
        first = next((place for place, block in enumerate(blocks[:MOST_HEAD_BLOCKS]) if _tells_kind(block)), None)
        if first is None or any(map(is_running, blocks[:first])):
            return blocks
    cut: list[Block] = []
    complete = False
    for place, block in enumerate(blocks[first:], start=first):
        if block.markers or block.table is not None:
            return [*blocks[:first], *cut, *blocks[place:]]
        pieces = _pieces(block, complete=complete)
        complete = complete or any(TERM_END.search(piece.text) for piece in pieces)
        cut += pieces
        if is_running(pieces[-1]):
            return [*blocks[:first], *cut, *blocks[place + 1 :]]
    return [*blocks[:first], *cut]


def kind_place(blocks: list[Block]) -> int | None:
    """Where a line in capitals says the kind of document; a web page prints words of its own above it.

    "NGHỊ QUYẾT:" with a colon is no title but stands after the preamble, as "QUYẾT NGHỊ:" does.
    """
    below_text = False
    for place, block in enumerate(blocks[:MOST_HEAD_BLOCKS]):
        if block.caps and block.text[-1] != ":" and _tells_kind(block):
            sure = place <= MOST_BLOCKS_ABOVE and any(_is_bare_kind(line.text) for line in block.lines)
            return place if sure or not below_text else None
        below_text = below_text or is_running(block)
    return None


def _pieces(block: Block, *, complete: bool) -> list[Block]:
    """The block, cut before each line that begins something else."""
    lines = block.lines
    texts = tuple(line.text for line in lines[: MOST_HEAD_LINES + 1])
    joints = [(place, _Joint(texts[:place], texts[place], complete)) for place in range(1, len(texts))]
    starts = [0, *(place for place, joint in joints if _parts(joint)), len(lines)]
    if len(starts) == 2:
        return [block]
    pieces = []
    for start, end in pairwise(starts):
        kept = start == 0 or lines[start].style is not None or _is_caps(lines[start].text) or ABOUT_DOCUMENT.match(lines[start].text)
        pieces.append(build_block(list(lines[start:end]), doubt=0.0, centred=block.centred if kept else None, keep_hyphen=True))
    return pieces


def _parts(joint: _Joint) -> bool:
    return (joint.above[-1], joint.after) != KIND_LINES and any(cuts(joint) for _, cuts in CUTS)


def _heads(text: str) -> bool:
    """Does a heading of the document begin so?"""
    return ABOUT_DOCUMENT.match(text) is not None or DOCUMENT_TYPES.match(text) is not None


def _is_caps(text: str) -> bool:
    return text.upper() == text and sum(char.isalpha() for char in text) >= 2


def _says_kind(block: Block) -> bool:
    """Does the block begin with the kind of document, as a heading does?"""
    if block.table is not None or block.markers or DOCUMENT_TYPES.match(block.text) is None:
        return False
    return _is_caps(block.lines[0].text) or not is_running(block)


def _tells_kind(block: Block) -> bool:
    """Does the block say the kind of document at all: in its first words, in brackets, or below a theme joined with it?"""
    if block.table is not None or block.markers:
        return False
    below = block.caps and any(_is_bare_kind(line.text) for line in block.lines[1:MOST_HEAD_LINES])
    return below or _says_kind(block) or (block.text.startswith("(") and DOCUMENT_TYPES.match(block.text[1:]) is not None)


def _is_bare_kind(text: str) -> bool:
    """Is the line the kind of document and nothing else?"""
    match = DOCUMENT_TYPES.match(text)
    return match is not None and not text[match.end() :].strip(" :*)]")


def split_head(blocks: list[Block]) -> Head:
    """Part the head into letterhead, title, and the rest. Separators stay where they stand."""
    typed = _title_place(blocks)
    if typed is None:
        return _split_untyped(blocks)
    above, below = blocks[:typed], blocks[typed + 1 :]
    late = [block for block in below if PARTY_HEADING.match(block.text) or DATED.match(block.text)]
    rest = [block for block in below if not any(block is other for other in late)]
    first = blocks[typed]
    if _is_bare_kind(first.text):
        more = 1 if rest and (first.text, rest[0].text) == KIND_LINES else 0
    else:
        more = sum(1 for _ in takewhile(lambda block: first.caps and _goes_on(first, block), rest))
    theme = _theme_lines(above)
    return [*above[: len(above) - len(theme)], *late], [first, *rest[:more]], [*theme, *rest[more:]]


def _title_place(blocks: list[Block]) -> int | None:
    """Where the title stands: the first line that says the kind of document, but below a cover page that says it too."""
    found: int | None = None
    for place, block in enumerate(blocks[kind_place(blocks) or 0 :], start=kind_place(blocks) or 0):
        if not _says_kind(block):
            continue
        between = blocks[found + 1 : place] if found is not None else []
        again = found is not None and (blocks[found].text == block.text or blocks[found].text.startswith("VĂN KIỆN"))
        if found is None or again or any(other.table is not None or PARTY_HEADING.match(other.text) for other in between):
            found = place
    return found


def _theme_lines(above: list[Block]) -> list[Block]:
    """The lines in capitals straight above the title that are no letterhead."""
    lines = list(takewhile(lambda block: block.caps and block.table is None and not is_letterhead(block.text), reversed(above)))[::-1]
    return lines if sum(len(block.text) for block in lines) >= SHORTEST_THEME else []


def _split_untyped(blocks: list[Block]) -> Head:
    """The head of a document that does not say its kind in a line of its own: its theme is its title."""
    lead = max((place + 1 for place, block in enumerate(blocks) if block.table is not None or PARTY_HEADING.match(block.text)), default=0)
    start = next(
        (place for place in range(lead, len(blocks)) if not is_letterhead(blocks[place].text) and not is_separator(blocks[place])),
        len(blocks),
    )
    end = start
    while end < len(blocks) and (end == start or _goes_on(blocks[start], blocks[end])):
        end += 1
    return blocks[:start], blocks[start:end], blocks[end:]


def _goes_on(first: Block, block: Block) -> bool:
    """Does a line of the head belong to the title: in capitals or as bold as its first line, and in no brackets?"""
    if is_separator(block) or block.text.startswith("(") or block.table is not None:
        return False
    if block.caps or first.caps:
        return block.caps
    return bool(first.bold_until() and block.bold_until() and not block.markers)
