"""Rules for now, then and some day: words that place an act before, at or after the writing without a date."""

import re

from verbale.reading.dates.context import Context
from verbale.reading.dates.rule import Rule, Value

_PAST = (
    r"recently|in\s+the\s+past(?!\s+(?:\d|\w+\s+(?:seconds|minutes|hours|days|weeks|months|quarters|years"
    r"|decades)\b|second|minute|hour|day|week|month|quarter|year|decade))|the\s+past(?=[.,;)]|\s+(?:and|when|has"
    r"|was|were|that|is)\b)|recent|lately|formerly|long\s+ago"
)
_PRESENT = r"now|currently|current|nowadays|at\s+present|at\s+the\s+moment|presently|at\s+this\s+time"
_FUTURE = r"(?:the\s+|in\s+the\s+)?(?:near\s+|foreseeable\s+|immediate\s+)?future"


def _past(match: re.Match[str], context: Context) -> Value | None:
    if match["word"] == "recent":
        after = re.compile(r"\s(?:years|months|weeks|days|decades|times)\b").match(context.low, match.end())
        return None if after else Value("DATE", "PAST_REF", focus=False)
    return Value("DATE", "PAST_REF", focus=False)


def _present(match: re.Match[str], context: Context) -> Value | None:
    if match["word"] == "now" and context.low[match.end() : match.end() + 1] == "-":
        return None
    return Value("DATE", "PRESENT_REF", focus=False)


def _future(match: re.Match[str], context: Context) -> Value | None:
    if context.cased(match.start()) and match.start() and context.low[match.start() - 2 : match.start()] != ". ":
        return None
    start = match.start() + (3 if match[0].startswith("in ") else 0)
    return Value("DATE", "FUTURE_REF", start, focus=False)


RULES = (
    Rule("past-ref", "recently in the recent lately formerly long", rf"(?P<word>{_PAST})\b", _past),
    Rule("present-ref", "now currently current nowadays at presently", rf"(?P<word>{_PRESENT})\b", _present),
    Rule("future-ref", "the in near foreseeable immediate future", rf"{_FUTURE}\b(?!s)", _future),
)
