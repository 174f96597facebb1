"""When something happened: a subset of ISO 8601-2 (EDTF), with its granularity.

A `When` never pretends to be more exact than its source: `2022-01` is a month, `2021-12-17/2022-01-26` an interval,
`../2022-02` everything up to a month's end. Ordering is by first possible day, then by last; `before` is certain.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering

from verbale.errors import DateError

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?\Z")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_SHAPES = "Write YYYY, YYYY-MM, YYYY-MM-DD or two of them with a slash between."


class Granularity(StrEnum):
    """How exact the source was."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    INTERVAL = "interval"


@total_ordering
@dataclass(frozen=True, slots=True)
class When:
    """A date as exact as its source and no more.

    Parameters
    ----------
    edtf
        The text, e.g. ``2022-01-26``, ``2022-01``, ``2022-33`` (first quarter), ``2021-12-17/2022-01-26``,
        ``../2022-02``, ``2022-01~`` (about).
    first, last
        First and last possible day; ``date.min`` and ``date.max`` stand for open ends.
    granularity
        How exact the source was.
    """

    edtf: str
    first: dt.date
    last: dt.date
    granularity: Granularity

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read an EDTF text; raise `DateError` for anything else, a day that does not exist included."""
        halves = text.strip().split("/")
        if len(halves) == 1:
            first, last, granularity = _part(halves[0], text)
            return cls(halves[0], first, last, granularity)
        if len(halves) != 2 or halves == ["..", ".."]:
            raise DateError(f"{text!r} is not a date.", _SHAPES)
        first = dt.date.min if halves[0] in {"..", ""} else _part(halves[0], text)[0]
        last = dt.date.max if halves[1] in {"..", ""} else _part(halves[1], text)[1]
        if last < first:
            raise DateError(f"{text!r} ends before it begins.", "Turn the two dates round.")
        return cls("/".join(half or ".." for half in halves), first, last, Granularity.INTERVAL)

    @classmethod
    def day(cls, day: dt.date) -> "When":
        """Make the `When` of one calendar day."""
        return cls(day.isoformat(), day, day, Granularity.DAY)

    def __str__(self) -> str:
        return self.edtf

    def __lt__(self, other: "When") -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def before(self, other: "When") -> bool:
        """Say whether this is certainly over when `other` begins."""
        return self.last < other.first

    def contains(self, other: "When") -> bool:
        """Say whether every possible day of `other` is a possible day of this."""
        return self.first <= other.first and other.last <= self.last


def _part(part: str, whole: str) -> tuple[dt.date, dt.date, Granularity]:
    match = _PART.match(part)
    if match is None:
        raise DateError(f"{whole!r} is not a date.", _SHAPES)
    year, month, day = int(match[1]), match[2], match[3]
    if year == 0:
        raise DateError(f"{whole!r} has no such year.", "Years run from 0001 to 9999.")
    if month is None:
        return dt.date(year, 1, 1), dt.date(year, 12, 31), Granularity.YEAR
    if day is None:
        return _month(year, int(month), whole)
    try:
        exact = dt.date(year, int(month), int(day))
    except ValueError as error:
        raise DateError(f"{whole!r} is not in the calendar: {error}.", "Correct the month or the day.") from error
    return exact, exact, Granularity.DAY


def _month(year: int, month: int, whole: str) -> tuple[dt.date, dt.date, Granularity]:
    if month in _SEASONS:
        start, end = _SEASONS[month]
        final = year + (end < start)
        return dt.date(year, start, 1), dt.date(final, end, calendar.monthrange(final, end)[1]), Granularity.SEASON
    if not 1 <= month <= 12:
        raise DateError(f"{whole!r} has no such month.", "Months run from 01 to 12; 21–24 are seasons, 33–36 quarters.")
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1]), Granularity.MONTH
