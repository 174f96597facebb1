"""Forecasts as of past days: nothing later enters them, and the score is the count by hand."""

import datetime as dt

import pytest

from verbale.counsel.forecast.backtest import Stand
from verbale.counsel.forecast.scored import as_of, outlook


def stand(day: int, party: str, position: float, issue: str = "pay") -> Stand:
    """Return a stand of January 2024."""
    return Stand(issue, party, dt.date(2024, 1, day), position)


HISTORY = (
    stand(1, "union", 6), stand(1, "port", 2), stand(3, "union", 6), stand(5, "port", 3), stand(7, "union", 5), stand(9, "port", 3),
    stand(11, "union", 5), stand(13, "port", 4), stand(15, "union", 0),
)  # fmt: skip


def test_the_score_by_hand() -> None:
    """Errors 0, 1, 1, 0 make the first band; 0 and 1 come within it, a leap of five does not."""
    found = outlook(HISTORY, {"pay": 10.0})
    assert found.tried == 7
    assert [(one.stand.day.day, one.held) for one in found.scored] == [(11, True), (13, True), (15, False)]
    first = found.scored[0].band
    assert (first.value, first.low, first.high) == (5, 4, 6)


def test_nothing_later_enters() -> None:
    """The forecasts as of a day are those that the whole record has for that day."""
    whole = outlook(HISTORY, {"pay": 10.0})
    day = dt.date(2024, 1, 13)
    part = outlook(as_of(HISTORY, day), {"pay": 10.0})
    assert part.scored == whole.scored[: len(part.scored)]
    assert part.next["pay", "port"].value == 4


def test_days_count_whole() -> None:
    """What two sides say on one day tells nothing about that day."""
    same = [stand(1, "a", 0), stand(1, "b", 0), *(stand(2, party, 1) for party in "ab")]
    found = outlook(same, {"pay": 1.0}, share=0.5)
    assert (found.tried, found.scored) == (2, ())
    assert found.next["pay", "a"].cases == 2


@pytest.mark.parametrize(("positions", "width"), [((6.0, 2.0), 4.0), ((3.0, 3.0), 3.0), ((0.0, 0.0), 1.0)])
def test_without_a_scale_the_spread_counts(positions: tuple[float, float], width: float) -> None:
    """Else the size of what is asked for, else 1: a move of one step is a share of it."""
    rows = [stand(1, "a", positions[0]), stand(2, "b", positions[1]), stand(3, "a", positions[0] + width)]
    found = outlook(rows, share=0.5)
    assert found.next["pay", "b"].high - found.next["pay", "b"].value == pytest.approx(
        max(width, abs(positions[0] + width - min(positions)))
    )
