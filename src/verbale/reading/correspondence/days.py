"""Which date of a sentence is the deadline, the day promised, the day of receipt, or the day of an earlier paper."""

import datetime as dt
import re
from collections.abc import Iterator

from verbale.model import Granularity, When
from verbale.reading.correspondence.plain import Plain
from verbale.reading.parsed_document import Page

_NOT_MEANT = re.compile(
    r"(?:instead of|rather than|in place of|and not|not|originally|as you wished) (?:\S+ ){0,2}\Z|from \Z"
)
_PAPER = re.compile(
    r"(?:\bof|dated|date of|bears the date of|from|since) (?:\S+ ){0,1}\Z|(?:wrote|asked|proposed|put|sent|requested|offered|said|suggested|invited|submitted|tabled)"
    r"(?: \S+){0,4} (?:on|in) \Z"
)
_NUMBERS = dict(
    zip(
        ("a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "ten", "fourteen"),
        (1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14),
        strict=True,
    )
)
_MONTH = re.compile(r"(?i)jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d\.\d")
_STRETCH = re.compile(r"\b(?:within|in|inside) (?:the next )?(?P<n>\w+) (?:more )?(?P<unit>day|week|fortnight)s?\b")
_PAPERS = re.compile(
    r"\b(?:letters?|notes?|messages?|e?-?mails?|requests?|questions?|enquir\w+|inquir\w+|proposals?|offers?|claims?|applications?|text|wording|draft|list|that|those"
    r"|counter-\w+|compromise|quotation|invitation|communication|bid|demand|suggestion|reminder|answer|reply|response|wrote|asked|proposed|offered|which|paper|plan)\b"
)


def deadline(page: Page, plain: Plain) -> When | None:
    """Return by when something is due, as a sentence sets it: the last day behind "by", "before", "until" that is not set aside."""
    found = [
        day
        for before, day in _days(page, plain)
        if not _NOT_MEANT.search(before) and _limits(before) and _near(page, day)
    ]
    if not found and "by then" in plain.words:
        found = [day for _, day in _days(page, plain) if _near(page, day)]
    return found[-1] if found else _within(page, plain)


def _near(page: Page, day: When) -> bool:
    """Say whether a day can be that of an answer: a year, or a day long ahead or past, belongs to the thing talked about."""
    published = page.document.published
    if day.granularity is Granularity.YEAR:
        return False
    return published is None or published.first <= day.last <= published.last + dt.timedelta(550)


def _within(page: Page, plain: Plain) -> When | None:
    """Return the day that a stretch from the letter's own day ends on: "within a fortnight"; one that runs from receipt is not known."""
    published = page.document.published
    match = _STRETCH.search(plain.words)
    if (
        match is None
        or published is None
        or re.search(r"\b(?:working|business|receipt|receiving|reception)\b", plain.words[match.start() :][:60])
    ):
        return None
    number = _NUMBERS.get(match["n"] or "a") or (int(match["n"]) if (match["n"] or "").isdigit() else 0)
    days = {"day": 1, "week": 7, "fortnight": 14}.get(match["unit"])
    return When.day(published.last + dt.timedelta(number * days)) if number and days else None


def promised(page: Page, plain: Plain) -> When | None:
    """Return the day for which an answer is promised."""
    ahead = [day for before, day in _days(page, plain) if not _NOT_MEANT.search(before) and not _PAPER.search(before)]
    published = page.document.published
    later = [day for day in ahead if published is None or day.last > published.last]
    limits = [
        day
        for before, day in _days(page, plain)
        if day in later and {"by", "until", "till", "before", "than", "latest", "for"} & set(before.split()[-2:])
    ]
    return next(iter((*limits, *reversed(later))), None)  # the sitting comes first, the reply after it


def received(page: Page, plain: Plain) -> When | None:
    """Return the day on which a paper came: a past day that is not the paper's own."""
    published = page.document.published
    days = (
        back(page, day)
        for before, day in _raw(plain)
        if not _PAPER.search(before) or re.search(r"(?:before|than|until|on) \Z", before)
    )
    return next((day for day in days if published is None or day.first <= published.last), None)


def ended(page: Page, plain: Plain) -> When | None:
    """Return the day on which an offer ended."""
    days = [back(page, day) for before, day in _raw(plain) if not _PAPER.search(before)]
    return days[0] if days else None


def papers(page: Page, plain: Plain) -> tuple[When, ...]:
    """Return the days of earlier papers that a sentence speaks of."""
    published = page.document.published
    if not _PAPERS.search(plain.words):
        return ()
    found = []
    for before, day in _raw(plain):
        one = back(page, day)
        listed = re.search(r"(?:\bof|dated) (?:DAY|\d+) (?:and|,) \Z", before)
        if (_PAPER.search(before) or listed) and (published is None or one.first <= published.last):
            found.append(one)
    return tuple(dict.fromkeys(found))


def _limits(before: str) -> bool:
    words = before.split()
    near = {"by", "until", "till", "latest", "within", "than", "up"} & set(words[-3:])
    return bool(near) or "before" in words[-6:]


def _raw(plain: Plain) -> Iterator[tuple[str, When]]:
    """Yield each date with the words before it."""
    at = 0
    for day in plain.days:
        at = plain.words.find("DAY ", at)
        if at < 0:
            return
        if day.when is not None:
            yield plain.words[:at], day.when
        at += 4


def _days(page: Page, plain: Plain) -> Iterator[tuple[str, When]]:
    for (before, day), dated in zip(_raw(plain), plain.days, strict=False):
        told = page.text[dated.start : dated.end]
        published = page.document.published
        ahead = day
        if (
            published is not None
            and day.last < published.first
            and not re.search(r"\d{4}", told)
            and _MONTH.search(told)
            and not _PAPER.search(before)
        ):
            ahead = _years(day, 1)
        yield before, ahead


def back(page: Page, day: When) -> When:
    """Return a day of the past: the year before, where the date was taken to lie ahead."""
    published = page.document.published
    return (
        _years(day, -1)
        if published is not None and day.first > published.last and day.first > published.last + dt.timedelta(60)
        else day
    )


def _years(day: When, by: int) -> When:
    """Return the same day some years on; one that is in no calendar stays."""
    year = str(day.first.year)
    if "/" in day.edtf or not day.edtf.startswith(year):
        return day
    try:
        return When.parse(day.edtf.replace(year, str(day.first.year + by), 1))
    except ValueError:
        return day
