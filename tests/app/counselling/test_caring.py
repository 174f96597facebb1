"""The words of a view by side: its own alone, not what others tell of it."""

from pathlib import Path

from verbale.app import open_paths
from verbale.app.ask import ask
from verbale.app.counselling.caring import priorities, utterances
from verbale.model import Query

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"


def test_each_side_by_its_own_words() -> None:
    """Every turn is a quote of an act that its own side made, and each side gets a line."""
    view = ask(open_paths([EXAMPLE]), Query())
    turns = utterances(view)
    assert {turn.speaker for turn in turns} >= {"union", "port"}
    own = {item.act.evidence[0].exact for item in view.play.acts if item.act.according_to in {None, *item.act.actors}}
    assert {turn.text for turn in turns} == own
    said = priorities(view)
    assert any(line.startswith("Harbour Workers' Union") for line in said.words)
    assert len(said.values["priorities"]) == len(view.dossier.at_table)
