"""TimeML values and what they mean in EDTF. A value that names no place in the calendar has no `When`."""

import datetime as dt
import re

from verbale.model import When

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?\Z")
_PLAIN = re.compile(r"\d{4}(?:-\d\d)?\Z")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?\Z")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])\Z")
_HALF = re.compile(r"(\d{4})-H([12])\Z")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)\Z")
_DECADE = re.compile(r"(\d{3})X\Z")
_CENTURY = re.compile(r"(\d\d)XX\Z")
_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def edtf(value: str) -> str | None:
    """Return a TimeML value as EDTF, ``None`` when it has no place in the calendar (durations, sets, ``PAST_REF``).

    Examples
    --------
    >>> edtf("2022-W05"), edtf("1998-FA"), edtf("196X"), edtf("P3M")
    ('2022-01-31/2022-02-06', '1998-23', '1960/1969', None)
    """
    if "/" in value:
        first, last = (edtf(half) for half in value.split("/"))
        return None if first is None or last is None else f"{first}/{last}"
    if _PLAIN.match(value):
        return value
    day = _DAY.match(value)
    if day:
        return day[1]
    return _odd(value)


def _odd(value: str) -> str | None:
    if week := _WEEK.match(value):
        monday = dt.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        first = monday + dt.timedelta(days=5) if week[3] else monday
        return f"{first}/{monday + dt.timedelta(days=6)}"
    if quarter := _QUARTER.match(value):
        return f"{quarter[1]}-{32 + int(quarter[2])}"
    if half := _HALF.match(value):
        return f"{half[1]}-01/{half[1]}-06" if half[2] == "1" else f"{half[1]}-07/{half[1]}-12"
    if season := _SEASON.match(value):
        return f"{season[1]}-{_NUMBERS[season[2]]}"
    return _many_years(value)


def _many_years(value: str) -> str | None:
    if decade := _DECADE.match(value):
        return f"{decade[1]}0/{decade[1]}9"
    if century := _CENTURY.match(value):
        return f"{century[1]}00/{century[1]}99"
    return None


def when(value: str) -> When | None:
    """Return a TimeML value as a `When`, ``None`` when it has no place in the calendar or no such day exists."""
    text = edtf(value)
    if text is None or text.startswith("0000"):
        return None
    return When.parse(text)


def week(day: dt.date) -> str:
    """Return the ISO week of a day, e.g. ``1998-W32``."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def month(year: int, number: int) -> str:
    """Return a month as a value; the number may run over the year's ends."""
    year, place = divmod(year * 12 + number - 1, 12)
    return f"{year:04}-{place + 1:02}"


def is_day(year: int, number: int, day: int) -> bool:
    """Say whether the calendar has such a day."""
    try:
        dt.date(year, number, day)
    except ValueError:
        return False
    return True


def duration(count: float | None, letter: str) -> str:
    """Return a length of time as a TimeML value; ``X`` stands for a number not told.

    Parameters
    ----------
    count
        How many; ``None`` when vague.
    letter
        Letter of the unit as in `words.UNITS`.

    Examples
    --------
    >>> duration(3, "M"), duration(5.5, "H"), duration(None, "Y"), duration(2, "T")
    ('P3M', 'PT5H30M', 'PXY', 'P20Y')
    """
    scale = {"T": (10, "Y"), "C": (100, "Y"), "F": (14, "D"), "N": (1, "D"), "Q": (3, "M"), "E": (2, "D")}
    if letter in scale:
        times, letter = scale[letter]
        count = None if count is None else count * times
    clock = "T" if letter in "HmS" else ""
    shown = letter.upper()
    if count is None:
        return f"P{clock}X{shown}"
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"P{clock}{whole}{shown}"
    finer = {"H": "M", "m": "S"}
    if letter in finer:
        return f"PT{f'{whole}{shown}' if whole else ''}{round(rest * 60)}{finer[letter]}"
    if letter == "Y" and count == 0.5:
        return "P6M"
    return f"P{count:g}{shown}"
