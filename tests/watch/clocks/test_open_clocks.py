"""Open debts with their clocks, in the order of the record."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from verbale.dossier import ClockRule
from verbale.model import Coverage, Pause, Status
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import OpenClock, open_clocks
from verbale.watch.context import WatchContext

D = dt.date


@pytest.fixture
def case(scenario: Callable[[str], Any], small: str) -> Any:
    """Return the small case: Borea was asked on 20 November 2023, the day of the view is 1 December."""
    return scenario(small)


def told(
    case: Any, *items: Any, rules: tuple[ClockRule, ...] = (), coverage: tuple[dt.date, ...] = ()
) -> list[OpenClock]:
    """Return the open clocks of some debts."""
    play = replace(case.play, obligations=items, coverage=(Coverage("borea", len(coverage), coverage),))
    context = WatchContext(replace(case.dossier, clocks=rules), play)
    return open_clocks(context, CaseClocks(context))


def test_an_open_debt_has_a_clock(case: Any) -> None:
    """Time, deadline with its source, what was allowed, whether it binds, the comparison, the last document about the debtor."""
    (item,) = case.play.obligations
    rule = ClockRule(preset="calendar-days", length=7, agreed=False)
    (turn,) = told(case, item, rules=(rule,), coverage=(D(2023, 11, 1), D(2023, 11, 25)))
    assert turn.obligation == item
    assert (turn.unit, turn.times, turn.gross, turn.time) == ("days", ((1.0, 11.0),), 11.0, 11.0)
    assert (turn.due, turn.due_from, turn.allowed, turn.yardstick) == (D(2023, 11, 27), "calendar-days", 7.0, True)
    assert turn.reference is not None
    assert turn.reference.name == "written answers (invented)"
    assert turn.seen == D(2023, 11, 25)


def test_without_a_deadline_and_without_coverage(case: Any) -> None:
    """Nothing is allowed, nothing was seen: a document before the request, or on its day, says nothing of an answer."""
    (item,) = case.play.obligations
    for days in ((), (D(2023, 11, 1),), (D(2023, 11, 20),)):
        (turn,) = told(case, item, coverage=days)
        assert (turn.due, turn.due_from, turn.allowed, turn.yardstick, turn.seen) == (None, "", None, False, None)


def test_only_waiting_debts_run(case: Any) -> None:
    """Those that nobody has answered or ended, in their order."""
    (item,) = case.play.obligations
    rows = [replace(item, id=f"o-{status}", status=status) for status in Status]
    assert [turn.obligation.status for turn in told(case, *rows)] == [status for status in Status if status.waiting]


def test_a_debt_whose_clock_cannot_run_is_left_out(case: Any) -> None:
    """One in working days on a table that ended; the next one runs."""
    (item,) = case.play.obligations
    play = replace(case.play, obligations=(item, replace(item, id="mine", debtor="alba")))
    context = WatchContext(
        replace(case.dossier, comparisons=(), clocks=(ClockRule(preset="working-days", length=5),)), play
    )
    honest = context.calendar
    context.calendar = lambda party: replace(honest(party), last=2022) if party == "borea" else honest(party)  # type: ignore[method-assign]
    assert [turn.obligation.id for turn in open_clocks(context, CaseClocks(context))] == ["mine"]


def test_time_is_weighed_by_credence(case: Any) -> None:
    """Expected time over all levels of belief."""
    (item,) = case.play.obligations
    pause = Pause(D(2023, 11, 22), D(2023, 11, 25), "a storm", "other", credence=0.25)
    (turn,) = told(case, replace(item, pauses=(pause,)))
    assert turn.times == ((0.75, 11.0), (0.25, 7.0))
    assert turn.time == pytest.approx(0.75 * 11 + 0.25 * 7)
    assert turn.gross == 11.0
