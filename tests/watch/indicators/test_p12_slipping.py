"""P12: days promised, passed and moved, against a plain walk through the days; amber at the second that passed."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from verbale.model import Hold, Obligation, When
from verbale.watch import Level, watch
from verbale.watch.indicators.p12_slipping import slipping

START = dt.date(2024, 1, 1)


def debt(*holds: tuple[int, int], closed: int | None = None) -> Obligation:
    """Return a debt of Bel with promises: the day on which it was given, and the day promised, counted from the start."""
    rows = tuple(
        Hold(f"a{n}", START + dt.timedelta(since), When.day(START + dt.timedelta(to)))
        for n, (since, to) in enumerate(holds)
    )
    end = None if closed is None else START + dt.timedelta(closed)
    return Obligation("d", "bel", "arda", "quota", "propose", START, "q", holds=rows, closed=end)


def on(day: int) -> dt.date:
    """Return a day counted from the start."""
    return START + dt.timedelta(day)


def test_three_promises_of_which_two_passed() -> None:
    """The last one lies ahead."""
    found = slipping(debt((5, 10), (12, 20), (25, 40)), on(30))
    assert found is not None
    assert found.promised == (on(10), on(20), on(40))
    assert (found.passed, found.moved, found.overdue) == ((on(10), on(20)), 30, 0)
    assert found.acts == ("a0", "a1", "a2")


def test_a_day_replaced_before_it_came_has_not_passed() -> None:
    """It moved; an answer on the promised day keeps it."""
    found = slipping(debt((5, 10), (8, 20)), on(15))
    assert found is not None
    assert (found.passed, found.moved) == ((), 10)
    kept = slipping(debt((5, 10), closed=10), on(15))
    assert kept is not None
    assert kept.passed == ()
    late = slipping(debt((5, 10), closed=12), on(15))
    assert late is not None
    assert (late.passed, late.overdue) == ((on(10),), 2)


def test_what_was_promised_later_was_not_promised_yet() -> None:
    """As of a past day only what had been said by then counts; without a promise there is nothing."""
    assert slipping(debt((5, 10)), on(4)) is None
    assert slipping(debt(), on(4)) is None


@settings(max_examples=200, deadline=None)
@example([(9, 30), (10, 1), (11, 28)], 40)  # a day that was replaced, and then promised again
@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)), min_size=1, max_size=5), st.integers(0, 80))
def test_against_a_walk_through_the_days(rows: list[tuple[int, int]], day: int) -> None:
    """Each day the promise in force is the last one given; it passes when its day ends without another in force."""
    holds = sorted((since, since + ahead) for since, ahead in rows)
    holds = [row for place, row in enumerate(holds) if all(row[0] != other[0] for other in holds[:place])]
    found = slipping(debt(*holds), on(day))
    passed, in_force = set(), None
    for today in range(day):
        for since, to in holds:
            if since == today:
                in_force = to
        if in_force == today:
            passed.add(on(today))
    if not any(since <= day for since, _ in holds):
        assert found is None
        return
    assert found is not None
    assert set(found.passed) == passed


HELD = """
holds = [{ since = 2023-11-01, promised = 2023-11-05 }, { since = 2023-11-08, promised = 2023-11-20 }]
"""


def test_two_promises_that_passed_raise_amber(scenario: Callable[[str], Any], small: str) -> None:
    """By the side's own words; one that passed raises nothing by itself; a reason that holds keeps it quiet."""
    opened = small.replace("opened = 2023-11-20", "opened = 2023-10-28")
    found = scenario(opened + HELD).watched
    figure = found.figure("p12.borea.fish")
    assert figure is not None
    assert (figure.value, figure.cases) == (2, 2)
    assert (
        "2 of 2 promised days passed without an answer in view; 15 days from the first to the last; 11 days since the last"
        in figure.text
    )
    assert any(
        alert.party == "borea" and "promised its answer on Fishing quotas" in alert.text for alert in found.alerts
    )
    once = scenario(opened + HELD.replace("2023-11-05", "2023-11-19")).watched
    kept = once.figure("p12.borea.fish")
    assert kept is not None
    assert kept.value == 1
    excused = opened + HELD + '\n[[obligation.pauses]]\nsince = 2023-11-10\nreason = "an election"\n'
    assert not [alert for alert in scenario(excused).watched.alerts if "promised" in alert.text]


def test_a_debt_without_a_promise_has_no_figure(scenario: Callable[[str], Any], small: str) -> None:
    """Nothing is said of promises that nobody made."""
    made = scenario(small)
    assert watch(made.dossier, made.play).figure("p12.borea.fish") is None
    assert Level.AMBER.rank == 1
