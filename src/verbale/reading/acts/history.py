"""History is no news: an undated deed told in a stretch about earlier years is unsure, until the text comes back to today.

Where the year is told right before, in the same paragraph, the deed is of about that year: "The pact was struck in 1961. Peru gave up its
claim." A stretch of history begins with a day, year or phrase well before the document ("In 2014", "a generation ago", "the then minister") and
lasts while sentences of the same paragraph go on in the past without a day of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Modality, When
from verbale.reading.parsed_document import Dated, Page, Sentence

LONG = 300  # days before the document: what is older is history in a paper about today
_BACK = 2  # sentences over which a year reaches
FRONT = 28  # how far into a sentence the day reaches with which it opens
REASON = "told as history, without a day of its own"
_PHRASE = re.compile(
    r"\b(?:a generation ago|(?:\w+ ){0,2}(?:years|decades|generations) (?:ago|earlier|before)|in the (?:19|20)?\d0s|in those days|back then"
    r"|at (?:the|that) time|the then\b|then[- ](?:president|minister|prime|foreign|chancellor|secretary|chair|director|head)"
    r"|the (?:year|month|season) before last|(?:\w+ ){0,2}(?:years|decades|generations) since|since (?:19|20)\d\d|last century|during the war|for (?:decades|generations|(?:\w+ )?(?:hundred|thirty|forty|fifty|twenty) years))",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:later|after(?:wards?)?|since|then|until|meanwhile|subsequently|eventually|finally|soon|next|following)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:who|whom|whose|which)\b[^,;.]*,")
_NOW = re.compile(
    r"\b(?:has|have|is|are|will|today|now|this (?:week|month|morning|year)|yesterday|last (?:week|night|month)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|says|say)\b"
)


def without_history(page: Page, acts: Sequence[Act]) -> list[Act]:
    """Return the acts, those that history tells without a day marked unsure.

    Parameters
    ----------
    page
        The document with its sentences and dates.
    acts
        Drafts whose first evidence is their sentence.
    """
    if page.document.published is None:
        return list(acts)
    told = _historic(page, acts)
    return [_of_then(page, act) or _doubted(act) if _applies(page, act, told) else act for act in acts]


def _of_then(page: Page, act: Act) -> Act | None:
    """Return a deed with the year that its sentence opens with, or that one right before it tells; ``None`` without one."""
    here = page.sentence_at(act.evidence[0].start)
    if here is None:
        return None
    years = _years(page, here.start, here.start + FRONT)
    told = here if years else _dated_before(page, here)
    years = years or (_years(page, told.start, told.end) if told is not None else set())
    if told is None or len(years) != 1:
        return None
    quotes = act.evidence if told is here else (*act.evidence, page.quote(told.start, told.end))
    return replace(act, when=When.parse(f"{years.pop()}~"), evidence=tuple(dict.fromkeys(quotes)))


def _dated_before(page: Page, here: Sentence) -> Sentence | None:
    """Return the sentence right before, of the same paragraph, that names the year; ``None`` once the story has moved on."""
    later = here
    for before in reversed(page.sentences[max(0, here.index - _BACK) : here.index]):
        if before.paragraph != here.paragraph or _LATER.search(page.text[later.start : later.end]):
            return None
        if _years(page, before.start, before.end):
            return before
        later = before
    return None


def _years(page: Page, start: int, end: int) -> set[int]:
    """Return the earlier years that a stretch of text names."""
    own = page.document.published
    found = [date.when for date in _dates(page, start, end) if date.when is not None]
    return {when.first.year for when in found if own is not None and (own.last - when.last).days > LONG}


def _dates(page: Page, start: int, end: int) -> list[Dated]:
    """Return the dates of a stretch that are its own: "Tuff, who voted against it in 2021, told the meeting" is not of 2021."""
    words = page.text[start:end]
    asides = [(start + aside.start(), start + aside.end()) for aside in _ASIDE.finditer(words)]
    return [date for date in page.dates_in(start, end) if not any(a <= date.start < b for a, b in asides)]


def _historic(page: Page, acts: Sequence[Act]) -> frozenset[int]:
    """Return the numbers of the sentences that tell history."""
    found: set[int] = set()
    before: Sentence | None = None
    for sentence in page.sentences:
        words = page.text[sentence.start : sentence.end]
        goes_on = before is not None and before.index in found and before.paragraph == sentence.paragraph
        recent = _recent(page, sentence)
        if ((_old(page, sentence, acts) or _PHRASE.search(words)) and not recent) or (
            goes_on and not recent and not _NOW.search(words)
        ):
            found.add(sentence.index)
        before = sentence
    return frozenset(found)


def _days(page: Page, sentence: Sentence) -> list[int]:
    """Return how many days before the document the dates of a sentence lie; those still ahead count below nought."""
    own = page.document.published
    dates = page.dates_in(sentence.start, sentence.end)
    return [(own.last - date.when.last).days for date in dates if own is not None and date.when is not None]


def _old(page: Page, sentence: Sentence, acts: Sequence[Act]) -> bool:
    """Say whether a sentence opens with an earlier year, or tells a deed of one: "the 2015 pact" in its middle says nothing."""
    own = page.document.published
    if own is None:
        return False
    first = [date.when for date in page.dates_in(sentence.start, sentence.start + FRONT) if date.when is not None]
    aside = {date.when for date in page.dates_in(sentence.start, sentence.end)}
    aside -= {date.when for date in _dates(page, sentence.start, sentence.end)}
    deeds = [
        act.when
        for act in acts
        if act.when is not None and act.when not in aside and sentence.start <= act.evidence[0].start < sentence.end
    ]
    return any((own.last - when.last).days > LONG for when in (*first, *deeds))


def _recent(page: Page, sentence: Sentence) -> bool:
    return any(-LONG < days < LONG for days in _days(page, sentence))


def _applies(page: Page, act: Act, told: frozenset[int]) -> bool:
    if act.when is not None or act.modality is not Modality.DONE or act.certainty == "unsure":
        return False
    sentence = page.sentence_at(act.evidence[0].start)
    return sentence is not None and sentence.index in told and not _NOW.search(page.text[sentence.start : sentence.end])


def _doubted(act: Act) -> Act:
    return replace(act, certainty="unsure", reasons=(*act.reasons, REASON), confidence=min(act.confidence, 0.5))
