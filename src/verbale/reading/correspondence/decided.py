"""What a report or a release tells that a side of the table decided: "The Board voted to turn down a proposal to cap classes at 26".

Whether it answers something that was asked is for the state of play, which knows what was asked in which words. What will be studied, was
rumoured, quoted or asked is no decision.
"""

import re
from collections.abc import Iterator

from verbale.model import Act, Kind, Move
from verbale.reading.correspondence import days
from verbale.reading.correspondence.plain import plainly
from verbale.reading.correspondence.statements import pending
from verbale.reading.correspondence.subjects import Subjects
from verbale.reading.genres.listed import names
from verbale.reading.lang.en.rumours import rumoured
from verbale.reading.parsed_document import Page

_LATER = r"(?:study|consider|examine|meet|discuss|reply|answer|respond|decide|look|review|vote|hold|consult|continue|try|seek|ask|press|propose|negotiate|not say)"
_DECIDES = re.compile(
    r"(?:,[^,.;]{2,80},|,? \([^)]{2,60}\))?(?: (?:has|have|had|also|today|yesterday|now|this|morning|evening|afternoon|week|unanimously|formally|finally|narrowly|Mon|Tues|Wednes|Thurs|Fri)\w*){0,4}"
    r" (?:agreed (?:to|that|with)|accepts?|accepted|approves?|approved|grants?|granted|endorse[sd]|adopted|rejects?|rejected|refuse[sd]?|turned down|turns down|declined|confirmed that|consented to|gave (?:its|their) (?:consent|approval|agreement)"
    r"|voted\b[^.;]{0,40}? to|resolved\b[^.;]{0,30}? to|resolved that|decided\b[^.;]{0,30}? (?:to|that|against|in favour of)|said (?:yes|no) to|will (?:now |not |therefore |also )?(?!LATER\b)[a-z]+)\b".replace(
        "LATER", _LATER
    )
)
_UNSURE = re.compile(
    r"\b(?:[Ii]f|[Uu]nless|whether|could|might|may|would|expected to|is likely|are likely|[Rr]eportedly|[Aa]pparently|[Ss]ources?|hopes? to|plans? to|wants? to|intends? to|[Oo]pposition|[Cc]ritics)\b"
)
_OPENS = 60  # characters within which the subject of a sentence stands
_LEAST = 2


def decided(page: Page) -> list[Act]:
    """Return the decisions of sides of the table that a text tells sentence by sentence.

    Parameters
    ----------
    page
        A report or a release, laid out.
    """
    seats = [party.id for party in page.dossier.at_table]
    if page.rules_only or len(seats) < _LEAST:
        return []
    subjects = Subjects(page.dossier)
    found = []
    for start, end, party in _sentences(page, set(seats)):
        plain = plainly(page, None, start, end)
        if pending(plain.words) or plain.question:
            continue
        others = tuple(seat for seat in seats if seat != party)
        act = Act(
            kind=Kind.STATE,
            actors=(party,),
            addressees=others if len(others) == 1 else (),
            points=subjects.of(page.text[start:end]),
            evidence=(page.quote(start, end),),
            confidence=0.8,
            rule="record/told.decided",
            move=Move.ANSWER,
            papers=days.papers(page, plain),
        )
        found.append(act)
    return found


def _sentences(page: Page, seats: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield each sentence that opens with a side of the table and what it decided."""
    known = [(pattern, party) for pattern, party in names(page.dossier) if party in seats]
    for sentence in page.sentences:
        words = page.text[sentence.start : sentence.end]
        if words.lstrip()[:1] in "\"“‘'«" or _UNSURE.search(words) or rumoured(words):
            continue
        party = next(
            (
                party
                for pattern, party in known
                if (match := pattern.search(words[:_OPENS])) and _DECIDES.match(words, match.end())
            ),
            "",
        )
        if party:
            yield sentence.start, sentence.end, party
