"""The whole watch over one state of play. Order of every alert: turn, coverage, clock, families; our side first."""

from collections.abc import Iterable, Sequence

from verbale.dossier import Dossier
from verbale.model import Figure, StateOfPlay
from verbale.text.versions.course import Course
from verbale.watch.alert import Alert, Family, Signal, Watch
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import open_clocks
from verbale.watch.combine import alert_of, plain_alert
from verbale.watch.context import WatchContext
from verbale.watch.indicators import INDICATORS, Judged, WatchInputs
from verbale.watch.indicators.p01_silence import unseen
from verbale.watch.indicators.p08_hollow import REPLIES
from verbale.watch.measures import Register, register
from verbale.watch.open_obligations import OpenObligation, open_obligations
from verbale.watch.stats.silence import prior_of

FRESH = 7  # a request so young that nobody asks about its answer yet


def watch(
    dossier: Dossier, play: StateOfPlay, reviews: tuple[int, int] = (0, 0), course: Course | None = None
) -> Watch:
    """Say whether it is being dragged out, and whether it is getting worse meanwhile.

    Parameters
    ----------
    dossier
        Parties, points, clock rules, comparison classes, assessments.
    play
        What was known at two dates.
    reviews
        Debts of this record whose answer a person found late, and those confirmed as not answered.
    course
        How the text on the table went from version to version; ``None`` where there is none.

    Returns
    -------
    Watch
        Alerts, all figures, and what could not be worked out. A pure function: the same inputs give the same result.
    """
    case = WatchContext(dossier, play, reviews)
    clocks = CaseClocks(case)
    turns = open_clocks(case, clocks)
    rows, answers = open_obligations(case, clocks, turns)
    inputs = WatchInputs(case, clocks, turns, rows, answers, register(case), course)
    indicators, at_point = _timing(inputs)
    said: dict[Judged, list[Signal]] = {part: [] for part in Judged}
    for one in INDICATORS:
        if one.part is not Judged.OBLIGATION:
            figures, signals = one.work(inputs)
            indicators.extend(figures)
            said[one.part].extend(signals)
    _uncovered(case, clocks, rows)
    alerts = _protraction(case, rows, at_point, [*said[Judged.CONDUCT], *said[Judged.OUTSIDE]])
    alerts += _standstill(case, said[Judged.STANDSTILL], said[Judged.OUTSIDE])
    alerts += [plain_alert(case, "break-even", signal) for signal in said[Judged.BREAK_EVEN]]
    return Watch(
        alerts=ordered(alerts),
        indicators=tuple(indicators),
        limits=(*clocks.limits, *_unjudged(case, inputs.register)),
        on=play.on,
        known=play.known,
    )


def ordered(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Our own side first, then red before amber, then by name."""
    return tuple(sorted(alerts, key=lambda alert: (not alert.ours, -alert.level.rank, alert.id)))


def _timing(inputs: WatchInputs) -> tuple[list[Figure], list[Signal]]:
    """Figures of every open obligation, and the signals of those of which nobody spoke in other words."""
    indicators: list[Figure] = []
    said: list[Signal] = []
    each = [one for one in INDICATORS if one.part is Judged.OBLIGATION]
    for row in inputs.rows:
        for one in each:
            figures, signals = one.work(inputs, row)
            indicators.extend(figures)
            if signals and not _in_other_words(inputs.context, inputs.clocks, row):
                said.extend(signals)
    return indicators, said


def _in_other_words(case: WatchContext, clocks: CaseClocks, row: OpenObligation) -> bool:
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


def _protraction(
    case: WatchContext, rows: Sequence[OpenObligation], at_point: Sequence[Signal], wide: Sequence[Signal]
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


def _standstill(case: WatchContext, alone: Sequence[Signal], outside: Sequence[Signal]) -> list[Alert]:
    return [
        *(plain_alert(case, "standstill", said) for said in alone),
        *(plain_alert(case, "measures", said) for said in outside if not said.supporting),
    ]


def _uncovered(case: WatchContext, clocks: CaseClocks, rows: Sequence[OpenObligation]) -> None:
    for seen in case.play.coverage:
        for source in seen.failing:
            clocks.limits[f"{source} could not be read; it may be about {case.name(seen.party)}."] = None
    for row in rows:
        passed = unseen(case, row)
        if passed:
            clocks.limits[passed] = None
        elif row.turn.seen is None and row.turn.gross > FRESH:
            item = row.turn.obligation
            what = f"No coverage of {case.name(item.debtor)} since it was asked on {item.opened}"
            clocks.limits[f"{what}: no document about it, so its silence means nothing."] = None


def _unjudged(case: WatchContext, known: Register) -> list[str]:
    """Name what no index has, where there is one: measures that nobody assessed; and assessments that name nobody as affected."""
    found = []
    some = any(row.severity is not None for row in known.done)
    for row in known.done:
        what = f"the measure of {row.day} by {case.names(row.by)}"
        if row.severity is None and some:
            found.append(f"No person has assessed {what}: it counts in no index.")
        elif row.severity is not None and not row.affected:
            found.append(f"The assessment of {what} names nobody as affected: it counts in no index.")
    return found
