"""Expressions that lean on the day of writing or on the day last named."""

import datetime as dt

import pytest

from tests.reading.dates.told import read, values
from verbale.model import When
from verbale.reading.dates.relative import moved

TUESDAY = dt.date(2022, 2, 15)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met last Tuesday.", "2022-02-08"),
        ("They meet next Tuesday.", "2022-02-22"),
        ("They meet this coming Friday.", "2022-02-18"),
        ("They will meet this Friday.", "2022-02-18"),
        ("They met this Friday.", "2022-02-11"),
        ("They are glad this Sunday.", "2022-02-20"),
        ("They met on Monday evening.", "2022-02-14TEV"),
        ("They met yesterday.", "2022-02-14"),
        ("They met the day before yesterday.", "2022-02-13"),
        ("They meet the day after tomorrow.", "2022-02-17"),
        ("They meet tomorrow morning.", "2022-02-16TMO"),
        ("They meet tonight.", "2022-02-15TNI"),
        ("They met last night.", "2022-02-14TNI"),
        ("They meet this evening.", "2022-02-15TEV"),
        ("They met last weekend.", "2022-W06-WE"),
        ("They met over the weekend.", "2022-W06-WE"),
        ("They will meet over the weekend.", "2022-W07-WE"),
        ("They met last week.", "2022-W06"),
        ("They meet this month.", "2022-02"),
        ("They meet next month.", "2022-03"),
        ("They met last quarter.", "2021-Q4"),
        ("They meet next year.", "2023"),
        ("They met two weeks ago.", "2022-W05"),
        ("They met two months ago.", "2021-12"),
        ("They met ten days ago.", "2022-02-05"),
        ("They met years ago.", ""),
        ("They met several years ago.", "PAST_REF"),
        ("They met 48 hours ago.", "2022-02-13"),
        ("They meet the week of March 7.", "2022-W10"),
        ("They met last Christmas.", "2021-12-25"),
        ("They met on Easter Sunday 2021.", "2021-04-04"),
    ],
)
def test_from_the_day_of_writing(text: str, value: str) -> None:
    """One step, several, or none, as exact as the unit."""
    assert [one for one in values(text) if one != "PXY"] == ([value] if value else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The next day they left.", "2021-11-11"),
        ("The day before, they had left.", "2021-11-09"),
        ("The following month they left.", "2021-12"),
        ("The previous week they had left.", "2021-W44"),
        ("That same evening they left.", "2021-11-10TEV"),
        ("Two days later they left.", "2021-11-12"),
        ("Three weeks earlier they had left.", "2021-W42"),
        ("A year earlier they had left.", "2020"),
        ("Two days ago they left.", "2022-02-13"),
        ("Last week they left.", "2022-W06"),
    ],
)
def test_from_the_day_last_named(text: str, value: str) -> None:
    """Later and earlier lean on it; ago and last on the day of writing."""
    assert values(f"They met on 10 November 2021. {text}") == ["2021-11-10", value]


def test_a_year_from_a_quarter_or_month_is_one_again() -> None:
    """As exact as what it leans on."""
    assert values("Sales fell in the third quarter of 2021. A year earlier they rose.") == ["2021-Q3", "2020-Q3"]
    assert values("Sales fell in May 2021. Two years later they rose.") == ["2021-05", "2023-05"]


@pytest.mark.parametrize("text", ["They met on Monday.", "They met last week.", "They meet tomorrow."])
def test_without_a_day_of_writing(text: str) -> None:
    """No day in the calendar is guessed."""
    assert [value for _, _, value in read(text, None) if not value.startswith("XXXX")] == []


@pytest.mark.parametrize(
    ("shift", "letter", "value"),
    [
        (-1, "D", "2022-02-14"),
        (2, "W", "2022-W09"),
        (-1, "F", "2022-W05"),
        (1, "E", "2022-W08-WE"),
        (0, "M", "2022-02"),
        (-2, "M", "2021-12"),
        (-1, "Q", "2021-Q4"),
        (3, "Q", "2022-Q4"),
        (-3, "Y", "2019"),
        (-1, "T", "201X"),
        (-1, "C", "19XX"),
        (8000, "Y", None),
        (-2022, "Y", None),
        (-1, "H", None),
        (10**7, "D", None),
    ],
)
def test_a_period_so_many_units_away(shift: int, letter: str, value: str | None) -> None:
    """In the unit's own size; nothing beyond the calendar."""
    assert moved(TUESDAY, shift, letter) == value


def test_a_weekday_is_written_with_a_capital() -> None:
    """Its short form needs a full stop and a blank before it."""
    assert values("They met on Mon. and sat down.", When.parse("2022-02-15")) == ["2022-02-14"]
