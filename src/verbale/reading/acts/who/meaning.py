"""Whom words mean, who speaks in a stretch of text, and who was spoken of last. Plain values; nothing is decided here."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Who:
    """Whom words mean.

    Parameters
    ----------
    parties
        Ids of the parties, in order.
    person
        Id of the person, empty for a party.
    antecedents
        Places of earlier words that resolve it.
    guessed
        Whether it rests on a rule of thumb.
    collective
        Whether everybody at the table is meant.
    words
        The words themselves.
    first
        Whether it is the writer's or speaker's own "we".
    """

    parties: tuple[str, ...] = ()
    person: str = ""
    antecedents: tuple[tuple[int, int], ...] = ()
    guessed: bool = False
    collective: bool = False
    words: str = ""
    first: bool = False

    def __bool__(self) -> bool:
        return bool(self.parties or self.person)


@dataclass(slots=True)
class Memory:
    """Who was spoken of last: as one organisation, as several together, as a person; and the names met so far."""

    one: Who | None = None
    many: Who | None = None
    person: Who | None = None
    fresh: bool = False
    lost: bool = False  # people were spoken of since whom nobody can place: "they" are them
    spoken: int = -1  # where the person spoken of last stands
    unnamed: int = -9
    government: Who | None = None
    named: dict[str, str] = field(default_factory=dict)
    people: dict[str, Who] = field(default_factory=dict)
    nouns: dict[str, Who] = field(default_factory=dict)
    before: list[Who] = field(default_factory=list)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)  # whom the text calls "he", and whom "she"
    sayer: tuple[Who, int] | None = None  # who spoke last, and where the verb of saying stands


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says "we" and "you" in a stretch of text.

    Parameters
    ----------
    parties, person
        The side spoken for, and who speaks.
    addressees
        The sides spoken to.
    proof
        Places of the words that say so.
    home
        Whose government, parliament and ministers are meant where the text names none.
    member
        Whom "the honourable Member" means in a house of parliament: who spoke before.
    """

    parties: tuple[str, ...] = ()
    person: str = ""
    addressees: tuple[str, ...] = ()
    proof: tuple[tuple[int, int], ...] = ()
    home: Who = field(default_factory=Who)
    member: Who = field(default_factory=Who)


def joined(met: Iterable[Who]) -> Who:
    """Return whom several noun phrases mean together; those that mean nobody are left out."""
    found = [who for who in met if who]
    if len(found) <= 1:
        return found[0] if found else Who()
    people = [who.person for who in found if who.person]
    return Who(
        tuple(dict.fromkeys(party for who in found for party in who.parties)),
        ", ".join(dict.fromkeys(people)) if people and len(people) == len(found) else "",
        tuple(place for who in found for place in who.antecedents),
        any(who.guessed for who in found),
        any(who.collective for who in found),
        " and ".join(who.words for who in found),
        any(who.first for who in found),
    )
