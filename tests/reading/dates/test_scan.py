"""Where expressions of time are looked for, and which of them are limits."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.dates.told import REPORT, read
from verbale.model import When
from verbale.reading.dates.scan import dates

PIECES = [
    "on 3 March",
    "by Friday",
    "last week",
    "2021",
    "the",
    "will",
    "in May 2020,",
    "two days later",
    "noon",
    "§ 4",
]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Reply by 1 March.", True),
        ("Reply no later than 1 March.", True),
        ("Reply before 5 pm on 1 March.", True),
        ("Reply by the close of business on 1 March.", True),
        ("The 1 March deadline stands.", True),
        ("Reply on 1 March at the latest.", True),
        ("They replied on 1 March.", False),
        ("Standby 1 March.", False),
    ],
)
def test_limits(text: str, deadline: bool) -> None:
    """What stands before the day, or after it, makes it one."""
    assert [one.deadline for one in dates(text, REPORT)] == [deadline]


def test_an_hour_and_its_day_are_one_expression() -> None:
    """With the limit of either."""
    assert read("Reply by 17:00 hrs on 1 March 2022.") == [("17:00 hrs on 1 March 2022", "TIME", "2022-03-01T17:00")]
    assert [one.deadline for one in dates("Reply by noon on 1 March 2022.", REPORT)] == [True]


def test_far_words_do_not_meet() -> None:
    """Each window by itself, whole words only, in the order of the text."""
    text = f"On 3 March 2021 they met. {'word ' * 60}On 4 March 2021 they left."
    assert [(words, value) for words, _, value in read(text)] == [
        ("3 March 2021", "2021-03-03"),
        ("4 March 2021", "2021-03-04"),
    ]


def test_letters_that_grow_when_lowered_move_nothing() -> None:
    """The places are those of the text."""
    assert read("İİİ met on 3 March 2021.") == [("3 March 2021", "DATE", "2021-03-03")]


def test_the_last_day_of_the_anchor_counts() -> None:
    """And the end of the calendar is no anchor."""
    assert [one.value for one in dates("They met yesterday.", When.parse("2022-02"))] == ["2022-02-27"]
    assert (
        dates("They met yesterday.", When(dt.date.max.isoformat(), dt.date.max, dt.date.max, REPORT.granularity)) == ()
    )


@given(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join))
def test_no_two_overlap(text: str) -> None:
    """And every place lies in the text."""
    found = dates(text, REPORT)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
