"""Which side the people of a letter's head and foot belong to: who signs to the writer's, who is greeted to the reader's.

A paper that says so once says it for the whole record; what a person of the dossier is stands there and is not touched.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from verbale.model import Act, Party
from verbale.reading.acts.classes import fold
from verbale.reading.acts.roles import Span
from verbale.reading.acts.who import Speaker
from verbale.reading.correspondence.plain import third_person
from verbale.reading.genres.listed import listed
from verbale.reading.genres.sheets import Sheet
from verbale.reading.genres.signers import Named, made, side
from verbale.reading.lang.en.parties import ORGANS
from verbale.reading.parsed_document import MentionKind, Page

_SAYS = r"(?:regret|state|inform|advise|confirm|reply|answer|note|add|say|report|announce)\w*"
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'&-]*\.?(?: (?:(?:of|and|for|the|de|&) )*[A-ZÀ-Þ][\w’'&-]*)*)"
_CLIENT = re.compile(
    r"(?:\b[Oo]ur [Cc]lients?(?:[:,]| is| are)? |\b(?:[Ww]e|I) (?:(?:continue to )?act|are acting|am acting|are instructed|am instructed|have been instructed|are retained)"
    r" (?:for|by|on behalf of)(?: (?:our|my) clients?,?)? |\b[Oo]n (?:behalf|the instructions) of (?:our|my) clients?,? )(?:[Tt]he )?"
    + _NAME
)
_BEHALF = re.compile(
    r"\b(?:I|[Ww]e) (?:am writing|are writing|write|wish|have the honou?r)(?: to you)?(?: today)?,? (?:in the name|on behalf) of (?:the )?"
    + _NAME
)
_SOMEBODY = re.compile(  # "on behalf of Minister Lund": the writer's own house
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|His|Her|Prime|Deputy|Minister|President|Secretary|Ambassador|Chancellor|Commissioner|Director|Chair\w*|General)\b"
)
_LEAD = 600  # characters of a letter in which it says for whom it is written
_COPY = re.compile(r"(?m)^[ \t>]*(?:c\.?c\.?|copy(?: to)?|copies(?: to)?)[.:]? ?(?P<to>[^\n]+)", re.IGNORECASE)


def settle(page: Page, sheet: Sheet, writer: str, readers: tuple[str, ...]) -> None:
    """Note for which party the people speak who write a sheet, are written to, greeted, or sent a copy.

    Parameters
    ----------
    page, sheet
        The text, and one letter of it.
    writer, readers
        Ids of the parties that write and are written to; empty where none is known.
    """
    known = {party.id for party in page.dossier.parties}
    if writer in known:
        _belong(page, (*sheet.sender, *sheet.signature), writer)
    for span in (*sheet.addressee, *_copies(page, sheet)):
        named = {party for party, _ in listed(page, [span])}
        if len(named) == 1:
            _belong(page, [span], *named)
    if len(readers) == 1 and readers[0] in known:
        _belong(page, sheet.addressee, readers[0])
        _belong(page, [sheet.salutation] if sheet.salutation is not None else [], readers[0], layout=False)


def written_for(page: Page, sheet: Sheet, writer: Named) -> Named:
    """Return the side for which a letter says that it is written: a lawyer's client, the group whose turn it is to speak.

    A body of the writer's own ("on behalf of the Board") is no other side, and where parties are set up only one of them is.

    Parameters
    ----------
    page, sheet
        The text, and one letter of it.
    writer
        Who signs it, as its head and foot say.
    """
    end = min(sheet.body[1], sheet.body[0] + _LEAD)
    found = _CLIENT.search(page.text, sheet.start, end) or _BEHALF.search(page.text, *sheet.body)
    if (
        found is None
        or found.start() > end
        or fold(found["name"].split()[0].lower()) in ORGANS
        or _SOMEBODY.match(found["name"])
    ):
        return writer
    at_table = listed(page, [found.span("name")])
    if page.dossier.parties and not at_table:
        return writer
    party, place = at_table[0] if at_table else made(page, found.span("name"))
    if not party or place is None:
        return writer
    page.parties.setdefault(
        party, next((one for one in page.dossier.parties if one.id == party), Party(party, found["name"], kind="other"))
    )
    return Named(party, writer.person, (place, *writer.proof))


def _copies(page: Page, sheet: Sheet) -> list[Span]:
    return [one.span("to") for one in _COPY.finditer(page.text, sheet.start, sheet.end)]


def _belong(page: Page, spans: Iterable[Span], party: str, *, layout: bool = True) -> None:
    """Let the people whom lines name be a party's; a greeting names nobody by its layout."""
    known, listed_people = {one.id for one in page.dossier.parties}, {person.id for person in page.dossier.people}
    for start, end in spans:
        named = {mention.person for mention in page.mentions_in(start, end) if mention.kind is MentionKind.PERSON}
        if layout:
            named.add(side(page, [(start, end)]).person)
        for person in (page.people[name] for name in named if name in page.people):
            if person.party not in known and person.id not in listed_people:
                page.people[person.id] = replace(person, party=party)


def by_its_own_body(page: Page, act: Act, speaker: Speaker) -> Act:
    """Let what a body of the writer's own does be the writer's: "our board has decided", "regrets to state that the Treasury cannot contribute".

    Whose "the board" or "the court" is, a letter does not say: only one that is called its own, or of which a paper in the third person tells what its
    writer has to say, is the writer's.

    Parameters
    ----------
    page
        The text; without parties set up nobody's bodies are known.
    act, speaker
        Read in a letter, and who writes it.
    """
    known = {party.id for party in page.dossier.parties}
    if len(act.actors) != 1 or act.actors[0] in known or not known & set(speaker.parties):
        return act
    party, exact = page.parties.get(act.actors[0]), act.evidence[0].exact
    name = re.escape(party.name.removeprefix("the ").removeprefix("The ")) if party is not None else ""
    own = re.search(rf"(?i)\bour {name}\b", exact)
    told = third_person(exact) and re.search(rf"(?i)\b{_SAYS} (?:\S+ ){{0,4}}?that the {name}\b(?! of\b)", exact)
    if not name or not (own or told):
        return act
    proof = (page.quote(*place) for place in speaker.proof)
    return replace(act, actors=speaker.parties, evidence=tuple(dict.fromkeys((*act.evidence, *proof))))
