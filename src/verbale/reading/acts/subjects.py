"""Whose act it is: the subject before an active verb, the agent after "by" of a passive one. Nobody is guessed.

Between subject and verb only these may stand: auxiliaries and adverbs (already part of the predicate), dates, places with a
preposition, and insertions between commas.
"""

import re

from verbale.reading.acts.groups import Group
from verbale.reading.acts.predicates import Predicate
from verbale.reading.parsed_document import Page

_OBLIQUE = re.compile(
    r"\b(?:with|of|to|for|from|by|in|on|at|between|against|about|over|than|toward|towards|into|near|after|before|under|like|via|through|among)[  ](?:both[  ]|the[  ]|visiting[  ]|its[  ]|his[  ])*\Z",
    re.IGNORECASE,
)
_INSERTION = re.compile(r"[  ]?,[^,;:“”\"]{1,120},")
_ADVERB = re.compile(
    r"\b(?:also|again|now|still|already|only|then|therefore|later|earlier|today|yesterday|both|all|jointly|meanwhile|however|too|not|never|[a-z]+ly|each|himself|herself|itself|themselves)\b|[  ,]"
)
_PHRASE = re.compile(
    r"\b(?:on|in|at|after|before|during|for|since|by|through|from|following|of|with|to)[  ](?:(?:the|a|an|its|his|her|their|that|this|same|late|early|mid)[  -])*(?:[\w’'-]+[  ]?){1,4}"
)
_AND = re.compile(r"(?:,?[  ](?:and|but|then|or)|,)[  ](?:(?:also|then|later|again|instead)[  ])?")
_BY = re.compile(r"\bby[  ](?:both[  ]|the[  ])?\Z")


def subject(page: Page, predicate: Predicate, groups: list[Group], start: int) -> Group | None:
    """Return the group that does an active predicate, ``None`` when no rule finds it."""
    return subject_before(page, predicate.start, groups, start)


def subject_before(page: Page, place: int, groups: list[Group], start: int) -> Group | None:
    """Return the group that is the subject of the words at a place, ``None`` when no rule finds it."""
    before = [group for group in groups if start <= group.start and group.end <= place]
    for group in reversed(before[-4:]):
        if group.possessive or _OBLIQUE.search(page.text, max(start, group.start - 28), group.start):
            continue
        if _bridged(page, group.end, place):
            return group
        return None
    return None


def agent(page: Page, predicate: Predicate, groups: list[Group], end: int) -> Group | None:
    """Return the group after "by" of a passive predicate."""
    for group in groups:
        if group.start >= predicate.end and group.end <= end and _BY.search(page.text, predicate.end, group.start):
            return group
    return None


def patient(page: Page, predicate: Predicate, start: int) -> tuple[int, int]:
    """Return the place of the subject of a passive predicate: from the clause's beginning to the verb."""
    place = predicate.start
    cut = max(page.text.rfind(mark, start, place) for mark in (",", ";", " that ", " although ", " while "))
    return (cut + 1 if cut > start else start, place)


def continued(page: Page, predicate: Predicate, previous: Predicate) -> bool:
    """Say whether a predicate goes on after another with the same subject ("published … and asked …")."""
    gap = page.text[previous.end : predicate.start]
    tail = max(gap.rfind(word) for word in (" and ", ", and ", " but ", " then ", ", "))
    return tail >= 0 and _AND.fullmatch(gap, tail) is not None


def _bridged(page: Page, start: int, end: int) -> bool:
    gap = page.text[start:end]
    if len(gap) > 200 or any(mark in gap for mark in ";:"):
        return False
    for date in reversed(page.dates_in(start, end)):
        gap = gap[: date.start - start] + gap[date.end - start :]
    gap = _INSERTION.sub(" ", gap)
    gap = _PHRASE.sub(" ", gap) if not re.search(r"\b(?:that|which|who|when|if|because)\b", gap) else gap
    return not _ADVERB.sub("", re.sub(r"\b(?:on|in|at|by)\b", "", gap)).strip()
