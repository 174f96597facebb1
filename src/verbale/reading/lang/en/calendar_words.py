"""The words of the calendar: months, weekdays, numerals, units. All lower-case; the reader lowers the text.

A table says what a word is worth; `*_RE` says how texts write it. No rule lives here.
"""

import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DAYTIMES = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
UNITS = {
    "second": "S",
    "minute": "m",
    "hour": "H",
    "day": "D",
    "night": "N",
    "week": "W",
    "weekend": "E",
    "fortnight": "F",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "T",
    "century": "C",
    "centurie": "C",
}
ONES = {
    word: number
    for number, word in enumerate(
        (
            *[
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
            ],
            *["sixteen", "seventeen", "eighteen", "nineteen"],
        )
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
VAGUE = ("several", "a few", "few", "many", "some", "a number of", "couple of")
ORDINALS = {
    word: number
    for number, words in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th"),
        start=1,
    )
    for word in words.split()
}


def _longest_first(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


FULL_MONTH = _longest_first(name for name in MONTHS if len(name) > 4 or name in {"may", "june", "july"})
MONTH = rf"(?:(?:{FULL_MONTH})\b|(?:{_longest_first(n for n in MONTHS if len(n) < 5 and n != 'may')})\b\.?)"
FULL_WEEKDAY = _longest_first(name for name in WEEKDAYS if name.endswith("day"))
WEEKDAY = rf"(?:(?:{FULL_WEEKDAY})\b|(?:{_longest_first(n for n in WEEKDAYS if not n.endswith('day'))})\.)"
DAYTIME = _longest_first(DAYTIMES)
SEASON = _longest_first(SEASONS)
UNIT = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b"
YEAR = r"(?:1[5-9]|20)\d\d\b"
_NUMERAL = rf"(?:{_longest_first(TENS)})(?:[ -](?:{_longest_first(ONES)}))?|(?:{_longest_first(ONES)})"
NUMBER = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+|[ -]1/2)?|(?:{_NUMERAL})(?: and a half)?"
    r"|an?|half an?|a couple(?: of)?|a dozen|a few|several|few|many|some|a hundred|a thousand)"
)
_HALF = re.compile(r"(?: and a half|[ -]1/2)\Z")


# First words, for `Rule.opens`.
WEEKDAY_WORDS = " ".join(WEEKDAYS)
MONTH_WORDS = " ".join(MONTHS)
NUMBER_WORDS = " ".join((*ONES, *TENS, "a", "an", "half", "several", "few", "many", "some", "#"))
PART_WORDS = "the early late mid beginning start middle end close"


def number(words: str) -> float | None:
    """Read a numeral in figures or words; ``None`` for "several", "a few" and their like.

    Examples
    --------
    >>> number("twenty-five"), number("5 1/2"), number("several")
    (25.0, 5.5, None)
    """
    half = _HALF.search(words)
    if half:
        whole = number(words[: half.start()])
        return None if whole is None else whole + 0.5
    fixed = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5, "a couple": 2.0, "a couple of": 2.0}
    fixed |= {"a dozen": 12.0, "a hundred": 100.0, "a thousand": 1000.0}
    if words in fixed:
        return fixed[words]
    if words[0].isdigit():
        return float(words.replace(",", ""))
    parts = re.split(r"[ -]", words)
    if not all(part in ONES or part in TENS for part in parts):
        return None
    return float(sum(ONES.get(part, 0) + TENS.get(part, 0) for part in parts))


def unit(word: str) -> str:
    """Return the letter of a unit, singular or plural."""
    return UNITS[word.rstrip("s")]
