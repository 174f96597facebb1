"""Rules for times of day, with the day they belong to: "10:35 a.m. on Friday", "noon", "1430 GMT"."""

import datetime as dt
import re

from verbale.reading.dates import values
from verbale.reading.dates.context import Context, shifted
from verbale.reading.dates.rule import Rule, Value
from verbale.reading.lang.en.calendar_words import WEEKDAY, WEEKDAYS

_ZONE = r"(?:\s+(?:gmt|utc|est|edt|cst|cdt|pst|pdt|cet|cest|bst|et|pt|msk|local\s+time|moscow\s+time)\b)"
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def _clock(match: re.Match[str], context: Context) -> Value | None:
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if hour > 24 or minute > 59:
        return None
    half = match["half"]
    if half:
        if hour > 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return _on(match, context, f"T{hour:02}:{minute:02}")


def _named(match: re.Match[str], context: Context) -> Value | None:
    return _on(match, context, _NAMED[match["word"]])


def _on(match: re.Match[str], context: Context, time: str) -> Value | None:
    """Give a time its day: the weekday told with it, else the day last named, else the anchor."""
    day: dt.date | None = context.today
    if match["wd"]:
        lean = context.leaning(match.start(), match.end())
        day = context.weekday(WEEKDAYS[match["wd"].rstrip(".")], lean)
    elif match["near"]:
        shift = {"today": 0, "tomorrow": 1, "yesterday": -1}[match["near"]]
        day = None if day is None else shifted(day, shift)
    else:
        known = values.when(context.focus) if context.focus else None
        if known is not None and known.first == known.last:
            day = known.first
    return Value("TIME", f"{'XXXX-XX-XX' if day is None else day.isoformat()}{time}")


_DAY = rf"(?:,?\s+(?:on\s+)?(?:(?P<wd>{WEEKDAY})|(?P<near>today|tomorrow|yesterday)\b))?"
RULES = (
    Rule("clock.half", "#", rf"(?P<h>\d\d?)(?:[:.](?P<m>\d\d))?\s?(?P<half>[ap]\.?m\b\.?){_ZONE}?{_DAY}", _clock),
    Rule("clock.zone", "#", rf"(?P<h>\d\d?)[:.]?(?P<m>\d\d)(?:\s?h(?:ou)?rs?\b)?(?P<half>){_ZONE}{_DAY}", _clock),
    Rule(
        "clock.figures",
        "#",
        r"(?P<h>[01]?\d|2[0-4])[:.](?P<m>[0-5]\d)(?:\s?(?:h|hrs|hours)\b|(?<=at \d[:.]\d\d)|(?<=at \d\d[:.]\d\d))"
        rf"(?P<half>)(?!\d|\s?[ap]\.?m|[,.]\d|:){_DAY}",
        _clock,
    ),
    Rule("clock.morning", "#", r"(?P<h>\d\d?)(?P<m>)\s+in\s+the\s+(?:morning)(?P<half>)(?P<wd>)(?P<near>)", _clock),
    Rule("clock.o'clock", "#", rf"(?P<h>\d\d?)(?P<m>)\s+o['’]clock\b(?P<half>){_DAY}", _clock),
    Rule("clock.named", "noon midday midnight", rf"(?<!high )(?P<word>noon|midday|midnight)\b{_DAY}", _named),
)
