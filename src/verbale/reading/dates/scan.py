"""The reader of dates: triggers, windows around them, the grammar inside, deadlines last.

Nothing outside a window is looked at twice; windows hold whole words.
"""

import datetime as dt
import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.model import Granularity, When
from verbale.reading.dates import calendar_days, calendar_spans, clock, deictic, lengths, relative, values
from verbale.reading.dates.context import Context
from verbale.reading.dates.feasts import FEASTS
from verbale.reading.dates.rule import Rule, Value
from verbale.reading.lang.en.calendar_words import MONTHS, SEASONS, WEEKDAYS
from verbale.reading.parsed_document import Dated

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH_NAME = re.compile(rf"\b(?:{'|'.join(sorted(MONTHS))})\b")
_LONGEST_WORD = 100  # characters: no window of a date is drawn further into one
_BEFORE = 30
_AFTER = 36
_CAPITAL = {*MONTHS, *WEEKDAYS} - {"january", "february", "september", "october", "november", "december"}
_WORDS = {
    *MONTHS,
    *WEEKDAYS,
    *SEASONS,
    *(name.split()[0].split("'")[0] for name in FEASTS),
    *[
        "second",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
        "centuries",
        "weekend",
    ],
    *[
        "today",
        "tomorrow",
        "yesterday",
        "tonight",
        "morning",
        "afternoon",
        "evening",
        "noon",
        "midday",
        "midnight",
        "now",
        "current",
        "future",
        "recent",
    ],
    *[
        "lately",
        "formerly",
        "presently",
        "the+past",
        "a.m",
        "p.m",
        "gmt",
        "utc",
        "cet",
        "cest",
        "bst",
        "est",
        "edt",
        "msk",
        "o'clock",
        "annual",
        "daily",
        "hourly",
        "nightly",
        "biennial",
        "biannual",
        "q1",
        "q2",
        "q3",
        "q4",
    ],
    *[
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
        "at+present",
        "at+the+moment",
        "long+ago",
    ],
}
_FIGURES = (
    *(str(years) for years in (*range(150, 200), *range(200, 210))),
    *(f":{tens}" for tens in range(6)),
    *(f"{digit}{half}m" for digit in range(10) for half in "ap"),
    *(f"{mark}{tens}" for mark in "'’" for tens in range(2, 10)),
)
_PATTERNS = sorted({word.replace("+", " ") for word in _WORDS} - {"second", "st.", "good", "new"}) + list(_FIGURES)
_WORD = re.compile(r"[a-z]+|\d+|['’](?=\d)")
_STUCK = frozenset("$£€#")
_LIMIT = re.compile(
    r"(?:\bby|\bno later than|\bnot later than|\bbefore|\buntil|\btill|\bahead of|\bdeadline (?:of|is|was|for)"
    r"|\bat the latest by|\bdue(?: on| by| in)?"
    r"|\bwithin|\bup to|\bprior to|\bas (?:the|a) deadline (?:for|on))\s+(?:about\s+"
    r"|around\s+)?(?:(?:\d\d?[:.]\d\d(?:\s?(?:hrs?|hours|h))?|(?:the\s+)?(?:close|end) of (?:business|play|the day|day))(?:,|\s+on)?\s+)?"
    r"(?:the\s+)?(?:next\s+)?\Z"
)
_DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
_OF_DAY = re.compile(r",?\s+(?:(?:on|of)\s+)?")
_LIMIT_AFTER = re.compile(r"\s+(?:deadline|at the latest|cut-off|cutoff|target date|return date)\b")
RULES: tuple[Rule, ...] = (
    *clock.RULES,
    *calendar_days.RULES,
    *relative.RULES,
    *lengths.RULES,
    *deictic.RULES,
    *calendar_spans.RULES,
)


@cache
def _triggers() -> AhoCorasick:
    return AhoCorasick(_PATTERNS, matchkind=MatchKind.LeftmostLongest)


Opened = tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], Rule], ...]]


@cache
def _grammar() -> dict[str, Opened]:
    """Return for each opening word its rules in the order of `RULES`, behind one pattern that any of them may match."""
    compiled = [(re.compile(rule.pattern), rule, frozenset(rule.opens.split())) for rule in RULES]
    words = {word for _, _, opens in compiled for word in opens}
    grammar: dict[str, Opened] = {}
    gates: dict[tuple[str, ...], re.Pattern[str]] = {}
    for word in words:
        rules = tuple((pattern, rule) for pattern, rule, opens in compiled if word in opens)
        patterns = tuple(re.sub(r"\(\?P<\w+>", "(?:", rule.pattern) for _, rule in rules)
        if patterns not in gates:
            gates[patterns] = re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
        grammar[word] = gates[patterns], rules
    return grammar


def dates(text: str, anchor: When | None) -> tuple[Dated, ...]:
    """Return every expression of time in a text, in order, none overlapping another.

    Parameters
    ----------
    text
        Frozen text of a document.
    anchor
        When it was written; the last possible day counts. Without one, what leans on it has no `When`.

    Returns
    -------
    tuple of Dated
        With EDTF value, TimeML type (``DATE``, ``TIME``, ``DURATION``, ``SET``) and TimeML value.

    Examples
    --------
    >>> [(d.value, d.deadline) for d in dates("Met on Monday; reply by 1 March.", When.parse("2022-02-15"))]
    [('2022-02-14', False), ('2022-03-01', True)]
    """
    today = anchor.last if anchor is not None and anchor.last != dt.date.max else None
    context = Context(_lowered(text), text, today, today.isoformat() if today else "")
    found: list[Dated] = []
    grammar = _grammar()
    for start, end in _windows(context):
        at = max(start, found[-1].end if found else 0)
        for word in _WORD.finditer(context.low, at, end):
            if word.start() < at:
                continue
            opener = word[0]
            known = grammar.get("#" if opener[0].isdigit() else opener)
            if known is None or known[0].match(context.low, word.start(), end) is None:
                continue
            if context.low[word.start() - 1 : word.start()] in _STUCK:
                continue
            dated = _settle(word.start(), end, known[1], context)
            if dated is not None:
                found.append(dated)
                at = dated.end
    found_ = _timed(found, context.low)
    coarse = anchor is not None and anchor.granularity in {Granularity.MONTH, Granularity.YEAR}
    return tuple(_without_days(found_, context.low)) if coarse else tuple(found_)


def _without_days(found: "Iterator[Dated]", low: str) -> "Iterator[Dated]":
    """Yield expressions, those without a value that count from a day that is not known: "yesterday", in a paper of some month."""
    for one in found:
        fine = one.when is not None and one.when.granularity not in {Granularity.MONTH, Granularity.YEAR}
        named = _MONTH_NAME.search(low, one.start, one.end) or re.search(r"\d{4}", low[one.start : one.end])
        yield replace(one, when=None) if fine and not named else one


def _timed(found: list[Dated], low: str) -> "Iterator[Dated]":
    """Yield expressions, an hour put together with the day that follows it: "midnight on 31 March"."""
    last: Dated | None = None
    for one in found:
        if (
            last is not None
            and last.timex == "TIME"
            and one.timex == "DATE"
            and _DAY_VALUE.fullmatch(one.value)
            and _OF_DAY.fullmatch(low, last.end, one.start)
        ):
            hour = last.value[last.value.find("T") :]
            last = Dated(last.start, one.end, one.when, "TIME", one.value + hour, last.deadline or one.deadline)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _settle(at: int, end: int, rules: tuple[tuple[re.Pattern[str], Rule], ...], context: Context) -> Dated | None:
    """Let the rules that may open here try in their order; the first that gives a value has it."""
    for pattern, rule in rules:
        match = pattern.match(context.low, at, end)
        if match is None:
            continue
        value = rule.handler(match, context)
        if value is not None:
            return _dated(match, value, context)
    return None


def _dated(match: re.Match[str], value: Value, context: Context) -> Dated:
    start = value.start if value.start >= 0 else match.start()
    end = value.end if value.end >= 0 else match.end()
    when = values.when(value.value) if value.timex in {"DATE", "TIME"} else None
    if when is not None and value.focus:
        context.focus = value.value.split("/")[-1]
    before = context.low[max(0, start - 50) : start]
    context.settled = end
    if value.timex == "DURATION":
        limit = before.endswith("within ")
    else:
        limit = value.timex != "SET" and bool(_LIMIT.search(before) or _LIMIT_AFTER.match(context.low, end))
    return Dated(start, end, when, value.timex, value.value, limit)


def _windows(context: Context) -> "Iterator[tuple[int, int]]":
    """Yield merged neighbourhoods of the triggers, each beginning and ending between words."""
    low, size = context.low, len(context.low)
    begin, finish = -1, -1
    for start, end in _hits(context):
        left, right = max(0, start - _BEFORE), min(size, end + _AFTER)
        if left <= finish:
            finish = max(finish, right)
            continue
        if begin >= 0:
            yield _whole(low, begin, finish)
        begin, finish = left, right
    if begin >= 0:
        yield _whole(low, begin, finish)


def _whole(low: str, begin: int, finish: int) -> tuple[int, int]:
    first, last = max(0, begin - _LONGEST_WORD), min(len(low), finish + _LONGEST_WORD)
    while begin > first and low[begin - 1].isalnum():
        begin -= 1
    while finish < last and low[finish].isalnum():
        finish += 1
    return begin, finish


def _hits(context: Context) -> list[tuple[int, int]]:
    low, text = context.low, context.text
    hits = []
    for index, start, end in _triggers().find_matches_as_indexes(low):
        before = low[start - 1] if start else " "
        word = _PATTERNS[index]
        if before.isalpha() or (before.isdigit() and word[0].isdigit() and len(word) == 3 and word[2].isdigit()):
            continue
        if word in _CAPITAL and not text[start].isupper():
            continue
        after = low[end : end + 2]
        if word[-1].isalpha() and after[:1].isalpha() and after[0] != "s" and after != "ly":
            continue
        hits.append((start, end))
    return hits


def _lowered(text: str) -> str:
    """Lower a text without moving a letter: the few that grow when lowered stay as they are."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(lowered if len(lowered := letter.lower()) == 1 else letter for letter in text)
