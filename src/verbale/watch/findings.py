"""The whole watch over one state of play. Order of every alert: turn, coverage, clock, families; our side first."""

from collections.abc import Iterable

from verbale.dossier import Dossier
from verbale.model import Figure, StateOfPlay
from verbale.watch.alert import Alert, Signal, Watch
from verbale.watch.case import Case
from verbale.watch.combine import alert_of
from verbale.watch.overdue import figures, signal
from verbale.watch.running import Clocks
from verbale.watch.turns import open_turns
from verbale.watch.waiting import Waiting, waiting


def watch(dossier: Dossier, play: StateOfPlay) -> Watch:
    """Say whether it is being dragged out, and whether it is getting worse meanwhile.

    Parameters
    ----------
    dossier
        Parties, points, clock rules, comparison classes, assessments.
    play
        What was known at two dates.

    Returns
    -------
    Watch
        Alerts, all figures, and what could not be worked out. A pure function: the same inputs give the same result.
    """
    case = Case(dossier, play)
    clocks = Clocks(case)
    rows, _ = waiting(case, clocks, open_turns(case, clocks))
    indicators: list[Figure] = []
    signals: dict[tuple[str, str], list[Signal]] = {}
    priors: dict[tuple[str, str], float] = {}
    for row in rows:
        item = row.turn.obligation
        found = figures(case, row)
        indicators.extend(found)
        said = signal(case, row, found)
        if said is not None:
            signals.setdefault((item.debtor, item.point), []).append(said)
            priors[item.debtor, item.point] = row.prior
    _uncovered(case, clocks, rows)
    alerts = [alert_of(case, party, point, said, priors[party, point]) for (party, point), said in signals.items()]
    return Watch(
        alerts=ordered(alert for alert in alerts if alert is not None),
        indicators=tuple(indicators),
        limits=tuple(clocks.limits),
        on=play.on,
        known=play.known,
    )


def ordered(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Our own side first, then red before amber, then by name."""
    return tuple(sorted(alerts, key=lambda alert: (not alert.ours, -alert.level.rank, alert.id)))


def _uncovered(case: Case, clocks: Clocks, rows: list[Waiting]) -> None:
    for party in dict.fromkeys(row.turn.obligation.debtor for row in rows if row.turn.seen is None):
        what = (
            f"No coverage of {case.name(party)}: no document about it since it was asked, so its silence means nothing."
        )
        clocks.limits[what] = None
