"""Front matter: what the letterhead, the heading and the signature block say of the document itself.

The forms are those of Hướng dẫn 36-HD/VPTW (2018) on the layout of Party documents: superior and issuing body at the left,
heading of the Party, place and date at the right, the symbol "Số 01-BC/ĐU", "Nơi nhận" and the signatory at the end.
"""

from collections.abc import Iterable, Sequence

import regex

from tuliem_report.lines.cleaning import Mending
from tuliem_report.outline import Outline
from tuliem_report.outline.formulas import ABOUT_DOCUMENT, DATED, DOCUMENT_TYPES, STAMP, THEME
from tuliem_report.outline.regions import Regions, is_separator
from tuliem_report.problems import ProblemLog
from tuliem_report.report.document import FrontMatter, LedgerEntry
from tuliem_report.report.front_matter_letterhead import read_bodies, read_draft, read_place_and_date, read_secrecy, read_symbol
from tuliem_report.report.front_matter_lines import PrintedLine, printed_lines
from tuliem_report.report.front_matter_names import read_names
from tuliem_report.report.front_matter_signature import read_recipients, read_signatory

MOST_OPENING_BLOCKS = 40
LONGEST_OPENING_BLOCK = 2000
"""How far into preamble and body the unit, the congress and the term are looked for: so many blocks, so much of each."""
MOST_BLOCKS = 100
LONGEST_LINE = 300
"""A letterhead is read from its last blocks, a signature from its first; longer lines (code points) are text."""
LONGEST_STAMP = 60
"""A line of the running heads or a watermark is a stamp up to this length. Code points."""

_DAY = regex.compile(r"\b\d{1,2}[/-]\d{1,2}[/-]20\d\d\b(?!.*\bnhiệm kỳ\b)", regex.IGNORECASE)
"""The day of publication, as web pages print it below a title."""


def read_front_matter(outline: Outline, mending: Mending, ledger: Sequence[LedgerEntry], log: ProblemLog) -> FrontMatter:
    """Collect what is printed; what is not printed stays None. A secrecy mark is said in the log."""
    root, regions = outline.root, outline.regions
    head = [line for line in printed_lines(regions.letterhead[-MOST_BLOCKS:], mending) if len(line.text) <= LONGEST_LINE]
    tail = [line for line in printed_lines(regions.signature[:MOST_BLOCKS], mending) if len(line.text) <= LONGEST_LINE]
    below = [PrintedLine(line.text) for block in regions.subtitle for line in block.lines if len(line.text) <= LONGEST_LINE]
    left = [line for line in head if not line.right]
    subtitle = _subtitle(regions)
    headings = [subtitle or "", root.title_text or "", *(block.text for block in regions.subtitle)]
    stamps = [*(line.text for line in (*head, *below)), root.title_text or ""]
    set_aside = [entry.text for entry in ledger if len(entry.text) <= LONGEST_STAMP]
    superior, issuer = read_bodies(left)
    place, date = _first_date(head, below, tail)
    around = [" ".join(line.text for line in head), *(node.title_text or "" for node in root.children)]
    names = read_names(headings, issuer, _opening(regions), around)
    signatory, role = read_signatory(tail)
    secrecy = read_secrecy([*stamps, *(text for text in set_aside if text.isupper())])
    if secrecy is not None:
        _warn_of_secrecy(secrecy, log)
    return FrontMatter(
        type=_type(root.title_text, subtitle, head),
        title=root.title_text,
        subtitle=subtitle,
        superior=superior,
        issuer=issuer,
        unit=names.unit,
        congress=names.congress,
        term=names.term,
        symbol=read_symbol(left),
        place=place,
        date=date,
        draft=read_draft([*stamps, *set_aside]),
        secrecy=secrecy,
        signatory=signatory,
        signatory_role=role,
        recipients=read_recipients(tail),
    )


def _subtitle(regions: Regions) -> str | None:
    """The lines of the heading that say whose document it is; stamps, theme and motto are none of them."""
    typed = bool(regions.title) and DOCUMENT_TYPES.match(regions.title[0].text) is not None
    lines = [block for block in regions.subtitle if not is_separator(block) and not _is_aside(block.text, typed=typed)]
    below = [block for block in lines if block.lines[0].number > regions.title[0].lines[0].number] if regions.title else []
    return " ".join(block.text for block in below or lines) or None


def _is_aside(text: str, *, typed: bool) -> bool:
    if STAMP.match(text) or DATED.match(text) or THEME.match(text) or _DAY.search(text):
        return True
    return typed and text.startswith("(") and not ABOUT_DOCUMENT.match(text)


def _opening(regions: Regions) -> list[str]:
    blocks = (*regions.preamble[:MOST_OPENING_BLOCKS], *regions.body[:MOST_OPENING_BLOCKS])
    return [block.text[:LONGEST_OPENING_BLOCK] for block in blocks]


def _type(title: str | None, subtitle: str | None, head: Iterable[PrintedLine]) -> str | None:
    """The kind of document: of the title, else of the subtitle "(Báo cáo chính trị của …)", else of a line among the letterhead's."""
    texts = (title or "", (subtitle or "").lstrip('(“"'), *(line.text for line in head))
    match = next((match for text in texts if (match := DOCUMENT_TYPES.match(text)) is not None), None)
    return " ".join(match["kind"].split()) if match is not None else None


def _first_date(*groups: Sequence[PrintedLine]) -> tuple[str | None, str | None]:
    """Place and date of the letterhead, else of the heading, else of the signature block."""
    found = [read_place_and_date(lines) for lines in groups]
    place = next((place for place, _ in found if place), None)
    return place, next((date for _, date in found if date), None)


def _warn_of_secrecy(mark: str, log: ProblemLog) -> None:
    log.add(
        "secret-document",
        f"the document is marked {mark}",
        hint="no cache of it is written; keep what is made of it as the mark demands",
    )
