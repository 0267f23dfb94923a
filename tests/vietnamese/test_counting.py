"""Counting words, ordinals, Roman numerals, list letters."""

import pytest
import regex

from tuliem_report.vietnamese import counting

COUNTED = {
    "một": 1, "Hai": 2, "BA": 3, "bốn": 4, "tư": 4, "năm": 5, "bảy": 7, "bẩy": 7, "mười": 10, "mười một": 11, "mười lăm": 15,
    "hai mươi": 20, "hai mươi mốt": 21, "hai mươi tư": 24, "Ba mươi  lăm": 35, "chín mươi chín": 99,
}  # fmt: skip
UNCOUNTED = ("", "mốt", "lăm", "không", "mươi", "nhất", "một là", "mot", "mười mốt", "mười năm", "hai mươi năm", "năm 2025", "trăm")
ORDINALS = {
    "thứ nhất": 1,
    "THỨ HAI": 2,
    "thứ nhì": 2,
    "nhất": 1,
    "thứ tư": 4,
    "thứ bốn": 4,
    "thứ bảy": 7,
    "thứ mười": 10,
    "Thứ mười hai": 12,
}
NO_ORDINALS = ("một", "thứ một", "thứ", "", "thư nhất", "nhất là")
ROMANS = {"I": 1, "iv": 4, "IX": 9, "XIV": 14, "xviii": 18, "XL": 40, "XLIX": 49, "L": 50, "Ⅳ": 4}
NO_ROMANS = ("", "IIII", "Iv", "VX", "IC", "LI", "C", "M", "A", "1", "IIX", "XIII.", "đ", "Ⅽ")
LETTERS = {"a": 1, "d": 4, "đ": 5, "Đ": 5, "e": 6, "g": 7, "h": 8, "i": 9, "k": 10, "ê": 9, "f": 6}


@pytest.mark.parametrize(("text", "number"), COUNTED.items())
def test_counting_words_are_read(text: str, number: int) -> None:
    """The usual words and their variants up to 99."""
    assert counting.counting_value(text) == number
    assert regex.fullmatch(counting.COUNTING_PATTERN, " ".join(text.split()), regex.IGNORECASE)


@pytest.mark.parametrize("text", UNCOUNTED)
def test_other_words_are_not_counting_words(text: str) -> None:
    """Parts of numbers, ordinals and words without their diacritics are none."""
    assert counting.counting_value(text) is None


@pytest.mark.parametrize(("text", "number"), ORDINALS.items())
def test_ordinals_are_read(text: str, number: int) -> None:
    """ "nhất" and "tư" belong to ordinals; "thứ" may be missing."""
    assert counting.ordinal_value(text) == number
    assert regex.fullmatch(f"(?:thứ )?{counting.ORDINAL_PATTERN}", text, regex.IGNORECASE)


@pytest.mark.parametrize("text", NO_ORDINALS)
def test_other_words_are_not_ordinals(text: str) -> None:
    """ "một" counts, but orders nothing."""
    assert counting.ordinal_value(text) is None


@pytest.mark.parametrize(("text", "number"), ROMANS.items())
def test_roman_numerals_are_read(text: str, number: int) -> None:
    """Large, small, and the single characters of Unicode."""
    assert counting.roman_value(text) == number


@pytest.mark.parametrize("text", NO_ROMANS)
def test_loose_roman_numerals_are_refused(text: str) -> None:
    """Only the one right spelling counts, and only as high as lists go."""
    assert counting.roman_value(text) is None


@pytest.mark.parametrize(("letter", "place"), LETTERS.items())
def test_letters_have_their_official_place(letter: str, place: int) -> None:
    """đ follows d; f, j and w have no official place but one all the same."""
    assert counting.letter_ordinal(letter) == place


def test_letters_may_have_other_places() -> None:
    """A list may leave out đ, go by the Latin alphabet or by the whole Vietnamese one."""
    assert counting.letter_ordinals("e") == (6, 5, 8)
    assert counting.letter_ordinals("đ") == (5, 7)
    assert counting.letter_ordinals("w") == (23, 24)
    assert counting.letter_ordinals("1") == counting.letter_ordinals("ab") == counting.letter_ordinals("") == ()


@pytest.mark.parametrize("pair", ["ab", "dđ", "de", "đe", "eg", "ef", "eê", "ik", "ij", "jk", "DĐ", "aă"])
def test_letters_in_sequence(pair: str) -> None:
    """Each step that some list takes is allowed."""
    assert counting.may_follow(pair[1], pair[0])


@pytest.mark.parametrize("pair", ["aa", "ba", "ac", "dg", "đd", "d1"])
def test_letters_out_of_sequence(pair: str) -> None:
    """Steps back, steps in place and gaps are none."""
    assert not counting.may_follow(pair[1], pair[0])


def test_numbers_go_there_and_back() -> None:
    """Writing a number and reading it again gives the number."""
    assert [counting.counting_value(counting.counting_word(number)) for number in range(1, 100)] == list(range(1, 100))
    assert [counting.ordinal_value(counting.ordinal_word(number)) for number in range(1, 100)] == list(range(1, 100))
    assert [counting.roman_value(counting.roman_numeral(number)) for number in range(1, 51)] == list(range(1, 51))
    assert [counting.letter_ordinal(counting.list_letter(place)) for place in range(1, 24)] == list(range(1, 24))
    assert (counting.counting_word(21), counting.ordinal_word(4), counting.roman_numeral(44)) == ("hai mươi mốt", "thứ tư", "XLIV")


@pytest.mark.parametrize("write", [counting.counting_word, counting.ordinal_word, counting.roman_numeral, counting.list_letter])
def test_numbers_out_of_range_are_refused(write: object) -> None:
    """There is no word for nought, and none for a thousand."""
    for number in (0, 1000):
        with pytest.raises(ValueError, match=str(number)):
            write(number)  # type: ignore[operator]
