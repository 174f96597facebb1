"""Who moved where: steps on options, retractions, what was not done."""

from collections.abc import Callable
from typing import Any

from verbale.watch.case import Case
from verbale.watch.moves import moves

ACTS = """
[[session]]
day = 2023-02-01
parties = ["alba", "borea"]

[[session]]
day = 2023-03-01
parties = ["alba", "borea"]

[[session]]
day = 2023-04-01
parties = ["alba", "borea"]

[[act]]
kind = "propose"
actors = ["alba"]
points = ["fish"]
option = "high"
day = 2023-02-01

[[act]]
kind = "propose"
actors = ["borea"]
points = ["fish"]
option = "low"
day = 2023-02-02

[[act]]
kind = "propose"
actors = ["borea"]
points = ["fish"]
option = "middle"
day = 2023-03-02

[[act]]
kind = "concede"
actors = ["alba"]
points = ["ports"]
modality = "not-done"
day = 2023-03-03

[[act]]
kind = "retract"
actors = ["alba"]
points = ["ports"]
day = 2023-03-04
reason = "an invented reason"
"""


def test_moves_on_the_options(scenario: Callable[[str], Any], small: str) -> None:
    """A step toward the other side is +1, a reasoned retraction is excused, what was not done is no move."""
    case = scenario(small + ACTS)
    found = [(move.party, move.size, move.excused) for move in moves(Case(case.dossier, case.play))]
    assert found == [("borea", 1.0, False), ("alba", -1.0, True)]
