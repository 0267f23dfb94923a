"""Vietnamese numbers: text to Decimal and back."""

from decimal import Decimal

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from tuliem_report.vietnamese.numbers import NUMBER, format_number, is_year, parse_number

NUMBERS = {
    "7.908": "7908", "10,09": "10.09", "6153": "6153", "1.234.567,8": "1234567.8", "02": "2", "10.5": "10.5", "0.785": "0.785",
    "100": "100",
    "12.000": "12000", "1,234,567": "1234567", "0,5": "0.5", "một": "1", "Ba": "3", "1/4": "0.25", "một phần tư": "0.25",
}  # fmt: skip

IN_TEXT = {
    "từ 350- 400 đảng viên": ["350", "400"],
    "8-8,5%/năm": ["8", "8,5"],
    "10 - 11%": ["10", "11"],
    "Xã có 1.250 ha, 34 thôn.": ["1.250", "34"],
    "ngày 01/7/2025": [],
    "Nghị quyết số 15-NQ/TW": [],
    "Nghị quyết 97/2019/QH14": [],
    "dịch COVID-19": [],
    "9,5 m2/người và 12 km²": ["9,5", "12"],
    "60%-65%": ["60", "65"],
}


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_a_number_is_read_as_vietnamese_prints_it(text: str, value: str) -> None:
    """The dot groups thousands, the comma is the decimal mark; foreign decimals and counting words are understood."""
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "abc", "12,", "1.2.3", "15-NQ", "350-400", "một hai"])
def test_what_is_not_one_number_is_none(text: str) -> None:
    """Anything else gives None, never a guess."""
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "found"), IN_TEXT.items())
def test_numbers_are_found_in_running_text(text: str, found: list[str]) -> None:
    """Dates, symbols of documents and figures glued to letters are no numbers."""
    assert [match.group() for match in regex.finditer(NUMBER, text, regex.VERBOSE)] == found


@given(st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False, allow_infinity=False))
def test_a_number_survives_the_way_to_text_and_back(value: Decimal) -> None:
    """Reading what was written gives the same value, grouped or not."""
    assert parse_number(format_number(value)) == value
    assert parse_number(format_number(value, grouped=False)) == value


def test_years_are_told_from_counts() -> None:
    """Four digits may be a year; with a dot they are a count."""
    assert is_year("2030")
    assert not is_year("2.030")
    assert not is_year("3500")
