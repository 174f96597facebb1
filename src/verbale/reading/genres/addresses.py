"""Who an address is: its local part a person ("ana.ruiz@…"), a label of its domain a party ("…@mfa.peru.example").

Only whole names count: a part of a name in an address names nobody.
"""

import re

from verbale.model import Party, Person
from verbale.reading.parsed_document import Page

_ADDRESS = re.compile(r"(?P<local>[\w.+'-]+)@(?P<domain>[\w.-]+)")
_GENERAL = frozenset({"com", "org", "net", "gov", "edu", "int", "mail", "gmail", "info", "eu", "un", "office"})


def person_of(page: Page, words: str) -> str:
    """Return the id of the person whose whole name is the local part of an address in some words; empty for nobody, or several."""
    address = _ADDRESS.search(words)
    if address is None:
        return ""
    local = _letters(address["local"])
    found = {one.id for one in _people(page) if any(_letters(name) == local for name in (one.name, *one.aliases))}
    return found.pop() if len(found) == 1 else ""


def party_of(page: Page, words: str) -> str:
    """Return the id of the party that a label of the domain of an address names; empty for none, or several."""
    address = _ADDRESS.search(words)
    if address is None:
        return ""
    labels = {_letters(label) for label in address["domain"].split(".")[:-1]} - _GENERAL
    found = {
        one.id
        for one in _parties(page)
        if any(_letters(name) in labels for name in (one.name, *one.aliases) if len(_letters(name)) > 2)
    }
    return found.pop() if len(found) == 1 else ""


def by_initials(page: Page, words: str) -> str:
    """Return the id of the one person of the dossier who may be "J. Vesk" or "JV Vesk"; empty for nobody, or several."""
    parts = re.findall(r"[^\W\d_]+", words)
    if len(parts) < 2:
        return ""
    found = set()
    for one in page.dossier.people:
        names = one.name.casefold().split()
        surname, given = parts[-1].casefold(), [part.casefold() for part in parts[:-1]]
        short = all(len(part) == 1 for part in given)
        if names[-1:] == [surname] and short and [name[0] for name in names[:-1]][: len(given)] == given:
            found.add(one.id)
    return found.pop() if len(found) == 1 else ""


def _people(page: Page) -> list[Person]:
    return list({one.id: one for one in (*page.dossier.people, *page.people.values())}.values())


def _parties(page: Page) -> list[Party]:
    return list({one.id: one for one in (*page.dossier.parties, *page.parties.values())}.values())


def _letters(words: str) -> str:
    return re.sub(r"[\W_]", "", words).casefold()
