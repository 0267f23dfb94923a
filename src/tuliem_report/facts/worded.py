"""Facts: reads a target whose value is said in words: "Xếp loại Đảng bộ: hoàn thành tốt nhiệm vụ", "Cơ bản không còn hộ nghèo".

`read_worded` is asked only for items of a list of targets in which no number is a value; elsewhere such a sentence is an aim, not a
target. `read_worded_clause` is asked for a clause between others that state numbers, and believes only what can hardly be an aim.
"""

from dataclasses import dataclass

import regex

from tuliem_report.facts.choices import strip_lead
from tuliem_report.facts.clauses import hide, sentences
from tuliem_report.facts.target_patterns import ABSENCE, AIM, FIRM_STATE, GROUP, STATE, SUBJECT, TRAIL, VERB, YEAR
from tuliem_report.facts.wording import compile_words

_LONGEST = 600  # characters of a sentence that can be a target in words
_LONGEST_CLAUSE = 240  # characters of a clause that can be one
_FIGURE = regex.compile(r"\d")
_NO_FIGURE = compile_words(rf"{YEAR}|(?:nhóm|tốp|top) \d{{1,2}}(?!\d)")  # a year, a rank: "trong nhóm 10 tỉnh dẫn đầu"
_NAME_MINIMUM = 3  # syllables: "Xã đạt chuẩn …" names no indicator before "đạt", "Đảng bộ xã hằng năm đạt …" does


@dataclass(frozen=True, slots=True)
class WordedTarget:
    """An indicator and its value in words; `value_text` is "" where the sentence breaks off after the colon."""

    indicator: str
    value_text: str
    group: str | None = None


def read_worded(text: str) -> WordedTarget | None:
    """Read the first sentence of an item; None where it has no words at all."""
    masked = hide(text)
    first = next(iter(sentences(masked)), None)
    if first is None or first.end - first.start > _LONGEST or not regex.search(r"\p{L}", first.of(text)):
        return None
    sentence, covered = first.of(text).strip(), first.of(masked).strip()
    name, colon, value = _at_colon(sentence, covered)
    if colon and GROUP.match(name) and value:
        below = read_worded(value)
        return WordedTarget(below.indicator, below.value_text, name) if below else None
    if colon:
        return WordedTarget(_clean(name), value)
    return _without_colon(strip_lead(sentence).rstrip(" .;,"))


def read_worded_clause(text: str) -> WordedTarget | None:
    """Read a clause without figures that stands beside clauses with some: "…; xã giữ vững danh hiệu nông thôn mới"."""
    clause = strip_lead(text).strip(" .;,…")
    if len(clause) > _LONGEST_CLAUSE or ":" in clause or _FIGURE.search(_NO_FIGURE.sub("", clause)):
        return None
    absent = SUBJECT.sub("", clause, count=1)
    if ABSENCE.match(absent):
        return _without_colon(absent)
    return _without_colon(clause) if FIRM_STATE.search(clause) and not AIM.match(clause) else None


def _at_colon(sentence: str, covered: str) -> tuple[str, str, str]:
    at = covered.find(":")
    return (sentence, "", "") if at < 0 else (sentence[:at].strip(), ":", sentence[at + 1 :].strip(" .;,"))


def _without_colon(sentence: str) -> WordedTarget:
    if match := ABSENCE.match(sentence):
        return WordedTarget(sentence[match.end() :].strip(), match.group())
    match = STATE.search(sentence)
    if match is None:
        return WordedTarget(sentence, sentence)
    name, value = sentence[: match.start()].strip(), match["state"]
    if len(name.split()) < _NAME_MINIMUM or VERB.match(name):
        return WordedTarget(sentence, value)
    return WordedTarget(_clean(name), value)


def _clean(name: str) -> str:
    name = strip_lead(name)
    while match := TRAIL.search(name):
        name = name[: match.start()]
    return name.strip()
