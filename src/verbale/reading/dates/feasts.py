"""Days with names: when a named feast falls in a year. Fixed days and the rules of moving ones.

Sources: the Gregorian computus (Meeus, *Astronomical Algorithms*, 1991, ch. 8) for Easter; 5 U.S.C. § 6103 for
United States holidays and 2 U.S.C. § 7 for election day.
"""

import datetime as dt
from collections.abc import Callable


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the Western churches."""
    century, rest = divmod(year, 100)
    leap, quarter = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * (year % 19) + century - leap - shift + 15) % 30
    fours, ones = divmod(rest, 4)
    sunday = (32 + 2 * quarter + 2 * fours - moon - ones) % 7
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def _nth(month: int, weekday: int, count: int) -> Callable[[int], dt.date]:
    def day(year: int) -> dt.date:
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))

    return day


def _last(month: int, weekday: int) -> Callable[[int], dt.date]:
    def day(year: int) -> dt.date:
        end = dt.date(year, month + 1, 1) - dt.timedelta(days=1)
        return end - dt.timedelta(days=(end.weekday() - weekday) % 7)

    return day


def _fixed(month: int, day: int) -> Callable[[int], dt.date]:
    return lambda year: dt.date(year, month, day)


def _easter(days: int) -> Callable[[int], dt.date]:
    return lambda year: easter(year) + dt.timedelta(days=days)


def _election(year: int) -> dt.date:
    return _nth(11, 0, 1)(year) + dt.timedelta(days=1)


FEASTS: dict[str, Callable[[int], dt.date]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "valentine's day": _fixed(2, 14),
    "saint patrick's day": _fixed(3, 17),
    "st. patrick's day": _fixed(3, 17),
    "good friday": _easter(-2),
    "easter sunday": _easter(0),
    "easter monday": _easter(1),
    "easter": _easter(0),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "whit monday": _easter(50),
    "pentecost": _easter(49),
    "may day": _fixed(5, 1),
    "mother's day": _nth(5, 6, 2),
    "father's day": _nth(6, 6, 3),
    "memorial day": _last(5, 0),
    "labor day": _nth(9, 0, 1),
    "columbus day": _nth(10, 0, 2),
    "presidents day": _nth(2, 0, 3),
    "martin luther king day": _nth(1, 0, 3),
    "halloween": _fixed(10, 31),
    "veterans day": _fixed(11, 11),
    "thanksgiving day": _nth(11, 3, 4),
    "thanksgiving": _nth(11, 3, 4),
    "election day": _election,
    "christmas eve": _fixed(12, 24),
    "christmas day": _fixed(12, 25),
    "christmas": _fixed(12, 25),
    "boxing day": _fixed(12, 26),
}
