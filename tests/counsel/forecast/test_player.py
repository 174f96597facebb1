"""Players as arrays, for sure and as they may be."""

import math

import numpy as np
import pytest

from verbale.counsel.forecast.player import Player, drawn, table_of
from verbale.errors import CounselError

PLAYERS = [Player("a", 1.0, 2.0, 0.5, unsure=0.5), Player("b", 7.0, 4.0, 1.0)]


def test_one_row() -> None:
    """Columns in the order of the players; weight is capability times salience."""
    table = table_of(PLAYERS)
    assert [part.tolist() for part in (table.position, table.capability, table.salience, table.weight)] == [
        [[1.0, 7.0]], [[2.0, 4.0]], [[0.5, 1.0]], [[1.0, 4.0]],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("players", "says"),
    [
        ([], "There are no players."),
        ([Player("a", math.nan)], "The numbers of a are not finite or below 0."),
        ([Player("a", 1, math.inf)], "The numbers of a are not finite or below 0."),
        ([Player("a", 1, -1)], "The numbers of a are not finite or below 0."),
        ([Player("a", 1, 1, -0.1)], "The numbers of a are not finite or below 0."),
        ([Player("a", 1, 1, 1, -1)], "The numbers of a are not finite or below 0."),
        ([Player("a", 1, 0), Player("b", 2, 1, 0)], "Nobody has both capability and salience."),
    ],
)
def test_what_is_no_table(players: list[Player], says: str) -> None:
    """Each mistake by its name; a position may be negative."""
    with pytest.raises(CounselError) as caught:
        table_of(players)
    assert caught.value.what == says
    assert table_of([Player("a", -3)]).position.tolist() == [[-3.0]]


def test_draws_spread_as_they_say() -> None:
    """Positions by their deviation, the others within a fifth; salience never above 1; who is sure stands still."""
    table = drawn(PLAYERS, 4000, seed=1)
    assert table.position.shape == (4000, 2)
    assert (table.position[:, 1] == 7.0).all()
    assert table.position[:, 0].mean() == pytest.approx(1.0, abs=0.03)
    assert table.position[:, 0].std() == pytest.approx(0.5, abs=0.03)
    assert (table.capability.min(axis=0) >= [1.6, 3.2]).all()
    assert (table.capability.max(axis=0) <= [2.4, 4.8]).all()
    assert table.salience[:, 0].max() == pytest.approx(0.6, abs=0.01)
    assert table.salience[:, 1].max() == 1.0


def test_the_same_seed_gives_the_same_draws() -> None:
    """And another gives others."""
    assert np.array_equal(drawn(PLAYERS, 5, seed=2).position, drawn(PLAYERS, 5, seed=2).position)
    assert not np.array_equal(drawn(PLAYERS, 5, seed=2).position, drawn(PLAYERS, 5, seed=3).position)
    assert np.array_equal(drawn(PLAYERS, 5, within=0.0).capability, np.repeat([[2.0, 4.0]], 5, axis=0))
