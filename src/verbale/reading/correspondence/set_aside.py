"""What an agreement, a decision or a record says to have taken the place of a side's earlier paper: no answer to that is due any more.

"The Protocol supersedes the Antrian proposal of 5 September" closes what that proposal asked, whoever adopted the protocol; nothing new is
asked by it. The side is the one whose paper the words name; without a side of the table, or a paper, nothing is set aside.
"""

import re

from verbale.model import Act, Kind, Move
from verbale.reading.correspondence import days
from verbale.reading.correspondence.plain import Plain, plainly
from verbale.reading.correspondence.subjects import Subjects
from verbale.reading.parsed_document import Page

_PAPER = r"(?:proposals?|offers?|requests?|claims?|demands?|questions?|letters?|notes?|notices?|drafts?|papers?|texts?|enquir(?:y|ies)|inquir(?:y|ies)|applications?|suggestions?|bids?|compromises?|submissions?|complaints?|motions?)"
_BE = r"(?:is|are|was|were|be|been|being)"
_GONE = r"(?:superseded|overtaken|replaced|absorbed|subsumed|supplanted|disposed of|merged|without object|moot|settled|dealt with|obsolete)"
_PASSIVE = re.compile(
    rf"\b{_PAPER}\b(?: \S+){{0,12}}? (?:(?:has|have|had|having) (?:thereby |thus |now |therefore |since )?)?(?:{_BE} )(?:thereby |thus |hereby |now |therefore |herewith |considered |regarded as |deemed |declared |to be |as )*{_GONE}\b"
    rf"|\b{_PAPER}\b(?: \S+){{0,12}}? (?:has|have|had) (?:thereby |thus |now |therefore )?become (?:moot|obsolete|pointless|superfluous|without object|redundant)\b"
)
_ACTIVE = re.compile(
    rf"\b(?:supersed\w+|replac(?:es?|ed|ing)|tak(?:es?|ing|en) (?:over )?the place of|took the place of|stands? in (?:the )?(?:place|stead) of|stood in (?:the )?(?:place|stead) of|does? away with|puts? an end to|disposes? of|settles?|absorbs?|overtakes?|cancels?)"
    rf"(?: and (?:replaces|supersedes))? (?:\S+ ){{0,6}}?{_PAPER}\b"
)
_INTENDS = re.compile(
    r"\b(?:would|could|might|may|should|will|shall|if|unless|not|never|proposes?|wants?|wish\w*|hopes?) (?:\S+ ){0,6}\Z"
)
_LEAST = 2


def set_aside(page: Page) -> list[Act]:
    """Return an act for each paper of a side that a text says to be superseded by what others agreed or decided."""
    if len(page.dossier.at_table) < _LEAST or page.rules_only:
        return []
    subjects, seats = Subjects(page.dossier), {party.id for party in page.dossier.parties}
    found = []
    for sentence in page.sentences:
        text = page.text[sentence.start : sentence.end]
        if not re.search(_PAPER, text):
            continue
        plain = plainly(page, None, sentence.start, sentence.end)
        owner = _owner(plain, seats)
        if owner:
            found.append(_act(page, sentence.start, sentence.end, owner, subjects, plain))
    return found


def _owner(plain: Plain, seats: set[str]) -> str:
    """Return the side whose paper a sentence sets aside: the last one named before the paper, else the first behind it."""
    match = _PASSIVE.search(plain.words) or _ACTIVE.search(plain.words)
    if match is None or _INTENDS.search(plain.words[: match.start()]):
        return ""
    noun = re.search(rf"\b{_PAPER}\b", match[0])
    at = match.start() + (noun.start() if noun is not None else 0)
    places = [one.start() for one in re.finditer(r"\bothers?\b", plain.words)]
    named = list(zip(places, plain.others, strict=False))
    before = [party for place, party in named if place < at and party in seats]
    behind = [party for place, party in named if place > at and party in seats]
    return (before[-1:] or behind[:1] or [""])[0]


def _act(page: Page, start: int, end: int, owner: str, subjects: Subjects, plain: Plain) -> Act:
    words = page.text[start:end]
    return Act(
        kind=Kind.STATE,
        actors=(owner,),
        points=subjects.of(words),
        evidence=(page.quote(start, end),),
        confidence=0.8,
        rule="text/move.supersede",
        move=Move.SUPERSEDE,
        papers=days.papers(page, plain),
    )
