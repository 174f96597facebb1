"""Days in lines of a head: a full date that can mean one day only, and where it stands. What is ambiguous is no date."""

import datetime as dt
import re
from dataclasses import dataclass

from verbale.errors import DateError
from verbale.model import When

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY})\b[.,]?\s+(?:the\s+)?)?(?:"
    rf"\b(?P<y0>\d{{4}})[-/](?P<m0>\d{{2}})[-/](?P<d0>\d{{2}})(?=\b|T)"
    rf"|\b(?P<m1>{MONTH})\s+(?P<d1>{_DAY}),?\s+(?P<y1>\d{{4}})\b"
    rf"|\b(?P<d2>{_DAY})(?:\s+of)?\s+(?P<m2>{MONTH}),?\s+(?P<y2>\d{{4}})\b"
    r"|\b(?P<a>\d{1,2})(?P<sign>[./-])(?P<b>\d{1,2})(?P=sign)(?P<y3>\d{4})\b)",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"\W*(?P<month>{MONTH}),? (?P<year>(?:19|20)\d{{2}})\W*")
# A span of days is when something was held; a date after "updated" is that of another version.
_SPAN_BEFORE = re.compile(
    rf"(?:(?<![#\d])(?<!no )(?<!no\. )(?<!vol\. )(?<!issue )\b\d{{1,2}}|{MONTH}|{WEEKDAY})(?:\s\d{{4}})?\s*(?:[-–—/]|\bto|\band|\buntil)\s*\Z",
    re.IGNORECASE,
)
_SPAN_AFTER = re.compile(
    rf"\s*(?:[-–—]|to|until)\s*(?:{WEEKDAY},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}", re.IGNORECASE
)
_SPAN_IN_MONTH = re.compile(
    rf"\b(?P<month>{MONTH})\s+\d{{1,2}}\s*(?:[-–—]|to|and)\s*(?P<last>\d{{1,2}}),?\s+(?P<year>\d{{4}})\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"(?:updated|modified|revised|corrected|accessed|retrieved|printed|downloaded|expires|valid|due|deadline|embargo(?:ed)?"
    r"|not before|until|copyright|©|\(c\)|since|founded|established|est\.)\W*(?:on|at|by|until|to)?\W*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date in a line: its place there, weekday included, and its value; ``None`` where the words allow no single day."""

    start: int
    end: int
    when: When | None


def days_in(line: str) -> list[Day]:
    """Return the full dates of a line of head data, in order."""
    month = _MONTH_ALONE.fullmatch(line)
    if month is not None:
        return [Day(month.start("month"), month.end("year"), _month(month))]
    return [
        Day(_begin(line, match), match.end(), None if _another(line, match) else _value(match))
        for match in _DATE.finditer(line)
    ]


def _month(match: re.Match[str]) -> When:
    """Return the month of a line that is nothing else: briefs and reviews have no day."""
    return When.parse(f"{match['year']}-{_NAMES.index(match['month'].lower()[:3]) + 1:02}")


def ambiguous(line: str) -> str:
    """Return the first date of a line that can be two days, as it stands there; empty for a line without any."""
    found = (match for match in _DATE.finditer(line) if match["a"] and match["sign"] != "." and _value(match) is None)
    return next((match[0] for match in found if _two_readings(match)), "")


def _two_readings(match: re.Match[str]) -> bool:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y3"])
    return _when(year, second, first) is not None and _when(year, first, second) is not None


def _begin(line: str, match: re.Match[str]) -> int:
    """Return where a date begins, the first days of a span included ("1-5 June 2024")."""
    before = _SPAN_BEFORE.search(line, max(0, match.start() - 40), match.start())
    return match.start() if before is None else before.start()


def date_in(text: str) -> When | None:
    """Return the first date of a line of head data that means one day."""
    return next((day.when for day in days_in(text) if day.when is not None), None)


def last_of_span(line: str) -> When | None:
    """Return the last day of the first span of days in a line: "21-22 June 2023", "30 May to 2 June 2022", "June 21-22, 2023"."""
    for match in _DATE.finditer(line):
        if _SPAN_BEFORE.search(line, max(0, match.start() - 40), match.start()):
            return _value(match)
    american = _SPAN_IN_MONTH.search(line)
    return date_in(f"{american['month']} {american['last']}, {american['year']}") if american is not None else None


def _another(line: str, match: re.Match[str]) -> bool:
    """Say whether a date is part of a span, or of another thing than the issue of this document."""
    before = line[max(0, match.start() - 40) : match.start()]
    return bool(_SPAN_BEFORE.search(before) or _OTHER.search(before) or _SPAN_AFTER.match(line, match.end()))


def _value(match: re.Match[str]) -> When | None:
    if match["a"]:
        return _numeric(int(match["a"]), int(match["b"]), int(match["y3"]), match)
    number = next(number for number in "012" if match[f"y{number}"])
    month, day = match[f"m{number}"], int(re.sub(r"\D", "", match[f"d{number}"]))
    place = int(month) if month.isdigit() else _NAMES.index(month.lower()[:3]) + 1
    return _when(int(match[f"y{number}"]), place, day)


def _numeric(first: int, second: int, year: int, match: re.Match[str]) -> When | None:
    """Value two numbers: with full stops the day comes first; else only when one reading is a day, or fits the weekday."""
    if match["sign"] == ".":
        return _when(year, second, first)
    readings = {when for when in (_when(year, second, first), _when(year, first, second)) if when is not None}
    if len(readings) > 1 and match["weekday"]:
        wanted = _WEEKDAYS.index(match["weekday"].lower()[:3])
        readings = {when for when in readings if when.first.weekday() == wanted}
    return next(iter(readings)) if len(readings) == 1 else None


def _when(year: int, month: int, day: int) -> When | None:
    try:
        return When.day(dt.date(year, month, day))
    except (ValueError, DateError):
        return None  # a head with an impossible date has none; the reading warns that the document is undated
