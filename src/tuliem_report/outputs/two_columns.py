"""Letterhead and signature as documents print them: two columns of lines, whether the source has a table or paragraphs.

In a cell of a table the lines are joined, and in a PDF one column may follow the other. The set phrases tell where a line begins and
on which side it belongs; what the front matter knows by name (superior body, role and name of who signs) is cut out by name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import regex

from tuliem_report.outline.formulas import BODIES, DATED
from tuliem_report.outputs.column_lines import ColumnLine, Columns, Look
from tuliem_report.outputs.html_blocks import LAID_OUT, Block

if TYPE_CHECKING:
    from tuliem_report.report.document import FrontMatter

_RIGHT = frozenset({"ruled", "nation", "motto", "date"})
_LONGEST = 1500
_LONGEST_LINE = 200

_NAME_WORD = r"(?:\p{Lu}(?:\p{Ll}[\p{L}’'-]*)?|TP\.?)"
_STARTS = regex.compile(
    rf"""(?<!\S)(?:
        (?P<ruled> ĐẢNG\ CỘNG\ SẢN(?:\ VIỆT(?:\ NAM)?)?(?!\S) )
      | (?P<nation> CỘNG\ (?:HÒA|HOÀ)\ XÃ\ HỘI\ CHỦ\ NGHĨA\ VIỆT\ NAM\b )
      | (?P<motto> Độc\ lập\s*[-–]\s*Tự\ do\s*[-–]\s*Hạnh\ phúc )
      | (?P<rule> (?: [*•]+ | [-–—_]{{3,}} ) (?!\S) )
      | (?P<symbol> Số\s*:?\s*[\d….…_]*\s*[-–/] )
      | (?P<stamp> [(\[]?(?:DỰ\ THẢO|Dự\ thảo)\b | (?:TUYỆT\ |TỐI\ )?MẬT(?!\S) )
      | (?P<date> (?:[Tt]hành\ phố\ )?(?:{_NAME_WORD}\s+){{0,5}}{_NAME_WORD},\s*ngày\b )
    )""",
    regex.VERBOSE,
)
"""How the lines of a letterhead begin: "ĐẢNG CỘNG SẢN VIỆT NAM", "*", "Số 12-BC/ĐU", "(Dự thảo lần 2)", "An Khê, ngày"."""
_NEXT_RECIPIENT = regex.compile(r"(?<=[:;,./])\s+(?=[-–+]\s*\p{L})")
_RECEIVERS = regex.compile(r"N(?:ơi nhận|ƠI NHẬN)\b")
_HEADING = regex.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM")
_SYMBOL = regex.compile(r"Số\s*:?$|[\d….…_]*\s*[-–]\s*\p{Lu}+\s*/\s*\p{Lu}")
"""A half of "Số 12-BC/ĐU" on a line of its own."""
_SIGNED = regex.compile(r"\s(?=\((?:đã\ )?ký)", regex.IGNORECASE)


def paired_blocks(blocks: Sequence[Block], front: "FrontMatter") -> Iterator[Block]:
    """Yield the blocks; those of letterhead and signature are one with columns, where that is what they are."""
    for (kind, is_table, is_plain), run in groupby(blocks, key=_sort):
        group = list(run)
        columns = _columns(group, front, letterhead=kind == "front_matter", is_table=is_table) if kind in LAID_OUT and is_plain else None
        if columns is None:
            yield from group
        else:
            yield replace(group[0], columns=columns)


def _sort(block: Block) -> tuple[str, bool, bool]:
    """Tell what may be set together: tables one by one, paragraphs of one kind; not what has notes or remarks."""
    is_plain = not block.sides and block.piece.style in ("paragraph", "table") and not any(stretch.note for stretch in block.stretches)
    return block.piece.kind, block.piece.table is not None, is_plain


def _columns(group: list[Block], front: "FrontMatter", *, letterhead: bool, is_table: bool) -> Columns | None:
    if is_table:
        return _of_table(group, front, letterhead=letterhead) if len(group) == 1 else None
    lines = [ColumnLine(block.piece.text, "body", (block.piece.address,)) for block in group]
    if sum(len(line.text) for line in lines) > _LONGEST or any(len(line.text) > _LONGEST_LINE for line in lines):
        return None
    return _letterhead(lines, front) if letterhead else _signature(lines, front)


def _of_table(group: list[Block], front: "FrontMatter", *, letterhead: bool) -> Columns | None:
    """Read the columns of a table that has two; the table itself bears the address."""
    places = [place for line in group[0].grid for place in line.places]
    if {place.column for place in places} != {0, 1} or any(place.colspan > 1 for place in places):
        return None
    texts = [" ".join(filter(None, (each.cell.text for each in places if each.cell and each.column == column))) for column in (0, 1)]
    if sum(map(len, texts)) > _LONGEST:
        return None
    cut = _letterhead_lines if letterhead else _signature_lines
    left, right = (tuple(cut([ColumnLine(text, "body")] if text else [], front)) for text in texts)
    return Columns(left, right)


def _letterhead(lines: Sequence[ColumnLine], front: "FrontMatter") -> Columns | None:
    """Tell the columns apart by what the lines are; None where there is no heading of the Party or the state beside a body."""
    sides: tuple[list[ColumnLine], list[ColumnLine]] = ([], [])
    last = 0
    for line in (piece for each in lines for piece in _pieces(each)):
        goes_on = line.look == "body" and line.text[:1].islower()
        dashes = line.look == "rule" and line.text[0] not in "*•"
        if line.look == "body" and sides[1] and _HEADING.fullmatch(f"{sides[1][-1].text} {line.text}"):
            sides[1][-1] = _join(sides[1][-1], line)
            continue
        last = last if goes_on or dashes else int(line.look in _RIGHT or DATED.match(line.text) is not None)
        sides[last].append(line)
    if not sides[0] or not any(line.look in ("ruled", "nation") for line in sides[1]):
        return None
    return Columns(tuple(_joined_bodies(sides[0], front)), tuple(_continued(sides[1])))


def _letterhead_lines(lines: Sequence[ColumnLine], front: "FrontMatter") -> Iterator[ColumnLine]:
    return _joined_bodies([piece for line in lines for piece in _pieces(line)], front)


def _pieces(line: ColumnLine) -> Iterator[ColumnLine]:
    """Cut a text where a line of a letterhead begins."""
    starts = [(match.start(), match.lastgroup or "body") for match in _STARTS.finditer(line.text)]
    if not starts or starts[0][0] > 0:
        starts.insert(0, (0, "body"))
    ends = [start for start, _ in starts[1:]] + [len(line.text)]
    for number, ((start, look), end) in enumerate(zip(starts, ends, strict=True)):
        yield ColumnLine(line.text[start:end].strip(), look, line.addresses if number == 0 else ())  # type: ignore[arg-type]


def _continued(lines: Sequence[ColumnLine]) -> Iterator[ColumnLine]:
    """Join what a narrow column broke: "Bình Sơn, ngày" / "tháng 7 năm 2025"."""
    held: ColumnLine | None = None
    for line in lines:
        if held is not None and line.look == "body":
            held = _join(held, line)
            continue
        if held is not None:
            yield held
        held = line if line.look != "body" else replace(line, look="date")
    if held is not None:
        yield held


def _join(first: ColumnLine, second: ColumnLine) -> ColumnLine:
    return replace(first, text=f"{first.text} {second.text}", addresses=first.addresses + second.addresses)


def _joined_bodies(lines: Sequence[ColumnLine], front: "FrontMatter") -> Iterator[ColumnLine]:
    """Join the lines of the bodies' names, and part superior from issuing body: that one stands out."""
    for look, run in groupby(lines, key=lambda line: "symbol" if line.look == "body" and _SYMBOL.match(line.text) else line.look):
        group = list(run)
        if look not in ("body", "symbol"):
            yield from group
            continue
        if look == "symbol":
            yield replace(reduce(_join, group), look="symbol")
            continue
        *above, issuer = _bodies(group, front)
        yield from above
        yield replace(issuer, look="strong")


def _bodies(lines: Sequence[ColumnLine], front: "FrontMatter") -> Iterator[ColumnLine]:
    """Part the superior body from the issuing one by its name, else where a line begins like a body's name."""
    whole = reduce(_join, lines)
    superior = front.superior or ""
    if superior and whole.text.startswith(f"{superior} "):
        yield ColumnLine(superior, "body", whole.addresses)
        yield ColumnLine(whole.text[len(superior) + 1 :], "body")
        return
    held, *rest = lines
    for line in rest:
        if BODIES.match(held.text) and BODIES.match(line.text):
            yield held
            held = line
        else:
            held = _join(held, line)
    yield held


def _signature(lines: Sequence[ColumnLine], front: "FrontMatter") -> Columns | None:
    """Put who receives the document at the left, who signs at the right."""
    sides: tuple[list[ColumnLine], list[ColumnLine]] = ([], [])
    last = 1
    for line in lines:
        goes_on = line.text[:1].islower()
        last = last if goes_on else int(not (_RECEIVERS.match(line.text) or line.text.startswith(("-", "–", "+"))))
        if goes_on and sides[last]:
            sides[last][-1] = _join(sides[last][-1], line)
        else:
            sides[last].append(line)
    return Columns(tuple(_signature_lines(sides[0], front)), tuple(_signature_lines(sides[1], front))) if sides[1] else None


def _signature_lines(lines: Sequence[ColumnLine], front: "FrontMatter") -> Iterator[ColumnLine]:
    for line in lines:
        receives = _RECEIVERS.match(line.text) or line.text.startswith(("-", "–", "+"))
        texts = _NEXT_RECIPIENT.split(line.text) if receives else list(_signatory_texts(line.text, front))
        for number, text in enumerate(texts):
            yield ColumnLine(text, _signature_look(text, front, receives=bool(receives)), line.addresses if number == 0 else ())


def _signatory_texts(text: str, front: "FrontMatter") -> Iterator[str]:
    """Cut before role and name where the front matter knows them, and before what says that it was signed."""
    cuts = [0, len(text), *(match.end() for match in _SIGNED.finditer(text))]
    for known in (front.signatory_role, front.signatory):
        at = text.rfind(f" {known}") if known else -1
        cuts += [at + 1] if at > 0 else []
    places = sorted(set(cuts))
    yield from (text[start:end].strip() for start, end in pairwise(places))


def _signature_look(text: str, front: "FrontMatter", *, receives: bool) -> Look:
    if receives:
        return "receivers" if _RECEIVERS.match(text) else "recipient"
    if _SIGNED.match(f" {text}"):
        return "signed"
    return "name" if front.signatory and front.signatory in text else "office"
