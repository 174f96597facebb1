"""Who moved where: concessions, retractions and changes of option, round by round. A repeated position is no move."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.dossier.options import option_on
from verbale.model import Modality, Point, RecordedAct
from verbale.model.kinds import KINDS
from verbale.watch.context import WatchContext

AGREED_FACTOR = 3.0


@dataclass(frozen=True, slots=True)
class Move:
    """A move of one party.

    Parameters
    ----------
    party, point
        Who, on what; an empty point where the act names none.
    day
        When it happened.
    size
        Steps on the options of the point, 1 where it has none; + toward the others, − away.
    act
        Its act.
    excused
        A reason was given with it.
    from_agreed
        It takes back what was agreed.
    """

    party: str
    point: str
    day: dt.date
    size: float
    act: str
    excused: bool = False
    from_agreed: bool = False


def moves(case: WatchContext) -> tuple[Move, ...]:
    """All moves in view, in order."""
    found: list[Move] = []
    stood: dict[tuple[str, str], int] = {}
    agreed: set[str] = set()
    points = {point.id: point for point in case.dossier.points}
    for known in case.play.acts:
        if known.act.modality is not Modality.DONE or known.happened > case.on:
            continue
        found.extend(_moved(known, points, stood, agreed))
        if KINDS[known.act.kind].settles:
            agreed.update(known.act.points)
        elif KINDS[known.act.kind].reverts:
            agreed.difference_update(known.act.points)
    return tuple(found)


def _moved(
    known: RecordedAct, points: dict[str, Point], stood: dict[tuple[str, str], int], agreed: set[str]
) -> list[Move]:
    act, effect, found = known.act, KINDS[known.act.kind], []
    for party in act.actors:
        for point in act.points or ("",):
            size = _steps(known, party, points.get(point), stood)
            if effect.moves > 0:
                size = max(1.0, abs(size))
            elif effect.moves < 0:
                size = -max(1.0, abs(size))
            if size:
                back = effect.reverts and point in agreed
                found.append(Move(party, point, known.happened, size, known.id, bool(act.reason), back))
    return found


def _steps(known: RecordedAct, party: str, point: Point | None, stood: dict[tuple[str, str], int]) -> float:
    """Return steps toward where the others stand, from this party's last option on the point; 0 when that cannot be said."""
    if point is None or KINDS[known.act.kind].fixed:
        return 0.0
    now = point.rank(option_on(known.act, point))
    if now is None:
        return 0.0
    before = stood.get((point.id, party))
    others = [rank for (where, who), rank in stood.items() if where == point.id and who != party]
    stood[point.id, party] = now
    if before is None or not others or before == now:
        return 0.0
    centre = sum(others) / len(others)
    return abs(before - centre) - abs(now - centre)


def sessions(case: WatchContext, party: str) -> tuple[dt.date, ...]:
    """Return the days of the sessions a party took part in; those that name nobody count for all."""
    days = {row.day for row in case.play.sessions if row.day <= case.on and (not row.parties or party in row.parties)}
    return tuple(sorted(days))


def rounds(case: WatchContext, party: str) -> tuple[dt.date, ...]:
    """Days on which rounds begin for a party: each session it took part in; months of the talks where there are none."""
    days = sessions(case, party)
    if len(days) > 1:
        return days
    starts, day = [], case.start
    while day <= case.on:
        starts.append(day)
        day = dt.date(day.year + day.month // 12, day.month % 12 + 1, min(day.day, 28))
    return tuple(starts)


def by_round(found: Sequence[Move], starts: Sequence[dt.date], party: str) -> list[list[Move]]:
    """Return moves of a party in each round; those before the first round belong to the first."""
    grouped: list[list[Move]] = [[] for _ in starts]
    for move in found:
        if move.party == party and starts:
            grouped[max(0, bisect_right(starts, move.day) - 1)].append(move)
    return grouped
