"""Facts: one target as a text states it, before it has a place and what its headings say."""

from dataclasses import dataclass

from tuliem_report.facts.clauses import Span
from tuliem_report.facts.operators import Binding


@dataclass(frozen=True, slots=True)
class Statement:
    """One target as the text states it. `span` is its stretch of the text, `said` what of it names and sets the value.

    `heading` is the inline heading above it, `group` the name it gives to a group ("Về kinh tế: …"), None where it gives none.
    `binding` is None where a value is printed that cannot be read as numbers; `part` says that the name is a part of what a heading
    before it names ("Cơ cấu kinh tế: …; dịch vụ 30%"). `before` is the last result, where the sentence prints it. `worded` says that the
    clause has no number: "97% …, không có chi bộ yếu kém" is two statements, the second in words. `when` is
    the time that governs it from elsewhere in the text.
    """

    indicator: str
    value_text: str
    binding: Binding | None
    unit: str | None
    span: Span
    said: str = ""
    heading: str = ""
    group: str | None = None
    before: str | None = None
    before_year: str | None = None
    part: bool = False
    worded: bool = False
    when: str = ""
