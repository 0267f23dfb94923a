"""Which unit, which congress, which term: read from the heading first, from the first paragraphs where it does not say.

What surprises: a heading in capitals tells neither where a name ends nor how it is written in small letters; a heading may name
only the level ("Đảng bộ xã"), and the paragraphs name the congresses of others too (the province's, the Party's).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from tuliem_report.vietnamese.counting import ORDINAL_PATTERN, ordinal_value, roman_value

_LEVEL = regex.compile(r"(?:xã|phường|thị trấn|đặc khu|huyện đảo|huyện|quận|thị xã|thành phố|tỉnh)(?!\p{L})", regex.IGNORECASE)
_AFTER_NAME = (
    r"(?:trình|tại|lần|khóa|khoá|họp|về|đã|là|được|gồm|thuộc|với|trong|luôn|nói|nhiệm\s+kỳ|long\s+trọng|diễn\s+ra|tiến\s+hành|tiếp\s+tục"
    r"|tổ\s+chức\s+(?:đại|thành|hội)|năm\s+\d|ngày\s+\d|quyết\s+(?:tâm|định|nghị)|đồng\s+chí|hiện\s+(?:có|nay)|có\s+\d"
    r"|kiểm\s+điểm|tổng\s+kết|phương\s+hướng|đại\s+hội|và\s+(?:nhân\s+dân|phương\s+hướng|hệ\s+thống))\b"
)
"""What follows a name: words and phrases that are no part of one. "Long Biên", "Năm Căn", "Tiến Thắng" are names."""
_WORD = r"[\p{L}\d][\p{L}\d’'.]*"
_NAME = rf"(?!(?&after)){_WORD}(?:(?:\s+-\s+|\s+|-)(?!(?&after)){_WORD}){{0,11}}"
# Spelt out once in a pattern, for compiling them takes longest.
_AFTER_DEFINED = rf"(?(DEFINE)(?P<after>{_AFTER_NAME}))"
_ORDINAL_DEFINED = rf"(?(DEFINE)(?P<ordinal>{ORDINAL_PATTERN}\b))"
_BODY = regex.compile(rf"\b(?:đảng\s+(?:bộ|ủy|uỷ)|chi\s+bộ)\s+(?P<name>{_NAME}){_AFTER_DEFINED}", regex.IGNORECASE)
_NO_UNIT = regex.compile(r"(?:các(?! cơ quan)|cấp|viên|hai|ba|và|trực|bộ phận|đang|ở|từ|cơ sở)\b", regex.IGNORECASE)
_COMMON_NOUN = regex.compile(r"(?:các cơ quan|khối|cơ quan|công ty|trường|bệnh viện|ban|sở)\b")
_COMMITTEE = regex.compile(r"(?P<level>TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:ỦY|UỶ) (?P<name>[\p{Lu}\d][\p{Lu}\d’' -]*)")
_COMMITTEE_LEVEL = {"TỈNH": "TỈNH", "THÀNH": "THÀNH PHỐ", "HUYỆN": "HUYỆN", "QUẬN": "QUẬN", "THỊ": "THỊ XÃ"}
_ORDINAL = r"(?P<said>lần(?:\s+thứ)?)\s+(?P<number>[IVXL]+\b|\d+\b|(?&ordinal))"
_CONGRESS = regex.compile(
    rf"""\bđại\s+hội (?P<kind>\s+(?:đại\s+biểu|toàn\s+thể(?:\s+đảng\s+viên)?|đảng\s+viên|điểm))?
         (?: \s+{_ORDINAL} (?:\s+(?P<body>(?:đảng|chi)\s+bộ\s+{_NAME}))?
           | \s+(?P<body>(?:đảng|chi)\s+bộ (?:\s+-?(?!lần\b|đại\s+hội\b){_WORD}){{0,12}}?) ,?\s+{_ORDINAL} )
         {_AFTER_DEFINED} {_ORDINAL_DEFINED}""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ROMAN = regex.compile(r"(?<=lần thứ |lần )[ivxl]+\b")
_TERM = regex.compile(r"\b(?:nhiệm\s+kỳ|khóa|khoá|NK)[^\d\n]{0,24}(?P<from>20\d\d)\s*[-–—]?\s*(?P<to>20\d\d)(?!\d)", regex.IGNORECASE)
_SMALL_WORDS = frozenset({"và", "của", "các", "về", "xã", "phường", "huyện", "quận", "tỉnh"})


@dataclass(frozen=True, slots=True)
class Names:
    """Unit ("phường Hòa Xuân"), congress ("Đại hội đại biểu … lần thứ I") and term ("2025-2030"), each None where not printed."""

    unit: str | None
    congress: str | None
    term: str | None


@dataclass(frozen=True, slots=True)
class _Congress:
    """A congress as the text names it: `body` is "Đảng bộ …", `number` its ordinal number where it can be read."""

    text: str
    kind: str
    body: str
    ordinal: str
    number: int | None

    def names(self, unit: str) -> bool:
        """Does it say whose congress it is, in full?"""
        return unit.casefold() in self.body.casefold()

    def may_be_of(self, unit: str) -> bool:
        """Does it name no other body? "Đảng bộ xã" may be any commune's."""
        level = _LEVEL.match(unit)
        said = self.body.casefold().partition("bộ")[2].strip()
        return not said or (level is not None and said == level[0].casefold())


def read_names(headings: Sequence[str], issuer: str | None, opening: Sequence[str], around: Sequence[str]) -> Names:
    """Read the names. `headings` and `issuer` are the document's own, the first paragraphs (`opening`) speak of others too.

    `around` is what else may print the term: the rest of the letterhead, the headings of the parts.
    """
    unit = _unit(headings, issuer or "", opening)
    congress = _congress([*headings, issuer or ""], opening, unit)
    return Names(unit, congress, next((term for texts in (headings, opening, around) if (term := _term(texts))), None))


def _unit(headings: Sequence[str], issuer: str, opening: Sequence[str]) -> str | None:
    own = [*_named(headings), *_named([issuer]), *_of_committee(issuer)]
    if own:
        return _in_small_letters(own[0], [*headings, *opening])
    common = Counter(_named(opening)).most_common(1)
    return _in_small_letters(common[0][0], ()) if common else None


def _named(texts: Iterable[str]) -> Iterator[str]:
    """The units that the texts name in full: "Đảng bộ xã" alone names none."""
    for text in texts:
        for match in _BODY.finditer(text):
            name = _full_name(" ".join(match["name"].split()), capitals=match[0].isupper())
            if name is not None:
                yield name


def _full_name(name: str, *, capitals: bool) -> str | None:
    """The name up to where it ends: in mixed text a place is what is capitalised, an agency goes on to the stop word."""
    if _NO_UNIT.match(name):
        return None
    level = _LEVEL.match(name)
    if level is None:
        return name if name[0].isupper() or _COMMON_NOUN.match(name) else None
    words = name[level.end() :].split()
    end = 0
    while end < len(words) and (capitals or words[end][0].isupper() or words[end] == "-" or (end == 0 and words[0].isdigit())):
        end += 1
    rest = " ".join(words[:end]).rstrip(" -")
    return f"{level[0]} {rest}" if rest else None


def _of_committee(issuer: str) -> Iterator[str]:
    """ "HUYỆN ỦY THANH HẠ" is the committee of "huyện Thanh Hạ"."""
    if match := _COMMITTEE.match(issuer):
        yield f"{_COMMITTEE_LEVEL[match['level']]} {match['name'].strip()}"


def _in_small_letters(name: str, texts: Iterable[str]) -> str:
    """The name as the texts print it in small letters, else with each word capitalised; the level is no part of the name."""
    if name.isupper():
        wanted = regex.compile(r"\s+".join(map(regex.escape, name.split())), regex.IGNORECASE)
        printed = (match[0] for text in texts for match in wanted.finditer(text) if not match[0].isupper())
        name = next(printed, None) or " ".join(map(_in_title_case, name.split()))
    name = " ".join(name.split())
    level = _LEVEL.match(name)
    return level[0].lower() + name[level.end() :] if level is not None else name


def _in_title_case(word: str) -> str:
    return word.lower() if word.lower() in _SMALL_WORDS else word.title()


def _congress(headings: Sequence[str], opening: Sequence[str], unit: str | None) -> str | None:
    own, others = list(_congresses(headings)), list(_congresses(opening))
    if unit is None:
        return own[0].text if own else None
    full = next((one for one in own if one.names(unit)), None)
    if full is not None:
        return _in_mixed_case(full.text, unit)
    bare = next((one for one in own if one.may_be_of(unit)), None)
    named = next((one for one in others if one.names(unit) and (bare is None or one.number == bare.number)), None)
    if named is not None:
        return named.text
    bare = bare or next((one for one in others if one.may_be_of(unit)), None)
    return f"Đại hội{bare.kind} Đảng bộ {unit} {bare.ordinal}" if bare is not None else None


def _in_mixed_case(text: str, unit: str) -> str:
    """The printed words of a congress in capitals, written as in a sentence."""
    if not text.isupper():
        return text
    text = text.lower().replace(unit.lower(), unit).replace("đảng bộ", "Đảng bộ").replace("chi bộ", "Chi bộ")
    return _ROMAN.sub(lambda match: match[0].upper(), text[0].upper() + text[1:])


def _congresses(texts: Iterable[str]) -> Iterator[_Congress]:
    for text in texts:
        for match in _CONGRESS.finditer(text):
            word = match["number"]
            number = int(word) if word.isdigit() else (roman_value(word) or ordinal_value(word))
            kind = f" {' '.join(match['kind'].lower().split())}" if match["kind"] else ""
            figures = word if word.isdigit() or roman_value(word) else word.lower()
            yield _Congress(" ".join(match[0].split()), kind, match["body"] or "", f"{match['said'].lower()} {figures}", number)


def _term(texts: Iterable[str]) -> str | None:
    """The term that the congress opens: of several printed the latest."""
    terms = [(match["from"], match["to"]) for text in texts for match in _TERM.finditer(text)]
    return "-".join(max(terms)) if terms else None
