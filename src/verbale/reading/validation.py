"""The gate: an act may not say more than its words. Whoever drafted it, rules or a person, it passes here or is turned away.

Checked: the quote stands at its offsets; each actor is named in the quote or in a stated antecedent; a denial in the act has a
word of denial in the quote, and an act told as done has no clause that denies, asks or supposes it; the year, month and day of its
date can be derived from words of the quote or from the document's own date. A draft's date, deadline or addressee that does not
hold is dropped before (`trimmed`): a wrong extra is no reason to lose the act.
"""

import calendar
import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace

from verbale.model import Act, Document, Granularity, Modality, Party, Person, When
from verbale.reading.clause_check import reason_in_scope, reason_of_subject
from verbale.reading.lang.en.negation import denies
from verbale.reading.parsed_document import Page
from verbale.reading.said import given
from verbale.reading.segment_check import borne, reason_by_segment

_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|next|this|earlier|later|ago"
    r"|following|previous|same|coming|past|since|week|month|year|day|morning|afternoon|evening|mid-?|early|late|end of"
    r"|recently|currently|meanwhile|christmas|easter|whitsun|pentecost|thanksgiving|passover|ramadan|eid|new year|midnight|noon|midday|overnight|hours?|dawn|dusk)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_OTHER = re.compile(
    r"\b(?:today|yesterday|tomorrow|earlier|later|ago|same day|week|fortnight|month|day (?:before|after)|following|previous|next day)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_DECADE = re.compile(r"\b(1[89]\d0|20\d0)['’]?s\b")  # "in the 1990s"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def reason_against(act: Act, page: Page, *, own: bool = False) -> str:
    """Return why an act drafted from a page may not pass; empty when it may.

    Parameters
    ----------
    act, page
        The draft and the page it was drafted from.
    own
        Whether the reader's own grammars made it: then its clause went through the table of scope already.
    """
    mentioned = _mentioned(act, page) | given(page.document, page.parties.values(), page.people.values())
    reason = _beyond_words(act, page.document, page.parties, page.people, mentioned)
    return reason or ("" if own else reason_in_scope(act, page.document))


def trimmed(act: Act, page: Page) -> Act:
    """Return a draft without the extras that its words do not carry: a date or deadline from nowhere, an addressee whom nobody names."""
    words = "\n".join(item.exact for item in act.evidence)
    when = None if _undated(act.when, words, page.document) else act.when
    deadline = None if _undated(act.deadline, words, page.document) else act.deadline
    by_hand = given(page.document, page.parties.values(), page.people.values())
    to = (name for name in act.addressees if name not in act.actors)  # nobody writes to themselves
    addressees = tuple(name for name in to if name in by_hand or _named_in(name, page))
    if (when, deadline, addressees) == (act.when, act.deadline, act.addressees):
        return act
    return replace(act, when=when, deadline=deadline, addressees=addressees)


def _named_in(name: str, page: Page) -> bool:
    """Say whether a document names an addressee at all, by a mention or by a word for them."""
    if any(name in mention.parties or name == mention.person for mention in (*page.mentions, *page.resolved)):
        return True
    known = page.parties.get(name) or page.people.get(name)
    return any(_stands(word, page.text) for word in _names(known) or [name])


def check(
    act: Act,
    document: Document,
    parties: Mapping[str, Party],
    people: Mapping[str, Person],
    mentioned: frozenset[str] = frozenset(),
) -> str:
    """Return why an act may not pass; empty when it may.

    Parameters
    ----------
    act, document
        What is claimed, and the source of its first evidence.
    parties, people
        Who is known, by id, with their names and aliases.
    mentioned
        Ids that stand in the quote by a resolved mention whose antecedent is stated.
    """
    mentioned |= given(document, parties.values(), people.values())
    document = _as_told(act, document)
    return (
        _beyond_words(act, document, parties, people, mentioned)
        or reason_of_subject(act, document, parties, people)
        or reason_in_scope(act, document)
    )


def _as_told(act: Act, document: Document) -> Document:
    """Return a document dated as the stretch that an act is quoted from: "yesterday" in a quoted mail is the day before that mail."""
    segment = document.segment_at(act.evidence[0].start) if act.evidence[0].document == document.id else None
    own = segment is None or (segment.day is None and not segment.others)
    return document if segment is None or own else replace(document, published=segment.day)


def _beyond_words(
    act: Act,
    document: Document,
    parties: Mapping[str, Party],
    people: Mapping[str, Person],
    mentioned: frozenset[str],
) -> str:
    for item in act.evidence:
        if item.document == document.id and document.text[item.start : item.end] != item.exact:
            return f"the quote {item.exact[:40]!r} does not stand at {item.start}–{item.end}"
    if act.evidence[0].document != document.id:
        return "the quote is from another document"
    words = "\n".join(item.exact for item in act.evidence)
    return (
        reason_by_segment(act, document)
        or _unnamed(act, "\n".join(item.exact for item in borne(act, document)), parties, people, mentioned)
        or _denial(act, act.evidence[0].exact)
        or _undated(act.when, words, document)
        or _undated(act.deadline, words, document)
    )


def _unnamed(
    act: Act,
    words: str,
    parties: Mapping[str, Party],
    people: Mapping[str, Person],
    mentioned: frozenset[str],
) -> str:
    for actor in act.actors:
        if actor in mentioned:
            continue
        names = [
            *_names(parties.get(actor)),
            *(name for person in people.values() if person.party == actor for name in _names(person)),
        ]
        if not any(_stands(name, words) for name in names or [actor]):
            return f"{actor!r} is named neither in the quote nor in what it refers to"
    return ""


def _names(noun: Party | Person | None) -> list[str]:
    if noun is None:
        return []
    surname = [noun.name.split()[-1]] if isinstance(noun, Person) and noun.name.split() else []
    return [re.sub(r"^[Tt]he ", "", name) for name in (noun.name, *noun.aliases, *surname)]


def _stands(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE if len(name) > 3 else 0) is not None


def _denial(act: Act, quote: str) -> str:
    if act.modality in {Modality.NOT_DONE, Modality.DENIED} and not denies(quote):
        return "the act says that it did not happen, the quote does not"
    return ""


def _undated(when: When | None, words: str, document: Document) -> str:
    """Say what of a date cannot be derived: a year, month or day that is neither in the words nor relative to the document."""
    if when is None:
        return ""
    if _RELATIVE.search(words):
        return _deictic(when, words, document) or _far(when, words, document)
    numbers = set(map(int, _NUMBER.findall(words)))
    numbers |= {year for decade in _DECADE.findall(words) for year in range(int(decade), int(decade) + 10)}
    low = words.lower()
    own = document.published
    for part in re.findall(r"\d{4}(?:-\d{2}){0,2}", when.edtf):
        year, *rest = (int(piece) for piece in part.split("-"))
        if year not in numbers and year % 100 not in numbers and not (own and abs(own.first.year - year) <= 1):
            return f"the year {year} is not in the quote"
        if rest and rest[0] <= 12 and _MONTHS[rest[0] - 1] not in low and rest[0] not in numbers:
            return f"the month of {part} is not in the quote"
        if len(rest) == 2 and rest[1] not in numbers:
            return f"the day of {part} is not in the quote"
    return ""


def _deictic(when: When, words: str, document: Document) -> str:
    """Say why "today", "yesterday" and "tomorrow", the only words of time in a quote, do not mean a day."""
    named = re.findall(r"\b(today|yesterday|tomorrow)\b", words, re.IGNORECASE)
    if len(set(map(str.lower, named))) != 1 or _NUMBER.search(words) or len(_RELATIVE.findall(words)) != len(named):
        return ""
    if document.published is None:
        return f"{named[0]!r} is no day where the day of writing is not known"
    day = document.published.last + dt.timedelta(days={"today": 0, "yesterday": -1, "tomorrow": 1}[named[0].lower()])
    if document.published.granularity is not Granularity.DAY or when.first <= day <= when.last:
        return ""
    return f"{when} is not {named[0]!r} of {document.published}"


def _far(when: When, words: str, document: Document) -> str:
    """Say why a relative date cannot be what the words and the document's own date make it."""
    own, numbers = document.published, set(map(int, _NUMBER.findall(words)))
    if (
        own is not None
        and when.granularity is Granularity.DAY
        and when.first.year not in numbers
        and not re.search(r"\byears?\b|\bdecade", words)
    ):
        if abs((when.first - own.last).days) > 400:
            return f"{when} is too far from {own} for a relative date without a year"
        named = {day.lower() for day in _WEEKDAY.findall(words)}
        if (
            named
            and when.first.day not in numbers
            and calendar.day_name[when.first.weekday()].lower() not in named
            and not _OTHER.search(words)
        ):
            return f"{when} is no {' or '.join(sorted(named)).title()}"
    return ""


def _mentioned(act: Act, page: Page) -> frozenset[str]:
    found: set[str] = set()
    for item in act.evidence:
        for mention in page.mentions_in(item.start, item.end):
            found.update(mention.parties)
            found.add(mention.person)
            if mention.person in page.people:
                found.add(page.people[mention.person].party)
        for mention in page.resolved_in(item.start, item.end):
            found.update(mention.parties)
    return frozenset(found)
