"""Clocks of one state of play: units, pauses by credence, deadlines and who set them; what cannot run is a limit, named."""

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verbale.dossier import ClockRule, ExtraHoliday
from verbale.model import Hold, Obligation, Pause, When
from verbale.watch.clocks import case_clocks
from verbale.watch.clocks.calendars import Calendar
from verbale.watch.clocks.case_clocks import CaseClocks, clock_times
from verbale.watch.context import WatchContext

D = dt.date
START, LATER = D(2024, 3, 1), D(2024, 3, 11)


def pause(since: dt.date, until: dt.date | None, credence: float = 1.0) -> Pause:
    """Make a pause."""
    return Pause(since, until, "a storm", "other", credence=credence)


WEEK = (D(2024, 3, 4), D(2024, 3, 8))  # five days


def test_time_without_a_reason_is_one_value() -> None:
    """All that has run, in its unit."""
    assert clock_times(START, LATER, "days", Calendar(), ()) == ((1.0, 10.0),)
    assert clock_times(START, LATER, "working days", Calendar(), ()) == ((1.0, 6.0),)


def test_a_believed_reason_stops_the_clock() -> None:
    """Whole where it is believed whole, else in so much of the cases; one not believed at all stops nothing."""
    assert clock_times(START, LATER, "days", Calendar(), (pause(*WEEK),)) == ((1.0, 5.0),)
    assert clock_times(START, LATER, "working days", Calendar(), (pause(*WEEK),)) == ((1.0, 1.0),)
    assert clock_times(START, LATER, "days", Calendar(), (pause(*WEEK, 0.3),)) == ((0.7, 10.0), (0.3, 5.0))
    assert clock_times(START, LATER, "days", Calendar(), (pause(*WEEK, 0.0),)) == ((1.0, 10.0),)


def test_who_believes_a_weak_reason_believes_the_stronger() -> None:
    """A level for each credence, the strongest first after none; weights sum to one."""
    both = (pause(D(2024, 3, 4), D(2024, 3, 5), 0.25), pause(D(2024, 3, 7), D(2024, 3, 7), 0.75))
    assert clock_times(START, LATER, "days", Calendar(), both) == ((0.25, 10.0), (0.5, 9.0), (0.25, 7.0))
    equal = (pause(D(2024, 3, 4), D(2024, 3, 5), 0.5), pause(D(2024, 3, 7), D(2024, 3, 7), 0.5))
    assert clock_times(START, LATER, "days", Calendar(), equal) == ((0.5, 10.0), (0.5, 7.0))


def test_a_pause_is_cut_at_the_end() -> None:
    """One that goes on excuses up to the day of the view, one that begins later nothing."""
    assert clock_times(START, LATER, "days", Calendar(), (pause(D(2024, 3, 10), None),)) == ((1.0, 8.0),)
    assert clock_times(START, LATER, "days", Calendar(), (pause(D(2024, 3, 10), D(2024, 4, 1)),)) == ((1.0, 8.0),)
    assert clock_times(START, LATER, "days", Calendar(), (pause(LATER, None),)) == ((1.0, 9.0),)
    assert clock_times(START, LATER, "days", Calendar(), (pause(D(2024, 3, 12), None),)) == ((1.0, 10.0),)


Made = Callable[..., tuple[CaseClocks, Obligation]]


@pytest.fixture
def clocks(scenario: Callable[[str], Any], small: str) -> Made:
    """Return a function that makes the clocks of the small case, with rules, comparisons and days off as asked, and its debt.

    Borea was asked on Monday, 20 November 2023; the day of the view is 1 December.
    """

    def make(*rules: ClockRule, compared: bool = False, holidays: tuple[ExtraHoliday, ...] = (), **change: Any) -> Any:
        case = scenario(small)
        dossier = replace(case.dossier, clocks=rules, holidays=holidays)
        if not compared:
            dossier = replace(dossier, comparisons=())
        item = replace(case.play.obligations[0], **change)
        made = CaseClocks(WatchContext(dossier, replace(case.play, obligations=(item,))))
        return made, item

    return make


WORKING = ClockRule(preset="working-days", length=5)


def test_the_unit_is_that_of_the_comparison_else_of_the_rule(clocks: Made) -> None:
    """Days, where neither says working days."""
    for given, unit in (((), "days"), ((WORKING,), "working days"), ((ClockRule(preset="weeks", length=1),), "days")):
        made, item = clocks(*given)
        assert made.unit(item) == unit
    made, item = clocks(WORKING, compared=True)
    reference = made.reference(item)
    assert reference is not None
    assert (reference.name, made.unit(item)) == ("written answers (invented)", "days")


def test_rules_and_comparisons_are_looked_up_once(clocks: Made) -> None:
    """By request, debtor and point; another request has another comparison, another point another rule."""
    made, item = clocks(replace(WORKING, point="fish"), compared=True)
    assert made.reference(item) is made.reference(replace(item, point="ports", creditor="x"))
    other = made.reference(replace(item, request="request"))
    assert other is not None
    assert other.name == "requests of that kind (invented)"
    assert made.rule(item) is made.rule(item)
    assert made.rule(replace(item, point="ports")) is None
    assert made.rule(replace(item, debtor="alba")) is not made.rule(item)


def test_gross_times_in_days_and_working_days(clocks: Made) -> None:
    """Of many debts at once, in their order; on the calendar of each debtor."""
    made, item = clocks()
    items = [item, replace(item, opened=D(2023, 11, 24)), item]
    assert made.gross(items, [D(2023, 12, 1), D(2023, 11, 27), D(2023, 11, 20)]) == [11.0, 3.0, 0.0]
    made, item = clocks(WORKING, holidays=(ExtraHoliday(calendar="borea", since=D(2023, 11, 21), name="x"),))
    mine = replace(item, debtor="alba")
    assert made.gross([item, mine, item], [D(2023, 12, 1), D(2023, 12, 1), D(2023, 11, 20)]) == [8.0, 9.0, 0.0]
    assert made.limits == {}


def test_an_answer_before_its_request_is_left_out(clocks: Made) -> None:
    """It has no time, and is named; the others have theirs."""
    made, item = clocks()
    values = made.gross([item, item], [D(2023, 11, 19), D(2023, 11, 21)])
    assert math.isnan(values[0])
    assert values[1] == 1.0
    assert list(made.limits) == ["o0: answered on 2023-11-19, before it was asked on 2023-11-20; left out."]


def test_a_party_without_a_calendar_is_named(clocks: Made) -> None:
    """Its working days leave out weekends only."""
    made, item = clocks(WORKING)
    stranger = replace(item, debtor="celta")
    assert made.gross([stranger], [D(2023, 12, 1)]) == [9.0]
    assert list(made.limits) == ["celta has no calendar: working days leave out weekends only."]


def test_a_table_that_ends_stops_the_clock(clocks: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """No time, and the reason with what to do and whose clock it is; other debts go on."""
    made, item = clocks(WORKING)
    honest = made.case.calendar
    short = Calendar("short", last=2022)
    monkeypatch.setattr(made.case, "calendar", lambda party: short if party == "borea" else honest(party))
    values = made.gross([item, replace(item, debtor="alba")], [D(2023, 12, 1)] * 2)
    assert math.isnan(values[0])
    assert values[1] == 9.0
    assert list(made.limits) == [
        "The holiday table short covers …–2022, the clock runs in 2023–2023. Extend the table, or add the days as [[holiday]]. No clock runs for Borea."
    ]
    assert made.allowed(item, D(2023, 12, 1), "act") is None
    assert made.due(replace(item, opened=D(2023, 11, 20))) == (None, "working-days", False)


def test_times_of_a_debt_take_its_pauses(clocks: Made) -> None:
    """Only those that lie within its clock; the gross time where there are none."""
    made, item = clocks()
    until = D(2023, 12, 1)
    assert made.times(item, until, 11.0) == ((1.0, 11.0),)
    paused = replace(item, pauses=(pause(D(2023, 11, 22), D(2023, 11, 24)),))
    assert made.times(paused, until, 11.0) == ((1.0, 8.0),)
    assert made.times(paused, D(2023, 11, 21), 1.0) == ((1.0, 1.0),)
    assert made.times(paused, D(2023, 11, 22), 2.0) == ((1.0, 1.0),)
    assert made.limits == {}


@pytest.mark.parametrize(
    "span", [(D(2023, 11, 1), D(2023, 11, 19)), (D(2023, 11, 25), D(2023, 11, 24))], ids=["before", "backwards"]
)
def test_a_pause_outside_its_clock_is_named(clocks: Made, span: tuple[dt.date, dt.date]) -> None:
    """And stops nothing."""
    made, item = clocks()
    odd = replace(item, pauses=(pause(*span),))
    assert made.times(odd, D(2023, 12, 1), 11.0) == ((1.0, 11.0),)
    assert list(made.limits) == [f"o0: the pause from {span[0]} lies outside its clock; left out."]
    edge = replace(item, pauses=(pause(D(2023, 11, 1), D(2023, 11, 20)),))
    made.limits.clear()
    assert made.times(edge, D(2023, 12, 1), 11.0) == ((1.0, 11.0),)
    assert made.limits == {}


def test_a_written_deadline_comes_first(clocks: Made) -> None:
    """Before a promise, before a rule; an open end and a day before the request are none."""
    hold = Hold("h", D(2023, 11, 22), When.parse("2023-12-05"))
    made, item = clocks(WORKING, holds=(hold,))
    assert made.due(replace(item, deadline=D(2023, 12, 24))) == (D(2023, 12, 24), "act", False)
    assert made.due(replace(item, deadline=D(2023, 11, 20))) == (D(2023, 11, 20), "act", False)
    assert made.due(replace(item, deadline=dt.date.max)) == (D(2023, 12, 5), "promise", False)
    assert made.limits == {}
    assert made.due(replace(item, deadline=D(2023, 11, 19))) == (D(2023, 12, 5), "promise", False)
    assert list(made.limits) == ["o0: its deadline 2023-11-19 lies before it was asked; left out."]


def test_the_latest_promise_counts(clocks: Made) -> None:
    """Its last possible day; one for the day it was made or earlier, or for ever, is none."""

    def held(promised: str | None) -> Hold:
        return Hold("h", D(2023, 11, 22), None if promised is None else When.parse(promised))

    made, item = clocks(WORKING)
    assert made.due(replace(item, holds=(held("2023-12"), held("2023-12-05")))) == (D(2023, 12, 31), "promise", False)
    for none in (held(None), held("2023-11-22"), held("2023-11-01"), held("2023-12-05/..")):
        assert made.due(replace(item, holds=(none,)))[1] == "working-days"


def test_a_rule_sets_the_rest(clocks: Made) -> None:
    """By name, with whether it binds; none without a rule or without a length."""
    made, item = clocks(WORKING)
    assert made.due(item) == (D(2023, 11, 27), "working-days", False)
    made, item = clocks(replace(WORKING, agreed=False))
    assert made.due(item) == (D(2023, 11, 27), "working-days", True)
    for rules in ((), (ClockRule(preset="working-days"),), (replace(WORKING, point="ports"),)):
        made, item = clocks(*rules)
        assert made.due(item) == (None, "", False)


def test_a_rule_counts_on_its_own_calendar_or_the_debtors(clocks: Made) -> None:
    """A preset that fixes one does not look at the debtor's."""
    off = (ExtraHoliday(calendar="borea", since=D(2023, 11, 21), name="x"),)
    made, item = clocks(WORKING, holidays=off)
    assert made.due(item)[0] == D(2023, 11, 28)
    made, item = clocks(ClockRule(preset="eu-merger-phase-1", length=5), holidays=off)
    assert made.due(item)[0] == D(2023, 11, 27)


def test_only_a_credible_reason_moves_a_deadline(clocks: Made) -> None:
    """One believed at least half; what goes on excuses up to the day of the view; a debt without it keeps its own."""
    assert case_clocks.CREDIBLE == 0.5
    made, item = clocks(WORKING)
    span = (D(2023, 11, 21), D(2023, 11, 22))
    assert made.due(item)[0] == D(2023, 11, 27)
    assert made.due(replace(item, pauses=(pause(*span, 0.5),)))[0] == D(2023, 11, 29)
    assert made.due(replace(item, pauses=(pause(*span, 0.49),)))[0] == D(2023, 11, 27)
    assert made.due(replace(item, pauses=(pause(D(2023, 11, 27), None),)))[0] == D(2023, 12, 4)
    assert made.due(item)[0] == D(2023, 11, 27)
    assert made.due(replace(item, opened=D(2023, 11, 21)))[0] == D(2023, 11, 28)


def test_what_was_allowed_is_the_time_to_the_deadline(clocks: Made) -> None:
    """In the unit of its times, half a unit at least."""
    made, item = clocks(WORKING)
    assert made.allowed(item, D(2023, 11, 27), "working-days") == 5.0
    assert made.allowed(item, D(2023, 11, 26), "working-days") == 4.0
    assert made.allowed(item, item.opened, "act") == 0.5
    made, item = clocks()
    assert made.allowed(item, D(2023, 11, 27), "act") == 7.0


def test_a_pause_changes_nothing_of_what_was_allowed(clocks: Made) -> None:
    """By a rule, the time it gives without one; by a written day or a promise, the time to that day."""
    made, item = clocks(WORKING)
    paused = replace(item, pauses=(pause(D(2023, 11, 21), D(2023, 11, 22)),))
    last = made.due(paused)[0]
    assert last == D(2023, 11, 29)
    assert made.allowed(paused, last, "working-days") == 5.0
    for source in ("act", "promise"):
        assert made.allowed(paused, last, source) == 7.0
    made, item = clocks()
    assert made.allowed(replace(paused), D(2023, 11, 29), "gone") == 9.0
