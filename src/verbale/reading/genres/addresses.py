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


def person_named(page: Page, words: str) -> str:
    """Return the one person of the dossier whom an author's name means: "Vesk, Jon (MFA)", "J. Vesk", "jvesk"; empty for nobody, or several."""
    parts = [part.casefold() for part in re.findall(r"[^\W\d_]+", words)]
    whole = {one.id for one in page.dossier.people if set(one.name.casefold().split()) <= set(parts)}
    short = {one.id for one in page.dossier.people if _shortened(one.name, parts)}
    found = whole or short
    return found.pop() if len(found) == 1 else ""


def _shortened(name: str, parts: list[str]) -> bool:
    """Say whether some words are initials and the surname of a name, in any order, or both in one word."""
    *given, surname = name.casefold().split()
    initials = "".join(one[0] for one in given)
    if not initials or not parts:
        return False
    if parts == [initials + surname] or parts == [initials[0] + surname]:
        return True
    rest = "".join(part for part in parts if part != surname)
    return surname in parts and rest in {initials, initials[0]}


def party_in(page: Page, words: str) -> str:
    """Return the one party of the dossier whose name stands in some words; empty for none, or several."""
    found = {
        one.id
        for one in page.dossier.parties
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in (one.name, *one.aliases))
    }
    return found.pop() if len(found) == 1 else ""


def _people(page: Page) -> list[Person]:
    return list({one.id: one for one in (*page.dossier.people, *page.people.values())}.values())


def _parties(page: Page) -> list[Party]:
    return list({one.id: one for one in (*page.dossier.parties, *page.parties.values())}.values())


def _letters(words: str) -> str:
    return re.sub(r"[\W_]", "", words).casefold()
