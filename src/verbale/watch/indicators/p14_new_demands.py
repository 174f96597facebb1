"""P14, new demands: what a side asks for the first time, late in the talks, while it owes answers whose day has passed. A fact.

Amber where a point that nobody had raised is put after the talks have run for a while, by a side that keeps others waiting at the time. Whoever owes nothing
overdue may ask what it likes: talks find new things.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Figure, Modality, Obligation, RecordedAct
from verbale.model.kinds import KINDS
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted

LATE = 90  # days of talks after which a point that nobody had raised is new
SOURCE = "First acts on each point, and answers overdue on that day; late from 90 days of talks, our own convention."


@dataclass(frozen=True, slots=True)
class Demand:
    """A point put late.

    Parameters
    ----------
    party, point
        Who put it, and the id of the point.
    day, act
        When, and the act.
    after
        Days since the talks began.
    owed
        Debts of the party whose deadline or last promised day had passed by then, without an answer.
    """

    party: str
    point: str
    day: dt.date
    act: str
    after: int
    owed: tuple[Obligation, ...]


def demands(case: WatchContext) -> Iterator[Demand]:
    """Yield each point of the dossier that somebody at the table put late and that nobody had named before."""
    people, seated = speakers(case.dossier), set(case.parties)
    first: dict[str, RecordedAct] = {}
    for item in sorted(case.play.acts, key=lambda item: (item.happened, not KINDS[item.act.kind].opens, item.id)):
        for point in item.act.points:
            if item.dated:
                first.setdefault(point, item)
    for known in (point for point in case.dossier.points if point.id in first):
        item = first[known.id]
        if not KINDS[item.act.kind].opens or item.act.modality not in {Modality.DONE, Modality.CONDITIONAL}:
            continue
        makers = [name for name in parties_of(item.act.actors, people) if name in seated]
        after = (item.happened - case.start).days
        if len(makers) != 1 or after < LATE:
            continue
        owed = tuple(row for row in case.play.obligations if row.debtor == makers[0] and _overdue(row, item.happened))
        yield Demand(makers[0], known.id, item.happened, item.id, after, owed)


def _overdue(row: Obligation, day: dt.date) -> bool:
    """Say whether an answer was owed on a day, and its deadline or the last day promised by then had passed."""
    if row.opened >= day or (row.closed is not None and row.closed < day):
        return False
    promised = [hold.promised.last for hold in row.holds if hold.promised is not None and hold.since < day]
    limits = [*promised[-1:], *([row.deadline] if row.deadline is not None else [])]
    return any(limit < day for limit in limits)


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P14 of every point that was put late."""
    case = inputs.context
    figures, signals = [], []
    for found in demands(case):
        figure = _figure(case, found)
        figures.append(figure)
        if found.owed:
            signals.append(Signal(
                family=Family.SUBSTANCE, level=Level.AMBER, party=found.party, point=found.point, figure=figure, fact=figure.text,
                clears_when=f"the answers that {case.name(found.party)} owes, or a withdrawal of the demand",
            ))  # fmt: skip
    return figures, signals


def _figure(case: WatchContext, found: Demand) -> Figure:
    name, title = case.name(found.party), case.title(found.point)
    waiting = (
        f", while {counted(len(found.owed), 'answer')} of its own {'was' if len(found.owed) == 1 else 'were'} overdue"
        if found.owed
        else ""
    )
    text = f"{name} first raised {title} on {found.day}, {counted(found.after, 'day')} after the talks began{waiting}; nobody had named it before."
    steps = (
        f"talks began on {case.start}; first act on the point on {found.day}: {counted(found.after, 'day')}, late from {LATE}",
        f"overdue answers of {name} on that day: {', '.join(sorted({case.title(row.point) or 'a request' for row in found.owed})) or 'none'}",
    )
    acts = (found.act, *dict.fromkeys(row.opened_by for row in found.owed))
    return Figure(
        f"p14.{slug(found.party)}.{slug(found.point)}", float(found.after), "days", text, steps, 1, acts, SOURCE
    )
