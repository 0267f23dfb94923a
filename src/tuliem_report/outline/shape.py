"""Does a block look like a heading? By its style where the format tells it, else by its words alone."""

from dataclasses import dataclass
from typing import Literal

import regex

from tuliem_report.blocks.block import Block
from tuliem_report.blocks.marker import BULLET, PARTS, Marker
from tuliem_report.outline.costs import StyleKey

LONGEST_HEADING = 420
"""Headings of three lines in capitals are common, longer ones are paragraphs. Code points."""
LONGEST_PLAIN_HEADING = 110
"""An unnumbered line without any style is taken for a heading up to this length."""
LONGEST_RUN_IN = 130
"""A heading that runs into its paragraph is short."""

Shape = Literal["heading", "run_in", "paragraph", "unclear"]

_STOPS = (".", ";", ",", "…", "/")
_ENDS_SENTENCE = regex.compile(r"[.;,…/]\W*$")
_RUN_IN_END = regex.compile(r"[.:;]\s*$|[.:;–-]\s*$")
_AFTER_RUN_IN = regex.compile(r"\s*[:.;–-]")
_COLON_HEAD = regex.compile(r"(?P<head>\p{Lu}[^:.;?!]{7,110}:)\s+(?=\p{Lu}.{40,}|\p{Ll}.{60,}[.;]\s+\p{Lu})", regex.DOTALL)
_INDICATOR = regex.compile(r"(?:Cơ cấu|T[ỷỉ] (?:lệ|trọng)|Tốc độ|Tổng)\b[^:]*\d")  # "Cơ cấu kinh tế đến năm 2030: …"
_LIST_HEAD = regex.compile(
    r"""(?P<head>\p{Lu}[^:.;?!\d]{2,80}:)\s+(?=(?P<words>\p{Lu}.{40,}|\(\d.{40,})|[\d“"].{100,})
      | (?P<head>(?:Về|Nguyên\ nhân|Hạn\ chế|Ưu\ điểm)\b[^:.;?!\d]{0,80}:)\s+(?=(?P<words>\p{Ll}.{40,}))""",
    regex.DOTALL | regex.VERBOSE,
)
_FIGURES = regex.compile(r"\d\s*%|\d{2,}")
LEADS_IN = regex.compile(r"(?i)\b(?:sau|sau đây|gồm|là|cụ thể|trong đó|kính thưa|rằng|kiến nghị|dạy|nói|viết)\b[^:.;]{0,30}:$")
"""How a line ends that announces what follows: "như sau:", "bao gồm hai nội dung:", "cụ thể:"."""
_QUOTED = regex.compile(r"[“\"«][^”\"»]*[”\"»]?$|[^“\"«]*[”\"»]$")
"""A line of verse, a motto, a saying: quoted from end to end, or up to where a quotation of several lines begins or ends."""
_CAPTION = regex.compile(r"(?:Bảng|BẢNG|Biểu|BIỂU|Biểu đồ|BIỂU ĐỒ|Hình|HÌNH|Sơ đồ|Đồ thị)\s*(?:số\s*)?\d|(?:S?TT|ĐVT|Đơn vị tính)\b")
"""The name of a table or picture, the head of a table that was read as text: no headings."""


@dataclass(frozen=True, slots=True)
class Styles:
    """What the whole document tells about style: are headings set apart by bold type? False where no weight is known."""

    uses_bold: bool


def document_styles(blocks: list[Block]) -> Styles:
    """Look through all blocks once. The titles of parts tell nothing: they may be in bold where no other heading is."""
    heads = [(block, block.markers[0].end) for block in blocks if block.markers and block.markers[0].row.name not in PARTS]
    return Styles(sum((block.bold_until(end) or 0) > end for block, end in heads) >= 2)


def style_key(block: Block, start: int) -> StyleKey | None:
    """The style of the words at `start`; None where it is not known."""
    span = next((span for span in block.spans if span.end > start), None)
    if span is None or span.bold is None:
        return None
    return bool(span.bold), bool(span.italic), bool(span.underlined), block.caps


def run_in_end(block: Block, start: int) -> int | None:
    """Where a heading that is set apart by bold, italic or underlined type, and runs into its paragraph, ends."""
    for end in (block.bold_until(start), block.italic_until(start), block.underlined_until(start)):
        if end is None or end <= start + 2 or end >= len(block.text) - 1 or end - start > LONGEST_HEADING:
            continue
        if _RUN_IN_END.search(block.text[start:end]):
            return end
        after = _AFTER_RUN_IN.match(block.text, end)
        if after is not None:
            return after.end()
    return None


def colon_end(block: Block, start: int) -> int | None:
    """Where a short head before a colon ends, with a long paragraph after it ("Nguyên nhân chủ quan: Công tác …").

    A colon inside a bracket ends none ("Cây trồng (Lúa: …)"), nor one after words that lead in to what follows ("… đạt 16%, trong đó:").
    """
    match = _COLON_HEAD.match(block.text, start)
    return match.end("head") if match is not None and _is_head(match["head"]) else None


def list_head_ends(items: list[tuple[Block, int]], *, bullets: bool) -> list[int] | None:
    """Where the heads before colons end in a list in which each item has one ("a) Về kinh tế: …", "b) Về văn hóa: …"); else None.

    Such a list shows the habit, so that the heads may be as short as "Y tế:", and figures may follow; in a list where only figures
    follow ("1. Thu nhập: 98 triệu đồng") they are values.
    """
    heads = [match for block, start in items if (match := _LIST_HEAD.match(block.text, start)) and _is_head(match["head"])]
    if len(heads) < len(items) or len(items) < 2 or not any(match["words"] for match in heads):
        return None
    enumerated = all(match["words"] is not None and match["words"].startswith("(") for match in heads)
    return [match.end("head") for match in heads] if enumerated or not bullets else None


def _is_head(text: str) -> bool:
    """Is a text before a colon no sentence that leads in and no indicator with its year, and does no bracket stand open in it?"""
    return text.count("(") <= text.count(")") and LEADS_IN.search(text) is None and _INDICATOR.match(text) is None


def is_set_apart(block: Block, start: int) -> bool:
    """Are all words from `start` bold, italic, underlined, in capitals or in a heading style?"""
    if block.heading_level is not None or block.caps:
        return True
    ends = (block.bold_until(start), block.italic_until(start), block.underlined_until(start))
    return any(end is not None and end >= len(block.text) - 1 for end in ends)


def looks_like_heading(block: Block, start: int) -> bool:
    """Do the words after the marker ask for something under them? Cheap, for the search over markers."""
    rest = block.text[start:]
    if len(rest) > LONGEST_HEADING or not block.one_sentence(start):
        return False
    short = len(rest) <= 60 and not _ends_sentence(rest) and not any(char.isdigit() for char in rest)
    return short or rest.endswith(":") or is_set_apart(block, start)


def is_inline_list(block: Block, marker: Marker) -> bool:
    """Does the paragraph go on counting by itself: "(1) Tốc độ tăng …; (2) Thu nhập …"? Then its first number is no marker."""
    if (
        marker.number is None
        or not marker.number.isdigit()
        or marker.text not in (f"{marker.number}.", f"({marker.number})", f"{marker.number})")
    ):
        return False
    following = marker.text.replace(marker.number, str(int(marker.number) + 1))
    at = block.text.find(f" {following} ", marker.end)
    return at > 0 and block.text[at - 1] in ";,.:"


def _ends_sentence(text: str) -> bool:
    """Does a text end in a stop? Its last character nearly always tells; a bracket or quotation mark may follow the stop."""
    return text.endswith(_STOPS) or not (text[-1:].isalnum() or _ENDS_SENTENCE.search(text) is None)


def is_plain_sentence(block: Block, start: int) -> bool:
    """Do the words after the marker end like a sentence, in plain type?"""
    return not is_set_apart(block, start) and run_in_end(block, start) is None and _ends_sentence(block.text)


def shape_of(block: Block, start: int, styles: Styles) -> Shape:
    """Say what the words after the marker (`start`) look like."""
    rest = block.text[start:]
    if not rest.strip():
        return "heading"
    if is_set_apart(block, start) and len(rest) <= LONGEST_HEADING:
        return "heading"
    if run_in_end(block, start) is not None:
        return "run_in"
    if len(rest) > LONGEST_HEADING or not block.one_sentence(start):
        return "paragraph"
    if _ends_sentence(rest):
        return "paragraph" if len(rest) > LONGEST_PLAIN_HEADING else "unclear"
    # no full stop at the end: a heading in plain text; where headings are bold and this is not, it may be either
    return "unclear" if styles.uses_bold or len(rest) > 320 else "heading"


def is_unnumbered_heading(block: Block, following: Block | None, styles: Styles) -> bool:
    """Is a block without a marker a heading? `following` is the block after it."""
    text = block.text
    if (
        block.table is not None
        or len(text) < 4
        or _CAPTION.match(text)
        or _ends_sentence(text)
        or _QUOTED.match(text)
        or not any(char.isalpha() for char in text)
    ):
        return False
    if text.endswith(":") and not is_set_apart(block, 0):
        return _heads_paragraph(block, following)
    if styles.uses_bold:
        bold, italic, underlined = block.bold_until(), block.italic_until(), block.underlined_until()
        end = len(text) - 1
        apart = block.heading_level is not None or (bold is not None and bold >= end) or (block.caps and bool(block.centred))
        slanted = (
            italic is not None and italic >= end and not block.centred and len(text) <= LONGEST_PLAIN_HEADING and not text.startswith("(")
        )
        apart = apart or (underlined is not None and underlined >= end)
        return (apart and len(text) <= 250) or slanted or _names_what_follows(block, following)
    one_line = len(block.lines) == 1 or block.caps
    starts_big = text.lstrip('“"')[:1].isupper()
    return one_line and starts_big and block.one_sentence() and ";" not in text and len(text) <= LONGEST_PLAIN_HEADING and " " in text


def _names_what_follows(block: Block, following: Block | None) -> bool:
    """Is a short plain line, no sentence and without figures, the heading of the list or the paragraph after it?"""
    text = block.text
    if following is None or len(text) > 90 or _FIGURES.search(text) or not text[:1].isupper() or " " not in text or len(block.lines) > 1:
        return False
    return (bool(following.markers) and following.markers[0].row.rank >= BULLET) or _ends_sentence(following.text)


def _heads_paragraph(block: Block, following: Block | None) -> bool:
    """Is a short line with a colon the heading of the paragraph after it? Before a list it only leads in to it."""
    if block.caps:
        return len(block.text) <= LONGEST_PLAIN_HEADING
    quotes = following is not None and following.text[:1] in '“"«'
    leads_in = following is None or following.markers or following.table is not None or quotes or LEADS_IN.search(block.text)
    return not leads_in and len(block.text) <= 60 and block.text[:1].isupper() and "," not in block.text[-30:-1]
