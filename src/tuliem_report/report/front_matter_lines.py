"""The printed lines of a letterhead or a signature block, left column first, whatever way the two columns came.

What surprises: the columns may be a table without rules, lines with positions, lines of plain text with wide spaces or tabs
between the columns, or both columns run together with a single space.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from tuliem_report.blocks import Block
from tuliem_report.lines import Line
from tuliem_report.lines.cleaning import Mending, clean_text
from tuliem_report.outline.formulas import is_letterhead
from tuliem_report.reading.page import Run, TableGrid, TextLine

TAB_WIDTH = 40
"""How far a tab moves the text, in characters: in a letterhead set with tabs it leads to the other column."""
OVERHANG = 0.04
"""How far a line may reach over the middle and still belong to one column, as a share of the width of both."""

_GAP = regex.compile(r"\s{3,}")
_UNFINISHED = regex.compile(r"(?:^|[\s,])(?:ngày|tháng|năm|[Ss]ố\s*:?)$")
_RUN_TOGETHER = regex.compile(
    r"""(?P<left>\S.*?)\s+
        (?P<right>ĐẢNG\ CỘNG\ SẢN\b.* | CỘNG\ HÒA\ XÃ\ HỘI.*
        | (?:T/M|TM\.|K/T|(?:PHÓ\ )?BÍ\ THƯ|(?:PHÓ\ )?CHỦ\ TỊCH|THƯỜNG\ TRỰC)\b[\p{Lu}\s,]*
        | (?<=[\p{Lu}\d*]\s) (?:\p{Lu}[\p{L}’'.]*\p{Ll}[\p{L}’'.]*[\s-]*){1,5},\s*ngày\b.*)""",
    regex.VERBOSE,
)
_RECEIVER = regex.compile(r"(?:Nơi nhận\s*:|[-–+].*[;,.])$")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of one column. `opens`: it begins a paragraph of its own; `right`: it stands in the right column, None where unknown."""

    text: str
    opens: bool = True
    right: bool | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A piece of a line with its extent, in points or characters; `right` where the line itself tells the column."""

    text: str
    opens: bool
    start: float
    end: float
    right: bool | None = None


def printed_lines(blocks: Sequence[Block], mending: Mending) -> list[PrintedLine]:
    """Give the lines of the blocks, column by column where there are columns."""
    lines: list[PrintedLine] = []
    group: list[Block] = []
    for block in blocks:
        if block.table is None:
            group.append(block)
            continue
        lines += [*_in_columns(group, mending), *_table_lines(block.table, mending)]
        group = []
    return [*lines, *_in_columns(group, mending)]


def _table_lines(table: TableGrid, mending: Mending) -> Iterator[PrintedLine]:
    """The lines of a table's cells; a cell over all columns belongs to none."""
    for cell in sorted(table.cells, key=lambda cell: (cell.column > 0, cell.row, cell.column)):
        paragraph: object = None
        for line in cell.lines:
            text = " ".join(clean_text(line, mending).split())
            own = object() if line.paragraph is None else line.paragraph.number
            if text:
                yield PrintedLine(text, own != paragraph, None if cell.colspan >= table.columns > 1 else cell.column > 0)
                paragraph = own


def _in_columns(blocks: Iterable[Block], mending: Mending) -> list[PrintedLine]:
    """Put lines that stand side by side into columns; others keep their order."""
    placed = [
        piece for block in blocks for place, line in enumerate(block.lines) for piece in _pieces(line, opens=place == 0, mending=mending)
    ]
    if not placed:
        return []
    start, end = min(piece.start for piece in placed), max(piece.end for piece in placed)
    middle, slack = (start + end) / 2, OVERHANG * (end - start)
    sides = [_side(piece, middle, slack) for piece in placed]
    if True not in sides or False not in sides:
        return [PrintedLine(piece.text, piece.opens) for piece in placed]
    beside = [piece.start + piece.end > 2 * middle if side is None else side for piece, side in zip(placed, sides, strict=True)]
    lines = [PrintedLine(piece.text, piece.opens, side) for piece, side in zip(placed, sides, strict=True)]
    return [line for column in (False, True) for line, right in zip(lines, beside, strict=True) if right is column]


def _side(piece: _Placed, middle: float, slack: float) -> bool | None:
    """The column of a piece; None for one that reaches over the middle."""
    if piece.right is not None or piece.start >= middle - slack:
        return piece.right is not False
    return False if piece.end <= middle + slack else None


def _pieces(line: Line, *, opens: bool, mending: Mending) -> Iterator[_Placed]:
    """The line, cut where the columns part."""
    raw = line.raw.expandtabs(TAB_WIDTH)
    wide = _wide_parts(raw) if line.box is None else []
    if len(wide) > 1:
        for place, (start, text) in enumerate(wide):
            cleaned = " ".join(clean_text(TextLine((Run(text),)), mending).split())
            side = False if place == 0 else True if place == len(wide) - 1 else None
            yield _Placed(cleaned, True, start, start + len(text), side)
        return
    parts = _run_together(line.text)
    left, step = (wide[0][0] if wide else 0.0), 1.0
    if line.box is not None:
        left, step = line.box.x0, (line.box.x1 - line.box.x0) / max(len(line.text), 1)
    for place, (start, text) in enumerate(parts):
        side = place == 1 if len(parts) > 1 else None
        yield _Placed(text, opens, left + start * step, left + (start + len(text)) * step, side)


def _wide_parts(raw: str) -> list[tuple[int, str]]:
    """Cut at wide spaces, but not at the room that is left for a number: "Bình Sơn, ngày      tháng 7 năm 2025"."""
    parts: list[tuple[int, str]] = []
    start = len(raw) - len(raw.lstrip())
    for gap in [*_GAP.finditer(raw.rstrip(), start), None]:
        end = gap.start() if gap is not None else len(raw.rstrip())
        text = raw[start:end]
        if parts and _UNFINISHED.search(parts[-1][1]):
            parts[-1] = (parts[-1][0], raw[parts[-1][0] : end])
        else:
            parts.append((start, text))
        start = gap.end() if gap is not None else end
    return parts


def _run_together(text: str) -> list[tuple[int, str]]:
    """Part a line in which both columns stand with a single space between them."""
    match = _RUN_TOGETHER.fullmatch(text)
    if match is None or not (is_letterhead(match["left"]) or _RECEIVER.match(match["left"])):
        return [(0, text)]
    return [(0, match["left"]), (match.start("right"), match["right"])]
