"""Parties and points that were proposed, ticked, renamed and merged in one go: one change of the settings, then everything is read again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.dossier import Dossier, parse
from verbale.dossier.editing import roster, rows
from verbale.dossier.editing.suggestions import is_person, kind_of, same_as
from verbale.errors import DossierError

KEPT, NONE = (
    "keep",
    "none",
)  # a row stays as it is; a party is no party, a point no point; else ``same:ID`` or ``person:ID``


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person says of a proposed party or point.

    Parameters
    ----------
    what
        ``keep``, ``none``, ``same:ID`` for part of another, ``person:ID`` for somebody who speaks for a party.
    name
        What people call it.
    at_table
        Of a party: whether it sits at the table.
    """

    what: str = KEPT
    name: str = ""
    at_table: bool = True


def suggested(dossier: Dossier) -> dict[str, str]:
    """Return what each proposed party probably is: id → as `Chosen.what`."""
    names = {party.name: party.id for party in dossier.parties}
    busiest = next((party.id for party in dossier.parties if not is_person(party.name)), "")
    found: dict[str, str] = {}
    for party in dossier.parties:
        other = same_as(party.name, names)
        if other:
            found[party.id] = f"same:{names[other]}"
        elif is_person(party.name) and party.kind == "other" and busiest:
            found[party.id] = f"person:{busiest}"
        else:
            found[party.id] = KEPT
    return found


def chosen(
    text: str, parties: Mapping[str, Chosen], points: Mapping[str, Chosen], more: Sequence[str] = (), ours: str = ""
) -> str:
    """Return a text of dossier.toml in which proposals are as a person ticked them.

    Parameters
    ----------
    text
        As proposed.
    parties, points
        Id → what it is; what is not named stays.
    more
        Titles of further points.
    ours
        Id of our own party; empty for nobody's.

    Raises
    ------
    DossierError
        For an id that is not there, and for two that are each the other's.
    """
    for table, given in (("party", parties), ("point", points)):
        text = _dropped(_people(_merged(_all_renamed(text, table, given), table, given), given), table, given)
    for title in filter(None, (" ".join(words.split()) for words in more)):
        text = roster.new(text, parse(text), "point", title)
    return rows.put_head(text, "ours", ours) if ours else text


def _all_renamed(text: str, table: str, given: Mapping[str, Chosen]) -> str:
    for identity, one in given.items():
        if not one.what.startswith("same:"):
            text = _renamed(text, table, identity, one)
    return text


def _merged(text: str, table: str, given: Mapping[str, Chosen]) -> str:
    for identity, one in _innermost_first(given):
        kind, _, other = one.what.partition(":")
        if kind == "same":
            text = roster.merged(text, parse(text), table, identity, other)
    return text


def _people(text: str, given: Mapping[str, Chosen]) -> str:
    for identity, one in given.items():
        if one.what.startswith("person:"):
            text = _person(text, identity, one.what.partition(":")[2])
    return text


def _dropped(text: str, table: str, given: Mapping[str, Chosen]) -> str:
    for identity in [name for name, one in given.items() if one.what == NONE]:
        text = rows.drop(text, table, identity)
        text = roster.not_a_party(text, parse(text), identity) if table == "party" else text
    return text


def _renamed(text: str, table: str, identity: str, one: Chosen) -> str:
    dossier = parse(text)
    row = roster.row_of(dossier, table, identity)
    if one.name.strip() and one.name.strip() != roster.called(row):
        text = roster.renamed(text, dossier, table, identity, one.name)
    if table == "party" and one.what == KEPT:
        kind = kind_of(one.name or roster.called(row))
        values: dict[str, object] = {} if one.at_table else {"at_table": False}
        if kind and getattr(row, "kind", "") == "other":
            values["kind"] = kind
        text = rows.put(text, table, identity, values) if values else text
    return text


def _innermost_first(given: Mapping[str, Chosen]) -> list[tuple[str, Chosen]]:
    """Return rows so that one which is part of another, itself part of a third, comes before that other."""
    left = dict(given)
    found: list[tuple[str, Chosen]] = []
    while left:
        targets = {one.what.partition(":")[2] for one in left.values() if one.what.startswith("same:")}
        free = [name for name in left if name not in targets]
        if not free:
            raise DossierError("Two are each said to be the other.", "Keep one of them.")
        found += [(name, left.pop(name)) for name in free]
    return found


def _person(text: str, identity: str, party: str) -> str:
    dossier = parse(text)
    row = roster.row_of(dossier, "party", identity)
    roster.row_of(dossier, "party", party)
    text = rows.drop(text, "party", identity)
    return roster.new(
        text, parse(text), "person", roster.called(row), identity=identity, aliases=row.aliases, party=party
    )
