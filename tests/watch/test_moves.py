"""Who moved where: steps on options, retractions, what was not done."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from verbale.app import open_folder
from verbale.watch.context import WatchContext
from verbale.watch.moves import moves


def test_moves_on_the_options(scenario: Callable[[str], Any], small: str, steps: str) -> None:
    """A step toward the other side is +1, a reasoned retraction is excused, what was not done is no move."""
    case = scenario(small + steps)
    found = [(move.party, move.size, move.excused) for move in moves(WatchContext(case.dossier, case.play))]
    assert found == [("borea", 1.0, False), ("alba", -1.0, True)]


def test_an_act_on_several_points_moves_on_each() -> None:
    """The union's letter of 2 April asks for two things, and comes down on pay by a step."""
    desk = open_folder(Path(__file__).parents[2] / "examples" / "wage-round")
    found = [move for move in moves(WatchContext(desk.dossier, desk.view())) if move.party == "union" and move.point]
    assert ("pay", "2025-04-02", 1.0) in [(move.point, move.day.isoformat(), move.size) for move in found]
