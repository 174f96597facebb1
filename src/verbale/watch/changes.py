"""What changed: between the watches of two days, and between the clocks of two versions of a dossier."""

from dataclasses import dataclass

from verbale.dossier import Dossier
from verbale.model import StateOfPlay
from verbale.watch.alert import Alert, Watch
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import open_clocks
from verbale.watch.context import WatchContext


@dataclass(frozen=True, slots=True)
class Change:
    """One alert that came, went or changed its level.

    Parameters
    ----------
    what
        ``new``, ``raised``, ``lowered`` or ``cleared``.
    alert
        As it is now; as it was, when cleared.
    """

    what: str
    alert: Alert


def changes(before: Watch, after: Watch) -> tuple[Change, ...]:
    """Return what changed from one watch to a later one, in the order of the later one; cleared ones last."""
    was = {alert.id: alert for alert in before.alerts}
    found = []
    for alert in after.alerts:
        known = was.pop(alert.id, None)
        if known is None:
            found.append(Change("new", alert))
        elif known.level is not alert.level:
            found.append(Change("raised" if alert.level.rank > known.level.rank else "lowered", alert))
    return (*found, *(Change("cleared", alert) for alert in was.values()))


def moved(before: Dossier, after: Dossier, play: StateOfPlay) -> tuple[str, ...]:
    """Return one line for each open answer whose deadline or clock time another rule or holiday table moves."""
    old, new = (_clocks(dossier, play) for dossier in (before, after))
    lines = []
    for name in dict.fromkeys([*old, *new]):
        then, now = old.get(name), new.get(name)
        if then != now:
            lines.append(f"{name}: {_told(then)} → {_told(now)}")
    return tuple(lines)


Told = tuple[str, str, float]


def _clocks(dossier: Dossier, play: StateOfPlay) -> dict[str, Told]:
    case = WatchContext(dossier, play)
    return {
        f"{case.name(turn.obligation.debtor)}, {case.title(turn.obligation.point) or 'the request'} "
        f"(asked {turn.obligation.opened}, {turn.obligation.id})": (
            str(turn.due) if turn.due else "no deadline",
            turn.unit,
            turn.time,
        )
        for turn in open_clocks(case, CaseClocks(case))
    }


def _told(clock: Told | None) -> str:
    if clock is None:
        return "no clock"
    due, unit, time = clock
    return f"due {due}, {time:g} {unit} run"
