"""What a TimeML value means in the calendar, and how lengths of time are written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.model import When
from verbale.reading.dates import values


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2022", "2022"),
        ("2022-02", "2022-02"),
        ("2022-02-15", "2022-02-15"),
        ("2022-02-15TMO", "2022-02-15"),
        ("2022-W07", "2022-02-14/2022-02-20"),
        ("2022-W07-WE", "2022-02-19/2022-02-20"),
        ("2022-Q1", "2022-33"),
        ("2022-Q4", "2022-36"),
        ("2022-H1", "2022-01/2022-06"),
        ("2022-H2", "2022-07/2022-12"),
        ("2022-SP", "2022-21"),
        ("2022-WI", "2022-24"),
        ("196X", "1960/1969"),
        ("18XX", "1800/1899"),
        ("2022-02-10/2022-02", "2022-02-10/2022-02"),
        ("2022-02-10/P3D", None),
        ("PAST_REF/2022", None),
        ("P3M", None),
        ("PRESENT_REF", None),
        ("XXXX-02-15", None),
        ("2022-Q5", None),
        ("2022-H3", None),
        ("20222", None),
    ],
)
def test_a_value_in_the_calendar(value: str, edtf: str | None) -> None:
    """Each form has its place or none."""
    assert values.edtf(value) == edtf


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2022-W05", When.parse("2022-01-31/2022-02-06")),
        ("P3M", None),
        ("0000", None),
        ("0000-01-01", None),
        ("0001", When.parse("0001")),
    ],
)
def test_there_is_no_year_naught(value: str, when: When | None) -> None:
    """What the calendar does not have is no time."""
    assert values.when(value) == when


@given(st.dates(min_value=dt.date(2, 1, 1), max_value=dt.date(9998, 12, 31)))
def test_a_week_holds_its_day(day: dt.date) -> None:
    """At most six days from its ends."""
    week = values.when(values.week(day))
    assert week is not None
    assert week.first <= day <= week.last
    assert (week.last - week.first).days == 6


@pytest.mark.parametrize(
    ("year", "number", "month"),
    [(2022, 1, "2022-01"), (2022, 12, "2022-12"), (2022, 13, "2023-01"), (2022, 0, "2021-12"), (2022, -12, "2020-12")],
)
def test_months_run_over_the_ends_of_a_year(year: int, number: int, month: str) -> None:
    """In both directions."""
    assert values.month(year, number) == month


def test_the_days_there_are() -> None:
    """A leap day only in leap years."""
    assert [values.is_day(year, 2, 29) for year in (2023, 2024, 1900, 2000)] == [False, True, False, True]
    assert [values.is_day(2023, month, 1) for month in (0, 1, 12, 13)] == [False, True, True, False]


@pytest.mark.parametrize(
    ("count", "letter", "value"),
    [
        (3, "D", "P3D"),
        (3, "M", "P3M"),
        (3, "m", "PT3M"),
        (2, "H", "PT2H"),
        (30, "S", "PT30S"),
        (None, "W", "PXW"),
        (None, "H", "PTXH"),
        (None, "T", "PXY"),
        (2, "T", "P20Y"),
        (1, "C", "P100Y"),
        (2, "F", "P28D"),
        (2, "N", "P2D"),
        (3, "Q", "P9M"),
        (1, "E", "P2D"),
        (5.5, "H", "PT5H30M"),
        (0.5, "H", "PT30M"),
        (1.5, "m", "PT1M30S"),
        (0.5, "Y", "P6M"),
        (1.5, "Y", "P1.5Y"),
        (2.5, "W", "P2.5W"),
    ],
)
def test_lengths(count: float | None, letter: str, value: str) -> None:
    """Whole ones, halves and vague ones, in the units that TimeML has."""
    assert values.duration(count, letter) == value
