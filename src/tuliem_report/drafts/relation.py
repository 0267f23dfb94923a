"""What two reports are to each other: drafts of one report, or reports of different congresses, units or types.

The front matter says it. If it says that they differ and yet most of the text is the same, they are drafts all the same: a unit's
name may be mended between drafts.
"""

from collections.abc import Iterator

from tuliem_report.drafts.changes import Difference, Language, Relation, RelationKind
from tuliem_report.drafts.noise import raw_tokens, token_key
from tuliem_report.drafts.sentences import relation_sentences
from tuliem_report.drafts.tree import UNPAIRED, Alignment
from tuliem_report.report.document import FrontMatter

_SAME_REPORT = 0.5
"""Share of the text, word for word, from which two documents are drafts of one report whatever their heads say."""

_KINDS: tuple[tuple[str, RelationKind], ...] = (
    ("term", "congresses"),
    ("congress", "congresses"),
    ("unit", "units"),
    ("type", "documents"),
)
_SAYS_NOTHING = frozenset(token_key(word) for word in ("đảng", "bộ", "ủy", "ban", "chấp", "hành", "của"))


def relate(old: FrontMatter, new: FrontMatter, alignment: Alignment, language: Language) -> Relation:
    """Tell what the documents are to each other, and which statements of their heads say so."""
    differences = tuple(_differences(old, new))
    shared = shared_text(alignment)
    kind: RelationKind = "drafts"
    if shared < _SAME_REPORT:
        told = {difference.field for difference in differences}
        kind = next((kind for field, kind in _KINDS if field in told), "drafts")
    sentences = relation_sentences(kind, differences)
    return Relation(kind=kind, differences=differences, shared=round(shared, 4), sentence=getattr(sentences, language), sentences=sentences)


def _differences(old: FrontMatter, new: FrontMatter) -> Iterator[Difference]:
    for field, _ in _KINDS:
        before, after = getattr(old, field), getattr(new, field)
        if before is not None and after is not None and not _says_the_same(before, after):
            yield Difference(field=field, old=before, new=after)


def _says_the_same(old: str, new: str) -> bool:
    """ "phường Từ Liêm" and "ĐẢNG BỘ PHƯỜNG TỪ LIÊM" name one unit."""
    old_words, new_words = _telling_words(old), _telling_words(new)
    return old_words <= new_words or new_words <= old_words


def _telling_words(text: str) -> set[str]:
    return {key for token in raw_tokens(text) if (key := token_key(token)) not in _SAYS_NOTHING}


def shared_text(alignment: Alignment) -> float:
    """Give the part of the longer text that both have, unit for unit, noise aside."""
    total = max(sum(len(unit.words) for unit in tree.units) for tree in (alignment.old, alignment.new))
    same = sum(
        len(alignment.new.units[j].words)
        for i, j in enumerate(alignment.to_new)
        if j != UNPAIRED
        and (alignment.old.units[i].words == alignment.new.units[j].words or alignment.old_codes[i] == alignment.new_codes[j])
    )
    return same / total if total else 1.0
