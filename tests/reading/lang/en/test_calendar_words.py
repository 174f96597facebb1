"""What the words of the calendar are worth."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.lang.en.calendar_words import DAY, MONTH, NUMBER, ONES, TENS, UNIT, UNITS, WEEKDAY, number, unit


@pytest.mark.parametrize(
    ("words", "worth"),
    [
        ("a", 1),
        ("an", 1),
        ("half an", 0.5),
        ("a couple of", 2),
        ("a dozen", 12),
        ("a thousand", 1000),
        ("12", 12),
        ("1,250", 1250),
        ("2.5", 2.5),
        ("5 1/2", 5.5),
        ("two and a half", 2.5),
        ("several", None),
        ("a few", None),
        ("some", None),
    ],
)
def test_numerals(words: str, worth: float | None) -> None:
    """In figures, in words, with a half, and vague ones."""
    assert number(words) == worth
    assert re.fullmatch(NUMBER, words)


@given(st.sampled_from(sorted(TENS)), st.sampled_from(sorted(ONES)), st.sampled_from(" -"))
def test_tens_and_ones_add_up(ten: str, one: str, sign: str) -> None:
    """With a blank or a hyphen between them."""
    assert number(f"{ten}{sign}{one}") == TENS[ten] + ONES[one]
    assert re.fullmatch(NUMBER, f"{ten}{sign}{one}")


@pytest.mark.parametrize("word", [name for name in UNITS if name not in {"centurie", "weekend"}])
def test_every_unit_has_its_letter(word: str) -> None:
    """One or many."""
    many = "centuries" if word == "century" else f"{word}s"
    assert unit(word) == unit(many) == UNITS[word]
    assert re.fullmatch(UNIT, word)
    assert re.fullmatch(UNIT, many)


@pytest.mark.parametrize(
    ("pattern", "whole", "none"),
    [
        (MONTH, ["march", "may", "dec", "dec.", "sept."], ["mar ch", "mayor", "decem"]),
        (WEEKDAY, ["monday", "mon.", "thurs."], ["mon", "mondays"]),
        (DAY, ["1", "01", "22nd", "31st"], ["0", "32", "100"]),
    ],
)
def test_how_texts_write_them(pattern: str, whole: list[str], none: list[str]) -> None:
    """Months in short with or without a full stop; weekdays in short with one."""
    assert [bool(re.fullmatch(pattern, word)) for word in (*whole, *none)] == [True] * len(whole) + [False] * len(none)
