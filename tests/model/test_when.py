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


SHAPES = "Write YYYY, YYYY-MM, YYYY-MM-DD or two of them with a slash between."
MONTHS = "Months run from 01 to 12; 21–24 are seasons, 33–36 quarters."


@pytest.mark.parametrize(
    ("text", "what", "cure"),
    [
        ("soon", "'soon' is not a date.", SHAPES),
        ("../..", "'../..' is not a date.", SHAPES),
        ("2022/2023/2024", "'2022/2023/2024' is not a date.", SHAPES),
        ("soon/2022", "'soon/2022' is not a date.", SHAPES),
        ("2022/soon", "'2022/soon' is not a date.", SHAPES),
        ("2023/2022", "'2023/2022' ends before it begins.", "Turn the two dates round."),
        ("0000", "'0000' has no such year.", "Years run from 0001 to 9999."),
        ("2022-13", "'2022-13' has no such month.", MONTHS),
        ("2022-00", "'2022-00' has no such month.", MONTHS),
        ("2022-02-30", "'2022-02-30' is not in the calendar: ", "Correct the month or the day."),
    ],
)
def test_what_is_no_date_is_told(text: str, what: str, cure: str) -> None:
    """The whole text is shown, with how to write one."""
    with pytest.raises(DateError) as caught:
        When.parse(text)
    assert caught.value.what.startswith(what)
    assert (caught.value.what == what) != what.endswith(": ")
    assert caught.value.cure == cure


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-21", "2022-03-01", "2022-05-31"), ("2022-22", "2022-06-01", "2022-08-31"), ("2022-23", "2022-09-01", "2022-11-30"),
        ("2022-24", "2022-12-01", "2023-02-28"), ("2022-33", "2022-01-01", "2022-03-31"), ("2022-34", "2022-04-01", "2022-06-30"),
        ("2022-35", "2022-07-01", "2022-09-30"), ("2022-36", "2022-10-01", "2022-12-31"), ("2022-01", "2022-01-01", "2022-01-31"),
        ("2022-12", "2022-12-01", "2022-12-31"), ("0001", "0001-01-01", "0001-12-31"), ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("/2022-02", "0001-01-01", "2022-02-28"), ("2022-02/", "2022-02-01", "9999-12-31"), ("2022/2022", "2022-01-01", "2022-12-31"),
    ],
)  # fmt: skip
def test_seasons_quarters_and_ends(text: str, first: str, last: str) -> None:
    """By EDTF; winter ends in the next year; an empty half is an open one."""
    when = When.parse(text)
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "written"), [(" 2022-01 ", "2022-01"), ("/2022", "../2022"), ("2022/", "2022/.."), ("2022-01?", "2022-01?"), ("2022%", "2022%")]
)  # fmt: skip
def test_a_date_is_written_as_it_was_read(text: str, written: str) -> None:
    """Without blanks, open halves as two dots."""
    assert str(When.parse(text)) == written


def test_order_and_containing_at_their_edges() -> None:
    """The same day is not before itself; a month contains its last day and not the next; equal starts are ordered by their ends."""
    day, month = When.parse("2022-01-31"), When.parse("2022-01")
    assert not day.before(day)
    assert day.before(When.parse("2022-02-01"))
    assert month.contains(day)
    assert month.contains(month)
    assert not month.contains(When.parse("2022-01-31/2022-02-01"))
    assert not month.contains(When.parse("2021-12-31/2022-01-01"))
    assert When.parse("2022-01-01") < month < When.parse("2022")
    assert not month < When.parse("2022-01")
    assert month <= When.parse("2022-01")
