"""Offices of letters that no list holds: whose they are by what the letter says.

"The committee requests" in a letter that the committee heads is the writer's request; a secretariat that is asked for "Parliament's position"
is Parliament's; who writes "option B is fine for Parliament" to another side writes for Parliament.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from verbale.model import Act
from verbale.reading.acts.who import Speaker
from verbale.reading.genres.listed import names
from verbale.reading.genres.sheets import Sheet
from verbale.reading.parsed_document import Page

if TYPE_CHECKING:
    from verbale.reading.genres.letters import Voiced

_REPLY = r"(?:answer|reply|response|position|view|views|decision|consent|agreement|reaction|comments|opinion|approval)"
_ASKED_BEFORE = re.compile(
    r"(?:\b(?:ask|asks|request|requests|invite|invites|remind|urge|urges|beg|begs|call on|propose to|proposes to|suggest to) (?:that )?(?:the )?|\b(?:proposals?|requests?|questions?) to (?:the )?|\b(?:W|w)ould (?:the )?|\b(?:C|c)ould (?:the )?)\Z"
)
_ASKED_BEHIND = re.compile(rf"['’]s? (?:\w+ )?{_REPLY}\b")
_ASKING = re.compile(
    r"(?i)\b(?:ask|request|please|kindly|could|would|may|remind|grateful|expect|await|hear|like|look forward|need|by)\b"
)
_SPEAKS_BEHIND = re.compile(
    rf"(?:['’]s? {_REPLY} (?:is|will|remains|follows|can)\b| (?:proposes?|agrees?|accepts?|cannot|can|will|would|asks?|requests?|suggests?|offers?|maintains?|insists?|supports?|rejects?|refuses?|wishes|confirms?|has no objections?|is (?:able|unable|ready|willing|not))\b)"
)
_SPEAKS_BEFORE = re.compile(
    r"\b(?:fine|acceptable|agreeable|fits|works|possible|suitable|too \w+|enough) (?:for|to) (?:the )?\Z"
)
_REACH = 40
_LEAST = 2


def as_writer(page: Page, one: "Voiced", act: Act) -> Act:
    """Return an act of an office that the letterhead names as the writer's.

    Parameters
    ----------
    page, one
        The text, and the sheet with its voice.
    act
        An act of its body.
    """
    known = {party.id for party in page.dossier.parties}
    if (
        len(one.speaker.parties) != 1
        or not act.actors
        or set(act.actors) & known
        or one.speaker.parties[0] not in known
    ):
        return act
    head = " ".join(page.text[slice(*span)] for span in (*one.sheet.sender, *one.sheet.signature)).lower()
    own = [
        name for name in act.actors
        if name in page.parties and re.search(rf"\b{re.escape(_bare(page.parties[name].name))}\b", head)
    ]  # fmt: skip
    if not head or len(own) != len(act.actors):
        return act
    proof = (page.quote(*place) for place in one.speaker.proof)
    return replace(
        act,
        actors=one.speaker.parties,
        on_behalf_of=None,
        evidence=tuple(dict.fromkeys((*act.evidence, *proof))),
    )


def _bare(name: str) -> str:
    return re.sub(r"\A(?:the|our|this) ", "", name.lower())


def asked_in(page: Page, sheet: Sheet, own: Speaker) -> str:
    """Return the one side of a table of several that a letter asks by name: "requests that the Commission submit it", "Parliament's position".

    Parameters
    ----------
    page, sheet
        The text, and the letter.
    own
        Who writes: never the one asked.
    """
    body = page.text[slice(*sheet.body)]
    found = set()
    for start, end, party in _named(page, body):
        lead = body[max(0, start - _REACH) : start]
        behind = _ASKED_BEHIND.match(body, end)
        sentence = body[max(body.rfind(".", 0, start), body.rfind("?", 0, start), 0) : start]
        if _ASKED_BEFORE.search(lead) or (
            behind is not None and _ASKING.search(sentence + body[end : end + 2 * _REACH])
        ):
            found.add(party)
    found -= set(own.parties)
    return _seated(page, found)


def spoken_for(page: Page, sheet: Sheet, writer: str, reader: str) -> str:
    """Return the side for which an office writes that no list holds, where its letter to another side speaks for one alone.

    Parameters
    ----------
    page, sheet
        The text, and the letter.
    writer, reader
        Ids of who writes and to whom, as far as head and signature say it.
    """
    seats = {party.id for party in page.dossier.at_table}
    if sheet.form != "mail" or writer in seats or reader not in seats or len(seats) < _LEAST:
        return ""
    body = page.text[slice(*sheet.body)]
    found = {
        party for start, end, party in _named(page, body)
        if _SPEAKS_BEHIND.match(body, end) or _SPEAKS_BEFORE.search(body[max(0, start - _REACH) : start])
    }  # fmt: skip
    return _seated(page, found - {reader})


def _seated(page: Page, found: set[str]) -> str:
    found &= {party.id for party in page.dossier.at_table}
    if len(found) != 1:
        return ""
    (party,) = found
    page.parties.setdefault(party, page.dossier.party(party))
    return party


def _named(page: Page, body: str) -> Iterator[tuple[int, int, str]]:
    """Yield the places at which a text names parties of the dossier, none inside a longer name."""
    taken: list[tuple[int, int]] = []
    for pattern, party in names(page.dossier):
        for match in pattern.finditer(body):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield match.start(), match.end(), party
