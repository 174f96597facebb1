"""What must hold for every dossier: pauses never accuse, silence needs coverage and a turn, nobody is treated by name."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.dossier import ClockRule, Comparison, Dossier
from verbale.model import Coverage, Marking, Measure, Obligation, Party, Pause, Point, Session, StateOfPlay, Status
from verbale.watch import watch
from verbale.watch.clocks.calendars import Calendar
from verbale.watch.clocks.case_clocks import clock_times
from verbale.watch.indicators.p03_pace import AMBER, evidence, first_phase
from verbale.watch.stats.silence import Posterior, surprise

ON = dt.date(2024, 6, 3)
DOSSIER = Dossier(
    title="invented",
    ours="a",
    baseline=ON - dt.timedelta(200),
    parties=(Party("a", "a"), Party("b", "b")),
    points=(Point("p", "P"), Point("q", "Q")),
    comparisons=(Comparison(name="c", source="invented", median=15.0, percentile90=40.0),),
)
EXAMPLES = settings(max_examples=250, deadline=None)
AGO = st.integers(0, 199)
CREDENCE = st.sampled_from([0.0, 0.2, 0.5, 0.8, 1.0])


@st.composite
def pauses(draw: st.DrawFn) -> Pause:
    """Return a pause somewhere in the last year, perhaps still running."""
    since = ON - dt.timedelta(draw(AGO))
    until = None if draw(st.booleans()) else since + dt.timedelta(draw(st.integers(0, 90)))
    return Pause(since, until, "an invented reason", credence=draw(CREDENCE))


@st.composite
def obligations(draw: st.DrawFn) -> Obligation:
    """Return an answer owed by one of two sides, answered or not, perhaps with a deadline."""
    debtor, creditor = draw(st.sampled_from([("a", "b"), ("b", "a")]))
    ago = draw(AGO)
    opened = ON - dt.timedelta(ago)
    closed = opened + dt.timedelta(draw(st.integers(0, ago))) if draw(st.booleans()) else None
    deadline = opened + dt.timedelta(draw(st.integers(0, 60))) if draw(st.integers(0, 4)) == 0 else None
    status = Status.ANSWERED if closed else Status.OPEN
    point, asked = draw(st.sampled_from("pq")), f"q{draw(st.integers(0, 10**6))}"
    return Obligation(asked, debtor, creditor, point, "propose", opened, asked, status, closed, deadline=deadline)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """Return a measure of one side against the other."""
    by, affected = draw(st.sampled_from([("a", "b"), ("b", "a")]))
    day = ON - dt.timedelta(draw(AGO))
    severity = draw(st.none() | st.floats(0, 10))
    return Measure(
        "m", day, (by,), (affected,), draw(st.sampled_from("pq")), "invented", severity, draw(st.sampled_from([1, -1]))
    )


@st.composite
def plays(draw: st.DrawFn) -> StateOfPlay:
    """Return a state of play between two sides."""
    owed = tuple(draw(st.lists(obligations(), max_size=12, unique_by=lambda item: item.id)))
    taken = tuple(draw(st.lists(measures(), max_size=6)))
    held = tuple(
        Session(f"s{n}", ON - dt.timedelta(d), ("a", "b")) for n, d in enumerate(draw(st.lists(AGO, max_size=4)))
    )
    seen = tuple(
        Coverage(name, 1, tuple(sorted({ON - dt.timedelta(d) for d in draw(st.lists(AGO, max_size=4))})))
        for name in "ab"
    )
    return StateOfPlay(ON, None, Marking(), Marking(), (), owed, held, measures=taken, coverage=seen)


@EXAMPLES
@given(st.lists(pauses(), max_size=4), pauses(), AGO)
def test_adding_a_pause_never_raises_surprise(some: list[Pause], more: Pause, ago: int) -> None:
    """Whatever was claimed before, one more reason makes a silence less surprising or leaves it."""
    opened = ON - dt.timedelta(ago)
    posterior = Posterior.of([(12.0, True), (20.0, False)], 15.0)

    def mixed(all_pauses: tuple[Pause, ...]) -> float:
        times = clock_times(opened, ON, "days", Calendar(), all_pauses)
        assert abs(sum(weight for weight, _ in times) - 1) < 1e-12
        return sum(weight * surprise([(12.0, True), (20.0, False)], time, 15.0) for weight, time in times)

    assert posterior.exponent == pytest.approx(2.5)
    assert mixed((*some, more)) >= mixed(tuple(some)) - 1e-12


@EXAMPLES
@given(st.lists(pauses(), max_size=3), pauses(), AGO, st.sampled_from(["", "calendar-days", "working-days", "months"]))
def test_adding_a_pause_never_raises_the_figure(some: list[Pause], more: Pause, ago: int, preset: str) -> None:
    """The same through the whole watch, whatever rule makes the deadline: one more reason never lowers P1."""
    rules = (ClockRule(preset=preset, length=2 if preset == "months" else 15),) if preset else ()
    dossier = replace(DOSSIER, clocks=rules)
    opened = ON - dt.timedelta(ago)
    values = []
    for reasons in ((*some,), (*some, more)):
        item = Obligation("o", "b", "a", "p", "propose", opened, "q", pauses=reasons)
        play = StateOfPlay(ON, None, Marking(), Marking(), obligations=(item,))
        figure = watch(dossier, play).figure("p1.b.p")
        assert figure is not None
        values.append(figure.value or 0.0)
    assert values[1] >= values[0] - 1e-12


@EXAMPLES
@given(st.floats(0.0, 200.0), st.floats(0.0, 1.0), st.floats(0.0, 200.0))
def test_one_pause_is_the_mixture(elapsed: float, credence: float, length: float) -> None:
    """A pause of length p and credence q gives q·S(τ−p) + (1−q)·S(τ), in whole days."""
    days, paused = int(elapsed), min(int(length), int(elapsed))
    opened = ON - dt.timedelta(days)
    span = (Pause(ON - dt.timedelta(paused - 1), ON, "invented", credence=credence),) if paused else ()
    times = clock_times(opened, ON, "days", Calendar(), span)
    found = sum(weight * surprise([], time, 15.0) for weight, time in times)
    weight = credence if paused else 0.0
    wanted = weight * surprise([], days - paused, 15.0) + (1 - weight) * surprise([], days, 15.0)
    assert abs(found - wanted) < 1e-12


@EXAMPLES
@given(plays())
def test_no_alert_without_a_turn_or_coverage(play: StateOfPlay) -> None:
    """Each protraction alert is about a side that owes an answer and was seen since; asking twice changes nothing."""
    owing = {
        item.debtor
        for item in play.obligations
        if item.status is Status.OPEN
        and any(item.opened < day <= ON for row in play.coverage if row.party == item.debtor for day in row.days)
    }
    found = watch(DOSSIER, play)
    assert found == watch(DOSSIER, play)
    for alert in found.alerts:
        assert alert.kind != "protraction" or alert.party in owing
        assert alert.probability is None or alert.probability <= 0.9


@EXAMPLES
@given(plays())
def test_swapping_the_names_swaps_the_alerts(play: StateOfPlay) -> None:
    """The mirrored state of play has the mirrored alerts and figures."""
    other = {"a": "b", "b": "a"}
    mirrored = replace(
        play,
        obligations=tuple(replace(i, debtor=other[i.debtor], creditor=other[i.creditor]) for i in play.obligations),
        measures=tuple(replace(m, by=(other[m.by[0]],), affected=(other[m.affected[0]],)) for m in play.measures),
        coverage=tuple(replace(row, party=other[row.party]) for row in play.coverage),
    )
    here, there = watch(DOSSIER, play), watch(replace(DOSSIER, ours="b"), mirrored)
    ours = sorted(
        (other[alert.party], alert.kind, alert.point, alert.level, alert.probability or 0) for alert in here.alerts
    )
    theirs = sorted(
        (alert.party, alert.kind, alert.point, alert.level, alert.probability or 0) for alert in there.alerts
    )
    assert ours == theirs
    assert [alert.ours for alert in here.alerts] == [alert.ours for alert in there.alerts]
    expected = sorted(f.value or 0 for f in there.indicators)
    assert sorted(f.value or 0 for f in here.indicators) == pytest.approx(expected)


@EXAMPLES
@given(plays(), st.integers(1, 150))
def test_what_comes_later_does_not_change_a_past_day(play: StateOfPlay, ago: int) -> None:
    """The watch of a past day is the same whether or not later requests, sessions and measures are in view."""
    day = ON - dt.timedelta(ago)
    past = replace(play, on=day, obligations=tuple(_as_of(i, day) for i in play.obligations))
    cut = replace(
        past,
        obligations=tuple(i for i in past.obligations if i.opened <= day),
        measures=tuple(m for m in play.measures if m.day <= day),
        sessions=tuple(s for s in play.sessions if s.day <= day),
        coverage=tuple(replace(row, days=tuple(d for d in row.days if d <= day)) for row in play.coverage),
    )
    assert watch(DOSSIER, past).alerts == watch(DOSSIER, cut).alerts


def _as_of(item: Obligation, day: dt.date) -> Obligation:
    return replace(item, status=Status.OPEN, closed=None) if item.closed and item.closed > day else item


@EXAMPLES
@given(st.floats(3, 120), st.lists(st.floats(0.85, 1.15), min_size=30, max_size=30))
def test_the_frog_is_not_boiled(start: float, noise: list[float]) -> None:
    """Thirty answers, each a tenth slower than the one before, raise the alarm, whatever the pace at first."""
    times = [start * 1.1**place * wobble for place, wobble in enumerate(noise)]
    cut = first_phase(len(times))
    assert evidence([(time, True) for time in times[:cut]], times[cut:], 30.0) >= AMBER
