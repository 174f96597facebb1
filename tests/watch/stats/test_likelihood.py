"""Probabilities in the words of ICD 203, and numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.watch.stats.likelihood import CAP, RANGES, capped, counted, number, words


@pytest.mark.parametrize(
    ("probability", "said"),
    [
        (0.0, "almost no chance"), (0.05, "almost no chance"), (0.051, "very unlikely"), (0.2, "very unlikely"),
        (0.45, "unlikely"), (0.5, "roughly even chance"), (0.55, "roughly even chance"), (0.56, "likely"),
        (0.8, "likely"), (0.9, "very likely"), (0.96, "almost certain"), (1.0, "almost certain"),
    ],
)  # fmt: skip
def test_words(probability: float, said: str) -> None:
    """A range holds its upper bound."""
    assert words(probability) == said


@given(st.floats(0, 1), st.floats(0, 1))
def test_words_rise_with_the_probability(one: float, other: float) -> None:
    """What is more probable never has the lesser word."""
    order = [said for _, said in RANGES]
    low, high = sorted((one, other))
    assert order.index(words(low)) <= order.index(words(high))


@given(st.floats(0, 1))
def test_never_above_the_cap(probability: float) -> None:
    """Nine in ten at most, and nothing else is changed."""
    assert capped(probability) == (min(probability, CAP))


def test_counted() -> None:
    """One is singular; a plural of its own where the noun has one."""
    assert [counted(1, "answer"), counted(0, "answer"), counted(2, "party", "parties")] == [
        "1 answer",
        "0 answers",
        "2 parties",
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"), (0.12345, "0.123"), (12.345, "12.3"), (999.4, "999"), (999.7, "1000"), (1200, "1200"), (123456.7, "123457"),
        (-1200.4, "-1200"), (1e6, "1.00e+06"), (0.0001, "0.0001"), (0.00009, "9.00e-05"), (29.0, "29"),
    ],
)  # fmt: skip
def test_number(value: float, shown: str) -> None:
    """Three digits, no exponent between a ten-thousandth and a million, rounding up to a thousand included."""
    assert number(value) == shown


def test_number_with_fewer_digits() -> None:
    """As many digits as asked for, exponent included."""
    assert [number(0.456, 2), number(99.7, 2), number(2e7, 2)] == ["0.46", "100", "2.0e+07"]


@given(st.floats(1e-4, 999_999))
def test_ordinary_numbers_have_no_exponent(value: float) -> None:
    """And are off by half a unit of the third digit at most."""
    shown = number(value)
    assert "e" not in shown
    assert float(shown) == pytest.approx(value, rel=0.0051)
