"""Named days fall where the calendars of their countries put them."""

import datetime as dt

import pytest

from verbale.reading.dates.feasts import FEASTS, easter


@pytest.mark.parametrize(
    ("year", "day"), [(1999, "1999-04-04"), (2000, "2000-04-23"), (2022, "2022-04-17"), (2038, "2038-04-25")]
)
def test_easter(year: int, day: str) -> None:
    """Easter Sunday agrees with published tables."""
    assert easter(year) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("feast", "year", "day"),
    [
        ("thanksgiving", 1999, "1999-11-25"),
        ("labor day", 2021, "2021-09-06"),
        ("memorial day", 2021, "2021-05-31"),
        ("election day", 1998, "1998-11-03"),
        ("good friday", 2022, "2022-04-15"),
    ],
)
def test_moving_days(feast: str, year: int, day: str) -> None:
    """Rules like "the fourth Thursday of November" give the right day."""
    assert FEASTS[feast](year) == dt.date.fromisoformat(day)
