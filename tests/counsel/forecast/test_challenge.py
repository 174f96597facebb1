"""The challenge model: rounds from where players stand, and whether they settle."""

import numpy as np
import pytest

from verbale.counsel.forecast.challenge import ROUNDS, challenge
from verbale.counsel.forecast.player import Player, PlayerTable, table_of


def test_rounds_begin_where_players_stand() -> None:
    """The first is the weighted median of the positions given, the last is the outcome; as many as were asked for."""
    players = [Player("a", 0, 1.0), Player("b", 10, 3.0), Player("c", 4, 1.0)]
    found = challenge(table_of(players), rounds=3)
    assert found.rounds.shape == (1, 4)
    assert found.rounds[0, 0] == 10.0
    assert found.outcome[0] == found.rounds[0, -1]
    assert challenge(table_of(players)).rounds.shape == (1, ROUNDS + 1)


def test_no_round_leaves_the_range_and_the_positions_given_stay() -> None:
    """Nobody is asked for more than the challenger's own place; the table is not changed."""
    draw = np.random.default_rng(3)
    position = draw.random((40, 5)) * 10
    table = PlayerTable(position.copy(), draw.random((40, 5)) + 0.1, draw.random((40, 5)))
    found = challenge(table)
    assert (found.rounds >= position.min(axis=1, keepdims=True) - 1e-9).all()
    assert (found.rounds <= position.max(axis=1, keepdims=True) + 1e-9).all()
    assert (table.position == position).all()


def test_who_agree_stay_and_settle() -> None:
    """Nothing to gain by a challenge; one round that is like the one before is settled."""
    found = challenge(table_of([Player("a", 5), Player("b", 5), Player("c", 5)]))
    assert found.rounds[0].tolist() == [5.0] * (ROUNDS + 1)
    assert found.settled.tolist() == [1.0]


def test_the_stronger_side_draws_the_weaker() -> None:
    """Two against one of equal salience: the one comes over, they do not."""
    found = challenge(table_of([Player("a", 0, 1.0), Player("b", 10, 1.0), Player("c", 10, 1.0)]), rounds=1)
    assert found.outcome[0] == pytest.approx(10.0)
    mirrored = challenge(table_of([Player("a", 10, 1.0), Player("b", 0, 1.0), Player("c", 0, 1.0)]), rounds=1)
    assert mirrored.outcome[0] == pytest.approx(0.0)


def test_rows_do_not_meet() -> None:
    """Each is played as if it stood alone."""
    rows = [[Player("a", 0, 1.0), Player("b", 9, 2.0)], [Player("a", 3, 5.0), Player("b", 4, 1.0)]]
    alone = [challenge(table_of(players)).rounds[0] for players in rows]
    tables = [table_of(players) for players in rows]
    both = PlayerTable(
        *(np.concatenate([getattr(one, name) for one in tables]) for name in ("position", "capability", "salience"))
    )
    assert challenge(both).rounds == pytest.approx(np.array(alone))
