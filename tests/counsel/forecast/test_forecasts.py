"""Forecasts: the published case, closed forms, coverage by simulation, and scores on made records."""

import datetime as dt
import math

import numpy as np
import pytest

from verbale.counsel.forecast import Player, Stand, backtest, challenge, extrapolated, forecasts
from verbale.counsel.forecast.bargaining import nash_point
from verbale.counsel.forecast.compromise import weighted_median
from verbale.counsel.forecast.player import PlayerTable, table_of
from verbale.counsel.forecast.trend import _student
from verbale.errors import CounselError

# Years of delay of emission standards for medium-sized cars, by member state: capability, position, salience
# (Bueno de Mesquita & Stokman 1994).
CARS = [
    Player(party, position, capability, salience)
    for party, capability, position, salience in [
        ("NL", 0.08, 4, 0.8), ("BE", 0.08, 7, 0.4), ("LU", 0.03, 4, 0.2), ("DE", 0.16, 4, 0.8), ("FR", 0.16, 10, 0.6),
        ("IT", 0.16, 10, 0.6), ("UK", 0.16, 10, 0.9), ("IE", 0.05, 7, 0.1), ("DK", 0.05, 4, 1.0), ("EL", 0.08, 7, 0.7),
    ]
]  # fmt: skip


def test_the_car_emission_case() -> None:
    """Weighted mean 7.389956 and weighted median 7; the challenge model stands beside them, never alone."""
    found = {forecast.method: forecast for forecast in forecasts(CARS, status_quo=10)}
    assert found["weighted mean"].value == pytest.approx(7.389956, abs=5e-7)
    assert found["weighted median"].value == 7
    assert found["median position"].value == 7
    assert len(found) >= 5
    assert 4 <= found["challenge"].value <= 10
    assert all(forecast.low <= forecast.high for forecast in found.values())


def test_intervals_widen_with_what_is_unsure() -> None:
    """Positions known within two years give a wider interval than positions known for sure."""
    sure = {forecast.method: forecast for forecast in forecasts(CARS)}
    players = [Player(p.party, p.position, p.capability, p.salience, unsure=2.0) for p in CARS]
    unsure = {forecast.method: forecast for forecast in forecasts(players)}
    for method in ("weighted mean", "median position"):
        assert unsure[method].high - unsure[method].low > sure[method].high - sure[method].low


def test_the_weighted_median_splits_the_weight() -> None:
    """At most half of the weight lies on either side, in random tables."""
    draw = np.random.default_rng(0)
    for _ in range(100):
        table = PlayerTable(draw.integers(0, 9, (1, 6)).astype(float), draw.random((1, 6)), draw.random((1, 6)))
        middle = weighted_median(table)[0]
        weight = table.weight[0]
        assert weight[table.position[0] < middle].sum() <= weight.sum() / 2 + 1e-9
        assert weight[table.position[0] > middle].sum() <= weight.sum() / 2 + 1e-9


def test_nash_on_a_line() -> None:
    """Two who both want more than stands meet by power; two who pull apart leave it."""
    both = table_of([Player("a", 6, 1, 1), Player("b", 10, 1, 1)])
    point = nash_point(both, 0.0)[0]
    # Gains over 0 are x up to 6 for a, then 12 - x; for b x up to 10: the product is largest at 6.
    assert point == pytest.approx(6.0, abs=0.03)
    apart = table_of([Player("a", -5, 1, 1), Player("b", 5, 1, 1)])
    assert nash_point(apart, 0.0)[0] == pytest.approx(0.0)


@pytest.mark.parametrize(("freedom", "value"), [(1, 3.0777), (2, 1.8856), (10, 1.3722), (30, 1.3104)])
def test_students_t(freedom: int, value: float) -> None:
    """The tabled values for 80 % within."""
    assert _student(freedom, 0.8) == pytest.approx(value, abs=1e-4)


def test_the_trend_covers_what_it_says() -> None:
    """Where the line holds, 80 % of new positions fall within the interval."""
    draw = np.random.default_rng(1)
    inside = 0
    for _ in range(2000):
        times = np.arange(6.0)
        seen = 3 - 0.4 * times + draw.normal(0, 0.3, 6)
        new = 3 - 0.4 * 8 + draw.normal(0, 0.3)
        line = extrapolated(times.tolist(), seen.tolist(), 8.0)
        assert line is not None
        inside += line.low <= new <= line.high
    assert inside / 2000 == pytest.approx(0.8, abs=0.03)


def test_two_positions_are_no_trend() -> None:
    """Under three positions, or all on one day, nothing is said."""
    assert extrapolated([0, 1], [1, 2], 2) is None
    assert extrapolated([1, 1, 1], [1, 2, 3], 2) is None


def test_challenges_do_not_depend_on_names_or_units() -> None:
    """On a stretched scale and in another order the outcome is the same place; one player alone stays where it is."""
    here = challenge(table_of(CARS))
    stretched = [Player(p.party, 3 + 2 * p.position, p.capability, p.salience) for p in reversed(CARS)]
    assert challenge(table_of(stretched)).rounds[0] == pytest.approx(3 + 2 * here.rounds[0])
    assert challenge(table_of([Player("a", 5, 1, 1)])).outcome[0] == 5


def stands(steps: list[float], party: str = "union") -> list[Stand]:
    """Return positions stated week by week."""
    start = dt.date(2025, 1, 6)
    return [Stand("pay", party, start + dt.timedelta(weeks=n), value) for n, value in enumerate(steps)]


def test_backtest_finds_the_method_that_fits() -> None:
    """A steady concession is foreseen by its trend, a party that never moves by staying."""
    falling = {score.method: score for score in backtest(stands([6.0, 5.5, 5.1, 4.4, 4.0, 3.6, 3.0]))}
    assert (falling["trend"].error or 9) < (falling["stays"].error or 0)
    assert falling["trend"].held is not None
    steady = {score.method: score for score in backtest(stands([6.0] * 6))}
    assert steady["stays"].error == 0
    assert steady["half way to the others"].cases == 0


def test_backtest_uses_nothing_that_came_later() -> None:
    """Changing the last position changes the forecasts of no earlier one."""
    one, other = stands([6, 5, 4, 3, 2.0]), stands([6, 5, 4, 3, 9.0])
    early = {score.method: score for score in backtest(one[:-1])}
    assert {score.method: score.cases for score in backtest(other[:-1])} == {m: s.cases for m, s in early.items()}
    assert backtest(one[:-1]) == backtest(other[:-1])
    assert backtest(one) != backtest(other)


@pytest.mark.parametrize("players", [[], [Player("a", math.inf)], [Player("a", 1, -1)], [Player("a", 1, 1, 0)]])
def test_bad_players_are_refused(players: list[Player]) -> None:
    """Nobody, infinite numbers, negative capability, nobody with weight."""
    with pytest.raises(CounselError):
        forecasts(players)
