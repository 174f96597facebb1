"""Months, quarters, halves, seasons, years, decades and centuries."""

import pytest

from tests.reading.dates.told import values


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They met in May 2021.", ["2021-05"]),
        ("They met in mid-May.", ["2021-05"]),
        ("They will meet in May.", ["2022-05"]),
        ("They met last May.", ["2021-05"]),
        ("They meet next January.", ["2023-01"]),
        ("They meet next March.", ["2022-03"]),
        ("They met in March last year.", ["2021-03"]),
        ("They may meet. May they agree.", []),
        ("They saw May leave.", []),
        ("The March for Water was long.", []),
        ("They march in step.", []),
        ("They met in Oct. and left.", ["2021-10"]),
        ("Sales of the first quarter fell.", ["2022-Q1"]),
        ("Sales of the second quarter fell.", ["2021-Q2"]),
        ("Sales will rise in the second quarter.", ["2022-Q2"]),
        ("Sales of Q3 2020 fell.", ["2020-Q3"]),
        ("The quarter-final was lost.", []),
        ("In the second half of last year it fell.", ["2021-H2"]),
        ("They met in the summer of 2020.", ["2020-SU"]),
        ("They met last autumn.", ["2021-FA"]),
        ("They meet this winter.", ["2021-WI"]),
        ("They meet next spring.", ["2022-SP"]),
        ("A spring in the hills.", []),
        ("They met in 1998.", ["1998"]),
        ("They paid 1998 euros.", []),
        ("Room 1998 was full.", []),
        ("They paid $1998.", []),
        ("In the mid-1990s it fell.", ["199X"]),
        ("In the '80s it fell.", ["198X"]),
        ("In the thirties it fell.", ["193X"]),
        ("In the nineteenth century it fell.", ["18XX"]),
        ("In the 21st century it rose.", ["20XX"]),
        ("Between January and March 2018 it fell.", ["2018-01/2018-03"]),
        ("It ran from November to January 2020.", ["2019-11/2020-01"]),
        ("By the end of the year it rose.", ["2022"]),
        ("By the end of next month it rose.", ["2022-03"]),
        ("At year-end it rose.", ["2022"]),
    ],
)
def test_spans(text: str, wanted: list[str]) -> None:
    """The year is the one told, else the one that the clause looks to; words that only look like a span are none."""
    assert values(text) == wanted
