"""Facts: reads the phrases of `operators.ROWS` that stand before a number, from right to left.

Text and the number's position → `Cues`: the senses, where the value begins ("giảm bình quân" 1%), and where the name of the indicator
ends ("Tỷ lệ đô thị hóa" đạt trên 75%).
"""

from dataclasses import dataclass

from tuliem_report.facts.operators import RATE_NOUNS, ROWS, Sense
from tuliem_report.facts.wording import any_of, compile_words

TRENDS: frozenset[Sense] = frozenset({"falls", "falls_to", "rises", "rises_to", "times"})
BOUNDS: frozenset[Sense] = frozenset({"gte", "gt", "lte", "lt", "approx", "from"})
REACHES: frozenset[Sense] = frozenset({"reach", "has"})
_FARTHEST = 120  # characters before a number that are looked at


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase before a number: its sense and where it stands."""

    sense: Sense
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cues:
    """All phrases before one number, the nearest first. `value_start` ≥ `name_end`; both are the number's position where there is none."""

    found: tuple[Cue, ...]
    value_start: int
    name_end: int

    def shifted(self, by: int) -> "Cues":
        """Move all offsets, for a text that was cut out of a longer one."""
        found = tuple(Cue(cue.sense, cue.start + by, cue.end + by) for cue in self.found)
        return Cues(found, self.value_start + by, self.name_end + by)

    @property
    def senses(self) -> frozenset[Sense]:
        """The senses said."""
        return frozenset(cue.sense for cue in self.found)


_PHRASES: dict[str, Sense] = {phrase: row.sense for row in ROWS for phrase in row.phrases}
_LONGEST_FIRST = sorted(_PHRASES, key=len, reverse=True)  # "giảm xuống còn" before "còn"
_SIGNS = tuple(phrase for phrase in _LONGEST_FIRST if not phrase[0].isalpha())
_WORDS_AND_SIGNS = (*(phrase for phrase in _LONGEST_FIRST if phrase[0].isalpha()), *_SIGNS)
# A deadline between cues is passed over: "giảm đến năm 2030 còn 1%".
_DEADLINE = compile_words(r"(?<!\p{L})(?:(?:vào|đến|trong) )?(?:(?:hết|cuối) )?(?:năm \d{4}|giai đoạn \d{4}\s*[-–]\s*\d{4}),?$")
_RATE_NOUN = compile_words(rf"(?<!\p{{L}})(?:{any_of(RATE_NOUNS)})\s*$")
# "Tăng trưởng bình quân 10%/năm" names the indicator, "Kinh tế tăng trưởng 10%/năm" says what it does.
_NAME_BEGINS = compile_words(r"(?:^|[.;:,(]|phấn đấu|năm \d{4})\s*$")
# "Đóng góp của năng suất vào tăng trưởng khoảng 45%" is a share.
_INTO = compile_words(r"(?:vào|cho|của)\s*$")


def read_cues(text: str, position: int) -> Cues:
    """Read the phrases that stand directly before `position`, each ending where the last read one begins."""
    found: list[Cue] = []
    end, floor = position, max(0, position - _FARTHEST)
    while read := _read_before(text, floor, end):
        start, phrase = read
        sense: Sense = _PHRASES.get(phrase, "span")
        reached = any(cue.sense in REACHES for cue in found)
        if sense in TRENDS and _is_a_name(text, start, phrase, reached):
            break
        found.append(Cue(sense, start, end))
        end = start
    return _place(tuple(found), position)


def _read_before(text: str, floor: int, end: int) -> tuple[int, str] | None:
    """Give where the longest phrase that ends at `end` begins, and the phrase; "" for a deadline."""
    before = text[floor:end].rstrip().lower()
    stop = floor + len(before)
    phrases = _SIGNS if text[stop : stop + 1].isalpha() else _WORDS_AND_SIGNS
    for phrase in phrases if before.endswith(phrases) else ():
        if before.endswith(phrase) and not (phrase[0].isalpha() and _goes_on(before.removesuffix(phrase))):
            return stop - len(phrase), phrase
    deadline = _DEADLINE.search(text, floor, stop) if before[-1:].isdigit() or before.endswith(",") else None
    return (deadline.start(), "") if deadline else None


def _goes_on(before: str) -> bool:
    """Tell whether what follows is the end of a word, or belongs to "trở" ("trở lên")."""
    return before[-1:].isalnum() or before.endswith("trở ")


def _is_a_name(text: str, start: int, phrase: str, reached: bool) -> bool:
    before = text[max(0, start - _FARTHEST) : start]
    return bool(_RATE_NOUN.search(before)) or (
        phrase == "tăng trưởng" and (reached or bool(_NAME_BEGINS.search(before) or _INTO.search(before)))
    )


def _place(found: tuple[Cue, ...], position: int) -> Cues:
    """Find where the value begins and where the name ends. A span ("bình quân") is the value's only between it and a reach or a trend."""
    value_start = name_end = position
    span: int | None = None
    reached = False
    for cue in found:
        if cue.sense in TRENDS:
            value_start, name_end = min(value_start, cue.start), min(name_end, cue.start)
        elif cue.sense in REACHES:
            if not reached:
                value_start = value_start if span is None else min(value_start, span)
                name_end = min(name_end, cue.start)
            reached = True
        elif cue.sense in BOUNDS and not reached:
            value_start = name_end = min(value_start, cue.start)
        elif cue.sense == "span" and not reached and span is None:
            span = None if value_start < cue.start else cue.start
    return Cues(found, value_start, min(name_end, value_start))
