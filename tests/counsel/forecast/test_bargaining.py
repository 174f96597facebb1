"""Nash's point on a line, against the closed form of two players."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.forecast.bargaining import nash_point
from verbale.counsel.forecast.player import Player, PlayerTable, table_of

SPOTS = st.floats(0.5, 10)


def at(players: list[Player], status_quo: float) -> float:
    """Return the point of one row."""
    return float(nash_point(table_of(players), status_quo)[0])


@given(SPOTS, SPOTS, st.floats(0.1, 5), st.floats(0.1, 5))
def test_two_on_one_side(one: float, other: float, power: float, against: float) -> None:
    """The nearer position, unless the power of the farther one pulls the point on, to where the product is largest."""
    near, far = sorted((one, other))
    strong = {one: power, other: against}
    found = at([Player("a", one, power), Player("b", other, against)], 0.0)
    # Beyond the nearer position its gain falls as 2·near − x while the other's grows as x: largest where near·2·P = x·(P + p).
    wanted = min(far, max(near, 2 * near * strong[far] / (strong[far] + strong[near]))) if near < far else near
    assert found == pytest.approx(wanted, abs=far / 400 + 1e-9)


def test_who_pulls_apart_leaves_things_as_they_are() -> None:
    """No point is better for both; nor is one where everybody is content already."""
    assert at([Player("a", -2), Player("b", 3)], 0.0) == 0.0
    assert at([Player("a", 4), Player("b", 9)], 4.0) == 4.0


def test_who_does_not_care_has_no_gain() -> None:
    """Then nothing is better for everybody."""
    assert at([Player("a", 5, salience=0.0), Player("b", 5)], 1.0) == 1.0


def test_rows_are_worked_out_one_by_one() -> None:
    """Each as if it stood alone."""
    rows = np.array([[6.0, 10.0], [-5.0, 5.0], [3.0, 3.0]])
    table = PlayerTable(rows, np.ones_like(rows), np.ones_like(rows))
    assert nash_point(table, 0.0) == pytest.approx([6.0, 0.0, 3.0], abs=0.03)
