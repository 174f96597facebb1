"""An act as somebody enters or corrects it in a form. The words of evidence stay; what they are read to say may change."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from verbale.brief.context import BriefContext
from verbale.dossier import Dossier
from verbale.errors import ModelError
from verbale.model import Act, Kind, LegalForm, Modality, Move, Obligation, Polarity, When
from verbale.model.kinds import KINDS

E = TypeVar("E", bound=StrEnum)
LISTED = ("actors", "addressees", "points", "in_reply_to")  # fields of the form with several values
ASKED = 60  # acts that one can be said to answer, in the form


def amended(act: Act, given: Mapping[str, str], listed: Mapping[str, Sequence[str]], dossier: Dossier) -> Act:
    """Return the corrected act; raise `ModelError` for a value that does not exist.

    Parameters
    ----------
    act
        As it stood.
    given
        Single fields of the form: ``kind``, ``modality``, ``polarity``, ``when``, ``deadline``, ``topic``, ``option``, ``legal_form``,
        ``move``, ``speaker``, ``on_behalf_of``, ``according_to``, ``reason``; what a form has not stays as it was.
    listed
        Fields with several values: ``actors``, ``addressees``, ``points``, ``in_reply_to``.
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
        **_further(act, given, listed, dossier),
    )


def _further(
    act: Act, given: Mapping[str, str], listed: Mapping[str, Sequence[str]], dossier: Dossier
) -> dict[str, Any]:
    """Return the fields that not every form has, of those that this one has."""
    found: dict[str, Any] = {}
    for name, make in _FURTHER.items():
        if name in given:
            words = " ".join(given[name].split())
            found[name] = make(words) if words else ("" if name == "reason" else None)
    if "offered" in given:  # acts that the form listed; what an act answers beyond them stays
        offered = set(given["offered"].split())
        kept = [name for name in act.in_reply_to if name not in offered]
        found["in_reply_to"] = tuple(
            dict.fromkeys((*kept, *(name for name in listed.get("in_reply_to", ()) if name in offered)))
        )
    if found.get("option"):
        options = {option.id for point in dossier.points for option in point.options}
        _several([found["option"]], options | {str(act.option)}, "option")
    if found.get("on_behalf_of"):
        _several([found["on_behalf_of"]], {party.id for party in dossier.parties} | {str(act.on_behalf_of)}, "party")
    return found


def choices(
    dossier: Dossier, obligations: Sequence[Obligation], case: BriefContext, act: Act | None = None
) -> dict[str, Any]:
    """Return what the form of an act offers: kinds and the like, parties, people, points, options, and what may be answered, the newest first.

    Parameters
    ----------
    dossier, obligations
        As the reader sees them.
    case
        Has the acts in view by id, and says in a clause what each did.
    act
        The one that is corrected; ``None`` for a new one.
    """
    opened = [row.opened_by for row in sorted(obligations, key=lambda row: row.opened, reverse=True)]
    names = dict.fromkeys((*(act.in_reply_to if act is not None else ()), *opened[:ASKED]))
    asked = [case.acts[name] for name in names if name in case.acts]
    return {
        "kinds": [(kind, KINDS[kind].words[0]) for kind in Kind], "modalities": list(Modality), "polarities": list(Polarity), "forms": list(LegalForm), "moves": list(Move),
        "parties": dossier.parties, "people": dossier.people, "points": dossier.points,
        "options": [(option.id, f"{point.title}: {option.title}") for point in dossier.points for option in point.options],
        "asked": [(item.id, f"{item.happened if item.dated else 'undated'}: {case.told(item)}") for item in asked],
    }  # fmt: skip


def _one(kinds: type[E], text: str) -> E:
    try:
        return kinds(text)
    except ValueError as error:
        what = kinds.__name__.lower()
        raise ModelError(f"{text[:40]!r} is no {what}.", f"Use one of {', '.join(kinds)}.") from error


_FURTHER: dict[str, Callable[[str], Any]] = {
    "deadline": When.parse, "option": str, "legal_form": lambda words: _one(LegalForm, words), "move": lambda words: _one(Move, words),
    "speaker": str, "on_behalf_of": str, "according_to": str, "reason": str,
}  # fmt: skip


def _several(names: Sequence[str], known: set[str], what: str) -> tuple[str, ...]:
    chosen = tuple(dict.fromkeys(name for name in names if name))
    for name in chosen:
        if name not in known:
            raise ModelError(f"There is no {what} {name[:40]!r}.", "Choose one of the list.")
    return chosen
