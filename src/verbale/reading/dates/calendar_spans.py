"""Rules for months, quarters, halves, seasons, years, decades and centuries, with their parts ("early", "the end")."""

import re

from verbale.reading.dates import values
from verbale.reading.dates.calendar_days import month_number
from verbale.reading.dates.context import Context
from verbale.reading.dates.rule import Rule, Value, date
from verbale.reading.lang.en.calendar_words import MONTH, MONTH_WORDS, ORDINALS, PART_WORDS, SEASON, SEASONS, YEAR

PART = r"(?:(?:early|late|mid)[ -](?:in\s+)?|(?:the\s+)?(?:beginning|start|middle|end|close)\s+of\s+(?:the\s+)?)"
_ORD = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"
_DECADES = {
    word: number
    for number, word in enumerate(
        ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"), start=2
    )
}
_CENTURIES = {"eighteenth": 17, "nineteenth": 18, "twentieth": 19, "twenty-first": 20}
_NOT_A_YEAR = re.compile(
    r"\s+(?:percent|per cent|people|points?|miles|kilometers|metres|meters|tons|tonnes|pounds|dollars|euros|troops"
    r"|soldiers"
    r"|students|workers|jobs|members|delegates|participants|deaths|votes|feet|acres|copies|shares|men|women"
    r"|children|homes|cars|hours|times|km|kg|kilometres|hectares|mt|gt|pages|words)\b"
    r"|[-–](?:kilomet|met|mile|foot|member|seat|page|strong|acre|pound|room|ton\b|hour|mw)|,\d{3}|\.\d|:\d|%"
)
_NUMBERED = re.compile(
    r"(?:[$£€#/.,:+]|\d|\bno\.? |\bnumber |\bsome |\bnearly |\bthan |\btotal of |[-–]|\broom |\bpage "
    r"|\bresolution |/l\.)\Z"
)
_TIMELY = re.compile(r"(?:\b(?:mid|pre|post)-)\Z")


_TIMED = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|and|early|late|mid|last|next|this|during|for|after|before|through)[ -]\Z"
)


def _month(match: re.Match[str], context: Context) -> Value | None:
    word = match["mon"]
    short = word.rstrip(".") != word or len(word) == 3
    if not context.cased(match.start("mon")) or (word == "may" and not _may_is_month(match, context)):
        return None
    if short and word != "may" and match["y"] is None and not word.endswith("."):
        return None
    if word == "march" and match["y"] is None and _is_a_walk(match, context):
        return None
    number = month_number(word)
    if match["which"]:
        year = _which_year(match["which"], number, context)
    elif match["y"]:
        year = int(match["y"])
    elif match["ty"]:
        year = None if context.today is None else context.today.year + {"this": 0, "last": -1, "next": 1}[match["ty"]]
    else:
        year = context.year_for(number, None, context.leaning(match.start(), match.end()))
    return Value("DATE", f"XXXX-{number:02}" if year is None else f"{year:04}-{number:02}")


def _which_year(which: str, number: int, context: Context) -> int | None:
    if context.today is None:
        return None
    year, month = context.today.year, context.today.month
    if which in {"last", "past"}:
        return year - (number >= month)
    if which in {"next", "coming"}:
        return year + (number <= month)
    return year


def _may_is_month(match: re.Match[str], context: Context) -> bool:
    """Tell May from may (it is capital at the start of a sentence) and from a person's name."""
    if match["y"] or match["which"]:
        return True
    before = context.low[max(0, match.start("mon") - 12) : match.start("mon")]
    return _TIMED.search(before) is not None


def _is_a_walk(match: re.Match[str], context: Context) -> bool:
    """Tell the month from a march of people: "the March for P", "a March on the capital"."""
    before = context.low[max(0, match.start("mon") - 14) : match.start("mon")]
    if _TIMED.search(before):
        return False
    after = re.compile(r" (?:of|for|on) (?:the )?").match(context.low, match.end("mon"))
    whole = after is not None and context.text[after.end() : after.end() + 1].isupper()
    return whole or bool(re.search(r"\b(?:a|an|\w+ing|million man|peace|protest)\s\Z", before))


def _year(match: re.Match[str], context: Context) -> Value | None:
    start, end = match.span("y")
    before, after = context.low[max(0, start - 14) : start], context.low[end : end + 14]
    if _NOT_A_YEAR.match(after):
        return None
    if _NUMBERED.search(before) and not _TIMELY.search(before) and not re.search(r"(?:19|20)\d\d[-–/]\Z", before):
        return None
    return date(match["y"])


_SEASONAL = re.compile(
    r"(?:\b(?:last|next|this|coming|in|early|late|mid|every|each)|(?:in|by|during|until|since|through|of"
    r"|for) the)[ -]\Z"
)


def _season(match: re.Match[str], context: Context) -> Value | None:
    """Read a season with its year, or the one meant by "last", "this", "next", "in the"."""
    code, which = SEASONS[match["season"]], match["which"]
    if not match["y"] and not _SEASONAL.search(context.low[max(0, match.start("season") - 12) : match.start("season")]):
        return None
    if match["y"]:
        return date(f"{int(match['y']):04}-{code}")
    if context.today is None:
        return None
    place = {"SP": 4, "SU": 7, "FA": 10, "WI": 13}[code]
    now = context.today.month
    year = context.today.year
    lean = context.leaning(match.start(), match.end())
    if which == "last" or (which == "the" and lean < 0):
        year -= place + 1 >= now if place != 13 else 1 + (now < 3)
    elif which in {"next", "coming"} or (which == "the" and lean > 0):
        year += place < now
    elif place == 13 and now < 6:
        year -= 1
    return date(f"{year:04}-{code}")


def _quarter(match: re.Match[str], context: Context) -> Value | None:
    number = ORDINALS[match["ord"]] if match["ord"] else int(match["q"])
    year = _period_year(match, context, 3 * number)
    return None if year is None else date(f"{year:04}-Q{number}")


def _half(match: re.Match[str], context: Context) -> Value | None:
    number = ORDINALS[match["ord"]]
    if number > 2:
        return None
    year = _period_year(match, context, 6 * number)
    return None if year is None else date(f"{year:04}-H{number}")


def _period_year(match: re.Match[str], context: Context, last: int) -> int | None:
    """Return the year of a quarter or half: the one told, else the latest that has begun (or will, looking ahead)."""
    if match["y"]:
        return int(match["y"])
    if context.today is None:
        return None
    year, month = context.today.year, context.today.month
    told = match["ty"]
    if told:
        return year + {"this": 0, "last": -1, "next": 1, "the": 0}[told]
    begun = last - (2 if "q" in match.groupdict() else 5) <= month
    lean = context.leaning(match.start(), match.end())
    if lean > 0:
        return year + (last < month)
    return year if begun else year - 1


def _decade(match: re.Match[str], _: Context) -> Value | None:
    if match["d"]:
        return date(f"{match['d'][:3]}X")
    if match["short"]:
        return date(f"19{match['short'][0]}X")
    return date(f"19{_DECADES[match['word']]}X")


def _century(match: re.Match[str], _: Context) -> Value | None:
    number = _CENTURIES[match["word"]] if match["word"] else int(match["n"]) - 1
    return date(f"{number:02}XX")


def _part_of_year(match: re.Match[str], context: Context) -> Value | None:
    """Read "year-end", "the end of the year", "the end of next month"."""
    if context.today is None:
        return None
    shift = {"this": 0, "the": 0, "last": -1, "next": 1, None: 0}[match["which"]]
    if (match["unit"] or "year") == "year":
        return date(f"{context.today.year + shift:04}")
    if match["unit"] == "month":
        return date(values.month(context.today.year, context.today.month + shift))
    return None


_OF_YEAR = rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?P<y>{YEAR})|(?P<ty>this|last|next|the)\s+year\b(?!['’]s)))?"


def _months(match: re.Match[str], context: Context) -> Value | None:
    """Read a range of months that share their year: "between January and March 2018", "from May to July 2024"."""
    if not context.cased(match.start("mon")) or not context.cased(match.start("mon2")):
        return None
    first, last, year = month_number(match["mon"]), month_number(match["mon2"]), int(match["y"])
    start = year - (first > last)
    return date(f"{start:04}-{first:02}/{year:04}-{last:02}") if (start, first) < (year, last) else None


RULES = (
    Rule(
        "months.between", "between", rf"between\s+(?P<mon>{MONTH})\s+and\s+(?P<mon2>{MONTH})\s+(?P<y>{YEAR})", _months
    ),
    Rule(
        "months.from",
        "from",
        rf"from\s+(?P<mon>{MONTH})\s+(?:to|until|till)\s+(?P<mon2>{MONTH})\s+(?P<y>{YEAR})",
        _months,
    ),
    Rule(
        "month",
        f"{PART_WORDS} last next this past coming {MONTH_WORDS}",
        rf"(?:{PART})?(?:(?P<which>last|next|this|past|coming)\s+)?(?P<mon>{MONTH})(?!\s+(?:[12]?\d|3[01])(?:st|nd"
        rf"|rd|th)?\b(?!:))"
        rf"(?:,?\s+(?:of\s+)?(?:(?P<y>{YEAR})|(?P<ty>this|last|next)\s+year\b(?!['’]s)))?",
        _month,
    ),
    Rule(
        "quarter",
        "the first second third fourth #",
        rf"(?:the\s+)?(?P<ord>{_ORD})(?P<q>)[ -]quarter\b(?!-?final|back){_OF_YEAR}",
        _quarter,
    ),
    Rule("quarter.short", "q", rf"(?P<ord>)q(?P<q>[1-4])\b{_OF_YEAR}", _quarter),
    Rule(
        "half",
        "the first second",
        rf"(?:the\s+)?(?P<ord>first|second)[ -]half(?=\s+of\s+(?:\d|this|last|next|the\s+year)){_OF_YEAR}",
        _half,
    ),
    Rule(
        "season",
        f"{PART_WORDS} last next this coming {' '.join(SEASONS)}",
        rf"(?:{PART})?(?:(?P<which>last|next|this|coming"
        rf"|the)\s+)?(?P<season>{SEASON})\b(?:,?\s+(?:of\s+)?(?P<y>{YEAR}))?",
        _season,
    ),
    Rule(
        "decade",
        f"{PART_WORDS} # ' ’",
        rf"(?:{PART}|the\s+)?(?:(?P<d>(?:1[5-9]|20)\d0)['’]?s\b|['’](?P<short>[2-9]0)s\b|"
        rf"(?<=the )(?P<word>{'|'.join(_DECADES)})\b)",
        _decade,
    ),
    Rule(
        "century",
        f"{PART_WORDS} # {' '.join(_CENTURIES)} twenty",
        rf"(?:{PART}|the\s+)*(?:(?P<word>{'|'.join(_CENTURIES)})|(?P<n>1\d|2[01])(?:st|th))[ -]century\b",
        _century,
    ),
    Rule(
        "part",
        "the year end beginning start middle close",
        r"(?:the\s+)?(?:year-end|(?:end|beginning|start|middle|close)\s+of\s+(?P<which>the|this|last"
        r"|next)\s+(?P<unit>year|month))\b",
        _part_of_year,
    ),
    Rule("year", f"{PART_WORDS} fiscal #", rf"(?:{PART}|fiscal\s+(?:year\s+)?)?(?P<y>{YEAR})(?![\d])", _year),
)
