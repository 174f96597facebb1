"""The built-in lists of people: who holds office, surnames that are words, first names with their pronouns. Read once."""

from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from verbale.dossier.world import rows, words_in


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
        further = words_in(spellings)
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
def words_of(file: str) -> tuple[str, ...]:
    """Return the words of a list file of this folder."""
    return tuple(word for (cell,) in _rows(file, 1) for word in cell.split())


@cache
def pronouns_of_names() -> dict[str, str]:
    """Return the pronoun that goes with a first name: ``he`` or ``she``."""
    return {name: pronoun for pronoun, names in _rows("first_names.tsv", 2) for name in names.split()}


def _rows(file: str, columns: int) -> list[list[str]]:
    return rows(resources.files(__name__).joinpath(file).read_text(encoding="utf-8"), columns)
