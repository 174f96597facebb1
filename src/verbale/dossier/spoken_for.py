"""Who a person speaks for: in one place, so that a name means the same party in positions, debts, pictures and forecasts."""

from collections.abc import Iterable, Mapping

from verbale.dossier.dossier import Dossier


def speakers(dossier: Dossier) -> dict[str, str]:
    """Return person → party, for everybody in a dossier."""
    return {person.id: person.party for person in dossier.people}


def parties_of(names: Iterable[str], people: Mapping[str, str]) -> tuple[str, ...]:
    """Return the parties behind names, each once, in order; who speaks for nobody known stands for themselves.

    Parameters
    ----------
    names
        Ids of parties and people.
    people
        Person → party, as `speakers` returns it.
    """
    sides = [people.get(name) or name for name in names]
    return tuple(sides if len(sides) < 2 else dict.fromkeys(sides))
