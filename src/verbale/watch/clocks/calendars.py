"""Working days. A calendar is the set of days off; weekends, holidays and extra days are one thing to the arithmetic.

Public holidays come from the `holidays` library by country, those of institutions from `calendars.toml`, works holidays
and recesses from the dossier. A table that ends says so instead of counting on without holidays.
"""

import datetime as dt
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import resources
from typing import Any

import numpy as np
import numpy.typing as npt

from verbale.dossier import Dossier, ExtraHoliday
from verbale.errors import WatchError

Days = npt.NDArray[np.datetime64]
ALL_WEEK = "1111111"
SATURDAY_SUNDAY = frozenset({5, 6})


@dataclass(frozen=True)
class Calendar:
    """Days on which nobody can be expected to answer.

    Parameters
    ----------
    name
        For people: the country or institution, or any other name; empty for weekends only.
    weekend
        Days of the week off, Monday 0.
    extra
        Further days off with their names.
    first, last
        First and last year for which the holidays are known; ``None`` for no limit.
    public
        Country, subdivision after a dash, or institution whose holidays are looked up; empty for none.
    """

    name: str = ""
    weekend: frozenset[int] = SATURDAY_SUNDAY
    extra: Mapping[dt.date, str] = field(default_factory=dict)
    first: int | None = None
    last: int | None = None
    public: str = ""

    def off(self, day: dt.date) -> str:
        """Why a day is off, in words; empty for a working day."""
        if day in self.extra:
            return self.extra[day]
        known = self._public(day.year)
        if day in known.worked:
            return ""
        return known.names.get(day, "") or (day.strftime("%A") if day.weekday() in self.weekend else "")

    def days_off(self, first: int, last: int) -> Days:
        """All days off from the start of one year to the end of another, sorted."""
        self.check(first, last)
        return _days_off(_Key(self), first, last)

    def check(self, first: int, last: int) -> None:
        """Raise `WatchError` when the holidays of these years are not known."""
        if (self.last is not None and last > self.last) or (self.first is not None and first < self.first):
            span = f"{self.first or '…'}–{self.last or '…'}"
            what = f"The holiday table {self.name or 'given'} covers {span}, the clock runs in {first}–{last}."
            raise WatchError(what, "Extend the table, or add the days as [[holiday]].")

    def _public(self, year: int) -> "_Year":
        return _institution(self.public, year) if self.public in _institutions() else _country(self.public, year)


class _Key:
    """A calendar as a cache key: by its value, worked out once."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.value = (calendar.public, calendar.weekend, tuple(sorted(calendar.extra.items())))
        self.hash = hash(self.value)

    def __hash__(self) -> int:
        return self.hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.value == other.value


@dataclass(frozen=True, slots=True)
class _Year:
    names: Mapping[dt.date, str]
    worked: frozenset[dt.date] = frozenset()


@lru_cache(maxsize=256)
def _days_off(key: _Key, first: int, last: int) -> Days:
    calendar = key.calendar
    start, count = dt.date(first, 1, 1), (dt.date(last, 12, 31) - dt.date(first, 1, 1)).days + 1
    off = [day for day in (start + dt.timedelta(step) for step in range(count)) if calendar.off(day)]
    return np.asarray(off, dtype="datetime64[D]")


Given = Calendar | str | np.busdaycalendar | Iterable[dt.date] | None


def calendar_of(given: Given, extra: Iterable[ExtraHoliday] = ()) -> Calendar:
    """Make a calendar of what people write.

    Parameters
    ----------
    given
        A `Calendar`; a country as in ISO 3166 with its subdivision after a dash (``RU``, ``DE-BY``); an institution
        (``EU-COMMISSION``, ``EU-TRIS``, ``TARGET``); a `numpy.busdaycalendar`; a list of days off (weekends are Saturday and Sunday); empty or
        ``None`` for weekends only.
    extra
        Days of a dossier; those whose calendar has this name are added.

    Raises
    ------
    WatchError
        For a country or institution that is not known.
    """
    if isinstance(given, Calendar):
        base = given
    elif given is None or given == "":
        base = Calendar()
    elif isinstance(given, str):
        base = _named(given)
    elif isinstance(given, np.busdaycalendar):
        weekend = frozenset(place for place, works in enumerate(given.weekmask.tolist()) if not works)
        base = Calendar("", weekend, dict.fromkeys(given.holidays.tolist(), "day off"))
    else:
        base = Calendar("", extra=dict.fromkeys(given, "day off"))
    days = dict(base.extra) | {
        day: item.name for item in extra if item.calendar.upper() == base.name for day in _span(item)
    }
    return replace(base, extra=days)


def calendar_for(dossier: Dossier, party: str) -> Calendar:
    """Return the calendar of a party, with the dossier's extra days; weekends only when it has none."""
    name = next((known.calendar for known in dossier.parties if known.id == party), "")
    base = calendar_of(name, dossier.holidays)
    days = dict(base.extra) | {
        day: item.name for item in dossier.holidays if item.calendar == party for day in _span(item)
    }
    return replace(base, extra=days)


def _span(item: ExtraHoliday) -> list[dt.date]:
    until = item.until or item.since
    if until < item.since:
        raise WatchError(f"The holiday {item.name!r} ends before it begins.", "Turn since and until round.")
    return [item.since + dt.timedelta(step) for step in range((until - item.since).days + 1)]


def _named(name: str) -> Calendar:
    upper = name.upper()
    if upper in _institutions():
        table = _institutions()[upper]
        return Calendar(upper, first=table.get("first"), last=table.get("last"), public=upper)
    country, _, subdivision = upper.partition("-")
    try:
        known = _library(country, subdivision)
    except (NotImplementedError, AttributeError, KeyError) as error:
        cure = "Use a country of ISO 3166 (DE, DE-BY, RU), an institution of `verbale clocks`, or leave it empty."
        raise WatchError(f"No holidays are known for the calendar {name!r}.", cure) from error
    return Calendar(upper, frozenset(known.weekend), first=known.start_year, last=known.end_year, public=upper)


def _library(country: str, subdivision: str) -> Any:  # the library's class is made at run time
    import holidays  # heavy: only when a country's calendar is used

    return holidays.country_holidays(country, subdiv=subdivision or None)


@lru_cache(maxsize=512)
def _country(name: str, year: int) -> _Year:
    if not name:
        return _Year({})
    country, _, subdivision = name.partition("-")
    known = _library(country, subdivision)
    if not known.start_year <= year <= known.end_year:
        return _Year({})
    begin, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
    names = {day: known.get(day) for day in known[begin:end]}
    worked = frozenset(day for day in getattr(known, "weekend_workdays", ()) if day.year == year)
    return _Year(names, worked)


@lru_cache(maxsize=1)
def _institutions() -> dict[str, dict[str, Any]]:
    text = resources.files("verbale.watch.clocks").joinpath("calendars.toml").read_text(encoding="utf-8")
    return {name.upper(): table for name, table in tomllib.loads(text).items()}


@lru_cache(maxsize=512)
def _institution(name: str, year: int) -> _Year:
    table = _institutions()[name]
    names: dict[dt.date, str] = {}
    for row in table["day"]:
        if row.get("since", year) <= year <= row.get("until", year):
            day = _easter(year) + dt.timedelta(row["easter"]) if "easter" in row else _fixed(row["date"], year)
            names[day] = row["name"]
    return _Year(names)


def _fixed(date: str, year: int) -> dt.date:
    month, day = date.split("-")
    return dt.date(year, int(month), int(day))


def _easter(year: int) -> dt.date:
    # Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991).
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    month = (h + j - 7 * m + 90) // 25
    return dt.date(year, month, (h + j - 7 * m + 33 * month + 19) % 32)


def institutions() -> dict[str, str]:
    """Names of the institutions' calendars, with what they are."""
    return {name: table["title"] for name, table in _institutions().items()}
