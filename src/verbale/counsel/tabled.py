"""What stands on the table, by the words of the sides: openings, refused concerns, how far amounts are apart. Silence is silence.

An opening is another side's proposal and constructive words about it. Nothing here rests on anybody's values.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import UNDATED, Kind, Polarity, RecordedAct
from verbale.model.cell import Amount, MatrixCell, Reply, Response
from verbale.model.kinds import KINDS

Cells = Mapping[tuple[str, str], MatrixCell]

CONSTRUCTIVE = frozenset({Response.ACCEPTED, Response.ACCEPTED_IF, Response.OPEN})
SILENT = frozenset({Response.WAITING, Response.HELD, Response.NOT_FOUND, Response.NOT_ANSWERED})


@dataclass(frozen=True, slots=True)
class Answered:
    """How a side answered another's proposal on a point.

    Parameters
    ----------
    point, by, to
        The point, who answered, and whose proposal it was.
    response, condition
        How, and under which condition in its words.
    act, proposal
        The act that answers (empty where none does) and the act that proposed.
    day
        Of the answer; ``None`` where no paper gives one.
    according_to
        Who tells of it; ``None`` where it is the side's own word.
    own
        The act by which the side offers something on the point in its own words; empty for none.
    """

    point: str
    by: str
    to: str
    response: Response
    act: str = ""
    proposal: str = ""
    day: dt.date | None = None
    condition: str = ""
    according_to: str | None = None
    own: str = ""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far two sides are apart on a point, in amounts of one unit.

    Parameters
    ----------
    point
        The point.
    first, second
        Party and its amounts, the oldest first.
    at_first, now
        Between their first amounts, and between their last ones, in the unit.
    unit
        In the words of the texts.
    acts
        Acts of the last amounts.
    """

    point: str
    first: tuple[str, tuple[Amount, ...]]
    second: tuple[str, tuple[Amount, ...]]
    at_first: float
    now: float
    unit: str
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabled:
    """What stands on the table.

    Parameters
    ----------
    openings
        Constructive answers to another side's proposal, on points that are not agreed, in the order of the dossier's points.
    claimed
        Answers that only the side which asked calls constructive: without words of the side that gave them they open nothing.
    welcomed
        Words that speak well of what others put on a point; `to` is empty where they do not say whose.
    refused
        Refusals of another side's proposal, key concerns first.
    silent
        Answers owed or not found, on points with an opening.
    distances
        Points on which two sides put amounts of one unit.
    """

    openings: tuple[Answered, ...] = ()
    claimed: tuple[Answered, ...] = ()
    welcomed: tuple[Answered, ...] = ()
    refused: tuple[Answered, ...] = ()
    silent: tuple[Answered, ...] = ()
    distances: tuple[Distance, ...] = ()


def tabled(dossier: Dossier, cells: Cells, acts: Sequence[RecordedAct] = ()) -> Tabled:
    """Return what stands on the table between the sides that sit at it.

    Parameters
    ----------
    dossier
        Whose points and parties. Without points, the topics of the cells take their place.
    cells
        The matrix: what each side wants, and how it answers the others.
    acts
        All acts in force, for words that speak well of a proposal and are no answer to it.
    """
    seated = [party.id for party in dossier.at_table]
    keys = {point.id for point in dossier.points if point.key_for}
    points = [point.id for point in dossier.points] or list(dict.fromkeys(point for point, _ in cells))
    every = [one for point in points for one in _answers(cells, point, seated)]
    agreed = {point for point in points if _agreed(cells, point, seated)}
    good = [one for one in every if one.response in CONSTRUCTIVE and one.point not in agreed]
    openings = [one for one in good if one.own or not _by_who_asked(dossier, one)]
    welcomed = [one for one in _welcomed(dossier, cells, acts, seated) if one.point not in agreed]
    open_on = {one.point for one in (*openings, *welcomed)}
    refused = [one for one in every if one.response is Response.REFUSED and one.point not in agreed]
    return Tabled(
        openings=tuple(openings),
        claimed=tuple(one for one in good if one not in openings),
        welcomed=tuple(welcomed),
        refused=tuple(sorted(refused, key=lambda one: one.point not in keys)),
        silent=tuple(one for one in every if one.response in SILENT and one.point in open_on),
        distances=tuple(row for point in points if (row := _distance(cells, point, seated)) is not None),
    )


def _answers(cells: Cells, point: str, seated: list[str]) -> list[Answered]:
    return [
        _answered(cell, reply)
        for party in seated
        if (cell := cells.get((point, party))) is not None
        for reply in cell.replies
        if reply.to in seated
    ]


def _answered(cell: MatrixCell, reply: Reply) -> Answered:
    wish = cell.wants
    own = wish.act if wish is not None and wish.offered and wish.according_to is None else ""
    day = None if reply.day in {None, UNDATED} else reply.day
    return Answered(
        cell.point, cell.party, reply.to, reply.response, reply.act, reply.proposal, day, reply.condition, reply.according_to, own
    )  # fmt: skip


def _by_who_asked(dossier: Dossier, one: Answered) -> bool:
    """Say whether only the side that asked tells of an answer."""
    if one.according_to is None:
        return False
    return speakers(dossier).get(one.according_to, one.according_to) == one.to


def _welcomed(dossier: Dossier, cells: Cells, acts: Sequence[RecordedAct], seated: list[str]) -> list[Answered]:
    """Return words of a side that speak well of what another side has put on a point."""
    people, found = speakers(dossier), {}
    for item in acts:
        act = item.act
        if not KINDS[act.kind].judges or act.polarity is Polarity.NEGATIVE or act.kind is not Kind.WELCOME:
            continue
        to = [name for name in parties_of(act.addressees, people) if name in seated]
        for by in (name for name in parties_of(act.actors, people) if name in seated):
            for point in act.points:
                others = [name for name in to or seated if name != by and _puts(cells, point, name)]
                if others:
                    whose = to[0] if len(to) == 1 else others[0] if len(others) == 1 else ""
                    day = item.happened if item.dated else None
                    found[point, by] = Answered(
                        point, by, whose, Response.OPEN, item.id, "", day, "", act.according_to, item.id
                    )
    return list(found.values())


def _puts(cells: Cells, point: str, party: str) -> bool:
    cell = cells.get((point, party))
    return cell is not None and (cell.wants is not None or (cell.taken is not None and bool(cell.replies)))


def _agreed(cells: Cells, point: str, seated: list[str]) -> bool:
    """Say whether a point is settled: several sides have taken the same stance of being agreed."""
    stances = [cell.taken.stance for party in seated if (cell := cells.get((point, party))) and cell.taken]
    return sum(str(stance) == "agreed" for stance in stances) > 1


def _distance(cells: Cells, point: str, seated: list[str]) -> Distance | None:
    """Return the distance of the first two sides that put amounts of one unit; ``None`` where fewer did."""
    found = []
    for party in seated:
        cell = cells.get((point, party))
        if cell is None or cell.wants is None or cell.wants.amount is None:
            continue
        scale = cell.wants.amount.scale
        kept = [wish.amount for wish in (*cell.moved, cell.wants) if wish.amount and wish.amount.scale == scale]
        found.append((party, tuple(kept), scale, cell.wants.act))
    for place, (one, ours, scale, act) in enumerate(found):
        for other, theirs, their_scale, their_act in found[place + 1 :]:
            if (
                scale == their_scale and ours[-1].number != theirs[-1].number
            ):  # the same amount is no distance, and no agreement
                first, now = (abs(ours[end].number - theirs[end].number) for end in (0, -1))
                return Distance(point, (one, ours), (other, theirs), first, now, ours[-1].unit, (act, their_act))
    return None
