"""People whose side stands behind their name in brackets: "Ruiz (Govt) opened", "Soto (Peru)", "Lind (the Front)".

A lone surname is told from a place by what the brackets hold: a body, or a party that the text names.
"""

import re

from verbale.model import Party, Person
from verbale.reading.acts.classes import fold
from verbale.reading.acts.who.meaning import Memory, Who
from verbale.reading.lang.en.parties import COLLECTIVES, ORGANS, PARTIES
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Mention, MentionKind, Page

_BRACKETED = re.compile(r"(?<![\w’'-])(?P<name>[A-ZÀ-Þ][\w’'-]{2,}) \((?:the )?(?P<side>[A-ZÀ-Þ][\w.’' -]{1,30}?)\)")
_SEATS = word_list("who.present")
_SHORT = {"govt": "Government", "gov't": "Government", "gov": "Government", "opp": "Opposition", "mgmt": "Management"}


def in_brackets(page: Page, memory: Memory) -> None:
    """Learn whose people are whose from the brackets behind their names.

    Parameters
    ----------
    page
        The text; the people found are added to it.
    memory
        Where their surnames are kept.
    """
    for match in _BRACKETED.finditer(page.text):
        name, words = match["name"], _SHORT.get(match["side"].rstrip(".").lower(), match["side"])
        inside = page.mentions_in(match.start("name"), match.end("name"))
        if name in memory.people or any(one.start <= match.start("name") < one.end for one in inside):
            continue
        if len(re.findall(rf"(?<![\w-]){re.escape(name)}\b", page.text)) < 2:
            continue  # named once: a place or a paper as well as a person
        party = _party(page, match.span("side"), words)
        if not party:
            continue
        identity = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        page.people.setdefault(identity, Person(identity, name, party=party))
        memory.named.setdefault(words, party)
        memory.people[name] = Who((party,), identity, (match.span(),), words=name)


def _party(page: Page, place: tuple[int, int], words: str) -> str:
    """Return the party that words in brackets name: one of the lists, or a body that the text names elsewhere."""
    named: list[Mention] = [one for one in page.mentions_in(*place) if one.kind is MentionKind.PARTY and one.parties]
    if named and named[0].end - named[0].start >= place[1] - place[0] - 1:
        return named[0].parties[0]
    if words.lower() in _SEATS or fold(words.rsplit(maxsplit=1)[-1].lower()) not in ORGANS | PARTIES | COLLECTIVES:
        return ""
    identity = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    page.parties.setdefault(identity, Party(identity, words, kind="other", at_table=True))
    return identity
