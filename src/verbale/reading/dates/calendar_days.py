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

_SLASHED = re.compile(r"\b(\d\d?)/(\d\d?)/(?:19|20)\d\d\b")
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


def _figures(match: re.Match[str], context: Context) -> Value | None:
    """Read 26/01/2022 and 01/26/2022; with dots the day comes first. What can be two days is one only where the text shows its order."""
    first, second, year = int(match["a"]), int(match["b"]), _full_year(match["y"]) or 0
    orders = [(first, second), (second, first)] if match["s"] == "/" else [(second, first)]
    days = list(dict.fromkeys(order for order in orders if values.is_day(year, *order)))
    if len(days) > 1:
        shown = _order(context)
        if not shown:
            return Value("DATE", f"{year:04}-XX-XX", focus=False)
        days = [(first, second) if shown == "month" else (second, first)]
    return date(f"{year:04}-{days[0][0]:02}-{days[0][1]:02}") if days else None


def _order(context: Context) -> str:
    """Return what comes first in the text's dates of figures, "day" or "month", by those that can be one day only."""
    found = [(int(one[1]), int(one[2])) for one in _SLASHED.finditer(context.low)]
    day = any(first > 12 >= second for first, second in found)
    month = any(second > 12 >= first for first, second in found)
    return "" if day == month else ("day" if day else "month")


def _listed(match: re.Match[str], context: Context) -> Value | None:
    """Read a day of a list that names its month once, at the end: the first two of "4, 5 and 8 March"."""
    if not context.cased(match.start("mon")):
        return None
    month, first, last = month_number(match["mon"]), day_number(match["day"]), day_number(match["last"])
    end = _day(match, context, month, last, _full_year(match["y"]))
    if end is None or first >= last:
        return None
    return Value("DATE", f"{end[:8]}{first:02}", match.start("day"), match.end("day"))


def _one_day(match: re.Match[str], context: Context) -> Value | None:
    mon = match["mon"]
    if mon.startswith("may") and not context.cased(match.start("mon")):
        return None
    if mon == "march" and not context.cased(match.start("mon")):
        return None
    return date(_day(match, context, month_number(mon), day_number(match["day"]), _full_year(match["y"])))


def _weekday_numbered(match: re.Match[str], context: Context) -> Value | None:
    """Read "Friday 27th": the nearest day of that weekday with that number, on the side to which its clause leans."""
    if context.today is None or not context.cased(match.start("wd")):
        return None
    wanted, number = WEEKDAYS[match["wd"].rstrip(".")], day_number(match["day"])
    lean = context.leaning(match.start(), match.end())
    reach = (context.today.year * 12 + context.today.month - 1 + ahead for ahead in range(-_MONTHS, _MONTHS + 1))
    found = [
        dt.date(one // 12, one % 12 + 1, number) for one in reach if values.is_day(one // 12, one % 12 + 1, number)
    ]
    found = [day for day in found if day.weekday() == wanted and (day - context.today).days * lean >= 0]
    best = min(found, key=lambda day: (abs((day - context.today).days), day), default=None)  # type: ignore[operator]
    return None if best is None else date(best.isoformat())


_MONTHS = 6


def _also(match: re.Match[str], context: Context) -> Value | None:
    """Read the second day of "April 24 and 25": the day that follows a day."""
    known = _DAY_VALUE.match(context.focus)
    if known is None or context.low[context.settled : match.start()] not in {" ", ", "}:
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
        "also.comma",
        "#",
        rf"(?P<day>{DAY})(?=(?:,\s+{DAY})*,?\s+and\s+{DAY}(?:[.,;)]|\s+(?:in|at|to|for|on)\b))",
        _also,
    ),
    Rule(
        "listed",
        "#",
        rf"(?P<day>{DAY})(?=(?:,\s+{DAY})*,?\s+and\s+(?P<last>{DAY})\s+(?P<mon>{MONTH}){_YEAR_AFTER})",
        _listed,
    ),
    Rule("within.day-month", "#", rf"(?P<a>{DAY}){_DASH}(?P<b>{DAY})\s+(?P<mon>{MONTH}){_YEAR_AFTER}", _within),
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
        "weekday-number",
        WEEKDAY_WORDS,
        rf"(?P<wd>{WEEKDAY}),?\s+(?:the\s+)?(?P<day>\d\d?(?:st|nd|rd|th))\b(?!\s+(?:of\s+)?(?:{MONTH})|\s+(?:round|session|meeting|century))",
        _weekday_numbered,
    ),
    Rule(
        "day-month",
        f"{WEEKDAY_WORDS} #",
        rf"{_WD}(?P<day>{DAY})\s+(?:of\s+)?(?P<mon>{MONTH})(?:,?\s+(?P<y>{YEAR}|['’]\d\d\b))?",
        _one_day,
    ),
)
