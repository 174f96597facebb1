"""Positions over time come from the acts of a state of play that set an option."""

from pathlib import Path

from verbale.app import open_folder
from verbale.counsel.forecast import backtest, history

EXAMPLES = Path(__file__).parents[3] / "examples"


def test_the_wage_round_has_positions_in_order() -> None:
    """Each stand names a point with options, lies on its scale, and comes in the order of days; the scores rest on them."""
    desk = open_folder(EXAMPLES / "wage-round")
    found = history(desk.dossier, desk.view())
    assert found
    scales = {point.id: len(point.options) for point in desk.dossier.points}
    assert all(0 <= stand.position < scales[stand.issue] for stand in found)
    assert {score.method for score in backtest(found)} == {"stays", "trend", "half way to the others"}
