"""Counts that a list does not keep: "3 KHÂU ĐỘT PHÁ" over two items, "16 chỉ tiêu" over a list that is numbered to 15.

Only what stands over the list itself counts: elsewhere the same words may speak of the last term, or of the three strategic
breakthroughs of the whole Party.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from tuliem_report.checks.finding import Finding
from tuliem_report.report.document import Paragraph, Report, Section
from tuliem_report.report.section import walk
from tuliem_report.vietnamese.numbers import parse_number

_COUNT = r"(?P<count>\d{1,2}|(?i:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))"
_NO_COUNT = r"(?i:trong|mỗi|h[ằà]ng|cả|các|từng)\s"  # "trong năm, nhiệm vụ …": here "năm" is the year

_ELSEWHERE = regex.compile(r"(?i)\b(?:trong đó|nêu (?:trong|tại)|thuộc|theo)\b")
"""What says that the list is only a part of those counted, or stands in another document."""


@dataclass(frozen=True, slots=True)
class _Noun:
    """What is counted: the list of the report that holds it, and the words for it behind the number."""

    name: str
    field: str
    pattern: regex.Pattern[str]
    examples: dict[str, str]
    near_misses: tuple[str, ...]


def _noun(name: str, field: str, words: str, examples: dict[str, str], near_misses: tuple[str, ...]) -> _Noun:
    return _Noun(name, field, regex.compile(rf"(?<![\p{{L}}\d.,/-]|{_NO_COUNT}){_COUNT}\s+(?i:{words})\b"), examples, near_misses)


NOUNS: tuple[_Noun, ...] = (
    _noun(
        "key tasks", "tasks", "nhiệm vụ (?:trọng tâm|chủ yếu)",
        {"05 nhiệm vụ trọng tâm": "05", "BẢY NHIỆM VỤ CHỦ YẾU": "BẢY"}, ("5 nhiệm vụ", "năm 2026 nhiệm vụ trọng tâm"),
    ),
    _noun(
        "breakthroughs", "breakthroughs", "(?:khâu )?đột phá(?! chiến lược)",
        {"3 khâu đột phá": "3", "BA KHÂU ĐỘT PHÁ": "BA", "hai đột phá": "hai"}, ("ba đột phá chiến lược", "các khâu đột phá"),
    ),
    _noun("lessons", "lessons", "bài học", {"4 bài học kinh nghiệm": "4", "năm bài học": "năm"}, ("một số bài học",)),
    _noun("viewpoints", "viewpoints", "quan điểm", {"05 quan điểm chỉ đạo": "05"}, ("quan điểm chỉ đạo",)),
    _noun("solutions", "solutions", "(?:nhóm )?(?:nhiệm vụ, )?giải pháp", {"6 nhóm giải pháp": "6"}, ("giải pháp 3 nhóm",)),
    _noun("targets", "targets", "chỉ tiêu", {"16 chỉ tiêu chủ yếu": "16"}, ("chỉ tiêu 16", "2.016 chỉ tiêu")),
)  # fmt: skip


def find(report: Report) -> Iterator[Finding]:
    """Compare what stands over each list with how many items the list has."""
    sections = {section.address: section for _, section in walk(report.body)}
    for noun in NOUNS:
        addresses, count = _listed(report, noun)
        announcement = _announced(noun, [sections[address] for address in _above(addresses) if address in sections]) if count else None
        if announcement is not None and announcement[1] != count:
            section, announced, quote = announcement
            yield Finding(
                code="count-mismatch",
                severity="warning",
                message=f"{announced} {noun.name} are announced, but {count} follow",
                hint="correct the number, or see which item is missing or was not numbered",
                page=section.page,
                address=section.address,
                found=quote,
                quote=quote,
            )


def _listed(report: Report, noun: _Noun) -> tuple[list[str], int]:
    """Give the addresses of the items, and how many there are; targets are counted by their numbers, since one item may hold two."""
    if noun.field != "targets":
        items = getattr(report, noun.field)
        return [item.address for item in items], len(items)
    numbers = [(target.number, target.address) for target in report.targets if target.number is not None]
    distinct = {number for number, _ in numbers}
    whole = distinct == set(range(1, len(distinct) + 1))
    return [address for _, address in numbers], len(distinct) if whole and len(numbers) > 2 else 0


def _above(addresses: Sequence[str]) -> list[str]:
    """The sections that hold all items, the nearest first; of the document as a whole nothing is asked."""
    steps = [address.split("/") for address in addresses]
    shared = next((place for place, names in enumerate(zip(*steps, strict=False)) if len(set(names)) > 1), min(map(len, steps)) - 1)
    return ["/".join(steps[0][:length]) for length in range(shared, 0, -1)]


def _announced(noun: _Noun, sections: Sequence[Section]) -> tuple[Section, int, str] | None:
    """The number that the nearest section above says of the list, in its heading or in its own paragraphs."""
    for section in sections:
        for text in (section.title or "", *(part.text for part in section.content if isinstance(part, Paragraph))):
            found = [match for match in noun.pattern.finditer(text) if _ELSEWHERE.search(text, match.end()) is None]
            if len(found) == 1:
                return section, int(parse_number(found[0]["count"]) or 0), found[0][0]
    return None
