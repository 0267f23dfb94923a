"""Facts: the time that stands once and governs more than one statement.

Statements of a text → the same with `when`: "Đến năm 2030: 100% …; 60% …", "Mỗi năm giúp 2 hộ, hỗ trợ 4 hội viên", "năm 2028 đạt 500 tỷ
đồng; trong đó: dịch vụ 300 tỷ đồng". What surprises: without a colon a time at the beginning reaches only to the next semicolon, for
"Hằng năm tạo 300 việc làm; tỷ lệ hộ nghèo dưới 1%" says nothing of the second.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tuliem_report.facts.clauses import sentences
from tuliem_report.facts.statement import Statement
from tuliem_report.facts.target_patterns import HEAD_NOUN, VERB, YEAR, YEARS
from tuliem_report.facts.wording import compile_words

_AT_FIRST = compile_words(
    rf"[\s,;–-]*(?:phấn đấu,? )?(?P<when>(?:(?:vào|đến|tới|trước) )?(?:(?:hết|cuối) )?năm {YEAR}(?!\s*[-–])"
    rf"|(?:bình quân )?(?:hằng|hàng|mỗi) năm|(?:trong|đến (?:hết|cuối)|cả) (?:cả )?nhiệm kỳ(?: {YEARS})?|trong (?:0?5|năm) năm"
    rf"|(?:trong )?giai đoạn {YEARS})(?P<colon>\s*:)?"
)
_OF_WHICH = compile_words(r"(?<!\w)trong đó(?!\w)")

_FARTHEST = 30  # statements before a part among which its whole is looked for
_SECTOR = 2  # syllables of a name that is a sector though it begins like a deed: "xây dựng"


def govern(masked: str, statements: Sequence[Statement]) -> list[Statement]:
    """Tell each statement what time governs it; one that says a time itself keeps it."""
    begins = [sentence.start for sentence in sentences(masked)]
    marks = [match.start() for match in _OF_WHICH.finditer(masked)]
    governed: list[Statement] = []
    for statement in statements:
        sentence = begins[max(0, bisect_right(begins, statement.span.start) - 1)]
        when = _time_at_first(masked, sentence, statement.span.start)
        mark = bisect_right(marks, statement.span.start + len("trong đó ")) - 1
        if not when and mark >= 0 and marks[mark] >= sentence:
            when = _time_of_whole(masked, marks[mark], statement, governed[-_FARTHEST:])
        governed.append(replace(statement, when=when) if when else statement)
    return governed


def _time_at_first(masked: str, sentence: int, position: int) -> str:
    clause = max(sentence, masked.rfind(";", sentence, position) + 1)
    if own := _AT_FIRST.match(masked, clause):
        return own["when"]
    first = _AT_FIRST.match(masked, sentence)
    return first["when"] if first and first["colon"] else ""


def _time_of_whole(masked: str, mark: int, part: Statement, before: Sequence[Statement]) -> str:
    """Give what the whole says, for one of its parts: those in the clause of "trong đó", and further short names after it."""
    behind = [index for index, statement in enumerate(before) if statement.span.start < mark]
    if not behind:
        return ""
    whole, between = before[behind[-1]], before[behind[-1] + 1 :]
    in_one_clause = masked.find(";", mark, part.span.start) < 0
    parts = in_one_clause or all(_is_part_only(statement, whole) for statement in (*between, part))
    return f"{whole.said} {whole.when}" if parts else ""


def _is_part_only(statement: Statement, whole: Statement) -> bool:
    """Tell whether a name is no indicator by itself, or begins as the whole does: "Tỷ lệ xã …; trong đó tỷ lệ thôn …; tỷ lệ bản …"."""
    name = statement.indicator
    if name.lower().split()[:2] == whole.indicator.lower().split()[:2]:
        return True
    return not (HEAD_NOUN.match(name) or (VERB.match(name) and len(name.split()) > _SECTOR))
