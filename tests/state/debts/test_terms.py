"""Limits that run from the receipt of a paper."""

import datetime as dt

import pytest

from verbale.state.debts.terms import limit

CAME = dt.date(2024, 1, 31)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Please reply within fourteen days of receipt of this letter.", dt.date(2024, 2, 14)),
        ("An answer is asked within two weeks of the arrival of this note.", dt.date(2024, 2, 14)),
        ("The convention gives you one month, from the day on which the request reaches you.", dt.date(2024, 2, 29)),
        ("within 10 days after delivery", dt.date(2024, 2, 10)),
    ],
)
def test_a_term_ends_when_it_is_known_when_it_began(words: str, day: dt.date) -> None:
    """In days, weeks and months, a month of fewer days ending with its last."""
    assert limit(words, CAME) == day


@pytest.mark.parametrize("words", ["Please reply by 14 February.", "within a fortnight", "many days after receipt", ""])
def test_other_words_set_no_such_term(words: str) -> None:
    """A day, or a stretch from the letter's own day, is read with the letter."""
    assert limit(words, CAME) is None
