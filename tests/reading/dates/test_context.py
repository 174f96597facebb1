"""Which side of the writing a clause looks to, and the day or year that follows from it."""

import datetime as dt

import pytest

from tests.reading.dates.told import context
from verbale.reading.dates.context import shifted


@pytest.mark.parametrize(
    ("text", "lean"),
    [
        ("They will meet on Friday", 1),
        ("They met on Friday", -1),
        ("They are glad on Friday", 0),
        ("He said Friday", -1),
        ("It will be held Friday", 1),
        ("It was held Friday", -1),
        ("A reply by Friday", 1),
        ("A reply until Friday", 1),
        ("A reply by Friday had come", -1),
        ("On Friday they left", -1),
        ("On Friday they leave", 0),
        ("Friday issued the order", -1),
        ("Friday's order", -1),
        ("Friday, when they will meet", 1),
        ("They will meet. Friday", 0),
        ("They met; on Friday", 0),
    ],
)
def test_the_side_that_a_clause_looks_to(text: str, lean: int) -> None:
    """What stands beside the expression counts first, then what stands before it in its sentence, then after it."""
    start = text.index("Friday")
    assert context(text).leaning(start, start + 6) == lean


def test_a_cue_far_off_counts_no_more() -> None:
    """Ninety letters before, forty-five after."""
    for gap, lean in ((60, 1), (100, 0)):
        text = f"They will {'x' * gap} on Friday"
        assert context(text).leaning(len(text) - 6, len(text)) == lean
    for gap, lean in ((30, 1), (60, 0)):
        text = f"Friday, {'x' * gap} will"
        assert context(text).leaning(0, 6) == lean


@pytest.mark.parametrize(
    ("weekday", "lean", "day"),
    [(0, -1, 14), (0, 0, 14), (0, 1, 21), (1, -1, 15), (1, 0, 15), (1, 1, 15), (2, 1, 16), (2, -1, 9), (2, 0, 9)],
)
def test_weekdays_around_a_tuesday(weekday: int, lean: int, day: int) -> None:
    """The anchor's own day is both the last and the next of its name."""
    assert context("").weekday(weekday, lean) == dt.date(2022, 2, day)


@pytest.mark.parametrize(
    ("month", "day", "lean", "year"),
    [
        (12, 20, 0, 2021),
        (11, 20, 1, 2022),
        (12, 20, -1, 2021),
        (3, 1, 0, 2022),
        (3, 1, -1, 2022),
        (6, 1, -1, 2021),
        (6, 1, 0, 2022),
        (2, None, 1, 2022),
        (2, None, -1, 2022),
        (10, None, 1, 2022),
        (1, None, -1, 2022),
        (5, None, 0, 2021),
        (3, None, 0, 2022),
    ],
)
def test_the_year_of_a_month_or_day(month: int, day: int | None, lean: int, year: int) -> None:
    """The nearest on the side looked to; the month of writing is this year's."""
    assert context("").year_for(month, day, lean) == year


def test_without_an_anchor_nothing_is_settled() -> None:
    """No weekday and no year; a focus is still something to lean on."""
    none = context("", today=None)
    assert (none.weekday(0, 1), none.year_for(3, 1, 1), none.base) == (None, None, None)
    assert context("", today=None, focus="2021-11").base == dt.date(2021, 11, 1)
    assert context("", focus="2021-11").base == dt.date(2021, 11, 1)
    assert context("", focus="P3M").base == dt.date(2022, 2, 15)
    assert context("").base == dt.date(2022, 2, 15)


def test_days_end_with_the_calendar() -> None:
    """Beyond the years 1 to 9999 there are none."""
    assert shifted(dt.date(9999, 12, 30), 1) == dt.date(9999, 12, 31)
    assert shifted(dt.date.max, 1) is None
    assert shifted(dt.date.min, -1) is None


def test_a_capital_is_seen_in_the_text_as_it_stands() -> None:
    """Though the rules read it lowered."""
    assert [context("May may").cased(at) for at in (0, 4)] == [True, False]
