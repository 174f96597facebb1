"""Who moved where: steps on options, retractions, what was not done."""

from collections.abc import Callable
from typing import Any

from verbale.watch.context import WatchContext
from verbale.watch.moves import moves


def test_moves_on_the_options(scenario: Callable[[str], Any], small: str, steps: str) -> None:
    """A step toward the other side is +1, a reasoned retraction is excused, what was not done is no move."""
    case = scenario(small + steps)
    found = [(move.party, move.size, move.excused) for move in moves(WatchContext(case.dossier, case.play))]
    assert found == [("borea", 1.0, False), ("alba", -1.0, True)]
