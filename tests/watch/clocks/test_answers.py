"""Response times by side, kind and unit; a request settled by one answer is one observation; what is open is censored."""

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from verbale.model import Pause, Status
from verbale.watch.clocks.answers import NO_ANSWERS, Answers, answers_of
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.context import WatchContext

D = dt.date


@pytest.fixture
def asked(scenario: Callable[[str], Any], small: str) -> Callable[..., dict[Any, Answers]]:
    """Return a function that gives the answers of some debts: changes to the small case's, as known on 1 December 2023."""

    def make(*changes: dict[str, Any]) -> dict[Any, Answers]:
        case = scenario(small)
        (item,) = case.play.obligations
        rows = tuple(replace(item, id=f"o{number}", **change) for number, change in enumerate(changes))
        context = WatchContext(case.dossier, replace(case.play, obligations=rows))
        return answers_of(context, CaseClocks(context))

    return make


def answered(opened: dt.date, closed: dt.date, number: int, **more: Any) -> dict[str, Any]:
    """Make a debt that was answered."""
    return {
        "opened": opened, "opened_by": f"q{number}", "closed": closed, "closed_by": f"c{number}", "status": Status.ANSWERED, **more,
    }  # fmt: skip


KEY = ("borea", "propose", "days")


def test_answers_stand_in_the_order_of_the_requests(asked: Callable[..., dict[Any, Answers]]) -> None:
    """With day, time, whether answered, and the act that answered or asked."""
    found = asked(
        answered(D(2023, 11, 10), D(2023, 11, 20), 2),
        {"opened": D(2023, 11, 20), "opened_by": "q3"},
        answered(D(2023, 11, 1), D(2023, 11, 4), 1),
    )
    assert set(found) == {KEY}
    one = found[KEY]
    assert one.opened.tolist() == [D(2023, 11, day).toordinal() for day in (1, 10, 20)]
    assert one.rows() == [(3.0, True), (10.0, True), (11.0, False)]
    assert one.acts == ("c1", "c2", "q3")
    assert one.requests == ("q1", "q2", "q3")
    assert one.rows(1) == [(10.0, True), (11.0, False)]
    assert one.rows(0, 1) == [(3.0, True)]
    assert [str(column.dtype) for column in (one.opened, one.times, one.answered)] == ["int64", "float64", "bool"]


def test_sides_and_kinds_are_kept_apart(asked: Callable[..., dict[Any, Answers]]) -> None:
    """By debtor and by kind of request."""
    found = asked({}, {"debtor": "alba", "creditor": "borea"}, {"request": "request"})
    assert set(found) == {KEY, ("alba", "propose", "days"), ("borea", "request", "days")}


def test_one_answer_on_many_points_is_one_observation(asked: Callable[..., dict[Any, Answers]]) -> None:
    """Of the same request, with the same time; another time of it, or an open rest, is another."""
    same = answered(D(2023, 11, 1), D(2023, 11, 4), 1)
    found = asked(
        same,
        {**same, "point": "ports"},
        {**same, "point": "x", "closed": D(2023, 11, 9)},
        {**same, "closed": None, "status": Status.OPEN},
    )
    assert found[KEY].rows() == [(3.0, True), (8.0, True), (30.0, False)]
    assert found[KEY].acts == ("c1", "c1", "q1")


def test_an_answer_on_the_same_day_took_half_a_day(asked: Callable[..., dict[Any, Answers]]) -> None:
    """One that is still open since today has run no time."""
    found = asked(answered(D(2023, 11, 1), D(2023, 11, 1), 1), {"opened": D(2023, 12, 1), "opened_by": "q2"})
    assert found[KEY].rows() == [(0.5, True), (0.0, False)]


def test_what_came_later_is_not_known_yet(asked: Callable[..., dict[Any, Answers]]) -> None:
    """An answer after the day of the view counts as open until then; one on that day is known; what was withdrawn is censored."""
    later = answered(D(2023, 11, 1), D(2023, 12, 2), 1)
    today = answered(D(2023, 11, 2), D(2023, 12, 1), 2)
    gone = answered(
        D(2023, 11, 3),
        D(2023, 11, 13),
        3,
        status=next(one for one in Status if one not in {Status.OPEN, Status.HELD, Status.ANSWERED}),
    )
    assert asked(later, today, gone)[KEY].rows() == [(30.0, False), (29.0, True), (10.0, False)]


def test_pauses_shorten_a_time_by_their_credence(asked: Callable[..., dict[Any, Answers]]) -> None:
    """As far as they are believed."""
    pause = Pause(D(2023, 11, 22), D(2023, 11, 25), "a storm", "other", credence=0.5)
    assert asked({"pauses": (pause,)})[KEY].rows() == [(9.0, False)]


def test_an_answer_before_its_request_is_no_observation(asked: Callable[..., dict[Any, Answers]]) -> None:
    """It has no time."""
    assert asked(answered(D(2023, 11, 5), D(2023, 11, 4), 1)) == {}


def row(times: list[float], done: list[bool], first: int = 100) -> Answers:
    """Make answers to requests on following days."""
    count = len(times)
    names = tuple(str(number) for number in range(count))
    return Answers(np.arange(first, first + count), np.asarray(times), np.asarray(done, dtype=bool), names, names)


def test_how_many_requests_were_before_a_day() -> None:
    """Those of the day itself are not."""
    one = row([1.0, 2.0, 3.0], [True] * 3)
    assert one.before(np.asarray([99, 100, 101, 102, 200])).tolist() == [0, 0, 1, 2, 3]
    assert one.before(np.asarray([100])).dtype == np.int64


def test_sums_are_over_the_last_twelve() -> None:
    """Powers of all times, logarithms and number of those answered, worked out here one by one."""
    times = [float(number) for number in range(1, 21)]
    done = [number % 3 != 0 for number in range(1, 21)]
    powers, logs, count = row(times, done).sums(np.asarray([0, 1, 12, 13, 20]))
    for place, until in enumerate((0, 1, 12, 13, 20)):
        window = list(zip(times, done, strict=True))[max(until - 12, 0) : until]
        assert powers[place].tolist() == pytest.approx(
            [sum(time**shape for time, _ in window) for shape in (1.25, 1.5, 1.75)]
        )
        assert logs[place] == pytest.approx(sum(math.log(time) for time, answer in window if answer))
        assert count[place] == sum(answer for _, answer in window)
    assert powers.shape == (5, 3)


def test_sums_of_nothing_are_nought() -> None:
    """No request, no time; a time of nought has no logarithm that breaks the sum."""
    powers, logs, count = NO_ANSWERS.sums(np.asarray([0, 0]))
    assert (powers.tolist(), logs.tolist(), count.tolist()) == ([[0.0] * 3] * 2, [0.0] * 2, [0.0] * 2)
    assert NO_ANSWERS.rows() == []
    assert row([0.0], [True]).sums(np.asarray([1]))[1].tolist() == [pytest.approx(math.log(1e-9))]
    assert row([0.0], [False]).sums(np.asarray([1]))[1].tolist() == [0.0]
