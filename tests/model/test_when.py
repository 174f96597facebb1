"""A date is as exact as its source."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.errors import DateError
from verbale.model import Granularity, When

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "granularity"),
    [
        ("2022-01-26", "2022-01-26", "2022-01-26", Granularity.DAY),
        ("2024-02", "2024-02-01", "2024-02-29", Granularity.MONTH),
        ("2022", "2022-01-01", "2022-12-31", Granularity.YEAR),
        ("2022-33", "2022-01-01", "2022-03-31", Granularity.SEASON),
        ("2021-24", "2021-12-01", "2022-02-28", Granularity.SEASON),
        ("2021-12-17/2022-01", "2021-12-17", "2022-01-31", Granularity.INTERVAL),
        ("../2022-02", "0001-01-01", "2022-02-28", Granularity.INTERVAL),
        ("2022-02/..", "2022-02-01", "9999-12-31", Granularity.INTERVAL),
        ("2022-01~", "2022-01-01", "2022-01-31", Granularity.MONTH),
    ],
)
def test_parse_bounds(text: str, first: str, last: str, granularity: Granularity) -> None:
    """Each form spans exactly the days it leaves possible."""
    when = When.parse(text)
    assert (when.first.isoformat(), when.last.isoformat(), when.granularity) == (first, last, granularity)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2022-02-30",
        "2022-13",
        "0000",
        "26/01/2022",
        "2022-02/2022-01",
        "../..",
        "2022-1-1",
        "2022-01-26T10:00",
    ],
)
def test_parse_refuses(text: str) -> None:
    """What is not a date of the subset, or is no day at all, is an error with a cure."""
    with pytest.raises(DateError) as caught:
        When.parse(text)
    assert caught.value.cure


@given(DAYS)
def test_day_round_trip(day: dt.date) -> None:
    """A day written out and read back is the same day."""
    assert When.parse(str(When.day(day))) == When.day(day)


@given(DAYS, DAYS)
def test_order_agrees_with_days(one: dt.date, other: dt.date) -> None:
    """`<` and `before` are the order of days when both are days."""
    assert (When.day(one) < When.day(other)) == When.day(one).before(When.day(other)) == (one < other)


@given(DAYS, DAYS)
def test_interval_contains_its_ends(one: dt.date, other: dt.date) -> None:
    """An interval contains both of its ends, and comes before neither."""
    first, last = sorted((one, other))
    interval = When.parse(f"{first}/{last}")
    assert interval.contains(When.day(first))
    assert interval.contains(When.day(last))
    assert not interval.before(When.day(last))
