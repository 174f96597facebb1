"""Numbers of provisions as drafts write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.text.numbering import Number, letter, roman


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3 bis", "3 bis"),
        ("3bis.", "3 bis"),
        ("[3 alt.]", "3 alt"),
        ("OP2 bis Alt 1.", "2 bis alt 1"),
        ("OP alt", "alt"),
        ("(a) ante", "a ante"),
        ("7 alt bis.", "7 alt bis"),
        ("OP3 quarter", "3 quater"),
        ("8 sextiens.", "8 sexies"),
        ("II.", "II"),
        ("[7][6]", "7"),
        ("1.1", "1.1"),
        ("2.2 bis", "2.2 bis"),
        ("b/c", "b/c"),
    ],
)
def test_a_number_is_one_however_it_is_written(written: str, meant: str) -> None:
    """Brackets, dots, spaces, capitals and known misspellings make no other number."""
    assert str(Number.parse(written)) == meant


def test_alternatives_and_additions_are_told_apart() -> None:
    """An alternative is for the same place; "bis" stands beside."""
    assert Number.parse("3 alt 2").alternative
    assert Number.parse("3 bis").additional
    assert not Number.parse("3 bis").alternative
    assert not Number.parse("3").additional


@settings(deadline=None)
@given(st.integers(1, 30), st.lists(st.sampled_from(["bis", "ter", "alt", "alt 2", "ante"]), max_size=3))
def test_what_is_printed_is_read_again(base: int, suffixes: list[str]) -> None:
    """Printing a number and reading it gives that number."""
    number = Number(str(base), tuple(suffixes))
    assert Number.parse(str(number)) == number


def test_letters_and_numerals() -> None:
    """Lists count a, b … z, aa, bb; Roman numerals have their values; other words have none."""
    assert [letter(one) for one in ("a", "Z", "aa", "ee", "ab", "1")] == [1, 26, 27, 31, None, None]
    assert [roman(one) for one in ("i", "iv", "IX", "xiv", "XL", "iiii", "")] == [1, 4, 9, 14, 40, None, None]
