"""Rules for days of the calendar: figures, day and month in either order, ranges of days."""

import datetime as dt
import re

from verbale.reading.dates import values
from verbale.reading.dates.context import Context
from verbale.reading.dates.rule import Rule, Value, date
from verbale.reading.lang.en.calendar_words import (
    DAY,
    MONTH,
    MONTH_WORDS,
    MONTHS,
    WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
    YEAR,
)

_DAY_VALUE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DASH = r"\s?(?:-|–|—)\s?"
_TO = rf"(?:{_DASH}|\s+(?:to|through|until|till)\s+)"
_WD = rf"(?:(?P<wd>{WEEKDAY}),?\s+(?:the\s+)?)?"


def month_number(word: str) -> int:
    """Return the number of a month written in full or short."""
    return MONTHS[word.rstrip(".")]


def day_number(word: str) -> int:
    """Return the number of a day of the month, ordinal or not."""
    return int(re.sub(r"\D", "", word))


def _full_year(word: str | None) -> int | None:
    if word is None:
        return None
    year = int(word.lstrip("'’"))
    return year if year > 99 else year + (1900 if year > 40 else 2000)


def _day(match: re.Match[str], context: Context, month: int, day: int, year: int | None) -> str | None:
    """Settle a day; the weekday, where named, corrects a guessed year."""
    if year is None:
        year = context.year_for(month, day, context.leaning(match.start(), match.end()))
        if year is None:
            return f"XXXX-{month:02}-{day:02}" if values.is_day(2000, month, day) else None
        wanted = match.groupdict().get("wd")
        if wanted:
            place = WEEKDAYS[wanted.rstrip(".")]
            near = (year, year - 1, year + 1)
            good = [y for y in near if values.is_day(y, month, day) and dt.date(y, month, day).weekday() == place]
            year = good[0] if good else year
    return f"{year:04}-{month:02}-{day:02}" if values.is_day(year, month, day) else None


def _iso(match: re.Match[str], _: Context) -> Value | None:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    return date(f"{year:04}-{month:02}-{day:02}") if values.is_day(year, month, day) else None


def _figures(match: re.Match[str], _: Context) -> Value | None:
    """Read 26/01/2022 and 01/26/2022; where both readings exist, month first with slashes, day first with dots."""
    first, second, year = int(match["a"]), int(match["b"]), _full_year(match["y"]) or 0
    orders = [(first, second), (second, first)] if match["s"] == "/" else [(second, first)]
    for month, day in orders:
        if values.is_day(year, month, day):
            return date(f"{year:04}-{month:02}-{day:02}")
    return None


def _one_day(match: re.Match[str], context: Context) -> Value | None:
    mon = match["mon"]
    if mon.startswith("may") and not context.cased(match.start("mon")):
        return None
    if mon == "march" and not context.cased(match.start("mon")):
        return None
    return date(_day(match, context, month_number(mon), day_number(match["day"]), _full_year(match["y"])))


def _also(match: re.Match[str], context: Context) -> Value | None:
    """Read the second day of "April 24 and 25": the day that follows a day."""
    known = _DAY_VALUE.match(context.focus)
    if known is None or context.settled != match.start() - 1:
        return None
    year, month, day = int(known[1]), int(known[2]), day_number(match["day"])
    if day <= int(known[3]) or not values.is_day(year, month, day):
        return None
    return Value("DATE", f"{year:04}-{month:02}-{day:02}", match.start("day"))


def _within(match: re.Match[str], context: Context) -> Value | None:
    """Read a range of days in one month: "January 26-28", "from 10 to 20 February"."""
    if not context.cased(match.start("mon")):
        return None
    month, first, last = month_number(match["mon"]), day_number(match["a"]), day_number(match["b"])
    end = _day(match, context, month, last, _full_year(match["y"]))
    if end is None or first >= last:
        return None
    return date(f"{end[:8]}{first:02}/{end}")


def _across(match: re.Match[str], context: Context) -> Value | None:
    """Read a range over months: "17 December–26 January", the years settled from the end backwards."""
    if not context.cased(match.start("mon")):
        return None
    first, last = month_number(match["mon"]), month_number(match["mon2"])
    end = _day(match, context, last, day_number(match["b"]), _full_year(match["y2"] or match["y"]))
    if end is None or end.startswith("X"):
        return None
    year = _full_year(match["y"]) or int(end[:4]) - (first > last)
    start = _day(match, context, first, day_number(match["a"]), year)
    return date(f"{start}/{end}") if start is not None and start < end else None


_YEAR_AFTER = rf"(?:,?\s+(?P<y>{YEAR}))?"
RULES = (
    Rule("iso", "#", r"(?P<y>\d{4})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?!\d)", _iso),
    Rule("figures", "#", r"(?P<a>\d\d?)(?P<s>[/.])(?P<b>\d\d?)[/.](?P<y>(?:19|20)\d\d)(?!\d)", _figures),
    Rule(
        "across.day-month",
        "#",
        rf"(?P<a>{DAY})\s+(?P<mon>{MONTH})(?:\s+(?P<y>{YEAR}))?{_TO}(?P<b>{DAY})\s+(?P<mon2>{MONTH})(?:,?"
        rf"\s+(?P<y2>{YEAR}))?",
        _across,
    ),
    Rule(
        "across.month-day",
        MONTH_WORDS,
        rf"(?P<mon>{MONTH})\s+(?P<a>{DAY})(?:,?\s+(?P<y>{YEAR}))?{_TO}(?P<mon2>{MONTH})\s+(?P<b>{DAY})(?:,?"
        rf"\s+(?P<y2>{YEAR}))?",
        _across,
    ),
    Rule(
        "within.month-day",
        MONTH_WORDS,
        rf"(?P<mon>{MONTH})\s+(?P<a>{DAY}){_DASH}(?P<b>{DAY})(?!:){_YEAR_AFTER}",
        _within,
    ),
    Rule("also", "and", rf"and\s+(?P<day>{DAY})(?=[.,;)]|\s+(?:in|at|and|to|for|on)\b)", _also),
    Rule(
        "within.day-month",
        "#",
        rf"(?P<a>{DAY})(?:{_DASH}|\s+and\s+)(?P<b>{DAY})\s+(?P<mon>{MONTH}){_YEAR_AFTER}",
        _within,
    ),
    Rule(
        "within.from-to",
        "from",
        rf"from\s+(?P<a>{DAY})\s+(?:to|until|till)\s+(?P<b>{DAY})\s+(?P<mon>{MONTH}){_YEAR_AFTER}",
        _within,
    ),
    Rule(
        "within.between",
        "between",
        rf"between\s+(?P<a>{DAY})\s+and\s+(?P<b>{DAY})\s+(?P<mon>{MONTH}){_YEAR_AFTER}",
        _within,
    ),
    Rule(
        "month-day",
        f"{WEEKDAY_WORDS} {MONTH_WORDS}",
        rf"{_WD}(?P<mon>{MONTH})\s+(?:the\s+)?(?P<day>{DAY})(?!:\d|\.\d|\s(?:percent|million))(?:,?\s+(?P<y>{YEAR}))?",
        _one_day,
    ),
    Rule(
        "day-month",
        f"{WEEKDAY_WORDS} #",
        rf"{_WD}(?P<day>{DAY})\s+(?:of\s+)?(?P<mon>{MONTH})(?:,?\s+(?P<y>{YEAR}|['’]\d\d\b))?",
        _one_day,
    ),
)
