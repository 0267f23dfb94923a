"""One sentence about each change of a target, and about what two reports are to each other, in Vietnamese and in English.

The sentences quote the document's own words; the numbers stand as printed there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tuliem_report.drafts.changes import (
    Difference,
    Direction,
    FieldChange,
    Language,
    RelationKind,
    Sentences,
    TargetChangeKind,
    TargetField,
)
from tuliem_report.drafts.polarity import is_part_of_whole
from tuliem_report.report.document import Target

LANGUAGES: tuple[Language, ...] = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase in both languages."""

    vi: str
    en: str

    def in_(self, language: Language) -> str:
        """Give the phrase in a language."""
        return self.vi if language == "vi" else self.en


_VALUE: dict[Direction | None, Phrase] = {
    "raised": Phrase("nâng mức yêu cầu từ “{old}” lên “{new}”", "raised from “{old}” to “{new}”"),
    "lowered": Phrase("hạ mức yêu cầu từ “{old}” xuống “{new}”", "lowered from “{old}” to “{new}”"),
    "firmer": Phrase("yêu cầu chặt hơn, từ “{old}” thành “{new}”", "firmer, from “{old}” to “{new}”"),
    "softer": Phrase("yêu cầu nới lỏng hơn, từ “{old}” thành “{new}”", "softer, from “{old}” to “{new}”"),
    "same": Phrase("mức yêu cầu như cũ, từ “{old}” thành “{new}”", "asks for the same, “{old}” is now “{new}”"),
    None: Phrase("thay đổi từ “{old}” thành “{new}”, không so sánh được", "changed from “{old}” to “{new}”, not comparable"),
}
_CHANGED = Phrase("thay đổi từ “{old}” thành “{new}”", "changed from “{old}” to “{new}”")
_SAME_WORDS: dict[Direction | None, Phrase] = {
    "firmer": Phrase("yêu cầu chặt hơn, vẫn là “{new}”", "firmer, still “{new}”"),
    "softer": Phrase("yêu cầu nới lỏng hơn, vẫn là “{new}”", "softer, still “{new}”"),
    None: Phrase("vẫn là “{new}”", "still “{new}”"),
}
_REWORDED = Phrase("thay đổi cách diễn đạt", "worded differently")
_REGROUPED = Phrase("chuyển sang nhóm khác", "moved to another group")
_RENAMED = Phrase("con số trong tên chỉ tiêu thay đổi", "a number in its name changed")
_AGAINST_THE_NUMBER = Phrase("con số tăng nhưng chỉ tiêu cần giảm", "the number rises, but less is wanted")
_WITH_LESS = Phrase("con số giảm là yêu cầu cao hơn", "the number falls, and less is wanted")
_NAME = Phrase("Chỉ tiêu {number}{indicator}", "Target {number}{indicator}")
_ADDED = Phrase("Bổ sung chỉ tiêu {number}{indicator}: “{new}”.", "Added target {number}{indicator}: “{new}”.")
_REMOVED = Phrase("Bỏ chỉ tiêu {number}{indicator}: “{old}”.", "Removed target {number}{indicator}: “{old}”.")
_RENUMBERED = Phrase("đổi số thứ tự từ {old} thành {new}", "renumbered from {old} to {new}")
_NONE = Phrase("không có", "none")

_FIELDS: dict[TargetField, Phrase] = {
    "unit": Phrase("đơn vị tính", "unit"),
    "period": Phrase("thời hạn", "deadline"),
    "group": Phrase("nhóm", "group"),
    "indicator": Phrase("tên chỉ tiêu", "indicator"),
    "value_text": Phrase("cách ghi giá trị", "value as printed"),
    "firmness": Phrase("từ ngữ ràng buộc", "binding words"),
}
_PERIODS = {"annual": Phrase("hằng năm", "every year"), "term": Phrase("cả nhiệm kỳ", "the whole term")}


def target_sentences(
    kind: TargetChangeKind, old: Target | None, new: Target | None, judged: Direction | None, fields: Sequence[FieldChange]
) -> Sentences:
    """Tell one row about a target."""
    return Sentences(**{language: _target_sentence(kind, old, new, judged, fields, language) for language in LANGUAGES})


def _target_sentence(
    kind: TargetChangeKind,
    old: Target | None,
    new: Target | None,
    judged: Direction | None,
    fields: Sequence[FieldChange],
    language: Language,
) -> str:
    shown = new or old
    assert shown is not None
    names = {"number": "" if shown.number is None else f"{shown.number} – ", "indicator": shown.indicator}
    if old is None:
        return _ADDED.in_(language).format(new=shown.value_text, **names)
    if new is None:
        return _REMOVED.in_(language).format(old=shown.value_text, **names)
    name = _NAME.in_(language).format(**names)
    if kind == "renumbered":
        return f"{name}: {_RENUMBERED.in_(language).format(old=_or_none(old.number, language), new=_or_none(new.number, language))}."
    said = (
        (_REGROUPED if [change.field for change in fields] == ["group"] else _said(kind, old, new, judged))
        .in_(language)
        .format(old=_value_of(old), new=_value_of(new))
    )
    aside = [clause.in_(language) for clause in _number_clause(kind, old, new, judged)]
    return "; ".join([f"{name}: {said}", *aside, *_field_clauses(kind, fields, language)]) + "."


def _said(kind: TargetChangeKind, old: Target, new: Target, judged: Direction | None) -> Phrase:
    if kind == "value" and _value_of(old) != _value_of(new):
        return _CHANGED if judged is None and _need_no_comparison(old, new) else _VALUE[judged]
    if kind == "value" or judged in ("firmer", "softer"):
        return _SAME_WORDS.get(judged, _SAME_WORDS[None])
    return _REWORDED if judged is not None else _RENAMED


def _value_of(target: Target) -> str:
    """The value as printed; of one in words the whole statement ("Không để xảy ra điểm nóng")."""
    if target.operator != "state" or "|" in target.quote or target.value_text not in target.quote:
        return target.value_text
    return target.quote.rstrip(" .;,")


def _need_no_comparison(old: Target, new: Target) -> bool:
    """Of words, and of the parts of a whole, no reader expects that one is more."""
    return old.operator == new.operator == "state" or (is_part_of_whole(old) and is_part_of_whole(new))


def _number_clause(kind: TargetChangeKind, old: Target, new: Target, judged: Direction | None) -> Iterator[Phrase]:
    """Say it where the number went the other way than the ambition."""
    before, after = (target.high if target.low is None else target.low for target in (old, new))
    if kind != "value" or before is None or after is None or old.unit != new.unit:
        return
    if judged == "lowered" and after > before:
        yield _AGAINST_THE_NUMBER
    if judged == "raised" and after < before:
        yield _WITH_LESS


def _field_clauses(kind: TargetChangeKind, fields: Sequence[FieldChange], language: Language) -> list[str]:
    """Tell the fields that the value as printed does not show."""
    told = [change for change in fields if change.field in _FIELDS and not (kind == "value" and change.field == "value_text")]
    return [
        f"{_FIELDS[change.field].in_(language)}: {_field_value(change.old, language)} → {_field_value(change.new, language)}"
        for change in told
    ]


def _field_value(value: str | None, language: Language) -> str:
    return _PERIODS[value].in_(language) if value in _PERIODS else _or_none(value, language)


def _or_none(value: object, language: Language) -> str:
    return _NONE.in_(language) if value is None else str(value)


_RELATIONS: dict[RelationKind, Phrase] = {
    "drafts": Phrase("Hai dự thảo của cùng một báo cáo", "Two drafts of one report"),
    "congresses": Phrase(
        "Hai báo cáo của hai kỳ đại hội khác nhau, không phải hai dự thảo: chỉ đối chiếu chỉ tiêu và các nội dung cùng vai trò",
        "Reports to two different congresses, not two drafts: only targets and items of the same role are set side by side",
    ),
    "units": Phrase(
        "Hai báo cáo của hai đơn vị khác nhau, không phải hai dự thảo: chỉ đối chiếu chỉ tiêu và các nội dung cùng vai trò",
        "Reports of two different units, not two drafts: only targets and items of the same role are set side by side",
    ),
    "documents": Phrase(
        "Hai văn bản khác loại, không phải hai dự thảo: chỉ đối chiếu chỉ tiêu và các nội dung cùng vai trò",
        "Two documents of different types, not two drafts: only targets and items of the same role are set side by side",
    ),
}


def relation_sentences(kind: RelationKind, differences: Sequence[Difference]) -> Sentences:
    """Tell what two reports are to each other, with the statements of their front matter that differ."""
    said = "; ".join(f"{difference.old} ↔ {difference.new}" for difference in differences)
    return Sentences(**{language: _RELATIONS[kind].in_(language) + (f" ({said})." if said else ".") for language in LANGUAGES})
