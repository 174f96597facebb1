"""The built-in world list: countries, organisations, groupings, with names, adjectives and seats. Read once."""

from dataclasses import dataclass
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


@cache
def nations() -> dict[str, Nation]:
    """Return every entry of the world list by id."""
    return {nation.party.id: nation for nation in (*_countries(), *_groups())}


def rows(text: str, columns: int) -> list[list[str]]:
    """Return the rows of a list with tabs between its columns; lines that begin with # are notes, cells at the end may be missing."""
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    return [(line.split("\t") + [""] * columns)[:columns] for line in lines]


def words_in(cell: str) -> tuple[str, ...]:
    """Return the words of a cell: ";" stands between several."""
    return tuple(word.strip() for word in cell.split(";") if word.strip())


def _rows(file: str, columns: int) -> list[list[str]]:
    return rows(resources.files(__name__).joinpath(file).read_text(encoding="utf-8"), columns)


def _countries() -> list[Nation]:
    made = []
    for identity, name, names, adjectives, seats in _rows("countries.tsv", 5):
        party = Party(identity, name, words_in(names), kind="state", calendar=identity.upper())
        made.append(Nation(party, (name, *words_in(names)), words_in(adjectives), words_in(seats)))
    return made


def _groups() -> list[Nation]:
    made = []
    for identity, name, names, adjectives, seats, members, kind in _rows("groups.tsv", 7):
        party = Party(identity, name, words_in(names), members=words_in(members), kind=kind or "organisation")
        made.append(Nation(party, (name, *words_in(names)), words_in(adjectives), words_in(seats)))
    return made
