"""Turning points: days on which the talks took another course, each with its name. By rule, or because a person names it.

The rules look at what was done alone: the first proposal on the table; talks put off, broken off or taken up again; a point agreed; an offer or
an agreement taken back; a key concern refused for the first time by a side; a side that opens on a point that it had refused. What one day brings
by one rule is one turning point. They say that something changed, never why, nor that it was for the better.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.brief.context import BriefContext
from verbale.brief.stances import OPENING, REFUSING
from verbale.brief.wording import listed, quoted, upper
from verbale.dossier.spoken_for import speakers
from verbale.model import Modality, RecordedAct, Stance
from verbale.model.kinds import KINDS
from verbale.model.naming import named
from verbale.state.positions import holders, points_of, stance_of

NAMED_BY_PERSON = "named"


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A turning point.

    Parameters
    ----------
    day, name
        When, and what it is called.
    rule
        By which rule: ``first``, ``procedure``, ``agreed``, ``taken back``, ``refused``, ``opens``; or ``named`` by a person.
    acts
        Ids of the acts it rests on; empty where a person named it.
    by
        Name of that person; else empty.
    reviewed
        Whether a person ruled on every act of it.
    """

    day: dt.date
    name: str
    rule: str
    acts: tuple[str, ...] = ()
    by: str = ""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class _Step:
    """What one act does by one rule: whose, and on which point."""

    rule: str
    item: RecordedAct
    side: str
    point: str = ""


def turning_points(case: BriefContext) -> tuple[TurningPoint, ...]:
    """Return the turning points in order of their days; on one day those that a person names first."""
    by_hand = [
        TurningPoint(row.day, row.title, NAMED_BY_PERSON, by=row.named_by)
        for row in case.dossier.turning_points
        if row.day <= case.play.on
    ]
    groups: dict[tuple[dt.date, str], list[_Step]] = {}
    for step in _steps(case):
        groups.setdefault((step.item.happened, step.rule), []).append(step)
    found = [*by_hand, *(_named(case, day, rule, steps) for (day, rule), steps in groups.items())]
    return tuple(sorted(found, key=lambda one: one.day))


def _steps(case: BriefContext) -> Iterator[_Step]:
    """Yield what each act did by the rules, in order; each side, point and rule once."""
    people, keys = speakers(case.dossier), frozenset(case.keys)
    ours = frozenset(point.id for point in case.dossier.points)
    stances: dict[tuple[str, str], Stance] = {}
    met: set[tuple[str, str, str]] = set()
    opening: dt.date | None = None
    for item in case.play.acts:
        if not item.dated:
            continue
        stance = stance_of(item.act)
        sides = holders(item.act, case.dossier, people)
        if item.act.modality is Modality.DONE and (KINDS[item.act.kind].breaks or KINDS[item.act.kind].resumes):
            yield from (_Step("procedure", item, side) for side in sides or ("",))
        if stance is None:
            continue
        points = [point for point in points_of(item.act) if point in ours]
        for side, point in [(side, point) for side in sides for point in points]:
            rule = _rule(
                item, stance, stances.get((point, side)), key=point in keys, first=opening in {None, item.happened}
            )
            stances[point, side] = stance
            opening = item.happened if rule == "first" else opening
            once = (rule, point, "" if rule == "agreed" else side)
            if rule and once not in met:
                met.add(once)
                yield _Step(rule, item, side, point)


def _rule(item: RecordedAct, stance: Stance, before: Stance | None, *, key: bool, first: bool) -> str:
    effect = KINDS[item.act.kind]
    if effect.settles and stance is Stance.AGREED:
        return "agreed"
    if effect.withdraws:
        return "taken back"
    if stance in REFUSING and key and before not in REFUSING:
        return "refused"
    if stance in OPENING and before in REFUSING:
        return "opens"
    return "first" if first and stance is Stance.PROPOSES else ""


def _named(case: BriefContext, day: dt.date, rule: str, steps: list[_Step]) -> TurningPoint:
    acts = tuple(dict.fromkeys(step.item.id for step in steps))
    reviewed = all(step.item.reviewed for step in steps)
    return TurningPoint(day, upper(_words(case, rule, steps)), rule, acts, reviewed=reviewed)


def _words(case: BriefContext, rule: str, steps: list[_Step]) -> str:
    if rule == "procedure":
        return listed([case.told(item) for item in {step.item.id: step.item for step in steps}.values()], 2)
    sides = listed([named(case.name(side)) for side in dict.fromkeys(step.side for step in steps)], 3)
    points = listed([quoted(case.title(point), 60) for point in dict.fromkeys(step.point for step in steps)], 3)
    several = len({step.side for step in steps}) > 1
    return {
        "first": f"first proposal on the table, by {sides}: {points}",
        "agreed": f"agreed: {points}",
        "taken back": f"{sides} {'take' if several else 'takes'} back an offer or agreement on {points}",
        "refused": f"{sides} {'refuse' if several else 'refuses'} a key concern: {points}",
        "opens": f"{sides} {'open' if several else 'opens'} on {points}, which {'they' if several else 'it'} had refused",
    }[rule]
