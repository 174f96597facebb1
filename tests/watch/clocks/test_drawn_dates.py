"""Thousands of drawn deadlines against counting on the fingers."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.watch.clocks.calendars import calendar_of
from verbale.watch.clocks.deadlines import due, elapsed

D = dt.date


def by_hand(start: dt.date, count: int, off: set[dt.date]) -> dt.date:
    """Count working days one by one."""
    day = start
    while count:
        day += dt.timedelta(1)
        count -= day.weekday() < 5 and day not in off
    return day


DAYS = st.dates(D(1995, 1, 1), D(2035, 1, 1))


@settings(max_examples=1000, deadline=None)
@given(DAYS, st.integers(1, 60), st.sets(st.integers(1, 80), max_size=10))
def test_working_days_one_by_one(start: dt.date, count: int, offsets: set[int]) -> None:
    """The fast count equals counting on the fingers."""
    off = {start + dt.timedelta(offset) for offset in offsets}
    found = due(start, f"working-days:{count}", sorted(off))
    assert found == by_hand(start, count, off)
    assert elapsed(start, found, "working days", calendar_of(sorted(off))) == count


@settings(max_examples=1000, deadline=None)
@given(
    DAYS, st.integers(1, 60), st.integers(0, 120), st.sampled_from(["working-days", "eu-1182-days", "eu-1182-weeks"])
)
def test_a_later_holiday_changes_only_dates_after_it(start: dt.date, count: int, offset: int, rule: str) -> None:
    """A day off that is added moves no deadline before it."""
    holiday = start + dt.timedelta(offset)
    before, after = due(start, f"{rule}:{count}"), due(start, f"{rule}:{count}", [holiday])
    assert after >= before
    if holiday > before:
        assert after == before
