"""The state of play finds what it holds, and says nothing about what it does not."""

import datetime as dt

from verbale.model import Marking, Position, Stance, StateOfPlay

CELL = Position("pay", "union", Stance.PROPOSES, "five", dt.date(2025, 2, 3), "a1")


def test_positions_are_found_by_point_and_party() -> None:
    """A cell is found by its two names; an empty one is `None`."""
    play = StateOfPlay(dt.date(2025, 3, 1), None, Marking("RED"), Marking(), positions=(CELL,))
    assert play.position("pay", "union") is CELL
    assert play.position("pay", "port") is None
    assert play.act("a1") is None
