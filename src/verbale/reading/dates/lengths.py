"""Rules for lengths of time and for what recurs: "three months", "the past two years", "every week", "annually"."""

import re

from verbale.reading.dates import values
from verbale.reading.dates.context import Context
from verbale.reading.dates.rule import Rule, Value
from verbale.reading.lang.en.calendar_words import (
    DAYTIME,
    NUMBER,
    NUMBER_WORDS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    number,
    unit,
)

_EVERY = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "quarterly": "P3M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biennial": "P2Y",
    "biannual": "P6M",
}
_AFTER_COUNT = re.compile(
    r"(?:\d|\b(?:million|billion|trillion|thousand|hundred|dozen|percent|times|once|twice|cents|dollars|euros|tons"
    r"|tonnes|barrels|hours|days|people))\s\Z"
)
_LENGTHY = re.compile(
    r"\b(?:for|in|within|over|after|about|nearly|almost|than|least|most|under|every|took|takes?|last(?:s|ed|ing)?"
    r"|spent|half|only|just"
    r"|another|roughly|around|of|by|during|before|approximately|up to|to|is|was)\s(?:the\s)?\Z"
)
_NO_COUNT = {"Q": {"one", "some", "several", "few", "many"}, "S": {"one", "some"}, "N": {"one", "some", "many", "a"}}
_SMALL = {"S", "m", "D"}


def _length(match: re.Match[str], context: Context) -> Value | None:
    """Read "three months", "16-hour", "several years"; "a day" only where a length is meant."""
    words, letter = match["n"], unit(match["unit"])
    before = context.low[max(0, match.start() - 14) : match.start()]
    if words in {"a", "an"}:
        if _AFTER_COUNT.search(before) and letter not in "mS":
            return Value("SET", values.duration(1, letter), focus=False)
        if (letter in _SMALL and not _LENGTHY.search(before)) or letter in "SQ":
            return None
    if context.cased(match.start("unit")) and not context.text[match.start("unit") :][:3].isupper():
        return None  # the title of something
    if words in _NO_COUNT.get(letter, ()) or context.low.startswith(("-old", " old"), match.end()):
        return None
    return Value("DURATION", values.duration(number(words), letter), focus=False)


def _bare(match: re.Match[str], _: Context) -> Value:
    return Value("DURATION", values.duration(None, unit(match["unit"])), match.start("unit"), focus=False)


def _long(match: re.Match[str], _: Context) -> Value:
    word = match["unit"] or match["units"]
    return Value("DURATION", values.duration(None if word.endswith("s") else 1, unit(word)), focus=False)


def _past(match: re.Match[str], _: Context) -> Value | None:
    words = match["n"]
    if words is None and match["which"] in {"first", "final"}:
        return None
    plural = match["unit"].endswith("s") or match["unit"] == "centuries"
    if words is None and not plural:
        letter = unit(match["unit"])
        return Value("DURATION", values.duration(1, letter), focus=False) if letter in "TCDH" else None
    return Value(
        "DURATION", values.duration(None if words is None else number(words), unit(match["unit"])), focus=False
    )


def _every(match: re.Match[str], _: Context) -> Value | None:
    if match["wd"]:
        return Value("SET", f"XXXX-WXX-{WEEKDAYS[match['wd'].rstrip('.')] + 1}", focus=False)
    if match["tod"]:
        return Value(
            "SET",
            {
                "morning": "XXXX-XX-XXTMO",
                "afternoon": "XXXX-XX-XXTAF",
                "evening": "XXXX-XX-XXTEV",
                "night": "XXXX-XX-XXTNI",
            }[match["tod"]],
            focus=False,
        )
    count = 2.0 if match["n"] == "other" else number(match["n"]) if match["n"] else 1.0
    letter = unit(match["unit"])
    if letter == "S" and not match["n"]:
        return None
    return Value("SET", values.duration(count, letter), focus=False)


def _adverb(match: re.Match[str], context: Context) -> Value | None:
    word = match["word"]
    if context.cased(match.start()) and context.low[max(0, match.start() - 2) : match.start()] not in {
        "",
        ". ",
        "\n\n",
    }:
        return None
    return Value("SET", _EVERY[word], focus=False)


_ABOUT = (
    r"(?:(?:more|less)\s+than\s+|at\s+least\s+|at\s+most\s+|up\s+to\s+|just\s+over\s+|over\s+(?=an?\s)|another\s+)?"
)
_BARE = r"(?:minutes|hours|days|weeks|months|years|decades|centuries)"
RULES = (
    Rule(
        "past",
        "the last past next coming previous first final preceding following recent",
        rf"(?:the\s+)?(?P<which>last|past|next|coming|previous|first|final|preceding|following"
        rf"|recent)\s+(?:(?P<n>{NUMBER})\s+)?(?:or so\s+)?(?P<unit>{UNIT})\b",
        _past,
    ),
    Rule(
        "every",
        "every each",
        rf"(?:every|each)\s+(?:(?P<n>other|{NUMBER})\s+)?(?:(?P<unit>{UNIT})|(?P<wd>{WEEKDAY})|(?P<tod>{DAYTIME}))\b",
        _every,
    ),
    Rule("per", "per", r"per\s+(?P<unit>year|month|week|day|hour)\b(?P<n>)(?P<wd>)(?P<tod>)", _every),
    Rule("half", "half", r"(?P<n>half\s+an?)\s+(?P<unit>hour|day|year|century|decade)\b", _length),
    Rule(
        "length",
        f"more less at up just over another {NUMBER_WORDS}",
        rf"{_ABOUT}(?P<n>{NUMBER})(?:\s+|-|\s+more\s+|\s+(?:full|long|consecutive|calendar|working"
        rf"|business)\s+)(?P<unit>{UNIT})\b(?:-long)?",
        _length,
    ),
    Rule(
        "long",
        " ".join(f"{word} {word}s" for word in UNITS),
        rf"(?P<unit>{UNIT})-long\b|(?P<units>(?:year|decade|month|week)s)-old\b",
        _long,
    ),
    Rule(
        "bare",
        "for in within after over during of took take takes",
        rf"(?:for|in|within|after|over|during|of|took|takes?)\s+(?P<unit>{_BARE})\b(?!\s+(?:past|of\s+service))",
        _bare,
    ),
    Rule("adverb", " ".join(_EVERY), rf"(?P<word>{'|'.join(sorted(_EVERY, key=len, reverse=True))})\b", _adverb),
)
