"""Rules for expressions that lean on the anchor or on the day last named: weekdays, "last week", "two days earlier"."""

import datetime as dt
import re

from verbale.reading.dates import values
from verbale.reading.dates.calendar_days import day_number, month_number
from verbale.reading.dates.context import Context, shifted
from verbale.reading.dates.feasts import FEASTS
from verbale.reading.dates.rule import Rule, Value, date
from verbale.reading.lang.en.calendar_words import (
    DAY,
    DAYTIME,
    DAYTIMES,
    MONTH,
    NUMBER,
    NUMBER_WORDS,
    UNIT,
    WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
    number,
    unit,
)

_BACK = {"last", "past", "previous", "preceding", "prior"}
_ON = {"next", "coming", "following", "upcoming"}
_STEP = "last|past|previous|preceding|prior|next|coming|following|upcoming|this|current"
_PARTS = r"(?:(?:earlier|later|early|late)\s+)?"
_FINER = re.compile(r"(\d{4})(-Q\d|-H\d|-\d\d|-(?:SP|SU|FA|WI))")
_MEAN = {"Y": 365, "M": 30, "W": 7, "D": 1}


def _weekday(match: re.Match[str], context: Context) -> Value | None:
    """Read a weekday: looking back, the last one up to the anchor's day; looking ahead, the next."""
    word = match["wd"]
    if not context.cased(match.start("wd")):
        return None
    if word in {"sun.", "sat.", "wed."} and context.low[max(0, match.start() - 1) : match.start()] not in {
        " ",
        "(",
        "\n",
    }:
        return None
    weekday, which, lean = WEEKDAYS[word.rstrip(".")], match["which"], 0
    if context.today is None:
        return Value("DATE", f"XXXX-WXX-{weekday + 1}", focus=False)
    if which is None:
        lean = context.leaning(match.start(), match.end())
    day = context.weekday(weekday, 1 if which in {"next", "coming"} else lean)
    if which == "this":
        day = _this_week(weekday, context.leaning(match.start(), match.end()), context)
    if day is not None and which == "last" and day == context.today:
        day = shifted(day, -7)
    if day is not None and which == "next" and day == context.today:
        day = shifted(day, 7)
    return _with_daytime(day, match["tod"])


def _this_week(weekday: int, lean: int, context: Context) -> dt.date | None:
    """Read "this Friday": the next one looking ahead, the last one looking back, else that of the week of writing."""
    if lean or context.today is None:
        return context.weekday(weekday, lean)
    return shifted(context.today, weekday - context.today.weekday())


def _with_daytime(day: dt.date | None, daytime: str | None) -> Value | None:
    if day is None:
        return None
    if daytime:
        return Value("TIME", f"{day.isoformat()}{DAYTIMES[daytime]}")
    return Value("DATE", day.isoformat())


def _near(match: re.Match[str], context: Context) -> Value | None:
    """Read today, tomorrow, yesterday, tonight and parts of them."""
    if context.today is None:
        return None
    word = match["word"]
    if word == "tonight":
        return Value("TIME", f"{context.today.isoformat()}TNI")
    shift = {"today": 0, "tomorrow": 1, "yesterday": -1, "day before yesterday": -2, "day after tomorrow": 2}[word]
    return _with_daytime(shifted(context.today, shift), match["tod"])


def _this_daytime(match: re.Match[str], context: Context) -> Value | None:
    if context.today is None:
        return None
    return _with_daytime(shifted(context.today, -(match["which"] == "last")), match["tod"])


def _step(match: re.Match[str], context: Context) -> Value | None:
    """Read "last week", "this month", "the following year": one step, or none, from the anchor or the focus."""
    which, letter = match["which"], unit(match["unit"])
    if which == "past" or (letter == "T" and which in {"last", "coming"}):
        return Value("DURATION", values.duration(1, letter), focus=False)
    leans = which in {"following", "previous", "preceding", "prior"}
    base = context.base if leans else context.today
    if base is None:
        return None
    shift = -1 if which in _BACK else 1 if which in _ON else 0
    return date(moved(base, shift, letter))


def moved(base: dt.date, shift: int, letter: str) -> str | None:
    """Return the period of a unit's size that lies so many units from a day, as a value."""
    year = base.year + shift * {"T": 10, "C": 100}.get(letter, 1)
    if letter in "TCY" and not 1 <= year <= 9998:
        return None
    if letter in "TCY":
        return {"Y": f"{year:04}", "T": f"{year // 10:03}X", "C": f"{year // 100:02}XX"}[letter]
    if letter in "MQ":
        if letter == "M":
            return values.month(base.year, base.month + shift)
        year, quarter = divmod(base.year * 4 + (base.month - 1) // 3 + shift, 4)
        return f"{year:04}-Q{quarter + 1}"
    return _moved_days(base, shift, letter)


def _moved_days(base: dt.date, shift: int, letter: str) -> str | None:
    days = {"D": 1, "N": 1, "W": 7, "F": 14, "E": 7}.get(letter)
    if days is None:
        return None
    day = shifted(base, shift * days)
    if day is None:
        return None
    if letter in "DN":
        return day.isoformat()
    return values.week(day) + ("-WE" if letter == "E" else "")


def _weekend(match: re.Match[str], context: Context) -> Value | None:
    """Read "the weekend": the last one looking back, the coming one looking ahead."""
    if context.today is None:
        return None
    which = match["which"]
    lean = context.leaning(match.start(), match.end())
    shift = -7 if which in {"last", "past"} else 7 if which == "next" else 0
    if which in {"the", "this"} and context.today.weekday() < 5 and lean < 0:
        shift = -7
    day = shifted(context.today, shift)
    return None if day is None else date(f"{values.week(day)}-WE")


def _ago(match: re.Match[str], context: Context) -> Value | None:
    """Read "two weeks ago", "three days later", "a year earlier" as exactly as the unit."""
    how, letter = match["how"], unit(match["unit"])
    base = context.today if how in {"ago", "from now", "hence"} else context.base
    count = number(match["n"])
    if base is None:
        return None
    back = how in {"ago", "earlier", "before", "previously"}
    if count is None:
        if how in {"ago", "previously"}:
            return Value("DATE", "PAST_REF", focus=False)
        return Value("DURATION", values.duration(None, letter), match.start("n"), match.end("unit"), focus=False)
    leans = context.focus if how in {"earlier", "later"} else ""
    return date(_counted(base, -count if back else count, letter, leans))


_SIMPLER = {"F": ("W", 2), "T": ("Y", 10), "C": ("Y", 100)}


def _counted(base: dt.date, count: float, letter: str, leans: str) -> str | None:
    """Return the period that lies so many units from a day; a year from a quarter or a month is one again."""
    if letter in "HmS":
        return moved(base, round(count / 24) if letter == "H" and abs(count) >= 24 else 0, "D")
    letter, times = _SIMPLER.get(letter, (letter, 1))
    count *= times
    finer = _FINER.fullmatch(leans) if letter == "Y" and count == int(count) else None
    if finer is not None:
        year = int(finer[1]) + int(count)
        return f"{year:04}{finer[2]}" if 1 <= year <= 9998 else None
    if count != int(count) and letter in _MEAN:
        day = shifted(base, round(count * _MEAN[letter]))
        return None if day is None else moved(day, 0, {"Y": "M"}.get(letter, letter))
    return moved(base, int(count), letter)


def _that(match: re.Match[str], context: Context) -> Value | None:
    """Read "the next day", "that same evening", "the day before": a step from the day last named."""
    base = context.base
    if base is None:
        return None
    which = match["which"] or match["after"]
    shift = {"before": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1, "after": 1}.get(which, 0)
    if match["tod"]:
        return _with_daytime(shifted(base, shift), match["tod"])
    return date(moved(base, shift, unit(match["unit"])))


def _feast(match: re.Match[str], context: Context) -> Value | None:
    if not context.cased(match.start("feast")):
        return None
    rule = FEASTS[match["feast"].replace("’", "'")]
    if match["y"]:
        return date(rule(int(match["y"])).isoformat())
    if context.today is None:
        return None
    sample = rule(context.today.year)
    which = match["which"]
    lean = {"last": -1, "next": 1, "this": 0}.get(which, context.leaning(match.start(), match.end()))
    year = context.year_for(sample.month, sample.day, lean) or context.today.year
    return date(rule(year).isoformat())


def _week_of(match: re.Match[str], context: Context) -> Value | None:
    month, day = month_number(match["mon"]), day_number(match["day"])
    year = context.year_for(month, day, context.leaning(match.start(), match.end()))
    if year is None or not values.is_day(year, month, day):
        return None
    return date(values.week(dt.date(year, month, day)))


_FEAST = "|".join(re.escape(name).replace("'", "['’]") for name in sorted(FEASTS, key=len, reverse=True))
_FEAST_WORDS = " ".join(("last next this", *(re.split(r"\W", name)[0] for name in FEASTS)))
_STEPPED = r"(?:week|month|quarter|year|decade|century|fortnight)"
RULES = (
    Rule("week-of", "the week", rf"(?:the\s+)?week\s+of\s+(?P<mon>{MONTH})\s+(?P<day>{DAY})", _week_of),
    Rule(
        "feast",
        _FEAST_WORDS,
        rf"(?:(?P<which>last|next|this)\s+)?(?P<feast>{_FEAST})(?![\w'’])(?:,?\s+(?P<y>(?:19|20)\d\d))?",
        _feast,
    ),
    Rule(
        "weekday",
        f"{WEEKDAY_WORDS} last next this coming",
        rf"(?:(?P<which>last|next|this|coming)\s+)?(?P<wd>{WEEKDAY})(?:\s+(?P<tod>{DAYTIME})\b)?",
        _weekday,
    ),
    Rule(
        "near",
        "the today tomorrow yesterday tonight day",
        rf"(?:the\s+)?(?P<word>today|tomorrow|yesterday|tonight|day before yesterday"
        rf"|day after tomorrow)\b(?:\s+(?P<tod>{DAYTIME})\b)?",
        _near,
    ),
    Rule(
        "this-daytime",
        "earlier later early late this last",
        rf"{_PARTS}(?P<which>this|last)\s+(?P<tod>{DAYTIME})\b",
        _this_daytime,
    ),
    Rule(
        "weekend", "the this last past next coming", r"(?P<which>the|this|last|past|next|coming)\s+weekend\b", _weekend
    ),
    Rule(
        "step",
        f"earlier later early late in the {_STEP.replace('|', ' ')}",
        rf"{_PARTS}(?:(?:in\s+)?the\s+)?(?P<which>{_STEP})\s+(?P<unit>{_STEPPED})\b",
        _step,
    ),
    Rule(
        "ago",
        f"more less almost nearly about just {NUMBER_WORDS}",
        rf"(?:(?:more|less)\s+than\s+|almost\s+|nearly\s+|about\s+|some\s+"
        rf"|just\s+over\s+)?(?P<n>{NUMBER})\s+(?P<unit>{UNIT})\s+"
        r"(?P<how>ago|earlier|later|before(?=[.,;)]| that\b| the end\b)|afterwards?|hence|from now|previously)\b",
        _ago,
    ),
    Rule(
        "that",
        "earlier later early late that on the",
        rf"(?:{_PARTS}that(?:\s+same)?|(?:on\s+)?the\s+same|the\s+(?P<which>next|following|previous|preceding))\s+"
        rf"(?:(?P<tod>{DAYTIME})|(?P<unit>day|week|month|year))\b(?P<after>)",
        _that,
    ),
    Rule(
        "day-before",
        "the",
        r"the\s+(?P<unit>day|week|month|year)\s+(?P<after>before|after)(?=[.,;)])(?P<tod>)(?P<which>)",
        _that,
    ),
)
