"""What is spelt like a Vietnamese syllable."""

import unicodedata

from tuliem_report.vietnamese.syllables import is_syllable, syllables

WELL_FORMED = """
nghị quyết đại hội đảng bộ phường xã tỉnh nhiệm kỳ chỉ tiêu giải pháp khuỷu tay thuở huơ quở giếng giết gì gìn giữ già quý quốc quyển
hoà hòa uỷ ủy thúy thuý khoẻ khỏe lý lí kỹ kĩ y ý yêu yến uyên ương ướt ơ ở ô ổ oái oăm toong xoóng ngoằn ngoèo nguyễn nghiêng buýt
chế giễu trường khuya xuất huỳnh luỹ tuýt Ủy ĐẢNG
"""
MALFORMED = """
ka ce gê nge ngha ghơ cyb qa qu ph ng tr điề ngh hoạh khoảg tiênn iên biẻuu tăc hòan qúy gìa úơng HĐND UBND GRDP km w f covid zalo iêu
đieu uơng 1 - tuyêng mất-an cap cat hoc cách.
"""


def test_syllables_of_the_language_are_known() -> None:
    """Each onset and rhyme of the spelling rules is there, in either place of the tone mark and with i or y."""
    assert [word for word in WELL_FORMED.split() if not is_syllable(word)] == []


def test_other_words_are_not() -> None:
    """Fragments, initials, foreign words and forbidden spellings are no syllables."""
    assert [word for word in ["", *MALFORMED.split()] if is_syllable(word)] == []


def test_the_set_is_composed_and_small() -> None:
    """Each spelling is NFC and in small letters; a set that grew by far would let anything pass."""
    assert all(unicodedata.is_normalized("NFC", syllable) and syllable.islower() for syllable in syllables())
    assert 15_000 < len(syllables()) < 18_000


def test_one_question_agrees_with_the_whole_set() -> None:
    """Each spelling of the set is recognised, and none that has one letter more or less unless it is in the set itself."""
    known = syllables()
    assert [syllable for syllable in known if not is_syllable(syllable)] == []
    changed = {near for syllable in sorted(known)[::7] for near in (syllable[1:], syllable[:-1], syllable + "n", "t" + syllable)}
    assert [near for near in changed if is_syllable(near) != (near in known)] == []
