"""The whole watch over one state of play. Order of every alert: turn, coverage, clock, families; our side first."""

from collections.abc import Iterable, Sequence

from verbale.dossier import Dossier
from verbale.model import Figure, Measure, StateOfPlay
from verbale.watch import (
    adverse,
    baseline,
    coincidence,
    debt,
    deterioration,
    hollow,
    ledger,
    movement,
    pace,
    procedure,
    reciprocity,
    regression,
    restatement,
    staying,
)
from verbale.watch.alert import Alert, Family, Signal, Watch
from verbale.watch.answers import Answers, Class
from verbale.watch.case import Case
from verbale.watch.combine import alert_of, plain_alert
from verbale.watch.hollow import REPLIES
from verbale.watch.moves import moves
from verbale.watch.overdue import figures, signal
from verbale.watch.reference import Reference
from verbale.watch.running import Clocks
from verbale.watch.severity import assessed
from verbale.watch.silence import prior_of
from verbale.watch.turns import open_turns
from verbale.watch.waiting import Waiting, waiting

Said = tuple[list[Figure], list[Signal]]
FRESH = 7  # a request so young that nobody asks about its answer yet


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
    turns = open_turns(case, clocks)
    rows, answers = waiting(case, clocks, turns)
    measures = assessed(case)
    indicators, at_point = _timing(case, clocks, rows)
    wide = _gathered(_conduct(case, clocks, answers), indicators)
    outside = _gathered((adverse.signals(case, measures), coincidence.signals(case, measures)), indicators)
    indicators += [*debt.figures(case, turns), *ledger.figures(case), *baseline.figures(case, measures)]
    worse, index = deterioration.signals(case, measures)
    indicators += worse
    stays = staying.figures(case)
    indicators += stays
    _uncovered(case, clocks, rows)
    alerts = _protraction(case, rows, at_point, [*wide, *outside])
    alerts += _standstill(case, [*baseline.per_se(case, measures), *index], outside)
    alerts += [plain_alert(case, "break-even", said) for said in staying.signals(case, stays)]
    return Watch(
        alerts=ordered(alerts),
        indicators=tuple(indicators),
        limits=(*clocks.limits, *_unjudged(case, measures)),
        on=play.on,
        known=play.known,
    )


def ordered(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Our own side first, then red before amber, then by name."""
    return tuple(sorted(alerts, key=lambda alert: (not alert.ours, -alert.level.rank, alert.id)))


def _timing(case: Case, clocks: Clocks, rows: Sequence[Waiting]) -> tuple[list[Figure], list[Signal]]:
    indicators: list[Figure] = []
    said: list[Signal] = []
    for row in rows:
        found = figures(case, row)
        indicators.extend(found)
        heard = signal(case, row, found)
        if heard is not None and not _in_other_words(case, clocks, row):
            said.append(heard)
    return indicators, said


def _in_other_words(case: Case, clocks: Clocks, row: Waiting) -> bool:
    """Whether a debtor spoke to the creditor since, where the request could not be matched to a point.

    Then nobody can say from the record that the request was left unanswered, and the watch says that it cannot.
    """
    item = row.turn.obligation
    if not case.dossier.points or any(point.id == item.point for point in case.dossier.points):
        return False
    for known in case.play.acts:
        act = known.act
        later = known.happened > item.opened and act.kind in REPLIES and item.debtor in act.actors
        if later and (not act.addressees or item.creditor in act.addressees):
            what = f"{case.name(item.debtor)} spoke on {known.happened}, after {item.point or 'a request'!r} of {item.opened}"
            clocks.limits[f"{what}, which matches no point: whether that was the answer is not known."] = None
            return True
    return False


def _conduct(case: Case, clocks: Clocks, answers: dict[Class, Answers]) -> list[Said]:
    """P3 and P5–P10: what a party does at the table, over all points."""
    found = moves(case)
    return [
        pace.signals(case, answers, _references(clocks, case, answers)),
        movement.signals(case, found),
        reciprocity.signals(case, found),
        regression.signals(case, found),
        hollow.signals(case),
        restatement.signals(case),
        procedure.signals(case),
    ]


def _references(clocks: Clocks, case: Case, answers: dict[Class, Answers]) -> dict[Class, Reference | None]:
    first = {(item.debtor, item.request): item for item in case.play.obligations}
    found = {key: clocks.reference(first[key[0], key[1]]) for key in answers}
    return {key: row if row is not None else clocks.pools.get(key[2]) for key, row in found.items()}


def _gathered(parts: Iterable[Said], indicators: list[Figure]) -> list[Signal]:
    signals: list[Signal] = []
    for found, said in parts:
        indicators.extend(found)
        signals.extend(said)
    return signals


def _protraction(
    case: Case, rows: Sequence[Waiting], at_point: Sequence[Signal], wide: Sequence[Signal]
) -> list[Alert]:
    """One alert per party and point whose clock fired; one for a party's conduct as a whole where none did."""
    owed = {row.turn.obligation.debtor: row.prior for row in rows if row.turn.seen is not None}
    priors = {(row.turn.obligation.debtor, row.turn.obligation.point): row.prior for row in rows}
    groups: dict[tuple[str, str], list[Signal]] = {}
    conduct: dict[str, list[Signal]] = {}
    timed = {id(said) for said in at_point}
    for said in (*at_point, *wide):
        if said.per_se or id(said) in timed:
            groups.setdefault((said.party, said.point), []).append(said)
        else:
            conduct.setdefault(said.party, []).append(said)
    alerts = []
    for (party, point), own in groups.items():
        # Without an open obligation and coverage, only facts that speak for themselves count.
        besides = conduct.get(party, []) if party in owed else []
        prior = priors.get((party, point), owed.get(party, prior_of(0, 0)))
        alerts.append(alert_of(case, party, point, [*own, *besides], prior))
    alarmed = {party for party, _ in groups}
    for party, own in conduct.items():
        if party in owed and party not in alarmed and any(said.family is not Family.OUTSIDE for said in own):
            alerts.append(alert_of(case, party, "", own, owed[party]))
    return [alert for alert in alerts if alert is not None]


def _standstill(case: Case, alone: Sequence[Signal], outside: Sequence[Signal]) -> list[Alert]:
    return [
        *(plain_alert(case, "standstill", said) for said in alone),
        *(plain_alert(case, "measures", said) for said in outside if not said.supporting),
    ]


def _uncovered(case: Case, clocks: Clocks, rows: Sequence[Waiting]) -> None:
    for seen in case.play.coverage:
        for source in seen.failing:
            clocks.limits[f"{source} could not be read; it may be about {case.name(seen.party)}."] = None
    for row in rows:
        if row.turn.seen is None and row.turn.gross > FRESH:
            item = row.turn.obligation
            what = f"No coverage of {case.name(item.debtor)} since it was asked on {item.opened}"
            clocks.limits[f"{what}: no document about it, so its silence means nothing."] = None


def _unjudged(case: Case, measures: Sequence[Measure]) -> list[str]:
    bare = [row for row in measures if row.severity is None]
    return [f"No severity for the measure of {row.day} by {case.names(row.by)}: it counts in no index." for row in bare]
