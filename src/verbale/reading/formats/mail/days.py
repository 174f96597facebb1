"""The day in a head line of a mail, in any language that mail programs write; ``""`` where the words allow several days or none."""

import datetime as dt
import re
from email.utils import parsedate_tz

from verbale.reading.formats.mail.words import month_of

_ISO = re.compile(r"\b(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)")
_NAMED = re.compile(
    r"\b(?P<d>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?(?P<m>[^\W\d_]{3,})\.?,?\s+(?:de\s+|del\s+)?(?P<y>\d{4})\b"
)
_MONTH_FIRST = re.compile(r"\b(?P<m>[^\W\d_]{3,})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})\b")
_YEAR_FIRST = re.compile(r"\b(?P<y>\d{4})\.?\s+(?P<m>[^\W\d_]{3,})\.?\s+(?P<d>\d{1,2})\b")
_IDEOGRAPHS = re.compile(r"(?P<y>\d{4}) ?[年년] ?(?P<m>\d{1,2}) ?[月월] ?(?P<d>\d{1,2}) ?[日일]")
_NUMBERS = re.compile(r"\b(?P<a>\d{1,2})(?P<sign>\. |[./-])(?P<b>\d{1,2})(?P=sign)(?P<y>\d{4}|\d{2})\b")
TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*(?:[ap]\.?m\.?|uhr|h)\b)?(?:\s*(?:[+-]\d{4}|\([A-Z]{2,5}\)|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d{2})?)?|CES?T|MSK))?",
    re.IGNORECASE,
)


def spans(words: str) -> list[tuple[int, int]]:
    """Return the places of dates in a line, whether or not they tell one day."""
    found = [match.span() for pattern in (_ISO, _IDEOGRAPHS, _NUMBERS) for match in pattern.finditer(words)]
    found += [
        match.span()
        for pattern in (_NAMED, _MONTH_FIRST, _YEAR_FIRST)
        for match in pattern.finditer(words)
        if month_of(match["m"])
    ]
    return sorted(found)


def day_in(words: str, latest: str = "") -> str:
    """Return the first day in a line, as EDTF.

    Parameters
    ----------
    latest
        A day after which it cannot be: a mail is quoted after it was written. Of two readings of 4/3/2031 it may leave one.
    """
    for pattern in (_ISO, _IDEOGRAPHS, _NAMED, _MONTH_FIRST, _YEAR_FIRST):
        for match in pattern.finditer(words):
            month = int(match["m"]) if match["m"].isdigit() else month_of(match["m"])
            if found := _day(int(match["y"]), month, int(match["d"])):
                return found
    numbers = _NUMBERS.search(words)
    return _numbers(numbers, latest) if numbers is not None else ""


def day_of_header(words: str) -> str:
    """Return the day of a `Date:` header: as the standard has it, else as any program may write it; in the sender's own zone."""
    try:
        parsed = parsedate_tz(words)
    except (ValueError, TypeError, IndexError):
        parsed = None  # the library gives up on some; then the words are looked at
    if parsed is not None and parsed[0] >= 1970:
        return _day(parsed[0], parsed[1], parsed[2])
    return day_in(words)


def _numbers(match: re.Match[str], latest: str) -> str:
    """With full stops the day comes first; else the two numbers must allow one day only."""
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    first, second = int(match["a"]), int(match["b"])
    if match["sign"].startswith("."):
        return _day(year, second, first)
    readings = {day for day in (_day(year, second, first), _day(year, first, second)) if day}
    if len(readings) > 1 and latest:
        readings = {day for day in readings if day <= latest}
    return readings.pop() if len(readings) == 1 else ""


def _day(year: int, month: int, day: int) -> str:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return ""  # no such day: the mail has none
