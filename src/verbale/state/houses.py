"""Whose people they are: a person's side is known from the paper that says it, and holds for every other paper of the record.

A name in two houses is nobody's, and what the dossier itself says of its people stands.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.model import Person, RecordedAct
from verbale.model.party import is_id

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady"})

# Last words of names that are no person's: "some developed countries" are of no house, whoever else is called countries.
_SEVERAL = frozenset(
    {
        "countries",
        "parties",
        "states",
        "delegations",
        "delegates",
        "members",
        "nations",
        "groups",
        "group",
        "governments",
        "ministers",
        "others",
    }
)


def housed(dossier: Dossier, acts: Iterable[RecordedAct], said: Iterable[Mapping[str, str]]) -> Dossier:
    """Return the dossier with the people of its papers who speak for its parties.

    Parameters
    ----------
    dossier
        Its parties, and the people whom it lists.
    acts
        Acts in view: who signs for one party speaks for it.
    said
        Of each document in view: id of a person → id of the party for which the document says that the person speaks.
    """
    items = list(acts)
    known = {party.id for party in dossier.parties}
    listed = {person.id for person in dossier.people}
    surnames = _surnames(items, said, known - dossier.hidden)
    names = {name for item in items for name in (*item.act.actors, *item.act.addressees, item.act.speaker) if name}
    met = sorted(
        name
        for name in names - known - listed - dossier.hidden
        if is_id(name) and name.rpartition("-")[2] not in _SEVERAL
    )  # "Chair" names an office, no person
    found = tuple(Person(name, name, party=party) for name in met if (party := _house(name, surnames)))
    return replace(dossier, people=(*dossier.people, *found)) if found else dossier


def _surnames(
    items: Iterable[RecordedAct], said: Iterable[Mapping[str, str]], known: frozenset[str] | set[str]
) -> dict[str, dict[str, str]]:
    """Return surname → what stands before it → party; the empty party where two are named."""
    found: dict[str, dict[str, str]] = {}
    pairs = [pair for people in said for pair in people.items()]
    pairs += [
        (item.act.speaker, item.act.actors[0])
        for item in items
        if item.act.speaker and item.act.according_to is None and len(item.act.actors) == 1
    ]
    for person, party in pairs:
        if party in known and person not in known:
            given, _, last = person.rpartition("-")
            houses = found.setdefault(last, {})
            houses[given] = party if houses.get(given, party) == party else ""
    return found


def _house(name: str, surnames: Mapping[str, Mapping[str, str]]) -> str:
    """Return the party of a person: of the same name, else of those of the surname whose given names can be the same."""
    given, _, last = name.rpartition("-")
    houses = surnames.get(last, {})
    if given and given in houses:
        return houses[given]
    found = {party for other, party in houses.items() if _same(given, other)}
    return found.pop() if len(found) == 1 else ""


def _same(one: str, other: str) -> bool:
    """Say whether two given names can be one person's: one is missing, or the initials of one begin the other."""
    mine, theirs = ([part for part in name.split("-") if part and part not in _TITLES] for name in (one, other))
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(mine, theirs, strict=False))
