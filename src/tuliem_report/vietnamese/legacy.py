"""Legacy encodings that live in the font: TCVN3 (fonts .VnTime …) and VNI (fonts VNI-Times …), to Unicode.

Such text reads as Latin letters with odd marks ("nghÞ quyÕt", "nghò quyeát"). It is told by the font's name or, where there is
none, by its words: they become well-formed syllables by conversion and were none before. Convert before normalising: the
TCVN3 letter "ư" is the soft hyphen, which normalising removes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tuliem_report.vietnamese.syllables import is_syllable


@dataclass(frozen=True, slots=True)
class LegacyEncoding:
    """One encoding: `letters` maps what stands in the file to the letter meant.

    `font` matches font names; `capitals` those whose small letters are printed as capitals. `examples` map raw text to text;
    `near_misses` are texts that must not be taken for the encoding.
    """

    name: str
    letters: Mapping[str, str]
    font: re.Pattern[str]
    capitals: re.Pattern[str] | None
    examples: Mapping[str, str]
    near_misses: tuple[str, ...]


def _tcvn3_letters() -> dict[str, str]:
    small = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
    code = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ"
    return dict(zip(code + "¡¢£¤¥¦§", small + "ĂÂÊÔƠƯĐ", strict=True)) | {"μ": "à"}  # Greek mu: how some readers give "µ"


def _vni_letters() -> dict[str, str]:
    """Pair each base with its marks: a letter and the mark behind it, or a letter of its own for i, đ, ơ, ư and ỵ."""
    tones = dict(zip("øûõùï", range(5), strict=True))
    toned = {
        "a": "àảãáạ", "e": "èẻẽéẹ", "o": "òỏõóọ", "u": "ùủũúụ", "y": "ỳỷỹý", "ô": "ờởỡớợ", "ö": "ừửữứự",
    }  # fmt: skip
    small = {base + mark: letters[tone] for base, letters in toned.items() for mark, tone in tones.items() if tone < len(letters)}
    circumflexed = {"a": "âầẩẫấậ", "e": "êềểễếệ", "o": "ôồổỗốộ"}
    small |= {base + mark: letter for base, letters in circumflexed.items() for mark, letter in zip("âàåãáä", letters, strict=True)}
    small |= {"a" + mark: letter for mark, letter in zip("êèúüéë", "ăằẳẵắặ", strict=True)}
    small |= dict(zip("ìæóíòñôöî", "ìỉĩíịđơưỵ", strict=True))
    mixed = {pair[0].upper() + pair[1:]: letter.upper() for pair, letter in small.items()}  # "Aù": a capital with a small mark
    return small | mixed | {pair.upper(): letter.upper() for pair, letter in small.items()}


_SUBSET = r"(?:[A-Z]{6}\+)?"  # what PDF puts before the name of a subset font
_DOT = r"(?:\.|#2E)"

LEGACY_ENCODINGS = (
    LegacyEncoding(
        name="tcvn3",
        letters=_tcvn3_letters(),
        font=re.compile(rf"{_SUBSET}(?:{_DOT}Vn[A-Z0-9]|VnTime|VnArial)"),
        capitals=re.compile(rf"{_SUBSET}{_DOT}?Vn[\w ]*?H(?:[,\- ]|$)"),
        examples={
            "NghÞ quyÕt §¹i héi ®¹i biÓu §¶ng bé": "Nghị quyết Đại hội đại biểu Đảng bộ",
            "ph¸t triÓn kinh tÕ - x· héi, quèc phßng": "phát triển kinh tế - xã hội, quốc phòng",
            "nh÷ng nhiÖm vô träng t©m, ®\xadêng lèi": "những nhiệm vụ trọng tâm, đường lối",
        },
        near_misses=(
            "Nghị quyết Đại hội đại biểu Đảng bộ phường",
            "có và là cá ráo, quà à",
            "Déjà vu: l'été, à côté du café où naît le succès économique",
            "Größe über für Müller; naïve señor São Paulo",
            "10 °C ± 2 µm · § 5 © ® ½ × ÷",
            "Resolution of the Party Congress for the term 2025-2030",
        ),
    ),
    LegacyEncoding(
        name="vni",
        letters=_vni_letters(),
        font=re.compile(rf"{_SUBSET}VNI[\- ]"),
        capitals=None,
        examples={
            "Nghò quyeát Ñaïi hoäi ñaïi bieåu Ñaûng boä": "Nghị quyết Đại hội đại biểu Đảng bộ",
            "phaùt trieån kinh teá - xaõ hoäi, quoác phoøng": "phát triển kinh tế - xã hội, quốc phòng",
            "NHÖÕNG NHIEÄM VUÏ TROÏNG TAÂM, ÑÖÔØNG LOÁI": "NHỮNG NHIỆM VỤ TRỌNG TÂM, ĐƯỜNG LỐI",
        },
        near_misses=(
            "Nghị quyết Đại hội đại biểu Đảng bộ phường",
            "quá trình, ngoài ra, cô ấy, tôi",
            "Déjà vu: l'été, à côté du café où naît le succès économique",
            "Größe über für Müller; naïve señor São Paulo",
        ),
    ),
)
_BY_NAME = {encoding.name: encoding for encoding in LEGACY_ENCODINGS}

_UNICODE_ONLY = re.compile("[ăđĩũơưĂĐĨŨƠƯẠ-ỹ]")  # Vietnamese letters that no legacy text has
_WORD = re.compile(r"[A-Za-zμ\xa1-\xff]+")
_MARKED = re.compile(r"[μ\xa1-\xff]")
_FEWEST_WORDS = 3  # marked words without which the statistics say nothing
_SHARE_AFTER = 0.85
_SHARE_BEFORE = 0.3
_SAMPLE = 400  # marked words looked at

# Word keeps the characters of a font without Unicode names in the private area.
_OUT_OF_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}


def legacy_font(font: str) -> str | None:
    """Name the encoding of a font, if it is a legacy one."""
    return next((encoding.name for encoding in LEGACY_ENCODINGS if encoding.font.match(font)), None)


def prints_capitals(font: str) -> bool:
    """Tell whether a legacy font prints small letters as capitals (.VnTimeH)."""
    return any(encoding.capitals is not None and encoding.capitals.match(font) for encoding in LEGACY_ENCODINGS)


def _share_of_syllables(words: list[str]) -> float:
    return sum(map(is_syllable, words)) / len(words)


def _detect_by_words(text: str) -> str | None:
    """Name the encoding that makes syllables of words which are none."""
    words = [match[0] for match in _WORD.finditer(text) if _MARKED.search(match[0])][:_SAMPLE]
    if len(words) < _FEWEST_WORDS or _share_of_syllables(words) > _SHARE_BEFORE:
        return None
    shares = {name: _share_of_syllables([convert(word, name) for word in words]) for name in _BY_NAME}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _SHARE_AFTER else None


def detect_legacy(text: str, font: str | None = None) -> str | None:
    """Name the legacy encoding of a text: "tcvn3", "vni" or None.

    Give all text set in one font at once: the font decides unless the text has letters that its encoding cannot have, and
    the statistics of an unnamed or ordinary font need at least three words with marks.
    """
    if text.isascii():
        return legacy_font(font or "")
    plain = text.translate(_OUT_OF_PRIVATE) if font and legacy_font(font) else text
    if _UNICODE_ONLY.search(plain):
        return None
    return legacy_font(font or "") or _detect_by_words(plain)


@cache
def _letters_of(name: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _BY_NAME[name].letters), key=len, reverse=True)))


def convert(text: str, name: str, *, capitals: bool = False) -> str:
    """Convert a text from the encoding `name` to Unicode; `capitals` for a font that prints capitals only."""
    letters = _BY_NAME[name].letters
    converted = _letters_of(name).sub(lambda match: letters[match[0]], text.translate(_OUT_OF_PRIVATE))
    return converted.upper() if capitals else converted
