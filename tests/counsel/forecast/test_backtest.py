"""Forecasts as of past dates: each from what was stated before it alone."""

import datetime as dt

import pytest

from verbale.counsel.forecast.backtest import Score, Stand, backtest

START = dt.date(2025, 1, 6)


def stand(week: int, position: float, party: str = "a", issue: str = "pay") -> Stand:
    """Return a position of a week."""
    return Stand(issue, party, START + dt.timedelta(weeks=week), position)


def scores(*history: Stand) -> dict[str, Score]:
    """Return the score of each method."""
    return {score.method: score for score in backtest(history)}


def test_a_worked_record() -> None:
    """One party at 8, 6, 3 and another at 2 between: staying misses by 2 and 3, half way by 0.5 once and so on."""
    found = scores(stand(0, 8), stand(1, 2, "b"), stand(2, 6), stand(3, 3))
    # a's second: stays 8 → off by 2; half way (8 + 2) / 2 = 5 → off by 1. a's third: stays 6 → 3; half way 4 → 1.
    assert found["stays"] == Score("stays", 2, 2.5, None)
    assert found["half way to the others"] == Score("half way to the others", 2, 1.0, None)
    assert found["trend"] == Score("trend", 0, None, None)


def test_a_trend_needs_three_and_says_how_often_it_held() -> None:
    """From the fourth position on; a straight line has no interval to be within."""
    straight = scores(*(stand(week, 6 - week) for week in range(5)))
    assert (straight["trend"].cases, straight["trend"].held) == (2, None)
    assert straight["trend"].error == pytest.approx(0.0, abs=1e-9)
    bent = scores(stand(0, 0), stand(1, 1), stand(2, 1), stand(3, 2), stand(4, 99))
    assert (bent["trend"].cases, bent["trend"].held) == (2, 0.5)


def test_issues_and_days_are_kept_apart() -> None:
    """Neither another issue nor the same day is what was known before; the order of the record makes no difference."""
    other = scores(stand(0, 8), stand(1, 2, "b", "hours"), stand(2, 6))
    assert other["half way to the others"].cases == 0
    same_day = scores(stand(0, 8), stand(0, 6))
    assert same_day["stays"].cases == 0
    history = [stand(0, 8), stand(1, 2, "b"), stand(2, 6), stand(3, 3)]
    assert backtest(history) == backtest(history[::-1])


def test_the_others_count_with_their_latest() -> None:
    """Each once, however often they spoke."""
    found = scores(stand(0, 8), stand(1, 0, "b"), stand(2, 4, "b"), stand(2, 6, "c"), stand(3, 6.5))
    # (8 + (4 + 6) / 2) / 2 = 6.5 for a; b's own second: (0 + 8) / 2 = 4.
    assert found["half way to the others"] == Score("half way to the others", 2, 0.0, None)


def test_an_empty_record() -> None:
    """Every method with nothing to score."""
    assert [(score.cases, score.error, score.held) for score in backtest([])] == [(0, None, None)] * 3
