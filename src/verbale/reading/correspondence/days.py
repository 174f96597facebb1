"""Which date of a sentence is the deadline, the day promised, the day of receipt, or the day of an earlier paper."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from verbale.errors import DateError
from verbale.model import Granularity, When
from verbale.reading.correspondence.plain import Plain
from verbale.reading.lang.en.calendar_words import ONES, TENS
from verbale.reading.parsed_document import Dated, Page

_NOT_MEANT = re.compile(
    r"\bin (?:the )?hopes? (?:of|that) (?:\S+ ){1,6}?by \Z|(?:instead of|rather than|in place of|and not|not|originally|as you wished) (?:\S+ ){0,2}\Z|from \Z"
    r"|(?:days?|weeks?|weekend|months?|meeting|year) (?:before|after) (?:the )?\Z|\b(?:cross out|forget(?: about)?|scrap|strike) (?:the )?\Z"
)
_PAPER = re.compile(
    r"(?:(?<!end )(?<!day )(?<!week )(?<!middle )(?<!close )(?<!beginning )\bof|dated|date of|bears the date of|since) (?:\S+ ){0,1}\Z|\b(?:letters?|notes?|messages?|e?-?mails?|requests?|proposals?|offers?|texts?|drafts?|papers?|lists?|cables?|fax) from (?!we |us |me )(?:\S+ ){0,1}\Z|(?:wrote|asked|proposed|put|sent|requested|offered|said|suggested|invited|submitted|tabled)"
    r"(?: \S+){0,4} (?:on|in) \Z"
)
_NUMBERS = {"a": 1, "an": 1, **{word: number for word, number in {**ONES, **TENS}.items() if number}}
_WEEKDAYS = tuple(day.lower() for day in calendar.day_name)
_MONTH = re.compile(r"(?i)jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d\.\d")
# A day that serves as a limit without "by": "31 August will do", "8 April is early enough"; the meeting for which an answer is wanted.
# The day on which those sit who will decide: no answer is promised for it.
_SITS = re.compile(
    r"\b(?:meets?|meeting|sits?|sitting|convenes?|gathers?|assembles?) (?:again |next |only |here )?(?:on |in )?\Z|\bafter (?:the )?\Z"
)
_SERVES = re.compile(
    r"DAY (?:at (?:the )?(?:latest|earliest) )?(?:will|would|is|should|may|can) (?:still |also |perfectly |just )?(?:do|suffice|serve|suit|be (?:fine|enough|acceptable|early|soon|time|all)|early enough|soon enough|time enough|fine|in time|acceptable)\b"
)
_LIKEWISE = re.compile(r"\A(?:here|there|on this|for this|for that)(?: one)? (?:too|also|again|likewise)\b")
_MEETING = re.compile(
    r"\b(?:by|than|before|until|for|ahead of|in time for|in advance of|at) (?:(?:the|our|your|its|their|next|ordinary|plenary|joint|second|third|fourth|fifth) ){0,3}"
    r"(?:meeting|session|sitting|plenary|trilogue|round|conference|board|committee|council|hearing|vote|summit|talks) (?:of|on) \Z"
)
_UP_TO = re.compile(
    r"\b(?:by|until|till|than|before|latest) (?:(?!(?:and|or|but|because|which|when|that|as|if|so|after|since|i|we|you|it|they|he|she)\b)[\w.’'-]+ ){0,6}(?:, )?\Z"
)
# "the 15th of September" where the month stands as "DAY"; "by the 24th" without a month; the end of the month in which the letter was written.
_ORDINAL_OF = re.compile(r"\bthe (?P<n>\d{1,2})(?:st|nd|rd|th) (?:day )?of \Z")
_LAST_OF = re.compile(r"\b(?:the )?(?:last|final) day of \Z")
_ORDINAL = re.compile(
    r"\b(?:by|before|until|till|not later than|no later than) (?:\w+ )?the (?P<n>\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|round|session|meeting|paragraph|item|floor|century|article))"
)
_OUT = re.compile(
    r"\b(?:before|by|till|until) (?:the end of )?(?:the|this) (?P<unit>week|month|year)(?: is (?:out|over|through)| ends| closes|)\b"
)
_STRETCH = re.compile(r"\b(?:within|in|inside) (?:the next )?(?P<n>\w+) (?:more )?(?P<unit>day|week|fortnight)s?\b")
_PAPERS = re.compile(
    r"\b(?:letters?|notes?|messages?|e?-?mails?|requests?|questions?|enquir\w+|inquir\w+|proposals?|offers?|claims?|applications?|text|wording|draft|list|that|those"
    r"|counter-\w+|compromise|quotation|invitation|communication|bid|demand|suggestion|reminder|answer|reply|response|wrote|asked|proposed|offered|which|paper|plan)\b"
)


def deadline(page: Page, plain: Plain) -> When | None:
    """Return by when something is due, as a sentence sets it: the last day behind "by", "before", "until" that is not set aside."""
    plain = _before_purpose(plain)
    every = list(_days(page, plain))
    found = [day for before, day in every if not _NOT_MEANT.search(before) and _limits(before) and _near(page, day)]
    if not found and (
        re.search(r"\bby then\b", plain.words) or _SERVES.search(plain.words) or _LIKEWISE.match(plain.words)
    ):
        found = [day for _, day in every if _near(page, day)]
    return found[-1] if found else _counted(page, plain) or _within(page, plain)


_EXPIRES = re.compile(
    r"\b(?:offers?|proposals?|terms|bid|quotation|invitation|it|this|these) (?:(?!not\b)\S+ ){0,4}?(?:expires?|lapses?|ends?|closes?|falls? away|open|valid|withdrawn)\b(?: \S+){0,8}? DAY\b"
)


def expiry(page: Page, plain: Plain) -> When | None:
    """Return the day to come until which a sentence says that what was put stands: "this proposal expires at noon on 9 December"."""
    found = _EXPIRES.search(plain.words)
    if found is None:
        return None
    published = page.document.published
    ahead = [
        day for before, day in _days(page, plain) if len(before) >= found.start() and day.granularity is Granularity.DAY
    ]
    later = [day for day in ahead if published is None or day.last > published.last]
    return later[-1] if later else None


def _before_purpose(plain: Plain) -> Plain:
    """Return what a sentence says before its purpose: "by 13 June, so that it can be signed before Christmas"."""
    at = plain.words.find(" so that ")
    return plain if at < 0 or "DAY" not in plain.words[:at] else replace(plain, words=plain.words[: at + 1])


def _counted(page: Page, plain: Plain) -> When | None:
    """Return the day that a sentence gives by its number alone, "by the 24th", or as the end of the letter's own week or month."""
    published = page.document.published
    if published is None:
        return None
    first = published.last
    match = _ORDINAL.search(plain.words)
    if match is not None:
        return _numbered(int(match["n"]), first)
    out = _OUT.search(plain.words)
    if out is None or not re.search(r"\b(?:end of|is|ends|closes)\b", out[0]):
        return None
    if out["unit"] == "week":
        return When.day(first + dt.timedelta(max(0, 4 - first.weekday())))
    month = 12 if out["unit"] == "year" else first.month
    return When.day(dt.date(first.year, month, calendar.monthrange(first.year, month)[1]))


def _numbered(number: int, first: dt.date) -> When | None:
    """Return the next day of a month that has a number, from a day on."""
    for ahead in range(3):
        year, month = first.year + (first.month + ahead - 1) // 12, (first.month + ahead - 1) % 12 + 1
        if number <= calendar.monthrange(year, month)[1] and dt.date(year, month, number) > first:
            return When.day(dt.date(year, month, number))
    return None


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
        or re.search(
            r"\b(?:working|business|receipt|receiv\w+|reception|arriv\w+|deliver\w+|service|notif\w+|reach\w*)\b",
            plain.words[match.start() :][:70],
        )
    ):
        return None
    number = _NUMBERS.get(match["n"] or "a") or (int(match["n"]) if (match["n"] or "").isdigit() else 0)
    days = {"day": 1, "week": 7, "fortnight": 14}.get(match["unit"])
    return When.day(published.last + dt.timedelta(number * days)) if number and days else None


def promised(page: Page, plain: Plain) -> When | None:
    """Return the day for which an answer is promised."""
    ahead = [
        day
        for before, day in _days(page, plain)
        if not _NOT_MEANT.search(before) and not _PAPER.search(before) and not _SITS.search(before)
    ]
    published = page.document.published
    later = [day for day in ahead if published is None or day.last > published.last]
    later = [
        day for day in later if day.first == day.last
    ] or later  # of "back pay for April, by Friday" the day counts
    limits = [
        day
        for before, day in _days(page, plain)
        if day in later and {"by", "until", "till", "before", "than", "latest", "for"} & set(before.split()[-2:])
    ]
    found = next(iter((*limits, *reversed(later))), None)  # the sitting comes first, the reply after it
    return found or _counted(page, plain) or _within(page, plain)


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
        if not _of_a_paper(before, one):
            continue
        if (_PAPER.search(before) or listed) and (published is None or one.first <= published.last):
            found.append(one)
    return tuple(dict.fromkeys(found))


def _of_a_paper(before: str, day: When) -> bool:
    """Say whether a date can be a paper's: a day, or a month or year right behind the name of a paper; a summer is none."""
    if day.granularity is Granularity.DAY:
        return True
    return day.granularity in {Granularity.MONTH, Granularity.YEAR} and (
        _PAPERS.search(" ".join(before.split()[-_REACH:])) is not None
    )


def _limits(before: str) -> bool:
    words = before.split()
    near = {"by", "until", "till", "latest", "within", "than", "up"} & set(words[-3:])
    return bool(near) or "before" in words[-6:] or any(one.search(before) for one in (_UP_TO, _MEETING))


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


_FARTHEST = 270
_REACH = 4  # words between the name of a paper and its month


def _days(page: Page, plain: Plain) -> Iterator[tuple[str, When]]:
    for (before, day), dated in zip(_raw(plain), plain.days, strict=False):
        told = page.text[dated.start : dated.end]
        published = page.document.published
        meant = _placed(page, before, dated, day)
        ahead = meant
        if (
            published is not None
            and meant.last < published.first
            and not re.search(r"\d{4}", told)
            and _MONTH.search(told)
            and not _PAPER.search(before)
        ):
            next_year = _years(
                meant, 1
            )  # "by 11 April" in a letter of 24 April is past: nobody sets a day a year ahead so
            ahead = next_year if next_year.last <= published.last + dt.timedelta(_FARTHEST) else meant
        yield before, ahead


def _placed(page: Page, before: str, dated: Dated, day: When) -> When:
    """Return the day of a month that the words before it number, "the 15th of that month"; a "Friday week" a week later."""
    told = page.text[dated.start : dated.end].lower()
    if day.granularity is Granularity.MONTH:
        if told.startswith(("that ", "the same ")):
            day = _month_before(page, dated) or day
        number = _ORDINAL_OF.search(before)
        last = calendar.monthrange(day.first.year, day.first.month)[1]
        if number is not None and int(number["n"]) <= last:
            return When.day(day.first.replace(day=int(number["n"])))
        return When.day(day.last) if _LAST_OF.search(before) else day
    own = page.document.published
    if own is not None and told in _WEEKDAYS and page.text[dated.end : dated.end + 5].lower() == " week":
        first = own.last + dt.timedelta((_WEEKDAYS.index(told) - own.last.weekday() - 1) % 7 + 1)
        return When.day(first + dt.timedelta(7))
    return day


def _month_before(page: Page, dated: Dated) -> When | None:
    """Return the month of the last day that a letter names before "that month"."""
    earlier = [
        one for one in page.dates_in(0, dated.start) if one.when is not None and one.when.granularity is Granularity.DAY
    ]
    return When.parse(str(earlier[-1].when)[:7]) if earlier else None


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
    except DateError:
        return day  # the 29th of February
