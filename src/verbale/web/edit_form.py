"""An act as somebody has corrected it in a form. The words of evidence stay; what they are read to say may change."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from verbale.dossier import Dossier
from verbale.errors import ModelError
from verbale.model import Act, Kind, Modality, Polarity, When

E = TypeVar("E", bound=StrEnum)


def amended(act: Act, given: Mapping[str, str], listed: Mapping[str, Sequence[str]], dossier: Dossier) -> Act:
    """Return the corrected act; raise `ModelError` for a value that does not exist.

    Parameters
    ----------
    act
        As it stood.
    given
        Single fields of the form: ``kind``, ``modality``, ``polarity``, ``when``, ``topic``.
    listed
        Fields with several values: ``actors``, ``addressees``, ``points``.
    """
    when = given.get("when", "").strip()
    known = {party.id for party in dossier.parties} | {person.id for person in dossier.people}
    known |= {*act.actors, *act.addressees}
    points = {point.id for point in dossier.points}
    return replace(
        act,
        kind=_one(Kind, given.get("kind", act.kind)),
        modality=_one(Modality, given.get("modality", act.modality)),
        polarity=_one(Polarity, given["polarity"]) if given.get("polarity") else None,
        when=When.parse(when) if when else None,
        topic=given.get("topic", act.topic).strip(),
        actors=_several(listed.get("actors", ()), known, "party"),
        addressees=_several(listed.get("addressees", ()), known, "party"),
        points=_several(listed.get("points", ()), points | set(act.points), "point"),
    )


def _one(kinds: type[E], text: str) -> E:
    try:
        return kinds(text)
    except ValueError as error:
        what = kinds.__name__.lower()
        raise ModelError(f"{text[:40]!r} is no {what}.", f"Use one of {', '.join(kinds)}.") from error


def _several(names: Sequence[str], known: set[str], what: str) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(name for name in names if name))
    for name in chosen:
        if name not in known:
            raise ModelError(f"There is no {what} {name[:40]!r}.", "Choose one of the list.")
    return chosen
