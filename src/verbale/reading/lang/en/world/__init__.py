"""The built-in world list: countries, organisations, groupings, with names, adjectives and seats, and who holds office. Read once."""

from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from verbale.model import Party


@dataclass(frozen=True, slots=True)
class Nation:
    """A country, organisation or grouping with the words that mean it.

    Parameters
    ----------
    party
        As it enters the cast.
    names
        Words that name it.
    adjectives
        Words that belong to it and name nobody by themselves ("Russian").
    seats
        Places and houses that stand for it ("Moscow", "the Kremlin").
    """

    party: Party
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """An office held for a side; since and until are years or months, empty where open."""

    party: str
    role: str
    since: str
    until: str

    def held(self, first: str, last: str) -> bool:
        """Say whether it may have been held in a span of days."""
        return self.since <= last[: len(self.since)] and (not self.until or first[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds or held offices.

    Parameters
    ----------
    id, name
        As a person enters the cast.
    names
        The full name in every spelling.
    surnames
        Short names by which papers call them.
    terms
        Offices, in the order of the list.
    """

    id: str
    name: str
    names: tuple[str, ...]
    surnames: tuple[str, ...]
    terms: tuple[Term, ...]


@cache
def holders() -> dict[str, Holder]:
    """Return every office-holder by id."""
    made: dict[str, Holder] = {}
    for identity, name, spellings, *term in _rows("people.tsv", 7):
        held = Term(*term)
        if identity in made:
            made[identity] = replace(made[identity], terms=(*made[identity].terms, held))
            continue
        further = _words(spellings)
        names = dict.fromkeys((name, *(word for word in further if not word.startswith("="))))
        stated = [word[1:] for word in further if word.startswith("=")]
        short = dict.fromkeys(stated or [full.rsplit(" ", maxsplit=1)[-1] for full in names])
        made[identity] = Holder(identity, name, tuple(names), tuple(short), (held,))
    return made


@cache
def plain_surnames() -> frozenset[str]:
    """Return surnames that are words or belong to many: alone they name nobody."""
    return frozenset(words_of("plain_surnames.tsv"))


@cache
def nations() -> dict[str, Nation]:
    """Return every entry of the world list by id."""
    return {nation.party.id: nation for nation in (*_countries(), *_groups())}


@cache
def words_of(file: str) -> tuple[str, ...]:
    """Return the words of a list file of this folder."""
    return tuple(word for (cell,) in _rows(file, 1) for word in cell.split())


@cache
def pronouns_of_names() -> dict[str, str]:
    """Return the pronoun that goes with a first name: ``he`` or ``she``."""
    return {name: pronoun for pronoun, names in _rows("first_names.tsv", 2) for name in names.split()}


def _rows(file: str, columns: int) -> list[list[str]]:
    text = resources.files(__name__).joinpath(file).read_text(encoding="utf-8")
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    return [(line.split("\t") + [""] * columns)[:columns] for line in lines]


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split(";") if word.strip())


def _countries() -> list[Nation]:
    made = []
    for identity, name, names, adjectives, seats in _rows("countries.tsv", 5):
        party = Party(identity, name, _words(names), kind="state", calendar=identity.upper())
        made.append(Nation(party, (name, *_words(names)), _words(adjectives), _words(seats)))
    return made


def _groups() -> list[Nation]:
    made = []
    for identity, name, names, adjectives, seats, members, kind in _rows("groups.tsv", 7):
        party = Party(identity, name, _words(names), members=_words(members), kind=kind or "organisation")
        made.append(Nation(party, (name, *_words(names)), _words(adjectives), _words(seats)))
    return made
