"""Positions: each party's latest stance on each point, from its acts. What was feared, denied or not done sets none."""

import re
from collections.abc import Mapping

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Act, Kind, Modality, Polarity, Position, RecordedAct, Stance
from verbale.model.kinds import KINDS

VAGUE = frozenset({Stance.OPEN, Stance.MIXED, Stance.NEUTRAL, Stance.CONCERNED})
Cells = dict[tuple[str, str], tuple[Stance, RecordedAct]]  # point and party → stance, and the act that takes it
_TAKEN = frozenset({Stance.AGREED, Stance.ACCEPTS, Stance.SUPPORTS, Stance.OPEN})
_SETTING = {Modality.DONE, Modality.INTENDED, Modality.CONDITIONAL}


_TURNED = {  # kinds whose polarity says that they bear on their point the other way: a proposal to take it out, opposition to that
    (Kind.PROPOSE, Polarity.NEGATIVE): Stance.OPPOSES,
    (Kind.SUPPORT, Polarity.NEGATIVE): Stance.OPPOSES,
    (Kind.OPPOSE, Polarity.POSITIVE): Stance.SUPPORTS,
    (Kind.REFUSE, Polarity.POSITIVE): Stance.SUPPORTS,  # nothing else before it
    (Kind.RESTATE, Polarity.POSITIVE): Stance.SUPPORTS,  # "reiterated its support"
    (Kind.RESTATE, Polarity.NEGATIVE): Stance.OPPOSES,
}

_SIDING = re.compile(r"(?i)\b(?:support|oppos|object|against|in favou?r|prefer|reject)")

_NEEDED = {
    Polarity.POSITIVE: Stance.SUPPORTS,
    Polarity.NEGATIVE: Stance.OPPOSES,
}  # what somebody says that there must, or must not, be


def stance_of(act: Act) -> Stance | None:
    """Return the stance that an act takes, ``None`` where it takes none.

    Who asks for a thing, and asks nobody in particular for it, wants it. That everybody agreed, as one of them tells it, settles nothing.
    """
    if act.kind is Kind.STATE and act.modality in {Modality.FEARED, Modality.DEMANDED}:
        return _voiced(act)
    if act.modality not in _SETTING or (act.kind is Kind.AGREE and act.according_to is not None):
        return None
    stance = _wanted(act) if act.kind is Kind.REQUEST else _of_kind(act)
    supposed = act.modality is Modality.CONDITIONAL and stance is Stance.SUPPORTS
    if supposed or (act.modality is not Modality.DONE and stance in {Stance.ACCEPTS, Stance.AGREED}):
        return Stance.OPEN
    return stance


def _voiced(act: Act) -> Stance | None:
    """Return what a fear says of its maker, or a word on what there must be."""
    if act.modality is Modality.FEARED:
        return Stance.CONCERNED
    return None if act.polarity is None else _NEEDED.get(act.polarity)


def _of_kind(act: Act) -> Stance | None:
    """Return the stance that a kind takes, or its polarity where the kind takes none or bears on its point the other way."""
    effect = KINDS[act.kind]
    again = act.kind is Kind.RESTATE and act.polarity is Polarity.POSITIVE
    if act.polarity is None or (again and not _SIDING.search(act.evidence[0].exact)):
        return effect.stance  # who repeats its own proposal wants what it wanted
    stance = _TURNED.get((act.kind, act.polarity), effect.stance)
    return effect.by_polarity.get(act.polarity) if stance is None else stance


def _wanted(act: Act) -> Stance | None:
    """Return what asking for something says of its maker: nothing where somebody is asked for it."""
    if act.addressees or act.move is not None or not act.actors or act.modality is not Modality.DONE:
        return None
    return Stance.OPPOSES if act.polarity is Polarity.NEGATIVE else Stance.PROPOSES


def points_of(act: Act) -> tuple[str, ...]:
    """Return the points of an act, or its topics in words where none matched; semicolons part them."""
    return act.points or tuple(topic for topic in act.topic.split("; ") if topic)


def holders(act: Act, dossier: Dossier, people: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return whose stance an act sets: the group spoken for, else the actors; all at the table when they agree jointly.

    Parameters
    ----------
    act, dossier
        The act, and who speaks for whom.
    people
        Person → party, where the caller has it already.
    """
    if act.on_behalf_of:
        return (act.on_behalf_of,)
    return parties_of(act.actors, speakers(dossier) if people is None else people)


def positions(acts: list[RecordedAct], dossier: Dossier) -> tuple[Position, ...]:
    """Return the latest stance per point and party; members at the table follow their group until they say otherwise.

    Where the dossier has points, words that match none are no row of the matrix. Where it has none, nobody has said who sits for whom:
    then "the West" speaks for its members, and an organisation, which acts by itself, for itself alone.
    """
    own: Cells = {}
    inherited: Cells = {}
    groups = dossier.groups
    speaking = {party.id for party in dossier.parties if dossier.points or party.kind == "group"}
    known, people = {party.id for party in dossier.at_table}, speakers(dossier)
    for item in sorted(acts, key=lambda item: item.dated):  # an undated act never overrules a dated one
        stance = stance_of(item.act)
        if stance is None:
            continue
        for point in item.act.points if dossier.points else points_of(item.act):
            sides = holders(item.act, dossier, people)
            if stance is Stance.AGREED and len(sides) == 1:
                stance = Stance.ACCEPTS  # nobody agrees alone
            for party in sides:
                if _gives_up(item.act, own.get((point, party))):
                    own.pop((point, party), None)
                    continue
                _settle(own, (point, party), stance, item)
                for member in groups.on(party, item.valid) if party in speaking else ():
                    if member in known:
                        _settle(inherited, (point, member), stance, item)
    return tuple(_cell(*place, *held) for place, held in sorted({**inherited, **own}.items(), key=lambda cell: cell[0]))


def _gives_up(act: Act, before: tuple[Stance, RecordedAct] | None) -> bool:
    """Say whether a side only takes back what it had asked or proposed itself: then it is against nothing, and wants it no more."""
    return KINDS[act.kind].withdraws and (before is None or before[0] not in _TAKEN)


def _cell(point: str, party: str, stance: Stance, item: RecordedAct) -> Position:
    return Position(point, party, stance, item.act.option, item.valid, item.id, item.reviewed)


def _settle(cells: Cells, place: tuple[str, str], stance: Stance, item: RecordedAct) -> None:
    """Let a later stance replace an earlier one; on one day a definite stance is not blurred by a mere view."""
    if stance in VAGUE:
        before = cells.get(place)
        if before is not None and before[0] not in VAGUE and before[1].valid == item.valid:
            return
    cells[place] = stance, item
